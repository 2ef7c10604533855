"""Which names are those of outlets, by the noun that introduces them: "the daily Bergposten", "Variety, a magazine"."""

from collections.abc import Iterable, Mapping
from itertools import compress

from service.analysis.attributions.surfaces import gender_of
from service.analysis.english.nouns import INTRODUCING, OUTLET_NOUNS
from service.analysis.words import PREP, PUNCT, REL, Words
from service.domain import Name

KINDS: dict[str, str] = {
    "newspaper": "paper",
    "tabloid": "paper",
    "daily": "paper",
    "weekly": "paper",
    "broadsheet": "paper",
    "journal": "magazine",
    "channel": "broadcaster",
    "network": "broadcaster",
    "station": "broadcaster",
    "site": "website",
}
"""Nouns of outlets that stand for one another when a text comes back to one."""

BODY_NOUNS = INTRODUCING | frozenset(
    """
bank brand chain charity company firm foundation group maker operator organisation organization party union
    """.split()
)
"""Nouns of other bodies that stand before their names."""

REACH = 5
"""Words behind a name within which "a trade magazine" says what it is."""


def outlets(words: Words, names: Iterable[Name]) -> Mapping[str, str]:
    """Return each name that an outlet's noun introduces, with the kind of outlet that it is."""
    found: dict[str, str] = {}
    if OUTLET_NOUNS.isdisjoint(words.word):
        return found
    for name in names:
        noun = _before(words, name) or _behind(words, name)
        if noun is not None:
            found.setdefault(name.canonical, KINDS.get(noun, noun))
    return found


def bodies(words: Words, names: Iterable[Name]) -> Mapping[str, str]:
    """Return each name that a body's noun introduces, with that noun: "the ferry firm Baltline", "carmaker Velden"."""
    found: dict[str, str] = {}
    begins = {name.span.start: name for name in names}
    for at in compress(range(len(words) - 2), map(BODY_NOUNS.__contains__, words.low)):
        name = begins.get(words.start[at + 1]) or _apposed(words, at, begins)
        if name is None or words.end(at) + 1 + (words.low[at + 1] == ",") != name.span.start:
            continue
        if name.kind in {"other", "organisation"} or gender_of(name.canonical.split()[0].lower()) == "":
            found.setdefault(name.canonical, words.low[at])
    return found


def _apposed(words: Words, at: int, begins: Mapping[int, Name]) -> Name | None:
    """Return the name between commas behind a body's noun that opens a sentence: "The insurer, Fjord Liv, …"."""
    if words.low[at + 1] != "," or not any(w in _OPENING for w in words.word[max(0, at - REACH) : at]):
        return None
    name = begins.get(words.start[at + 2])
    behind = words.at(name.span.end) if name is not None else len(words)
    return name if behind < len(words) and words.low[behind] == "," else None


_OPENING = frozenset("The Its Their Another A An Our".split())
"""Articles that open a sentence."""


def _before(words: Words, name: Name) -> str | None:
    at = words.at(name.span.start) - 1
    adjoins = at >= 0 and words.end(at) + 1 == name.span.start
    return words.low[at] if adjoins and words.word[at] in OUTLET_NOUNS else None


def _behind(words: Words, name: Name) -> str | None:
    at = words.at(name.span.end)
    if at + 1 >= len(words) or words.low[at] != "," or words.low[at + 1] not in {"a", "an", "the"}:
        return None
    for place, word in enumerate(words.word[at + 2 : at + 2 + REACH], at + 2):
        if word in OUTLET_NOUNS:
            return word if words.low[at + 1] != "the" or _closed(words, place + 1) else None
        if not word.isalpha() or word[0].isupper():
            return None
    return None


def _closed(words: Words, at: int) -> bool:
    """Say whether an apposition ends or goes on here, and no clause begins: "X, the studio said" is about another."""
    return at >= len(words) or bool(words.tag[at] & (PUNCT | PREP | REL))

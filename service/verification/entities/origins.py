"""The people or party that a claim says somebody belongs to ("a Slovak", "Ukrainian soldiers") against the articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from service.analysis.english.places import DEMONYMS, OTHER_DEMONYMS
from service.analysis.naming import name_words
from service.analysis.wording import CUES, Word, places_of, words
from service.domain import Name
from service.verification.entities.aliases import ALIASES, same_place
from service.verification.lexicon.meaning import meaning
from service.verification.library import Library

PARTIES: frozenset[str] = frozenset(
    "republican democrat democratic conservative labour liberal tory communist marxist socialist green".split()
)
"""Adjectives of parties: a claim may add one where the articles only give a nation, and the other way round."""

PEOPLES: frozenset[str] = frozenset(d.lower() for d in DEMONYMS | OTHER_DEMONYMS) | PARTIES

UNIONS: frozenset[str] = frozenset(
    "european african asian american arab western eastern british scottish english welsh irish nordic latin".split()
)
"""Adjectives of parts of the world, and of peoples within one another: one does not exclude the other."""

NATIONS: frozenset[str] = PEOPLES - PARTIES - UNIONS

COUNTRIES: frozenset[str] = frozenset(name for group in ALIASES if group & NATIONS for name in group)
"""Names of countries and their capitals: no body such as the EU, whose ministers are of many nations."""

SIDES: frozenset[str] = frozenset("north south east west northern southern eastern western".split())
"""Words that tell two nations of one name apart."""

TROOPS: frozenset[str] = frozenset(
    """soldiers troops forces army navy fighters volunteers pilots sailors marines officers police officials
    ministers diplomats prosecutors investigators doctors workers builders employees tourists citizens civilians
    students players fans athletes refugees prisoners hostages companies banks firms authorities government
    parliament president""".split()
)
"""Groups and bodies that news tells apart by their nation."""

BETWEEN = 1
"""Words between the adjective and its noun ("Russian ground troops")."""

REACH = 3
"""Words before a name, and behind the comma after it, in which an adjective belongs to it."""

JOINING: frozenset[str] = frozenset("and or to of in with".split())
"""Words behind which another begins."""

BEGINNING: frozenset[str] = frozenset("the a an this that his her its their".split())
"""Words that begin another's name: "a South Korean paper says the North"."""

MIN_ROOT = 3
"""Letters that two forms of one people share at least ("Pole", "Polish")."""


def wrong_origin(name: Name, claim: str, at: int, library: Library) -> str | None:
    """Return the people or party that `claim` gives to the name at `at`, where the articles only give another."""
    last = name_words(name.text)[-1]
    ours = set(_beside(claim, last, at))
    theirs = {p for s in library.sentences_with(last) for p in _beside(s.text, last, None)}
    for people in sorted(ours):
        rivals = {p for p in theirs if (p in PARTIES) == (people in PARTIES)}
        if rivals and not any(_same(people, p) for p in rivals):
            return people
    return None


@dataclass(frozen=True, slots=True)
class Group:
    """Those whom a text calls by their people: "North Korean soldiers". `start` and `end` are places in the text."""

    people: str
    noun: str
    start: int
    end: int


def find_groups(text: str) -> tuple[Group, ...]:
    """Return the groups of a text that stand with the adjective of one nation, a word between at most."""
    found = words(text)
    groups = []
    for at, word in enumerate(found[:-1]):
        if not (_is_nation(word.text) and text[word.start].isupper()):
            continue
        first = at - 1 if at and found[at - 1].text in SIDES else at
        noun = next((w for w in found[at + 1 : at + 2 + BETWEEN] if w.text in TROOPS), None)
        if noun is not None and not set(text[word.end : noun.start]) & set(',;:.“”"'):
            people = " ".join(w.text for w in found[first : at + 1])
            groups.append(Group(people, meaning(noun.text), found[first].start, noun.end))
    return tuple(groups)


def _is_nation(word: str) -> bool:
    """Say whether a word is the adjective of one nation, or its genitive ("Ukraine's president")."""
    return word in NATIONS or (word.endswith("'s") and word.removesuffix("'s") in COUNTRIES)


@lru_cache(maxsize=1_024)
def nations(text: str) -> tuple[str, ...]:
    """Return the nations that a description names ("a North Korean source" → "north korean")."""
    found = words(text)
    return tuple(
        f"{found[at - 1].text} {word.text}" if at and found[at - 1].text in SIDES else word.text
        for at, word in enumerate(found)
        if word.text in NATIONS and text[word.start].isupper()
    )


def of_other_people(group: Group, text: str) -> Group | None:
    """Return the only group of that kind in an article's `text`, where it is of another nation than the claim's."""
    rivals = [g for g in find_groups(text) if g.noun == group.noun]
    if len({g.people for g in rivals}) != 1 or same_nation(rivals[0].people, group.people):
        return None
    return rivals[0]


def stands_in(group: Group, text: str) -> bool:
    """Say whether an article's `text` has the same group of the same nation."""
    return any(g.noun == group.noun and same_nation(g.people, group.people) for g in find_groups(text))


def same_nation(one: str, other: str) -> bool:
    """Say whether two adjectives mean one nation; "Korean" may be either."""
    a, b = one.split(), other.split()
    return _same(a[-1], b[-1]) and (len(a) == len(b) == 1 or a[0] == b[0] or min(len(a), len(b)) == 1)


def _beside(text: str, last: str, at: int | None) -> Iterator[str]:
    """Yield the peoples and parties that stand before the name, or behind a comma or bracket after it."""
    found = words(text)
    for i in places_of(last, text):
        word = found[i]
        if at is not None and word.start < at:
            continue
        yield from _before(text, found[max(0, i - REACH - 1) : i])
        if text[word.end : word.end + 1] in {",", "("} or text[word.end : word.end + 2] == " (":
            behind = found[i + 1 : i + 1 + REACH]
            yield from (w.text for w in behind if w.text in PEOPLES and text[w.start].isupper())
        if at is not None:
            return


def _before(text: str, near: tuple[Word, ...]) -> Iterator[str]:
    for n, word in enumerate(near):
        between = {w.text for w in near[n:]}
        apart = set(text[word.end : near[-1].end]) & set(',;:.“”"') or (JOINING | BEGINNING | CUES) & between
        if word.text in PEOPLES and text[word.start].isupper() and not apart:
            yield word.text


def _same(one: str, other: str) -> bool:
    return one[:MIN_ROOT] == other[:MIN_ROOT] or same_place(one, other)

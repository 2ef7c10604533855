"""The people or party that a claim says somebody belongs to ("a Slovak", "a Republican") against the articles."""

from collections.abc import Iterator

from service.analysis.english.places import DEMONYMS, OTHER_DEMONYMS
from service.analysis.naming import name_words
from service.analysis.wording import Word, words
from service.domain import Name
from service.verification.aliases import same_place
from service.verification.evidence import Library

PARTIES: frozenset[str] = frozenset(
    "republican democrat democratic conservative labour liberal tory communist marxist socialist green".split()
)
"""Adjectives of parties: a claim may add one where the articles only give a nation, and the other way round."""

PEOPLES: frozenset[str] = frozenset(d.lower() for d in DEMONYMS | OTHER_DEMONYMS) | PARTIES

REACH = 3
"""Words before a name, and behind the comma after it, in which an adjective belongs to it."""

JOINING: frozenset[str] = frozenset("and or to of in with".split())
"""Words behind which another begins."""

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


def _beside(text: str, last: str, at: int | None) -> Iterator[str]:
    """Yield the peoples and parties that stand before the name, or behind a comma or bracket after it."""
    found = words(text)
    for i, word in enumerate(found):
        if word.text.removesuffix("'s") != last or (at is not None and word.start < at):
            continue
        yield from _before(text, found[max(0, i - REACH - 1) : i])
        if text[word.end : word.end + 1] in {",", "("} or text[word.end : word.end + 2] == " (":
            behind = found[i + 1 : i + 1 + REACH]
            yield from (w.text for w in behind if w.text in PEOPLES and text[w.start].isupper())
        if at is not None:
            return


def _before(text: str, near: tuple[Word, ...]) -> Iterator[str]:
    for n, word in enumerate(near):
        apart = set(text[word.end : near[-1].end]) & set(',;:.“”"') or JOINING & {w.text for w in near[n:]}
        if word.text in PEOPLES and text[word.start].isupper() and not apart:
            yield word.text


def _same(one: str, other: str) -> bool:
    return one[:MIN_ROOT] == other[:MIN_ROOT] or same_place(one, other)

"""How much of a text a sentence may retell in other words: shared words count in full, shared notions in part."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service.analysis.wording import LIGHT, words
from service.verification.lexicon.meaning import meanings, meant, notions
from service.verification.lexicon.notions import NOTIONS
from service.verification.library import Library

IN_PART = 0.6
"""What a word counts for that a sentence has only another word about the same thing for."""

COUNTS: frozenset[str] = frozenset(
    "one two three four five six seven eight nine ten eleven twelve first second".split()
)
"""Small numbers: any two sentences may share them."""


class Wanted(NamedTuple):
    """A word of a text: its meaning, what it is about, and what it weighs."""

    meaning: str
    notions: frozenset[int]
    weight: float
    telling: bool


def nearness(text: str, library: Library) -> dict[str, float]:
    """Return the part of `text` that each sentence has, names aside; sentences that have nothing of it are left out.

    Kept, as the words of `text` are, for the text that was asked about last: several rules ask for the same.
    """
    known, near = library.kept.near
    if known != text:
        near = _nearness(wanted_of(text, library), library)
        library.kept.near = (text, near)
    return near


def _nearness(wanted: Sequence[Wanted], library: Library) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for word in wanted:
        if not word.telling:
            continue
        held = library.holding(word.meaning)
        for sentence in held:
            found[sentence] += word.weight
        for sentence, share in _about(word.notions, library).items():
            if sentence not in held:
                found[sentence] += IN_PART * min(word.weight, share)
    whole = _whole(wanted)
    return {sentence: share / whole for sentence, share in found.items()} if whole else {}


def nearness_of(text: str, piece: str, library: Library) -> float:
    """Return likewise the part of `text` that a piece of a sentence has."""
    there, about = meanings(piece), notions(piece)
    wanted = wanted_of(text, library)
    found = 0.0
    for word in wanted:
        if not word.telling:
            continue
        if word.meaning in there:
            found += word.weight
        elif common := word.notions & about:
            rarest = max(_weight(library.about.get(n, ()), library) for n in common)
            found += IN_PART * min(word.weight, rarest)
    whole = _whole(wanted)
    return found / whole if whole else 0.0


def wanted_of(text: str, library: Library) -> tuple[Wanted, ...]:
    """Return the words of a text that carry content and name nobody."""
    known, wanted = library.kept.wanted
    if known != text:
        wanted = tuple(_wanted(text, library))
        library.kept.wanted = (text, wanted)
    return wanted


def _whole(wanted: Sequence[Wanted]) -> float:
    return math.fsum([w.weight for w in wanted])


def _wanted(text: str, library: Library) -> Iterator[Wanted]:
    naming = library.naming
    for plain, word in zip(words(text), meant(text), strict=True):
        if word.stem in LIGHT or word.stem in naming:
            continue
        about = NOTIONS.get(plain.stem, frozenset()) | NOTIONS.get(word.stem, frozenset())
        yield Wanted(word.stem, about, library.weight((word.stem,)), word.text not in COUNTS)


def _about(wanted: frozenset[int], library: Library) -> dict[str, float]:
    """Return the sentences about any of `wanted`, with the weight of the rarest; claims share many of their words."""
    known = library.kept.about.get(wanted)
    if known is None:
        known = library.kept.about[wanted] = _find_about(wanted, library)
    return known


def _find_about(wanted: frozenset[int], library: Library) -> dict[str, float]:
    found: dict[str, float] = {}
    for notion in wanted:
        holding = library.about.get(notion, ())
        weight = _weight(holding, library)
        for sentence in holding:
            if found.get(sentence, 0.0) < weight:
                found[sentence] = weight
    return found


def _weight(holding: Sequence[str], library: Library) -> float:
    return math.log(1 + len(library.sentences) / len(holding)) if holding else 0.0

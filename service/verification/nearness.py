"""How much of a text a sentence may retell in other words: shared words count in full, shared notions in part."""

import math
from collections import defaultdict
from collections.abc import Sequence

from service.analysis.wording import LIGHT, words
from service.verification.evidence import Library
from service.verification.lexicon.notions import NOTIONS
from service.verification.meaning import meanings, meant, notions

IN_PART = 0.6
"""What a word counts for that a sentence has only another word about the same thing for."""


def nearness(text: str, library: Library) -> dict[str, float]:
    """Return the part of `text` that each sentence has, names aside; sentences that have nothing of it are left out."""
    found: dict[str, float] = defaultdict(float)
    whole = 0.0
    for plain, word in zip(words(text), meant(text), strict=True):
        if word.stem in LIGHT or word.stem in library.naming:
            continue
        weight = library.weight((word.stem,))
        whole += weight
        held = library.sharing((word.stem,))
        for sentence in held:
            found[sentence] += weight
        notions = NOTIONS.get(plain.stem, frozenset()) | NOTIONS.get(word.stem, frozenset())
        for sentence, share in _about(notions, library).items():
            if sentence not in held:
                found[sentence] += IN_PART * min(weight, share)
    return {sentence: share / whole for sentence, share in found.items()} if whole else {}


def _about(notions: frozenset[int], library: Library) -> dict[str, float]:
    """Return the sentences about any of `notions`, with the weight of the rarest."""
    found: dict[str, float] = {}
    for notion in notions:
        holding = library.about.get(notion, ())
        weight = _weight(holding, library)
        found.update((s, max(weight, found.get(s, 0.0))) for s in holding)
    return found


def _weight(holding: Sequence[str], library: Library) -> float:
    return math.log(1 + len(library.sentences) / len(holding)) if holding else 0.0


def nearness_of(text: str, piece: str, library: Library) -> float:
    """Return likewise the part of `text` that a piece of a sentence has."""
    there, about = meanings(piece), notions(piece)
    whole = found = 0.0
    for plain, word in zip(words(text), meant(text), strict=True):
        if word.stem in LIGHT or word.stem in library.naming:
            continue
        weight = library.weight((word.stem,))
        whole += weight
        if word.stem in there:
            found += weight
            continue
        held = (NOTIONS.get(plain.stem, frozenset()) | NOTIONS.get(word.stem, frozenset())) & about
        found += IN_PART * min(weight, max((_weight(library.about.get(n, ()), library) for n in held), default=0.0))
    return found / whole if whole else 0.0

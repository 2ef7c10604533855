"""Which sentences a claim rests on, where it does not say.

The sentence that shares most of the claim's words comes first, rarer words weighing more; then, as long as some of the
claim is still uncovered, the one that adds most. So a claim that joins distant passages rests on all of them.
"""

from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence, Library, in_order
from service.verification.meaning import meanings

MAX_SUPPORT = 5
"""Sentences that one claim is taken to rest on at most."""

MIN_GAIN = 0.12
"""A further sentence is taken where it covers at least this part of the claim that none before it covers."""

ALTERNATIVE = 0.7
"""A sentence that covers nothing new is taken too where it shares this part of the best one's score."""


def find_support(claim: ReadClaim, library: Library) -> Evidence:
    """Return the sentences that `claim` cites or, where it cites none, those that share most with it."""
    if claim.citations is not None:
        return Evidence(library, in_order(library, claim.citations))
    return Evidence(library, in_order(library, rank_support(claim.text, library)))


def rank_support(text: str, library: Library) -> list[str]:
    """Return the ids of the sentences that `text` rests on, best first; empty where none shares a word."""
    wanted = meanings(text)
    shared = {s: common for s, stemmed in library.meanings.items() if (common := wanted & stemmed)}
    if not shared:
        return []
    scores = {s: library.weight(common) for s, common in shared.items()}
    best = max(scores, key=scores.__getitem__)
    chosen, missing = [best], wanted - shared[best]
    floor = MIN_GAIN * library.weight(wanted)
    while len(chosen) < MAX_SUPPORT:
        gains = {s: library.weight(common & missing) for s, common in shared.items() if s not in chosen}
        further = max(gains, key=lambda s: (gains[s], scores[s]), default=None)
        if further is None or gains[further] < floor:
            break
        chosen.append(further)
        missing -= shared[further]
    also = sorted((s for s in scores if scores[s] >= ALTERNATIVE * scores[best]), key=lambda s: -scores[s])
    return list(dict.fromkeys([*chosen, *also]))[:MAX_SUPPORT]

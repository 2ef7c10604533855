"""Which sentences a claim rests on, where it does not say.

The sentence that shares most of the claim's words comes first, rarer words weighing more; then, as long as some of the
claim is still uncovered, the one that adds most. So a claim that joins distant passages rests on all of them.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import takewhile

from service.verification.claims import ReadClaim
from service.verification.clauses import read_clauses
from service.verification.evidence import Evidence, in_order
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library

MAX_SUPPORT = 5
"""Sentences that one claim is taken to rest on at most."""

MIN_GAIN = 0.12
"""A further sentence is taken where it covers at least this part of the claim that none before it covers."""

ALTERNATIVE = 0.7
"""A sentence that covers nothing new is taken too where it shares this part of the best one's score."""


CARRIED = 0.6
"""A claim whose cited sentences share less than this part of what its best sentence shares with
it cites another place than it was taken from."""


def find_support(claim: ReadClaim, library: Library) -> Evidence:
    """Return the sentences that `claim` cites or, where it cites none, those that share most with it."""
    if claim.citations is not None:
        return Evidence(library, in_order(library, claim.citations))
    return Evidence(library, in_order(library, rank_support(claim.text, library)))


def find_origin(claim: ReadClaim, cited: Evidence) -> Evidence | None:
    """Return what a claim was really taken from, where it cites sentences that hold much less of it; else None.

    A wrong citation would else hide from every check what the right one shows: a hedge, a source, a "not".
    """
    if claim.citations is None or not cited.cited:
        return None
    library, wanted = cited.library, meanings(claim.text)
    there = library.weight(wanted & frozenset().union(*(library.referred[s] for s in cited.cited)))
    if there >= CARRIED * library.weight(wanted):
        return None
    if there >= CARRIED * max(library.shares(claim.text).values(), default=0.0):
        return None
    return Evidence(library, in_order(library, rank_support(claim.text, library)))


def best_support(text: str, library: Library) -> str | None:
    """Return the id of the sentence that `text` shares most with, the first of several; None where none shares."""
    scores = library.shares(text)
    most = max(scores.values(), default=None)
    return min((s for s in scores if scores[s] == most), key=library.places.__getitem__, default=None)


def rank_support(text: str, library: Library) -> list[str]:
    """Return the ids of the sentences that `text` rests on, best first; empty where none shares a word.

    Kept for the claim that was asked about last: several rules ask the same.
    """
    known, ranked = library.kept.ranked
    if known != text:
        ranked = tuple(_rank(text, library))
        library.kept.ranked = (text, ranked)
    return list(ranked)


def _rank(text: str, library: Library) -> list[str]:
    wanted, scores = meanings(text), library.shares(text)
    if not scores:
        return []
    ranked = sorted(scores, key=lambda s: (-scores[s], library.places[s]))
    best = ranked[0]
    chosen, missing = [best], wanted - library.meanings[best]
    floor = MIN_GAIN * library.weight(wanted)
    while len(chosen) < MAX_SUPPORT:
        gain_of = partial(_gain, library, missing)
        further, gain = _adding_most(ranked, scores, chosen, gain_of)
        if further is None or gain < floor:
            break
        chosen.append(further)
        missing -= library.meanings[further]
    chosen += _of_clauses(text, chosen, library)
    also = takewhile(lambda s: scores[s] >= ALTERNATIVE * scores[best], ranked)
    return list(dict.fromkeys([*chosen, *also]))[:MAX_SUPPORT]


def _of_clauses(text: str, chosen: Sequence[str], library: Library) -> list[str]:
    """Return for each clause that nothing chosen holds the sentence beside them that holds most of it."""
    ids, found = library.ids, []
    places = {library.places[s] for s in chosen}
    beside = [
        ids[at] for at in sorted({p + step for p in places for step in (-2, -1, 1, 2)} - places) if 0 <= at < len(ids)
    ]
    held = frozenset().union(*(library.meanings[s] for s in chosen))
    for clause in read_clauses(text):
        if len(clause.content) < 2 or clause.content & held:
            continue
        best = max(beside, key=lambda s: library.weight(clause.content & library.meanings[s]), default=None)
        if best is not None and clause.content & library.meanings[best]:
            found.append(best)
    return found


def _gain(library: Library, missing: frozenset[str], sentence: str) -> float:
    return library.weight(missing & library.meanings[sentence])


def _adding_most(
    ranked: Sequence[str], scores: Mapping[str, float], chosen: Sequence[str], gain_of: Callable[[str], float]
) -> tuple[str | None, float]:
    """Return the sentence that adds most, and how much; none adds more than it shares, so the rest need no look."""
    most, gain = None, -1.0
    for sentence in ranked:
        if scores[sentence] < gain:
            break
        if sentence not in chosen and (own := gain_of(sentence)) > gain:
            most, gain = sentence, own
    return most, gain

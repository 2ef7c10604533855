"""A negation of the source whose own words stand on one side only, and which the claim has lost."""

from functools import lru_cache

from service.domain import Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.evidence import Evidence
from service.verification.lexicon.nays import TWICE_UNREAL
from service.verification.lexicon.negation import NEGATIVE, PLAIN_NO
from service.verification.matching import best_match, contradicted, source_of, span_of
from service.verification.polarity.noes import implied_noes

SURELY = 0.6
"""What a clause that says no must share of the claim's before a lost "no" counts."""

MIN_SHARED = 2
"""Words that a clause must share to be surely the one that the claim's was taken from."""


def lost(clause: Clause, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a clause that says no in no way, where the one of the source that it was surely taken from does."""
    if not clause.content or not _denied_in(evidence) or _may_say_no(clause, claim.text):
        return None
    match = best_match(clause, evidence)
    if (
        match is None
        or match.clause.negations % 2 == 0
        or not match.shared & match.clause.firm
        or len(match.shared) < MIN_SHARED
        or evidence.library.weight(match.shared) < SURELY * evidence.library.weight(clause.content)
    ):
        return None
    text = evidence.library.sentences[match.sentence].text
    if not PLAIN_NO.search(text, match.clause.start, match.clause.end) or TWICE_UNREAL.match(text):
        return None
    source = source_of(match, evidence.library)
    return contradicted(
        claim, span_of(clause, claim), f"The source negates this; the claim does not: “{source.text}”.", source
    )


def _denied_in(evidence: Evidence) -> bool:
    """Say whether any clause of the cited sentences says no, counted with those that take it back."""
    sentences = evidence.library.sentences
    return any(c.negations % 2 for s in evidence.cited for c in read_clauses(sentences[s].text))


def _may_say_no(clause: Clause, text: str) -> bool:
    """Say whether a claim says no in plain words, or the clause in any ("skipped it")."""
    return _is_negative(text) or any(clause.start <= found.start() < clause.end for found in implied_noes(text))


@lru_cache(maxsize=256)
def _is_negative(text: str) -> bool:
    """Asked of a claim for each of its clauses."""
    return NEGATIVE.search(text) is not None

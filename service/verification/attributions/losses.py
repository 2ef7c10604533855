"""The finding that a clause says more surely, or on another condition, what its source says."""

from service.domain import Check, Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause
from service.verification.evidence import Evidence, Match
from service.verification.matching import finding, source_of, span_of


def lost(
    claim: ReadClaim, clause: Clause, match: Match, evidence: Evidence, *, reason: str, expected: str | None = None
) -> Finding:
    """Make a `hedge_dropped` on a clause of the claim, against the clause of the source that it was taken from."""
    return finding(
        claim,
        span_of(clause, claim),
        check=Check.ATTRIBUTION,
        verdict="hedge_dropped",
        reason=reason,
        source=source_of(match, evidence.library),
        expected=expected,
    )


def lost_in(claim: ReadClaim, evidence: Evidence, sentence: str, hedge: str) -> Finding:
    """Make a `hedge_dropped` on a whole claim, against the words of the sentence by which its source limits it."""
    return finding(
        claim,
        claim.span,
        check=Check.ATTRIBUTION,
        verdict="hedge_dropped",
        reason=f"The source says this with “{hedge}”; the claim states it without.",
        source=evidence.library.ref(sentence),
        expected=hedge,
    )

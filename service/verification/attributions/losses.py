"""The finding that a clause says more surely, or on another condition, what its source says."""

import re

from service.domain import Check, Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
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


_DENIED = r"\b(?:den(?:y|ied|ies|ying)|reject\w*|dismiss\w*|refut\w*|disput\w*|scotch\w*|quash\w*) (?:\w+ ){0,2}"
_RUMOUR = re.compile(r"rumou?r|report|claim|suggestion", re.IGNORECASE)


def denies_rumour(claim: str, found: Finding) -> bool:
    """Say whether a claim has a "not" for the rumour that its source has denied: "denied rumors that it had …"."""
    if found.source is None or not found.expected or not _RUMOUR.match(found.expected):
        return False
    denied = re.search(_DENIED + re.escape(found.expected), found.source.text, re.IGNORECASE)
    return denied is not None and any(c.negations for c in read_clauses(claim))

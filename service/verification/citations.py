"""The citations of a claim: each must name a sentence that exists and is the article's own."""

from collections.abc import Iterator

from service.domain import Check, Finding
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence


def check_citations(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each citation; none for plain text, which has none to check."""
    if claim.citations is None:
        return
    if not claim.citations:
        yield _finding(claim, "missing", "The claim cites no sentence.")
    library = evidence.library
    for citation in dict.fromkeys(claim.citations):
        if citation in library.sentences:
            finding = _finding(claim, "valid", f"{citation} exists and is the article's own.")
            yield finding.model_copy(update={"source": library.ref(citation)})
        elif citation in library.excluded:
            yield _finding(claim, "excluded_passage", f"{citation} stands in a passage that is not the article's.")
        else:
            yield _finding(claim, "unknown_id", f"No article has a sentence {citation!r}.")


def _finding(claim: ReadClaim, verdict: str, reason: str) -> Finding:
    return Finding(
        check=Check.CITATION, verdict=verdict, reason=reason, span=claim.span, text=claim.text, claim=claim.id
    )

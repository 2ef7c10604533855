"""The polarity of a claim against its evidence."""

from collections.abc import Iterator

from service.domain import Finding
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence


def check_polarity(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each of the claim's polarity."""
    del claim, evidence
    yield from ()

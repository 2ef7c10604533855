"""The recipe: each attribution of the claim, then what the claim should have attributed, hedged or counted once."""

from collections.abc import Iterator

from service.domain import Finding
from service.verification.attributions.hedges import check_hedges
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence


def check_attributions(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each of the claim's attributions, and for each that it dropped."""
    yield from check_hedges(claim, evidence)

"""Figures that no article prints but its figures give: sums, differences, shares, counts, resolved dates."""

from dataclasses import dataclass

from service.domain import Figure, Operand
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a figure follows: the reason in words, the arithmetic, and its operands with their spans."""

    reason: str
    arithmetic: str | None
    operands: tuple[Operand, ...]


def derive(figure: Figure, claim: ReadClaim, evidence: Evidence) -> Derivation | None:
    """Return how `figure` follows from the claim's evidence, or None."""
    del figure, claim, evidence
    return None

"""What an operation gives, and what it was reckoned from."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from service.domain import Figure
from service.verification.figures.reckoning.operands import Term


class Operation(StrEnum):
    """What was done to the operands."""

    SUM = "sum"
    DIFFERENCE = "difference"
    REST = "rest"
    PRODUCT = "product"
    EACH = "each"
    SHARE = "share"
    CHANGE = "change"
    PART = "part"
    SWING = "swing"
    MARGIN = "margin"


ADDING = frozenset({Operation.SUM, Operation.SWING})
"""Operations that add up what they take."""


@dataclass(frozen=True, slots=True)
class Result:
    """What an operation gives, in the claim's unit; `grain` is how fine it can be, zero where any number may come out.
    `bound` says that the words of the source, or the claim, leave no other operands.

    The first operand is what the second is taken from, or laid beside. `written` is the arithmetic where it is more
    than adding up or taking away: hundreds are reckoned of which one at most is shown.
    """

    amount: Decimal
    operation: Operation
    terms: tuple[Term, ...]
    written: str | None = None
    grain: Decimal = Decimal(0)
    bound: bool = False

    @property
    def shown(self) -> str:
        """Return the arithmetic as a reader is shown it."""
        if self.written is not None:
            return self.written
        sign = " + " if self.operation in ADDING else " − "
        return f"{sign.join(f'{t.amount:f}' for t in self.terms)} = {self.amount:f}"

    @property
    def operands(self) -> tuple[Figure, ...]:
        """Return the figures of the articles that it was reckoned from."""
        return tuple(term.figure for term in self.terms if term.place >= 0)

    @property
    def fit(self) -> float:
        """Return how well the operands fit the claim, on the whole."""
        return sum(term.fit for term in self.terms) / len(self.terms)

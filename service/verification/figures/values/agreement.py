"""How the units of two amounts agree."""

from dataclasses import dataclass
from decimal import Decimal

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a source value is multiplied by to stand in the claim's unit; None where it cannot. `reason` is a fault."""

    factor: Decimal | None
    same: bool = True
    reason: str = ""


SAME = Agreement(ONE)

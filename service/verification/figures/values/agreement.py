"""How the units of two amounts agree."""

from decimal import Decimal

from service.domain.values import record

ONE = Decimal(1)


@record
class Agreement:
    """What a source value is multiplied by to stand in the claim's unit; None where it cannot. `reason` is a fault."""

    factor: Decimal | None
    same: bool = True
    reason: str = ""


SAME, NONE = Agreement(ONE), Agreement(None)

"""What the stages of reading hand on: a numeral, and the mention that it grows into."""

from dataclasses import dataclass
from decimal import Decimal

from service.domain import FigureKind, Qualifier


@dataclass(slots=True)
class Numeral:
    """A number alone, over tokens `[first, last)`. `plain` is its only token where it is one group of digits."""

    first: int
    last: int
    value: Decimal
    plain: str = ""
    ordinal: bool = False
    fraction: bool = False
    vague: bool = False
    scale: int = 1


@dataclass(slots=True)
class Mention:
    """A figure in the making, over tokens `[first, last)`; its number over `[number_first, number_last)`."""

    first: int
    last: int
    kind: FigureKind
    number_first: int
    number_last: int
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    date: str | None = None
    qualifier: Qualifier = Qualifier.NONE

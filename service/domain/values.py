"""What every value in the domain shares."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field


class Value(BaseModel):
    """A frozen value: equal by content, unknown fields refused. Its JSON has all its fields, as its schema says."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


def setters(cls: type) -> tuple[Callable[[Any, Any], None], ...]:
    """Return what sets each slot of a frozen dataclass, for an `__init__` of its own.

    The one that a frozen dataclass gets goes through `object.__setattr__`, field by field, and takes twice as long.
    """
    return tuple(vars(cls)[name].__set__ for name in vars(cls)["__slots__"])


@dataclass(frozen=True, slots=True, init=False)
class Span:
    """`[start, end)` in Unicode code points of the text that it belongs to.

    A plain dataclass, because a long article has tens of thousands; pydantic reads and writes it all the same.
    """

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]

    def __init__(self, start: int, end: int) -> None:
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the stretch of `text` that this span marks."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether at least one code point is shared."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """Return the same stretch in a text in which it stands `by` code points later."""
        return Span(start=self.start + by, end=self.end + by)


_set_start, _set_end = setters(Span)

"""What every value in the domain shares."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Value(BaseModel):
    """A frozen value: equal by content, unknown fields refused. Its JSON has all its fields, as its schema says."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


@dataclass(frozen=True, slots=True)
class Span:
    """`[start, end)` in Unicode code points of the text that it belongs to.

    A plain dataclass, because a long article has tens of thousands; pydantic reads and writes it all the same.
    """

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]

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

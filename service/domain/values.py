"""What every value in the domain shares."""

from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Annotated, Any, Self, TypeVar, dataclass_transform

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")


class Value(BaseModel):
    """A frozen value: equal by content, unknown fields refused. Its JSON has all its fields, as its schema says."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)

    @classmethod
    def of_ours(cls, **fields: Any) -> Self:
        """Make a value of fields that we reckoned ourselves, in a tenth of the time that checking each would take.

        Never for what somebody sent. The fields may not have factories for defaults.
        """
        made = cls.__new__(cls)
        _set(made, "__dict__", _defaults(cls) | fields)
        _set(made, "__pydantic_fields_set__", set(fields))
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        made.model_post_init(None)
        return made


_set = object.__setattr__


@cache
def _defaults(cls: type[Value]) -> dict[str, Any]:
    """Return the fields of a value in their order, with the default of each that has one."""
    return {name: None if field.is_required() else field.default for name, field in cls.model_fields.items()}


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a frozen dataclass with slots, whose `__init__` sets each slot directly.

    The one that `dataclass` writes goes through `object.__setattr__`, field by field, and takes twice as long, and a
    request makes hundreds of these values. pydantic reads and writes them as it does any dataclass.
    """
    made = dataclass(frozen=True, slots=True)(cls)
    slots = fields(made)  # type: ignore[arg-type]
    names = {f"_default_{f.name}": f.default for f in slots if f.default is not MISSING}
    names |= {f"_set_{f.name}": vars(made)[f.name].__set__ for f in slots}
    told = ", ".join(f.name if f.default is MISSING else f"{f.name}=_default_{f.name}" for f in slots)
    body = "".join(f"\n    _set_{f.name}(self, {f.name})" for f in slots)
    exec(f"def __init__(self, {told}):{body}", names)  # noqa: S102  written out, as `dataclass` writes its own
    setattr(made, "__init__", names["__init__"])  # noqa: B010
    return made


@record
class Span:
    """`[start, end)` in Unicode code points of the text that it belongs to.

    A record, because a long article has tens of thousands.
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

"""What happens in a run, as it is kept and streamed, and the store that keeps it."""

from collections.abc import AsyncIterator, Mapping
from typing import Protocol

from pydantic import Field, JsonValue

from service.domain.values import Value

ENDINGS: tuple[str, ...] = ("completed", "failed", "cancelled")
"""Last words of a kind after which nothing more happens in its run."""


class Event(Value):
    """One thing that happened. `sequence` counts from 1 within its run and is what `Last-Event-ID` names."""

    run: str
    sequence: int = Field(ge=1)
    kind: str = Field(description="Such as `summary.created`, `progress`, `claim.verified`, `summary.completed`")
    data: dict[str, JsonValue] = Field(default_factory=dict)

    @property
    def last(self) -> bool:
        """Whether its run is over."""
        return self.kind.rpartition(".")[2] in ENDINGS


class Events(Protocol):
    """Keeps the events of runs in the order in which they were appended."""

    async def append(self, run: str, kind: str, data: Mapping[str, JsonValue]) -> Event:
        """Keep an event and return it with its sequence number."""

    async def after(self, run: str, sequence: int = 0) -> tuple[Event, ...]:
        """Return what has happened since `sequence`, without waiting."""

    def follow(self, run: str, sequence: int = 0) -> AsyncIterator[Event]:
        """Yield what has happened since `sequence` and then what happens, up to the event that ends the run."""

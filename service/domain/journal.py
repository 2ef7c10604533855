"""What a run may lean on so that nothing is paid for twice, and what holds back all workers together."""

from dataclasses import dataclass
from typing import Protocol


class Journal(Protocol):
    """Keeps what a run was answered, so that the run can be begun again without asking again.

    `run` names the run, `key` what was asked. A value that was kept survives the process.
    """

    async def load(self, run: str) -> dict[str, str]:
        """Return all that was kept of a run, by key."""

    async def keep(self, run: str, key: str, value: str) -> None:
        """Keep a value; return when it is safe. The first one stands."""

    async def drop(self, run: str, key: str) -> None:
        """Forget a value that no longer holds."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Whether a call may go out: in `second` of the meter's clock with a `pause` of 0.0, else not for that long."""

    pause: float
    second: int


class Meter(Protocol):
    """Counts calls and tokens of any minute, for all processes together."""

    async def take(self, name: str, tokens: int, *, calls_most: int | None, tokens_most: int | None) -> Taken:
        """Take room for a call of `tokens`; or take nothing and say when it may fit."""

    async def correct(self, name: str, tokens: int, *, second: int) -> None:
        """Add what the call of that second took beyond its estimate; below zero where it took less."""

"""Whom the tokens of a run are charged to: at once after each answer, so that a run which fails has paid too."""

from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeAlias

Charge: TypeAlias = Callable[[int], Awaitable[None]]

_CHARGE: ContextVar[Charge | None] = ContextVar("charge", default=None)


@contextmanager
def charging(charge: Charge) -> Generator[None, None, None]:
    """Tell `charge` of the tokens of every answer that is given inside. Answers of an earlier attempt cost none."""
    token = _CHARGE.set(charge)
    try:
        yield
    finally:
        _CHARGE.reset(token)


async def spend(tokens: int) -> None:
    """Charge the tokens of one answer, where somebody is charged."""
    charge = _CHARGE.get()
    if charge is not None and tokens:
        await charge(tokens)

"""Calls and tokens of the last minute for all workers: `service.domain.Meter` on the database.

A sliding window of whole seconds. A second counts until it lies wholly outside the minute, and one second longer: a
call that was let through late is on its way for a moment, and would meet those of a minute later at the endpoint. So no
window of sixty seconds holds more than the limit there; what a limit loses to that is two parts in sixty.
"""

import math
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from service.domain.journal import Taken
from service.storage.database import POSTGRESQL, Database
from service.storage.schema import table

MINUTE = 60
LATE = 1
"""Seconds that a call may take from here to the endpoint."""

SPAN = MINUTE + LATE
"""Seconds, beside its own, that a second counts."""

meter = table(
    "meter",
    sa.Column("name", sa.String(300), primary_key=True),
    sa.Column("second", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("calls", sa.Integer, nullable=False),
    sa.Column("tokens", sa.BigInteger, nullable=False),
)


class Second(NamedTuple):
    """What was taken in one second."""

    second: int
    calls: int
    tokens: int


class SharedMeter:
    """Counts by the database's clock: workers' clocks differ."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, name: str, tokens: int, *, calls_most: int | None, tokens_most: int | None) -> Taken:
        """Take room for a call; or take nothing and say when there may be room.

        A call that is larger than the limit fits when it is alone.
        """
        need = tokens if tokens_most is None else min(tokens, tokens_most)
        async with self._database.write() as connection:
            now = await self._lock(connection, name)
            second = math.floor(now)
            window = await self._window(connection, name, second)
            pause = _pause(window, need, now, calls_most or math.inf, tokens_most or math.inf)
            if pause == 0.0:
                await self._add(connection, name, second, calls=1, tokens=tokens)
            return Taken(pause, second)

    async def correct(self, name: str, tokens: int, *, second: int) -> None:
        """Add what a call took beyond its estimate, where the estimate stands.

        Anywhere else it would count for longer than that: what was given back would let in more than the limit.
        """
        async with self._database.write() as connection:
            await self._add(connection, name, second, calls=0, tokens=tokens)

    async def _lock(self, connection: AsyncConnection, name: str) -> float:
        """Let one worker at a time count for this endpoint, and return the database's time."""
        if self._database.dialect == POSTGRESQL:
            await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtext(name))))
        return await self._database.now(connection)

    async def _window(self, connection: AsyncConnection, name: str, second: int) -> list[Second]:
        query = sa.select(meter.c.second, meter.c.calls, meter.c.tokens).where(meter.c.name == name)
        found = [Second(*row) for row in await connection.execute(query.order_by(meter.c.second))]
        first = second - SPAN
        if found and found[0].second < first:
            await connection.execute(meter.delete().where(meter.c.name == name, meter.c.second < first))
        return [passed for passed in found if passed.second >= first]

    async def _add(self, connection: AsyncConnection, name: str, second: int, *, calls: int, tokens: int) -> None:
        row = self._database.insert(meter).values(name=name, second=second, calls=calls, tokens=tokens)
        added = {"calls": meter.c.calls + calls, "tokens": meter.c.tokens + tokens}
        await connection.execute(row.on_conflict_do_update(index_elements=["name", "second"], set_=added))


def _pause(window: list[Second], need: int, now: float, calls_most: float, tokens_most: float) -> float:
    """Return the seconds until one more call of `need` tokens fits, 0.0 where it does."""
    calls, tokens, until = sum(s.calls for s in window), sum(s.tokens for s in window), now
    for passed in window:
        if calls + 1 <= calls_most and tokens + need <= tokens_most:
            break
        calls, tokens, until = calls - passed.calls, tokens - passed.tokens, passed.second + SPAN + 1
    return max(0.0, until - now)

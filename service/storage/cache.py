"""Summaries by what was asked for, bounded in number and age."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import sqlalchemy as sa

from service.storage.database import Database
from service.storage.schema import table

WAIT_SECONDS = 0.25
"""How often one who waits for another process's summary looks."""

cache = table(
    "cache",
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("summary", sa.Text),
    sa.Column("claim", sa.String(64), nullable=False),
    sa.Column("until", sa.Float, nullable=False),
    sa.Column("at", sa.Float, nullable=False, index=True),
)

PATIENCE = 600.0
"""Seconds after which whoever claimed a summary and has not made it counts as dead."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored summary as JSON, and when it was made."""

    summary: str
    at: float


class Cache:
    """Stored summaries. `ttl` is in seconds; of more than `most`, the oldest go.

    Who misses first claims the key and makes the summary; all others wait for it. A claim whose process has died is
    free again after `patience`.
    """

    def __init__(
        self,
        database: Database,
        *,
        ttl: float,
        most: int,
        patience: float = PATIENCE,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._database = database
        self._ttl, self._most, self._patience = ttl, most, patience
        self._clock, self._sleep = clock, sleep

    async def find_or_claim(self, key: str, claim: str) -> Stored | None:
        """Return the stored summary, or None where it is ours to make; waits while somebody else makes it."""
        while True:
            if (found := await self._find(key)) is not None:
                return found
            if await self._claim(key, claim):
                return None
            await self._sleep(WAIT_SECONDS)

    async def store(self, key: str, claim: str, summary: str) -> None:
        """Store a summary that was ours to make."""
        now = self._clock()
        kept = cache.update().where(cache.c.key == key, cache.c.claim == claim).values(summary=summary, at=now)
        surplus = sa.select(cache.c.key).order_by(cache.c.at.desc()).offset(self._most)
        async with self._database.write() as connection:
            await connection.execute(kept)
            await connection.execute(cache.delete().where(cache.c.key.in_(surplus)))

    async def release(self, key: str, claim: str) -> None:
        """Give a claim back: there is no summary."""
        async with self._database.write() as connection:
            gone = cache.delete().where(cache.c.key == key, cache.c.claim == claim, cache.c.summary.is_(None))
            await connection.execute(gone)

    async def forget(self, before: float | None = None) -> int:
        """Delete what is past its time, or older than `before`; return how many summaries."""
        limit = self._clock() - self._ttl if before is None else before
        async with self._database.write() as connection:
            return (await connection.execute(cache.delete().where(cache.c.at < limit))).rowcount

    async def _find(self, key: str) -> Stored | None:
        query = sa.select(cache.c.summary, cache.c.at).where(cache.c.key == key, cache.c.summary.is_not(None))
        async with self._database.read() as connection:
            row = (await connection.execute(query.where(cache.c.at >= self._clock() - self._ttl))).one_or_none()
        return None if row is None else Stored(row.summary, row.at)

    async def _claim(self, key: str, claim: str) -> bool:
        now = self._clock()
        ours = {"summary": None, "claim": claim, "until": now + self._patience, "at": now}
        stale = sa.or_(
            sa.and_(cache.c.summary.is_(None), cache.c.until < now),
            sa.and_(cache.c.summary.is_not(None), cache.c.at < now - self._ttl),
        )
        row = self._database.insert(cache).values(key=key, **ours)
        row = row.on_conflict_do_update(index_elements=["key"], set_=ours, where=stale)
        async with self._database.write() as connection:
            return (await connection.execute(row.returning(cache.c.claim))).scalar_one_or_none() == claim

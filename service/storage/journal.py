"""What models answered in a job, kept until it has ended (`jobs` deletes it then): `domain.Journal` on the database."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence

import sqlalchemy as sa
import structlog

from service.errors import StorageError
from service.storage.database import Database
from service.storage.grouped import Grouped
from service.storage.schema import table

PATIENCE = 120.0
"""Seconds for which an answer is held on to while the database is away: it has been paid for."""

PAUSE = 0.5
"""Seconds between two attempts to keep it."""

log = structlog.get_logger(__name__)

journal = table(
    "journal",
    sa.Column("run", sa.String(80), primary_key=True),
    sa.Column("key", sa.String(80), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("at", sa.Float, nullable=False, index=True),
)


class KeptJournal:
    """Keeps answers by run and key. Answers that come at the same time are written together."""

    def __init__(
        self,
        database: Database,
        *,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        patience: float = PATIENCE,
    ) -> None:
        self._database = database
        self._clock, self._sleep, self._patience = clock, sleep, patience
        self._kept: Grouped[dict[str, object]] = Grouped(self._insert)

    async def load(self, run: str) -> dict[str, str]:
        """Return all that was kept of a run, by key."""
        query = sa.select(journal.c.key, journal.c.value).where(journal.c.run == run)
        async with self._database.read() as connection:
            return {row.key: row.value for row in await connection.execute(query)}

    async def keep(self, run: str, key: str, value: str) -> None:
        """Keep an answer, and hold on to it while the database is away. Raises the StorageError after `patience`."""
        row = {"run": run, "key": key, "value": value, "at": self._clock()}
        until, told = self._clock() + self._patience, False
        while True:
            try:
                return await self._kept.add(row)
            except StorageError as error:
                if self._clock() >= until:
                    raise
                if not told:
                    log.warning("journal.waits", code=error.code)
            told = True
            await self._sleep(PAUSE)

    async def drop(self, run: str, key: str) -> None:
        """Forget one answer."""
        async with self._database.write() as connection:
            await connection.execute(journal.delete().where(journal.c.run == run, journal.c.key == key))

    async def forget(self, before: float) -> int:
        """Delete what was kept before that time; return how many answers."""
        async with self._database.write() as connection:
            return (await connection.execute(journal.delete().where(journal.c.at < before))).rowcount

    async def _insert(self, rows: Sequence[dict[str, object]]) -> None:
        async with self._database.write() as connection:
            await connection.execute(self._database.insert(journal).on_conflict_do_nothing(), list(rows))

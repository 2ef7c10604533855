"""What happens in runs, kept: `service.domain.Events` on the database."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

import sqlalchemy as sa
import structlog
from pydantic import JsonValue
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from service.domain.events import Event
from service.errors import StorageError
from service.storage.database import Database
from service.storage.schema import table

POLL_SECONDS = 0.25
"""How often a process looks for what other processes have appended. One look serves all its followers."""

log = structlog.get_logger(__name__)

events = table(
    "events",
    sa.Column("run", sa.String(80), primary_key=True),
    sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("kind", sa.String(80), nullable=False),
    sa.Column("data", sa.JSON, nullable=False),
    sa.Column("at", sa.Float, nullable=False, index=True),
)


class KeptEvents:
    """Keeps events in the order in which they were appended, whichever process appends.

    A follower in the same process is woken at once; those in other processes within `poll` seconds.
    """

    def __init__(
        self, database: Database, *, clock: Callable[[], float] = time.time, poll: float = POLL_SECONDS
    ) -> None:
        self._database = database
        self._clock = clock
        self._watch = Watch(self._newest, poll)

    async def append(self, run: str, kind: str, data: Mapping[str, JsonValue] | None = None) -> Event:
        """Keep an event and return it with its sequence number."""
        while True:
            try:
                async with self._database.write() as connection:
                    event = await self.write(connection, run, kind, data)
            except IntegrityError:  # somebody else took the number
                continue
            self.wake(run)
            return event

    async def after(self, run: str, sequence: int = 0) -> tuple[Event, ...]:
        """Return what has happened since `sequence`, without waiting."""
        query = sa.select(events).where(events.c.run == run, events.c.sequence > sequence).order_by(events.c.sequence)
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).all()
        return tuple(Event(run=row.run, sequence=row.sequence, kind=row.kind, data=row.data) for row in rows)

    async def follow(self, run: str, sequence: int = 0) -> AsyncGenerator[Event, None]:
        """Yield what has happened since `sequence` and then what happens, up to the event that ends the run."""
        async with self._watch.of(run) as news:
            while True:
                news.clear()
                for event in await self.after(run, sequence):
                    yield event
                    sequence = event.sequence
                    if event.last:
                        return
                await news.wait()

    async def forget(self, before: float) -> int:
        """Delete what happened before that time; return how many events."""
        async with self._database.write() as connection:
            return (await connection.execute(events.delete().where(events.c.at < before))).rowcount

    async def write(
        self, connection: AsyncConnection, run: str, kind: str, data: Mapping[str, JsonValue] | None = None
    ) -> Event:
        """Keep an event inside a transaction of somebody else's, who calls `wake` after it."""
        kept = dict(data or {})
        newest = sa.select(sa.func.coalesce(sa.func.max(events.c.sequence), 0) + 1).where(events.c.run == run)
        row = events.insert().values(run=run, sequence=newest.scalar_subquery(), kind=kind, data=kept, at=self._clock())
        sequence = (await connection.execute(row.returning(events.c.sequence))).scalar_one()
        return Event(run=run, sequence=sequence, kind=kind, data=kept)

    def wake(self, run: str) -> None:
        """Wake the followers of `run` in this process."""
        self._watch.wake(run)

    async def _newest(self, runs: tuple[str, ...]) -> dict[str, int]:
        query = sa.select(events.c.run, sa.func.max(events.c.sequence)).where(events.c.run.in_(runs))
        async with self._database.read() as connection:
            rows = (await connection.execute(query.group_by(events.c.run))).all()
        return dict(map(tuple, rows))


class Watch:
    """Wakes the followers of runs: at once from the same process, and after one common look for all others."""

    def __init__(self, look: Callable[[tuple[str, ...]], Awaitable[dict[str, int]]], poll: float) -> None:
        self._look, self._poll = look, poll
        self._followers: dict[str, set[asyncio.Event]] = {}
        self._seen: dict[str, int] = {}
        self._task: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def of(self, run: str) -> AsyncGenerator[asyncio.Event, None]:
        """Give what is set whenever something has happened in `run`."""
        news = asyncio.Event()
        self._followers.setdefault(run, set()).add(news)
        if self._task is None:
            self._task = asyncio.create_task(self._go())
        try:
            yield news
        finally:
            await self._leave(run, news)

    def wake(self, run: str) -> None:
        """Wake the followers of `run` in this process."""
        for news in self._followers.get(run, ()):
            news.set()

    async def _leave(self, run: str, news: asyncio.Event) -> None:
        self._followers[run].discard(news)
        if not self._followers[run]:
            del self._followers[run]
            self._seen.pop(run, None)
        if not self._followers and self._task is not None:
            task, self._task = self._task, None
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _go(self) -> None:
        while True:
            await asyncio.sleep(self._poll)
            try:
                newest = await self._look(tuple(self._followers))
            except StorageError as error:
                log.warning("events.unseen", code=error.code)
                continue
            for run, sequence in newest.items():
                if self._seen.get(run) != sequence:
                    self._seen[run] = sequence
                    self.wake(run)

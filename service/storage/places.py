"""Places at work and in the queue that replicas share: each holds some of them under a lease, and asks for more."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from service.storage.database import POSTGRESQL, Database
from service.storage.schema import table

places = table(
    "places",
    sa.Column("holder", sa.String(120), primary_key=True),
    sa.Column("working", sa.Integer, nullable=False),
    sa.Column("waiting", sa.Integer, nullable=False),
    sa.Column("since", sa.Float),
    sa.Column("until", sa.Float, nullable=False),
)

LEASE = 15.0
"""Seconds without a word after which a replica's places are free again."""

TURN = 0.5
"""Seconds that another replica's queue may be older than one's own before it goes first: to hand a place from replica
to replica takes a while, in which nobody works there."""

LOCK = "copydesk_places"
"""The name under which PostgreSQL lets one replica at a time count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Most:
    """How many may be at work and how many may wait, over all replicas."""

    working: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What one replica needs: `working` places are in use, `wish` are wanted, `waiting` requests stand in its queue.

    `waited` is for how many seconds the first of those has stood there.
    """

    working: int
    wish: int
    waiting: int = 0
    waited: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What it holds now, of both kinds; how many wait in others' queues; to how many of those it owes a place."""

    working: int
    waiting: int
    elsewhere: int = 0
    owed: int = 0


class KeptPlaces:
    """At most so many places at work and so many in queues, over all replicas of the database together.

    A replica that has not asked for `lease` seconds is dead, and its places are free again. A replica leaves one place
    to each other whose queue is older than its own by TURN.
    """

    def __init__(self, database: Database, *, lease: float = LEASE, clock: Callable[[], float] = time.time) -> None:
        self._database, self._clock = database, clock
        self.lease = lease

    async def settle(self, holder: str, ask: Ask, most: Most) -> Share:
        """Hold what `ask` wishes for as far as there is room, and give back the rest. What is in use stays held."""
        async with self._database.write() as connection:
            now = await self._lock(connection)
            others = await self._others(connection, holder, now)
            share = _share(ask, most, others, now - ask.waited)
            await self._hold(connection, holder, share, ask, now)
            return share

    async def leave(self, holder: str) -> None:
        """Give everything back."""
        async with self._database.write() as connection:
            await connection.execute(places.delete().where(places.c.holder == holder))

    async def _lock(self, connection: AsyncConnection) -> float:
        """Keep others from counting until the end of the transaction; return the time. SQLite has one writer anyway."""
        if self._database.dialect == POSTGRESQL:
            await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(LOCK, 0))))
            return await self._database.now(connection)
        return self._clock()

    async def _others(self, connection: AsyncConnection, holder: str, now: float) -> list["_Row"]:
        await connection.execute(places.delete().where(places.c.until <= now))
        query = sa.select(places.c.working, places.c.waiting, places.c.since).where(places.c.holder != holder)
        return [_Row(*row) for row in await connection.execute(query)]

    async def _hold(self, connection: AsyncConnection, holder: str, share: Share, ask: Ask, now: float) -> None:
        if not (share.working or share.waiting):
            await connection.execute(places.delete().where(places.c.holder == holder))
            return
        held = {
            "working": share.working,
            "waiting": share.waiting,
            "since": now - ask.waited if share.waiting else None,
            "until": now + self.lease,
        }
        row = self._database.insert(places).values(holder=holder, **held)
        await connection.execute(row.on_conflict_do_update(index_elements=["holder"], set_=held))


@dataclass(frozen=True, slots=True)
class _Row:
    working: int
    waiting: int
    since: float | None


def _share(ask: Ask, most: Most, others: Sequence[_Row], since: float) -> Share:
    free = most.working - sum(row.working for row in others)
    owed = sum(row.since is not None and row.since < since - TURN for row in others)
    elsewhere = sum(row.waiting for row in others)
    working = max(ask.working, min(ask.wish, free - owed))
    waiting = max(0, min(ask.waiting - (working - ask.working), most.waiting - elsewhere))
    return Share(working=working, waiting=waiting, elsewhere=elsewhere, owed=owed)

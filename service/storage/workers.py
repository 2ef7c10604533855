"""Who works: a lease for each worker, renewed by its heartbeat, and heirs for the dead."""

import os
import socket
import uuid
from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa

from service.storage.database import Database
from service.storage.schema import table

workers = table(
    "workers",
    sa.Column("id", sa.String(120), primary_key=True),
    sa.Column("version", sa.String(40), nullable=False),
    sa.Column("seen_at", sa.Float, nullable=False),
    sa.Column("heir", sa.String(120)),
    sa.Column("inherited_at", sa.Float),
)


def new_worker() -> str:
    """Return an id that no other worker has had: where process numbers count, the process, and something random."""
    return f"{_numbered_by()}:{os.getpid()}:{uuid.uuid4().hex[:12]}"


def _numbered_by() -> str:
    """Return what gives out the process numbers here: containers may share a host's name and not its numbers."""
    try:
        space = f"-{Path('/proc/self/ns/pid').stat().st_ino}"
    except OSError:
        space = ""
    return f"{socket.gethostname()[:60]}{space}"


class Workers:
    """The leases. `lease` is in seconds; time is the database's."""

    def __init__(self, database: Database, *, lease: float) -> None:
        self._database = database
        self.lease = lease

    async def enter(self, worker: str, version: str) -> None:
        """Begin a lease. One that somebody is inheriting stays theirs."""
        async with self._database.write() as connection:
            now = await self._database.now(connection)
            row = self._database.insert(workers).values(id=worker, version=version, seen_at=now)
            await connection.execute(row.on_conflict_do_nothing())

    async def renew(self, worker: str) -> bool:
        """Renew a lease. False where it had run out and somebody has inherited the jobs."""
        async with self._database.write() as connection:
            now = await self._database.now(connection)
            mine = workers.update().where(workers.c.id == worker, workers.c.heir.is_(None))
            return (await connection.execute(mine.values(seen_at=now))).rowcount == 1

    async def expire(self, worker: str) -> None:
        """End one's own lease before its time: whatever is left is inherited at once."""
        async with self._database.write() as connection:
            await connection.execute(workers.update().where(workers.c.id == worker).values(seen_at=0.0))

    async def leave(self, worker: str) -> None:
        """Forget a worker whose jobs have been seen to."""
        async with self._database.write() as connection:
            await connection.execute(workers.delete().where(workers.c.id == worker))

    async def inherit(self, heir: str) -> tuple[str, ...]:
        """Return the workers whose lease has run out, each to one heir only. Each is to be `leave`d when seen to.

        A worker of this machine whose process is gone has died whatever its lease says.
        """
        async with self._database.write() as connection:
            now = await self._database.now(connection)
            free = sa.or_(workers.c.heir.is_(None), workers.c.inherited_at < now - self.lease)
            found = (await connection.execute(sa.select(workers).where(free, workers.c.id != heir))).all()
            dead = [row.id for row in found if row.seen_at < now - self.lease or _gone(row.id)]
            taken = workers.update().where(workers.c.id.in_(dead), free)
            rows = await connection.execute(taken.values(heir=heir, inherited_at=now).returning(workers.c.id))
            return tuple(rows.scalars().all())

    async def living(self) -> Sequence[str]:
        """Return the workers whose lease holds."""
        async with self._database.read() as connection:
            now = await self._database.now(connection)
            query = sa.select(workers.c.id).where(workers.c.seen_at >= now - self.lease, workers.c.heir.is_(None))
            return (await connection.execute(query)).scalars().all()


def _gone(worker: str) -> bool:
    """Say whether a worker ran on this machine and its process is no more (or its number is ours, so it is not)."""
    host, _, rest = worker.partition(":")
    process = rest.partition(":")[0]
    if host != _numbered_by() or not process.isdecimal():
        return False
    if int(process) == os.getpid():
        return True
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False

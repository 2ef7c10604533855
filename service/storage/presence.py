"""Who is there for a run: the process that runs it, for whom it does, and listeners in other processes."""

import time
from collections.abc import Callable
from typing import Literal, TypeAlias

import sqlalchemy as sa

from service.storage.database import Database
from service.storage.schema import table

Role: TypeAlias = Literal["runner", "listener"]

presence = table(
    "presence",
    sa.Column("run", sa.String(80), primary_key=True),
    sa.Column("role", sa.String(20), primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("at", sa.Float, nullable=False, index=True),
)


class Presence:
    """When somebody in a role was last there. Several listeners share one row: that there is one is all that counts."""

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock

    async def touch(self, run: str, role: Role, owner: str = "") -> None:
        """Say that somebody is there now. The first word of a runner also says whose the run is."""
        row = self._database.insert(presence).values(run=run, role=role, owner=owner, at=self._clock())
        statement = row.on_conflict_do_update(index_elements=["run", "role"], set_={"at": row.excluded.at})
        async with self._database.write() as connection:
            await connection.execute(statement)

    async def absence(self, run: str, role: Role) -> float | None:
        """Return for how many seconds nobody has been there; None where nobody ever was."""
        query = sa.select(presence.c.at).where(presence.c.run == run, presence.c.role == role)
        async with self._database.read() as connection:
            at = (await connection.execute(query)).scalar_one_or_none()
        return None if at is None else self._clock() - at

    async def owner(self, run: str) -> str | None:
        """Return whose a run is, as its runner said first; None where nobody has run it."""
        query = sa.select(presence.c.owner).where(presence.c.run == run, presence.c.role == "runner")
        async with self._database.read() as connection:
            owner: str | None = (await connection.execute(query)).scalar_one_or_none()
        return owner

    async def forget(self, before: float) -> int:
        """Delete what is older than that time; return how many rows."""
        async with self._database.write() as connection:
            return (await connection.execute(presence.delete().where(presence.c.at < before))).rowcount

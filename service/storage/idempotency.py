"""Answers by `Idempotency-Key`: a request that is sent twice is done once, and answered the same."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa

from service.storage.database import Database
from service.storage.schema import table

idempotency = table(
    "idempotency",
    sa.Column("owner", sa.String(80), primary_key=True),
    sa.Column("key", sa.String(255), primary_key=True),
    sa.Column("asked", sa.String(64), nullable=False),
    sa.Column("claim", sa.String(64), nullable=False),
    sa.Column("until", sa.Float, nullable=False),
    sa.Column("status", sa.Integer),
    sa.Column("headers", sa.JSON),
    sa.Column("body", sa.LargeBinary),
    sa.Column("at", sa.Float, nullable=False, index=True),
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a key: a digest of what was asked with it, and the answer, where there is one already."""

    asked: str
    status: int | None = None
    headers: dict[str, str] | None = None
    body: bytes = b""


class Idempotency:
    """The keys of all owners. A claim whose process has died is free again once its time is up."""

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock

    async def claim(self, owner: str, key: str, *, asked: str, claim: str, seconds: float) -> Kept | None:
        """Claim a key for `seconds`: None where it is ours now, else what is known of it. One of two at once wins."""
        now = self._clock()
        ours = {"asked": asked, "claim": claim, "until": now + seconds, "at": now}
        row = self._database.insert(idempotency).values(owner=owner, key=key, **ours)
        given_up = sa.and_(idempotency.c.status.is_(None), idempotency.c.until < now, idempotency.c.asked == asked)
        row = row.on_conflict_do_update(index_elements=["owner", "key"], set_=ours, where=given_up)
        async with self._database.write() as connection:
            if (await connection.execute(row.returning(idempotency.c.claim))).scalar_one_or_none() == claim:
                return None
            query = sa.select(idempotency).where(idempotency.c.owner == owner, idempotency.c.key == key)
            found = (await connection.execute(query)).one()
        return Kept(asked=found.asked, status=found.status, headers=found.headers, body=found.body or b"")

    async def settle(
        self, owner: str, key: str, claim: str, *, status: int, headers: dict[str, str], body: bytes
    ) -> None:
        """Keep the answer to a claimed key."""
        async with self._database.write() as connection:
            answered = idempotency.update().where(*self._mine(owner, key, claim))
            await connection.execute(answered.values(status=status, headers=headers, body=body))

    async def release(self, owner: str, key: str, claim: str) -> None:
        """Give a claimed key back: nothing was done."""
        async with self._database.write() as connection:
            await connection.execute(idempotency.delete().where(*self._mine(owner, key, claim)))

    async def forget(self, before: float) -> int:
        """Delete what was asked before that time; return how many keys."""
        async with self._database.write() as connection:
            return (await connection.execute(idempotency.delete().where(idempotency.c.at < before))).rowcount

    def _mine(self, owner: str, key: str, claim: str) -> tuple[sa.ColumnElement[bool], ...]:
        return (idempotency.c.owner == owner, idempotency.c.key == key, idempotency.c.claim == claim)

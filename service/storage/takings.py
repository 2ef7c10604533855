"""What was taken of something limited, and until when it counts: the memory of limits that all replicas share."""

import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from service.storage.database import POSTGRESQL, Database
from service.storage.schema import table

takings = table(
    "takings",
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("subject", sa.String(120), nullable=False),
    sa.Column("amount", sa.Integer, nullable=False),
    sa.Column("at", sa.Float, nullable=False, index=True),
    sa.Column("until", sa.Float, nullable=False),
    sa.Index("copydesk_takings_by_subject", "subject", "until"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """`amount` of `subject`, of which at most `limit` may be taken at a time; it counts for `seconds`.

    An amount of nothing asks only whether something is left.
    """

    subject: str
    limit: int
    seconds: float
    amount: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """How a want stands: whether it fits, what is left of it, and after how many seconds more is."""

    want: Want
    fits: bool
    left: int
    wait: float
    id: str | None = None


class KeptTakings:
    """Takes of limited things, all or nothing, one taker of a subject at a time, whichever process it is in.

    Counted exactly over the seconds before now: no second window opens beside a full one. With PostgreSQL its clock
    counts, so that replicas whose clocks differ agree.
    """

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock

    async def take(self, wants: Sequence[Want]) -> tuple[Got, ...]:
        """Take all of `wants`, or nothing where one does not fit."""
        async with self._database.write() as connection:
            for subject in sorted({want.subject for want in wants}):
                await self._lock(connection, subject)
            now = await self._now(connection)
            stands = [await _stand(connection, want, now) for want in wants]
            if not all(got.fits for got in stands):
                return tuple(stands)
            return tuple([await _insert(connection, got, now) for got in stands])

    async def record(self, subject: str, amount: int, seconds: float) -> None:
        """Note what was used, whatever the limit."""
        async with self._database.write() as connection:
            now = await self._now(connection)
            await connection.execute(takings.insert().values(**_row(subject, amount, now, seconds)))

    async def give_back(self, ids: Sequence[str]) -> None:
        """End what was taken before its time."""
        async with self._database.write() as connection:
            await connection.execute(takings.delete().where(takings.c.id.in_(ids)))

    async def forget(self, before: float) -> int:
        """Delete what has not counted since that time; return how many."""
        async with self._database.write() as connection:
            return (await connection.execute(takings.delete().where(takings.c.until < before))).rowcount

    async def _lock(self, connection: AsyncConnection, subject: str) -> None:
        """Keep others from the subject until the end of the transaction. SQLite has one writer anyway."""
        if self._database.dialect == POSTGRESQL:
            await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(subject, 0))))

    async def _now(self, connection: AsyncConnection) -> float:
        if self._database.dialect == POSTGRESQL:
            clock = sa.select(sa.cast(sa.extract("epoch", sa.func.clock_timestamp()), sa.Float))
            return float((await connection.execute(clock)).scalar_one())
        return self._clock()


async def _stand(connection: AsyncConnection, want: Want, now: float) -> Got:
    mine = takings.c.subject == want.subject
    await connection.execute(takings.delete().where(mine, takings.c.until <= now))
    query = sa.select(takings.c.amount, takings.c.until).where(mine).order_by(takings.c.until)
    rows = [(int(amount), float(until)) for amount, until in await connection.execute(query)]
    used = sum(amount for amount, _ in rows)
    need = max(want.amount, 1)
    fits = used + need <= want.limit or not rows
    return Got(
        want=want,
        fits=fits,
        left=max(0, want.limit - used - (want.amount if fits else 0)),
        wait=_wait(rows, want.limit - need, now) if not fits else (rows[0][1] - now if rows else want.seconds),
    )


def _wait(rows: Sequence[tuple[int, float]], room: int, now: float) -> float:
    """Return the seconds until so much has ended that no more than `room` is taken."""
    used, until = sum(amount for amount, _ in rows), now
    for amount, end in rows:
        if used <= room:
            break
        used, until = used - amount, end
    return max(0.0, until - now)


async def _insert(connection: AsyncConnection, got: Got, now: float) -> Got:
    if not got.want.amount:
        return got
    row = _row(got.want.subject, got.want.amount, now, got.want.seconds)
    await connection.execute(takings.insert().values(**row))
    return Got(want=got.want, fits=True, left=got.left, wait=got.wait, id=str(row["id"]))


def _row(subject: str, amount: int, now: float, seconds: float) -> dict[str, str | int | float]:
    return {"id": uuid.uuid4().hex, "subject": subject, "amount": amount, "at": now, "until": now + seconds}

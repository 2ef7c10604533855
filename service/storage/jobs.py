"""Jobs: what was asked for, how it stands, what came out."""

import base64
import json
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

import sqlalchemy as sa
from pydantic import JsonValue
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from service.domain.jobs import MAX_PAGE, OPEN, Job, JobPage, JobProblem, JobProgress, JobStatus, moment
from service.errors import InvalidInput
from service.storage.database import POSTGRESQL, Database
from service.storage.events import KeptEvents
from service.storage.grouped import Grouped
from service.storage.journal import journal
from service.storage.schema import table

T = TypeVar("T")

jobs = table(
    "jobs",
    sa.Column("id", sa.String(80), primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("request", sa.Text, nullable=False),
    sa.Column("headers", sa.Text, nullable=False),
    sa.Column("shape", sa.Text, nullable=False),
    sa.Column("placed", sa.Boolean, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("stage", sa.String(40)),
    sa.Column("done", sa.Integer),
    sa.Column("total", sa.Integer),
    sa.Column("result", sa.Text),
    sa.Column("problem", sa.Text),
    sa.Column("webhook", sa.String(2000)),
    sa.Column("webhook_state", sa.String(20)),
    sa.Column("webhook_tries", sa.Integer, nullable=False),
    sa.Column("webhook_at", sa.Float),
    sa.Column("at", sa.Float, nullable=False),
    sa.Column("started_at", sa.Float),
    sa.Column("finished_at", sa.Float),
    sa.Index("copydesk_jobs_newest", "owner", "at", "id"),
    sa.Index("copydesk_jobs_open", "status", "placed", "at"),
    sa.Index("copydesk_jobs_finished", "finished_at"),
    sa.Index("copydesk_jobs_webhook", "webhook_state", "webhook_at"),
)

SHOWN = tuple(c for c in jobs.c if c.name not in {"request", "headers", "shape", "result"})
"""What a list reads: not the long columns."""

_OPEN = tuple(sorted(OPEN))


NEAR = 256
"""Jobs below the bound of the queue from which submitters count one after the other: more than are ever submitted at
the same moment."""

QUEUE_LOCK = "copydesk_jobs_queued"
"""The name under which PostgreSQL lets one submitter at a time count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What is asked for, by whom, and the headers that name the request and the trace that it belongs to.

    `shape` is how the result is to be written; only whoever writes it out reads that. `attempt` counts how often the
    job was taken up.
    """

    request: str
    owner: str
    headers: Mapping[str, str]
    shape: str = ""
    attempt: int = 0


class Found(NamedTuple):
    """A job, its summary as JSON where it is completed, and the shape that it was asked for in."""

    job: Job
    result: str | None
    shape: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A webhook that is to be sent: for which job, where to, how often it was tried."""

    job: Job
    url: str
    tries: int


class KeptJobs:
    """The jobs. Whatever ends one does so in one transaction with the event that says so, and only the first does."""

    def __init__(self, database: Database, events: KeptEvents, *, clock: Callable[[], float] = time.time) -> None:
        self._database, self._events = database, events
        self._clock = clock
        self._placed: Grouped[str] = Grouped(self._note_placed)

    async def add(self, job: str, asked: Submission, *, webhook: str | None, most_queued: int) -> Job | None:
        """Keep a new job, queued; return None, and keep nothing, where `most_queued` wait already."""
        row = {
            "id": job,
            "owner": asked.owner,
            "status": JobStatus.QUEUED,
            "request": asked.request,
            "headers": json.dumps(dict(asked.headers)),
            "shape": asked.shape,
            "placed": False,
            "attempts": 0,
            "webhook": webhook,
            "webhook_state": "waiting" if webhook else None,
            "webhook_tries": 0,
            "at": self._clock(),
        }
        async with self._database.write() as connection:
            if await self._full(connection, most_queued):
                return None
            inserted = await connection.execute(jobs.insert().values(row).returning(*SHOWN))
            await self._events.write(connection, job, "job.created", {"job": job})
        return _job(inserted.one())

    async def queued(self) -> int:
        """Return how many jobs wait for a worker."""
        async with self._database.read() as connection:
            return await _queued(connection)

    async def placed(self, job: str) -> None:
        """Note that a job stands in the queue."""
        await self._placed.add(job)

    async def unplaced(self, older: float) -> tuple[str, ...]:
        """Return jobs that were kept `older` seconds ago and never reached the queue: their process died in between."""
        query = sa.select(jobs.c.id).where(
            jobs.c.status == JobStatus.QUEUED, jobs.c.placed.is_(False), jobs.c.at < self._clock() - older
        )
        return await self._ids(query.limit(MAX_PAGE))

    async def begin(self, job: str) -> Submission | None:
        """Note that a worker takes a job up, and return what was asked for; None where it has ended already."""
        begun = jobs.update().where(jobs.c.id == job, jobs.c.status.in_(_OPEN))
        begun = begun.values(
            status=JobStatus.RUNNING,
            placed=True,
            attempts=jobs.c.attempts + 1,
            started_at=sa.func.coalesce(jobs.c.started_at, self._clock()),
        )

        async def work(connection: AsyncConnection) -> Submission | None:
            asked = (jobs.c.request, jobs.c.owner, jobs.c.headers, jobs.c.attempts)
            row = (await connection.execute(begun.returning(*asked))).one_or_none()
            if row is None:
                return None
            await self._events.write(connection, job, "job.started", {"attempt": row.attempts})
            headers = json.loads(row.headers)
            return Submission(request=row.request, owner=row.owner, headers=headers, attempt=row.attempts)

        return await self._write(job, work)

    async def progress(self, job: str, progress: JobProgress) -> None:
        """Note how far a job is."""
        there = jobs.update().where(jobs.c.id == job, jobs.c.status == JobStatus.RUNNING)

        async def work(connection: AsyncConnection) -> None:
            if (await connection.execute(there.values(**progress.model_dump()))).rowcount:
                await self._events.write(connection, job, "progress", progress.model_dump())

        await self._write(job, work)

    async def end(
        self, job: str, status: JobStatus, *, result: str | None = None, problem: JobProblem | None = None
    ) -> bool:
        """End a job, and forget what models answered for it. False where it had ended before."""
        ended = jobs.update().where(jobs.c.id == job, jobs.c.status.in_(_OPEN))
        ended = ended.values(
            status=status,
            result=result,
            problem=problem.model_dump_json() if problem else None,
            finished_at=self._clock(),
            webhook_at=self._clock(),
            webhook_state=sa.case((jobs.c.webhook.is_not(None), "due"), else_=None),
        )
        data: dict[str, JsonValue] = {"job": job} | ({"problem": problem.model_dump()} if problem else {})

        async def work(connection: AsyncConnection) -> bool:
            await connection.execute(journal.delete().where(journal.c.run == job))
            if (await connection.execute(ended)).rowcount != 1:
                return False
            await self._events.write(connection, job, f"job.{status}", data)
            return True

        return await self._write(job, work)

    async def get(self, job: str, *, owner: str) -> Found | None:
        """Return a job, or None where this owner has none of that id."""
        query = sa.select(*SHOWN, jobs.c.result, jobs.c.shape).where(jobs.c.id == job, jobs.c.owner == owner)
        async with self._database.read() as connection:
            row = (await connection.execute(query)).one_or_none()
        return None if row is None else Found(_job(row), row.result, row.shape)

    async def page(
        self, *, owner: str, status: Sequence[JobStatus] = (), limit: int = 50, cursor: str | None = None
    ) -> JobPage:
        """Return jobs, newest first. Raises InvalidInput for a cursor that is not one of ours."""
        query = sa.select(*SHOWN).where(jobs.c.owner == owner)
        if status:
            query = query.where(jobs.c.status.in_(list(status)))
        if cursor is not None:
            query = query.where(sa.tuple_(jobs.c.at, jobs.c.id) < sa.tuple_(*map(sa.literal, _read_cursor(cursor))))
        query = query.order_by(jobs.c.at.desc(), jobs.c.id.desc()).limit(limit + 1)
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).all()
        following = _cursor(rows[limit - 1]) if len(rows) > limit else None
        return JobPage(jobs=tuple(map(_job, rows[:limit])), next=following)

    async def ended_among(self, running: Sequence[str]) -> tuple[str, ...]:
        """Return which of these have ended meanwhile: somebody cancelled them."""
        return await self._ids(sa.select(jobs.c.id).where(jobs.c.id.in_(running), jobs.c.status.not_in(_OPEN)))

    async def due(self, *, lease: float, limit: int = 20) -> tuple[Notice, ...]:
        """Return webhooks that are to be sent now, each to one worker; after `lease` seconds it is due again."""
        now = self._clock()
        due = sa.select(jobs.c.id).where(jobs.c.webhook_state == "due", jobs.c.webhook_at <= now)
        due = due.order_by(jobs.c.webhook_at).limit(limit)
        taken = jobs.update().where(jobs.c.id.in_(due), jobs.c.webhook_state == "due", jobs.c.webhook_at <= now)
        taken = taken.values(webhook_at=now + lease, webhook_tries=jobs.c.webhook_tries + 1)
        async with self._database.write() as connection:
            rows = (await connection.execute(taken.returning(*SHOWN))).all()
        return tuple(Notice(job=_job(row), url=row.webhook, tries=row.webhook_tries) for row in rows)

    async def told(self, job: str, *, again_in: float | None, delivered: bool = False) -> None:
        """Note how a webhook went: delivered, to be tried again, or given up."""
        values: dict[str, Any] = {"webhook_state": "delivered" if delivered else "failed"}
        if again_in is not None:
            values = {"webhook_at": self._clock() + again_in}
        async with self._database.write() as connection:
            await connection.execute(jobs.update().where(jobs.c.id == job).values(**values))

    async def forget(self, before: float, *, limit: int = 500) -> tuple[str, ...]:
        """Delete jobs that ended before that time, some at once; return their ids."""
        old = sa.select(jobs.c.id).where(jobs.c.finished_at < before).limit(limit)
        async with self._database.write() as connection:
            gone = await connection.execute(jobs.delete().where(jobs.c.id.in_(old)).returning(jobs.c.id))
            return tuple(row.id for row in gone)

    async def _full(self, connection: AsyncConnection, most: int) -> bool:
        """Say whether no more job may wait. Near the bound one submitter counts at a time, in whichever replica."""
        waiting = await _queued(connection)
        if waiting + NEAR > most and self._database.dialect == POSTGRESQL:
            lock = sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(QUEUE_LOCK, 0))
            await connection.execute(sa.select(lock))
            waiting = await _queued(connection)
        return waiting >= most

    async def _note_placed(self, placed: Sequence[str]) -> None:
        async with self._database.write() as connection:
            await connection.execute(jobs.update().where(jobs.c.id.in_(placed)).values(placed=True))

    async def _ids(self, query: sa.Select[Any]) -> tuple[str, ...]:
        async with self._database.read() as connection:
            return tuple(row.id for row in await connection.execute(query))

    async def _write(self, job: str, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """Do `work` in one transaction, again where an event of another writer took the number; wake followers."""
        while True:
            try:
                async with self._database.write() as connection:
                    done = await work(connection)
            except IntegrityError:
                continue
            self._events.wake(job)
            return done


async def _queued(connection: AsyncConnection) -> int:
    query = sa.select(sa.func.count()).select_from(jobs).where(jobs.c.status == JobStatus.QUEUED)
    return int((await connection.execute(query)).scalar_one())


def _job(row: Any) -> Job:
    return Job(
        id=row.id,
        status=JobStatus(row.status),
        created_at=moment(row.at),
        started_at=moment(row.started_at),
        finished_at=moment(row.finished_at),
        attempts=row.attempts,
        progress=None if row.stage is None else JobProgress(stage=row.stage, done=row.done, total=row.total),
        problem=None if row.problem is None else JobProblem.model_validate_json(row.problem),
        webhook=row.webhook_state,
    )


def _cursor(row: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps([row.at, row.id]).encode()).decode()


def _read_cursor(cursor: str) -> tuple[float, str]:
    try:
        at, job = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        return float(at), str(job)
    except (ValueError, TypeError):
        raise InvalidInput(
            "The cursor is none of ours.", hint="Send `next` of the page before, or none.", field=""
        ) from None

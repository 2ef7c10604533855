"""What the doors ask of jobs: submit, look up, list, cancel. Whoever submits need not be who works."""

import asyncio
import uuid
from collections.abc import Sequence

import structlog

from service.domain import SummaryRequest
from service.domain.jobs import Job, JobPage, JobStatus
from service.errors import InvalidConfiguration, JobEnded, JobUnfinished, Overloaded, StorageError, UnknownJob
from service.jobs.engine import Engine, Occupied
from service.jobs.running import Runner, Summarizer
from service.jobs.upkeep import Upkeep
from service.jobs.webhooks import Webhooks
from service.settings import Settings
from service.storage import Found, Store, Submission, new_worker
from service.telemetry import outgoing_headers
from service.version import VERSION

RETRY_SECONDS = 2.0
"""Pause after the queue could not be opened."""

GRACE = 3.0
"""Seconds that a job has to let go once it is told to."""

QUEUE_PAUSE = 30.0
"""Seconds after which to come back where too many jobs wait."""

log = structlog.get_logger(__name__)


class Jobs:
    """The jobs of one process. Making it opens nothing; `start` opens the queue in the background.

    Submitting, looking up and cancelling go to our own tables only, so they work in a process that does not work on
    jobs, and while the queue is not open yet: what was kept is placed by whoever has it open.
    """

    def __init__(self, store: Store, summarize: Summarizer, webhooks: Webhooks, settings: Settings) -> None:
        self._store, self._webhooks, self._settings = store, webhooks, settings
        self._worker = new_worker()
        self._runner = Runner(store, summarize, patience=settings.job_patience)
        self._engine: Engine | None = None
        self._working: asyncio.Task[None] | None = None
        self._opened = asyncio.Event()

    def start(self) -> None:
        """Open the queue in the background, unless it is; while the database is away, try again."""
        if self._working is None:
            self._working = asyncio.create_task(self._work())

    async def working(self) -> None:
        """Wait until the queue is closed, or raise what kept it from being opened."""
        if self._working is not None:
            await asyncio.shield(self._working)

    async def opened(self) -> None:
        """Wait until the queue is open."""
        await self._opened.wait()

    async def stop(self) -> None:
        """Take no more jobs, let those under way finish for a while, and leave the rest to the others."""
        await self._webhooks.aclose()
        if self._working is None:
            return
        task, self._working = self._working, None
        if self._engine is not None and self._opened.is_set():
            await self._drain(self._engine)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async def submit(self, request: SummaryRequest, *, owner: str, webhook: str | None = None, shape: str = "") -> Job:
        """Keep a job and put it into the queue. Once this returns, nothing that dies loses it.

        `shape` comes back with the result, for whoever writes it out. Raises Overloaded where as many wait as may.
        """
        if webhook is not None:
            await self._webhooks.admit(webhook)
        job, most = f"job_{uuid.uuid4().hex}", self._settings.max_queued
        headers = outgoing_headers()
        asked = Submission(request=request.model_dump_json(), owner=owner, headers=headers, shape=shape)
        kept = await self._store.jobs.add(job, asked, webhook=webhook, most_queued=most)
        if kept is None:
            raise _overloaded(most)
        self.start()
        if self._engine is not None and self._opened.is_set():
            await self._place(self._engine, job)
        return kept

    async def require_room(self) -> None:
        """Raise Overloaded where as many jobs wait as may: a look ahead, before anything is done for one more."""
        if await self._store.jobs.queued() >= self._settings.max_queued:
            raise _overloaded(self._settings.max_queued)

    async def get(self, job: str, *, owner: str) -> Found:
        """Return how a job stands, and its summary as JSON where it is completed. Raises UnknownJob."""
        found = await self._store.jobs.get(job, owner=owner)
        if found is None:
            raise UnknownJob(
                "There is no such job.", hint="Jobs that have ended are kept for a while only: COPYDESK_RETENTION."
            )
        return found

    async def result(self, job: str, *, owner: str) -> Found:
        """Return a job that is completed. Raises UnknownJob, JobUnfinished, or JobEnded where there is no summary."""
        found = await self.get(job, owner=owner)
        if not found.job.status.ended:
            raise JobUnfinished("The job has not ended.", hint="Ask again later, or follow its events.")
        if found.result is None:
            why = f" {found.job.problem.detail}" if found.job.problem else ""
            raise JobEnded(f"The job has no result: it is {found.job.status}.{why}")
        return found

    async def page(
        self, *, owner: str, status: Sequence[JobStatus] = (), limit: int = 50, cursor: str | None = None
    ) -> JobPage:
        """Return jobs, newest first."""
        return await self._store.jobs.page(owner=owner, status=status, limit=limit, cursor=cursor)

    async def cancel(self, job: str, *, owner: str) -> Job:
        """Cancel a job and its calls upstream. One that is cancelled stays so; raises JobEnded for any other end."""
        await self.get(job, owner=owner)
        if not await self._store.jobs.end(job, JobStatus.CANCELLED):
            found = (await self.get(job, owner=owner)).job
            if found.status is not JobStatus.CANCELLED:
                raise JobEnded(f"The job cannot be cancelled: it is {found.status}.", hint="Its result is kept.")
        self._runner.stop(job)
        return (await self.get(job, owner=owner)).job

    async def _place(self, engine: Engine, job: str) -> None:
        """Put a job into the queue. It is kept already: where this fails, the upkeep of some worker does it."""
        try:
            await engine.place(job)
            await self._store.jobs.placed(job)
        except Exception as error:  # noqa: BLE001 - DBOS raises its own
            log.warning("job.not_placed", job=job, error=type(error).__name__)

    async def _work(self) -> None:
        """Open the queue and keep it up."""
        engine = await self._open()
        upkeep = Upkeep(
            self._store,
            engine,
            self._runner,
            self._webhooks,
            worker=self._worker,
            retention=self._settings.retention,
        )
        self._engine = engine
        self._opened.set()
        log.info("jobs.open", worker=self._worker, concurrency=self._settings.jobs_concurrency)
        await upkeep.go()

    async def _open(self) -> Engine:
        while True:
            try:
                await self._store.database.ping()
                await self._store.workers.enter(self._worker, VERSION)
                engine = Engine(
                    self._store.database.url,
                    worker=self._worker,
                    concurrency=self._settings.jobs_concurrency,
                    work=self._runner.work,
                )
                await engine.start()
            except StorageError as error:
                log.warning("jobs.not_open", code=error.code)
            except InvalidConfiguration:
                raise
            except Occupied:  # jobs that were kept must not wait for ever because another app closes slowly
                log.warning("jobs.not_open", code="another_queue_is_open_in_this_process")
            except Exception:  # DBOS raises its own and its driver's, and the database may come back
                log.exception("jobs.not_open")
            else:
                return engine
            await asyncio.sleep(RETRY_SECONDS)

    async def _drain(self, engine: Engine) -> None:
        """Finish what can be finished in time. The lease is ended, not forgotten: what is left is inherited at once."""
        drain = self._settings.drain if self._runner.running else 0.0
        stopping = asyncio.create_task(engine.stop(drain=drain + GRACE if drain else 0.0))
        await asyncio.wait({stopping}, timeout=drain)
        if self._runner.running:
            log.info("jobs.left", jobs=len(self._runner.running))
            self._runner.abandon()
        await asyncio.gather(stopping, return_exceptions=True)
        try:
            await self._store.workers.expire(self._worker)
        except StorageError as error:
            log.warning("worker.not_expired", code=error.code)


def _overloaded(waiting: int) -> Overloaded:
    return Overloaded(
        f"{waiting} jobs wait for a worker.",
        hint="Wait as long as `Retry-After` says, or run more workers.",
        retry_after=QUEUE_PAUSE,
    )

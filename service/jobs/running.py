"""One job: from its request to its end. Begun again after a crash, it asks no question twice."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

import structlog

from service.access.identity import act_for
from service.domain import Summary, SummaryRequest
from service.domain.access import Key
from service.domain.jobs import JobProblem, JobProgress, JobStatus
from service.errors import CircuitOpen, CopydeskError, EndpointError, StorageError
from service.llm.tape import recording
from service.pipeline import Progress, Tell, Told
from service.storage import Store, Submission
from service.telemetry import CONSUMER, span, taken_up

T = TypeVar("T")

PROGRESS_SECONDS = 0.5
"""How often progress is kept, where there is any. A job that takes less keeps none."""

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between two attempts, while the database or the endpoint is away: the first pause, and the longest."""

INTERNAL = JobProblem(code="internal_error", detail="This is a fault of the service, not of the request.")

log = structlog.get_logger(__name__)


class Summarizer(Protocol):
    """What a job does: `Services.summarize`."""

    async def __call__(self, request: SummaryRequest, *, tell: Tell, run: str | None) -> Summary: ...


class Runner:
    """Works on jobs. A job's end is written once, by whoever gets there first; all later ends change nothing."""

    def __init__(
        self,
        store: Store,
        summarize: Summarizer,
        *,
        patience: float,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._store, self._summarize = store, summarize
        self._patience, self._sleep = patience, sleep
        self._running: dict[str, asyncio.Task[None]] = {}
        self._abandoned: set[str] = set()

    @property
    def running(self) -> tuple[str, ...]:
        """The jobs that are being worked on here."""
        return tuple(self._running)

    async def work(self, job: str) -> None:
        """Work on `job` until it has ended, by whatever. Cancelled, it leaves the job as it is, for somebody else."""
        task = asyncio.create_task(self._work(job))
        self._running[job] = task
        try:
            await asyncio.wait({task})
        finally:
            task.cancel()
            self._running.pop(job, None)
            abandoned = job in self._abandoned
            self._abandoned.discard(job)
        if abandoned:
            raise asyncio.CancelledError  # the queue must not take it for done
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("job.fault", job=job, exc_info=error)
            await self._until_kept(lambda: self._store.jobs.end(job, JobStatus.FAILED, problem=INTERNAL))

    def abandon(self) -> None:
        """Stop working on all jobs and leave them as they are: they are somebody else's now."""
        self._abandoned.update(self._running)
        for task in self._running.values():
            task.cancel()

    def stop(self, job: str) -> None:
        """Stop working on a job that has ended; its calls upstream are cancelled."""
        if task := self._running.get(job):
            task.cancel()

    async def _work(self, job: str) -> None:
        asked = await self._until_kept(lambda: self._store.jobs.begin(job))
        if asked is not None:
            act_for(await self._until_kept(lambda: self._key_of(asked.owner)))
            with taken_up(asked.headers), span("job", CONSUMER, {"copydesk.job": job}):
                status, result, problem = await self._outcome(job, asked)
            await self._until_kept(lambda: self._store.jobs.end(job, status, result=result, problem=problem))

    async def _key_of(self, owner: str) -> Key | None:
        """Return the key that the job was asked for with: its limits count here too."""
        found = await self._store.keys.find(owner) if owner else None
        return None if found is None else found.read()

    async def _outcome(self, job: str, asked: Submission) -> tuple[JobStatus, str | None, JobProblem | None]:
        """Return what becomes of the job: its end, and the summary or the problem."""
        try:
            request = SummaryRequest.model_validate_json(asked.request)
            summary = await self._persist(job, request, first=asked.attempt == 1)
        except CopydeskError as error:
            log.info("job.failed", job=job, code=error.code)
            return JobStatus.FAILED, None, JobProblem(code=error.code, detail=str(error))
        except Exception:  # a fault of ours must end the job, or it is begun again for ever
            log.exception("job.fault", job=job)
            return JobStatus.FAILED, None, INTERNAL
        return JobStatus.COMPLETED, summary.model_dump_json(), None

    async def _persist(self, job: str, request: SummaryRequest, *, first: bool) -> Summary:
        """Try until there is an answer, or the endpoint was away for longer than our patience."""
        until, pause = time.monotonic() + self._patience, FIRST_PAUSE
        while True:
            try:
                return await self._attempt(job, request, first=first)
            except StorageError as error:
                log.warning("job.waits", job=job, code=error.code)
            except EndpointError as error:
                if not (error.transient or isinstance(error, CircuitOpen)) or time.monotonic() >= until:
                    raise
                log.warning("job.waits", job=job, code=error.code)
            await self._sleep(pause * random.uniform(0.8, 1.2))  # noqa: S311 - jitter, not a secret
            first = False
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _attempt(self, job: str, request: SummaryRequest, *, first: bool) -> Summary:
        listener = Listener()
        reporting = asyncio.create_task(self._report(job, listener))
        try:
            async with recording(self._store.journal, job, first=first):
                return await self._summarize(request, tell=listener, run=f"sum_{job.removeprefix('job_')}")
        finally:
            reporting.cancel()
            await asyncio.gather(reporting, return_exceptions=True)

    async def _report(self, job: str, listener: "Listener") -> None:
        """Keep what has changed, at most twice a second: progress is nice to have, and never worth a failure."""
        told = None
        while True:
            await asyncio.sleep(PROGRESS_SECONDS)
            if listener.latest is not None and listener.latest != told:
                told = listener.latest
                try:
                    await self._store.jobs.progress(job, told)
                except StorageError as error:
                    log.warning("job.progress_lost", job=job, code=error.code)

    async def _until_kept(self, keep: Callable[[], Awaitable[T]]) -> T:
        """Do it, again and again while the database is away: what it is about is done and must not be lost."""
        pause = FIRST_PAUSE
        while True:
            try:
                return await keep()
            except StorageError as error:
                log.warning("job.not_kept", code=error.code)
            await self._sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)


class Listener:
    """Remembers how far a run said last that it is."""

    def __init__(self) -> None:
        self.latest: JobProgress | None = None

    def __call__(self, told: Told) -> None:
        if isinstance(told, Progress):
            self.latest = JobProgress(stage=told.stage, done=told.done, total=told.total)

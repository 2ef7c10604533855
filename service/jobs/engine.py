"""DBOS as we use it: a durable queue that all workers of one database share.

A job is one workflow without steps. DBOS replays steps by position, which is wrong for calls that end in any order;
what must not be done twice is kept in the journal instead, by what was asked. DBOS holds one engine in a process.
"""

import asyncio
import logging
import warnings
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from dbos import DBOSConfig

NAME = "copydesk"
QUEUE = "copydesk-summaries"
WORKFLOW = "copydesk-summary"

APPLICATION_VERSION = "1"
"""Fixed: DBOS gives jobs only to workers of the version that took them in, so that an upgrade would strand them. It
changes only if jobs of before could not be worked on; their requests are validated anyway."""

POLL_SECONDS = 0.2
"""How often a worker looks for jobs, and the longest that a thread of DBOS sleeps: closing waits for each of them."""

SPARE_THREADS = 4
"""Threads of DBOS beside one for each job."""

POOL = 5
"""Connections of DBOS itself, beside ours."""


class Occupied(Exception):
    """Another engine is open in this process, or has not yet closed: DBOS holds one at a time."""


class Left(BaseException):
    """A job was left to another worker: DBOS must not write down an end of it, so this is no Exception."""


class Engine:
    """The queue. `work` is called in the event loop that `start` was called in, with the id of a job.

    DBOS runs in threads of its own, one for each job: what it runs in an event loop takes over that loop's threads.
    """

    _in_use = False

    def __init__(self, url: sa.URL, *, worker: str, concurrency: int, work: Callable[[str], Awaitable[None]]) -> None:
        self._url, self._worker, self._concurrency = url, worker, concurrency
        self._work = work
        self._loop = asyncio.get_running_loop()
        self._dbos: Any = None
        self._workflow: Any = None

    async def start(self) -> None:
        """Open the queue; with a concurrency above 0, begin to work on what stands in it.

        Raises Occupied while another engine of this process is open.
        """
        if Engine._in_use:
            raise Occupied
        Engine._in_use = True
        launching = asyncio.create_task(asyncio.to_thread(self._launch))
        try:
            await asyncio.shield(launching)
        except BaseException:
            await asyncio.wait({launching})  # a thread goes on when it is cancelled: close only what has been opened
            await self.stop(drain=0)
            raise

    async def place(self, job: str) -> None:
        """Put a job into the queue. A job that is or was there is left as it is."""
        await asyncio.to_thread(self._place, job)

    async def inherit(self, dead: str) -> int:
        """Put the jobs of a dead worker back into the queue; return how many."""
        return await asyncio.to_thread(self._inherit, dead)

    async def forget(self, jobs: Sequence[str]) -> None:
        """Forget jobs that ended long ago."""
        await asyncio.to_thread(self._dbos.delete_workflows, list(jobs))

    async def stop(self, *, drain: float) -> None:
        """Take no more jobs; give those that are under way `drain` seconds."""
        try:
            await asyncio.to_thread(self._destroy, int(drain))
        finally:
            Engine._in_use = False

    def _launch(self) -> None:
        self._dbos = _load()
        opened = self._dbos(config=self._config())

        @self._dbos.workflow(name=WORKFLOW)  # type: ignore[untyped-decorator]
        def run(job: str) -> None:
            self._run(job)

        self._workflow = run
        self._dbos.listen_queues([QUEUE] if self._concurrency else [])
        self._dbos.launch()
        _wait_for_no_other(opened)
        self._register()

    def _run(self, job: str) -> None:
        """Work on a job in the event loop, and wait for it in this thread."""
        try:
            asyncio.run_coroutine_threadsafe(self._working(job), self._loop).result()
        except (CancelledError, RuntimeError) as error:  # the loop has been closed
            raise Left from error

    async def _working(self, job: str) -> None:
        await self._work(job)

    def _place(self, job: str) -> None:
        from dbos import SetWorkflowID

        with SetWorkflowID(job):
            self._dbos.enqueue_workflow(QUEUE, self._workflow, job)

    def _inherit(self, dead: str) -> int:
        left = self._dbos.list_workflows(
            status="PENDING", executor_id=dead, name=WORKFLOW, load_input=False, load_output=False
        )
        if left:
            self._dbos.resume_workflows([w.workflow_id for w in left], queue_name=QUEUE)
        return len(left)

    def _destroy(self, drain: int) -> None:
        if self._dbos is not None:
            self._dbos.destroy(destroy_registry=True, workflow_completion_timeout_sec=drain)
            self._dbos = None

    def _register(self) -> None:
        self._dbos.register_queue(
            QUEUE,
            worker_concurrency=max(self._concurrency, 1),
            polling_interval_sec=POLL_SECONDS,
            on_conflict="always_update" if self._concurrency else "never_update",
        )

    def _config(self) -> "DBOSConfig":
        plain = self._url.set(drivername=self._url.get_backend_name())
        return {
            "name": NAME,
            "system_database_url": plain.render_as_string(hide_password=False),
            "application_version": APPLICATION_VERSION,
            "executor_id": self._worker,
            "sys_db_pool_size": POOL,
            "use_listen_notify": False,
            "notification_listener_polling_interval_sec": POLL_SECONDS,
            "max_executor_threads": self._concurrency + SPARE_THREADS,
            "log_level": "ERROR",
        }


def _wait_for_no_other(dbos: Any) -> None:
    """Let no thread wait for the end of a job that another worker was given meanwhile, as DBOS would have it.

    Nobody here asks for that end, and if it never comes, Python joins the thread for ever and the process stays.
    """

    def leave(*_: object, **__: object) -> None:
        raise Left

    dbos._sys_db.await_workflow_result = leave  # noqa: SLF001 - it has no setting for this


def _load() -> Any:
    """Import DBOS: it takes a while, and only those who have jobs need it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dbos import DBOS
    logging.getLogger("dbos").propagate = False
    return DBOS

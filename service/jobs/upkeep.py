"""What a worker does beside its jobs: shows that it lives, inherits from the dead, stops what was cancelled, tidies."""

import asyncio
import time
from collections.abc import Awaitable, Callable

import structlog

from service.errors import StorageError
from service.jobs.engine import Engine
from service.jobs.running import Runner
from service.jobs.webhooks import Webhooks
from service.storage import Notice, Store
from service.version import VERSION

TICK = 1.0
"""Seconds between two rounds; a lease that is short makes them shorter."""

UNPLACED_SECONDS = 5.0
"""After that long, a job that was kept and not placed is placed: whoever took it in has died in between."""

WEBHOOK_LEASE = 60.0
"""Seconds after which a webhook whose sender has died is due again."""

TIDY_SECONDS = 600.0
"""How often what is past its retention is deleted."""

KEY_SECONDS = 86_400.0
"""How long an `Idempotency-Key` is remembered."""

log = structlog.get_logger(__name__)


class Upkeep:
    """Goes its rounds until it is cancelled. What fails in one round is tried again in the next."""

    def __init__(
        self, store: Store, engine: Engine, runner: Runner, webhooks: Webhooks, *, worker: str, retention: float
    ) -> None:
        self._store, self._engine, self._runner, self._webhooks = store, engine, runner, webhooks
        self._worker, self._retention = worker, retention
        self._lease = store.workers.lease
        self._renewed = time.monotonic()
        self._inherit_from = self._unplaced_for = 0.0
        self._tidied = float("-inf")
        self._sending: set[asyncio.Task[None]] = set()

    async def go(self) -> None:
        """Go round after round."""
        while True:
            for duty in (self._renew, self._stop_cancelled, self._inherit, self._place, self._tell, self._tidy):
                await self._do(duty)
            await asyncio.sleep(min(TICK, self._lease / 5))

    async def _do(self, duty: Callable[[], Awaitable[None]]) -> None:
        try:
            await duty()
        except StorageError as error:
            log.warning("upkeep.failed", duty=duty.__name__, code=error.code)
        except Exception:  # DBOS raises its own; the next round tries again
            log.exception("upkeep.failed", duty=duty.__name__)

    async def _renew(self) -> None:
        """Show that this worker lives. One whose lease ran out stops: its jobs are somebody else's."""
        alive = await self._store.workers.renew(self._worker)
        now = time.monotonic()
        if now - self._renewed > self._lease / 2:  # we, or the database, were away: the others may be late as well
            self._inherit_from = now + self._lease
        self._renewed = now
        if not alive:
            log.warning("worker.lost_its_lease", jobs=len(self._runner.running))
            self._runner.abandon()
            await self._store.workers.enter(self._worker, VERSION)

    async def _stop_cancelled(self) -> None:
        if running := self._runner.running:
            for job in await self._store.jobs.ended_among(running):
                self._runner.stop(job)

    async def _inherit(self) -> None:
        if time.monotonic() < self._inherit_from:
            return
        for dead in await self._store.workers.inherit(self._worker):
            jobs = await self._engine.inherit(dead)
            await self._store.workers.leave(dead)
            log.info("worker.inherited", dead=dead, jobs=jobs)

    async def _place(self) -> None:
        """Place what nobody has: at first also what was taken in here before the queue was open."""
        for job in await self._store.jobs.unplaced(self._unplaced_for):
            await self._engine.place(job)
            await self._store.jobs.placed(job)
        self._unplaced_for = UNPLACED_SECONDS

    async def _tell(self) -> None:
        for notice in await self._store.jobs.due(lease=WEBHOOK_LEASE):
            task = asyncio.create_task(self._send(notice))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)

    async def _send(self, notice: Notice) -> None:
        pause = await self._webhooks.send(notice)
        delivered = pause == 0.0
        await self._store.jobs.told(notice.job.id, again_in=None if delivered else pause, delivered=delivered)

    async def _tidy(self) -> None:
        if time.monotonic() - self._tidied < TIDY_SECONDS:
            return
        self._tidied = time.monotonic()
        before = time.time() - self._retention
        while gone := await self._store.jobs.forget(before):
            await self._engine.forget(gone)
        await self._store.events.forget(before)
        await self._store.presence.forget(before)
        await self._store.journal.forget(before)
        await self._store.idempotency.forget(time.time() - KEY_SECONDS)
        await self._store.cache.forget()
        await self._store.takings.forget(time.time())

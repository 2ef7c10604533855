"""Runs that are streamed: kept event by event, resumed by whoever comes back, stopped when nobody listens any more."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass

import structlog
from pydantic import JsonValue

from service.application import Services
from service.delivery.http.problems import describe
from service.delivery.http.running import stop
from service.domain import SummaryRequest
from service.domain.events import Event
from service.errors import RunLost, StorageError, UnknownSummary
from service.pipeline import Told, new_run

BEAT_SECONDS = 5.0
"""How often the process of a run says that it is there, and so do listeners in other processes."""

LOST_SECONDS = 20.0
"""After how long without a word from its process a run is given up for lost."""

UNHEARD = "Nobody listened any more."
STOPPED = "The service was stopped."

log = structlog.get_logger(__name__)

Payload = Callable[[Told], Mapping[str, JsonValue]]


@dataclass(eq=False, slots=True)
class Live:
    """A run of this process, and how many listen to it here."""

    run: str
    request_id: str
    began: "asyncio.Future[None]"
    task: "asyncio.Task[None] | None" = None
    listeners: int = 0
    leaving: asyncio.TimerHandle | None = None
    why: str = STOPPED


class Runs:
    """Starts streamed runs and lets listeners follow them, from this process or another on the same database.

    A run is stopped once nobody has listened to it for `grace` seconds.
    """

    def __init__(self, services: Services, *, grace: float) -> None:
        self.services = services
        self._grace = grace
        self._beat, self._lost = BEAT_SECONDS, LOST_SECONDS
        self._live: dict[str, Live] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self, request: SummaryRequest, *, payload: Payload, request_id: str, owner: str = "") -> str:
        """Start a run and return its id once its first event is kept. Raises what the run raises before that.

        `payload` writes what is told; `request_id` stands in the problem of a run that fails; only `owner` may see it.
        """
        live = Live(new_run(), request_id, asyncio.get_running_loop().create_future())
        await self.services.store.presence.touch(live.run, "runner", owner)
        self._live[live.run] = live
        live.task = asyncio.create_task(self._run(live, request, payload))
        try:
            await live.began
        except BaseException:
            await stop(live.task)
            self._live.pop(live.run, None)
            raise
        self._await_listeners(live)
        return live.run

    async def follow(self, run: str, sequence: int = 0) -> AsyncGenerator[Event, None]:
        """Yield the events of `run` after `sequence`, up to its end. Who follows is listening."""
        watch = asyncio.create_task(self._watch(run))
        try:
            async with self._listening(run):
                async for event in self.services.store.events.follow(run, sequence):
                    yield event
        finally:
            await stop(watch)

    async def events(self, run: str, *, owner: str = "") -> tuple[Event, ...]:
        """Return all that has happened in `run` so far. Raises UnknownSummary where nothing has, or not for `owner`."""
        store = self.services.store
        if await store.presence.owner(run) == owner and (found := await store.events.after(run)):
            return found
        raise UnknownSummary(
            "There is no streamed summary of that id, or it is no longer kept.",
            hint="Only summaries that were asked for with `Accept: text/event-stream` are kept.",
        )

    async def aclose(self) -> None:
        """Stop all runs of this process."""
        await stop(*[live.task for live in self._live.values() if live.task], *self._tasks)

    async def _run(self, live: Live, request: SummaryRequest, payload: Payload) -> None:
        """Run, keeping what is told; what goes wrong is kept as the last event."""
        events, beating = self.services.store.events, asyncio.create_task(self._beat_for(live.run))
        try:
            async with aclosing(self.services.narrate(request, run=live.run)) as story:
                async for told in story:
                    await events.append(live.run, told.kind, payload(told))
                    if not live.began.done():
                        live.began.set_result(None)
        except asyncio.CancelledError:
            if not live.began.cancel():
                await self._end(live.run, "summary.cancelled", {"reason": live.why})
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, whoever listens is told
            if not live.began.done():
                live.began.set_exception(error)
            else:
                await self._fail(live.run, error, live.request_id)
        finally:
            self._live.pop(live.run, None)
            await stop(beating)

    async def _fail(self, run: str, error: Exception, request_id: str) -> None:
        await self._end(run, "summary.failed", describe(error, request_id).model_dump(mode="json"))

    async def _end(self, run: str, kind: str, data: Mapping[str, JsonValue]) -> None:
        try:
            await self.services.store.events.append(run, kind, data)
        except StorageError as error:
            log.warning("stream.unfinished", run=run, code=error.code)

    async def _beat_for(self, run: str) -> None:
        while True:
            try:
                await self.services.store.presence.touch(run, "runner")
            except StorageError as error:
                log.warning("stream.unseen", run=run, code=error.code)
            await asyncio.sleep(self._beat)

    @asynccontextmanager
    async def _listening(self, run: str) -> AsyncGenerator[None, None]:
        live = self._live.get(run)
        if live is None:
            yield
            return
        live.listeners += 1
        if live.leaving is not None:
            live.leaving.cancel()
        try:
            yield
        finally:
            live.listeners -= 1
            if live.listeners == 0 and run in self._live:
                self._await_listeners(live)

    def _await_listeners(self, live: Live) -> None:
        """Give the run up if nobody listens within the grace."""
        live.leaving = asyncio.get_running_loop().call_later(self._grace, self._look_for_listeners, live)

    def _look_for_listeners(self, live: Live) -> None:
        if live.listeners == 0 and live.run in self._live:
            task = asyncio.create_task(self._give_up(live))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _give_up(self, live: Live) -> None:
        """Stop a run to which nobody listens, in no process."""
        try:
            away = await self.services.store.presence.absence(live.run, "listener")
        except StorageError:
            away = None
        if live.listeners > 0 or live.task is None:
            return
        if away is not None and away < max(self._grace, 2 * self._beat):
            self._await_listeners(live)
            return
        live.why = UNHEARD
        log.info("stream.unheard", run=live.run)
        live.task.cancel()

    async def _watch(self, run: str) -> None:
        """Tell the process of a run elsewhere that somebody listens here; end the run where that process is gone."""
        store = self.services.store
        while True:
            try:
                if run not in self._live:
                    await store.presence.touch(run, "listener")
                    away = await store.presence.absence(run, "runner")
                    if away is None or away > self._lost:
                        await self._lose(run)
                        return
            except StorageError as error:
                log.warning("stream.unseen", run=run, code=error.code)
            await asyncio.sleep(self._beat)

    async def _lose(self, run: str) -> None:
        found = await self.services.store.events.after(run)
        if found and not found[-1].last:
            error = RunLost("The process that made this summary has gone.", hint="Send the request again.")
            await self._fail(run, error, "")

"""The same request gets the stored summary, which says so; a crowd that asks at once makes one run."""

import asyncio
import hashlib
import json
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from service.domain import Summary, SummaryRequest, Usage
from service.domain.jobs import moment
from service.errors import StorageError
from service.storage import Cache

log = structlog.get_logger(__name__)

Make = Callable[[], Awaitable[Summary]]


@dataclass
class Flight:
    """A summary that is being found or made, and how many wait for it."""

    task: "asyncio.Task[tuple[Summary, float | None]]"
    waiting: int = 0


class Caching:
    """Summaries from the cache, or made once. `setup` tells all that decides on a summary beside its request.

    It is asked each time: a prompt's label may be moved while the service runs.
    """

    def __init__(self, cache: Cache, setup: Callable[[], str]) -> None:
        self._cache, self._setup = cache, setup
        self._flights: dict[str, Flight] = {}

    async def summarize(self, request: SummaryRequest, make: Make) -> Summary:
        """Return the stored summary of the same request, or what `make` makes, stored for those who come later.

        Where the cache itself fails, the summary is made as without one.
        """
        key = self._key(request)
        flight, first = self._flights.get(key), False
        if flight is None:
            flight, first = Flight(asyncio.create_task(self._find_or_make(key, make))), True
            self._flights[key] = flight
            flight.task.add_done_callback(lambda _: self._flights.pop(key, None))
        flight.waiting += 1
        try:
            summary, at = await asyncio.shield(flight.task)
        finally:
            flight.waiting -= 1
            if not flight.waiting:  # nobody is left to answer
                flight.task.cancel()
        if at is None and first:
            return summary
        return _stored(summary, moment(at) or datetime.now().astimezone())

    async def _find_or_make(self, key: str, make: Make) -> tuple[Summary, float | None]:
        """Return a summary, and when it was made where it was stored before."""
        claim = uuid.uuid4().hex
        try:
            found = await self._cache.find_or_claim(key, claim)
        except StorageError as error:
            log.warning("cache.skipped", code=error.code)
            return await make(), None
        if found is not None:
            return Summary.model_validate_json(found.summary), found.at
        try:
            summary = await make()
        except BaseException:
            await self._quietly(lambda: self._cache.release(key, claim))
            raise
        stored = summary.model_dump_json(exclude_computed_fields=True)  # what is computed is not read back
        await self._quietly(lambda: self._cache.store(key, claim, stored))
        return summary, None

    async def _quietly(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except StorageError as error:
            log.warning("cache.skipped", code=error.code)

    def _key(self, request: SummaryRequest) -> str:
        asked = request.model_dump(mode="json", exclude={"cache"})
        written = json.dumps([self._setup(), asked], sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(written.encode()).hexdigest()


def _stored(summary: Summary, at: datetime) -> Summary:
    """Return a summary as it answers a second time: it says when it was made, and cost nothing."""
    usage = Usage(chunks=summary.usage.chunks)
    provenance = summary.provenance.model_copy(update={"stored_at": at})
    return summary.model_copy(update={"provenance": provenance, "usage": usage})

"""The gate before the work of all replicas of one database: together they work on so many requests, and so many wait.

A replica holds places under a lease and asks for more when it needs them, a few at a time, so that a request seldom
waits for the database. What a replica holds beyond its need goes back within a second, and at once where the limit is
small. The places of one that died come back when its lease ends.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Protocol

import structlog

from service.access.gate import Gate, Waiter
from service.errors import StorageError
from service.storage.places import Ask, Most, Share

SPARE = 8
"""Places that a busy replica holds beyond its need, so that the next requests come in without a question."""

SCARCE = 16
"""One place in so many may be spare: of a limit below this, none is."""

POLL = 0.2
"""Seconds after which a replica with a queue asks again: a place elsewhere may have become free."""

BEAT = 1.0
"""Seconds after which places beyond the need go back."""

PATIENCE = 5.0
"""Seconds that the database may take. Afterwards a replica counts for itself, until the database answers again."""

log = structlog.get_logger(__name__)


class Places(Protocol):
    """What replicas share: `service.storage.places.KeptPlaces`."""

    lease: float

    async def settle(self, holder: str, ask: Ask, most: Most) -> Share: ...

    async def leave(self, holder: str) -> None: ...


class SharedGate(Gate):
    """A gate whose limits hold for all replicas together. `holder` is the name of this one, which no other has.

    Between two questions to the database nobody comes in beyond what is held, so that the limit is never passed.
    """

    def __init__(
        self, places: Places, *, holder: str, inside: int, waiting: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(inside=inside, waiting=waiting, clock=clock)
        self._places, self._holder = places, holder
        self._most = Most(working=inside, waiting=waiting)
        self._inside = 0
        self._spare = min(SPARE, inside // SCARCE)
        self._elsewhere = self._owed = 0
        self._alone = False
        self._woken = asyncio.Event()
        self._balancing: asyncio.Task[None] | None = None

    async def aclose(self) -> None:
        """Give back all places, so that the others need not wait for the lease to end."""
        if self._balancing is not None:
            self._balancing.cancel()
            await asyncio.gather(self._balancing, return_exceptions=True)
            try:
                await self._places.leave(self._holder)
            except StorageError as error:  # the lease ends by itself
                log.warning("places.not_given_back", code=error.code)

    @property
    def _full(self) -> bool:
        """Say whether so many stand here that no answer of the database could make room for one more."""
        return len(self._queue) >= self._most_inside + self._most_waiting

    def _arrived(self) -> None:
        self._woken.set()
        if self._balancing is None or self._balancing.done():
            self._balancing = asyncio.create_task(self._balance())

    def _freed(self) -> None:
        """Let the next in; where a place is owed to others, let the database say who is next."""
        if self._owed:
            self._inside = self._running
            self._woken.set()
            return
        self._let_in()
        if self._inside - self._running > 2 * self._spare:
            self._woken.set()

    async def _balance(self) -> None:
        """Hold what is needed, for as long as anything is."""
        while self._queue or self._running or self._inside:
            self._woken.clear()
            await self._settle()
            try:
                async with asyncio.timeout(self._pause()):
                    await self._woken.wait()
            except TimeoutError:
                continue

    def _pause(self) -> float:
        if self._alone:
            return BEAT
        if self._queue:
            return POLL
        renewal = self._places.lease / 3
        return min(BEAT, renewal) if self._inside > self._running else renewal

    async def _settle(self) -> None:
        """Ask for what is needed now, let in whom there is a place for, and send away whom there is no room for."""
        asking = tuple(self._queue)
        busy = bool(asking or self._running)
        ask = Ask(
            working=self._running,
            wish=self._running + len(asking) + (self._spare if busy else 0),
            waiting=len(asking),
            waited=self._clock() - asking[0].since if asking else 0.0,
        )
        self._inside = self._running
        try:
            async with asyncio.timeout(PATIENCE):
                share = await self._places.settle(self._holder, ask, self._most)
        except (StorageError, TimeoutError) as error:
            self._count_alone(error)
            share = Share(working=self._most_inside, waiting=self._most_waiting)
        else:
            self._alone = False
        self._inside, self._elsewhere, self._owed = share.working, share.elsewhere, share.owed
        self._let_in()
        standing = set(self._queue)
        self._refuse([waiter for waiter in asking if waiter in standing][share.waiting :])

    def _count_alone(self, error: Exception) -> None:
        if not self._alone:
            log.warning("places.counted_alone", code=getattr(error, "code", "timeout"))
        self._alone = True

    def _refuse(self, late: list[Waiter]) -> None:
        if not late:
            return
        gone = set(late)
        self._queue = deque(waiter for waiter in self._queue if waiter not in gone)
        for waiter in late:
            waiter.place.set_exception(self._overloaded(self._elsewhere))

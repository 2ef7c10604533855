"""The gate before the work of one process: so many inside, so many waiting, and others are told to come later."""

import asyncio
import time
from collections import deque
from collections.abc import Callable

from service.errors import Overloaded

FIRST_GUESS = 2.0
"""Seconds that one piece of work is taken to last before any has."""

WEIGHT = 0.1
"""How much the newest duration counts in the average."""

LONGEST = 60.0
"""Seconds that anybody is told to wait, at most."""


class Gate:
    """Lets `inside` in at once and `waiting` more wait in turn. It never grows beyond that."""

    def __init__(self, *, inside: int, waiting: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._inside, self._most_waiting = inside, waiting
        self._clock = clock
        self._running = 0
        self._queue: deque[asyncio.Future[None]] = deque()
        self._average = FIRST_GUESS

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._queue)

    @property
    def running(self) -> int:
        """How many are inside."""
        return self._running

    async def enter(self, patience: float) -> float:
        """Come in, or wait `patience` seconds for a place; return the time of entry, for `leave`. Raises Overloaded."""
        if self._running < self._inside and not self._queue:
            self._running += 1
            return self._clock()
        if len(self._queue) >= self._most_waiting:
            raise self._overloaded()
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append(place)
        try:
            async with asyncio.timeout(patience):
                await asyncio.shield(place)
        except BaseException as error:
            self._step_back(place)
            if isinstance(error, TimeoutError):
                raise self._overloaded() from None
            raise
        return self._clock()

    def leave(self, entered: float) -> None:
        """Make room for the next."""
        self._average += WEIGHT * (self._clock() - entered - self._average)
        self._running -= 1
        self._let_in()

    def _let_in(self) -> None:
        while self._queue and self._running < self._inside:
            self._running += 1
            self._queue.popleft().set_result(None)

    def _step_back(self, place: "asyncio.Future[None]") -> None:
        """Leave the queue; where a place was given at that moment, pass it on."""
        if place.done():
            self._running -= 1
            self._let_in()
        else:
            self._queue.remove(place)

    def _overloaded(self) -> Overloaded:
        wait = self._average * (len(self._queue) + 1) / self._inside
        return Overloaded(
            f"{self._running} requests are being worked on and {len(self._queue)} wait.",
            hint="Wait as long as `Retry-After` says, or run more replicas.",
            retry_after=min(LONGEST, max(1.0, wait)),
        )

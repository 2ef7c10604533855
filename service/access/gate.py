"""The gate before the work: so many inside, so many waiting, and others are told to come later.

`Gate` counts for one process; `service.access.sharing` for all replicas of a database.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from service.errors import Overloaded

FIRST_GUESS = 2.0
"""Seconds that one piece of work is taken to last before any has."""

WEIGHT = 0.1
"""How much the newest duration counts in the average."""

LONGEST = 60.0
"""Seconds that anybody is told to wait, at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Waiter:
    """Somebody in the queue: the place that comes true, and since when it is waited for."""

    place: "asyncio.Future[None]"
    since: float


class Gate:
    """Lets `inside` in at once and `waiting` more wait in turn. It never grows beyond that."""

    def __init__(self, *, inside: int, waiting: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._inside, self._most_inside, self._most_waiting = inside, inside, waiting
        self._clock = clock
        self._running = 0
        self._queue: deque[Waiter] = deque()
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
        if self._full:
            raise self._overloaded()
        waiter = Waiter(asyncio.get_running_loop().create_future(), self._clock())
        self._queue.append(waiter)
        self._arrived()
        try:
            async with asyncio.timeout(patience):
                await asyncio.shield(waiter.place)
        except Overloaded:
            raise
        except BaseException as error:
            self._step_back(waiter)
            if isinstance(error, TimeoutError):
                raise self._overloaded() from None
            raise
        return self._clock()

    def leave(self, entered: float) -> None:
        """Make room for the next."""
        self._average += WEIGHT * (self._clock() - entered - self._average)
        self._running -= 1
        self._freed()

    async def aclose(self) -> None:
        """Give back what is held beyond this process: nothing."""

    @property
    def _full(self) -> bool:
        return len(self._queue) >= self._most_waiting

    def _arrived(self) -> None:
        """Somebody has joined the queue. Whoever leaves lets him in."""

    def _freed(self) -> None:
        """Somebody has left."""
        self._let_in()

    def _let_in(self) -> None:
        while self._queue and self._running < self._inside:
            self._running += 1
            self._queue.popleft().place.set_result(None)

    def _step_back(self, waiter: Waiter) -> None:
        """Leave the queue; where a place was given at that moment, pass it on."""
        if not waiter.place.done():
            self._queue.remove(waiter)
        elif waiter.place.exception() is None:
            self._running -= 1
            self._freed()

    def _overloaded(self, elsewhere: int = 0) -> Overloaded:
        """Return what those are told for whom there is no room; `elsewhere` is how many wait in other processes."""
        waiting = len(self._queue) + elsewhere
        wait = self._average * (waiting + 1) / self._most_inside
        return Overloaded(
            f"{self._running} requests are being worked on here and {waiting} wait.",
            hint="Wait as long as `Retry-After` says.",
            retry_after=min(LONGEST, max(1.0, wait)),
        )

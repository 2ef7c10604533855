"""How much an endpoint may be asked: calls at once, requests and tokens in any minute.

A sliding window rather than a leaky bucket (aiolimiter and its like): a bucket lets through twice its limit in the
first minute, which the endpoint's own window then answers with 429; and what a call takes is known only afterwards.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from service.domain.journal import Meter
from service.llm.config import EndpointConfig

MINUTE = 60.0


@dataclass
class Grant:
    """What one call took, and when. `tokens` is an estimate until the endpoint has counted."""

    at: float
    tokens: int


class Window:
    """The calls of the last minute against their limits. `None` is no limit."""

    def __init__(self, requests: int | None, tokens: int | None) -> None:
        self._requests, self._tokens = requests, tokens
        self._grants: deque[Grant] = deque()

    def wait(self, tokens: int, now: float) -> float:
        """Return the seconds until a call of `tokens` fits; one that is larger than the limit fits alone."""
        while self._grants and self._grants[0].at <= now - MINUTE:
            self._grants.popleft()
        need = min(tokens, self._tokens or tokens)
        calls, taken, until = len(self._grants), sum(grant.tokens for grant in self._grants), now
        for grant in self._grants:
            if self._fits(calls + 1, taken + need):
                break
            calls, taken, until = calls - 1, taken - grant.tokens, grant.at + MINUTE
        return max(0.0, until - now)

    def take(self, tokens: int, now: float) -> Grant:
        grant = Grant(now, tokens)
        if self._requests or self._tokens:
            self._grants.append(grant)
        return grant

    def _fits(self, calls: int, tokens: int) -> bool:
        return (self._requests is None or calls <= self._requests) and (self._tokens is None or tokens <= self._tokens)


class Limits:
    """Holds back the calls to one endpoint. Whoever came first goes first.

    With a `meter` the minute is counted there, for all processes together.
    """

    def __init__(
        self,
        config: EndpointConfig,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
        meter: Meter | None = None,
    ) -> None:
        limited = config.requests_per_minute is not None or config.tokens_per_minute is not None
        self._config = config
        self._meter = meter if limited else None
        self._slots = asyncio.Semaphore(config.concurrency)
        self._window = Window(config.requests_per_minute, config.tokens_per_minute)
        self._turn = asyncio.Lock()
        self._clock, self._sleep = clock, sleep

    @asynccontextmanager
    async def slot(self, tokens: int) -> AsyncGenerator[Grant, None]:
        """Wait for a free slot and for room in the minute; give the slot back at the end."""
        async with self._slots:
            if self._meter is None:
                yield await self._local(tokens)
                return
            second = await self._shared(self._meter, tokens)
            grant = Grant(self._clock(), tokens)
            yield grant
            if grant.tokens != tokens:
                await self._meter.correct(self._config.name, grant.tokens - tokens, second=second)

    async def _local(self, tokens: int) -> Grant:
        async with self._turn:
            while (pause := self._window.wait(tokens, self._clock())) > 0:
                await self._sleep(pause)
            return self._window.take(tokens, self._clock())

    async def _shared(self, meter: Meter, tokens: int) -> int:
        """Count in the database, for all workers together; here too, one after another. Returns the second it is in."""
        calls_most, tokens_most = self._config.requests_per_minute, self._config.tokens_per_minute
        async with self._turn:
            while True:
                taken = await meter.take(self._config.name, tokens, calls_most=calls_most, tokens_most=tokens_most)
                if taken.pause == 0.0:
                    return taken.second
                await self._sleep(taken.pause)

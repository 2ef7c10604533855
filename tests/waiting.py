"""Waiting for what must come: a test that passes waits only as long as that takes, so its patience may be great."""

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable

PATIENCE = 180.0
"""Seconds that anything may take where much else runs on the machine. It says nothing of how fast the service is."""

PORTS = range(20_000, 30_000)
"""Below those that a system hands out by itself, so that no connection takes one before a server listens on it."""


def until(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something has become true elsewhere."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds:g} s"
        time.sleep(0.01)


async def becomes(condition: Callable[[], Awaitable[object]], seconds: float = PATIENCE) -> None:
    """Wait until what has to be asked for has become true."""
    end = time.monotonic() + seconds
    while not await condition():
        assert time.monotonic() < end, f"not within {seconds:g} s"
        await asyncio.sleep(0.05)


async def happens(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait in an event loop, which goes on meanwhile, until something has become true."""

    async def true() -> object:
        return condition()

    await becomes(true, seconds)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    start = time.monotonic_ns() % len(PORTS)
    for port in (*PORTS[start:], *PORTS[:start]):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError("every port is taken")

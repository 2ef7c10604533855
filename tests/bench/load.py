"""A closed-loop load generator on bare sockets: so many callers, each asking again as soon as it is answered."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from time import perf_counter
from urllib.parse import urlsplit

WARM_UP = 0.5
"""Seconds that are not counted."""


@dataclass(frozen=True)
class Load:
    """What was answered within the time. Latencies are seconds, sorted."""

    seconds: float
    latencies: tuple[float, ...]
    errors: int

    @property
    def per_second(self) -> float:
        return len(self.latencies) / self.seconds

    def quantile(self, share: float) -> float:
        """Return the latency in milliseconds that `share` of the requests kept."""
        return (
            self.latencies[min(int(share * len(self.latencies)), len(self.latencies) - 1)] * 1000
            if self.latencies
            else 0.0
        )


class Caller(asyncio.Protocol):
    """One connection that asks, waits, and asks again until `end`."""

    def __init__(self, requests: Iterator[bytes], begin: float, end: float) -> None:
        self.requests, self.begin, self.end = requests, begin, end
        self.latencies: list[float] = []
        self.errors = 0
        self.buffer = bytearray()
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: asyncio.Transport = transport  # type: ignore[assignment]
        self._ask()

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        end = self.buffer.find(b"\r\n\r\n")
        if end < 0:
            return
        head = self.buffer[:end].lower()
        at = head.find(b"content-length:")
        if len(self.buffer) < end + 4 + int(head[at + 15 :].split(b"\r\n", 1)[0]):
            return
        self.errors += b" 200 " not in head[:16]
        now = perf_counter()
        if self.begin <= now < self.end:
            self.latencies.append(now - self.asked)
        self.buffer.clear()
        self._ask()

    def connection_lost(self, error: Exception | None) -> None:
        self.errors += perf_counter() < self.end
        if not self.done.done():
            self.done.set_result(None)

    def _ask(self) -> None:
        self.asked = perf_counter()
        if self.asked >= self.end:
            self.transport.close()
            return
        self.transport.write(next(self.requests))


async def load(url: str, bodies: Sequence[bytes], *, callers: int, seconds: float) -> Load:
    """POST `bodies` in turn from `callers` at once for `seconds`."""
    address = urlsplit(url)
    requests = cycle([_request(address.path, address.netloc, body) for body in bodies])
    begin = perf_counter() + WARM_UP
    loop = asyncio.get_running_loop()
    made = [
        await loop.create_connection(lambda: Caller(requests, begin, begin + seconds), address.hostname, address.port)
        for _ in range(callers)
    ]
    every = [caller for _, caller in made]
    await asyncio.wait([caller.done for caller in every], timeout=seconds + 30)
    latencies = sorted(latency for caller in every for latency in caller.latencies)
    return Load(seconds, tuple(latencies), sum(caller.errors for caller in every))


def _request(path: str, host: str, body: bytes) -> bytes:
    head = (
        f"POST {path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body

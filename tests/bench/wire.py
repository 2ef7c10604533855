"""HTTP/1.1 as the mock endpoint speaks it: keep-alive, bodies by content-length, server-sent events, and cut bodies."""

import asyncio
import json
from typing import Any, Protocol

REASONS = {
    200: "OK",
    400: "Bad Request",
    401: "Unauthorized",
    404: "Not Found",
    429: "Too Many Requests",
    500: "Internal Server Error",
}


class Answering(Protocol):
    """Whoever answers what arrives on a wire."""

    async def answer(self, wire: "Wire", method: str, path: str, headers: dict[str, str], body: bytes) -> None: ...

    def connected(self, wire: "Wire") -> int: ...

    def disconnected(self, wire: "Wire") -> None: ...


class Wire(asyncio.Protocol):
    """One connection: HTTP/1.1 with keep-alive, bodies by content-length."""

    def __init__(self, endpoint: Answering) -> None:
        self.endpoint = endpoint
        self.buffer = bytearray()
        self.task: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: asyncio.Transport = transport  # type: ignore[assignment]
        self.number = self.endpoint.connected(self)

    def connection_lost(self, error: Exception | None) -> None:
        self.endpoint.disconnected(self)
        if self.task and not self.task.done():
            self.task.cancel()

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        end = self.buffer.find(b"\r\n\r\n")
        if end < 0 or (self.task and not self.task.done()):
            return
        first, *lines = self.buffer[:end].decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        size = end + 4 + int(headers.get("content-length", 0))
        if len(self.buffer) < size:
            return
        body = bytes(self.buffer[end + 4 : size])
        del self.buffer[:size]
        method, path, _ = first.split(" ", 2)
        self.task = asyncio.get_running_loop().create_task(self.endpoint.answer(self, method, path, headers, body))
        self.task.add_done_callback(self._done)

    def send(self, status: int, payload: Any, headers: dict[str, str] | None = None, *, cut: bool = False) -> None:
        self.send_bytes(status, json.dumps(payload, ensure_ascii=False).encode(), headers, cut=cut)

    def send_bytes(self, status: int, body: bytes, headers: dict[str, str] | None = None, *, cut: bool = False) -> None:
        lines = {"content-type": "application/json", "content-length": str(len(body)), **(headers or {})}
        head = f"HTTP/1.1 {status} {REASONS[status]}\r\n" + "".join(f"{k}: {v}\r\n" for k, v in lines.items()) + "\r\n"
        self.transport.write(head.encode("latin-1") + (body[: len(body) // 2] if cut else body))
        if cut:
            self.transport.close()

    def begin_stream(self) -> None:
        self.transport.write(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
        )

    def event(self, payload: Any) -> None:
        self._chunk(b"data: " + json.dumps(payload, ensure_ascii=False).encode() + b"\n\n")

    def end_stream(self) -> None:
        self._chunk(b"data: [DONE]\n\n")
        self.transport.write(b"0\r\n\r\n")

    def _chunk(self, data: bytes) -> None:
        self.transport.write(b"%x\r\n%s\r\n" % (len(data), data))

    def _done(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and task.exception() is not None:
            self.send(500, error(f"the mock failed: {task.exception()!r}", "mock"))


def error(message: str, code: str, param: str | None = None) -> dict[str, Any]:
    """Return an error as OpenAI sets it."""
    return {"error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}}

"""Server-sent events on the wire: the one way in which kept events are streamed and resumed."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from litestar import Response
from litestar.exceptions import ClientException

from service.delivery.http.openapi import EVENT_STREAM
from service.delivery.http.problems import describe
from service.delivery.http.requests import AnyRequest
from service.delivery.http.running import client_gone, stop
from service.domain.events import Event

RETRY = b"retry: 1000\n"
"""Asks a browser's EventSource to come back after one second. Part of the first event: some clients, httpx-sse among
them, take whatever stands before an empty line for an event."""

ANYTHING = "*/*"
"""What most clients accept. It is not taken apart for each request."""

HEARTBEAT = b": heartbeat\n"
"""A comment: it keeps what lies between from closing a quiet connection, and no client sees it."""

MAX_DIGITS = 10
"""Digits of a `Last-Event-ID`; more than any run has events."""

HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
"""Nothing on the way may keep a stream, nor hold it back to fill a buffer (nginx)."""


def wants_events(request: AnyRequest) -> bool:
    """Say whether the client would rather have server-sent events than JSON."""
    if request.headers.get("accept", ANYTHING) in {ANYTHING, "application/json"}:
        return False
    return request.accept.best_match(["application/json", EVENT_STREAM]) == EVENT_STREAM


def last_event_id(request: AnyRequest) -> int:
    """Return the number of the last event that the client has; 0 where it has none."""
    sent = request.headers.get("last-event-id", "").strip() or "0"
    if not (sent.isascii() and sent.isdecimal() and len(sent) <= MAX_DIGITS):
        raise ClientException
    return int(sent)


async def write_events(
    events: AsyncGenerator[Event, None], *, heartbeat: float, request_id: str
) -> AsyncGenerator[bytes, None]:
    """Write events as they come, and a comment whenever `heartbeat` seconds were quiet.

    Where reading them fails, the stream says so in an `error` event without a number and ends; the run goes on, and
    the client may come back.
    """
    yield RETRY
    coming: asyncio.Task[Event | None] | None = None
    async with aclosing(events):
        try:
            while True:
                coming = coming or asyncio.create_task(_next(events))
                await asyncio.wait({coming}, timeout=heartbeat)
                if not coming.done():
                    yield HEARTBEAT
                    continue
                event, coming = coming.result(), None
                if event is None:
                    return
                yield write_event(event)
        except Exception as error:  # noqa: BLE001 - whatever it is, the client is told
            yield _line("error", describe(error, request_id).model_dump_json())
        finally:
            if coming is not None:
                await stop(coming)


def write_event(event: Event) -> bytes:
    """Write one event. JSON has no line breaks, so one `data` line holds it."""
    return f"id: {event.sequence}\n".encode() + _line(event.kind, json.dumps(event.data, ensure_ascii=False))


def _line(kind: str, data: str) -> bytes:
    return f"event: {kind}\ndata: {data}\n\n".encode()


async def _next(events: AsyncGenerator[Event, None]) -> Event | None:
    return await anext(events, None)


class EventStream(Response[None]):
    """An answer that is written while it happens, and let go as soon as the client has left.

    Litestar's own `Stream` leaves its generator to the garbage collector where a client leaves while it is sent
    something; who listens must be known at once, so the generator is closed here.
    """

    def __init__(self, chunks: AsyncGenerator[bytes, None], *, headers: dict[str, str] | None = None) -> None:
        super().__init__(content=None, media_type=EVENT_STREAM)
        self._chunks = chunks
        self._head = {"Content-Type": f"{EVENT_STREAM}; charset=utf-8", **HEADERS, **(headers or {})}

    def to_asgi_response(self, *_args: Any, **_kwargs: Any) -> Any:
        """Return the ASGI app that answers."""
        return self._serve

    async def _serve(self, _scope: Any, receive: Any, send: Any) -> None:
        sending = asyncio.create_task(self._send(send))
        gone = asyncio.create_task(client_gone(receive))
        try:
            await asyncio.wait({sending, gone}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await stop(sending, gone)
        if not sending.cancelled():
            sending.result()

    async def _send(self, send: Any) -> None:
        headers = [(name.lower().encode(), value.encode()) for name, value in self._head.items()]
        async with aclosing(self._chunks) as chunks:
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            async for chunk in chunks:
                await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

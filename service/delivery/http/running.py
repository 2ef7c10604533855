"""One request's work: reading its body, its deadline, and the client that may leave."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from litestar.exceptions import ClientException, HTTPException
from pydantic import BaseModel

from service.delivery.bodies import read_body, write_body
from service.delivery.http.requests import AnyRequest
from service.errors import BodyTooLarge, DeadlineExceeded
from service.settings import Settings

T = TypeVar("T")
Requested = TypeVar("Requested", bound=BaseModel)

LARGE = 64_000
"""Bytes from which on a body is read and an answer written in a thread, so that the loop stays free."""

JSON_TYPES = re.compile(r"application/(?:[\w.+-]+\+)?json", re.IGNORECASE)


class ClientGone(Exception):
    """Nobody is left to answer. Not an error: the run was stopped."""


async def read_request(request: AnyRequest, model: type[Requested], settings: Settings) -> tuple[Requested, int]:
    """Read and validate the body; return it with its size in bytes.

    Raises 408 and 415 as Litestar's exceptions, all else as InvalidInput.
    """
    _check_headers(request)
    raw = await read_raw(request, settings, most=settings.max_body)
    return await aside(len(raw), read_body, raw, model), len(raw)


async def read_raw(request: AnyRequest, settings: Settings, *, most: int) -> bytes:
    """Read the body as it was sent, up to `most` bytes. Raises 408 as Litestar's exception, BodyTooLarge."""
    try:
        async with asyncio.timeout(settings.deadline):
            return await receive_body(request, most)
    except TimeoutError:
        raise HTTPException(status_code=408) from None


async def answer(value: BaseModel, size: int) -> bytes:
    """Write an answer to a body of `size` bytes."""
    return await aside(size, write_body, value)


async def run(request: AnyRequest, work: Coroutine[Any, Any, T], *, deadline: float) -> T:
    """Await `work`; stop it when the deadline passes (DeadlineExceeded) or the client leaves (ClientGone)."""
    task = asyncio.create_task(work)
    gone = asyncio.create_task(client_gone(request.receive))
    try:
        done, _ = await asyncio.wait({task, gone}, timeout=deadline, return_when=asyncio.FIRST_COMPLETED)
        if task in done:
            return task.result()
        if gone in done:
            raise ClientGone
        raise exceeded(deadline)
    finally:
        await stop(task, gone)


def exceeded(deadline: float) -> DeadlineExceeded:
    """Return the error of a run that took longer than it may."""
    return DeadlineExceeded(
        f"There was no answer within {deadline:g} seconds.",
        hint="Send fewer or shorter articles, ask for a shorter summary, or raise COPYDESK_DEADLINE.",
    )


async def client_gone(receive: Callable[[], Awaitable[Any]]) -> None:
    """Return when the server says that the connection is closed. The body has been read, so nothing else comes."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def stop(*tasks: "asyncio.Task[Any]") -> None:
    """Cancel what still runs, and wait until it has let go."""
    running = [task for task in tasks if task.cancel()]
    await asyncio.gather(*running, return_exceptions=True)


async def aside(size: int, function: Callable[..., T], *args: Any) -> T:
    """Call a function here, or in a thread where a body of `size` bytes makes it slow."""
    return await asyncio.to_thread(function, *args) if size >= LARGE else function(*args)


def _check_headers(request: AnyRequest) -> None:
    kind = request.headers.get("content-type", "application/json")
    essence, _, parameters = kind.partition(";")
    charset = parameters.lower().replace(" ", "").replace('"', "")
    if not JSON_TYPES.fullmatch(essence.strip()) or ("charset=" in charset and "charset=utf-8" not in charset):
        raise HTTPException(status_code=415)
    if request.headers.get("content-encoding", "identity").strip().lower() != "identity":
        raise HTTPException(status_code=415)


async def receive_body(request: AnyRequest, limit: int) -> bytes:
    """Collect the body, and stop at the first byte too many."""
    announced = request.headers.get("content-length", "0")
    if not announced.isdecimal():
        raise ClientException
    if int(announced) > limit:
        raise _too_large(f"{int(announced):,}", limit)
    chunks: list[bytes] = []
    size = 0
    while True:
        event: Any = await request.receive()
        if event["type"] == "http.disconnect":
            raise ClientGone
        chunk = event.get("body", b"")
        size += len(chunk)
        if size > limit:
            raise _too_large(f"more than {limit:,}", limit)
        chunks.append(chunk)
        if not event.get("more_body", False):
            return b"".join(chunks)


def _too_large(size: str, limit: int) -> BodyTooLarge:
    return BodyTooLarge(
        f"The body has {size} bytes; at most {limit:,} are taken.",
        hint="Send fewer or shorter articles, or raise COPYDESK_MAX_BODY.",
        field="",
    )

"""What happens around every request: its id, and one line in the log."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, TypeAlias
from uuid import uuid4

import structlog
from litestar import Litestar, Request
from opentelemetry.trace import Span, StatusCode

from service.delivery.http.headers import secured
from service.errors import StorageError
from service.telemetry import SERVER, continued, metrics, span

REQUEST_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,127}")
"""Ids of callers that we take over. Any other is replaced: it would go into our log as it came."""

SECRET = re.compile(r"(?<![A-Za-z0-9])(?:cdk_|sk-|whsec_|xox[a-z]-|gh[a-z]_|eyJ|Bearer)[^/]*", re.IGNORECASE)
"""What a key looks like, ours or another's, that somebody wrote into an address instead of a header."""

METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))
"""Methods that are counted by name."""

AnyRequest: TypeAlias = Request[Any, Any, Any]

log = structlog.get_logger(__name__)


class Desk(Litestar):
    """Litestar, with an id, a span, a count and a line in the log for every request, those that meet no route included.

    The id goes on to the endpoint and into every line that is logged on the way.
    """

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await super().__call__(scope, receive, send)
            return
        identity = request_id(dict(scope["headers"]).get(b"x-request-id"))
        scope |= {"copydesk_request_id": identity, "copydesk_leaving": [], "copydesk_headers": {}}
        with structlog.contextvars.bound_contextvars(request_id=identity), continued(scope["headers"]):
            await self._observe(scope, receive, send, identity)

    async def _observe(self, scope: Any, receive: Any, send: Any, identity: str) -> None:
        started, status = time.perf_counter(), 0
        asked, answer = headless(scope, send)

        async def noting(message: Any) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = secured(list(message["headers"]), identity, scope["copydesk_headers"])
            elif message["type"] == "http.response.body" and not message.get("more_body"):
                await _leave(scope)  # before the client can know the end: its next request finds the place free
            await answer(message)

        with (
            span("request", SERVER, {"copydesk.request_id": identity}) as opened,
            metrics.REQUESTS_RUNNING.track_inprogress(),
        ):
            try:
                await super().__call__(asked, receive, noting)
            finally:
                await _leave(scope)
                _note(asked | {"method": scope["method"]}, opened, status, time.perf_counter() - started)


def headless(scope: Any, send: Any) -> tuple[Any, Any]:
    """Return what a request is answered as: HEAD as GET, whose body is left out and whose stream ends at once."""
    if scope["method"] != "HEAD":
        return scope, send
    ended = False

    async def without_body(message: Any) -> None:
        nonlocal ended
        if message["type"] != "http.response.body":
            await send(message)
        elif not ended:
            ended = True
            await send({"type": "http.response.body", "body": b"", "more_body": False})

    return {**scope, "method": "GET"}, without_body


async def _leave(scope: Any) -> None:
    """Give back, once, what the request took at the door, even where its client left or the process ends."""
    steps: list[Callable[[], Awaitable[None]]] = scope["copydesk_leaving"]
    while steps:
        try:
            await asyncio.shield(steps.pop(0)())
        except StorageError as error:  # what was taken ends by itself
            log.warning("not_given_back", code=error.code)


def _note(scope: Any, opened: Span, status: int, seconds: float) -> None:
    """Write one request into trace, metrics and log. What is counted is the route, never the address as it was sent."""
    method = scope["method"] if scope["method"] in METHODS else "other"
    route = scope.get("path_template") or "unmatched"
    opened.update_name(f"{method} {route}")
    opened.set_attributes({"http.request.method": method, "http.route": route, "http.response.status_code": status})
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == 0:
        opened.set_status(StatusCode.ERROR)
    metrics.REQUESTS.labels(route, method, str(status)).inc()
    metrics.REQUEST_SECONDS.labels(route).observe(seconds)
    log.info("request", method=scope["method"], path=loggable(scope["path"]), status=status, seconds=round(seconds, 4))


def loggable(path: str) -> str:
    """Return an address for the log: shortened, and without what looks like somebody's key."""
    return SECRET.sub("…", path[:200])


def request_id(sent: bytes | None) -> str:
    """Return the caller's id where it is a plain token, else a new one."""
    text = (sent or b"").decode("latin-1")
    return text if REQUEST_ID.fullmatch(text) else uuid4().hex

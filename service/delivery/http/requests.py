"""What happens around every request: its id, and one line in the log."""

import re
import time
from typing import Any, TypeAlias
from uuid import uuid4

import structlog
from litestar import Litestar, Request

REQUEST_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,127}")
"""Ids of callers that we take over. Any other is replaced: it would go into our log as it came."""

AnyRequest: TypeAlias = Request[Any, Any, Any]

log = structlog.get_logger(__name__)


class Desk(Litestar):
    """Litestar, with an id and a line in the log for every request, those that meet no route included."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await super().__call__(scope, receive, send)
            return
        identity = request_id(dict(scope["headers"]).get(b"x-request-id"))
        scope["copydesk_request_id"] = identity
        with structlog.contextvars.bound_contextvars(request_id=identity):
            await self._serve(scope, receive, send, identity)

    async def _serve(self, scope: Any, receive: Any, send: Any, identity: str) -> None:
        started, status = time.perf_counter(), 0

        async def named(message: Any) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", identity.encode())]
            await send(message)

        try:
            await super().__call__(scope, receive, named)
        finally:
            seconds = round(time.perf_counter() - started, 4)
            log.info("request", method=scope["method"], path=scope["path"][:200], status=status, seconds=seconds)


def request_id(sent: bytes | None) -> str:
    """Return the caller's id where it is a plain token, else a new one."""
    text = (sent or b"").decode("latin-1")
    return text if REQUEST_ID.fullmatch(text) else uuid4().hex

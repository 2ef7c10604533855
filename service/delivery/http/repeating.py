"""`Idempotency-Key` on every POST: what is sent twice is done once, and answered the same."""

import asyncio
import hashlib
import re
import uuid
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeAlias

import structlog
from litestar import Request, Response
from litestar.connection import ASGIConnection
from litestar.exceptions import HTTPException
from litestar.handlers.base import BaseRouteHandler

from service.application import Services
from service.delivery.http.owners import owner_of
from service.delivery.http.running import receive_body
from service.errors import InvalidInput, KeyMisused, StillAnswering, StorageError

if TYPE_CHECKING:
    from service.storage import Kept

App: TypeAlias = Callable[[Any, Any, Any], Awaitable[None]]

HEADER = b"idempotency-key"
KEY = re.compile(r"[\x21-\x7e]{1,255}")
"""What a key may be: anything printable without spaces, such as a UUID."""

KEPT_HEADERS = frozenset({"content-type", "location", "preference-applied", "content-location"})
"""Headers that belong to the answer itself and are sent with it again."""

GRACE = 30.0
"""Seconds beyond the deadline after which whoever has a key and has not answered counts as dead."""

ATTEMPT = "copydesk_attempt"
"""Where a request's scope holds its attempt."""

EVENT_STREAM = b"text/event-stream"

log = structlog.get_logger(__name__)


class Replayed(Exception):
    """The first request with this key was answered. Not an error: its answer is sent again."""

    def __init__(self, kept: "Kept") -> None:
        super().__init__()
        self.kept = kept


def repeating(services: Services) -> Callable[[App], App]:
    """Return the middleware. Requests without a key pass through it untouched, and so do streams of events.

    The key itself is looked at by `claim_key`, a guard behind the door: nobody is answered who may not ask.
    """

    def middleware(app: App) -> App:
        async def serve(scope: Any, receive: Any, send: Any) -> None:
            sent = dict(scope["headers"]).get(HEADER) if scope["type"] == "http" else None
            if sent is None or scope["method"] != "POST":
                await app(scope, receive, send)
                return
            attempt = scope[ATTEMPT] = Attempt(services, _key(sent), receive, send)
            try:
                await app(scope, attempt.receive, attempt.send)
            except BaseException:
                await attempt.give_up()
                raise
            await attempt.finish()

        return serve

    return middleware


async def claim_key(connection: "ASGIConnection[Any, Any, Any, Any]", _handler: BaseRouteHandler) -> None:
    """Claim the request's key, where it has one.

    Raises KeyMisused for another body than before, StillAnswering while the first is at work, Replayed after it.
    """
    attempt: Attempt | None = connection.scope.get(ATTEMPT)  # type: ignore[assignment]
    if attempt is not None:
        await attempt.claim(connection)


def on_replayed(_request: object, replayed: Replayed) -> Response[bytes]:
    """Answer as the first request with this key was answered."""
    kept = replayed.kept
    headers = {**(kept.headers or {}), "idempotency-replayed": "true"}
    media_type = headers.pop("content-type", "application/json")
    return Response(content=kept.body, status_code=kept.status or 200, media_type=media_type, headers=headers)


class Attempt:
    """One request with a key. Once the key is claimed, the answer is held back until it is kept."""

    def __init__(self, services: Services, key: str, receive: Any, send: Any) -> None:
        self._store, self._settings = services.store.idempotency, services.settings
        self._key, self._owner, self._claim = key, "", uuid.uuid4().hex
        self._receive, self._answer = receive, Held(send)
        self._body: bytes | None = None
        self._claimed = False

    async def receive(self) -> Any:
        """Give the body that was read for its digest once more, then whatever the server says next."""
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(self, message: Any) -> None:
        """Hold the answer of a claimed key; pass any other on."""
        await self._answer.take(message, hold=self._claimed)

    async def claim(self, connection: "ASGIConnection[Any, Any, Any, Any]") -> None:
        """Claim the key for as long as a request may take."""
        scope, self._owner = connection.scope, owner_of()
        body = await self._read(scope)
        query = scope["query_string"]
        asked = hashlib.sha256(b"\n".join([scope["path"].encode(), query, body])).hexdigest()
        lease = self._settings.deadline + GRACE
        kept = await self._store.claim(self._owner, self._key, asked=asked, claim=self._claim, seconds=lease)
        if kept is None:
            self._claimed, self._body = True, body
        elif kept.asked != asked:
            raise KeyMisused(
                "This Idempotency-Key came with another request before.", hint="Use a new key for each request."
            )
        elif kept.status is None:
            raise StillAnswering(
                "The first request with this Idempotency-Key is still at work.", hint="Send it again in a moment."
            )
        else:
            raise Replayed(kept)

    async def finish(self) -> None:
        """Keep the answer, then send it: nothing that dies in between has it done twice."""
        if self._claimed:
            await (self._settle() if self._answer.final else self.give_up())
        await self._answer.let_go()

    async def give_up(self) -> None:
        """Let the key be used again: there is no answer that should stand."""
        if not self._claimed:
            return
        try:
            await self._store.release(self._owner, self._key, self._claim)
        except StorageError as error:
            log.warning("idempotency.not_released", code=error.code)

    async def _settle(self) -> None:
        answer = self._answer
        headers = {n.decode().lower(): v.decode() for n, v in answer.headers if n.decode().lower() in KEPT_HEADERS}
        try:
            await self._store.settle(
                self._owner, self._key, self._claim, status=answer.status, headers=headers, body=bytes(answer.body)
            )
        except StorageError as error:  # the work is done: whoever waits for it gets it
            log.warning("idempotency.not_kept", code=error.code)

    async def _read(self, scope: Any) -> bytes:
        try:
            async with asyncio.timeout(self._settings.deadline):
                return await receive_body(Request(scope, self._receive), self._settings.max_body)
        except TimeoutError:
            raise HTTPException(status_code=408) from None


class Held:
    """Holds an answer back until it is kept. A stream of events is passed on as it comes, and not kept."""

    def __init__(self, send: Any) -> None:
        self._send = send
        self._held = False
        self.status = 0
        self.headers: list[tuple[bytes, bytes]] = []
        self.body = bytearray()

    async def take(self, message: Any, *, hold: bool) -> None:
        """Take one message of an answer."""
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message["headers"])
            streams = any(n.lower() == b"content-type" and v.startswith(EVENT_STREAM) for n, v in self.headers)
            self._held = hold and not streams
        if not self._held:
            await self._send(message)
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")

    @property
    def final(self) -> bool:
        """Say whether asking again would not mend it: it is done, or the summary was refused."""
        done = HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES
        return self._held and (done or self.status == HTTPStatus.UNPROCESSABLE_ENTITY)

    async def let_go(self) -> None:
        """Send what was held back."""
        if self._held:
            await self._send({"type": "http.response.start", "status": self.status, "headers": self.headers})
            await self._send({"type": "http.response.body", "body": bytes(self.body), "more_body": False})


def _key(sent: bytes) -> str:
    key = sent.decode("latin-1")
    if not KEY.fullmatch(key):
        raise InvalidInput(
            "The Idempotency-Key cannot be used.",
            hint="Send 1 to 255 printable characters without spaces, a UUID say.",
            field="",
        )
    return key

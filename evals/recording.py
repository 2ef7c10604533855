"""A transport that asks a real endpoint and keeps what it answered, without secrets."""

import json
import re
import time
from typing import Any

import httpx

from evals.cassettes import Cassette, Exchange, Reply, fingerprint
from evals.playing import Asked, respond
from service.prompting import Prompt, Prompts

SECRET = re.compile(r"(?i)(bearer\s+)[\w.~+/=-]+|\b(sk|pk|key|hf|gsk)[-_][\w-]{8,}")
"""What looks like a key, wherever it stands."""

KEPT_HEADERS = ("content-type", "retry-after")
NOT_KEPT = ("id", "created", "system_fingerprint", "timings", "__verbose", "user", "organization")
"""Parts of an answer that differ from call to call, or say whose account it was."""


SHARED: frozenset[str] = frozenset({"repair", "merge"})
"""Prompts that go along with whichever drafts."""


class Recorder(httpx.AsyncBaseTransport):
    """Passes requests on and keeps each completion. `exchanges` are what it kept."""

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport,
        prompts: Prompts,
        *,
        prompt: Prompt,
        server: str,
        key: str | None = None,
        known: dict[str, Exchange] | None = None,
    ) -> None:
        self._inner = inner
        self._asked = Asked(prompts, prompt)
        self._server = server
        self._key = key
        self.exchanges = dict(known or {})
        self.seconds = 0.0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Ask, and keep the answer of a completion; what was asked before in this run is answered as then."""
        if (kept := self._kept(request)) is not None:
            return kept
        started = time.monotonic()
        response = await self._inner.handle_async_request(request)
        content = await response.aread()
        seconds = round(time.monotonic() - started, 3)
        headers = [(k, v) for k, v in response.headers.multi_items() if k.lower() != "content-encoding"]
        if request.method == "POST":
            self._keep(request, response, content, seconds)
        return httpx.Response(response.status_code, headers=headers, content=content, request=request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()

    def _kept(self, request: httpx.Request) -> httpx.Response | None:
        if request.method != "POST":
            return None
        body = json.loads(request.content)
        exchange = self.exchanges.get(fingerprint(request.method, request.url.path, body))
        if exchange is None:
            return None
        self.seconds += exchange.replies[0].seconds or 0.0
        return respond(exchange.replies[0], str(body.get("model")))

    def _keep(self, request: httpx.Request, response: httpx.Response, content: bytes, seconds: float) -> None:
        body = json.loads(request.content)
        prompt = self._asked.prompt_of(body)
        mark = fingerprint(request.method, request.url.path, body)
        self.seconds += seconds
        self.exchanges[mark] = Exchange(
            task=prompt.name,
            made="recorded",
            model=str(body.get("model")),
            server=response.headers.get("server") or self._server,
            prompt=f"{prompt.name}@{prompt.version}",
            sha256=prompt.sha256,
            fingerprint=mark,
            replies=(self._reply(response, content, seconds),),
        )

    def _reply(self, response: httpx.Response, content: bytes, seconds: float) -> Reply:
        headers = {k: v for k, v in response.headers.items() if k.lower() in KEPT_HEADERS}
        text = self._scrub(content.decode("utf-8", "replace"))
        try:
            data = json.loads(text)
        except ValueError:
            return Reply(status=response.status_code, headers=headers, text=text, seconds=seconds)
        return Reply(status=response.status_code, headers=headers, body=_lean(data), seconds=seconds)

    def _scrub(self, text: str) -> str:
        if self._key:
            text = text.replace(self._key, "[scrubbed]")
        return SECRET.sub(lambda m: (m[1] or "") + "[scrubbed]", text)


def merge(cassette: Cassette, exchanges: dict[str, Exchange]) -> Cassette:
    """Put new recordings in the place of those with the same model and prompt that were made before.

    A prompt that several share ("repair") keeps what was recorded for the others: only the same question is replaced.
    """
    fresh = {(x.model, x.prompt) for x in exchanges.values() if x.task not in SHARED}
    kept = tuple(
        x
        for x in cassette.exchanges
        if x.made == "authored" or ((x.model, x.prompt) not in fresh and x.fingerprint not in exchanges)
    )
    return cassette.model_copy(update={"exchanges": (*kept, *exchanges.values())})


def _lean(data: Any) -> Any:
    return {k: v for k, v in data.items() if k not in NOT_KEPT} if isinstance(data, dict) else data

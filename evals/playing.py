"""A transport that plays a cassette through respx, and dials nowhere."""

import json
from collections import Counter
from typing import Any

import httpx
import respx

from evals.cassettes import Cassette, Exchange, Reply, fingerprint
from evals.errors import MissingRecording, StaleRecording
from service.prompting import Prompt, Prompts

LISTING = {"object": "list", "data": [{"id": "authored", "object": "model"}]}
"""What an authored endpoint lists."""


class Player:
    """Plays one cassette for one run of a case. `seconds` sums what the recorded calls took; `played` holds them."""

    def __init__(self, cassette: Cassette, prompts: Prompts, *, case: str, suite: str, prompt: Prompt) -> None:
        self._cassette = cassette
        self._asked = Asked(prompts, prompt)
        self._case = case
        self._suite = suite
        self._given: Counter[str] = Counter()
        self._tasks: Counter[str] = Counter()
        self.played: list[tuple[Exchange, Reply]] = []

    @property
    def transport(self) -> httpx.MockTransport:
        """What `build` is handed. respx matches; whatever it does not know is a loud miss, never a call."""
        router = respx.MockRouter(assert_all_called=False, assert_all_mocked=True)
        router.route().mock(side_effect=self._answer)
        return httpx.MockTransport(router.async_handler)

    @property
    def seconds(self) -> float:
        return sum(reply.seconds or 0.0 for _, reply in self.played)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, json=LISTING) if request.url.path.endswith("/models") else httpx.Response(404)
        body = json.loads(request.content)
        exchange = self._find(request, body)
        replies = exchange.replies
        name = str(id(exchange))
        reply = replies[min(self._given[name], len(replies) - 1)]
        self._given[name] += 1
        self.played.append((exchange, reply))
        return respond(reply, str(body.get("model")))

    def _find(self, request: httpx.Request, body: dict[str, Any]) -> Exchange:
        """Return the exchange that answers. Raises MissingRecording or StaleRecording."""
        prompt = self._asked.prompt_of(body)
        mark = fingerprint(request.method, request.url.path, body)
        for exchange in self._cassette.exchanges:
            if exchange.fingerprint == mark:
                return exchange
        authored = [x for x in self._cassette.exchanges if self._stands_for(x, prompt, body)]
        if not authored:
            raise self._miss(prompt, str(body.get("model")))
        turn = min(self._tasks[prompt.name], len(authored) - 1)
        self._tasks[prompt.name] += 1
        return authored[turn]

    def _stands_for(self, exchange: Exchange, prompt: Prompt, body: dict[str, Any]) -> bool:
        version = exchange.prompt is None or f"{prompt.name}@{prompt.version}.".startswith(f"{exchange.prompt}.")
        same = version and exchange.task == prompt.name and exchange.model == body.get("model")
        return exchange.made == "authored" and exchange.fingerprint is None and same

    def _miss(self, prompt: Prompt, model: str) -> MissingRecording:
        name = f"{prompt.name}@{prompt.version}"
        case = self._case.partition("/")[2]
        how = (
            f"Record it: copydesk-evals run {self._suite} --case {case} --prompt {self._asked.main} --model {model} "
            f"--record; or write an authored exchange for {prompt.name} into cassettes/{self._case}.yaml."
        )
        near = [x for x in self._cassette.exchanges if x.model == model and x.prompt == name and x.made == "recorded"]
        if any(x.sha256 != prompt.sha256 for x in near):
            return StaleRecording(f"{self._case}: the prompt {name} has changed since this was recorded.", hint=how)
        if near:
            return StaleRecording(
                f"{self._case}: {model} was recorded with {name}, but not asked this: article, options or chunks, or "
                "what the check refuses, have changed.",
                hint=how,
            )
        return MissingRecording(f"{self._case}: no recording of {model} with {name}.", hint=how)


class Asked:
    """Tells which prompt a request was made with: by the name of its schema, else by how its text begins."""

    def __init__(self, prompts: Prompts, main: Prompt) -> None:
        self.main = f"{main.name}@{main.version}"
        self._prompt = main
        self._prompts = prompts

    def prompt_of(self, body: dict[str, Any]) -> Prompt:
        schema = (body.get("response_format") or {}).get("json_schema") or {}
        name = schema.get("name") or self._begins(body)
        if name is None or name == self._prompt.name:
            return self._prompt
        return self._prompts.companion(name, self._prompt)

    def _begins(self, body: dict[str, Any]) -> str | None:
        text = str(body["messages"][0].get("content"))
        return next((p.name for p in self._prompts.list() if text.startswith(p.system.partition("{{")[0][:40])), None)


def respond(reply: Reply, model: str) -> httpx.Response:
    """Return a reply as a response."""
    if reply.text is not None:
        return httpx.Response(reply.status, headers=reply.headers, text=reply.text)
    if reply.answer is None:
        return httpx.Response(reply.status, headers=reply.headers, json=reply.body)
    content = reply.answer if isinstance(reply.answer, str) else json.dumps(reply.answer, ensure_ascii=False)
    return httpx.Response(reply.status, headers=reply.headers, json=completion(content, model))


def completion(content: str, model: str) -> dict[str, Any]:
    """Return an ordinary completion with this content."""
    message = {"role": "assistant", "content": content}
    return {
        "object": "chat.completion",
        "model": model,
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
    }

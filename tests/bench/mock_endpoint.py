"""An OpenAI-compatible endpoint that does as it is told: late, faulty, strict, short of context, or lying.

In a test, in a thread of its own:

    with MockEndpoint(lies=("figure", "speaker")) as endpoint:
        ...                                 # endpoint.url is the base address, up to and with /v1
        endpoint.configure(latency=0.2)     # from now on
        endpoint.hold(after=2)              # but for two, no answer goes out until endpoint.release()
        endpoint.calls                      # each request with its body and what became of it
        endpoint.told                       # each claim that was told: kind, text, citations, source

On its own: `python -m tests.bench.mock_endpoint --port 9000 --latency 0.2 --lies all` prints its address; then
`GET /_stats`, `POST /_configure {"latency": 0}` and `POST /_reset` steer it. It listens on loopback only.
"""

import argparse
import asyncio
import json
import random
import re
import sys
import threading
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from time import perf_counter
from typing import Any, Self

from tests.bench.authors import Author
from tests.bench.behaviour import FAULTS, Behaviour, behave, listing, refusal
from tests.bench.bodies import SHAPES, asked_of, prompt_of, schema_of, shape_of, worded_schema
from tests.bench.liar import Telling
from tests.bench.wire import Wire, error


@dataclass(kw_only=True)
class Call:
    """One request for a completion, and what became of it: `ok`, a fault, a refusal, or `gone` (its caller left)."""

    body: dict[str, Any]
    headers: dict[str, str]
    started: float
    connection: int
    ended: float | None = None
    outcome: str = "open"

    @property
    def prompt(self) -> str:
        return prompt_of(self.body)


@dataclass
class Ledger:
    """What happened so far."""

    calls: list[Call] = field(default_factory=list)
    told: list[Telling] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    first: float | None = None
    last: float | None = None
    connections: int = 0
    in_flight: int = 0
    most_in_flight: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0

    @property
    def seen(self) -> int:
        """All calls, those in flight too."""
        return sum(self.outcomes.values()) + self.in_flight

    def stats(self) -> dict[str, Any]:
        return {
            "calls": self.seen,
            "outcomes": self.outcomes,
            "connections": self.connections,
            "most_in_flight": self.most_in_flight,
            "prompt_tokens": self.prompt_tokens,
            "completion_tokens": self.completion_tokens,
            "span": self.last - self.first if self.first is not None and self.last is not None else 0.0,
            "told": self.kinds,
        }


class MockEndpoint:
    """The endpoint in a thread of its own. Options are the fields of Behaviour. `keep` keeps every call and claim: off for long runs."""

    def __init__(self, *, port: int = 0, keep: bool = True, **behaviour: Any) -> None:
        self.behaviour = behave(**behaviour)
        self.ledger = Ledger()
        self.keep = keep
        self.rng = random.Random(self.behaviour.seed)
        self._scripted = list(self.behaviour.script)
        self._after = 0
        self._port = port
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    @property
    def url(self) -> str:
        """The base address, up to and with /v1."""
        return f"http://127.0.0.1:{self._port}/v1"

    @property
    def calls(self) -> list[Call]:
        return self.ledger.calls

    @property
    def told(self) -> list[Telling]:
        return self.ledger.told

    def configure(self, **changes: Any) -> None:
        """Change the behaviour from now on."""
        self.behaviour = replace(
            self.behaviour, **{k: tuple(v) if isinstance(v, list) else v for k, v in changes.items()}
        )
        if "script" in changes:
            self._scripted = list(changes["script"])
        if "seed" in changes:
            self.rng = random.Random(self.behaviour.seed)

    def hold(self, *, after: int = 0) -> None:
        """Keep back, until `release`, the answers to all calls beyond the first so many since the last `reset`."""
        self._after = after
        self._loop.call_soon_threadsafe(self._free.clear)

    def release(self) -> None:
        """Let out what is held, and hold no more."""
        self._loop.call_soon_threadsafe(self._free.set)

    def reset(self) -> None:
        """Forget what happened."""
        self.ledger = Ledger(connections=self.ledger.connections)

    def start(self) -> Self:
        self._thread.start()
        if not self._ready.wait(60):
            raise RuntimeError("the mock endpoint did not start")
        return self

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stopped.set)
        self._thread.join(10)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def drop_connections(self) -> None:
        """Close every connection that stands, as a server does with idle ones."""
        self._loop.call_soon_threadsafe(lambda: [wire.transport.close() for wire in tuple(self._wires)])

    async def _serve(self) -> None:
        self._loop, self._stopped, self._free = asyncio.get_running_loop(), asyncio.Event(), asyncio.Event()
        self._free.set()
        self._wires: set[Wire] = set()
        server = await self._loop.create_server(lambda: Wire(self), "127.0.0.1", self._port)
        self._port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stopped.wait()
        server.close()
        tasks = [wire.task for wire in self._wires if wire.task]
        for wire in tuple(self._wires):
            wire.transport.abort()
        await asyncio.gather(*tasks, return_exceptions=True)

    def connected(self, wire: Wire) -> int:
        """Note a new connection and number it."""
        self._wires.add(wire)
        self.ledger.connections += 1
        return self.ledger.connections

    def disconnected(self, wire: Wire) -> None:
        self._wires.discard(wire)

    # -- one request

    async def answer(self, wire: Wire, method: str, path: str, headers: dict[str, str], body: bytes) -> None:
        """Answer one request on `wire`."""
        path = path.partition("?")[0]
        if path.endswith("/chat/completions") and method == "POST":
            await self._complete(wire, headers, body)
        elif path.endswith("/models"):
            wire.send(200, listing(self.behaviour))
        elif path == "/_stats":
            wire.send(200, self.ledger.stats())
        elif path == "/_configure":
            self.configure(**json.loads(body))
            wire.send(200, {})
        elif path == "/_reset":
            self.reset()
            wire.send(200, {})
        else:
            wire.send(404, error(f"no such path: {path}", "not_found"))

    async def _complete(self, wire: Wire, headers: dict[str, str], raw: bytes) -> None:
        call = Call(body=json.loads(raw), headers=headers, started=perf_counter(), connection=wire.number)
        ledger = self.ledger
        if self.keep:
            ledger.calls.append(call)
        ledger.first = call.started if ledger.first is None else ledger.first
        ledger.in_flight += 1
        number = ledger.seen
        ledger.most_in_flight = max(ledger.most_in_flight, ledger.in_flight)
        try:
            call.outcome = await self._outcome(wire, call, number)
        except asyncio.CancelledError:
            call.outcome = "gone"
            raise
        finally:
            ledger.in_flight -= 1
            call.ended = ledger.last = perf_counter()
            ledger.outcomes[call.outcome] += 1

    async def _outcome(self, wire: Wire, call: Call, number: int) -> str:
        acts = self.behaviour
        refused = refusal(acts, call.body, call.headers, self._tokens)
        if refused:
            wire.send(*refused)
            return "refused"
        fault = call.headers.get("x-mock-fault") or self._fault()
        if fault in AT_ONCE:
            return await self._fail(wire, fault)
        message, finish, author = self._message(call, fault)
        tokens = self._tokens(message["content"] or message.get("reasoning_content") or "")
        streamed = bool(call.body.get("stream"))
        pause = acts.latency + self.rng.uniform(-1, 1) * acts.jitter + (0 if streamed else acts.per_token * tokens)
        if pause > 0:
            await asyncio.sleep(pause)
        if number > self._after:
            await self._free.wait()
        read = acts.read(self._tokens(call.prompt))
        self._note(author, read, tokens)
        usage = {"prompt_tokens": read, "completion_tokens": tokens, "total_tokens": read + tokens}
        completion = {
            "id": f"chatcmpl-{sum(self.ledger.outcomes.values())}",
            "object": "chat.completion",
            "created": 0,
            "model": call.body.get("model", acts.models[0]),
            "choices": [{"index": 0, "message": message, "finish_reason": finish}],
            **({"usage": usage} if acts.usage else {}),
        }
        if streamed:
            await self._stream(wire, completion, call.body, fault)
        else:
            wire.send(200, completion, cut=fault == "cut")
        return fault or "ok"

    def _fault(self) -> str | None:
        if not self.behaviour.faults:
            return None
        draw = self.rng.random()
        for name, rate in self.behaviour.faults.items():
            draw -= rate
            if draw < 0:
                return name
        return None

    async def _fail(self, wire: Wire, fault: str) -> str:
        if fault == "busy":
            wire.send(
                429,
                error("Rate limit reached", "rate_limit_exceeded"),
                {"Retry-After": f"{self.behaviour.retry_after:g}"},
            )
        elif fault == "failed":
            wire.send(500, error("The server had an error", "server_error"))
        elif fault == "hidden_error":
            wire.send(200, {"error": {"message": "Provider returned error", "code": 502}})
        elif fault == "garbage":
            wire.send_bytes(200, b'{"id": "chatcmpl", "choices": [{"mess')
        else:
            await asyncio.sleep(self.behaviour.hang if fault == "hang" else 0)
            wire.transport.close()
        return fault

    def _message(self, call: Call, fault: str | None) -> tuple[dict[str, Any], str, Author]:
        """Return the message, why it ended, and who wrote it."""
        acts = self.behaviour
        told = zlib.crc32(call.prompt.encode()) if acts.steady else self.ledger.kinds.total()
        author = Author(
            asked_of(call.body),
            lies=acts.lies,
            lie_rate=acts.lie_rate,
            claims=acts.claims,
            told=told,
            rng=self.rng,
            rewords=acts.rewords,
        )
        content = self._scripted.pop(0) if self._scripted else self._content(call, author)
        if fault == "empty":
            return {"role": "assistant", "content": None}, "stop", author
        if fault == "short":
            return {"role": "assistant", "content": content[: len(content) // 2]}, "length", author
        if acts.wraps == "reasoning":
            return {"role": "assistant", "content": None, "reasoning_content": content}, "stop", author
        return {"role": "assistant", "content": WRAPS[acts.wraps].format(content)}, "stop", author

    def _content(self, call: Call, author: Author) -> str:
        schema = schema_of(call.body)
        keeps = SHAPES.index(shape_of(call.body)) >= SHAPES.index(self.behaviour.structured)
        if schema is None or not (keeps or worded_schema(call.body)):
            return author.prose()
        return json.dumps(author.write(schema), ensure_ascii=False)

    def _note(self, author: Author, read: int, tokens: int) -> None:
        self.ledger.prompt_tokens += read
        self.ledger.completion_tokens += tokens
        self.ledger.kinds.update(telling.kind for telling in author.tellings)
        if self.keep:
            self.ledger.told += author.tellings

    def _tokens(self, text: str) -> int:
        if self.behaviour.count == "exact":
            from service.analysis.tokens import count_tokens

            return count_tokens(text)
        return len(text.encode()) // 4 + 1

    async def _stream(self, wire: Wire, completion: dict[str, Any], body: dict[str, Any], fault: str | None) -> None:
        """Send the completion as server-sent events, word by word."""
        wire.begin_stream()
        choice = completion["choices"][0]
        head = {k: completion[k] for k in ("id", "created", "model")} | {"object": "chat.completion.chunk"}
        words = re.findall(r"\s*\S+", choice["message"]["content"] or "")
        for at, word in enumerate(words):
            if fault == "cut" and at >= len(words) // 2:
                wire.transport.close()
                return
            await asyncio.sleep(self.behaviour.per_token)
            wire.event({**head, "choices": [{"index": 0, "delta": {"content": word}, "finish_reason": None}]})
        wire.event({**head, "choices": [{"index": 0, "delta": {}, "finish_reason": choice["finish_reason"]}]})
        if (body.get("stream_options") or {}).get("include_usage") and "usage" in completion:
            wire.event({**head, "choices": [], "usage": completion["usage"]})
        wire.end_stream()


AT_ONCE = ("busy", "failed", "hang", "drop", "garbage", "hidden_error")
"""Faults that take the place of an answer."""

WRAPS = {
    "plain": "{}",
    "fence": "```json\n{}\n```",
    "prose": "Here is the summary you asked for:\n\n{}\n\nShall I go on?",
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--keep", action=argparse.BooleanOptionalAction, default=True, help="keep every call and claim")
    parser.add_argument("--fault", action="append", default=[], metavar="NAME=RATE", help=", ".join(FAULTS))
    for name, default in ((f.name, f.default) for f in fields(Behaviour) if f.name != "faults"):
        if isinstance(default, tuple):
            parser.add_argument(f"--{name.replace('_', '-')}", nargs="*", default=default)
        elif isinstance(default, bool):
            parser.add_argument(f"--{name.replace('_', '-')}", action=argparse.BooleanOptionalAction, default=default)
        else:
            parser.add_argument(
                f"--{name.replace('_', '-')}", type=type(default) if default is not None else str, default=default
            )
    options = vars(parser.parse_args(arguments))
    faults = {name: float(rate) for name, _, rate in (fault.partition("=") for fault in options.pop("fault"))}
    options = {k: tuple(v) if isinstance(v, list) else v for k, v in options.items()}
    endpoint = MockEndpoint(**options, faults=faults).start()
    print(endpoint.url, flush=True)
    try:
        endpoint._thread.join()
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()

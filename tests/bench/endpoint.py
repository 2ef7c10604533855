"""The rows of docs/benchmarks.md that concern the endpoint: what the client and the service in front of it cost."""

import asyncio
import json
import math
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from urllib.request import Request, urlopen

from service.errors import EndpointError
from service.llm.chat import ChatRequest, Message
from service.llm.client import Client
from service.llm.config import EndpointConfig
from tests.bench.articles import article
from tests.bench.load import Load, load
from tests.bench.processes import MockProcess, app_process, memory_of, mock_process, service_process

CLAIMS = {
    "type": "object",
    "properties": {
        "claims": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"text": {"type": "string"}, "citations": {"type": "array", "items": {"type": "string"}}},
            },
        }
    },
}


@dataclass(frozen=True)
class Row:
    """One measure as the table shows it."""

    measure: str
    value: str
    reach: str = "–"


def layers(rounds: int, seconds: float) -> Iterator[Row]:
    """Requests a second at 64 in flight, and what is added to one, side by side over a mock of 0 ms."""
    texts = [json.dumps({"text": article(n)}).encode() for n in range(200)]
    bundles = [json.dumps({"articles": [{"text": article(n)}]}).encode() for n in range(5_000)]
    chats = [
        json.dumps({"model": "mock", "messages": [{"role": "user", "content": article(n)}]}).encode()
        for n in range(200)
    ]
    with ExitStack() as stack:
        mock = stack.enter_context(mock_process())
        floor, _ = stack.enter_context(app_process("tests.bench.floor_app:app", {"UPSTREAM": mock.url}))
        environment = _settings(mock, concurrency=128)
        ours, _ = stack.enter_context(service_process(environment))
        rewording = stack.enter_context(mock_process("--rewords"))
        reworded, _ = stack.enter_context(service_process(_settings(rewording, concurrency=128)))
        targets = {
            "the mock itself": (f"{mock.url}/chat/completions", chats),
            "Litestar, no endpoint": (f"{floor}/direct", texts),
            "bare relay over httpx": (f"{floor}/relay", texts),
            "our client over httpx's own transport": (f"{floor}/client_httpx", texts),
            "our client over aiohttp (the default)": (f"{floor}/client", texts),
            "the whole service, checked": (f"{ours}/v1/summaries", bundles),
            "the whole service, no claim word for word": (f"{reworded}/v1/summaries", bundles),
        }
        many: dict[str, list[Load]] = {name: [] for name in targets}
        one: dict[str, list[Load]] = {name: [] for name in targets}
        for _ in range(rounds):
            for name, (url, bodies) in targets.items():
                longer = 3 * seconds if bodies is bundles else seconds  # 64 callers fill the service for a while
                many[name].append(asyncio.run(load(url, bodies, callers=64, seconds=longer)))
                one[name].append(asyncio.run(load(url, bodies, callers=1, seconds=seconds)))
    base = median(run.quantile(0.5) for run in one["the mock itself"])
    for name in targets:
        rate, slow = median(r.per_second for r in many[name]), median(r.quantile(0.99) for r in many[name])
        added, errors = median(r.quantile(0.5) for r in one[name]) - base, sum(r.errors for r in many[name] + one[name])
        yield Row(name, f"{rate:,.0f} requests/s at 64, p99 {slow:.0f} ms; alone {added:+.1f} ms; {errors} errors")


def schedule(rounds: int, counts: tuple[int, ...] = (10, 100, 500)) -> Iterator[Row]:
    """Time over the ideal for calls of 200 ms, 16 at once: what the client's own bookkeeping costs."""
    reach = {10: "≤ 1.10", 100: "≤ 1.05", 500: "≤ 1.05"}
    with mock_process("--latency", "0.2") as mock:
        for count in counts:
            times = [asyncio.run(_all_at_once(mock, count)) for _ in range(rounds)]
            ideal = math.ceil(count / 16) * 0.2
            yield Row(
                f"{count} calls of 200 ms, 16 at once: time over the ideal",
                f"{median(times) / ideal:.3f}",
                reach[count],
            )


async def _all_at_once(mock: MockProcess, count: int) -> float:
    config = EndpointConfig(base_url=mock.url, model="mock", concurrency=16)
    requests = [_request(number) for number in range(count)]
    async with Client(config) as client:
        await asyncio.gather(*(client.complete(_request(0)) for _ in range(16)))
        started = perf_counter()
        await asyncio.gather(*(client.complete(request) for request in requests))
        return perf_counter() - started


def faults(count: int) -> Iterator[Row]:
    """A fifth of all calls fail in five ways; each question gets the right answer or a clear error."""
    shares = [f"--fault={name}=0.04" for name in ("busy", "failed", "hang", "cut", "garbage")]
    with mock_process("--latency", "0.02", "--retry-after", "0.2", "--hang", "5", *shares) as mock:
        outcomes, seconds = asyncio.run(_under_faults(mock, count))
        served = mock.stats()["outcomes"]
    said = ", ".join(f"{number} {name}" for name, number in sorted(outcomes.items()))
    failed = sum(served.values()) - served.get("ok", 0)
    yield Row(
        f"{count} questions, {failed} of {sum(served.values())} calls failed (429, 500, hang, cut, garbage)",
        f"{said}; {seconds:.1f} s",
        "0 wrong, 0 lost",
    )


async def _under_faults(mock: MockProcess, count: int) -> tuple[Counter[str], float]:
    config = EndpointConfig(base_url=mock.url, model="mock", concurrency=16, timeout=1.0)
    async with Client(config) as client:
        started = perf_counter()
        results = await asyncio.gather(*(_outcome(client, number) for number in range(count)))
        return Counter(results), perf_counter() - started


async def _outcome(client: Client, number: int) -> str:
    """Say what became of a question: its sentences are known, so a wrong answer would show."""
    sentences = _sentences(number)
    try:
        answer = await client.complete(_request(number))
    except EndpointError as error:
        return f"clear error ({error.code})"
    claims = answer.data["claims"]
    right = claims and all(sentences.get(claim["citations"][0]) == claim["text"] for claim in claims)
    return "right" if right else "wrong"


def steady(seconds: float) -> Iterator[Row]:
    """64 callers for a minute against an endpoint of 200 ms: errors and memory."""
    bundles = [json.dumps({"articles": [{"text": article(n)}]}).encode() for n in range(500)]
    with ExitStack() as stack:
        mock = stack.enter_context(mock_process("--latency", "0.2"))
        environment = _settings(mock, concurrency=64)
        url, pid = stack.enter_context(service_process(environment))
        asyncio.run(load(f"{url}/v1/summaries", bundles, callers=64, seconds=seconds / 6))
        before = memory_of(pid)
        run = asyncio.run(load(f"{url}/v1/summaries", bundles, callers=64, seconds=seconds))
        after = memory_of(pid)
    yield Row(
        f"64 posts at once for {seconds:.0f} s over an endpoint of 200 ms",
        f"{len(run.latencies)} answered, {run.errors} errors, p50 {run.quantile(0.5):.0f} ms, "
        f"memory {before:.0f} → {after:.0f} MB",
        "no error, flat memory",
    )


def single(rounds: int) -> Iterator[Row]:
    """One short article through the whole service over one call of 200 ms."""
    bundles = [json.dumps({"articles": [{"text": article(n)}]}).encode() for n in range(10 * rounds)]
    with ExitStack() as stack:
        mock = stack.enter_context(mock_process("--latency", "0.2"))
        url, _ = stack.enter_context(service_process(_settings(mock, concurrency=16)))
        for bundle in bundles[:3]:
            _post(url, bundle)
        mock.reset()
        times = [_post(url, bundle) for bundle in bundles]
        calls = mock.stats()["calls"] / len(bundles)
    yield Row(
        "one short article: calls; time over one call of 200 ms",
        f"{calls:g}; {median(times) / 0.2:.3f} ×",
        "1; ≤ 1.15 ×",
    )


def _post(url: str, body: bytes) -> float:
    request = Request(f"{url}/v1/summaries", body, {"content-type": "application/json"})
    started = perf_counter()
    with urlopen(request, timeout=60) as answer:
        answer.read()
    return perf_counter() - started


def _settings(mock: MockProcess, *, concurrency: int) -> dict[str, str]:
    return {
        "COPYDESK_LLM_BASE_URL": mock.url,
        "COPYDESK_LLM_MODEL": "mock",
        "COPYDESK_LLM_CONCURRENCY": str(concurrency),
        "COPYDESK_LOG_LEVEL": "warning",
    }


def _request(number: int) -> ChatRequest:
    shown = "\n".join(f"[{id_}] {text}" for id_, text in _sentences(number).items())
    return ChatRequest(messages=(Message(role="user", content=f"Summarise:\n{shown}"),), schema=CLAIMS)


def _sentences(number: int) -> dict[str, str]:
    texts = [
        part.strip() + "." for part in article(number).replace("”", "").replace("“", "").split(".") if part.strip()
    ]
    return {f"a1.s{at}": text for at, text in enumerate(texts, 1)}

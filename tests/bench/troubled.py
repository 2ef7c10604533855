"""Faults through the whole service: a fifth of all calls fail, and each summary is right or a clear problem."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from time import perf_counter
from typing import Any

import httpx

from tests.bench.articles import article
from tests.bench.endpoint import Row
from tests.bench.judge import figures_of
from tests.bench.processes import mock_process, service_process

KINDS = ("busy", "failed", "hang", "cut", "garbage")
AT_ONCE = 16


def troubled(count: int) -> Iterator[Row]:
    """Post `count` articles, each another one, while the endpoint fails a fifth of its calls."""
    shares = [f"--fault={kind}=0.04" for kind in KINDS]
    with ExitStack() as stack:
        mock = stack.enter_context(mock_process("--latency", "0.02", "--retry-after", "0.2", "--hang", "10", *shares))
        environment = {
            "COPYDESK_LLM_BASE_URL": mock.url,
            "COPYDESK_LLM_MODEL": "mock",
            "COPYDESK_LLM_TIMEOUT": "2",
            "COPYDESK_LOG_LEVEL": "error",
        }
        url, _ = stack.enter_context(service_process(environment))
        started = perf_counter()
        outcomes = asyncio.run(_post_all(url, count))
        seconds = perf_counter() - started
        served = mock.stats()["outcomes"]
    failed = sum(served.values()) - served.get("ok", 0)
    said = ", ".join(f"{number} {name}" for name, number in sorted(outcomes.items()))
    yield Row(
        f"{count} summaries through the whole service, {failed} of {sum(served.values())} calls failed",
        f"{said}; {seconds:.0f} s",
        "0 wrong, 0 lost",
    )


async def _post_all(url: str, count: int) -> Counter[str]:
    slots = asyncio.Semaphore(AT_ONCE)
    async with httpx.AsyncClient(timeout=120) as client:
        return Counter(await asyncio.gather(*(_outcome(client, slots, url, n) for n in range(count))))


async def _outcome(client: httpx.AsyncClient, slots: asyncio.Semaphore, url: str, number: int) -> str:
    text = article(number)
    async with slots:
        try:
            answer = await client.post(f"{url}/v1/summaries", json={"articles": [{"text": text}]})
        except httpx.HTTPError as error:
            return f"lost ({type(error).__name__})"
    if answer.status_code == 200:
        return "right" if _is_right(answer.json(), text) else "wrong"
    problem = answer.json() if "problem+json" in answer.headers.get("content-type", "") else {}
    clear = problem.get("code") and problem.get("detail") and problem.get("request_id")
    return f"clear problem ({problem['code']})" if clear else f"lost ({answer.status_code})"


def _is_right(summary: dict[str, Any], text: str) -> bool:
    """Say whether it is of this article: its words are cited from it, its figures are its own, and the check passed."""
    quoted = [c["quoted_text"] for claim in summary["claims"] for c in claim["citations"]]
    figures = {f for claim in summary["claims"] for f in figures_of(claim["text"])}
    return bool(
        quoted
        and all(words in text for words in quoted)
        and figures <= set(figures_of(text))
        and summary["verification"]["verdict"] == "pass"
    )

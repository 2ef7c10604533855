"""Jobs, measured: kills, and the shared minute."""

import asyncio
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from service.analysis.tokens import count_tokens
from service.llm.chat import ChatRequest, Message
from service.llm.client import Client
from service.llm.config import EndpointConfig
from service.storage import Store
from service.telemetry import configure_logging
from tests.bench.articles import article
from tests.bench.crashing import (
    ROOT,
    comparable,
    crash,
    environment_for,
    uninterrupted,
)
from tests.bench.endpoint import Row
from tests.bench.mock_endpoint import MockEndpoint
from tests.databases import empty_database, running_postgres


def crashes(jobs: int, every: float) -> Iterator[Row]:
    """`jobs` jobs over three workers on PostgreSQL, one killed `every` so many seconds; then one process on SQLite."""
    with running_postgres() as server, working_folder() as folder:
        for place, workers, url in (
            ("three workers on PostgreSQL", 3, next(urls := empty_database(server))),
            ("one process on SQLite", 1, f"sqlite:///{folder / 'jobs.sqlite'}"),
        ):
            yield asyncio.run(_crash(place, workers, url, folder, jobs, every))
        next(urls, None)


async def _crash(place: str, workers: int, url: str, folder: Path, jobs: int, every: float) -> Row:
    with MockEndpoint(latency=0.2, steady=True) as endpoint:
        expected = await uninterrupted(endpoint, folder, jobs)
        endpoint.reset()
        environment = environment_for(url, endpoint.url, folder, COPYDESK_LLM_CONCURRENCY="4")
        kills = max(3, jobs // 20)
        out = await crash(
            environment, endpoint, folder, jobs=jobs, workers=workers, kills=kills, every=every, timeout=1_800
        )
    same = sum(bool(out.results[str(n)]) and comparable(out.results[str(n)]) == expected[n] for n in range(jobs))
    again = sum(attempts > 1 for attempts in out.attempts)
    return Row(
        f"{jobs} jobs, {place}, {len(out.kills)} × kill -9: completed; equal to an uninterrupted run; ended once; "
        "completed calls repeated",
        f"{out.statuses['completed']}; {same}; {out.ends[1]}; {out.repeated} of {out.calls} "
        f"(in flight at a kill and asked again: {out.repeated_in_flight}; jobs taken up again: {again}; "
        f"{out.seconds:.0f} s)",
        f"{jobs}; {jobs}; {jobs}; 0",
    )


def minute(seconds: float, workers: int = 3, calls: int = 120, tokens: int = 6_000) -> Iterator[Row]:
    """Clients in separate processes that share a minute: the most that any sixty seconds held, and the mean."""
    count_tokens("first")  # the endpoint counts: its first count takes long, and would hold up all that comes meanwhile
    with running_postgres() as server:
        for name, limit, config in (
            ("calls", calls, {"requests_per_minute": calls}),
            ("tokens", tokens, {"tokens_per_minute": tokens}),
        ):
            urls = empty_database(server)
            with MockEndpoint(keep=True, count="exact") as endpoint:
                _share(next(urls), endpoint.url, config, workers, seconds)
                spent = endpoint.ledger.prompt_tokens + endpoint.ledger.completion_tokens
                each = spent / len(endpoint.calls) if name == "tokens" else 1  # all calls are alike
                taken = [(c.started, each) for c in endpoint.calls]
            next(urls, None)
            most = max(sum(n for at, n in taken if start <= at < start + 60) for start, _ in taken)
            mean = sum(n for _, n in taken) / (seconds / 60)
            yield Row(
                f"{limit:,} {name} a minute over {workers} processes for {seconds:.0f} s: most in any 60 s; mean",
                f"{most:,.0f} ({most / limit:.3f}); {mean:,.0f} ({mean / limit:.3f})",
                "≤ 1.05 × the limit; –",
            )


def _share(url: str, endpoint: str, config: dict, workers: int, seconds: float) -> None:
    """Let `workers` processes ask as much as they may for so long."""
    program = "import sys, json; from tests.bench.jobs import ask_on; ask_on(*json.loads(sys.argv[1]))"
    asked = json.dumps([url, endpoint, config, seconds])
    children = [subprocess.Popen([sys.executable, "-c", program, asked], cwd=ROOT) for _ in range(workers)]
    for child in children:
        child.wait()


def ask_on(url: str, endpoint: str, config: dict, seconds: float) -> None:
    """Ask until the time is up; run in a process of its own.

    The endpoint writes some 170 tokens whatever it is allowed: an answer beyond what was asked for could not be foreseen.
    """
    configure_logging("error")
    asyncio.run(_ask_on(url, EndpointConfig(base_url=endpoint, model="mock", max_output=256, **config), seconds))


async def _ask_on(url: str, config: EndpointConfig, seconds: float) -> None:
    until = time.monotonic() + seconds
    question = ChatRequest(messages=(Message(role="user", content="a1.s1: " + article(1, 200)),))

    async def one(client: Client) -> None:
        while time.monotonic() < until:
            await client.complete(question)

    async with Store(url) as store, Client(config, meter=store.meter) as client:
        tasks = [asyncio.create_task(one(client)) for _ in range(8)]
        await asyncio.sleep(seconds)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@contextmanager
def working_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="copydesk-bench-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)

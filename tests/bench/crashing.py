"""Jobs over workers that are killed at random: what is left, what was lost, what was paid for twice.

Real processes, real `kill -9`, an endpoint that keeps every call. Used by a test (a few jobs) and by `make bench` (200).
"""

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from service.application import Services
from service.bootstrap import build
from service.domain import Article, SummaryRequest
from service.domain.jobs import OPEN
from service.settings import Settings
from tests.bench.articles import article
from tests.bench.mock_endpoint import Call, MockEndpoint
from tests.waiting import happens

ROOT = Path(__file__).parents[2]

GRACE = 1.0
"""Seconds before a kill in which an answer may have left the endpoint without having been kept yet."""

PATIENCE = 5
"""Times the usual pause that a kill waits for somebody to work: starting takes long on a busy machine."""

OWN = ("seconds", "retries")
"""What a run says of itself alone: how long it took, and which failed attempts stood between."""


@dataclass
class Outcome:
    """What became of all jobs."""

    results: dict[str, str] = field(default_factory=dict)
    statuses: Counter[str] = field(default_factory=Counter)
    attempts: list[int] = field(default_factory=list)
    ends: Counter[int] = field(default_factory=Counter)
    kills: list[tuple[float, float]] = field(default_factory=list)
    """Of each kill, since when an answer may be lost by it, and when it came."""

    calls: int = 0
    cut: int = 0
    repeated: int = 0
    repeated_in_flight: int = 0
    seconds: float = 0.0


def settings_of(environment: Mapping[str, str]) -> Settings:
    """Return the settings that a process with this environment has."""
    fields = {k.removeprefix("COPYDESK_").lower(): v for k, v in environment.items()}
    return Settings(_env_file=None, **fields)  # type: ignore[arg-type, call-arg]


def environment_for(database: str, endpoint: str, folder: Path, **more: str) -> dict[str, str]:
    """Return the environment of one worker: articles are cut into parts, so that a job is several calls and a merge."""
    return {
        "COPYDESK_DATABASE_URL": database,
        "COPYDESK_DATA_DIR": str(folder),
        "COPYDESK_LLM_BASE_URL": endpoint,
        "COPYDESK_LLM_MODEL": "mock",
        "COPYDESK_LLM_CONTEXT": "16384",
        "COPYDESK_LLM_TIMEOUT": "600",
        "COPYDESK_CHUNK_TOKENS": "150",
        "COPYDESK_WORKER_LEASE": "3",
        "COPYDESK_LOG_LEVEL": "warning",
        "COPYDESK_LOG_FORMAT": "json",
        **more,
    }


def start_worker(environment: Mapping[str, str], log: Path) -> "subprocess.Popen[bytes]":
    """Start `copydesk worker`."""
    with log.open("ab") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "service", "worker"],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=out,
            stderr=out,
        )


def request_of(number: int, characters: int = 1_200) -> SummaryRequest:
    """Return a request that no other number has."""
    return SummaryRequest(articles=(Article(text=article(number, characters), id=f"n{number}"),), length="short")


def comparable(result: str | dict[str, Any]) -> dict[str, Any]:
    """Return a summary without what is a run's own."""
    summary = json.loads(result) if isinstance(result, str) else result
    summary.pop("id")
    for name in OWN:
        for used in (summary["usage"], *summary["usage"]["by_call"]):
            used.pop(name, None)
    return summary


async def uninterrupted(endpoint: MockEndpoint, folder: Path, jobs: int) -> list[dict[str, Any]]:
    """Return the same summaries, made in one go."""
    environment = environment_for("", endpoint.url, folder)
    del environment["COPYDESK_DATABASE_URL"]
    async with build(settings_of(environment)) as services:
        made = [await services.summarize(request_of(n)) for n in range(jobs)]
    return [comparable(s.model_dump_json()) for s in made]


async def crash(
    environment: Mapping[str, str],
    endpoint: MockEndpoint,
    folder: Path,
    *,
    jobs: int,
    workers: int,
    kills: int,
    every: float,
    timeout: float,
    settle: float = 0.0,
    at_work: int = 0,
    rng: random.Random | None = None,
) -> Outcome:
    """Submit `jobs`, kill a worker and start another `every` so many seconds, and wait until all have ended.

    With `settle`, answers are held until `at_work` calls wait for theirs, so that whoever is killed is at work, and for so
    many seconds more: what has gone out before is then kept for certain, and only what goes out afterwards, up to the
    kill, may be lost by it. Without, that is what goes out within the GRACE before.
    """
    outcome, rng = Outcome(), rng or random.Random(1)
    started = perf_counter()
    log = folder / "workers.log"
    pool = [start_worker(environment, log) for _ in range(workers)]
    if settle:
        endpoint.hold()
    try:
        async with build(settings_of({**environment, "COPYDESK_JOBS_CONCURRENCY": "0"})) as services:
            ids = [(await services.submit(request_of(n))).id for n in range(jobs)]
            killing = asyncio.create_task(
                _kill(pool, environment, log, outcome, kills, every, rng, endpoint, settle, at_work)
            )
            await _all_ended(services, ids, timeout)
            await killing
            await _read(services, ids, outcome)
    finally:
        for process in pool:
            process.kill()
            process.wait()
    outcome.seconds = perf_counter() - started
    outcome.calls = len(endpoint.calls)
    outcome.cut = sum(call.outcome != "ok" for call in endpoint.calls)
    outcome.repeated, outcome.repeated_in_flight = count_repeated(endpoint.calls, outcome.kills)
    return outcome


async def _kill(
    pool: list["subprocess.Popen[bytes]"],
    environment: Mapping[str, str],
    log: Path,
    outcome: Outcome,
    kills: int,
    every: float,
    rng: random.Random,
    endpoint: MockEndpoint,
    settle: float,
    at_work: int,
) -> None:
    """Kill one at random, and start another in its place; each time only once somebody has asked since the last."""
    for _ in range(kills):
        since = await (_settled(endpoint, settle, at_work, rng) if settle else _asked(endpoint, every, rng))
        place = rng.randrange(len(pool))
        pool[place].send_signal(signal.SIGKILL)
        outcome.kills.append((since, perf_counter()))
        pool[place].wait()
        pool[place] = start_worker(environment, log)


async def _asked(endpoint: MockEndpoint, every: float, rng: random.Random) -> float:
    """Wait for a while and until somebody has asked; return since when an answer may not have been kept yet."""
    before, until = len(endpoint.calls), time.monotonic() + every * PATIENCE
    await asyncio.sleep(every * rng.uniform(0.7, 1.3))
    while len(endpoint.calls) == before and time.monotonic() < until:
        await asyncio.sleep(0.05)
    return perf_counter() - GRACE


async def _settled(endpoint: MockEndpoint, settle: float, at_work: int, rng: random.Random) -> float:
    """Let what has gone out be kept, and then some more go out; return when the first of that may have."""
    endpoint.hold()
    await happens(lambda: endpoint.ledger.in_flight >= at_work)
    await asyncio.sleep(settle)
    since = perf_counter()
    endpoint.release()
    await asyncio.sleep(rng.uniform(0.1, 0.7))
    return since


async def _all_ended(services: Services, ids: list[str], timeout: float) -> None:
    until = time.monotonic() + timeout
    while time.monotonic() < until:
        if not await _open(services):
            return
        await asyncio.sleep(0.5)
    states = Counter([(await services.jobs.get(i, owner=""))[0].status.value for i in ids])
    raise AssertionError(f"not all jobs ended within {timeout:g} s: {dict(states)}")


async def _open(services: Services) -> bool:
    return bool((await services.jobs.page(owner="", status=sorted(OPEN), limit=1)).jobs)


async def _read(services: Services, ids: list[str], outcome: Outcome) -> None:
    for number, job in enumerate(ids):
        found, result, _ = await services.jobs.get(job, owner="")
        outcome.statuses[found.status.value] += 1
        outcome.attempts.append(found.attempts)
        outcome.results[str(number)] = result or ""
        kinds = [e.kind for e in await services.store.events.after(job)]
        outcome.ends[sum(kind == "job.completed" for kind in kinds)] += 1


def count_repeated(calls: list[Call], kills: list[tuple[float, float]]) -> tuple[int, int]:
    """Count the calls that were asked again though their answer had gone out: before a kill, and just at one."""
    asked: dict[str, list[Call]] = defaultdict(list)
    for call in calls:
        asked[json.dumps(call.body, sort_keys=True)].append(call)
    repeated = in_flight = 0
    for same in asked.values():
        done = sorted((c for c in same if c.outcome == "ok"), key=lambda c: c.started)
        for call in done[:-1]:
            cut = any(call.ended is not None and since <= call.ended <= at + GRACE for since, at in kills)
            in_flight += cut
            repeated += not cut
    return repeated, in_flight

"""The database is away for a while: what callers are told meanwhile, and what has become of the jobs afterwards."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import httpx

from tests.bench.crashing import comparable, count_repeated, environment_for, request_of, uninterrupted
from tests.bench.endpoint import Row
from tests.bench.jobs import working_folder
from tests.bench.mock_endpoint import MockEndpoint
from tests.bench.processes import service_process
from tests.databases import empty_database, postgres_server

ASYNC = {"Prefer": "respond-async"}


@dataclass
class Answers:
    """What was answered while the database was away: `what, status, code, Retry-After` → how often; the longest wait."""

    seen: Counter[tuple[str, int, str, str]] = field(default_factory=Counter)
    slowest: float = 0.0

    def add(self, what: str, answer: httpx.Response, seconds: float) -> None:
        code = answer.json().get("code", "-") if answer.status_code >= 400 else "-"
        self.seen[what, answer.status_code, code, answer.headers.get("retry-after", "-")] += 1
        self.slowest = max(self.slowest, seconds)

    def __str__(self) -> str:
        rows = (
            f"{n} × {what}: {status} {code}, Retry-After {after}"
            for (what, status, code, after), n in self.seen.items()
        )
        return "; ".join(rows)


def away(seconds: float, jobs: int = 12) -> Iterator[Row]:
    """PostgreSQL is stopped for so long under `jobs` jobs, half of them under way, and started again."""
    with postgres_server() as server, working_folder() as folder, MockEndpoint(latency=1.0, steady=True) as endpoint:
        expected = asyncio.run(uninterrupted(endpoint, folder, jobs))
        endpoint.reset()
        url = next(urls := empty_database(server.get_uri()))
        environment = environment_for(
            url, endpoint.url, folder, COPYDESK_LLM_CONCURRENCY="2", COPYDESK_LOG_LEVEL="error"
        )
        with service_process(environment) as (address, _), httpx.Client(base_url=address, timeout=60) as http:
            ids = [_post(http, n, ASYNC).json()["id"] for n in range(jobs)]
            while sum(call.outcome == "ok" for call in endpoint.calls) < 3:
                time.sleep(0.1)
            server.stop()
            answers = _ask(http, seconds, jobs)
            server.start()
            came_back = perf_counter()
            ended = [_ended(http, job) for job in ids]
            waited = perf_counter() - came_back
        next(urls, None)
    same = sum(
        job["result"] is not None and comparable(job["result"]) == right
        for job, right in zip(ended, expected, strict=True)
    )
    repeated = count_repeated(endpoint.calls, [])[0]
    yield Row(
        f"PostgreSQL away for {seconds:.0f} s under {jobs} jobs: completed; equal to an uninterrupted run; completed "
        "calls repeated",
        f"{Counter(job['status'] for job in ended)['completed']}; {same}; {repeated} of {len(endpoint.calls)} "
        f"(all ended {waited:.0f} s after it was back)",
        f"{jobs}; {jobs}; 0",
    )
    yield Row("… meanwhile answered", f"{answers}; slowest {answers.slowest:.1f} s", "503, Retry-After, why")


def _ask(http: httpx.Client, seconds: float, first: int) -> Answers:
    """Ask for jobs, for their list, and for a summary that needs no database, again and again for so long."""
    answers, until, number = Answers(), time.monotonic() + seconds, first
    while time.monotonic() < until:
        number += 1
        for what, ask in (
            ("a new job", lambda n=number: _post(http, n, ASYNC)),
            ("the list of jobs", lambda: http.get("/v1/jobs")),
            ("readiness", lambda: http.get("/readyz")),
            ("an analysis", lambda n=number: http.post("/v1/analyses", json=_body(n))),
        ):
            started = perf_counter()
            answers.add(what, ask(), perf_counter() - started)
        time.sleep(1.0)
    return answers


def _post(http: httpx.Client, number: int, headers: dict[str, str]) -> httpx.Response:
    return http.post("/v1/summaries", json={**_body(number), "length": "short"}, headers=headers)


def _body(number: int) -> dict[str, Any]:
    return {"articles": request_of(number).model_dump(mode="json", exclude_defaults=True)["articles"]}


def _ended(http: httpx.Client, job: str) -> dict[str, Any]:
    """Return a job once it has ended."""
    until = time.monotonic() + 180
    while time.monotonic() < until:
        answer = http.get(f"/v1/jobs/{job}")
        if answer.status_code == 200 and answer.json()["status"] not in {"queued", "running"}:
            return answer.json()
        time.sleep(0.2)
    raise AssertionError(f"{job} has not ended: {answer.text[:500]}")

"""What keeping a job costs: time, CPU, transactions, rows and bytes, on both databases."""

import asyncio
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import sqlalchemy as sa

from service.application import Services
from service.bootstrap import build
from service.domain.jobs import OPEN
from service.storage import Store
from tests.bench.crashing import environment_for, request_of, settings_of
from tests.bench.endpoint import Row
from tests.bench.jobs import working_folder
from tests.bench.processes import mock_process
from tests.databases import empty_database, running_postgres

WRITING = re.compile(
    r"^\s*(INSERT|UPDATE|DELETE|REPLACE)\b|\b(INSERT INTO|DELETE FROM|UPDATE \S+ SET)\b", re.IGNORECASE
)
"""A statement that writes. `SELECT … FOR UPDATE` does not."""

ALONE = 9
"""Jobs that are sent one by one, to see how long one takes that waits for no other."""

TAKERS = 4
"""Those who count calls at once, each with connections of its own: processes let through one call at a time."""


@dataclass
class Traffic:
    """What went to the database, from all that speaks to it in this process, DBOS included."""

    statements: int = 0
    writing: int = 0
    written: int = 0
    read: int = 0


@dataclass(frozen=True)
class Cost:
    """What a number of jobs took together, and how one alone fared."""

    seconds: float
    cpu: float
    alone: float
    traffic: Traffic
    rows: int
    bytes: int


def store(jobs: int) -> Iterator[Row]:
    """What the queue and the journal add to a summary, beside the same summaries without them."""
    with running_postgres() as server, working_folder() as folder, mock_process() as mock:
        seconds, cpu = asyncio.run(_plain(folder, mock.url, jobs))
        yield Row(
            f"{jobs} summaries of one call over 0 ms, 8 at once, without jobs: ms; ms of CPU",
            f"{seconds / jobs * 1000:.1f}; {cpu / jobs * 1000:.1f}",
            "–",
        )
        urls = empty_database(server)
        for place, url in (("SQLite", f"sqlite:///{folder / 'jobs.sqlite'}"), ("PostgreSQL", next(urls))):
            cost = asyncio.run(_through_jobs(folder, mock.url, url, jobs))
            yield _row(f"the same as jobs on {place}", cost, jobs)
            rate, cpu = asyncio.run(_take(url, jobs // 2))
            yield Row(
                f"the shared minute on {place}, {TAKERS} takers: calls let through in a second; ms of CPU a call",
                f"{rate:.0f}; {cpu * 1000:.1f}",
                "–",
            )
        next(urls, None)


def _row(name: str, cost: Cost, jobs: int) -> Row:
    traffic = cost.traffic
    return Row(
        f"{name}: ms; ms of CPU; transactions that write, and that only read; statements that write, of all; rows and "
        "bytes kept of a job; from submission to result, one alone",
        f"{cost.seconds / jobs * 1000:.1f}; {cost.cpu / jobs * 1000:.1f}; {traffic.written / jobs:.1f}, "
        f"{traffic.read / jobs:.1f}; {traffic.writing / jobs:.1f} of {traffic.statements / jobs:.1f}; "
        f"{cost.rows / jobs:.1f}, {cost.bytes / jobs:,.0f}; {cost.alone * 1000:.0f} ms",
        "–",
    )


async def _plain(folder: Path, endpoint: str, jobs: int) -> tuple[float, float]:
    environment = environment_for("", endpoint, folder, COPYDESK_CHUNK_TOKENS="2000")
    del environment["COPYDESK_DATABASE_URL"]
    free = asyncio.Semaphore(8)
    async with build(settings_of(environment)) as services:

        async def one(number: int) -> None:
            async with free:
                await services.summarize(request_of(number, 600))

        await one(0)
        started, cpu = perf_counter(), time.process_time()
        await asyncio.gather(*(one(n) for n in range(1, jobs + 1)))
        return perf_counter() - started, time.process_time() - cpu


async def _through_jobs(folder: Path, endpoint: str, url: str, jobs: int) -> Cost:
    environment = environment_for(url, endpoint, folder, COPYDESK_CHUNK_TOKENS="2000", COPYDESK_JOBS_CONCURRENCY="8")
    async with build(settings_of(environment)) as services:
        services.jobs.start()
        await services.jobs.opened()
        alone = median([await _one_alone(services, n) for n in range(ALONE)])
        before = await _kept(services, url)
        started, cpu = perf_counter(), time.process_time()
        with _watched() as traffic:
            await asyncio.gather(*(services.submit(request_of(n, 600)) for n in range(ALONE, ALONE + jobs)))
            while (await services.jobs.page(owner="", status=sorted(OPEN), limit=1)).jobs:
                await asyncio.sleep(0.1)
            seconds, spent = perf_counter() - started, time.process_time() - cpu
        rows, size = await _kept(services, url)
        return Cost(seconds, spent, alone, traffic, rows - before[0], size - before[1])


async def _take(url: str, calls: int) -> tuple[float, float]:
    """Return how many calls a second are let through where nothing is full, and the CPU that each takes."""
    stores = [Store(url) for _ in range(TAKERS)]

    async def take(store: Store, times: int) -> None:
        for _ in range(times):
            await store.meter.take("bench", 10, calls_most=10**6, tokens_most=10**9)

    for store in stores:
        await take(store, 1)
    started, cpu = perf_counter(), time.process_time()
    await asyncio.gather(*(take(store, calls) for store in stores))
    seconds, spent = perf_counter() - started, time.process_time() - cpu
    for store in stores:
        await store.aclose()
    return TAKERS * calls / seconds, spent / (TAKERS * calls)


async def _one_alone(services: Services, number: int) -> float:
    started = perf_counter()
    job = await services.submit(request_of(number, 600))
    async for _ in services.store.events.follow(job.id):
        pass
    return perf_counter() - started


@contextmanager
def _watched() -> Iterator[Traffic]:
    """Count the statements and transactions of every engine in this process."""
    traffic, wrote = Traffic(), "bench_wrote"

    def on_statement(connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        traffic.statements += 1
        if WRITING.search(statement):
            traffic.writing += 1
            connection.info[wrote] = True

    def on_commit(connection: Any) -> None:
        writes = connection.info.pop(wrote, False)
        traffic.written += writes
        traffic.read += not writes

    sa.event.listen(sa.Engine, "before_cursor_execute", on_statement)
    sa.event.listen(sa.Engine, "commit", on_commit)
    try:
        yield traffic
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", on_statement)
        sa.event.remove(sa.Engine, "commit", on_commit)


async def _kept(services: Services, url: str) -> tuple[int, int]:
    """Return the rows of all tables, ours and DBOS's, and the bytes of the database."""
    postgresql = not url.startswith("sqlite")
    async with services.store.database.read() as connection:
        if postgresql:
            names = "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('public', 'dbos')"
            size = "SELECT pg_database_size(current_database())"
        else:
            names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            size = "SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)"
        tables = (await connection.exec_driver_sql(names)).scalars().all()
        counts = [(await connection.exec_driver_sql(f"SELECT count(*) FROM {t}")).scalar_one() for t in tables]
        return sum(counts), (await connection.exec_driver_sql(size)).scalar_one()

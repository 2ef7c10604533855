"""Workers end politely, share a minute, survive their database; and a disk that is full loses nothing."""

import asyncio
import signal
from collections import Counter

import psycopg
import pytest
import sqlalchemy as sa

from service.bootstrap import build
from service.domain.jobs import OPEN
from service.errors import StorageFull
from service.llm.chat import ChatRequest, Message
from service.llm.client import Client
from service.llm.config import EndpointConfig
from service.storage import Store
from tests.bench.crashing import environment_for, request_of, settings_of, start_worker
from tests.bench.mock_endpoint import MockEndpoint
from tests.waiting import PATIENCE, becomes, happens


async def all_ended(services):
    return not (await services.jobs.page(owner="", status=sorted(OPEN), limit=1)).jobs


@pytest.mark.slow
async def test_a_worker_that_is_told_to_stop_finishes_what_it_has(postgres_url, tmp_path):
    """No answer goes out before it takes nothing new: what runs then is what it finishes, and all else waits."""
    with MockEndpoint(steady=True) as endpoint:
        endpoint.hold()
        environment = environment_for(
            postgres_url,
            endpoint.url,
            tmp_path,
            COPYDESK_JOBS_CONCURRENCY="2",
            COPYDESK_WORKER_LEASE="60",
            COPYDESK_DRAIN="120",
        )
        log = tmp_path / "log"
        worker = start_worker(environment, log)
        try:
            async with build(settings_of({**environment, "COPYDESK_JOBS_CONCURRENCY": "0"})) as services:
                ids = [(await services.submit(request_of(n))).id for n in range(6)]

                async def in_status(status):
                    jobs = [(await services.jobs.get(i, owner=""))[0] for i in ids]
                    return {j.id for j in jobs if j.status.value == status}

                async def two_run():
                    return len(await in_status("running")) == 2

                await becomes(two_run)
                running = await in_status("running")
                worker.send_signal(signal.SIGTERM)
                await happens(lambda: "Stopping: no new jobs are taken" in log.read_text())
                endpoint.release()
                await asyncio.to_thread(worker.wait, PATIENCE)
                assert worker.returncode == 0, log.read_text()[-2000:]
                assert await in_status("completed") == running
                assert await in_status("queued") == set(ids) - running
                worker = start_worker(environment, log)
                await becomes(lambda: all_ended(services))
                jobs = [(await services.jobs.get(i, owner=""))[0] for i in ids]
        finally:
            worker.kill()
            worker.wait()
    assert {(j.status.value, j.attempts) for j in jobs} == {("completed", 1)}
    assert {c.outcome for c in endpoint.calls} == {"ok"}


@pytest.mark.slow
@pytest.mark.parametrize("drain", ["0", "killed"])
async def test_what_is_not_finished_in_time_goes_on_elsewhere_at_once(postgres_url, tmp_path, drain):
    """Either there is no time to drain in, or whoever stops the worker loses patience and kills it while it drains."""
    killed = drain == "killed"
    with MockEndpoint(steady=True) as endpoint:
        endpoint.hold()
        environment = environment_for(
            postgres_url,
            endpoint.url,
            tmp_path,
            COPYDESK_DRAIN="300" if killed else "0",
            COPYDESK_WORKER_LEASE=f"{2 * PATIENCE:g}",
        )
        log = tmp_path / "log"
        workers = [start_worker(environment, log)]
        try:
            async with build(settings_of({**environment, "COPYDESK_JOBS_CONCURRENCY": "0"})) as services:
                job = (await services.submit(request_of(1, 300))).id

                await happens(lambda: endpoint.calls)
                workers[0].send_signal(signal.SIGTERM)
                if killed:
                    await happens(lambda: "Stopping" in log.read_text())
                    workers[0].kill()
                await asyncio.to_thread(workers[0].wait, PATIENCE)
                assert (await services.jobs.get(job, owner=""))[0].status.value == "running"
                endpoint.release()
                workers.append(start_worker(environment, log))
                await becomes(lambda: all_ended(services))  # below the lease: it was given up, not run out
                ended = (await services.jobs.get(job, owner="")).job
        finally:
            for worker in workers:
                worker.kill()
                worker.wait()
    assert (ended.status.value, ended.attempts) == ("completed", 2)


@pytest.mark.slow
async def test_a_new_version_takes_over_the_old_ones_jobs(postgres_url, tmp_path, monkeypatch):
    """The old version is killed; what it leaves is finished by one that says that it is another version."""
    monkeypatch.setattr("service.jobs.desk.VERSION", "99.0.0")
    with MockEndpoint(latency=0.5, steady=True) as endpoint:
        environment = environment_for(postgres_url, endpoint.url, tmp_path)
        worker = start_worker(environment, tmp_path / "log")
        async with build(settings_of(environment)) as services:
            try:
                ids = [(await services.submit(request_of(n))).id for n in range(4)]

                await happens(lambda: endpoint.ledger.outcomes["ok"] > 2)
            finally:
                worker.kill()
                worker.wait()
            await becomes(lambda: all_ended(services))
            jobs = [(await services.jobs.get(i, owner=""))[0] for i in ids]
    assert {j.status.value for j in jobs} == {"completed"}


@pytest.mark.slow
async def test_a_database_that_goes_away_is_waited_for(postgres_url, tmp_path):
    """Every connection is cut and none let in for some seconds: nothing is lost, and no answer paid for twice."""
    name = sa.make_url(postgres_url).database
    server = str(sa.make_url(postgres_url).set(database="postgres").render_as_string(hide_password=False))

    def let_in(*, yes):
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {str(yes).lower()}".encode())
            if not yes:
                connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])

    with MockEndpoint(latency=0.5, steady=True) as endpoint:
        environment = environment_for(postgres_url, endpoint.url, tmp_path, COPYDESK_LLM_CONCURRENCY="2")
        async with build(settings_of(environment)) as services:
            ids = [(await services.submit(request_of(n))).id for n in range(4)]

            await happens(lambda: endpoint.ledger.outcomes["ok"] > 2)
            await asyncio.to_thread(let_in, yes=False)
            await asyncio.sleep(6)
            await asyncio.to_thread(let_in, yes=True)
            await becomes(lambda: all_ended(services))
            jobs = [(await services.jobs.get(i, owner=""))[0] for i in ids]
    asked = Counter(str(c.body) for c in endpoint.calls if c.outcome == "ok")
    assert {j.status.value for j in jobs} == {"completed"}
    assert max(asked.values()) == 1


async def test_a_full_disk_is_said_and_loses_nothing(tmp_path):
    with MockEndpoint(steady=True) as endpoint:
        environment = environment_for(f"sqlite:///{tmp_path / 'jobs.sqlite'}", endpoint.url, tmp_path)
        async with build(settings_of(environment)) as services:
            first = await services.submit(request_of(1))
            await becomes(lambda: all_ended(services))
            kept = (await services.jobs.get(first.id, owner=""))[1]
            engine = services.store.database._engine.sync_engine
            limit = ["PRAGMA max_page_count = 1"]  # SQLite takes it as "no more than there are"
            sa.event.listen(engine, "begin", lambda c: c.connection.cursor().execute(limit[0]))
            answers = await asyncio.gather(  # all of them: one that is still in flight would find room again below
                *(services.submit(request_of(n, 20_000)) for n in range(50)), return_exceptions=True
            )
            refused = [a for a in answers if isinstance(a, BaseException)]
            assert refused
            assert all(isinstance(r, StorageFull) and "no room" in str(r) for r in refused), refused
            assert (await services.jobs.get(first.id, owner=""))[1] == kept
            limit[0] = "PRAGMA max_page_count = 1000000"
            later = await services.submit(request_of(2))
            await becomes(lambda: all_ended(services))
            assert (await services.jobs.get(later.id, owner=""))[0].status.value == "completed"


@pytest.mark.parametrize(
    ("calls_most", "tokens_most", "tokens", "let_in"),
    [(10, None, 5, 10), (None, 100, 30, 3), (10, 60, 30, 2), (None, 10, 500, 1), (1, None, 1, 1)],
)
async def test_the_minute_is_shared(database_url, calls_most, tokens_most, tokens, let_in):
    async with Store(database_url) as one, Store(database_url) as other:
        pauses = [
            (await store.meter.take("endpoint", tokens, calls_most=calls_most, tokens_most=tokens_most)).pause
            for store in [one, other] * 8
        ]
        assert pauses.count(0.0) == let_in
        assert all(0 < pause <= 62 for pause in pauses if pause)
        another = await other.meter.take("another", tokens, calls_most=calls_most, tokens_most=tokens_most)
        assert another.pause == 0.0


async def test_what_a_call_did_not_take_is_given_back_for_as_long_as_it_counts(database_url, monkeypatch):
    """A call of second 100 is corrected in second 103: when its own second has passed, nothing of it is left."""
    now = 100.0

    async def clock(*_):
        return now

    monkeypatch.setattr("service.storage.database.Database.now", clock)
    async with Store(database_url) as store:

        async def take(tokens):
            return (await store.meter.take("e", tokens, calls_most=None, tokens_most=100)).pause

        first = await store.meter.take("e", 100, calls_most=None, tokens_most=100)
        assert (first.pause, first.second) == (0.0, 100)
        now = 103.0
        assert await take(50) == 59.0
        await store.meter.correct("e", -60, second=first.second)
        assert await take(60) == 0.0
        assert await take(10) == 59.0
        now = 162.0
        assert await take(50) == 3.0, "what was given back does not outlive what was taken"
        assert await take(40) == 0.0


async def test_clients_of_two_workers_keep_to_one_minute(postgres_url, long_minute):
    """Two clients with a meter each: together they are let through what one may be, and the rest wait."""

    class Waited(Exception):
        pass

    async def give_up(_seconds):
        raise Waited

    with MockEndpoint() as endpoint:
        config = EndpointConfig(base_url=endpoint.url, model="mock", requests_per_minute=7)
        question = ChatRequest(messages=(Message(role="user", content="a1.s1: Say something."),))
        async with Store(postgres_url) as one, Store(postgres_url) as other:
            clients = [Client(config, meter=store.meter, sleep=give_up) for store in (one, other)]
            results = await asyncio.gather(
                *(clients[n % 2].complete(question) for n in range(20)), return_exceptions=True
            )
            for client in clients:
                await client.aclose()
    assert sum(isinstance(r, Waited) for r in results) == 13
    assert len(endpoint.calls) == 7

"""The queue itself: opened and closed one after the other, whatever is given up in between."""

import asyncio
import threading

import pytest
import sqlalchemy as sa

from service.bootstrap import build
from service.domain import SummaryRequest
from service.jobs import desk
from service.jobs.engine import Engine
from tests.bench.articles import article
from tests.integration.http.serving import settings_for
from tests.waiting import PATIENCE, happens


class Slow(Engine):
    """An engine that takes its time to open, as DBOS does on a new database: until it may `go_on`."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.done, self.go_on = [], threading.Event()

    def _launch(self):
        self.done.append("opening")
        self.go_on.wait(PATIENCE)
        self.done.append("open")

    def _destroy(self, drain):
        self.done.append("closed")


async def test_a_queue_that_is_given_up_while_it_opens_is_closed_once_it_is_open(tmp_path):
    engine = Slow(sa.make_url(f"sqlite:///{tmp_path / 'jobs.sqlite'}"), worker="w", concurrency=1, work=lambda _: None)
    opening = asyncio.create_task(engine.start())
    await happens(lambda: engine.done == ["opening"])
    opening.cancel()
    asyncio.get_running_loop().call_later(0.1, engine.go_on.set)
    with pytest.raises(asyncio.CancelledError):
        await opening
    assert engine.done == ["opening", "open", "closed"]
    assert not Engine._in_use


class Stuck(Slow):
    """An engine that cannot be closed properly."""

    def _destroy(self, drain):
        raise RuntimeError("no")


async def test_a_queue_that_fails_to_close_does_not_keep_the_next_from_opening(tmp_path):
    engine = Stuck(sa.make_url(f"sqlite:///{tmp_path / 'jobs.sqlite'}"), worker="w", concurrency=1, work=lambda _: None)
    engine.go_on.set()
    await engine.start()
    with pytest.raises(RuntimeError):
        await engine.stop(drain=0)
    assert not Engine._in_use


async def test_a_job_waits_for_an_app_of_the_same_process_that_closes_slowly(tmp_path, monkeypatch):
    """It stayed queued for ever: the queue was given up for good while another one had not yet closed."""
    monkeypatch.setattr(desk, "RETRY_SECONDS", 0.05)
    monkeypatch.setattr(Engine, "_in_use", True)
    request = SummaryRequest.model_validate({"articles": [{"text": article(1, 800)}]})
    async with build(settings_for(database_url=f"sqlite:///{tmp_path / 'jobs.sqlite'}")) as services:
        job = await services.jobs.submit(request, owner="")
        await asyncio.sleep(0.3)
        assert (await services.jobs.get(job.id, owner="")).job.status == "queued"
        Engine._in_use = False
        async with asyncio.timeout(PATIENCE):
            while not (found := (await services.jobs.get(job.id, owner="")).job).status.ended:
                await asyncio.sleep(0.05)
    assert found.status == "completed"


async def test_a_job_that_another_worker_was_given_meanwhile_keeps_nothing_from_ending(tmp_path):
    """DBOS waited for the other's result, in a thread that Python joins at its end: the worker never ended."""
    begun, go_on, leave = [], asyncio.Event(), asyncio.Event()

    async def work(job):
        begun.append(job)
        if len(begun) == 1:
            await go_on.wait()
        else:  # whoever has it now leaves it, so that it never ends
            await leave.wait()
            raise asyncio.CancelledError

    before = set(threading.enumerate())
    engine = Engine(sa.make_url(f"sqlite:///{tmp_path / 'jobs.sqlite'}"), worker="w", concurrency=2, work=work)
    await engine.start()
    await engine.place("job")
    await happens(lambda: len(begun) == 1)
    assert await engine.inherit("w") == 1
    await happens(lambda: len(begun) == 2)
    working = [t for t in set(threading.enumerate()) - before if t.name.startswith("dbos-executor")]
    assert len(working) > 1
    go_on.set()
    stopping = asyncio.create_task(engine.stop(drain=0))
    leave.set()
    await stopping
    await happens(lambda: not any(t.is_alive() for t in working))

"""Events are kept in order, followed to their end, and seen by other processes."""

import asyncio

import pytest

from service.domain.events import Events
from service.storage import KeptEvents, Store
from tests.waiting import PATIENCE


@pytest.fixture
async def store(database_url):
    async with Store(database_url) as store:
        yield store


def kinds(events):
    return [e.kind for e in events]


async def collect(events: Events, run: str, sequence: int = 0):
    return [event async for event in events.follow(run, sequence)]


async def test_events_are_numbered_within_their_run(store):
    first = await store.events.append("a", "summary.created", {"n": 1, "text": "Übermut \u2028 “so”"})
    await store.events.append("b", "summary.created")
    second = await store.events.append("a", "progress")
    assert (first.sequence, second.sequence) == (1, 2)
    assert await store.events.after("a") == (first, second)
    assert await store.events.after("a", 1) == (second,)
    assert await store.events.after("nothing") == ()


async def test_many_appends_at_once_leave_no_gap(store):
    await asyncio.gather(*(store.events.append("run", "progress", {"n": n}) for n in range(40)))
    kept = await store.events.after("run")
    assert [e.sequence for e in kept] == list(range(1, 41))
    assert sorted(e.data["n"] for e in kept) == list(range(40))


@pytest.mark.parametrize("ending", ["job.completed", "job.failed", "job.cancelled"])
async def test_a_follower_gets_what_was_and_what_comes_up_to_the_end(store, ending):
    await store.events.append("run", "job.created")
    follower = asyncio.create_task(collect(store.events, "run"))
    late = asyncio.create_task(collect(store.events, "run", 1))
    await asyncio.sleep(0.05)
    await store.events.append("run", "progress")
    await store.events.append("run", ending)
    assert kinds(await follower) == ["job.created", "progress", ending]
    assert kinds(await late) == ["progress", ending]


async def test_a_follower_in_the_same_process_is_woken_at_once(store):
    events = KeptEvents(store.database, poll=10 * PATIENCE)
    await store.database.open()
    follower = asyncio.create_task(collect(events, "run"))
    await asyncio.sleep(0.05)
    await events.append("run", "job.completed")
    await asyncio.wait_for(follower, PATIENCE)  # and it looks by itself only much later


async def test_a_follower_in_another_process_sees_it_soon(store, database_url):
    async with Store(database_url) as other:
        follower = asyncio.create_task(collect(other.events, "run"))
        await asyncio.sleep(0.1)
        await store.events.append("run", "progress")
        await store.events.append("run", "job.completed")
        assert kinds(await asyncio.wait_for(follower, PATIENCE)) == ["progress", "job.completed"]


async def test_a_follower_that_leaves_leaves_nothing_behind(store):
    follower = asyncio.create_task(collect(store.events, "run"))
    await asyncio.sleep(0.05)
    follower.cancel()
    await asyncio.gather(follower, return_exceptions=True)
    assert store.events._watch._followers == {}
    assert store.events._watch._task is None


async def test_old_events_are_forgotten(database_url):
    now = 1_000.0
    async with Store(database_url, clock=lambda: now) as store:
        await store.events.append("run", "progress")
        now = 2_000.0
        await store.events.append("run", "progress")
        assert await store.events.forget(1_500.0) == 1
        assert [e.sequence for e in await store.events.after("run")] == [2]

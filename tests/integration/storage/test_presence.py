"""Who is there for a run, on both databases."""

import pytest

from service.storage import Store


@pytest.fixture
async def store(database_url):
    clock = [1000.0]
    async with Store(database_url, clock=lambda: clock[0]) as store:
        store.clock = clock
        yield store


async def test_nobody_was_there_before_somebody_was(store) -> None:
    assert await store.presence.absence("r1", "listener") is None
    await store.presence.touch("r1", "listener")
    assert await store.presence.absence("r1", "listener") == 0
    assert await store.presence.absence("r1", "runner") is None
    assert await store.presence.absence("r2", "listener") is None


async def test_the_last_word_counts(store) -> None:
    await store.presence.touch("r1", "runner")
    store.clock[0] += 7
    assert await store.presence.absence("r1", "runner") == 7
    await store.presence.touch("r1", "runner")
    assert await store.presence.absence("r1", "runner") == 0


async def test_what_is_old_is_forgotten(store) -> None:
    await store.presence.touch("r1", "runner")
    store.clock[0] += 10
    await store.presence.touch("r2", "runner")
    assert await store.presence.forget(1005.0) == 1
    assert await store.presence.absence("r1", "runner") is None
    assert await store.presence.absence("r2", "runner") == 0


async def test_a_run_is_whose_its_runner_said_first(store) -> None:
    assert await store.presence.owner("r1") is None
    await store.presence.touch("r1", "runner", "key_1")
    await store.presence.touch("r1", "runner")
    await store.presence.touch("r1", "listener")
    assert await store.presence.owner("r1") == "key_1"

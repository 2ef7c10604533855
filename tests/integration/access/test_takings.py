"""What is taken counts for exactly as long as it says, for everybody on the same database."""

import asyncio
import time

import pytest

from service.storage import Database, Store
from service.storage.takings import KeptTakings, Want
from tests.waiting import PATIENCE

LONG = 100 * PATIENCE
"""Seconds that outlast any test, for one that counts what is taken within them."""


class Clock:
    now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
async def store(database_url):
    async with Store(database_url) as store:
        yield store


def want(**fields):
    return Want(**{"subject": "requests:a", "limit": 3, "seconds": LONG, **fields})


async def test_no_more_than_the_limit_fits_at_once_however_many_ask(store):
    started = time.monotonic()
    got = await asyncio.gather(*(store.takings.take([want()]) for _ in range(12)))
    took = time.monotonic() - started
    assert sum(one.fits for (one,) in got) == 3
    assert sorted(one.left for (one,) in got if one.fits) == [0, 1, 2]
    assert all(LONG - 1 - took < one.wait <= LONG for (one,) in got if not one.fits)


async def test_it_counts_over_the_seconds_before_now(tmp_path):
    """Not over minutes of the clock: no second share opens when a new minute begins."""
    clock = Clock()
    async with Database(f"sqlite:///{tmp_path / 'a.sqlite'}") as database:
        takings = KeptTakings(database, clock=clock)
        allowed = []
        for second in range(180):
            clock.now = Clock.now + second
            (got,) = await takings.take([want(limit=5, seconds=60.0)])
            if got.fits:
                allowed.append(second)
    assert allowed == [0, 1, 2, 3, 4, 60, 61, 62, 63, 64, 120, 121, 122, 123, 124]
    for second in allowed:
        assert sum(second <= other < second + 60 for other in allowed) <= 5


async def test_all_or_nothing(store):
    one, two = want(), want(subject="running:a", limit=1)
    assert all(got.fits for got in await store.takings.take([one, two]))
    assert [got.fits for got in await store.takings.take([one, two])] == [True, False]
    (left,) = await store.takings.take([want(amount=0)])
    assert (left.fits, left.left) == (True, 2)


async def test_what_is_given_back_is_free_again(store):
    two = want(subject="running:a", limit=1)
    (got,) = await store.takings.take([two])
    assert not (await store.takings.take([two]))[0].fits
    await store.takings.give_back([got.id])
    assert (await store.takings.take([two]))[0].fits


async def test_what_nobody_gives_back_ends_by_itself(store):
    two = want(subject="running:a", limit=1, seconds=0.2)
    assert (await store.takings.take([two]))[0].fits
    await asyncio.sleep(0.3)
    assert (await store.takings.take([two]))[0].fits


async def test_what_was_used_counts_afterwards(store):
    tokens = want(subject="tokens:a", limit=100, amount=0)
    assert (await store.takings.take([tokens]))[0].fits
    started = time.monotonic()
    await store.takings.record("tokens:a", 150, LONG)
    (got,) = await store.takings.take([tokens])
    assert (got.fits, got.left) == (False, 0)
    assert LONG - 1 - (time.monotonic() - started) < got.wait <= LONG


async def test_one_larger_than_the_limit_fits_alone(store):
    assert (await store.takings.take([want(amount=10)]))[0].fits
    assert not (await store.takings.take([want()]))[0].fits


async def test_others_subjects_are_not_touched(store):
    for _ in range(3):
        await store.takings.take([want()])
    assert (await store.takings.take([want(subject="requests:b")]))[0].fits


async def test_old_ones_are_forgotten(store):
    await store.takings.take([want(seconds=0.01)])
    await store.takings.take([want(subject="requests:b")])
    assert (await store.forget(time.time() + 1))["takings"] == 1

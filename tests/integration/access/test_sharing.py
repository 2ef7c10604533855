"""Places that replicas share: on both databases, never more at work or in queues than the limit, and nobody starves."""

import asyncio
import contextlib
import time

import pytest

from service.access.sharing import SharedGate
from service.errors import Overloaded, StorageUnavailable
from service.storage import Database
from service.storage.places import Ask, KeptPlaces, Most, places
from tests.waiting import PATIENCE, becomes

LEASE = 2.0
"""Seconds: a replica renews it thrice meanwhile, and must not miss it where others keep the machine busy."""


@pytest.fixture
async def databases(database_url):
    """Two replicas' own ways to one database."""
    async with Database(database_url) as one, Database(database_url) as other:
        yield one, other


def gates(databases, *, inside, waiting, lease=15.0):
    return [
        SharedGate(
            KeptPlaces(database, lease=lease),
            holder=f"replica-{number}",
            inside=inside,
            waiting=waiting,
        )
        for number, database in enumerate(databases)
    ]


class Work:
    """Counts what is at work at once, over all gates."""

    def __init__(self):
        self.now = self.most = 0
        self.done = {}

    async def through(self, gate, *, seconds=0.01, patience=PATIENCE):
        entered = await gate.enter(patience)
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(seconds)
        self.now -= 1
        self.done[id(gate)] = self.done.get(id(gate), 0) + 1
        gate.leave(entered)


async def held(database):
    async with database.read() as connection:
        return [tuple(row) for row in await connection.execute(places.select())]


@pytest.mark.parametrize("inside", [1, 3, 40])
async def test_together_they_work_on_no_more_than_the_limit(databases, inside):
    one, two = gates(databases, inside=inside, waiting=1000)
    work = Work()
    await asyncio.gather(*(work.through(gate) for _ in range(30) for gate in (one, two)))
    assert work.most <= inside
    assert work.done == {id(one): 30, id(two): 30}
    await asyncio.gather(one.aclose(), two.aclose())
    assert await held(databases[0]) == []


async def test_together_they_hold_no_more_in_queues_than_the_limit(databases):
    one, two = gates(databases, inside=2, waiting=3)
    free = asyncio.Event()

    async def come(gate):
        try:
            entered = await gate.enter(PATIENCE)
        except Overloaded as refused:
            return refused.retry_after
        await free.wait()
        gate.leave(entered)
        return None

    crowd = [asyncio.create_task(come(gate)) for _ in range(20) for gate in (one, two)]
    while sum(task.done() for task in crowd) < 35:
        await asyncio.sleep(0.01)
    assert (one.running + two.running, one.waiting + two.waiting) == (2, 3)
    free.set()
    waits = await asyncio.gather(*crowd)
    assert sum(wait is None for wait in waits) == 5
    assert all(wait >= 1 for wait in waits if wait is not None)
    await asyncio.gather(one.aclose(), two.aclose())


async def test_a_place_is_never_given_twice_where_replicas_ask_at_once(databases):
    kept = [KeptPlaces(database) for database in databases]
    shares = await asyncio.gather(
        *(
            kept[number % 2].settle(f"replica-{number}", Ask(working=0, wish=2), Most(working=5, waiting=0))
            for number in range(8)
        )
    )
    assert sorted(share.working for share in shares) == [0, 0, 0, 0, 0, 1, 2, 2]


async def test_no_replica_s_queue_starves_the_other_s(databases):
    """Replica one's queue never ends: whoever leaves comes again. Replica two gets its turn all the same."""
    one, two = gates(databases, inside=1, waiting=1000)
    work, let_in = Work(), asyncio.Event()

    async def again_and_again():
        while not let_in.is_set():
            await work.through(one)

    crowd = [asyncio.create_task(again_and_again()) for _ in range(3)]
    await asyncio.sleep(0.1)
    await work.through(two, patience=PATIENCE)
    let_in.set()
    await asyncio.gather(*crowd)
    assert work.most == 1
    await asyncio.gather(one.aclose(), two.aclose())


async def test_the_places_of_a_dead_replica_come_back_when_its_lease_ends(databases):
    one, two = gates(databases, inside=1, waiting=5, lease=LEASE)
    started = time.time()
    await one.enter(PATIENCE)
    one._balancing.cancel()
    await two.enter(PATIENCE)
    assert time.time() - started > LEASE
    await two.aclose()


async def test_a_long_request_keeps_its_place_beyond_the_lease(databases):
    one, two = gates(databases, inside=1, waiting=5, lease=LEASE)
    entered = await one.enter(PATIENCE)
    with pytest.raises(Overloaded):
        await two.enter(2 * LEASE)
    one.leave(entered)
    await two.enter(PATIENCE)
    await asyncio.gather(one.aclose(), two.aclose())


async def test_what_is_not_needed_goes_back(databases):
    """A replica that worked on much holds nothing a second later, and another gets all of it."""
    one, two = gates(databases, inside=40, waiting=0)
    entered = [await one.enter(PATIENCE) for _ in range(40)]
    for moment in entered:
        one.leave(moment)
    while sum(row[1] for row in await held(databases[1])) > 2:
        await asyncio.sleep(0.01)
    for _ in range(40):
        await two.enter(PATIENCE)
    assert two.running == 40
    await asyncio.gather(one.aclose(), two.aclose())


class Counted:
    """Places that count what is asked of them, and may be away."""

    lease = 15.0

    def __init__(self, kept=None):
        self._kept, self.asked, self.away = kept, 0, False

    async def settle(self, holder, ask, most):
        self.asked += 1
        if self.away:
            raise StorageUnavailable("The database is away.")
        return await self._kept.settle(holder, ask, most)

    async def leave(self, holder):
        await self._kept.leave(holder)


async def test_a_busy_replica_seldom_asks(databases):
    counted = Counted(KeptPlaces(databases[0]))
    gate = SharedGate(counted, holder="one", inside=256, waiting=1024)
    work, started = Work(), time.monotonic()
    for _ in range(50):
        await asyncio.gather(*(work.through(gate, seconds=0.002) for _ in range(4)))
    assert work.done == {id(gate): 200}
    assert counted.asked <= 4 + 2 * (time.monotonic() - started)
    await gate.aclose()


async def test_while_the_database_is_away_each_counts_for_itself(databases):
    counted = Counted(KeptPlaces(databases[0]))
    counted.away = True
    gate = SharedGate(counted, holder="one", inside=2, waiting=0)
    entered = [await gate.enter(PATIENCE) for _ in range(2)]
    with pytest.raises(Overloaded):
        await gate.enter(PATIENCE)
    counted.away = False
    for moment in entered:
        gate.leave(moment)
    await gate.enter(PATIENCE)

    async def one_is_held():
        return [row[1] for row in await held(databases[1])] == [1]

    await becomes(one_is_held)
    await gate.aclose()


@pytest.mark.parametrize("moment", ["queued", "asked", "refused"])
async def test_whoever_leaves_the_queue_takes_no_place_along(databases, moment):
    one, two = gates(databases, inside=1, waiting=1)
    entered = await one.enter(PATIENCE)
    waiting = asyncio.create_task(two.enter(PATIENCE))
    await asyncio.sleep({"queued": 0, "asked": 0.001, "refused": 0.1}[moment])
    if moment == "refused":
        with pytest.raises(Overloaded):
            await two.enter(PATIENCE)
    waiting.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await waiting
    one.leave(entered)
    assert (two.running, two.waiting) == (0, 0)
    await two.enter(PATIENCE)
    await asyncio.gather(one.aclose(), two.aclose())


async def test_nothing_is_asked_before_somebody_comes(tmp_path):
    counted = Counted()
    gate = SharedGate(counted, holder="one", inside=2, waiting=2)
    await gate.aclose()
    assert counted.asked == 0

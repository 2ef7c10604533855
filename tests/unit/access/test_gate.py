"""So many inside, so many waiting, and everybody else is told to come later."""

import asyncio

import pytest

from service.access.gate import Gate
from service.errors import Overloaded


async def settle():
    for _ in range(5):
        await asyncio.sleep(0)


async def test_it_lets_in_holds_back_and_turns_away():
    gate = Gate(inside=2, waiting=1)
    one, _ = await gate.enter(1), await gate.enter(1)
    third = asyncio.create_task(gate.enter(10))
    await settle()
    assert (gate.running, gate.waiting) == (2, 1)
    with pytest.raises(Overloaded) as refused:
        await gate.enter(1)
    assert refused.value.retry_after >= 1
    gate.leave(one)
    await third
    assert (gate.running, gate.waiting) == (2, 0)


async def test_whoever_came_first_goes_first():
    gate = Gate(inside=1, waiting=10)
    entered = await gate.enter(1)
    order = []

    async def come(name):
        mine = await gate.enter(10)
        order.append(name)
        gate.leave(mine)

    tasks = [asyncio.create_task(come(name)) for name in "abc"]
    await settle()
    gate.leave(entered)
    await asyncio.gather(*tasks)
    assert order == ["a", "b", "c"]
    assert (gate.running, gate.waiting) == (0, 0)


async def test_patience_ends():
    gate = Gate(inside=1, waiting=1)
    await gate.enter(1)
    with pytest.raises(Overloaded):
        await gate.enter(0.01)
    assert gate.waiting == 0


@pytest.mark.parametrize("given_first", [True, False])
async def test_whoever_leaves_the_queue_takes_no_place_along(given_first):
    """Cancelled while waiting, or at the very moment in which the place was given."""
    gate = Gate(inside=1, waiting=2)
    entered = await gate.enter(1)
    waiting = asyncio.create_task(gate.enter(10))
    await settle()
    if given_first:
        gate.leave(entered)
        waiting.cancel()
    else:
        waiting.cancel()
        await settle()
        gate.leave(entered)
    await asyncio.gather(waiting, return_exceptions=True)
    assert (gate.running, gate.waiting) == (0, 0)
    await gate.enter(1)


async def test_it_never_holds_more_than_it_may():
    gate = Gate(inside=3, waiting=1000)
    most = 0

    async def work():
        nonlocal most
        mine = await gate.enter(10)
        most = max(most, gate.running)
        await asyncio.sleep(0)
        gate.leave(mine)

    await asyncio.gather(*(work() for _ in range(200)))
    assert most == 3
    assert gate.running == 0

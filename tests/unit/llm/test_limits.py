"""No minute holds more than it may, wherever it begins."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.llm.config import EndpointConfig
from service.llm.limits import MINUTE, Grant, Limits, Window
from tests.unit.llm.playing import ask, chat, client


@pytest.mark.parametrize(
    ("requests", "tokens", "taken", "need", "now", "wait"),
    [
        (None, None, [(0, 500)] * 100, 500, 1, 0),
        (2, None, [], 1, 0, 0),
        (2, None, [(0, 1)], 1, 0, 0),
        (2, None, [(0, 1), (10, 1)], 1, 10, 50),
        (2, None, [(0, 1), (10, 1)], 1, 60, 0),
        (1, None, [(0, 1)], 1, 59, 1),
        (None, 100, [(0, 60)], 40, 1, 0),
        (None, 100, [(0, 60)], 41, 1, 59),
        (None, 100, [(0, 60), (20, 30)], 80, 30, 50),
        (None, 100, [], 5000, 0, 0),
        (None, 100, [(0, 1)], 5000, 30, 30),
        (2, 100, [(0, 10), (10, 95)], 10, 20, 50),
    ],
)
def test_waits(
    requests: int | None, tokens: int | None, taken: list[tuple[float, int]], need: int, now: float, wait: float
) -> None:
    window = Window(requests, tokens)
    for at, amount in taken:
        window.take(amount, at)
    assert window.wait(need, now) == wait


class Time:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


@given(
    st.integers(1, 5), st.integers(10, 200), st.lists(st.tuples(st.integers(0, 20), st.integers(1, 90)), max_size=25)
)
def test_no_minute_holds_more_than_it_may(requests: int, tokens: int, calls: list[tuple[int, int]]) -> None:
    grants = asyncio.run(_all_through(requests, tokens, calls))
    assert len(grants) == len(calls)
    for first in grants:
        minute = [grant for grant in grants if first.at <= grant.at < first.at + MINUTE]
        assert len(minute) <= requests
        assert len(minute) == 1 or sum(grant.tokens for grant in minute) <= tokens


async def _all_through(requests: int, tokens: int, calls: list[tuple[int, int]]) -> list[Grant]:
    time, grants = Time(), []
    config = EndpointConfig(base_url="http://desk.test/v1", requests_per_minute=requests, tokens_per_minute=tokens)
    limits = Limits(config, clock=lambda: time.now, sleep=time.sleep)
    for pause, amount in calls:
        time.now += pause
        async with limits.slot(amount) as grant:
            grants.append(grant)
    return grants


async def test_what_a_call_really_took_is_what_counts() -> None:
    one = client(*[chat("fine", prompt_tokens=93)] * 3, tokens_per_minute=200, max_output=64)
    for _ in range(3):
        await one.complete(ask())
    assert one.pauses == [60]

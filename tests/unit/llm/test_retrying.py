"""When a call is made again: the endpoint's word first, then backoff with jitter, all within the budget."""

import random

import pytest

from service.errors import EndpointBusy, EndpointError, EndpointFailed, EndpointUnauthorized, EndpointUnreachable
from service.llm.config import EndpointConfig
from service.llm.retrying import pause_before, retry_after
from tests.unit.llm.playing import ask, chat, client, refuse

NOW = "Wed, 21 Oct 2026 07:28:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7),
        ({"retry-after": "0"}, 0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "7"}, 0.25),
        ({"retry-after-ms": "soon", "retry-after": "7"}, 7),
        ({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT", "date": NOW}, 30),
        ({"retry-after": "Wed, 21 Oct 2026 07:27:30 GMT", "date": NOW}, 0),
        ({"retry-after": "Wed, 21 Oct 2026 07:29:00 -0000", "date": NOW}, 60),
        ({"retry-after": "Wed, 21 Oct 1998 07:29:00 GMT"}, 0),
        ({"retry-after": "tomorrow"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "nan"}, None),
    ],
)
def test_retry_after_is_read(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


@pytest.mark.parametrize(
    ("error", "attempt", "elapsed", "low", "high"),
    [
        (EndpointFailed("x"), 1, 0, 0, 0.5),
        (EndpointFailed("x"), 2, 0, 0, 1.0),
        (EndpointFailed("x"), 3, 0, 0, 2.0),
        (EndpointBusy("x", retry_after=7), 1, 0, 7, 7),
        (EndpointUnreachable("x", retry_after=0), 1, 0, 0, 0),
        (EndpointUnreachable("x", retry_after=0), 2, 0, 0.001, 1.0),
    ],
)
def test_pauses(error: EndpointError, attempt: int, elapsed: float, low: float, high: float) -> None:
    config = EndpointConfig(base_url="http://desk.test/v1", retries=3, retry_budget=10)
    pause = pause_before(error, attempt=attempt, elapsed=elapsed, config=config, rng=random.Random(3))
    assert pause is not None
    assert low <= pause <= high


@pytest.mark.parametrize(
    ("error", "attempt", "elapsed"),
    [
        (EndpointFailed("x"), 4, 0),
        (EndpointUnauthorized("x"), 1, 0),
        (EndpointBusy("x", retry_after=7), 1, 4),
        (EndpointFailed("x"), 1, 10.5),
    ],
)
def test_no_more_attempts(error: EndpointError, attempt: int, elapsed: float) -> None:
    config = EndpointConfig(base_url="http://desk.test/v1", retries=3, retry_budget=10)
    assert pause_before(error, attempt=attempt, elapsed=elapsed, config=config, rng=random.Random(3)) is None


async def test_the_client_waits_as_long_as_it_is_told() -> None:
    busy = refuse(429, "slow down", headers={"retry-after": "7"})
    dated = refuse(429, "slow down", headers={"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT", "date": NOW})
    one = client(busy, dated, chat("fine"))
    answer = await one.complete(ask())
    assert (one.pauses, answer.retries, answer.seconds) == ([7, 30], 2, 37)


async def test_a_wait_beyond_the_budget_is_not_begun() -> None:
    one = client(refuse(429, "slow down", headers={"retry-after": "3600"}))
    with pytest.raises(EndpointBusy) as caught:
        await one.complete(ask())
    assert (caught.value.retry_after, one.pauses) == (3600, [])

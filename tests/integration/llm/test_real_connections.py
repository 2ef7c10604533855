"""The client over real sockets, on aiohttp (what it runs on) and on httpx's own transport (what tests may hand in)."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest

from service.errors import (
    BrokenAnswer,
    ContextOverflow,
    EndpointBusy,
    EndpointError,
    EndpointTimeout,
    EndpointUnauthorized,
    EndpointUnreachable,
    InputTruncated,
)
from service.llm.chat import Mode
from service.llm.client import Client
from service.llm.config import EndpointConfig
from tests.bench.mock_endpoint import MockEndpoint
from tests.unit.llm.playing import SCHEMA, ask
from tests.waiting import happens

PROMPT = "Summarise.\n" + "\n".join(f"[a1.s{n}] The pier was closed on day {n} by Jane Doe." for n in range(1, 40))

FIRST_BYTE = 3.0
"""Seconds within which an answer begins, on a busy machine too."""

Make = Callable[..., Client]


@pytest.fixture
def endpoint() -> Iterator[MockEndpoint]:
    with MockEndpoint() as mock:
        yield mock


@pytest.fixture(params=["aiohttp", "httpx"])
async def make(request: pytest.FixtureRequest, endpoint: MockEndpoint) -> AsyncIterator[Make]:
    made: list[Client] = []

    def client(**settings: Any) -> Client:
        transport = httpx.AsyncHTTPTransport() if request.param == "httpx" else None
        config = EndpointConfig(**{"base_url": endpoint.url, "model": "mock", "retries": 0} | settings)
        made.append(Client(config, transport=transport, sleep=lambda _: asyncio.sleep(0)))
        return made[-1]

    yield client
    for one in made:
        await one.aclose()


async def test_a_question_is_answered(make: Make, endpoint: MockEndpoint) -> None:
    answer = await make().complete(ask(PROMPT, schema=SCHEMA))
    assert answer.data["claims"][0]["citations"] == ["a1.s2"]
    assert (answer.mode, answer.retries, answer.read_in_full) == (Mode.JSON_SCHEMA, 0, True)
    await happens(lambda: endpoint.calls[0].outcome == "ok")


async def test_nobody_listens(make: Make) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with pytest.raises(EndpointUnreachable, match="cannot be reached") as caught:
            await make(base_url=url).complete(ask())
    assert url in str(caught.value)


async def test_a_name_that_does_not_exist(make: Make) -> None:
    with pytest.raises(EndpointUnreachable, match=r"nowhere\.invalid"):
        await make(base_url="http://nowhere.invalid/v1").complete(ask())


@pytest.mark.parametrize(
    ("settings", "says"),
    [({"timeout": 0.05}, "first byte within 0.05 s"), ({"first_byte_timeout": 0.05}, "first byte within 0.05 s")],
)
async def test_silence_ends(make: Make, endpoint: MockEndpoint, settings: dict[str, float], says: str) -> None:
    endpoint.configure(faults={"hang": 1.0})
    with pytest.raises(EndpointTimeout, match=says):
        await make(**settings).complete(ask())


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("cut", BrokenAnswer),
        ("garbage", BrokenAnswer),
        ("drop", EndpointUnreachable),
        ("busy", EndpointBusy),
        ("hidden_error", EndpointError),
    ],
)
async def test_faults_are_named_and_mended(make: Make, endpoint: MockEndpoint, fault: str, error: type) -> None:
    endpoint.configure(faults={fault: 1.0})
    with pytest.raises(error) as caught:
        await make().complete(ask(PROMPT))
    assert (caught.value.endpoint, caught.value.calls) == (endpoint.url, 1)
    endpoint.configure(faults={fault: 0.5})
    answer = await make(retries=10).complete(ask(PROMPT))
    assert answer.calls == 1


async def test_connections_that_the_server_closed_are_replaced(make: Make, endpoint: MockEndpoint) -> None:
    one = make(retries=1)
    await asyncio.gather(*(one.complete(ask(PROMPT)) for _ in range(4)))
    endpoint.drop_connections()
    answers = await asyncio.gather(*(one.complete(ask(PROMPT)) for _ in range(4)))
    assert all(answer.calls == 1 for answer in answers)


async def test_a_connection_dropped_under_a_request_is_tried_on_a_fresh_one(make: Make, endpoint: MockEndpoint) -> None:
    one = make(retries=1)
    await one.complete(ask(PROMPT))
    endpoint.hold()
    late = asyncio.create_task(one.complete(ask(PROMPT)))
    await happens(lambda: endpoint.ledger.in_flight == 1)
    endpoint.drop_connections()
    endpoint.release()
    answer = await late
    assert answer.retries == 1
    assert endpoint.calls[-1].connection != endpoint.calls[-2].connection


async def test_connections_are_kept(make: Make, endpoint: MockEndpoint) -> None:
    one = make()
    for _ in range(5):
        await one.complete(ask(PROMPT))
    assert endpoint.ledger.connections == 1


async def test_no_more_calls_at_once_than_allowed(make: Make, endpoint: MockEndpoint) -> None:
    endpoint.configure(latency=0.01)
    one = make(concurrency=3)
    await asyncio.gather(*(one.complete(ask(PROMPT)) for _ in range(12)))
    assert endpoint.ledger.most_in_flight == 3


async def test_a_cancelled_question_ends_its_call(make: Make, endpoint: MockEndpoint) -> None:
    endpoint.configure(latency=30)
    one = make(concurrency=1)
    asked = asyncio.create_task(one.complete(ask(PROMPT)))
    await happens(lambda: endpoint.ledger.in_flight == 1)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    await happens(lambda: endpoint.calls[0].outcome == "gone")
    endpoint.configure(latency=0)
    assert (await one.complete(ask(PROMPT))).calls == 1


async def test_a_wrong_key(make: Make, endpoint: MockEndpoint) -> None:
    endpoint.configure(key="the-right-one")
    with pytest.raises(EndpointUnauthorized):
        await make(api_key="a-wrong-one").complete(ask(PROMPT))
    assert (await make(api_key="the-right-one").complete(ask(PROMPT))).calls == 1


async def test_streams(make: Make, endpoint: MockEndpoint) -> None:
    one = make(stream=True)
    answer = await one.complete(ask(PROMPT, schema=SCHEMA))
    assert answer.data["claims"]
    assert answer.read_in_full
    endpoint.configure(faults={"cut": 1.0})
    with pytest.raises(BrokenAnswer):
        await one.complete(ask(PROMPT))


async def test_a_stream_may_take_its_time_once_it_has_begun(make: Make, endpoint: MockEndpoint) -> None:
    one = make(stream=True, first_byte_timeout=FIRST_BYTE)
    endpoint.configure(per_token=FIRST_BYTE / 25)
    assert (await one.complete(ask(PROMPT))).seconds > FIRST_BYTE
    endpoint.hold()
    with pytest.raises(EndpointTimeout, match=r"first byte within 3 s"):
        await one.complete(ask(PROMPT))


@pytest.mark.parametrize(
    ("behaviour", "mode"),
    [
        ({"structured": "json_object"}, Mode.JSON_OBJECT),
        ({"structured": "none"}, Mode.TEXT),
        ({"wraps": "fence"}, Mode.JSON_SCHEMA),
        ({"wraps": "prose"}, Mode.JSON_SCHEMA),
        ({"wraps": "reasoning"}, Mode.JSON_SCHEMA),
        ({"refuses": ("max_tokens", "temperature", "seed")}, Mode.JSON_SCHEMA),
    ],
)
async def test_every_kind_of_server_gives_data(
    make: Make, endpoint: MockEndpoint, behaviour: dict[str, Any], mode: Mode
) -> None:
    endpoint.configure(**behaviour)
    answer = await make().complete(ask(PROMPT, schema=SCHEMA, seed=1))
    assert answer.mode is mode
    assert answer.data["claims"]


async def test_a_server_that_ignores_the_schema_is_asked_in_words(make: Make, endpoint: MockEndpoint) -> None:
    endpoint.configure(structured="none", on_unknown="ignore")
    one = make()
    first, second = await one.complete(ask(PROMPT, schema=SCHEMA)), await one.complete(ask(PROMPT, schema=SCHEMA))
    assert (first.calls, second.calls) == (2, 1)
    assert second.data["claims"]


async def test_a_context_that_refuses_and_one_that_cuts(make: Make, endpoint: MockEndpoint) -> None:
    endpoint.configure(context=400, tells_context=True)
    one = make()
    assert await one.context() == 400
    with pytest.raises(ContextOverflow, match="maximum context length is 400"):
        await one.complete(ask(PROMPT))
    endpoint.configure(on_overflow="truncate", count="exact")
    with pytest.raises(InputTruncated, match="read only 400"):
        await one.complete(ask(PROMPT))


async def test_with_a_fifth_of_all_calls_failing_each_answer_is_right_or_a_clear_error(
    make: Make, endpoint: MockEndpoint
) -> None:
    endpoint.configure(
        faults=dict.fromkeys(("busy", "failed", "drop", "cut", "garbage"), 0.04), retry_after=0.001, latency=0.001
    )
    one = make(retries=3)
    results = await asyncio.gather(
        *(one.complete(ask(PROMPT, schema=SCHEMA)) for _ in range(300)), return_exceptions=True
    )
    assert all(isinstance(result, EndpointError) or result.data["claims"] for result in results)
    assert sum(isinstance(result, EndpointError) for result in results) < 10

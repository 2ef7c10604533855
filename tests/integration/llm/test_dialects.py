"""The client against servers as they are: each is played with its own wordings and habits (tests/bench/dialects.py)."""

from collections.abc import AsyncIterator

import pytest

from service.errors import ContextOverflow, InputTruncated, ModelNotFound
from service.llm.chat import Mode
from service.llm.client import Client
from service.llm.config import EndpointConfig
from tests.bench.dialects import DIALECTS
from tests.bench.mock_endpoint import MockEndpoint
from tests.unit.llm.playing import SCHEMA, ask

LONG = "\n".join(f"[a1.s{n}] The pier was closed on day {n} by Jane Doe." for n in range(1, 60))
CUTTERS = {"ollama"}
"""Servers that cut what is too long and say nothing."""


@pytest.fixture(params=sorted(DIALECTS))
async def server(request: pytest.FixtureRequest) -> AsyncIterator[MockEndpoint]:
    with MockEndpoint(dialect=request.param, count="exact") as mock:
        yield mock


def client(server: MockEndpoint, **settings: object) -> Client:
    return Client(EndpointConfig(**{"base_url": server.url, "model": "mock", "retries": 0} | settings))


async def test_it_answers_with_data_and_is_not_asked_twice_for_what_it_refuses(server: MockEndpoint) -> None:
    async with client(server) as one:
        first = await one.complete(ask(LONG[:2000], schema=SCHEMA, seed=3))
        second = await one.complete(ask(LONG[:2000], schema=SCHEMA, seed=3))
    assert first.data["claims"]
    assert (second.calls, second.retries, second.mode) == (1, 0, Mode.JSON_SCHEMA)


async def test_a_rung_that_is_refused_is_left(server: MockEndpoint) -> None:
    server.configure(structured="none")
    async with client(server) as one:
        answer = await one.complete(ask(LONG[:2000], schema=SCHEMA))
        again = await one.complete(ask(LONG[:2000], schema=SCHEMA))
    assert answer.data["claims"]
    assert (again.mode, again.retries) == (Mode.TEXT, 0)


async def test_too_long_a_prompt_is_known_for_what_it_is(server: MockEndpoint) -> None:
    server.configure(context=512)
    cuts = server.behaviour.dialect in CUTTERS
    async with client(server) as one:
        with pytest.raises(InputTruncated if cuts else ContextOverflow) as caught:
            await one.complete(ask(LONG))
        assert caught.value.limit == (258 if cuts else 512)
        assert await one.context() == caught.value.limit


async def test_the_context_is_learnt_from_the_listing_where_it_stands_there(server: MockEndpoint) -> None:
    server.configure(context=2048, tells_context=True)
    told = server.behaviour.speech.context_key is not None
    async with client(server) as one:
        status = await one.probe()
    assert (status.context, status.context_source) == ((2048, "/models") if told else (8192, "default"))


async def test_a_model_that_it_does_not_have(server: MockEndpoint) -> None:
    async with client(server, model="other") as one:
        with pytest.raises(ModelNotFound, match="COPYDESK_LLM_MODEL"):
            await one.complete(ask(LONG[:500]))
        assert "does not list 'other'" in str((await one.probe()).problem)


@pytest.mark.parametrize("name", ["max_tokens", "temperature", "seed"])
async def test_a_parameter_that_it_refuses(server: MockEndpoint, name: str) -> None:
    server.configure(refuses=(name,))
    async with client(server) as one:
        await one.complete(ask(LONG[:500], seed=3))
        answer = await one.complete(ask(LONG[:500], seed=3))
    assert answer.retries == 0
    assert name not in server.calls[-1].body

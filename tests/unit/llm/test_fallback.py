"""An endpoint that keeps failing is left alone, and the next one asked."""

import httpx
import pytest

from service.drafting import spent
from service.errors import (
    CircuitOpen,
    ContextOverflow,
    EmptyAnswer,
    EndpointBusy,
    EndpointFailed,
    EndpointUnauthorized,
    InvalidConfiguration,
)
from service.llm.breaker import Breaker
from service.llm.client import Client
from service.llm.config import EndpointConfig
from service.llm.fallback import Fallback, connect
from service.settings import Settings
from tests.unit.llm.playing import KEY, SCHEMA, ask, body_of, chat, client, refuse

DOWN = httpx.ConnectError("refused")


async def test_after_failures_in_a_row_nobody_is_sent_there_for_a_while() -> None:
    one = client(
        DOWN, DOWN, DOWN, chat("fine"), chat("fine"), retries=0, breaker_failures=3, breaker_patience=0, breaker_rest=10
    )
    for _ in range(3):
        with pytest.raises(Exception, match="cannot be reached"):
            await one.complete(ask())
    with pytest.raises(
        CircuitOpen, match=r"failed 3 times in a row and is left alone for 10 s\. Last: .*refused"
    ) as caught:
        await one.complete(ask())
    assert (caught.value.retry_after, one.resting, len(one.requests)) == (10, True, 3)
    one.pauses.append(10.5)
    assert (await one.complete(ask())).text == "fine"
    assert not one.resting


def test_while_open_one_trial_at_a_time_gets_through() -> None:
    now = [0.0]
    breaker = Breaker("x", failures=1, patience=0, rest=10, clock=lambda: now[0])
    breaker.note(EndpointFailed("no"))
    now[0] = 11
    breaker.admit()
    with pytest.raises(CircuitOpen):
        breaker.admit()
    breaker.note(None)
    breaker.admit()


def test_calls_that_time_out_together_are_no_outage() -> None:
    now = [0.0]
    breaker = Breaker("x", failures=3, patience=2, rest=10, clock=lambda: now[0])
    for _ in range(20):
        breaker.note(EndpointFailed("no"))
    breaker.admit()
    now[0] = 2
    breaker.note(EndpointFailed("no"))
    with pytest.raises(CircuitOpen, match="failed 21 times"):
        breaker.admit()


@pytest.mark.parametrize("error", [EndpointBusy("x"), EndpointUnauthorized("x"), ContextOverflow("x"), None])
def test_an_endpoint_that_answers_at_all_is_alive(error: Exception | None) -> None:
    breaker = Breaker("x", failures=2, patience=0, rest=10, clock=lambda: 0)
    for _ in range(5):
        breaker.note(EndpointFailed("no"))
        breaker.note(error)
    breaker.admit()


@pytest.mark.parametrize(
    "failure", [DOWN, refuse(401, "no"), refuse(500, "no"), refuse(429, "no"), refuse(404, "no model"), chat("")]
)
async def test_the_next_endpoint_answers(failure: httpx.Response | Exception) -> None:
    first, second = client(failure, retries=0), client(chat("fine"), base_url="http://spare.test/v1", model="spare")
    async with Fallback([first, second]) as both:
        answer = await both.complete(ask(model="wanted"))
    assert (answer.text, answer.endpoint) == ("fine", "http://spare.test/v1")
    assert [body_of(one.requests[0])["model"] for one in (first, second)] == ["wanted", "spare"]


PRICED = {"price_input": 1.0, "price_output": 1.0}


async def test_what_the_first_endpoint_cost_is_told_with_the_answer_of_the_next() -> None:
    first = client(chat(""), chat("no JSON"), chat("still none"), retries=1, **PRICED)
    second = client(
        chat('{"headline": "Rain", "claims": []}'), base_url="http://spare.test/v1", model="spare", **PRICED
    )
    answer = await Fallback([first, second]).complete(ask(schema=SCHEMA))
    (cost,) = answer.elsewhere
    assert (answer.calls, cost.calls, cost.retries) == (1, 2, 1)
    assert (cost.prompt_tokens, cost.completion_tokens) == (33, 21)
    assert cost.cost_usd == pytest.approx(54 / 1_000_000)
    used = spent(answer, "summarize")
    assert (used.calls, used.retries, used.prompt_tokens, used.completion_tokens) == (3, 1, 44, 28)
    assert used.cost_usd == pytest.approx(72 / 1_000_000)
    assert [(c.used, c.prompt_tokens) for c in used.by_call] == [(True, 11), (False, 33)]


async def test_what_all_cost_is_told_where_none_has_an_answer() -> None:
    first = client(chat("no JSON"), chat("still none"), retries=0)
    second = client(chat(""), base_url="http://spare.test/v1", retries=0)
    with pytest.raises(EmptyAnswer) as caught:
        await Fallback([first, second]).complete(ask(schema=SCHEMA))
    assert (caught.value.calls, caught.value.prompt_tokens, caught.value.completion_tokens) == (3, 33, 21)


async def test_an_answer_that_was_thrown_away_is_paid_for() -> None:
    one = client(chat(""), chat("fine"), retries=1, **PRICED)
    answer = await one.complete(ask())
    assert (answer.calls, answer.retries) == (1, 1)
    assert (answer.prompt_tokens, answer.completion_tokens) == (22, 14)
    assert answer.cost_usd == pytest.approx(36 / 1_000_000)


async def test_a_question_that_is_too_long_is_not_passed_round() -> None:
    first = client(refuse(400, "maximum context length is 10 tokens"))
    second = client()
    with pytest.raises(ContextOverflow):
        await Fallback([first, second]).complete(ask())
    assert second.requests == []


async def test_when_all_fail_each_is_named() -> None:
    first, second = client(DOWN, retries=0), client(refuse(500, "on fire"), retries=0, base_url="http://spare.test/v1")
    with pytest.raises(
        EndpointFailed, match=r"desk\.test/v1 cannot be reached.*spare\.test/v1 answered 500: on fire"
    ) as caught:
        await Fallback([first, second]).complete(ask())
    assert caught.value.calls == 2


async def test_what_is_planned_with_is_the_context_of_who_will_answer() -> None:
    first = client(DOWN, retries=0, breaker_failures=1, breaker_patience=0, context=4096)
    both = Fallback([first, client(chat("fine"), context=2048)])
    assert await both.context() == 4096
    await both.complete(ask())
    assert await both.context() == 2048


def test_one_endpoint_needs_no_order() -> None:
    config = EndpointConfig(base_url="http://desk.test/v1")
    made = connect([config]), connect([config, config]), connect([])
    assert [type(one) for one in made] == [Client, Fallback, type(None)]
    assert made[1] is not None
    assert made[1].config is config


def test_none_is_not_an_order() -> None:
    with pytest.raises(InvalidConfiguration):
        Fallback([])


def test_the_order_comes_from_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_LLM_BASE_URL", "http://desk.test/v1")
    monkeypatch.setenv("COPYDESK_LLM_API_KEY", KEY)
    monkeypatch.setenv("COPYDESK_LLM_TIMEOUT", "7")
    monkeypatch.setenv("COPYDESK_LLM_FALLBACKS", '[{"base_url": "http://spare.test/v1", "model": "spare"}]')
    first, second = EndpointConfig.all_from_settings(Settings(_env_file=None))
    assert (first.name, second.name, second.model, second.timeout) == (
        "http://desk.test/v1",
        "http://spare.test/v1",
        "spare",
        7,
    )
    assert first.api_key is not None
    assert second.api_key is None


def test_without_an_address_there_is_no_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    assert EndpointConfig.from_settings(Settings(_env_file=None)) is None


@pytest.mark.parametrize(
    "value", ['[{"base_url": "nonsense"}]', '[{"base_url": "http://x.test", "api_kee": "sk-planted"}]']
)
def test_a_bad_order_is_refused_without_showing_a_key(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("COPYDESK_LLM_FALLBACKS", value)
    with pytest.raises(ValueError, match="llm_fallbacks") as caught:
        Settings(_env_file=None)
    assert "planted" not in str(caught.value)

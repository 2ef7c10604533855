"""What a call costs: as set, else as the installed list knows it by address and model, else unknown."""

from decimal import Decimal

import genai_prices
import pytest
from pydantic import ValidationError

from service.llm.config import EndpointConfig
from service.llm.prices import Prices
from service.llm.reply import Reply
from service.settings import FallbackEndpoint, Settings
from tests.unit.llm.playing import SCHEMA, ask, chat, client

OPENAI = "https://api.openai.com/v1"


def reply(model: str = "gpt-4o", *, read: int = 1_000_000, written: int = 1_000_000, cached: int = 0) -> Reply:
    return Reply(
        text="x",
        reasoning="",
        model=model,
        finish_reason="stop",
        prompt_tokens=read,
        completion_tokens=written,
        cached_tokens=cached,
    )


def listed(**usage: int) -> float:
    price = genai_prices.calc_price(genai_prices.Usage(**usage), "gpt-4o", provider_id="openai")
    assert price.total_price > Decimal(0)
    return float(price.total_price)


async def cost(one: Reply, address: str = OPENAI, **prices: float) -> float | None:
    return await Prices(EndpointConfig(base_url=address, **prices)).of(one)


async def test_the_list_knows_a_provider_by_its_address() -> None:
    assert await cost(reply()) == listed(input_tokens=1_000_000, output_tokens=1_000_000)


async def test_what_the_endpoint_had_cached_costs_less() -> None:
    whole, cached = await cost(reply()), await cost(reply(cached=600_000))
    assert cached == listed(input_tokens=1_000_000, output_tokens=1_000_000, cache_read_tokens=600_000)
    assert cached < whole


@pytest.mark.parametrize(
    ("one", "address"),
    [
        (reply("a-model-that-nobody-sells"), OPENAI),
        (reply(), "http://127.0.0.1:8080/v1"),
        (reply(), "http://192.168.1.7:8000/v1"),
        (reply(), "http://ollama:11434/v1"),
        (reply(), "https://models.example.org/v1"),
        (reply(read=0, written=0), OPENAI),
    ],
    ids=["model", "loopback", "private", "container", "nobody's address", "no count"],
)
async def test_what_is_not_known_is_not_guessed(one: Reply, address: str) -> None:
    assert await cost(one, address) is None


async def test_prices_of_ones_own_go_before_the_list() -> None:
    assert await cost(reply(read=2_000, written=500), price_input=0.5, price_output=2.0) == 0.002
    assert await cost(reply(read=2_000), "http://127.0.0.1:8080/v1", price_input=0.0, price_output=0.0) == 0.0


async def test_an_answer_says_what_it_cost_re_asks_included() -> None:
    one = client(chat("no JSON"), chat('{"headline": "Rain", "claims": []}'), price_input=1.0, price_output=1.0)
    answer = await one.complete(ask(schema=SCHEMA))
    assert answer.calls == 2
    assert answer.cost_usd == pytest.approx(2 * (11 + 7) / 1_000_000)


@pytest.mark.parametrize("given", [{"llm_price_input": 1.0}, {"llm_price_output": 1.0}, {"llm_price_input": -1}])
def test_half_a_price_is_refused(given: dict[str, float]) -> None:
    with pytest.raises(ValidationError, match=r"set both, or neither|greater than or equal to 0"):
        Settings(_env_file=None, **given)


def test_the_price_of_one_endpoint_is_not_that_of_the_next() -> None:
    further = FallbackEndpoint(base_url="http://127.0.0.1:1/v1")
    settings = Settings(
        _env_file=None, llm_base_url=OPENAI, llm_price_input=1, llm_price_output=2, llm_fallbacks=(further,)
    )
    first, second = EndpointConfig.all_from_settings(settings)
    assert (first.price_input, first.price_output) == (1, 2)
    assert (second.price_input, second.price_output) == (None, None)

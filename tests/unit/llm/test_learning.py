"""What an endpoint refuses or ignores is learnt from its answers and not asked for twice."""

import httpx
import pytest

from service.errors import ContextOverflow, CutAnswer, EndpointRejected, InputTruncated
from service.llm.chat import Mode
from service.llm.learning import Learnt
from service.llm.truncation import own_count
from tests.unit.llm.playing import SCHEMA, ask, body_of, chat, client, refuse

FIT = '{"headline": "Rain", "claims": []}'


def shape(request: httpx.Request) -> str | None:
    return body_of(request).get("response_format", {}).get("type")


@pytest.mark.parametrize(
    ("said", "param"),
    [
        (
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens'.",
            "max_tokens",
        ),
        ("unknown field max_tokens", None),
    ],
)
async def test_max_tokens_is_exchanged_then_dropped(said: str, param: str | None) -> None:
    again = refuse(400, "unknown field max_completion_tokens")
    one = client(refuse(400, said, param=param), again, chat("fine"), chat("fine"))
    await one.complete(ask())
    await one.complete(ask())
    sent = [{"max_tokens", "max_completion_tokens"} & set(body_of(request)) for request in one.requests]
    assert sent == [{"max_tokens"}, {"max_completion_tokens"}, set(), set()]


@pytest.mark.parametrize("name", ["temperature", "seed", "reasoning_effort"])
async def test_a_parameter_that_is_refused_is_dropped(name: str) -> None:
    one = client(refuse(400, f"'{name}' does not support this value", param=name), chat("fine"), reasoning_effort="low")
    answer = await one.complete(ask(seed=5, temperature=0.7))
    assert name in body_of(one.requests[0])
    assert name not in body_of(one.requests[1])
    assert (answer.calls, answer.retries) == (1, 1)
    assert one._status(problem=None).dropped == (name,)


async def test_an_answer_limit_that_is_too_high_is_lowered() -> None:
    too_large = refuse(
        400, "max_tokens is too large: 1024. This model supports at most 512 completion tokens", param="max_tokens"
    )
    one = client(too_large, chat("fine"))
    await one.complete(ask())
    assert [body_of(request)["max_tokens"] for request in one.requests] == [1024, 512]


async def test_the_ladder_is_climbed_down_on_refusals_and_stays_there() -> None:
    no_schema = refuse(400, "response_format.type 'json_schema' is not supported")
    no_object = refuse(400, "unknown field response_format")
    one = client(no_schema, no_object, chat(FIT), chat(f"```json\n{FIT}\n```"))
    first, second = await one.complete(ask(schema=SCHEMA)), await one.complete(ask(schema=SCHEMA))
    assert [shape(request) for request in one.requests] == ["json_schema", "json_object", None, None]
    assert (first.mode, second.mode) == (Mode.TEXT, Mode.TEXT)
    assert '"headline"' in body_of(one.requests[2])["messages"][0]["content"]


async def test_the_schema_in_words_joins_the_system_message() -> None:
    one = client(refuse(400, "json_schema?"), chat(FIT))
    request = ask(schema=SCHEMA)
    system = type(request.messages[0])(role="system", content="You are a desk.")
    await one.complete(request.model_copy(update={"messages": (system, *request.messages)}))
    turns = body_of(one.requests[1])["messages"]
    assert [turn["role"] for turn in turns] == ["system", "user"]
    assert turns[0]["content"].startswith("You are a desk.\n\nAnswer with one JSON object")


async def test_an_endpoint_that_ignores_the_schema_is_found_out() -> None:
    one = client(chat("It rained."), chat(FIT), chat("It rained."), chat(FIT), chat(FIT))
    answers = [await one.complete(ask(schema=SCHEMA)) for _ in range(3)]
    assert [shape(request) for request in one.requests] == ["json_schema", "json_object", "json_object", None, None]
    assert [answer.calls for answer in answers] == [2, 2, 1]


async def test_one_bad_answer_does_not_condemn_an_endpoint_that_keeps_to_the_schema() -> None:
    one = client(chat(FIT), chat("x"), chat("x"), chat(FIT))
    await one.complete(ask(schema=SCHEMA))
    with pytest.raises(Exception, match="not the JSON"):
        await one.complete(ask(schema=SCHEMA))
    assert (await one.complete(ask(schema=SCHEMA))).mode is Mode.JSON_SCHEMA


async def test_calls_that_fail_together_teach_one_thing_only() -> None:
    """Each of three calls is refused before the first has learnt; the second and third must not drop what was exchanged."""
    learnt = Learnt()
    refusal = EndpointRejected("no", answered="json_schema and max_tokens are not supported")
    body = {"max_tokens": 5, "response_format": {"type": "json_schema"}}
    assert all(learnt.adapt(refusal, body) for _ in range(3))
    assert (learnt.exchanged, learnt.dropped, learnt.mode) == (
        {"max_tokens": "max_completion_tokens"},
        set(),
        Mode.JSON_SCHEMA,
    )
    refusal = EndpointRejected("no", answered="json_schema is not supported")
    assert all(learnt.adapt(refusal, body) for _ in range(3))
    for _ in range(3):
        learnt.judge(Mode.JSON_SCHEMA, fits=False)
    assert learnt.mode is Mode.JSON_OBJECT


async def test_what_is_learnt_of_one_model_is_not_held_against_another() -> None:
    one = client(refuse(400, "json_schema is not supported"), chat(FIT), chat(FIT))
    await one.complete(ask(schema=SCHEMA))
    await one.complete(ask(schema=SCHEMA, model="other"))
    assert [shape(request) for request in one.requests] == ["json_schema", "json_object", "json_schema"]


async def test_a_refusal_that_names_nothing_of_ours_is_passed_on() -> None:
    one = client(refuse(400, "messages must alternate"))
    with pytest.raises(EndpointRejected, match="must alternate"):
        await one.complete(ask(schema=SCHEMA))


async def test_an_overflow_teaches_the_context() -> None:
    one = client(refuse(400, "request (9 tokens) exceeds the available context size (1024 tokens)"), context=4096)
    with pytest.raises(ContextOverflow):
        await one.complete(ask())
    assert await one.context() == 1024


LONG = "The harbour master said that the pier would stay closed until the spring. " * 60


async def test_a_prompt_that_was_cut_without_a_word_is_found_out() -> None:
    one = client(chat("fine", prompt_tokens=400), context=4096)
    with pytest.raises(InputTruncated, match="read only 400 of about") as caught:
        await one.complete(ask(LONG))
    assert caught.value.limit == 400
    assert await one.context() == 400


@pytest.mark.parametrize(
    ("counted", "full"), [(842, True), (900, True), (2000, True), (640, True), (0, None), (1, None), (100, None)]
)
async def test_a_count_that_bears_the_prompt_out(counted: int, full: bool | None) -> None:
    assert (await client(chat("fine", prompt_tokens=counted)).complete(ask(LONG))).read_in_full is full


async def test_short_prompts_prove_nothing() -> None:
    assert (await client(chat("fine", prompt_tokens=1)).complete(ask("hi"))).read_in_full is None


async def test_the_share_that_a_vocabulary_needs_is_learnt() -> None:
    """A model that needs 1.3 times our tokens cannot have read all with 0.9 times as many."""
    own = 841
    one = client(chat("fine", prompt_tokens=int(own * 1.3)), chat("fine", prompt_tokens=int(own * 0.9)))
    await one.complete(ask(LONG))
    with pytest.raises(InputTruncated):
        await one.complete(ask(LONG))


@pytest.mark.parametrize("template", [0, 30, 150, 300])
async def test_a_chat_template_that_weighs_much_in_a_short_prompt_is_not_held_against_a_long_one(template: int) -> None:
    short, long = ask(LONG[: len(LONG) // 3]), ask(LONG * 4)
    counts = [own_count(asked.messages, "o200k_base") + template for asked in (short, long)]
    one = client(*(chat("fine", prompt_tokens=counted) for counted in counts), context=16_384)
    for asked in (short, long):
        assert (await one.complete(asked)).read_in_full


async def test_an_answer_that_fills_the_context_is_an_overflow() -> None:
    """llama.cpp answers what still fits and says `length`, far below the limit that was asked for."""
    one = client(chat("The pier", finish_reason="length", prompt_tokens=1017), context=1024, max_output=400)
    with pytest.raises(ContextOverflow, match="room for 7 tokens of answer: its context of 1024 is full") as caught:
        await one.complete(ask())
    assert caught.value.limit == 1024


async def test_a_context_that_nobody_named_shows_when_it_is_full() -> None:
    one = client(chat("The pier", finish_reason="length", prompt_tokens=4096 - 7))
    with pytest.raises(ContextOverflow, match="its context of 4096 is full"):
        await one.complete(ask())
    assert one._status(problem=None).context == 4096


@pytest.mark.parametrize(("used", "limit"), [(4096 - 7, 7), (4000, 100)])
async def test_an_answer_that_reached_its_own_limit_is_cut_and_no_overflow(used: int, limit: int) -> None:
    one = client(chat("The pier", finish_reason="length", prompt_tokens=used), max_output=limit)
    with pytest.raises(CutAnswer):
        await one.complete(ask())


BOUNDED = {**SCHEMA, "properties": {**SCHEMA["properties"], "claims": {"type": "array", "maxItems": 3}}}


def bounds(request: httpx.Request) -> bool:
    return "maxItems" in str(body_of(request).get("response_format"))


@pytest.mark.parametrize(
    "said",
    [
        "Invalid schema for response_format 'answer': In context=('properties', 'claims'), 'maxItems' is not permitted.",
        "The provided JSON schema contains features not supported by xgrammar.",
        "json_schema: unsupported keyword minItems",
        "JSON schema conversion failed: Pattern must start with '^' and end with '$'",
        "response_format: regular expression too complex",
        "Failed to compile regex in schema",
    ],
)
async def test_limits_that_are_refused_are_left_out_and_the_schema_stays(said: str) -> None:
    one = client(refuse(400, said), chat(FIT), chat(FIT))
    for _ in range(2):
        answer = await one.complete(ask(schema=SCHEMA, bounded=BOUNDED))
        assert answer.mode is Mode.JSON_SCHEMA
    assert [bounds(request) for request in one.requests] == [True, False, False]


async def test_an_answer_beyond_the_limits_is_taken() -> None:
    one = client(chat('{"headline": "Rain", "claims": [1, 2, 3, 4]}'))
    loose = {**SCHEMA, "properties": {**SCHEMA["properties"], "claims": {"type": "array"}}}
    answer = await one.complete(ask(schema=loose, bounded=BOUNDED))
    assert len(answer.data["claims"]) == 4


async def test_an_endpoint_without_json_schema_is_not_asked_for_one_without_limits_first() -> None:
    one = client(refuse(400, "response_format.type 'json_schema' is not supported"), chat(FIT))
    await one.complete(ask(schema=SCHEMA, bounded=BOUNDED))
    assert [shape(request) for request in one.requests] == ["json_schema", "json_object"]

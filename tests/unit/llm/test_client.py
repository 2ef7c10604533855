"""The recipe of a call: what is sent, what comes back, what is asked again."""

import httpx
import pytest

from service.errors import (
    BrokenAnswer,
    ContextOverflow,
    CutAnswer,
    EmptyAnswer,
    EndpointBusy,
    EndpointFailed,
    EndpointUnauthorized,
    MalformedAnswer,
    ModelNotFound,
    UnusableAnswer,
    WithheldAnswer,
)
from service.llm.chat import ChatRequest, Message, Mode
from tests.unit.llm.playing import SCHEMA, ask, body_of, chat, client, refuse

FIT = chat('{"headline": "Rain", "claims": []}')


async def test_a_question_without_a_schema_is_answered_with_text() -> None:
    one = client(chat("It rained."))
    answer = await one.complete(ask())
    assert (answer.text, answer.data, answer.mode, answer.calls, answer.retries) == (
        "It rained.",
        None,
        Mode.TEXT,
        1,
        0,
    )
    assert (answer.prompt_tokens, answer.completion_tokens) == (11, 7)


async def test_a_schema_is_sent_strict_and_its_answer_is_data() -> None:
    one = client(FIT)
    answer = await one.complete(ask(schema=SCHEMA))
    assert answer.data == {"headline": "Rain", "claims": []}
    sent = body_of(one.requests[0])["response_format"]
    assert sent["type"] == "json_schema"
    assert sent["json_schema"]["strict"] is True
    assert sent["json_schema"]["schema"]["required"] == ["headline", "claims"]
    assert sent["json_schema"]["schema"]["additionalProperties"] is False


async def test_an_answer_that_does_not_fit_is_asked_again_with_what_is_wrong() -> None:
    one = client(chat('{"headline": 3, "claims": []}'), FIT)
    answer = await one.complete(ask(schema=SCHEMA))
    assert (answer.calls, answer.retries, answer.prompt_tokens) == (2, 0, 22)
    turns = body_of(one.requests[1])["messages"]
    assert [turn["role"] for turn in turns] == ["user", "assistant", "user"]
    assert "`headline`" in turns[2]["content"]


async def test_a_second_answer_that_does_not_fit_is_an_error() -> None:
    one = client(chat("Sure!"), chat("Of course!"))
    with pytest.raises(MalformedAnswer, match="holds no JSON object") as caught:
        await one.complete(ask(schema=SCHEMA))
    assert (caught.value.text, caught.value.calls) == ("Of course!", 2)


@pytest.mark.parametrize(
    ("answer", "error", "says"),
    [
        (refuse(401, "Incorrect API key provided"), EndpointUnauthorized, "COPYDESK_LLM_API_KEY"),
        (refuse(403, "no"), EndpointUnauthorized, "COPYDESK_LLM_API_KEY"),
        (refuse(404, "The model `tiny` does not exist"), ModelNotFound, "COPYDESK_LLM_MODEL"),
        (httpx.Response(200, text="<html>", headers={"content-type": "text/html"}), UnusableAnswer, "web page"),
        (chat("One two", finish_reason="length"), CutAnswer, "COPYDESK_LLM_MAX_OUTPUT"),
        (chat(None, finish_reason="length"), CutAnswer, "COPYDESK_LLM_MAX_OUTPUT"),
        (chat("One", finish_reason="content_filter"), WithheldAnswer, "another model"),
        (chat(None, refusal="I cannot help with that."), WithheldAnswer, "another model"),
        (chat("One", finish_reason="model_context_window_exceeded"), ContextOverflow, "is full"),
        (refuse(400, "filtered", code="content_filter"), WithheldAnswer, "another model"),
    ],
)
async def test_what_repeating_does_not_mend_is_not_repeated(answer: httpx.Response, error: type, says: str) -> None:
    one = client(answer)
    with pytest.raises(error, match=says) as caught:
        await one.complete(ask())
    assert (caught.value.calls, len(one.requests)) == (1, 1)
    assert "http://desk.test/v1" in str(caught.value)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refuse(429, "slow down"), EndpointBusy),
        (refuse(500, "oops"), EndpointFailed),
        (refuse(503, "Loading model"), EndpointFailed),
        (httpx.Response(200, json={"error": {"message": "upstream failed", "code": 502}}), EndpointFailed),
        (httpx.Response(200, json={"error": "rate limited", "code": 429}), EndpointBusy),
        (httpx.Response(200, text='{"choices": [{"mess'), BrokenAnswer),
        (httpx.Response(200, json={"choices": []}), BrokenAnswer),
        (chat(""), EmptyAnswer),
        (chat(None), EmptyAnswer),
        (chat("Half an", finish_reason="error"), EndpointFailed),
        (chat("Half an", finish_reason="network_error"), EndpointFailed),
    ],
)
async def test_what_may_pass_is_tried_again_and_then_said(answer: httpx.Response, error: type) -> None:
    mended = client(answer, chat("fine"))
    assert (await mended.complete(ask())).retries == 1
    with pytest.raises(error) as caught:
        await client(*[answer] * 4).complete(ask())
    assert caught.value.calls == 4


async def test_reasoning_stands_in_for_missing_content() -> None:
    thought = chat(None, reasoning_content='I will say {"headline": "Rain", "claims": []}')
    assert (await client(thought).complete(ask(schema=SCHEMA))).data["headline"] == "Rain"


async def test_the_first_listed_model_is_asked_for_where_none_is_set() -> None:
    listing = httpx.Response(200, json={"data": [{"id": "first", "max_model_len": 4096}, {"id": "second"}]})
    one = client(listing, chat("fine"), chat("fine"), model=None)
    await one.complete(ask())
    await one.complete(ask(model="second"))
    assert [request.url.path for request in one.requests] == ["/v1/models", *["/v1/chat/completions"] * 2]
    assert [body_of(request)["model"] for request in one.requests[1:]] == ["first", "second"]


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        ("/srv/models/tiny.gguf", "tiny.gguf"),
        ("C:\\models\\tiny.gguf", "tiny.gguf"),
        ("org/tiny", "org/tiny"),
        ("", "tiny"),
    ],
)
async def test_a_model_is_not_named_by_its_path(named: str, shown: str) -> None:
    said = {"model": named, "choices": [{"message": {"content": "fine"}, "finish_reason": "stop"}]}
    assert (await client(httpx.Response(200, json=said)).complete(ask())).model == shown


@pytest.mark.parametrize("reason", [None, [], {}, 7, "an unheard-of reason"])
async def test_an_end_that_is_told_in_no_known_way_is_an_end(reason: object) -> None:
    said = {"choices": [{"message": {"content": "fine"}, "finish_reason": reason}]}
    assert (await client(httpx.Response(200, json=said)).complete(ask())).text == "fine"


async def test_an_answer_that_cannot_be_used_is_paid_for_too() -> None:
    one = client(refuse(500, "oops"), chat("One two", finish_reason="length"))
    with pytest.raises(CutAnswer) as caught:
        await one.complete(ask())
    error = caught.value
    assert (error.calls, error.retries, error.prompt_tokens, error.completion_tokens, error.model) == (
        2,
        1,
        11,
        7,
        "tiny",
    )
    assert error.seconds == sum(one.pauses)


async def test_parameters_go_out_as_given() -> None:
    one = client(chat("fine"))
    await one.complete(
        ChatRequest(messages=(Message(role="user", content="hi"),), temperature=0.7, seed=5, max_tokens=40)
    )
    body = body_of(one.requests[0])
    assert (body["temperature"], body["seed"], body["max_tokens"], body["model"]) == (0.7, 5, 40, "tiny")
    assert "response_format" not in body

"""Streams add up to the same answers, and say when they broke off."""

import httpx
import pytest

from service.errors import BrokenAnswer, EndpointBusy
from service.llm.streamed import folded
from tests.unit.llm.playing import ask, body_of, chat, client, refuse

HEAD = 'data: {"model": "tiny", "choices": [{"delta": {"role": "assistant", "content": ""}}]}'
IT = 'data: {"choices": [{"delta": {"content": "It "}, "finish_reason": null}]}'
RAINED = 'data: {"choices": [{"delta": {"content": "rained.\\u2028"}}]}'
STOP = 'data: {"choices": [{"delta": {}, "finish_reason": "stop"}]}'
USAGE = 'data: {"choices": [], "usage": {"prompt_tokens": 11, "completion_tokens": 7}}'
DONE = "data: [DONE]"


def stream(*lines: str, gap: str = "\n\n") -> httpx.Response:
    return httpx.Response(200, text=gap.join((*lines, "")), headers={"content-type": "text/event-stream"})


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n: still at work\n\n"])
async def test_chunks_add_up(gap: str) -> None:
    one = client(stream(HEAD, IT, RAINED, STOP, USAGE, DONE, gap=gap), stream=True)
    answer = await one.complete(ask())
    assert (answer.text, answer.model, answer.finish_reason) == ("It rained.", "tiny", "stop")
    assert (answer.prompt_tokens, answer.completion_tokens) == (11, 7)
    sent = body_of(one.requests[0])
    assert (sent["stream"], sent["stream_options"]) == (True, {"include_usage": True})


def test_a_line_separator_in_a_text_is_no_line_of_the_stream() -> None:
    raw = RAINED.replace("\\u2028", "\u2028 Much.")
    assert folded(f"{raw}\n{DONE}")["choices"][0]["message"]["content"] == "rained.\u2028 Much."


def test_thoughts_are_kept_apart() -> None:
    lines = (
        'data: {"choices": [{"delta": {"reasoning": "Hm. "}}]}',
        'data: {"choices": [{"delta": {"reasoning_content": "Yes."}}]}',
    )
    message = folded("\n".join((*lines, IT, DONE)))["choices"][0]["message"]
    assert (message["reasoning_content"], message["content"]) == ("Hm. Yes.", "It ")


@pytest.mark.parametrize(
    "lines", [(HEAD, IT), (), ("data: {nonsense", DONE), (IT, 'data: {"choices": [{"delta": {"con'), ("data: 7", DONE)]
)
async def test_a_stream_that_broke_off_is_no_answer(lines: tuple[str, ...]) -> None:
    with pytest.raises(BrokenAnswer):
        await client(stream(*lines), stream=True, retries=0).complete(ask())


async def test_an_error_inside_a_stream_is_that_error() -> None:
    busy = 'data: {"error": {"message": "slow down", "code": 429}}'
    with pytest.raises(EndpointBusy, match="slow down"):
        await client(stream(HEAD, IT, busy), stream=True, retries=0).complete(ask())


async def test_an_endpoint_that_does_not_stream_is_not_asked_to() -> None:
    options, no = refuse(400, "unknown field stream_options"), refuse(400, "'stream' is not supported", param="stream")
    one = client(options, no, chat("fine"), stream=True)
    assert (await one.complete(ask())).text == "fine"
    assert [{"stream", "stream_options"} & set(body_of(request)) for request in one.requests] == [
        {"stream", "stream_options"},
        {"stream"},
        set(),
    ]


async def test_an_endpoint_that_ignores_the_wish_is_read_all_the_same() -> None:
    assert (await client(chat("fine"), stream=True).complete(ask())).text == "fine"

"""Whatever an endpoint answers, it is either read or named: nothing else ever comes out of the client."""

import json
from contextlib import suppress

import httpx
from hypothesis import given
from hypothesis import strategies as st

from service.errors import EndpointError
from service.llm.config import EndpointConfig
from service.llm.discovery import listing_of, listing_payload
from service.llm.reply import Reply, check_end, read_reply
from service.llm.retrying import retry_after
from service.llm.structure import Unfit, mismatch, object_in
from tests.unit.llm.playing import SCHEMA

CONFIG = EndpointConfig(base_url="http://desk.test/v1", api_key="sk-planted-0123456789")

KEYS = st.sampled_from(
    "choices message content finish_reason usage prompt_tokens completion_tokens model error code status param type detail "
    "loc metadata raw reasoning_content refusal delta text data id meta n_ctx max_model_len headline claims citations".split()
)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(
        ["stop", "length", "error", "content_filter", "model not found", '{"headline": "x", "claims": []}']
    ),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=15,
)
COMPLETIONS = st.fixed_dictionaries(
    {
        "choices": st.lists(
            st.fixed_dictionaries(
                {"message": st.dictionaries(KEYS, VALUES, max_size=4)},
                optional={"finish_reason": VALUES, "error": VALUES},
            ),
            min_size=1,
            max_size=2,
        )
    },
    optional={"usage": VALUES, "model": VALUES, "error": VALUES},
)


def answer(status: int, body: bytes, kind: str) -> httpx.Response:
    return httpx.Response(status, content=body, headers={"content-type": kind})


@given(
    st.sampled_from([200, 201, 204, 302, 400, 401, 404, 413, 422, 429, 500, 503]),
    st.one_of(VALUES, COMPLETIONS).map(lambda value: json.dumps(value).encode()) | st.binary(max_size=60),
    st.sampled_from(["application/json", "text/html", "text/event-stream", "text/plain; charset=nonsense"]),
)
def test_an_answer_is_read_or_named(status: int, body: bytes, kind: str) -> None:
    with suppress(EndpointError):
        reply = read_reply(answer(status, body, kind), CONFIG, model="tiny")
        assert isinstance(reply, Reply)
        assert min(reply.prompt_tokens, reply.completion_tokens) >= 0
        check_end(reply, answer(status, body, kind), CONFIG)
        assert reply.text or reply.reasoning


@given(st.lists(st.one_of(VALUES, COMPLETIONS).map(json.dumps) | st.just("[DONE]") | st.text(max_size=20), max_size=5))
def test_a_stream_is_read_or_named(events: list[str]) -> None:
    body = "\n\n".join(f"data: {event}" for event in events).encode("utf-8", "replace")
    with suppress(EndpointError):
        streamed = answer(200, body, "text/event-stream")
        check_end(read_reply(streamed, CONFIG, model="tiny"), streamed, CONFIG)


@given(VALUES, st.sampled_from([200, 404, 500]))
def test_a_listing_is_read_or_named(value: object, status: int) -> None:
    with suppress(EndpointError):
        listing = listing_of(listing_payload(answer(status, json.dumps(value).encode(), "application/json"), CONFIG))
        assert all(isinstance(model, str) for model in listing.models)


@given(
    st.one_of(st.text(), VALUES.map(lambda value: f"Here: {json.dumps(value)} Done."), st.text(alphabet='{}[]",: a1'))
)
def test_data_fits_or_the_reason_is_said(text: str) -> None:
    with suppress(Unfit):
        assert mismatch(object_in(text, "", SCHEMA), SCHEMA) is None


@given(st.dictionaries(st.sampled_from(["retry-after", "retry-after-ms", "date"]), st.text(max_size=40), max_size=3))
def test_a_pause_is_a_time_or_none(headers: dict[str, str]) -> None:
    pause = retry_after(headers)
    assert pause is None or 0 <= pause < float("inf")

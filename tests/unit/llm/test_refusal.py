"""What servers say, and what we make of it. The wordings are theirs."""

import httpx
import pytest

from service.errors import (
    ContextOverflow,
    EndpointBusy,
    EndpointError,
    EndpointFailed,
    EndpointRejected,
    EndpointUnauthorized,
    ModelNotFound,
)
from service.llm.config import EndpointConfig
from service.llm.refusal import MAX_ANSWERED, refusal_of

CONFIG = EndpointConfig(base_url="http://desk.test/v1")


def refused(status: int, payload: object, **headers: str) -> EndpointError:
    return refusal_of(httpx.Response(status, json=payload, headers=headers), payload, CONFIG)


def openai(message: str, **error: object) -> dict[str, object]:
    return {"error": {"message": message, **error}}


@pytest.mark.parametrize(
    ("status", "payload", "limit"),
    [
        (
            400,
            openai(
                "This model's maximum context length is 8192 tokens. However, your messages resulted in 9001 tokens.",
                code="context_length_exceeded",
            ),
            8192,
        ),
        (
            400,
            {
                "object": "error",
                "message": "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens",
                "code": 400,
            },
            4096,
        ),
        (
            400,
            openai(
                "request (1351 tokens) exceeds the available context size (1024 tokens), try increasing it",
                type="exceed_context_size_error",
                n_ctx=1024,
            ),
            1024,
        ),
        (
            400,
            openai("the request exceeds the available context size", type="exceed_context_size_error", n_ctx=2048),
            2048,
        ),
        (400, openai("prompt is too long: 212345 tokens > 200000 maximum"), 200_000),
        (
            400,
            openai("The input token count (1234567) exceeds the maximum number of tokens allowed (1048576)."),
            1_048_576,
        ),
        (
            400,
            {"message": "Prompt contains 40000 tokens, too large for model with 32768 maximum context length"},
            32768,
        ),
        (
            400,
            {
                "error": "Trying to keep the first 5000 tokens when context the overflows. However, the model is loaded "
                "with context length of only 4096 tokens, which is not enough."
            },
            4096,
        ),
        (400, {"object": "error", "message": "max_tokens must be at least 1, got -186.", "code": 400}, None),
        (400, openai("Please reduce the length of the messages.", code="context_length_exceeded"), None),
        (413, openai("Your input exceeds the context window of this model."), None),
    ],
)
def test_overflows_are_known_and_their_limit_read(status: int, payload: object, limit: int | None) -> None:
    error = refused(status, payload)
    assert type(error) is ContextOverflow
    assert error.limit == limit
    assert "COPYDESK_LLM_CONTEXT" in str(error)


@pytest.mark.parametrize(
    ("status", "payload", "kind", "code"),
    [
        (401, openai("Incorrect API key provided"), EndpointUnauthorized, 401),
        (403, openai("forbidden"), EndpointUnauthorized, 403),
        (404, openai("The model `x` does not exist"), ModelNotFound, 404),
        (404, {"error": "model 'x' not found, try pulling it first"}, ModelNotFound, 404),
        (400, openai("x is not a valid model ID. Unknown model x."), ModelNotFound, 400),
        (400, openai("invalid model"), ModelNotFound, 400),
        (400, openai("bad messages"), EndpointRejected, 400),
        (422, {"detail": [{"loc": ["body", "seed"], "msg": "Extra inputs are not permitted"}]}, EndpointRejected, 422),
        (307, {}, EndpointRejected, 307),
        (408, {}, EndpointBusy, 408),
        (429, openai("slow down"), EndpointBusy, 429),
        (429, openai("maximum context length is 8 tokens per minute"), EndpointBusy, 429),
        (500, openai("The model context length is fine but the server is not"), EndpointFailed, 500),
        (502, None, EndpointFailed, 502),
        (503, openai("Loading model"), EndpointFailed, 503),
        (529, openai("Overloaded"), EndpointFailed, 529),
        (200, openai("Provider returned error", code=502), EndpointFailed, 502),
        (200, {"error": "rate limited", "code": 429}, EndpointBusy, 429),
        (200, openai("bad key", code=401), EndpointUnauthorized, 401),
        (200, openai("no code"), EndpointFailed, 500),
    ],
)
def test_each_refusal_has_its_error(status: int, payload: object, kind: type, code: int) -> None:
    error = refused(status, payload)
    assert (type(error), error.status, error.endpoint) == (kind, code, "http://desk.test/v1")
    assert error.hint


@pytest.mark.parametrize(
    ("payload", "parameter"),
    [
        (openai("Unsupported parameter", param="max_tokens"), "max_tokens"),
        (openai("Unsupported parameter: 'max_tokens' is not supported with this model.", param=None), "max_tokens"),
        ({"detail": [{"loc": ["body", "max_tokens"], "msg": "Extra inputs are not permitted"}]}, "max_tokens"),
        ({"message": "Unrecognized request argument supplied: seed"}, "seed"),
    ],
)
def test_the_parameter_that_is_blamed_is_found(payload: object, parameter: str) -> None:
    error = refused(400, payload)
    assert isinstance(error, EndpointRejected)
    assert error.names(parameter)
    assert not error.names("temperature")
    assert not error.names("tokens")


@pytest.mark.parametrize(
    ("said", "most"),
    [
        ("max_tokens is too large: 9000. This model supports at most 4096 completion tokens", 4096),
        ("max_tokens must be less than or equal to 8,192", 8192),
        ("nothing of the kind", None),
    ],
)
def test_the_largest_value_is_read(said: str, most: int | None) -> None:
    error = refused(400, openai(said, param="max_tokens"))
    assert isinstance(error, EndpointRejected)
    assert error.most == most


def test_what_a_gateway_passes_on_is_told() -> None:
    error = refused(200, openai("Provider returned error", code=429, metadata={"raw": "the pool is full"}))
    assert (type(error), error.answered) == (EndpointBusy, "Provider returned error the pool is full")


def test_what_was_answered_is_shortened_to_one_line() -> None:
    error = refused(500, openai("line\n" * 500))
    assert "\n" not in error.answered
    assert len(error.answered) == MAX_ANSWERED


@pytest.mark.parametrize(
    "payload", [None, [], [[]], "text", 7, {"error": None}, {"error": {}}, {"detail": [7]}, {"detail": None}]
)
def test_any_body_gives_an_error(payload: object) -> None:
    assert isinstance(refused(400, payload), EndpointRejected)

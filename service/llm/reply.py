"""The JSON that came back, read without trust."""

import json
from dataclasses import dataclass
from pathlib import PureWindowsPath
from typing import Any

import httpx

from service.errors import (
    BrokenAnswer,
    ContextOverflow,
    CutAnswer,
    EmptyAnswer,
    EndpointError,
    EndpointFailed,
    UnusableAnswer,
    WithheldAnswer,
)
from service.llm.config import EndpointConfig
from service.llm.refusal import answered, is_error, refusal_of
from service.llm.streamed import folded


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One answer as the endpoint told it. `reasoning` is what it thought aloud, where it keeps that apart."""

    text: str
    reasoning: str
    model: str
    finish_reason: str | None
    prompt_tokens: int
    completion_tokens: int
    cached_tokens: int = 0
    refusal: str = ""

    @property
    def cut(self) -> bool:
        """Whether the model ran out of tokens."""
        return self.finish_reason in CUT


CUT = frozenset({"length", "max_tokens"})
FULL = frozenset({"model_context_window_exceeded"})
WITHHELD = frozenset({"content_filter", "sensitive", "refusal"})
BROKEN = frozenset({"error", "network_error", "insufficient_system_resource"})
"""What servers say of an answer that did not come to its end. All else (`stop`, none at all) is an end."""


def read_reply(response: httpx.Response, config: EndpointConfig, *, model: str) -> Reply:
    """Return the answer that `response` holds, or raise the EndpointError that says why there is none.

    Whether it came to its end is another question (`check_end`): one that did not has been paid for all the same.
    """
    payload = _payload(response, config)
    if not response.is_success or is_error(payload):
        raise refusal_of(response, payload, config)
    reply = _reply(payload, model)
    if reply is None:
        raise _broken(response, config)
    return reply


def check_end(reply: Reply, response: httpx.Response, config: EndpointConfig) -> None:
    """Raise where the answer did not come to its end for another reason than its limit, or holds nothing."""
    if reply.refusal or reply.finish_reason in WITHHELD:
        raise _withheld(reply.refusal or reply.text, response, config)
    if reply.finish_reason in BROKEN:
        raise _given_up(reply, response, config)
    if reply.finish_reason in FULL:
        raise context_full(reply, config, limit=reply.prompt_tokens + reply.completion_tokens or None)
    if not (reply.text or reply.reasoning):
        raise _nothing(reply, response, config)


def cut_answer(reply: Reply, config: EndpointConfig) -> CutAnswer:
    """Return the error for an answer that ran into its limit."""
    error = CutAnswer(
        f"The answer of {config.name} was cut after {reply.completion_tokens or 'its limit of'} tokens.",
        endpoint=config.name,
        status=200,
        answered=answered(reply.text or reply.reasoning, config),
        hint="Raise COPYDESK_LLM_MAX_OUTPUT, or ask for a shorter summary.",
    )
    error.text = reply.text
    return error


def context_full(reply: Reply, config: EndpointConfig, *, limit: int | None) -> ContextOverflow:
    """Return the error for an answer that had to stop because prompt and answer filled the context."""
    error = ContextOverflow(
        f"The prompt left {config.name} room for {reply.completion_tokens} tokens of answer: "
        f"its context{f' of {limit}' if limit else ''} is full.",
        endpoint=config.name,
        status=200,
        answered=answered(reply.text, config),
        hint="Lower COPYDESK_CHUNK_TOKENS, or raise the context of the model.",
    )
    error.limit = limit
    return error


def _payload(response: httpx.Response, config: EndpointConfig) -> Any:
    """Return the body as JSON; None for an error page, which needs none."""
    try:
        streamed = response.headers.get("content-type", "").startswith("text/event-stream")
        return folded(response.content.decode()) if streamed else json.loads(response.content)
    except (ValueError, RecursionError, AttributeError, TypeError):
        if not response.is_success:
            return None
    raise _broken(response, config)


def _reply(payload: Any, model: str) -> Reply | None:
    """Return what a `chat.completion` says, or None where it is something else."""
    try:
        choice = payload["choices"][0]
        message = choice["message"]
        usage = payload.get("usage") or {}
        return Reply(
            text=_content(message.get("content")),
            reasoning=_content(message.get("reasoning_content") or message.get("reasoning")),
            model=_shown(str(payload.get("model") or model)),
            finish_reason=_reason(choice.get("finish_reason")),
            prompt_tokens=_tokens(usage.get("prompt_tokens")),
            completion_tokens=_tokens(usage.get("completion_tokens")),
            cached_tokens=_tokens((usage.get("prompt_tokens_details") or {}).get("cached_tokens")),
            refusal=_content(message.get("refusal")),
        )
    except (KeyError, IndexError, TypeError, AttributeError):
        return None


def _content(content: Any) -> str:
    """Return the text of a message's content: a string, or a list of parts."""
    if isinstance(content, list):
        content = "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return content.strip() if isinstance(content, str) else ""


def _shown(model: str) -> str:
    """Return a model's name; of a path on the endpoint's machine (llama.cpp) the file alone."""
    return PureWindowsPath(model).name if model.endswith(".gguf") else model


def _reason(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _tokens(value: Any) -> int:
    return value if isinstance(value, int) and value >= 0 else 0


def _broken(response: httpx.Response, config: EndpointConfig) -> EndpointError:
    """Return the error for a 200 that does not speak the protocol; a web page will not do so next time either."""
    page = "html" in response.headers.get("content-type", "")
    what = "with a web page" if page else "something that is not a chat completion"
    return (UnusableAnswer if page else BrokenAnswer)(
        f"The endpoint {config.name} answered {what}.",
        endpoint=config.name,
        status=response.status_code,
        answered=answered(response.text, config),
        hint="Check that COPYDESK_LLM_BASE_URL ends where the API begins, usually with /v1.",
    )


def _nothing(reply: Reply, response: httpx.Response, config: EndpointConfig) -> EndpointError:
    if reply.cut:
        return cut_answer(reply, config)
    return EmptyAnswer(
        f"The endpoint {config.name} answered without any text (finish_reason {reply.finish_reason}).",
        endpoint=config.name,
        status=response.status_code,
        hint="Try another model, or look at the endpoint's own log.",
    )


def _given_up(reply: Reply, response: httpx.Response, config: EndpointConfig) -> EndpointFailed:
    """Return the error for an answer that whoever is behind the endpoint did not finish."""
    return EndpointFailed(
        f"The endpoint {config.name} gave up in the middle of its answer (finish_reason {reply.finish_reason}).",
        endpoint=config.name,
        status=response.status_code,
        answered=answered(reply.text, config),
        hint="Try again later, or another model.",
    )


def _withheld(text: str, response: httpx.Response, config: EndpointConfig) -> WithheldAnswer:
    error = WithheldAnswer(
        f"The endpoint {config.name} withheld its answer (finish_reason content_filter or a refusal).",
        endpoint=config.name,
        status=response.status_code,
        answered=answered(text, config),
        hint="Its provider's filter decides; another model may answer.",
    )
    error.text = text
    return error

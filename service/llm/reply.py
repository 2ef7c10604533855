"""The JSON that came back, read without trust."""

import json
from dataclasses import dataclass
from typing import Any

import httpx

from service.errors import (
    BrokenAnswer,
    ContextOverflow,
    CutAnswer,
    EmptyAnswer,
    EndpointError,
    UnusableAnswer,
    WithheldAnswer,
)
from service.llm.config import EndpointConfig
from service.llm.refusal import answered, is_error, refusal_of


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One answer as the endpoint told it. `reasoning` is what it thought aloud, where it keeps that apart."""

    text: str
    reasoning: str
    model: str
    finish_reason: str | None
    prompt_tokens: int
    completion_tokens: int

    @property
    def cut(self) -> bool:
        """Whether the model ran out of tokens."""
        return self.finish_reason in {"length", "max_tokens"}


def read_reply(response: httpx.Response, config: EndpointConfig, *, model: str) -> Reply:
    """Return the answer that `response` holds, or raise the EndpointError that says why there is none."""
    payload = _payload(response, config)
    if not response.is_success or is_error(payload):
        raise refusal_of(response, payload, config)
    reply = _reply(payload, model)
    if reply is None:
        raise _broken(response, config)
    if not (reply.text or reply.reasoning):
        raise _nothing(reply, response, config)
    if reply.finish_reason == "content_filter":
        raise _withheld(reply.text, response, config)
    return reply


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


def context_full(reply: Reply, config: EndpointConfig, *, limit: int) -> ContextOverflow:
    """Return the error for an answer that had to stop because prompt and answer filled the context."""
    error = ContextOverflow(
        f"The prompt left {config.name} room for {reply.completion_tokens} tokens of answer: "
        f"its context of {limit} is full.",
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
        return json.loads(response.content)
    except (ValueError, RecursionError):
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
            model=str(payload.get("model") or model),
            finish_reason=choice.get("finish_reason"),
            prompt_tokens=_tokens(usage.get("prompt_tokens")),
            completion_tokens=_tokens(usage.get("completion_tokens")),
        )
    except (KeyError, IndexError, TypeError, AttributeError):
        return None


def _content(content: Any) -> str:
    """Return the text of a message's content: a string, or a list of parts."""
    if isinstance(content, list):
        content = "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return content.strip() if isinstance(content, str) else ""


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
    if reply.finish_reason == "content_filter":
        return _withheld("", response, config)
    return EmptyAnswer(
        f"The endpoint {config.name} answered without any text (finish_reason {reply.finish_reason}).",
        endpoint=config.name,
        status=response.status_code,
        hint="Try another model, or look at the endpoint's own log.",
    )


def _withheld(text: str, response: httpx.Response, config: EndpointConfig) -> WithheldAnswer:
    error = WithheldAnswer(
        f"The endpoint {config.name} withheld its answer (content filter).",
        endpoint=config.name,
        status=response.status_code,
        answered=answered(text, config),
        hint="Its provider's filter decides; another model may answer.",
    )
    error.text = text
    return error

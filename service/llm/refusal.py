"""An error answer, turned into the error that names the endpoint, what it answered, and the way out."""

import json
import re
from typing import Any

import httpx

from service.errors import (
    ContextOverflow,
    EndpointBusy,
    EndpointError,
    EndpointFailed,
    EndpointRejected,
    EndpointUnauthorized,
    ModelNotFound,
    WithheldAnswer,
)
from service.llm.config import EndpointConfig
from service.llm.retrying import retry_after

MAX_ANSWERED = 300
"""Characters of an endpoint's answer that an error repeats."""

OVERFLOW: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"maximum context length is (?P<limit>[\d,]+)",
        r"exceeds? the available context size(?: \((?P<limit>[\d,]+) tokens\))?",
        r"prompt is too long: [\d,]+ tokens > (?P<limit>[\d,]+)",
        r"input token count.*?exceeds the maximum number of tokens allowed \(?(?P<limit>[\d,]+)",
        r"too large for model with (?P<limit>[\d,]+) maximum context length",
        r"context length of only (?P<limit>[\d,]+)",
        r"context[ _]length[ _]exceeded",
        r"exceed_context_size",
        r"context (?:window|length|size) (?:is |was )?exceeded",
        r"exceeds? (?:the |its )?(?:model'?s )?(?:maximum )?context (?:window|length|size)",
        r"greater than the context length",
        r"max_tokens must be at least 1, got -\d+",
    )
)
"""How endpoints say that a prompt is too long: OpenAI, vLLM, llama.cpp, Anthropic, Gemini, Mistral, LM Studio."""

AT_MOST = re.compile(
    r"(?:at most|less than or equal to|maximum(?: allowed)?(?: value)? (?:is|of)|<=) (?P<most>[\d,]+)", re.IGNORECASE
)
"""How endpoints say the largest value that a parameter may have."""

NO_MODEL = re.compile(
    r"model.{0,80}?(?:not found|not exist|unknown|not available)|(?:no such|unknown|invalid) model",
    re.IGNORECASE,
)

OVERLOADED = frozenset({408, 409, 425, 429})
"""Statuses that mean "not now": worth asking again, with the pause that the endpoint names."""


def refusal_of(response: httpx.Response, payload: Any, config: EndpointConfig) -> EndpointError:
    """Return the error for an answer that is not 2xx, or that is 200 with an error inside."""
    details = _details(payload)
    status = _status(response, details)
    said = answered(_said(details) or response.text, config)
    error = _kind(status, said, details)(
        _sentence(config.name, status, said),
        endpoint=config.name,
        status=status,
        answered=said,
        retry_after=retry_after(response.headers),
    )
    error.hint = _hint(error, config)
    _read_numbers(error, said, details)
    return error


def answered(text: str, config: EndpointConfig) -> str:
    """Return what an endpoint said on one line, shortened, with the key taken out should it repeat it."""
    line = " ".join(str(text).split())
    if config.api_key is not None and config.api_key.get_secret_value():
        line = line.replace(config.api_key.get_secret_value(), "[key]")
    line = re.sub(r"(?i)bearer\s+\S+", "Bearer [key]", line)
    return line if len(line) <= MAX_ANSWERED else line[: MAX_ANSWERED - 1] + "…"


def is_error(payload: Any) -> bool:
    """Say whether a body is an error in spite of its 200: no choices, and an `error` in their place."""
    return isinstance(payload, dict) and bool(payload.get("error")) and not payload.get("choices")


def _details(payload: Any) -> dict[str, Any]:
    """Return `{message, code, type, param}` from the shapes that servers use: `error`, `detail`, `message`."""
    if isinstance(payload, list) and payload:
        return _details(payload[0])
    if not isinstance(payload, dict):
        return {}
    error = payload.get("error")
    if isinstance(error, dict):
        return {**error, "message": error.get("message") or json.dumps(error, ensure_ascii=False)}
    if isinstance(error, str):
        return {**payload, "message": error}
    if "detail" in payload:
        detail = payload["detail"]
        return {
            "message": detail if isinstance(detail, str) else json.dumps(detail, ensure_ascii=False),
            **_located(detail),
        }
    return payload if isinstance(payload.get("message"), str) else {"message": json.dumps(payload, ensure_ascii=False)}


def _said(details: dict[str, Any]) -> str:
    """Return the message, with the reason that a gateway passes on from behind it (OpenRouter's `metadata.raw`)."""
    metadata = details.get("metadata")
    raw = metadata.get("raw") if isinstance(metadata, dict) else None
    return f"{details.get('message') or ''} {raw if isinstance(raw, str) else ''}".strip()


def _located(detail: Any) -> dict[str, Any]:
    """Return the parameter that a FastAPI-like server points at: `[{"loc": ["body", "seed"], …}]`."""
    first = detail[0] if isinstance(detail, list) and detail and isinstance(detail[0], dict) else {}
    path = [part for part in first.get("loc", ()) if isinstance(part, str) and part != "body"]
    return {"param": path[0]} if path else {}


def _status(response: httpx.Response, details: dict[str, Any]) -> int:
    """Return the HTTP status, or for a 200 the one that the error inside names (500 where it names none)."""
    if not response.is_success:
        return response.status_code
    named = str(details.get("code") or details.get("status"))
    return int(named) if re.fullmatch(r"[45]\d\d", named) else 500


def _kind(status: int, said: str, details: dict[str, Any]) -> type[EndpointError]:
    if details.get("code") == "content_filter":
        return WithheldAnswer
    if status < 500 and status != 429 and _is_overflow(said, details):
        return ContextOverflow
    if status in {401, 403}:
        return EndpointUnauthorized
    if status == 404 or (status in {400, 422} and NO_MODEL.search(said)):
        return ModelNotFound
    if status in OVERLOADED:
        return EndpointBusy
    return EndpointFailed if status >= 500 else EndpointRejected


def _is_overflow(said: str, details: dict[str, Any]) -> bool:
    marks = f"{said} {details.get('code')} {details.get('type')}"
    return any(pattern.search(marks) for pattern in OVERFLOW)


def _read_numbers(error: EndpointError, said: str, details: dict[str, Any]) -> None:
    if isinstance(error, EndpointRejected):
        named = details.get("param")
        error.parameter = named if isinstance(named, str) else None
        found = AT_MOST.search(said)
        error.most = _number(found["most"]) if found else None
    if isinstance(error, ContextOverflow):
        said_limit = next(
            (m["limit"] for p in OVERFLOW if "limit" in p.groupindex and (m := p.search(said)) and m["limit"]), None
        )
        error.limit = _number(said_limit) if said_limit else _whole(details.get("n_ctx"))


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and value > 0 else None


def _sentence(endpoint: str, status: int, said: str) -> str:
    return (
        f"The endpoint {endpoint} answered {status}"
        + (f": {said}" if said else "")
        + ("" if said.endswith((".", "!", "…")) else ".")
    )


def _hint(error: EndpointError, config: EndpointConfig) -> str:
    if isinstance(error, EndpointUnauthorized):
        return f"{'Set' if config.api_key is None else 'Check'} COPYDESK_LLM_API_KEY."
    return next(hint for kind, hint in HINTS if isinstance(error, kind))


HINTS: tuple[tuple[type[EndpointError], str], ...] = (
    (ModelNotFound, "Check that the address ends where its API begins (/v1) and that it has COPYDESK_LLM_MODEL."),
    (
        ContextOverflow,
        "Set COPYDESK_LLM_CONTEXT to the context of the model, so that the text is cut into chunks that fit.",
    ),
    (EndpointBusy, "Wait, or lower COPYDESK_LLM_CONCURRENCY, or set COPYDESK_LLM_REQUESTS_PER_MINUTE."),
    (WithheldAnswer, "Its provider's filter decides; another model may answer."),
    (EndpointFailed, "Try again later, or look at the endpoint's own log."),
    (EndpointError, "The request was not accepted; `copydesk doctor` shows what this endpoint takes."),
)
"""The way out of each refusal; the first kind that fits holds."""

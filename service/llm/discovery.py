"""What an endpoint says of itself: its models and how much each reads."""

import json
from dataclasses import dataclass, field, replace
from typing import Any, Self

import httpx

from service.errors import UnusableAnswer
from service.llm.config import EndpointConfig
from service.llm.learning import Learnt
from service.llm.refusal import answered, is_error, refusal_of

CONTEXT_KEYS: tuple[str, ...] = (
    "max_model_len",  # vLLM, SGLang
    "loaded_context_length",  # LM Studio: what is loaded, below what the model could
    "context_length",  # OpenRouter, Together
    "context_window",  # Groq
    "max_context_length",  # LM Studio, Mistral
    "inputTokenLimit",  # Gemini
)
"""Where `/models` says how many tokens a model reads, most telling first."""


@dataclass(frozen=True, kw_only=True)
class Listing:
    """`contexts` is model → tokens, for the models that say so; `slot` is what llama.cpp's `/props` reports."""

    models: tuple[str, ...] = ()
    contexts: dict[str, int] = field(default_factory=dict)
    slot: int | None = None

    def with_props(self, props: Any) -> Self:
        """Return this with the context of one slot: llama.cpp shares `-c` among `-np` slots, and a call gets one."""
        settings = props.get("default_generation_settings") if isinstance(props, dict) else None
        return replace(self, slot=_tokens(settings.get("n_ctx")) if isinstance(settings, dict) else None)


def listing_of(payload: Any) -> Listing:
    """Read an answer to `GET /models`: `{"data": [{"id": …}]}`, or the bare list that some servers send."""
    entries = payload.get("data") or payload.get("models") if isinstance(payload, dict) else payload
    entries = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    named = [
        (str(entry.get("id") or entry.get("name")), entry) for entry in entries if entry.get("id") or entry.get("name")
    ]
    contexts = {name: context for name, entry in named if (context := _context(entry))}
    return Listing(models=tuple(name for name, _ in named), contexts=contexts)


def context_of(
    config: EndpointConfig, learnt: Learnt | None, listing: Listing | None, model: str | None
) -> tuple[int, str] | None:
    """Return the context and where it is known from. An overflow's own number goes before everything that was said."""
    said = _said(listing, model)
    if config.context is not None:
        said = (config.context, "settings")
    if learnt is not None and learnt.context is not None and (said is None or learnt.context < said[0]):
        return learnt.context, learnt.context_source
    return said


def listing_payload(response: httpx.Response, config: EndpointConfig) -> Any:
    """Return the JSON of a `GET`, or raise the EndpointError that says why there is none."""
    try:
        payload = json.loads(response.content)
    except (ValueError, RecursionError):
        payload = None
    if not response.is_success or is_error(payload):
        raise refusal_of(response, payload, config)
    if payload is None:
        raise UnusableAnswer(
            f"The endpoint {config.name} does not list its models as JSON.",
            endpoint=config.name,
            status=response.status_code,
            answered=answered(response.text, config),
            hint="Check that COPYDESK_LLM_BASE_URL ends where the API begins, usually with /v1.",
        )
    return payload


def _said(listing: Listing | None, model: str | None) -> tuple[int, str] | None:
    if listing is None:
        return None
    if listing.slot:
        return listing.slot, "/props"
    context = listing.contexts.get(model or "")
    return (context, "/models") if context else None


def _context(entry: dict[str, Any]) -> int | None:
    """Return what `entry` says, at its top or, as llama.cpp does it, in `meta.n_ctx` (the share of one slot)."""
    meta = entry.get("meta")
    held = _tokens(meta.get("n_ctx")) if isinstance(meta, dict) else None
    return held or next((tokens for key in CONTEXT_KEYS if (tokens := _tokens(entry.get(key)))), None)


def _tokens(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None

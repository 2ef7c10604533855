"""How known servers refuse, list and cut: what the mock plays where it is told a `dialect`.

The wordings and shapes are the servers' own, as their users report them; docs/endpoints.md says which were tried here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Payload = dict[str, Any]


def openai_error(message: str, code: str | None, param: str | None = None) -> Payload:
    """`{"error": {…}}`, as OpenAI sets it and most copy it."""
    return {"error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}}


def vllm_error(message: str, code: str | None = None, param: str | None = None) -> Payload:
    """vLLM's own: the same fields at the top."""
    return {"object": "error", "message": message, "type": "BadRequestError", "param": None, "code": 400}


def bare_error(message: str, code: str | None = None, param: str | None = None) -> Payload:
    """LM Studio's: a string."""
    return {"error": message}


@dataclass(frozen=True, kw_only=True)
class Dialect:
    """Wordings of one server. `{tokens}`, `{limit}`, `{model}`, `{name}` and `{form}` are filled in."""

    error: Callable[..., Payload] = openai_error
    overflow: str = (
        "This model's maximum context length is {limit} tokens. However, your messages resulted in {tokens} tokens."
    )
    overflow_fields: tuple[str, ...] = ()  # numbers that stand beside the message: n_ctx, n_prompt_tokens
    overflow_code: str | None = "context_length_exceeded"
    no_model: str = "The model `{model}` does not exist"
    unsupported: str = "Unsupported parameter: '{name}' is not supported with this model."
    no_shape: str = "Invalid parameter: 'response_format' of type '{form}' is not supported with this model."
    context_key: str | None = None  # where /models tells the context
    behaviour: tuple[tuple[str, Any], ...] = ()  # what this server does unless told otherwise


DIALECTS: dict[str, Dialect] = {
    "openai": Dialect(context_key="max_model_len"),  # which OpenAI does not tell, but many who copy it do
    "llama.cpp": Dialect(
        overflow="request ({tokens} tokens) exceeds the available context size ({limit} tokens), try increasing it",
        overflow_fields=("n_prompt_tokens", "n_ctx"),
        overflow_code="exceed_context_size_error",
        context_key="meta.n_ctx",
    ),
    "ollama": Dialect(
        no_model='model "{model}" not found, try pulling it first',
        behaviour=(("on_overflow", "halve"), ("context", 4096)),
    ),
    "vllm": Dialect(
        error=vllm_error,
        overflow="This model's maximum context length is {limit} tokens. However, you requested {tokens} tokens.",
        no_model="The model `{model}` does not exist.",
        context_key="max_model_len",
    ),
    "lmstudio": Dialect(
        error=bare_error,
        overflow="Trying to keep the first {tokens} tokens when context the overflows. However, the model is loaded with "
        "context length of only {limit} tokens, which is not enough.",
        no_model="Model not found: {model}",
        no_shape="'response_format.type' must be 'json_schema' or 'text'",
    ),
    "azure": Dialect(
        no_model="The API deployment for this resource does not exist. Model {model} not found.",
        unsupported="Unsupported parameter: '{name}' is not supported with this model. Use 'max_completion_tokens' instead.",
        behaviour=(("refuses", ("max_tokens",)),),
    ),
    "openrouter": Dialect(
        overflow="This endpoint's maximum context length is {limit} tokens. However, you requested about {tokens} tokens.",
        no_model="{model} is not a valid model ID. Unknown model.",
        context_key="context_length",
    ),
}
"""Each server that the mock can play."""

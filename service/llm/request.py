"""A question as the JSON that an endpoint understands."""

import json
from typing import Any

from service.llm.chat import ChatRequest, Message, Mode
from service.llm.config import EndpointConfig
from service.llm.learning import Learnt

SHAPE = "Answer with one JSON object and nothing else. It must fit this JSON Schema:\n{schema}"
"""Said in words to a model whose endpoint is not told the schema."""

AGAIN = (
    "That answer cannot be used: {problem}. Answer again with one JSON object and nothing else. "
    "It must fit this JSON Schema:\n{schema}"
)
"""The one re-ask, with what was wrong."""


def body_of(
    request: ChatRequest, messages: tuple[Message, ...], model: str, config: EndpointConfig, learnt: Learnt
) -> dict[str, Any]:
    """Return the body of one call, without what this endpoint is known to refuse."""
    wanted = {
        "max_tokens": answer_limit(request, config, learnt),
        "temperature": request.temperature,
        "seed": request.seed,
        "reasoning_effort": config.reasoning_effort,
        "stream": config.stream or None,
        "stream_options": {"include_usage": True} if config.stream and "stream" not in learnt.dropped else None,
    }
    parameters = {
        learnt.exchanged.get(name, name): value
        for name, value in wanted.items()
        if value is not None and name not in learnt.dropped
    }
    return {
        "model": model,
        "messages": _turns(request, messages, learnt.mode),
        **parameters,
        **_shape(request, learnt),
    }


def answer_limit(request: ChatRequest, config: EndpointConfig, learnt: Learnt) -> int:
    """Return how many tokens an answer may have: as asked or set, and no more than the endpoint takes."""
    wanted = request.max_tokens or config.max_output
    return min(wanted, learnt.max_output or wanted)


def again(request: ChatRequest, text: str, problem: str) -> tuple[Message, ...]:
    """Return the conversation of the re-ask: what was asked, what came, what is wrong with it."""
    return (
        *request.messages,
        Message(role="assistant", content=text),
        Message(role="user", content=AGAIN.format(problem=problem, schema=_compact(request.schema_))),
    )


def tokens_at_most(body: dict[str, Any]) -> int:
    """Estimate what a call takes from a limit of tokens: four characters of prompt a token, and the whole answer."""
    prompt = sum(len(turn["content"]) for turn in body["messages"]) // 4
    return prompt + int(body.get("max_tokens") or body.get("max_completion_tokens") or 0)


def strict(schema: Any) -> Any:
    """Return `schema` with every property required and no others allowed: strict modes want it so."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: strict(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict):
        inner |= {"required": list(schema["properties"]), "additionalProperties": False}
    return inner


def _turns(request: ChatRequest, messages: tuple[Message, ...], mode: Mode) -> list[dict[str, str]]:
    turns = [{"role": message.role, "content": message.content} for message in messages]
    if request.schema_ is None or mode is Mode.JSON_SCHEMA:
        return turns
    schema = _compact(request.schema_)
    if any(schema in turn["content"] for turn in turns):
        return turns
    shape = SHAPE.format(schema=schema)
    first = turns[0]
    if first["role"] == "system":
        return [{**first, "content": f"{first['content']}\n\n{shape}"}, *turns[1:]]
    return [{"role": "system", "content": shape}, *turns]


def _shape(request: ChatRequest, learnt: Learnt) -> dict[str, Any]:
    if request.schema_ is None or learnt.mode is Mode.TEXT:
        return {}
    if learnt.mode is Mode.JSON_OBJECT:
        return {"response_format": {"type": "json_object"}}
    wanted = request.bounded if request.bounded is not None and learnt.takes_bounds else request.schema_
    schema = {"name": request.schema_name, "strict": True, "schema": strict(wanted)}
    return {"response_format": {"type": "json_schema", "json_schema": schema}}


def _compact(schema: Any) -> str:
    return json.dumps(strict(schema), ensure_ascii=False, separators=(",", ":"))

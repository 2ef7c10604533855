"""JSON out of whatever text came, checked against the schema. Never trusted because of the mode it was asked in."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Any

import jsonschema_rs

from service.llm.request import strict

THOUGHTS = re.compile(r"<(think|thinking|reasoning)>.*?</\1>", re.DOTALL | re.IGNORECASE)
"""What some models think aloud inside their content."""

FENCE = re.compile(r"```[a-zA-Z0-9_-]*\s*\n?(.*?)```", re.DOTALL)
"""A Markdown code fence."""

MAX_CANDIDATES = 20
"""Opening braces that are tried before an answer counts as prose."""


class Unfit(ValueError):
    """Why an answer is not the JSON that was asked for, in words that a model can act on."""


def object_in(text: str, reasoning: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return the first JSON object in `text`, or else in `reasoning`, that fits `schema`. Raises Unfit: the reason."""
    found: Unfit | None = None
    for candidate in chain(_objects(text), _objects(reasoning)):
        problem = mismatch(candidate, schema)
        if problem is None:
            return candidate
        found = found or Unfit(problem)
    raise found or Unfit("it holds no JSON object")


def mismatch(value: Any, schema: dict[str, Any]) -> str | None:
    """Say where `value` does not fit `schema`, or None."""
    error = next(iter(_validator(json.dumps(schema)).iter_errors(value)), None)
    if error is None:
        return _surrogate(value)
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.instance_path)
    return f"at `{place.lstrip('.') or 'the top'}`: {_shortened(error.message)}"


@lru_cache(maxsize=64)
def _validator(schema: str) -> Any:
    return jsonschema_rs.validator_for(_without_strictness(json.loads(schema)))


def _without_strictness(schema: Any) -> Any:
    """Further keys are no reason to refuse an answer; missing ones are."""
    schema = strict(schema)
    return _open(schema)


def _open(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_open(part) for part in schema]
    if isinstance(schema, dict):
        return {key: _open(value) for key, value in schema.items() if key != "additionalProperties"}
    return schema


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Yield the JSON objects in `text`: all of it, what stands in fences, then whatever a brace opens."""
    text = THOUGHTS.sub("", text)
    for part in (text, *FENCE.findall(text)):
        value = _parsed(part.strip())
        if isinstance(value, dict):
            yield value
    yield from _embedded(text)


def _embedded(text: str) -> Iterator[dict[str, Any]]:
    """Yield the outermost objects among leading and trailing prose; what is inside an object is never taken alone."""
    at = text.find("{")
    for _ in range(MAX_CANDIDATES):
        if at < 0:
            return
        try:
            value, end = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
            if _looks_like_json(text, at):
                return
        else:
            if isinstance(value, dict):
                yield value
        at = text.find("{", end)


def _looks_like_json(text: str, at: int) -> bool:
    """A broken object ends the search: a piece of it would pass for the whole."""
    return text[at + 1 :].lstrip()[:1] in {'"', "}"}


def _parsed(text: str) -> Any:
    try:
        return DECODER.decode(text)
    except (ValueError, RecursionError):
        return None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


DECODER = json.JSONDecoder(parse_constant=_no_constant, strict=False)
"""Takes raw line breaks in strings, which small models write; refuses NaN and Infinity."""


def _surrogate(value: Any) -> str | None:
    """Half a character cannot be stored or sent on."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return "a string holds half of a surrogate pair"
    return None


def _shortened(message: str) -> str:
    return message if len(message) <= 200 else message[:199] + "…"

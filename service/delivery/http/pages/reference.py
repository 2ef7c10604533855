"""The OpenAPI document as a person reads it: addresses by subject, what each takes and answers."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

METHODS = ("get", "post", "put", "patch", "delete")
MAX_ROWS = 60
"""Fields of one object that are shown; the document itself has them all."""


_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text that is set in one way."""

    words: str
    code: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One field: its name, its type in words, whether it has to be there, what it is."""

    name: str
    kind: str
    required: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One status: what it means, the kind of body, and the kinds of events where it is a stream."""

    status: str
    meaning: str
    body: str
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One address and method."""

    id: str
    method: str
    path: str
    title: str
    text: str
    asked: tuple[Row, ...]
    example: str | None
    answers: tuple[Answer, ...]


def read_document(document: Mapping[str, Any]) -> dict[str, list[Operation]]:
    """Return the operations of an OpenAPI document by their first tag: the work first, pages last."""
    schemas = document["components"]["schemas"]
    groups: dict[str, list[Operation]] = {}
    for path, methods in document["paths"].items():
        for method in METHODS:
            if method in methods:
                operation = methods[method]
                groups.setdefault((operation.get("tags") or ["Other"])[0], []).append(
                    _operation(path, method, operation, schemas)
                )
    return dict(sorted(groups.items(), key=lambda group: (group[0] == "Pages", group[0] != "Work", group[0])))


def _operation(path: str, method: str, operation: Mapping[str, Any], schemas: Mapping[str, Any]) -> Operation:
    content = operation.get("requestBody", {}).get("content", {})
    body: Mapping[str, Any] = next(iter(content.values()), {})
    example = body.get("example")
    return Operation(
        id=operation["operationId"],
        method=method.upper(),
        path=path,
        title=operation.get("summary") or path,
        text=operation.get("description") or "",
        asked=tuple(_rows(body.get("schema", {}), schemas)),
        example=json.dumps(example, indent=2, ensure_ascii=False) if example else None,
        answers=tuple(_answer(status, told) for status, told in sorted(operation["responses"].items())),
    )


def _rows(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Iterator[Row]:
    schema = schemas.get(_name(schema) or "", schema)
    required = schema.get("required", ())
    for name, field in list(schema.get("properties", {}).items())[:MAX_ROWS]:
        yield Row(name, kind_of(field), name in required, field.get("description", ""))


def _answer(status: str, told: Mapping[str, Any]) -> Answer:
    content = told.get("content", {})
    kinds = [kind_of(c["schema"]) if "json" in media else media for media, c in content.items()]
    events = next((tuple(c["x-events"]) for c in content.values() if "x-events" in c), ())
    return Answer(status, told.get("description", ""), ", or ".join(kinds), events)


def kind_of(schema: Mapping[str, Any]) -> str:
    """Say in words what a schema takes: `Article[]`, `"short" | "medium" | integer`."""
    if name := _name(schema):
        return name
    if choices := schema.get("oneOf") or schema.get("anyOf") or schema.get("allOf"):
        return " | ".join(dict.fromkeys(kind_of(choice) for choice in choices))
    if "enum" in schema:
        return _listed(schema["enum"])
    if "const" in schema:
        return _listed([schema["const"]])
    if schema.get("type") == "array":
        return f"{kind_of(schema.get('items', {}))}[]"
    return str(schema.get("type", "any"))


def in_code(text: str) -> Iterator[Part]:
    """Part a text at its backticks, as Markdown does: what stands between two of them is code."""
    at = 0
    for found in _CODE.finditer(text):
        if found.start() > at:
            yield Part(text[at : found.start()])
        yield Part(found[1], code=True)
        at = found.end()
    if at < len(text):
        yield Part(text[at:])


def _name(schema: Mapping[str, Any]) -> str | None:
    reference: str | None = schema.get("$ref")
    return reference.rpartition("/")[2] if reference else None


def _listed(values: Sequence[Any]) -> str:
    return " | ".join(json.dumps(value) for value in values)

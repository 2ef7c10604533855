"""What a request for a completion asks: its words, its shape, its schema."""

import json
from typing import Any

SHAPES = ("json_schema", "json_object", "none")
"""How strictly an answer's shape can be asked for, strictest first."""


def prompt_of(body: dict[str, Any]) -> str:
    """Return what a request says, turn after turn."""
    return "\n".join(str(turn.get("content") or "") for turn in body.get("messages", ()))


def asked_of(body: dict[str, Any]) -> str:
    """Return what the user's turns say: sentences stand there, where a system turn has only examples of ids."""
    turns = body.get("messages", ())
    return "\n".join(str(turn.get("content") or "") for turn in turns if turn.get("role") == "user")


def shape_of(body: dict[str, Any]) -> str:
    form = (body.get("response_format") or {}).get("type")
    return form if form in SHAPES else "none"


def schema_of(body: dict[str, Any]) -> dict[str, Any] | None:
    """Return the schema that a request enforces, or that its words hold."""
    form = body.get("response_format") or {}
    if form.get("type") == "json_schema":
        return form["json_schema"]["schema"]
    return worded_schema(body) or ({"type": "object", "properties": {"summary": {"type": "string"}}} if form else None)


def worded_schema(body: dict[str, Any]) -> dict[str, Any] | None:
    """Return the schema that the words of a request hold."""
    at = prompt_of(body).find('{"type":"object"')
    return json.JSONDecoder().raw_decode(prompt_of(body)[at:])[0] if at >= 0 else None

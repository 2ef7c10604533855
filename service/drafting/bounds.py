"""Limits for an answer's shape, so that a weak model comes to an end.

A grammar that enforces a schema without them lets a small model list sentence ids until its tokens are used up: of
SmolLM2's answers about the seeds none was ever finished. The limits are the same for every article, because endpoints
compile each new schema.

A prompt may bring limits of its own: a `pattern` of its texts, in which a figure can only be written as a slot. It
takes the place of the length, because grammars keep to one of the two. Limits are asked for and never demanded: an
endpoint may not know them, and what an answer wrote is looked at afterwards in any case.
"""

from typing import Any

from service.domain import Options

MOST_CITATIONS = 6
"""Sentences that one claim rests on at most; more were never needed, and a pronoun is not looked up by citing all."""

LONGEST = 400
"""Characters of one claim: a sentence with a long quotation in it. A small model repeats itself until it is stopped."""

MOST_NUMBER = 9_999
"""The highest number that a line of a prompt is thought to have: a bound for the grammar, not for the check."""

ID = r"^a[0-9]{1,2}\.s[0-9]{1,4}$"
"""What a sentence id looks like."""


def required(schema: Any) -> Any:
    """Return an answer's `schema` without the patterns of its texts: what an answer has to fit."""
    if isinstance(schema, list):
        return [required(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    named = isinstance(schema.get("pattern"), str)
    return {key: required(value) for key, value in schema.items() if not (named and key == "pattern")}


def bounded(schema: dict[str, Any], options: Options, *, numbered: bool = False) -> dict[str, Any]:
    """Return an answer's `schema` with as many claims as were asked for; citations look like ids, or are numbers."""
    return _bound(schema, options.sentences, CITED_NUMBERS if numbered else CITATIONS)


def _bound(schema: dict[str, Any], claims: int, cited: dict[str, Any]) -> dict[str, Any]:
    inner = {key: _bound(value, claims, cited) if isinstance(value, dict) else value for key, value in schema.items()}
    for name, limits in (("claims", {"minItems": 1, "maxItems": claims}), ("citations", cited)):
        if isinstance(inner.get(name), dict) and inner[name].get("type") == "array":
            inner[name] = inner[name] | limits
    if isinstance(inner.get("text"), dict) and inner["text"].get("type") == "string":
        inner["text"] = inner["text"] if "pattern" in inner["text"] else inner["text"] | TEXT
    return inner


TEXT: dict[str, Any] = {"maxLength": LONGEST}

CITATIONS: dict[str, Any] = {
    "minItems": 1,
    "maxItems": MOST_CITATIONS,
    "items": {"type": "string", "pattern": ID},
}

CITED_NUMBERS: dict[str, Any] = CITATIONS | {"items": {"type": "integer", "minimum": 1, "maximum": MOST_NUMBER}}

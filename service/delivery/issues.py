"""pydantic's errors → issues: the field as a JSON pointer, what is wrong with it, and what to do."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from service.domain import Article
from service.errors import Issue

WORDING: Mapping[str, tuple[str, str | None]] = {
    "missing": ("is missing", "Add the field."),
    "extra_forbidden": ("is not a field that is known here", "Remove it, or check its spelling."),
    "string_type": ("has to be a string", "Put it in double quotes."),
    "string_too_short": ("is empty", "Leave the field out, or send some text."),
    "string_too_long": ("is longer than {max_length} characters", "Shorten it."),
    "string_pattern_mismatch": ("does not have the right form", "It has to match {pattern}"),
    "int_type": ("has to be a whole number", "Send it without quotes and without a fraction."),
    "float_type": ("has to be a number", "Send it without quotes."),
    "greater_than_equal": ("has to be {ge:g} or more", None),
    "less_than_equal": ("has to be {le:g} or less", None),
    "less_than": ("has to be less than {lt}", None),
    "enum": ("has to be {expected}", None),
    "literal_error": ("has to be {expected}", None),
    "model_type": ("has to be an object", "Send it in curly brackets."),
    "tuple_type": ("has to be an array", "Send it in square brackets."),
    "datetime_type": ("has to be a date", "Send ISO 8601, such as 2026-11-23 or 2026-11-23T09:30:00Z."),
}
"""Type of error → what is wrong, what to do. Braces are filled from the error's context."""

FORMS: Mapping[str, str] = {
    "language": "Send a tag such as en or de-AT.",
    "prompt": "Send a name such as summarize, summarize@1 or summarize@1.0.0.",
}
"""Fields of a certain form → what they look like: more than a pattern says."""

DATES = ("date_type", "date_parsing", "date_from_datetime_parsing", "datetime_parsing", "datetime_from_date_parsing")
"""The many ways in which a date fails: one wording serves."""

UNIONS: Mapping[str, tuple[str, str | None]] = {
    "length": ("has to be 'short', 'medium', 'long' or a whole number from 1 to 50", None),
    "summary": ("has to be a text, or an object with `claims`", None),
}
"""Fields that take one of several types: said once, instead of once per type."""

SAID_AS_THEY_ARE = frozenset(("missing", "extra_forbidden", "value_error", "string_too_short", "string_too_long"))
"""Errors of such a field that are not about its type."""


def describe(error: ValidationError, data: Any, fields: Iterable[str] = ()) -> tuple[Issue, ...]:
    """Return one issue per wrong field of `data` (the parsed body), in the order they stand there.

    `fields` are those that a body may have: they are named where it has another.
    """
    details = error.errors(include_url=False, include_input=False)
    places = [d["loc"] for d in details]
    issues: dict[str, Issue] = {}
    for detail in details:
        if not _echo(detail["loc"], detail["type"], places):
            issue = _issue(detail, data, fields)
            issues.setdefault(issue.field, issue)
    deepest = [i for i in issues.values() if not any(_inside(other, i.field) for other in issues)]
    return tuple(deepest)


def _issue(detail: ErrorDetails, data: Any, fields: Iterable[str]) -> Issue:
    context = detail.get("ctx", {})
    path = [*_path(detail["loc"], detail["type"], data), *context.get("at", ())]
    message, hint = _wording(detail["type"], detail["msg"], context, path)
    if detail["type"] == "extra_forbidden":
        hint = _known(path, fields) or hint
    elif detail["type"] == "string_pattern_mismatch" and path:
        hint = FORMS.get(str(path[-1]), hint)
    return Issue(_pointer(path), message, hint)


def _known(path: Sequence[str | int], fields: Iterable[str]) -> str | None:
    """Name the field that is meant by an unknown one, or all that there are; None where they are not known here."""
    if len(path) == 3 and path[0] == "articles":
        fields = Article.model_fields
    elif len(path) != 1:
        return None
    known = list(fields)
    near = get_close_matches(str(path[-1]), known, n=1)
    if near:
        return f"`{near[0]}` may be meant."
    return f"Remove it; known here: {', '.join(known)}." if known else None


def _wording(kind: str, message: str, context: Mapping[str, Any], path: Sequence[str | int]) -> tuple[str, str | None]:
    if path and path[-1] in UNIONS and kind not in SAID_AS_THEY_ARE:
        return UNIONS[str(path[-1])]
    return _plain(kind, message, context)


def _plain(kind: str, message: str, context: Mapping[str, Any]) -> tuple[str, str | None]:
    if kind in DATES:
        kind = "datetime_type"
    if kind in {"too_short", "too_long"} and "actual_length" in context:
        return _size(kind, context)
    if kind in WORDING:
        what, hint = WORDING[kind]
        return what.format(**context), hint and hint.format(**context)
    return _said(message)


def _said(message: str) -> tuple[str, str | None]:
    """Split a message of our own validators, "what is wrong; what to do"."""
    what, _, hint = message.removeprefix("Value error, ").partition("; ")
    return what, f"{hint[:1].upper()}{hint[1:]}." if hint else None


def _size(kind: str, context: Mapping[str, Any]) -> tuple[str, str]:
    if kind == "too_short":
        return "is empty", f"Send at least {context['min_length']}."
    return (
        f"has {context['actual_length']} entries; at most {context['max_length']} are taken",
        "Send several requests.",
    )


def _path(place: Sequence[str | int], kind: str, data: Any) -> list[str | int]:
    """Drop from pydantic's location the labels of union members, which stand in no body."""
    path: list[str | int] = []
    for number, part in enumerate(place):
        known = (isinstance(data, dict) and part in data) or (
            isinstance(data, list) and isinstance(part, int) and part < len(data)
        )
        if known:
            data = data[part]
            path.append(part)
        elif kind == "missing" and number == len(place) - 1:
            path.append(part)
    return path


def _echo(place: tuple[str | int, ...], kind: str, places: Sequence[tuple[str | int, ...]]) -> bool:
    """Say whether a list seems too short only because an entry of it was refused."""
    return kind == "too_short" and any(len(p) > len(place) and p[: len(place)] == place for p in places)


def _inside(field: str, outer: str) -> bool:
    return field != outer and field.startswith(f"{outer}/")


def _pointer(path: Sequence[str | int]) -> str:
    """Write a JSON pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)

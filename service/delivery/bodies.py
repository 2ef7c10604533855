"""Request and answer bodies as every door reads and writes them: strict JSON in, the same JSON out."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from service.delivery.issues import describe
from service.domain import Analysis, Value
from service.domain.report import OFFSET_UNIT
from service.errors import InvalidInput, Issue, MalformedInput

Body = TypeVar("Body", bound=BaseModel)

_SURROGATE = re.compile("[\ud800-\udfff]")

MAX_DEPTH = 64
"""Levels that a body may nest: far more than any of ours has."""


class Analyses(Value):
    """What the posted articles say, in the order posted."""

    analyses: tuple[Analysis, ...]
    offset_unit: Literal["codepoint"] = OFFSET_UNIT


def read_body(raw: bytes, model: type[Body]) -> Body:
    """Read a JSON body strictly: no unknown or repeated field, no coercion, no text that cannot be written back.

    Raises MalformedInput where it is not JSON in UTF-8, and InvalidInput with an issue per wrong field.
    """
    text = _decode(raw)
    data = _parse(text)
    if "\\u" in text:
        _refuse_unwritable(data)
    try:
        return model.model_validate_json(text, strict=True)
    except ValidationError as error:
        issues = describe(error, data, model.model_fields)
        hint = issues[0].hint if len(issues) == 1 else None
        raise InvalidInput(_headline(issues), hint=hint, issues=issues) from None


def write_body(value: BaseModel) -> bytes:
    """Write an answer: compact JSON in UTF-8, every field present."""
    return value.model_dump_json().encode()


def _headline(issues: Sequence[Issue]) -> str:
    first = f"{issues[0].field}: {issues[0].message}" if issues[0].field else f"The body {issues[0].message}"
    rest = len(issues) - 1
    return f"{first} (and {rest} more)." if rest else f"{first}."


def _decode(raw: bytes) -> str:
    if not raw.strip():
        raise MalformedInput("The body is empty.", hint="Send a JSON object.", field="")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MalformedInput(
            f"The body is not UTF-8: byte {error.start} cannot be read.", hint="Send JSON in UTF-8.", field=""
        ) from None


def _parse(text: str) -> Any:
    """Parse for what pydantic's own parser lets pass or cannot name: repeated fields, NaN, lone surrogates."""
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        what = error.msg[:1].lower() + error.msg[1:]
        raise MalformedInput(
            f"The body is not JSON: {what} at line {error.lineno}, column {error.colno}.",
            hint="Send one JSON object.",
            field="",
        ) from None
    except RecursionError:
        raise MalformedInput("The body nests too deeply.", hint="Send the fields flat.", field="") from None
    except ValueError:  # an integer of more digits than Python converts
        raise MalformedInput("The body holds a number that is too long.", field="") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise MalformedInput(f"The field {twice!a} stands twice in one object.", hint="Send each field once.", field="")
    return fields


def _no_constant(name: str) -> NoReturn:
    raise MalformedInput(f"The body is not JSON: it holds {name}.", hint="Send numbers only.", field="")


def _refuse_unwritable(data: Any) -> None:
    """Refuse NUL and lone surrogates wherever they stand, and name the field."""
    issues = tuple(_unwritable(data, ""))
    if issues:
        raise InvalidInput(_headline(issues), issues=issues)


def _unwritable(data: Any, field: str, depth: int = 0) -> Iterator[Issue]:
    if depth > MAX_DEPTH:
        raise MalformedInput("The body nests too deeply.", hint="Send the fields flat.", field="")
    if isinstance(data, str):
        yield from _unwritable_in(data, field)
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _unwritable(item, f"{field}/{index}", depth + 1)
    elif isinstance(data, dict):
        for name, item in data.items():
            yield from _unwritable_in(name, field)
            yield from _unwritable(item, f"{field}/{_safe(name)}", depth + 1)


def _unwritable_in(text: str, field: str) -> Iterator[Issue]:
    at = text.find("\x00")
    if at >= 0:
        yield Issue(field, f"holds a NUL byte at code point {at}", "Remove it.")
    surrogate = None if text.isascii() else _SURROGATE.search(text)
    if surrogate is not None:
        yield Issue(field, f"holds a lone surrogate at code point {surrogate.start()}", "Send well-formed Unicode.")


def _safe(name: str) -> str:
    """Return a name as it stands in a JSON pointer, with what cannot be written spelled out."""
    return name.encode("utf-8", "backslashreplace").decode().replace("~", "~0").replace("/", "~1")

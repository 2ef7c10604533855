"""Files and standard input → requests. Every complaint names the file."""

import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from service.delivery.bodies import read_body
from service.delivery.cli.addresses import is_address
from service.delivery.issues import describe
from service.domain import Options
from service.domain.article import MAX_METADATA
from service.errors import InvalidInput, Issue, MalformedInput

Request = TypeVar("Request", bound=BaseModel)

STDIN = "-"


class Form(StrEnum):
    """What a file holds. `auto` goes by its ending: .html and .htm, .json (a request's body), else text."""

    AUTO = "auto"
    TEXT = "text"
    HTML = "html"
    JSON = "json"


ENDINGS: Mapping[str, Form] = {".html": Form.HTML, ".htm": Form.HTML, ".xhtml": Form.HTML, ".json": Form.JSON}
"""Ending → form; any other is text."""


def build_request(
    model: type[Request],
    files: Sequence[str],
    *,
    form: Form = Form.AUTO,
    metadata: Mapping[str, Any] | None = None,
    more: Mapping[str, Any] | None = None,
) -> Request:
    """Read `files` into a request: articles, or one JSON body, with `more` fields over it. Addresses stay addresses.

    Raises InvalidInput with one clear sentence that names the file.
    """
    files = files or _piped()
    known = {name: value for name, value in (metadata or {}).items() if value is not None}
    extra = {name: value for name, value in (more or {}).items() if value is not None}
    forms = [_form(file, form) for file in files]
    if Form.JSON in forms:
        return _from_json(model, files, known, extra)
    if known and len(files) > 1:
        options = ", ".join(f"--{name.replace('_', '-')}" for name in known)
        raise InvalidInput(f"{options} describes one article, and {len(files)} files are given.")
    articles = [_article(file, kind) | known for file, kind in zip(files, forms, strict=True)]
    return _validate(model, {"articles": articles, **extra}, files)


def check_options(given: Mapping[str, Any]) -> None:
    """Raise InvalidInput where an option cannot have the value that was given, before any file is read."""
    _validate(Options, given, ())


def read_text(file: str) -> str:
    """Read a file, or standard input for `-`, as UTF-8. Raises InvalidInput."""
    raw, name = _read(file), _name(file)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput(
            f"{name} is not UTF-8: byte {error.start} cannot be read.",
            hint="Convert it first, for example with iconv.",
        ) from None
    if not text.strip():
        raise InvalidInput(f"{name} is empty.")
    return text


def _from_json(
    model: type[Request], files: Sequence[str], known: Mapping[str, Any], extra: Mapping[str, Any]
) -> Request:
    if len(files) > 1:
        raise InvalidInput("A JSON file is a whole request: give it alone.")
    if known:
        raise InvalidInput("A JSON file brings its own metadata: leave the options for them out.")
    try:
        body = read_body(_read(files[0]), model)
    except (InvalidInput, MalformedInput) as error:
        raise type(error)(f"{_name(files[0])}: {error.message}", hint=error.hint, issues=error.issues) from None
    if not extra:
        return body
    return _validate(model, body.model_dump(exclude_unset=True) | dict(extra), files)


def _article(file: str, form: Form) -> dict[str, Any]:
    if is_address(file):
        return {"url": file, "id": file if len(file) <= MAX_METADATA else None}
    return {form.value: read_text(file), "id": "stdin" if file == STDIN else file}


def _validate(model: type[Request], data: Mapping[str, Any], files: Sequence[str]) -> Request:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        issue = describe(error, data)[0]
        raise InvalidInput(_plainly(issue, files), hint=issue.hint) from None


def _plainly(issue: Issue, files: Sequence[str]) -> str:
    """Say in a shell's words which file or option is meant."""
    parts = issue.field.strip("/").split("/")
    if parts[0] == "articles" and len(parts) > 1:
        file = _name(files[int(parts[1])])
        if parts[2:] == ["id"]:
            return f"{file} is given twice."
        about = "" if len(parts) == 2 or parts[2] in {"text", "html", "url"} else f": --{parts[2].replace('_', '-')}"
        return f"{file}{about} {issue.message}."
    if parts[0] == "articles":
        return f"{len(files)} files are given: {issue.message}."
    return f"--{parts[0].replace('_', '-')} {issue.message}."


def _form(file: str, form: Form) -> Form:
    if is_address(file):
        return Form.AUTO
    return ENDINGS.get(Path(file).suffix.lower(), Form.TEXT) if form is Form.AUTO else form


def _piped() -> list[str]:
    if sys.stdin is None or sys.stdin.isatty():
        raise InvalidInput("No file is given, and nothing is piped in.", hint="Name a file, or - for standard input.")
    return [STDIN]


def _read(file: str) -> bytes:
    if file == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise InvalidInput(f"{file} cannot be read: {(error.strerror or 'unknown cause').lower()}.") from None
    except ValueError:
        raise InvalidInput(f"{file!a} is not the name of a file.") from None


def _name(file: str) -> str:
    return "standard input" if file == STDIN else file

"""Exchanges with an endpoint, kept as files: what was asked (as a fingerprint), and what was answered.

A recorded exchange is matched by its fingerprint. An authored one answers the n-th request of its task, whatever that
was: it stands for a model that answers so.
"""

import hashlib
import json
import re
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import Field, model_validator

from evals.errors import InvalidCassette
from evals.located import fit, read_yaml
from service.domain import Value

CASSETTES = Path(__file__).parent / "cassettes"

_REASONS = re.compile(r"^Why: .*$", re.MULTILINE)
"""The check's reasons in a repair: rewording one makes no recording stale."""

_FENCE = re.compile(r"===== DATA [0-9a-f]{24} =====")
"""A digest of the request's own data, reasons and all."""


class Reply(Value):
    """What came back.

    `answer` is what the model wrote, as JSON data or as text, in an ordinary completion; `body` (JSON) or `text` is
    the whole response instead, where its form matters. `seconds` is how long a recorded one took.
    """

    status: int = 200
    headers: dict[str, str] = Field(default_factory=dict)
    answer: Any | None = None
    body: Any | None = None
    text: str | None = None
    seconds: float | None = None

    @model_validator(mode="after")
    def _one(self) -> "Reply":
        if sum(part is not None for part in (self.answer, self.body, self.text)) > 1:
            raise ValueError("a reply has one of `answer`, `body` and `text`")
        return self


class Exchange(Value):
    """One request and its replies in order; the last one is given again from then on.

    `task` is the name of the prompt that asked, `prompt` its version and `sha256` its file's digest at that time. An
    authored one may stand for several versions: `summarize@2`.
    """

    task: str
    made: Literal["recorded", "authored"]
    model: str = "authored"
    server: str | None = None
    prompt: str | None = None
    sha256: str | None = None
    fingerprint: str | None = None
    replies: tuple[Reply, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _marked(self) -> "Exchange":
        if self.made == "recorded" and not (self.fingerprint and self.prompt and self.sha256 and self.server):
            raise ValueError("a recorded exchange needs `fingerprint`, `prompt`, `sha256` and `server`")
        return self


class Cassette(Value):
    """The exchanges of one case."""

    cassette: str
    note: str | None = None
    exchanges: tuple[Exchange, ...] = ()


def cassette_file(suite: str, case: str, *, folder: Path = CASSETTES) -> Path:
    """Return where the cassette of a case stands."""
    return folder / suite / f"{case}.yaml"


def load_cassette(file: Path) -> Cassette:
    """Read a cassette; a missing one is empty. Raises InvalidCassette, which names file and line."""
    if not file.exists():
        return Cassette(cassette=f"{file.parent.name}/{file.stem}")
    return fit(read_yaml(file, error=InvalidCassette), Cassette, error=InvalidCassette)


def save_cassette(cassette: Cassette, file: Path) -> None:
    """Write a cassette as a person would want to read it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    data = cassette.model_dump(exclude_none=True, exclude_defaults=True)
    file.write_text(yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110), "utf-8")


def fingerprint(method: str, path: str, body: dict[str, Any] | None) -> str:
    """Return what identifies a request: everything that may change its answer, but not the wording of reasons."""
    told = json.dumps([method, path, _plain(body)], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return _FENCE.sub("=====", _REASONS.sub("Why:", value)) if isinstance(value, str) else value


class _Dumper(yaml.SafeDumper):
    """Long texts as blocks."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)

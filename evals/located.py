"""YAML with the line of every value, so that a mistake is named by file and line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from evals.errors import InvalidFile

Model = TypeVar("Model", bound=BaseModel)
Path_ = tuple[str | int, ...]
"""Keys and indices from the top of a document to a value."""


@dataclass(frozen=True, slots=True)
class Located:
    """A document, and the line on which each of its values begins."""

    file: str
    value: Any
    lines: dict[Path_, int]

    def line(self, path: Sequence[str | int]) -> int:
        """Return the line of `path`, or of the nearest thing around it."""
        known = tuple(path)
        while known and known not in self.lines:
            known = known[:-1]
        return self.lines.get(known, 1)

    def at(self, path: Sequence[str | int]) -> str:
        """Return `file:line`."""
        return f"{self.file}:{self.line(path)}"


def read_yaml(file: Path, *, error: type[InvalidFile] = InvalidFile) -> Located:
    """Read a YAML file. Raises `error`, which names file and line."""
    name = shown(file)
    try:
        node = yaml.compose(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        value = yaml.CSafeLoader("").construct_document(node) if node is not None else None
    except OSError as problem:
        raise error(f"{name}: {problem.strerror or problem}.") from problem
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise error(f"{name}:{_mark(problem)}: not YAML: {_problem(problem)}.") from problem
    lines = dict(_lines(node, ())) if node is not None else {}
    for path in _repeated(node, ()) if node is not None else ():
        raise error(f"{name}:{lines.get(path, 1)}: the key {path[-1]!r} stands twice.")
    return Located(name, value, lines)


def fit(located: Located, model: type[Model], *, error: type[InvalidFile] = InvalidFile) -> Model:
    """Return the document as `model`. Raises `error` with every mistake on a line of its own."""
    if not isinstance(located.value, dict):
        raise error(f"{located.file}:1: a mapping is wanted.")
    try:
        return model.model_validate(located.value)
    except ValidationError as problem:
        raise error("\n".join(_mistakes(located, problem))) from problem


def shown(file: Path) -> str:
    """Return how a file is named to people: from the current folder where it is inside."""
    try:
        return file.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return f"{file.parent.name}/{file.name}"


def _mistakes(located: Located, problem: ValidationError) -> Iterator[str]:
    mistakes = problem.errors()
    for mistake in mistakes:
        if mistake["type"] == "too_short" and any(_inside(m["loc"], mistake["loc"]) for m in mistakes):
            continue  # what is wrong inside it is said already
        path = [part for part in mistake["loc"] if isinstance(part, int) or part in _keys(located)]
        message = mistake["msg"].removeprefix("Value error, ")
        yield f"{located.at(path)}: {'.'.join(map(str, mistake['loc']))}: {message}"


def _inside(inner: Path_, outer: Path_) -> bool:
    return len(inner) > len(outer) and inner[: len(outer)] == outer


def _keys(located: Located) -> frozenset[str | int]:
    return frozenset(part for path in located.lines for part in path)


def _lines(node: yaml.Node, path: Path_) -> Iterator[tuple[Path_, int]]:
    yield path, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*path, key.value)
            yield from _lines(value, inner)
            yield inner, key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(value, (*path, index))


def _repeated(node: yaml.Node, path: Path_) -> Iterator[Path_]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield (*path, key.value)
            seen.add(str(key.value))
            yield from _repeated(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _repeated(value, (*path, index))


def _mark(problem: Exception) -> int:
    mark = getattr(problem, "problem_mark", None)
    return mark.line + 1 if mark is not None else 1


def _problem(problem: Exception) -> str:
    return str(getattr(problem, "problem", None) or problem)

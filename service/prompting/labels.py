"""Labels: names such as `production` that point at versions, and move without a deployment."""

import json
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import structlog

from service.errors import InvalidPrompt

log = structlog.get_logger(__name__)

LABELS = "labels.json"
"""name → label → version, beside the manifest."""

PRODUCTION = "production"
"""The label that a name without a version means."""

_LABEL = re.compile(r"[a-z][a-z0-9_-]*")

Pointers = dict[str, dict[str, str]]
"""name → label → version."""


def read_labels(file: Path, known: Mapping[str, Sequence[str]]) -> Pointers:
    """Read one label file; `known` is name → versions. No file is no labels. Raises InvalidPrompt."""
    if not file.exists():
        return {}
    try:
        given = json.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise InvalidPrompt(f"{LABELS} is not JSON: {error}.") from error
    if not isinstance(given, dict) or not all(isinstance(labels, dict) for labels in given.values()):
        raise InvalidPrompt(f"{LABELS} is not a JSON object of name → label → version.")
    for name, labels in given.items():
        for label, version in labels.items():
            _check(name, label, version, known)
    return given


class Labels:
    """The labels of several folders, later ones over earlier ones. A changed file is read again at the next question.

    What cannot be read is not taken over: the last labels that could stand until the file is mended.
    """

    def __init__(self, folders: Sequence[Path], known: Mapping[str, Sequence[str]]) -> None:
        self._files = [folder / LABELS for folder in folders]
        self._known = known
        self._seen = self._stamps()
        self._pointers = self._read()

    def of(self, name: str) -> Mapping[str, str]:
        """Return label → version of one prompt."""
        return self.now().get(name, {})

    def now(self) -> Pointers:
        """Return all labels: the same object for as long as no file changes."""
        stamps = self._stamps()
        if stamps != self._seen:
            self._seen = stamps
            try:
                self._pointers = self._read()
            except InvalidPrompt as error:
                log.warning("labels.refused", error=str(error))
        return self._pointers

    def _read(self) -> Pointers:
        pointers: Pointers = {}
        for file in self._files:
            for name, labels in read_labels(file, self._known).items():
                pointers[name] = {**pointers.get(name, {}), **labels}
        return pointers

    def _stamps(self) -> list[tuple[int, int] | None]:
        return [_stamp(file) for file in self._files]


def move_label(pointers: Pointers, name: str, label: str, version: str) -> Pointers:
    """Return the labels with one that points at `version` now. Raises InvalidPrompt where it is no label."""
    _check_label(label)
    return {**pointers, name: {**pointers.get(name, {}), label: version}}


def labels_text(pointers: Pointers) -> str:
    """Return a label file's text: sorted, one prompt a line."""
    lines = [f"  {json.dumps(n)}: {json.dumps(dict(sorted(pointers[n].items())))}" for n in sorted(pointers)]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _check_label(label: str) -> None:
    if not _LABEL.fullmatch(label):
        raise InvalidPrompt(f"{LABELS}: {label!r} is no label; use small letters, digits, - and _.")


def _check(name: str, label: str, version: object, known: Mapping[str, Sequence[str]]) -> None:
    _check_label(label)
    if version not in known.get(name, ()):
        versions = ", ".join(known.get(name, ())) or "none"
        raise InvalidPrompt(f"{LABELS}: {name}@{label} points at {version!r}, which is missing. Known: {versions}.")


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(file)  # noqa: PTH116  twice as fast, and asked several times a request
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size

"""The files of a batch: its lines, or a part of them, and what they became, so written that it shows how far it is."""

import errno
import fcntl
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, BinaryIO, Self

from service.errors import InvalidInput, StorageError, StorageFull, StorageUnavailable

TAIL = 1 << 16
"""Bytes that are read at once to find the last line of a file."""

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the input, with its number from 1."""

    number: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """One of `of` parts of about the same size, counted from 1. A line belongs to the part that it begins in."""

    number: int = 1
    of: int = 1

    def bounds(self, size: int) -> tuple[int, int]:
        """Return where in a file of that size the part begins and ends."""
        return size * (self.number - 1) // self.of, size * self.number // self.of


WHOLE = Part()


def read_lines(source: IO[bytes], begin: int, end: int) -> Iterator[Line]:
    """Yield the lines that begin in `[begin, end)` and are not blank, numbered as an editor numbers the whole file."""
    place = 0
    for number, raw in enumerate(source, 1):
        if place >= end:
            return
        if place >= begin and raw.strip():
            yield Line(number, raw)
        place += len(raw)


class Outputs:
    """The file of summaries and that of bad lines. A context manager; what it has written is the system's at once."""

    def __init__(self, out: Path, errors: Path) -> None:
        self._out, self._errors = out, errors
        self._files: dict[Path, BinaryIO] = {}

    def resume(self) -> int:
        """Cut off what is half-written, and return the number of the last line that either file has; 0 for none."""
        return max(_resume(self._out), _resume(self._errors))

    def last(self) -> int:
        """Return the number of the last line that either file has, without touching what is there; 0 for none."""
        return max(_last(self._out), _last(self._errors))

    def refused(self) -> int:
        """Return how many bad lines there are."""
        if not self._errors.exists():
            return 0
        with self._errors.open("rb") as file:
            return sum(1 for _ in file)

    @property
    def begun(self) -> bool:
        """Whether a summary was written."""
        return self._out.exists() and self._out.stat().st_size > 0

    @property
    def newest(self) -> int:
        """When something was last written, in nanoseconds."""
        return max((path.stat().st_mtime_ns for path in (self._out, self._errors) if path.exists()), default=0)

    def write(self, number: int, summary: bytes) -> None:
        """Write a line's summary, a JSON object."""
        self._append(self._out, number, summary)

    def refuse(self, number: int, problem: dict[str, Any]) -> None:
        """Write why a line has none."""
        self._append(self._errors, number, json.dumps(problem, ensure_ascii=False).encode())

    def sync(self) -> None:
        """Have the disk confirm what was written."""
        for path in self._files:
            sync(path)

    def __enter__(self) -> Self:
        self._files = {path: open_to_append(path) for path in (self._out, self._errors)}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._files.values():
            file.close()
        if not self._errors.stat().st_size:
            self._errors.unlink()

    def _append(self, path: Path, number: int, content: bytes) -> None:
        try:
            append(self._files[path], b'{"line":%d,%s\n' % (number, content[1:]))
        except OSError as error:
            raise storage_error(path, error) from error


class Lock:
    """Lets one process at a time write a batch; the lock goes with the process, however it dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def __enter__(self) -> None:
        self._file = open_to_append(self._path)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise InvalidInput("Another process is writing this batch.", hint="Wait for it, or end it.") from None

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


def open_to_append(path: Path) -> BinaryIO:
    """Open a file to append to it, without a buffer of our own."""
    try:
        return path.open("ab", buffering=0)
    except OSError as error:
        raise storage_error(path, error) from error


def append(file: BinaryIO, content: bytes) -> None:
    """Write all of `content`. Raises OSError, and then a part of it may be there."""
    rest = memoryview(content)
    while rest:
        rest = rest[file.write(rest) :]


def sync(path: Path) -> None:
    """Have the disk confirm a file, or the names in a folder."""
    place = os.open(path, os.O_RDONLY)
    try:
        os.fsync(place)
    finally:
        os.close(place)


def storage_error(path: Path, error: OSError) -> StorageError:
    """Return our own error for one of the file system's."""
    if error.errno in NO_ROOM:
        return StorageFull(
            f"There is no room left to write {path}.", hint="Free some space; nothing that was kept is lost."
        )
    return StorageUnavailable(
        f"{path} cannot be written: {error.strerror}.", hint="See that its folder is there and may be written to."
    )


def _resume(path: Path) -> int:
    """Cut off a last line that was not finished, and return the number of the last that was; 0 for none."""
    if not path.exists() or not path.stat().st_size:
        return 0
    with path.open("r+b") as file:
        end = _end_of_last_line(file)
        file.truncate(end)
        return _number(file, path, end)


def _last(path: Path) -> int:
    if not path.exists() or not path.stat().st_size:
        return 0
    with path.open("rb") as file:
        return _number(file, path, _end_of_last_line(file))


def _number(file: BinaryIO, path: Path, end: int) -> int:
    """Return the number in the last line of a file, which ends at `end`; 0 for none."""
    if end == 0:
        return 0
    file.seek(_end_of_last_line(file, before=end - 1))
    head = file.readline()
    try:
        return int(head[:40].partition(b":")[2].partition(b",")[0])
    except ValueError:
        raise InvalidInput(f"{path} was not written by a batch.", hint="Name another file with --out.") from None


def _end_of_last_line(file: IO[bytes], before: int | None = None) -> int:
    """Return the place behind the last line break in front of `before`; 0 where there is none."""
    place = file.seek(0, os.SEEK_END) if before is None else before
    while place > 0:
        start = max(0, place - TAIL)
        file.seek(start)
        found = file.read(place - start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        place = start
    return 0

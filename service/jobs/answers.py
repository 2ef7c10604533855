"""What models answered for lines of a batch that are not written yet: a file beside the output.

One answer a line, `[line, key, value]`, confirmed by the disk before anybody goes on with it. What is written behind a
half-written line would be lost with it, so a file that was cut off is mended when it is opened.
"""

import asyncio
import json
import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

from service.errors import StorageError
from service.jobs.lines import append, open_to_append, storage_error, sync

MOST_BYTES = 16_000_000
"""A file that has grown beyond is written anew, without the answers of lines that are written."""


class AnswersFile:
    """The answers of a batch: a `Journal` whose runs are the numbers of lines. `open` it before, `close` it after.

    One thread does all the writing. Answers that come while it waits for the disk are confirmed together. After a
    failure nothing more is taken: what the file holds up to there stands.
    """

    def __init__(self, path: Path, *, most_bytes: int = MOST_BYTES) -> None:
        self._path, self._most = path, most_bytes
        self._known: dict[str, dict[str, str]] = {}
        self._waiting: deque[bytes] = deque()
        self._size = 0
        self._failed: StorageError | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="answers")
        self._file: BinaryIO | None = None

    def open(self, after: int) -> None:
        """Read what is there of lines behind `after`, and mend the end of the file."""
        self._file = open_to_append(self._path)
        with self._path.open("r+b") as file:
            for run, key, value in _entries(file):
                if int(run) > after:
                    self._note(run, key, value)
                self._size = file.tell()
            file.truncate(self._size)
        sync(self._path.parent)

    @property
    def grown(self) -> bool:
        """Say whether it is time for `shrink`."""
        return self._size > self._most

    async def load(self, run: str) -> dict[str, str]:
        """Return what was kept of a line by those who had this batch before; asked once for each."""
        return self._known.pop(run, {})

    async def keep(self, run: str, key: str, value: str) -> None:
        """Keep an answer; return when the disk has it."""
        await self._append([run, key, value])

    async def drop(self, run: str, key: str) -> None:
        """Forget one answer."""
        await self._append([run, key, None])

    async def shrink(self, after: int) -> None:
        """Forget the answers of all lines up to `after`: they have to be safe in the output."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._rewrite, after)

    def close(self, *, delete: bool = False) -> None:
        """Wait for what is being written, and close the file."""
        self._thread.shutdown()
        if self._file is not None:
            self._file.close()
        if delete:
            self._path.unlink()

    async def _append(self, entry: list[str | None]) -> None:
        self._waiting.append(json.dumps(entry).encode() + b"\n")
        await asyncio.get_running_loop().run_in_executor(self._thread, self._write_waiting)

    def _note(self, run: str, key: str, value: str | None) -> None:
        kept = self._known.setdefault(run, {})
        if value is None:
            kept.pop(key, None)
        else:
            kept.setdefault(key, value)

    # -- in the thread

    def _write_waiting(self) -> None:
        """Write all that waits: mine, unless whoever came before has done so, and what has come since."""
        if self._failed is not None:
            raise self._failed
        lines = _taken(self._waiting)
        if lines and self._file is not None:
            try:
                append(self._file, b"".join(lines))
                os.fsync(self._file.fileno())
            except OSError as error:
                self._failed = storage_error(self._path, error)
                raise self._failed from error
            self._size += sum(map(len, lines))

    def _rewrite(self, after: int) -> None:
        anew = self._path.with_name(self._path.name + ".new")
        try:
            with self._path.open("rb") as old, anew.open("wb") as new:
                for run, key, value in _entries(old):
                    if int(run) > after:
                        new.write(json.dumps([run, key, value]).encode() + b"\n")
                self._size = new.tell()
                new.flush()
                os.fsync(new.fileno())
            anew.replace(self._path)
            sync(self._path.parent)
        except OSError as error:
            anew.unlink(missing_ok=True)
            raise storage_error(self._path, error) from error
        if self._file is not None:
            self._file.close()
        self._file = open_to_append(self._path)


def _entries(file: BinaryIO) -> Iterator[tuple[str, str, str | None]]:
    """Yield the entries of a file, up to one that is none: the writer was killed, or the machine lost its power."""
    while (line := file.readline()).endswith(b"\n"):
        try:
            run, key, value = json.loads(line)
            int(run)
        except (ValueError, TypeError):
            return
        yield run, key, value


def _taken(waiting: deque[bytes]) -> list[bytes]:
    """Take all that waits; more may come from the other thread meanwhile."""
    taken = []
    while True:
        try:
            taken.append(waiting.popleft())
        except IndexError:
            return taken

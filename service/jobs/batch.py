"""A file of requests, one a line, to a file of summaries in the same order. Killed anywhere, it goes on from there.

What is written is the record of how far it is: every line of the input becomes one line of the output or one of the
error file, in order, each with its number. What was answered for lines not yet written stands in the journal.
"""

import asyncio
import fcntl
import hashlib
import json
import os
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol

from service.domain import Summary, SummaryRequest
from service.errors import (
    CopydeskError,
    EndpointBusy,
    EndpointTimeout,
    EndpointUnauthorized,
    EndpointUnreachable,
    InvalidConfiguration,
    InvalidInput,
    ModelNotFound,
    StorageError,
)
from service.llm import recording

AHEAD = 4
"""Lines that are begun beyond the one that is to be written next, for each that is worked on at once: a slow line
holds up only so many."""

STOPPING = (
    EndpointBusy,
    EndpointTimeout,
    EndpointUnauthorized,
    EndpointUnreachable,
    InvalidConfiguration,
    ModelNotFound,
    StorageError,
)
"""What is not the line's own fault and would meet the next line too."""

TAIL = 1 << 16
"""Bytes that are read at once to find the last line of a file."""


class Answers(Protocol):
    """The journal, as a batch needs it."""

    async def load(self, run: str) -> dict[str, str]: ...

    async def keep(self, run: str, key: str, value: str) -> None: ...

    async def drop(self, run: str, key: str) -> None: ...

    async def close(self, run: str) -> None: ...

    async def close_all(self, prefix: str) -> None: ...


@dataclass
class Tally:
    """How far a batch is. `lines` counts all that are written, `bytes` the input that they were.

    Tokens and cost (US dollars, None where no price is known) are of this run of the command, not of those before it.
    """

    lines: int = 0
    failed: int = 0
    resumed: int = 0
    bytes: int = 0
    size: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    calls: int = 0
    cost: float | None = None

    def add(self, summary: Summary) -> None:
        """Add what a summary took."""
        usage = summary.usage
        self.calls += usage.calls
        self.prompt_tokens += usage.prompt_tokens
        self.completion_tokens += usage.completion_tokens
        if usage.cost_usd is not None:
            self.cost = (self.cost or 0.0) + usage.cost_usd


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the input, with its number from 1."""

    number: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """What one line became: a summary, or why there is none."""

    line: Line
    summary: Summary | None
    problem: dict[str, Any] | None


class Batch:
    """One batch. `read` turns a line into a request or raises InvalidInput; `summarize` answers it.

    Without a `journal` no answer is kept: whoever asks no model needs none. Memory is bounded by `concurrency`, not by
    the length of the file. What stops a batch (an endpoint that is away) is raised; the next run goes on there.
    """

    def __init__(
        self,
        source: Path,
        out: Path,
        errors: Path,
        *,
        read: Callable[[bytes], SummaryRequest],
        summarize: Callable[[SummaryRequest], Awaitable[Summary]],
        journal: Answers | None,
        options: str = "",
        concurrency: int = 8,
    ) -> None:
        self._source, self._out, self._errors = source, out, errors
        self._read, self._summarize, self._journal = read, summarize, journal
        self._options = options
        self._free = asyncio.Semaphore(concurrency)
        self._ahead = concurrency * AHEAD
        self._run = "batch_" + hashlib.sha256(f"{out.absolute()}\n{options}".encode()).hexdigest()[:24]
        self.tally = Tally()

    async def run(self, tell: Callable[[Tally], None]) -> Tally:
        """Do all lines that are not done; `tell` is told after each."""
        with self._locked(), self._source.open("rb") as source:
            self.tally.size = self._source.stat().st_size
            self._check_same(source)
            done = max(_resume(self._out), _resume(self._errors))
            self.tally.resumed = done
            with self._out.open("ab") as out, self._errors.open("ab") as errors:
                await self._go(_lines(source), done, out, errors, tell)
        if not self._errors.stat().st_size:
            self._errors.unlink()
        if self._journal is not None:
            await self._journal.close_all(f"{self._run}:")
        self._mark.unlink()
        return self.tally

    async def _go(
        self, lines: Iterator[Line], done: int, out: IO[bytes], errors: IO[bytes], tell: Callable[[Tally], None]
    ) -> None:
        """Keep a window of lines under way; write the first of it when it is done."""
        window: deque[tuple[Line, asyncio.Task[Written]]] = deque()
        try:
            for line in lines:
                self.tally.bytes += len(line.raw) if line.number <= done else 0
                if line.number <= done:
                    self.tally.lines += 1
                    continue
                window.append((line, asyncio.create_task(self._line(line))))
                while len(window) >= self._ahead or (window and window[0][1].done()):
                    await self._write(*window.popleft(), out, errors, tell)
            while window:
                await self._write(*window.popleft(), out, errors, tell)
        finally:
            for _, task in window:
                task.cancel()
            await asyncio.gather(*(task for _, task in window), return_exceptions=True)

    async def _line(self, line: Line) -> Written:
        async with self._free:
            try:
                request = self._read(line.raw)
                summary = await self._answer(line, request)
            except InvalidInput as error:
                return Written(line, None, _problem(error) | {"errors": [_issue(i) for i in error.issues]})
            except CopydeskError as error:
                if _stops(error):
                    raise
                return Written(line, None, _problem(error))
            return Written(line, summary, None)

    async def _answer(self, line: Line, request: SummaryRequest) -> Summary:
        if self._journal is None:
            return await self._summarize(request)
        async with recording(self._journal, f"{self._run}:{line.number}"):
            return await self._summarize(request)

    async def _write(
        self,
        line: Line,
        task: "asyncio.Task[Written]",
        out: IO[bytes],
        errors: IO[bytes],
        tell: Callable[[Tally], None],
    ) -> None:
        written = await task
        number = f'{{"line":{line.number},'.encode()
        if written.summary is not None:
            out.write(number + written.summary.model_dump_json().encode()[1:] + b"\n")
            out.flush()
            self.tally.add(written.summary)
        else:
            errors.write(number + json.dumps(written.problem, ensure_ascii=False).encode()[1:] + b"\n")
            errors.flush()
            self.tally.failed += 1
        self.tally.lines += 1
        self.tally.bytes += len(line.raw)
        tell(self.tally)

    @property
    def _mark(self) -> Path:
        """The file that says which batch the output belongs to while it is unfinished."""
        return self._out.with_name(self._out.name + ".batch")

    def _locked(self) -> "Lock":
        return Lock(self._mark)

    def _check_same(self, source: IO[bytes]) -> None:
        """Refuse to go on with another input or other options than the output was begun with."""
        mine = hashlib.sha256(self._options.encode() + b"\n" + source.read(TAIL)).hexdigest()
        source.seek(0)
        kept = self._mark.read_text("utf-8")
        begun = self._out.exists() and self._out.stat().st_size > 0
        if (kept and kept != mine) or (begun and not kept):
            raise InvalidInput(
                f"{self._out} holds a batch of another input, of other options, or one that is finished.",
                hint="Name another file with --out, or remove it.",
            )
        self._mark.write_text(mine, "utf-8")


class Lock:
    """Lets one process at a time write a batch; the lock goes with the process, however it dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def __enter__(self) -> None:
        self._file = self._path.open("ab")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise InvalidInput("Another process is writing this batch.", hint="Wait for it, or end it.") from None

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


def _lines(source: IO[bytes]) -> Iterator[Line]:
    """Yield the lines of a file that are not blank, numbered as an editor numbers them."""
    for number, raw in enumerate(source, 1):
        if raw.strip():
            yield Line(number, raw)


def _resume(path: Path) -> int:
    """Cut off a last line that was not finished, and return the number of the last that was; 0 for none."""
    if not path.exists() or not path.stat().st_size:
        return 0
    with path.open("r+b") as file:
        end = _end_of_last_line(file)
        file.truncate(end)
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


def _problem(error: CopydeskError) -> dict[str, Any]:
    return {"code": error.code, "detail": str(error)}


def _issue(issue: Any) -> dict[str, str]:
    return {"field": issue.field, "message": issue.message}


def _stops(error: CopydeskError) -> bool:
    """Say whether the next line would fail likewise: the endpoint is away, our key refused, the database full."""
    return isinstance(error, STOPPING)

"""A file of requests, one a line, to a file of summaries in the same order. Killed anywhere, it goes on from there.

What is written is the record of how far it is: every line of the input becomes one line of the output or one of the
error file, in order, each with its number. What was answered for lines not yet written stands in a file beside it.
"""

import asyncio
import hashlib
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

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
from service.jobs.answers import AnswersFile
from service.jobs.lines import TAIL, WHOLE, Line, Lock, Outputs, Part, read_lines
from service.llm.tape import recording

AHEAD = 4
"""Lines that are begun beyond the one that is to be written next, for each that is worked on at once: a slow line
holds up only so many."""

OTHER = "Name another file with --out, or remove it with its .batch and .answers."

STOPPING = (
    EndpointBusy,
    EndpointTimeout,
    EndpointUnauthorized,
    EndpointUnreachable,
    InvalidConfiguration,
    ModelNotFound,
    StorageError,
)
"""What is not the line's own fault and would meet the next line too: the endpoint is away, our key refused, the disk
full."""


@dataclass
class Tally:
    """How far a batch is. `lines` counts all that are written, `bytes` the input that they were.

    `finished` says that there was nothing to do. Tokens and cost (US dollars, None where no price is known) are of this
    run of the command, not of those before it.
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
    finished: bool = False

    def pass_over(self, line: Line) -> None:
        """Count a line that stands in the files."""
        self.lines += 1
        self.bytes += len(line.raw)

    def add(self, summary: Summary) -> None:
        """Add what a summary took."""
        usage = summary.usage
        self.calls += usage.calls
        self.prompt_tokens += usage.prompt_tokens
        self.completion_tokens += usage.completion_tokens
        if usage.cost_usd is not None:
            self.cost = (self.cost or 0.0) + usage.cost_usd


@dataclass(frozen=True, slots=True)
class Made:
    """What one line became: a summary, or why there is none."""

    summary: Summary | None = None
    problem: dict[str, Any] | None = None


class Batch:
    """One batch. `read` turns a line into a request or raises InvalidInput; `summarize` answers it.

    Unless it `asks` a model, no answer is kept: there is none to pay for. Memory is bounded by `concurrency`, not by
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
        asks: bool,
        options: str = "",
        concurrency: int = 8,
        part: Part = WHOLE,
    ) -> None:
        self._source, self._out, self._outputs = source, out, Outputs(out, errors)
        self._read, self._summarize = read, summarize
        self._options, self._part = options, part
        self._free = asyncio.Semaphore(concurrency)
        self._ahead = concurrency * AHEAD
        self._answers = AnswersFile(out.with_name(out.name + ".answers")) if asks else None
        self.tally = Tally()

    async def run(self, tell: Callable[[Tally], None]) -> Tally:
        """Do all lines that are not done; `tell` is told after each."""
        with Lock(self._mark), self._source.open("rb") as source:
            begin, end = self._part.bounds(self._source.stat().st_size)
            self.tally.size = end - begin
            try:
                if not self._is_finished(source, begin, end):
                    self._check_same(source)
                    await self._resume(read_lines(source, begin, end), tell)
            finally:
                if not self._mark.stat().st_size:
                    self._mark.unlink()
        self._mark.unlink(missing_ok=True)
        return self.tally

    async def _resume(self, lines: Iterator[Line], tell: Callable[[Tally], None]) -> None:
        """Do the lines that neither file has."""
        self.tally.resumed = self._outputs.resume()
        with self._outputs:
            async with self._answered():
                await self._go(lines, tell)

    async def _go(self, lines: Iterator[Line], tell: Callable[[Tally], None]) -> None:
        """Keep a window of lines under way; write the first of it when it is done."""
        window: deque[tuple[Line, asyncio.Task[Made]]] = deque()
        try:
            for line in lines:
                if line.number <= self.tally.resumed:
                    self.tally.pass_over(line)
                    continue
                window.append((line, asyncio.create_task(self._make(line))))
                while len(window) >= self._ahead or (window and window[0][1].done()):
                    await self._finish(*window.popleft(), tell)
            while window:
                await self._finish(*window.popleft(), tell)
        finally:
            for _, task in window:
                task.cancel()
            await asyncio.gather(*(task for _, task in window), return_exceptions=True)

    async def _make(self, line: Line) -> Made:
        async with self._free:
            try:
                return Made(summary=await self._answer(line, self._read(line.raw)))
            except InvalidInput as error:
                return Made(problem=_problem(error) | {"errors": [_issue(i) for i in error.issues]})
            except STOPPING:
                raise
            except CopydeskError as error:
                return Made(problem=_problem(error))

    async def _answer(self, line: Line, request: SummaryRequest) -> Summary:
        if self._answers is None:
            return await self._summarize(request)
        async with recording(self._answers, str(line.number)):
            return await self._summarize(request)

    async def _finish(self, line: Line, task: "asyncio.Task[Made]", tell: Callable[[Tally], None]) -> None:
        """Wait for a line and write what it became."""
        made = await task
        if made.summary is not None:
            self._outputs.write(line.number, made.summary.model_dump_json().encode())
            self.tally.add(made.summary)
        else:
            self._outputs.refuse(line.number, made.problem or {})
            self.tally.failed += 1
        self.tally.pass_over(line)
        tell(self.tally)
        if self._answers is not None and self._answers.grown:
            self._outputs.sync()
            await self._answers.shrink(line.number)

    @asynccontextmanager
    async def _answered(self) -> AsyncGenerator[None, None]:
        """Keep answers meanwhile. When all lines are done, and the disk has them, there is nothing left to keep."""
        if self._answers is None:
            yield
            return
        self._answers.open(self.tally.resumed)
        try:
            yield
        except BaseException:
            self._answers.close()
            raise
        self._outputs.sync()
        self._answers.close(delete=True)

    @property
    def _mark(self) -> Path:
        """The file that says which batch the output belongs to while it is unfinished."""
        return self._out.with_name(self._out.name + ".batch")

    def _is_finished(self, source: IO[bytes], begin: int, end: int) -> bool:
        """Say whether the output has every line of the input, and is no older: then there is nothing to do.

        Its mark went when it was finished, so that the options that it was made with are not known any more.
        """
        if self._mark.stat().st_size or not self._outputs.begun:
            return False
        last, lines = self._outputs.last(), 0
        for line in read_lines(source, begin, end):
            lines += 1
            if line.number > last:
                break
        else:
            self.tally.finished = self._outputs.newest >= self._source.stat().st_mtime_ns
        source.seek(0)
        if self.tally.finished:
            self.tally.lines, self.tally.resumed, self.tally.failed = lines, last, self._outputs.refused()
        return self.tally.finished

    def _check_same(self, source: IO[bytes]) -> None:
        """Refuse to go on with another input or other options than the output was begun with.

        What a part holds depends on the size of the whole file, which therefore may not grow meanwhile.
        """
        begun = self._outputs.begun
        kept = self._mark.read_text("utf-8").split()
        if begun and not kept:
            raise InvalidInput(
                f"{self._out} is there already, and is not the finished batch of {self._source} as it is now.",
                hint=OTHER,
            )
        part = f"{self._part} of {self._source.stat().st_size}\n" if self._part.of > 1 else ""
        mine = [_digest(part.encode() + source.read(TAIL)), _digest(self._options.encode())]
        source.seek(0)
        if not kept:
            self._mark.write_text(" ".join(mine), "utf-8")
        elif kept != mine:
            what = "another input" if kept[0] != mine[0] else "other options"
            raise InvalidInput(f"{self._out} was begun with {what}, and is not finished.", hint=OTHER)


def _problem(error: CopydeskError) -> dict[str, Any]:
    return {"code": error.code, "detail": str(error)}


def _issue(issue: Any) -> dict[str, str]:
    return {"field": issue.field, "message": issue.message}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()

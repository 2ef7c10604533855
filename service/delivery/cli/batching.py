"""`copydesk batch`: a file of articles or requests, one a line, to a file of summaries in the same order."""

import asyncio
import json
import re
import signal
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Self

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn

from service.delivery.bodies import read_body
from service.delivery.cli.inputs import check_options
from service.delivery.cli.options import text_option
from service.delivery.cli.terminal import Exit, complain, failing_plainly, open_errors, warn_of_misspelt
from service.delivery.configuration import load_settings
from service.domain import OnViolation, Style, SummaryRequest
from service.errors import InvalidInput, MalformedInput
from service.settings import Settings

if TYPE_CHECKING:
    from service.jobs.batch import Tally
    from service.jobs.lines import Part

REFRESH = 0.2
"""Seconds between two looks of the bar."""

PART = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")
"""Which part of how many."""

STOPPED = 130
"""Exit code of a batch that was told to stop: the same command goes on with it."""

app = typer.Typer(rich_markup_mode=None)


@app.command()
def batch(
    articles: Annotated[Path, typer.Argument(metavar="ARTICLES.jsonl", help="One article or request a line.")],
    out: Annotated[Path, typer.Option(help="Where the summaries go, one a line.", metavar="FILE")],
    errors: Annotated[Path | None, text_option("Where bad lines go (FILE.errors).", "FILE")] = None,
    concurrency: Annotated[int | None, text_option("Lines that are worked on at once.", "NUMBER")] = None,
    part: Annotated[
        str | None,
        text_option("Only the second of five parts: 2/5. Their outputs, one after another, are the whole.", "PART"),
    ] = None,
    length: Annotated[
        str | None, text_option("short, medium (the default), long, or a number of sentences.", "LENGTH")
    ] = None,
    style: Annotated[Style | None, text_option("paragraph (the default), bullets or headline.", "STYLE")] = None,
    prompt: Annotated[str | None, text_option("A prompt, such as summarize@1.0.0.", "NAME")] = None,
    model: Annotated[str | None, text_option("A model of the endpoint.", "NAME")] = None,
    on_violation: Annotated[
        OnViolation | None, text_option("repair (the default), redact, annotate or reject.", "POLICY")
    ] = None,
) -> None:
    """Summarise a corpus. Each line is an article (`{"text": …}`) or a whole request (`{"articles": […]}`).

    Stopped or killed, the same command goes on where it was, and pays for no answer twice. A bad line goes to the error
    file with its number. Exits 0 where every line has a summary, 1 where some have none.
    """
    with failing_plainly():
        options = {
            "length": int(length) if length and length.isdecimal() else length,
            "style": style,
            "prompt": prompt,
            "model": model,
            "on_violation": on_violation,
        }
        given = {name: value for name, value in options.items() if value is not None}
        check_options(given)
        if not articles.is_file():
            raise InvalidInput(f"{articles} cannot be read: there is no such file.")
        errors = errors or out.with_name(out.name + ".errors")
        settings = load_settings()
        warn_of_misspelt(near=True)
        try:
            at_once = concurrency or settings.llm_concurrency
            running = _run(settings, articles, out, errors, options=given, concurrency=at_once, part=read_part(part))
            tally = asyncio.run(running)
        except asyncio.CancelledError:
            complain("Stopped. The same command goes on from here.")
            raise typer.Exit(STOPPED) from None
    complain(_ending(tally, out, errors))
    raise typer.Exit(Exit.VIOLATION if tally.failed or (errors.exists() and errors.stat().st_size) else Exit.PASS)


async def _run(
    settings: Settings,
    articles: Path,
    out: Path,
    errors: Path,
    *,
    options: Mapping[str, Any],
    concurrency: int,
    part: "Part",
) -> "Tally":
    from service.bootstrap import build
    from service.jobs.batch import Batch

    task = asyncio.current_task()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel if task else _nothing)
    async with build(settings) as services:
        work = Batch(
            articles,
            out,
            errors,
            read=lambda raw: read_line(raw, options),
            summarize=services.summarize,
            asks=settings.llm_base_url is not None,
            options=json.dumps(options, sort_keys=True),
            concurrency=concurrency,
            part=part,
        )
        with Bar() as bar:
            return await work.run(bar.tell)


def read_line(raw: bytes, options: Mapping[str, Any]) -> SummaryRequest:
    """Read one line: a request, or an article, which is a request of its own. A line's own options win.

    Raises InvalidInput with an issue for each wrong field.
    """
    try:
        body = json.loads(raw)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise MalformedInput("The line is not a JSON object.", hint="Write one article or request a line.", field="")
    if "articles" not in body:
        body = {"articles": [body]}
    return read_body(json.dumps({**options, **body}).encode(), SummaryRequest)


def read_part(given: str | None) -> "Part":
    """Read `2/5`: the second of five parts; None is the whole. Raises InvalidInput."""
    from service.jobs.lines import WHOLE, Part

    if given is None:
        return WHOLE
    found = PART.fullmatch(given)
    if found is None or not 1 <= int(found[1]) <= int(found[2]):
        raise InvalidInput(
            f"{given or 'Nothing'} is no part.", hint="Write --part 2/5 for the second of five, from 1/5 to 5/5."
        )
    return Part(int(found[1]), int(found[2]))


def _nothing() -> None:
    return None


def _ending(tally: "Tally", out: Path, errors: Path) -> str:
    if tally.finished:
        bad = f" {tally.failed:,} of them went to {errors}." if tally.failed else ""
        return (
            f"{out} is finished: all {tally.lines:,} lines are done, and nothing was asked again.{bad} "
            "For other options, name another file with --out."
        )
    done = f"{tally.lines - tally.failed:,} of {tally.lines:,} lines in {out}"
    return f"{done}; {tally.failed:,} went to {errors}." if tally.failed else f"{done}."


class Bar:
    """How far, how fast, how much, how long. A context manager; silent where standard error is no terminal."""

    def __init__(self, console: Console | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        console = console or open_errors()
        self._clock = clock
        self._began, self._seen = clock(), float("-inf")
        self._first: int | None = None
        self._bar = Progress(
            SpinnerColumn(),
            BarColumn(bar_width=24),
            TaskProgressColumn(),
            TextColumn("{task.fields[said]}"),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task("", total=None, said="")

    def tell(self, tally: "Tally") -> None:
        """Take how far the batch is."""
        now = self._clock()
        if now - self._seen < REFRESH:
            return
        self._seen = now
        if self._first is None:
            self._first, self._began = tally.lines, now
        self._bar.update(self._task, completed=tally.bytes, total=tally.size, said=self.said(tally))

    def said(self, tally: "Tally") -> str:
        """Return the words beside the bar: lines, lines a second, tokens, money where it is known."""
        seconds = self._clock() - self._began
        rate = (tally.lines - (self._first or 0)) / seconds if seconds > 0 else 0.0
        words = [f"{tally.lines:,} lines", f"{rate:.1f}/s"]
        if tokens := tally.prompt_tokens + tally.completion_tokens:
            words.append(f"{tokens:,} tokens")
        if tally.cost is not None:
            words.append(f"${tally.cost:,.4f}")
        if tally.failed:
            words.append(f"{tally.failed:,} bad")
        return " · ".join(words)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

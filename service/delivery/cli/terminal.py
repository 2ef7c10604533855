"""Standard output and standard error: widths, colours, exit codes, and text that may not command the terminal."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from typing import Any, TextIO

import typer
from rich.console import Console
from rich.text import Text

from service.errors import CopydeskError, DeadlineExceeded, EndpointError, ViolationsFound
from service.settings import misspelt_settings

WIDEST = 100
"""Columns beyond which lines are hard to read."""

NARROWEST = 40

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]")
"""Characters that command a terminal, or reorder and hide what it shows. Arabic and Hebrew need their marks."""


_PADDED = re.compile("[ \t]+\n")


class Exit(IntEnum):
    """Exit codes: 1 says that the check found something, 2 and 3 that it could not be made."""

    PASS = 0
    VIOLATION = 1
    INPUT = 2
    ENDPOINT = 3
    CLOSED = 141
    """Whoever read our output has closed it, as `head` does: what a shell says of a command that this ended."""


def open_output() -> Console:
    """Return standard output: as wide as the terminal within reason, without colours where it is none."""
    return _console(stderr=False)


def open_errors() -> Console:
    """Return standard error, likewise."""
    return _console(stderr=True)


def shown(text: str) -> str:
    """Return text of somebody else's with control and bidirectional characters made visible."""
    return _CONTROL.sub(lambda found: f"<U+{ord(found[0]):04X}>", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Return `shown` text with all white space as single spaces."""
    return " ".join(shown(text).split())


def sentence(text: str) -> str:
    """Return `one_line` of a text with a full stop, where it does not bring an end of its own."""
    line = one_line(text)
    return line if line.rstrip("”’\"')]").endswith((".", "!", "?", "…")) else f"{line}."


def elided(text: str, most: int) -> str:
    """Return `one_line` of a text, without its middle where it is longer than `most` characters."""
    line = one_line(text)
    if len(line) <= most:
        return line
    head = line[: most * 2 // 3].rpartition(" ")[0] or line[: most * 2 // 3]
    tail = line[-(most // 3) :].partition(" ")[2] or line[-(most // 3) :]
    return f"{head} … {tail}"


def write_json(content: bytes) -> None:
    """Write an answer's JSON and a line break to standard output."""
    sys.stdout.buffer.write(content + b"\n")
    sys.stdout.buffer.flush()


def complain(message: str) -> None:
    """Write one line to standard error."""
    open_errors().print(Text.assemble(("copydesk: ", "bold"), one_line(message)), soft_wrap=True)


def warn_of_misspelt(*, near: bool = False) -> None:
    """Say which variables look like settings and are none; with `near`, only where one that is meant can be named."""
    for found in misspelt_settings():
        if found.meant or not near:
            complain(f"warning: {found}")


@contextmanager
def failing_plainly() -> Iterator[None]:
    """Turn every error of our tree into one line on standard error and its exit code; a closed pipe is none."""
    try:
        yield
    except BrokenPipeError:
        raise typer.Exit(_nobody_reads()) from None
    except CopydeskError as error:
        complain(str(error))
        raise typer.Exit(exit_code(error)) from None


def exit_code(error: CopydeskError) -> Exit:
    """Return the exit code of an error."""
    if isinstance(error, ViolationsFound):
        return Exit.VIOLATION
    return Exit.ENDPOINT if isinstance(error, EndpointError | DeadlineExceeded) else Exit.INPUT


class _Console(Console):
    """A console that ends as other commands do where nobody reads any more; rich would exit with 1."""

    def on_broken_pipe(self) -> None:
        raise SystemExit(_nobody_reads())


def _nobody_reads() -> Exit:
    """Send what is still to be written nowhere, so that the end of the process does not fail at it."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.CLOSED


class _Trimmed:
    """A stream without blanks at the ends of lines, which rich pads to the full width."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(_PADDED.sub("\n", text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def _console(*, stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    if not (stream.encoding or "").lower().startswith("utf") and hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    console = _Console(file=_Trimmed(stream), stderr=stderr, highlight=False, emoji=False, markup=False)  # type: ignore[arg-type]
    asked = os.environ.get("COLUMNS", "")
    wide = int(asked) if asked.isdecimal() else (console.width if console.is_terminal else 80)
    console.width = max(NARROWEST, min(wide, WIDEST))
    return console

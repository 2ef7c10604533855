"""Logging, set up once: ours through structlog, other people's through the same renderer.

Neither article text nor a secret goes through it: an exception is logged as its type and frames, without its message.
"""

import logging
import sys
import traceback
from types import TracebackType
from typing import Literal

import structlog
from structlog.typing import EventDict, Processor

from service.telemetry.traces import add_trace

Level = Literal["debug", "info", "warning", "error"]
Format = Literal["auto", "json", "console"]

QUIET: tuple[str, ...] = ("httpx", "httpcore", "aiohttp", "trafilatura", "htmldate", "mcp")
"""Loggers that write addresses or what they read: only what breaks them is kept."""

FRAMES = 12
"""Frames of an exception that are logged, the innermost last."""


def configure_logging(level: Level = "info", form: Format = "auto") -> None:
    """Send all events to standard error, as JSON or for a terminal. Safe to call again."""
    terminal = sys.stderr.isatty()
    plain = form == "json" or (form == "auto" and not terminal)
    renderer: Processor = (
        structlog.processors.JSONRenderer() if plain else structlog.dev.ConsoleRenderer(colors=terminal)
    )
    structlog.configure(
        processors=[*_shared(), renderer],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )
    _adopt_others(level, renderer)


def describe_exception(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Replace `exc_info` by `exception` (its type) and `frames`. A message may quote an article or a key: it goes."""
    error = _exception(event.pop("exc_info", None))
    if error is not None:
        event["exception"] = f"{type(error).__module__}.{type(error).__qualname__}"
        event["frames"] = _frames(error.__traceback__)
        if error.__cause__ is not None:
            event["cause"] = f"{type(error.__cause__).__module__}.{type(error.__cause__).__qualname__}"
    return event


class _StandardError(logging.Handler):
    """Writes to whatever standard error is at the time."""

    def emit(self, record: logging.LogRecord) -> None:
        print(self.format(record), file=sys.stderr, flush=True)  # noqa: T201


def _shared() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        add_trace,
        describe_exception,
    ]


def _adopt_others(level: Level, renderer: Processor) -> None:
    """Give the standard library's loggers (uvicorn's, above all) the same form."""
    handler = _StandardError()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_shared(),
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _without_extras, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [*(h for h in root.handlers if not isinstance(h, _StandardError)), handler]
    root.setLevel(max(logging.getLevelNamesMapping()[level.upper()], logging.INFO))
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _without_extras(_logger: object, _method: str, event: EventDict) -> EventDict:
    event.pop("color_message", None)
    return event


def _exception(info: object) -> BaseException | None:
    if isinstance(info, BaseException):
        return info
    if isinstance(info, tuple):
        return info[1] if isinstance(info[1], BaseException) else None
    return sys.exc_info()[1] if info else None


def _frames(trace: TracebackType | None) -> list[str]:
    return [f"{frame.name} ({frame.filename}:{frame.lineno})" for frame in traceback.extract_tb(trace)[-FRAMES:]]

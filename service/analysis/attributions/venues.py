"""Where something is said: in an interview, in a statement, "speaking to the Herald"."""

from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import type_span
from service.analysis.words import (
    PUNCT,
    QUOTE,
)


def end_of_adjunct(frame: Frame, at: int, limit: int) -> int:
    while at < limit and not frame.tag[at] & (QUOTE | PUNCT):
        at += 1
    return at


def interview_in(frame: Frame, source: type_span | None) -> type_span | None:
    """Return "In an interview with the Herald" before the source, or "speaking to the Herald" inside it."""
    for at in range(*source) if source is not None else ():
        if frame.low[at] in {"speaking", "talking"} and frame.low_at(at + 1) in {"to", "on", "with"}:
            return (at, end_of_adjunct(frame, at, len(frame)))
    if (
        source is None
        or source[0] < 4
        or frame.low[source[0] - 1] != ","
        or frame.low[0] not in {"in", "speaking", "talking", "writing"}
    ):
        return None
    return (0, source[0] - 1) if "," not in frame.low[: source[0] - 1] else None

"""Where something is said: in an interview, in a statement, "speaking to the Herald"."""

from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import type_span
from service.analysis.words import CAP, PUNCT, QUOTE, TIME


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


def venue_in(frame: Frame, adjunct: type_span | None) -> type_span | None:
    """Return "on state television" or "in a live panel" from what stands between cue and content."""
    if adjunct is None:
        return None
    start, end = adjunct
    for at in range(start, end):
        if frame.low[at] in {"on", "in", "during", "at", "via", "through"} and not frame.tag_at(at + 1) & TIME:
            stop = at + 1
            while stop < end and not (frame.tag[stop] & PUNCT and frame.low[stop] not in {"’", "'", "-"}):
                if frame.tag[stop] & TIME and frame.tag[stop] & CAP:
                    stop -= frame.low[stop - 1] == "on"
                    break
                stop += 1
            return (at, stop) if stop > at + 1 else None
    return None

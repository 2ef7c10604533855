"""The content that stands before its source or cue, and the clause that it is."""

from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import type_span
from service.analysis.words import CAP, CONJ, PUNCT, QUOTE, SUB


def content_before(frame: Frame, end: int) -> list[type_span]:
    """Return the content before the source or cue `end`: a quotation, or the clause around it."""
    stop = end
    while stop > 0 and frame.tag[stop - 1] & PUNCT and frame.low[stop - 1] in {",", "—", "–", "--"}:
        stop -= 1
    if stop == 0:
        return []
    start = clause_start(frame, stop)
    runs: list[type_span] = [(start, stop)]
    if frame.tag[stop - 1] & QUOTE:
        first = stop - 1
        while first - 1 >= start and frame.tag[first - 1] & QUOTE:
            first -= 1
        if _stands_alone(frame, first, start):
            runs = [(first, stop)]
    return runs


def _stands_alone(frame: Frame, at: int, start: int) -> bool:
    """Say whether the quotation `at` is a whole utterance: nothing of the same clause stands before it."""
    if at <= start:
        return True
    return frame.low[at - 1] in {".", ":", "?", "!", "…"} or (
        frame.quote[at].kind == "full" and frame.low[at - 1] == "," and at - start < 4
    )


def clause_start(frame: Frame, end: int) -> int:
    """Return where the main clause that ends before `end` begins: after a stop or semicolon, past "but" and "and"."""
    at = end
    while at > 0 and not (frame.tag[at - 1] & PUNCT and _ends_clause(frame, at - 1)):
        at -= 1
    while at < end and frame.low[at] in {"but", "and", "so", "yet", ",", "however"}:
        at += 1
    return at


def _ends_clause(frame: Frame, at: int) -> bool:
    low = frame.low[at]
    return low in {";", ":"} or (low in {".", "?", "!"} and bool(frame.tag_at(at + 1) & (CAP | QUOTE)))


def before_link(frame: Frame, at: int) -> int:
    """Return where what stands before `at` ends without the comma or conjunction that leads to it."""
    while at > 0 and (
        frame.low[at - 1]
        in {",", "and", "but", ";", "—", "–", "--", "while", "as", "after", "when", "though", "although", "because"}
        or (frame.tag[at - 1] & (CONJ | SUB) and frame.low[at - 1] in {"or", "yet"})
    ):
        at -= 1
    return at

"""Marks without a partner: left open over a paragraph, or one of the two forgotten."""

from collections.abc import Iterator, Sequence

from service import patterns as re
from service.analysis.quotations.marks import SINGLE, Mark, Pair

_SAID = "(?:said|says|added|adds|told|tells|asked|wrote|replied|warned|insisted)"
_SPEECH_TAG = re.compile(
    rf",\s+(?:(?:he|she|they|(?:the )?(?:[\w’'.-]+ ){{0,2}}[A-Z][\w’'.-]+|the [\w-]+) {_SAID}\b|{_SAID}\s+\w)"
)
"""Who says it, behind a quotation that was never closed."""

_TAGGED = re.compile(rf"\s+(?:{_SAID}\s+\w|(?:he|she|they)\s+{_SAID}\b)")
"""The same, right behind the closing mark of one that was never opened."""

_RESUMED = re.compile(r"[.!?,:] $")
"""What stands before a mark that goes on quoting behind who said it."""

_STOP = re.compile(r"[.!?…](?=\s|$)")

MAX_LONE = 4
"""Marks without a partner in one paragraph that are looked at."""

type_line = tuple[int, int, list[Mark]]
"""Where a paragraph begins and ends, and its marks."""


def lone_pairs(
    text: str, line: type_line, lone: Sequence[Mark], pairs: Sequence[Pair], after: type_line | None
) -> Iterator[Pair]:
    """Yield what the marks without a partner of one paragraph quote, whose `pairs` are known."""
    start, end, marks = line
    for mark in lone[:MAX_LONE]:
        later = [p.start for p in pairs if p.start > mark.start] + [m.start for m in lone if m.start > mark.start]
        stop = _tagged_end(text, mark, start, min(later)) if later else _end_of(text, mark, (start, end), after)
        if stop > mark.end:
            yield Pair(mark.start, stop, (mark.end, stop))
        elif mark is marks[0] and _never_opened(text, mark):
            yield Pair(start, mark.end, (start, mark.start))


def _tagged_end(text: str, left: Mark, start: int, end: int) -> int:
    """Return where the speech tag stands before the next quotation, or the mark's own start."""
    leads = left.char not in SINGLE and not text[start : left.start].strip()
    tag = _SPEECH_TAG.search(text, left.end, end) if leads else None
    return tag.start() + 1 if tag else left.start


def _end_of(text: str, left: Mark, within: tuple[int, int], after: type_line | None) -> int:
    """Return where the last quotation of a paragraph ends, whose closing mark is missing; its start if it is none."""
    start, end = within
    end = start + len(text[start:end].rstrip())
    reopened = after is not None and not text[end : after[0]].strip() and _reopens(text, left, after)
    leads = not text[start : left.start].strip()
    if left.char in SINGLE and not reopened:
        return left.start
    if reopened:
        return end
    if leads:
        tag = _SPEECH_TAG.search(text, left.end, end)
        return tag.start() + 1 if tag else end
    if _RESUMED.search(text, start, left.start) and text[left.end : left.end + 1].isupper():
        stop = _STOP.search(text, left.end, end) if text[left.start - 2] != ":" else None
        return stop.end() if stop else end
    return left.start


def _reopens(text: str, left: Mark, after: type_line) -> bool:
    first = after[2][0]
    return first.char == left.char and not text[after[0] : first.start].strip()


def _never_opened(text: str, mark: Mark) -> bool:
    """Say whether a mark closes what was never opened: "The pool is clean,” said the manager."."""
    closing = mark.char in '"”»' and text[mark.start - 1 : mark.start] in {",", "?", "!"}
    return closing and _TAGGED.match(text, mark.end) is not None

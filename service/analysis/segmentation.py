"""Text into sentences with ids: sentencex finds the boundaries, paragraphs and headings are ours."""

import re
from collections.abc import Iterator

import sentencex

from service.domain import Sentence, Span

_PARAGRAPH = re.compile(r"\n")
_STOPPED = re.compile(r"[.!?…。！？؟।:;,—–-]['\"’”»)\]]*$")
"""How a line ends that is no heading."""

WINDOW = 2_000
"""Code points that are searched for sentence ends at once; a longer sentence is cut."""

_SPACE = re.compile(r"\s+")

MIN_WIDTH = 40
"""Code points of the widest line of a wrapped block at least."""

SHORT = 0.6
"""Part of the widest line below which a line was ended on purpose."""

MAX_HEADING = 200
"""Code points of a heading at most."""


def segment(text: str, *, article: str = "a1", language: str = "en", title: str | None = None) -> tuple[Sentence, ...]:
    """Cut `text` into sentences, trimmed of white space; a `title` comes first as `<article>.s0`.

    Every code point that is not white space belongs to exactly one sentence. A line break ends a sentence, except in a
    block of lines that was wrapped at a width.
    """
    found: list[Sentence] = []
    if title is not None:
        found.append(_title(title, article))
    for paragraph, (start, end) in enumerate(_paragraphs(text)):
        spans = list(_sentences(text[start:end], language))
        for left, right in spans:
            words = text[start + left : start + right]
            found.append(
                Sentence(
                    id=f"{article}.s{len(found) + (title is None)}",
                    text=words,
                    span=Span(start=start + left, end=start + right),
                    paragraph=paragraph,
                    heading=len(spans) == 1 and len(words) <= MAX_HEADING and not _STOPPED.search(words),
                )
            )
    return tuple(found)


def _title(title: str, article: str) -> Sentence:
    return Sentence(
        id=f"{article}.s0",
        text=title,
        span=Span(start=0, end=len(title)),
        paragraph=0,
        field="title",
        heading=True,
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of each line that holds more than white space, wrapped lines joined."""
    block: list[tuple[int, int]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            block.append((start, start + len(line)))
        else:
            yield from _unwrapped(text, block)
            block = []
        start += len(line)
    yield from _unwrapped(text, block)


def _unwrapped(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the lines of a block that goes on in lower case after a line break; a short line still ends one."""
    widest = max((end - start for start, end in block), default=0)
    if len(block) < 2 or widest < MIN_WIDTH or not any(text[start].islower() for start, _ in block[1:]):
        yield from block
        return
    begun = block[0][0]
    for index, (start, end) in enumerate(block):
        if index == len(block) - 1 or end - start < SHORT * widest:
            yield begun, end
            begun = end


def _sentences(line: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of each sentence of one line, without the white space around it."""
    start = 0
    for words in _cuts(line, language):
        left = start + len(words) - len(words.lstrip())
        right = start + len(words.rstrip())
        start += len(words)
        if left < right:
            yield left, right


def _cuts(line: str, language: str) -> Iterator[str]:
    """Yield the pieces of one line, which together are the line.

    sentencex takes time that grows with the square of a line of quotation marks, so it is given a window at a time;
    what it calls the last sentence of a window may go on, and opens the next one.
    """
    start = 0
    while len(line) - start > WINDOW:
        found = sentencex.segment(language, line[start : start + WINDOW])
        whole = found[:-1] or [_broken(line[start : start + WINDOW])]
        yield from whole
        start += sum(map(len, whole))
    yield from sentencex.segment(language, line[start:])


def _broken(window: str) -> str:
    """Return the part of a window without a sentence end that counts as one: up to its last white space."""
    at = max((m.end() for m in _SPACE.finditer(window)), default=len(window))
    return window[:at]

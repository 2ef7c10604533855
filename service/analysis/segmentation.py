"""Text into sentences with ids: sentencex finds the boundaries, paragraphs and headings are ours."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import sentencex

from service import patterns as re
from service.domain import Sentence, Span

Run = tuple[int, int]

_STOPS = frozenset(".!?…。！？؟।:;,—–-")
_CLOSERS = "'\"’”»)]"
"""How a line ends that is no heading: with a stop, and marks that close behind it."""

_OPENERS = "“‘«„([ "
"""Marks that open a sentence, and never end one."""

_BEHIND_BLANK = _OPENERS + "\"'"
"""Those that open one behind a blank, where a straight mark can end nothing."""

BATCH = 50_000
"""Code points of short paragraphs that are searched at once."""

_BREAK = "\n\n"
"""What sentencex takes for the end of a paragraph."""

WINDOW = 2_000
"""Code points that are searched for sentence ends at once; a longer sentence is cut."""

_SPACE = re.compile(r"\s+")
_ODD_SPACES = "".join(c for c in map(chr, range(0x80, 0x3001)) if c.isspace())
"""White space that sentencex must not see: before a name's initial it stops the whole process."""

MIN_WIDTH = 40
"""Code points of the widest line of a wrapped block at least."""

SHORT = 0.6
"""Part of the widest line below which a line was ended on purpose."""

MAX_HEADING = 200
"""Code points of a heading at most."""

ORDINARY: tuple[str, ...] = (" ill. ", " art. ", " miss. ", " me. ", " ore. ", " May. ")
"""Words at a sentence's end that sentencex takes for abbreviations, in lower case too ("Ill.", "Art."), and May."""

CLAIM = 500
"""Code points of a text that is remembered cut."""


def segment(text: str, *, article: str = "a1", language: str = "en", title: str | None = None) -> tuple[Sentence, ...]:
    """Cut `text` into sentences, trimmed of white space; a `title` comes first as `<article>.s0`.

    Every code point that is not white space belongs to exactly one sentence. A line break ends a sentence, except in a
    block of lines that was wrapped at a width.
    """
    found = _segment_claim(text, article, language) if len(text) <= CLAIM else _segment(text, article, language)
    return found if title is None else (_title(title, article), *found)


@lru_cache(maxsize=256)
def _segment_claim(text: str, article: str, language: str) -> tuple[Sentence, ...]:
    """Cut a short text: a claim is cut when it is drafted, and again whenever it is read."""
    return _segment(text, article, language)


def _segment(text: str, article: str, language: str) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    number = 1
    for paragraph, spans in enumerate(_cut_all(text, list(_paragraphs(text)), language)):
        alone = len(spans) == 1
        for start, end in spans:
            words = text[start:end]
            heading = alone and end - start <= MAX_HEADING and not _is_stopped(words)
            found.append(Sentence(f"{article}.s{number}", words, Span(start, end), paragraph, "text", heading))
            number += 1
    return tuple(found)


def _is_stopped(words: str) -> bool:
    """Say whether words end as no heading does."""
    return words.rstrip(_CLOSERS)[-1:] in _STOPS


def _title(title: str, article: str) -> Sentence:
    return Sentence(
        id=f"{article}.s0",
        text=title,
        span=Span(start=0, end=len(title)),
        paragraph=0,
        field="title",
        heading=True,
    )


def _paragraphs(text: str) -> Iterator[Run]:
    """Yield `[start, end)` of each line that holds more than white space, wrapped lines joined."""
    block: list[Run] = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if not line.isspace():
            block.append((start, end))
        elif block:
            yield from _unwrapped(text, block)
            block = []
        start = end
    yield from _unwrapped(text, block)


def _unwrapped(text: str, block: list[Run]) -> Iterator[Run]:
    """Join the lines of a block that goes on in lower case after a line break; a short line still ends one."""
    if len(block) < 2 or not any(text[start].islower() for start, _ in block[1:]):
        yield from block
        return
    widest = max(end - start for start, end in block)
    if widest < MIN_WIDTH:
        yield from block
        return
    begun = block[0][0]
    for index, (start, end) in enumerate(block):
        if index == len(block) - 1 or end - start < SHORT * widest:
            yield begun, end
            begun = end


def _cut_all(text: str, paragraphs: Sequence[Run], language: str) -> Iterator[Sequence[Run]]:
    """Yield the sentences of each paragraph as `[start, end)` in `text`, without the white space around them.

    Paragraphs go to sentencex many at a time: it cuts at every empty line anyway, and calling it costs more than a
    short line does.
    """
    batch: list[Run] = []
    size = 0
    for start, end in paragraphs:
        if size + end - start > BATCH and batch:
            yield from _cut_batch(text, batch, language)
            batch, size = [], 0
        if end - start > WINDOW:
            yield from _cut_batch(text, batch, language)
            batch, size = [], 0
            yield list(_trimmed(start, _cuts(text[start:end], language)))
        else:
            batch.append((start, end))
            size += end - start
    yield from _cut_batch(text, batch, language)


def _cut_batch(text: str, paragraphs: Sequence[Run], language: str) -> list[list[Run]]:
    """Cut short paragraphs in one call."""
    bodies = [text[start:end].strip() for start, end in paragraphs]
    found: list[list[Run]] = [[] for _ in bodies]
    number, stop, shift, at = -1, 0, 0, 0
    for piece in _pieces(_BREAK.join(bodies), language) if bodies else ():
        right = at + len(piece.rstrip())
        left = at + len(piece) - len(piece.lstrip()) if piece[:1].isspace() else at
        at += len(piece)
        if left >= right:
            continue
        if left >= stop:
            number += 1
            stop = left + len(bodies[number])
            shift = text.index(bodies[number][0], paragraphs[number][0]) - left
        found[number].append((left + shift, right + shift))
    return found


def _trimmed(start: int, pieces: Iterable[str]) -> Iterator[Run]:
    """Yield `[start, end)` of each piece of a line that begins at `start`, without the white space around it."""
    for words in pieces:
        end = start + len(words)
        left = end - len(words.lstrip()) if words[:1].isspace() else start
        right = start + len(words.rstrip())
        start = end
        if left < right:
            yield left, right


def _cuts(line: str, language: str) -> Iterator[str]:
    """Yield the pieces of one line, which together are the line.

    sentencex takes time that grows with the square of a line of quotation marks, so it is given a window at a time;
    what it calls the last sentence of a window may go on, and opens the next one.
    """
    start = 0
    while len(line) - start > WINDOW:
        found = _pieces(line[start : start + WINDOW], language)
        whole = found[:-1] or [_broken(line[start : start + WINDOW])]
        whole[-1] = _without_opening(whole[-1])
        yield from whole
        start += sum(map(len, whole))
    yield from _pieces(line[start:], language)


def _without_opening(words: str) -> str:
    """Return words without the mark that opens what follows: a window that ends inside a quotation leaves it behind."""
    bare = words.rstrip()
    kept = bare.rstrip(_OPENERS)
    return words if kept in {"", bare} else kept


def _pieces(text: str, language: str) -> list[str]:
    """Return the sentences of `text`, of the same lengths all together; their white space may be of another kind."""
    if not text.isascii():
        for space in _ODD_SPACES:
            text = text.replace(space, " ")
    found = list(sentencex.segment(language, text))
    if language != "en":
        return found
    return [part for piece in found for part in (_ended(piece) if ". " in piece[:-2] else (piece,))]


def _ended(piece: str) -> Iterator[str]:
    """Cut behind a word that is no abbreviation, where a capital follows."""
    start = 0
    for at in sorted(m for word in ORDINARY for m in _ends(piece, word)):
        if piece[at : at + 1].isupper() or piece[at : at + 1] in _BEHIND_BLANK:
            yield piece[start:at]
            start = at
    yield piece[start:]


def _ends(piece: str, word: str) -> Iterator[int]:
    at = piece.find(word)
    while at >= 0:
        yield at + len(word)
        at = piece.find(word, at + 1)


def _broken(window: str) -> str:
    """Return the part of a window without a sentence end that counts as one: up to its last white space."""
    at = max((m.end() for m in _SPACE.finditer(window)), default=len(window))
    return window[:at]

"""Sentences as frames: the words outside quotation marks, with each quotation as one item.

A quotation that runs over several sentences joins them into one frame, so that "…," he said stays whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from service.analysis.attributions.datelines import end_of_dateline
from service.analysis.words import PUNCT, QUOTE, Words
from service.domain import Quotation, Sentence


@dataclass(slots=True)
class Frame:
    """Parallel lists over items. An item is a word, a mark, or a whole quotation (`quote` holds it)."""

    sentences: tuple[Sentence, ...]
    word: list[str] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    tag: list[int] = field(default_factory=list)
    quote: dict[int, Quotation] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.low)

    @property
    def paragraph(self) -> int:
        return self.sentences[0].paragraph

    @property
    def heading(self) -> bool:
        return self.sentences[0].heading

    def low_at(self, at: int) -> str:
        """Return the item in lower case, or nothing outside the frame."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def tag_at(self, at: int) -> int:
        """Return the item's classes; outside the frame it is a mark."""
        return self.tag[at] if 0 <= at < len(self.tag) else PUNCT


def frame_within(words: Words, outer: Quotation, inner: Sequence[Quotation], sentences: tuple[Sentence, ...]) -> Frame:
    """Return the words inside one quotation as a frame of their own, with the quotations in it as items."""
    frame = Frame(sentences)
    _fill(frame, words, (outer.inner.start, outer.inner.end), inner, set())
    return frame


MAX_ITEMS = 400
"""Items of a frame at most: a longer sentence is cut, which keeps hostile input linear."""


def frames_of(words: Words, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Iterator[Frame]:
    """Yield the frames in order."""
    outer = list(_outermost(quotations))
    skipped = {p for q in quotations if q.kind == "scare" for p in (q.span.start, q.inner.end)}
    at = 0
    for group in _grouped(sentences, outer):
        start, end = group[0].span.start, group[-1].span.end
        while at < len(outer) and outer[at].span.end <= start:
            at += 1
        stop = at
        while stop < len(outer) and outer[stop].span.start < end:
            stop += 1
        frame = _frame(words, group, outer[at:stop], skipped)
        yield from [frame] if len(frame) <= MAX_ITEMS else _cut(frame)


def _cut(frame: Frame) -> Iterator[Frame]:
    """Cut an overlong frame into pieces."""
    for at in range(0, len(frame), MAX_ITEMS):
        to = at + MAX_ITEMS
        yield Frame(
            frame.sentences,
            frame.word[at:to],
            frame.low[at:to],
            frame.start[at:to],
            frame.end[at:to],
            frame.tag[at:to],
            {p - at: q for p, q in frame.quote.items() if at <= p < to},
        )


def _outermost(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    reach = -1
    for quotation in quotations:
        if quotation.kind != "scare" and quotation.span.start >= reach:
            reach = quotation.span.end
            yield quotation


def _grouped(sentences: Sequence[Sentence], outer: Sequence[Quotation]) -> Iterator[tuple[Sentence, ...]]:
    """Join sentences that one quotation runs over, within a paragraph."""
    group: list[Sentence] = []
    at = 0
    for sentence in sentences:
        if group:
            while at < len(outer) and outer[at].span.end <= sentence.span.start:
                at += 1
            joined = at < len(outer) and outer[at].span.start < group[-1].span.end
            if not joined or sentence.paragraph != group[-1].paragraph:
                yield tuple(group)
                group = []
        group.append(sentence)
    if group:
        yield tuple(group)


def _frame(words: Words, group: tuple[Sentence, ...], quotes: Sequence[Quotation], skipped: set[int]) -> Frame:
    begun, end = end_of_dateline(group[0]), group[-1].span.end
    if not (quotes or skipped):
        at, to = words.at(begun), words.at(end)
        return Frame(group, words.word[at:to], words.low[at:to], words.start[at:to], words.end[at:to], words.tag[at:to])
    frame = Frame(group)
    _fill(frame, words, (begun, end), quotes, skipped)
    return frame


def _fill(frame: Frame, words: Words, span: tuple[int, int], quotes: Sequence[Quotation], skipped: set[int]) -> None:
    at, stop = words.at(span[0]), words.at(span[1])
    for quotation in quotes:
        place = words.at(quotation.span.start)
        _take(frame, words, at, place, skipped)
        frame.quote[len(frame.low)] = quotation
        frame.word.append(quotation.text)
        frame.low.append("“”")
        frame.start.append(quotation.span.start)
        frame.end.append(quotation.span.end)
        frame.tag.append(QUOTE)
        at = words.at(quotation.span.end)
    _take(frame, words, at, stop, skipped)


def _take(frame: Frame, words: Words, at: int, stop: int, skipped: set[int]) -> None:
    """Take over the words `[at, stop)`, without the marks of short quotations."""
    if at >= stop:
        return
    if skipped and not skipped.isdisjoint(words.start[at:stop]):
        kept = [p for p in range(at, stop) if words.start[p] not in skipped]
        frame.word += [words.word[p] for p in kept]
        frame.low += [words.low[p] for p in kept]
        frame.start += [words.start[p] for p in kept]
        frame.end += [words.end[p] for p in kept]
        frame.tag += [words.tag[p] for p in kept]
        return
    frame.word += words.word[at:stop]
    frame.low += words.low[at:stop]
    frame.start += words.start[at:stop]
    frame.end += words.end[at:stop]
    frame.tag += words.tag[at:stop]

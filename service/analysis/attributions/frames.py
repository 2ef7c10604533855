"""Sentences as frames: the words outside quotation marks, with each quotation as one item.

A quotation that runs over several sentences joins them into one frame, so that "…," he said stays whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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


def frames_of(words: Words, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Iterator[Frame]:
    """Yield the frames in order."""
    outer = [q for q in _outermost(quotations) if q.kind != "scare"]
    skipped = {p for q in quotations if q.kind == "scare" for p in (q.span.start, q.inner.end)}
    at = 0
    for group in _grouped(sentences, outer):
        start, end = group[0].span.start, group[-1].span.end
        while at < len(outer) and outer[at].span.end <= start:
            at += 1
        yield _frame(words, group, [q for q in outer[at : at + 400] if q.span.start < end], start, end, skipped)


def _outermost(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    reach = -1
    for quotation in quotations:
        if quotation.span.start >= reach and quotation.kind != "scare":
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


def _frame(
    words: Words, group: tuple[Sentence, ...], quotes: Sequence[Quotation], start: int, end: int, skipped: set[int]
) -> Frame:
    frame = Frame(group)
    at, stop, pending = words.at(start), words.at(end), 0
    while at < stop:
        place = words.start[at]
        while pending < len(quotes) and quotes[pending].span.end <= place:
            pending += 1
        if pending < len(quotes) and quotes[pending].span.start <= place:
            quotation = quotes[pending]
            frame.quote[len(frame.low)] = quotation
            _add(frame, quotation.text, "“”", quotation.span.start, quotation.span.end, QUOTE)
            at, pending = max(words.at(quotation.span.end), at + 1), pending + 1
            continue
        if place not in skipped:
            _add(frame, words.word[at], words.low[at], place, words.end[at], words.tag[at])
        at += 1
    return frame


def _add(frame: Frame, word: str, low: str, start: int, end: int, tag: int) -> None:
    frame.word.append(word)
    frame.low.append(low)
    frame.start.append(start)
    frame.end.append(end)
    frame.tag.append(tag)

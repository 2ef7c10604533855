"""Sentences as frames: the words outside quotation marks, with each quotation as one item.

A quotation that runs over several sentences joins them into one frame, so that "…," he said stays whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from service.analysis.attributions.datelines import DATING, end_of_dateline
from service.analysis.words import CAP, NUM, PUNCT, QUOTE, Words
from service.domain import Quotation, Sentence

QUOTED = "“”"
"""What stands for the words of a whole quotation."""


@dataclass(slots=True)
class Frame:
    """Parallel sequences over items. An item is a word, a mark, or a whole quotation (`quote` holds it)."""

    sentences: tuple[Sentence, ...]
    word: Sequence[str]
    low: Sequence[str]
    start: Sequence[int]
    tag: Sequence[int]
    quote: Mapping[int, Quotation]
    heads: dict[tuple[int, int], int] = field(default_factory=dict)
    """Phrase → its head, where it was looked for."""

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

    def joins_words(self, at: int) -> bool:
        """Say whether the dash `at` stands between two words without a blank: "Delhi–Patna", "2018–20"."""
        if self.low[at] != "–" or not 0 < at < len(self.low) - 1:
            return False
        tight = self.start[at] == self.start[at - 1] + len(self.word[at - 1])
        return tight and self.start[at + 1] == self.start[at] + 1

    def opens_mark(self, at: int) -> bool:
        """Say whether words in marks begin at `at`: a quotation, or few words whose marks are left out."""
        if self.tag[at] & QUOTE:
            return True
        before = at - 1
        left_out = before >= 0 and self.start[at] == self.start[before] + len(self.word[before]) + 2
        return left_out and not self.tag[at] & PUNCT


def frame_within(words: Words, outer: Quotation, inner: Sequence[Quotation], sentences: tuple[Sentence, ...]) -> Frame:
    """Return the words inside one quotation as a frame of their own, with the quotations in it as items."""
    inside = outer.inner
    return _with_quotes(words, sentences, (words.at(inside.start), words.at(inside.end)), inner, frozenset())


MAX_ITEMS = 400
"""Items of a frame at most: a longer sentence is cut, which keeps hostile input linear."""


def frames_of(words: Words, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Iterator[Frame]:
    """Yield the frames in order."""
    outer = list(_outermost(quotations))
    skipped = {p for q in quotations if q.kind == "scare" for p in (q.span.start, q.inner.end)}
    at = 0
    for group in _grouped(sentences, outer) if outer else zip(sentences, strict=True):
        start, end = group[0].span.start, group[-1].span.end
        while at < len(outer) and outer[at].span.end <= start:
            at += 1
        stop = at
        while stop < len(outer) and outer[stop].span.start < end:
            stop += 1
        frame = _frame(words, group, outer[at:stop], skipped)
        if len(frame.low) <= MAX_ITEMS:
            yield frame
        else:
            yield from _cut(frame)


def _cut(frame: Frame) -> Iterator[Frame]:
    """Cut an overlong frame into pieces."""
    for at in range(0, len(frame), MAX_ITEMS):
        to = at + MAX_ITEMS
        yield Frame(
            frame.sentences,
            frame.word[at:to],
            frame.low[at:to],
            frame.start[at:to],
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


def _frame(words: Words, group: tuple[Sentence, ...], quotes: Sequence[Quotation], skipped: AbstractSet[int]) -> Frame:
    at, to = words.at(group[0].span.start), words.at(group[-1].span.end)
    low, start, tag = words.low[at:to], words.start[at:to], words.tag[at:to]
    if len(tag) > 1 and tag[1] & _DATED and not DATING.isdisjoint(low):
        begun = words.at(end_of_dateline(group[0]))
        at, low, start, tag = begun, low[begun - at :], start[begun - at :], tag[begun - at :]
    if quotes or (skipped and not skipped.isdisjoint(start)):
        return _with_quotes(words, group, (at, to), quotes, skipped)
    return Frame(group, words.word[at:to], low, start, tag, {})


_DATED = PUNCT | NUM | CAP
"""What the second word of a dateline is."""


def _with_quotes(
    words: Words,
    sentences: tuple[Sentence, ...],
    span: tuple[int, int],
    quotes: Sequence[Quotation],
    skipped: AbstractSet[int],
) -> Frame:
    """Return the words `[at, stop)` as a frame: each quotation one item, the marks of short ones left out."""
    word: list[str] = []
    low: list[str] = []
    start: list[int] = []
    tag: list[int] = []
    held: dict[int, Quotation] = {}
    at, stop = span
    for quotation in [*quotes, None]:
        to = stop if quotation is None else words.at(quotation.span.start)
        for first, last in _runs(words, at, to, skipped):
            word += words.word[first:last]
            low += words.low[first:last]
            start += words.start[first:last]
            tag += words.tag[first:last]
        if quotation is not None:
            held[len(low)] = quotation
            word.append(quotation.text)
            low.append(QUOTED)
            start.append(quotation.span.start)
            tag.append(QUOTE)
            at = words.at(quotation.span.end)
    return Frame(sentences, word, low, start, tag, held)


def _runs(words: Words, at: int, to: int, skipped: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of the words `[at, to)` between those that are skipped."""
    if skipped:
        for place in range(at, to):
            if words.start[place] in skipped:
                yield at, place
                at = place + 1
    yield at, to

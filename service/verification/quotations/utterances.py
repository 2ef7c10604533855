"""What the articles quote, as the stretches that somebody said in one go."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.analysis.wording import Stretch
from service.domain import Analysis, Quotation, SourceRef, Span
from service.verification.library import Library
from service.verification.quotations.wording import Token, tokens

INTERRUPTION = 120
"""Code points between two quotations of one speaker, in one paragraph, that still are one remark."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One remark: its quotations in order, and all their words with offsets in the field."""

    quotations: tuple[Quotation, ...]
    words: tuple[Token, ...]
    text: str

    @property
    def speaker(self) -> str | None:
        """Who said it."""
        return next((q.speaker for q in self.quotations if q.speaker), None)

    @property
    def plain(self) -> list[str]:
        """The words without brackets."""
        return [w.text for w in self.words]

    @property
    def marked(self) -> list[str]:
        """The words, those of an editor in brackets."""
        return [w.marked for w in self.words]

    def span(self, stretch: Stretch) -> Span:
        """Return where a stretch of the words stands in the field."""
        return Span(start=self.words[stretch.first].start, end=self.words[stretch.last - 1].end)

    def ref(self, stretch: Stretch, library: Library) -> SourceRef:
        """Point at a stretch of the words."""
        span = self.span(stretch)
        sentences = [s for q in self.quotations for s in q.sentences]
        at = next((s for s in sentences if library.sentences[s].span.overlaps(span)), sentences[0])
        return library.ref(at, span)


def utterances(library: Library) -> list[Utterance]:
    """Return all that the articles quote, excluded passages aside."""
    return [u for analysis in library.analyses.values() for u in _of(analysis, library)]


def _of(analysis: Analysis, library: Library) -> Iterator[Utterance]:
    joined: list[Quotation] = []
    for quotation in analysis.quotations:
        if not all(s in library.sentences for s in quotation.sentences):
            continue
        if joined and not _goes_on(joined[-1], quotation, library):
            yield _utterance(joined, library)
            joined = []
        joined.append(quotation)
    if joined:
        yield _utterance(joined, library)


def _goes_on(one: Quotation, two: Quotation, library: Library) -> bool:
    """Say whether `two` takes up the remark that `one` began."""
    if not one.sentences or not two.sentences:
        return False
    a, b = library.sentences[one.sentences[-1]], library.sentences[two.sentences[0]]
    gap = two.span.start - one.span.end
    return (
        a.field == b.field
        and a.paragraph == b.paragraph
        and 0 <= gap <= INTERRUPTION
        and one.kind == two.kind == "full"
        and None not in {one.speaker, two.speaker}
        and one.speaker == two.speaker
    )


def _utterance(joined: list[Quotation], library: Library) -> Utterance:
    field = library.field_of(joined[0].sentences[0])
    found = tuple(
        token._replace(start=token.start + q.inner.start, end=token.end + q.inner.start)
        for q in joined
        for token in tokens(q.inner.of(field))
    )
    return Utterance(quotations=tuple(joined), words=found, text=field)

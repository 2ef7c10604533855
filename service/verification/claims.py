"""A summary, read for checking: its text, and each claim with what it says."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.analysis import read_text
from service.analysis.segmentation import segment
from service.domain import MAX_CLAIMS, DraftClaim, Reading, Sentence, Span, SummaryText
from service.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """One claim. All spans are in the summary's text; `citations` is None where the summary gave none (plain text)."""

    id: str
    text: str
    span: Span
    reading: Reading
    citations: tuple[str, ...] | None
    headline: bool = False

    def __hash__(self) -> int:
        """Hash what nearly always tells two claims apart: the whole reading would take long."""
        return hash((self.text, self.span.start))

    def place(self, start: int, end: int) -> Span:
        """Return where the stretch `[start, end)` of the claim's text stands in the summary."""
        return Span(start=self.span.start + start, end=self.span.start + end)


@dataclass(frozen=True, slots=True)
class ReadSummary:
    """A summary as one text, and its claims in order."""

    text: str
    claims: tuple[ReadClaim, ...]


def read_summary(summary: str | SummaryText, *, language: str = "en") -> ReadSummary:
    """Read plain text (each sentence is a claim) or claims with citations (joined by line breaks).

    Raises InvalidInput where a text has more sentences than are checked at once.
    """
    if isinstance(summary, str):
        sentences = segment(summary, article="c", language=language)
        if len(sentences) > MAX_CLAIMS:
            raise InvalidInput(
                f"The summary has {len(sentences):,} sentences; at most {MAX_CLAIMS:,} are checked at once.",
                hint="Send it in parts.",
                field="summary",
            )
        claims = [(s.span, None) for s in sentences]
        return _read(summary, claims, language)
    return read_claims(summary.claims, language=language)


def read_claims(claims: Sequence[DraftClaim], *, separator: str = "\n", language: str = "en") -> ReadSummary:
    """Read claims joined by `separator`."""
    spans, at = [], 0
    for claim in claims:
        spans.append((Span(start=at, end=at + len(claim.text)), claim.citations))
        at += len(claim.text) + len(separator)
    return _read(separator.join(c.text for c in claims), spans, language)


def _read(text: str, claims: Sequence[tuple[Span, tuple[str, ...] | None]], language: str) -> ReadSummary:
    """Read the summary as a whole (a pronoun may look back to the claim before), then give each claim its own."""
    sentences = [s for span, _ in claims for s in _sentences(text, span, language)]
    whole = read_text(text, sentences, language=language)
    return ReadSummary(
        text=text,
        claims=tuple(
            ReadClaim(id=f"c{n}", text=span.of(text), span=span, reading=_within(whole, span), citations=citations)
            for n, (span, citations) in enumerate(claims, 1)
        ),
    )


def _sentences(text: str, span: Span, language: str) -> list[Sentence]:
    found = segment(span.of(text), article="c", language=language)
    return [Sentence(s.id, s.text, s.span.shifted(span.start), s.paragraph, s.field, s.heading) for s in found]


def _within(reading: Reading, span: Span) -> Reading:
    """Return what starts inside `span`."""
    return Reading(
        figures=tuple([f for f in reading.figures if span.contains(f.span)]),
        quotations=tuple([q for q in reading.quotations if span.overlaps(q.span)]),
        attributions=tuple([a for a in reading.attributions if a.content and span.overlaps(a.content[0])]),
        names=tuple([n for n in reading.names if span.contains(n.span)]),
    )

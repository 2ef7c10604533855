"""Claims on their way from draft to summary, and what they leave as."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from service.domain import Citation, Claim, DraftClaim, Finding, Repair, Span, Status
from service.domain.once import once
from service.verification import Library, ReadClaim

HEADLINE = "h"
"""The id of a headline among claims."""

UNSETTLING = "Read after it, an earlier claim would no longer stand, and that one has been told already."


@dataclass(frozen=True)
class Entry:
    """One claim on its way: what was drafted, what it is now, how it came so, and what the check says.

    `unsettling` where with its words a claim before it, which has been told already, would be refused.
    """

    drafted: DraftClaim
    claim: DraftClaim
    status: Status = Status.VERIFIED
    findings: tuple[Finding, ...] = ()
    unsettling: bool = False

    @once
    def blocking(self) -> tuple[Finding, ...]:
        """The findings with which it may not leave: violations, and speakers that nobody can name."""
        return tuple(f for f in self.findings if f.violation or f.verdict == "unresolved")

    @property
    def refused(self) -> bool:
        """Say whether it may not leave as it is."""
        return self.unsettling or bool(self.blocking)

    @property
    def reasons(self) -> tuple[str, ...]:
        told = (UNSETTLING,) if self.unsettling else ()
        return tuple(dict.fromkeys([*(f.reason for f in self.blocking), *told]))

    def judged(self, findings: tuple[Finding, ...]) -> "Entry":
        """Return the entry with what the check says of it now; itself, where that is what it said before."""
        if findings is self.findings and not self.unsettling:
            return self
        return Entry(self.drafted, self.claim, self.status, findings)


def as_extract(entry: Entry, repairs: Sequence[Repair]) -> Entry:
    """A sentence that stood in for a claim in the draft already is an extract, and says so."""
    extracted = entry.status is Status.VERIFIED and any(r.result == entry.claim.text for r in repairs)
    return replace(entry, status=Status.EXTRACTED) if extracted else entry


def make_claim(entry: Entry, read: ReadClaim, library: Library) -> Claim:
    """Return the claim as a summary has it."""
    return _claim(read.id, entry, read, library)


def make_headline(entry: Entry, read: ReadClaim, library: Library) -> Claim:
    """A headline is a claim of its own text: its spans are in `headline.text`."""
    return _claim(HEADLINE, entry, read, library)


def _claim(name: str, entry: Entry, read: ReadClaim, library: Library) -> Claim:
    return Claim(
        id=name,
        text=read.text,
        span=read.span,
        status=entry.status,
        citations=tuple(_citations(entry.claim.citations, library)),
        figures=read.reading.figures,
        quotations=read.reading.quotations,
        attributions=read.reading.attributions,
    )


def _citations(ids: Sequence[str], library: Library) -> Iterator[Citation]:
    """Yield one citation for each run of neighbouring sentences."""
    order = library.places
    cited = sorted({s for s in ids if s in order}, key=order.__getitem__)
    breaks = [i + 1 for i, (a, b) in enumerate(pairwise(cited)) if not _neighbours(a, b, order)]
    for start, end in pairwise([0, *breaks, len(cited)]):
        if run := cited[start:end]:
            first, last = library.sentences[run[0]], library.sentences[run[-1]]
            span = Span(start=first.span.start, end=last.span.end)
            yield Citation(
                article=run[0].partition(".")[0],
                sentences=tuple(run),
                start=span.start,
                end=span.end,
                quoted_text=span.of(library.field_of(run[0])),
            )


def _neighbours(left: str, right: str, order: dict[str, int]) -> bool:
    same = left.partition(".")[0] == right.partition(".")[0]
    return same and order[right] == order[left] + 1 and not left.endswith(".s0")

"""One attribution of a claim, with what is needed to judge it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from service import patterns as re
from service.domain import Attribution, Check, Finding, Source, SourceRef, Span
from service.domain.once import once
from service.verification.claims import ReadClaim
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library
from service.verification.matching import finding
from service.verification.support import rank_support

JOINED = re.compile(r",? (?:and|but) (?:also )?that\b")
"""What joins two clauses of which each is told."""


@dataclass(frozen=True)
class Told:
    """What the claim attributes, and to whom."""

    claim: ReadClaim
    attribution: Attribution
    source: Source
    library: Library
    part: str = ""
    """The part of what is attributed that is judged by itself; empty for all of it."""

    @property
    def words(self) -> str:
        """What is attributed, as it stands."""
        if self.part:
            return self.part
        at, text = self.claim.span.start, self.claim.text
        return " ".join(c.shifted(-at).of(text) for c in self.attribution.content if c.start >= at)

    @property
    def beside(self) -> str:
        """The claim without its source, and without what it gives as the word of others."""
        at, text = self.claim.span.start, self.claim.text
        for span in (self.source.span, *self._others()):
            start, end = max(0, span.start - at), max(0, span.end - at)
            text = text[:start] + " " * len(text[start:end]) + text[end:]
        return text

    def _others(self) -> Iterator[Span]:
        """Yield the sources, cues and contents of the claim's other attributions, unless one is about this one's."""
        own = (self.source.span, *self.attribution.content)
        for other in self.claim.reading.attributions:
            if other.source is None or other.cue is None:
                continue
            spans = (other.source.span, other.cue, *other.content)
            if not any(a.overlaps(b) for a in spans for b in own):
                yield from spans

    @property
    def parts(self) -> tuple["Told", ...]:
        """What is attributed clause by clause, where several are: "that … and that …"."""
        found = JOINED.split(self.words)
        return tuple(replace(self, part=part) for part in found) if len(found) > 1 else ()

    @once
    def content(self) -> frozenset[str]:
        """Stems of what is attributed."""
        return meanings(self.words)

    @once
    def carriers(self) -> frozenset[str]:
        """Whoever passed on, in the articles, what the sentences say that the claim rests on."""
        resting = set(rank_support(self.claim.text, self.library))
        stated = (s.attribution for s in self.library.statements if s.sentence in resting)
        return frozenset(link for attribution in stated for link in attribution.chain[1:])

    @property
    def span(self) -> Span:
        """The source as the claim names it; the claim itself where its source stands in the one before."""
        return self.source.span if self.claim.span.contains(self.source.span) else self.claim.span

    @property
    def named(self) -> tuple[str, ...]:
        """Everybody that the attribution names."""
        own = (self.source.name, self.source.text)
        return tuple(n for n in (*self.attribution.chain, *own) if n)

    @property
    def outer(self) -> tuple[str, ...]:
        """Whoever says, in the claim, that this source says it."""
        return tuple(
            a.source.name
            for a in self.claim.reading.attributions
            if a.source is not None and a.source.name and any(c.contains(self.source.span) for c in a.content)
        )

    def finding(
        self, verdict: str, reason: str, *, source: SourceRef | None = None, expected: str | None = None
    ) -> Finding:
        """Make a finding on the source."""
        return finding(
            self.claim,
            self.span,
            check=Check.ATTRIBUTION,
            verdict=verdict,
            reason=reason,
            source=source,
            expected=expected,
        )

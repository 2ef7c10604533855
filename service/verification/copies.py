"""A claim that is a sentence of an article, word for word: what it says stands there as it stands here.

Nothing has to be looked for: each figure, quotation, name and source of the claim is the sentence's own. Only a claim
that reads the same as that sentence in its article is taken so. One that goes on about somebody named before, that
stands within a longer quotation, or whose source is another in the summary is checked as any claim is.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TypeVar

from service.analysis.naming import name_words
from service.domain import Attribution, Check, Figure, Finding, Quotation, Sentence, Source, Span
from service.verification.attributions import check_counting, check_first_person
from service.verification.citations import check_citations, elsewhere, list_citations
from service.verification.claims import ReadClaim
from service.verification.clauses import negates
from service.verification.evidence import Evidence
from service.verification.figures import MAX_FIGURES, is_forged
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library
from service.verification.matching import finding
from service.verification.names.checking import found, names_to_check
from service.verification.polarity import nothing_negated
from service.verification.quotations import stray_marks

T = TypeVar("T")

MEANT = attrgetter("text", "kind", "value", "low", "high", "unit", "date", "qualifier", "noun")
"""All that a figure says, its place aside."""

MIN_WORDS = 2
"""Content words in which somebody has said something that can be understood by itself."""

PLENTY = 8
"""Spaces from which on a text surely has as many."""


def check_copy(claim: ReadClaim, evidence: Evidence) -> tuple[Finding, ...] | None:
    """Return what is to be said of a claim that is one of its cited sentences; None where it is none.

    One that is another sentence, and plainly cites the wrong one or none that there is, only has its citations wrong.
    """
    library = evidence.library
    same = [s for s in library.worded.get(claim.text, ()) if library.analysis_of(s).read]
    cited = [s for s in same if s in evidence.cited]
    if not same or not (cited or not evidence.cited or elsewhere(claim, evidence) in same):
        return None
    sentence = library.sentences[(cited or same)[0]]
    if not _reads_alike(claim, sentence, evidence):
        return None
    citations = list_citations(claim, library) if cited else check_citations(claim, evidence)
    return (*citations, *_findings(claim, sentence, evidence))


def _reads_alike(claim: ReadClaim, sentence: Sentence, evidence: Evidence) -> bool:
    """Say whether the claim means by itself what the sentence means in its article, and can be read in one way only."""
    library, reading = evidence.library, claim.reading
    return (
        len(reading.figures) <= MAX_FIGURES
        and not any(map(is_forged, reading.figures))
        and next(stray_marks(claim), None) is None
        and _pair(reading.figures, library.figures.get(sentence.id, ()), _same_figure, claim, sentence)
        and _pair(reading.quotations, library.quotations.get(sentence.id, ()), _same_quotation, claim, sentence)
        and _pair(reading.attributions, _attributions_in(sentence, library), _same_attribution, claim, sentence)
        and all(_says_what(a, claim) for a in reading.attributions if a.source is not None)
    )


def _attributions_in(sentence: Sentence, library: Library) -> list[Attribution]:
    """Return what the sentence attributes; what its speaker says on behind it is no part of it."""
    end = sentence.span.end
    return [
        a if all(c.start < end for c in (*a.content, *a.hedges)) else _within(a, end)
        for a in library.attributions.get(sentence.id, ())
    ]


def _within(attribution: Attribution, end: int) -> Attribution:
    content, hedges = (
        tuple([s for s in spans if s.start < end]) for spans in (attribution.content, attribution.hedges)
    )
    return replace(attribution, content=content, hedges=hedges)


def _says_what(attribution: Attribution, claim: ReadClaim) -> bool:
    """Say whether the claim itself tells what was said: "the museum denied that" hangs on what stands before it."""
    told = (c.shifted(-claim.span.start).of(claim.text) for c in attribution.content if claim.span.contains(c))
    return any(text.count(" ") >= PLENTY or len(meanings(text)) >= MIN_WORDS for text in told)


def _pair(
    ours: Sequence[T], theirs: Sequence[T], same: Callable[[T, T, int], bool], claim: ReadClaim, sentence: Sentence
) -> bool:
    """Say whether two lists hold the same, one by one, spans being moved by as much as the claim stands elsewhere."""
    moved = claim.span.start - sentence.span.start
    return len(ours) == len(theirs) and all(same(a, b, moved) for a, b in zip(ours, theirs, strict=True))


def _same_figure(ours: Figure, theirs: Figure, moved: int) -> bool:
    return ours.span.start == theirs.span.start + moved and MEANT(ours) == MEANT(theirs)


def _same_quotation(ours: Quotation, theirs: Quotation, moved: int) -> bool:
    there = theirs.span
    return (
        (ours.span.start, ours.span.end, ours.kind) == (there.start + moved, there.end + moved, theirs.kind)
    ) and _same_name(ours.speaker, theirs.speaker)


def _same_attribution(ours: Attribution, theirs: Attribution, moved: int) -> bool:
    return (
        (ours.kind, ours.cue_text, ours.denied) == (theirs.kind, theirs.cue_text, theirs.denied)
        and _places(ours.content) == _places(theirs.content, moved)
        and _places(ours.hedges) == _places(theirs.hedges, moved)
        and len(ours.chain) == len(theirs.chain)
        and all(map(_same_name, ours.chain, theirs.chain))
        and _same_source(ours.source, theirs.source)
    )


def _places(spans: Sequence[Span], moved: int = 0) -> list[tuple[int, int]]:
    return [(s.start + moved, s.end + moved) for s in spans]


def _same_source(ours: Source | None, theirs: Source | None) -> bool:
    """Say whether both texts mean the same source; a pronoun does only where both know whom."""
    if ours is None or theirs is None:
        return ours is theirs
    known = ours.name is not None or ours.kind != "pronoun"
    return known and ours.text == theirs.text and _same_name(ours.name, theirs.name)


def _same_name(ours: str | None, theirs: str | None) -> bool:
    """Say whether the claim has the name of the article or, knowing less, a part of it."""
    if ours is None or theirs is None or ours == theirs:
        return ours == theirs
    return set(name_words(ours)) <= set(name_words(theirs))


def _findings(claim: ReadClaim, sentence: Sentence, evidence: Evidence) -> Iterator[Finding]:
    """Yield what the other checks say, in their order."""
    library = evidence.library
    for ours, theirs in zip(claim.reading.figures, library.figures.get(sentence.id, ()), strict=True):
        source = library.ref(sentence.id, theirs.span)
        reason = f"The source says {theirs.text!r}."
        verdict = "exact" if sentence.id in evidence.cited else "uncited"
        yield finding(claim, ours.span, check=Check.FIGURE, verdict=verdict, reason=reason, source=source)
    for said, there in zip(claim.reading.quotations, library.quotations.get(sentence.id, ()), strict=True):
        source = library.ref(sentence.id, there.inner)
        reason = "Word for word as in the article."
        yield finding(claim, said.span, check=Check.QUOTATION, verdict="verbatim", reason=reason, source=source)
    yield from _attributions(claim, sentence, evidence)
    yield from (found(name, claim) for name in names_to_check(claim))
    if negates(claim.text):
        yield nothing_negated(claim)


def _attributions(claim: ReadClaim, sentence: Sentence, evidence: Evidence) -> Iterator[Finding]:
    library = evidence.library
    for attribution in claim.reading.attributions:
        source = attribution.source
        if source is not None and attribution.content:
            reason = f"The source attributes this to {source.name or source.text}."
            span = source.span if claim.span.contains(source.span) else claim.span
            there = library.ref(sentence.id)
            yield finding(claim, span, check=Check.ATTRIBUTION, verdict="kept", reason=reason, source=there)
    yield from check_first_person(claim, evidence)
    yield from check_counting(claim, library)

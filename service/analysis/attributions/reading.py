"""The recipe: find cues, find sources, cut content, resolve, chain, hedge."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from service.analysis.attributions.carriers import OPENERS, read_carriers
from service.analysis.attributions.chains import infer_carriers, venue_name
from service.analysis.attributions.combining import combine
from service.analysis.attributions.drafts import Draft, Shape
from service.analysis.attributions.evidentials import EMERGING, STATES, read_evidentials
from service.analysis.attributions.frames import Frame, frames_of
from service.analysis.attributions.hedges import hedges_in
from service.analysis.attributions.idioms import IDIOMS, read_idioms
from service.analysis.attributions.phrases import type_span
from service.analysis.attributions.quoted import carry_over, nested
from service.analysis.attributions.speakers import Resolved, Speakers
from service.analysis.attributions.verbs import limit_of, read_verbs
from service.analysis.naming import same_name
from service.analysis.quotations import names_a_thing
from service.analysis.words import CLASSES, TRIGGER, Words, words_of
from service.domain import Attribution, Name, Quotation, Sentence, Source, Span

MAX_GAP = 250
"""Code points between a quotation that stands alone and the one before it, whose speaker it shares."""

SIGNALS = (
    frozenset(word for word, classes in CLASSES.items() if classes & TRIGGER)
    | STATES
    | EMERGING
    | IDIOMS.keys()
    | {"according", ":", "per", "view", "words", "opinion", "put", "puts"}
)
"""Words without one of which nothing is attributed but a quotation."""

READ = SIGNALS | OPENERS
"""Words at which the readers of a frame look."""


def read_attributions(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    names: Sequence[Name],
    *,
    language: str = "en",
) -> tuple[tuple[Attribution, ...], tuple[Quotation, ...]]:
    """Return the attributions in order, and the quotations with their speakers set."""
    del language
    words = words_of(text)
    frames = list(frames_of(words, sentences, quotations))
    drafts = carry_over(frames, [_read_frame(frame) for frame in frames])
    drafts += nested(words, quotations, drafts)
    speakers = Speakers(words, names, sentences)
    marks = _marks_of(quotations)
    found: list[Attribution] = []
    for draft in drafts:
        attribution = _attribution(text, words, draft, speakers, quotations, marks)
        if attribution is not None:
            found.append(_spoken_on(attribution, draft, found, _actor_before(text, draft, speakers, found)))
    carried = infer_carriers(text, list(_without_topics(found)))
    return tuple(carried), tuple(_with_speakers(quotations, carried))


def _spoken_on(
    attribution: Attribution, draft: Draft, found: Sequence[Attribution], actor: Source | None
) -> Attribution:
    """Give a whole quotation that stands alone to who acts in the sentence before it, else to who was quoted last."""
    before = found[-1] if found else None
    alone = draft.shape is Shape.ALONE and attribution.source is None and attribution.kind == "direct"
    if not alone or draft.frame.heading:
        return attribution
    if actor is not None and actor.name is not None:
        return replace(attribution, source=actor, chain=(actor.name,))
    if before is None or before.source is None:
        return attribution
    if draft.frame.sentences[0].span.start - before.content[-1].end > MAX_GAP:
        return attribution
    return replace(attribution, source=before.source, chain=before.chain[:1])


def _without_topics(found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Leave out what a headline only puts under a topic ("Storm Edda: Two dead"): its label says nothing below."""
    bodies = [a for a in found if not a.headline and a.source is not None and a.source.name]
    for attribution in found:
        source = attribution.source
        topical = attribution.headline and attribution.cue_text == ":" and attribution.kind == "indirect"
        if topical and source is not None and source.name and source.span.end < attribution.content[0].start:
            named = source.kind == "person" and not source.name.startswith("(")
            spoke = any(same_name(source.name, b.source.name or "") for b in bodies if b.source)
            if named and bodies and not spoke:
                continue
        yield attribution


def _actor_before(text: str, draft: Draft, speakers: Speakers, found: Sequence[Attribution]) -> Source | None:
    """Return who acts in the sentence before a quotation that stands alone, where it attributes nothing itself."""
    if draft.shape is not Shape.ALONE or draft.source is not None or not draft.frame.quote or draft.frame.heading:
        return None
    sentence = speakers.sentence_before(draft.frame.sentences[0])
    if sentence is None or (found and sentence.id in found[-1].sentences):
        return None
    return speakers.actor_in(text, sentence)


def _read_frame(frame: Frame) -> list[Draft]:
    low, limit = frame.low, limit_of(frame)
    places = [at for at, word in enumerate(low) if word in READ]
    if not (frame.quote or any(low[at] in SIGNALS for at in places)):
        return []
    places = places if not places or places[-1] < limit else [at for at in places if at < limit]
    verbs = read_verbs(frame, limit, places) + read_idioms(frame, limit, places)
    return combine(frame, verbs, read_carriers(frame, limit, places), read_evidentials(frame, limit, places))


def _attribution(
    text: str, words: Words, draft: Draft, speakers: Speakers, quotations: Sequence[Quotation], marks: dict[int, int]
) -> Attribution | None:
    content = _content_spans(draft, marks)
    if not content:
        return None
    source, chain = _source(text, draft, speakers, content)
    cue = _span(draft.frame, draft.cue) if draft.cue is not None else None
    hedges = [_span(draft.frame, h) for h in draft.hedges if h[1] > h[0]]
    for span in content:
        hedges += [Span(s, e) for s, e in hedges_in(text, words, span.start, span.end)]
    hedges += _cue_hedges(text, words, cue)
    venue = _span(draft.frame, draft.venue) if draft.venue is not None else None
    return Attribution(
        content=tuple(content),
        sentences=tuple(_sentences(draft)),
        kind=_kind(draft, content, quotations),
        source=source,
        cue=cue,
        cue_text=cue.of(text) if cue is not None else None,
        venue=venue,
        chain=tuple(chain),
        hedges=tuple(_ordered(hedges)),
        denied=draft.denied,
        headline=draft.frame.heading,
    )


def _span(frame: Frame, run: type_span) -> Span:
    return Span(frame.start[run[0]], frame.end(run[1] - 1))


def _content_spans(draft: Draft, marks: dict[int, int]) -> list[Span]:
    frame, spans = draft.frame, []
    for run in draft.content:
        start, end = run
        while start < end and frame.low[start] in {",", ".", ":", ";", "—", "–", "--", "’", "'"}:
            start += 1
        while end > start and frame.low[end - 1] in {",", ".", ":", ";", "—", "–", "--", "!", "?"}:
            end -= 1
        if end > start:
            spans.append(_with_marks(frame.start[start], frame.end(end - 1), marks))
    return sorted(spans + [q.span for q in draft.quotes], key=lambda s: s.start)


def _with_marks(start: int, end: int, marks: dict[int, int]) -> Span:
    """Take in the marks of a short quotation that stand at either end ("out of steam”")."""
    return Span(marks.get(start, start), marks.get(-end, end))


def _marks_of(quotations: Sequence[Quotation]) -> dict[int, int]:
    """Map where the words of short quotations begin (and, negated, end) to where their marks do."""
    found: dict[int, int] = {}
    for quotation in quotations:
        if quotation.kind == "scare":
            found[quotation.inner.start] = quotation.span.start
            found[-quotation.inner.end] = quotation.span.end
    return found


def _sentences(draft: Draft) -> Iterator[str]:
    for sentence in draft.frame.sentences:
        yield sentence.id
    seen = {s.id for s in draft.frame.sentences}
    for quotation in draft.quotes:
        for id_ in quotation.sentences:
            if id_ not in seen:
                seen.add(id_)
                yield id_


def _kind(
    draft: Draft, content: Sequence[Span], quotations: Sequence[Quotation]
) -> Literal["direct", "indirect", "mixed", "continued"]:
    if draft.continued:
        return "continued"
    first, last = content[0].start, max(span.end for span in content)
    at = bisect_left(quotations, first, key=lambda q: q.span.start)
    quoted = [q.span for q in draft.quotes]
    while at < len(quotations) and quotations[at].span.start < last:
        if quotations[at].kind != "scare" or not names_a_thing(quotations[at]):
            quoted.append(quotations[at].span)
        at += 1
    if not quoted:
        return "indirect"
    if all(any(q.contains(span) for q in quoted) for span in content):
        return "direct"
    return "mixed" if any(q.overlaps(span) for q in quoted for span in content) else "indirect"


def _source(text: str, draft: Draft, speakers: Speakers, content: Sequence[Span]) -> tuple[Source | None, list[str]]:
    """Resolve the source and what passes it on; return the source and the stated chain."""
    chain: list[str] = []
    source = None
    frame = draft.frame
    if draft.source is not None:
        span = _span(frame, draft.source)
        resolved = _resolve(text, span, frame, speakers, content)
        if draft.within is not None and resolved.kind in {"pronoun", "nominal"}:
            resolved = Resolved(None, resolved.kind)
        source = Source(text=span.of(text), span=span, name=resolved.name, kind=resolved.kind)
        chain.append(resolved.name or f"({span.of(text)})")
    if draft.venue is not None:
        carried = venue_name(text, _span(frame, draft.venue), frame, speakers, addressed=draft.heard)
        if carried is not None and carried not in chain:
            chain.append(carried)
    if draft.within is not None and draft.within.source is not None:
        span = _span(draft.within.frame, draft.within.source)
        told = _resolve(text, span, draft.within.frame, speakers)
        chain.append(told.name or f"({span.of(text)})")
    for outer in draft.outer:
        span = _span(frame, outer.source)
        resolved = _resolve(text, span, frame, speakers)
        name = resolved.name or f"({span.of(text)})"
        if name not in chain:
            chain.append(name)
    return source, chain


def _resolve(text: str, span: Span, frame: Frame, speakers: Speakers, content: Sequence[Span] = ()) -> Resolved:
    """Resolve a source; `content` are its words, in which a pronoun is seldom named where they stand before it."""
    at = next((s for s in frame.sentences if s.span.end > span.start), frame.sentences[0])
    said = content[0].start if content and content[0].start < span.start else None
    surely = said is not None and (text[said] in OPENING_MARKS or content[-1].start > span.end)
    return speakers.resolve(
        text,
        span.start,
        span.end,
        heading=frame.heading,
        paragraph=frame.paragraph,
        sentence_start=at.span.start,
        said=said,
        surely=surely,
    )


OPENING_MARKS = frozenset("\"“‘'«„")
"""Marks that open a quotation."""


def _cue_hedges(text: str, words: Words, cue: Span | None) -> list[Span]:
    return (
        []
        if cue is None or len(cue) < 12
        else [Span(start=s, end=e) for s, e in hedges_in(text, words, cue.start, cue.end)]
    )


def _ordered(hedges: Sequence[Span]) -> list[Span]:
    if len(hedges) < 2:
        return list(hedges)
    kept: list[Span] = []
    for span in sorted({(h.start, h.end) for h in hedges}, key=lambda s: (s[0], -s[1])):
        if not kept or span[1] > kept[-1].end:
            kept.append(Span(start=span[0], end=span[1]))
    return kept


def _with_speakers(quotations: Sequence[Quotation], attributions: Sequence[Attribution]) -> Iterator[Quotation]:
    """Give each quotation the name of the innermost attribution whose content holds it."""
    starts = [q.span.start for q in quotations]
    holders: dict[int, tuple[int, Attribution]] = {}
    for attribution in attributions:
        for span in attribution.content:
            at = bisect_left(starts, span.start)
            while at < len(starts) and starts[at] < span.end:
                known = holders.get(at)
                if span.contains(quotations[at].span) and (known is None or len(span) <= known[0]):
                    holders[at] = (len(span), attribution)
                at += 1
    for at, quotation in enumerate(quotations):
        holder = holders[at][1] if at in holders else None
        named = quotation.kind == "scare" and (holder is None or holder.headline or names_a_thing(quotation))
        if holder is None or holder.source is None or named:
            yield quotation
            continue
        kind = "partial" if quotation.kind == "scare" else quotation.kind
        yield replace(quotation, speaker=holder.source.name, kind=kind)

"""The recipe: find cues, find sources, cut content, resolve, chain, hedge."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import compress, count
from operator import attrgetter
from typing import Literal

from service import patterns as re
from service.analysis.attributions.carriers import OPENERS, SURE_OPENERS, read_carriers
from service.analysis.attributions.chains import infer_carriers, venue_name
from service.analysis.attributions.combining import combine
from service.analysis.attributions.cue_nouns import STANDPOINTS
from service.analysis.attributions.drafts import Draft, Shape
from service.analysis.attributions.estimates import PUTTING, read_estimates
from service.analysis.attributions.evidentials import EMERGING, EVIDENTIALS, RUMOURS, STATES, read_evidentials
from service.analysis.attributions.frames import Frame, frames_of
from service.analysis.attributions.hedges import hedges_in
from service.analysis.attributions.idioms import IDIOMS, read_idioms
from service.analysis.attributions.phrases import type_span
from service.analysis.attributions.quoted import carry_over, nested
from service.analysis.attributions.speakers import Resolved, Speakers
from service.analysis.attributions.verbs import limit_of, read_verbs
from service.analysis.attributions.views import VIEWS
from service.analysis.english.cues import CUES
from service.analysis.naming import same_name
from service.analysis.quotations import names_a_thing
from service.analysis.words import CLASSES, CLITIC, TRIGGER, Words, words_of
from service.domain import Attribution, Name, Quotation, Sentence, Source, Span

MAX_GAP = 250
"""Code points between a quotation that stands alone and the one before it, whose speaker it shares."""

_TRIGGERS = frozenset(word for word, classes in CLASSES.items() if classes & TRIGGER)

SIGNALS = _TRIGGERS | STATES | EMERGING | RUMOURS | STANDPOINTS | IDIOMS.keys() | PUTTING | VIEWS | SURE_OPENERS
"""Words without one of which nothing is attributed but a quotation."""

_VERB, _IDIOM, _OPENER, _EVIDENTIAL, _SIGNAL, _ESTIMATE = (1 << bit for bit in range(6))
"""What a word can be to the readers of a frame: the beginning of one's attributions, a signal."""

_READ: dict[str, int] = {
    word: sum(
        kind
        for kind, words in (
            (_VERB, CUES),
            (_IDIOM, IDIOMS),
            (_OPENER, OPENERS),
            (_EVIDENTIAL, EVIDENTIALS),
            (_SIGNAL, SIGNALS),
            (_ESTIMATE, PUTTING),
        )
        if word in words
    )
    for word in SIGNALS | OPENERS
}
"""Word → which readers of a frame look at it, and whether it is a signal."""


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
    article = _Article(text, words, Speakers(text, words, names, sentences), quotations)
    found: list[Attribution] = []
    for draft in drafts:
        attribution = _attribution(article, draft)
        if attribution is not None:
            alone = draft.shape is Shape.ALONE
            found.append(_spoken_on(article, attribution, draft, found) if alone else attribution)
    carried = infer_carriers(text, _without_topics(found))
    return tuple(carried), tuple(_with_speakers(quotations, carried)) if quotations else ()


class _Article:
    """What the drafts of one article are completed from."""

    def __init__(self, text: str, words: Words, speakers: Speakers, quotations: Sequence[Quotation]) -> None:
        self.text, self.words, self.speakers, self.quotations = text, words, speakers, quotations
        self.quotation_starts = [q.span.start for q in quotations]
        self.marks = _marks_of(quotations)


def _spoken_on(article: _Article, attribution: Attribution, draft: Draft, found: Sequence[Attribution]) -> Attribution:
    """Give a whole quotation that stands alone to who acts in the sentence before it, else to who was quoted last."""
    actor = _actor_before(article, draft, found)
    before = found[-1] if found else None
    unnamed = attribution.source is None and attribution.kind == "direct"
    if not unnamed or draft.frame.heading:
        return attribution
    if actor is not None and actor.name is not None:
        return replace(attribution, source=actor, chain=(actor.name,))
    if before is None or before.source is None:
        return attribution
    if draft.frame.sentences[0].span.start - before.content[-1].end > MAX_GAP:
        return attribution
    return replace(attribution, source=before.source, chain=before.chain[:1])


def _without_topics(found: Sequence[Attribution]) -> Sequence[Attribution]:
    """Leave out what a headline only puts under a topic ("Storm Edda: Two dead"): its label says nothing below."""
    return list(_above_and_below(found)) if any(a.headline for a in found) else found


def _above_and_below(found: Sequence[Attribution]) -> Iterator[Attribution]:
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


def _actor_before(article: _Article, draft: Draft, found: Sequence[Attribution]) -> Source | None:
    """Return who acts in the sentence before a quotation that stands alone, where it attributes nothing itself."""
    if draft.source is not None or not draft.frame.quote or draft.frame.heading:
        return None
    sentence = article.speakers.sentence_before(draft.frame.sentences[0])
    if sentence is None or (found and sentence.id in found[-1].sentences):
        return None
    return article.speakers.actor_in(sentence)


def _read_frame(frame: Frame) -> list[Draft]:
    low = frame.low
    places = list(compress(count(), map(_READ.__contains__, low)))
    kinds = 0
    for at in places:
        kinds |= _READ[low[at]]
    if not (kinds & _SIGNAL or frame.quote or (frame.heading and kinds & _OPENER)):
        return []
    limit = limit_of(frame)
    if places and places[-1] >= limit:
        places = [at for at in places if at < limit]
    verbs = read_verbs(frame, limit, places) if kinds & _VERB else []
    if kinds & _IDIOM:
        verbs += read_idioms(frame, limit, places)
    if kinds & _ESTIMATE:
        verbs += read_estimates(frame, limit, places)
    carriers = read_carriers(frame, limit, places) if kinds & _OPENER else []
    evidentials = read_evidentials(frame, limit, places) if kinds & _EVIDENTIAL else []
    return combine(frame, verbs, carriers, evidentials)


def _attribution(article: _Article, draft: Draft) -> Attribution | None:
    content = _content_spans(draft, article.marks)
    if not content:
        return None
    text, frame = article.text, draft.frame
    source, chain = _source(text, draft, article.speakers, content)
    cue = _span(frame, draft.cue) if draft.cue is not None else None
    return Attribution(
        content=tuple(content),
        sentences=_sentences(draft),
        kind=_kind(article, draft, content),
        source=source,
        cue=cue,
        cue_text=cue.of(text) if cue is not None else None,
        venue=_span(frame, draft.venue) if draft.venue is not None else None,
        chain=tuple(chain),
        hedges=_hedges(article, draft, content, cue),
        denied=draft.denied,
        headline=frame.heading,
    )


def _hedges(article: _Article, draft: Draft, content: Sequence[Span], cue: Span | None) -> tuple[Span, ...]:
    """Return what limits the content: what the cue tells, and the hedges in the content and in a cue of some length."""
    found = [_span(draft.frame, h) for h in draft.hedges if h[1] > h[0]]
    for span in content if cue is None or len(cue) < MIN_CUE else (*content, cue):
        hedges = hedges_in(article.text, article.words, span.start, span.end)
        if hedges:
            found += [Span(s, e) for s, e in hedges]
    return tuple(_ordered(found) if len(found) > 1 else found)


MIN_CUE = 12
"""Code points of a cue that may hold a hedge."""


def _span(frame: Frame, run: type_span) -> Span:
    last = run[1] - 1
    return Span(frame.start[run[0]], frame.start[last] + len(frame.word[last]))


def _content_spans(draft: Draft, marks: dict[int, int]) -> list[Span]:
    frame = draft.frame
    low, spans = frame.low, []
    for run in draft.content:
        start, end = run
        while start < end and low[start] in _NEVER_FIRST:
            start += 1
        while end > start and low[end - 1] in _NEVER_LAST:
            end -= 1
        if end > start:
            span = _span(frame, (start, end))
            spans.append(_with_marks(span, marks) if marks else span)
    if draft.quotes:
        spans += [q.span for q in draft.quotes]
    return sorted(spans, key=attrgetter("start")) if len(spans) > 1 else spans


_NEVER_FIRST = frozenset({",", ".", ":", ";", "—", "–", "--", "’", "'"})
_NEVER_LAST = frozenset({",", ".", ":", ";", "—", "–", "--", "!", "?"})
"""Marks with which no content begins, or ends."""


def _with_marks(span: Span, marks: dict[int, int]) -> Span:
    """Take in the marks of a short quotation that stand at either end ("out of steam”")."""
    return Span(marks.get(span.start, span.start), marks.get(-span.end, span.end))


def _marks_of(quotations: Sequence[Quotation]) -> dict[int, int]:
    """Map where the words of short quotations begin (and, negated, end) to where their marks do."""
    found: dict[int, int] = {}
    for quotation in quotations:
        if quotation.kind == "scare":
            found[quotation.inner.start] = quotation.span.start
            found[-quotation.inner.end] = quotation.span.end
    return found


def _sentences(draft: Draft) -> tuple[str, ...]:
    found = [s.id for s in draft.frame.sentences]
    if draft.quotes:
        found += [id_ for q in draft.quotes for id_ in q.sentences]
    return tuple(dict.fromkeys(found)) if len(found) > 1 else (found[0],)


def _kind(
    article: _Article, draft: Draft, content: Sequence[Span]
) -> Literal["direct", "indirect", "mixed", "continued"]:
    if draft.continued:
        return "continued"
    quoted = _quoted_in(article, content) if article.quotations else []
    quoted += [q.span for q in draft.quotes]
    if not quoted:
        return "indirect"
    if all(any(q.contains(span) for q in quoted) for span in content):
        return "direct"
    return "mixed" if any(q.overlaps(span) for q in quoted for span in content) else "indirect"


def _quoted_in(article: _Article, content: Sequence[Span]) -> list[Span]:
    """Return the quotations that begin within the content, without names of things."""
    starts = article.quotation_starts
    last = content[0].end if len(content) == 1 else max(span.end for span in content)
    at, stop = bisect_left(starts, content[0].start), bisect_left(starts, last)
    if at >= stop:
        return []
    return [q.span for q in article.quotations[at:stop] if q.kind != "scare" or not names_a_thing(q)]


def _source(text: str, draft: Draft, speakers: Speakers, content: Sequence[Span]) -> tuple[Source | None, list[str]]:
    """Resolve the source and what passes it on; return the source and the stated chain."""
    chain: list[str] = []
    source = None
    frame = draft.frame
    if draft.source is not None:
        span = _span(frame, draft.source)
        if frame.tag[draft.source[0]] & CLITIC and draft.source[1] - draft.source[0] == 1:
            span = Span(span.start, span.start + len(_PRONOUN.split(span.of(text), maxsplit=1)[0]))
        surface = span.of(text)
        resolved = _resolve(text, span, frame, speakers, content)
        if surface.endswith(("’s", "'s")) and (resolved.name or "").startswith("("):
            span = Span(span.start, span.end - 2)  # "in the expert's view"
            surface = span.of(text)
        described = surface[:4].lower() == "the " and (resolved.name or "(").startswith("(")
        if draft.within is not None and (described or resolved.kind in {"pronoun", "nominal"}):
            resolved = Resolved(None, "nominal" if described else resolved.kind)
        source = Source(text=surface, span=span, name=resolved.name, kind=resolved.kind)
        chain.append(resolved.name or f"({surface})")
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


_PRONOUN = re.compile(r"[’']")
"""What stands between pronoun and verb in one word: "he’d"."""


def _resolve(text: str, span: Span, frame: Frame, speakers: Speakers, content: Sequence[Span] = ()) -> Resolved:
    """Resolve a source; `content` are its words, in which a pronoun is seldom named where they stand before it."""
    at = frame.sentences[0]
    if len(frame.sentences) > 1:
        at = next((s for s in frame.sentences if s.span.end > span.start), at)
    said = content[0].start if content and content[0].start < span.start else None
    surely = said is not None and (text[said] in OPENING_MARKS or content[-1].start > span.end)
    return speakers.resolve(
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


def _ordered(hedges: Sequence[Span]) -> list[Span]:
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

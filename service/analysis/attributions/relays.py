"""Who had it from whom: "the Herald, citing Channel Four, which quoted a guard", "told Ann, who told the Sun"."""

from dataclasses import dataclass, field

from service.analysis.attributions.drafts import Draft, Outer, Shape
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import phrase_after, type_span
from service.analysis.attributions.preceding import before_link
from service.analysis.attributions.sources import can_speak
from service.analysis.english.cues import MENTAL
from service.analysis.words import ADV, AUX, CAP, CARRIER, NEG, PRON

MAX_LINKS = 3
"""Further links behind the first one that is cited at most."""

_CITING = frozenset({"citing", "quoting"})
_CITED = frozenset("quoted cited quotes cites quoting citing".split())
_CREDITED = frozenset("attributed credited attributes credits spoke talked".split())
_ASKED = frozenset({"interviewed"})
_TELLING = frozenset("told informed tells informs".split())
_HEARD = frozenset("had heard got learned learnt received obtained".split())
_WHICH = frozenset({"who", "which", "that"})

_REACH = 6
"""Words between "attributed" and "to" at most."""


@dataclass(slots=True)
class Origin:
    """Whose word it is in the end, by which verb, and who passed it on, from the origin outward."""

    source: type_span
    cue: type_span
    end: int
    through: list[Outer] = field(default_factory=list)


def with_cited(frame: Frame, drafts: list[Draft], trailing: list[Draft]) -> list[Draft]:
    """Turn "the Herald, citing Channel Four, reported …" around: Channel Four said it, the Herald passed it on."""
    if _CITING.isdisjoint(frame.low):
        return drafts
    kept: list[Draft] = []
    told: list[type_span] = []
    for draft in drafts:
        cited = _cited(frame, draft)
        reporting = _reporting(frame, draft, [*drafts, *trailing]) if cited is not None else None
        if cited is None or reporting is None or reporting.source is None or reporting.cue is None:
            kept.append(draft)
            continue
        assert draft.cue is not None
        origin = traced(frame, cited, draft.cue)
        told.append((cited[1], origin.end))
        reporting.outer = [*origin.through, Outer(reporting.source, reporting.cue), *reporting.outer]
        start, end = reporting.content[-1]
        if start < draft.cue[0] < end:
            reporting.content[-1] = (start, before_link(frame, draft.cue[0]))
        reporting.content = _behind(frame, origin.end, draft) or reporting.content
        reporting.source, reporting.cue = origin.source, origin.cue
    return [d for d in kept if d.outer or d.cue is None or not any(a <= d.cue[0] < b for a, b in told)]


def link_carried(frame: Frame, drafts: list[Draft]) -> None:
    """Make an outlet the outer link of what it reports somebody to have said: "The Post reported that Orr said …"."""
    for outer in drafts:
        if outer.source is None or outer.cue is None or not outer.reports or outer.shape is not Shape.BEFORE:
            continue
        named = any(frame.tag[p] & CARRIER for p in range(*outer.source))
        start, stop = outer.content[0]
        for inner in drafts:
            if inner is outer or inner.cue is None or inner.source is None or inner.lemma in MENTAL:
                continue
            if not named and not _hands_on(frame, outer, inner):
                continue
            begin = min([inner.begin, *(link.source[0] for link in inner.outer)])
            if start <= begin <= start + 1 and inner.cue[1] <= stop and len(inner.outer) < MAX_LINKS:
                inner.outer += [Outer(outer.source, outer.cue), *outer.outer]


def _hands_on(frame: Frame, outer: Draft, inner: Draft) -> bool:
    """Say whether one who is no outlet passes on what another said: "police said the driver had told them that …"."""
    assert outer.source is not None
    assert inner.source is not None
    if outer.lemma == "report" and inner.outer and frame.tag[outer.source[0]] & CAP:
        return True
    if frame.tag[inner.source[0]] & PRON:
        return False
    if outer.outer:
        return True
    if outer.lemma == "according to":
        return inner.reports
    heard = inner.venue if inner.heard else None
    return heard is not None and frame.low[heard[0]] in {"him", "her", "them", "it"}


def passed_on(frame: Frame, heard: type_span) -> list[Outer]:
    """Return who told it on: in "told her sister, who told the Sun, that …" the sister and the Sun."""
    links: list[Outer] = []
    while len(links) < MAX_LINKS and frame.low_at(heard[1]) == ",":
        following, cue = _told_on(frame, heard[1] + 1) or carried_by(frame, heard[1] + 1) or (None, heard)
        if following is None:
            break
        links = links or [Outer(heard, cue)]
        links.append(Outer(following, cue))
        heard = following
    return links


def _told_on(frame: Frame, at: int) -> tuple[type_span, type_span] | None:
    """Read "who told the Sun" behind whom it was told: who hears it next, and the cue."""
    if frame.low_at(at) not in _WHICH or frame.low_at(at + 1) not in _TELLING:
        return None
    following = phrase_after(frame, at + 2, len(frame))
    if following is None or frame.tag[following[0]] & NEG or not can_speak(frame, following, strictly=False):
        return None
    return following, (at + 1, at + 2)


def carried_by(frame: Frame, at: int) -> tuple[type_span, type_span] | None:
    """Read "which was quoted by X" and "whose report was carried by X" behind an outlet: X, and the cue."""
    if frame.low_at(at) not in _WHICH and frame.low_at(at) != "whose":
        return None
    by = next((p for p in range(at + 1, min(len(frame), at + _REACH + 1)) if frame.low[p] == "by"), None)
    if by is None or frame.low[by - 1] not in _CARRYING:
        return None
    following = phrase_after(frame, by + 1, len(frame))
    return (following, (at + 1, by + 1)) if following is not None and can_speak(frame, following) else None


_CARRYING = frozenset("quoted cited carried relayed reported published broadcast".split())
"""Participles of how an outlet passes on what another has."""


def quoted_by(frame: Frame, drafts: list[Draft]) -> None:
    """Add who quotes a source beside its name: "A guard, quoted by the daily Avgi, which Reuters cited, said"."""
    if _RELAYED.isdisjoint(frame.low):
        return
    for draft in drafts:
        if draft.source is None or draft.outer:
            continue
        start, end = draft.source
        for at in range(start + 1, end - 1):
            if frame.low[at] in _RELAYED and frame.low[at + 1] in {"by", "in"}:
                phrase = phrase_after(frame, at + 2, end)
                if phrase is not None and can_speak(frame, phrase) and len(draft.outer) < MAX_LINKS:
                    draft.outer.append(Outer(phrase, (at, at + 2)))


_RELAYED = frozenset({"quoted", "cited"})


def drawn_from(frame: Frame, drafts: list[Draft]) -> None:
    """Turn "the Herald, drawing on a memo, reported …" around: the memo says it, the Herald passed it on."""
    if _DRAWING.isdisjoint(frame.low):
        return
    for draft in drafts:
        if draft.source is None or draft.cue is None or draft.outer:
            continue
        start, end = draft.source
        at = next((p for p in range(start + 1, end - 2) if frame.low[p] in _DRAWING and frame.low[p + 1] == "on"), None)
        origin = phrase_after(frame, at + 2, end) if at is not None and frame.low[at - 1] == "," else None
        if at is None or origin is None or not can_speak(frame, origin):
            continue
        draft.outer = [Outer((start, at - 1), draft.cue)]
        draft.source, draft.cue = origin, (at, at + 2)


_DRAWING = frozenset({"drawing", "relying"})


def _reporting(frame: Frame, draft: Draft, others: list[Draft]) -> Draft | None:
    """Return the one attribution that has the same subject; an apposition to it may hold the second cue."""
    shared = [
        d
        for d in others
        if d is not draft
        and d.source is not None
        and draft.source is not None
        and d.source[0] == draft.source[0]
        and not (d.cue is not None and frame.low[d.cue[0]] in _CITING)
    ]
    return shared[0] if len(shared) == 1 else None


def _cited(frame: Frame, draft: Draft) -> type_span | None:
    """Return who is cited, where the cue is "citing" or "quoting" and what follows can speak."""
    if draft.cue is None or frame.low[draft.cue[0]] not in _CITING:
        return None
    phrase = phrase_after(frame, draft.content[0][0], draft.content[0][1])
    return phrase if phrase is not None and can_speak(frame, phrase) else None


def traced(frame: Frame, cited: type_span, cue: type_span) -> Origin:
    """Follow who is cited to whom he had it from himself."""
    origin = Origin(cited, cue, cited[1])
    while len(origin.through) < MAX_LINKS:
        verb = _relative_verb(frame, origin.end)
        following = _had_from(frame, verb) if verb is not None else None
        if verb is None or following is None:
            break
        through = [Outer(origin.source, origin.cue), *origin.through]
        origin = Origin(following, (verb, verb + 1), following[1], through)
    return origin


def _relative_verb(frame: Frame, at: int) -> int | None:
    """Return the verb of ", which (in turn) quoted", where one begins at `at`."""
    at += frame.low_at(at) == ","
    if frame.low_at(at) in _CITING:
        return at
    if frame.low_at(at) not in _WHICH:
        return None
    at += 1
    at += 2 * (frame.low_at(at) == "in" and frame.low_at(at + 1) == "turn")
    while frame.tag_at(at) & (ADV | AUX) and at < len(frame):
        at += 1
    if frame.low_at(at) in _HEARD and frame.low_at(at + 1) in {"it", "this"} and frame.low_at(at + 2) == "from":
        return at
    if frame.low_at(at - 1) == "had" and frame.low_at(at) in {"it", "this"} and frame.low_at(at + 1) == "from":
        return at - 1
    return at if frame.low_at(at) in _CITED | _CREDITED | _ASKED else None


def _had_from(frame: Frame, verb: int) -> type_span | None:
    """Return whom "quoted …" or "attributed the news to …" names."""
    start = verb + 1
    if frame.low[verb] in _HEARD:
        start = verb + 3
    if frame.low[verb] in _CREDITED:
        to = next((p for p in range(start, min(len(frame), start + _REACH)) if frame.low[p] == "to"), None)
        if to is None:
            return None
        start = to + 1
    phrase = phrase_after(frame, start, len(frame))
    return phrase if phrase is not None and can_speak(frame, phrase) else None


def _behind(frame: Frame, at: int, draft: Draft) -> list[type_span]:
    """Return what is reported where it stands behind the one cited: "reported on Monday, citing aides, that …"."""
    limit = len(frame) - (frame.low[-1] == ".")
    end = max(draft.content[-1][1], limit if at > draft.content[-1][1] else 0)
    if frame.low_at(at) != "," or frame.low_at(at + 1) != "that" or at + 2 >= end:
        return []
    return [(at + 2, end)]

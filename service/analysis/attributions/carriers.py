"""Cues that are no verbs: "according to X", "X: …", "…: X", "in the words of X", "quoted by X"."""

from collections.abc import Iterable

from service.analysis.attributions.clauses import content_end
from service.analysis.attributions.drafts import Draft, Outer, Shape
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import phrase_after, type_span
from service.analysis.attributions.preceding import clause_start, content_before
from service.analysis.attributions.relays import carried_by, traced
from service.analysis.attributions.sources import appositions, can_speak, with_apposition
from service.analysis.attributions.subjects import first_phrase
from service.analysis.attributions.views import VIEWS, as_put, in_view, in_words
from service.analysis.english.cues import CUES
from service.analysis.words import (
    AUX,
    CAP,
    CARRIER,
    CUE,
    DET,
    FINITE,
    NUM,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    SOURCE_NOUN,
    SUB,
    TITLE,
    VERB,
    WH,
)

NO_SOURCE = frozenset(
    """
plan plans schedule custom customs tradition taste tastes ability need needs age size type protocol height gender
merit rank seniority income weight color colour season alphabet preference preferences circumstances demand
instructions direction specification specifications availability budget means precedent procedure usage design
order rote whether how what where when which who their his her your its my our expectations expectation date
""".split()
)
"""Words after "according to" that measure and report nothing."""

SPEAKING_AFTER_POSSESSIVE = frozenset(
    """
spokesman spokeswoman spokesperson lawyer lawyers attorney attorneys family office account own report website
estimate estimates mother father wife husband agent publicist team campaign memoir book affidavit testimony friend
friends doctor manager figures data
""".split()
)
"""Nouns after "his" and the like that make it a source all the same."""

_RELAYED = {
    "quoted": "in by",
    "cited": "in by",
    "reported": "in by",
    "published": "in by",
    "interviewed": "by",
    "seen": "by",
    "obtained": "by",
    "reviewed": "by",
    "leaked": "to",
}
"""Participles after a source that name who carried it."""

MAX_OPENERS = 80
"""Such words of a frame that are read at most."""

SURE_OPENERS = frozenset({"according", ":", "per"})
_DASHES = frozenset({"-", "–", "—"})
_REMARKS = frozenset({"as", "in", "by"})
"""Words with which a remark between commas tells whose view it is: "as X put it", "in her view", "by his account"."""

OPENERS = SURE_OPENERS | _REMARKS | {"via"} | _DASHES
"""Words and marks at which one of these cues begins; some need another word to be one."""

_CLOSING = frozenset({".", ",", ";", ":", "—", "–", ")", "?", "!", "--"})


def read_carriers(frame: Frame, limit: int, places: Iterable[int]) -> list[Draft]:
    """Return the attributions of the frame that rest on these cues, in order. They stand at some of the `places`."""
    found: list[Draft] = []
    for at in [at for at in places if frame.low[at] in OPENERS][:MAX_OPENERS]:
        low = frame.low[at]
        if low == "according" and frame.low_at(at + 1) == "to":
            draft = _according(frame, at, limit)
        elif low == ":" and not frame.tag[at] & QUOTE:
            draft = _colon(frame, at, limit)
        elif low in _DASHES:
            draft = _dash(frame, at, limit) if frame.heading else None
        elif low == "in" and (
            frame.low_at(at + 1) == "the" and frame.low_at(at + 2) in VIEWS and frame.low_at(at + 3) == "of"
        ):
            draft = in_words(frame, at, limit) or _around(frame, at, at + 4, limit)
        elif low in _REMARKS and frame.tag_at(at - 1) & (PUNCT | QUOTE):
            draft = as_put(frame, at, limit) if low == "as" else in_view(frame, at, limit)
            if draft is None and low == "as":
                draft = _as_relayed(frame, at, limit)
        elif low in {"per", "via"} and at > 0 and frame.low[at - 1] == ",":
            draft = _around(frame, at, at + 1, limit)
        else:
            draft = None
        if draft is not None:
            found.append(draft)
    return found


_PASSED_ON = frozenset("reported quoted cited told relayed carried".split())


def _as_relayed(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "…, as (first) reported by X": X passed on what stands before."""
    verb = at + 2 if frame.low_at(at + 1) in {"first", "initially", "originally", "earlier"} else at + 1
    if frame.low_at(verb) not in _PASSED_ON or frame.low_at(verb + 1) not in {"by", "in", "to"}:
        return None
    source = phrase_after(frame, verb + 2, limit)
    if source is None or not can_speak(frame, source):
        return None
    content = content_before(frame, at)
    return Draft(frame, Shape.AFTER, content, cue=(at, verb + 2), source=source, lemma="report") if content else None


def _according(frame: Frame, at: int, limit: int) -> Draft | None:
    if at + 2 >= limit or _measures(frame, at + 2):
        return None
    return _around(frame, at, at + 2, limit)


def _measures(frame: Frame, at: int) -> bool:
    """Say whether "according to" goes on with what measures ("plan", "his means"), not with who says."""
    low, tag = frame.low[at], frame.tag[at]
    if low in {"his", "her", "their", "its", "your", "our", "my"}:
        return not any(
            frame.low_at(p) in SPEAKING_AFTER_POSSESSIVE
            or frame.tag_at(p) & SOURCE_NOUN
            or (frame.low_at(p) == "," and frame.tag_at(p + 1) & CAP)
            for p in range(at + 1, at + 4)
        )
    if low in NO_SOURCE:
        return True
    if (
        low in {"the", "a"}
        and frame.low_at(at + 1) in NO_SOURCE
        and frame.low_at(at + 1) not in {"order", "budget", "plan"}
    ):
        return True
    return bool(tag & WH) and not tag & CAP


def _around(frame: Frame, at: int, phrase_at: int, limit: int) -> Draft | None:
    """Attribute the clause before or behind "according to X"."""
    source = phrase_after(frame, phrase_at, limit)
    if (
        source is None
        and phrase_at < limit
        and frame.tag[phrase_at] & PRON | (frame.low_at(phrase_at) in {"him", "her", "them"})
    ):
        source = (phrase_at, phrase_at + 1)
    if source is None:
        return None
    origin = traced(frame, source, (at, phrase_at))
    outer, stop = _relay(frame, source, limit) if not origin.through else (None, origin.end)
    source = (source[0], min(source[1], outer.cue[0])) if outer is not None else origin.source
    leads = clause_start(frame, at) >= at or _only_leads(frame, at)
    if leads:
        draft = _content_behind(frame, at, phrase_at, source, stop, limit)
    else:
        draft = _content_before(frame, at, phrase_at, source, stop, limit)
    if draft is not None:
        draft.outer += origin.through if outer is None else [outer]
        again = carried_by(frame, stop + 1) if outer is not None and frame.low_at(stop) == "," else None
        draft.outer += [Outer(*again)] if again is not None else []
    return draft


def _only_leads(frame: Frame, at: int) -> bool:
    start = clause_start(frame, at)
    return (
        at - start <= 3
        and not any(frame.tag[p] & (QUOTE | FINITE) for p in range(start, at))
        and frame.low_at(at - 1) == ","
        and frame.low_at(start)
        in {"but", "also", "however", "meanwhile", "still", "now", "today", "yesterday", "and", "that"}
    )


def _relay(frame: Frame, source: type_span, limit: int) -> tuple[Outer | None, int]:
    """Read "quoted in the paper" inside or behind the source."""
    for at in range(source[0] + 1, min(source[1] + 2, limit - 1)):
        if frame.low[at] in _RELAYED and frame.low[at + 1] in _RELAYED[frame.low[at]].split():
            phrase = phrase_after(frame, at + 2, limit)
            if phrase is not None and can_speak(frame, phrase):
                return Outer(phrase, (at, at + 2)), phrase[1]
    return None, source[1]


def _content_behind(frame: Frame, at: int, phrase_at: int, source: type_span, stop: int, limit: int) -> Draft | None:
    comma = stop
    described = [e for e in appositions(frame, source, limit) if stop == source[1] and _clause_behind(frame, e, limit)]
    if described:
        source, comma = (source[0], described[-1]), described[-1]
    relative = frame.low_at(comma) in {"who", "whose"}
    while comma < limit and frame.low[comma] != "," and not (frame.tag[comma] & QUOTE):
        if frame.tag[comma] & FINITE and comma > stop and not relative:
            return None
        comma += 1
    if relative and comma >= limit:
        return None
    start = comma + 1 if frame.low_at(comma) == "," else stop
    if start >= limit:
        return None
    return Draft(
        frame,
        Shape.BEFORE,
        [(start, content_end(frame, start, limit))],
        cue=(at, phrase_at),
        source=source,
        lemma="according to",
    )


def _clause_behind(frame: Frame, comma: int, limit: int) -> bool:
    """Say whether a clause of its own can begin behind the comma: no verb, nor age, whose subject came before."""
    first = comma + 1
    if first >= limit or frame.low[comma] != ",":
        return False
    if frame.tag[first] & NUM and frame.low_at(first + 1) == ",":
        return False
    return not frame.tag[first] & (FINITE | VERB | REL) and not frame.low[first].endswith("ed")


def _content_before(frame: Frame, at: int, phrase_at: int, source: type_span, stop: int, limit: int) -> Draft | None:
    start, end = clause_start(frame, at), at
    while end > start and frame.tag[end - 1] & PUNCT and frame.low[end - 1] in _CLOSING:
        end -= 1
    if frame.low_at(end - 2) == "at" and frame.low[end - 1] == "least":
        end -= 2
        while end > start and frame.low[end - 1] in _CLOSING:
            end -= 1
    if end <= start:
        return None
    runs = [(start, end)]
    if frame.tag[end - 1] & QUOTE and (end - 1 == start or frame.low[end - 2] in {".", ":"}):
        runs = [(end - 1, end)]
    draft = Draft(
        frame,
        Shape.AFTER,
        runs,
        cue=(at, phrase_at),
        source=with_apposition(frame, source, limit) if stop == source[1] else source,
        lemma="according to",
    )
    closing = draft.source[1] if draft.source is not None else stop
    if frame.low_at(closing) == "," and closing + 1 < limit and frame.low_at(at - 1) == ",":
        following = frame.tag[closing + 1]
        if (
            following & (FINITE | CUE)
            or frame.tag[end - 1] & (AUX | VERB)
            or (not any(frame.tag[p] & FINITE for p in range(start, end)) and not following & (SUB | PREP))
        ):
            draft.source = source
            draft.content.append((closing + 1, content_end(frame, closing + 1, limit)))
    return draft


def _colon(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "X: …" with a name or a body before it; in a headline also "…: X"."""
    if frame.heading:
        tail = _headline_source(frame, at, limit)
        if tail is not None:
            return Draft(frame, Shape.COLON, [(0, at)], cue=(at, at + 1), source=tail, lemma=":")
    if at == 0 or at + 1 >= limit or at > 12 or (at == 1 and frame.low[0] in _LABELS):
        return None
    if frame.tag[0] & CUE and frame.tag[at + 1] & QUOTE and CUES[frame.low[0]].form in {"past", "third"}:
        said = phrase_after(frame, 1, at)
        if said is not None and can_speak(frame, said):
            return Draft(frame, Shape.COLON, [(at + 1, limit)], cue=(0, 1), source=said, lemma=":")
    start = 0
    while start < at and frame.tag[start] & PUNCT:
        start += 1
    source = first_phrase(frame, at)
    if source is None or source[1] != at or not _names_somebody(frame, source):
        return None
    quoted = bool(frame.tag[at + 1] & QUOTE)
    if not quoted and not (frame.heading or frame.word[source[1] - 1].isupper()):
        return None
    return Draft(frame, Shape.COLON, [(at + 1, limit)], cue=(at, at + 1), source=source, lemma=":")


_LABELS = frozenset(
    """
analysis breaking comment editorial exclusive explainer factbox feature gallery interview listen live obituary opinion
pictures podcast preview profile quiz recap revealed review timeline update video watch
    """.split()
)
"""What a headline puts before its colon to tell of what sort it is."""


def _dash(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read a headline's "… - X", where X is a noun for who speaks."""
    tail = _headline_source(frame, at, limit)
    if tail is None or at < _SHORTEST or not frame.tag[limit - 1] & (SOURCE_NOUN | CARRIER):
        return None
    return Draft(frame, Shape.COLON, [(0, at)], cue=(at, at + 1), source=tail, lemma=":")


_SHORTEST = 3
"""Words of a headline before its dash at least."""


def _names_somebody(frame: Frame, source: type_span) -> bool:
    return any(
        frame.tag[p] & (SOURCE_NOUN | TITLE | PRON) or (frame.tag[p] & CAP and p > 0) for p in range(*source)
    ) or bool(frame.tag[source[0]] & CAP and source[1] - source[0] <= 3 and not frame.tag[source[0]] & ~CAP)


def _headline_source(frame: Frame, at: int, limit: int) -> type_span | None:
    """Return the source behind a headline's colon: short, no verb, and somebody or something that speaks."""
    if (
        at + 1 >= limit
        or limit - at > 7
        or limit - at - 1 > max(at, 2)
        or any(frame.tag[p] & (QUOTE | FINITE | PUNCT) for p in range(at + 1, limit))
    ):
        return None
    head = frame.tag[limit - 1]
    if not head & (SOURCE_NOUN | CARRIER) and not (head & CAP and limit - at <= 4 and not frame.tag[at + 1] & DET):
        return None
    if not head & (SOURCE_NOUN | CARRIER) and any(frame.tag[p] & PREP for p in range(at + 1, limit)):
        return None
    return (at + 1, limit)

"""Verbs behind who says it, and before what is said: "X said that …"."""

from service.analysis.attributions.adjuncts import addressee_at
from service.analysis.attributions.clauses import clause_follows, content_end
from service.analysis.attributions.complements import Complement, complement_after
from service.analysis.attributions.drafts import Draft, Outer, Shape
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import is_nounlike, phrase_after, type_span
from service.analysis.attributions.relays import passed_on
from service.analysis.attributions.sources import can_speak
from service.analysis.attributions.subjects import find_subject
from service.analysis.attributions.venues import interview_in, venue_in
from service.analysis.english.cues import CUES, DENIALS, MENTAL, REPORTING, Cue
from service.analysis.words import (
    ADV,
    AUX,
    CAP,
    CUE,
    DET,
    FINITE,
    MODAL,
    NUM,
    OBJ,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    SOURCE_NOUN,
    THAT,
    VERB,
)


def read_before(frame: Frame, at: int, group: int, cue: Cue, limit: int, found: list[Draft]) -> Draft | None:
    """Read "X said that …": the cue's complement, who says it, and how far what is said goes."""
    complement = complement_after(frame, at, cue, limit)
    if complement is None:
        return None
    source, cue_start, sibling = find_subject(frame, at, group, cue, found)
    source = _past_way(frame, source)
    if not _fits(frame, at, cue, complement, source, sibling=sibling):
        return None
    if complement.frame in "np" and (
        _is_supposed(frame, source) or (cue.form == "base" and _hangs_on(frame, at, found))
    ):
        return None
    closed = (frame.low_at(group - 1) in {"who", "which"} and frame.low_at(group - 2) == ",") or (
        at == 0 and cue.form == "ing"
    )
    stop = _stop(frame, complement, limit, closed=closed or _is_object(frame, source))
    if stop <= complement.start:
        return None
    draft = Draft(
        frame,
        Shape.BEFORE,
        [(complement.start, stop)],
        cue=(cue_start, max(complement.cue_end, at + 1)),
        source=source,
        lemma=cue.lemma,
    )
    if complement.frame in "np":
        draft.content = [(_past_pronoun(frame, complement.start, stop), stop)]
    draft.denied, draft.shared = cue.lemma in DENIALS, sibling
    _turn_round(frame, draft)
    draft.thing = complement.frame in "npgt"
    draft.reports = (complement.frame in "sqcb" or bool(draft.outer)) and cue.lemma not in MENTAL
    if complement.addressee is not None and cue.lemma == "tell":
        draft.outer = passed_on(frame, complement.addressee)
        if not draft.outer:
            draft.venue, draft.heard = complement.addressee, True
    else:
        draft.venue = venue_in(frame, complement.adjunct) or interview_in(frame, source)
    return draft


def _past_way(frame: Frame, source: type_span | None) -> type_span | None:
    """Return who says it without "the way", which stands before a whole clause: "the way | the minister tells it"."""
    if source is None or source[1] - source[0] <= 2:
        return source
    first = source[0]
    return (first + 2, source[1]) if frame.low[first] == "the" and frame.low[first + 1] == "way" else source


def _is_supposed(frame: Frame, source: type_span | None) -> bool:
    """Say whether it is only supposed that somebody takes a stand: "if the court sides with the state"."""
    return source is not None and frame.low_at(source[0] - 1) in {"if", "unless"}


def _hangs_on(frame: Frame, at: int, found: list[Draft]) -> bool:
    """Say whether the verb is in what the one before is about already: "declined | to confirm the report"."""
    return bool(found) and frame.low[at - 1] == "to" and found[-1].content[0][0] == at - 1


def _past_pronoun(frame: Frame, start: int, stop: int) -> int:
    """Return where the marked words begin, where only "it" or "it as" stands before them: all else is the article's."""
    at = start
    while at < stop and (frame.low[at] in {"it", "him", "them", "as"} or list(frame.low[at : at + 2]) == ["her", "as"]):
        at += 1
    return at if start < at < stop and frame.opens_mark(at) else start


def _fits(frame: Frame, at: int, cue: Cue, complement: Complement, source: type_span | None, *, sibling: bool) -> bool:
    """Say whether the verb reports here: its form, what follows it and who stands before it go together."""
    if cue.form == "ing" and not sibling and at > 0 and complement.frame in "npgto":
        return source is not None and frame.low_at(source[0] - 1) == "with" and can_speak(frame, source)
    if complement.frame in "npgt" and frame.low[-1] == "?" and frame.tag[0] & FINITE:
        return False
    if complement.frame == "b" and source is not None and not can_speak(frame, source):
        answer = frame.low[complement.start] in {"yes", "no", "not"}
        marked = frame.tag_at(complement.start + 1) & QUOTE and frame.tag[complement.start] & PRON
        if not answer and not marked and not clause_follows(frame, complement.start, len(frame)):
            return False
    if frame.low_at(at + 1) == "as" and not _is_object(frame, source):
        return False
    if source is None:
        particle = cue.form == "base" and frame.tag_at(at - 1) & VERB
        return (complement.frame == "q" and not particle) or (complement.frame in "scb" and sibling)
    if frame.low[source[0]] == "you" and source[1] - source[0] == 1:
        return False
    strict = complement.frame in "tngpw" or (complement.frame == "b" and cue.lemma not in REPORTING)
    return can_speak(frame, source, strictly=strict) and (complement.frame != "n" or can_speak(frame, source))


def _stop(frame: Frame, complement: Complement, limit: int, *, closed: bool) -> int:
    """Return where what is said ends, where it is `closed` at the next comma; its start where nothing is said."""
    start = complement.start
    if start >= limit:
        return start
    if complement.frame == "q":
        stop = start
        while stop < limit and frame.tag[stop] & QUOTE:
            stop += 1
        return stop if _utterance(frame, stop, limit) else content_end(frame, start, limit)
    stop = content_end(frame, start, limit, cut=True)
    if complement.frame in "npg":
        stop = _next_predicate(frame, start, stop, limit)
    return next((p for p in range(start, stop) if frame.low[p] == ","), stop) if closed else stop


def _next_predicate(frame: Frame, start: int, stop: int, limit: int) -> int:
    """Return where the clause's next verb or another clause begins: "the report | but stopped short of …"."""
    heading = frame.heading
    for at in range(start + 1, stop):
        if frame.tag[at] & _OF_A_CLAUSE:
            return stop
        if heading and frame.low[at] in _MEANWHILE:
            return at
        if frame.low[at] not in {"and", "but"}:
            continue
        after = at + 1
        while after < stop and frame.tag[after] & ADV:
            after += 1
        if frame.low[at - 1] == ",":
            if after < stop and frame.tag[after] & (DET | PRON | CAP) and clause_follows(frame, after, limit):
                return at - 1
        elif _is_predicate(frame, after):
            return at
    return stop


_OF_A_CLAUSE = REL | THAT | FINITE | QUOTE
"""Classes of words that make what follows a verb a clause or a quotation."""

_MEANWHILE = frozenset("as after amid while following ahead despite".split())
"""With what a headline adds its own news to what somebody welcomes, denies or condemns."""


def _is_predicate(frame: Frame, at: int) -> bool:
    tag, low = frame.tag_at(at), frame.low_at(at)
    if tag & (DET | PREP | CAP | PUNCT | SOURCE_NOUN):
        return False
    if low.endswith("ed") and not frame.low[at - 2].endswith("ed"):
        return True
    verb = tag & (AUX | MODAL | VERB) or (tag & CUE and CUES[low].form == "past")
    return bool(verb) and bool(frame.tag_at(at + 1) & (DET | PREP | OBJ | NUM | CAP | ADV | THAT))


def _turn_round(frame: Frame, draft: Draft) -> None:
    """Read "Reuters quoted a guard as saying that …": the guard said it, Reuters passed it on."""
    start, stop = draft.content[0]
    if draft.lemma not in {"quote", "cite"} or draft.source is None or draft.cue is None:
        return
    at = next((p for p in range(start, stop - 2) if frame.low[p] == "as" and frame.low[p + 1] in _AS_SAYING), None)
    speaker = phrase_after(frame, start, at) if at is not None else None
    if at is None or speaker is None:
        return
    told = addressee_at(frame, at + 2, stop) if frame.low[at + 1] in {"telling", "warning"} else None
    begin = told[1] if told is not None and frame.tag_at(told[1]) & THAT else at + 2
    begin += bool(frame.tag_at(begin) & THAT)
    if begin >= stop:
        return
    draft.outer.append(Outer(draft.source, draft.cue))
    draft.source, draft.cue, draft.content = speaker, (at, begin), [(begin, stop), *draft.content[1:]]


_AS_SAYING = frozenset("saying stating telling writing claiming warning arguing".split())


def _is_object(frame: Frame, source: type_span | None) -> bool:
    """Say whether a relative pronoun before the subject is what the verb is about: "…, which Grieg described as …"."""
    if source is None:
        return False
    return frame.low_at(source[0] - 1) in {"which", "that", "whom", "who"} or _is_behind_its_object(frame, source)


def _is_behind_its_object(frame: Frame, source: type_span) -> bool:
    """Say whether a thing stands before the subject that sums up a clause: "…, a move | the union described as …"."""
    at = source[0] - 1
    if (
        not frame.tag[source[0]] & (DET | CAP | PRON)
        or at < 2
        or not (frame.low[at] == "something" or is_nounlike(frame, at))
    ):
        return False
    bounds = DET | PUNCT | QUOTE | PREP | FINITE
    while frame.low[at] != "something" and not frame.tag[at] & bounds and source[0] - at < MAX_THING:
        at -= 1
    return frame.low[at] in {"a", "an", "the", "something"} and frame.low_at(at - 1) in {",", "—", "–"}


MAX_THING = 5
"""Words of such a thing at most."""


def _utterance(frame: Frame, stop: int, limit: int) -> bool:
    """Say whether a quotation ends what is said: a mark or another clause follows it."""
    if stop >= limit or frame.tag[stop] & PUNCT or frame.quote[stop - 1].kind == "full":
        return True
    if frame.low[stop] in _THEREUPON:
        return True
    return frame.low[stop] in {"and", "but"} and (
        frame.low_at(stop + 1) in _THEREUPON or frame.tag_at(stop + 1) & PRON != 0 or _is_predicate(frame, stop + 1)
    )


_THEREUPON = frozenset("then before until till when while as because so whenever once after".split())
"""Words with which it goes on what happened when something was said: "shouted ‘fire’ until …"."""

"""Who says it, where the verb stands behind: the phrase before, that of the verb before, or who issued a document."""

from service.analysis.attributions.drafts import Draft
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import phrase_after, phrase_before, type_span
from service.analysis.attributions.sources import (
    can_speak,
    head_of,
    is_document,
    opening_phrase,
    passive_group,
    subject_before,
    with_apposition,
)
from service.analysis.english.cues import Cue
from service.analysis.words import (
    ADV,
    CAP,
    CLITIC,
    CONJ,
    CUE,
    DET,
    FINITE,
    NUM,
    OBJ,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    SUB,
    TIME,
    VERB,
)


def find_subject(frame: Frame, at: int, group: int, cue: Cue, found: list[Draft]) -> tuple[type_span | None, int, bool]:
    """Return the source, where the cue begins, and whether the source is that of the verb before."""
    before = frame.low_at(group - 1)
    if cue.form == "ing" and not passive_group(frame, group, at):
        return _participle_subject(frame, group if group > 0 else at, at, found)
    if before in {"and", "but", "then", "or"} or (
        before == "," and found and frame.low_at(group) != "who" and _in_series(frame, group, found)
    ):
        inherited = _inherited(frame, found, at)
        return inherited, group, inherited is not None
    source = subject_before(frame, group)
    if source is None or not can_speak(frame, source, strictly=False):
        opening = opening_phrase(frame, group)
        if opening is not None:
            return opening, group, False
    if source is None:
        return None, group, False
    return _past_thing(frame, source), max(group, source[1]), False


def _past_thing(frame: Frame, source: type_span) -> type_span:
    """Return who says it without the noun that it is said of: "…, a move | parents called “cruel”"."""
    start, stop = source
    if frame.low[start] not in _SUMMING or frame.low_at(start - 1) not in {",", "—", "–"}:
        return source
    at = next((p for p in range(start, min(stop - 1, start + MAX_THING)) if frame.low[p] in _THINGS), None)
    if at is None or frame.tag[at + 1] & PREP:
        return source
    if frame.low[start] == "the" and not frame.tag[at + 1] & (DET | CAP | PRON):
        return source
    return (at + 1, stop)


_SUMMING = frozenset(["a", "an", "the", "something"])
_THINGS = frozenset(
    """
something move step decision change plan claim charge allegation accusation idea suggestion ruling outcome result
remark comment description comparison gesture act practice proposal deal policy verdict shift cut sum figure course
    """.split()
)
"""Nouns that sum up what was told before, of which somebody then speaks, and words with which that begins."""

MAX_THING = 4
"""Words of such a noun at most."""


def _in_series(frame: Frame, group: int, found: list[Draft]) -> bool:
    """Say whether the verb continues a list of verbs: "He thanked them, praised the team and said …"."""
    return subject_before(frame, group) is None and bool(found)


def _inherited(frame: Frame, found: list[Draft], at: int) -> type_span | None:
    """Return the subject of the verb before: the last source in the frame, or the frame's first phrase."""
    start = max((p for p in range(at) if frame.low[p] == ";"), default=-1) + 1
    for draft in reversed(found):
        if draft.source is not None and start <= draft.source[0] < at:
            return draft.source
    opening = first_phrase(frame, at, start)
    return None if opening is None else with_apposition(frame, opening, at)


def first_phrase(frame: Frame, end: int, at: int = 0) -> type_span | None:
    """Return the noun phrase that opens the frame, or what stands in it from `at` on, where it can speak."""
    while at < end and (frame.tag[at] & (PUNCT | CONJ | ADV) and not frame.tag[at] & (DET | CAP | QUOTE)):
        at += 1
    opening = at < end and (frame.tag[at] & (PREP | SUB | TIME) or frame.low[at] in _QUESTIONED)
    if opening and not (frame.tag[at] & CAP and at > 0):
        comma = next((p for p in range(at, min(end, at + 14)) if frame.low[p] == ","), None)
        if comma is None:
            return None
        at = comma + 1
    if at < end and frame.tag[at] & (PRON | CLITIC):
        return (at, at + 1)
    phrase = phrase_after(frame, at, end)
    if phrase is None or not can_speak(frame, phrase):
        return None
    return (phrase[0], head_of(frame, phrase) + 1) if frame.low[head_of(frame, phrase) + 1].endswith("ed") else phrase


_QUESTIONED = frozenset("asked pressed questioned quizzed challenged".split())
"""Participles with which a sentence opens about who answers: "Asked why, a caretaker shrugged and said …"."""


QUESTIONING = _QUESTIONED | {"when"}
"""Words with which such a sentence opens."""


def end_of_question(frame: Frame) -> int:
    """Return where "Asked whether …," ends with which a sentence opens, or 0: whoever is asked says nothing there."""
    first = 1 if frame.low[0] == "when" else 0
    if frame.low_at(first) not in _QUESTIONED:
        return 0
    return next((p for p in range(first + 1, len(frame)) if frame.low[p] == ","), 0)


def _participle_subject(frame: Frame, group: int, at: int, found: list[Draft]) -> tuple[type_span | None, int, bool]:
    """Read ", adding that …" takes the main clause's subject; "a report saying …" its own noun."""
    before = frame.tag_at(group - 1)
    if frame.low_at(group - 1) in {",", "—", "–"} or before & (QUOTE | CONJ):
        beside = _beside(frame, group - 1, at)
        if beside is not None:
            return beside, at, False
        inherited = _in_relative(frame, group - 1) or _inherited(frame, found, at) or _acting(frame, at)
        return inherited, at, inherited is not None
    if at == 0:
        comma = next((p for p in range(at, min(len(frame), at + 40)) if frame.low[p] == ","), None)
        if comma is None:
            return None, at, False
        phrase = first_phrase(frame, len(frame), comma + 1) or phrase_after(frame, comma + 1, len(frame))
        return phrase, at, False
    source = phrase_before(frame, at)
    if source is not None and can_speak(frame, source):
        issuer = _issuer(frame, source) if is_document(frame, source) else None
        return issuer or source, at, issuer is not None
    inherited = _inherited(frame, found, at)
    return inherited, at, inherited is not None


def _beside(frame: Frame, comma: int, at: int) -> type_span | None:
    """Return who stands inside a sentence before ", citing …," and reports behind it: "after Sky, citing …, said".

    Whoever opens the sentence is not him.
    """
    phrase = phrase_before(frame, comma) if frame.low[at] in {"citing", "quoting"} else None
    if phrase is None or phrase[0] == 0 or not frame.tag[phrase[0] - 1] & (SUB | CONJ | PREP) or phrase[0] > comma - 1:
        return None
    closing = next((p for p in range(at + 1, len(frame)) if frame.low[p] == ","), None)
    reports = closing is not None and bool(frame.tag_at(closing + 1) & CUE)
    return phrase if reports and can_speak(frame, phrase) else None


def _in_relative(frame: Frame, comma: int) -> type_span | None:
    """Return who acts in the relative clause before the comma: ", which the head of the team disputed, saying …"."""
    at = next((p for p in range(comma - 1, -1, -1) if frame.tag[p] & (PUNCT | QUOTE)), None)
    if at is None or frame.low[at] != "," or frame.low[at + 1] not in {"which", "whom"}:
        return None
    phrase = phrase_after(frame, at + 2, comma)
    if phrase is None or not can_speak(frame, phrase):
        return None
    head = head_of(frame, phrase)
    return (phrase[0], head + 1) if frame.low[phrase[1] - 1].endswith("ed") and head < phrase[1] - 1 else phrase


def _acting(frame: Frame, end: int) -> type_span | None:
    """Return whoever the sentence says does something before ", citing …", whatever his noun: "The refinery has …"."""
    if not frame.tag[0] & (DET | CAP) or frame.tag[0] & (PREP | SUB | TIME):
        return None
    phrase = phrase_after(frame, 0, end)
    if phrase is None or not can_speak(frame, phrase, strictly=False):
        return None
    verb = frame.tag_at(phrase[1])
    if verb & (FINITE | VERB | CUE):
        return phrase
    last = frame.low[phrase[1] - 1]
    done = last.endswith("ed") and phrase[1] - phrase[0] > 2 and bool(verb & (DET | PREP | NUM | OBJ))
    return (phrase[0], phrase[1] - 1) if done else None


def _issuer(frame: Frame, document: type_span) -> type_span | None:
    """Return who "issued a statement" or said something "in a letter", where the document itself is unnamed."""
    if frame.low_at(document[0] - 1) not in _ISSUING:
        return None
    return first_phrase(frame, document[0] - 1)


_ISSUING = frozenset("issued issues released releases published posted sent wrote made gave signed put in".split())

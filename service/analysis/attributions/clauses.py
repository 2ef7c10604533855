"""Where a clause seems to follow, and where content ends before what the article adds in its own voice."""

from itertools import pairwise

from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import type_span
from service.analysis.english.cues import CUES
from service.analysis.english.function_words import PAST_VERBS
from service.analysis.words import (
    ADV,
    AUX,
    CAP,
    CLITIC,
    CONJ,
    CUE,
    DET,
    FINITE,
    MODAL,
    NUM,
    OBJ,
    PREP,
    PRON,
    PUNCT,
    REL,
    SUB,
    THAT,
    VERB,
    WH,
)


def clause_follows(frame: Frame, at: int, limit: int) -> bool:
    """Say whether a finite verb seems to follow within the clause."""
    if frame.tag_at(at) & CLITIC:
        return True
    if frame.tag_at(at) & (AUX | MODAL):
        return False
    for place in range(at + 1, min(limit, at + 20)):
        tag, low = frame.tag[place], frame.low[place]
        if tag & _PARTING and (tag & _OPENING or low in {";", ":", "and", "or", "but"}):
            return False
        if tag & SUB and not tag & (THAT | WH | REL) and frame.tag_at(place + 1) & PRON:
            return False
        if tag & _FINITE_VERB or (tag & CUE and CUES[low].form in {"past", "third"}):
            return True
        if low.endswith("ed") and not frame.tag[place - 1] & (DET | PREP):
            return True
        if (
            low.endswith("s")
            and not tag & (PREP | DET | NUM | PUNCT)
            and not frame.tag[place - 1] & NUM
            and frame.tag_at(place + 1) & (DET | PREP | OBJ | ADV | THAT)
        ):
            return True
    return False


def has_clause(frame: Frame, run: type_span) -> bool:
    """Say whether a clause stands behind the phrase that opens a run: "In May the firm sold its plant"."""
    start, stop = run
    comma = next((p for p in range(start + 1, stop) if frame.low[p] == ","), stop)
    if frame.tag[start] & SUB and frame.low[start] not in _LEADING:
        start = comma
    return any(
        frame.low[p] in PAST_VERBS or (frame.tag[p] & VERB and (comma + 1 < p or _has_subject(frame, start, p)))
        for p in range(start + 2, stop)
    )


_LEADING = frozenset("after before since until as".split())
"""Words that open a phrase of time as well as a clause."""


def _has_subject(frame: Frame, start: int, verb: int) -> bool:
    """Say whether a noun phrase that no preposition governs begins between a leading phrase and a verb."""
    return any(
        not before & PREP and (tag & (DET | PRON) or (tag & (CAP | NUM) and not before & _NOMINAL))
        for before, tag in pairwise(frame.tag[start + 1 : verb])
    )


_NOMINAL = DET | PRON | CAP | NUM
"""Classes of words with which a noun phrase begins."""

_OPENING = THAT | REL
_PARTING = _OPENING | PUNCT | CONJ
"""Classes of words with which another clause begins, and of those before which this one may end."""

_FINITE_VERB = FINITE | VERB


def content_end(frame: Frame, start: int, limit: int, *, cut: bool = True) -> int:
    """Return where content that begins at `start` ends: before what is added in the article's own voice."""
    for at in range(start, limit):
        if not frame.tag[at] & PUNCT:
            continue
        low = frame.low[at]
        if low == ";" or (low in _DASHES and cut and at > start + 2 and _breaks_off(frame, at, limit)):
            return at
        if cut and low == "," and at > start and _leaves(frame, at, limit):
            near = at <= start + 2 and frame.low_at(at + 1) not in {"who", "which", "whose", "whom"}
            if not near:
                return at
    return limit


_DASHES = frozenset({"—", "–", "--"})


def _breaks_off(frame: Frame, at: int, limit: int) -> bool:
    """Say whether a dash ends what is said: none closes it later, and it joins no two words ("Delhi–Patna")."""
    return not frame.joins_words(at) and not any(frame.low[place] in _DASHES for place in range(at + 1, limit))


def _leaves(frame: Frame, at: int, limit: int) -> bool:
    """Say whether what follows the comma `at` is the article's own: a relative clause or a contrast."""
    low = frame.low_at(at + 1)
    if low in {"which", "who", "whose", "whom", "where"} or (
        low in {"of", "in", "most", "some", "many", "all"} and "which" in frame.low[at + 1 : at + 4]
    ):
        return not any(frame.low[place] == "," for place in range(at + 2, limit))
    if low == "but":
        return frame.low_at(at + 2) != "that"
    if low in {"a", "an"} and frame.low_at(at + 2) in _TAKEN_UP:
        return True
    return low in {"though", "although", "despite", "whereas"} or (
        low == "while" and frame.tag_at(at + 2) & (DET | CAP | PRON) != 0
    )


_TAKEN_UP = frozenset("step move charge claim allegation accusation feat prospect practice sign contention".split())
"""Nouns with which the article takes up what was said: ", a charge that the minister rejects"."""

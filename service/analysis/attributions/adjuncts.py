"""What stands between a cue and its content: whom it is told, when and where."""

from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import TIMELY, end_of_time, phrase_after, type_span
from service.analysis.words import (
    ADV,
    CAP,
    CLITIC,
    CONJ,
    DET,
    FINITE,
    NEG,
    NUM,
    OBJ,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    ROLE,
    SOURCE_NOUN,
    SUB,
    THAT,
    TIME,
    TITLE,
)

MAX_ADJUNCT = 24
"""Items between a cue and its "that" at most."""

TELLING = frozenset("tell inform remind assure notify".split())
"""Verbs that nobody is told anything by without being named behind them."""


def addressee_at(frame: Frame, at: int, limit: int) -> type_span | None:
    tag = frame.tag[at]
    if frame.low[at] == "it" and frame.tag_at(at + 1) & THAT:
        return (at, at + 1)
    if tag & OBJ and frame.low[at] != "it":
        if not ((frame.low[at] == "her" and frame.tag_at(at + 1) & (SOURCE_NOUN)) or frame.low[at] == "you"):
            return (at, at + 1)
        if frame.low[at] == "you":
            return (at, at + 1)
    if tag & (CAP | ROLE | DET | SOURCE_NOUN | TITLE) or frame.low[at] in {"those", "local", "state"}:
        return phrase_after(frame, at, limit)
    plain = not tag and frame.low[at].isalpha()
    return (at, at + 1) if plain and frame.tag_at(at + 1) & THAT else None


def told_only(frame: Frame, after: int, limit: int) -> bool:
    """Say whether a comma closes whom it is told: "…, a commander told the agency Notimar, the Guardian reported"."""
    addressee = addressee_at(frame, after, limit)
    return addressee is not None and frame.low_at(addressee[1]) == ","


def past_parenthesis(frame: Frame, at: int, limit: int) -> int:
    """Return the item behind ", on condition of anonymity," where "that" follows it, else `at`."""
    if frame.low_at(at) != ",":
        return at
    for closing in range(at + 1, min(limit, at + MAX_ADJUNCT)):
        if frame.low[closing] == "," and frame.tag_at(closing + 1) & THAT:
            return closing + 1
    return at


def skip_adjuncts(frame: Frame, at: int, limit: int) -> int:
    """Step over phrases of time and place ("on Monday", "in Kyiv", "at a briefing")."""
    while at < limit:
        tag = frame.tag[at]
        past = end_of_time(frame, at, limit) if frame.low[at] in TIMELY else at
        if past > at:
            at = past
        elif tag & TIME or (tag & ADV and not tag & (DET | PREP | SUB | NEG)):
            at += 1
        elif frame.low[at] in {"last", "this", "next"} and frame.tag_at(at + 1) & TIME:
            at += 2
        elif tag & PREP and frame.low[at] in {
            "on",
            "in",
            "at",
            "during",
            "by",
            "from",
            "via",
            "after",
            "before",
            "over",
            "through",
        }:
            phrase = phrase_after(frame, at + 1, limit)
            if phrase is None and frame.tag_at(at + 1) & (TIME | NUM):
                phrase = (at + 1, at + 2)
            if phrase is None:
                return at
            at = phrase[1]
        else:
            return at
    return at


def end_of_prepositional(frame: Frame, at: int, end: int) -> int:
    """Return where the prepositional phrase ends that begins at `at`: at a clause's subject, a mark or "that"."""
    place = at + 1
    while place < end:
        tag = frame.tag[place]
        if tag & (PUNCT | QUOTE | THAT | FINITE) and not (
            tag & PUNCT and frame.low[place] in {"’", "'", "-", "/", "&"}
        ):
            break
        before = frame.tag[place - 1]
        if place > at + 1 and tag & (DET | PRON | CLITIC) and not before & (PREP | DET | CONJ):
            break
        if place > at + 1 and tag & PREP and not tag & CAP:
            break
        if (
            place > at + 1
            and tag & CAP
            and not before & (PREP | DET | CAP | TITLE | PUNCT | CONJ)
            and (before & TIME or (before & NUM and (frame.tag_at(place - 2) & TIME or place == at + 2)))
        ):
            break
        place += 1
    return place

"""Verbs that say nothing by themselves and attribute with a noun: "made clear that", "took aim at", "cast doubt on"."""

from collections.abc import Iterable
from dataclasses import dataclass

from service.analysis.attributions.clauses import content_end
from service.analysis.attributions.drafts import Draft, Shape
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import verb_group
from service.analysis.attributions.sources import can_speak, passive_group, subject_before
from service.analysis.english.inflection import inflect
from service.analysis.words import ADV, DET, PUNCT


@dataclass(frozen=True, slots=True)
class Idiom:
    """The verbs that go with a noun or adjective, and the words behind which the content begins."""

    verbs: frozenset[str]
    links: frozenset[str]


def _idiom(verbs: str, links: str) -> Idiom:
    forms = {form for verb in verbs.split() for form in (*inflect(verb), verb)}
    return Idiom(frozenset(forms), frozenset(links.split()))


IDIOMS: dict[str, Idiom] = {
    "clear": _idiom("make", "that"),
    "plain": _idiom("make", "that"),
    "known": _idiom("make", "that"),
    "case": _idiom("make", "that for against"),
    "aim": _idiom("take", "at"),
    "issue": _idiom("take", "with"),
    "exception": _idiom("take", "to"),
    **dict.fromkeys(("swipe", "swipes", "dig", "jab"), _idiom("take", "at")),
    **dict.fromkeys(("doubt", "doubts"), _idiom("cast raise throw voice", "on over about that")),
    **dict.fromkeys(("concern", "concerns", "questions", "fears", "alarm"), _idiom("raise sound", "about over that")),
    "objections": _idiom("raise voice", "to about"),
    "water": _idiom("pour throw", "on over"),
    "weight": _idiom("throw put", "behind"),
    "support": _idiom("throw put lend", "behind to"),
    "blame": _idiom("lay pin place put", "on for"),
}
"""Noun or adjective → the verbs before it and the links behind it."""

_REACH = 4
"""Words between verb and noun at most."""


def read_idioms(frame: Frame, limit: int, places: Iterable[int]) -> list[Draft]:
    """Return the attributions of the frame that rest on these, in order. They stand at some of the `places`."""
    found: list[Draft] = []
    for at in [at for at in places if frame.low[at] in IDIOMS]:
        draft = _read(frame, at, limit)
        if draft is not None:
            found.append(draft)
    return found


def _read(frame: Frame, at: int, limit: int) -> Draft | None:
    idiom = IDIOMS[frame.low[at]]
    if frame.low_at(at + 1) not in idiom.links or at + 2 >= limit:
        return None
    verb = next((p for p in range(at - 1, max(at - 1 - _REACH, -1), -1) if frame.low[p] in idiom.verbs), None)
    if verb is None or not all(_fills(frame, p) for p in range(verb + 1, at)):
        return None
    group = verb_group(frame, verb)
    source = subject_before(frame, group)
    if source is None or passive_group(frame, group, verb) or not can_speak(frame, source):
        return None
    start = at + 2
    return Draft(frame, Shape.BEFORE, [(start, content_end(frame, start, limit))], cue=(group, start), source=source)


def _fills(frame: Frame, at: int) -> bool:
    """Say whether a word can stand between verb and noun: an article, a possessive, an adjective."""
    tag, low = frame.tag[at], frame.low[at]
    return bool(tag & (DET | ADV)) or low == "it" or not tag & ~(DET | ADV) or (not tag & PUNCT and low.isalpha())

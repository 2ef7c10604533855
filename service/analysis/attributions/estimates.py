"""Amounts that somebody puts on a thing: "officials put the toll at 40", "a poll gave the party 41 per cent"."""

from collections.abc import Iterable

from service.analysis.attributions.clauses import content_end
from service.analysis.attributions.drafts import Draft, Shape
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import type_span, verb_group
from service.analysis.attributions.sources import can_speak, head_of, opening_phrase, passive_group, subject_before
from service.analysis.english.function_words import INDEFINITE
from service.analysis.words import CAP, CUE, DET, FINITE, NUM, OBJ, PREP, PUNCT, SUB, THAT

_PUTTING = frozenset("put puts pegged pegs".split())
_GIVING = frozenset("gave gives".split())
PUTTING = _PUTTING | _GIVING
"""Verbs of which one stands before such an amount."""

_POLLS = frozenset("poll polls survey surveys census count projection projections forecast forecasts ballot".split())
"""Documents that give somebody a share."""

_RATES = frozenset("at above below".split())
_LINKS = _RATES | {"on"}
"""Words between a thing and its amount; "on" stands before a share in a poll."""

_CURRENCIES = frozenset("$ £ € ¥ rs eur usd".split())

_REACH = 12
"""Words between the verb and its amount at most."""

_NEAR = 4
"""Words between the link and the amount at most: "at somewhere around 40"."""


def read_estimates(frame: Frame, limit: int, places: Iterable[int]) -> list[Draft]:
    """Return the attributions of the frame that are such amounts, in order. They stand at some of the `places`."""
    found = (_read(frame, at, limit) for at in places if frame.low[at] in PUTTING)
    return [draft for draft in found if draft is not None]


def _read(frame: Frame, at: int, limit: int) -> Draft | None:
    giving = frame.low[at] in _GIVING
    if not (_gives_amount(frame, at, limit) if giving else _puts_amount(frame, at, limit, _LINKS)):
        return None
    group = verb_group(frame, at)
    if passive_group(frame, group, at):
        return None
    source = subject_before(frame, group)
    if source is None or not can_speak(frame, source):
        source = opening_phrase(frame, group)
    shares = giving or not _puts_amount(frame, at, limit, _RATES)
    if source is None or (shares and not _is_poll(frame, source)):
        return None
    start = at + 1
    content = (start, content_end(frame, start, limit))
    draft = Draft(frame, Shape.BEFORE, [content], cue=(group, start), source=source, lemma="put")
    draft.thing = True
    return draft


def _is_poll(frame: Frame, source: type_span) -> bool:
    return frame.low[head_of(frame, source)] in _POLLS


def _puts_amount(frame: Frame, at: int, limit: int, links: frozenset[str]) -> bool:
    """Say whether "the toll at 40" stands behind the verb."""
    if not frame.tag_at(at + 1) & (DET | OBJ | CAP) and frame.low_at(at + 2) not in links:
        return False
    for place in range(at + 2, min(limit - 1, at + _REACH)):
        if frame.tag[place] & (PUNCT | FINITE | THAT | SUB) and not frame.tag[place] & PREP:
            return frame.low[place] in {"’", "'"}
        if frame.low[place] in links and _amount_near(frame, place + 1, limit):
            return True
    return False


def _gives_amount(frame: Frame, at: int, limit: int) -> bool:
    """Say whether "the party 41 per cent" or "him a lead of six points" stands behind the verb."""
    stop = min(limit, at + _REACH)
    ends = next(
        (p for p in range(at + 1, stop) if frame.tag[p] & (PUNCT | FINITE | CUE) and not _joins(frame, p)), stop
    )
    return any(_is_amount(frame, p) for p in range(at + 1, ends))


def _joins(frame: Frame, at: int) -> bool:
    return frame.low[at] in {"’", "'", "%"} or frame.low[at] in _CURRENCIES


def _amount_near(frame: Frame, start: int, limit: int) -> bool:
    for place in range(start, min(limit, start + _NEAR)):
        if _is_amount(frame, place):
            return True
        if frame.tag[place] & (PUNCT | FINITE):
            return False
    return False


def _is_amount(frame: Frame, at: int) -> bool:
    low = frame.low[at]
    return bool(frame.tag[at] & NUM) or low in _CURRENCIES or (low in INDEFINITE and low not in _NO_AMOUNTS)


_NO_AMOUNTS = frozenset("a an some one another other various most".split())
"""Words among the indefinite ones that tell no amount."""

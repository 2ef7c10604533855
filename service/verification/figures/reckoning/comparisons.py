"""The other side of what the source compares: "186 passengers, 12 more than the old ones", "tripled to 96 million"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import content_words, nouns_meet, told_by
from service.verification.figures.english.changes import (
    APART,
    APPOSED,
    BEFORE_CUES,
    BY_TO,
    EXPECTED,
    LED_TO,
    LESS_WORDS,
    LOOKS_BACK,
    MORE_THAN_OTHER,
    RISE_OF,
    TIMES_AS_MANY,
    TIMES_OTHER,
)
from service.verification.figures.english.holders import OLDER
from service.verification.figures.reckoning.arithmetic import RELATED
from service.verification.figures.reckoning.named import sides_of
from service.verification.figures.reckoning.tasks import AMOUNTS, MOST_OPERANDS, Derivation, Task, tells
from service.verification.figures.reckoning.ways import way_of

K = FigureKind

_COMPARED = AMOUNTS | {K.PERCENTAGE, K.DURATION, K.AGE}
"""Kinds that have another side."""

COINS = frozenset({"cent", "penny"})
"""Units of which a hundred are one of whatever currency the article tells."""

_DEGREES = frozenset({"degree", "celsius", "fahrenheit"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure, how far the other side is from it, and whether the figure is the larger of the two."""

    own: Figure
    apart: Figure
    larger: bool


def compared(task: Task) -> Derivation | None:
    """Tell the other side of a comparison, or what was before a change."""
    if task.figure.kind not in _COMPARED or task.figure.value is None:
        return None
    for found in _comparisons(task):
        own, apart = found.own.value or Decimal(0), found.apart.value or Decimal(0)
        apart = apart / 100 if found.apart.unit in COINS and found.own.unit not in COINS else apart
        other = own - apart if found.larger else own + apart
        if tells(task.figure, other, found.own):
            shown = f"{own:f} {'−' if found.larger else '+'} {apart:f} = {other:f}"
            return task.derivation("What the source compares it with.", shown, (found.own, found.apart))
    return None


def _comparisons(task: Task) -> Iterator[Comparison]:
    """Yield the comparisons of the source whose other side the claim speaks of."""
    for apart in task.beside:
        if apart.value is None:
            continue
        match = task.source_match(apart, MORE_THAN_OTHER)
        if match is None:
            yield from _changes(task, apart)
        elif speaks_of(task, apart.sentence, match) and (own := _own(task, apart)) is not None:
            yield Comparison(own, apart, _is_more(match, apart))


def comparisons(task: Task) -> Iterator[Comparison]:
    """Yield what the source compares in a sentence that the claim speaks of, each with how far it lies apart."""
    for apart in task.beside:
        match = task.source_match(apart, MORE_THAN_OTHER) if apart.value is not None else None
        if match is None or task.context.share(task.neighbours, apart.sentence) < RELATED / 2:
            continue
        own = _compared_by(apart, task)
        if own is not None:
            yield Comparison(own, apart, _is_more(match, apart))


def _compared_by(apart: Figure, task: Task) -> Figure | None:
    """Return what a difference is told of: the last alike before it in its sentence, or in the one before."""
    figures, before = task.evidence.library.figures, task.evidence.library.before(apart.sentence)
    for sentence in (apart.sentence, before):
        wholes = [task.context.whole(f) for f in figures.get(sentence or "", ()) if f is not apart]
        alike = [f for f in wholes if f.kind is apart.kind and f.unit == apart.unit and _may_lie_apart(f, apart)]
        if alike:
            return alike[-1]
    return None


def _may_lie_apart(own: Figure, apart: Figure) -> bool:
    return (own.value or 0) > (apart.value or 0) and (own.unit is not None or nouns_meet(own, apart))


def _is_more(match: re.Match[str], apart: Figure) -> bool:
    """Say whether the source's figure is the larger side: who is ahead in points has more, in time less."""
    way = (match.group("way") or match.group("way2")).lower()
    if apart.kind is K.DURATION and way in {"ahead of", "behind"}:
        return way == "behind"
    return way not in LESS_WORDS


def _changes(task: Task, apart: Figure) -> Iterator[Comparison]:
    """Yield what a change led to: "raised by half a point to 4.25", "61,300, up 2,900"."""
    before = task.before(apart)
    change = BY_TO.search(before) or RISE_OF.search(before)
    if change is None or not task.says(BEFORE_CUES):
        return
    for own in task.beside:
        if own.sentence != apart.sentence or own is apart or not _comparable(task, own, apart):
            continue
        first, last = sorted((own, apart), key=lambda f: f.span.start)
        gap = task.between(first, last)
        if LED_TO.fullmatch(gap) if first is apart else APPOSED.fullmatch(gap):
            yield Comparison(task.context.whole(own), apart, change.lastgroup == "up")


def speaks_of(task: Task, sentence: str, match: re.Match[str]) -> bool:
    """Say whether the claim names or dates the other side, or both look back ("than before", "its predecessor")."""
    start, end = match.span("other")
    named = {w for _, w, _ in content_words(match.group("other"))}
    dates = {
        told_by(f)
        for f in task.evidence.library.figures.get(sentence, ())
        if f.date and start <= f.span.start and f.span.end <= end
    }
    if (named | dates) & set(task.neighbours):
        return True
    if EXPECTED.search(match.group("other")) and task.says(EXPECTED):
        return True
    return LOOKS_BACK.search(match.group("other")) is not None and task.says(BEFORE_CUES)


def _own(task: Task, apart: Figure) -> Figure | None:
    """Return the figure that is compared: the nearest of the claim's kind, in the same sentence or the one before."""
    found = [f for f in task.beside if f is not apart and _comparable(task, f, apart)]
    here = [f for f in found if f.sentence == apart.sentence]
    if here:
        nearest = min(here, key=lambda f: abs(f.span.start - apart.span.start))
        part = task.context.part_of(nearest)  # "seven of the nine seats, two more than before": seven are
        return task.context.whole(part if part in here else nearest)
    before = task.evidence.library.before(apart.sentence)
    last = [f for f in found if f.sentence == before]
    return task.context.whole(last[-1]) if last else None


def _comparable(task: Task, own: Figure, apart: Figure) -> bool:
    """Say whether a figure may be compared by the difference, and told by the claim's figure."""
    mine, theirs, told = task.context.whole(own), task.context.whole(apart), task.figure
    if mine.value is None or not _one_unit(told, mine) or mine.value <= 0:
        return False
    points = told.kind is K.PERCENTAGE and theirs.kind is K.PERCENTAGE_POINTS
    coins = theirs.unit in COINS and theirs.kind is mine.kind
    unit = apart.unit is None or coins or mine.unit == theirs.unit or {mine.unit, theirs.unit} <= _DEGREES | {None}
    if not points and not unit:
        return False
    told_alike = told.unit is not None or nouns_meet(told, own)
    return told_alike and (mine.unit is not None or _is_apart(apart) or nouns_meet(own, apart))


def _is_apart(figure: Figure) -> bool:
    """Say whether what stands where a noun would says only on which side it lies: "three short of"."""
    return (figure.noun or "").lower() in APART


def _one_unit(a: Figure, b: Figure) -> bool:
    """Say whether two figures are of one unit; an age and a stretch of years are."""
    if a.unit == b.unit and a.kind is b.kind:
        return True
    if {a.kind, b.kind} == {K.AGE, K.DURATION}:
        return a.unit == b.unit
    return a.kind is b.kind and {a.unit, b.unit} <= _DEGREES


def multiplied_other(task: Task) -> Derivation | None:
    """Tell the other side of "ten billion, 20 times the first estimate", or of "70,000 fell, twice as many shook"."""
    if task.figure.kind not in AMOUNTS:
        return None
    for times in task.beside:
        if times.kind is not K.MULTIPLE or not times.value or times.value == 1:
            continue
        own = _own(task, times)
        if own is None or not own.value:
            continue
        many, other = task.source_match(times, TIMES_AS_MANY), task.source_match(times, TIMES_OTHER)
        whose = other is not None and (speaks_of(task, times.sentence, other) or other["other"].startswith("what "))
        if whose:
            amount, sign = own.value / times.value, "÷"
        elif many is not None and {w for _, w, _ in content_words(many.group("also"))} & set(task.neighbours):
            amount, sign = own.value * times.value, "×"
        else:
            continue
        if tells(task.figure, amount, own):
            shown = f"{own.value:f} {sign} {times.value:f} = {amount.normalize():f}"
            return task.derivation("What the source compares it with.", shown, (own, times))
    return None


def undone(task: Task) -> Derivation | None:
    """Tell what was before it "halved to 214"."""
    if task.figure.kind not in AMOUNTS or not task.says(BEFORE_CUES):
        return None
    for times, now in combinations(task.beside, 2):
        joined = (
            times.kind is K.MULTIPLE and times.sentence == now.sentence and LED_TO.fullmatch(task.between(times, now))
        )
        if joined and times.value and now.value and tells(task.figure, now.value / times.value, now):
            shown = f"{now.value:f} ÷ {times.value:f} = {(now.value / times.value).normalize():f}"
            return task.derivation("What it was before the change that the source gives.", shown, (times, now))
    return None


def regained(task: Task) -> Derivation | None:
    """Tell what was before it was "cut by 40 percent to 150,000"."""
    if task.figure.kind not in AMOUNTS or not task.says(BEFORE_CUES):
        return None
    for share, now in combinations(task.beside, 2):
        if share.kind is not K.PERCENTAGE or share.sentence != now.sentence or not share.value or not now.value:
            continue
        change = BY_TO.search(task.before(share))
        if change is None or not LED_TO.fullmatch(task.between(share, now)):
            continue
        left = 100 + share.value if change.lastgroup == "up" else 100 - share.value
        if left > 0 and tells(task.figure, now.value * 100 / left, now):
            shown = f"{now.value:f} ÷ {left:f}% = {(now.value * 100 / left).normalize():f}"
            return task.derivation("What it was before the change that the source gives.", shown, (share, now))
    return None


def regained_points(task: Task) -> Derivation | None:
    """Tell what a rate was before it was "cut by 50 basis points to 9.25%"."""
    if task.figure.kind is not K.PERCENTAGE or not task.says(BEFORE_CUES):
        return None
    for points, now in combinations(task.beside, 2):
        change = BY_TO.search(task.before(points)) if points.kind is K.PERCENTAGE_POINTS else None
        if change is None or points.sentence != now.sentence or now.kind is not K.PERCENTAGE:
            continue
        if not points.value or not now.value or not LED_TO.fullmatch(task.between(points, now)):
            continue
        went = points.value / 100 if points.unit == "basis point" else points.value
        was = now.value - went if change.lastgroup == "up" else now.value + went
        if tells(task.figure, was, now):
            shown = f"{now.value:f} {'−' if change.lastgroup == 'up' else '+'} {went:f} = {was.normalize():f}"
            return task.derivation("What it was before the change that the source gives.", shown, (points, now))
    return None


def apart_in_age(task: Task) -> Derivation | None:
    """Tell "seven years older" of two people by their ages."""
    figure = task.figure
    if figure.kind is not K.DURATION or figure.unit != "year" or not task.says_beside(OLDER):
        return None
    ages = [f for f in task.reach if f.kind in {K.AGE, K.RELATIVE_DATE} and f.unit == "year" and f.value is not None]
    for a, b in combinations(ages[:MOST_OPERANDS], 2):
        high, low = max(a.value or 0, b.value or 0), min(a.value or 0, b.value or 0)
        if _turns_ages(task, a, b):
            continue
        if high - low == figure.value and max(task.context.fit(task.neighbours, f) for f in (a, b)) >= RELATED:
            return task.derivation("How far two ages lie apart.", f"{high:f} − {low:f} = {high - low:f}", (a, b))
    return None


def _turns_ages(task: Task, a: Figure, b: Figure) -> bool:
    """Say whether the claim calls older whom the source has as the younger."""
    sides = sides_of(task, a, b)
    way = way_of(task)
    return sides is not None and way is not None and ((sides[0].value or 0) > (sides[1].value or 0)) is not way

"""Sums and products that the source itself invites: "six goals and nine more", "150 for each of 1.4 million"."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import head, meaning, nouns_meet
from service.verification.figures.english.additions import (
    ADDED_TO,
    APART_IN_TIME,
    EACH_HAS,
    EACH_OF,
    MORE_OF_THEM,
    PLACES_OF,
    TO_COME,
)
from service.verification.figures.english.changes import (
    DIFFERENCE_BESIDE,
)
from service.verification.figures.english.sums import (
    EACH_BEHIND,
)
from service.verification.figures.reckoning.arithmetic import A_SUM
from service.verification.figures.reckoning.tasks import AMOUNTS, Derivation, Task, base_of, tells

K = FigureKind

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the sentence of what is added up."""


def added(task: Task) -> Derivation | None:
    """Tell the sum of a number and of what the source adds to it: "made nine more", "and a further 45,000"."""
    figure = task.figure
    if figure.kind not in AMOUNTS | {K.DURATION} or task.says_beside(DIFFERENCE_BESIDE):
        return None
    for sentence in dict.fromkeys(f.sentence for f in task.beside):
        figures = [task.context.whole(f) for f in task.evidence.library.figures[sentence]]
        alike = [f for f in figures if f.kind is figure.kind and base_of(f) == base_of(figure) and f.value]
        for first, more in pairwise(alike):
            total = (first.value or Decimal(0)) + (more.value or Decimal(0))
            if _goes_on(task, more) and _is_spoken_of(task, first) and tells(figure, total, first, more):
                shown = f"{first.value:f} + {more.value:f} = {total:f}"
                return task.derivation("The sum that the source makes.", shown, (first, more))
    return None


def _goes_on(task: Task, more: Figure) -> bool:
    """Say whether a number comes to the one before it."""
    return (
        ADDED_TO.search(task.before(more)) is not None
        or MORE_OF_THEM.match(f" {more.noun or ''}{task.behind(more)}") is not None
    )


def _is_spoken_of(task: Task, first: Figure) -> bool:
    """Say whether the claim speaks of the sentence, or counts what it counts."""
    same = bool(head(task.figure)) and head(task.figure) == head(first)
    return same or task.context.share(task.neighbours, first.sentence) >= RELATED


def of_each(task: Task) -> Derivation | None:
    """Tell what comes together of so much for each: "150 crowns to each of the 1.4 million pensioners"."""
    figure = task.figure
    if figure.unit is None or figure.kind not in AMOUNTS:
        return None
    for amount, count in _for_each(task):
        total = (amount.value or Decimal(0)) * (count.value or Decimal(0))
        if tells(figure, total, *(f for f in (count,) if f.sentence)):
            shown = f"{amount.value:f} × {count.value:f} = {total.normalize():f}"
            return task.derivation(
                "The product of what the source gives.", shown, [f for f in (amount, count) if f.sentence]
            )
    return None


def _for_each(task: Task) -> Iterator[tuple[Figure, Figure]]:
    """Yield amounts that each of many has, and how many they are, by the source or by the claim itself."""
    for amount in task.reach:
        if amount.kind is not task.figure.kind or base_of(amount) != base_of(task.figure) or not amount.value:
            continue
        before = task.before(amount)
        own = [f for f in task.evidence.library.figures[amount.sentence] if f.span.end <= amount.span.start]
        if own and own[-1].kind is K.CARDINAL and EACH_OF.search(task.before(own[-1])):
            yield amount, own[-1]
        each = EACH_HAS.search(before)
        told_each = any(f.value == amount.value and _is_each(task, f) for f in task.claim.reading.figures)
        if each is None and not told_each:
            continue
        counts = [f for f in task.reach if f.kind is K.CARDINAL and f.unit is None and f.noun and f.value]
        for count in counts:
            if each is None or head(count) == meaning(each["unit"]) or nouns_meet(task.figure, count):
                yield amount, count


def _is_each(task: Task, figure: Figure) -> bool:
    """Say whether the claim tells a figure of each of several."""
    return EACH_BEHIND.match(task.claim.text[figure.span.end - task.claim.span.start :]) is not None


def to_the_end(task: Task) -> Derivation | None:
    """Tell how many there are in all: the 17th was run, "with four stages to go"."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or not head(figure):
        return None
    for left in task.reach:
        if (
            left.kind is not K.CARDINAL
            or head(left) != head(figure)
            or not TO_COME.match(task.behind(left)[len(left.noun or "") + 1 :])
        ):
            continue
        for done in task.reach:
            total = (done.value or Decimal(0)) + (left.value or Decimal(0))
            if done.kind is K.ORDINAL and head(done) == head(figure) and total == figure.value:
                return task.derivation(A_SUM, f"{done.value:f} + {left.value:f} = {total:f}", (done, left))
    return None


def places_climbed(task: Task) -> Derivation | None:
    """Tell by how many places somebody climbed, or fell: "ranked 34th … will rise to 21st"."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or head(figure) not in PLACES_OF:
        return None
    ranks = [f for f in task.beside if f.kind is K.ORDINAL and f.value is not None]
    for a, b in combinations(ranks, 2):
        apart = abs((a.value or Decimal(0)) - (b.value or Decimal(0)))
        if apart == figure.value and max(task.context.share(task.neighbours, f.sentence) for f in (a, b)) >= RELATED:
            high, low = max(a.value or 0, b.value or 0), min(a.value or 0, b.value or 0)
            return task.derivation(
                "The difference of two figures of the source.", f"{high:f} − {low:f} = {apart:f}", (a, b)
            )
    return None


def minutes_apart(task: Task) -> Derivation | None:
    """Tell how far two numbered minutes or laps lie apart: "in the 71st and 88th minutes"."""
    figure = task.figure
    noun = figure.unit if figure.kind is K.DURATION else head(figure)
    if not noun or not task.says(APART_IN_TIME):
        return None
    ranks = [f for f in task.reach if f.kind is K.ORDINAL and f.value is not None]
    for a, b in pairwise(ranks):
        named = meaning(noun) == head(b) and (head(a) == head(b) or a.noun is None) and a.sentence == b.sentence
        apart = abs((a.value or Decimal(0)) - (b.value or Decimal(0)))
        if named and apart == figure.value and task.context.share(task.neighbours, a.sentence) >= RELATED:
            shown = f"{b.value:f} − {a.value:f} = {apart:f}"
            return task.derivation("The difference of two figures of the source.", shown, (a, b))
    return None


RULES = (minutes_apart, places_climbed, added, of_each, to_the_end)
"""Asked in this order; the first with an answer decides."""

"""What shares give that the source tells of two amounts: what was before a change, how far it went, a side's share.

"9.3 million, 40 percent less than the year before" gives the 15.5 million of that year; "won by 52,310 votes to 47,690"
gives 52.3 percent; "112 vacancies among 1,400 posts" gives eight.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.english.changes import (
    BEFORE_CUES,
    BY_TO,
    DIFFERENCE_BESIDE,
    LESS_WORDS,
    MORE_THAN_OTHER,
    RISE_OF,
    TO_A_LEVEL,
    WENT_BY,
)
from service.verification.figures.english.sums import (
    AMONG_ALL,
)
from service.verification.figures.english.tallies import TURNED_OUT, VERSUS, VOTED
from service.verification.figures.english.words import DIFFERENCE_CUES
from service.verification.figures.reckoning.comparisons import comparisons, speaks_of
from service.verification.figures.reckoning.tasks import AMOUNTS, SHARES, Derivation, Task, base_of, tells
from service.verification.figures.reckoning.ways import way_of

K = FigureKind

RELATED = 0.1
"""Part of the claim's neighbours that must stand in the sentence of the two amounts."""

FEW_WORDS = 12
"""Words between an amount and the percentage that it went by."""

ALL = Decimal(100)

_PLAINLY = frozenset({Qualifier.NONE, Qualifier.ABOUT, Qualifier.NEARLY})

MANY = 50
"""Votes from which all of them are no body that anybody sits on."""


def base_of_change(task: Task) -> Derivation | None:
    """Tell what was before, or how far it went, of "630 million, up 5 percent" and "rose 5 percent to 630 million"."""
    figure = task.figure
    if figure.kind not in AMOUNTS | {K.DURATION} or figure.value is None:
        return None
    went = task.says_beside(DIFFERENCE_BESIDE) or WENT_BY.search(
        task.claim.text[: figure.span.start - task.claim.span.start]
    )
    for now, percent, rose, spoken in _changes(task):
        amount, by = (
            now.value or Decimal(0),
            (percent.value or Decimal(0)) * (1 if percent.kind is K.PERCENTAGE else ALL),
        )
        left = ALL + by if rose else ALL - by
        if left <= 0 or base_of(now) != base_of(figure):
            continue
        before = amount * ALL / left
        if not went and spoken and tells(figure, before, now):
            shown = f"{amount:f} ÷ {left:f}% = {round(before, 2).normalize():f}"
            return task.derivation("What it was before the change that the source gives.", shown, (now, percent))
        if went and figure.qualifier in _PLAINLY and tells(figure, abs(amount - before), now):
            shown = f"|{amount:f} − {amount:f} ÷ {left:f}%| = {round(abs(amount - before), 2).normalize():f}"
            return task.derivation("How far the change that the source gives went.", shown, (now, percent))
    return None


def _changes(task: Task) -> Iterator[tuple[Figure, Figure, bool, bool]]:
    """Yield an amount, the percentage by which it changed, if it rose, and if the claim tells the other side."""
    for percent in task.beside:
        if percent.kind not in {K.PERCENTAGE, K.FRACTION} or not percent.value:
            continue
        change = BY_TO.search(task.before(percent)) or RISE_OF.search(task.before(percent))
        other = task.source_match(percent, MORE_THAN_OTHER)
        if change is None and other is None:
            continue
        rose = change.lastgroup == "up" if change else other is not None and _way(other) not in LESS_WORDS
        spoken = task.says(BEFORE_CUES) or (other is not None and speaks_of(task, percent.sentence, other))
        for now in task.evidence.library.figures[percent.sentence]:
            full = task.context.whole(now)
            if full.kind is task.figure.kind and full.value and _is_its_level(task, now, percent):
                yield full, percent, rose, spoken


def _way(other: re.Match[str]) -> str:
    return (other.group("way") or other.group("way2")).lower()


def _is_its_level(task: Task, now: Figure, percent: Figure) -> bool:
    """Say whether an amount is where a change led to: behind it and a "to", or right before it."""
    if now.span.start >= percent.span.end:
        return TO_A_LEVEL.fullmatch(task.between(percent, now)) is not None
    gap = task.between(now, percent)
    return (
        "," in gap
        and len(gap.split()) <= FEW_WORDS
        and not any(
            f.kind is now.kind and now.span.end <= f.span.start < percent.span.start
            for f in task.evidence.library.figures[percent.sentence]
        )
    )


def change_by_amount(task: Task) -> Derivation | None:
    """Tell in percent, or as a fraction, a change that the source tells in amounts: "46,000 more than in 2023"."""
    figure = task.figure
    if figure.kind not in {K.PERCENTAGE, K.FRACTION} or not task.says(DIFFERENCE_CUES):
        return None
    scale = 100 if figure.kind is K.PERCENTAGE else 1
    for found in comparisons(task):
        own, apart = found.own.value or Decimal(0), found.apart.value or Decimal(0)
        other = own - apart if found.larger else own + apart
        if other > 0 and way_of(task) in {None, found.larger} and tells(figure, apart / other * scale, found.own):
            shown = f"{apart:f} ÷ {other:f} = {apart / other * 100:.1f}%"
            return task.derivation("The change between two figures of the source.", shown, (found.own, found.apart))
    return None


def of_both_sides(task: Task) -> Derivation | None:
    """Tell a side's share of all votes: 52 percent of "52,310 votes to 47,690"; and how many voted at all."""
    figure = task.figure
    if figure.kind not in SHARES | {K.CARDINAL} or not (task.says(VOTED) or task.says(TURNED_OUT)):
        return None
    scale = 100 if figure.kind is K.PERCENTAGE else 1
    for sides, (a, b) in _sides(task):
        total = a + b
        if max(task.context.share(task.neighbours, f.sentence) for f in sides) < RELATED or not total:
            continue
        if figure.kind is K.CARDINAL:
            if task.says(TURNED_OUT) and total >= MANY and tells(figure, total):
                return task.derivation("All who voted.", f"{a:f} + {b:f} = {total:f}", sides)
            continue
        for side in (a, b):
            if tells(figure, side / total * scale):
                shown = f"{side:f} ÷ ({a:f} + {b:f}) = {side / total:.3f}"
                return task.derivation("The share of one side in all.", shown, sides)
    return None


def _sides(task: Task) -> Iterator[tuple[tuple[Figure, ...], tuple[Decimal, Decimal]]]:
    """Yield the two sides of each vote."""
    for figure in task.reach:
        if figure.kind is K.SCORE and figure.low is not None and figure.high is not None:
            yield (figure,), (figure.low, figure.high)
    for a, b in pairwise(task.reach):
        bare = a.kind is b.kind is K.CARDINAL and a.unit is None and a.sentence == b.sentence
        if bare and a.value and b.value and VERSUS.fullmatch(task.between(a, b)):
            yield (a, b), (a.value, b.value)


def among_all(task: Task) -> Derivation | None:
    """Tell the share that "112 vacancies among its 1,400 posts" are."""
    figure = task.figure
    if figure.kind not in SHARES:
        return None
    scale = 100 if figure.kind is K.PERCENTAGE else 1
    for part, whole in pairwise(task.beside):
        counts = part.kind is whole.kind is K.CARDINAL and part.unit is None and whole.unit is None
        if not counts or part.sentence != whole.sentence or not part.value or not whole.value:
            continue
        related = task.context.share(task.neighbours, part.sentence) >= RELATED
        among = part.value < whole.value and related and AMONG_ALL.fullmatch(task.between(part, whole))
        if among and tells(figure, part.value / whole.value * scale, part, whole):
            shown = f"{part.value:f} ÷ {whole.value:f} = {part.value / whole.value:.3f}"
            return task.derivation("The share that two figures of the source give.", shown, (part, whole))
    return None


RULES = (base_of_change, change_by_amount, of_both_sides, among_all)
"""Asked in this order; the first with an answer decides."""

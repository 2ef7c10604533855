"""Amounts per something, told per something else: 2,000 a month of 24,000 a year; what is so many times another."""

from service.domain import FigureKind
from service.verification.figures.binding.context import content_words
from service.verification.figures.reckoning.operands import converted
from service.verification.figures.reckoning.tasks import Derivation, Task, base_of, tells

K = FigureKind

METRIC = frozenset({"kilogram", "gram"})
"""Units beside which a ton is a metric one."""

RELATED = 0.1
"""Part of the claim's neighbours that must stand in the sentence of the amount."""

NAMES = 4
"""Words behind a multiple that name what it is so many times as much as."""


def per_other(task: Task) -> Derivation | None:
    """Tell an amount per month, or per ton, that the source tells per year, or per kilogram."""
    figure = task.figure
    _, _, per = (figure.unit or "").partition("/")
    if not per or figure.value is None:
        return None
    for source in task.beside:
        _, _, other = (source.unit or "").partition("/")
        if not other or other == per or source.kind is not figure.kind or base_of(source) != base_of(figure):
            continue
        factor = converted(_metric(other, per), _metric(per, other), K.MEASURE)
        if factor is None or source.value is None or task.context.share(task.neighbours, source.sentence) < RELATED:
            continue
        if tells(figure, source.value * factor, source):
            shown = f"{source.value:f} × {factor.normalize():f} = {(source.value * factor).normalize():f}"
            return task.derivation(f"The source tells it per {other}.", shown, (source,))
    return None


def _metric(unit: str, beside: str) -> str:
    """Return a unit as what it is beside another: a ton is a metric one beside kilograms."""
    return "tonne" if unit == "ton" and beside in METRIC else unit


def below_multiple(task: Task) -> Derivation | None:
    """Tell what an amount is so many times as much as: 36,000 where 324,000 is "nine times the average salary"."""
    figure = task.figure
    if figure.kind not in {K.MONEY, K.MEASURE, K.CARDINAL} or figure.value is None:
        return None
    for times in task.beside:
        if times.kind is not K.MULTIPLE or not times.value or times.value <= 1:
            continue
        named = {w for _, w, _ in content_words(task.behind(times))[:NAMES]}
        if not named & set(task.neighbours):
            continue
        for large in task.evidence.library.figures[times.sentence]:
            alike = large.kind is figure.kind and base_of(large) == base_of(figure) and large.value
            if alike and large.value and tells(figure, large.value / times.value, large, times):
                shown = f"{large.value:f} ÷ {times.value:f} = {(large.value / times.value).normalize():f}"
                return task.derivation("What the source's multiple gives.", shown, (large, times))
    return None


RULES = (per_other, below_multiple)
"""Asked in this order; the first with an answer decides."""

"""How many there are of one thing for each of another: "two soldiers for every reservist", "one for every 13"."""

from dataclasses import replace
from decimal import Decimal

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.english.sums import FOR_EVERY, RIGHT_AFTER_EVERY
from service.verification.figures.reckoning.tasks import Derivation, Task, same_things, tells

RELATED = 0.12
"""Part of the claim's neighbours that must stand beside figures that are laid beside each other."""


def for_every(task: Task) -> Derivation | None:
    """Tell what two counts of the source come to for each one of the smaller number."""
    figure = _as_proportion(task)
    if figure is None:
        return None
    for pair in same_things(task, task.reach, frozenset({FigureKind.CARDINAL})):
        small, large = sorted(pair, key=lambda f: f.value or Decimal(0))
        if not small.value or not large.value:
            continue
        if max(task.context.share(task.neighbours, f.sentence) for f in pair) < RELATED:
            continue
        times = large.value / small.value
        if tells(figure, times, small, large):
            shown = f"{large.value:f} ÷ {small.value:f} = {times:.2f}"
            return task.derivation("How many there are for each.", shown, (large, small))
    return None


def _as_proportion(task: Task) -> Figure | None:
    """Return the figure with the bound that it is told with, where the claim sets it against one of another thing."""
    figure, base = task.figure, task.claim.span.start
    if figure.kind is not FigureKind.CARDINAL or figure.value is None or FOR_EVERY.search(task.claim.text) is None:
        return None
    if RIGHT_AFTER_EVERY.search(task.claim.text[: figure.span.start - base]) is None:
        return figure if figure.value > 1 else None
    one = next((f for f in task.claim.reading.figures if f.value == 1 and f.span.end <= figure.span.start), None)
    if one is None:
        return None
    bound = one.qualifier if figure.qualifier is Qualifier.NONE else figure.qualifier
    return replace(figure, qualifier=_TURNED.get(bound, bound))


_TURNED = {
    Qualifier.MORE_THAN: Qualifier.LESS_THAN,
    Qualifier.LESS_THAN: Qualifier.MORE_THAN,
    Qualifier.NEARLY: Qualifier.MORE_THAN,
}
"""What a bound of the one makes of the number for each: more than one in 13 is one in fewer than 13."""

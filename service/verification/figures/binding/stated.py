"""What the words around a source figure make of it: "could rise to 40 million" is 40 million at most."""

from dataclasses import replace

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.english.bounds import (
    APPOSED,
    COULD_REACH,
    DEADLINE,
    FLOOR,
    PASSED,
    THRESHOLD,
    TO_DO,
    WITHIN,
    YOUNGEST,
)
from service.verification.figures.english.words import CAPPED

Q = Qualifier

REACH = 60
"""Code points before a figure that say what it bounds."""


def as_stated(figure: Figure, field: str, earlier: Figure | None = None) -> Figure:
    """Return the figure with the bound that the words before it give it; one with a bound of its own keeps it.

    `earlier` is the figure before it, whose bound it shares where it tells the same in other words.
    """
    if figure.qualifier is not Q.NONE or figure.value is None:
        return figure
    before = field[max(0, figure.span.start - REACH) : figure.span.start]
    if figure.kind is FigureKind.DURATION and _is_limit(before, field, figure.span.end):
        return replace(figure, qualifier=Q.UP_TO)
    for pattern, qualifier in _BOUNDS:
        if pattern.search(before):
            return replace(figure, qualifier=qualifier)
    if earlier is not None and earlier.unit != figure.unit and _is_apposed(earlier, figure, field):
        return replace(figure, qualifier=earlier.qualifier)
    return figure


def _is_limit(before: str, field: str, end: int) -> bool:
    """Say whether something takes so long or less: "within 28 days", "had 28 days to appeal"."""
    given = DEADLINE.search(before) is not None and TO_DO.match(field, end) is not None
    return given or WITHIN.search(before) is not None


def _is_apposed(earlier: Figure, figure: Figure, field: str) -> bool:
    """Say whether a figure tells in other words what the bounded one before it tells."""
    bounded = earlier.qualifier in {Q.UP_TO, Q.AT_LEAST, Q.MORE_THAN, Q.LESS_THAN, Q.NEARLY, Q.ABOUT}
    return bounded and APPOSED.fullmatch(field, earlier.span.end, figure.span.start) is not None


_BOUNDS = (
    (CAPPED, Q.UP_TO),
    (COULD_REACH, Q.UP_TO),
    (PASSED, Q.MORE_THAN),
    (FLOOR, Q.AT_LEAST),
    (YOUNGEST, Q.AT_LEAST),
    (THRESHOLD, Q.AT_LEAST),
)
"""Words before a figure → how they bound it."""

"""What the words around a source figure make of it: "could rise to 40 million" is 40 million at most."""

from dataclasses import replace

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.english.bounds import (
    APPOSED,
    COULD_REACH,
    DEADLINE,
    FLOOR,
    LIMIT_BEHIND,
    PASSED,
    THRESHOLD,
    THROUGH,
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
    bound = _bound(figure, before, field)
    if bound is not None:
        return replace(figure, qualifier=bound)
    if earlier is not None and earlier.unit != figure.unit and _is_apposed(earlier, figure, field):
        return replace(figure, qualifier=earlier.qualifier)
    return figure


def _bound(figure: Figure, before: str, field: str) -> Qualifier | None:
    """Return the bound that the words around a figure give it, None where they give none."""
    if figure.kind is FigureKind.DURATION and _is_limit(before, field, figure.span.end):
        return Q.UP_TO
    if figure.kind in _LENGTHS and WITHIN.search(before):
        return Q.UP_TO
    if figure.kind in _PRICES and THROUGH.search(before):
        return Q.MORE_THAN
    limit = limit_behind(field, figure.span.end)
    return limit or next((qualifier for pattern, qualifier in _BOUNDS if pattern.search(before)), None)


_LENGTHS = frozenset({FigureKind.MEASURE, FigureKind.PERCENTAGE, FigureKind.PERCENTAGE_POINTS, FigureKind.MONEY})
"""Kinds that "within" bounds: how far off something is."""

_PRICES = frozenset({FigureKind.PERCENTAGE, FigureKind.MONEY})
"""Kinds that something may "go through"."""


def limit_behind(text: str, end: int) -> Qualifier | None:
    """Return how the noun behind a figure bounds it, if it does: "its £300,000 maximum"."""
    found = LIMIT_BEHIND.match(text, end)
    if found is None:
        return None
    return Q.UP_TO if found["most"] else Q.AT_LEAST


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

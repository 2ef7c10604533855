"""What the words around a source figure make of it: "could rise to 40 million" is 40 million at most."""

from dataclasses import replace

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.english import CAPPED
from service.verification.figures.english_bounds import COULD_REACH, FLOOR, PASSED, WITHIN, YOUNGEST

Q = Qualifier

REACH = 60
"""Code points before a figure that say what it bounds."""


def as_stated(figure: Figure, field: str) -> Figure:
    """Return the figure with the bound that the words before it give it; one with a bound of its own keeps it."""
    if figure.qualifier is not Q.NONE or figure.value is None:
        return figure
    before = field[max(0, figure.span.start - REACH) : figure.span.start]
    if WITHIN.search(before) and figure.kind is FigureKind.DURATION:
        return replace(figure, qualifier=Q.UP_TO)
    for pattern, qualifier in _BOUNDS:
        if pattern.search(before):
            return replace(figure, qualifier=qualifier)
    return figure


_BOUNDS = (
    (CAPPED, Q.UP_TO),
    (COULD_REACH, Q.UP_TO),
    (PASSED, Q.MORE_THAN),
    (FLOOR, Q.AT_LEAST),
    (YOUNGEST, Q.AT_LEAST),
)
"""Words before a figure → how they bound it."""

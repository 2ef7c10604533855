"""What one operation gives: every sum, difference, product, share and change that a claim's figure could tell."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from service.domain import FigureKind
from service.verification.figures.reckoning.operands import Term, terms_of
from service.verification.figures.reckoning.outcomes import Operation, Result
from service.verification.figures.reckoning.products import products
from service.verification.figures.reckoning.ratios import ratios
from service.verification.figures.reckoning.tasks import AMOUNTS, SHARES, Task

K = FigureKind

MOST_TERMS = 4
"""Numbers of one list that are added up."""

NEAR_BY = 1
"""Sentences over which one list, or a whole and two of its parts, may go."""


def results(task: Task) -> Iterator[Result]:
    """Yield what one operation gives of the kind and unit that the claim tells."""
    if task.figure.kind in SHARES | {K.MULTIPLE}:
        yield from ratios(task)
        return
    terms = terms_of(task)
    yield from _margins(task)
    yield from _sums(terms)
    yield from _differences(terms)
    yield from _swings(terms)
    if task.figure.kind in AMOUNTS:
        yield from products(task, terms)


def _sums(terms: Sequence[Term]) -> Iterator[Result]:
    whole = [t for t in terms if not t.apart]
    for size in range(2, MOST_TERMS + 1):
        for some in combinations(whole, size):
            if (size == 2 or _together(some)) and _weighty(some):
                total = sum((t.amount for t in some), Decimal(0))
                yield Result(total, Operation.SUM, some, grain=max(t.grain for t in some))


def _weighty(terms: Sequence[Term]) -> bool:
    """Say whether the smallest is no smaller than what the roundest leaves open: 12 added to 410,000 is noise."""
    return min(t.amount for t in terms) * 2 >= max(t.grain for t in terms)


def _together(terms: Sequence[Term]) -> bool:
    places = [t.place for t in terms if t.place >= 0]
    return not places or max(places) - min(places) <= NEAR_BY


def _differences(terms: Sequence[Term]) -> Iterator[Result]:
    """Yield what is left when one amount, or two of one passage, are taken from another."""
    for whole in terms:
        smaller = [t for t in terms if t.amount < whole.amount]
        for part in smaller:
            if _weighty((whole, part)) and not (whole.apart and part.apart):
                yield _left(whole, (part,), Operation.DIFFERENCE)
        for parts in combinations(smaller, 2):
            if _weighty((whole, *parts)) and parts[0].amount + parts[1].amount < whole.amount and _together(parts):
                yield _left(whole, parts, Operation.REST)


def _margins(task: Task) -> Iterator[Result]:
    """Yield by how much a score is won."""
    for figure in task.everywhere:
        if figure.kind is K.SCORE and figure.low is not None and figure.high is not None:
            margin = abs(figure.low - figure.high)
            shown = f"{max(figure.low, figure.high):f} − {min(figure.low, figure.high):f} = {margin:f}"
            fit = task.context.fit(task.neighbours, figure)
            term = Term(figure, margin, fit, task.evidence.library.places[figure.sentence])
            yield Result(margin, Operation.MARGIN, (term,), shown, Decimal(1))


def _swings(terms: Sequence[Term]) -> Iterator[Result]:
    """Yield how far a loss and a profit lie apart."""
    for a, b in permutations(terms, 2):
        if a.lost and not b.lost:
            yield Result(a.amount + b.amount, Operation.SWING, (b, a), grain=max(a.grain, b.grain))


def _left(whole: Term, parts: tuple[Term, ...], operation: Operation) -> Result:
    left = whole.amount - sum((t.amount for t in parts), Decimal(0))
    terms = (whole, *parts)
    return Result(left, operation, terms, grain=max(t.grain for t in terms))

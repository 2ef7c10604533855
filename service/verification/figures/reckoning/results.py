"""What one operation gives: every sum, difference, product, share and change that a claim's figure could tell."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations, product

from service.domain import FigureKind
from service.verification.figures.english.changes import ARRIVED_AT, GOES_DOWN, GOES_UP
from service.verification.figures.reckoning.operands import Term, terms_of
from service.verification.figures.reckoning.outcomes import Operation, Result
from service.verification.figures.reckoning.products import both_ways, products
from service.verification.figures.reckoning.ratios import ratios
from service.verification.figures.reckoning.tasks import AMOUNTS, SHARES, Task
from service.verification.figures.reckoning.ways import CLAUSE

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
    yield from _levels(task, terms)
    yield from _differences(terms)
    yield from _swings(terms)
    yield from both_ways(task, terms)
    if task.figure.kind in AMOUNTS:
        yield from products(task, terms)


def _sums(terms: Sequence[Term]) -> Iterator[Result]:
    whole = [t for t in terms if not t.apart]
    for size in range(2, MOST_TERMS + 1):
        for some in combinations(whole, size):
            alike = len({t.counts for t in some}) == 1
            if alike and (size == 2 or _together(some)) and _weighty(some):
                yield _added(some)


def _levels(task: Task, terms: Sequence[Term]) -> Iterator[Result]:
    """Yield to what an amount went up by what the source tells as a rise, or from what it came down."""
    for level, change in product(terms, (t for t in terms if t.apart and t.place >= 0)):
        if level.apart or level.place < 0 or not _weighty((level, change)):
            continue
        before = CLAUSE.split(task.before(change.figure))[-1]
        up, down = GOES_UP.search(before) is not None, GOES_DOWN.search(before) is not None
        arrived = ARRIVED_AT.search(task.before(level.figure)) is not None
        if up is not down and arrived is down:
            yield _added((level, change))


def _added(terms: tuple[Term, ...]) -> Result:
    total = sum((t.amount for t in terms), Decimal(0))
    return Result(total, Operation.SUM, terms, grain=max(t.grain for t in terms))


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
            if _weighty((whole, part)) and not (whole.apart and part.apart) and _are_sides(whole, part):
                yield _left(whole, (part,), Operation.DIFFERENCE)
        for parts in combinations([t for t in smaller if t.counts == whole.counts], 2):
            if _weighty((whole, *parts)) and parts[0].amount + parts[1].amount < whole.amount and _together(parts):
                yield _left(whole, parts, Operation.REST)


def _are_sides(a: Term, b: Term) -> bool:
    """Say whether two counts may be set against each other: of one thing, or one of them of what the claim counts."""
    return a.counts == b.counts or not (a.counts and b.counts)


def _margins(task: Task) -> Iterator[Result]:
    """Yield by how much a score is won: in points or goals, never in days."""
    if task.figure.unit is not None:
        return
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

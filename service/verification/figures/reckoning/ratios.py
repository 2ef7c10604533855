"""How two amounts of one thing compare: as a share, as what is left, as a change, as a multiple."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, permutations

from service import patterns as re
from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import meaning, nouns_meet
from service.verification.figures.english.rests import OF_NAMED, OUT_OF, THOSE_OPENED
from service.verification.figures.reckoning.arithmetic import BACK
from service.verification.figures.reckoning.operands import (
    Term,
    best_of,
    converted,
    earlier,
    figures_of,
    is_placeholder,
    term_of,
    told_before,
)
from service.verification.figures.reckoning.outcomes import Operation, Result
from service.verification.figures.reckoning.tasks import AMOUNTS, SHARES, Task, base_of

K = FigureKind


FAR_BACK = 8
"""Sentences before "Of those waiting, 920" in which the whole may stand."""


def ratios(task: Task) -> Iterator[Result]:
    """Yield how two amounts of one thing compare: as a share, as what is left, as a change, as a multiple."""
    scale = 100 if task.figure.kind is K.PERCENTAGE else 1
    kinds = AMOUNTS | {K.DURATION} | ({K.PERCENTAGE} if task.figure.kind is K.MULTIPLE else frozenset())
    told = (told_before(f) for f in earlier(task) if f.kind in kinds)
    pool = best_of([*told, *(term_of(task, f) for f in figures_of(task) if f.kind in kinds)])
    for small, other in permutations(pool, 2):
        large = _in_unit_of(small, other)
        if (
            large is None
            or small.amount >= large.amount
            or not (_one_thing(small, large) or _is_part(task, small, large))
        ):
            continue
        stated = [t.figure for t in (small, large) if t.place >= 0]
        if _counts_others(task, *stated) or _mixes_sides(small, large):
            continue
        part = small.amount / large.amount
        if task.figure.kind is K.MULTIPLE:
            yield _ratio(1 / part, Operation.SHARE, large, small)
            yield _ratio(part, Operation.SHARE, small, large)
            continue
        yield _ratio(part * scale, Operation.SHARE, small, large, scale)
        yield _changed(large, small, scale)
        yield _changed(small, large, scale)
    if task.figure.kind in SHARES:
        yield from _of_shares(task)


def _mixes_sides(small: Term, large: Term) -> bool:
    """Say whether one side of a tally is laid beside what is neither the other side nor the whole of both."""
    if small.figure.span == large.figure.span and small.place == large.place:
        return False
    votes = [(f.low or 0) + (f.high or 0) for f in (small.figure, large.figure) if f.low is not None]
    return bool(votes) and large.amount < max(votes)


AS_MANY = re.compile(r"\s*as many (?!people\b|of\b|as\b)(?P<noun>[\w-]+)", re.IGNORECASE)
"""What stands behind a multiple that says of what there are so many; "people" may be any."""


def _counts_others(task: Task, *figures: Figure) -> bool:
    """Say whether a claim has "twice as many passengers" of two figures of which neither counts passengers.

    Unless the articles count no such thing: then it may be another word for theirs.
    """
    many = AS_MANY.match(task.claim.text, task.figure.span.end - task.claim.span.start)
    if many is None:
        return False
    told = meaning(many["noun"])
    if any(_counts(told, task.context.whole(f)) for f in figures):
        return False
    return any(_counts(told, f) for found in task.evidence.library.figures.values() for f in found)


def _counts(told: str, figure: Figure) -> bool:
    return told in {meaning(w) for w in (figure.noun or "").split()}


def _of_shares(task: Task) -> Iterator[Result]:
    """Yield what two shares come to, how far they lie apart, and what one leaves of the whole."""
    scale = 100 if task.figure.kind is K.PERCENTAGE else 1
    pool = best_of(_share(task, f, scale) for f in figures_of(task) if f.kind in SHARES)
    whole = Decimal(scale)
    for a, b in combinations(pool, 2):
        large, small = (a, b) if a.amount >= b.amount else (b, a)
        if large.amount + small.amount <= whole:
            total = large.amount + small.amount
            yield Result(total, Operation.SUM, (a, b), f"{a.figure.text} + {b.figure.text} = {_short(total, scale)}")
        left = large.amount - small.amount
        shown = f"{large.figure.text} − {small.figure.text} = {_short(left, scale)}"
        yield Result(left, Operation.DIFFERENCE, (large, small), shown)


def _share(task: Task, figure: Figure, scale: int) -> Term:
    """Return a share as a part of the claim's scale: a fifth as 20 percent where that tells percents."""
    own = 100 if figure.kind is K.PERCENTAGE else 1
    return term_of(task, figure, Decimal(scale) / own)


def _ratio(amount: Decimal, operation: Operation, a: Term, b: Term, scale: int = 1) -> Result:
    shown = f"{a.amount:f} ÷ {b.amount:f} = {_short(amount, scale)}"
    return Result(amount, operation, (a, b), shown)


def _changed(new: Term, old: Term, scale: int) -> Result:
    change = abs(new.amount - old.amount) / old.amount * scale
    shown = f"({new.amount:f} − {old.amount:f}) ÷ {old.amount:f} = {_short(change, scale)}"
    return Result(change, Operation.CHANGE, (new, old), shown)


def _short(amount: Decimal, scale: int) -> str:
    return f"{amount:.1f}%" if scale > 1 else f"{amount:.3f}"


def _in_unit_of(a: Term, b: Term) -> Term | None:
    """Return a term with its amount in another's unit: 610 grams beside 2.4 kilograms."""
    if a.figure.kind is not b.figure.kind:
        return None
    factor = converted(base_of(a.figure), base_of(b.figure), a.figure.kind)
    return None if factor is None else replace(b, amount=b.amount * factor)


def _one_thing(a: Term, b: Term) -> bool:
    """Say whether two amounts are of one unit, two counts of one noun, or one beside the other leaves it out."""
    this, other = a.figure, b.figure
    if this.unit is not None or (this.noun and other.noun and nouns_meet(this, other)):
        return True
    left_out = [f for f in (this, other) if not f.noun or is_placeholder(f)]
    return bool(left_out) and abs(a.place - b.place) <= BACK


def _is_part(task: Task, part: Term, whole: Term) -> bool:
    """Say whether the source tells a count as some of another: "31 vacancies out of 264 posts"."""
    if min(part.place, whole.place) < 0:  # what the claim itself told before
        return False
    if part.figure.kind is not K.CARDINAL or whole.figure.kind is not K.CARDINAL or part.figure.unit is not None:
        return False
    if part.place == whole.place and part.figure.span.end <= whole.figure.span.start:
        return OUT_OF.search(task.between(part.figure, whole.figure)) is not None
    if not 0 <= part.place - whole.place <= (FAR_BACK if THOSE_OPENED.search(task.before(part.figure)) else BACK):
        return False
    return THOSE_OPENED.search(task.before(part.figure)) is not None or task.source_has(part.figure, OF_NAMED)

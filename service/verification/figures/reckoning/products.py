"""Prices times counts, totals by counts, and shares of amounts."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import head, meaning
from service.verification.figures.english.sums import (
    A_PRICE,
    BUNDLED,
    EACH_BESIDE,
    EACH_WAY,
    IN_EACH,
    OF_WHAT,
    SHARED_OUT,
    UNIT_PRICED,
    WITH_SO_MANY,
)
from service.verification.figures.reckoning.operands import Term, best_of, figures_of, term_of
from service.verification.figures.reckoning.outcomes import Operation, Result
from service.verification.figures.reckoning.shares import is_whole, parts_before
from service.verification.figures.reckoning.tasks import SHARES, Task, base_of

K = FigureKind


def products(task: Task, terms: Sequence[Term]) -> Iterator[Result]:
    """Yield prices times counts, totals by counts, and shares of amounts."""
    yield from _shared_out(task, terms)
    yield from _bundled(task)
    yield from _paid_for(task)
    if task.figure.unit is not None:
        yield from _priced(task, terms)
        counts = best_of(term_of(task, f) for f in figures_of(task) if _is_count(f) and is_whole(task, f))
        for amount, count in product(terms, counts):
            if amount.place >= 0 and _is_price(task, amount.figure):
                times = amount.amount * count.amount
                shown = f"{amount.amount:f} × {count.amount:f} = {times.normalize():f}"
                yield Result(times, Operation.PRODUCT, (amount, count), shown)
            each = amount.amount / count.amount
            shown = f"{amount.amount:f} ÷ {count.amount:f} = {round(each, 2):f}"
            equal = (count.figure.noun or "").lower().startswith("equal ")  # "in four equal instalments"
            yield Result(each, Operation.EACH, (amount, count), shown, bound=equal)
    shares = best_of(term_of(task, f) for f in figures_of(task) if f.kind in SHARES and not task.source_has(f, OF_WHAT))
    for whole, share in product(terms, shares):
        part = share.amount / 100 if share.figure.kind is K.PERCENTAGE else share.amount
        if 0 < part < 1 and whole.figure not in parts_before(task, share.figure):
            taken = whole.amount * part
            shown = f"{share.figure.text} × {whole.amount:f} = {round(taken, 2).normalize():f}"
            yield Result(taken, Operation.PART, (whole, share), shown)


def both_ways(task: Task, terms: Sequence[Term]) -> Iterator[Result]:
    """Yield what comes together there and back: "an extra 35 minutes each way"."""
    for term in terms:
        if term.place >= 0 and EACH_WAY.match(task.behind(term.figure)):
            twice = term.amount * 2
            yield Result(twice, Operation.PRODUCT, (term,), f"2 × {term.amount:f} = {twice:f}", bound=True)


def _priced(task: Task, terms: Sequence[Term]) -> Iterator[Result]:
    """Yield what comes together at a price for one: "150 dollars for each hectare" times all hectares."""
    for amount in terms:
        one = UNIT_PRICED.match(task.behind(amount.figure)) if amount.place >= 0 else None
        unit = meaning(one["unit"]) if one else ""
        for figure in figures_of(task) if unit else ():
            if unit in _counted_in(figure) and (figure.value or 0) > 1:
                count = term_of(task, figure)
                times = amount.amount * count.amount
                shown = f"{amount.amount:f} × {count.amount:f} = {times.normalize():f}"
                yield Result(times, Operation.PRODUCT, (amount, count), shown, bound=True)


def _paid_for(task: Task) -> Iterator[Result]:
    """Yield how many a sum pays for at a price for one: "12,500 naira a trip" and 310 million, so 24,800 trips."""
    noun = head(task.figure)
    money = [f for f in figures_of(task) if f.kind is K.MONEY] if noun and task.figure.kind is K.CARDINAL else []
    for price in money:
        one = UNIT_PRICED.match(task.behind(price))
        if meaning((price.unit or "").partition("/")[2]) != noun and (one is None or meaning(one["unit"]) != noun):
            continue
        each = term_of(task, price)
        for figure in money:
            if base_of(figure) == base_of(price) and (figure.value or 0) > (price.value or 0):
                total = term_of(task, figure)
                number = total.amount / each.amount
                shown = f"{total.amount:f} ÷ {each.amount:f} = {round(number, 2).normalize():f}"
                yield Result(number, Operation.EACH, (total, each), shown, bound=True)


def _bundled(task: Task) -> Iterator[Result]:
    """Yield how many come together in several of so many each: "12 lorries, each carrying 40 tents"."""
    noun = head(task.figure)
    for figure in figures_of(task) if noun else ():
        if figure.kind is not K.CARDINAL or head(figure) != noun or (figure.value or 0) <= 1:
            continue
        before = [f for f in task.evidence.library.figures[figure.sentence] if f.span.end <= figure.span.start]
        if not before or before[-1].kind is not K.CARDINAL or (before[-1].value or 0) <= 1:
            continue
        gap, behind = task.between(before[-1], figure), task.behind(figure)
        if BUNDLED.fullmatch(gap) or (WITH_SO_MANY.fullmatch(gap) and IN_EACH.match(behind[len(figure.noun or "") :])):
            several, each = term_of(task, before[-1]), term_of(task, figure)
            times = several.amount * each.amount
            shown = f"{several.amount:f} × {each.amount:f} = {times.normalize():f}"
            yield Result(times, Operation.PRODUCT, (several, each), shown, bound=True)


def _shared_out(task: Task, terms: Sequence[Term]) -> Iterator[Result]:
    """Yield what falls to each of the things that the claim shares out among: "80 nurses at each hospital"."""
    units = {meaning(m["unit"]) for m in SHARED_OUT.finditer(task.claim.text)}
    for figure in figures_of(task) if units else ():
        if not units & _counted_in(figure) or (figure.value or 0) <= 1:
            continue
        count = term_of(task, figure)
        beside = [term_of(task, f) for f in _counts_of_sentence(task, figure)]
        for total in {t.figure.span: t for t in (*beside, *terms)}.values():
            if total.place >= 0 and total.figure.span != figure.span:
                each = total.amount / count.amount
                shown = f"{total.amount:f} ÷ {count.amount:f} = {round(each, 2).normalize():f}"
                yield Result(each, Operation.EACH, (total, count), shown, Decimal(1), bound=True)


def _counts_of_sentence(task: Task, figure: Figure) -> Iterator[Figure]:
    """Yield what one sentence counts beside a number, whatever it calls it: "1,860 procedures in 20 weekends"."""
    if task.figure.kind is K.CARDINAL and task.figure.unit is None:
        found = task.evidence.library.figures[figure.sentence]
        yield from (f for f in found if f.span != figure.span and f.kind is K.CARDINAL and f.unit is None and f.value)


def _counted_in(figure: Figure) -> frozenset[str]:
    """Return in what a figure counts: the noun of a count, the unit of a measure or a time."""
    if figure.kind is K.CARDINAL:
        return frozenset({head(figure)}) - {""}
    return frozenset({meaning(figure.unit)}) if figure.kind in {K.MEASURE, K.DURATION} and figure.unit else frozenset()


def _is_price(task: Task, amount: Figure) -> bool:
    """Say whether the source tells an amount for one of many: "68 euros each", "a meal costs"."""
    return (
        "/" in (amount.unit or "")
        or A_PRICE.search(task.before(amount)) is not None
        or EACH_BESIDE.match(task.behind(amount)) is not None
    )


def _is_count(figure: Figure) -> bool:
    counted = figure.kind is K.CARDINAL and figure.unit is None
    return (counted or figure.kind is K.DURATION) and (figure.value or 0) > 1

"""What one operation gives: every sum, difference, product, share and change that a claim's figure could tell.

The operands are the article's figures that turn into the claim's unit, best fitting first; two statements of one number
are one operand.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import combinations, permutations, product

from service.analysis.figures.units import UNITS
from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.binding.context import content_words, head, is_of_people, meaning, nouns_meet
from service.verification.figures.english.changes import (
    BESIDE_A_CHANGE,
    LAID_BESIDE,
    MORE_THAN_OTHER,
    OTHER_SIDE,
)
from service.verification.figures.english.sums import (
    A_LOSS,
    A_PRICE,
    BUNDLED,
    EACH_BESIDE,
    IN_EACH,
    NOUNLESS,
    SHARED_OUT,
    STRICKEN,
    UNIT_PRICED,
    WITH_SO_MANY,
)
from service.verification.figures.english.words import PLACEHOLDERS, stems
from service.verification.figures.reckoning.shares import parts_before
from service.verification.figures.reckoning.tasks import AMOUNTS, SHARES, Task, base_of
from service.verification.figures.values.amounts import METRIC
from service.verification.figures.values.bounds import step

K = FigureKind

MOST = 12
"""Operands that are reckoned with: among more of them chance gives every number."""

MOST_TERMS = 4
"""Numbers of one list that are added up."""

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the sentence of a number that counts nothing."""

PLAINLY = 0.2
"""The same where neither its sentence nor the one before names what the claim counts."""

NEAR_BY = 1
"""Sentences over which one list, or a whole and two of its parts, may go."""

PIECES = stems("pieces items things objects")
"""Nouns of a claim that whatever the source counts may be told by."""

BACK = 2
"""Sentences over which a count may leave its noun out."""

NATURAL = frozenset({"time", "calendar", "share", "points", "data", "power", "energy"})
"""Dimensions whose units everybody turns into one another."""

AVOIRDUPOIS = frozenset({"ounce", "pound", "stone"})
FEET = frozenset({"inch", "foot", "yard", "mile"})
SYSTEMS = (METRIC, AVOIRDUPOIS, FEET)
"""Units that are told together: "11 stone 8 pounds", "six feet two inches"."""


COINS = frozenset({"cent", "penny"})
"""Units of which a hundred are one of whatever currency the article tells."""

LENDING = AMOUNTS | {K.DURATION}
"""Kinds whose unit a bare number of the next sentence may leave out."""


class Operation(StrEnum):
    """What was done to the operands."""

    SUM = "sum"
    DIFFERENCE = "difference"
    REST = "rest"
    PRODUCT = "product"
    EACH = "each"
    SHARE = "share"
    CHANGE = "change"
    PART = "part"
    SWING = "swing"
    MARGIN = "margin"


@dataclass(frozen=True, slots=True)
class Term:
    """A figure of the articles, its amount in the claim's unit, and how well it fits the claim.

    `apart` says that the source tells it as a difference or a change ("8.9 billion more than"), `lost` that it tells it
    as a loss.
    """

    figure: Figure
    amount: Decimal
    fit: float
    place: int
    apart: bool = False
    lost: bool = False

    @property
    def grain(self) -> Decimal:
        """Return the last place that the amount shows."""
        value = self.figure.value or Decimal(1)
        return step(value) * self.amount / value if value else Decimal(1)


@dataclass(frozen=True, slots=True)
class Result:
    """What an operation gives, in the claim's unit; `grain` is how fine it can be, zero where any number may come out.
    `bound` says that the words of the source, or the claim, leave no other operands.

    The first operand is what the second is taken from, or laid beside.
    """

    amount: Decimal
    operation: Operation
    terms: tuple[Term, ...]
    shown: str
    grain: Decimal = Decimal(0)
    bound: bool = False

    @property
    def operands(self) -> tuple[Figure, ...]:
        """Return the figures of the articles that it was reckoned from."""
        return tuple(term.figure for term in self.terms if term.place >= 0)

    @property
    def fit(self) -> float:
        """Return how well the operands fit the claim, on the whole."""
        return sum(term.fit for term in self.terms) / len(self.terms)


def results(task: Task) -> Iterator[Result]:
    """Yield what one operation gives of the kind and unit that the claim tells."""
    if task.figure.kind in SHARES | {K.MULTIPLE}:
        yield from _shares(task)
        return
    terms = terms_of(task)
    yield from _margins(task)
    yield from _sums(terms)
    yield from _differences(terms)
    yield from _swings(terms)
    if task.figure.kind in AMOUNTS:
        yield from _products(task, terms)


def terms_of(task: Task) -> list[Term]:
    """Return what may be added up or taken away: figures that turn into the claim's unit, or of its noun."""
    kind = K.PERCENTAGE if task.figure.kind is K.PERCENTAGE_POINTS else task.figure.kind
    found = [_told_before(f) for f in _earlier(task) if f.kind is kind and f.unit == task.figure.unit]
    for stated in _figures(task):
        figure = _in_points(task, stated)
        factor = _factor(task, figure, kind)
        if factor is not None and (figure.unit is not None or _counts_alike(task, figure) or _goes_with(task, figure)):
            found.append(_term(task, figure, factor))
    return _best(found)


def _in_points(task: Task, figure: Figure) -> Figure:
    """Return "half" as 50 percent where the claim tells points: "half, up from 41 percent" is a rise of nine."""
    share = figure.kind in {K.FRACTION, K.RATIO} and figure.qualifier is Qualifier.NONE
    if not share or figure.value is None or task.figure.kind is not K.PERCENTAGE_POINTS:
        return figure
    return replace(figure, kind=K.PERCENTAGE, unit="percent", value=figure.value * 100)


def _earlier(task: Task) -> Iterator[Figure]:
    """Yield what the claim told before this figure and no article prints: itself reckoned, and checked by itself."""
    printed = {f.value for f in task.everywhere}
    for figure in task.claim.reading.figures:
        if figure.span.end <= task.figure.span.start and figure.value and figure.value not in printed:
            yield figure


def _told_before(figure: Figure) -> Term:
    return Term(figure, figure.value or Decimal(0), fit=1.0, place=-1)


def _figures(task: Task) -> Iterator[Figure]:
    """Yield the figures of the articles that the claim rests on, each with the unit that it leaves out."""
    articles = {s.partition(".")[0] for s in task.evidence.cited} or {
        s.partition(".")[0] for s in task.context.sentences
    }
    for figure in task.everywhere:
        whole = task.context.whole(figure)
        if figure.sentence.partition(".")[0] in articles and whole.value and whole.qualifier is not Qualifier.VAGUE:
            yield _borrowing(task, whole)


def _borrowing(task: Task, figure: Figure) -> Figure:
    """Return a bare number with the claim's unit where the sentence before tells it: "45 minutes. … will take 14"."""
    told = task.figure
    bare = figure.kind is K.CARDINAL and figure.unit is None and figure.noun is None and figure.value != 1
    if not bare:
        return figure
    beside = task.evidence.library.figures.get(_before(task, figure) or "", ())
    compares = told.kind in SHARES | {K.MULTIPLE}
    lender = next((f for f in reversed(beside) if f.kind in LENDING or not compares), None)
    if lender is None or lender.unit is None:
        return figure
    alike = lender.unit == told.unit and lender.kind is told.kind
    return replace(figure, kind=lender.kind, unit=lender.unit) if alike or compares else figure


def _term(task: Task, figure: Figure, factor: Decimal = Decimal(1)) -> Term:
    before = task.before(figure)
    return Term(
        figure=figure,
        amount=(figure.value or Decimal(0)) * factor,
        fit=task.context.fit(task.neighbours, figure),
        place=task.evidence.library.places[figure.sentence],
        apart=BESIDE_A_CHANGE.search(before) is not None or task.source_has(figure, MORE_THAN_OTHER),
        lost=A_LOSS.search(before) is not None,
    )


def _best(found: Iterable[Term]) -> list[Term]:
    """Return the terms that fit best, each number of one thing once."""
    ordered = sorted(found, key=lambda t: -t.fit)
    return list({(t.amount, t.figure.unit, head(t.figure)): t for t in reversed(ordered)}.values())[::-1][:MOST]


def _factor(task: Task, source: Figure, kind: FigureKind) -> Decimal | None:
    """Return what turns a source amount into the claim's unit, None where nothing does."""
    if kind is K.PERCENTAGE:
        return Decimal(1) if source.kind is K.PERCENTAGE else None
    return _converted(base_of(task.figure), base_of(source), kind) if source.kind is kind else None


def _converted(told: str | None, stated: str | None, kind: FigureKind) -> Decimal | None:
    """Return how many of the claim's units one of the source's is."""
    if told == stated:
        return Decimal(1)
    if kind is K.MONEY and told in COINS and stated not in COINS:
        return Decimal(100)
    if told not in UNITS or stated not in UNITS or UNITS[told][0] != UNITS[stated][0]:
        return None
    if UNITS[told][0] not in NATURAL and not any({told, stated} <= system for system in SYSTEMS):
        return None
    return UNITS[stated][1] / UNITS[told][1]


def _counts_alike(task: Task, source: Figure) -> bool:
    """Say whether a count is of the claim's noun, or leaves it out where its sentence or the one before names it."""
    if source.noun and not is_placeholder(source):
        return nouns_meet(task.figure, source) or _is_other_side(task, source) or head(task.figure) in PIECES
    if is_of_people(task.figure) and STRICKEN.search(source.noun or ""):
        return True
    if not head(task.figure):
        return task.context.share(task.neighbours, source.sentence) >= RELATED
    told = {meaning(w) for w in (task.figure.noun or "").split()}
    if not source.noun and told & {meaning(w) for w in (task.context.noun(source) or "").split()}:
        return True
    if any(task.context.holds(s, w) for s in (source.sentence, _before(task, source)) if s for w in told):
        return True
    return not source.noun and task.context.share(task.neighbours, source.sentence) >= PLAINLY


def _goes_with(task: Task, source: Figure) -> bool:
    """Say whether a count is laid beside one of the claim's noun: "17 cases, down from 29 the week before"."""
    figures = task.evidence.library.figures[source.sentence]
    before = [f for f in figures if f.span.end <= source.span.start and f.kind is source.kind]
    if not before or not nouns_meet(task.figure, before[-1]):
        return False
    return LAID_BESIDE.fullmatch(task.between(before[-1], source)) is not None


def _is_other_side(task: Task, source: Figure) -> bool:
    """Say whether the claim lays its noun beside the source's: "31 more passengers than it had seats for"."""
    than = task.says(OTHER_SIDE) and head(source) in task.neighbours
    return than and any(head(source) == w for _, w, _ in content_words(OTHER_SIDE.split(task.rest)[-1]))


def is_placeholder(figure: Figure) -> bool:
    """Say whether the noun may stand for any other ("others", "more"), or is none ("nine wounded", "1,610 slept")."""
    return head(figure) in PLACEHOLDERS or NOUNLESS.search(figure.noun or "") is not None


def _before(task: Task, source: Figure) -> str | None:
    return task.evidence.library.before(source.sentence)


def _sums(terms: Sequence[Term]) -> Iterator[Result]:
    whole = [t for t in terms if not t.apart]
    for size in range(2, MOST_TERMS + 1):
        for some in combinations(whole, size):
            if (size == 2 or _together(some)) and _weighty(some):
                total = sum((t.amount for t in some), Decimal(0))
                shown = f"{' + '.join(f'{t.amount:f}' for t in some)} = {total:f}"
                yield Result(total, Operation.SUM, some, shown, max(t.grain for t in some))


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
            if _weighty((whole, part)):
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
            swing = a.amount + b.amount
            yield Result(
                swing, Operation.SWING, (b, a), f"{b.amount:f} + {a.amount:f} = {swing:f}", max(a.grain, b.grain)
            )


def _left(whole: Term, parts: tuple[Term, ...], operation: Operation) -> Result:
    left = whole.amount - sum((t.amount for t in parts), Decimal(0))
    terms = (whole, *parts)
    shown = f"{' − '.join(f'{t.amount:f}' for t in terms)} = {left:f}"
    return Result(left, operation, terms, shown, max(t.grain for t in terms))


def _products(task: Task, terms: Sequence[Term]) -> Iterator[Result]:
    """Yield prices times counts, totals by counts, and shares of amounts."""
    yield from _shared_out(task, terms)
    yield from _bundled(task)
    if task.figure.unit is not None:
        yield from _priced(task, terms)
        counts = _best(_term(task, f) for f in _figures(task) if _is_count(f))
        for amount, count in product(terms, counts):
            if amount.place >= 0 and _is_price(task, amount.figure):
                times = amount.amount * count.amount
                shown = f"{amount.amount:f} × {count.amount:f} = {times.normalize():f}"
                yield Result(times, Operation.PRODUCT, (amount, count), shown)
            each = amount.amount / count.amount
            shown = f"{amount.amount:f} ÷ {count.amount:f} = {round(each, 2):f}"
            yield Result(each, Operation.EACH, (amount, count), shown)
    shares = _best(_term(task, f) for f in _figures(task) if f.kind in SHARES)
    for whole, share in product(terms, shares):
        part = share.amount / 100 if share.figure.kind is K.PERCENTAGE else share.amount
        if 0 < part < 1 and whole.figure not in parts_before(task, share.figure):
            taken = whole.amount * part
            shown = f"{share.figure.text} × {whole.amount:f} = {round(taken, 2).normalize():f}"
            yield Result(taken, Operation.PART, (whole, share), shown)


def _priced(task: Task, terms: Sequence[Term]) -> Iterator[Result]:
    """Yield what comes together at a price for one: "150 dollars for each hectare" times all hectares."""
    for amount in terms:
        one = UNIT_PRICED.match(task.behind(amount.figure)) if amount.place >= 0 else None
        unit = meaning(one["unit"]) if one else ""
        for figure in _figures(task) if unit else ():
            if unit in _counted_in(figure) and (figure.value or 0) > 1:
                count = _term(task, figure)
                times = amount.amount * count.amount
                shown = f"{amount.amount:f} × {count.amount:f} = {times.normalize():f}"
                yield Result(times, Operation.PRODUCT, (amount, count), shown, bound=True)


def _bundled(task: Task) -> Iterator[Result]:
    """Yield how many come together in several of so many each: "12 lorries, each carrying 40 tents"."""
    noun = head(task.figure)
    for figure in _figures(task) if noun else ():
        if figure.kind is not K.CARDINAL or head(figure) != noun or (figure.value or 0) <= 1:
            continue
        before = [f for f in task.evidence.library.figures[figure.sentence] if f.span.end <= figure.span.start]
        if not before or before[-1].kind is not K.CARDINAL or (before[-1].value or 0) <= 1:
            continue
        gap, behind = task.between(before[-1], figure), task.behind(figure)
        if BUNDLED.fullmatch(gap) or (WITH_SO_MANY.fullmatch(gap) and IN_EACH.match(behind[len(figure.noun or "") :])):
            several, each = _term(task, before[-1]), _term(task, figure)
            times = several.amount * each.amount
            shown = f"{several.amount:f} × {each.amount:f} = {times.normalize():f}"
            yield Result(times, Operation.PRODUCT, (several, each), shown, bound=True)


def _shared_out(task: Task, terms: Sequence[Term]) -> Iterator[Result]:
    """Yield what falls to each of the things that the claim shares out among: "80 nurses at each hospital"."""
    units = {meaning(m["unit"]) for m in SHARED_OUT.finditer(task.claim.text)}
    for figure in _figures(task) if units else ():
        if not units & _counted_in(figure) or (figure.value or 0) <= 1:
            continue
        count = _term(task, figure)
        for total in terms:
            if total.place >= 0 and total.figure.span != figure.span:
                each = total.amount / count.amount
                shown = f"{total.amount:f} ÷ {count.amount:f} = {round(each, 2).normalize():f}"
                yield Result(each, Operation.EACH, (total, count), shown, Decimal(1), bound=True)


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


def _shares(task: Task) -> Iterator[Result]:
    """Yield how two amounts of one thing compare: as a share, as what is left, as a change, as a multiple."""
    scale = 100 if task.figure.kind is K.PERCENTAGE else 1
    pool = _best(_term(task, f) for f in _figures(task) if f.kind in AMOUNTS | {K.DURATION})
    for a, b in permutations(pool, 2):
        if a.amount >= b.amount or not _one_thing(a, b):
            continue
        small, large = a, b
        part = small.amount / large.amount
        if task.figure.kind is K.MULTIPLE:
            yield _ratio(1 / part, Operation.SHARE, large, small)
            yield _ratio(part, Operation.SHARE, small, large)
            continue
        yield _ratio(part * scale, Operation.SHARE, small, large, scale)
        yield _changed(large, small, scale)
        yield _changed(small, large, scale)


def _ratio(amount: Decimal, operation: Operation, a: Term, b: Term, scale: int = 1) -> Result:
    shown = f"{a.amount:f} ÷ {b.amount:f} = {_short(amount, scale)}"
    return Result(amount, operation, (a, b), shown)


def _changed(new: Term, old: Term, scale: int) -> Result:
    change = abs(new.amount - old.amount) / old.amount * scale
    shown = f"({new.amount:f} − {old.amount:f}) ÷ {old.amount:f} = {_short(change, scale)}"
    return Result(change, Operation.CHANGE, (new, old), shown)


def _short(amount: Decimal, scale: int) -> str:
    return f"{amount:.1f}%" if scale > 1 else f"{amount:.3f}"


def _one_thing(a: Term, b: Term) -> bool:
    """Say whether two amounts are of one unit, two counts of one noun, or one beside the other leaves it out."""
    this, other = a.figure, b.figure
    if this.kind is not other.kind or base_of(this) != base_of(other):
        return False
    if this.unit is not None or (this.noun and other.noun and nouns_meet(this, other)):
        return True
    left_out = [f for f in (this, other) if not f.noun or is_placeholder(f)]
    return bool(left_out) and abs(a.place - b.place) <= BACK

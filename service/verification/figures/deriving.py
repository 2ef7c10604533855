"""Figures that no article prints but its figures give: sums, differences, shares, years, counts, resolved dates.

Among small numbers some pair always has the wanted difference. So the operands come from the cited sentences, have one
unit and noun, and the claim's own words must name the operation.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from service.domain import Figure, FigureKind, Operand, Qualifier
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.bounds import digits, step
from service.verification.figures.calendar import resolve
from service.verification.figures.context import meaning
from service.verification.figures.counting import count
from service.verification.figures.english import (
    ALL_BUT,
    DIFFERENCE_CUES,
    REST_CUES,
    SHARE_CUES,
    SOURCE_REST_CUES,
    SPAN_CUES,
    SUM_CUES,
)

K = FigureKind
_COUNTS = frozenset({K.CARDINAL, K.MONEY, K.MEASURE})
"""Kinds that change and have shares."""

LARGE = 1000
"""A number without noun or unit from which it may stand for money."""

MOST_OPERANDS = 12
"""Figures of the cited sentences that are combined; more would always give the wanted number."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a figure follows: the reason in words, the arithmetic, and its operands with their spans."""

    reason: str
    arithmetic: str | None
    operands: tuple[Operand, ...]


@dataclass(frozen=True, slots=True)
class _Task:
    """What every rule is given."""

    figure: Figure
    claim: ReadClaim
    evidence: Evidence
    figures: tuple[Figure, ...]

    def says(self, cues: re.Pattern[str]) -> bool:
        """Say whether the claim's words name the operation."""
        return cues.search(self.claim.text) is not None

    def source_says(self, cues: re.Pattern[str]) -> bool:
        """Say whether a cited sentence, or one beside it, has the words."""
        sentences = self.evidence.library.sentences
        return any(cues.search(sentences[s].text) for s in self.evidence.neighbours())

    def derivation(self, reason: str, arithmetic: str | None, operands: Sequence[Figure]) -> Derivation:
        refs = tuple(Operand(value=f.text, source=self.evidence.library.ref(f.sentence, f.span)) for f in operands)
        return Derivation(reason, arithmetic, refs)


def derive(figure: Figure, claim: ReadClaim, evidence: Evidence) -> Derivation | None:
    """Return how `figure` follows from the claim's cited sentences, or None."""
    figures = tuple(f for s in evidence.cited for f in evidence.library.figures.get(s, ()))
    task = _Task(figure, claim, evidence, figures)
    for rule in _RULES:
        found = rule(task)
        if found is not None:
            return found
    return _counted(task)


def _ends(task: _Task) -> Derivation | None:
    """Put a range or a score together from two figures of one sentence."""
    figure = task.figure
    if figure.low is None or figure.high is None:
        return None
    for a, b in combinations(task.figures, 2):
        units = {f.unit for f in (a, b)}
        fits = figure.unit in units or figure.kind is K.SCORE
        if a.sentence == b.sentence and len(units) == 1 and fits and {a.value, b.value} == {figure.low, figure.high}:
            return task.derivation(f"The source gives both: {a.text!r} and {b.text!r}.", None, (a, b))
    return None


def _summed(task: _Task) -> Derivation | None:
    if not task.says(SUM_CUES):
        return None
    like = _like(task)
    for size in (2, 3, 4):
        for operands in combinations(like, size):
            total = sum((f.value for f in operands if f.value is not None), Decimal(0))
            if _tells(task.figure, total) and _distinct(operands):
                shown = " + ".join(f"{f.value:f}" for f in operands) + f" = {total:f}"
                return task.derivation("The sum of what the source gives.", shown, operands)
    return None


def _differed(task: _Task) -> Derivation | None:
    rest = task.says(REST_CUES) or task.source_says(SOURCE_REST_CUES)
    if not rest and not task.says(DIFFERENCE_CUES):
        return None
    points = task.figure.kind is K.PERCENTAGE_POINTS
    for a, b in _pairs(task, K.PERCENTAGE if points else None):
        if a.value is not None and b.value is not None and _tells(task.figure, abs(a.value - b.value)):
            high, low = max(a.value, b.value), min(a.value, b.value)
            shown = f"{high:f} − {low:f} = {high - low:f}"
            return task.derivation("The difference of two figures of the source.", shown, (a, b))
    return _complement(task) if rest and task.figure.kind in {K.PERCENTAGE, K.FRACTION, K.RATIO} else None


def _complement(task: _Task) -> Derivation | None:
    """Tell the rest of a whole: a quarter for what 75 percent leaves."""
    scale = Decimal("0.01") if task.figure.kind in {K.FRACTION, K.RATIO} else Decimal(1)
    for source in task.figures:
        if source.kind is not K.PERCENTAGE or source.value is None:
            continue
        rest = (100 - source.value) * scale
        if _tells(task.figure, rest):
            shown = f"100% − {source.value:f}% = {100 - source.value:f}%"
            return task.derivation("What is left of 100 percent.", shown, (source,))
    return None


def _changed(task: _Task) -> Derivation | None:
    """Tell a change in percent between two figures of one thing."""
    if task.figure.kind is not K.PERCENTAGE or not task.says(DIFFERENCE_CUES):
        return None
    pairs: list[tuple[tuple[Figure, ...], Decimal | None, Decimal | None]]
    pairs = [((a, b), a.value, b.value) for a, b in _same_things(task)]
    pairs += [((f,), f.low, f.high) for f in task.figures if f.kind in _COUNTS and f.high is not None]
    for operands, a, b in pairs:
        for old, new in ((a, b), (b, a)):
            if old and new and _tells(task.figure, abs(new - old) / old * 100):
                shown = f"|{new:f} − {old:f}| ÷ {old:f} = {abs(new - old) / old * 100:.1f}%"
                return task.derivation("The change between two figures of the source.", shown, operands)
    return None


def _shared(task: _Task) -> Derivation | None:
    """Tell one figure as a share of another."""
    figure = task.figure
    if figure.kind not in {K.PERCENTAGE, K.FRACTION, K.RATIO} or not task.says(SHARE_CUES):
        return None
    scale = 100 if figure.kind is K.PERCENTAGE else 1
    for a, b in _same_things(task):
        small, large = sorted((a, b), key=lambda f: f.value or 0)
        if (
            large.value
            and small.value
            and small.value < large.value
            and _tells(figure, small.value / large.value * scale)
        ):
            shown = f"{small.value:f} ÷ {large.value:f} = {small.value / large.value:.3f}"
            return task.derivation("The share that two figures of the source give.", shown, (small, large))
    return None


def _multiplied(task: _Task) -> Derivation | None:
    """Tell "doubled" of two figures of one thing."""
    if task.figure.kind is not K.MULTIPLE or task.figure.value is None:
        return None
    for a, b in _same_things(task):
        for old, new in ((a.value, b.value), (b.value, a.value)):
            if old and new and abs(new / old - task.figure.value) <= task.figure.value / 20:
                return task.derivation(
                    "How two figures of the source compare.", f"{new:f} ÷ {old:f} = {new / old:.2f}", (a, b)
                )
    return None


def _spanned(task: _Task) -> Derivation | None:
    """Tell years between two years of the source, or an age from the year of birth."""
    figure = task.figure
    if figure.unit != "year" or figure.value is None or not task.says(SPAN_CUES):
        return None
    years = [(f, int(f.date[:4])) for f in task.figures if f.kind is K.DATE and f.date and f.date[:4].isdecimal()]
    for (a, first), (b, second) in combinations(years, 2):
        apart = abs(second - first)
        if apart and (apart == figure.value or (figure.kind is K.AGE and apart - 1 == figure.value)):
            shown = f"{max(first, second)} − {min(first, second)} = {apart}"
            return task.derivation("The years between two dates of the source.", shown, (a, b))
    return None


def _resolved(task: _Task) -> Derivation | None:
    """Read a relative date, a weekday or a missing year from the day of publication."""
    if task.figure.kind not in {K.DATE, K.RELATIVE_DATE}:
        return None
    for source in task.figures:
        if source.kind not in {K.DATE, K.RELATIVE_DATE}:
            continue
        published = task.evidence.library.analysis_of(source.sentence).article.published_at
        told, stated = _days(task.figure, published), _days(source, published)
        days = {b for a in told for b in stated if a.startswith(b) or b.startswith(a)}
        if published is not None and days:
            day = min(days)
            reason = f"Published {published:%Y-%m-%d}, {source.text!r} is {day}."
            return task.derivation(reason, None, (source,))
    return None


def _days(figure: Figure, published: object) -> set[str]:
    code = figure.date or ""
    stated = {code} if code[:4].isdecimal() and "/" not in code else set()
    return stated or resolve(figure, published)  # type: ignore[arg-type]


def _counted(task: _Task) -> Derivation | None:
    """Count a list, or people told one by one."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or figure.value is None or figure.unit is not None:
        return None
    counted = count(figure, task.claim, task.evidence)
    if counted is None:
        return None
    ref = task.evidence.library.ref(counted.sentence, counted.span)
    return Derivation(f"The source lists {counted.text}.", None, (Operand(value=counted.text, source=ref),))


_RULES: tuple[Callable[[_Task], Derivation | None], ...] = (
    _ends,
    _summed,
    _differed,
    _changed,
    _shared,
    _multiplied,
    _spanned,
    _resolved,
)


def _like(task: _Task) -> list[Figure]:
    """Return operands of the figure's kind, unit and noun; "450 million more" borrows the unit told beside it."""
    figure, loose = task.figure, task.says(ALL_BUT)
    units = {f.unit for f in task.claim.reading.figures if f.kind is K.MONEY}
    if figure.kind is K.CARDINAL and units and (figure.value or 0) >= LARGE:
        return [f for f in task.figures if f.unit in units and f.value is not None][:MOST_OPERANDS]
    return [f for f in task.figures if _alike(figure, f, loose=loose)][:MOST_OPERANDS]


def _alike(figure: Figure, source: Figure, *, loose: bool) -> bool:
    same = source.kind is figure.kind and source.unit == figure.unit and source.value is not None
    return same and (loose or figure.unit is not None or _nouns_meet(figure, source))


def _nouns_meet(a: Figure, b: Figure) -> bool:
    """Say whether the heads of two nouns are one, or one is missing."""
    heads = [meaning(f.noun.split()[-1]) for f in (a, b) if f.noun]
    return len(set(heads)) < 2 or bool(
        {meaning(w) for w in (a.noun or "").split()} & {meaning(w) for w in (b.noun or "").split()}
    )


def _pairs(task: _Task, kind: FigureKind | None) -> Iterator[tuple[Figure, Figure]]:
    """Yield pairs that may be subtracted: like the figure, or of the kind that its points are of."""
    pool = [f for f in task.figures if f.kind is kind and f.value is not None] if kind else _like(task)
    yield from combinations(pool[:MOST_OPERANDS], 2)


def _same_things(task: _Task) -> Iterator[tuple[Figure, Figure]]:
    """Yield pairs of counts or amounts with one unit and one noun."""
    pool = [f for f in task.figures if f.kind in _COUNTS and f.value is not None]
    for a, b in combinations(pool[:MOST_OPERANDS], 2):
        if a.kind is b.kind and a.unit == b.unit and (a.unit is not None or _nouns_meet(a, b)) and a.value != b.value:
            yield a, b


def _distinct(operands: Sequence[Figure]) -> bool:
    """Say whether the operands are different statements and no vague ones."""
    return all(f.qualifier is not Qualifier.VAGUE for f in operands) and len({f.value for f in operands}) > 1


def _tells(figure: Figure, amount: Decimal) -> bool:
    """Say whether the figure tells `amount`: exactly, or rounded to the digits shown."""
    if figure.value is None or amount <= 0:
        return False
    if figure.value == amount:
        return True
    place = step(figure.value)
    near = abs(figure.value - amount)
    if figure.qualifier in {Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.MORE_THAN}:
        return near <= amount / 20
    return digits(amount) > digits(figure.value) and near * 2 <= place and near <= amount / 20

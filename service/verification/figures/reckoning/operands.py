"""What an operation may take: the article's figures that turn into the claim's unit, best fitting first.

Two statements of one number are one operand.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

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
    NOUNLESS,
    STRICKEN,
)
from service.verification.figures.english.words import PLACEHOLDERS, stems
from service.verification.figures.reckoning.tasks import AMOUNTS, SHARES, Task, base_of
from service.verification.figures.values.amounts import METRIC
from service.verification.figures.values.bounds import step

K = FigureKind

MOST = 12
"""Operands that are reckoned with: among more of them chance gives every number."""

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the sentence of a number that counts nothing."""

PLAINLY = 0.2
"""The same where neither its sentence nor the one before names what the claim counts."""

PIECES = stems("pieces items things objects")
"""Nouns of a claim that whatever the source counts may be told by."""

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


def terms_of(task: Task) -> list[Term]:
    """Return what may be added up or taken away: figures that turn into the claim's unit, or of its noun."""
    kind = K.PERCENTAGE if task.figure.kind is K.PERCENTAGE_POINTS else task.figure.kind
    found = [_told_before(f) for f in _earlier(task) if f.kind is kind and f.unit == task.figure.unit]
    for stated in figures_of(task):
        figure = _in_points(task, stated)
        factor = _factor(task, figure, kind)
        if factor is not None and (figure.unit is not None or _counts_alike(task, figure) or _goes_with(task, figure)):
            found.append(term_of(task, figure, factor))
    return best_of(found)


def figures_of(task: Task) -> Iterator[Figure]:
    """Yield the figures of the articles that the claim rests on, each with the unit that it leaves out."""
    articles = {s.partition(".")[0] for s in task.evidence.cited} or {
        s.partition(".")[0] for s in task.context.sentences
    }
    for figure in task.everywhere:
        whole = task.context.whole(figure)
        if figure.sentence.partition(".")[0] in articles and whole.value and whole.qualifier is not Qualifier.VAGUE:
            yield _borrowing(task, whole)


def term_of(task: Task, figure: Figure, factor: Decimal = Decimal(1)) -> Term:
    before = task.before(figure)
    return Term(
        figure=figure,
        amount=(figure.value or Decimal(0)) * factor,
        fit=task.context.fit(task.neighbours, figure),
        place=task.evidence.library.places[figure.sentence],
        apart=BESIDE_A_CHANGE.search(before) is not None or task.source_has(figure, MORE_THAN_OTHER),
        lost=A_LOSS.search(before) is not None,
    )


def best_of(found: Iterable[Term]) -> list[Term]:
    """Return the terms that fit best, each number of one thing once."""
    ordered = sorted(found, key=lambda t: -t.fit)
    return list({(t.amount, t.figure.unit, head(t.figure)): t for t in reversed(ordered)}.values())[::-1][:MOST]


def is_placeholder(figure: Figure) -> bool:
    """Say whether the noun may stand for any other ("others", "more"), or is none ("nine wounded", "1,610 slept")."""
    return head(figure) in PLACEHOLDERS or NOUNLESS.search(figure.noun or "") is not None


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


def _before(task: Task, source: Figure) -> str | None:
    return task.evidence.library.before(source.sentence)

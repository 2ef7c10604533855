"""Amounts that the source gives by how far they lie from one told elsewhere: "a bed of rock 400,000 years older"."""

from collections.abc import Iterator
from decimal import Decimal

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.binding.context import content_words, nouns_meet
from service.verification.figures.english.additions import LESS_OF_IT, MORE_OF_IT, WITHIN_TIME
from service.verification.figures.english.changes import (
    MORE_THAN_OTHER,
)
from service.verification.figures.reckoning.tasks import SHARES, Derivation, Task, tells

K, Q = FigureKind, Qualifier

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the sentence of the difference."""

TIMES = frozenset({K.DURATION, K.AGE, K.RELATIVE_DATE})
"""Kinds that tell how long something took, or ago it is."""

MEASURED = frozenset({K.MEASURE, K.MONEY, K.CARDINAL}) | TIMES

DEGREES = frozenset({"degree", "celsius", "fahrenheit"})


def by_difference(task: Task) -> Derivation | None:
    """Tell the amount itself: what it differs from stands in another sentence."""
    if task.figure.kind not in MEASURED or task.figure.value is None:
        return None
    for apart, more in _differences(task):
        for base in _bases(task, apart):
            by = apart.value or Decimal(0)
            amount = (base.value or Decimal(0)) + (by if more else -by)
            exact = amount == task.figure.value or task.figure.qualifier is Q.ABOUT
            if amount > 0 and exact and tells(task.figure, amount, base):
                shown = f"{base.value:f} {'+' if more else '−'} {by:f} = {amount:f}"
                return task.derivation("What the source compares it with.", shown, (base, apart))
    return None


def _differences(task: Task) -> Iterator[tuple[Figure, bool]]:
    """Yield what the source tells as a difference where it speaks of the claim's, and whether it is one more."""
    for apart in task.beside:
        if apart.value is None or not _one_kind(task.figure, apart):
            continue
        own = [f for f in task.evidence.library.figures[apart.sentence] if f.span.end <= apart.span.start]
        if any(f.value is not None and _one_kind(task.figure, f) for f in own):
            continue  # "seven of the nine seats, two more than before": the seven are compared
        more, less = MORE_OF_IT.match(task.behind(apart)), LESS_OF_IT.match(task.behind(apart))
        if (more or less) and task.context.share(task.neighbours, apart.sentence) >= RELATED:
            yield apart, less is None


def _one_kind(told: Figure, source: Figure) -> bool:
    """Say whether two figures are of one unit, times of whatever sort being one kind."""
    if {told.kind, source.kind} <= TIMES:
        return told.unit == source.unit
    return told.kind is source.kind and told.unit == source.unit and (told.unit is not None or nouns_meet(told, source))


def _bases(task: Task, apart: Figure) -> Iterator[Figure]:
    """Yield the amounts of other sentences that it may differ from; what "than" names must stand beside them."""
    other = task.source_match(apart, MORE_THAN_OTHER)
    named = {w for _, w, _ in content_words(other["other"])} if other else set()
    dates = {f.date for f in task.evidence.library.figures[apart.sentence] if f.date and f.span.start >= apart.span.end}
    for base in task.everywhere:
        if base.sentence == apart.sentence or base.value is None or not _one_kind(task.figure, base):
            continue
        here = task.evidence.library.figures[base.sentence]
        before = task.evidence.library.figures.get(task.evidence.library.before(base.sentence) or "", ())
        dated = any(f.date in dates for f in (*here, *before))
        if not named or dated or any(task.context.holds(base.sentence, w) for w in named):
            yield base


def over_zero(task: Task) -> Derivation | None:
    """Tell by how many degrees it got colder, or warmer, from one side of zero to the other."""
    figure = task.figure
    if figure.kind is not K.MEASURE or figure.unit not in DEGREES or figure.value is None:
        return None
    for low in task.beside:
        for high in task.beside:
            degrees = {low.unit, high.unit} <= DEGREES and low.sentence == high.sentence
            if degrees and low.value is not None and high.value is not None and low.value < 0 <= high.value:
                apart = high.value - low.value
                if tells(figure, apart):
                    return task.derivation(
                        "The difference of two figures of the source.",
                        f"{high.value:f} − {low.value:f} = {apart:f}",
                        (high, low),
                    )
    return None


def beyond_limit(task: Task) -> Derivation | None:
    """Tell "more than four hours" of those whom the source leaves out: 71 percent were seen within four hours."""
    figure = task.figure
    if figure.qualifier not in {Q.MORE_THAN, Q.AT_LEAST} or figure.value is None:
        return None
    shares = [f for f in task.claim.reading.figures if f.kind in SHARES and f.value is not None]
    for limit in task.reach:
        same = limit.kind is figure.kind and limit.unit == figure.unit and limit.value == figure.value
        if not same or not (limit.qualifier in {Q.LESS_THAN, Q.UP_TO} or WITHIN_TIME.search(task.before(limit))):
            continue
        kept = [f for f in task.evidence.library.figures[limit.sentence] if f.kind in SHARES and f.value is not None]
        for told in shares:
            for stated in kept:
                rest = 1 - _part(stated)
                if abs(_part(told) - rest) <= NEAR and abs(_part(told) - _part(stated)) > NEAR:
                    return task.derivation("The limit that the others kept to.", None, (limit, stated))
    return None


def _part(share: Figure) -> Decimal:
    value = share.value or Decimal(0)
    return value / 100 if share.kind is K.PERCENTAGE else value


NEAR = Decimal("0.05")
"""How near a share must come to what another leaves."""

RULES = (by_difference, over_zero, beyond_limit)
"""Asked in this order; the first with an answer decides."""

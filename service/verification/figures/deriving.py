"""Figures that no article prints but its figures give: sums, differences, shares, years, counts, resolved dates.

Among small numbers some pair always has the wanted difference. So the operands come from the cited sentences, have one
unit and noun, and the claim's own words must name the operation.
"""

from collections.abc import Callable
from itertools import combinations

from service.domain import Figure, FigureKind, Operand
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.binding.counting import count
from service.verification.figures.reckoning import additions, differing, percents, rates
from service.verification.figures.reckoning.arithmetic import (
    A_SUM,
    changed,
    coordinated,
    covered,
    differed,
    listed_alike,
    multiplied,
    summed,
)
from service.verification.figures.reckoning.chance import improbable
from service.verification.figures.reckoning.comparisons import (
    apart_in_age,
    compared,
    multiplied_other,
    regained,
    regained_points,
    undone,
)
from service.verification.figures.reckoning.joined import joined
from service.verification.figures.reckoning.leavings import (
    left_by_told,
    others_of_earlier,
    rest_of_passage,
    rest_of_some,
)
from service.verification.figures.reckoning.majorities import majority
from service.verification.figures.reckoning.mixed import mixed
from service.verification.figures.reckoning.naming import (
    at_a_rate,
    days_named,
    in_a_row,
    in_years,
    named,
    repeated,
    weekly,
)
from service.verification.figures.reckoning.orders import (
    another,
    articles_told,
    behind_only,
    last_of_kind,
    last_part,
    next_one,
    others,
    placed,
    still_to_come,
    those_ahead,
    those_before,
    within_top,
)
from service.verification.figures.reckoning.proportions import for_every
from service.verification.figures.reckoning.rests import (
    included,
    occurred,
    of_named_whole,
    rest_of_amounts,
    with_others,
)
from service.verification.figures.reckoning.shares import (
    LEFT_OF_WHOLE,
    complement,
    rest_of_counts,
    share_of_rest,
    shared,
    shared_of_both,
    taken,
    together,
)
from service.verification.figures.reckoning.spelled import spelled_out
from service.verification.figures.reckoning.summands import summands
from service.verification.figures.reckoning.tallies import goals, one_side, record, sets, told_apart, voters
from service.verification.figures.reckoning.tasks import Derivation, Task, task_of
from service.verification.figures.reckoning.wholes import remained
from service.verification.figures.reckoning.within import told_in_parts
from service.verification.figures.times import ages, dating, stretches
from service.verification.figures.times.told import timed

__all__ = ["A_SUM", "LEFT_OF_WHOLE", "LISTED", "Derivation", "derive"]

K = FigureKind

LISTED = "The source lists"
"""How the reason of a count begins that goes by a list."""


def derive(figure: Figure, claim: ReadClaim, evidence: Evidence) -> Derivation | None:
    """Return how `figure` follows from the claim's cited sentences, or None."""
    task = task_of(figure, claim, evidence)
    return next((found for rule in RULES if (found := rule(task)) is not None), None)


def _ends(task: Task) -> Derivation | None:
    """Put a range, a score or a stretch of years together from two figures of one sentence, in their order."""
    figure = task.figure
    low, high = (str(figure.low), str(figure.high)) if figure.low is not None else _years(figure)
    if not low or not high:
        return None
    for a, b in combinations(task.figures, 2):
        units = {f.unit for f in (a, b)}
        fits = figure.unit in units or figure.kind in {K.SCORE, K.DATE}
        told = [_told(f) for f in (a, b)]
        alike = told == [low, high] or (told == [high, low] and _reversed(task, a, b))
        if a.sentence == b.sentence and len(units) == 1 and fits and alike:
            return task.derivation(f"The source gives both: {a.text!r} and {b.text!r}.", None, (a, b))
    return None


def _told(figure: Figure) -> str | None:
    return figure.date if figure.kind is K.DATE else str(figure.value)


def _years(figure: Figure) -> tuple[str, str]:
    low, _, high = (figure.date or "").partition("/")
    return (low, high) if low.isdecimal() and high.isdecimal() else ("", "")


def _reversed(task: Task, a: Figure, b: Figure) -> bool:
    """Say whether the source tells the later end first: "to 50 from 40"; a score has no order of telling."""
    if task.figure.kind is K.SCORE:
        return True
    before = task.evidence.library.field_of(b.sentence)[: b.span.start].rstrip()
    return before.endswith("from") or not task.evidence.library.field_of(a.sentence)[: a.span.start].rstrip().endswith(
        "from"
    )


def _counted(task: Task) -> Derivation | None:
    """Count a list, or people told one by one."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or figure.value is None or figure.unit is not None:
        return None
    counted = count(figure, task.claim, task.evidence)
    if counted is None:
        return None
    ref = task.evidence.library.ref(counted.sentence, counted.span)
    return Derivation(f"{LISTED} {counted.text}.", None, (Operand(value=counted.text, source=ref),))


RULES: tuple[Callable[[Task], Derivation | None], ...] = (
    _ends,
    remained,
    summed,
    coordinated,
    listed_alike,
    differed,
    complement,
    rest_of_counts,
    rest_of_amounts,
    of_named_whole,
    rest_of_passage,
    others_of_earlier,
    left_by_told,
    rest_of_some,
    included,
    with_others,
    occurred,
    changed,
    shared,
    share_of_rest,
    shared_of_both,
    for_every,
    multiplied,
    taken,
    together,
    covered,
    undone,
    regained,
    regained_points,
    compared,
    multiplied_other,
    *percents.RULES,
    *rates.RULES,
    apart_in_age,
    *additions.RULES,
    *differing.RULES,
    repeated,
    named,
    weekly,
    days_named,
    at_a_rate,
    in_years,
    in_a_row,
    *dating.RULES,
    *ages.RULES,
    *stretches.RULES,
    told_apart,
    one_side,
    record,
    voters,
    goals,
    sets,
    majority,
    placed,
    behind_only,
    still_to_come,
    those_ahead,
    those_before,
    within_top,
    articles_told,
    last_of_kind,
    another,
    others,
    summands,
    mixed,
    last_part,
    next_one,
    told_in_parts,
    timed,
    spelled_out,
    _counted,
    joined,
    improbable,
)
"""Asked in this order; the first with an answer decides."""

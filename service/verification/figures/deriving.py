"""Figures that no article prints but its figures give: sums, differences, shares, years, counts, resolved dates.

Among small numbers some pair always has the wanted difference. So the operands come from the cited sentences, have one
unit and noun, and the claim's own words must name the operation.
"""

import re
from collections.abc import Callable
from itertools import combinations

from service.domain import Figure, FigureKind, Operand
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.arithmetic import (
    A_SUM,
    RELATED,
    changed,
    coordinated,
    covered,
    differed,
    multiplied,
    summed,
)
from service.verification.figures.calendar import resolve
from service.verification.figures.comparisons import apart_in_age, compared, multiplied_other, regained, undone
from service.verification.figures.counting import count
from service.verification.figures.english_sums import QUARTER_ENDS, SPAN_CUES
from service.verification.figures.naming import in_a_row, named, repeated
from service.verification.figures.rests import included, occurred, of_named_whole, rest_of_amounts, with_others
from service.verification.figures.shares import complement, rest_of_counts, shared, taken
from service.verification.figures.tasks import Derivation, Task, task_of
from service.verification.figures.wholes import remained

__all__ = ["A_SUM", "Derivation", "derive"]

K = FigureKind


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


def _spanned(task: Task) -> Derivation | None:
    """Tell years between two years of the source, or an age from the year of birth."""
    figure = task.figure
    if figure.unit != "year" or figure.value is None or not task.says(SPAN_CUES):
        return None
    years = [
        (f, int(code[:4]))
        for f in task.figures
        if f.kind is K.DATE
        for code in (f.date or "").split("/")
        if code[:4].isdecimal()
    ]
    for (a, first), (b, second) in combinations(years, 2):
        if max(task.context.fit(task.neighbours, f) for f in (a, b)) < RELATED:
            continue
        apart = abs(second - first)
        if apart and (apart == figure.value or (figure.kind is K.AGE and apart - 1 == figure.value)):
            shown = f"{max(first, second)} − {min(first, second)} = {apart}"
            return task.derivation("The years between two dates of the source.", shown, (a, b))
    return None


OTHER_YEAR = re.compile(r",? (?:of )?(?:last|next|the (?:year before|previous|following)) year\b", re.IGNORECASE)
"""What behind a day says that it is another year's."""


def _resolved(task: Task) -> Derivation | None:
    """Read a relative date, a weekday or a missing year from the day of publication."""
    if task.figure.kind not in {K.DATE, K.RELATIVE_DATE}:
        return None
    for source in task.figures:
        if source.kind not in {K.DATE, K.RELATIVE_DATE}:
            continue
        published = task.evidence.library.analysis_of(source.sentence).article.published_at
        told, stated = _days(task.figure, published), _days(source, published)
        if (source.date or "").startswith("--") and OTHER_YEAR.match(task.behind(source)):
            continue  # "24 February last year" is no day of the year of publication
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


def _quartered(task: Task) -> Derivation | None:
    """Tell "the third quarter" for "the three months to September"."""
    if task.figure.date not in QUARTER_ENDS:
        return None
    for source in task.figures:
        sentence = task.evidence.library.sentences[source.sentence].text
        if QUARTER_ENDS[task.figure.date].search(sentence):
            return task.derivation("The source names the three months.", None, (source,))
    return None


def _counted(task: Task) -> Derivation | None:
    """Count a list, or people told one by one."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or figure.value is None or figure.unit is not None:
        return None
    counted = count(figure, task.claim, task.evidence)
    if counted is None:
        return None
    ref = task.evidence.library.ref(counted.sentence, counted.span)
    return Derivation(f"The source lists {counted.text}.", None, (Operand(value=counted.text, source=ref),))


RULES: tuple[Callable[[Task], Derivation | None], ...] = (
    _ends,
    remained,
    summed,
    coordinated,
    differed,
    complement,
    rest_of_counts,
    rest_of_amounts,
    of_named_whole,
    included,
    with_others,
    occurred,
    changed,
    shared,
    multiplied,
    taken,
    covered,
    undone,
    regained,
    compared,
    multiplied_other,
    apart_in_age,
    repeated,
    named,
    in_a_row,
    _spanned,
    _resolved,
    _quartered,
    _counted,
)
"""Asked in this order; the first with an answer decides."""

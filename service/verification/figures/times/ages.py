"""Ages and years of service that no article prints but two of its numbers give: "a volunteer for 27 years" at 49."""

from collections.abc import Iterable
from itertools import combinations

from service.domain import Figure, FigureKind
from service.verification.figures.english.times import (
    AT_AGE,
    BEGAN_AT,
    LATER,
    OFFSET,
    SINCE_AGE,
    SPAN_CUES,
    THEN,
)
from service.verification.figures.reckoning.tasks import Derivation, Task, tells

K = FigureKind

SINCE = "An age of the source and the years since."


def aged(task: Task) -> Derivation | None:
    """Tell an age from an earlier one and the years since: "left school at 15 and joined up four years later"."""
    figure = task.figure
    if figure.kind is not K.AGE or figure.value is None or not task.says(THEN):
        return None
    for age, years in combinations(task.figures, 2):
        later = years.kind is K.DURATION and years.unit == "year" and task.source_match(years, OFFSET)
        if not later or later["way"].lower() not in LATER or age.sentence != years.sentence:
            continue
        told = age.kind in {K.AGE, K.CARDINAL} and age.value is not None and AT_AGE.search(task.before(age))
        if told and (age.value or 0) + (years.value or 0) == figure.value:
            shown = f"{age.value:f} + {years.value:f} = {figure.value:f}"
            return task.derivation(SINCE, shown, (age, years))
    return None


def since_age(task: Task) -> Derivation | None:
    """Tell since which age somebody has done what he has, at 49, been doing "for 27 years"."""
    figure = task.figure
    if figure.kind is not K.AGE or figure.value is None:
        return None
    if SINCE_AGE.search(task.claim.text[: figure.number.start - task.claim.span.start]) is None:
        return None
    return _by_age(task, (f for f in task.beside if f.kind is K.DURATION and f.unit == "year"))


def in_service(task: Task) -> Derivation | None:
    """Tell for how long somebody has done what he began at an age that the source tells: 60, "started at 16"."""
    figure = task.figure
    if figure.kind is not K.DURATION or figure.unit != "year" or not (figure.value and task.says(SPAN_CUES)):
        return None
    began = (f for f in task.beside if f.kind in {K.AGE, K.CARDINAL} and BEGAN_AT.search(task.before(f)))
    return _by_age(task, began)


def _by_age(task: Task, years: Iterable[Figure]) -> Derivation | None:
    """Reckon with an age and another number of years of the same sentence, of somebody whom the claim names."""
    named = {n.text.split()[-1] for n in task.claim.reading.names}
    for other in years:
        told = task.evidence.library.sentences[other.sentence].text
        ages = (f for f in task.beside if f.kind is K.AGE and f.sentence == other.sentence and f is not other)
        for age in ages if any(name in told for name in named) else ():
            if age.value is None or other.value is None or not tells(task.figure, age.value - other.value):
                continue
            shown = f"{age.value:f} − {other.value:f} = {age.value - other.value:f}"
            return task.derivation(SINCE, shown, (age, other))
    return None


RULES = (aged, since_age, in_service)
"""Asked in this order; the first with an answer decides."""

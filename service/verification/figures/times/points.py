"""Times that the source names, or puts so long before or after one that it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.english.times import (
    AFTER_IT,
    ANCHORED,
    AT_AGE,
    BEGUN,
    BEHIND_DATELINE,
    BORN,
    CLOSED,
    DATELINE,
    FREE,
    FROM_THEN,
    LATER,
    OFFSET,
    OLDER_THAN,
    TAKES,
    THAN_PLANNED,
)
from service.verification.figures.reckoning.tasks import Task
from service.verification.figures.times.timeline import shifted

K = FigureKind

POINTS = frozenset({K.DATE, K.TIME})
"""Kinds that name a time."""

MOST_POINTS = 16
"""Times of the source that are reckoned with; among more of them some pair always fits."""


BACK = 3
"""Sentences before "a week later" in which the time may stand that it looks back to, none between naming another."""


@dataclass(frozen=True, slots=True)
class Point:
    """A time that the source names, or that lies so long before or after one that it names."""

    code: str
    figures: tuple[Figure, ...]


def points_of(task: Task, figure: Figure) -> list[Point]:
    """Return the times that the sentences name, and those that they put so long before or after one.

    A stretch of decades, of days or by the clock may end in a sentence beside those that the claim rests on, or with
    the dateline.
    """
    days = figure.unit in {"day", "week"}
    long = figure.unit in {"decade", "century"} or (figure.unit == "year" and task.says_beside(THAN_PLANNED))
    aged = figure.unit == "year" and task.says_beside(OLDER_THAN)
    clock = figure.unit in {"minute", "hour"}
    near = task.reach if aged else task.beside if long or days or clock else task.figures
    named = [p for f in near for p in points_in(f)]
    lines = [p for f in (datelines(task) if days else ()) for p in points_in(f) if p not in named]
    return [*named, *lines, *put_points(task)][:MOST_POINTS]


def datelines(task: Task) -> Iterator[Figure]:
    """Yield the days on which the articles say that they were written: "BHOPAL, Jan 18 — Seven were hurt"."""
    for figure in task.everywhere:
        if (
            figure.kind is K.DATE
            and DATELINE.fullmatch(task.before(figure))
            and BEHIND_DATELINE.match(task.behind(figure))
        ):
            yield figure


def points_in(figure: Figure) -> Iterator[Point]:
    """Yield the time that a figure names, or the two ends of a stretch."""
    if figure.kind in POINTS and figure.date:
        ends = figure.date.split("/")
        years = all(end[:4].isdecimal() for end in ends)
        yield from (Point(end, (figure,)) for end in ends if len(ends) == 1 or years)


def put_points(task: Task) -> Iterator[Point]:
    """Yield the times that lie so long before or after one that is named: "22 years later", "the following day"."""
    rested_on = {f.sentence for f in task.figures}
    for figure in task.beside:
        by = _offset(task, figure)
        if not by or figure.unit is None:
            continue
        for anchor, way in _anchors(task, figure):
            if not {anchor.sentence, figure.sentence} & rested_on:
                continue
            code = shifted(anchor.date or "", "year" if figure.unit == "season" else figure.unit, by * way)
            if code:
                yield Point(code, (anchor, figure))
                break
    yield from _birthdays(task)


def _offset(task: Task, figure: Figure) -> Decimal:
    """Return by how many of its units a figure of the source goes on from another time, 0 where it does not."""
    if figure.kind is K.DURATION and figure.value is not None and figure.qualifier is Qualifier.NONE:
        goes_on = task.source_has(figure, OFFSET) or TAKES.search(task.before(figure)) or _is_after(task, figure)
        return figure.value if goes_on else Decimal(0)
    if figure.kind is K.RELATIVE_DATE and _is_anchored(figure):
        return Decimal(1 if "+" in (figure.date or "") else -1)
    return Decimal(0)


def _is_after(task: Task, figure: Figure) -> bool:
    """Say whether something happened so long after what was told before: "Contact was lost after 25 minutes."."""
    return AFTER_IT.search(task.before(figure)) is not None and CLOSED.match(task.behind(figure)) is not None


def _is_anchored(figure: Figure) -> bool:
    """Say whether "the following day" looks at a time of the text and not at the day of writing."""
    words, code = figure.text.lower().split(), figure.date or ""
    return words[:2] in _FROM_TEXT and code.endswith(("+1", "-1"))


_FROM_TEXT = [["the", "next"], ["the", "following"], ["the", "previous"]]


def _anchors(task: Task, figure: Figure) -> Iterator[tuple[Figure, int]]:
    """Yield the times that a duration may be reckoned from, likeliest first, and in which direction it goes."""
    match = task.source_match(figure, OFFSET)
    way = match["way"].lower() if match and figure.kind is K.DURATION else "later"
    ahead = 1 if way in LATER else -1
    here = [f for f in task.evidence.library.figures[figure.sentence] if f.kind in POINTS and f.date]
    if match and way not in FREE:
        for anchor in here:
            gap = task.between(figure, anchor)[match.end() - figure.span.end :]
            if anchor.span.start > figure.span.end and ANCHORED.fullmatch(gap):
                yield anchor, ahead
                return
        ahead = -ahead  # "since 1996, 15 years before he came": he came 15 years later
    before = [f for f in here if f.span.end <= figure.span.start]
    if match is None and figure.kind is K.DURATION:
        begun = [f for f in here if f.span.start >= figure.span.end]
        yield from ((f, 1) for f in begun[:1] if FROM_THEN.fullmatch(task.between(figure, f)))
        before = [f for f in before if BEGUN.search(task.before(f))]
    previous = figure.sentence
    for _ in range(BACK if match is not None and way in FREE else 1):
        previous = (task.evidence.library.before(previous) or "") if previous else ""
        if not before and previous:
            before = [f for f in task.evidence.library.figures.get(previous, ()) if f.kind in POINTS and f.date]
            if match is None and _is_after(task, figure):
                before = [f for f in before if BEGUN.search(task.before(f))]
    yield from ((anchor, ahead) for anchor in reversed(before))


def _birthdays(task: Task) -> Iterator[Point]:
    """Yield the years in which somebody was as old as the source says: "born in 1951, took over at 33"."""
    births = [f for f in task.beside if f.kind is K.DATE and (f.date or "").isdecimal() and BORN.search(task.before(f))]
    for age in task.figures if births else ():
        if age.value is None or not AT_AGE.search(task.before(age)) or age.noun is not None:
            continue
        if age.kind not in {K.AGE, K.CARDINAL}:
            continue
        for birth in births:
            year = int(birth.date or 0) + int(age.value)
            yield from (Point(f"{y:04d}", (birth, age)) for y in (year, year + 1))

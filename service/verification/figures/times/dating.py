"""Dates and durations that no article prints but its dates give: time between two, a date so long behind another.

A relative date that hangs on the day of publication follows only where that day is known.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from itertools import combinations, pairwise

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.binding.context import meanings_in
from service.verification.figures.english.changes import GOES_DOWN, GOES_UP
from service.verification.figures.english.lists import WEEKDAYS
from service.verification.figures.english.sums import DURING
from service.verification.figures.english.times import (
    BEFORE_IT,
    BORN,
    EARLIER,
    END_OF,
    FROM_FIRST,
    GOES_ON_FOR,
    MADE_IN,
    OLDER_THAN,
    OTHER_YEAR,
    PARTS_OF_YEAR,
    QUARTER_ENDS,
    SPAN_CUES,
    THE_ONE,
    TO,
)
from service.verification.figures.reckoning.arithmetic import RELATED
from service.verification.figures.reckoning.named import sides_of
from service.verification.figures.reckoning.tasks import PAIR, Derivation, Task, tells
from service.verification.figures.times.points import POINTS, Point, datelines, points_in, points_of, put_points
from service.verification.figures.times.timeline import SIZES, apart, length_of
from service.verification.figures.values.calendar import dates_agree, resolve, times_agree

K = FigureKind

_DATES = frozenset({K.DATE, K.RELATIVE_DATE})


def elapsed(task: Task) -> Derivation | None:
    """Tell the time between two times of the source, an age, or "the next day"."""
    figure = _as_stretch(task.figure, changes=_changes_during(task))
    if figure is None or figure.value is None or figure.unit not in SIZES:
        return None
    if not _names_stretch(task):
        return None
    return _between_points(task, figure) or _in_stretch(task, figure)


def _names_stretch(task: Task) -> bool:
    """Say whether the claim's words, or the figure's own, make a stretch of time of it."""
    if task.figure.kind is K.RELATIVE_DATE or task.figure.text.lower().startswith("over ") or _changes_during(task):
        return True
    return task.says(SPAN_CUES) or (
        task.figure.kind is K.AGE and any(BORN.search(task.before(f)) for f in task.figures)
    )


def _changes_during(task: Task) -> bool:
    """Say whether the figure is the time in which something rose or fell: "in two years", "over five months"."""
    before = task.claim.text[: task.figure.span.start - task.claim.span.start]
    over = task.figure.text.lower().startswith("over ") and GOES_ON_FOR.search(before) is None
    return task.figure.kind is K.DURATION and (over or DURING.search(before) is not None) and _tells_change(task)


def _tells_change(task: Task) -> bool:
    """Say whether the claim says that something rose or fell."""
    return any(way.search(task.claim.text) for way in (GOES_UP, GOES_DOWN))


def _as_stretch(figure: Figure, *, changes: bool) -> Figure | None:
    """Return a duration or age as it is, and "the next day" as one day."""
    if figure.kind in {K.DURATION, K.AGE}:
        during = figure.qualifier is Qualifier.MORE_THAN and figure.text.lower().startswith("over ")
        return replace(figure, qualifier=Qualifier.NONE) if during and (changes or _is_small(figure)) else figure
    if figure.kind is K.RELATIVE_DATE and figure.text.lower().startswith("the "):
        unit, sign, by = (figure.date or "").partition("+")
        return replace(figure, value=Decimal(1), unit=unit) if sign and by == "1" else None
    return None


def _is_small(figure: Figure) -> bool:
    """Say whether "over four days" tells how long it went on and is no bound."""
    return figure.unit in {"day", "night", "week"} and figure.value is not None and figure.value < 7


def _between_points(task: Task, figure: Figure) -> Derivation | None:
    base, size = SIZES[figure.unit or ""]
    told = frozenset(f.date for f in task.claim.reading.figures if f.kind in POINTS and f.date)
    for a, b in combinations(points_of(task, figure), 2):
        if _turns_ages(task, a, b) or _are_listed(task, a, b) or not _belong(task, a, b, told, base):
            continue
        for unit, amount in apart(a.code, b.code):
            parts = size * _PARTS.get((base, unit), 0)
            if not amount or not parts:
                continue
            younger = figure.kind is K.AGE and tells(figure, Decimal(amount - 1))
            if younger or tells(figure, Decimal(amount) / parts):
                return task.derivation(
                    "The time between two dates of the source.", _shown(a, b, amount, unit), _figures(a, b)
                )
    return None


_PARTS = {("minute", "minute"): 1, ("day", "day"): 1, ("month", "month"): 1, ("year", "year"): 1, ("year", "month"): 12}
"""What a stretch is told in, and what it was reckoned in → how many of the one make the other."""


def _shown(a: Point, b: Point, amount: int, unit: str) -> str:
    """Return the arithmetic: "2010 − 1998 = 12", "from 'May 2' to 'May 13': 11 days"."""
    if unit == "year":
        low, high = sorted((a.code[:4], b.code[:4]))
        return f"{high} − {low} = {amount}"
    start, end = (repr(p.figures[-1].text) for p in (a, b))
    return f"from {start} to {end}: {amount} {unit}{'s' * (amount != 1)}"


def _figures(*points: Point) -> tuple[Figure, ...]:
    return tuple({(f.sentence, f.span.start): f for p in points for f in p.figures}.values())


def _turns_ages(task: Task, a: Point, b: Point) -> bool:
    """Say whether the claim does not show, or turns round, which of two things is so much older than the other."""
    way = OLDER_THAN.match(task.claim.text[task.figure.span.end - task.claim.span.start :])
    if way is None or way["way"].lower() not in AGED or not a.figures or not b.figures or task.says(THE_ONE):
        return False
    sides = sides_of(task, a.figures[-1], b.figures[-1])
    if sides is None:
        return True
    this, other = (a, b) if sides[0] is a.figures[-1] else (b, a)
    return (this.code < other.code) is not (way["way"].lower() in {"older", "elder"})


AGED = frozenset({"older", "elder", "newer", "younger"})
"""Words by which two things are compared by when they began."""


def _are_listed(task: Task, a: Point, b: Point) -> bool:
    """Say whether two weekdays stand in one list: "on Tuesday, Wednesday and Thursday" are three days, not two."""
    first, last = (p.figures[-1] for p in (a, b) if p.figures)
    if first.sentence != last.sentence or not a.code.startswith("-W") or not b.code.startswith("-W"):
        return False
    text, low, high = task.evidence.library.field_of(first.sentence), *sorted((first.span.start, last.span.start))
    return any(m.start() <= low and high <= m.end() for m in WEEKDAYS.finditer(text))


def _belong(task: Task, a: Point, b: Point, told: frozenset[str], base: str) -> bool:
    """Say whether the claim speaks of the two times: among many days and hours some pair always fits."""
    fits = [max(task.context.fit(task.neighbours, f) for f in p.figures) for p in (a, b) if p.figures]
    if (base == "year" and _are_made(task, a, b)) or _are_counted(task, a, b):
        return True
    if not fits or max(fits) < RELATED:
        return False
    if base == "year" or a.code in told or b.code in told or _is_of_dateline(task, a, b):
        return True
    if any(unit == base for code in told for unit, _ in apart(code, a.code)):
        return False
    sentences = {f.sentence for p in (a, b) for f in p.figures}
    near = base == "minute" and _follow(task, sentences)
    return len(sentences) == 1 or near or min(fits) >= RELATED or _are_alone(task, sentences)


def _follow(task: Task, sentences: set[str]) -> bool:
    """Say whether two sentences follow one another: the clock runs on from the one to the other."""
    return any(task.evidence.library.before(s) in sentences for s in sentences)


def _are_counted(task: Task, a: Point, b: Point) -> bool:
    """Say whether the claim counts the two days of the sentence before: "on 3 and 11 May. … the second" of a first."""
    figures = _figures(a, b)
    if len(figures) != PAIR or FROM_FIRST.search(task.claim.text) is None or figures[0].sentence != figures[1].sentence:
        return False
    before = {task.evidence.library.before(s) for s in task.evidence.cited}
    return task.between(*figures) == " and " and figures[0].sentence in before


def _is_of_dateline(task: Task, a: Point, b: Point) -> bool:
    """Say whether one of two times is the day on which the article was written: its news happened then."""
    written = {f.span for f in datelines(task)}
    return any(f.span in written for p in (a, b) for f in p.figures)


def _are_made(task: Task, a: Point, b: Point) -> bool:
    """Say whether the claim sets the ages of two things against each other whose years one sentence tells."""
    way = OLDER_THAN.match(task.claim.text[task.figure.span.end - task.claim.span.start :])
    sentences = {f.sentence for p in (a, b) for f in p.figures}
    if way is None or way["way"].lower() not in AGED or len(sentences) != 1:
        return False
    return MADE_IN.search(task.evidence.library.sentences[sentences.pop()].text) is not None


def _are_alone(task: Task, sentences: set[str]) -> bool:
    """Say whether two sentences that follow one another have the only two times of day of their article."""
    library = task.evidence.library
    articles = {s.partition(".")[0] for s in sentences}
    times = [
        f
        for fs in library.figures.values()
        for f in fs
        if f.kind is K.TIME and f.sentence.partition(".")[0] in articles
    ]
    return (
        len(times) == PAIR
        and {f.sentence for f in times} == sentences
        and any(library.before(s) in sentences for s in sentences)
    )


def _in_stretch(task: Task, figure: Figure) -> Derivation | None:
    """Tell "four days" for "between 6 and 9 August", "over three years" for "from 2017 to 2019"."""
    base, size = SIZES[figure.unit or ""]
    during = figure.text.lower().startswith("over ")
    plain = replace(figure, qualifier=Qualifier.NONE) if during else figure
    for source, code in _stretches(task):
        unit, amount = length_of(code)
        if unit == base and amount > 1 and tells(plain, Decimal(amount) / size):
            return task.derivation(f"The {unit}s that the source names, first and last counted.", None, source)
    return None


def _stretches(task: Task) -> Iterator[tuple[tuple[Figure, ...], str]]:
    """Yield what goes from one date of the source to another."""
    dates = [f for f in task.figures if f.kind is K.DATE and f.date]
    for source in dates:
        if "/" in (source.date or "") and task.context.fit(task.neighbours, source) >= RELATED:
            yield (source,), source.date or ""
    for a, b in pairwise(dates):
        if a.sentence == b.sentence and _go_on(task, a, b):
            yield (a, b), f"{a.date}/{b.date}"


def _go_on(task: Task, first: Figure, last: Figure) -> bool:
    """Say whether two dates are the ends of a stretch: "from A to B", "between A and B"."""
    between = task.between(first, last)
    return TO.fullmatch(between) is not None or (between == " and " and task.before(first).endswith("between "))


def dated(task: Task) -> Derivation | None:
    """Tell a date that lies so long before or after another of the source."""
    figure = task.figure
    if figure.kind not in POINTS or not figure.date:
        return None
    for point in put_points(task):
        if not _names(figure, point.code):
            continue
        if _is_of_anchor(task, point):
            continue
        fits = max(task.context.fit(task.neighbours, f) for f in point.figures)
        to_the_minute = figure.kind is K.TIME and point.figures[-1].sentence in task.evidence.cited
        if fits >= RELATED or to_the_minute:
            shown = " and ".join(repr(f.text) for f in point.figures)
            return task.derivation(f"The source puts it so: {shown}.", None, point.figures)
    return None


def _names(figure: Figure, code: str) -> bool:
    """Say whether a figure names a time; "nine minutes past three" leaves open in which half of the day."""
    if figure.kind is K.TIME and code.startswith("T"):
        return times_agree(figure, replace(figure, date=code))
    return dates_agree(figure.date or "", code) is not None


def _is_of_anchor(task: Task, point: Point) -> bool:
    """Say whether the claim tells of the date what the source says of the one that it is reckoned from.

    "Given power of attorney in 2017, three years after she began visiting": what was so in 2014 is the visiting.
    """
    if len(point.figures) != PAIR:
        return False
    anchor, offset = point.figures
    if anchor.sentence != offset.sentence or offset.span.start < anchor.span.end:
        return False
    own = meanings_in(task.before(anchor))
    other = meanings_in(task.behind(offset))
    near = {w for w, away in task.neighbours.items() if away <= NEAR}
    return bool(other) and len(near & (own - other)) >= PAIR and not near & (other - own)


NEAR = 6.0
"""Words away from a date at which a word says what happened then."""


def since_published(task: Task) -> Derivation | None:
    """Tell how long ago a year of the source is, from the year of publication."""
    figure = task.figure
    base, size = SIZES.get(figure.unit or "", ("", 1))
    if base != "year" or figure.value is None or figure.kind not in {K.DURATION, K.AGE, K.RELATIVE_DATE}:
        return None
    if not _names_stretch(task):
        return None
    for source in task.figures:
        published = _published(task, source)
        years = [int(p.code[:4]) for p in points_in(source) if p.code[:4].isdecimal()]
        if published is None or not years or task.context.fit(task.neighbours, source) < RELATED:
            continue
        for amount in {published.year - years[0], published.year - years[0] - (figure.kind is K.AGE)}:
            if tells(figure, Decimal(amount) / size):
                shown = f"{published.year} − {years[0]} = {published.year - years[0]}"
                return task.derivation(f"Published {published:%Y-%m-%d}.", shown, (source,))
    return None


def _published(task: Task, source: Figure) -> date | datetime | None:
    return task.evidence.library.analysis_of(source.sentence).article.published_at


def a_year_earlier(task: Task) -> Derivation | None:
    """Tell "last year" for "a year earlier"."""
    figure = task.figure
    unit = (figure.date or "").removesuffix("-1")
    if figure.kind is not K.RELATIVE_DATE or unit == figure.date or figure.text.lower().startswith("the "):
        return None
    for source in task.figures:
        one = source.kind is K.DURATION and source.value == 1 and source.unit == unit
        if one and task.source_has(source, EARLIER) and task.context.fit(task.neighbours, source) >= RELATED:
            return task.derivation(f"The source says {source.text!r}.", None, (source,))
    return None


def earlier_one(task: Task) -> Derivation | None:
    """Tell "a month earlier" for "last month"."""
    figure = task.figure
    if figure.kind is not K.DURATION or figure.value != 1 or not task.says_beside(EARLIER):
        return None
    for source in task.beside:
        if source.kind is K.RELATIVE_DATE and source.date == f"{figure.unit}-1":
            return task.derivation(f"The source says {source.text!r}.", None, (source,))
    return None


def this_year(task: Task) -> Derivation | None:
    """Tell "this year" for "by the end of the year"."""
    figure = task.figure
    unit = (figure.date or "").removesuffix("+0")
    if figure.kind is not K.RELATIVE_DATE or unit not in {"year", "month", "week"}:
        return None
    sentences = task.evidence.library.sentences
    for sentence in task.evidence.cited:
        match = END_OF.search(sentences[sentence].text)
        if match and (match["unit"] or match["short"] or "year").lower() == unit:
            return task.derivation(f"The source says {match[0]!r}.", None, ())
    return None


def resolved(task: Task) -> Derivation | None:
    """Read a relative date, a weekday or a missing year from the day of publication."""
    if task.figure.kind not in _DATES:
        return None
    for source in task.figures:
        if source.kind not in _DATES:
            continue
        published = _published(task, source)
        told, stated = _days(task.figure, published), _days(source, published)
        if (source.date or "").startswith("--") and OTHER_YEAR.match(task.behind(source)):
            continue  # "24 February last year" is no day of the year of publication
        days = {b for a in told for b in stated if a.startswith(b) or b.startswith(a)}
        if published is not None and days:
            day = min(days)
            reason = f"Published {published:%Y-%m-%d}, {source.text!r} is {day}."
            return task.derivation(reason, None, (source,))
    return None


def _days(figure: Figure, published: date | datetime | None) -> set[str]:
    code = figure.date or ""
    stated = {code} if code[:4].isdecimal() and "/" not in code else set()
    return stated or resolve(figure, published)


def before_next(task: Task) -> Derivation | None:
    """Tell "before 2029" of what the source has in 2028, or by the end of it."""
    figure, base = task.figure, task.claim.span.start
    if figure.kind is not K.DATE or not (figure.date or "").isdecimal():
        return None
    if not BEFORE_IT.search(task.claim.text[: figure.span.start - base]):
        return None
    for source in task.figures:
        year = (source.date or "")[:4]
        last = source.kind is K.DATE and year.isdecimal() and int(year) + 1 == int(figure.date or 0)
        if last and task.context.fit(task.neighbours, source) >= RELATED:
            return task.derivation(f"The source says {source.text!r}.", None, (source,))
    return None


def half_year(task: Task) -> Derivation | None:
    """Tell "the first six months" for "the first half of the year", "three months" for a quarter."""
    figure = task.figure
    pattern = PARTS_OF_YEAR.get(figure.value) if figure.kind is K.DURATION and figure.unit == "month" else None
    for source in task.beside if pattern is not None else ():
        text = f"{source.text}{task.behind(source)}"
        if pattern is not None and source.kind is K.ORDINAL and pattern.match(text):
            return task.derivation(f"The source says {source.text!r}.", None, (source,))
    return None


def quartered(task: Task) -> Derivation | None:
    """Tell "the third quarter" for "the three months to September"."""
    if task.figure.date not in QUARTER_ENDS:
        return None
    for source in task.figures:
        sentence = task.evidence.library.sentences[source.sentence].text
        if QUARTER_ENDS[task.figure.date].search(sentence):
            return task.derivation("The source names the three months.", None, (source,))
    return None


RULES = (
    elapsed,
    dated,
    since_published,
    a_year_earlier,
    earlier_one,
    this_year,
    resolved,
    before_next,
    half_year,
    quartered,
)
"""Asked in this order; the first with an answer decides."""

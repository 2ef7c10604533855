"""How long something went on, or ago it is, where the words of the claim are not those around the two dates.

A stretch that the source opens and closes itself ("between June 2021 and September 2022"), or two years that stand in
one sentence, give so few numbers that the claim need not repeat the words around them.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from service import patterns as re
from service.domain import Figure, FigureKind, Qualifier, Span
from service.verification.figures.english.sums import (
    DURING,
)
from service.verification.figures.english.times import (
    BORN,
    BORN_TOLD,
    ENDS,
    FROM_BEFORE,
    FROM_THEN,
    IN_ITS,
    LASTING,
    NEXT_TO,
    OF_AGE,
    OFF_PLAN,
    PLANNED,
    SINCE,
    SINCE_THEN,
    SPAN_CUES,
    TAKES,
    TO,
    TO_WITHIN,
)
from service.verification.figures.reckoning.arithmetic import RELATED
from service.verification.figures.reckoning.tasks import Derivation, Task, tells
from service.verification.figures.times.timeline import SIZES, apart, length_of, shifted

K, Q = FigureKind, Qualifier

LONG = 8
"""Years from which two years of one sentence may give a stretch that is told in other words."""

FEW_WORDS = 5
"""Words between a year and the age at which somebody was in it."""

FAINT = 0.05
"""Part of the claim's neighbours that must stand around one of two years at least, where it names nobody."""

DAYS_OF_MONTH = Decimal("30.4")

BETWEEN = "The time between two dates of the source."


def spanned(task: Task) -> Derivation | None:
    """Tell how long a stretch is that the source opens and closes: its ends counted, or the time between them."""
    figure = as_lasting(task)
    if figure is None or figure.unit not in SIZES or not (task.says(SPAN_CUES) or _during(task)):
        return None
    base, size = SIZES[figure.unit]
    for dates, code in _stretches(task):
        start, _, end = code.partition("/")
        counted = figure.text.lower().startswith("over ") and base == "day"  # both the first day and the last
        lengths: list[tuple[str, Decimal | int]] = [length_of(code), *(() if counted else apart(start, end))]
        lengths += [("month", amount / DAYS_OF_MONTH) for unit, amount in lengths if unit == "day" and base == "month"]
        if any(unit == base and amount > 0 and tells(figure, Decimal(amount) / size) for unit, amount in lengths):
            return task.derivation(BETWEEN, None, dates)
    return None


def in_its_next(task: Task) -> Derivation | None:
    """Tell "in its sixth month" of what has lasted more than five."""
    figure = task.figure
    if figure.kind is not K.ORDINAL or figure.value is None:
        return None
    if not IN_ITS.search(task.claim.text[: figure.span.start - task.claim.span.start]):
        return None
    unit = (figure.noun or "").split(" ", 1)[0].lower()
    for source in task.beside:
        over = source.kind is K.DURATION and source.qualifier is Q.MORE_THAN and source.unit == unit
        if over and source.value == figure.value - 1:
            return task.derivation(f"The source says {source.text!r}.", None, (source,))
    return None


def _during(task: Task) -> bool:
    """Say whether the figure is the time over which something went: "in two days", "will last 11 weeks"."""
    before = task.claim.text[: task.figure.span.start - task.claim.span.start]
    return DURING.search(before) is not None or task.figure.text.startswith(("last", "over"))


def as_lasting(task: Task) -> Figure | None:
    """Return the figure if it is a duration: "over six days" is no bound."""
    figure = task.figure
    if figure.kind is not K.DURATION or figure.value is None:
        return None
    during = figure.qualifier is Q.MORE_THAN and figure.text.lower().startswith("over ")
    return replace(figure, qualifier=Q.NONE) if during else figure


def _stretches(task: Task) -> Iterator[tuple[tuple[Figure, ...], str]]:
    for source in task.reach:
        if source.kind is K.DATE and "/" in (source.date or ""):
            yield (source,), source.date or ""
    dates = [f for f in task.reach if f.kind is K.DATE and f.date and "/" not in f.date]
    for a, b in combinations(dates, 2):
        if a.sentence == b.sentence and a.span.end <= b.span.start and _goes_on(task, a, b):
            yield (a, b), f"{a.date}/{b.date}"


def _goes_on(task: Task, first: Figure, last: Figure) -> bool:
    """Say whether two dates are the ends of a stretch: "from A to B", "between A and B"."""
    between = task.between(first, last)
    if TO.fullmatch(between) is not None or (between == " and " and task.before(first).endswith("between ")):
        return True
    return FROM_BEFORE.search(task.before(first)) is not None and TO_WITHIN.fullmatch(between) is not None


def in_one_sentence(task: Task) -> Derivation | None:
    """Tell how many years lie between two of one sentence: a career from "her debut in 1954" to "1999"."""
    figure = task.figure
    if figure.kind is not K.DURATION or figure.unit not in {"year", "decade"} or figure.value is None:
        return None
    if not task.says(LASTING):
        return None
    size, meant = SIZES[figure.unit][1], _meant(task)
    for a, b in combinations(_years(task), 2):
        years = abs(int(a.date or 0) - int(b.date or 0))
        if a.sentence != b.sentence or years < LONG or not tells(figure, Decimal(years) / size):
            continue
        if meant and not {a.span, b.span} & meant:
            continue
        shown = f"{max(a.date or '', b.date or '')} − {min(a.date or '', b.date or '')} = {years}"
        return task.derivation(BETWEEN, shown, (a, b))
    return None


def since_long(task: Task) -> Derivation | None:
    """Tell "for years" of what the source has since a year that lies at least two before another of the articles."""
    figure = task.figure
    if figure.kind is not K.DURATION or figure.unit != "year" or figure.value is not None:
        return None
    latest = max((int(f.date[:4]) for f in task.everywhere if f.date and f.date[:4].isdecimal()), default=0)
    for then in _years(task):
        began = SINCE_THEN.search(task.before(then)) is not None and int(then.date or 0)
        if began and latest - began > 1 and task.context.fit(task.neighbours, then) >= RELATED:
            return task.derivation(BETWEEN, f"{latest} − {began} = {latest - began}", (then,))
    return None


def _meant(task: Task) -> set[Span]:
    """Return the years that the claim speaks of plainly, if any: then the stretch begins or ends with one of them."""
    return {f.span for f in _years(task) if task.context.fit(task.neighbours, f) >= RELATED}


def _years(task: Task) -> list[Figure]:
    return [f for f in map(_to_the_year, task.reach) if f.kind is K.DATE and (f.date or "").isdecimal()]


def _to_the_year(figure: Figure) -> Figure:
    """Return a day as its year: somebody born on 4 November 1936 was 32 or 33 in 1969."""
    day = figure.kind is K.DATE and _DAY.fullmatch(figure.date or "") is not None
    return replace(figure, date=(figure.date or "")[:4]) if day else figure


_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def born(task: Task) -> Derivation | None:
    """Tell the year of a birth: somebody died in 1936 at 57, took over in 2011 at the age of 38."""
    figure, base = task.figure, task.claim.span.start
    year = int(figure.date or 0) if (figure.date or "").isdecimal() else int(figure.value or 0)
    before = task.claim.text[: figure.span.start - base]
    if figure.kind not in {K.DATE, K.CARDINAL} or BORN_TOLD.search(before) is None:
        return None
    for age in task.reach:
        if age.kind is not K.AGE or age.value is None or not OF_AGE.search(task.before(age)):
            continue
        for death in _years(task):
            close = death.span.end <= age.span.start and len(task.between(death, age).split()) <= FEW_WORDS
            same = death.sentence == age.sentence and close
            if same and int(death.date or 0) - int(age.value) - year in {0, 1}:
                shown = f"{death.date} − {age.value:f} = {int(death.date or 0) - int(age.value)}"
                return task.derivation("A year, and the age in it.", shown, (death, age))
    return None


def in_decade_of_life(task: Task) -> Derivation | None:
    """Tell "in her late sixties" of somebody born in 1932 of whom it tells what was in 1999."""
    figure = task.figure
    if figure.kind is not K.AGE or figure.low is None or figure.high is None:
        return None
    births = [f for f in _years(task) if BORN.search(task.before(f))]
    for birth in births:
        for year in _years(task):
            age = int(year.date or 0) - int(birth.date or 0)
            fits = figure.low <= age <= figure.high + 1 and task.context.fit(task.neighbours, year) >= FAINT
            if year is not birth and fits:
                return task.derivation(BETWEEN, f"{year.date} − {birth.date} = {age}", (birth, year))
    return None


def at_least_ago(task: Task) -> Derivation | None:
    """Tell "more than 300 years old" of what was founded in 1687: the article itself tells of a later year.

    The latest year that the article names is the least that "now" can be.
    """
    figure = task.figure
    bounded = figure.qualifier in {Q.MORE_THAN, Q.AT_LEAST} and figure.value is not None
    if not bounded or figure.unit not in {"year", "decade", "century"} or figure.kind not in _TIMES:
        return None
    years, size = _years(task), SIZES[figure.unit][1]
    if figure.kind is K.DURATION and not (task.says(SINCE) and (figure.value or 0) * size >= A_LONG_TIME):
        return None
    latest = max((int(f.date or 0) for f in years), default=0)
    for source in years:
        ago = latest - int(source.date or 0)
        told = figure.value or Decimal(0)
        if told * size <= ago <= told * size * MOST_OVER and task.context.fit(task.neighbours, source) >= FAINT:
            return task.derivation(
                "The article itself tells of a later year.", f"{latest} − {source.date} = {ago}", (source,)
            )
    return None


_TIMES = frozenset({K.AGE, K.RELATIVE_DATE, K.DURATION})

A_LONG_TIME = 20
"""Years from which what went on for so long is reckoned from the latest year: shorter stretches have their own ends."""

MOST_OVER = Decimal("1.35")
"""Times a round number of years that what it bounds may come to."""


def beside_told(task: Task) -> Derivation | None:
    """Tell "the previous year" of 2019 where the claim itself has 2020 before it, "this season" of "the season"."""
    figure = task.figure
    match = NEXT_TO.fullmatch(figure.text)
    if match is None:
        return _of_this(task)
    by = 1 if match["way"].lower() in {"next", "following"} else -1
    own = [f for f in task.claim.reading.figures if f.kind is K.DATE and (f.date or "").isdecimal()]
    for anchor in own:
        wanted = f"{int(anchor.date or 0) + by}"
        for source in task.reach:
            if source.kind is K.DATE and (source.date or "").startswith(wanted):
                return task.derivation(f"The source says {source.text!r}.", None, (source,))
    return None


def _of_this(task: Task) -> Derivation | None:
    """Tell "this season" where the source speaks of "the season"."""
    figure = task.figure
    if figure.kind is not K.RELATIVE_DATE or figure.text.lower() not in {"this season", "this campaign", "this term"}:
        return None
    the = re.compile(rf"\b(?:the|its|their|his|her) (?:[\w-]+ )?{figure.text.split()[-1]}\b(?! before)", re.IGNORECASE)
    library = task.evidence.library
    for sentence in task.evidence.cited:
        found = the.search(library.sentences[sentence].text)
        if found is not None:
            return Derivation(f"The source says {found.group()!r}.", None, ())
    return None


def planned(task: Task) -> Derivation | None:
    """Tell when something should have been: "it will open in autumn 2027, two years late"."""
    figure = task.figure
    if figure.kind is not K.DATE or not (figure.date or "").isdecimal() or not task.says(PLANNED):
        return None
    for late in task.reach:
        off = task.source_match(late, OFF_PLAN) if late.kind is K.DURATION and late.unit == "year" else None
        for year in task.evidence.library.figures[late.sentence] if off else ():
            told, by = (year.date or "")[:4], late.value or Decimal(0)
            dated = year.kind is K.DATE and told.isdecimal() and off is not None
            if dated and off and int(told) - (by if off["late"] else -by) == int(figure.date or 0):
                return task.derivation(f"The source puts it so: {late.text!r}.", None, (year, late))
    return None


def ended(task: Task) -> Derivation | None:
    """Tell when something ends of which the article tells how long it takes: "two years, from 2027", so in 2029."""
    figure = task.figure
    if figure.kind is not K.DATE or not figure.date or not task.says(ENDS):
        return None
    lasting = [f for f in task.reach if f.kind is K.DURATION and f.value and TAKES.search(task.before(f))]
    if len(lasting) != 1:
        return None
    length = lasting[0]
    for begun in task.evidence.library.figures[length.sentence]:
        gap = task.between(length, begun) if begun.span.start >= length.span.end else ""
        if begun.kind is not K.DATE or not FROM_THEN.fullmatch(gap):
            continue
        if shifted(begun.date or "", length.unit or "", length.value or Decimal(0)) == figure.date:
            reason = f"{length.text!r} from {begun.text!r}."
            return task.derivation(reason, None, (begun, length))
    return None


RULES = (
    spanned,
    planned,
    ended,
    beside_told,
    in_one_sentence,
    since_long,
    born,
    in_decade_of_life,
    at_least_ago,
    in_its_next,
)
"""Asked in this order; the first with an answer decides."""

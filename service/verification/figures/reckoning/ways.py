"""Which way a difference goes: does the claim call more what the source has as less, a fall what was a rise?

Only where both say it plainly. Who is compared stands before "than"; what is past stands behind "from", "against" and
"compared with", beside "a year ago" and "before", or in an earlier year.
"""

import calendar

from service import patterns as re
from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import content_words, meaning, told_by
from service.verification.figures.english.changes import (
    GOES_DOWN,
    GOES_UP,
    IS_NOW,
    IS_TO_COME,
    LESS_WORDS,
    LOOKS_BACK,
    MORE_THAN_OTHER,
    OTHER_SIDE,
    PAST_BEFORE,
    PAST_BEHIND,
)
from service.verification.figures.reckoning.named import sides_of
from service.verification.figures.reckoning.tasks import Task

PACE = re.compile(r"\b(?:(?P<fast>faster|quicker|sooner)|(?P<slow>slower))\b", re.IGNORECASE)
"""Words of a difference in time that say less, or more, of it."""

ABOVE = re.compile(r"\s*(?:[\w-]+ )?(?P<way>above|below)\b", re.IGNORECASE)
"""What stands behind a difference and says on which side it lies: "15 above last year's total"."""

SHORT_OF = re.compile(r"\s*(?:[\w-]+ )?(?:short|shy)\b", re.IGNORECASE)
"""What stands behind a difference to a mark that was missed."""

DEALT = re.compile(r"\b(?:lost|losing|loss(?:es)?|made|making|profit\w*|gain\w*|earned)\b", re.IGNORECASE)
"""How a claim tells what is left of what was sold, when what was paid for it is taken off."""

PAID = re.compile(r"\b(?:paid|bought|acquired|purchased|cost)\b[^.;]{0,30}$", re.IGNORECASE)
SOLD = re.compile(r"\b(?:sold|fetched|resold)\b[^.;]{0,30}$", re.IGNORECASE)
"""What stands before a price that was paid, and before one that was got."""

SO_LONG_AGO = re.compile(r"\s*(?:[\w-]+ ){1,3}(?:ago|before|earlier)\W*", re.IGNORECASE)
"""What stands behind "than" where one thing is compared with itself: "three years ago"."""

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}

IN_MONTH = re.compile(
    rf"(?: [\w-]+){{0,3}} (?:in|at the end of|by|as of|at) (?P<month>{'|'.join(MONTHS)})\b", re.IGNORECASE
)
"""What stands behind a figure and says in which month it was so."""

YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
CLAUSE = re.compile(r"[;,.](?:\s|$)|\b(?:and|but|while|against|compared)\b")
"""Where what stands behind a figure ends."""

NEAR = 40
"""Code points before a figure that say when it was so."""

THAN = re.compile(r"\b(?:than|compared|against|from)\b|[,;]")
"""What ends what is compared."""

COMPARED_WITH = re.compile(r"\s*(?:[\w-]+\s+){0,2}?(?:more|fewer|less|\w+er)\b")
"""What stands behind a difference of two things, no change of one."""

CLEARLY = 2.0
"""Times as near as to the other figure that the words before the claim's must stand to what is compared."""


def goes_against(task: Task, a: Figure, b: Figure) -> bool:
    """Say whether the claim turns the difference of two figures round."""
    way = way_of(task)
    if way is None or (a.sentence == b.sentence and a.span == b.span):  # both ends of "from 3,500 to 4,500"
        return False
    compared = sides_of(task, a, b) or _compared(task, a, b)
    if compared is None:
        return False
    this, other = compared
    rises = (this.value or 0) > (other.value or 0)
    return rises is not way


def lies_above(task: Task, apart: Figure) -> bool:
    """Say whether a source figure is how much more another thing has: "112 days, nine faster than" gives no 103."""
    match = task.source_match(apart, MORE_THAN_OTHER)
    if match is None:
        return False
    return (match.group("way") or match.group("way2")).lower() in LESS_WORDS


def turns_round(task: Task, new: Figure, old: Figure) -> bool:
    """Say whether the claim calls a rise what would be a fall from `old` to `new`, or a fall a rise."""
    way = way_of(task)
    return way is not None and ((new.value or 0) > (old.value or 0)) is not way


def turns_multiple(task: Task, a: Figure, b: Figure) -> bool:
    """Say whether the claim calls so many times as many what is the smaller of two."""
    sides = sides_of(task, a, b)
    if sides is None or task.figure.value is None:
        return False
    this, other = sides
    return ((this.value or 0) > (other.value or 0)) is not (task.figure.value > 1)


def way_of(task: Task) -> bool | None:
    """Return True where the claim speaks of more, False where of less, None where of neither or of both.

    Whoever is faster takes less time.
    """
    clause = _clause(task)
    up, down = GOES_UP.search(clause) is not None, GOES_DOWN.search(clause) is not None
    side = ABOVE.match(task.claim.text, task.end)
    if SHORT_OF.match(task.claim.text, task.end):  # "falls 33,000 tons short" is no fall
        return None
    if side is not None and LOOKS_BACK.search(task.claim.text, side.end()):
        return side["way"].lower() == "above"
    if task.figure.kind is FigureKind.DURATION and (pace := PACE.search(clause)) is not None:
        up, down = bool(pace["slow"]), bool(pace["fast"])
    return up if up is not down else None


def _clause(task: Task) -> str:
    """Return the claim's clause around the figure, without its other figures: "more than a third" is no more."""
    at, end = task.figure.span.start - task.claim.span.start, task.end
    text = _without_others(task)
    return f"{BOUNDARY.split(text[:at])[-1]} {BOUNDARY.split(text[end:])[0]}"


def _without_others(task: Task) -> str:
    """Return the claim with blanks for its other figures."""
    text, base = task.claim.text, task.claim.span.start
    for other in task.claim.reading.figures:
        if other.span != task.figure.span:
            start, end = other.span.start - base, other.span.end - base
            text = text[:start] + " " * (end - start) + text[end:]
    return text


BOUNDARY = re.compile(r"[;:]|, (?:and|but|while|which|who|where|when|as|with)\b")
"""Where a clause of a claim begins or ends."""


def _compared(task: Task, a: Figure, b: Figure) -> tuple[Figure, Figure] | None:
    """Return what is compared, or is so now, and the other side of it; None where nothing tells."""
    if COMPARED_WITH.match(task.claim.text[task.end :]):
        other = _bound_behind(task, a), _bound_behind(task, b)
        if max(other) > CLEARLY * min(other):
            return (a, b) if other[1] > other[0] else (b, a)
        named = (_bound_by_name(task, a), _bound_by_name(task, b)) if task.says(OTHER_SIDE) else (0.0, 0.0)
        if max(named) >= CLEARLY * min(named) and max(named) > 0:
            return (a, b) if named[0] > named[1] else (b, a)
        bound = _bound(task, a), _bound(task, b)
        if max(bound) >= CLEARLY * min(bound) and max(bound) > 0:
            nearer = (a, b) if bound[0] > bound[1] else (b, a)
            return None if _came_before(task, *nearer) else nearer
    past = _pastness(task, a), _pastness(task, b)
    if past[0] != past[1]:
        return (b, a) if past[0] > past[1] else (a, b)
    return _by_date(task, a, b)


def _by_date(task: Task, a: Figure, b: Figure) -> tuple[Figure, Figure] | None:
    """Return the later of two figures, and the earlier, where the source dates both."""
    years = _year(task, a), _year(task, b)
    if years[0] is not None and years[1] is not None and years[0] != years[1]:
        return (a, b) if years[0] > years[1] else (b, a)
    months = _month(task, a), _month(task, b)
    if a.sentence == b.sentence and months[0] and months[1] and months[0] != months[1]:
        first, last = sorted((a, b), key=lambda f: f.span.start)
        return (last, first) if (months[0] < months[1]) is (first == a) else None
    return None


def _month(task: Task, figure: Figure) -> int | None:
    """Return the month that stands behind a figure; the source says which year's only by telling them in order."""
    found = IN_MONTH.match(task.behind(figure))
    return None if found is None else MONTHS[found["month"].lower()]


def _came_before(task: Task, this: Figure, other: Figure) -> bool:
    """Say whether the source has it as the old end of a change: then the words around tell neither side plainly."""
    return this.sentence == other.sentence and PAST_BEFORE.search(task.before(this)) is not None


def _bound(task: Task, figure: Figure) -> float:
    """Return how near what the claim compares, which it says before "than", stands to a source figure."""
    at, base = task.figure.span, task.claim.span.start
    behind, *than = THAN.split(task.claim.text[at.end - base :], maxsplit=1)
    behind = behind if than else ""
    said = {w for _, w, _ in content_words(f"{task.claim.text[: at.start - base]} {behind}")}
    said -= {meaning(w) for w in (task.figure.noun or "").split()}
    said |= {told_by(f) for f in task.claim.reading.figures if f.span.end <= at.end + len(behind) and f.span != at}
    around = task.context.around(figure)
    return sum(task.context.rarity(w) / (1 + around[w]) for w in said if w in around)


def _bound_by_name(task: Task, figure: Figure) -> float:
    """Return how near the name that the claim compares stands to a source figure: "his 19 aces to Holm's six"."""
    behind = OTHER_SIDE.split(task.claim.text[task.end :])[-1]
    dated = any(f.date and f.span.start >= task.figure.span.end for f in task.claim.reading.figures)
    if dated or LOOKS_BACK.search(behind):  # one thing compared with itself
        return 0.0
    names = [n for n in task.claim.reading.names if n.span.end <= task.figure.span.start]
    said = {w for _, w, _ in content_words(names[-1].text)} if names else set()
    around = task.context.around(figure)
    return max((1 / (1 + around[w]) for w in said if w in around), default=0.0)


def _bound_behind(task: Task, figure: Figure) -> float:
    """Return how near what stands behind "than" stands to a source figure."""
    behind = task.claim.text[task.end :]
    than = CLAUSE.split(re.split(r"\bthan\b", behind, maxsplit=1)[-1], maxsplit=1)[0] if " than " in behind else ""
    if SO_LONG_AGO.fullmatch(than):  # one thing, then and now
        return 0.0
    at = task.claim.span.start + len(task.claim.text) - len(behind) + behind.find(than) if than else 0
    dates = {told_by(f) for f in task.claim.reading.figures if than and f.date and at <= f.span.start < at + len(than)}
    said = {w for _, w, _ in content_words(than)} | dates
    around = task.context.around(figure)
    return sum(task.context.rarity(w) / (1 + around[w]) for w in said if w in around)


def _pastness(task: Task, figure: Figure) -> int:
    """Return how plainly the source tells the figure as what was before: 2 behind "from", 1 beside "last year"."""
    behind = CLAUSE.split(task.behind(figure), maxsplit=1)[0]
    before = task.before(figure)
    if PAST_BEFORE.search(before):
        return 2
    if DEALT.search(task.claim.text) and (PAID.search(before) or SOLD.search(before)):
        return -1 if SOLD.search(before) else 1
    if IS_TO_COME.search(CLAUSE.split(before)[-1][-NEAR:]):
        return -2
    if IS_NOW.search(before[-NEAR:]):
        return -1
    if figure.kind is FigureKind.DURATION or IS_NOW.search(behind):  # "three days before" is no past of its own
        return 0
    return int(PAST_BEHIND.search(behind) is not None)


def _year(task: Task, figure: Figure) -> int | None:
    found = YEAR.search(CLAUSE.split(task.behind(figure), maxsplit=1)[0])
    return int(found.group()) if found else None

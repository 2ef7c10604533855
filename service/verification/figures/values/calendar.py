"""Dates and times of a claim against those of the source, as far as each is known."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from service import patterns as re
from service.domain import Figure, FigureKind, Qualifier

_DATE = re.compile(
    r"(?P<y>\d{4}|\d{3}X|\d{2}XX|XX\d{2}|XX\dX|-)?(?:-(?P<m>\d{2}|W|Q\d|H\d|[a-z]+)?)?(?:-(?P<d>\d{1,2}))?"
)
"""Year (a century is `19XX`, a decade `199X`), then month, quarter or season, then day.

A weekday is `-W-2`, a day alone `---04`.
"""


_WHEN = frozenset({FigureKind.DATE, FigureKind.RELATIVE_DATE})


PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
"""Units of a relative date that are within a day: "tomorrow" tells "tomorrow morning"."""


def dates_agree(told: str, stated: str) -> bool | None:
    """Return True for the same date, False for one that the source's implies (less precise), None else."""
    if told == stated:
        return True
    if "/" in told or "/" in stated:
        return _ranges(told, stated)
    a, b = _parts(told), _parts(stated)
    if a is None or b is None:
        return None
    if a["m"] == "W" or b["m"] == "W":
        return None
    for key in ("y", "m", "d"):
        if a[key] and not _covers(a[key], b[key]):
            return None
    return False


def is_day_of(told: str, stated: str) -> bool:
    """Say whether one is the day and the other a part of it: "tomorrow" for "tomorrow morning"."""
    part = stated.rstrip("0123456789").rstrip("+-")
    return part in PARTS_OF_DAY and told == stated.replace(part, "day")


_AS_MANY = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2)}
"""Unit → how many of which unit it is."""


def is_same_past(told: str, stated: str) -> bool:
    """Say whether "the past ten years" is "the past decade"."""
    return any(
        {told, stated} == {f"{unit}{sign}1", f"{smaller}{sign}{number}n"}
        for unit, (smaller, number) in _AS_MANY.items()
        for sign in "+-"
    )


def _ranges(told: str, stated: str) -> bool | None:
    """Compare where a side is a range: an end of the source's range stands for itself."""
    ends = stated.split("/")
    mine = told.split("/")
    if len(mine) == len(ends) == 2:
        agreed = [dates_agree(a, b) for a, b in zip(mine, ends, strict=True)]
        return None if None in agreed else False
    if len(mine) == 1:
        return False if any(dates_agree(told, end) is not None for end in ends) else None
    return None


def _parts(text: str) -> dict[str, str] | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    return {key: (value or "").replace("-", "") for key, value in match.groupdict().items()}


def _covers(told: str, stated: str) -> bool:
    """Say whether `told` is `stated` or a wider stretch around it ("199X" covers "1995" and "XX9X")."""
    if not stated or len(told) != len(stated):
        return False
    return all(a in (b, "X") or (b == "X" and n < 2) for n, (a, b) in enumerate(zip(told, stated, strict=True)))


def times_agree(claim: Figure, source: Figure) -> bool:
    """Say whether two times of day are one; the half of the day counts only where both state it."""
    told, stated = claim.date or "", source.date or ""
    if told[:6] == stated[:6]:
        return True
    if _halved(claim) and _halved(source):
        return False
    return told[3:6] == stated[3:6] and int(told[1:3]) % 12 == int(stated[1:3]) % 12


HALF_HOUR = 30
"""Minutes: times that people round to."""

ROUND_MINUTES = 20
"""Minutes that "shortly after two" may stand off."""


def time_rounds(claim: Figure, source: Figure) -> bool:
    """Say whether "shortly after 2am", "around 2am" tells 2.14am."""
    apart = _minutes(source) - _minutes(claim)
    if _minutes(claim) % HALF_HOUR:
        return False
    if claim.qualifier is Qualifier.MORE_THAN:
        return 0 < apart <= ROUND_MINUTES
    if claim.qualifier in {Qualifier.LESS_THAN, Qualifier.NEARLY}:
        return -ROUND_MINUTES <= apart < 0
    return claim.qualifier is Qualifier.ABOUT and abs(apart) <= ROUND_MINUTES


def _minutes(figure: Figure) -> int:
    code = figure.date or "T00:00"
    return int(code[1:3]) * 60 + int(code[4:6])


def _halved(figure: Figure) -> bool:
    text = figure.text.lower()
    return "m" in text.replace("a.m", "am").replace("p.m", "pm") or int((figure.date or "T00")[1:3]) > 12


def grain(figure: Figure) -> str:
    """Return how finely a date tells: a day, a month, a year, a stretch of them."""
    return _grain_of(figure.date or "")


@lru_cache(maxsize=1_024)
def _grain_of(code: str) -> str:
    if "/" in code or code.endswith("n"):
        return "stretch"
    if code.startswith(("-W-", "day", *PARTS_OF_DAY)) or re.fullmatch(r"(\d{4}|-)-\d\d-\d\d", code):
        return "day"
    if code.startswith("month") or re.fullmatch(r"(\d{4}|-)-\d\d", code):
        return "month"
    return "year" if code.isdecimal() or code.startswith("year") else "other"


def are_rivals(figure: Figure, source: Figure) -> bool:
    """Say whether one could stand in the other's place: both of one kind, and dates of one grain."""
    if figure.kind in _WHEN and source.kind in _WHEN:
        return grain(figure) == grain(source)
    return source.kind is figure.kind


def resolve(figure: Figure, published: date | datetime | None) -> set[str]:
    """Return the ISO dates that a relative date or a weekday may mean, seen from the day of publication."""
    if published is None or not figure.date:
        return set()
    day = published.date() if isinstance(published, datetime) else published
    code = figure.date
    if code.startswith("-W-"):
        ahead = (int(code[3:]) - day.isoweekday()) % 7
        return {(day + timedelta(days=ahead)).isoformat(), (day + timedelta(days=ahead - 7)).isoformat()}
    match = re.fullmatch(r"(day|morning|afternoon|evening|night|week|month|year)([+-]\d+)", code)
    if match is None:
        return {f"{day.year:04d}{code[1:]}"} if code.startswith("--") else set()
    return _shift(day, match[1], int(match[2]))


def _shift(day: date, unit: str, by: int) -> set[str]:
    if unit == "day" or unit in PARTS_OF_DAY:
        return {(day + timedelta(days=by)).isoformat()}
    if unit == "year":
        return {f"{day.year + by:04d}"}
    if unit == "month":
        months = day.year * 12 + day.month - 1 + by
        return {f"{months // 12:04d}-{months % 12 + 1:02d}"}
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=by)
    return {(monday + timedelta(days=n)).isoformat() for n in range(7)}

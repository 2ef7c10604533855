"""Reckoning with dates as figures carry them: how far two lie apart, and what lies so long before or after one.

A code may leave its year, its month or its day out ("--02-24", "-W-2" for Tuesday): what is not known is not reckoned.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from service import patterns as re

SIZES: dict[str, tuple[str, int]] = {
    "minute": ("minute", 1),
    "hour": ("minute", 60),
    "day": ("day", 1),
    "night": ("day", 1),
    "week": ("day", 7),
    "fortnight": ("day", 14),
    "month": ("month", 1),
    "quarter": ("month", 3),
    "year": ("year", 1),
    "decade": ("year", 10),
    "century": ("year", 100),
}
"""Unit of a duration → what it is reckoned in, and how many of that it has."""

FARTHEST = 10_000
"""Units beyond which nothing is reckoned: the calendar ends there."""

LONG = 3
"""Years from which the months of two dates no longer count: "13 years" may be 12 and a half."""

COMMON_YEAR = 2001
"""A year that stands for one that is not told."""

DAYS_OF_YEAR, MONTHS_OF_YEAR, DAYS_OF_WEEK, MINUTES_OF_DAY = 365, 12, 7, 24 * 60

_TIME = re.compile(r"T(\d\d):(\d\d)(?::\d\d)?")
_WEEKDAY = re.compile(r"-W-(\d)")
_PLAIN = re.compile(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?")


def apart(a: str, b: str) -> Iterator[tuple[str, int]]:
    """Yield how far `b`, which is told behind `a`, lies from it, in each unit that both are told to.

    Times of day, weekdays and days without a year come round again: they are taken to lie as close as they can.
    """
    first, second = _TIME.fullmatch(a), _TIME.fullmatch(b)
    if first and second:
        ahead = (_minutes(second) - _minutes(first)) % MINUTES_OF_DAY
        yield from (("minute", x) for x in sorted({ahead, min(ahead, MINUTES_OF_DAY - ahead)}))
        return
    first, second = _WEEKDAY.fullmatch(a), _WEEKDAY.fullmatch(b)
    if first and second:
        yield "day", _round(int(second[1]) - int(first[1]), DAYS_OF_WEEK)
        return
    yield from _between(parts_of(a), parts_of(b))


def length_of(code: str) -> tuple[str, int]:
    """Return how long a stretch is, in days, months or years, its first and last counted; 0 where that is unknown."""
    start, _, end = code.partition("/")
    a, b = parts_of(start), parts_of(end)
    first, second = a.as_date(), b.as_date()
    if first and second:
        return "day", max(0, (second - first).days) and (second - first).days + 1
    if a.month and b.month and not (a.day or b.day) and (a.year is None) is (b.year is None):
        months = ((b.year or 0) - (a.year or 0)) * MONTHS_OF_YEAR + b.month - a.month
        return "month", (months if a.year else months % MONTHS_OF_YEAR) + 1
    years = b.year - a.year if a.year and b.year and not (a.month or b.month) else 0
    return "year", years + 1 if years > 0 else 0


def shifted(code: str, unit: str, by: Decimal) -> str:
    """Return the date that lies `by` units behind `code`, as exactly as both are told; empty where that is unknown."""
    base, size = SIZES.get(unit, ("", 0))
    steps = by * size
    if abs(steps) > FARTHEST or steps != int(steps):
        return ""
    return _shift(code, base, int(steps))


class Parts(NamedTuple):
    """Year, month and day of a date, each None where it is not told."""

    year: int | None
    month: int | None
    day: int | None

    def as_date(self) -> date | None:
        """Return the day, in a common year where its own is not told."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year or COMMON_YEAR, self.month, self.day)
        except ValueError:
            return None


def parts_of(code: str) -> Parts:
    """Return what a code tells of year, month and day."""
    match = _PLAIN.fullmatch(code)
    year, month, day = match.groups() if match else ("-", None, None)
    return Parts(int(year) if year != "-" else None, int(month) if month else None, int(day) if day else None)


def _between(a: Parts, b: Parts) -> Iterator[tuple[str, int]]:
    years = abs(b.year - a.year) if a.year and b.year else 0
    if years >= LONG or (years and not (a.month and b.month)):
        yield "year", years
    if (a.year is None) is not (b.year is None):
        return
    if a.month and b.month and a.day == b.day:
        months = ((b.year or 0) - (a.year or 0)) * MONTHS_OF_YEAR + b.month - a.month
        yield "month", abs(months) if a.year else _round(months, MONTHS_OF_YEAR)
    first, second = a.as_date(), b.as_date()
    if first and second:
        days = (second - first).days
        yield "day", abs(days) if a.year else _round(days, DAYS_OF_YEAR)


def _round(ahead: int, whole: int) -> int:
    """Return how far two points of something that comes round again lie apart at least."""
    return min(ahead % whole, -ahead % whole)


def _shift(code: str, base: str, steps: int) -> str:
    time, weekday, parts = _TIME.fullmatch(code), _WEEKDAY.fullmatch(code), parts_of(code)
    if base == "minute" and time:
        hours, minutes = divmod((_minutes(time) + steps) % MINUTES_OF_DAY, 60)
        return f"T{hours:02d}:{minutes:02d}"
    if base == "day" and weekday:
        return f"-W-{(int(weekday[1]) + steps - 1) % DAYS_OF_WEEK + 1}"
    day = parts.as_date()
    if base == "day" and day:
        later = day + timedelta(days=steps)
        return later.isoformat() if parts.year else f"--{later.month:02d}-{later.day:02d}"
    if base == "month" and parts.month and parts.day is None:
        months = (parts.year or 0) * MONTHS_OF_YEAR + parts.month - 1 + steps
        year = f"{months // MONTHS_OF_YEAR:04d}" if parts.year else "-"
        return f"{year}-{months % MONTHS_OF_YEAR + 1:02d}"
    return f"{parts.year + steps:04d}" if base == "year" and parts.year else ""


def _minutes(match: re.Match[str]) -> int:
    return int(match[1]) * 60 + int(match[2])

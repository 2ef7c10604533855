"""Reckoning with dates: how far two lie apart, and what lies so long behind one."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.verification.figures.times.timeline import SIZES, apart, length_of, shifted


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1998", "2010", [("year", 12)]),
        ("2010", "1998", [("year", 12)]),
        ("2010", "2010", []),
        ("--05-02", "--05-13", [("day", 11)]),
        ("--05-13", "--05-02", [("day", 11)]),
        ("--12-28", "--01-03", [("day", 6)]),
        ("2019-12-28", "2020-01-03", [("day", 6)]),
        ("--02-14", "--03-14", [("month", 1), ("day", 28)]),
        ("--11", "--02", [("month", 3)]),
        ("2020-11", "2022-02", [("month", 15)]),
        ("2010-11", "2022-02", [("year", 12), ("month", 135)]),
        ("--02", "2020-03", []),
        ("-W-6", "-W-1", [("day", 2)]),
        ("-W-1", "-W-6", [("day", 2)]),
        ("T22:40", "T01:10", [("minute", 150)]),
        ("T08:10", "T08:40", [("minute", 30)]),
        ("T10:00", "T08:00", [("minute", 120), ("minute", 1320)]),
        ("-W-6", "--05-13", []),
        ("month-1", "1998", []),
        ("--02-30", "--02-31", []),
    ],
)
def test_how_far_two_dates_lie_apart(a: str, b: str, expected: list[tuple[str, int]]) -> None:
    assert list(apart(a, b)) == expected


@pytest.mark.parametrize(
    ("code", "unit", "by", "expected"),
    [
        ("1996", "year", "15", "2011"),
        ("1996", "decade", "-2", "1976"),
        ("1996", "month", "3", ""),
        ("1996", "year", "0.5", ""),
        ("1996", "year", "999999999", ""),
        ("-W-7", "day", "1", "-W-1"),
        ("-W-1", "day", "-1", "-W-7"),
        ("-W-1", "week", "1", "-W-1"),
        ("--12", "month", "2", "--02"),
        ("2020-12", "month", "2", "2021-02"),
        ("--12-31", "day", "1", "--01-01"),
        ("2020-02-28", "day", "1", "2020-02-29"),
        ("2020-02-28", "fortnight", "1", "2020-03-13"),
        ("T14:22", "minute", "23", "T14:45"),
        ("T23:30", "hour", "2", "T01:30"),
        ("month-1", "month", "1", ""),
    ],
)
def test_what_lies_so_long_behind_a_date(code: str, unit: str, by: str, expected: str) -> None:
    assert shifted(code, unit, Decimal(by)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("--08-06/--08-09", ("day", 4)),
        ("--08-30/--09-02", ("day", 4)),
        ("--08-09/--08-06", ("day", 0)),
        ("--03/--05", ("month", 3)),
        ("--11/--01", ("month", 3)),
        ("2017/2019", ("year", 3)),
        ("2019/2017", ("year", 0)),
        ("2019", ("year", 0)),
        ("--02-30/--03-01", ("year", 0)),
    ],
)
def test_a_stretch_takes_both_its_ends_in(code: str, expected: tuple[str, int]) -> None:
    assert length_of(code) == expected


@given(st.dates(date(200, 1, 1), date(9000, 1, 1)), st.sampled_from(["day", "week", "fortnight"]), st.integers(1, 500))
def test_a_date_put_off_lies_that_far_away(day: date, unit: str, by: int) -> None:
    later = shifted(day.isoformat(), unit, Decimal(by))
    assert ("day", by * SIZES[unit][1]) in list(apart(day.isoformat(), later))

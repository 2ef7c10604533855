"""Verdicts on the figures of a summary: a row a case, in our own words."""

from datetime import date

import pytest

from service import Article, verify
from service.domain import Finding

DEPOT = (
    "The depot in Arle burned down on 24 February, killing 41 people. "
    "The company paid 1,580,575 dollars for the building in 2009. "
    "Firefighters worked for 90 minutes, and 75 percent of the stock was lost. "
    "Over 50 lorries stood outside, some of them 3 miles away. "
    "The city has around 1.3 million inhabitants. "
    "At least 600 volunteers helped, up to 30 of them children."
)


def findings(summary: str, source: str = DEPOT, **fields: object) -> list[Finding]:
    report = verify(summary, [Article(text=source, language="en", **fields)])
    return [f for f in report.findings if f.check == "figure"]


def verdicts(summary: str, source: str = DEPOT, **fields: object) -> list[str]:
    return [f.verdict for f in findings(summary, source, **fields)]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The depot fire killed 41 people.", "exact"),
        ("The depot burned on Feb. 24.", "equivalent"),
        ("Firefighters worked for 1.5 hours.", "equivalent"),
        ("Firefighters worked for 1.5 days.", "unsupported"),
        ("The city has around 1,300,000 inhabitants.", "equivalent"),
        ("The city has around 1.3 billion inhabitants.", "unsupported"),
        ("At most 30 children helped.", "equivalent"),
        ("Around 600 volunteers helped.", "wrong_qualifier"),
        ("Three-quarters of the stock was lost.", "equivalent"),
        ("More than 50 lorries stood outside.", "equivalent"),
        ("The company paid nearly $1.6m for the building.", "rounded"),
        ("The company paid $1.6m for the building.", "rounded"),
        ("The company paid over $1.5 million for the building.", "rounded"),
        ("The fire killed more than 40 people.", "rounded"),
        ("The company paid $1.5 million for the building.", "unsupported"),
        ("The depot fire killed 42 people.", "unsupported"),
        ("The depot burned on February 25.", "unsupported"),
        ("The depot burned on 24 February 2015.", "unsupported"),
        ("50 lorries stood outside.", "wrong_qualifier"),
        ("Under 50 lorries stood outside.", "wrong_qualifier"),
        ("The city has 1.3 million inhabitants.", "wrong_qualifier"),
        ("The fire killed about 41 people.", "wrong_qualifier"),
        ("Up to 600 volunteers helped.", "wrong_qualifier"),
        ("As many as 30 children helped.", "equivalent"),
        ("No fewer than 600 volunteers helped.", "equivalent"),
        ("Some lorries stood 3 kilometres away.", "wrong_unit"),
        ("The company paid £1,580,575 for the building.", "wrong_unit"),
        ("75 percentage points of the stock was lost.", "wrong_unit"),
    ],
)
def test_value_unit_and_qualifier(summary: str, expected: str) -> None:
    assert verdicts(summary) == [expected]


LEAGUE = (
    "The army of Nord has 1.3 million active soldiers. In addition it has 600,000 reserve personnel. "
    "The two presidents met in 2011 in Oslo. The war between them began in 2014. "
    "Harrow led 14-3 at half-time but won the match 17-16."
)


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The army of Nord has 600,000 reserve personnel.", "exact"),
        ("The army of Nord has 600,000 active soldiers.", "wrong_subject"),
        ("The two presidents met in Oslo in 2011.", "exact"),
        ("The war between the presidents began in 2011.", "wrong_subject"),
    ],
)
def test_a_figure_told_of_another_thing(summary: str, expected: str) -> None:
    assert expected in verdicts(summary, LEAGUE)


SCHOOL = (
    "The school has 960 pupils, and 40 of them stayed at home. Another school in Berne has 340 pupils. "
    "A man, 41, and a woman, 23, were arrested in the yard. "
    "The counties of Kent, Surrey and Essex sent teachers. "
    "The school opened in 1998 and closed in 2010. Prices rose from 40 dollars to 50 dollars. "
    "Some 30 percent of parents protested."
)


@pytest.mark.parametrize(
    ("summary", "arithmetic"),
    [
        ("The two schools have 1,300 pupils in total.", [None, "960 + 340 = 1300"]),
        ("All but 920 pupils stayed at home.", ["960 − 40 = 920"]),
        ("Two people were arrested in the yard.", [None]),
        ("Three counties sent teachers.", [None]),
        ("The school closed after 12 years.", ["2010 − 1998 = 12"]),
        ("Prices rose by 25 percent to 50 dollars.", ["|50 − 40| ÷ 40 = 25.0%"]),
        ("The rest, 70 percent, did not protest.", ["100% − 30% = 70%"]),
    ],
)
def test_what_follows_is_derived_and_shows_how(summary: str, arithmetic: list[str | None]) -> None:
    derived = [f for f in findings(summary, SCHOOL) if f.verdict == "derived"]
    assert [f.arithmetic for f in derived] == arithmetic
    assert all(o.source.text for f in derived for o in f.operands)


def test_arithmetic_needs_words_that_name_it() -> None:
    assert verdicts("The schools have 1,300 pupils.", SCHOOL) == ["unsupported"]


def test_a_relative_date_needs_the_day_of_publication() -> None:
    source = "The bridge in Arle fell on 24 November 2015, the mayor of the town said."
    assert verdicts("The bridge fell yesterday.", source) == ["unsupported"]
    assert verdicts("The bridge fell yesterday.", source, published_at=date(2015, 11, 25)) == ["derived"]
    assert verdicts("The bridge fell last month.", source, published_at=date(2015, 12, 3)) == ["derived"]


def test_a_year_that_the_source_leaves_out_is_the_published_one() -> None:
    source = "The bridge in Arle fell on 24 November, the mayor of the town said."
    assert verdicts("The bridge fell on November 24, 2015.", source) == ["unsupported"]
    assert verdicts("The bridge fell on November 24, 2015.", source, published_at=date(2015, 11, 25)) == ["derived"]


@pytest.mark.parametrize(
    ("said", "told", "dated", "right"),
    [
        ("this year", "this year", False, True),
        ("this year", "last year", False, False),
        ("this year", "next year", True, False),
        ("this year", "", False, True),
        ("last year", "last year", False, True),
        ("last year", "this year", False, False),
        ("last year", "this year", True, False),
        ("last year", ", 2022", True, False),
        (", 2022", "this year", True, True),
        (", 2022", "last year", True, False),
        (", 2022", "this year", False, False),
    ],
)
def test_a_day_of_another_year_is_another_day(said: str, told: str, dated: bool, right: bool) -> None:
    sentence = "The bridge fell on 24 February {} in a storm."
    published = date(2022, 8, 10) if dated else None
    article = Article(text=sentence.format(said).replace(" ,", ","), published_at=published)
    report = verify(sentence.format(told).replace(" ,", ","), [article])
    assert (report.verdict == "pass") is right, report.violations


def test_a_doubled_statement_bears_both_units_out() -> None:
    source = "The tower in Arle is 650ft (198m) high, its builders said on Monday."
    assert verdicts("The tower is 198 metres high.", source) == ["equivalent"]
    assert verdicts("The tower is 650 feet high.", source) == ["equivalent"]


def test_digits_of_two_scripts_in_one_number_are_reported() -> None:
    (finding,) = findings("The depot fire killed 4１ people.")
    assert finding.verdict == "unsupported"
    assert "scripts" in finding.reason
    assert verdicts("The depot fire killed ４１ people.") == ["equivalent"]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The mill will cut 180 of its 640 jobs.", ["exact", "exact"]),
        ("Of its 640 jobs the mill will cut 180.", ["exact", "exact"]),
        ("The mill will keep 460 of its 640 jobs.", ["derived", "exact"]),
        ("The mill will cut 640 of its 180 jobs.", ["wrong_subject", "exact"]),
        ("The mill will cut 460 of its 640 jobs.", ["unsupported", "exact"]),
    ],
)
def test_a_part_and_its_whole_stay_what_they_are(summary: str, expected: list[str]) -> None:
    assert verdicts(summary, "The mill will cut 180 of its 640 jobs, its owner said on Monday.") == expected


def test_a_change_is_not_turned_round() -> None:
    source = "Prices in the town rose to 50 dollars from 40 dollars, the office said."
    assert verdicts("Prices fell from 50 dollars to 40 dollars.", source) == ["wrong_subject", "wrong_subject"]
    assert verdicts("Prices rose from 40 dollars to 50 dollars.", source) == ["derived"]


def test_a_finding_points_both_ways_and_says_what_the_source_has() -> None:
    (finding,) = findings("Under 50 lorries stood outside.")
    assert finding.violation
    assert finding.text == "Under 50"
    assert finding.source is not None
    assert finding.source.text == finding.expected == "Over 50"
    assert finding.reason

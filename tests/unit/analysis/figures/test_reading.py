"""A row a form: what is read in a stretch of text, with value, unit, kind and qualifier."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from service import Article, analyze
from service.analysis.figures import find_figures
from service.domain import Figure

FIGURE = TypeAdapter(Figure)


def told(figure: Figure) -> str:
    """Return kind, amount or date, unit and qualifier in one line."""
    if figure.date is not None:
        amount = figure.date
    elif figure.value is not None:
        amount = f"{figure.value.normalize():f}"
    else:
        low = "" if figure.low is None else f"{figure.low.normalize():f}"
        high = "" if figure.high is None else f"{figure.high.normalize():f}"
        amount = f"{low}..{high}"
    parts = [figure.kind.value, amount, figure.unit, None if figure.qualifier == "none" else figure.qualifier.value]
    return " ".join(p for p in parts if p)


def read(text: str) -> list[tuple[str, str]]:
    return [(f.text, told(f)) for f in find_figures(text)]


NUMBERS = [
    ("There were 7 left", "7", "cardinal 7"),
    ("a crowd of 1,250,300", "1,250,300", "cardinal 1250300"),
    ("in India 12,34,567 voted", "12,34,567", "cardinal 1234567"),
    ("wrote 1.234.567 rows", "1.234.567", "cardinal 1234567"),
    ("about twenty-one ships", "about twenty-one", "cardinal 21 about"),
    ("one hundred and six men", "one hundred and six", "cardinal 106"),
    ("two million three hundred thousand and four", "two million three hundred thousand and four", "cardinal 2300004"),
    ("fifteen hundred homes", "fifteen hundred", "cardinal 1500"),
    ("1.3 million troops", "1.3 million", "cardinal 1300000"),
    ("some 4 thousand 3 hundred and 21 stamps", "some 4 thousand 3 hundred and 21", "cardinal 4321 about"),
    ("a million songs", "a million", "cardinal 1000000"),
    ("half a million songs", "half a million", "cardinal 500000"),
    ("two-thirds of a million", "two-thirds of a million", "cardinal 666666.6666666666666666666667"),
    ("five and a half million", "five and a half million", "cardinal 5500000"),
    ("a dozen eggs", "a dozen", "cardinal 12"),
    ("half a dozen eggs", "half a dozen", "cardinal 6"),
    ("three dozen eggs", "three dozen", "cardinal 36"),
    ("6 crore people", "6 crore", "cardinal 60000000"),
    ("13 lakh people", "13 lakh", "cardinal 1300000"),
    ("a 20k crowd", "20k", "cardinal 20000"),
    ("2m people", "2m", "cardinal 2000000"),
    ("5bn messages", "5bn", "cardinal 5000000000"),
    ("a fall of -9.5", "-9.5", "cardinal -9.5"),
    ("- 1 4/5", "- 1 4/5", "cardinal -1.8"),
    ("- 5 people died", "5", "cardinal 5"),
    ("minus ten", "minus ten", "cardinal -10"),
    (".5 of it", ".5", "cardinal 0.5"),
    ("1.3x10^6 cells", "1.3x10^6", "cardinal 1300000"),
    ("40 000 seats", "40 000", "cardinal 40000"),
    ("40\u202f000 seats", "40\u202f000", "cardinal 40000"),
    ("5\u00a0300 seats", "5\u00a0300", "cardinal 5300"),
    ("5, 000 seats", "5, 000", "cardinal 5000"),
    ("80 , 000 seats", "80 , 000", "cardinal 80000"),
    ("٣٤ seats", "٣٤", "cardinal 34"),
    ("１２０ seats", "１２０", "cardinal 120"),
    ("hundreds of thousands of people", "hundreds of thousands", "cardinal 100000.. vague"),
    ("dozens of people", "dozens", "cardinal 12.. vague"),
]

SHARES = [
    ("51% of them", "51%", "percentage 51 percent"),
    ("12 per cent more", "12 per cent", "percentage 12 percent"),
    ("seventy-five percent", "seventy-five percent", "percentage 75 percent"),
    ("up 3 percentage points", "3 percentage points", "percentage_points 3 percentage point"),
    ("by 25 basis points", "25 basis points", "percentage_points 25 basis point"),
    ("two-thirds of voters", "two-thirds", "fraction 0.6666666666666666666666666667"),
    ("a third of voters", "a third", "fraction 0.3333333333333333333333333333"),
    ("three quarters of voters", "three quarters", "fraction 0.75"),
    ("a quarter of voters", "a quarter", "fraction 0.25"),
    ("½ of it", "½", "fraction 0.5"),
    ("one in five children", "one in five", "ratio 0.2"),
    ("nine out of 10 owners", "nine out of 10", "ratio 0.9"),
    ("rose fourfold", "fourfold", "multiple 4"),
    ("four times as many", "four times", "multiple 4"),
    ("profits doubled", "doubled", "multiple 2"),
    ("shot four times", "four", "cardinal 4"),
    ("50-60% of it", "50-60%", "percentage 50..60 percent"),
    ("between five and six", "between five and six", "cardinal 5..6"),
]

MONEY = [
    ("paid $5", "$5", "money 5 USD"),
    ("paid US$ 20", "US$ 20", "money 20 USD"),
    ("paid A$5m", "A$5m", "money 5000000 AUD"),
    ("paid £3.3bn", "£3.3bn", "money 3300000000 GBP"),
    ("paid €1.234,56", "€1.234,56", "money 1234.56 EUR"),
    ("paid Rs 5 crore", "Rs 5 crore", "money 50000000 INR"),
    ("a $300-million plan", "$300-million", "money 300000000 USD"),
    ("paid EUR 5.5m", "EUR 5.5m", "money 5500000 EUR"),
    ("paid 20 euros", "20 euros", "money 20 EUR"),
    ("paid five million dollars", "five million dollars", "money 5000000 USD"),
    ("paid £1. 8m", "£1. 8m", "money 1800000 GBP"),
    ("costs 470 pence a share", "470 pence a share", "money 470 penny/share"),
    ("earns $15.4/hour", "$15.4/hour", "money 15.4 USD/hour"),
    ("paid $1.5-2bn", "$1.5-2bn", "money 1500000000..2000000000 USD"),
]

MEASURES = [
    ("walked 50 miles", "50 miles", "measure 50 mile"),
    ("a 56ft boat", "56ft", "measure 56 foot"),
    ("a boat (17.1m)", "17.1m", "measure 17.1 metre"),
    ("an 8-million-square-foot hall", "8-million-square-foot", "measure 8000000 square foot"),
    ("winds of 80mph", "80mph", "measure 80 mile/hour"),
    ("at 32 degrees Celsius", "32 degrees Celsius", "measure 32 celsius"),
    ("at 25°C", "25°C", "measure 25 celsius"),
    ("a 20lb lamb", "20lb", "measure 20 pound"),
    ("he is 5 ft 6 in", "5 ft 6 in", "measure 5.5 foot"),
    ("a 2,000 megawatt plant", "2,000 megawatt", "measure 2000 megawatt"),
    ("12.9 ± 0.1 km away", "12.9 ± 0.1 km", "measure 12.8..13 kilometre"),
    ("took 500GB", "500GB", "measure 500 gigabyte"),
    ("10 1/2 miles of cable", "10 1/2 miles", "measure 10.5 mile"),
    ("for 90 minutes", "90 minutes", "duration 90 minute"),
    ("for an hour and a half", "an hour and a half", "duration 1.5 hour"),
    ("six weeks' time", "six weeks", "duration 6 week"),
    ("a couple of weeks", "a couple of weeks", "duration 2 week"),
    ("dragged on for months", "months", "duration .. month vague"),
    ("a half-century", "a half-century", "duration 0.5 century"),
    ("a 26-year-old man", "26-year-old", "age 26 year"),
    ("Ann Lee, 26, said", "26", "age 26 year"),
    ("died aged 74", "aged 74", "age 74 year"),
    ("in his 40s", "40s", "age 40..49 year"),
    ("three months old", "three months old", "age 3 month"),
]

ORDERS = [
    ("the fourth biggest", "fourth", "ordinal 4 rank"),
    ("the 21st man", "21st", "ordinal 21 rank"),
    ("the one hundred and first", "one hundred and first", "ordinal 101 rank"),
    ("world number two", "two", "ordinal 2 number"),
    ("in the second half", "second half", "ordinal 2 half"),
    ("won 38-12", "38-12", "score 38..12"),
    ("a 3-0 win", "3-0", "score 3..0"),
]

DATES = [
    ("on 24 February 2015", "24 February 2015", "date 2015-02-24"),
    ("on February 24, 2015", "February 24, 2015", "date 2015-02-24"),
    ("on Feb. 24", "Feb. 24", "date --02-24"),
    ("on February 24 this year", "February 24 this year", "date --02-24"),
    ("the second of August", "second of August", "date --08-02"),
    ("on 2019-01-04", "2019-01-04", "date 2019-01-04"),
    ("on 23.04.2022", "23.04.2022", "date 2022-04-23"),
    ("in November 2015", "November 2015", "date 2015-11"),
    ("in May", "May", "date --05"),
    ("it may rain", None, None),
    ("in 2015", "2015", "date 2015"),
    ("in 2015/16", "2015/16", "date 2015/2016"),
    ("from 2014 to 2018", "2014 to 2018", "date 2014/2018"),
    ("in the 1990s", "1990s", "date 199X"),
    ("in the '90s", "'90s", "date XX9X"),
    ("the 21st century", "21st century", "date 20XX"),
    ("in Q3 2015", "Q3 2015", "date 2015-Q3"),
    ("in the third quarter", "third quarter", "date -Q3"),
    ("in summer 2015", "summer 2015", "date 2015-summer"),
    ("on Tuesday", "Tuesday", "date -W-2"),
    ("last month", "last month", "relative_date month-1 month"),
    ("over the next few weeks", "the next few weeks", "relative_date week+1n week vague"),
    ("two years ago", "two years ago", "relative_date year-2 year"),
    ("said yesterday", "yesterday", "relative_date day-1 day"),
    ("at 5pm", "5pm", "time T17:00"),
    ("at 17:30", "17:30", "time T17:30"),
    ("at 5.30pm", "5.30pm", "time T17:30"),
    ("at half past five", "half past five", "time T05:30"),
    ("at 10 o'clock", "10 o'clock", "time T10:00"),
    ("at noon", "noon", "time T12:00"),
]

QUALIFIERS = [
    ("over 50 miles", "over 50 miles", "measure 50 mile more_than"),
    ("more than five months", "more than five months", "duration 5 month more_than"),
    ("at least 20 died", "at least 20", "cardinal 20 at_least"),
    ("no fewer than 20", "no fewer than 20", "cardinal 20 at_least"),
    ("20 or more", "20 or more", "cardinal 20 at_least"),
    ("as many as 300", "as many as 300", "cardinal 300 up_to"),
    ("up to 300", "up to 300", "cardinal 300 up_to"),
    ("nearly $1.6m", "nearly $1.6m", "money 1600000 USD nearly"),
    ("almost a third of it", "almost a third", "fraction 0.3333333333333333333333333333 nearly"),
    ("exactly 12", "exactly 12", "cardinal 12 exactly"),
    ("only 12", "only 12", "cardinal 12 only"),
    ("under 13", "under 13", "cardinal 13 less_than"),
]


@pytest.mark.parametrize(
    ("text", "surface", "expected"), NUMBERS + SHARES + MONEY + MEASURES + ORDERS + DATES + QUALIFIERS
)
def test_a_form_is_read(text: str, surface: str | None, expected: str | None) -> None:
    assert read(text) == ([] if surface is None else [(surface, expected)])


FORMS = [
    line.rstrip("\n").split(" |")
    for table in sorted((Path(__file__).parent / "forms").glob("*.txt"))
    for line in table.read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_every_form_of_the_table_is_read(text: str, expected: str) -> None:
    assert "; ".join(form for _, form in read(text)) == expected.strip()


@pytest.mark.parametrize("host", ["www.host5.example", "host5.example"])
def test_numbers_of_an_address_are_no_figures(host: str) -> None:
    assert read(f"see https://{host}/2020/12 for it") == []


SEVERAL = [
    ("$3.7bn (£2.8bn)", ["money 3700000000 USD", "money 2800000000 GBP"]),
    ("56ft (17.1m) for £25m", ["measure 56 foot", "measure 17.1 metre", "money 25000000 GBP"]),
    ("80% to 40% or 50%", ["percentage 80 percent", "percentage 40..50 percent"]),
    ("45 and 50 cases", ["cardinal 45", "cardinal 50"]),
    ("Tuesday, 24 March", ["date -W-2", "date --03-24"]),
    ("aged 5 and 7", ["age 5 year", "cardinal 7"]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_neighbours_stay_apart(text: str, expected: list[str]) -> None:
    assert [form for _, form in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "MI6 said so",
        "on Channel One",
        "after World War Two",
        "in Formula 1",
        "an F-16 flew",
        "with polonium-210",
        "the G7 met",
        "of Covid-19",
        "under section 230",
        "call 555-1234",
        "call +1-222-2222-2222",
        "at 192.168.1.2",
        "see user@host5.example",
        "the one you mentioned",
        "no one came",
        "part 24703L202",
    ],
)
def test_names_are_no_figures(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("100,000 volunteer soldiers to bolster them", "volunteer soldiers"),
        ("600,000 reserve personnel.", "reserve personnel"),
        ("51% of homicides", "homicides"),
        ("two separatist republics of Donetsk", "separatist republics"),
        ("$1 billion weapons package", "weapons package"),
        ("1.3 million troops who are active", "troops"),
    ],
)
def test_a_figure_knows_its_noun(text: str, noun: str) -> None:
    (figure,) = find_figures(text)
    assert figure.noun == noun
    assert figure.noun_span is not None
    assert figure.noun_span.of(text) == noun


def test_a_figure_is_a_whole_value() -> None:
    """Figures are built without validation: what comes out must still be what validation would give."""
    for figure in find_figures("On 24 May over 50 of the 1.3 million men paid $5 for two or three weeks."):
        assert FIGURE.validate_json(FIGURE.dump_json(figure)) == figure


def test_only_kept_sentences_give_figures() -> None:
    analysis = analyze(Article(text="The town has 500 houses today.\n\nIt had 300 houses before the war."))
    assert [(f.text, f.sentence) for f in analysis.figures if f.kind == "cardinal"] == [
        ("500", "a1.s1"),
        ("300", "a1.s2"),
    ]

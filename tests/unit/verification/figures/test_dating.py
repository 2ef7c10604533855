"""Dates and durations that follow from the dates of an article: a row a form, with a wrong sibling each."""

from datetime import date

import pytest

from service import Article, verify

ROWS = [
    # times of day
    (
        "The alarm in the mill was raised at 10.40pm, and the fire was out by 1.10am.",
        "The fire in the mill was out two and a half hours after the alarm.",
        "The fire in the mill was out three and a half hours after the alarm.",
    ),
    (
        "School starts at 8:10 a.m. From May on it will start at 8:40 a.m., the head said.",
        "School will start half an hour later from May on.",
        "School will start an hour later from May on.",
    ),
    (
        "The boat called for help at 14:22. The crew reached it 23 minutes later.",
        "The crew reached the boat at 14:45.",
        "The crew reached the boat at 14:55.",
    ),
    # weekdays
    (
        "Arno Keel was arrested on Sunday. He appeared in court on Monday.",
        "Arno Keel was arrested on Sunday and appeared in court the next day.",
        "Arno Keel was arrested on Sunday and appeared in court two days later.",
    ),
    (
        "The dam was emptied on Tuesday. Divers went down the following day.",
        "Divers went down on Wednesday.",
        "Divers went down on Thursday.",
    ),
    (
        "A storm hit Tarle on Saturday. Help came two days later.",
        "Help came to Tarle on Monday.",
        "Help came to Tarle on Sunday.",
    ),
    (
        "The minister quit on Friday. The previous day she had promised to stay.",
        "The minister promised on Thursday to stay.",
        "The minister promised on Wednesday to stay.",
    ),
    # days of the month
    (
        "The first cases were reported on May 2 and the plant was visited on May 13.",
        "Eleven days passed between the first reported cases and the visit.",
        "Twelve days passed between the first reported cases and the visit.",
    ),
    (
        "The sale of the hall was agreed on 2 May. The keys were handed over on 30 May.",
        "The keys to the hall were handed over four weeks after the sale was agreed on 2 May.",
        "The keys to the hall were handed over five weeks after the sale was agreed on 2 May.",
    ),
    (
        "The institute asked 704 people between 6 and 9 August.",
        "The institute asked 704 people over four days in August.",
        "The institute asked 704 people over three days in August.",
    ),
    (
        "The fair is open from 30 August to 2 September.",
        "The fair lasts for four days.",
        "The fair lasts for five days.",
    ),
    (
        "The firm Construpar made payments to her deputy, Lobo, between 2017 and 2019.",
        "The firm Construpar made payments to Lobo over three years.",
        "The firm Construpar made payments to Lobo over four years.",
    ),
    (
        "The pass at Tarle is shut from November to January.",
        "The pass at Tarle is shut for three months.",
        "The pass at Tarle is shut for four months.",
    ),
    # months
    (
        "Banks now expect the first cut in November, rather than in February as before.",
        "Banks now expect the first cut three months sooner than before.",
        "Banks now expect the first cut four months sooner than before.",
    ),
    (
        "The bridge was shut in March 2021. It was opened again in May 2022.",
        "The bridge was opened again after a year and two months.",
        "The bridge was opened again after a year and four months.",
    ),
    # years
    (
        "The hedge has stood there since 1996, a full 15 years before Lund moved in.",
        "Lund moved in in 2011.",
        "Lund moved in in 2012.",
    ),
    (
        "The dam was built in 1968. It was first repaired 22 years later.",
        "The dam was first repaired in 1990.",
        "The dam was first repaired in 1992.",
    ),
    (
        "The canal was dug 15 years after the flood of 1921, and it has never been widened.",
        "The canal was dug in 1936.",
        "The canal was dug in 1906.",
    ),
    (
        "Voss won the cup in 2015, four years after her first attempt.",
        "The first attempt of Voss was in 2011.",
        "The first attempt of Voss was in 2019.",
    ),
    (
        "Vultures breed there for the first time since they died out in 1913. Their parents came in 2019.",
        "Vultures breed there after more than a century.",
        "Vultures breed there after more than two centuries.",
    ),
    # ages
    (
        "Greta Lund was born in 1951. She joined the mill in 1970 and left in 1990.",
        "Greta Lund was 19 when she joined the mill.",
        "Greta Lund was 23 when she joined the mill.",
    ),
    (
        "Greta Lund, born in 1951, took the mill over at 33.",
        "Greta Lund took the mill over in 1984.",
        "Greta Lund took the mill over in 1989.",
    ),
    (
        "Mara Voss left school at 15 and joined a theatre four years later.",
        "Mara Voss was 19 when she joined a theatre.",
        "Mara Voss was 18 when she joined a theatre.",
    ),
    # so long from the beginning, and a date that another was put off to
    (
        "The drive from Tarle began at 5.40am. It took nine hours and 12 minutes.",
        "The drive from Tarle began at 5.40am and ended at 2.52pm.",
        "The drive from Tarle began at 5.40am and ended at 3.52pm.",
    ),
    (
        "Work on the tunnel was to end in 2026. Its opening is now planned for 2031.",
        "The opening of the tunnel comes five years later than planned.",
        "The opening of the tunnel comes four years later than planned.",
    ),
    (
        "Holm and Lowe met in 2004 and married the following summer.",
        "Holm and Lowe married in 2005.",
        "Holm and Lowe married in 2006.",
    ),
    # the present year
    (
        "The roaster has raised its prices three times since January.",
        "The roaster has raised its prices three times this year.",
        "The roaster has raised its prices three times this month.",
    ),
    (
        "Growers picked 412,000 tonnes this season, against 355,000 tonnes a year ago.",
        "Growers had picked 355,000 tonnes last year.",
        "Growers had picked 355,000 tonnes last month.",
    ),
    (
        "The wine may be sold until the end of the year, the court said.",
        "The wine may be sold this year.",
        "The wine may be sold next year.",
    ),
    (
        "The mill's operating profit fell to 18 million crowns from 25 million a year earlier.",
        "The mill's operating profit had come to 25 million crowns last year.",
        "The mill's operating profit had come to 25 million crowns last month.",
    ),
    # a time told to the half hour
    (
        "The last set of the final took 84 minutes.",
        "The last set of the final took close to an hour and a half.",
        "The last set of the final took close to two and a half hours.",
    ),
    (
        "Power could be out for up to 48 hours, the grid said.",
        "Power could be out for as long as two days, the grid said.",
        "Power could be out for as long as three days, the grid said.",
    ),
    ("The work will take 14 months.", "The work will last a year and two months.", "The work will last a year."),
    # a part of a day
    (
        "The force would sign tomorrow morning, its adviser said.",
        "The force would sign the next morning, its adviser said.",
        "The force would sign the next evening, its adviser said.",
    ),
    (
        "The force would sign tomorrow morning, its adviser said.",
        "The force would sign tomorrow, its adviser said.",
        "The force would sign yesterday, its adviser said.",
    ),
]
"""Article, what follows from it, and what does not."""


def verdicts(sentence: str, source: str, published: date | None = None) -> list[str]:
    report = verify(sentence, [Article(text=source, language="en", published_at=published)])
    return [f.verdict for f in report.findings if f.check == "figure" and f.violation]


@pytest.mark.parametrize(("source", "follows", "wrong"), ROWS)
def test_what_follows_from_dates(source: str, follows: str, wrong: str) -> None:
    assert verdicts(follows, source) == []
    assert verdicts(wrong, source)


PUBLISHED = [
    ("The portrait was stolen from a museum in Autun in 1974.", "It was stolen half a century ago.", date(2025, 3, 1)),
    ("The portrait was stolen from a museum in Autun in 1974.", "It was stolen 51 years ago.", date(2025, 3, 1)),
    ("Vultures died out in the valley in 1913.", "Vultures died out there more than a century ago.", date(2025, 3, 1)),
    ("Mara Voss was born in 1951 and lives in Tarle.", "Mara Voss, aged 73, lives in Tarle.", date(2025, 3, 1)),
    ("Mara Voss was born in 1951 and lives in Tarle.", "Mara Voss, aged 74, lives in Tarle.", date(2025, 3, 1)),
    ("The bridge at Tarle fell on 24 November 2015.", "The bridge at Tarle fell yesterday.", date(2015, 11, 25)),
    ("The bridge at Tarle fell on 24 November 2015.", "The bridge at Tarle fell last month.", date(2015, 12, 3)),
    ("The bridge at Tarle fell in November 2015.", "The bridge at Tarle fell last year.", date(2016, 1, 3)),
    ("The bridge at Tarle fell in November 2015.", "The bridge at Tarle fell this year.", date(2015, 12, 3)),
    ("The bridge at Tarle fell on Tuesday.", "The bridge at Tarle fell on 24 November 2015.", date(2015, 11, 25)),
]
"""Article, what follows from it on the day of publication, that day."""

ANOTHER_DAY = date(2003, 6, 12)


@pytest.mark.parametrize(("source", "sentence", "published"), PUBLISHED)
def test_what_hangs_on_the_day_of_publication_needs_it(source: str, sentence: str, published: date) -> None:
    assert verdicts(sentence, source, published) == []
    assert verdicts(sentence, source)
    assert verdicts(sentence, source, ANOTHER_DAY)


def test_the_time_between_two_dates_shows_its_operands() -> None:
    source, follows, _ = ROWS[7]
    report = verify(follows, [Article(text=source, language="en")])
    (finding,) = [f for f in report.findings if f.check == "figure" and f.verdict == "derived"]
    assert finding.arithmetic == "from 'May 2' to 'May 13': 11 days"
    assert [o.source.text for o in finding.operands] == ["May 2", "May 13"]

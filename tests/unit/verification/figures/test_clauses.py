"""The clauses of what checking must do, each with a telling that passes and one that does not."""

import pytest

from service import Article, verify

ARTICLE = Article(
    language="en",
    text="""Harwell Foods, which makes 1,300,000 loaves on a normal weekday, said on 24 February that profit fell to £1,580,575.
Its lorries cover 90 minutes of road a trip, some of it at 50 mph (80km/h). The plant is 12 miles from the coast.
The firm has 60 bakers in Leeds and 25 in York. Its cash came to 4,000 pounds last year and 5,200 pounds this year.
It was founded in 1998; the first strike there was in 2011. Over 50 workers walked out then, and Mira Dole led them.
Mira Dole, 44, won 310 votes in the last ballot, and Oskar Lind 190. The union has 700 members.
Lind beat her in the shooting club's final in 92 seconds, leaving Dole three points behind.
About 300 families live near the plant. Output grew by 3 percent in the spring. The jobless rate there rose to 6.8 percent.
Inflation stood at 2 percent in May.""",
)

CLAUSES = {
    "equal value in another surface": [
        ("It makes 1.3 million loaves on a weekday.", "It makes 1.3 billion loaves on a weekday."),
        ("Harwell Foods spoke on Feb. 24.", "Harwell Foods spoke on Feb. 25."),
        ("Its lorries cover 1.5 hours of road a trip.", "Its lorries cover 1.5 days of road a trip."),
    ],
    "a converted unit only where the source states both": [
        ("Some of the road is covered at 80km/h.", "The plant is 19.3 kilometres from the coast."),
    ],
    "rounding to the digits shown": [
        ("Profit fell to nearly £1.6m.", "Profit fell to £1.5 million."),
        ("Profit fell to over £1.5 million.", "Profit fell to over £1.6 million."),
    ],
    "a percentage is rounded as it is told": [
        ("The jobless rate rose to 7 percent.", "Output grew by 4 percent in the spring."),
    ],
    "a difference that the claim's words name": [
        ("Cash grew by 1,200 pounds from last year.", "Cash grew by 1,300 pounds from last year."),
    ],
    "a sum that the claim's words name": [
        ("The firm has 85 bakers in Leeds and York in total.", "The firm has 95 bakers in Leeds and York in total."),
    ],
    "a qualifier is not lost, turned or added": [
        ("Over 50 workers walked out in 2011.", "Fewer than 50 workers walked out in 2011."),
        ("More than 50 workers walked out.", "50 workers walked out."),
        ("The union has 700 members.", "The union has about 700 members."),
    ],
    "the right number on the right thing": [
        ("Mira Dole won 310 votes.", "Oskar Lind won 310 votes."),
        ("The jobless rate rose to 6.8 percent.", "Inflation rose to 6.8 percent."),
        ("Lind beat her in 92 seconds.", "Dole won the final in 92 seconds."),
    ],
    "the period it is told for": [
        ("It makes 1,300,000 loaves a day.", "It makes 1,300,000 loaves a week."),
    ],
    "the group it counts": [
        ("About 300 families live near the plant.", "About 300 people live near the plant."),
    ],
    "the right date on the right thing": [
        ("Harwell Foods was founded in 1998.", "Harwell Foods was founded in 2011."),
    ],
    "added precision is unsupported": [
        ("Harwell Foods spoke on 24 February.", "Harwell Foods spoke on 24 February 2015."),
    ],
}
"""Clause → (a faithful telling, a wrong one)."""

OPEN = {"Harwell Foods was founded in 2011.", "Dole won the final in 92 seconds."}
"""Wrong ones that are known to pass."""

ROWS = [
    pytest.param(*pair, id=f"{clause}: {pair[1]}", marks=[pytest.mark.xfail(strict=True)] if pair[1] in OPEN else [])
    for clause, pairs in CLAUSES.items()
    for pair in pairs
]


def refused(sentence: str) -> list[tuple[str, str]]:
    return [(f.text, f.reason) for f in verify(sentence, [ARTICLE]).violations if f.check == "figure"]


@pytest.mark.parametrize(("faithful", "wrong"), ROWS)
def test_a_clause_holds(faithful: str, wrong: str) -> None:
    assert not refused(faithful)
    assert refused(wrong)

"""What the words around a source's figure allow a summary to say, and what they do not: a row a rule."""

import pytest

from service import Article, verify

ROWS = [
    # a threshold: more of it does as well
    (
        "Writers are paid a bonus if a fifth of subscribers watch the series within 90 days.",
        "Writers are paid a bonus when at least 20 percent of subscribers watch the series.",
        "Writers are paid a bonus when at most 20 percent of subscribers watch the series.",
    ),
    (
        "The law takes effect once 12 states have signed it.",
        "The law takes effect as soon as at least 12 states have signed it.",
        "The law takes effect as soon as more than 12 states have signed it.",
    ),
    (
        "A fifth of subscribers watched the series.",
        "A fifth of subscribers watched the series.",
        "At least a fifth of subscribers watched the series.",
    ),
    # millions of two digits are rounded already
    (
        "The port handled 1.7 million containers last year.",
        "Some 1.7 million containers went through the port last year.",
        "Over 1.7 million containers went through the port last year.",
    ),
    (
        "The port handled 1,712 containers last year.",
        "The port handled 1,712 containers last year.",
        "Some 1,712 containers went through the port last year.",
    ),
    # a bound goes over to the same told otherwise
    (
        "The agency says that up to 1.7 million people, 75% of the population, have fled.",
        "As many as three in four people have fled, the agency says.",
        "At least three in four people have fled, the agency says.",
    ),
    (
        "She is guaranteed A$290,000 (£145,000) for reaching the third round.",
        "Reaching the third round is worth at least £145,000 to her.",
        "Reaching the third round is worth at most £145,000 to her.",
    ),
    # a term in which something may be done
    (
        "The prosecutor had 28 days to apply for leave to appeal.",
        "The prosecutor was given no more than 28 days to apply for leave to appeal.",
        "The prosecutor was given at least 28 days to apply for leave to appeal.",
    ),
    (
        "The captain was questioned for as long as nine hours at a stretch.",
        "The captain was questioned for up to nine hours without a break.",
        "The captain was questioned for at least nine hours without a break.",
    ),
    # the difference of two ages
    (
        "The bone is about 34 million years old. The oldest whale of Oregon lived about 29 million years ago.",
        "The bone is some five million years older than the whale of Oregon.",
        "The bone is some six million years older than the whale of Oregon.",
    ),
    # shares that fall from one to the other
    (
        "A poll put opposition to the plan at 54 percent, with 31 percent in favour.",
        "A poll found people opposed to the plan by 54 to 31 percent.",
        "A poll found people opposed to the plan by 54 to 41 percent.",
    ),
    # whose a figure is
    (
        "At Tarle Crown Court on Monday he was banned for 14 months. Ryan Lund had been late for a haircut.",
        "Ryan Lund was banned for a year and two months.",
        "Ryan Lund was banned for a year and four months.",
    ),
    (
        "SkyHop opened its books on Friday. Revenue climbed 30% to 5.1 billion euros.",
        "SkyHop's revenue climbed 30 percent to 5.1 billion euros.",
        "SkyHop's revenue climbed 40 percent to 5.1 billion euros.",
    ),
    (
        "Visitor numbers at the Manhyia Palace have risen to at least 95,000 a year since the loans came.",
        "The Manhyia Palace now draws no fewer than 95,000 people a year.",
        "The Manhyia Palace now draws no more than 95,000 people a year.",
    ),
    (
        "Hallberg, who came to Doha on Friday, may stay on until Wednesday. A Qatari official will see him there.",
        "Hallberg may stay in the Qatari capital until Wednesday.",
        "Hallberg may stay in the Qatari capital until Thursday.",
    ),
    (
        "The club sacked its coach after six defeats in a row.",
        "The club sacked its coach after six straight losses.",
        "The club sacked its coach after seven straight losses.",
    ),
    # what a change leaves behind does not hold now
    (
        "Among the young the rate has dropped from 25.7 to 9.8 percent.",
        "Among the young the rate is 9.8 percent.",
        "Among the young the rate is 25.7 percent.",
    ),
    (
        "Mara Voss has a fortune of 40 million crowns. Her debts amounted to 3 million crowns.",
        "Her debts came to 3 million crowns.",
        "Her debts came to 4 million crowns.",
    ),
    # a plain name for a money that has a nation, reckoned with
    (
        "In Bamako the price of a sack of rice rose from 20,000 CFA francs to 28,000 CFA francs.",
        "The price of a sack of rice rose by 8,000 francs in Bamako.",
        "The price of a sack of rice rose by 8,000 Swiss francs in Bamako.",
    ),
    (
        "The price of a ferry ticket in Oslo rose from 200 Norwegian kroner to 280 Norwegian kroner.",
        "The price of a ferry ticket in Oslo rose by 80 kroner.",
        "The price of a ferry ticket in Oslo rose by 90 kroner.",
    ),
]
"""Article, what it allows, what it does not."""


@pytest.mark.parametrize(("source", "allowed", "wrong"), ROWS)
def test_a_qualifier_or_a_bearer_that_the_source_implies(source: str, allowed: str, wrong: str) -> None:
    def refused(sentence: str) -> list[tuple[str, str]]:
        report = verify(sentence, [Article(text=source, language="en")])
        return [(f.text, f.reason) for f in report.violations if f.check == "figure"]

    assert refused(allowed) == []
    assert refused(wrong)

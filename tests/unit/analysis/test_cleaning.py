"""What is marked as not the article's, and what only looks like it."""

import json

import pytest

from service import Article, analyze
from tests.conftest import SEEDS

BODY = "The council met on Monday.\n\n{line}\n\nIt will meet again in May, the mayor said."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Trending:", "promo_label"),
        ("READ MORE", "promo_label"),
        ("Related articles", "promo_label"),
        ("Most read in Politics", "promo_label"),
        ("Read more: Ten things to know about bridges", "promo_line"),
        ("WATCH: The moment the bridge fell", "promo_line"),
        ("Do you think the bridge should be rebuilt?", "reader_poll"),
        ("Yes: 62% (1,204 votes)", "reader_poll"),
        ("Let us know in the comments below!", "reader_poll"),
        ("Source link", "source_link"),
        ("Source: https://example.org/x", "source_link"),
        ("Click here to read the full report", "source_link"),
        ("Sign up for our daily newsletter", "newsletter"),
        ("Subscribe today", "newsletter"),
        ("Get the latest headlines delivered straight to your inbox", "newsletter"),
        ("Share this article", "share_line"),
        ("Facebook Twitter WhatsApp", "share_line"),
        ("Follow us on Instagram", "share_line"),
        ("Advertisement", "site_notice"),
        ("© 2026 The Daily Example. All rights reserved.", "site_notice"),
    ],
)
def test_marks_lines_that_are_not_the_articles(line: str, kind: str) -> None:
    analysis = analyze(Article(text=BODY.format(line=line)))
    assert [(e.kind, e.text) for e in analysis.excluded] == [(kind, line)]
    assert analysis.excluded[0].span.of(analysis.text) == line
    assert analysis.excluded[0].reason


@pytest.mark.parametrize(
    "line",
    [
        "Do you know what he said next? “I will not resign,” he told the council, and sat down.",
        "“Do you want to live like this?” she asked.",
        "Shares in the company fell by 4% on Monday.",
        "The source of the leak is not known.",
        "Subscribers to the service will pay £2 more, the company said.",
        "Trending upwards since March, sales reached a record.",
        "The council will vote here on Monday.",
        "Advertisement spending fell last year.",
    ],
)
def test_keeps_what_only_looks_like_it(line: str) -> None:
    assert analyze(Article(text=BODY.format(line=line))).excluded == ()


def test_headlines_under_a_label_go_with_it() -> None:
    text = BODY.format(
        line="Trending:\n\nMan Bites Dog In Broad Daylight\n\nDog Bites Back And Wins\n\nThe mayor agreed to pay."
    )
    assert [e.kind for e in analyze(Article(text=text)).excluded] == ["promo_label", "promo_headline", "promo_headline"]


def test_the_first_line_always_stays() -> None:
    assert analyze(Article(text="Trending\n\nThe council met on Monday.")).excluded == ()


@pytest.mark.parametrize(("name", "article"), [("A", "seed_a"), ("B", "seed_b")])
def test_the_seeds_boilerplate_is_found_and_nothing_else(
    name: str, article: str, request: pytest.FixtureRequest
) -> None:
    gold = json.loads((SEEDS / "gold.json").read_text("utf-8"))["articles"][name]["boilerplate"]
    found = analyze(request.getfixturevalue(article)).excluded
    assert [(e.span.start, e.span.end) for e in found] == [(g["start"], g["end"]) for g in gold]

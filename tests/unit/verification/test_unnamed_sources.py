"""A source that nobody names is kept where the claim has the article's own words for it."""

import pytest

from service import Article, verify

TEXT = """The council voted 7–2 on Monday to close the old bridge, the mayor said.

Repairs will begin in the spring of 2027, according to the city engineer."""


@pytest.mark.parametrize(
    "summary",
    [
        "The council voted 7–2 on Monday to close the old bridge, the mayor said.",
        "The mayor said the council voted 7–2 on Monday to close the old bridge.",
        "Repairs will begin in the spring of 2027, according to the city engineer.",
    ],
)
def test_the_same_words_are_the_same_source(summary: str) -> None:
    verdicts = {f.verdict for f in verify(summary, [Article(text=TEXT)]).findings if f.check == "attribution"}
    assert verdicts == {"kept"}


def test_another_description_is_not() -> None:
    report = verify("The council voted 7–2 on Monday to close the old bridge, the engineer said.", [Article(text=TEXT)])
    assert "kept" not in {f.verdict for f in report.findings if f.check == "attribution"}

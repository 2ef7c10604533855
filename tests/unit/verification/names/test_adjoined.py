"""Names that are joined to the word behind them."""

import pytest

from service import Article, verify

ARTICLE = Article(text="The Geneva-based Institute for Rivers said on Monday that the level had fallen by 3 metres.")


@pytest.mark.parametrize(
    ("place", "known"), [("Geneva", True), ("London", False), ("Elena Vasquez-Holm", False), ("New York", False)]
)
def test_the_place_of_a_body_is_checked(place: str, known: bool) -> None:
    report = verify(f"The {place}-based Institute for Rivers said the level had fallen by 3 metres.", [ARTICLE])
    assert (report.verdict == "pass") is known, report.violations

"""What a source leaves open as a question is not told as answered."""

import pytest

from service import Article, verify

TEXT = (
    "The transport secretary, Alice Marden, urged both sides to return to arbitration on Tuesday, but did not say whether she had "
    "spoken to either of the two sides.\n\n"
    "Inspectors are still examining whether the crane had been serviced, and the firm that owns the crane, Holt Lifting, would not "
    "say whether it had insured the crane.\n\n"
    "Asked whether the fund would be cut, the treasurer said the fund would be cut by a tenth."
)


@pytest.mark.parametrize(
    ("claim", "stands"),
    [
        ("Marden has spoken to both sides.", False),
        ("Marden had not spoken to either side.", False),
        ("Marden would not say whether she had spoken to either side.", True),
        ("Marden did not reveal if she had spoken to both sides.", True),
        ("Marden urged both sides to return to arbitration.", True),
        ("Holt Lifting had insured the crane.", False),
        ("Holt Lifting owns the crane.", True),
        ("It is not known if Holt Lifting had insured the crane.", True),
        ("The treasurer said the fund would be cut by a tenth.", True),
    ],
)
def test_a_question_is_not_told_as_answered(claim: str, stands: bool) -> None:
    report = verify(claim, [Article(text=TEXT)])
    assert (report.verdict != "fail") is stands, [f.reason for f in report.violations]

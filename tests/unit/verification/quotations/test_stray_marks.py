"""A quotation mark without a partner quotes nobody knows what."""

import pytest

from service import Article, verify

ARTICLE = Article(text="“We acted at once,” Lena Brandt said after the storm. The wall is 6'2\" high.")


@pytest.mark.parametrize(
    ("text", "stray"),
    [
        ('We acted at once," Brandt said.', ['"']),
        ("We acted at once,” Brandt said.", ["”"]),
        ("“We acted at once,” Brandt said.", []),
        ('"We acted at once," Brandt said.', []),
        ("The wall is 6'2\" high.", []),
    ],
)
def test_a_stray_mark_is_found(text: str, stray: list[str]) -> None:
    report = verify(text, [ARTICLE])
    assert [f.text for f in report.violations if "no partner" in f.reason] == stray

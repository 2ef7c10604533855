"""Small letters: one for one, and a pattern finds in them what it finds where it ignores case."""

import re

import pytest

from service.analysis.wording import segments, small

TEXTS = (
    "The mayor WILL stay, But the council may go",
    "İstanbul’da kıyı: ſaid AND DONE",
    "It weighed 5 KELVIN while 300 \N{KELVIN SIGN} were said",
    "Straße ÄÖÜ — “AS LONG AS he stays,” she said. ΣΊΣΥΦΟΣ",
)


@pytest.mark.parametrize("text", TEXTS)
def test_small_letters_stand_where_the_large_ones_stood(text: str) -> None:
    assert len(small(text)) == len(text)
    for word in ("will", "but", "istanbul", "kıyı", "said", "kelvin", "k", "as long as", "and"):
        pattern = small(word)
        ignoring = [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)]
        assert [m.span() for m in re.finditer(pattern, small(text))] == ignoring


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The port is shut BECAUSE the crane fell", ["The port is shut ", "BECAUSE the crane fell"]),
        ("Between tea and supper it rained", ["Between tea ", "and supper it rained"]),
        ("Between May and June it rained", ["Between May and June it rained"]),
        ("The Department of Health and Social Care paid", ["The Department of Health and Social Care paid"]),
        ("It rained on Oct. 3 and snowed", ["It rained on Oct. 3 ", "and snowed"]),
        ("It rained between May and June", ["It rained between May and June"]),
        ("It rained between May And June", ["It rained between May ", "And June"]),
    ],
)
def test_a_clause_ends_whatever_the_case_of_what_ends_it(text: str, clauses: list[str]) -> None:
    assert [text[a:b] for a, b in segments(text)] == clauses

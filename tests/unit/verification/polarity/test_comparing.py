"""Comparisons: the same the other way round passes, the contrary does not, whatever words are chosen."""

import pytest

from service import Article, verify
from service.verification.polarity.comparing import read_comparisons

TEXT = """Port Wexley has the region's best harbour. It is poorer than the neighbouring town of Stanmere.

The Wexley Dairy reported a smaller profit than analysts had expected in May. Milk sales slowed more than forecast.

Denmark has returned more drums to Greenland than Norway. Sweden, where a law forbids it, has returned the fewest.

The new ferry, Hulda, is slower than the old one but can carry more cars."""

SAME = [
    "Stanmere is richer than its neighbour Port Wexley.",
    "Port Wexley is poorer than Stanmere.",
    "The Wexley Dairy's profit in May missed analysts' expectations.",
    "Norway has given back fewer drums than Denmark.",
    "No country has returned fewer drums than Sweden.",
    "The old ferry is faster than Hulda.",
]
TURNED = [
    ("another word", "Port Wexley is wealthier than Stanmere."),
    ("the other way round", "Stanmere is poorer than Port Wexley."),
    ("what was expected", "The Wexley Dairy's profit in May beat the forecasts of analysts."),
    ("nations exchanged", "Norway has given back more drums than Denmark."),
    ("the most for the fewest", "No country has returned more drums than Sweden."),
]


@pytest.mark.parametrize("summary", SAME)
def test_the_same_comparison_passes(summary):
    assert [f.reason for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "polarity"] == []


@pytest.mark.parametrize("summary", [row[1] for row in TURNED], ids=[row[0] for row in TURNED])
def test_a_turned_comparison_is_refused(summary):
    assert "polarity" in {f.check for f in verify(summary, [Article(text=TEXT)]).violations}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Prices are lower than 40 euros.", []),
        ("Oaks are less expensive than elms.", [("price", -1)]),
        ("He is taller; rather than wait, he left.", []),
        ("No bridge is longer than this one.", [("length", 1)]),
        ("Ann is the fastest.", [("speed", 1)]),
    ],
)
def test_what_is_read_as_a_comparison(text, read):
    assert [(c.scale, c.side) for c in read_comparisons(text)] == read

"""Labelled sentences on the two seed articles: no faithful one may be refused again, and what was caught stays caught."""

from pathlib import Path

import pytest

from service import Article, verify
from tests.cases import read_cases

HERE = Path(__file__).parent
SEEDS = HERE.parents[2] / "seeds" / "articles"
GROUPS = [row for path in sorted((HERE / "seeds").glob("*.yaml")) for row in read_cases(path)]
REFUSED_STILL = 7
"""Faithful sentences of the 152 that are refused: miles told as kilometres, a word in passing, two sentences in one."""

MISSED_STILL = 17
"""Wrong ones of the 152 that pass: a figure's subject, a chain turned round, a hedge told in quite other words."""

KNOWN = {
    "Korotchenko argued, the Post said, that a North Korea desirous of meeting its international duty to combat Ukrainian fascism should not be stopped.",
    "The hundred thousand volunteers that Channel One talked about, according to the New York Post, would be about one for every thirteen active troops North Korea has by the Council on Foreign Relations' count.",
    "Besides its active forces, the North Korean army has a reserve of six hundred thousand.",
    "North Korea has the fourth largest armed force on the planet. That's according to the Council on Foreign Relations in New York.",
    "Provided that North Korean volunteers, with their artillery and rocket systems, wish to take part, Korotchenko said the answer should be to give “the green light to their volunteer impulse.”",
}  # fmt: skip
"""Faithful sentences that are refused still and not for a figure: a condition in an adjective or read as the speaker, what a
source only talked about, a source named in the next sentence."""


def articles_of(row):
    names = row.get("articles") or [row["article"]]
    return [Article(text=(SEEDS / name).read_text("utf-8")) for name in names]


def verdicts(label):
    return [verify(one["text"], articles_of(row)).verdict for row in GROUPS for one in row[label]]


def test_faithful_sentences_are_accepted():
    assert verdicts("faithful").count("fail") <= REFUSED_STILL


def test_wrong_sentences_are_caught():
    assert verdicts("wrong").count("pass") <= MISSED_STILL


@pytest.mark.parametrize("row", GROUPS, ids=lambda row: row["id"])
def test_what_is_not_a_figure_s_business_is_accepted(row):
    refused = [
        (one["text"], f.reason)
        for one in row["faithful"]
        for f in verify(one["text"], articles_of(row)).violations
        if one["text"] not in KNOWN and f.check in {"quotation", "attribution", "polarity"}
    ]
    assert refused == []

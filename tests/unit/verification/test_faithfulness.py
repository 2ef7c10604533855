"""The labelled sentences: no faithful one may be refused again, and what was caught stays caught.

These are the cases that the checks were tuned on; the ones held back are measured by tests/bench/verification.py.
"""

from pathlib import Path

import pytest
import yaml

from service import Article, verify
from service.analysis import analyze_all
from service.verification.claims import read_summary
from service.verification.verify import check_summary

CASES = [
    row
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for row in yaml.safe_load(path.read_text("utf-8"))
]
KNOWN = {
    "Votes from 5,170 of the 5,210 polling stations had been counted.",
    "Last year the agency took no measurements at 22 of the 31 stations.",
    "The river, cleaner than ever since measurements began in 1969, has salmon again in its upper reaches.",
}
"""Faithful sentences that are refused still: what a commission, a group and a report said is told as fact."""

MINE = {"quotation", "attribution", "name", "polarity"}


@pytest.mark.parametrize("row", CASES, ids=lambda r: r["id"])
def test_faithful_sentences_are_accepted(row):
    analyses = analyze_all([Article(text=row["text"])])
    refused = {
        one["text"]: [
            f.reason for f in check_summary(read_summary(one["text"]), analyses).violations if f.check in MINE
        ]
        for one in row["faithful"]
    }
    assert {text: why for text, why in refused.items() if why and text not in KNOWN} == {}


@pytest.mark.parametrize("row", CASES, ids=lambda r: r["id"])
def test_an_article_bears_out_its_own_sentences(row):
    analyses = analyze_all([Article(text=row["text"])])
    for sentence in analyses[0].sentences:
        report = check_summary(read_summary(sentence.text), analyses)
        assert not [f for f in report.violations if f.check in MINE], sentence.text


def test_most_errors_are_caught():
    wrong = [(row["text"], one["text"]) for row in CASES for one in row["wrong"]]
    caught = sum(verify(text, [Article(text=article)]).verdict == "fail" for article, text in wrong)
    assert caught / len(wrong) >= 0.85

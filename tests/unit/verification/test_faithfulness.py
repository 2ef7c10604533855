"""The labelled sentences: no faithful one may be refused again, and what was caught stays caught.

These are the cases that the checks were tuned on; the ones held back are measured by tests/bench/verification.py.
"""

from pathlib import Path

import pytest

from service import Article, verify
from service.analysis import analyze_all
from service.verification.claims import read_summary
from service.verification.verify import check_summary
from tests.cases import read_cases

CASES = [row for path in sorted((Path(__file__).parent / "cases").glob("*.yaml")) for row in read_cases(path)]
KNOWN = {
    "Votes from 5,170 of the 5,210 polling stations had been counted.",
    "Last year the agency took no measurements at 22 of the 31 stations.",
    "The river, cleaner than ever since measurements began in 1969, has salmon again in its upper reaches.",
    "The UAE-controlled company that was to pay 18.4 billion shillings for the land by the port may do no work there before the case is fully heard on April 22.",
    "A teacher who spent four hours holding on to a water container said that after a bang “the whole floor was a wall”.",
    "The Reyna Soledad was too small to be allowed out under the storm warning in force when it sailed.",
    "Among those opposing the Bill were three TDs from the Government's own side, who according to Paudie Lehane will be without the party whip for half a year.",
    "Airbnb, while in favour of a register, cautioned that tourists might choose to go north of the Border instead, where there is no comparable requirement.",
    "All but seven of the sailors who were set free come from the Philippines, according to Lemnia's operations director.",
    "The Peruvian fossil is some five million years older than the Oregon animal that held the record until now.",
}  # fmt: skip
"""Faithful sentences that are refused still: what a commission, a group and a report said is told as fact; names that only
the reader of the news knows to be meant; the wrong words read as the speaker, or as a word of saying."""

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

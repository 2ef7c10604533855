"""A "not" in a free paraphrase: the passage must say no somewhere, in whatever words; beyond that it is added."""

import pytest

from service import Article, verify

TEXT = """The harbour board of Kvalnes has suspended work on the new pier, its chair, Ingrid Moe, said on Monday.

The contractor, Brask, which does not yet hold a licence, had promised to finish in spring. Divers found the old piles
intact. A spokesman for the fishermen, who asked not to be named, said the board had turned down three offers of help.

Moe called the delay regrettable but harmless. She put the extra cost at 40 million kroner, a fifth of the budget.

The ferry to Sandvik can only sail at high tide, and 12 of its 30 crossings were made last week.

Piet Holm, the engineer, had left the board in 2020. He said the pier would not have been begun at all had the old one
not collapsed. Nobody saw the plans before. The board shifted the blame in 5% of its reports.

The board denied that money was short. It would vote against any new loan, Moe said, and the state refused to help in
2019, too."""

SAME = [
    ("a suspension", "Work on Kvalnes's new pier is not going on, the board's chair said."),
    ("intact", "The old piles had not been damaged, divers found."),
    ("harmless", "The delay does not hurt anybody, in Moe's view."),
    (
        "turned down",
        "The board did not accept three offers of help, said the fishermen's spokesman, who was not named.",
    ),
    ("a refusal of long ago", "In 2019 the state did not help, either."),
    ("against", "Moe said the board would not agree to another loan."),
    ("a denial", "According to the board it did not lack money."),
    ("only", "The ferry to Sandvik cannot sail at low tide."),
    ("no longer", "The engineer, Piet Holm, was no longer on the board."),
    ("what would have been", "The collapse of the old pier led to the beginning of the new one, Holm said."),
    ("the rest of a share", "In 95% of its reports the board did not shift the blame."),
    ("left with", "Moe called the delay regrettable, which left nobody harmed."),
    ("a rest", "Eighteen of the ferry's 30 crossings were not made last week."),
    ("an exclusion, said of its own words", "Brask does not yet hold a licence, though it did not refuse help."),
    (
        "rather than",
        "Rather than accept three offers of help, the board turned them down, said the fishermen's spokesman.",
    ),
    ("told in passing", "Brask, which had promised to finish in spring, has not got a licence yet."),
    ("a licence", "Brask, which has no licence as yet, had promised that it would be done in spring."),
]
ADDED = [
    ("on a suspension", "Kvalnes's harbour board has not halted the work on its pier, Ingrid Moe said."),
    ("on a refusal", "Three offers of help were not rejected by the board, a fishermen's spokesman said."),
    ("beside a relative clause that says no", "Contractor Brask had not undertaken to be ready in spring."),
    ("on a figure", "Moe did not put the additional cost at 40 million kroner."),
    ("within a denial", "The board denied that money was not short."),
    ("of a no in other words, without a figure", "In 2019 the state did not turn down a request for help."),
    ("on a promise", "Brask had not undertaken to be ready in spring."),
    ("on a no in other words", "Moe said the board would not oppose any new loan."),
]


def _polarity(summary: str) -> list[str]:
    found = verify(summary, [Article(text=TEXT)]).violations
    return [f.verdict for f in found if f.check == "polarity"]


@pytest.mark.parametrize("summary", [row[1] for row in SAME], ids=[row[0] for row in SAME])
def test_a_no_may_be_worded_otherwise(summary):
    assert _polarity(summary) == []


@pytest.mark.parametrize("summary", [row[1] for row in ADDED], ids=[row[0] for row in ADDED])
def test_a_no_may_not_come_from_nowhere(summary):
    assert _polarity(summary) == ["reversed"]

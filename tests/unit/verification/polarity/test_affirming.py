"""A "not" that says no to a no, tells of the rest, or leaves open: its source need not have a "not" for it."""

import pytest

from service import Article, verify
from service.domain import DraftClaim, SummaryText

TEXT = """The orchestra of Vasby will keep its conductor, Ilse Thorn, for another five years, its board said on Thursday.

The board's chair, Otto Renn, backed her and said that the contract would stand. The players had spoken out against her
in March.

The town cleared the sale of the old concert hall in a week. Its buyer, Granit, may turn it into flats if the price of
steel permits.

Three of the nine choirs that rent the hall have found another home. The town owes the smallest of them 9,000 euros.

The organ has to be tested before it can be played again, the organ builder, Maria Sund, said. It could be damp.

Children get in free of charge. A court overturned the ban on evening concerts, and the town lifted the one on dogs.

Swifts nest in the tower for the first time in thirty years. The tower is the most expensive building in the county to heat,
the warden, Elin Frost, said. Of the 52 bells, 40 have been cleaned.

"There is no plan for a new hall," Renn told the Vasby Post."""

SAME = [
    ("a contract that stands", "The chair of the board, Otto Renn, would not cancel the conductor's contract."),
    ("a sale that was cleared", "The town did not stand in the way of the old hall's sale."),
    ("the other side", "The players were not in favour of Ilse Thorn in March."),
    ("a condition", "Provided steel does not get too dear, Granit may make flats of the hall."),
    ("the rest", "Six of the nine choirs that rent the hall have not found a new one."),
    ("a debt", "The smallest of the choirs has not been paid 9,000 euros by the town."),
    ("until", "The organ cannot be played until it has been tested, the organ builder said."),
    ("need not", "The organ, said Maria Sund, need not be dry."),
    ("a view", "Maria Sund did not accept that the organ was dry."),
    ("an overturned ban", "The ban on evening concerts did not stand up in court."),
    ("a lifted ban", "Dogs are no longer banned by the town."),
    ("until now", "Swifts had not nested in the tower for thirty years until now."),
    ("nothing dearer", "Elin Frost said no costlier building to heat stood in the county."),
    ("those that are left", "Twelve bells have not been cleaned."),
    ("a quoted no", "Renn told the Vasby Post that there was “no plan for a new hall”."),
]
ADDED = [
    ("of a contract that stands", "The contract would not stand, said the chair of the board, Otto Renn."),
    ("of a sale", "The old concert hall was not cleared for sale by the town."),
    ("of so many", "Three choirs that rent the hall have not found another home."),
    ("of a debt", "The town does not owe the smallest choir 9,000 euros."),
    ("before a test", "The organ does not have to be tested before anybody plays it again, Maria Sund said."),
    ("of the first time", "Swifts do not nest in the tower."),
    ("of a number that is there", "Forty of the bells have not been cleaned."),
    ("of a ban that fell", "A court did not overturn the ban on evening concerts."),
]


def _polarity(summary: str) -> list[str]:
    found = verify(summary, [Article(text=TEXT)]).violations
    return [f.verdict for f in found if f.check == "polarity"]


@pytest.mark.parametrize("summary", [row[1] for row in SAME], ids=[row[0] for row in SAME])
def test_a_not_may_have_no_counterpart(summary):
    assert _polarity(summary) == []


@pytest.mark.parametrize("summary", [row[1] for row in ADDED], ids=[row[0] for row in ADDED])
def test_a_not_that_turns_its_source_round_is_found(summary):
    assert _polarity(summary) == ["reversed"]


@pytest.mark.parametrize("citations", [(), ("a1.s99",)], ids=["no sentence", "none that exists"])
def test_a_not_that_cites_nothing_is_refused_for_that(citations):
    claim = DraftClaim(text="The board would not abandon its conductor, Ilse Thorn.", citations=citations)
    report = verify(SummaryText(claims=(claim,)), [Article(text=TEXT)])
    assert {f.verdict for f in report.violations} & {"missing", "unknown_id"}

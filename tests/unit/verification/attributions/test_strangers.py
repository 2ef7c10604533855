"""Sorts of people whom a claim lets speak: those whom the article has, in whatever word, and those whom it has not."""

import pytest

from service import Article, verify

HARBOUR = Article(
    text=(
        "The harbour board put off dredging the channel on Monday after trawlermen protested at the guildhall.\n\n"
        "Moira Tennant, a marine biologist at Leith, told the board that the mud was full of lead. She said no dredger "
        "should be let in before it had been tested.\n\n"
        "Shopkeepers near the quay said that fewer cruise ships would ruin them. The ferry firm Norlink said it might "
        "sail from Aberdeen instead. Fire monitoring at the depot goes on.\n\n"
        "Officials at the transport ministry said the money was still there. An anti-mining group, Clean Bay, said the "
        "mud should stay where it is."
    )
)

ROWS = [
    ("pass", "Marine biologists said that the mud was full of lead."),
    (
        "pass",
        "Local fishermen protested at the guildhall, and quayside shopkeepers said fewer cruise ships would ruin them.",
    ),
    ("pass", "Transport officials said that the money was still there."),
    ("pass", "Officials said that the money was still there."),
    ("pass", "Ferry bosses said the firm might sail from Aberdeen instead."),
    ("pass", "Unnamed officials said that the money was still there."),
    ("fail", "Harbour economists said that the mud was full of lead."),
    ("fail", "Environmental lawyers said that no dredger should be let in before the mud had been tested."),
    ("fail", "Passenger groups warned that fewer cruise ships would ruin them."),
    ("fail", "Military commanders said that the money was still there."),
    ("fail", "Fishing-industry veterans, speaking after the meeting, said the mud should stay where it is."),
    ("fail", "Hotel owners in the old town said that fewer cruise ships would ruin them."),
]


@pytest.mark.parametrize(("verdict", "claim"), ROWS, ids=[claim for _, claim in ROWS])
def test_a_sort_of_people_speaks_only_where_the_article_has_it(verdict, claim):
    assert verify(claim, [HARBOUR]).verdict == verdict, verify(claim, [HARBOUR]).violations

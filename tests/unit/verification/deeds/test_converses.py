"""One deed told from its other end, or with another verb, is the same; with both ends exchanged it is not."""

import pytest

from service import Article, verify

TEXT = """The Harbour Bank is owned by the Faroese group Nordlid, which acquired it from the town of Vik in 2014.

Hanne Moe, who took over as coach from Bert Rask in May, is from Vik. The club sold its striker, Odd Lien, to Sandnes.

A Danish museum handed eleven drums back to Greenland on Friday. Greenland has promised to lend two drums to Aarhus.

The pilots' guild threatened to sue the airline Fjordair. Sandnes knocked Vik out of the cup after a penalty."""

SAME = [
    "The town of Vik sold the Harbour Bank to Nordlid in 2014.",
    "Bert Rask was replaced by Hanne Moe in May.",
    "Hanne Moe succeeded Bert Rask in May.",
    "Sandnes signed Odd Lien from the club.",
    "Greenland was given eleven drums by a Danish museum.",
    "Aarhus is to borrow two drums from Greenland.",
    "The guild threatened to take Fjordair to court.",
    "Vik lost to Sandnes in the cup.",
]
TURNED = [
    ("seller and buyer", "Nordlid sold the Harbour Bank to the town of Vik in 2014."),
    ("new and old", "Hanne Moe was replaced by Bert Rask in May."),
    ("a player's clubs", "The club signed Odd Lien from Sandnes."),
    ("two objects behind the verb", "Greenland has given a Danish museum eleven drums."),
    ("lender and borrower", "Aarhus is to lend two drums to Greenland."),
    ("to take to court", "Fjordair threatened to take the guild to court."),
    ("winner and loser", "Sandnes lost to Vik in the cup."),
]


@pytest.mark.parametrize("summary", SAME)
def test_the_other_end_is_the_same_deed(summary):
    assert [f.reason for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "polarity"] == []


@pytest.mark.parametrize("summary", [row[1] for row in TURNED], ids=[row[0] for row in TURNED])
def test_ends_exchanged_are_refused(summary):
    assert "polarity" in {f.check for f in verify(summary, [Article(text=TEXT)]).violations}

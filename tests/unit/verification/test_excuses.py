"""An excuse made for some faithful wording lets no wrong claim pass: each pair is one excuse, used and abused."""

import re

import pytest

from service import Article, verify

PRINTED = """The ferry to Skarholm will be sold, the port of Vennby said on Tuesday. The US consulate in Vennby objected.

Two bids were made, the first from the shipping line Nordfart and the second from a group of captains. Nordfart
offered 40 million crowns.

The port said it would keep the winter timetable if the county paid for ice-breaking. It denied that the timetable
would end at once.

The ferry allegedly leaked oil for three weeks before it was docked. The figure of three weeks was made public by the
harbour watch.

Captain Lise Falk said the hull was sound. Her brother, Arvid Falk, who mends engines, said the bearings were worn
out.

The Coast Gazette reported that the buyer had been chosen in May, citing a letter. The county council reckons that the
sale will cost 60 jobs.

Nils Orre, a passenger, said he had heard about the sale from a stewardess. He called it a shame."""

TEXT = re.sub(r"(?<!\n)\n(?!\n)", " ", PRINTED)
"""Without the ends of the lines above."""

PAIRS = [
    (
        "an ordinal takes up one of all that were told",
        "Two bids were made, the first from Nordfart and the second from captains.",
        "Bids came from Nordfart, the third in a year, and from captains.",
    ),
    (
        "initials for a name",
        "The US consulate in Vennby objected.",
        "Uma Shah of the consulate in Vennby objected.",
    ),
    (
        "a denied condition",
        "The port denied that the winter timetable would end at once.",
        "The port denied a report and said it would keep the winter timetable.",
    ),
    (
        "where a number comes from",
        "The figure of three weeks comes from the harbour watch.",
        "The figure of three weeks comes from the harbour watch, and the ferry leaked oil before it was docked.",
    ),
    (
        "kin of somebody named",
        "Lise Falk's brother said the bearings were worn out.",
        "Nils Orre's daughter said that the price was too low for such a ship.",
    ),
    (
        "kin of a speaker",
        "Lise Falk's brother said the bearings were worn out.",
        "Lise Falk's brother said the hull was sound.",
    ),
    (
        "a speaker's kin for himself",
        "Nils Orre called the sale a shame.",
        "Nils Orre's daughter called the sale a shame.",
    ),
    (
        "a speaker's aide for himself",
        "Lise Falk, a captain, said the hull was sound.",
        "Lise Falk's deputy said the hull was sound.",
    ),
    (
        "who holds something, by a word for thinking",
        "The county council reckons that the sale will cost 60 jobs.",
        "The ferry leaked oil for three weeks, and the county council reckons that the sale will cost 60 jobs.",
    ),
]


@pytest.mark.parametrize(
    ("claim", "stands"), [(c, s) for _, true, wrong in PAIRS for c, s in ((true, True), (wrong, False))]
)
def test_an_excuse_is_for_what_it_was_made(claim: str, stands: bool) -> None:
    found = verify(claim, [Article(text=TEXT)]).violations
    assert bool(found) is not stands, [f.reason for f in found]

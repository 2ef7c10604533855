"""What is only possible, asked for, threatened or awaited in the source may not be told as done."""

import pytest

from service import Article, verify

TEXT = """The Lund shipyard may bid for the wreck, its owner, Sune Falk, said on Monday. Falk has yet to choose a partner.

The harbour board must still approve a loan of 30 million crowns. Schools on the island, which had closed in June, are
to reopen on Thursday.

The mayor, Britt Aker, threatened legal action over the oil. Her deputy is weighing an inquiry into the tugs.

A new pump, to be tested from May, had cost more than planned. Coach Nils Rydh is favourite to come back to the club.
""".replace("are\nto", "are to")

EARLY = [
    ("may", "The Lund shipyard has bid for the wreck."),
    ("yet to", "Sune Falk has chosen a partner."),
    ("must still", "The harbour board has approved a loan of 30 million crowns."),
    ("over a relative clause", "Schools on the island have reopened."),
    ("threatened", "Britt Aker has taken legal action over the oil."),
    ("weighed", "The mayor's deputy has opened an inquiry into the tugs."),
    ("a verb with its particle", "Nils Rydh has come back to the club."),
]
FAITHFUL = [
    "The Lund shipyard might make a bid for the wreck, Sune Falk said.",
    "Sune Falk has not yet chosen a partner.",
    "The loan of 30 million crowns has not been approved by the harbour board yet.",
    "The island's schools will open again on Thursday.",
    "Britt Aker said she could take legal action over the oil.",
    "An inquiry into the tugs is being weighed by the mayor's deputy.",
    "Nils Rydh may come back to the club.",
]


@pytest.mark.parametrize("summary", [row[1] for row in EARLY], ids=[row[0] for row in EARLY])
def test_what_is_still_to_come_is_not_told_as_done(summary):
    assert verify(summary, [Article(text=TEXT)]).verdict == "fail"


@pytest.mark.parametrize("summary", FAITHFUL)
def test_what_is_told_as_still_to_come_is_accepted(summary):
    found = verify(summary, [Article(text=TEXT)]).violations
    assert [f.reason for f in found if "still to come" in f.reason or f.check == "polarity"] == []

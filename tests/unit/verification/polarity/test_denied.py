"""A "not" whose source has the contrary of what is negated, and one whose source has just that."""

import pytest

from service import Article, verify

TEXT = """A cable car stopped above the town of Hallau on Friday, and 31 passengers spent the night in its cabins. All of
the 31 were brought down safely in the morning.

The operator, Alpin, has stood by its technician, Urs Keel. It withheld the name of the maker of the brake, and its
director, Rahel Frei, was kept in the dark for two hours.

The town council skipped its meeting on Saturday. Its president, Beat Senn, ignored a request for a debate and abstained
when the budget was voted on.

The restaurant at the top has been shut since May. Its cook, Lena Orsi, borrowed a generator, and her guests walked away
with blankets. Children ride free.

The inquiry is to last until March. Investigators have suspended the licence, and the ban on night trips will stay. Two
firms brushed aside an offer to help, and a third one failed to reply.

Alpin will repair the brake at once. It has paid every passenger 200 francs, and 25 of the 31 took the money. Senn asked
the canton for a loan in June, and the canton granted it. A new cabin was delivered on Sunday."""

DENIED = [
    ("hurt", "Brought down in the morning, the 31 were not hurt."),
    ("stood by", "Alpin did not drop its technician, Urs Keel."),
    ("withheld", "The operator did not reveal who had made the brake."),
    ("in the dark", "The director of Alpin, Rahel Frei, was not informed for two hours."),
    ("skipped", "The council of the town did not meet on Saturday."),
    ("ignored", "Beat Senn did not respond to a request for a debate."),
    ("abstained", "Senn did not vote on the budget."),
    ("shut", "The restaurant at the top has not been open since May."),
    ("free", "Children do not pay for the ride."),
    ("stay", "The ban on night trips will not be lifted."),
    ("brushed aside", "Two firms did not accept an offer to help."),
    ("failed to", "A third firm did not answer."),
    ("the rest", "Six of the passengers did not take the money."),
]
AFFIRMED = [
    ("a repair", "Alpin will not mend the brake right away."),
    ("a payment", "The passengers were not given 200 francs each by Alpin."),
    ("a request", "Beat Senn, the council's president, had not asked the canton for a loan."),
    ("a grant", "The loan that Senn wanted was not approved by the canton."),
    ("a delivery", "On Sunday the new cabin did not arrive."),
    ("a no to the no of the source", "The licence was not suspended by the investigators."),
    ("a no to it in other words", "The two firms did not spurn an offer of help."),
    ("a number", "The 31 passengers did not spend the night in the cabins."),
    ("a generator", "The restaurant's cook, Lena Orsi, did not borrow a generator."),
]


def _polarity(summary: str) -> list[str]:
    found = verify(summary, [Article(text=TEXT)]).violations
    return [f.verdict for f in found if f.check == "polarity"]


@pytest.mark.parametrize("summary", [row[1] for row in DENIED], ids=[row[0] for row in DENIED])
def test_a_contrary_bears_a_not_out(summary):
    assert _polarity(summary) == []


@pytest.mark.parametrize("summary", [row[1] for row in AFFIRMED], ids=[row[0] for row in AFFIRMED])
def test_what_is_affirmed_may_not_be_denied(summary):
    assert _polarity(summary) == ["reversed"]

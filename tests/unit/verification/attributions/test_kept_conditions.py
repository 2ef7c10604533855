"""Conditions and hedges in other words: kept by any word of the class, lost where there is none."""

import pytest

from service import Article, verify

TEXT = """The quarry at Selm may close next spring, its manager Bo Akerman said.

Akerman said 40 jobs would be saved if the council lowered the rent. The rail link will be built unless the grant is
withdrawn, the transport ministry said.

Women on the night shift were twice as likely to fall ill, the study by the clinic found.

A miner, Leif Dahl, alleged that the dust filters had been switched off for a month. Akerman denied it.

"They say the dust is safe, and those who say so are paid if it is," said Ulla Nord, a retired nurse. Neither account
could be checked.""".replace("is\nwithdrawn", "is withdrawn").replace("account\ncould", "account could")

KEPT = [
    "Contingent on a lower rent from the council, 40 jobs would be saved, Akerman said.",
    "Should the council lower the rent, 40 jobs would be saved, Akerman said.",
    "Akerman said 40 jobs would be saved should councillors agree to lower the rent.",
    "Barring a withdrawal of the grant, the rail link will be built, the transport ministry said.",
    "The saving of 40 jobs hinges on the council's lowering the rent, Akerman said.",
    "On the understanding that the council lowered the rent, 40 jobs would be saved, according to Akerman.",
    "The clinic's study found that women on the night shift were twice as likely to fall ill.",
    "Leif Dahl claimed that the dust filters had been off for a month, which Akerman denied.",
    "Ulla Nord used to be a nurse.",
    "The two versions have not been independently verified.",
]

LOST = [
    "The quarry at Selm will close next spring, its manager Bo Akerman said.",
    "Akerman said 40 jobs would be saved.",
    "The rail link will be built, the transport ministry said.",
    "The rail link will be built whether or not the grant is withdrawn, the transport ministry said.",
    "The dust filters had been switched off for a month.",
    "Two independent reports say that the dust filters were switched off.",
]


@pytest.mark.parametrize("claim", KEPT)
def test_a_condition_is_kept_in_any_words(claim):
    found = verify(claim, [Article(text=TEXT)]).violations
    assert [f for f in found if f.check == "attribution"] == []


@pytest.mark.parametrize("claim", LOST)
def test_and_lost_where_no_word_has_it(claim):
    found = verify(claim, [Article(text=TEXT)]).violations
    assert [f for f in found if f.check == "attribution"] != []

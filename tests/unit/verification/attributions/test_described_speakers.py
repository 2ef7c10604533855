"""Speakers whom a claim calls by other words than the articles: refused only where something shows that he is another."""

import pytest

from service import Article, verify

HARBOUR = (
    """The Harbour and Inland Waterways Authority (HIWA) said the lock at Brandal would stay shut until a new gate was fitted.

"The hinge had gone to powder," said Dr. Ingrid Solberg, who treated two of the lock-keepers for smoke.

Nordvik Timber said it had lost 14 barges' worth of orders. The company said it would sue if no date was given by June 1.

Per Ronning, for Nordvik, said his client had been "left to whittle its thumbs".

Oda Lien, who represents the Brandal ward, alleged that the gate had been inspected by nobody for nine years. Marit
Tveit, who speaks for the association of small shippers, said its members could hold out for three weeks.

"I heard it go like a church bell," said Karen Moe, 58, watching from the towpath.

A confidential memo seen by the Brandal Post said the hinge was known to be cracked. The Fjord Gazette, citing court
filings, reported that the maker of the gate had been paid in full.

Skipper Jonas Hauge, whose barge was first in the queue, said he would believe in a new gate when he had sailed through
it. Former administrator Tone Berg told the Gazette that the budget had been cut in 2021.""".replace(
        "Marit\n", "Marit "
    )
    .replace("court\n", "court ")
    .replace("through\n", "through ")
)

FAITHFUL = [
    (
        "a regulator for the authority",
        "The waterways regulator said the lock would stay shut until a new gate was fitted.",
    ),
    ("initials in full", "The authority said the lock at Brandal would stay shut until a new gate was fitted."),
    ("a title", "“The hinge had gone to powder,” one of the doctors recalled."),
    ("a firm by its trade", "The firm said it would sue if no date was given by June 1."),
    ("counsel for a client", "Nordvik's lawyer said his client had been “left to whittle its thumbs”."),
    ("who represents a ward", "The ward's councillor claimed that nobody had inspected the gate for nine years."),
    ("who speaks for others", "The small shippers' spokeswoman said members could hold out for three weeks."),
    ("anybody", "A woman watching from the towpath said she had heard it “go like a church bell”."),
    ("a document by another word", "A secret document said the hinge was known to be cracked."),
    (
        "an origin by another word",
        "The Fjord Gazette, on the basis of court papers, reported that the gate's maker had been paid in full.",
    ),
    ("who was it before", "The previous administrator told the Gazette that the budget had been cut in 2021."),
    (
        "a captain",
        "The captain of the first barge in the queue said he would believe in a new gate once he had sailed through it.",
    ),
]

WRONG = [
    ("another regulator", "The aviation regulator said the lock would stay shut until a new gate was fitted."),
    ("a nurse is no doctor", "“The hinge had gone to powder,” a prosecutor recalled."),
    ("counsel for another", "The prosecutor said Nordvik had been “left to whittle its thumbs”."),
    ("another's words", "Oda Lien said she had heard it “go like a church bell”."),
    ("the other sex", "A man watching from the towpath said he had heard it “go like a church bell”."),
    ("another by name", "Marit Tveit alleged that the gate had been inspected by nobody for nine years."),
    ("no origin", "The Fjord Gazette, citing a detective, reported that the gate's maker had been paid in full."),
    ("another office", "A police inspector said members could hold out for three weeks."),
]


@pytest.mark.parametrize(("why", "claim"), FAITHFUL, ids=[w for w, _ in FAITHFUL])
def test_a_speaker_may_be_called_otherwise(why, claim):
    found = verify(claim, [Article(text=HARBOUR)]).violations
    assert [f for f in found if f.check in {"attribution", "quotation"}] == []


@pytest.mark.parametrize(("why", "claim"), WRONG, ids=[w for w, _ in WRONG])
def test_but_not_as_somebody_else(why, claim):
    found = verify(claim, [Article(text=HARBOUR)]).violations
    assert [f for f in found if f.check in {"attribution", "quotation"}] != []

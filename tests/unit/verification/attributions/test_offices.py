"""Speakers who go by what they do: a role that a verb tells, counsel for a client, a share of a group."""

import pytest

from service import Article, verify

TEXT = """A dig at Brenmoor has turned up 14 Roman coins, the county museum said.

"We cried a little, and then we had soup," said Oda Fenwick, who led the dig. She expects more coins next summer.

Tom Allard, representing the landowner, told a hearing that his client was "in no hurry to sell, and never was".

Site Safety Manager Priya Nair said the trench walls had been shored up twice. Councillor Ben Rook, who chairs the
heritage committee, said the field would be bought if a grant came through.

The museum wrote to 60 volunteers. Four in five of them said they would dig again.""".replace(
    "the\nheritage", "the heritage"
)

FAITHFUL = [
    "The leader of the dig recalled: “We cried a little, and then we had soup.”",
    "The dig's leader reckons that more coins will turn up next summer.",
    "The landowner's lawyer told a hearing that his client was “in no hurry to sell”.",
    "His lawyer said that he was “in no hurry to sell, and never was”.",
    "The walls of the trench had been shored up twice, the site safety manager said.",
    "The head of the heritage committee said the field would be bought if a grant came through.",
    "Eighty per cent of volunteers said they would dig again.",
    "On seeing 14 Roman coins turn up at Brenmoor, those digging “cried a little, and then we had soup”, the dig's leader said.",
    "Most of the volunteers said they would dig again.",
]

WRONG = [
    ("another's quotation", "The head of the heritage committee said he was “in no hurry to sell, and never was”."),
    ("another's remark", "The site safety manager said the field would be bought if a grant came through."),
    ("another leads", "The landowner's lawyer said that more coins were expected next summer."),
]


@pytest.mark.parametrize("claim", FAITHFUL)
def test_a_speaker_may_go_by_what_he_does(claim):
    assert verify(claim, [Article(text=TEXT)]).violations == ()


@pytest.mark.parametrize(("why", "claim"), WRONG, ids=[w for w, _ in WRONG])
def test_but_only_by_what_he_does(why, claim):
    assert verify(claim, [Article(text=TEXT)]).verdict == "fail"

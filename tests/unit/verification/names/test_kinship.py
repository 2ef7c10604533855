"""Kin and ministries: another relation or another field than the article's is refused, the same from its other side is not."""

import pytest

from service import Article, verify

TEXT = """The mayor of Orsund, Per Dahl, will not vote on the quarry, the culture ministry said. His sister, Karin Dahl, owns the land.

Karin Dahl's husband, Mats Boe, drives for the quarry. Their two children go to school in Orsund, where Boe's mother
teaches. The finance minister, Ulla Stern, declined to comment.""".replace("mother\nteaches", "mother teaches")

WRONG = [
    ("aunt for sister", "The mayor's aunt owns the land at the quarry."),
    ("brother for husband", "Karin Dahl's cousin drives for the quarry."),
    ("by the bearer's name", "Karin Dahl's brother, Mats Boe, drives for the quarry."),
    ("another ministry", "The transport ministry said the mayor would not vote on the quarry."),
    ("another minister", "The interior minister, Ulla Stern, declined to comment."),
]
RIGHT = [
    ("of a couple", "Mats Boe, whose wife is Karin Dahl, drives for the quarry."),
    ("a word for both", "The mayor's sibling owns the land."),
    ("children and parents", "Mats Boe is the father of two."),
    ("ministry of", "The ministry of culture said the mayor would not vote on the quarry."),
    ("treasury", "The treasury minister, Ulla Stern, would not comment."),
]


def _refused(summary: str) -> list[str]:
    found = verify(summary, [Article(text=TEXT)]).violations
    return [f.reason for f in found if f.check == "name" and f.reason.startswith("The source")]


@pytest.mark.parametrize("summary", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_another_relation_or_field_is_refused(summary):
    assert _refused(summary)


@pytest.mark.parametrize("summary", [row[1] for row in RIGHT], ids=[row[0] for row in RIGHT])
def test_the_same_in_other_words_is_accepted(summary):
    assert not _refused(summary)


SWIMMER = """Her mother, Bernie, is against a return to the pool.

Her boyfriend, the hurler Cathal Moran, told a radio station in May that the stairs leave her breathless. She was the
youngest of five.

Two mothers wrote to the club, whose chairman, Aidan Shaw, is the brother of the coach. Shaw's daughter swims there too.
"""


@pytest.mark.parametrize(
    ("summary", "refused"),
    [
        ("Her partner, a hurler, told a radio station that the stairs leave her breathless.", False),
        ("She grew up with four siblings.", False),
        ("A couple of parents wrote to the club.", False),
        ("Her partner is against a return to the pool.", False),
        ("Her grandmother is against a return to the pool.", True),
        ("The coach's uncle, Aidan Shaw, is chairman of the club.", True),
        ("The chairman's niece swims there too.", True),
    ],
)
def test_only_another_relation_of_the_same_person_counts(summary, refused):
    found = verify(summary, [Article(text=SWIMMER)]).violations
    assert any(f.check == "name" for f in found) is refused


BIRTH = """Edda Falk gave birth at Marlow in May. Her brother, Arvid, drove her to the hospital in nine minutes."""


@pytest.mark.parametrize(
    ("summary", "refused"),
    [
        ("Arvid Falk's sister gave birth at Marlow in May.", False),
        ("Arvid's younger sister gave birth at Marlow in May.", False),
        ("Edda Falk's brother drove her to the hospital.", False),
        ("Arvid's brother gave birth at Marlow in May.", True),
        ("Edda's sister drove her to the hospital.", True),
        ("Arvid's daughter gave birth at Marlow in May.", True),
    ],
)
def test_a_sibling_is_told_from_either_side(summary, refused):
    found = verify(summary, [Article(text=BIRTH)]).violations
    assert any(f.check == "name" for f in found) is refused

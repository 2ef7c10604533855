"""What befell those who are counted: a fate that the article does not tell is no other word for one that it does."""

import pytest

from service import Article, verify

FLOOD = """Floods cut off Harlow Bridge on Friday. Two people were rescued from a car.

Seven firefighters were hurt when a wall fell. Three walkers are missing on the moor, police said.

A crash near Solva injured 14 passengers. Five of them later died in hospital. Officers detained four men at the harbour."""

TRUE = [
    "Two people were pulled from a car and saved.",
    "Seven firefighters were injured by a falling wall.",
    "Three walkers have disappeared on the moor, police said.",
    "Five of the 14 passengers died.",
    "Four men have been arrested at the harbour.",
    "The crash left 14 people wounded.",
]
WRONG = [
    "Two people died in a car.",
    "Two people were hurt in a car.",
    "Seven firefighters were killed by a falling wall.",
    "Three walkers drowned on the moor, police said.",
    "Three walkers were found alive on the moor, police said.",
    "Four men were injured at the harbour.",
]


def _refused(summary: str) -> bool:
    return any(f.verdict == "wrong_subject" for f in verify(summary, [Article(text=FLOOD)]).violations)


@pytest.mark.parametrize("summary", TRUE)
def test_a_fate_may_be_told_in_other_words(summary):
    assert not _refused(summary)


@pytest.mark.parametrize("summary", WRONG)
def test_a_fate_may_not_be_told_for_another(summary):
    assert _refused(summary)

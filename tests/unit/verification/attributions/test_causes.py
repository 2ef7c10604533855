"""A cause that nobody in the article gives may not be stated while the article has it open."""

import pytest

from service import Article, verify

TEXT = """A fire destroyed a bakery in Skarsund early on Thursday. Nobody was hurt.

Per Alm, who owns the bakery, said he smelled gas shortly before the fire broke out. Police are investigating the cause and have not ruled out arson.

The blaze led to long queues on the coast road. A second fire, in Tarvik, was caused by a cigarette, the brigade said."""

STANDING = [
    "Per Alm smelled gas shortly before the fire broke out, he said.",
    "Gas may have caused the fire.",
    "It is not known whether gas caused the fire.",
    "The fire in Skarsund led to long queues on the coast road.",
    "A cigarette caused the fire in Tarvik, the brigade said.",
]
REFUSED = [
    "Gas caused the fire, Per Alm said.",
    "Gas caused the fire, Per Alm told police.",
    "The fire was caused by gas.",
    "The bakery burned down because of gas.",
    "The cause of the fire was arson.",
    "Police said that arson caused the fire.",
]


@pytest.mark.parametrize("claim", STANDING)
def test_what_the_article_leaves_open_or_gives_may_be_told_so(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations == ()


@pytest.mark.parametrize("claim", REFUSED)
def test_and_no_cause_of_it_as_known(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations != ()

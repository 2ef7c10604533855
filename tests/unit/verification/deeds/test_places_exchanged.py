"""Two sides of a deed that have changed places, over appositions and relative clauses."""

import pytest

from service import Article, verify

TEXT = """The harbour guild's chairman, Piet Dorn, thanked Osei for her patience at the hearing on Monday.

An insurer, Nordkap, which paid the guild 40,000 euros in 1982, wants its archive back.

A court accepted that the ram had been about to attack the boy when it was shot.
The fence is to be mended."""

PAIRS = [
    ("Dorn thanked Osei for her patience at the hearing.", "Osei thanked the guild's chairman for his patience."),
    ("Nordkap paid the guild 40,000 euros in 1982.", "The guild paid an insurer 40,000 euros in 1982."),
    (
        "The ram had been about to attack the boy, the court accepted.",
        "The boy had been about to attack the animal, the court accepted.",
    ),
]


@pytest.mark.parametrize(("right", "wrong"), PAIRS, ids=[w for _, w in PAIRS])
def test_nobody_may_change_places(right, wrong):
    articles = [Article(text=TEXT)]
    assert verify(right, articles).violations == ()
    assert verify(wrong, articles).verdict == "fail"

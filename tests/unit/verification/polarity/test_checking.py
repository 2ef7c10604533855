"""Polarity: a negation or denial lost or added is a violation, whatever other words say no is not."""

import pytest

from service import Article, verify

TEXT = """The Oberau cable car will not run this winter, its owner said on Tuesday.

Inspectors found no fault in the cabins. The owner, Rosa Thaler, denied that she had delayed repairs.

The village council voted to support a new ski lift. It has not yet been decided where it will stand.

Guests must not bring dogs unless they are muzzled. The restaurant at the summit stays open.

A court overturned two fines of the inspectors in May. The new cabins save about 4,000 euros a year, Thaler said."""

SAME = [
    "The Oberau cable car is not to run this winter.",
    "There was nothing wrong with the cabins, inspectors found.",
    "Rosa Thaler said she had not delayed repairs.",
    "Where the lift will stand is still open.",
    "The council has yet to decide where the new lift will stand.",
    "No fewer than all dogs have to be muzzled.",
    "A court quashed two of the inspectors' fines in May.",
    "The new cabins bring costs down by about 4,000 euros a year, Thaler said.",
]
REVERSED = [
    ("a not lost", "The Oberau cable car will run this winter, its owner said."),
    ("a no lost", "Inspectors found a fault in the cabins."),
    ("a denial lost", "Rosa Thaler admitted that she had delayed repairs."),
    ("a not added", "The restaurant at the summit does not stay open."),
    ("a never added", "The village council never voted to support a new ski lift."),
    ("an opposite", "The village council voted to oppose a new ski lift."),
    ("a court's other way", "Two fines of the inspectors were upheld by a court in May."),
    ("a not yet lost", "It has been decided where the lift will stand."),
]


@pytest.mark.parametrize("summary", SAME)
def test_a_no_in_other_words_is_the_same(summary):
    assert not [f for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "polarity"]


@pytest.mark.parametrize("summary", [row[1] for row in REVERSED], ids=[row[0] for row in REVERSED])
def test_a_turn_is_a_violation(summary):
    found = [f for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "polarity"]
    assert [f.verdict for f in found] == ["reversed"]
    assert found[0].span.of(summary) == found[0].text


BOUND = [
    ("The bank had not been consulted before the vote.", "The bank was consulted before the vote.", True),
    ("The bank said it would study the plan and had not been informed before Monday's notice.", "It was informed before the notice, the bank said.", True),
    ("Oman will not host a meeting unless both sides ask for one.", "Oman will host a meeting unless both sides ask for one.", True),
    ("Oman will not host a meeting unless both sides ask for one.", "Oman will host a meeting if both sides ask for one.", False),
    ("The bank will not lend before the firm has a plan.", "The firm needs a plan before the bank will lend.", False),
]  # fmt: skip
"""A no that holds up to something: whether the claim turns it round, with the same bound, or tells it otherwise."""


@pytest.mark.parametrize(("article", "claim", "turned"), BOUND)
def test_a_no_that_loses_its_not_and_keeps_its_bound_is_turned(article, claim, turned):
    found = [f.verdict for f in verify(claim, [Article(text=article)]).violations if f.check == "polarity"]
    assert found == ["reversed"] * turned

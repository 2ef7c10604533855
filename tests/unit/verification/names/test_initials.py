"""Initials and what they stand for may be exchanged, whichever of the two the articles give."""

import pytest

from service import Article, verify

TEXT = """The U.N. World Food Programme said on Monday that it would send grain to Port Veda.

The Director of Public Prosecutions has 28 days to appeal, a spokesman said.

The initial public offering of the brewery was put off. Snow closed Interstate 75 north of Tarrow.

The IFRC flew in 40 tents."""

FOUND = [
    "The WFP said that it would send grain to Port Veda.",
    "The D.P.P. has 28 days to appeal, a spokesman said.",
    "The IPO of the brewery was put off.",
    "Snow closed I-75 north of Tarrow.",
    "The International Federation of Red Cross flew in 40 tents.",
]
UNSUPPORTED = [
    ("The FAO said that it would send grain to Port Veda.", "FAO"),
    ("The DPA has 28 days to appeal, a spokesman said.", "DPA"),
    ("The LBO of the brewery was put off.", "LBO"),
    ("Snow closed I-70 north of Tarrow.", "I-70"),
    ("The International Rescue Committee flew in 40 tents.", "International Rescue Committee"),
    ("The BPS of the brewery was put off.", "BPS"),
]
"""The last is made of letters over a full stop: "brewery … put off. Snow"."""


@pytest.mark.parametrize("summary", FOUND)
def test_what_initials_stand_for_is_found(summary):
    assert [f.text for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "name"] == []


@pytest.mark.parametrize(("summary", "name"), UNSUPPORTED)
def test_initials_of_nothing_there_are_a_violation(summary, name):
    assert [f.text for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "name"] == [name]

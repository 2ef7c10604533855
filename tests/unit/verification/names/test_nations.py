"""Nations: under whichever of its names one stands, it must stand where the article has it."""

import pytest

from service import Article, verify
from service.verification.entities.aliases import find_nations
from service.verification.names.slots import find_slots

TEXT = """Hungary is preparing to lend 40 locomotives to Slovakia, a Prague newspaper wrote on Monday.

Under the plan, which Bratislava has welcomed, Serbian engineers would repair the Tisza bridge. The loan comes at an
awkward moment for Austria, whose own railway is short of drivers.

Slovakia supplied timber to Hungary last year. The dispute over the river has cost Budapest money, time and patience, and
Vienna's hopes of an early settlement have faded. The border commission has declared the island independent of Slovakia.

The Czech writer of the article said that Hungary should not be afraid of taking the offer made to it by Poland."""

SAME = [
    ("a capital", "Budapest is preparing to lend locomotives to Slovakia, a Czech newspaper wrote."),
    ("whose moment", "The loan comes at an awkward moment for Vienna."),
    ("a passive", "Timber was supplied to Hungary by Slovakia last year."),
    ("whose engineers", "The Tisza bridge would be repaired by engineers from Serbia."),
    ("whom it cost", "The dispute over the river has cost Hungary time, money and patience."),
    ("whose hopes", "Austrian hopes of an early settlement have faded."),
    ("independent of whom", "The island has been declared independent of Bratislava."),
    ("a compound", "A Prague-based paper wrote that Hungary was preparing to lend 40 locomotives."),
]
WRONG = [
    ("giver and receiver", "Slovakia is preparing to lend 40 locomotives to Hungary, a Prague newspaper wrote."),
    ("another giver", "Austria is preparing to lend 40 locomotives to Slovakia, a Prague newspaper wrote."),
    ("another receiver", "Hungary is preparing to lend 40 locomotives to Austria, a Prague newspaper wrote."),
    ("a light verb", "Hungary supplied timber to Slovakia last year."),
    ("whose moment", "The loan comes at an awkward moment for Hungary."),
    ("whom it cost", "The dispute over the river has cost Slovakia money, time and patience."),
    ("whose hopes", "Budapest's hopes of an early settlement have faded."),
    ("independent of whom", "The border commission declared the island independent of Hungary."),
    ("part of whom", "The border commission declared the island part of Slovakia."),
    (
        "of whom it is said",
        "The writer said that Poland should not be afraid of taking the offer made to it by Hungary.",
    ),
]


def _violations(summary: str) -> list[str]:
    return [f"{f.check}: {f.reason}" for f in verify(summary, [Article(text=TEXT)]).violations]


@pytest.mark.parametrize("summary", [row[1] for row in SAME], ids=[row[0] for row in SAME])
def test_another_name_of_the_same_nation_is_fine(summary):
    assert not [v for v in _violations(summary) if v.startswith(("name", "polarity"))]


@pytest.mark.parametrize("summary", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_another_nation_in_its_place_is_not(summary):
    assert [v for v in _violations(summary) if v.startswith(("name", "polarity"))]


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("North Korea's army and the North", ["north korea", "north korea"]),
        ("Washington sent US troops to us", ["us", "us"]),
        ("the Washington Post and the Kenya Ports Authority", []),
        ("North American sales", ["us"]),
        ("Turkey’s president and the U.K. government", ["turkey", "uk"]),
        ("north of the river, polish and china", []),
    ],
)
def test_a_nation_is_found_by_its_names(text, nations):
    assert [m.nation for m in find_nations(text)] == nations


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("a bad day for Moscow", [("russia", "day", "for")]),
        ("Kyiv's hopes", [("ukraine", "hop", "'s")]),
        ("according to Polish police", [("poland", "polic", "'s")]),
        ("a Russian military specialist", []),
        ("he lives in Kenya", [("kenya", "liv", "in")]),
    ],
)
def test_a_nation_stands_beside_a_word(text, slots):
    assert [s[:3] for s in find_slots(text)] == slots

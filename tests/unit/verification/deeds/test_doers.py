"""Who did it to whom where the places are told by "from" and "to", by "accused of", by a pronoun or by "it was … that"."""

import pytest

from service import Article, verify

TEXT = (
    """The Brell ferry firm will hand the island route to its rival, Sundlinje, from June. The board of Tarn plans to
move the surgery to Hjelm.

A banker, Ida Krog, is accused of bribing a planner, Otto Vinge. Vinge testified against her at the trial.

Ferry crews turned down a request from the lorry drivers' union, the LFU, to sail at night. Nesna FC poached two
scouts from Vik in March, and Vik was sued by a rival, Odde.

Two tugs sent by Iceland joined the search on Sunday. Bertil Sand had been warned about the valve by his deputy, Liv Moe.

The gas firm Norgas leased a tanker to the Polish company Gazol. Mina Holt apologised to the pilots, two of whom had
resigned.""".replace("to\nmove", "to move")
    .replace("two\nscouts", "two scouts")
    .replace("had\nresigned", "had resigned")
)

TURNED = [
    ("handed from, not to", "The island route will pass from Sundlinje to the Brell ferry firm in June."),
    ("moved from, not to", "The board of Tarn plans to move the surgery from Hjelm to Tarn."),
    ("accused of", "The planner, Otto Vinge, is accused of bribing Ida Krog."),
    ("against her", "Ida Krog testified against Otto Vinge at the trial."),
    ("it was … that", "It was the LFU that turned down a request from ferry crews to sail at night."),
    ("sent by whom it was lent to", "Two tugs that Norway had lent to Iceland joined the search on Sunday."),
    ("warned by", "Bertil Sand had warned his deputy, Liv Moe, about the valve."),
    ("leased from, not to", "Norgas leased a tanker from the Polish company Gazol."),
    ('a noun in "s" behind to', "The pilots apologised to Mina Holt."),
    ("to take to court", "Vik took its rival Odde to court."),
]
SAME = [
    "From June the island route will be run by Sundlinje, to whom the Brell ferry firm hands it.",
    "The surgery is to be moved to Hjelm by the board of Tarn.",
    "Ida Krog stands accused of having bribed Otto Vinge, a planner.",
    "At the trial Otto Vinge testified against Ida Krog.",
    "The LFU's request to sail at night was turned down by ferry crews.",
    "Bertil Sand's deputy, Liv Moe, had warned him about the valve.",
    "The Polish company Gazol leased a tanker from Norgas.",
    "The pilots received an apology from Mina Holt.",
    "Odde sued its rival Vik.",
]


@pytest.mark.parametrize("summary", [row[1] for row in TURNED], ids=[row[0] for row in TURNED])
def test_whoever_changes_places_is_refused(summary):
    assert verify(summary, [Article(text=TEXT)]).verdict == "fail"


@pytest.mark.parametrize("summary", SAME)
def test_whoever_stays_in_place_is_accepted(summary):
    found = verify(summary, [Article(text=TEXT)]).violations
    assert [f.reason for f in found if f.check == "polarity"] == []

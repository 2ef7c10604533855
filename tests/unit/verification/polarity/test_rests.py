"""A "not" that a source need not have: of the rest of a number, of whoever is meant, of what would have been."""

import pytest

from service import Article, verify

TEXT = """Grain elevators at 17 of the 52 stations that the Orsha board inspected were over the dust limit, it said on Friday.

Two-thirds of the millers went to the spring fair. Of its 260 boats, about 40 are insured, the fleet owners' club said.

The board may fine a mill up to 9,000 kroner, or close it, where it keeps its filters dirty. Olga Brandt was on the board
only because Henrik Dahl had broken a leg. The weather office said it knew of only one storm in the strait.

Barley prices rose 2.2 percent in May, the slowest growth since 2018. The Orsha Gazette reported that Brandt had been
questioned about the fire. The police chief, Jan Holt, declined to confirm this.

The evidence did not establish who had opened the sluice, said the board's lawyer. Brandt turned down a 500-kroner
reward but accepted a cake. The mill owners at first resisted the new rules. The board approved a wind farm in March, and
its engineers tested the new crane on Monday. The harbour library opened its reading room on 4 May."""

SAME = [
    ("the rest", "At 35 of the stations the elevators were not over the dust limit."),
    ("the rest of a share", "About a third of the millers did not go to the spring fair."),
    ("the rest, roughly", "Roughly 220 of the club's 260 boats are not insured."),
    ("whoever is meant", "Mills that do not clean their filters could be fined or closed."),
    ("what would have been", "Olga Brandt would not have been on the board had Henrik Dahl not broken a leg."),
    ("of any other", "The weather office was not aware of any other storm in the strait."),
    ("so slowly", "Barley prices have not risen so slowly since 2018."),
    (
        "denied by the next sentence",
        "Brandt was questioned about the fire, which the police chief would not corroborate.",
    ),
    ("not shown", "The board's lawyer said that who had opened the sluice had not been shown."),
    ("a refusal beside an acceptance", "Brandt would not take a 500-kroner reward but took a cake instead."),
    ("resisted", "The mill owners would not go along with the new rules at first."),
]
ADDED = [
    ("on a share that the source has", "Two-thirds of the millers did not go to the spring fair."),
    ("on a number that the source has", "At 17 of the 52 stations the elevators were not over the dust limit."),
    ("on a decision", "The board did not approve a wind farm in March."),
    ("on a deed in other words", "The library in the harbour has not opened the room for reading."),
    ("on a test", "The board's engineers did not test the new crane on Monday."),
    ("on a trend", "Barley prices did not rise by 2.2 percent in May."),
]


def _polarity(summary: str) -> list[str]:
    return [f.verdict for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "polarity"]


@pytest.mark.parametrize("summary", [row[1] for row in SAME], ids=[row[0] for row in SAME])
def test_a_not_that_adds_nothing_is_the_same(summary):
    assert _polarity(summary) == []


@pytest.mark.parametrize("summary", [row[1] for row in ADDED], ids=[row[0] for row in ADDED])
def test_a_not_that_is_added_is_a_violation(summary):
    assert _polarity(summary) == ["reversed"]

"""Contraries: a word and its opposite contradict one another only where they belong to the same."""

import pytest

from service import Article, verify

TEXT = """The lake ferry operator Sundlinjen lodged its appeal in early April, and the court found that it was three weeks late.

Pia Lund, the operator's chair, said she had taken the captain for a pirate at first. Lund accepted a medal from the
lake museum in 2011 but had declined a royal award the year before. The Harbour Party turned down a plan for a second
quay, and the town council narrowly approved the first rise in fares since 2015.

In a poll of passengers 61% backed night sailings; 30% were opposed. Without a new engine the ship must lie up in May.
Inspectors were refused entry to a shed where undeclared oil was stored. The board had recommended that the slipway
remain in use until the spring. Fares slowed the recovery, said Lund, while raising the cost of a crossing by a tenth.

Lund said that she would not negotiate on wages until the strike had ended. She disputed a report in the Kvalby Post
that the ship's radar had been switched off. The deckhands had served not quite four years of a six-year contract.

Crew members voted in March to accept the pay offer. The number of passengers fell in June, and profits rose. The ship's
cook, Ole Vik, would not be at the hearing. Sundlinjen released the captain's log on Friday."""

SAME = [
    ("a modifier of something else", "An appeal of early April had missed the date by three weeks, the court found."),
    ("a verb in mis-", "Pia Lund at first mistook the captain for a pirate."),
    ("both sides in one sentence", "Passengers back night sailings by 61 percent to 30."),
    ("a no behind the preposition", "With no new engine the ship will have to lie up in May."),
    ("a prefix undone by a never", "Inspectors could not see a shed with oil that was never declared."),
    ("let remain", "The board's advice was to leave the slipway in use until spring."),
    ("what only another person does", "Vik opposed a rise in fares."),
    ("a condition", "Lund has made an end to the strike a condition of negotiating on wages."),
    ("a denial in another word", "The radar was on, said Lund, who denied a newspaper's report to the contrary."),
    ("not quite", "More than two years of their six-year contract remained for the deckhands to serve."),
    ("an absence", "The ship's cook, Ole Vik, will skip the hearing."),
]
REVERSED = [
    ("a modifier", "The lake ferry operator lodged its appeal in late April."),
    ("a preposition", "With a new engine the ship must lie up in May."),
    ("a prefix", "Inspectors were refused entry to a shed where declared oil was stored."),
    ("a vote", "Crew members voted in March to reject the pay offer."),
    ("a trend", "The number of ferry passengers rose in June."),
    ("a person's act", "Lund rejected a medal from the lake museum in 2011."),
    ("a no lost", "Lund said that she would negotiate on wages."),
    ("a party's side", "The Harbour Party accepted a plan for a second quay."),
    ("a release", "Sundlinjen withheld the captain's log on Friday."),
    ("a presence", "The ship's cook, Ole Vik, would be at the hearing."),
]


def _polarity(summary: str) -> list[str]:
    return [f.verdict for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "polarity"]


@pytest.mark.parametrize("summary", [row[1] for row in SAME], ids=[row[0] for row in SAME])
def test_contraries_of_different_things_contradict_nothing(summary):
    assert _polarity(summary) == []


@pytest.mark.parametrize("summary", [row[1] for row in REVERSED], ids=[row[0] for row in REVERSED])
def test_contraries_of_the_same_thing_are_violations(summary):
    assert _polarity(summary) == ["reversed"]

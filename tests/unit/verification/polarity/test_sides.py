"""Sides of a scale: a claim may say it with any word, but not the contrary of what all of the source says."""

import pytest

from service import Article, verify
from service.verification.polarity.stances import read_stances

TEXT = """The Aldmoor Players turned down a grant from the brewer Hopwell on Monday. Their treasurer, Nina Falk, had recommended it.

The chairman, Ola Brandt, spoke against it: he would not have beer on the curtain, he said. The mayor, Per Lund, was cleared of fraud in May, but his former aide was convicted.

The Aldmoor crown strengthened against the euro. The council called off the autumn fair after the bridge was closed.

The bakers, who had asked for a new road, were not allowed to open on Sundays. Hopwell is disappointed. A court dismissed the objections of the anglers.

The sea wall spared 60 homes, the coast guard said.

Tilda Rask lost the election for treasurer. Prosecutors dropped their case against the florist, Hugo Lind. The museum must
hand the bronze cup back to the monks of Orsa. The director had advised the cellist not to play. The harbour pilots backed
the pay deal. A shipping expert, Bo Carr, found the captain's story hard to believe. Nobody reported a shortage of salt."""

SAME = [
    "The brewer's grant was refused by the Aldmoor Players.",
    "The Aldmoor Players did not accept a grant from Hopwell.",
    "Nina Falk was in favour of taking the brewer's grant.",
    "Ola Brandt opposed the grant.",
    "Per Lund was acquitted of fraud in May.",
    "The mayor's former aide was found guilty.",
    "The crown gained ground against the euro.",
    "The autumn fair will not go ahead.",
    "The cancellation of the autumn fair followed the closure of the bridge.",
    "The bakers were banned from opening on Sundays.",
    "Hopwell was not pleased.",
    "The court threw out the anglers' objections.",
    "The sea wall saved 60 homes, the coast guard said.",
    "According to the coast guard, 60 homes came through unscathed behind the sea wall.",
    "Tilda Rask was not elected treasurer.",
    "The florist, Hugo Lind, was not charged by prosecutors.",
    "The museum cannot keep the bronze cup of the monks.",
    "The director discouraged the cellist from playing.",
    "The captain's story was not plausible to Bo Carr.",
]
CONTRARY = [
    ("a decision", "The Aldmoor Players have agreed to take a grant from Hopwell."),
    ("a negated verb", "The Aldmoor Players did not turn down the grant from Hopwell."),
    ("an attitude of somebody else's", "Nina Falk spoke out against the grant."),
    ("the other of two", "Ola Brandt was in favour of the grant."),
    ("a verdict", "Per Lund was convicted of fraud in May."),
    ("a trend in other words", "The crown lost ground against the euro."),
    ("a thing called off", "The autumn fair in Aldmoor will go ahead."),
    ("a permission", "The bakers were permitted to open on Sundays."),
    ("a mood", "Hopwell is delighted."),
    ("harm", "The sea wall failed to protect 60 homes, the coast guard said."),
    ("an election", "Tilda Rask was elected treasurer."),
    ("a prosecution", "Prosecutors have charged the florist, Hugo Lind."),
    ("a thing to give back", "The museum can keep the bronze cup of the monks."),
    ("advice", "The director encouraged the cellist to play."),
    ("a vote on a deal", "The harbour pilots turned the pay deal down."),
    ("belief", "The captain's story seemed plausible to Bo Carr."),
    ("a ruling", "The objections of the anglers were upheld by the court."),
]


@pytest.mark.parametrize("summary", SAME)
def test_the_same_side_in_other_words_passes(summary):
    assert [f.reason for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "polarity"] == []


@pytest.mark.parametrize("summary", [row[1] for row in CONTRARY], ids=[row[0] for row in CONTRARY])
def test_the_contrary_is_refused(summary):
    found = [f for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "polarity"]
    assert [f.verdict for f in found] == ["reversed"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("She turned the offer down.", {("decision", -1), ("attitude", -1), ("ruling", -1)}),
        ("He was not in favour of the plan.", {("attitude", -1)}),
        ("The author wrote about a champion.", set()),
        ("The mayor, Hugh Grant, praised them.", {("attitude", 1)}),
        ("They tried to have it banned.", {("decision", -1), ("permission", -1)}),
        ("Nobody in the whole of the old town was pleased.", {("mood", 0)}),
    ],
)
def test_what_is_read_as_a_side(text, sides):
    assert {(s.scale, s.side) for s in read_stances(text)} == sides


PUMPS = """"It has not failed, and we do not expect it to," said the council's planner, Moira Skene, of the dam above Tarn. The
army has offered two pumps, which the council has accepted. A bid by the miners' club, which the council had asked for, was
turned down."""


@pytest.mark.parametrize(
    ("summary", "stands"),
    [
        ("The council took up the army's offer of two pumps.", True),
        ("The council turned down two pumps that the army had offered.", False),
        ("The council did not accept the two pumps.", False),
        ("Moira Skene said the dam had not failed.", True),
        ("Moira Skene said the dam had failed.", False),
    ],
)
def test_what_is_taken_up_with_which_or_it_is_whole(summary, stands):
    found = [f.reason for f in verify(summary, [Article(text=PUMPS)]).violations]
    assert (not found) is stands, found

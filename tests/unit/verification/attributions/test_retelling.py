"""Speakers, hedges and conditions where claim and source share few words: each wrong sentence beside a faithful twin."""

import pytest

from service import Article, verify

FISHERY = Article(
    text="""Two trawlers collided off Lerwyn in thick fog early on Sunday, and one of them sank within the hour.

The coastguard said that the radar of the smaller boat had apparently been switched off. Its duty officer, Moira Stott, said that nobody was hurt.

"I heard a bang and then I was in the water," said Callum Reid, a deckhand on the boat that went down. He said he owed his life to a crate of haddock.

Hamish Orr, who owns the larger vessel, said that he expects the insurer to refuse. He would stop fishing altogether if that happened, he told the Lerwyn Herald.

The harbour's chaplain, Agnes Muir, said that the wreck might never be raised. A diver is to look at it on Thursday.

The group Safe Seas alleges that crews on this coast work twenty hours without a break and fall asleep at the wheel.

Marine biologist Sunil Rao said that diesel was probably leaking from the hull, likely because of a torn tank. Seals could be poisoned should the slick reach the skerries, he said.
"""
)

PAIRS = [
    ("another's words in others", "Reid recalled finding himself in the sea after a loud noise.", "Stott recalled finding herself in the sea after a loud noise."),
    ("'expects it to'", "Orr does not think his insurance will pay up.", "Orr has been turned down by his insurance."),
    ("a modal, by its speaker", "It is doubtful that the sunken boat will come up again, Muir thinks.", "The sunken boat stays on the seabed for good, Muir said."),
    ("a hedge that stands alone", "A ripped fuel tank is the likely reason for the pollution, Rao said.", "A ripped fuel tank is the reason for the pollution, Rao said."),
    ("hearsay", "The small trawler seems to have turned its radar off, the coastguard said.", "The small trawler turned its radar off, the coastguard said."),
    ("a condition turned about", "If the spill gets to the skerries, seals may be poisoned, according to Rao.", "Seals may be poisoned, according to Rao."),
    ("a condition by its speaker", "If there is no payment, Orr told the Lerwyn Herald, he will give up fishing.", "Orr told the Lerwyn Herald that he will give up fishing."),
]  # fmt: skip

DESCRIBED = [
    ("by what stands beside the name", "A deckhand heard “a bang” before he found himself “in the water”."),
    ("by words the article does not have", "A seaman heard “a bang” before he found himself “in the water”."),
    ("an inverted condition", "Were the slick to reach the skerries, seals could be poisoned, Rao said."),
    ("'only' and a noun", "Only a payment by the insurer can keep him fishing, Orr told the Lerwyn Herald."),
]
"""How a faithful sentence may say who speaks, and on what condition."""


@pytest.mark.parametrize("text", [row[1] for row in DESCRIBED], ids=[row[0] for row in DESCRIBED])
def test_other_words_for_a_speaker_or_a_condition_pass(text):
    assert [(f.verdict, f.reason) for f in verify(text, [FISHERY]).violations] == []


@pytest.mark.parametrize(("faithful", "wrong"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS])
def test_a_retelling_keeps_who_said_it_and_how_surely(faithful, wrong):
    refused = [(f.verdict, f.reason) for f in verify(faithful, [FISHERY]).violations]
    assert (refused, {f.check.value for f in verify(wrong, [FISHERY]).violations}) == ([], {"attribution"})

"""Who did it to whom, where the article has only "she" or "it" for whoever did it."""

import pytest

from service import Article, verify

TEXT = """Noor Adel, the caretaker, wrote to the inspectors in June. She had phoned the headmaster, Lars Bek, three times about
the fire doors.

The Hill Gallery welcomed the gift. It lent the trustees a painting in return.

The tram firm Rondo is in debt. It sued the depot's owner, Kalla, over the rent.

The lake harbour froze in January. It closed the fish market for a week.

The keeper, Ida Moss, saw the fox first. She alerted the ranger twice that night. The ranger came at dawn."""

TURNED = [
    ("lent", "The trustees lent the Hill Gallery a painting in return."),
    ("sued", "Kalla sued the tram firm Rondo over the rent."),
    ("alerted", "The ranger alerted the keeper twice that night."),
]
SAME = [
    ("phoned", "The caretaker had phoned the headmaster three times about the fire doors."),
    ("lent", "The gallery lent the trustees a painting in return."),
    ("sued", "Rondo sued Kalla over the rent."),
    ("what closes by itself", "The fish market closed its doors for a week in January."),
    ("another deed of his", "The ranger came at dawn after Ida Moss had alerted him twice."),
]


def _turned(summary: str) -> list[str]:
    found = verify(summary, [Article(text=TEXT)]).violations
    return [f.reason for f in found if f.check == "polarity" and "other way round" in f.reason]


@pytest.mark.parametrize("summary", [row[1] for row in TURNED], ids=[row[0] for row in TURNED])
def test_a_pronoun_hides_no_change_of_places(summary):
    assert _turned(summary)


@pytest.mark.parametrize("summary", [row[1] for row in SAME], ids=[row[0] for row in SAME])
def test_whoever_stays_in_place_may_be_named(summary):
    assert not _turned(summary)

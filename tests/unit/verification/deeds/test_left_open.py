"""A verb whose doer the sentence leaves open takes over nobody's: reduced clauses, "to" behind an object, relatives."""

import pytest

from service import Article, verify
from service.verification.deeds.reading import read_deeds

AGENTS = [
    ("Divers reached 12 sailors stranded on the reef.", "strand", set()),
    ("The envoys drafted a note that would give Lima 60 days to respond.", "respon", set()),
    (
        "The letter on which the paper based its report that the ministry had sought to delay a payment.",
        "delay",
        {"minist"},
    ),
    ("The flights that the airline says it cancelled were full.", "cancel", set()),
    ("The port tried to paint the quay.", "paint", {"port"}),
    ("Ida Krog, 41, a banker from Tarn, gave the keys to Otto Vinge.", "giv", {"ida", "krog"}),
    ("Otto Vinge was told by the guards and chose to stay.", "choos", {"otto", "ving"}),
    ("Krog was run out by a throw from Vinge.", "end", {"throw"}),
    ("Ruiz planned to sell the boats.", "sell", {"ruiz"}),
    ("A panel of five women and four men freed him.", "fre", {"panel", "fiv", "woman", "four", "man"}),
    ("The shares, which the fund owns, rose.", "ris", {"shar"}),
]


@pytest.mark.parametrize(("text", "verb", "agent"), AGENTS, ids=[row[0] for row in AGENTS])
def test_a_doer_is_read_or_left_open(text, verb, agent):
    found = next(d for d in read_deeds(text) if d.verb.startswith(verb))
    assert set(found.agent) == agent


TEXT = """A panel of six women and five men convicted Harlan Voss on eight counts of theft after two days.

Rescuers were trying to reach 14 climbers trapped on the north face in western Norway on Sunday.

The agency Novapress, quoting an unnamed aide to the Chilean president, said the two presidents might meet in Lima.

Peru and Chile were preparing a note that would give Bolivia 60 days to respond. The ministry had asked to delay a $9
million payment, the Tribune reported. The chain's flats include 10 per cent sold under a saving scheme."""

FAITHFUL = [
    "A jury at the Crown Court convicted Voss of eight thefts.",
    "An avalanche left 14 climbers trapped on the north face in western Norway, rescuers said.",
    "An aide to Chile's president was quoted by the agency as saying that the presidents might meet in Lima.",
    "Two countries were preparing a note that would allow Bolivia 60 days to respond.",
    "A note on which the Tribune based its report that the ministry had sought to delay a $9 million payment exists.",
    "One flat in ten would be sold under a saving scheme.",
]


@pytest.mark.parametrize("summary", FAITHFUL)
def test_who_did_it_is_not_turned_round(summary):
    found = verify(summary, [Article(text=TEXT)]).violations
    assert [f.reason for f in found if "other way round" in f.reason] == []

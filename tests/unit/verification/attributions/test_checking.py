"""Attributions: kept, described, dropped, given to another, cut short, made certain, counted twice."""

import pytest

from service import Article, verify

TEXT = """The state broadcaster reported that the Norvik mine will close in May, the Harbour Post reported.

Mining minister Lena Aalto said that 340 workers would be offered other jobs. She denied that the seam was exhausted.

A geologist at the mine told the Harbour Post, asking not to be named, that the pumps had been failing since August.

The union reportedly has a plan of its own. If the state sells the mine, the union would buy a third of the shares,
according to its chairman, Pekka Rinne.

The mine opened in 1931 and has never made a profit in winter.""".replace("\naccording", " according")

KEPT = [
    "Lena Aalto said 340 workers would be offered other jobs.",
    "The mining minister said that 340 workers would be offered other jobs.",
    "Aalto stated that other jobs would be offered to 340 workers.",
    "The state broadcaster reported that the Norvik mine will close in May, according to the Harbour Post.",
    "The union is said to have a plan of its own.",
    "The union would buy a third of the shares should the state sell the mine, Rinne said.",
    "The mine, which opened in 1931, has never made a profit in winter.",
]

BROKEN = [
    ("told as fact", "dropped", "The pumps had been failing since August."),
    ("another speaker", "misattributed", "Pekka Rinne said 340 workers would be offered other jobs."),
    ("denied for said", "misattributed", "Lena Aalto denied that 340 workers would be offered other jobs."),
    ("a stranger", "invented", "Orla Finch said 340 workers would be offered other jobs."),
    ("the first link gone", "origin_dropped", "The Harbour Post reported that the Norvik mine will close in May."),
    (
        "the article's own words",
        "overextended",
        "Pekka Rinne said that the mine opened in 1931 and made no profit in winter.",
    ),
    ("the hedge gone", "hedge_dropped", "The union has a plan of its own."),
    ("the condition gone", "hedge_dropped", "The union would buy a third of the shares, Pekka Rinne said."),
    ("one told as two", "double_counted", "Two newspapers reported that the Norvik mine will close in May."),
    (
        "… with words of citing",
        "double_counted",
        "Several outlets, citing the state broadcaster, reported that the Norvik mine will close in May.",
    ),
    (
        "… with words of resting",
        "double_counted",
        "Several outlets rely on officials in town for the report that the Norvik mine will close in May.",
    ),
]


@pytest.mark.parametrize("summary", KEPT)
def test_what_is_kept_passes(summary):
    report = verify(summary, [Article(text=TEXT)])
    assert not report.violations


@pytest.mark.parametrize(("verdict", "summary"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_what_is_broken_is_named(verdict, summary):
    report = verify(summary, [Article(text=TEXT)])
    assert verdict in {f.verdict for f in report.violations if f.check == "attribution"}, report.findings


def test_a_cue_that_takes_sides_is_a_note():
    report = verify("Lena Aalto admitted that 340 workers would be offered other jobs.", [Article(text=TEXT)])
    assert report.verdict == "pass"
    assert "cue_shifted" in {f.verdict for f in report.findings}


def test_every_violation_says_where_and_what_instead():
    summary = "Pekka Rinne said 340 workers would be offered other jobs."
    (found,) = (f for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "attribution")
    assert (found.text, found.expected) == ("Pekka Rinne", "Lena Aalto")
    assert found.source.text.startswith("Mining minister Lena Aalto said")
    assert found.reason == "The source attributes this to Lena Aalto, not to Pekka Rinne."


def test_a_headline_that_is_hearsay_is_no_voice_of_the_articles_own(seed_a):
    report = verify("North Korea is preparing to send a total of 100,000 troops to Ukraine.", [seed_a])
    assert [f.verdict for f in report.violations if f.check == "attribution"] == ["dropped", "hedge_dropped"]

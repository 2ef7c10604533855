"""What several articles share, where they conflict, and what only looks like confirmation."""

import json
from pathlib import Path

import pytest

from service import Article
from service.analysis import analyze_all
from service.analysis.corroboration import corroborate
from service.domain import Corroboration

GOLD = json.loads((Path(__file__).parents[3] / "seeds" / "gold.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def seeds(seed_a, seed_b):
    return corroborate(analyze_all([seed_a, seed_b]))


def places(item):
    return {(r.article, r.span.start) for r in item.evidence}


def surfaces(item):
    return " | ".join(r.text for r in item.evidence)


def compare(*texts):
    return corroborate(analyze_all([Article(text=t) for t in texts]))


def test_one_article_shares_nothing():
    assert compare("The council voted on Monday to close the old bridge.") == Corroboration()


@pytest.mark.parametrize("gold", GOLD["cross"]["shared_origin"], ids=lambda o: o["id"])
def test_the_seeds_share_their_origins(seeds, gold):
    wanted = gold["evidence"]["A"][0]
    touched = [
        o
        for o in seeds.shared_origins
        if any(r.article == "a1" and r.span.start < wanted["end"] and wanted["start"] < r.span.end for r in o.evidence)
    ]
    assert touched
    assert all(o.articles == ("a1", "a2") and o.independent_sources == 1 for o in touched)


def test_the_post_is_named_as_the_shared_carrier(seeds):
    assert any("New York Post" in o.origin and o.basis == "stated" for o in seeds.shared_origins)


@pytest.mark.parametrize(
    ("what", "words", "one_origin"),
    [
        ("figure", "100,000", True),
        ("quotation", "wealth of experience with counter-battery warfare", True),
        ("quotation", "out of steam", True),
        ("statement", "builders to repair war damage", False),
    ],
)
def test_the_seeds_agree(seeds, what, words, one_origin):
    found = [a for a in seeds.agreements if a.what == what and words in surfaces(a)]
    assert found
    assert found[0].one_origin is one_origin


@pytest.mark.parametrize(
    ("gold", "what", "words"),
    [
        ("c1", "quotation", "shy in accepting"),
        ("c3", "source", "Channel One reported that North Korea is prepared"),
        ("c4", "strength", "North Korea Reportedly Ready"),
        ("c5", "source", "pro-Kremlin news agency"),
        ("c6", "strength", "about to run out of steam"),
        ("c8", "description", "Russian journalist"),
        ("c9", "source", "The Mirror reported that North Korea is also ready to send builders"),
    ],
)
def test_the_seeds_conflict(seeds, gold, what, words):
    assert any(c.what == what and words in surfaces(c) for c in seeds.conflicts), gold


def test_a_like_beginning_is_no_conflict(seeds):
    """c2: two if-sentences that share no more than their first words."""
    assert not any(c.what == "quotation" and "Ukrainian fascism" in surfaces(c) for c in seeds.conflicts)


def test_every_place_is_where_it_says(seeds, seed_a, seed_b):
    texts = {"a1": seed_a.text, "a2": seed_b.text}
    for item in (*seeds.shared_origins, *seeds.agreements, *seeds.conflicts):
        assert len({r.article for r in item.evidence}) > 1
        for ref in item.evidence:
            assert ref.span.of(texts[ref.article]) == ref.text


def test_figures_that_differ_conflict():
    found = compare(
        "Police said 14 people were injured when the grandstand collapsed in Olmsted.",
        "At least 19 people were injured when the grandstand in Olmsted collapsed, hospital officials said.",
    )
    assert [surfaces(c) for c in found.conflicts if c.what == "figure"] == ["14 | At least 19"]


def test_figures_that_differ_conflict_once_with_all_their_places():
    found = compare(
        "Ferry sinks off Lombok in high waves, 14 dead\n\nA ferry sank off Lombok in high waves, killing 14 people.",
        "At least 17 people died when a ferry sank off Lombok in high waves, police said.",
    )
    (conflict,) = [c for c in found.conflicts if c.what == "figure"]
    assert sorted(r.text for r in conflict.evidence) == ["14", "14", "At least 17"]


def test_what_an_article_has_from_a_wire_is_the_wires_in_its_headline_too():
    found = compare(
        "Ferry sinks off Lombok, 14 dead\n\nMATARAM (AP) — A ferry sank off Lombok on Thursday, killing 14 people.",
        "Fourteen killed as ferry goes down\n\nA ferry sank off Lombok, killing 14 people, the Associated Press reported.",
    )
    assert [a.one_origin for a in found.agreements if a.what == "figure" and a.text in {"14", "Fourteen"}] == [True]


def test_figures_on_different_things_do_not():
    found = compare(
        "Police said 14 people were injured when the grandstand collapsed in Olmsted.",
        "The grandstand in Olmsted, which collapsed on Sunday, had 900 seats.",
    )
    assert not [c for c in found.conflicts if c.what == "figure"]


def test_a_wire_counts_once():
    found = compare(
        "OLMSTED (Reuters) - A grandstand collapsed on Sunday and the town is in shock over it.",
        "The town of Olmsted mourned on Monday after its grandstand gave way.\n\nReporting by Reuters",
    )
    assert any(o.origin == "Reuters" and o.articles == ("a1", "a2") for o in found.shared_origins)


def test_a_copy_counts_once():
    text = (
        "A grandstand collapsed on Sunday in the small town of Olmsted, police said.\n\n"
        "Nobody knows yet why the steel gave way under the visitors.\n\n"
        "The mayor has ordered an inspection of every stand in the county."
    )
    found = compare(text, text + "\n\nThe club plays its next match in an empty stadium on Friday.")
    assert any(o.origin == "the same text" for o in found.shared_origins)


def test_strangers_share_nothing():
    found = compare(
        "The bakery on Mill Street won a prize for its rye bread, the guild said.",
        "Scientists in Lima have counted more hummingbirds than ever before.",
    )
    assert found == Corroboration()


CONTRADICTIONS = [
    ("a toll brought up to date", "PARIS, March 3 — The toll from the train crash has risen to 12, officials said.", "PARIS, March 5 — The toll from the train crash has risen to 17, officials said.", "figure", "12 | 17"),
    ("a toll in other words", "Ferry sinks off Lombok in high waves, at least 14 dead", "At least 17 people died when a ferry sank off Lombok in high waves, police said.", "figure", "at least 14 | At least 17"),
    ("a rate", "Unemployment fell to 5.2 percent in May, the statistics office said.", "Unemployment fell to 5.4 percent in May, the statistics office said.", "figure", "5.2 percent | 5.4 percent"),
    ("a denial", "Rebel commander Idris Tolba said the army had shelled the market in Tel Amar.", "The army denied that it had shelled the market in Tel Amar.", "denial", "Rebel commander"),
    ("a no", "The airline said it would cancel all flights to Dunmore in May.", "The airline said it would not cancel its flights to Dunmore in May.", "denial", "would not cancel"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "what", "words"), [c[1:] for c in CONTRADICTIONS], ids=[c[0] for c in CONTRADICTIONS])  # fmt: skip
def test_a_contradiction_is_told_and_is_no_agreement(one, two, what, words):
    found = compare(one, two)
    assert [c.what for c in found.conflicts if c.what in {"figure", "denial"}] == [what]
    assert words in surfaces(next(c for c in found.conflicts if c.what == what))
    assert all(a.what != "statement" for a in found.agreements)


def test_a_later_day_is_told():
    found = compare(*(c for c in CONTRADICTIONS[0][1:3]))
    assert "“March 3” / “March 5”" in found.conflicts[0].reason


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("About 2,000 people marched through Lyon on Saturday against the pension law.", "On Saturday 2,013 people marched through Lyon against the pension law."),
        ("The crash on the Orrin bridge left 12 people dead, the police said on Monday.", "The crash on the Orrin bridge left 40 people injured, the police said on Monday."),
        ("The bank said it would not raise its main rate, citing weak growth in exports.", "The bank said it would keep its main rate, citing weak growth in exports that did not recover."),
    ],
)  # fmt: skip
def test_what_only_rounds_or_words_a_no_is_no_contradiction(one, two):
    assert [c.what for c in compare(one, two).conflicts if c.what in {"figure", "denial"}] == []


def test_two_stories_of_one_wire_are_two_origins():
    found = compare(
        "LONDON (Reuters) - Oil prices rose 2 percent on Monday as traders worried about supply.",
        "TOKYO (Reuters) - Japan's prime minister said on Tuesday he would call an election in October.",
    )
    assert found.shared_origins == ()


def test_a_wire_that_one_article_names_is_no_other_source():
    found = compare(
        "(AP) — A fire at a warehouse in Dunmore killed three people on Monday, officials said.",
        "Three people died in a Dunmore warehouse fire on Monday, the Associated Press reported.",
    )
    assert [o.origin for o in found.shared_origins] == ["AP"]
    assert [c for c in found.conflicts if c.what == "source"] == []


def test_one_speaker_in_two_articles_is_one_origin():
    found = compare(
        "Mayor Anna Kerr said the school in Alta would be rebuilt before winter.",
        "“We will rebuild the school in Alta before the winter,” mayor Anna Kerr said.",
    )
    assert [a.one_origin for a in found.agreements if a.what == "statement"] == [True]


def test_two_speakers_who_agree_are_two():
    found = compare(
        "The factory in Brno will close in June with the loss of 400 jobs, the company said.",
        "Union leader Petr Novak said the Brno factory would close in June, with 400 jobs lost.",
    )
    assert [a.one_origin for a in found.agreements if a.what == "statement"] == [False]

"""Deeds: what was only meant to happen is not told as done, and nobody changes places with another."""

from pathlib import Path

import pytest

from service import Article, verify

SEEDS = Path(__file__).parents[4] / "seeds" / "articles"

TEXT = """The port of Halvik sold two tugs to the Norwegian firm Torsund in May, the port's director, Eli Moen, said.

Torsund plans to move its headquarters to Halvik next year. The town council has promised to widen the harbour road.

The dockers' union sued the port over unpaid overtime, and the port accused the union of sabotage. Skipper Jonas Lie
beat the favourite, Per Aas, in the spring regatta.

The coast guard urged fishermen to leave the bay. Moen believes that the new cranes will pay for themselves. The pier was
repaired by volunteers after the storm. Freight fell by 10 percent between January and April.""".replace(
    "Lie\nbeat", "Lie beat"
).replace("was\nrepaired", "was repaired")

FAITHFUL = [
    "Torsund bought two tugs from the port of Halvik in May, Eli Moen said.",
    "Two tugs were sold to Torsund by the port, its director said.",
    "The union, which sued the port, was accused of sabotage.",
    "Per Aas lost to Jonas Lie in the spring regatta.",
    "Torsund intends to move its headquarters to Halvik.",
    "The council has pledged to widen the harbour road.",
    "Fishermen were urged by the coast guard to leave the bay.",
    "Volunteers repaired the pier after the storm.",
    "Between January and April, freight dropped by 10 percent.",
]
WRONG = [
    ("seller and buyer", "The Norwegian firm Torsund sold two tugs to the port of Halvik in May, Eli Moen said."),
    ("who sued whom", "The port sued the dockers' union over unpaid overtime."),
    ("who beat whom", "Per Aas beat Jonas Lie in the spring regatta."),
    ("who lost to whom", "Jonas Lie lost to Per Aas in the spring regatta."),
    ("who accused whom", "The union accused the port of sabotage."),
    ("planned, told as done", "Torsund has moved its headquarters to Halvik."),
    ("promised, told as done", "The town council has widened the harbour road."),
    ("urged, told as done", "Fishermen left the bay."),
    ("believed, told as known", "Moen knows that the new cranes will pay for themselves."),
]
ATTACKS = [
    "Russia offered to send 100,000 soldiers to North Korea.",
    "The North has already sent employees to the Donbas region, according to a South Korean newspaper.",
    "The fighting has now eased in the Donbas region.",
    "Korotchenko opposed any North Korean involvement in the war.",
    "Richard Moore noted last month that he knew the Russian invasion was “about to run out of steam,” the Post reported.",
    "North Korean volunteers must not be allowed to fight, Korotchenko said.",
]
"""Wrong summaries of the seeds that once passed."""


@pytest.mark.parametrize("summary", FAITHFUL)
def test_a_deed_told_from_its_other_end_is_the_same(summary):
    assert not verify(summary, [Article(text=TEXT)]).violations


@pytest.mark.parametrize("summary", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_another_deed_is_a_violation(summary):
    assert verify(summary, [Article(text=TEXT)]).verdict == "fail"


@pytest.mark.parametrize("summary", ATTACKS)
def test_wrong_summaries_of_the_seeds_are_caught(summary):
    articles = [Article(text=path.read_text("utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    assert verify(summary, articles).verdict == "fail"

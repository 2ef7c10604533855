"""What a source hopes, leaves undecided or is thought to want is not what will be; a yard may be called a builder."""

import pytest

from service import Article, verify

TEXT = """Chief executive Ada Munk said the loan would be repaid by June. She hoped to double the number of ferries within four
years, fuel costs permitting.

The ministry has not decided whether to extend the subsidy for the northern route.

Fjordline is thought to be interested in buying the terminal at Solvik.

Munk blamed the Dutch yard that built the engine. The yard, Vanderlaan, said the ship had not been serviced since 2021.

Sailings were stopped by a licence dispute, not by ice but by paper, as one captain put it. The captain, Per Lind, who keeps
a log, said the quay would stay shut.""".replace("four\nyears", "four years").replace("keeps\na", "keeps a")

PAIRS = [
    (
        "The chief executive hopes to have twice as many ferries within four years.",
        "The number of ferries will double within four years, the chief executive said.",
    ),
    (
        "Whether the subsidy for the northern route will be extended is undecided.",
        "The ministry will extend the subsidy for the northern route.",
    ),
    (
        "Fjordline may be interested in buying the terminal at Solvik.",
        "Fjordline is going to buy the terminal at Solvik.",
    ),
    (
        "The Dutch builder said the ship had not been serviced since 2021.",
        "The Dutch builder said the ship had been serviced since 2021.",
    ),
    ("The captain said that the quay would not be opened.", "The captain said that the quay would be opened."),
]


@pytest.mark.parametrize(("right", "wrong"), PAIRS, ids=[w for _, w in PAIRS])
def test_what_is_open_stays_open(right, wrong):
    articles = [Article(text=TEXT)]
    assert verify(right, articles).violations == ()
    assert verify(wrong, articles).verdict == "fail"

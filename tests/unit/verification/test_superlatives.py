"""A rank: "the largest" may not stand for "the fourth biggest" or "one of the largest"."""

import pytest

from service import Article, verify

TEXT = """The port of Solva is the third busiest in the country and one of its oldest. It has the longest pier on the coast.

Its director called the new crane the most expensive purchase in years."""

KEPT = [
    "Solva is the country's third-busiest port.",
    "Solva is among the oldest ports in the country.",
    "solva is one of the country 's oldest ports .",
    "No pier on the coast is longer: Solva's is the longest.",
    "The most expensive purchase in years is a crane, the director of the port said.",
]
RAISED = [
    "Solva is the busiest port in the country.",
    "The country's oldest port is Solva.",
]


def _violations(summary: str) -> list[str]:
    return [f.verdict for f in verify(summary, [Article(text=TEXT)]).violations]


@pytest.mark.parametrize("summary", KEPT)
def test_a_rank_may_be_kept(summary):
    assert "wrong_qualifier" not in _violations(summary)


@pytest.mark.parametrize("summary", RAISED)
def test_a_rank_may_not_be_raised(summary):
    assert "wrong_qualifier" in _violations(summary)

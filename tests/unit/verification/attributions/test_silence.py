"""Somebody who would not comment is given no words, and whoever spoke keeps his own."""

import pytest

from service import Article, verify

TEXT = """Four ships have lost cable drums off the Orm islands since May, the coast guard said on Tuesday. Its head, Lise Aas, said the drums had been badly lashed.

Norhav, which owns two of the ships, declined to comment. The minister of fisheries, Tor Vang, would not comment on the report. Baltcable could not be reached.

Havlin, which owns the third ship, declined to comment on Monday. On Tuesday its spokeswoman, Mona Berg, said the drums had been lashed by the book. Rolf Eik, a skipper, did not respond to questions, but told the Orm Post last month that he had seen two drums adrift. Norhav's agent, Theo Carrel, declined to comment on the third ship but said none was unsafe."""

SPOKEN = [
    "Lise Aas said the drums had been badly lashed.",
    "The coast guard said that four ships had lost cable drums since May.",
    "Havlin said the drums had been lashed by the book.",
    "Mona Berg said the drums had been lashed by the book.",
    "Rolf Eik told the Orm Post that he had seen two drums adrift.",
    "Tor Vang would not comment on the report, but Lise Aas said the drums had been badly lashed.",
    "Carrel, Norhav's agent, said none was unsafe.",
    "Norhav declined to comment.",
]
GIVEN_WORDS = [
    "Norhav said the drums had been badly lashed.",
    "Tor Vang said the drums had been badly lashed.",
    "The minister of fisheries, Tor Vang, told reporters that the ships were safe.",
    "Baltcable said its drums were sound.",
    "Norhav said the report was wrong.",
]


@pytest.mark.parametrize("claim", SPOKEN)
def test_whoever_spoke_is_told_with_his_words(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations == ()


@pytest.mark.parametrize("claim", GIVEN_WORDS)
def test_whoever_did_not_is_given_none(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations != ()

"""Stretches between two blanks are cut without a pattern where they can be, and into the same words and marks."""

from itertools import chain

import pytest

from service.analysis import words
from service.analysis.figures import tokens

STRETCHES = [
    *(
        "word",
        "Word",
        "a",
        "A",
        "word,",
        "word.",
        "word;",
        "(word)",
        "“Word,”",
        "‘word’s",
        "it's",
        "well-known",
        "word?!",
    ),
    *("Mr.", "“Mr.", "Cmdr.", "Cmdrs.", "Monday.", "No.", "U.S.", "word...", "word..", ".word", '"Word."', "[word]"),
    *("café", "café,", "º", "İzmir", "word\n\nWord", "word.\n\n“Word", "word.\n\n\nWord", "word\nWord", "\n\nWord"),
    *("word\n\n", "a\n\nb\n\nc", "5\n\n6,5", "Mr.\n\nMr.", "", "\n", "\t", "word\t", "3.5", "£3m", "--", "x" * 50),
]


@pytest.mark.parametrize("stretch", STRETCHES)
def test_a_stretch_is_cut_as_the_pattern_cuts_it(stretch: str) -> None:
    assert words._Known()[stretch] == tuple(chain.from_iterable(words._items(stretch)))
    assert tokens._Runs()[stretch] == tokens._cut_by_pattern(stretch)


def test_a_thousand_paragraphs_of_one_word_are_cut() -> None:
    text = "\n\n".join(["word"] * 20_000)
    assert len(words.Words(text)) == 20_000
    assert tokens.Tokens(text).count == 3 * 20_000 - 2

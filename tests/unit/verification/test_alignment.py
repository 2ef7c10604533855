"""Which sentences a freely worded claim is laid beside: where "she" says it, and where one clause stands by itself."""

import pytest

from service import Article, verify
from service.analysis import analyze_all
from service.verification.claims import read_summary
from service.verification.library import Library
from service.verification.support import find_support

TEXT = """Speaking after the hearing, Det Con Joanna Tran of Fell Police said the true loss may have been higher, because
records at one of the homes had been damaged by a flood. "It's likely that there are families who'll never know," she
said.

Councillor Brenda Garth, who chairs the planning committee, said she received the letter on 9 April and gave it to the
chief executive the same afternoon. She didn't regard it as a threat, she said.""".replace("\n", " ").replace(
    "  ", "\n\n"
)

FAITHFUL = [
    "There are probably families who will never find out, Det Con Tran said.",
    "The detective said the real losses could have been bigger, since a flood had damaged records at one home.",
    (
        "The chair of the planning committee said she passed the letter to the chief executive on the same afternoon, and"
        " had not seen it as a threat."
    ),
]
WRONG = [
    "The records at one of the homes had not been damaged by a flood, Det Con Tran said.",
    (
        "The chair of the planning committee said she had not passed the letter to the chief executive on the same"
        " afternoon."
    ),
]


@pytest.mark.parametrize("summary", FAITHFUL)
def test_a_faithful_retelling_finds_what_bears_it_out(summary):
    assert verify(summary, [Article(text=TEXT)]).violations == ()


@pytest.mark.parametrize("summary", WRONG)
def test_a_not_of_its_own_is_refused_still(summary):
    assert "reversed" in {f.verdict for f in verify(summary, [Article(text=TEXT)]).violations}


@pytest.mark.parametrize(
    ("summary", "place"),
    [
        ("Families will never know, Joanna Tran said.", 1),
        ("Brenda Garth gave the letter to the chief executive, and did not regard it as a threat.", 3),
    ],
)
def test_a_claim_rests_on_the_sentence_that_holds_it(summary, place):
    library = Library(analyze_all([Article(text=TEXT)]))
    assert library.ids[place] in find_support(read_summary(summary).claims[0], library).cited

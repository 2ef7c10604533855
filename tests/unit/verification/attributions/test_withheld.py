"""What somebody neither confirms nor denies, or will not say, is nobody's word: not his, and not his denial."""

import pytest

from service import Article, verify

TEXT = """The hospital in Marlow will close its maternity ward in June, the health board said on Friday.

A leaked memo, seen by the Marlow Echo, suggested that the board had considered closing the ward since 2022. The board neither confirmed nor denied this.

The health minister, Colin Drewe, denied that he had seen the memo. A woman who gave birth there in May, Hannah Sykes, said she was treated "like a queen"."""

STANDING = [
    "The board would not say whether it had considered closing the ward since 2022.",
    "The board neither confirmed nor denied that it had considered closing the ward since 2022.",
    "The board would not confirm that it had considered closing the ward since 2022.",
    "Colin Drewe denied that he had seen the memo.",
    'Hannah Sykes said she was treated "like a queen".',
]
REFUSED = [
    "The board denied that it had considered closing the ward since 2022.",
    "The board confirmed that it had considered closing the ward since 2022.",
    'Colin Drewe said she was treated "like a queen".',
    "The hospital in Aldham will close its maternity ward in June, the health board said.",
]


@pytest.mark.parametrize("claim", STANDING)
def test_what_is_withheld_may_be_told_so(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations == ()


@pytest.mark.parametrize("claim", REFUSED)
def test_and_not_as_anybodys_word(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations != ()

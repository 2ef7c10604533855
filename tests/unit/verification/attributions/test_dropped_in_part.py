"""A source's word that is told as fact in one clause of a claim, or beside names that other sentences have too."""

import pytest

from service import Article, verify

TEXT = """The ferry Santa Inez sank off Tarn on Monday, and 16 people died.

The coast guard searched the water off Tarn all night for the missing.

Rosa Abel, a teacher, clung to a box for two hours. She said the cargo of cement on the lower deck had not been tied
down. The company denied it.

On Sunday, before the sinking, the harbour union had accused the company of hiding rust in the hull, which it denies.""".replace(
    "tied\ndown", "tied down"
)


@pytest.mark.parametrize(
    "summary",
    [
        "Bags of cement had been left untied on the lower deck of the Santa Inez.",
        "Before the ferry sank off Tarn, the company had been covering up rust in the hull.",
    ],
)
def test_a_word_that_is_told_as_fact_in_part_is_dropped(summary):
    assert [f.verdict for f in verify(summary, [Article(text=TEXT)]).violations] == ["dropped"]


@pytest.mark.parametrize(
    "summary",
    [
        "The coast guard looked for the missing off Tarn all night after the Santa Inez sank.",
        "Rosa Abel held on to a box for two hours after the ferry sank off Tarn.",
        "Bags of cement may have been left untied on the lower deck of the Santa Inez, a teacher said.",
        "Bags of cement had been left untied on the lower deck of the Santa Inez, going by the teacher's account.",
        "Before the ferry sank off Tarn, the company was accused by a union of covering up rust in the hull.",
    ],
)
def test_what_the_article_says_itself_or_the_claim_attributes_is_not(summary):
    assert "dropped" not in {f.verdict for f in verify(summary, [Article(text=TEXT)]).violations}

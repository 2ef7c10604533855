"""A citation is mended only to a sentence that fits a figure's noun and verb; and what follows shows its arithmetic."""

import pytest

from service import Article, verify
from service.domain import DraftClaim, Finding, SummaryText

MILL = Article(
    language="en",
    text=(
        "The paper mill at Tarle caught fire on Saturday night. "
        "Some 240 people work at the mill, its owner said. "
        "Two firemen were treated for burns after the fire. "
        "The mill burned for nine hours. "
        "A bakery in Orlin was shut for nine days in March. "
        "The owner, Greta Lund, paid 3.2 million crowns for the mill in 2004. "
        "Her brother sold a hotel for 5.1 million crowns in 2011."
    ),
)


def figures(text: str, *citations: str, article: Article = MILL) -> list[Finding]:
    report = verify(SummaryText(claims=(DraftClaim(text=text, citations=citations),)), [article])
    return [f for f in report.findings if f.check == "figure"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Some 240 people work at the mill.", "a1.s2"),
        ("Two firemen were treated for burns.", "a1.s3"),
        ("The mill burned for nine hours.", "a1.s4"),
        ("Greta Lund paid 3.2 million crowns for the mill.", "a1.s6"),
        ("Greta Lund bought the mill for 3.2 million crowns in 2004.", "a1.s6"),
    ],
)
def test_a_citation_is_mended_to_the_sentence_that_says_it(text: str, sentence: str) -> None:
    found = figures(text, "a1.s1")
    assert {f.verdict for f in found} == {"uncited"}
    assert {f.source.sentence for f in found if f.source} == {sentence}
    assert {f.verdict for f in figures(text, sentence)} <= {"exact", "equivalent"}


@pytest.mark.parametrize(
    "text",
    [
        "Some 240 firemen came to the mill.",
        "Two mills caught fire at Tarle.",
        "The bakery burned for nine hours.",
        "The mill was shut for nine days.",
        "Greta Lund paid 5.1 million crowns for the mill.",
        "Greta Lund bought the mill in 2011.",
        "The mill caught fire in March.",
    ],
)
def test_no_citation_is_mended_to_a_sentence_about_something_else(text: str) -> None:
    assert [f for f in figures(text, "a1.s1") if f.violation]


def test_a_number_that_counts_the_claims_is_not_held_to_a_noun() -> None:
    assert [f for f in figures("2. The mill burned for nine hours.", "a1.s4") if f.violation] == []
    assert [f.text for f in figures("2 mills burned for nine hours.", "a1.s4") if f.violation] == ["2"]


SCHOOL = Article(
    language="en",
    text=(
        "Mara Voss, who leads the school at Keld, was born in 1951 and became its head in 1984. "
        "Some children come by bus: 240 of its 960 pupils come from Orlin. "
        "Some 30 percent of parents voted against the new timetable. "
        "The school closed its library in 2010 after 26 years. "
        "A third of the teachers, 18 of 54, are new."
    ),
)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Voss was 33 when she became head of the school.", "Voss was 36 when she became head of the school."),
        ("Voss became head of the school 33 years after she was born in 1951.", "Voss became head aged 39."),
        (
            "A quarter of the school's 960 pupils come from Orlin.",
            "A fifth of the school's 960 pupils come from Orlin.",
        ),
        (
            "Some 25 percent of the school's 960 pupils come from Orlin.",
            "Some 45 percent of its 960 pupils come from Orlin.",
        ),
        (
            "Of the school's 960 pupils 720 do not come from Orlin.",
            "Of the school's 960 pupils 820 do not come from Orlin.",
        ),
        (
            "About 70 percent of parents did not vote against it.",
            "About 60 percent of parents did not vote against it.",
        ),
        ("Two thirds of the teachers are not new.", "Two fifths of the teachers are not new."),
        ("Of the 54 teachers 36 are not new.", "Of the 54 teachers 46 are not new."),
        ("The library of the school was opened in 1984.", "The library of the school was opened in 1994."),
    ],
)
def test_ages_shares_and_what_is_left_follow(text: str, wrong: str) -> None:
    assert [
        f.reason for f in figures(text, "a1.s1", "a1.s2", "a1.s3", "a1.s4", "a1.s5", article=SCHOOL) if f.violation
    ] == []
    assert [f for f in figures(wrong, "a1.s1", "a1.s2", "a1.s3", "a1.s4", "a1.s5", article=SCHOOL) if f.violation]

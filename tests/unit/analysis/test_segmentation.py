"""Sentences: ids, spans, paragraphs, headings."""

import pytest

from service.analysis.segmentation import segment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One is here. Two is there.", ["One is here.", "Two is there."]),
        ("Mr. Smith paid $1.5 million. He left.", ["Mr. Smith paid $1.5 million.", "He left."]),
        ("She said: “No. Never.” Then she left.", ["She said: “No. Never.”", "Then she left."]),
        (
            "Two fell ill. Biomeric knew. It was art. “Yes,” he said.",
            ["Two fell ill.", "Biomeric knew.", "It was art.", "“Yes,” he said."],
        ),
        ('A man was ill. "No," he said.', ["A man was ill.", '"No," he said.']),
        ("It passed in May. Democrats left on May. 5.", ["It passed in May.", "Democrats left on May. 5."]),
        ("He lives in Peoria, Ill. and is ill. no more.", ["He lives in Peoria, Ill. and is ill. no more."]),
        ("A headline\n\nThe text begins.", ["A headline", "The text begins."]),
        ("  padded  \n\n\n\t\n  again  ", ["padded", "again"]),
        ("中国政府今天宣布。明天还有。", ["中国政府今天宣布。", "明天还有。"]),
        ("Cut at\u2028a line separator", ["Cut at", "a line separator"]),
    ],
)
def test_cuts_at_sentence_ends_and_line_breaks(text: str, expected: list[str]) -> None:
    assert [s.text for s in segment(text, language="zh" if "中" in text else "en")] == expected


@pytest.mark.parametrize("unit", ["“a’b” ", "word ", "x", "“", "Mr. A. B. ", "One is here. "])
def test_a_line_without_end_is_cut_and_nothing_is_lost(unit: str) -> None:
    line = unit * 3_000
    sentences = segment(line)
    assert "".join(s.text for s in sentences).replace(" ", "") == line.replace(" ", "")
    assert max(len(s.text) for s in sentences) <= 2_000


@pytest.mark.parametrize("before", range(38, 48))
def test_a_quotation_in_which_a_window_ends_keeps_its_opening_mark(before: int) -> None:
    plain = "In the old town 235 houses have no power."
    told = "“We will open the gates again in 556 days,” Jane Doe told reporters."
    told_at_length = f"“We will open the gates again {'and again ' * 12}in 556 days,” Jane Doe told reporters."
    sentences = [*[plain] * before, told, told_at_length, plain, told, *[plain] * 9]
    assert [s.text for s in segment(" ".join(sentences))] == sentences


def test_a_sentence_is_not_cut_where_a_window_ends() -> None:
    line = " ".join(f"The council met for the {n}th time on Monday." for n in range(200))
    assert all(s.text.startswith("The council") and s.text.endswith("Monday.") for s in segment(line))


def test_ids_count_from_one_and_a_title_is_zero() -> None:
    found = segment("First here. Second here.", article="a3", title="The title")
    assert [s.id for s in found] == ["a3.s0", "a3.s1", "a3.s2"]
    assert found[0].field == "title"
    assert found[0].span.of("The title") == "The title"


@pytest.mark.parametrize(
    ("line", "heading"), [("Storm hits coast", True), ("It rained.", False), ("Trending:", False), ("Who won?", False)]
)
def test_a_line_without_a_stop_is_a_heading(line: str, heading: bool) -> None:
    assert segment(line)[0].heading is heading


def test_a_hard_wrapped_paragraph_is_not_cut_at_its_line_breaks() -> None:
    text = (
        "The council agreed on Monday to repair the bridge that was closed\n"
        "in March, after an engineer found cracks in two of the piers that\n"
        "carry it. Work begins in May.\n\nA second paragraph follows the first one and it is wrapped in the\n"
        "same way as the other."
    )
    assert [s.text.split()[-1] for s in segment(text)] == ["it.", "May.", "other."]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u3000", "\u2009"])
def test_an_initial_beside_a_space_of_another_kind_is_read(space: str) -> None:
    """sentencex stopped the process at "B", a no-break space and a stop."""
    assert [s.text for s in segment(f"B{space}.\n\nIt is well.")] == [f"B{space}.", "It is well."]

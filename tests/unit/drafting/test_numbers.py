"""Short numbers for one call: what they stand for, and that nobody else sees them."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service import Article
from service.analysis import analyze_all
from service.analysis.tokens import count_each, count_tokens
from service.domain import Analysis, Draft, DraftClaim, Options
from service.drafting import citable
from service.drafting.answers import read_answer, salvage
from service.drafting.bounds import bounded, required
from service.drafting.numbers import Numbers
from service.drafting.planning import Cut, plan
from service.drafting.showing import articles, facts, heading, showing
from service.errors import CutAnswer
from service.llm.structure import mismatch
from service.prompting import Prompts, boundary, fence, render

NUMBERS = Numbers.of(
    [
        (["a1.s1"], "The gates open in May."),
        (["a1.s2"], "Two men were hurt."),
        (["a2.s1", "a2.s4"], "3 trains stop."),
        ([], "No."),
    ]
)


@pytest.mark.parametrize(
    ("cited", "ids"),
    [
        (("1",), ("a1.s1",)),
        (("2", "1", "2"), ("a1.s2", "a1.s1")),
        (("3",), ("a2.s1", "a2.s4")),
        (("4",), ()),
        (("1, 3",), ("a1.s1", "a2.s1", "a2.s4")),
        (("0",), ("0",)),
        (("5",), ("5",)),
        (("-1",), ("-1",)),
        (("99999999999999999999",), ("99999999999999999999",)),
        (("²",), ("²",)),
        (("a1.s2",), ("a1.s2",)),
        (("",), ()),
    ],
)
def test_a_number_comes_back_as_what_it_stood_for_and_a_made_up_one_as_it_was_written(
    cited: tuple[str, ...], ids: tuple[str, ...]
) -> None:
    claim = DraftClaim(text="The gates open.", citations=cited)
    restored = NUMBERS.restore(Draft(claims=(claim,), headline=claim))
    assert restored.claims[0].citations == ids
    assert restored.headline is not None
    assert restored.headline.citations == ids


@pytest.mark.parametrize(
    ("written", "text", "cited"),
    [
        ("The gates open [3].", "The gates open.", ("1", "3")),
        ("The gates open [3, 14].", "The gates open.", ("1", "3", "14")),
        ("The gates open [2][1234].", "The gates open.", ("1", "2", "1234")),
        ("The gates open (3).", "The gates open (3).", ("1",)),
        ("The gates open in 14 days.", "The gates open in 14 days.", ("1",)),
        ("In [the] town 14 houses burnt.", "In [the] town 14 houses burnt.", ("1",)),
    ],
)
def test_marks_inside_a_claim_are_numbers_of_the_call(written: str, text: str, cited: tuple[str, ...]) -> None:
    (claim,) = read_answer({"claims": [{"text": written, "citations": [1]}]}, numbered=True).claims
    assert (claim.text, claim.citations) == (text, cited)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("1 The gates open in May.", "The gates open in May."),
        ("2. Two men were hurt, police say.", "Two men were hurt, police say."),
        ("3 3 trains stop.", "3 trains stop."),
        ("3 trains stop.", "3 trains stop."),
        ("2 men were hurt.", "2 men were hurt."),
        ("7 The gates open in May.", "7 The gates open in May."),
        ("1 Two men were hurt.", "1 Two men were hurt."),
        ("1", "1"),
    ],
)
def test_a_line_that_was_copied_with_its_number_loses_it(written: str, text: str) -> None:
    restored = NUMBERS.restore(Draft(claims=(DraftClaim(text=written, citations=("1",)),)))
    assert restored.claims[0].text == text


def test_claims_of_a_cut_answer_keep_their_numbers() -> None:
    cut = CutAnswer("cut")
    cut.text = '{"claims": [{"text": "The gates open.", "citations": [2]}, {"text": "The ga'
    assert NUMBERS.restore(salvage(cut, numbered=True)).claims[0].citations == ("a1.s2",)


@pytest.mark.parametrize(
    "name", ["part@1.0.0", "part@1.2.0", "summarize@1.1.0", "merge@1.1.0", "merge@1.2.0", "repair@1.1.0"]
)
def test_numbers_are_asked_for_as_integers_and_taken_as_strings_too(name: str) -> None:
    prompt = Prompts.load().get(name)
    assert prompt.output is not None
    claim = {"text": "The gates open.", "citations": [3]}
    worded = {"text": "The gates open.", "citations": ["3"]}
    whole = name.startswith("repair")
    fill = (lambda c: c) if whole else (lambda c: {"headline": c, "claims": [c]})
    asked = bounded(prompt.output, Options(), numbered=True)
    assert mismatch(fill(claim), asked) is None
    assert mismatch(fill(worded), asked) is not None
    for answer in (claim, worded):
        assert mismatch(fill(answer), required(prompt.output)) is None


TWO = [
    Article(text="The bridge closed on Monday.\n\nIt has 14 cracks.", publisher="Post"),
    Article(text="14 cracks were found.\n\nThe council met."),
]


def chunks(analyses: tuple[Analysis, ...], budget: int):
    sentences = citable(analyses)
    show = lambda highest: showing(sentences, analyses, highest, numbered=True)  # noqa: E731
    cut = Cut(budget, show, count_each)
    return plan(sentences, cut, cut)


def test_numbers_run_on_over_the_articles_of_a_call() -> None:
    analyses = analyze_all(TWO)
    (chunk,) = chunks(analyses, 1000)
    shown = articles(chunk, analyses, numbered=True)
    assert [(a["id"], [s["number"] for s in a["sentences"]]) for a in shown] == [("a1", [1, 2]), ("a2", [3, 4])]
    user = render(
        Prompts.load().get("part@1.0.0"), {"articles": shown, "fence": "0", "sentences": 2, "focus": None}
    ).user
    assert user == (
        "0\nArticle a1\nPublisher: Post\n1 The bridge closed on Monday.\n2 It has 14 cracks.\n"
        "Article a2\n3 14 cracks were found.\n4 The council met.\n0\nMain points:"
    )


@given(st.lists(st.sampled_from(["It rained.", "The council met on 3 May 2024.", "“No,” he said.", "Why"]), min_size=1))
def test_a_part_is_counted_as_it_is_shown(lines: list[str]) -> None:
    """To the token, up to 999 lines: the budget is used, and never passed."""
    analyses = analyze_all([Article(text="\n\n".join([*lines, "That was the end of it."]))])
    sentences = citable(analyses)
    show = showing(sentences, analyses, len(sentences), numbered=True)
    written = heading(analyses[0]) + "".join(f"{n} {s.text}\n" for n, s in enumerate(sentences, 1))
    assert sum(count_each([show(s) for s in sentences])) == count_tokens(written)


def test_beyond_999_lines_no_part_is_over_its_budget() -> None:
    analyses = analyze_all([Article(text="\n\n".join(f"Boat {n} came into port." for n in range(5000)))])
    for chunk in (found := chunks(analyses, 9000)):
        lines = "".join(f"{n} {s.text}\n" for n, s in enumerate(chunk.sentences, 1))
        assert count_tokens(lines) <= chunk.tokens <= 9000
    assert [s for c in found for s in c.sentences] == list(citable(analyses))
    assert all(a.sentences[-1].span.end < b.sentences[0].span.start for a, b in pairwise(found))


def test_facts_weigh_in_the_call_that_shows_them_and_in_no_other() -> None:
    """Fifty articles with long facts do not take the room of all facts from each call."""
    wire = "The Very Long Name of a News Agency of the North and the South"
    analyses = analyze_all([Article(text=f"Boat {n} came. It left.", publisher=wire) for n in range(50)])
    found = chunks(analyses, 600)
    assert len(found) <= 4
    assert facts(analyses[0]) == [("Publisher", wire)]


def test_what_is_shorter_with_the_prompt_for_parts_is_two_parts_all_the_same() -> None:
    """The prompt for a whole text is longer: where it does not hold what the other would, one part would overflow."""
    analyses = analyze_all([Article(text="\n\n".join(f"Boat {n} came into port." for n in range(30)))])
    sentences = citable(analyses)
    show = lambda highest: showing(sentences, analyses, highest, numbered=True)  # noqa: E731
    found = plan(sentences, Cut(-5, show, count_each), Cut(10_000, show, count_each))
    assert len(found) == 2
    assert all(c.part for c in found)


def test_a_fence_is_short_and_of_the_very_text() -> None:
    assert re.fullmatch(r"\d{18}", fence(["a"]))
    assert fence(["a"]) != fence(["b"])
    assert fence(["a"]) == fence(["a"])
    assert count_tokens(fence(["a"])) <= 6 < count_tokens(boundary(["a"]))

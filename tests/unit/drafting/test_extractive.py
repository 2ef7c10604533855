"""Sentences chosen without a model."""

import pytest

from service import Article
from service.analysis import analyze_all
from service.domain import Options
from service.drafting import ExtractiveDrafter, citable, extract_sentence, find_headline
from service.drafting.extractive import choose
from service.verification import Library


def library(*texts: str, **fields: str) -> Library:
    return Library(analyze_all([Article(text=t, **fields) for t in texts]))


STORY = (
    "Bridge to close\n\nThe council agreed on Monday to close the old bridge for 18 months.\n\n"
    "It was built in 1902.\n\nWhat will drivers do for a year and a half?\n\n"
    "But engineers found cracks in two of the piers that carry the old bridge, the council heard.\n\nThe work will cost about £3.5 million, the council said on Monday."
)


def test_chosen_claims_are_sentences_that_stand_alone_in_reading_order() -> None:
    shelf = library(STORY)
    claims = choose(tuple(shelf.sentences.values()), shelf, number=3)
    assert [c.citations for c in claims] == [("a1.s2",), ("a1.s5",), ("a1.s6",)]
    assert all(c.text == shelf.sentences[c.citations[0]].text for c in claims)


@pytest.mark.parametrize(("length", "claims"), [("short", 3), (1, 1), ("long", 3)])
async def test_says_at_most_what_is_asked_for(length: str | int, claims: int) -> None:
    analyses = analyze_all([Article(text=STORY)])
    engine, options = ExtractiveDrafter(), Options(length=length)
    (chunk,) = await engine.plan(analyses, options)
    drafted = await engine.draft(chunk, Library(analyses), options)
    assert len(drafted.draft.claims) == claims


async def test_the_same_input_gives_the_same_draft() -> None:
    analyses = analyze_all([Article(text=STORY)])
    engine, options = ExtractiveDrafter(), Options()
    (chunk,) = await engine.plan(analyses, options)
    first, second = [await engine.draft(chunk, Library(analyses), options) for _ in range(2)]
    assert first == second


def test_a_focus_moves_what_it_names_to_the_front() -> None:
    shelf = library(STORY)
    claims = choose(tuple(shelf.sentences.values()), shelf, number=1, focus="engineers cracks")
    assert claims[0].citations == ("a1.s5",)


@pytest.mark.parametrize(
    ("fields", "text"), [({}, "Bridge to close"), ({"title": "Old bridge to close"}, "Old bridge to close")]
)
def test_a_headline_is_the_articles_own(fields: dict, text: str) -> None:
    found = find_headline(library(STORY, **fields))
    assert found is not None
    assert found.text == text


def test_two_articles_share_the_summary() -> None:
    other = "The mayor resigned on Tuesday after a vote in the council.\n\nHer deputy will lead the town until May, the council said."
    shelf = library(STORY, other)
    claims = choose(citable(tuple(shelf.analyses.values())), shelf, number=4)
    assert {c.citations[0][:2] for c in claims} == {"a1", "a2"}


def test_a_speaking_pronoun_gets_its_name() -> None:
    shelf = library("Mayor Ann Lee spoke to reporters on Monday.\n\n“We have no choice,” she said after the meeting.")
    claim = extract_sentence("a1.s2", shelf)
    assert claim is not None
    assert claim.text == "“We have no choice,” she [Ann Lee] said after the meeting."


def test_a_carried_attribution_brings_its_carrier_along(seed_b: Article) -> None:
    shelf = Library(analyze_all([seed_b]))
    claim = extract_sentence("a1.s8", shelf)
    assert claim is not None
    assert claim.citations == ("a1.s7", "a1.s8")
    assert claim.text.startswith("According to the New York-based Council on Foreign Relations")


@pytest.mark.parametrize("text", [
    "قرر المجلس يوم الاثنين إغلاق الجسر القديم لمدة عام. وقال العمدة إن العمل سيبدأ في مايو المقبل.",
    "市议会周一决定关闭大桥一年半。市长说工程将于五月开始并持续到明年。",
])  # fmt: skip
async def test_scripts_that_are_not_read_are_still_summarised(text: str) -> None:
    analyses = analyze_all([Article(text=text)])
    engine, options = ExtractiveDrafter(), Options()
    (chunk,) = await engine.plan(analyses, options)
    assert (await engine.draft(chunk, Library(analyses), options)).draft.claims

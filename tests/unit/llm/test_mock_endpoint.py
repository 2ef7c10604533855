"""The mock has to lie, or what is tested against it proves nothing."""

import random

import pytest

from tests.bench.authors import Author
from tests.bench.liar import LIES, Passage, lie, passages_in
from tests.unit.llm.playing import SCHEMA

PASSAGES = [
    Passage("a1.s1", "Harbour master Jane Doe said on Monday that 45 ships had left."),
    Passage("a1.s2", "“We will not go back to the old ways of working,” Mayor John Roe said."),
    Passage("a1.s3", "The pier is reportedly to close in 2031."),
]


@pytest.mark.parametrize(
    ("kind", "at", "gone", "kept"),
    [
        ("figure", 0, " 45 ", "ships had left"),
        ("figure", 1, "nothing", "million"),
        ("quotation", 1, "nothing", "absolutely catastrophic"),
        ("quotation", 2, "pier", "said"),
        ("speaker", 0, "Jane Doe", "45 ships"),
        ("hedge", 2, "reportedly", "to close in 2031"),
        ("attribution", 0, "said", "45 ships had left."),
        ("attribution", 1, "Roe said", "We will not go back"),
        ("polarity", 1, " not ", "We will go back"),
        ("invention", 2, "pier", "resigned"),
    ],
)
def test_each_lie_takes_away_what_it_should(kind: str, at: int, gone: str, kept: str) -> None:
    told = lie(kind, PASSAGES[at], PASSAGES, random.Random(1))
    assert gone not in told.text
    assert kept in told.text
    assert told.citations == (PASSAGES[at].id,)


@pytest.mark.parametrize("kind", ["unknown_id", "wrong_id"])
def test_lies_about_the_place_leave_the_words(kind: str) -> None:
    told = lie(kind, PASSAGES[0], PASSAGES, random.Random(1))
    assert told.text == PASSAGES[0].text
    assert told.citations != (PASSAGES[0].id,)


@pytest.mark.parametrize("line", ["[a1.s3] {}", "a1.s3: {}", '<s id="a1.s3">{}</s>', "a1.s3 {}", "(a1.s3) {}"])
def test_shown_sentences_are_found_however_a_prompt_sets_them(line: str) -> None:
    text = "The pier is to close, 'soon'."
    example = (
        '{"headline": {"text": "x", "citations": ["a1.s1"]}, "claims": [{"text": "y y y", "citations": ["a2.s4"]}]}'
    )
    prompt = f'Cite like ["a1.s1", "a2.s4"].\n{example}\n{line.format(text)}\nNow write.'
    assert passages_in(prompt) == [Passage("a1.s3", text)]


def test_every_claim_of_a_liar_is_a_lie_and_all_kinds_come_up() -> None:
    prompt = "\n".join(f"[{p.id}] {p.text}" for p in PASSAGES)
    author = Author(prompt, lies=tuple(LIES), lie_rate=1, claims=27, told=0, rng=random.Random(1))
    written = author.write(SCHEMA)
    assert len(written["claims"]) == 27
    assert {telling.kind for telling in author.tellings} == set(LIES)

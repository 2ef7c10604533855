"""A draft in whole sentences: what is one claim, what breaks off, what says nothing."""

import pytest

from service.domain import Draft, DraftClaim
from service.drafting.tidying import BROKEN, REPEATED, breaks_off, echoes, tidied


def draft(*texts: str, headline: str | None = None) -> Draft:
    head = DraftClaim(text=headline, citations=("a1.s1",)) if headline is not None else None
    return Draft(claims=tuple(DraftClaim(text=t, citations=("a1.s1", "a1.s2")) for t in texts), headline=head)


@pytest.mark.parametrize(
    ("written", "claims"),
    [
        (["The bridge closed. It has 14 cracks."], ["The bridge closed.", "It has 14 cracks."]),
        (["It closed in 2024. 14 cracks were found."], ["It closed in 2024.", "14 cracks were found."]),
        (["He said: “We go. We stay.” Then he left."], ["He said: “We go. We stay.”", "Then he left."]),
        (['"We go. We stay," he said.'], ['"We go. We stay," he said.']),
        (
            ["Mr. Smith met the U.S. Senate at 5 p.m. on Monday."],
            ["Mr. Smith met the U.S. Senate at 5 p.m. on Monday."],
        ),
        (["Am 3. Mai kam er an."], ["Am 3. Mai kam er an."]),
        (["It costs {F1}. {Q1}, he said."], ["It costs {F1}.", "{Q1}, he said."]),
        (["{Q1}"], ["{Q1}"]),
        (["1. The bridge closed.", "2. It has 14 cracks."], ["The bridge closed.", "It has 14 cracks."]),
        (["- The bridge closed", "- It has 14 cracks"], ["The bridge closed", "It has 14 cracks"]),
        (["1. FC Köln won."], ["1. FC Köln won."]),
        (["14 cracks were found.", "3 men were hurt."], ["14 cracks were found.", "3 men were hurt."]),
        (["…", "The bridge closed."], ["The bridge closed."]),
        (["a1.s1", "2022-02-01", "The bridge closed."], ["The bridge closed."]),
        (["会议开始了。他走了。"], ["会议开始了。", "他走了。"]),
        (["The bridge closed"], ["The bridge closed"]),
    ],
)
def test_a_claim_is_one_sentence(written: list[str], claims: list[str]) -> None:
    tidy, repairs = tidied(draft(*written))
    assert [c.text for c in tidy.claims] == claims
    assert all(c.citations == ("a1.s1", "a1.s2") for c in tidy.claims)
    assert repairs == ()


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("North Korea’s response to the invasion has been", True),
        ("The army is planning to", True),
        ("It says that", True),
        ("It accepted the hand extended by the war against Ukraine,", True),
        ("The army is planning the " + "long " * 80 + "march", True),
        ("The army is planning the " + "long " * 80 + "march.", False),
        ("He said that.", False),
        ("What the mayor was looking for", False),
        ("Bridge to close for repairs", False),
        ("“We go to the”", False),
        ("How bad it is", False),
        ("The company wants to, he said.", False),
    ],
)
def test_half_a_sentence_is_not_passed_on(text: str, broken: bool) -> None:
    assert breaks_off(text) is broken
    tidy, repairs = tidied(draft("The bridge closed.", text, headline=text))
    assert [c.text for c in tidy.claims] == ["The bridge closed."] + [text] * (not broken)
    assert (tidy.headline is None) is broken
    assert [(r.action, r.draft, r.reasons) for r in repairs] == [("dropped", text, (BROKEN,))] * 2 * broken


def test_what_was_whole_before_the_break_stays() -> None:
    tidy, repairs = tidied(draft("The bridge closed. It has been"))
    assert [c.text for c in tidy.claims] == ["The bridge closed."]
    assert [r.draft for r in repairs] == ["It has been"]


def test_a_headline_is_its_first_sentence() -> None:
    tidy, _ = tidied(draft("The bridge closed.", headline="Bridge closed. It has 14 cracks."))
    assert tidy.headline is not None
    assert tidy.headline.text == "Bridge closed."


REASON = "The source gives this as the word of Igor Korotchenko; the claim tells it as fact."


@pytest.mark.parametrize(
    ("text", "known", "echoed"),
    [
        ("The source gives this as the word of Igor Korotchenko.", [], True),
        ("Igor Korotchenko said that the source gives this.", [], False),
        ("The word of Igor Korotchenko is law.", [], False),
        (
            "It is the word of Igor Korotchenko that counts.",
            ["As the word of Igor Korotchenko has it, it counts."],
            False,
        ),
    ],
)
def test_a_reason_is_no_sentence_of_the_news(text: str, known: list[str], echoed: bool) -> None:
    assert echoes(text, [REASON], known) is echoed


TOLD = (
    "You summarise news. Use only ids that you were given. Copy figures exactly. Stand between lines of DATA 9f =====."
)
GIVEN = "The council said: copy figures exactly. The bridge closed."


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Use only ids that you were given.", False),
        ("The council was told to use only ids that you were given.", False),
        ("DATA 9f =====.", False),
        ("You summarise news.", False),
        ("Copy figures exactly.", True),
        ("The council said: copy figures exactly.", True),
        ("The bridge closed.", True),
        ("News.", True),
    ],
)
def test_what_repeats_the_prompt_and_not_the_articles_is_no_claim(text, kept):
    tidy, repairs = tidied(draft("A ferry runs.", text, headline=text), told=TOLD, given=lambda: GIVEN)
    assert [c.text for c in tidy.claims] == ["A ferry runs.", *([text] if kept else [])]
    assert (tidy.headline is not None) is kept
    assert {r.reasons for r in repairs} == (set() if kept else {(REPEATED,)})

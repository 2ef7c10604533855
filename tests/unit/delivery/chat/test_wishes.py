"""What readers ask for, in their words."""

import pytest

from service.delivery.chat.wishes import Question, Wishes, add, is_plain, is_wish

SAID = [
    # what was said, one message after the other; what it comes to
    (["shorter"], {"sentences": 3}),
    (["Make it shorter, please."], {"sentences": 3}),
    (["shorter", "even shorter"], {"sentences": 1}),
    (["longer"], {"sentences": 12}),
    (["Can you give me more details?"], {"sentences": 12}),
    (["in bullets"], {"style": "bullets"}),
    (["as a list of bullet points", "shorter"], {"style": "bullets", "sentences": 3}),
    (["in bullets", "no bullets please"], {"style": "paragraph"}),
    (["as a paragraph"], {"style": "paragraph"}),
    (["Summarize this in three sentences:"], {"sentences": 3}),
    (["Give me 5 bullet points"], {"sentences": 5, "style": "bullets"}),
    (["in one sentence"], {"sentences": 1}),
    (["99 bullets"], {"sentences": 50, "style": "bullets"}),
    (["0 sentences"], {"sentences": 1}),
    (["a short summary"], {"sentences": 3}),
    (["TL;DR"], {"sentences": 3}),
    (["a detailed summary"], {"sentences": 12}),
    (["headline"], {"style": "headline"}),
    (["just a headline", "longer"], {"style": "paragraph", "sentences": 12}),
    (["only what officials said"], {"voices": "officials"}),
    (["Only what the officials said, in bullets"], {"voices": "the officials", "style": "bullets"}),
    (["just show me what Igor Korotchenko said"], {"voices": "Igor Korotchenko"}),
    (["what did Moore say?"], {"voices": "Moore"}),
    (["only quotes from the mayor"], {"voices": "the mayor"}),
    (["only what officials said", "shorter"], {"voices": "officials", "sentences": 3}),
    (["only what officials said", "everything again"], {"voices": None}),
    (["headline", "what did Moore say?"], {"voices": "Moore", "style": "paragraph"}),
    (["in one sentence", "focus on the rockets"], {"focus": "the rockets", "sentences": 3}),
    (["who said that?"], {"question": Question.WHO}),
    (["Who said that the bridge was closed?"], {"question": Question.WHO}),
    (["who said “out of steam”?"], {"question": Question.WHO, "quoted": "out of steam"}),
    (["sources?"], {"question": Question.WHO}),
    (["who said that?", "shorter"], {"question": Question.SUMMARY, "sentences": 3}),
    (["focus on the rockets."], {"focus": "the rockets"}),
    (["tell me more about the rockets"], {"focus": "the rockets", "sentences": 12}),
    (["what happened? only about grain and energy"], {"focus": "grain and energy"}),
    (["summarize this article"], {}),
    (["please"], {}),
    ([], {}),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "wished"), SAID, ids=[" / ".join(a) for a, _ in SAID])
def test_wishes_add_up(asked, wished):
    wishes = Wishes()
    for text in asked:
        wishes = add(wishes, [text])
    assert wishes == Wishes(**wished)


def test_words_that_are_not_understood_become_the_focus_of_a_follow_up():
    assert add(Wishes(), ["How many troops would North Korea send?"], strictly=False).focus == (
        "How many troops would North Korea send"
    )
    assert add(Wishes(), ["How many troops would North Korea send?"]) == Wishes()
    assert add(Wishes(), ["summarize this again please"], strictly=False) == Wishes()


@pytest.mark.parametrize(("text", "plain"), [("Summarise this article", True), ("Hello", False), ("", False)])
def test_plain_requests(text, plain):
    assert is_plain(text) is plain


def test_endless_text_is_no_wish_and_costs_no_time():
    assert not is_wish("zebra " * 200_000)
    assert not is_wish("please " * 100 + "zebra")

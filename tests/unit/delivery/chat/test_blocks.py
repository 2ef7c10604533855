"""Block Kit: within its limits, whole claims, and words that Slack's own models and parser leave words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block

from service.delivery.chat.blocks import write_blocks, write_words
from service.delivery.chat.hosts import SLACK, SlackLimits
from tests.unit.rendering.pages import HOSTILE, article, claim, page


def leaves(blocks):
    for block in blocks:
        assert block["type"] == "rich_text"
        for element in block["elements"]:
            for section in element["elements"] if element["type"] == "rich_text_list" else [element]:
                yield from section["elements"]


def texts(blocks):
    return [leaf["text"] for leaf in leaves(blocks)]


def size(block):
    return sum(len(leaf.get("text", "")) + len(leaf.get("url", "")) for leaf in leaves([block]))


def cited(number, words=30):
    text = f"Claim {number} says that {'very ' * words}much cost ${number},000."
    return claim(text, f"Source {number}: {text}", number=number)


def fits(messages, limits=SLACK):
    assert len(messages) <= limits.messages
    for blocks in messages:
        assert 0 < len(blocks) <= limits.blocks
        assert sum(map(size, blocks)) <= limits.message + limits.block
        assert all(size(block) <= limits.block for block in blocks)
        assert [b.to_dict() for b in Block.parse_all(blocks)] == blocks


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("bulleted", [False, True])
def test_hostile_words_stay_words(text, bulleted):
    sheet = page(
        claim(text, text),
        headline=claim(text, number=2),
        articles=(article(title=text, url="https://p.example/1"),),
        account=(text,),
        bulleted=bulleted,
    )
    for blocks in write_blocks(sheet):
        for leaf in leaves(blocks):
            assert leaf["type"] == "text" or leaf == {
                "type": "link",
                "url": "https://p.example/1",
                "text": leaf["text"],
            }


@pytest.mark.parametrize("bulleted", [False, True])
@pytest.mark.parametrize("number", [1, 6, 50])
def test_a_page_fits(number, bulleted):
    sheet = page(
        *(cited(n) for n in range(1, number + 1)), headline=cited(90), account=("Checked.",) * 8, bulleted=bulleted
    )
    messages = write_blocks(sheet)
    fits(messages)
    joined = "\n".join(t for blocks in messages for t in texts(blocks))
    for n in range(1, number + 1):
        assert f"much cost ${n},000. [{n + 1}]" in joined
        assert f"[{n + 1}] a1.s{n}: Source {n}:" in joined or f"[{n + 1}] a1.s{n}" in joined
    assert joined.count("Checked.") == 8


def test_what_does_not_fit_is_said():
    limits = SlackLimits(block=300, message=600, blocks=5, messages=3)
    messages = write_blocks(page(*(cited(n) for n in range(1, 40))), limits)
    assert len(messages) == 3
    assert texts(messages[-1]) == ["Left out: 19 parts of this answer. Ask for a shorter one."]


def test_a_sentence_that_is_too_long_is_left_out_and_said():
    (text, sources) = write_blocks(page(claim("word " * 700, "w."), cited(2)))
    assert texts(text)[0] == "Left out: a sentence of 3,500 characters, too long for Slack."
    assert texts(sources)[3] == "[2] a1.s2"


def test_plain_words():
    assert texts(write_words("One.\n\n<!channel>\n")) == ["One.", "<!channel>"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 500), st.sampled_from(HOSTILE)), min_size=1, max_size=20), st.booleans())
def test_whatever_the_words_it_fits(made, bulleted):
    claims = (claim(f"{text} {'word ' * n}".strip(), text, number=i) for i, (n, text) in enumerate(made, 1))
    fits(write_blocks(page(*claims, bulleted=bulleted)))

"""What people read: citations in the text, everything said that was changed, and hostile words that stay words."""

import re

import pytest

from service.domain import Status
from service.rendering import write_html, write_markdown, write_plain
from service.rendering.inert import ADDRESS, for_markdown, one_line, web_address
from tests.unit.rendering.pages import HOSTILE, Seen, article, claim, markdown_leaves, page

MARKDOWN = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close",
    "list_item_open", "list_item_close", "inline", "text", "text_special", "code_inline", "softbreak", "hardbreak",
    "em_open", "em_close", "strong_open", "strong_close",
}  # fmt: skip
"""Tokens that a page of ours consists of: no link, image, HTML, table, rule, quotation or code block among them."""

HTML = {"article", "h2", "p", "ul", "ol", "li", "sup", "a", "cite", "q", "strong"}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("bulleted", [False, True])
def test_hostile_words_stay_words_in_markdown(text, bulleted):
    sheet = page(
        claim(text, text),
        claim("Then all went home.", "Home.", number=2),
        headline=claim(text, text, number=3),
        articles=(article(title=text, publisher=text),),
        account=(text,),
        bulleted=bulleted,
    )
    kinds, words = markdown_leaves(write_markdown(sheet))
    assert kinds <= MARKDOWN
    line = one_line(text)
    body = f"{line}[^2]" if bulleted else f"{line}[^2] Then all went home.[^3]"
    assert words[:2] == [f"{line}[^1]", body]
    assert f"[^2]: in a1.s1, {line}, {line}: {line}" in words
    assert words[-1] == line


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words_in_html(text):
    sheet = page(
        claim(text, text),
        headline=claim(text, text, number=3),
        articles=(article(title=text, publisher=text, url=text),),
        account=(text,),
    )
    seen = Seen(write_html(sheet, prefix='x" onload="y'))
    assert seen.tags <= HTML
    assert seen.others == []
    assert {name for name, _ in seen.attributes} <= {"class", "href", "id", "value", "rel"}
    assert all(re.match(r"#x|https?://", value) for name, value in seen.attributes if name == "href")
    assert seen.words.count(one_line(text)) >= 4


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_hold_no_command_and_no_false_citation_in_plain_text(text):
    out = write_plain(page(claim(text, text), articles=(article(title=text),), account=(text,)))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]", out)
    assert re.findall(r"\[\d+\]", out) == ["[1]", "[1]"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_host_can_link_or_call_what_stands_in_code(text):
    """GitHub's dialect and the chat tools link bare addresses and @names: none is left outside of code."""
    outside = re.sub(r"`[^`]*`", "``", for_markdown(text).replace("\\`", ""))
    assert not ADDRESS.search(outside)
    assert not re.search(r"(?<!\\)\$", outside)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It cost $4.2 billion, up 5% on 2019.", r"It cost \$4.2 billion, up 5% on 2019."),
        ("“by [North Korean leader] Kim”", "“by [North Korean leader] Kim”"),
        ("Read https://a.example/b_c.", "Read `https://a.example/b_c`."),
        ("@everyone!", "`@everyone`!"),
        ("2022) It began.", "2022&#41; It began."),
        ("1. It began.", r"1\. It began."),
        ("3.5 million came.", "3.5 million came."),
        ("-5 degrees", r"\-5 degrees"),
    ],
)
def test_ordinary_words_stay_readable(text, written):
    assert for_markdown(text) == written


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://paper.example/a?b=c&d=é#e", "https://paper.example/a?b=c&d=%C3%A9#e"),
        ("HTTP://PAPER.example/x y", "http://PAPER.example/x%20y"),
        ("https://paper.example/<b>\"'`)(", "https://paper.example/%3Cb%3E%22%27%60%29%28"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//paper.example/x", None),
        ("https://user:password@paper.example/", None),
        ("https://[broken", None),
        ("paper.example", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_are_linked(url, linked):
    assert web_address(url) == linked


def test_a_page_in_markdown():
    sheet = page(
        claim("It cost $5 million.", "It cost $5 million.", status=Status.FLAGGED),
        claim("The mayor left.", "The mayor left.", "She went.", number=4),
        headline=claim("A bridge", "It cost $5 million."),
        articles=(article(publisher="The Post", title="A bridge", published_at="2026-11-23T09:00:00", url="https://p.example/1"),),
        account=("Not all of it is borne out: 1 violation.",),
        bulleted=True,
    )  # fmt: skip
    assert write_markdown(sheet) == (
        "## A bridge[^1]\n\n"
        "- It cost \\$5 million.[^1] **⚠ The articles do not bear this out.**\n"
        "- The mayor left.[^2][^3]\n\n"
        "[^1]: in a1.s1, The Post, A bridge, 2026-11-23, <https://p.example/1>: It cost \\$5 million.\n\n"
        "[^2]: in a1.s4, The Post, A bridge, 2026-11-23, <https://p.example/1>: The mayor left.\n\n"
        "[^3]: in a1.s4, The Post, A bridge, 2026-11-23, <https://p.example/1>: She went.\n\n"
        "*Not all of it is borne out: 1 violation.*\n"
    )


def test_a_page_in_plain_text():
    sheet = page(
        claim("It cost $5 million.", "It cost $5 million."),
        claim("The mayor left.", number=2),
        articles=(article(publisher="The Post"),),
        account=("Drafted by m-1.",),
    )
    assert write_plain(sheet) == (
        "It cost $5 million. [1] The mayor left.\n\nSources\n[1] a1.s1, The Post: It cost $5 million.\n\nDrafted by m-1.\n"
    )


def test_an_empty_page_is_empty():
    assert write_markdown(page()) == "\n"
    assert write_plain(page()) == "\n"

"""Citations in other people's shapes point at the same words."""

import asyncio

import pytest
from openai.types.chat import ChatCompletionMessage

from service import Article
from service.bootstrap import build
from service.delivery.chat.renditions import CitationFormat, render
from service.domain import SummaryRequest
from service.settings import Settings


@pytest.fixture(scope="module")
def articles(seed_a, seed_b):
    return (
        seed_a.model_copy(update={"title": "Pyongyang and Moscow", "url": "https://a.example/1"}),
        seed_b.model_copy(update={"publisher": "The Paper"}),
    )


@pytest.fixture(scope="module")
def summary(articles):
    services = build(Settings(_env_file=None, llm_base_url=None))
    return asyncio.run(services.summarize(SummaryRequest(articles=articles, length="long")))


def test_native_is_the_summary_itself(summary):
    assert render(summary, CitationFormat.NATIVE) is summary


def test_anthropic_blocks_join_to_the_text_and_point_into_the_articles(summary, articles):
    content = render(summary, CitationFormat.ANTHROPIC).rendition.content
    assert "".join(b.text for b in content) == f"{summary.headline.text}\n\n{summary.text}"
    cited = [c for b in content for c in b.citations or ()]
    assert {c.document_index for c in cited} == {0, 1}
    for c in cited:
        if c.type == "char_location":
            assert articles[c.document_index].text[c.start_char_index : c.end_char_index] == c.cited_text
        else:
            assert c.cited_text == articles[c.document_index].title == c.document_title
    assert {c.type for c in cited} == {"char_location", "content_block_location"}


def test_openai_annotations_span_their_marks_and_the_sdk_reads_them(summary):
    message = render(summary, CitationFormat.OPENAI).rendition.message
    read = ChatCompletionMessage.model_validate(message.model_dump())
    assert len(read.annotations) == sum(len(c.citations) for c in (summary.headline, *summary.claims))
    for n, a in enumerate(read.annotations, 1):
        c = a.url_citation
        assert read.content[c.start_index : c.end_index] == f"[{n}]"
        assert c.url == "https://a.example/1" or c.url.startswith("urn:copydesk:sha256:")
        assert c.title in {"Pyongyang and Moscow", "The Paper"}


@pytest.mark.parametrize(("host", "parts"), [(None, 1), ("discord", 3)])
def test_markdown_is_cut_for_a_host(summary, host, parts):
    rendition = render(summary, CitationFormat.MARKDOWN, host).rendition
    assert len(rendition.messages) >= parts
    assert rendition.content.startswith("## Pyongyang and Moscow[^1]\n\n")


async def test_brackets_of_the_articles_are_no_citations():
    services = build(Settings(_env_file=None, llm_base_url=None))
    text = "The council agreed to close the bridge [1] on Monday [2], as https://e.example/[^1] had said.[^2]"
    summary = await services.summarize(SummaryRequest(articles=(Article(text=text),)))
    message = render(summary, CitationFormat.OPENAI).rendition.message
    assert len(message.annotations) == 1

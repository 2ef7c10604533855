"""Citations in the shapes that people's code reads already: Anthropic's, OpenAI's, Markdown."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from service.delivery.chat.hosts import HOSTS, Host, write_messages
from service.domain import ArticleInfo, Citation, Claim, Summary, SummaryRequest, Value
from service.rendering import Notes, Sheet, write_markdown, write_plain
from service.rendering.inert import for_plain, web_address
from service.rendering.notes import by_id, describe

IN_MARKDOWN = re.compile(r"(?<=[^\n])\[\^(\d+)\]")
IN_PLAIN = re.compile(r"(?<=[^\n])\[(\d+)\]")
"""A citation's mark. It never opens a line, and a source always does: so the two are told apart."""


class CitationFormat(StrEnum):
    """The shape of the citations in an answer."""

    NATIVE = "native"
    ANTHROPIC = "anthropic"
    OPENAI = "openai"
    MARKDOWN = "markdown"


class SummaryBody(SummaryRequest):
    """The body of `POST /v1/summaries`: articles, options, and how the citations are to come back."""

    citation_format: CitationFormat = Field(
        CitationFormat.NATIVE,
        description="Adds `rendition` to the answer: the same summary with its citations in that shape.",
    )
    host: Host | None = Field(
        None, description="With `citation_format: markdown`: the chat tool whose messages the summary has to fit into."
    )

    @model_validator(mode="after")
    def _hosts_read_markdown(self) -> Self:
        if self.host is not None and self.citation_format is not CitationFormat.MARKDOWN:
            message = "goes with `citation_format: markdown` only; leave it out, or ask for Markdown"
            raise PydanticCustomError("host_without_markdown", message, {"at": ("host",)})
        return self


class CharLocation(Value):
    """A citation as Anthropic's Messages API answers it. The indices count code points of the article's text."""

    type: Literal["char_location"] = "char_location"
    cited_text: str
    document_index: int = Field(description="The article's place in the request, from 0.")
    document_title: str | None
    start_char_index: int
    end_char_index: int = Field(description="Exclusive.")
    file_id: None = None


class TitleLocation(Value):
    """A citation of a posted title, which stands in no text: block 0 of its document."""

    type: Literal["content_block_location"] = "content_block_location"
    cited_text: str
    document_index: int
    document_title: str | None
    start_block_index: Literal[0] = 0
    end_block_index: Literal[1] = 1
    file_id: None = None


class TextBlock(Value):
    """A stretch of text with its citations; null between claims."""

    type: Literal["text"] = "text"
    text: str
    citations: tuple[CharLocation | TitleLocation, ...] | None


class UrlCitation(Value):
    """`start_index` and `end_index` span the mark in the content, such as [1]."""

    start_index: int
    end_index: int
    title: str
    url: str = Field(description="The article's address; a `urn:copydesk:` name where none was posted.")


class Annotation(Value):
    """A citation as OpenAI's chat completions answer it."""

    type: Literal["url_citation"] = "url_citation"
    url_citation: UrlCitation


class AnnotatedMessage(Value):
    """A message as OpenAI's chat completions answer it: plain text with numbers and sources."""

    role: Literal["assistant"] = "assistant"
    content: str
    refusal: None = None
    annotations: tuple[Annotation, ...]


class AnthropicRendition(Value):
    """`content` of a message: the text in blocks, a claim each."""

    format: Literal["anthropic"] = "anthropic"
    content: tuple[TextBlock, ...]


class OpenAIRendition(Value):
    """`choices[0].message` of a chat completion."""

    format: Literal["openai"] = "openai"
    message: AnnotatedMessage


class MarkdownRendition(Value):
    """The summary with footnotes and an account of what was checked, changed and left out.

    `messages` is the same, cut between claims to what one message of the `host` holds; one message without a host.
    """

    format: Literal["markdown"] = "markdown"
    content: str
    messages: tuple[str, ...]


class CitedSummary(Summary):
    """A summary, and once more in the asked shape."""

    rendition: Annotated[AnthropicRendition | OpenAIRendition | MarkdownRendition, Field(discriminator="format")]


def render(summary: Summary, form: CitationFormat, host: Host | None = None) -> Summary:
    """Return the summary as it is (`native`), or with its rendition."""
    match form:
        case CitationFormat.NATIVE:
            return summary
        case CitationFormat.ANTHROPIC:
            return _cited(summary, AnthropicRendition(content=tuple(_blocks(summary))))
        case CitationFormat.OPENAI:
            return _cited(summary, OpenAIRendition(message=_message(Sheet.of(summary))))
        case CitationFormat.MARKDOWN:
            return _cited(summary, _markdown(Sheet.of(summary), host))


def annotations_in(
    content: str, notes: Notes, articles: Sequence[ArticleInfo], *, mark: re.Pattern[str]
) -> tuple[Annotation, ...]:
    """Return an annotation for every citation mark (`IN_MARKDOWN` or `IN_PLAIN`) in a page."""
    cited = {number: citation for citation, number in notes.numbers.items()}
    named = by_id(articles)
    return tuple(
        Annotation(url_citation=_url_citation(found, cited[int(found[1])], named[cited[int(found[1])].article]))
        for found in mark.finditer(content)
        if int(found[1]) in cited
    )


def _cited(summary: Summary, rendition: Value) -> CitedSummary:
    return CitedSummary.model_validate({**dict(summary), "rendition": rendition})


def _blocks(summary: Summary) -> Iterator[TextBlock]:
    index = {article.id: number for number, article in enumerate(summary.articles)}
    titles = {article.id: article.title or article.publisher for article in summary.articles}

    def block(claim: Claim) -> TextBlock:
        located = (_location(c, index[c.article], titles[c.article]) for c in claim.citations)
        return TextBlock(text=claim.text, citations=tuple(located))

    if summary.headline is not None:
        yield block(summary.headline)
        yield TextBlock(text="\n\n", citations=None)
    at = 0
    for claim in summary.claims:
        if between := summary.text[at : claim.span.start]:
            yield TextBlock(text=between, citations=None)
        yield block(claim)
        at = claim.span.end


def _location(citation: Citation, document: int, title: str | None) -> CharLocation | TitleLocation:
    if citation.sentences[0].endswith(".s0"):
        return TitleLocation(cited_text=citation.quoted_text, document_index=document, document_title=title)
    return CharLocation(
        cited_text=citation.quoted_text,
        document_index=document,
        document_title=title,
        start_char_index=citation.start,
        end_char_index=citation.end,
    )


def _message(sheet: Sheet) -> AnnotatedMessage:
    notes = Notes(sheet.all_claims)
    content = write_plain(sheet, notes)
    return AnnotatedMessage(content=content, annotations=annotations_in(content, notes, sheet.articles, mark=IN_PLAIN))


def _markdown(sheet: Sheet, host: Host | None) -> MarkdownRendition:
    whole = write_markdown(sheet)
    return MarkdownRendition(content=whole, messages=write_messages(sheet, HOSTS[host]) if host else (whole,))


def _url_citation(mark: re.Match[str], citation: Citation, article: ArticleInfo) -> UrlCitation:
    named = f"urn:copydesk:sha256:{article.sha256}#{citation.sentences[0]}"
    return UrlCitation(
        start_index=mark.start(),
        end_index=mark.end(),
        title=for_plain(describe(article)) or f"Article {article.id}",
        url=web_address(article.url) or named,
    )

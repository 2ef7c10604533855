"""A page in Slack's Block Kit: rich text, in which words are words and nothing in them is markup, a link or a call."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from slack_sdk.models.blocks import RichTextBlock, RichTextElementParts, RichTextListElement, RichTextSectionElement
from slack_sdk.models.blocks.block_elements import RichTextElement

from service.delivery.chat.hosts import SLACK, SlackLimits
from service.domain import ArticleInfo, Citation, Claim
from service.rendering import Notes, Sheet
from service.rendering.account import counted
from service.rendering.inert import for_plain, one_line, web_address
from service.rendering.notes import by_id, describe, place
from service.rendering.plain import write_claim

Blocks = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a message: its words, with style and address. `bullet` where it stands in a list."""

    parts: tuple[RichTextElement, ...]
    bullet: bool = False

    @property
    def size(self) -> int:
        return sum(_size(part) for part in self.parts)


def write_blocks(sheet: Sheet, limits: SlackLimits = SLACK) -> tuple[Blocks, ...]:
    """Return a page as the blocks of one or more messages: the summary first, then its sources, then the account.

    Every message stands alone, so that it can be quoted or answered in a thread. A claim is never cut. Where all does
    not fit into the messages that a command may be answered with, sources give their place without their words; what
    still does not fit is said to be left out.
    """
    messages = _messages(sheet, limits, quoting=True)
    if len(messages) > limits.messages:
        messages = _messages(sheet, limits, quoting=False)
    if len(messages) <= limits.messages:
        return tuple(messages)
    kept = messages[: limits.messages - 1]
    left = counted(len(messages) - len(kept), "part")
    return (*kept, _blocks([_line(f"Left out: {left} of this answer. Ask for a shorter one.", italic=True)]))


def write_words(text: str) -> Blocks:
    """Return plain words as one message."""
    return _blocks([_line(line) for line in text.strip().splitlines() if line.strip()])


def _messages(sheet: Sheet, limits: SlackLimits, *, quoting: bool) -> list[Blocks]:
    notes = Notes(sheet.all_claims)
    sources = [_fitting(line, short, limits) for line, short in _sources(sheet, notes, quoting=quoting)]
    account = [_line(one_line(line), italic=True) for line in sheet.account]
    end = [*([_line("Sources", bold=True), *sources] if sources else []), *account]
    return [_blocks(lines) for group in (list(_text(sheet, notes, limits)), end) for lines in _packed(group, limits)]


def _text(sheet: Sheet, notes: Notes, limits: SlackLimits) -> Iterator[Line]:
    """Yield headline and claims, each with the numbers of its sources."""
    if sheet.headline is not None:
        yield _fitting(_claim(sheet.headline, notes, bold=True), _left_out(sheet.headline), limits)
    for claim in sheet.claims:
        line = _fitting(_claim(claim, notes), _left_out(claim), limits)
        yield replace(line, bullet=sheet.bulleted)


def _claim(claim: Claim, notes: Notes, *, bold: bool = False) -> Line:
    return _line(write_claim(claim, notes), bold=bold)


def _left_out(claim: Claim) -> Line:
    return _line(f"Left out: a sentence of {counted(len(claim.text), 'character')}, too long for Slack.", italic=True)


def _sources(sheet: Sheet, notes: Notes, *, quoting: bool) -> Iterator[tuple[Line, Line]]:
    """Yield each source, with the cited words and without."""
    articles = by_id(sheet.articles)
    for number, citation in notes.used_by(sheet.all_claims):
        short = _source(number, citation, articles[citation.article])
        words = _text_part(f": {for_plain(citation.quoted_text)}")
        yield (Line((*short.parts, words)) if quoting else short), short


def _source(number: int, citation: Citation, article: ArticleInfo) -> Line:
    url, name = web_address(article.url), for_plain(describe(article))
    lead = _text_part(f"[{number}] {place(citation)}" + (", " if url or name else ""))
    if url is None:
        return Line((lead, _text_part(name))) if name else Line((lead,))
    return Line((lead, RichTextElementParts.Link(url=url, text=name or url)))


def _fitting(line: Line, shorter: Line, limits: SlackLimits) -> Line:
    return line if line.size <= limits.block else shorter


def _packed(lines: Sequence[Line], limits: SlackLimits) -> Iterator[list[Line]]:
    """Fill messages with lines: by characters, and by as many lines as there may be blocks."""
    taken: list[Line] = []
    for line in lines:
        full = sum(t.size for t in taken) + line.size > limits.message or len(taken) == limits.blocks
        if taken and full:
            yield taken
            taken = []
        taken.append(line)
    if taken:
        yield taken


def _blocks(lines: Iterable[Line], limits: SlackLimits = SLACK) -> Blocks:
    """Put lines into blocks: neighbours of a list together, within the size of a block."""
    blocks: list[list[Line]] = []
    for line in lines:
        last = blocks[-1] if blocks else []
        joins = last and last[-1].bullet and line.bullet and sum(t.size for t in last) + line.size <= limits.block
        if joins:
            last.append(line)
        else:
            blocks.append([line])
    return [_block(block).to_dict() for block in blocks]


def _block(lines: Sequence[Line]) -> RichTextBlock:
    sections = [RichTextSectionElement(elements=list(line.parts)) for line in lines]
    if lines[0].bullet:
        return RichTextBlock(elements=[RichTextListElement(style="bullet", elements=sections)])
    return RichTextBlock(elements=sections)


def _line(text: str, *, bold: bool = False, italic: bool = False) -> Line:
    style = RichTextElementParts.TextStyle(bold=bold or None, italic=italic or None) if bold or italic else None
    return Line((RichTextElementParts.Text(text=text, style=style),))


def _text_part(text: str) -> RichTextElement:
    return RichTextElementParts.Text(text=text)


def _size(part: RichTextElement) -> int:
    return len(getattr(part, "text", None) or "") + len(getattr(part, "url", None) or "")

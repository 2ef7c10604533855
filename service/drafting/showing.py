"""What a prompt shows of articles: their facts, and their sentences with ids or with the numbers of this one call."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from service.analysis.chunking import Chunk, Show, shown
from service.domain import Outline, Sentence
from service.drafting.answers import visible
from service.drafting.slots import Slots, by_article


def articles(chunk: Chunk, outlines: Sequence[Outline], *, numbered: bool) -> list[dict[str, Any]]:
    """The part's sentences under their articles, with the facts that the caller gave; numbers run through the part."""
    known, each = {a.id: a for a in outlines}, iter(lines(chunk.sentences, numbered=numbered))
    return [
        {"id": article, "facts": facts(known[article]), "sentences": [next(each) for _ in sentences]}
        for article, sentences in groupby(chunk.sentences, article_of)
    ]


def slotted(chunk: Chunk, outlines: Sequence[Outline], slots: Slots) -> list[dict[str, Any]]:
    """The same with the slots set."""
    known = {a.id: a for a in outlines}
    return [
        {"id": article, "facts": facts(known[article]), "sentences": lines}
        for article, lines in by_article(chunk.sentences, slots)
    ]


def lines(sentences: Sequence[Sentence], *, numbered: bool) -> list[dict[str, Any]]:
    """Return sentences as the lines of a prompt."""
    shown = [{"id": s.id, "text": visible(" ".join(s.text.split()))} for s in sentences]
    return [{**line, "number": number} for number, line in enumerate(shown, 1)] if numbered else shown


def facts(outline: Outline) -> list[tuple[str, str]]:
    """Return what the caller said of an article, as name and value."""
    article = outline.article
    published = article.published_at.isoformat() if article.published_at else None
    given = (("Publisher", article.publisher), ("Author", article.author), ("Published", published))
    return [(name, visible(" ".join(value.split()))) for name, value in given if value]


def heading(outline: Outline) -> str:
    """Return the lines above an article's sentences."""
    return "".join(f"{line}\n" for line in (f"Article {outline.id}", *(f"{n}: {v}" for n, v in facts(outline))))


def showing(sentences: Sequence[Sentence], outlines: Sequence[Outline], highest: int, *, numbered: bool) -> Show:
    """Return what a prompt shows for each sentence, for counting: an article's heading counts with its first one.

    Each number counts like the `highest`, which is right up to 999 and never too little.
    """
    first = {next(group).id: article for article, group in groupby(sentences, article_of)}
    headings = {a.id: heading(a) for a in outlines}

    def show(sentence: Sentence) -> str:
        body = f"{highest} {sentence.text}\n" if numbered else shown(sentence)
        return headings[first[sentence.id]] + body if sentence.id in first else body

    return show


def article_of(sentence: Sentence) -> str:
    """Return the id of a sentence's article."""
    return sentence.id.partition(".")[0]

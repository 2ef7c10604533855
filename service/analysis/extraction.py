"""HTML → text and metadata, through trafilatura. What it drops is outside the promise."""

from datetime import date

from service import patterns as re
from service.analysis.concealed import remove_concealed
from service.domain import Article, Notice, is_prose
from service.errors import InvalidArticle

CROWDED = 8_000
"""Tags of a page above which its second readings are left out: the fallback extractor and the search for a date in the
running text take time that grows with the square of the page. No article's page has nearly as many."""


def extract(article: Article) -> tuple[Article, tuple[Notice, ...]]:
    """Return `article` with text in the place of HTML, and with what its metadata say where the caller did not.

    The notices tell of words that a browser does not show; they are left out.

    Raises InvalidArticle where no prose is found.
    """
    if article.by_address:
        raise InvalidArticle(
            "Only the article's `url` is known.",
            hint="Send its `text` or `html`: reading fetches nothing.",
            field="url",
        )
    if article.html is None:
        return article, ()
    from trafilatura import bare_extraction
    from trafilatura.settings import Document, set_date_params
    from trafilatura.utils import load_html

    crowded = article.html.count("<") > CROWDED
    tree = load_html(article.html)
    notices = remove_concealed(tree) if tree is not None else ()
    document = bare_extraction(
        tree if tree is not None else article.html,
        fast=crowded,
        date_extraction_params=set_date_params(extensive=not crowded),
        url=article.url,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        favor_precision=False,
    )
    text = document.text if isinstance(document, Document) else None
    if not isinstance(document, Document) or not text or not is_prose(text):
        raise InvalidArticle(
            "`html` holds no article text that could be found.",
            hint="Send the page's main text as `text` instead.",
            field="html",
        )
    read = article.model_copy(
        update={
            "text": text,
            "html": None,
            "title": article.title or _line(document.title, unless_in=text),
            "author": article.author or _line(document.author),
            "publisher": article.publisher or _line(document.sitename),
            "published_at": article.published_at or _day(document.date, article.html),
            "language": article.language or _line(document.language),
        }
    )
    return read, notices


def _line(value: str | None, *, unless_in: str = "") -> str | None:
    value = " ".join((value or "").split())[:2000]
    return value if value and value not in unless_in[: len(value) + 200] else None


_NEW_YEAR = re.compile(r"-01-01|\b0?1[./]0?1[./]|\b0?1(?:st)? jan|\bjan(?:uary|\.)? 0?1\b", re.IGNORECASE)
"""The first day of a year as a page may write it: a year alone ("© 2026") is found as that day, and is no date."""


def _day(value: str | None, html: str) -> date | None:
    try:
        day = date.fromisoformat(value) if value else None
    except ValueError:
        return None
    return None if day is not None and (day.month, day.day) == (1, 1) and not _NEW_YEAR.search(html) else day

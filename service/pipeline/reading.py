"""Articles → a library: first their sentences, then what they say."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from service.analysis import outline_all
from service.domain import Article
from service.drafting import citable
from service.errors import InvalidArticle
from service.telemetry import span
from service.verification import Library

LARGE = 5_000
"""Code points from which reading leaves the event loop to others and goes to a thread."""

T = TypeVar("T")


async def open_library(articles: Sequence[Article]) -> Library:
    """Cut every article into sentences. Raises InvalidArticle where none has a sentence that may be cited."""
    size = sum(len(a.text or a.html or "") for a in articles)
    outlines = await _aside(lambda: outline_all(articles), size)
    if not citable(outlines):
        raise InvalidArticle(
            "Every line of the articles is a promo, share or newsletter line.", hint="Send the text of the articles."
        )
    return Library(outlines)


async def read(library: Library) -> None:
    """Read what the articles say."""
    with span("read"):
        await _aside(lambda: library.analyses, sum(len(o.text) for o in library.outlines.values()))


async def _aside(work: Callable[[], T], size: int) -> T:
    """Do it here, or in a thread where `size` code points would keep other requests waiting."""
    return await asyncio.to_thread(work) if size > LARGE else work()

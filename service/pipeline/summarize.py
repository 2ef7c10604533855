"""Articles in, a checked and sourced summary out. The recipe."""

import asyncio
from collections.abc import Sequence

from service.analysis import analyze_all
from service.analysis.corroboration import corroborate
from service.domain import Analysis, Article, Summary, SummaryRequest
from service.drafting import citable
from service.errors import InvalidArticle
from service.pipeline.recipe import Progress, Recipe
from service.pipeline.response import respond
from service.pipeline.settlement import settle
from service.pipeline.writing import write
from service.verification import Library

LARGE = 100_000
"""Code points from which reading leaves the event loop to others and goes to a thread."""


async def summarize(request: SummaryRequest, recipe: Recipe, *, progress: Progress | None = None) -> Summary:
    """Summarise the articles of `request`; nothing that the check refuses leaves under the default policy.

    Raises InvalidArticle, UnknownPrompt, ViolationsFound (with `on_violation="reject"`) and EndpointError.
    """
    tell = progress or _silent
    started = recipe.clock()
    options = request.options

    tell("reading", 0, len(request.articles))
    analyses = await read(request.articles)
    library = Library(analyses)

    chunks = await recipe.drafter.plan(analyses, options)
    written = await write(chunks, analyses, options, recipe.drafter, tell)

    tell("checking", 0, len(written.draft.claims))
    settled = await settle(written, library, options, recipe, tell)

    corroboration = await asyncio.to_thread(corroborate, analyses) if len(analyses) > 1 else corroborate(analyses)
    return respond(settled, analyses, corroboration, options, seconds=recipe.clock() - started, chunks=chunks)


async def read(articles: Sequence[Article]) -> tuple[Analysis, ...]:
    """Read every article. Raises InvalidArticle where none has a sentence that may be cited."""
    large = sum(len(a.text or a.html or "") for a in articles) > LARGE
    analyses = await asyncio.to_thread(analyze_all, articles) if large else analyze_all(articles)
    if not citable(analyses):
        raise InvalidArticle(
            "Every line of the articles is a promo, share or newsletter line.", hint="Send the text of the articles."
        )
    return analyses


def _silent(_stage: str, _done: int, _total: int) -> None:
    return None

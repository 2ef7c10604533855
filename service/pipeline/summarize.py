"""Articles in, a checked and sourced summary out. The recipe."""

import asyncio
import uuid
from collections.abc import Sequence
from dataclasses import replace

from service.analysis import analyze_all
from service.analysis.chunking import Chunk
from service.analysis.corroboration import corroborate
from service.domain import Analysis, Article, Options, Summary, SummaryRequest, Usage
from service.drafting import Drafter, citable, spent
from service.errors import ContextOverflow, InvalidArticle
from service.pipeline.recipe import Recipe
from service.pipeline.response import describe, respond
from service.pipeline.settlement import settle
from service.pipeline.telling import ArticlesRead, Completed, Created, Progress, Tell, keep_silent
from service.pipeline.writing import Written, write
from service.telemetry import span
from service.verification import Library

LARGE = 5_000
"""Code points from which reading leaves the event loop to others and goes to a thread."""


async def summarize(
    request: SummaryRequest,
    recipe: Recipe,
    *,
    tell: Tell = keep_silent,
    run: str | None = None,
) -> Summary:
    """Summarise the articles of `request`; nothing that the check refuses leaves under the default policy.

    `tell` is told what happens; `run` is the id of the summary, a new one where missing. Raises InvalidArticle,
    UnknownPrompt, ViolationsFound (with `on_violation="reject"`) and EndpointError.
    """
    started, run = recipe.clock(), run or new_run()
    options = request.options
    tell(Created(id=run))

    tell(Progress(stage="reading", done=0, total=len(request.articles)))
    with span("read"):
        analyses = await read(request.articles)
    library = Library(analyses)
    tell(ArticlesRead(articles=tuple(describe(a) for a in analyses)))

    with span("draft"):
        chunks, written = await draft(library, options, recipe.drafter, tell)

    tell(Progress(stage="checking", done=0, total=len(written.draft.claims)))
    with span("settle"):
        settled = await settle(written, library, options, recipe, tell)

    corroboration = await asyncio.to_thread(corroborate, analyses) if len(analyses) > 1 else corroborate(analyses)
    seconds = recipe.clock() - started
    summary = respond(settled, library, corroboration, options, run=run, seconds=seconds, chunks=chunks)
    tell(Completed(summary=summary))
    return summary


def new_run() -> str:
    """Return an id for a summary that nobody has."""
    return f"sum_{uuid.uuid4().hex}"


async def draft(library: Library, options: Options, drafter: Drafter, tell: Tell) -> tuple[Sequence[Chunk], Written]:
    """Plan and write. Where the endpoint's context turns out smaller than was planned for, plan anew, in more parts."""
    analyses = tuple(library.analyses.values())
    chunks, lost = await drafter.plan(analyses, options), Usage()
    while True:
        try:
            written = await write(chunks, library, options, drafter, tell)
            return chunks, replace(written, usage=lost + written.usage)
        except ContextOverflow as error:
            planned, lost = len(chunks), lost + spent(error, "summarize")
            chunks = await drafter.plan(analyses, options)
            if len(chunks) <= planned:
                raise


async def read(articles: Sequence[Article]) -> tuple[Analysis, ...]:
    """Read every article. Raises InvalidArticle where none has a sentence that may be cited."""
    large = sum(len(a.text or a.html or "") for a in articles) > LARGE
    analyses = await asyncio.to_thread(analyze_all, articles) if large else analyze_all(articles)
    if not citable(analyses):
        raise InvalidArticle(
            "Every line of the articles is a promo, share or newsletter line.", hint="Send the text of the articles."
        )
    return analyses

"""Articles in, a checked and sourced summary out. The recipe."""

import asyncio
import uuid
from collections.abc import Sequence
from dataclasses import replace

from service.analysis.chunking import Chunk
from service.analysis.corroboration import corroborate
from service.domain import Options, Summary, SummaryRequest, Usage
from service.drafting import Drafter, spent
from service.errors import ContextOverflow
from service.pipeline.reading import open_library, read
from service.pipeline.recipe import Recipe
from service.pipeline.response import describe, respond
from service.pipeline.settlement import settle
from service.pipeline.telling import ArticlesRead, Completed, Created, Progress, Tell, keep_silent
from service.pipeline.writing import Written, write
from service.telemetry import span
from service.verification import Library

TURNS = 4
"""Turns of the event loop in which a call is on its way, where its connection stands: reading waits for that long."""


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
    library = await open_library(request.articles)
    tell(ArticlesRead(articles=tuple(describe(o) for o in library.outlines.values())))

    chunks, written = await draft_and_read(library, options, recipe.drafter, tell)

    tell(Progress(stage="checking", done=0, total=len(written.draft.claims)))
    with span("settle"):
        settled = await settle(written, library, options, recipe, tell)

    analyses = tuple(library.analyses.values())
    corroboration = await asyncio.to_thread(corroborate, analyses) if len(analyses) > 1 else corroborate(analyses)
    seconds = recipe.clock() - started
    summary = respond(settled, library, corroboration, options, run=run, seconds=seconds, chunks=chunks)
    tell(Completed(summary=summary))
    return summary


def new_run() -> str:
    """Return an id for a summary that nobody has."""
    return f"sum_{uuid.uuid4().hex}"


async def draft_and_read(
    library: Library, options: Options, drafter: Drafter, tell: Tell
) -> tuple[Sequence[Chunk], Written]:
    """Have a draft written and the articles read: meanwhile, where whoever drafts does not ask what they say."""
    if drafter.reads(options):
        await read(library)
        return await draft(library, options, drafter, tell)
    drafting = asyncio.create_task(draft(library, options, drafter, tell))
    try:
        for _ in range(TURNS):
            await asyncio.sleep(0)
        await read(library)
        return await drafting
    finally:
        drafting.cancel()
        await asyncio.gather(drafting, return_exceptions=True)


async def draft(library: Library, options: Options, drafter: Drafter, tell: Tell) -> tuple[Sequence[Chunk], Written]:
    """Plan and write. Where the endpoint's context turns out smaller than was planned for, plan anew, in more parts."""
    with span("draft"):
        outlines = tuple(library.outlines.values())
        chunks, lost = await drafter.plan(outlines, options), Usage()
        while True:
            try:
                written = await write(chunks, library, options, drafter, tell)
                return chunks, replace(written, usage=lost + written.usage)
            except ContextOverflow as error:
                planned, lost = len(chunks), lost + spent(error, "summarize")
                chunks = await drafter.plan(outlines, options)
                if len(chunks) <= planned:
                    raise

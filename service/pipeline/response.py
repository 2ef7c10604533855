"""Settled claims → the answer, with spans both ways."""

from collections.abc import Sequence

from service.analysis.chunking import Chunk
from service.domain import (
    ArticleInfo,
    Corroboration,
    Coverage,
    Options,
    Outline,
    Part,
    Provenance,
    Style,
    Summary,
)
from service.drafting import citable
from service.pipeline.entries import make_claim
from service.pipeline.settlement import Settled
from service.rendering import Sheet, write_markdown
from service.verification import Library
from service.version import VERSION


def respond(
    settled: Settled,
    library: Library,
    corroboration: Corroboration,
    options: Options,
    *,
    run: str,
    seconds: float,
    chunks: Sequence[Chunk],
) -> Summary:
    """Put the answer together: claims, text, articles, what was checked and what was done."""
    claims = tuple(make_claim(e, r, library) for e, r in zip(settled.entries, settled.summary.claims, strict=True))
    outlines = tuple(library.outlines.values())
    written = settled.written
    infos = tuple(describe(a) for a in outlines)
    page = Sheet(claims=claims, articles=infos, headline=settled.headline, bulleted=options.style is Style.BULLETS)
    usage = written.usage.model_copy(update={"chunks": len(chunks), "seconds": round(seconds, 3)})
    return Summary(
        id=run,
        headline=settled.headline,
        text=settled.summary.text,
        markdown=write_markdown(page),
        claims=claims,
        articles=infos,
        corroboration=corroboration,
        verification=settled.report,
        repairs=settled.repairs,
        repair_counts=settled.counts,
        provenance=_provenance(settled, options),
        coverage=_coverage(chunks, outlines),
        usage=usage,
    )


def _coverage(chunks: Sequence[Chunk], outlines: Sequence[Outline]) -> Coverage:
    parts = tuple(
        Part(first=c.sentences[0].id, last=c.sentences[-1].id, sentences=len(c.sentences), tokens=c.tokens)
        for c in chunks
    )
    return Coverage(citable=len(citable(outlines)), shown=sum(p.sentences for p in parts), parts=parts)


def describe(outline: Outline) -> ArticleInfo:
    """Return what a response says of an article."""
    article = outline.article
    return ArticleInfo(
        id=outline.id,
        external_id=article.id,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published_at=article.published_at.isoformat() if article.published_at else None,
        url=article.url,
        language=outline.language,
        sha256=outline.sha256,
        characters=len(outline.text),
        sentences=len(outline.sentences),
        excluded=outline.excluded,
        notices=outline.notices,
        text=outline.text if outline.extracted else None,
    )


def _provenance(settled: Settled, options: Options) -> Provenance:
    written = settled.written
    asked = written.usage.calls > 0
    return Provenance(
        engine=written.drafter.engine,
        model=written.model,
        endpoint=written.endpoint if written.drafter.engine == "model" else None,
        prompts=written.prompts,
        seed=options.seed if asked else None,
        temperature=options.temperature if asked else None,
        fallback=written.fallback,
        version=VERSION,
    )

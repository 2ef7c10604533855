"""Settled claims → the answer, with spans both ways."""

import uuid
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.analysis.chunking import Chunk
from service.domain import (
    Analysis,
    ArticleInfo,
    Citation,
    Claim,
    Corroboration,
    Coverage,
    Options,
    Part,
    Provenance,
    Span,
    Style,
    Summary,
)
from service.drafting import citable
from service.pipeline.settlement import HEADLINE, Entry, Settled
from service.rendering import Sheet, write_markdown
from service.verification import Library, ReadClaim, read_claims
from service.version import VERSION


def respond(
    settled: Settled,
    analyses: Sequence[Analysis],
    corroboration: Corroboration,
    options: Options,
    *,
    seconds: float,
    chunks: Sequence[Chunk],
) -> Summary:
    """Put the answer together: claims, text, articles, what was checked and what was done."""
    library = Library(analyses)
    claims = tuple(_claim(e, r, library) for e, r in zip(settled.entries, settled.summary.claims, strict=True))
    headline = _headline(settled.headline, library)
    written = settled.written
    infos = tuple(_info(a) for a in analyses)
    page = Sheet(claims=claims, articles=infos, headline=headline, bulleted=options.style is Style.BULLETS)
    usage = written.usage.model_copy(update={"chunks": len(chunks), "seconds": round(seconds, 3)})
    return Summary(
        id=f"sum_{uuid.uuid4().hex}",
        headline=headline,
        text=settled.summary.text,
        markdown=write_markdown(page),
        claims=claims,
        articles=infos,
        corroboration=corroboration,
        verification=settled.report,
        repairs=settled.repairs,
        repair_counts=settled.counts,
        provenance=_provenance(settled, options),
        coverage=_coverage(chunks, analyses),
        usage=usage,
    )


def _coverage(chunks: Sequence[Chunk], analyses: Sequence[Analysis]) -> Coverage:
    parts = tuple(
        Part(first=c.sentences[0].id, last=c.sentences[-1].id, sentences=len(c.sentences), tokens=c.tokens)
        for c in chunks
    )
    return Coverage(citable=len(citable(analyses)), shown=sum(p.sentences for p in parts), parts=parts)


def _claim(entry: Entry, read: ReadClaim, library: Library) -> Claim:
    return Claim(
        id=read.id,
        text=read.text,
        span=read.span,
        status=entry.status,
        citations=tuple(_citations(entry.claim.citations, library)),
        figures=read.reading.figures,
        quotations=read.reading.quotations,
        attributions=read.reading.attributions,
    )


def _headline(entry: Entry | None, library: Library) -> Claim | None:
    """A headline is a claim of its own text: its spans are in `headline.text`."""
    if entry is None:
        return None
    return _claim(entry, read_claims([entry.claim]).claims[0], library).model_copy(update={"id": HEADLINE})


def _citations(ids: Sequence[str], library: Library) -> Iterator[Citation]:
    """Yield one citation for each run of neighbouring sentences."""
    order = {s: i for i, s in enumerate(library.sentences)}
    cited = sorted({s for s in ids if s in order}, key=order.__getitem__)
    breaks = [i + 1 for i, (a, b) in enumerate(pairwise(cited)) if not _neighbours(a, b, order)]
    for start, end in pairwise([0, *breaks, len(cited)]):
        if run := cited[start:end]:
            first, last = library.sentences[run[0]], library.sentences[run[-1]]
            span = Span(start=first.span.start, end=last.span.end)
            yield Citation(
                article=run[0].partition(".")[0],
                sentences=tuple(run),
                start=span.start,
                end=span.end,
                quoted_text=span.of(library.field_of(run[0])),
            )


def _neighbours(left: str, right: str, order: dict[str, int]) -> bool:
    same = left.partition(".")[0] == right.partition(".")[0]
    return same and order[right] == order[left] + 1 and not left.endswith(".s0")


def _info(analysis: Analysis) -> ArticleInfo:
    article = analysis.article
    return ArticleInfo(
        id=analysis.id,
        external_id=article.id,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published_at=article.published_at.isoformat() if article.published_at else None,
        url=article.url,
        language=analysis.language,
        sha256=analysis.sha256,
        characters=len(analysis.text),
        sentences=len(analysis.sentences),
        excluded=analysis.excluded,
        notices=analysis.notices,
        text=analysis.text if analysis.extracted else None,
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

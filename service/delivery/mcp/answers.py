"""What the tools answer: the few fields that an assistant needs, and all of them where `detail` is "full".

An assistant pays for every field that it reads: the short form has no spans, no hashes, nothing that was found good.
"""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from service.domain import Analysis, Finding, Report, Summary, Value
from service.domain.jobs import Job, JobStatus
from service.rendering import Notes, Sheet
from service.rendering.inert import for_plain, web_address
from service.rendering.notes import by_id, describe
from service.rendering.plain import write_claim

Verdict = Literal["pass", "fail", "unchecked"]


class CitedSource(Value):
    """What a number in the summary points at: sentences of an article, word for word."""

    number: int
    sentences: tuple[str, ...] = Field(description="Ids such as a1.s3: the third sentence of the first article.")
    quoted_text: str
    source: str = Field(description="Publisher, title and date, as far as they are known.")
    url: str | None


class SummaryAnswer(Value):
    """A checked summary. Keep the numbers in square brackets: they are its sources."""

    headline: str | None
    text: str = Field(description="The sentences of the summary, each followed by the numbers of its sources.")
    sources: tuple[CitedSource, ...]
    verdict: Verdict
    account: tuple[str, ...] = Field(description="What was checked, changed and left out. Tell the reader.")
    full: dict[str, Any] | None = Field(description='The answer of POST /v1/summaries, with detail "full".')


class JobAnswer(Value):
    """How a summary in the background stands. Ask again with the same `id` until `status` is an end."""

    id: str
    status: JobStatus
    ended: bool
    progress: str | None
    problem: str | None = Field(description="Why there is no summary.")
    summary: SummaryAnswer | None


class Violation(Value):
    """One thing in a summary that its articles do not bear out."""

    check: str
    verdict: str
    text: str
    reason: str
    expected: str | None = Field(description="What the source has instead, where that is known.")
    source: str | None = Field(description="The sentence that tells, with its id.")


class VerificationAnswer(Value):
    """The check of a summary: what its articles do not bear out, and what was not looked at."""

    verdict: Verdict
    violations: tuple[Violation, ...]
    why: str | None = Field(description="Why it is unchecked.")
    counts: dict[str, dict[str, int]] = Field(description="Check, verdict, number: what was found good too.")
    not_checked: tuple[str, ...]
    full: dict[str, Any] | None = Field(description='The answer of POST /v1/verifications, with detail "full".')


class AttributedWords(Value):
    """Who says what. `through` is who passed it on, `hedges` what limits it."""

    who: str
    through: tuple[str, ...]
    hedges: tuple[str, ...]
    words: str
    sentences: tuple[str, ...]


class QuotedWords(Value):
    speaker: str | None
    words: str
    sentences: tuple[str, ...]


class FoundFigure(Value):
    words: str
    of: str | None = Field(description="What is counted or measured.")
    sentence: str


class AnalysisAnswer(Value):
    """What one article says, and what of it was not read as news."""

    language: str
    sentences: int
    attributions: tuple[AttributedWords, ...]
    quotations: tuple[QuotedWords, ...]
    figures: tuple[FoundFigure, ...]
    left_out: tuple[str, ...] = Field(description="Promotions, polls and the like.")
    full: dict[str, Any] | None = Field(description='The article of POST /v1/analyses, with detail "full".')


def answer_summary(summary: Summary, *, full: bool) -> SummaryAnswer:
    """Return a summary as a tool answers it."""
    page = Sheet.of(summary)
    notes = Notes(page.all_claims)
    lead, between = ("• ", "\n• ") if page.bulleted else ("", " ")
    return SummaryAnswer(
        headline=write_claim(page.headline, notes) if page.headline else None,
        text=lead + between.join(write_claim(claim, notes) for claim in page.claims),
        sources=tuple(_sources(page, notes)),
        verdict=summary.verification.verdict,
        account=page.account,
        full=summary.model_dump(mode="json") if full else None,
    )


def answer_job(job: Job, result: str | None, *, full: bool) -> JobAnswer:
    """Return how a job stands as a tool answers it, with its summary (`result` is its JSON) where it is done."""
    told = job.progress
    summary = Summary.model_validate_json(result) if result is not None else None
    return JobAnswer(
        id=job.id,
        status=job.status,
        ended=job.status.ended,
        progress=f"{told.stage}: {told.done} of {told.total}" if told and not job.status.ended else None,
        problem=job.problem.detail if job.problem else None,
        summary=answer_summary(summary, full=full) if summary else None,
    )


def answer_verification(report: Report, *, full: bool) -> VerificationAnswer:
    """Return a report as a tool answers it."""
    return VerificationAnswer(
        verdict=report.verdict,
        violations=tuple(_violation(f) for f in report.violations),
        why=report.why,
        counts=report.counts,
        not_checked=report.not_checked,
        full=report.model_dump(mode="json") if full else None,
    )


def answer_analysis(analysis: Analysis, *, full: bool) -> AnalysisAnswer:
    """Return what one article says as a tool answers it."""
    return AnalysisAnswer(
        language=analysis.language,
        sentences=len(analysis.sentences),
        attributions=tuple(_attributed(analysis)),
        quotations=tuple(
            QuotedWords(speaker=q.speaker, words=q.text, sentences=q.sentences)
            for q in analysis.quotations
            if q.kind != "scare"
        ),
        figures=tuple(FoundFigure(words=f.text, of=f.noun, sentence=f.sentence) for f in analysis.figures),
        left_out=tuple(e.text for e in analysis.excluded),
        full=analysis.model_dump(mode="json") if full else None,
    )


def _sources(page: Sheet, notes: Notes) -> Iterator[CitedSource]:
    articles = by_id(page.articles)
    for number, citation in notes.used_by(page.all_claims):
        article = articles[citation.article]
        yield CitedSource(
            number=number,
            sentences=citation.sentences,
            quoted_text=citation.quoted_text,
            source=for_plain(describe(article)) or f"article {article.id}",
            url=web_address(article.url),
        )


def _violation(finding: Finding) -> Violation:
    source = finding.source
    return Violation(
        check=finding.check,
        verdict=finding.verdict,
        text=finding.text,
        reason=finding.reason,
        expected=finding.expected,
        source=f"{source.sentence}: {source.text}" if source else None,
    )


def _attributed(analysis: Analysis) -> Iterator[AttributedWords]:
    fields = {s.id: analysis.text_of(s) for s in analysis.sentences}
    for told in analysis.attributions:
        if told.source is None:
            continue
        text = fields.get(told.sentences[0], analysis.text)
        names = told.chain or (told.source.name or told.source.text,)
        yield AttributedWords(
            who=names[0],
            through=names[1:],
            hedges=tuple(hedge.of(text) for hedge in told.hedges),
            words=" … ".join(span.of(text) for span in told.content),
            sentences=told.sentences,
        )

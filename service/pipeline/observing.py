"""What a run did, as log and metrics see it: counts and codes, never a word of article or summary."""

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager

import structlog

from service.domain import Report, Summary
from service.errors import CopydeskError, ViolationsFound
from service.pipeline.entries import Entry
from service.telemetry import metrics, span

log = structlog.get_logger(__name__)


@contextmanager
def observed(engine: str, articles: int) -> Generator[list[Summary], None, None]:
    """Watch a run; put its summary into the list. A run that fails is counted by the code of its error."""
    done: list[Summary] = []
    with span("summarize", attributes={"copydesk.engine": engine, "copydesk.articles": articles}) as opened:
        try:
            yield done
        except ViolationsFound as refused:
            metrics.SUMMARIES.labels(engine, refused.code).inc()
            observe_report(refused.report)
            raise
        except CopydeskError as error:
            metrics.SUMMARIES.labels(engine, error.code).inc()
            raise
        for summary in done:
            outcomes = _outcomes(summary)
            _observe_summary(summary, outcomes)
            opened.set_attribute("copydesk.verdict", summary.verification.verdict)
            for outcome, number in outcomes.items():
                opened.set_attribute(f"copydesk.claims.{outcome}", number)


def observe_draft(entries: Sequence[Entry]) -> None:
    """Tell which checks hold drafted claims back, before anything is done about them."""
    for number, entry in enumerate(entries, 1):
        if not entry.blocking:
            continue
        held = Counter((f.check, f.verdict) for f in entry.blocking)
        for (check, verdict), times in held.items():
            metrics.DRAFT_REFUSALS.labels(check, verdict).inc(times)
        log.info("claim.refused", claim=number, findings=[f"{check}.{verdict}" for check, verdict in sorted(held)])


def observe_report(report: Report) -> None:
    """Count the findings of a check by verdict."""
    metrics.REPORTS.labels(report.verdict).inc()
    for check, verdicts in report.counts.items():
        for verdict, times in verdicts.items():
            metrics.FINDINGS.labels(check, verdict).inc(times)
    violations = Counter(f"{f.check}.{f.verdict}" for f in report.violations)
    log.info(
        "checked", verdict=report.verdict, findings=len(report.findings), violations=dict(sorted(violations.items()))
    )


def _observe_summary(summary: Summary, outcomes: Mapping[str, int]) -> None:
    provenance = summary.provenance
    metrics.SUMMARIES.labels(provenance.engine, "ok").inc()
    for outcome, times in outcomes.items():
        metrics.CLAIMS.labels(outcome).inc(times)
    observe_report(summary.verification)
    log.info(
        "summarized",
        summary=summary.id,
        engine=provenance.engine,
        model=provenance.model,
        fell_back=provenance.fallback is not None,
        claims=outcomes,
        calls=summary.usage.calls,
        retries=summary.usage.retries,
    )


def _outcomes(summary: Summary) -> dict[str, int]:
    counts = summary.repair_counts.model_dump(exclude={"drafted", "added"})
    return {outcome: times for outcome, times in counts.items() if times}

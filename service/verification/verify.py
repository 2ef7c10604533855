"""Summary + articles → report. The recipe of all checking."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from service.analysis import analyze_all
from service.domain import Analysis, Article, Finding, Report, SummaryText
from service.errors import InvalidInput
from service.verification.attributions import check_attributions
from service.verification.citations import check_citations
from service.verification.claims import ReadClaim, ReadSummary, read_summary
from service.verification.copies import check_copy
from service.verification.deeds import check_deeds
from service.verification.evidence import Evidence
from service.verification.figures import check_figures
from service.verification.library import Library
from service.verification.names.checking import check_names
from service.verification.polarity import check_polarity
from service.verification.quotations import check_quotations
from service.verification.superlatives import check_superlatives
from service.verification.support import find_origin, find_support

CHECKS = (
    check_citations,
    check_figures,
    check_quotations,
    check_attributions,
    check_names,
    check_polarity,
    check_deeds,
    check_superlatives,
)
"""Every check, in the order that its findings are reported in."""

RELATIONS = (check_attributions, check_polarity, check_deeds)
"""Checks of how a claim is said, whose answer hangs on the sentence that it is laid beside."""


UNREAD = "figures, quotations, attributions, names, denials and deeds"
"""What is checked only against articles in a language that is read."""


def verify(summary: str | SummaryText, articles: Sequence[Article]) -> Report:
    """Check any summary against its articles: plain text, or claims with citations.

    For plain text each sentence is a claim, and its supporting sentences are found here. Raises InvalidInput where the
    summary says nothing or there is no article, InvalidArticle where one holds no text.
    """
    _require_summary(summary)
    analyses = analyze_all(articles)
    return check_summary(read_summary(summary, language=_language(analyses)), analyses)


def _require_summary(summary: object) -> None:
    """Refuse an empty summary, which would pass: nothing in it is wrong."""
    if not isinstance(summary, str | SummaryText):
        raise InvalidInput(
            f"The summary is of the type {type(summary).__name__}.",
            hint="Give its text, or a SummaryText with claims.",
            field="/summary",
        )
    if isinstance(summary, str) and not summary.strip():
        raise InvalidInput("The summary is empty.", hint="Give the text that is to be checked.", field="/summary")


def check_summary(summary: ReadSummary, analyses: Sequence[Analysis]) -> Report:
    """Check a summary that has been read against articles that have been read."""
    library = Library(analyses)
    findings = tuple(f for claim in summary.claims for f in check_claim(claim, library))
    return report_on(findings, analyses)


def check_claim(claim: ReadClaim, library: Library) -> tuple[Finding, ...]:
    """Run every check on one claim; on one that rests on articles in languages that are not read, only the first."""
    evidence = find_support(claim, library)
    copied = check_copy(claim, evidence)
    if copied is not None:
        return copied
    resting = [library.analysis_of(s) for s in evidence.cited] or list(library.analyses.values())
    checks = CHECKS if any(a.read for a in resting) else CHECKS[:1]
    findings = tuple(finding for check in checks for finding in check(claim, evidence))
    return (*findings, *_at_origin(claim, evidence)) if len(checks) > 1 else findings


def _at_origin(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield what is wrong with a claim beside the sentences that it was taken from, where it cites others."""
    origin = find_origin(claim, evidence)
    if origin is not None:
        yield from (f for check in RELATIONS for f in check(claim, origin) if f.violation)


def report_on(findings: Iterable[Finding], analyses: Sequence[Analysis]) -> Report:
    """Sum findings up: `fail` with a violation, `unchecked` where a language is not read, else `pass`."""
    findings = tuple(findings)
    unread = sorted({f"{a.language} ({a.id})" for a in analyses if not a.read})
    verdict = "fail" if any(f.violation for f in findings) else "unchecked" if unread else "pass"
    report = Report(verdict=verdict, findings=findings, counts=_counts(findings))
    if not unread:
        return report
    where = ", ".join(unread)
    return report.model_copy(
        update={
            "why": f"Figures, quotations and attributions are not read yet in: {where}.",
            "checked": report.checked if any(a.read for a in analyses) else report.checked[:1],
            "not_checked": (f"{UNREAD} of articles in: {where}", *report.not_checked),
        }
    )


def _counts(findings: Sequence[Finding]) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in findings:
        counts[finding.check.value][finding.verdict] += 1
    return {check: dict(sorted(verdicts.items())) for check, verdicts in counts.items()}


def _language(analyses: Sequence[Analysis]) -> str:
    return "en" if any(a.read for a in analyses) else analyses[0].language

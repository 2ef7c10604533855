"""The table of verdicts is the only one, and findings keep to it."""

import pytest

from service.bootstrap import build
from service.domain import VERDICTS, Check, Finding, Span, Standing, Summary, SummaryRequest
from service.settings import Settings


def finding(check: str, verdict: str) -> Finding:
    return Finding(check=check, verdict=verdict, reason="r", span=Span(start=0, end=1), text="x", claim="c1")


@pytest.mark.parametrize("check", list(Check))
def test_every_check_has_a_good_verdict_and_a_violation(check: Check) -> None:
    assert VERDICTS[check][Standing.GOOD]
    assert VERDICTS[check][Standing.VIOLATION]


@pytest.mark.parametrize(
    ("check", "verdict", "violation"),
    [
        ("figure", "exact", False),
        ("figure", "rounded", False),
        ("figure", "unsupported", True),
        ("attribution", "unresolved", False),
    ],
)
def test_only_violations_block(check: str, verdict: str, violation: bool) -> None:
    assert finding(check, verdict).violation is violation


def test_a_verdict_of_another_check_is_refused() -> None:
    with pytest.raises(ValueError, match="knows no verdict 'verbatim'"):
        finding("figure", "verbatim")


async def test_a_summary_reads_back_from_its_json(seed_a, seed_b):
    """Jobs and the cache keep summaries as JSON, with all that is computed in it."""
    services = build(Settings(_env_file=None, llm_base_url=None))
    summary = await services.summarize(SummaryRequest(articles=(seed_a, seed_b)))
    assert summary.verification.findings
    assert Summary.model_validate_json(summary.model_dump_json()) == summary

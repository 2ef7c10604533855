"""The check in other people's tests: `assert_summary_supported`, also as a pytest fixture.

In a `conftest.py`: `pytest_plugins = ["service.testing"]`. pytest is not among Copydesk's own dependencies.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import pytest

from service.domain import Article, Report, SummaryText
from service.verification import verify

Assertion: TypeAlias = Callable[[str | SummaryText, Sequence[Article | str]], Report]


def assert_summary_supported(summary: str | SummaryText, articles: Sequence[Article | str]) -> Report:
    """Raise AssertionError unless the articles bear every figure, quotation, speaker and hedge of the summary out.

    Articles may be bare texts. A summary that cannot be checked, because its language is not read, is not supported.
    """
    __tracebackhide__ = True
    report = verify(summary, [Article(text=a) if isinstance(a, str) else a for a in articles])
    if report.violations:
        lines = (f"  {f.check} {f.verdict}: {f.text!r}: {f.reason}" for f in report.violations)
        raise AssertionError("\n".join(["The articles do not bear the summary out:", *lines]))
    if report.verdict != "pass":
        raise AssertionError(f"The summary could not be checked: {report.verdict}.")
    return report


@pytest.fixture(name="assert_summary_supported")
def summary_supported() -> Assertion:
    """Hand a test the assertion."""
    return assert_summary_supported

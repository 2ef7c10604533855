"""The package's face: small, stable, and only handing names on."""

import service
from service import Article, analyze, verify


def test_exports() -> None:
    assert sorted(service.__all__) == ["Analysis", "Article", "Finding", "Report", "analyze", "verify"]


def test_the_three_lines_of_the_readme_work() -> None:
    article = Article(text="The council agreed on Monday to close the old bridge for 18 months.")
    analysis = analyze(article)
    assert [s.id for s in analysis.sentences] == ["a1.s1"]
    report = verify("The old bridge will close for 28 months.", [article])
    assert report.verdict == "fail"
    found = next(f for f in report.findings if f.violation)
    assert (found.check, found.verdict) == ("figure", "unsupported")
    assert "28 months" in found.reason

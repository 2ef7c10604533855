"""The package's face: small, stable, and only handing names on."""

from collections.abc import Callable

import pytest

import service
from service import Article, analyze, verify
from service.errors import InvalidArticle, InvalidInput


def test_exports() -> None:
    assert sorted(service.__all__) == ["Analysis", "Article", "Finding", "Report", "analyze", "verify"]


def test_all_of_it_can_be_imported_at_once() -> None:
    names: dict[str, object] = {}
    exec("from service import *", names)
    assert set(service.__all__) <= set(names)
    assert set(service.__all__) <= set(dir(service))
    assert names["verify"] is verify


def test_what_is_not_handed_on_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="module 'service' has no attribute 'verfy'"):
        _ = service.verfy
    with pytest.raises(ImportError, match="cannot import name 'Verify'"):
        from service import Verify  # noqa: F401


def test_the_three_lines_of_the_readme_work() -> None:
    article = Article(text="The council agreed on Monday to close the old bridge for 18 months.")
    analysis = analyze(article)
    assert [s.id for s in analysis.sentences] == ["a1.s1"]
    report = verify("The old bridge will close for 28 months.", [article])
    assert report.verdict == "fail"
    found = next(f for f in report.findings if f.violation)
    assert (found.check, found.verdict) == ("figure", "unsupported")
    assert "28 months" in found.reason


ARTICLE = Article(text="The council agreed on Monday to close the old bridge for 18 months.")
ADDRESS = Article(url="https://paper.example/bridge")


@pytest.mark.parametrize(
    ("call", "kind", "field", "says"),
    [
        (lambda: verify("", [ARTICLE]), InvalidInput, "/summary", "The summary is empty. Give the text"),
        (lambda: verify(" \n", [ARTICLE]), InvalidInput, "/summary", "The summary is empty. Give the text"),
        (lambda: verify(None, [ARTICLE]), InvalidInput, "/summary", "of the type NoneType. Give its text"),
        (lambda: verify("x", []), InvalidInput, "/articles", "There is no article. Give at least one"),
        (lambda: verify("x", ARTICLE), InvalidInput, "/articles", "of the type Article. Put even a single one into"),
        (lambda: verify("x", "text"), InvalidInput, "/articles", "of the type str. Put even a single one into"),
        (lambda: verify("x", None), InvalidInput, "/articles", "of the type NoneType. Put even a single one into"),
        (
            lambda: verify("x", [ARTICLE, "text"]),
            InvalidArticle,
            "/articles/1",
            "This is a str, not an Article. Wrap the text",
        ),
        (lambda: verify("x", [ARTICLE, ADDRESS]), InvalidArticle, "/articles/1/url", "Send its `text` or `html`"),
        (
            lambda: analyze("text"),
            InvalidArticle,
            "",
            'This is a str, not an Article. Wrap the text: Article(text="…")',
        ),
        (lambda: analyze([ARTICLE]), InvalidArticle, "", "This is a list, not an Article. Give one article at a time"),
    ],
)
def test_what_cannot_be_used_is_said_with_the_way_out(
    call: Callable[[], object], kind: type[InvalidInput], field: str, says: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        call()
    assert type(caught.value) is kind
    assert (caught.value.field or "") == field
    assert says in str(caught.value)

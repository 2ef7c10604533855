"""Claims are read as one text and checked once each: again only where the text around them has changed."""

import pytest

from service import Article, analyze
from service.domain import DraftClaim, Finding
from service.pipeline import judging
from service.pipeline.entries import Entry
from service.pipeline.judging import Judge
from service.verification import Library, ReadClaim, check_claim

TEXT = "The harbour board met on Monday. Mayor Ann Lee said that 42 boats had left. The pier is shut for 18 days."


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of the claims that were really checked, in order."""
    asked: list[str] = []

    def check(claim: ReadClaim, library: Library) -> tuple[Finding, ...]:
        asked.append(claim.text)
        return check_claim(claim, library)

    monkeypatch.setattr(judging, "check_claim", check)
    return asked


def _entry(text: str, *citations: str) -> Entry:
    claim = DraftClaim(text=text, citations=citations)
    return Entry(claim, claim)


def _judge() -> Judge:
    return Judge(Library([analyze(Article(text=TEXT))]), separator=" ")


def test_what_was_checked_is_the_same_entry_when_it_is_checked_again(checked: list[str]) -> None:
    judge = _judge()
    first = judge.check([_entry("The pier is shut for 18 days.", "a1.s3"), _entry("Ann Lee said so.", "a1.s2")])
    again = judge.check(first)
    assert all(a is b for a, b in zip(first, again, strict=True))
    assert checked == ["The pier is shut for 18 days.", "Ann Lee said so."]


def test_the_same_words_with_another_citation_are_another_claim(checked: list[str]) -> None:
    judge = _judge()
    (right,) = judge.check([_entry("The pier is shut for 18 days.", "a1.s3")])
    (wrong,) = judge.check([_entry("The pier is shut for 18 days.", "a1.s1")])
    assert not right.refused
    assert wrong.findings != right.findings
    assert len(checked) == 2


def test_a_claim_is_checked_anew_where_another_stands_before_it(checked: list[str]) -> None:
    judge = _judge()
    shut = _entry("The pier is shut for 18 days.", "a1.s3")
    judge.check([shut])
    judge.check([_entry("The harbour board met on Monday.", "a1.s1"), shut])
    assert checked.count(shut.claim.text) == 2

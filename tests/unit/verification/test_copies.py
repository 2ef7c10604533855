"""A claim that repeats its sentence: which are taken so, and that nothing else comes out than the checks would say."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from service import Article
from service.analysis import analyze
from service.domain import Check, DraftClaim, Finding
from service.verification import Library, read_claims
from service.verification.copies import check_copy
from service.verification.support import find_support
from service.verification.verify import CHECKS
from tests.bench.articles import article
from tests.cases import read_cases

TEXT = """Harbour dues will rise by 12 percent, Mayor Ada Lindqvist said on Monday.

The port handled 4,100 ships in 2023. She said that the rise would pay for a new quay. The fishers' union rejected that.

"We cannot pay such dues," Jonas Holm, a skipper, told the Harbour Post. "We will land our catch in Denmark." Ada Holm, his
wife, said the boat would be sold. Holm said the dues were unfair.
"""

TAKEN = {
    "a figure and a source": "Harbour dues will rise by 12 percent, Mayor Ada Lindqvist said on Monday.",
    "the article's own voice": "The port handled 4,100 ships in 2023.",
    "a quotation and its speaker": '"We cannot pay such dues," Jonas Holm, a skipper, told the Harbour Post.',
}

LEFT = {
    "a pronoun whose name stands before it": "She said that the rise would pay for a new quay.",
    "what was rejected stands before it": "The fishers' union rejected that.",
    "a quotation whose speaker stands before it": '"We will land our catch in Denmark."',
    "one figure less": "Harbour dues will rise, Mayor Ada Lindqvist said on Monday.",
    "part of a sentence": "The port handled 4,100 ships.",
}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library([analyze(Article(text=TEXT))])


def _copy(text: str, library: Library, *before: str) -> tuple[Finding, ...] | None:
    cited = tuple(s.id for s in library.sentences.values() if text in s.text or s.text in text)
    drafts = [*(DraftClaim(text=b, citations=cited) for b in before), DraftClaim(text=text, citations=cited)]
    claim = read_claims(drafts).claims[-1]
    return check_copy(claim, find_support(claim, library))


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN)
def test_a_sentence_that_can_stand_alone_is_taken_as_it_stands(text: str, library: Library) -> None:
    found = _copy(text, library)
    assert found
    assert not any(f.violation for f in found)


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_hangs_on_other_sentences_is_left_to_the_checks(text: str, library: Library) -> None:
    assert _copy(text, library) is None


def test_a_surname_that_means_another_person_in_the_summary_is_left_to_the_checks(library: Library) -> None:
    said = "Holm said the dues were unfair."
    assert _copy(said, library) is not None
    assert _copy(said, library, "Ada Holm, his wife, said the boat would be sold.") is None


@pytest.mark.parametrize(
    "text",
    ["The port handled 4,1٠0 ships in 2023.", 'The port handled 4,100 ships in 2023, as "planned.'],
    ids=["digits of two scripts", "a mark without a partner"],
)
def test_what_no_summary_may_repeat_is_left_to_the_checks(text: str) -> None:
    assert _copy(text, Library([analyze(Article(text=text))])) is None


def test_a_sentence_in_a_language_that_is_not_read_is_left_to_the_checks() -> None:
    text = "Der Hafen hat im Jahr 2023 mehr als 4100 Schiffe abgefertigt, und die Gebühren steigen um 12 Prozent."
    assert _copy(text, Library([analyze(Article(text=text, language="de"))])) is None


def test_citations_are_listed_as_for_any_claim(library: Library) -> None:
    first, second = list(library.sentences)[:2]
    draft = DraftClaim(text=library.sentences[first].text, citations=(first, second, "a9.s9"))
    claim = read_claims([draft]).claims[0]
    found = check_copy(claim, find_support(claim, library))
    assert found is not None
    assert [f.verdict for f in found if f.check is Check.CITATION] == ["valid", "valid", "unknown_id"]


CASES = Path(__file__).parent / "cases"


def _articles() -> Iterator[str]:
    yield from (article(n) for n in range(10))
    for name in ("first", "fourth", "seventh", "tenth"):
        yield from (row["text"] for row in read_cases(CASES / f"{name}.yaml") if "text" in row)


def _kinds(findings: tuple[Finding, ...]) -> Counter[tuple[Check, str]]:
    return Counter((f.check, f.text) for f in findings)


@pytest.mark.parametrize(
    ("citations", "verdicts"),
    [
        (("a1.s2",), ["valid"]),
        (("a1.s9",), ["unknown_id"]),
        ((), ["missing"]),
        (("a1.s5",), ["missing", "valid"]),
        (("a1.s5", "a1.s9"), ["missing", "valid", "unknown_id"]),
    ],
)
def test_a_sentence_that_cites_another_or_none_only_has_its_citations_wrong(
    citations: tuple[str, ...], verdicts: list[str], library: Library
) -> None:
    draft = DraftClaim(text="The port handled 4,100 ships in 2023.", citations=citations)
    claim = read_claims([draft]).claims[0]
    found = check_copy(claim, find_support(claim, library))
    assert found is not None
    assert [f.verdict for f in found if f.check is Check.CITATION] == verdicts
    figure = "exact" if citations == ("a1.s2",) else "uncited"
    assert {f.verdict for f in found if f.check is not Check.CITATION} == {figure}


def test_the_checks_say_the_same_of_every_sentence_that_is_taken() -> None:
    taken = 0
    for text in _articles():
        library = Library([analyze(Article(text=text))])
        for sentence in library.sentences.values():
            claim = read_claims([DraftClaim(text=sentence.text, citations=(sentence.id,))]).claims[0]
            evidence = find_support(claim, library)
            copied = check_copy(claim, evidence)
            if copied is None:
                continue
            taken += 1
            checked = tuple(f for check in CHECKS for f in check(claim, evidence))
            assert _kinds(copied) == _kinds(checked), sentence.text
            wrong = {f.check for f in checked if f.violation}
            assert not wrong & {Check.ATTRIBUTION, Check.QUOTATION, Check.POLARITY}, sentence.text
    assert taken > 400

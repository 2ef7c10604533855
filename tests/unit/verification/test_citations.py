"""Citations: they exist, they are the article's own, and they speak of what the claim speaks of."""

import pytest

from service import Article, verify
from service.domain import DraftClaim, Report, SummaryText

TEXT = (
    "The council agreed on Monday to close the old bridge.\n\n"
    "Trending:\n\nTen Bridges You Must See Before You Die\n\n"
    "The mayor will speak to drivers in May."
)
CLAIM = "The old bridge will close, the council agreed."


def check(text: str, *citations: str, article: Article | None = None) -> Report:
    return verify(SummaryText(claims=(DraftClaim(text=text, citations=citations),)), [article or Article(text=TEXT)])


def citations_of(report: Report) -> list[str]:
    return [f.verdict for f in report.findings if f.check == "citation"]


@pytest.mark.parametrize(
    ("text", "citations", "verdicts"),
    [
        (CLAIM, ("a1.s1",), ["valid"]),
        (CLAIM, ("a1.s1", "a1.s4"), ["valid", "valid"]),
        (CLAIM, ("a1.s1", "a1.s1"), ["valid"]),
        (CLAIM, (), ["missing"]),
        (CLAIM, ("a1.s9",), ["unknown_id"]),
        (CLAIM, ("a2.s1",), ["unknown_id"]),
        (CLAIM, ("s1",), ["unknown_id"]),
        (CLAIM, ("a1.s3",), ["excluded_passage"]),
        (CLAIM, ("a1.s1", "a1.s2"), ["valid", "excluded_passage"]),
        ("Cheese is made from milk.", ("a1.s1",), ["missing", "valid"]),
        ("Cheese is made from milk.", (), ["missing"]),
        ("Voters will ponder a merger of three dairies.", ("a1.s4",), ["missing", "valid"]),
        ("The council agreed on Monday to close the old bridge.", ("a1.s4",), ["missing", "valid"]),
        ("The mayor will speak to drivers in May.", ("a1.s1",), ["missing", "valid"]),
    ],
)
def test_verdicts(text: str, citations: tuple[str, ...], verdicts: list[str]) -> None:
    assert citations_of(check(text, *citations)) == verdicts


def test_a_claim_that_was_taken_from_another_sentence_is_told_which() -> None:
    report = check("The mayor of the council will speak to drivers in May.", "a1.s1")
    found = next(f for f in report.violations if f.check == "citation")
    assert (found.expected, found.source.sentence) == ("a1.s4", "a1.s4")


def test_a_name_that_stands_nowhere_is_no_name_of_the_articles() -> None:
    assert "unsupported_name" in {f.verdict for f in verify("Zanzibar rejoices.", [Article(text=TEXT)]).findings}


def test_plain_text_has_no_citations_to_check() -> None:
    assert citations_of(verify(CLAIM, [Article(text=TEXT)])) == []


@pytest.mark.parametrize(
    ("text", "spoken_of"),
    [
        ("Cheese is made from milk.", False),
        ("Use only ids that you were given.", False),
        ("Nobody will contest the acquittal of the senator, the prosecutor said.", False),
        ("Motorists hear from the mayor in May, once the councillors have shut the old bridge.", True),
        ("A decision fell on Monday: the crossing closes.", True),
        ("The mayor wants talks.", True),
    ],
)
def test_what_no_article_speaks_of_is_refused_without_a_citation_too(text: str, spoken_of: bool) -> None:
    found = citations_of(verify(text, [Article(text=TEXT)]))
    assert found == ([] if spoken_of else ["missing"])


RETOLD = Article(
    text="Vet Asha Pillai said that the hedgehog had probably hibernated twice under Mr Crewe's decking.\n\n"
    "Rainfall in the valley has dropped by 12%, and the ants could be chasing moisture instead.\n\n"
    "I am not asking for gold taps, Moss said. I am asking for toilets that flush."
)


@pytest.mark.parametrize(
    ("text", "spoken_of"),
    [
        ("In Pillai's opinion the creature most likely slept two winters away beneath the patio.", True),
        ("Dwindling rain is another potential explanation, since the insects may be in pursuit of damp ground.", True),
        ("Moss said that it was about toilets and no luxury.", True),
        ("The bishop blessed three trawlers before the regatta.", False),
        ("Turnout in the referendum was the lowest for a generation.", False),
        ("An orchestra from abroad opens the festival with Mahler.", False),
    ],
)
def test_a_thorough_rewording_is_told_from_other_news(text, spoken_of):
    assert citations_of(verify(text, [RETOLD])) == ([] if spoken_of else ["missing"])


def test_a_title_can_be_cited() -> None:
    report = check("Bridge to close", "a1.s0", article=Article(text=TEXT, title="Bridge to close"))
    assert citations_of(report) == ["valid"]
    assert report.findings[0].source.text == "Bridge to close"


def test_a_language_that_is_not_read_is_not_judged_by_its_words() -> None:
    article = Article(text="市议会周一决定关闭大桥。市长说工程将于五月开始。")
    report = check("大桥将关闭。", "a1.s1", article=article)
    assert citations_of(report) == ["valid"]
    assert report.verdict == "unchecked"
    assert "zh (a1)" in report.why


def test_every_finding_points_both_ways() -> None:
    report = check(CLAIM, "a1.s1")
    found = report.findings[0]
    assert found.span.of(CLAIM) == found.text
    assert found.source.span.of(TEXT) == found.source.text


STRIKE = Article(
    text="Dock workers in Solva may strike in June, their union said on Monday.\n\n"
    "The harbour handles 40 ships a week. Its cranes were built in 1998.\n\n"
    "The mayor did not back the dock workers' demand for higher pay."
)


@pytest.mark.parametrize(
    ("text", "elsewhere", "verdict"),
    [
        ("Dock workers in Solva will strike in June.", "a1.s2", "hedge_dropped"),
        ("Dock workers in Solva will strike in June.", "a1.s3", "hedge_dropped"),
        ("The mayor backed the dock workers' demand for higher pay.", "a1.s2", "reversed"),
    ],
)
def test_a_wrong_citation_hides_nothing(text, elsewhere, verdict):
    """What the right sentence shows of a claim is found, whichever the claim cites."""
    found = check(text, elsewhere, article=STRIKE)
    assert verdict in {f.verdict for f in found.violations}


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("Dock workers in Solva may strike in June, their union said.", ("a1.s1",)),
        ("Cranes from 1998 serve a harbour with 40 ships a week.", ("a1.s2", "a1.s3")),
        ("The dock workers' demand for higher pay had no support from the mayor.", ("a1.s4",)),
    ],
)
def test_a_right_citation_is_held_to_itself(text, citations):
    assert not check(text, *citations, article=STRIKE).violations

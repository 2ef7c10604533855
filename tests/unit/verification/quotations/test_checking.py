"""Quotations: word for word, trimmed without harm, altered, stitched, made up, or somebody else's."""

import pytest

from service import Article, verify

TEXT = """The pier at Sallow Bay will be rebuilt by spring, the harbour trust said on Monday.

“We are not going to leave this town without its pier,” said the trust’s chair, Una Marsh. “If the steel arrives in
January [from Gdansk], we will open at Easter.”

The mayor, Idris Cole, was less sure. “There are reports that the steel is late, and I have seen no contract,” he told
the Sallow Gazette. The old pier had been “a splendid wreck”, he added.

The trust has promised that fishing will be free for residents.""".replace("\nJanuary", " January").replace(
    "\nthe S", " the S"
)

CASES = [
    ("verbatim", "verbatim", "“We are not going to leave this town without its pier,” said Una Marsh."),
    (
        "other marks, no final comma",
        "verbatim",
        'Una Marsh said: "We are not going to leave this town without its pier".',
    ),
    ("a fragment", "trimmed", "Marsh said the trust would not “leave this town without its pier”."),
    ("an ellipsis", "trimmed", "“I have seen … no contract,” said Cole."),
    ("an insertion of our own", "trimmed", "“[We] are not going to leave this town,” said Marsh."),
    ("a word changed", "altered", "“We are not going to leave this city without its pier,” said Una Marsh."),
    ("a word left out", "altered", "“We are not going to leave this town without pier,” said Una Marsh."),
    ("the not cut off", "altered", "Marsh said the trust was “going to leave this town without its pier”."),
    ("the condition cut off", "altered", "“We will open at Easter,” said Marsh."),
    ("the hedge cut off", "altered", "“The steel is late, and I have seen no contract,” Cole said."),
    (
        "brackets removed",
        "altered",
        "“If the steel arrives in January from Gdansk, we will open at Easter,” said Marsh.",
    ),
    (
        "two remarks in one",
        "stitched",
        "“We are not going to leave this town, and I have seen no contract,” said Marsh.",
    ),
    ("another speaker", "misattributed", "“We are not going to leave this town without its pier,” said Idris Cole."),
    ("never said", "fabricated", "“This is a dark day for Sallow Bay,” said Una Marsh."),
    ("the article's own words", "fabricated", "Marsh said that “fishing will be free for residents”."),
]


@pytest.mark.parametrize(("verdict", "summary"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_a_quotation_is_judged(verdict, summary):
    report = verify(summary, [Article(text=TEXT)])
    found = [f for f in report.findings if f.check == "quotation"]
    assert [f.verdict for f in found] == [verdict], found
    assert all(f.span.of(summary) == f.text for f in found)
    assert all(f.source is None or f.source.span.of(TEXT) == f.source.text for f in found)


def test_an_altered_one_tells_what_the_source_has():
    report = verify("“We are not going to leave this city without its pier,” said Una Marsh.", [Article(text=TEXT)])
    (found,) = (f for f in report.findings if f.check == "quotation")
    assert found.expected == "We are not going to leave this town without its pier"
    assert found.reason == "The wording differs: has “city” for “town”."

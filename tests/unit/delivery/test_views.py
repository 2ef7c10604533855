"""What people read: every standing, every repair, nothing that commands the terminal."""

import io

import pytest
from rich.console import Console

from service.delivery.cli.terminal import elided, one_line, shown
from service.delivery.cli.views.report import highlighted, show_report
from service.delivery.cli.views.summary import show_summary
from service.domain import (
    ArticleInfo,
    Check,
    Citation,
    Claim,
    Corroboration,
    Coverage,
    Finding,
    Notice,
    Provenance,
    Repair,
    RepairCounts,
    Report,
    SourceRef,
    Span,
    Status,
    Summary,
    Usage,
)

TEXT = "It cost $5 million. The mayor left."


def finding(check, verdict, start, end, **more):
    return Finding(
        check=check,
        verdict=verdict,
        reason="Because.",
        span=Span(start=start, end=end),
        text=TEXT[start:end],
        claim="c1",
        **more,
    )


def source(text):
    return SourceRef(article="a1", sentence="a1.s2", span=Span(start=0, end=len(text)), text=text)


def printed(show, *values, width=80, colours=None):
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        color_system=colours,
        force_terminal=bool(colours),
        highlight=False,
        markup=False,
        emoji=False,
    )
    show(console, *values)
    return out.getvalue()


def claim(number, text, start, status, sentence):
    cited = Citation(article="a1", sentences=(sentence,), start=0, end=5, quoted_text=f"The words of {sentence}.")
    return Claim(
        id=f"c{number}", text=text, span=Span(start=start, end=start + len(text)), status=status, citations=(cited,)
    )


@pytest.fixture
def summary():
    first, second = "It cost $5 million.", "The mayor left."
    return Summary(
        id="sum_1",
        text=f"{first} {second}",
        markdown="",
        claims=(claim(1, first, 0, Status.FLAGGED, "a1.s2"), claim(2, second, 20, Status.EXTRACTED, "a1.s4")),
        articles=(
            ArticleInfo(
                id="a1", title="A bridge", publisher="The Post", language="en", sha256="0", characters=9, sentences=4,
                notices=(Notice(code="zero_width", message="holds zero-width characters, which hide inside words"),),
            ),
        ),
        corroboration=Corroboration(),
        coverage=Coverage(citable=4, shown=3, parts=()),
        verification=Report(verdict="fail", findings=(finding(Check.FIGURE, "unsupported", 8, 18),)),
        repairs=(
            Repair(action="extracted", draft="The mayor fled.", result=second, reasons=("Nobody says so.",)),
            Repair(action="dropped", draft="He was “sorry”.", reasons=("No article quotes this.",)),
            Repair(action="flagged", draft=first, result=first),
            Repair(action="mended", draft=first, result=first),
        ),
        repair_counts=RepairCounts(drafted=3, extracted=1, dropped=1, flagged=1),
        provenance=Provenance(engine="model", model="m-1", endpoint="http://host/v1", version="0"),
        usage=Usage(calls=2, prompt_tokens=1234, completion_tokens=56, chunks=3, seconds=1.5),
    )  # fmt: skip


def test_a_summary_says_what_became_of_the_draft(summary):
    text = printed(show_summary, summary, width=100)
    for part in (
        "It cost $5 million. [1] (flagged) The mayor left. [2]",
        "a1  A bridge, The Post",
        "[2] s4 The words of a1.s4.",
        "FAIL  1 violation",
        "of 3 claims: 1 extracted, 1 dropped, 1 flagged",
        "→ The mayor left.",
        "No article quotes this.",
        "3 of 4 sentences read",
        "The text holds zero-width characters",
        "Written by m-1 at http://host/v1 · 2 calls · 1,234 + 56 tokens · 3 parts",
    ):
        assert part in text
    assert "mended" not in text


def test_what_was_flagged_and_left_as_it_is_has_no_arrow(summary):
    text = printed(show_summary, summary, width=100)
    assert "flagged   It cost $5 million." in text
    assert "→ It cost $5 million." not in text


def test_bullets_wrap_under_themselves(summary):
    first, second = summary.claims
    bulleted = summary.model_copy(update={"text": f"{first.text}\n{second.text}"})
    lines = [line.rstrip() for line in printed(show_summary, bulleted, width=18).splitlines()]
    assert lines[:4] == ["• It cost $5", "  million. [1]", "  (flagged)", "• The mayor left."]
    assert lines[4] == "  [2]"


@pytest.mark.parametrize(
    ("message", "shows"),
    [
        ("holds an instruction: Ignore all of it.", "The text holds an instruction: Ignore all of it."),
        ("quotes one: “Ignore it.”", "The text quotes one: “Ignore it.”"),
        ("holds an instruction: Ignore all of…", "The text holds an instruction: Ignore all of…"),
        ("holds zero-width characters", "The text holds zero-width characters."),
    ],
)
def test_a_notice_ends_with_one_full_stop(summary, message, shows):
    (article,) = summary.articles
    told = article.model_copy(update={"notices": (Notice(code="instruction", message=message),)})
    lines = printed(show_summary, summary.model_copy(update={"articles": (told,)})).splitlines()
    assert f"  a1  {shows}" in [line.rstrip() for line in lines]


def test_findings_stand_in_the_order_of_the_text(summary):
    headline = claim(0, "It cost $6 million.", 0, Status.VERIFIED, "a1.s1")
    of_text = finding(Check.FIGURE, "exact", 8, 18)
    of_headline = of_text.model_copy(update={"claim": "c0", "text": "$6 million"})
    report = Report(verdict="pass", findings=(of_text, of_headline))
    text = printed(show_summary, summary.model_copy(update={"headline": headline, "verification": report}))
    table = text.partition("Figures")[2]
    assert table.index("$6 million") < table.index("$5 million")


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_it_fits_any_width(summary, width):
    assert max(map(len, printed(show_summary, summary, width=width).splitlines())) <= width


FINDINGS = [
    (finding(Check.FIGURE, "exact", 8, 18, source=source("$5 million")), ["✓ exact", "the same", "(a1.s2)"]),
    (finding(Check.FIGURE, "rounded", 8, 18, source=source("$4.9 million")), ["~ rounded", "$4.9 million"]),
    (finding(Check.FIGURE, "derived", 8, 18, arithmetic="2 + 3 = 5"), ["~ derived", "2 + 3 = 5"]),
    (finding(Check.FIGURE, "unsupported", 8, 18), ["✗ unsupported", "nothing", "1 refused"]),
    (finding(Check.QUOTATION, "altered", 20, 35, expected="The mayor stayed."), ["✗ altered", "The mayor stayed."]),
    (finding(Check.ATTRIBUTION, "hedge_dropped", 20, 35), ["✗ hedge dropped", "Because."]),
    (finding(Check.NAME, "unsupported_name", 24, 29), ["Names", "✗ unsupported name"]),
    (finding(Check.NAME, "found", 24, 29), ["✓ 1 name found in the cited sentences"]),
    (finding(Check.CITATION, "valid", 0, 19), ["✓ 1 citation valid"]),
    (finding(Check.POLARITY, "reversed", 0, 19), ["Denials", "✗ reversed"]),
]


@pytest.mark.parametrize(("found", "parts"), FINDINGS, ids=[f"{f.check}-{f.verdict}" for f, _ in FINDINGS])
def test_every_standing_is_shown_in_words(found, parts):
    report = Report(verdict="fail" if found.violation else "pass", findings=(found,))
    text = printed(show_report, report, TEXT)
    assert [part for part in parts if part not in text] == []


def test_what_is_refused_is_marked_with_and_without_colours():
    findings = (finding(Check.FIGURE, "unsupported", 8, 18), finding(Check.NAME, "unsupported_name", 10, 12))
    assert highlighted(TEXT, findings, coloured=False).plain == "It cost >>$5 million<<. The mayor left."
    coloured = highlighted(TEXT, findings, coloured=True)
    assert (coloured.plain, [TEXT[s.start : s.end] for s in coloured.spans]) == (TEXT, ["$5 million"])


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("few words", 20, "few words"),
        ("one two three four five six seven", 20, "one two … seven"),
        ("x" * 50, 20, "xxxxxxxxxxxxx … xxxxxx"),
        (" a \n b ", 20, "a b"),
    ],
)
def test_long_passages_lose_their_middle(text, most, short):
    assert elided(text, most) == short


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\r\nb", "a\nb"),
        ("a\rb", "a<U+000D>b"),
        ("zero\u200bwidth", "zero<U+200B>width"),
        ("tab\tstays", "tab\tstays"),
        ("नमस्ते\u200d", "नमस्ते\u200d"),
    ],
)
def test_nothing_commands_the_terminal(text, safe):
    assert shown(text) == safe
    assert "\x1b" not in one_line(text)

"""A report as a person reads it: the verdict, then a table per check."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from service.delivery.cli.terminal import elided, one_line, shown
from service.delivery.cli.views.layout import MARKS, counted, heading, indented, marked, table
from service.domain import Check, Finding, Report, Span, Standing

SPELLED_OUT = (Check.FIGURE, Check.QUOTATION, Check.ATTRIBUTION)
"""Checks whose every finding is shown; of the others, only what is not good."""

TITLES: Mapping[Check, tuple[str, str]] = {
    Check.FIGURE: ("Figures", "figure"),
    Check.QUOTATION: ("Quotations", "quotation"),
    Check.ATTRIBUTION: ("Attributions", "attribution"),
    Check.NAME: ("Names", "name"),
    Check.POLARITY: ("Denials", "statement"),
    Check.CITATION: ("Citations", "citation"),
}

LONGEST: Mapping[Standing, int] = {Standing.GOOD: 70, Standing.NOTE: 100, Standing.VIOLATION: 200}
"""Characters of a passage that a table shows: all of what matters, the ends of what is long and well."""

VERDICTS: Mapping[str, tuple[str, str]] = {
    "pass": ("PASS", "bold green"),
    "fail": ("FAIL", "bold red"),
    "unchecked": ("UNCHECKED", "bold yellow"),
}


def show_report(console: Console, report: Report, text: str | None) -> None:
    """Print the check of a summary; `text` is the summary, where it is at hand."""
    console.print(verdict_line(report))
    if text is not None:
        heading(console, "Summary")
        indented(console, highlighted(text, report.findings, coloured=console.color_system is not None))
    show_findings(console, report)
    show_limits(console, report)


def verdict_line(report: Report) -> Text:
    """Return the verdict and what it rests on, in one line."""
    word, style = VERDICTS[report.verdict]
    return Text.assemble((word, style), "  ", _because(report))


def show_findings(console: Console, report: Report, numbers: Mapping[str, str] | None = None) -> None:
    """Print a table per check, by claims. `numbers` is claim id → how the claim is called, in the order of the text."""
    place = {claim: number for number, claim in enumerate(numbers or {})}
    ordered = sorted(report.findings, key=lambda f: place.get(f.claim, len(place)))
    for check in Check:
        findings = [f for f in ordered if f.check is check]
        listed = findings if check in SPELLED_OUT else [f for f in findings if f.standing is not Standing.GOOD]
        if listed:
            heading(console, TITLES[check][0], _tally(findings))
            indented(console, _table(listed, numbers or {}))
    rest = [line for check in Check if check not in SPELLED_OUT and (line := _all_good(report, check))]
    if rest:
        console.print()
        for line in rest:
            console.print(line)


def show_limits(console: Console, report: Report) -> None:
    """Print what no verdict here covers."""
    heading(console, "Not checked")
    indented(console, Text(one_line("; ".join(report.not_checked)) + ".", style="dim"))


def highlighted(text: str, findings: Sequence[Finding], *, coloured: bool) -> Text:
    """Return a summary with what was refused in it marked: by colour, or by arrows where there is none."""
    result, at = Text(), 0
    before, after = ("", "") if coloured else (">>", "<<")
    for span in _refused(findings):
        result.append(shown(text[at : span.start]))
        result.append(f"{before}{shown(span.of(text))}{after}", style="bold red")
        at = span.end
    result.append(shown(text[at:].rstrip()))
    return result


def _because(report: Report) -> str:
    if report.verdict == "fail":
        return f"{counted(len(report.violations), 'violation')}: the articles do not bear this out."
    if report.verdict == "unchecked":
        return report.why or ""
    number = sum(1 for f in report.findings if f.check in SPELLED_OUT)
    if not number:
        return "No figure, quotation or attribution had to be checked."
    return f"The articles bear out all of it: {_parts(report)}."


def _parts(report: Report) -> str:
    counts = ((TITLES[c][1], sum(report.counts.get(c.value, {}).values())) for c in SPELLED_OUT)
    return ", ".join(counted(number, name) for name, number in counts if number)


def _tally(findings: Sequence[Finding]) -> str:
    parts = []
    for standing, word in ((Standing.GOOD, "good"), (Standing.NOTE, "noted"), (Standing.VIOLATION, "refused")):
        number = sum(1 for f in findings if f.standing is standing)
        if number:
            parts.append(f"{number} {word}")
    return ", ".join(parts)


def _table(findings: Sequence[Finding], numbers: Mapping[str, str]) -> Table:
    return table(
        ("", "In the summary", "In the articles", "Why"),
        [(marked(f.standing, f.verdict), _said(f, numbers), _source(f), Text(one_line(f.reason))) for f in findings],
        ratios=(0, 3, 3, 4),
    )


def _said(finding: Finding, numbers: Mapping[str, str]) -> Text:
    text = Text(elided(finding.text, LONGEST[finding.standing]))
    if finding.claim in numbers:
        text.append(f" {numbers[finding.claim]}", style="dim")
    return text


def _source(finding: Finding) -> Text:
    text = Text()
    if finding.source is not None:
        same = _bare(finding.source.text) == _bare(finding.text)
        text.append("the same" if same else elided(finding.source.text, LONGEST[finding.standing]))
        text.append(f" ({finding.source.sentence})", style="dim")
    elif finding.expected is not None:
        text.append(one_line(finding.expected))
    else:
        text.append("nothing", style="dim")
    if finding.arithmetic:
        text.append(f"\n{one_line(finding.arithmetic)}")
    return text


def _bare(text: str) -> str:
    """Return words without quotation marks and final points, for saying that two are the same."""
    return one_line(text).strip("“”\"'‘’«»„,.[] ")


def _all_good(report: Report, check: Check) -> Text | None:
    good = sum(1 for f in report.findings if f.check is check and f.standing is Standing.GOOD)
    if not good:
        return None
    mark, style = MARKS[Standing.GOOD]
    _, one = TITLES[check]
    word = {Check.NAME: "found in the cited sentences", Check.POLARITY: "with its denials and negations kept"}
    return Text.assemble("  ", (mark, style), " ", f"{counted(good, one)} {word.get(check, 'valid')}")


def _refused(findings: Sequence[Finding]) -> Iterator[Span]:
    """Yield the spans of violations in order, those inside another left out."""
    end = 0
    for span in sorted({f.span for f in findings if f.violation}, key=lambda s: (s.start, -s.end)):
        if span.start >= end:
            yield span
            end = span.end

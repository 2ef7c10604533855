"""A summary as a newsroom reads it: the text with its citations, then all that was checked, changed and left out."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from service.delivery.cli.terminal import one_line, sentence, shown
from service.delivery.cli.views.corroboration import show_corroboration
from service.delivery.cli.views.layout import counted, heading, indented, item
from service.delivery.cli.views.report import show_findings, show_limits, verdict_line
from service.domain import ArticleInfo, Claim, Provenance, Repair, Status, Summary
from service.rendering import Notes
from service.rendering.sheet import is_bulleted

STATUS: dict[Status, str] = {
    Status.VERIFIED: "",
    Status.REPAIRED: "",
    Status.EXTRACTED: "",
    Status.FLAGGED: " (flagged)",
}
"""What stands beside a claim in the text. What was mended is told below; what is still wrong is told here."""


def marks(notes: Notes, claim: Claim) -> str:
    """Return "[1][2]" for a claim."""
    return "".join(f"[{number}]" for number in notes.of(claim))


def show_summary(console: Console, summary: Summary) -> None:
    """Print a summary with everything that came of it."""
    notes = Notes(_claims(summary))
    _show_text(console, summary, notes)
    _show_sources(console, summary, notes)
    heading(console, "Check")
    indented(console, verdict_line(summary.verification))
    show_findings(console, summary.verification, {c.id: marks(notes, c) for c in _claims(summary)})
    _show_repairs(console, summary)
    if len(summary.articles) > 1:
        show_corroboration(console, summary.corroboration)
    _show_excluded(console, summary.articles)
    show_limits(console, summary.verification)
    console.print()
    console.print(Text(engine_line(summary), style="dim"))


def engine_line(summary: Summary) -> str:
    """Say in one line what made the summary, and what it took."""
    made, used = summary.provenance, summary.usage
    parts = [_engine(made), *(f"{p.name}@{p.version} ({p.sha256[:8]})" for p in made.prompts)]
    if used.calls:
        tokens = f"{used.prompt_tokens:,} + {used.completion_tokens:,} tokens"
        parts += [counted(used.calls, "call"), tokens, *([_money(used.cost_usd)] if used.cost_usd else [])]
    if used.chunks > 1:
        parts.append(counted(used.chunks, "part"))
    parts.append(f"{summary.coverage.shown:,} of {counted(summary.coverage.citable, 'sentence')} read")
    parts.append(f"{used.seconds:.2f} s")
    return one_line(" · ".join(parts))


def _money(cost: float) -> str:
    """Return dollars with two digits that say something: "$1.20", "$0.0012"."""
    return f"${cost:.2f}" if cost >= 1 else f"${cost:.2g}" if cost >= 0.0001 else f"${cost:.7f}".rstrip("0")


def _engine(made: Provenance) -> str:
    if made.engine == "model":
        return f"Written by {made.model or 'a model'}" + (f" at {made.endpoint}" if made.endpoint else "")
    return "Extractive engine, no model" + (
        f" (the model's draft was not used: {made.fallback})" if made.fallback else ""
    )


def _claims(summary: Summary) -> tuple[Claim, ...]:
    return ((summary.headline,) if summary.headline else ()) + summary.claims


def _show_text(console: Console, summary: Summary, notes: Notes) -> None:
    if summary.headline is not None:
        text = Text(one_line(summary.headline.text), style="bold")
        console.print(text.append(f" {marks(notes, summary.headline)}", style="cyan not bold"))
        console.print(end="\n" if summary.claims else "")
    if summary.claims and is_bulleted(summary):
        for claim in summary.claims:
            item(console, "•", _with_marks(claim, notes), width=1, by=0)
    elif summary.claims:
        console.print(_cited(summary, notes))
    elif summary.headline is None:
        console.print(Text("No sentence of the articles could be used.", style="dim"))


def _cited(summary: Summary, notes: Notes) -> Text:
    text, at = Text(), 0
    for claim in summary.claims:
        between = summary.text[at : claim.span.start]
        text.append(between)
        text.append(_with_marks(claim, notes))
        at = claim.span.end
    return text


def _with_marks(claim: Claim, notes: Notes) -> Text:
    text = Text(shown(claim.text))
    text.append(f" {marks(notes, claim)}", style="cyan")
    return text.append(STATUS[claim.status], style="bold red")


def _show_sources(console: Console, summary: Summary, notes: Notes) -> None:
    heading(console, "Sources")
    width = len(f"[{len(notes.numbers)}]")
    for article in summary.articles:
        console.print(Text.assemble("  ", (article.id, "bold"), "  ", described(article)))
        for citation, number in notes.numbers.items():
            if citation.article == article.id:
                sentences = _range(citation.sentences)
                item(
                    console,
                    f"[{number}]",
                    Text.assemble((f"{sentences} ", "dim"), one_line(citation.quoted_text)),
                    width=width,
                )


def described(article: ArticleInfo) -> str:
    """Return title, publisher and date of an article, or the caller's name for it."""
    known = [article.title, article.publisher, article.author, article.published_at]
    parts = [one_line(part) for part in known if part] or [one_line(article.external_id or "untitled")]
    return ", ".join(parts)


def _range(sentences: Sequence[str]) -> str:
    """Return "s3" or "s3–s5"."""
    names = [s.partition(".")[2] for s in sentences]
    return names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}"


def _show_repairs(console: Console, summary: Summary) -> None:
    touched = [r for r in summary.repairs if r.action != "mended"]
    if not touched:
        return
    counts = summary.repair_counts
    done = {
        "repaired": counts.repaired,
        "extracted": counts.extracted,
        "dropped": counts.dropped,
        "flagged": counts.flagged,
    }
    tally = ", ".join(f"{number} {word}" for word, number in done.items() if number)
    heading(console, "Changed in the draft", f"of {counted(counts.drafted, 'claim')}: {tally}")
    for repair in touched:
        item(console, repair.action, _change(repair), width=9)


def _change(repair: Repair) -> Text:
    text = Text(one_line(repair.draft), style="strike" if repair.action != "flagged" else "")
    if repair.result and one_line(repair.result) != one_line(repair.draft):
        text = Text.assemble(text, "\n→ ", one_line(repair.result))
    for reason in repair.reasons:
        text = Text.assemble(text, ("\n" + one_line(reason), "dim"))
    return text


def _show_excluded(console: Console, articles: Sequence[ArticleInfo]) -> None:
    left_out = [(a.id, e) for a in articles for e in a.excluded]
    if left_out:
        heading(console, "Left out", "never cited, never shown to a model")
        for name, passage in left_out:
            body = Text.assemble(one_line(passage.text), ("\n" + one_line(passage.reason), "dim"))
            item(console, name, body, width=3)
    for article in articles:
        for notice in article.notices:
            item(console, article.id, sentence(f"The text {notice.message}"), width=3, style="yellow")

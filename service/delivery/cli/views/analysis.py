"""What an article says, as a person reads it."""

from collections.abc import Sequence
from decimal import Decimal

from rich.console import Console
from rich.text import Text

from service.delivery.cli.terminal import one_line, sentence
from service.delivery.cli.views.layout import counted, heading, indented, item, table
from service.domain import Analysis, Attribution, Figure, Qualifier, Quotation


def show_analyses(console: Console, analyses: Sequence[Analysis]) -> None:
    """Print each article's sentences, figures, quotations and attributions."""
    for number, analysis in enumerate(analyses):
        if number:
            console.print()
        _show(console, analysis)


def _show(console: Console, analysis: Analysis) -> None:
    article = analysis.article
    name = one_line(article.title or article.id or "untitled")
    console.print(Text.assemble((analysis.id, "bold"), "  ", (name, "bold")))
    console.print(Text(f"    {_facts(analysis)}", style="dim"))
    _show_sentences(console, analysis)
    if not analysis.read:
        heading(console, "Not read")
        indented(
            console, f"Figures, quotations and attributions are not read yet in this language ({analysis.language})."
        )
        return
    _show_figures(console, analysis.figures)
    _show_quotations(console, analysis.quotations)
    _show_attributions(console, analysis)


def _facts(analysis: Analysis) -> str:
    parts = [
        f"language {analysis.language}",
        counted(len(analysis.text), "character"),
        counted(len(analysis.sentences), "sentence"),
        counted(len(analysis.excluded), "passage") + " excluded",
    ]
    return " · ".join(parts)


def _show_sentences(console: Console, analysis: Analysis) -> None:
    heading(console, "Sentences")
    width = max((len(_short(s.id)) for s in analysis.sentences), default=2)
    for said in analysis.sentences:
        out = [e for e in analysis.excluded if said.field == "text" and e.span.overlaps(said.span)]
        body = Text(one_line(said.text), style="dim strike" if out else "bold" if said.heading else "")
        if out:
            body = Text.assemble(body, (f"\nexcluded: {one_line(out[0].reason)}", "yellow"))
        item(console, _short(said.id), body, width=width)
    for notice in analysis.notices:
        item(console, "!", sentence(f"The text {notice.message}"), width=width, style="yellow")


def _show_figures(console: Console, figures: Sequence[Figure]) -> None:
    heading(console, "Figures", str(len(figures)))
    if figures:
        rows = [(_short(f.sentence), one_line(f.text), _value(f), one_line(f.noun or "")) for f in figures]
        indented(console, table(("", "As written", "Read as", "Of what"), rows, ratios=(0, 3, 4, 3)))


def _value(figure: Figure) -> str:
    if figure.date is not None:
        value = figure.date
    elif figure.value is not None:
        value = _number(figure.value)
    else:
        value = "–".join(_number(end) for end in (figure.low, figure.high) if end is not None)
    qualifier = "" if figure.qualifier is Qualifier.NONE else figure.qualifier.value.replace("_", " ")
    return " ".join(
        part for part in (qualifier, value, figure.unit, f"({figure.kind.value.replace('_', ' ')})") if part
    )


def _number(value: Decimal) -> str:
    return f"{value:,f}".rstrip("0").rstrip(".") if value % 1 == 0 and "." in f"{value:f}" else f"{value:,f}"


def _show_quotations(console: Console, quotations: Sequence[Quotation]) -> None:
    heading(console, "Quotations", str(len(quotations)))
    if quotations:
        rows = [
            (_short(q.sentences[0]) if q.sentences else "", one_line(q.text), one_line(q.speaker or "–"), q.kind)
            for q in quotations
        ]
        indented(console, table(("", "Words", "Speaker", "Kind"), rows, ratios=(0, 6, 3, 1)))


def _show_attributions(console: Console, analysis: Analysis) -> None:
    heading(console, "Attributions", str(len(analysis.attributions)))
    for attribution in analysis.attributions:
        item(
            console,
            _short(attribution.sentences[0]) if attribution.sentences else "",
            _attribution(attribution, analysis),
            width=4,
        )


def _attribution(attribution: Attribution, analysis: Analysis) -> Text:
    field = _field(attribution, analysis)
    source = attribution.source
    who = one_line((source.name or source.text) if source else "no source named")
    body = Text.assemble((who, "bold" if source else "dim"))
    if attribution.cue_text:
        body.append(f"  {one_line(attribution.cue_text)}", style="cyan")
    body.append("  denied" if attribution.denied else "", style="bold red")
    body.append("\n" + one_line(" … ".join(span.of(field) for span in attribution.content)))
    for label, values in (
        ("chain", " → ".join(attribution.chain)),
        ("chain, inferred", " → ".join(attribution.chain_inferred)),
        ("hedges", ", ".join(span.of(field) for span in attribution.hedges)),
    ):
        if values:
            body.append(f"\n{label}: {one_line(values)}", style="dim")
    return body


def _field(attribution: Attribution, analysis: Analysis) -> str:
    in_title = any(s.endswith(".s0") for s in attribution.sentences)
    return (analysis.article.title or "") if in_title else analysis.text


def _short(sentence: str) -> str:
    return sentence.partition(".")[2] or sentence

"""What several articles say together, in a few lines each."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from service.delivery.cli.terminal import elided, one_line
from service.delivery.cli.views.layout import heading, indented, item
from service.domain import Agreement, Conflict, Corroboration, SharedOrigin, SourceRef

LABEL = 11
"""Columns of the label on the left."""

MARGIN = LABEL + 16
"""Columns that a line of evidence has not for its words: indents, label, sentence id."""


def show_corroboration(console: Console, shared: Corroboration) -> None:
    """Print what shares one origin, what agrees and what differs."""
    heading(console, "What the articles share")
    if not (shared.shared_origins or shared.agreements or shared.conflicts):
        indented(console, Text("Nothing that was found.", style="dim"))
    _show_group(console, "One origin", [("", _origin(o)) for o in shared.shared_origins])
    wide = console.width - MARGIN
    _show_group(console, "They agree", [(a.what, _agreement(a, wide)) for a in shared.agreements])
    _show_group(console, "They differ", [(c.what, _conflict(c, wide)) for c in shared.conflicts])


def _show_group(console: Console, title: str, rows: Sequence[tuple[str, Text]]) -> None:
    for number, (label, body) in enumerate(rows):
        if not number:
            indented(console, Text(title, style="bold dim"))
        if label:
            item(console, label, body, width=LABEL, by=4)
        else:
            indented(console, body, by=4)


def _origin(origin: SharedOrigin) -> Text:
    """Say who it comes from and what that means for counting."""
    articles = " and ".join((", ".join(origin.articles[:-1]), origin.articles[-1]))
    sure = "" if origin.basis == "stated" else ", it seems"
    text = Text(f"{one_line(origin.origin)}: {articles} count as one source{sure}. ")
    return text.append(f"({_places(origin.evidence)})", style="dim")


def _agreement(agreement: Agreement, wide: int) -> Text:
    note = ", from one origin" if agreement.one_origin else ""
    if agreement.what == "statement":
        return _lines(Text(f"much the same{note}"), agreement.evidence, wide)
    text = Text(elided(agreement.text, 2 * wide))
    return text.append(f" ({_places(agreement.evidence)}{note})", style="dim")


def _conflict(conflict: Conflict, wide: int) -> Text:
    return _lines(Text(one_line(conflict.reason)), conflict.evidence, wide)


def _lines(text: Text, evidence: Iterable[SourceRef], wide: int) -> Text:
    """Add a line per passage, shortened to fit."""
    for source in evidence:
        text.append(f"\n{source.sentence}  {elided(source.text, wide)}", style="dim")
    return text


def _places(evidence: Iterable[SourceRef]) -> str:
    return ", ".join(dict.fromkeys(source.sentence for source in evidence))

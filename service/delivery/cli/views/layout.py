"""The few pieces that every view is set from: headings, indented text, tables, marks."""

from collections.abc import Iterable, Sequence

from rich.box import Box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from service.delivery.cli.terminal import one_line
from service.domain import Standing

INDENT = 2

RULED = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
"""A line under the heads of a table, and no other."""

MARKS: dict[Standing, tuple[str, str]] = {
    Standing.GOOD: ("✓", "green"),
    Standing.NOTE: ("~", "yellow"),
    Standing.VIOLATION: ("✗", "bold red"),
}
"""Standing → mark and colour. The verdict's word always stands beside it: nothing is said by colour alone."""


def heading(console: Console, text: str, note: str = "") -> None:
    """Print a heading with an empty line above it."""
    console.print()
    console.print(Text.assemble((text, "bold"), (f"  {note}" if note else "", "dim")))


def indented(console: Console, what: RenderableType, by: int = INDENT) -> None:
    """Print something indented; its own lines stay together."""
    console.print(Padding(what, (0, 0, 0, by)))


def item(console: Console, label: str, text: Text | str, *, width: int, style: str = "", by: int = INDENT) -> None:
    """Print a label with a text beside it that wraps under itself."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=width, no_wrap=True)
    grid.add_column()
    body = text if isinstance(text, Text) else Text(one_line(text), style=style)
    grid.add_row(Text(label, style=style), body)
    indented(console, grid, by)


def table(heads: Sequence[str], rows: Iterable[Sequence[RenderableType]], *, ratios: Sequence[int]) -> Table:
    """Return a calm table. A ratio of 0 is a column as wide as its content."""
    made = Table(box=RULED, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0), expand=True, header_style="dim")
    for head, ratio in zip(heads, ratios, strict=True):
        made.add_column(head, ratio=ratio or None, no_wrap=not ratio, overflow="fold")
    for row in rows:
        made.add_row(*row)
    return made


def marked(standing: Standing, verdict: str) -> Text:
    """Return a verdict with its mark: "✗ wrong qualifier"."""
    mark, style = MARKS[standing]
    return Text.assemble((mark, style), " ", verdict.replace("_", " "))


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return "1 figure", "2 figures"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"

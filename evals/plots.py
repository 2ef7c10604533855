"""Plots as inline SVG, drawn from numbers alone: rates with intervals, versions in order, failures by kind.

Colours are CSS variables of the page, so that the same picture stands on light and on dark.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

LABEL = 250
PLOT = 320
VALUE = 150
ROW = 22
WIDTH = LABEL + PLOT + VALUE
ASIDE = 9
"""How far lines stand beside each other, so that none hides another that has the same values."""

SERIES = 4
"""Colours that the page has; further series begin again."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One rate with its interval. `series` picks the colour, `note` stands at the end of the row."""

    value: float
    low: float | None
    high: float | None
    series: int
    note: str


@dataclass(frozen=True, slots=True)
class RateRow:
    """A measure and its dots, one below the other."""

    label: str
    dots: tuple[Dot, ...]


def rates(rows: Sequence[RateRow], *, title: str) -> str:
    """Draw shares from 0 to 1 as dots, their 95% intervals as lines."""
    parts, y = [_axis(sum(len(r.dots) for r in rows))], 30
    for row in rows:
        parts.append(_text(LABEL - 10, y + 4, row.label, anchor="end"))
        for dot in row.dots:
            parts.append(_dot(dot, y))
            y += ROW
    return _svg(WIDTH, y + 6, title, parts)


def bars(counts: Sequence[tuple[str, int]], *, title: str) -> str:
    """Draw counts as bars, as they are given."""
    most = max((n for _, n in counts), default=1)
    parts = []
    for index, (label, number) in enumerate(counts):
        y = 8 + index * ROW
        width = max(PLOT * number / most, 2)
        parts.append(_text(LABEL - 10, y + 13, label, anchor="end"))
        parts.append(f'<rect x="{LABEL}" y="{y}" width="{width:.1f}" height="{ROW - 6}" rx="2" class="bar"/>')
        parts.append(_text(LABEL + width + 8, y + 13, str(number)))
    return _svg(WIDTH, 14 + len(counts) * ROW, title, parts)


@dataclass(frozen=True, slots=True)
class Line:
    """A measure over prompt versions: (position of the version, value, low, high)."""

    label: str
    points: tuple[tuple[int, float, float | None, float | None], ...]


def versions(lines: Sequence[Line], names: Sequence[str], *, title: str) -> str:
    """Draw measures over the versions of a prompt, oldest first."""
    left, height, top = 80, 200, 16
    step = (WIDTH - left - 290) / max(len(names) - 1, 1)
    parts = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = top + height * (1 - share)
        parts.append(f'<line x1="{left - 20}" x2="{WIDTH - 240}" y1="{y:.1f}" y2="{y:.1f}" class="grid"/>')
        parts.append(_text(left - 30, y + 4, f"{share:g}", anchor="end"))
    for index, name in enumerate(names):
        parts.append(_text(left + index * step, top + height + 22, name, anchor="middle"))
    for series, line in enumerate(lines):
        aside = (series - (len(lines) - 1) / 2) * ASIDE
        places = [(left + i * step + aside, top + height * (1 - v)) for i, v, _, _ in line.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{path}" class="line s{series % SERIES}"/>')
        for (x, y), (_, _, low, high) in zip(places, line.points, strict=True):
            if low is not None and high is not None:
                y1, y2 = top + height * (1 - high), top + height * (1 - low)
                parts.append(
                    f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{y1:.1f}" y2="{y2:.1f}" class="whisker s{series % SERIES}"/>'
                )
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" class="dot s{series % SERIES}"/>')
        y = top + 10 + series * 20
        parts.append(f'<circle cx="{WIDTH - 200}" cy="{y - 4}" r="5" class="dot s{series % SERIES}"/>')
        parts.append(_text(WIDTH - 188, y, line.label))
    return _svg(WIDTH, top + height + 34, title, parts)


def _axis(rows: int) -> str:
    lines = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        x = LABEL + PLOT * share
        lines.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="18" y2="{24 + rows * ROW}" class="grid"/>')
        lines.append(_text(x, 12, f"{share:g}", anchor="middle"))
    return "".join(lines)


def _dot(dot: Dot, y: int) -> str:
    x = LABEL + PLOT * dot.value
    line = ""
    if dot.low is not None and dot.high is not None:
        x1, x2 = LABEL + PLOT * dot.low, LABEL + PLOT * dot.high
        line = f'<line x1="{x1:.1f}" x2="{x2:.1f}" y1="{y}" y2="{y}" class="whisker s{dot.series % SERIES}"/>'
    note = _text(LABEL + PLOT + 14, y + 4, dot.note)
    return f'{line}<circle cx="{x:.1f}" cy="{y}" r="5" class="dot s{dot.series % SERIES}"/>{note}'


def _text(x: float, y: float, words: str, *, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _svg(width: int, height: int, title: str, parts: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}" '
        f'style="min-width:{width * 3 // 4}px">{"".join(parts)}</svg>'
    )

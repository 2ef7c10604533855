"""A run as one HTML file that opens from disk: plots, the gate, and every failing case with source and summary."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from evals.checking import TRIAL
from evals.plots import Dot, Line, RateRow, bars, rates, versions
from evals.results import Mark, Metric, Miss, Result, Run, Stage, is_lesser

GLANCE = (
    "draft.figures_supported",
    "draft.quotations_verbatim",
    "final.figures_supported",
    "final.quotations_verbatim",
    "final.attributions_kept",
    "final.hedges_kept",
    "final.coverage",
)
"""What the table at the top shows of each suite."""

NOBODY = "none"
"""Prompt and model of the checker's own trial."""

WATCHED = ("draft.figures_supported", "draft.quotations_verbatim", "draft.repairs_needed", "final.coverage")
"""What is drawn over the versions of a prompt."""


@dataclass(frozen=True, slots=True)
class Side:
    """One text of a case, with what is wrong in it marked."""

    name: str
    text: Markup


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table at the top: a suite with one prompt and one model, and a cell for each of `GLANCE`."""

    who: tuple[str, str, str]
    results: int
    failing: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """A case as the page shows it: what is wrong, the sources on one side, draft and summary on the other."""

    result: Result
    misses: tuple[tuple[str, Miss], ...]
    sources: tuple[Side, ...]
    texts: tuple[Side, ...]


def write_page(run: Run) -> str:
    """Return the page. It holds no time, so that the same run gives the same bytes."""
    folder = Path(__file__).parent
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    final = [f for r in run.results if (f := _failure(run, r, lesser=False))]
    lesser = [f for r in run.results if (f := _failure(run, r, lesser=True))]
    return environment.get_template("report.html.jinja").render(
        run=run,
        glance=[name.partition(".") for name in GLANCE],
        table=list(_table(run)),
        rules=[j for j in (run.gate.rules if run.gate else ()) if j.verdict != "pass"],
        rate_plots=list(_rate_plots(run)),
        version_plots=list(_version_plots(run)),
        kinds=_kinds(run),
        failures=final,
        lesser=lesser,
    )


def _table(run: Run) -> Iterator[Row]:
    """Yield what each suite came to, by prompt and model; the checker's own trial has no summaries."""
    metrics = {(m.suite, m.prompt, m.model, m.measure): m for m in run.metrics}
    for who in dict.fromkeys((r.suite, r.prompt, r.model) for r in run.results if r.prompt != NOBODY):
        mine = [r for r in run.results if (r.suite, r.prompt, r.model) == who]
        failing = sum(any(s.misses and not is_lesser(s.measure) for s in r.scores) for r in mine)
        yield Row(who, len(mine), failing, tuple(_cell(metrics.get((*who, name))) for name in GLANCE))


def _cell(metric: Metric | None) -> str:
    """Return a rate as people read it: never a bare percentage without how many it is of."""
    if metric is None or metric.value is None:
        return "–"
    return f"{metric.good:g} of {metric.of:g}"


def _rate_plots(run: Run) -> Iterator[tuple[str, list[str], Markup]]:
    """Yield suite, legend and plot."""
    for suite in dict.fromkeys(m.suite for m in run.metrics):
        shares = [m for m in run.metrics if m.suite == suite and m.unit == "share" and m.value is not None]
        who = list(dict.fromkeys(_who(m) for m in shares))
        rows = [
            RateRow(name, tuple(_dot(m, who.index(_who(m))) for m in shares if m.measure == name))
            for name in dict.fromkeys(m.measure for m in shares)
        ]
        if rows:
            yield suite, who, Markup(rates(rows, title=f"Rates of the suite {suite}"))  # noqa: S704 - escaped there


def _who(metric: Metric) -> str:
    return " · ".join(x for x in (metric.prompt, metric.model) if x != NOBODY) or "the checker"


def _dot(metric: Metric, series: int) -> Dot:
    note = f"{metric.value:.3g} ({metric.good:g} of {metric.of:g})"
    return Dot(metric.value or 0.0, metric.low, metric.high, series, note)


def _version_plots(run: Run) -> Iterator[tuple[str, Markup]]:
    """Yield a title and a plot for every suite and model that ran several versions of one prompt."""
    for suite, model in dict.fromkeys((m.suite, m.model) for m in run.metrics):
        here = [m for m in run.metrics if (m.suite, m.model) == (suite, model) and m.measure in WATCHED]
        here = [m for m in here if m.value is not None]
        for name in dict.fromkeys(m.prompt.partition("@")[0] for m in here):
            mine = [m for m in here if m.prompt.partition("@")[0] == name]
            specs = sorted({m.prompt for m in mine}, key=_age)
            if len(specs) < 2:
                continue
            lines = [
                Line(
                    w,
                    tuple(
                        (specs.index(m.prompt), m.value or 0.0, m.low, m.high)
                        for m in sorted(mine, key=lambda m: _age(m.prompt))
                        if m.measure == w
                    ),
                )
                for w in WATCHED
                if any(m.measure == w for m in mine)
            ]
            title = f"{name} in {suite}, {model}"
            yield title, Markup(versions(lines, specs, title=title))  # noqa: S704 - escaped there


def _age(spec: str) -> tuple[int, ...]:
    return tuple(int(n) for n in spec.partition("@")[2].split(".") if n.isdigit())


def _kinds(run: Run) -> Markup | None:
    """Count what is wrong with the drafts' figures: kind of figure and verdict."""
    counts = Counter(
        f"{m.kind or 'not read'}: {(m.verdict or '').replace('_', ' ')}"
        for r in run.results
        for s in r.scores
        if s.measure in {"draft.figures_supported", "draft.figure_subjects"}
        for m in s.misses
    )
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return Markup(bars(ordered, title="Wrong figures in drafts, by kind")) if ordered else None  # noqa: S704 - escaped there


def _failure(run: Run, result: Result, *, lesser: bool) -> Failure | None:
    """Return what is wrong with one result: with what left, or (lesser) with its draft and with what is left out."""
    misses = tuple((s.measure, m) for s in result.scores for m in s.misses if is_lesser(s.measure) is lesser)
    if not misses:
        return None
    marks = [(m.mark, m) for _, m in misses if m.mark] + [(m.source, m) for _, m in misses if m.source]
    sources = tuple(
        Side(
            f"{key}",
            marked(run.articles.get(f"{result.suite}/{key}", ""), [(k, m) for k, m in marks if k.where == key]),
        )
        for key in result.articles
    )
    stages = [("draft", result.draft), ("final", result.final)]
    texts = [side for name, stage in stages if stage for side in _sides(name, stage, marks)]
    return Failure(result, misses, sources, (*texts, *_trials(misses)))


def _trials(misses: Sequence[tuple[str, Miss]]) -> Iterator[Side]:
    """Yield the sentences that the checker was tried with and judged wrongly."""
    for measure, miss in misses:
        if miss.mark is not None and miss.mark.where == TRIAL:
            name = "true, and refused" if measure == "false_alarms" else f"false ({miss.kind or ''}), and not seen"
            marks = [(miss.mark, miss)] if miss.mark.end else []
            yield Side(name.replace("_", " "), marked(miss.text, marks))


def _sides(name: str, stage: Stage, marks: Sequence[tuple[Mark, Miss]]) -> Iterator[Side]:
    if stage.headline is not None:
        yield Side(
            f"{name}: headline", marked(stage.headline, [(k, m) for k, m in marks if k.where == f"{name}.headline"])
        )
    yield Side(f"{name}: {stage.engine}", marked(stage.text, [(k, m) for k, m in marks if k.where == name]))


def marked(text: str, marks: Sequence[tuple[Mark, Miss]]) -> Markup:
    """Return a text with stretches marked; of stretches that overlap the first one wins."""
    pieces, at = [], 0
    for mark, miss in sorted(marks, key=lambda pair: (pair[0].start, -pair[0].end)):
        if mark.start < at or mark.end > len(text):
            continue
        pieces.append(escape(text[at : mark.start]))
        pieces.append(Markup('<mark title="{}">{}</mark>').format(miss.reason, text[mark.start : mark.end]))
        at = mark.end
    return Markup("").join([*pieces, escape(text[at:])])

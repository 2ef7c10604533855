"""A run as a table, as JSON and as JUnit XML."""

import json
from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from rich.console import Console
from rich.table import Table

from evals.comparing import Difference, Key
from evals.results import GateResult, Metric, Result, Run, is_lesser


def write_json(run: Run) -> str:
    """Return a run as JSON text; two runs differ in `times` only."""
    return json.dumps(run.data(), ensure_ascii=False, indent=1) + "\n"


def show(run: Run, console: Console) -> None:
    """Print rates, failing cases and the gate's verdict."""
    table = Table(title=f"{len(run.results)} results, {run.mode}", title_justify="left")
    for name in ("suite", "prompt", "measure", "value", "95%", "of", "cases"):
        table.add_column(name, justify="right" if name in {"value", "95%", "of", "cases"} else "left")
    for metric in run.metrics:
        table.add_row(*_row(metric))
    console.print(table)
    for line in failing(run):
        console.print(line, markup=False, highlight=False)
    if run.gate is not None:
        _show_gate(run.gate, console)


def failing(run: Run) -> Iterator[str]:
    """Yield one line for every thing that a scorer did not accept in a final summary, or that the checker missed.

    What a summary leaves out is no error: it stands in the rates and on the page.
    """
    for result in run.results:
        for score in result.scores:
            if is_lesser(score.measure):
                continue
            for miss in score.misses:
                words = f": {miss.text!r}" if miss.text else ""
                yield f"{result.suite}/{result.case} [{result.prompt}] {score.measure}{words}: {miss.reason}"


def show_differences(
    differences: Sequence[Difference], before: Mapping[Key, Result], after: Mapping[Key, Result], console: Console
) -> None:
    """Print what changed by measure, and the final texts of the cases that did, side by side."""
    table = Table(title=f"{len(before.keys() & after.keys())} cases in both", title_justify="left")
    for name in ("measure", "B − A", "95%", "cases", "higher", "lower"):
        table.add_column(name, justify="left" if name == "measure" else "right")
    for d in differences:
        between = "–" if d.low is None else f"{d.low:+g} to {d.high:+g}"
        table.add_row(d.measure, f"{d.mean:+g}", between, str(d.cases), str(d.higher), str(d.lower))
    console.print(table)
    for d in differences:
        for p in d.changed:
            console.print(f"{d.measure}: {p.case}: {p.before:g} → {p.after:g}", markup=False, highlight=False)
    changed = {p.case for d in differences for p in d.changed}
    sides = Table("A", "B", title="Drafts of the changed cases", title_justify="left", show_lines=True)
    for key in sorted(before.keys() & after.keys()):
        if f"{key[0]}/{key[1]}" in changed:
            sides.add_row(_side(before[key]), _side(after[key]))
    console.print(sides, markup=False)


def _side(result: Result) -> str:
    text = result.draft.text if result.draft is not None else result.message or ""
    return f"({result.suite}/{result.case}, {result.prompt}) {text}".replace("[", "\\[")


def junit(run: Run) -> str:
    """Return JUnit XML: a test for each case, and one for each rule of the gate."""
    root = ET.Element("testsuites", name="copydesk-evals")
    for name in run.suites:
        results = [r for r in run.results if r.suite == name or name.endswith((f"{r.suite}.yaml", f"{r.suite}.yml"))]
        _suite(root, name, [(_name(r), _problem(r), r.times.seconds) for r in results])
    if run.gate is not None:
        rules = [
            (f"{j.suite} {j.prompt} {j.measure} {j.rule}", j.reason if j.verdict == "fail" else None, 0.0)
            for j in run.gate.rules
        ]
        _suite(root, f"gate {run.gate.gate}", rules)
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, name: str, tests: list[tuple[str, str | None, float]]) -> None:
    failures = sum(problem is not None for _, problem, _ in tests)
    suite = ET.SubElement(root, "testsuite", name=name, tests=str(len(tests)), failures=str(failures), errors="0")
    for test, problem, seconds in tests:
        case = ET.SubElement(suite, "testcase", classname=name, name=test, time=f"{seconds:.3f}")
        if problem is not None:
            ET.SubElement(case, "failure", message=problem.splitlines()[0]).text = problem


def _name(result: Result) -> str:
    return f"{result.case} [{result.prompt}, {result.model}, {result.repeat}]"


def _problem(result: Result) -> str | None:
    """Return what its case demands and does not get, or None."""
    wrong = [
        f"{s.measure}: {m.text} {m.reason}"
        for s in result.scores
        if s.measure.endswith((".demands_met", ".caught"))
        for m in s.misses
    ]
    return "\n".join(wrong) or None


def _row(metric: Metric) -> tuple[str, ...]:
    value = "–" if metric.value is None else f"{metric.value:g}"
    between = "–" if metric.low is None else f"{metric.low:g}–{metric.high:g}"
    return metric.suite, metric.prompt, metric.measure, value, between, f"{metric.of:g}", str(metric.cases)


def _show_gate(gate: GateResult, console: Console) -> None:
    for judged in gate.rules:
        if judged.verdict != "pass":
            console.print(
                f"{judged.verdict}: {judged.suite} [{judged.prompt}] {judged.measure}: {judged.reason}", markup=False
            )
    console.print(f"Gate {gate.gate}: {gate.verdict} ({len(gate.rules)} rules held)")

"""A run as a table, as JSON and as JUnit XML."""

import json
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from rich.console import Console
from rich.table import Table

from evals.results import GateResult, Metric, Result, Run


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
    """Yield one line for every thing that a scorer did not accept in a final summary, or that the checker missed."""
    for result in run.results:
        for score in result.scores:
            if score.measure.startswith("draft.") and not score.measure.endswith("caught"):
                continue
            for miss in score.misses:
                words = f": {miss.text!r}" if miss.text else ""
                yield f"{result.suite}/{result.case} [{result.prompt}] {score.measure}{words}: {miss.reason}"


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

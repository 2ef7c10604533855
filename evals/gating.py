"""Rates → pass, fail or inconclusive. The thresholds are data: `evals/gates/*.yaml`."""

from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from evals.errors import InvalidFile
from evals.located import fit, read_yaml
from evals.results import GateResult, Judged, Metric, Run
from evals.scorers import SCORERS
from service.domain import Value

GATES = Path(__file__).parent / "gates"
SHIPPED = GATES / "ship.yaml"
OWN = ("false_alarms", *(f"detected.{k}" for k in "digit unit scale date speaker chain hedge quoted_word".split()))
"""Measures of suites of the kind `checks`."""

Verdict = Literal["pass", "fail", "inconclusive"]


class Rule(Value):
    """A threshold with its direction. `minimum` is how much has to have been measured before a pass means anything."""

    suite: str = "*"
    prompt: str = "*"
    model: str = "*"
    measure: str
    at_least: float | None = None
    at_most: float | None = None
    minimum: Annotated[float, Field(ge=1)] = 1

    @model_validator(mode="after")
    def _one_way(self) -> "Rule":
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError("a rule has either `at_least` or `at_most`")
        return self

    @property
    def words(self) -> str:
        return f"at least {self.at_least}" if self.at_least is not None else f"at most {self.at_most}"

    def met(self, value: float) -> bool:
        """Say whether a value is on the right side."""
        return value >= self.at_least if self.at_least is not None else value <= (self.at_most or 0)


class Gate(Value):
    gate: str
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]


def load_gate(file: Path) -> Gate:
    """Read a gate. Raises InvalidFile, which names file and line, also for a measure that does not exist."""
    located = read_yaml(file)
    gate = fit(located, Gate)
    known = {f"{stage}.{s.name}" for s in SCORERS.values() for stage in s.stages} | set(OWN)
    wrong = [
        f"{located.at(('rules', i, 'measure'))}: there is no measure {rule.measure!r}. "
        f"Known: {', '.join(sorted(known))}."
        for i, rule in enumerate(gate.rules)
        if rule.measure not in known
    ]
    if wrong:
        raise InvalidFile("\n".join(wrong))
    return gate


def judge(gate: Gate, run: Run) -> GateResult:
    """Hold a run to a gate. Rules for suites that were not run say nothing; an unexpected error fails."""
    rules = tuple(j for rule in gate.rules for j in _judge(rule, run))
    verdicts = {j.verdict for j in rules}
    verdict: Verdict = "fail" if "fail" in verdicts else "pass" if verdicts == {"pass"} else "inconclusive"
    return GateResult(gate=gate.gate, verdict=verdict, rules=rules)


def _judge(rule: Rule, run: Run) -> list[Judged]:
    fitting = [
        m
        for m in run.metrics
        if m.measure == rule.measure
        and all(fnmatchcase(*pair) for pair in ((m.suite, rule.suite), (m.prompt, rule.prompt), (m.model, rule.model)))
    ]
    return [_judged(rule, m) for m in fitting]


def _judged(rule: Rule, metric: Metric) -> Judged:
    verdict, reason = _verdict(rule, metric)
    return Judged(
        suite=metric.suite,
        measure=metric.measure,
        prompt=metric.prompt,
        model=metric.model,
        rule=rule.words,
        verdict=verdict,
        value=metric.value,
        reason=reason,
    )


def _verdict(rule: Rule, metric: Metric) -> tuple[Verdict, str]:
    if metric.value is None:
        return "inconclusive", "There was nothing to measure."
    told = f"{metric.good:g} of {metric.of:g}; wanted {rule.words}"
    if not rule.met(metric.good / metric.of):
        return "fail", told
    if metric.of < rule.minimum:
        return "inconclusive", f"{told}, measured on at least {rule.minimum:g}"
    return "pass", told

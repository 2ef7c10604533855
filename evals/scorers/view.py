"""What a scorer is shown, and what it has to be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from evals.results import Mark, Miss, Score
from evals.suites import Case
from service.domain import Article, Check, Finding, RepairCounts, Report, Summary
from service.domain.report import SourceRef

StageName = Literal["draft", "final"]
Unit = Literal["share", "ratio", "count", "tokens", "USD", "s"]


@dataclass(frozen=True, slots=True)
class View:
    """A summary on its way, with its articles by their id inside (`a1`), and what the case wants of it."""

    stage: StageName
    summary: Summary
    articles: dict[str, Article]
    keys: dict[str, str]
    case: Case
    points: dict[str, str] = field(default_factory=dict)
    slots: bool = False
    gold: dict[str, str] = field(default_factory=dict)
    seconds: float | None = None

    @property
    def report(self) -> Report:
        return self.summary.verification

    @property
    def repairs(self) -> RepairCounts:
        return self.summary.repair_counts

    def of(self, check: Check) -> tuple[Finding, ...]:
        """Return the findings of one check."""
        return tuple(f for f in self.report.findings if f.check is check)

    def miss(self, finding: Finding, *, kind: str | None = None) -> Miss:
        """Return a finding as something that was not accepted."""
        return Miss(
            text=finding.text,
            reason=finding.reason,
            verdict=finding.verdict,
            kind=kind,
            mark=self.mark(finding),
            source=self._source(finding.source),
        )

    def mark(self, finding: Finding) -> Mark:
        where = f"{self.stage}.headline" if finding.claim == "h" else self.stage
        return Mark(where=where, start=finding.span.start, end=finding.span.end, text=finding.text)

    def _source(self, source: SourceRef | None) -> Mark | None:
        if source is None or source.sentence.endswith(".s0"):
            return None
        key = self.keys[source.article]
        return Mark(where=key, start=source.span.start, end=source.span.end, text=source.text)

    def texts(self) -> tuple[str, ...]:
        """Return everything that the summary says: headline and claims."""
        head = [self.summary.headline.text] if self.summary.headline else []
        return (*head, *(c.text for c in self.summary.claims))


class Scorer(Protocol):
    """One measure. `stages` are those that it looks at; `better` says which way is up."""

    @property
    def name(self) -> str: ...
    @property
    def means(self) -> str: ...
    @property
    def unit(self) -> Unit: ...
    @property
    def better(self) -> Literal["more", "less", "neither"]: ...
    @property
    def stages(self) -> tuple[StageName, ...]: ...

    def score(self, view: View) -> Score | None:
        """Return the score, or None where this measure does not apply to the case."""


def judge(name: str, view: View, findings: Sequence[Finding], *, bad: Iterable[str] | None = None) -> Score:
    """Score findings: good are those that are no violation (or whose verdict is none of `bad`)."""
    wrong = [f for f in findings if (f.violation if bad is None else f.verdict in set(bad))]
    return Score(
        measure=f"{view.stage}.{name}",
        good=len(findings) - len(wrong),
        of=len(findings),
        misses=tuple(view.miss(f) for f in wrong),
    )


def amount(name: str, view: View, value: float) -> Score:
    """Return an amount as a score."""
    return Score(measure=f"{view.stage}.{name}", good=value, of=1)


BOTH: tuple[StageName, ...] = ("draft", "final")
FINAL: tuple[StageName, ...] = ("final",)
DRAFT: tuple[StageName, ...] = ("draft",)

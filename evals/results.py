"""What a run found: the values that reports are made from. Times stand under `times` only, so that the rest repeats."""

from typing import Any, Literal

from pydantic import Field

from service.domain import Value

SCHEMA = "copydesk-evals/run/1"


class Mark(Value):
    """A stretch that a report marks: where it stands (`draft`, `final`, or an article's key), and its words."""

    where: str
    start: int
    end: int
    text: str


class Miss(Value):
    """One thing that a scorer did not accept: what, why, and where it stands on both sides."""

    text: str
    reason: str
    verdict: str | None = None
    kind: str | None = Field(None, description="what sort of thing: a figure's kind, a mutation's kind")
    mark: Mark | None = None
    source: Mark | None = None


class Score(Value):
    """One measure of one case: `good` of `of`. An amount (tokens, seconds) is a `good` with `of` 1.

    With `of` 0 there was nothing to measure: such a score enters no rate, and reports count it apart.
    """

    measure: str
    good: float
    of: float
    misses: tuple[Miss, ...] = ()


class Line(Value):
    """A claim (or the headline, `h`) of a draft or a summary; `span` in the stage's text."""

    id: str
    text: str
    start: int
    end: int
    status: str
    cited: tuple[str, ...] = ()


class Stage(Value):
    """A text on its way: the draft before any repair, or the final summary."""

    text: str
    headline: str | None = None
    lines: tuple[Line, ...]
    verdict: str
    engine: str
    counts: dict[str, dict[str, int]]


class Times(Value):
    """What differs from run to run."""

    seconds: float = 0.0
    started: str | None = None


class Result(Value):
    """One case, once: with one prompt and one model."""

    suite: str
    case: str
    about: str
    prompt: str
    model: str
    repeat: int = 1
    articles: tuple[str, ...]
    made: Literal["recorded", "authored", "live", "none"] = "none"
    error: str | None = None
    message: str | None = None
    draft: Stage | None = None
    final: Stage | None = None
    prompts: tuple[str, ...] = Field((), description="name@version sha256 of every prompt that took part")
    scores: tuple[Score, ...] = ()
    times: Times = Times()

    @property
    def cluster(self) -> str:
        """What makes results depend on each other: their articles."""
        return "+".join(sorted(self.articles))

    @property
    def key(self) -> tuple[str, str, int]:
        """What pairs this result with that of another run."""
        return self.suite, self.case, self.repeat

    def score(self, measure: str) -> Score | None:
        """Return one score."""
        return next((s for s in self.scores if s.measure == measure), None)


class Metric(Value):
    """One measure over the cases of a suite, with one prompt and model.

    `value` is sum of good / sum of `of`; None where nothing could be measured (`cases` 0). `low` and `high` are its
    95% interval, clustered by article. `silent` counts cases that had nothing to measure, or that failed.
    """

    suite: str
    prompt: str
    model: str
    measure: str
    unit: str
    value: float | None
    low: float | None
    high: float | None
    good: float
    of: float
    cases: int
    clusters: int
    silent: int


class Judged(Value):
    """One rule of a gate and what became of it."""

    suite: str
    measure: str
    prompt: str
    model: str
    rule: str
    verdict: Literal["pass", "fail", "inconclusive"]
    value: float | None
    reason: str


class GateResult(Value):
    """A gate's verdict: fail where one rule fails, else inconclusive where one is, else pass."""

    gate: str
    verdict: Literal["pass", "fail", "inconclusive"]
    rules: tuple[Judged, ...]


class Run(Value):
    """Everything that one run found."""

    schema_: str = Field(SCHEMA, alias="schema")
    copydesk: str
    mode: Literal["offline", "live", "record"]
    suites: tuple[str, ...]
    repeat: int = 1
    results: tuple[Result, ...]
    metrics: tuple[Metric, ...]
    gate: GateResult | None = None
    articles: dict[str, str] = Field(default_factory=dict, description="`suite/key` → text")
    times: Times = Times()

    def data(self) -> dict[str, Any]:
        """Return the run as JSON data."""
        return self.model_dump(mode="json", by_alias=True)


def is_lesser(measure: str) -> bool:
    """Say whether a miss is no failure: what a draft had wrong was mended, what a summary leaves out is no error."""
    return measure == "final.coverage" or (
        measure.startswith("draft.") and not measure.endswith(("caught", "demands_met"))
    )


def run_schema() -> dict[str, Any]:
    """Return the JSON Schema of a run's JSON: what `evals/run.schema.json` holds, and a test holds it to."""
    schema = Run.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema

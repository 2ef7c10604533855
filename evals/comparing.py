"""Two runs, case by case: two prompt versions, two models, or before and after a change of the check."""

import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from evals.errors import InvalidFile
from evals.located import shown
from evals.metrics import RESAMPLES, SEED
from evals.results import Result, Run
from service.domain import Value

Key = tuple[str, str, int]


class Pair(Value):
    """One case in both runs: its rate on each side."""

    case: str
    cluster: str
    before: float
    after: float


class Difference(Value):
    """One measure: mean of after − before over the cases that both runs measured, with its 95% interval."""

    measure: str
    mean: float
    low: float | None
    high: float | None
    cases: int
    higher: int
    lower: int
    changed: tuple[Pair, ...]


def load_run(file: Path) -> Run:
    """Read a run's JSON. Raises InvalidFile."""
    try:
        return Run.model_validate_json(file.read_text("utf-8"))
    except OSError as error:
        raise InvalidFile(f"{shown(file)}: {error.strerror}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "1"
        raise InvalidFile(f"{shown(file)}: not a run of copydesk-evals: {where}: {first['msg']}.") from error


def choose(run: Run, *, prompt: str | None) -> dict[Key, Result]:
    """Return a run's results by case. Raises InvalidFile where one case stands there with several prompts or models."""
    chosen: dict[Key, Result] = {}
    for result in run.results:
        if prompt is not None and result.prompt != prompt:
            continue
        if result.key in chosen:
            raise InvalidFile(
                f"{result.suite}/{result.case} was run with several prompts or models.",
                hint="Say which: --before summarize@1.0.0 --after summarize@2.0.0.",
            )
        chosen[result.key] = result
    return chosen


def compare(before: dict[Key, Result], after: dict[Key, Result]) -> tuple[Difference, ...]:
    """Pair two runs; cases that only one of them has are left out."""
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for key in before.keys() & after.keys():
        for score in before[key].scores:
            other = after[key].score(score.measure)
            if other is not None and score.of and other.of:
                rates = score.good / score.of, other.good / other.of
                name = f"{key[0]}/{key[1]}"
                pair = Pair(case=name, cluster=before[key].cluster, before=round(rates[0], 4), after=round(rates[1], 4))
                pairs[score.measure].append(pair)
    return tuple(_difference(m, sorted(pairs[m], key=lambda p: p.case)) for m in sorted(pairs))


def _difference(measure: str, pairs: Sequence[Pair]) -> Difference:
    steps = [p.after - p.before for p in pairs]
    low, high = _interval(pairs)
    return Difference(
        measure=measure,
        mean=round(sum(steps) / len(steps), 4),
        low=low,
        high=high,
        cases=len(pairs),
        higher=sum(s > 0 for s in steps),
        lower=sum(s < 0 for s in steps),
        changed=tuple(p for p in pairs if p.before != p.after),
    )


def _interval(pairs: Sequence[Pair]) -> tuple[float | None, float | None]:
    """Resample clusters of cases that share their articles; none where there is one cluster only."""
    clusters: dict[str, list[float]] = defaultdict(list)
    for pair in pairs:
        clusters[pair.cluster].append(pair.after - pair.before)
    if len(clusters) < 2:
        return None, None
    draw = random.Random(SEED)  # noqa: S311  (statistics, not secrets)
    groups = list(clusters.values())
    means = []
    for _ in range(RESAMPLES):
        steps = [s for group in draw.choices(groups, k=len(groups)) for s in group]
        means.append(sum(steps) / len(steps))
    means.sort()
    return round(means[int(0.025 * RESAMPLES)], 4), round(means[int(0.975 * RESAMPLES) - 1], 4)

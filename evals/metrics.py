"""Scores → rates with intervals, clustered by article."""

import math
import random
from collections import defaultdict
from collections.abc import Sequence

from evals.results import Metric, Result, Score
from evals.scorers import SCORERS

SEED = 20_260_101
RESAMPLES = 500
Z = 1.959964
"""Standard deviations that hold 95% of a normal distribution."""

Cell = tuple[str, str, str, str]
"""suite, prompt, model, measure"""


def measure(results: Sequence[Result]) -> tuple[Metric, ...]:
    """Return one metric for every suite, prompt, model and measure, in the order in which they come up."""
    cells: dict[Cell, list[tuple[str, Score]]] = defaultdict(list)
    for result in results:
        for score in result.scores:
            cells[result.suite, result.prompt, result.model, score.measure].append((result.cluster, score))
    return tuple(_metric(cell, scores) for cell, scores in cells.items())


def unit_of(name: str) -> str:
    """Return the unit of a measure such as `final.coverage`."""
    scorer = SCORERS.get(name.partition(".")[2])
    return scorer.unit if scorer is not None else "share"


def _metric(cell: Cell, scores: Sequence[tuple[str, Score]]) -> Metric:
    suite, prompt, model, name = cell
    counted = [(cluster, s) for cluster, s in scores if s.of]
    good, of = sum(s.good for _, s in counted), sum(s.of for _, s in counted)
    clusters: dict[str, tuple[float, float]] = {}
    for cluster, s in counted:
        had = clusters.get(cluster, (0.0, 0.0))
        clusters[cluster] = (had[0] + s.good, had[1] + s.of)
    low, high = interval(list(clusters.values()), share=unit_of(name) == "share")
    return Metric(
        suite=suite,
        prompt=prompt,
        model=model,
        measure=name,
        unit=unit_of(name),
        value=round(good / of, 4) if of else None,
        low=low,
        high=high,
        good=round(good, 6),
        of=round(of, 6),
        cases=len(counted),
        clusters=len(clusters),
        silent=len(scores) - len(counted),
    )


def interval(clusters: Sequence[tuple[float, float]], *, share: bool = False) -> tuple[float | None, float | None]:
    """Return the 95% interval of sum(good) / sum(of) over resampled clusters; none where there is one cluster only.

    A seeded percentile bootstrap. Where a share is 0 or 1 in every cluster, resampling gives a point, as if nothing
    could ever be otherwise: then it is Wilson's interval, with each cluster as one trial.
    """
    if len(clusters) < 2:
        return None, None
    if share and len(agreed := {round(g / n, 12) for g, n in clusters}) == 1 and agreed <= {0.0, 1.0}:
        return _wilson(agreed.pop(), len(clusters))
    draw = random.Random(SEED)  # noqa: S311  (statistics, not secrets)
    rates = []
    for _ in range(RESAMPLES):
        sample = draw.choices(clusters, k=len(clusters))
        rates.append(sum(g for g, _ in sample) / sum(n for _, n in sample))
    rates.sort()
    return round(rates[int(0.025 * RESAMPLES)], 4), round(rates[int(0.975 * RESAMPLES) - 1], 4)


def _wilson(rate: float, trials: int) -> tuple[float, float]:
    """Return Wilson's 95% interval of `rate` in so many trials (JASA 22, 1927, 209-212)."""
    spread = 1 + Z * Z / trials
    centre = (rate + Z * Z / (2 * trials)) / spread
    reach = Z * math.sqrt(rate * (1 - rate) / trials + Z * Z / (4 * trials * trials)) / spread
    return round(max(centre - reach, 0.0), 4), round(min(centre + reach, 1.0), 4)

"""Is everybody's word still theirs, with its limits?"""

from typing import Literal

from evals.results import Score
from evals.scorers.view import BOTH, Unit, View, judge
from service.domain import Check

WEAKENED = frozenset({"hedge_dropped", "condition_changed"})
"""Verdicts on what is said too surely or on another condition, which are counted apart from who says it."""


class Attributions:
    """Speakers and the chain of those who passed it on."""

    name = "attributions_kept"
    means = "attributions with their speaker and chain as in the source"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = BOTH

    def score(self, view: View) -> Score:
        """Score the attribution findings, hedges apart."""
        return judge(self.name, view, [f for f in view.of(Check.ATTRIBUTION) if f.verdict not in WEAKENED])


class Hedges:
    """Counted by claim, because a hedge that was kept leaves no finding."""

    name = "hedges_kept"
    means = "claims that keep every hedge of what they report"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = BOTH

    def score(self, view: View) -> Score:
        """Score claims and headline."""
        lost = [f for f in view.of(Check.ATTRIBUTION) if f.verdict in WEAKENED]
        of = len(view.texts())
        return Score(
            measure=f"{view.stage}.{self.name}",
            good=of - len({f.claim for f in lost}),
            of=of,
            misses=tuple(view.miss(f) for f in lost),
        )

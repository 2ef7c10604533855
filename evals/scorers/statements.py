"""Citations, names, and yes or no."""

from typing import Literal

from evals.results import Score
from evals.scorers.view import BOTH, Unit, View, judge
from service.domain import Check


class Citations:
    name = "citations_valid"
    means = "citations of sentences that exist and are the article's own"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = BOTH

    def score(self, view: View) -> Score:
        """Score the citation findings."""
        return judge(self.name, view, view.of(Check.CITATION))


class Names:
    name = "names_found"
    means = "people, places and bodies that the cited sentences name"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = BOTH

    def score(self, view: View) -> Score:
        """Score the name findings."""
        return judge(self.name, view, view.of(Check.NAME))


class Polarity:
    """Counted by claim: a claim without a finding reverses nothing."""

    name = "polarity_same"
    means = "claims that turn no yes into no, and no no into yes"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = BOTH

    def score(self, view: View) -> Score:
        """Score claims and headline."""
        wrong = [f for f in view.of(Check.POLARITY) if f.violation]
        of = len(view.texts())
        return Score(
            measure=f"{view.stage}.{self.name}",
            good=of - len({f.claim for f in wrong}),
            of=of,
            misses=tuple(view.miss(f) for f in wrong),
        )

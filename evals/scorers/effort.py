"""What a summary took: repairs, calls, tokens, money, time."""

from typing import Literal

from evals.results import Score
from evals.scorers.view import DRAFT, FINAL, Unit, View, amount


class Repairs:
    name = "repairs_needed"
    means = "claims of the draft (and its headline) that the check refuses"
    unit: Unit = "share"
    better: Literal["less"] = "less"
    stages = DRAFT

    def score(self, view: View) -> Score:
        """Score the claims that were flagged."""
        flagged = {f.claim for f in view.report.findings if f.violation}
        return Score(measure=f"{view.stage}.{self.name}", good=len(flagged), of=len(view.texts()))


class Drafts:
    name = "drafts_used"
    means = "summaries that are the model's, not the extractive engine's in its place"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = FINAL

    def score(self, view: View) -> Score:
        """Score whose words left."""
        return amount(self.name, view, float(view.summary.provenance.engine == "model"))


class Calls:
    name = "calls"
    means = "calls to the endpoint"
    unit: Unit = "count"
    better: Literal["less"] = "less"
    stages = FINAL

    def score(self, view: View) -> Score:
        """Score the calls."""
        return amount(self.name, view, view.summary.usage.calls)


class Tokens:
    name = "tokens"
    means = "tokens read and written, as the endpoint counts them"
    unit: Unit = "tokens"
    better: Literal["less"] = "less"
    stages = FINAL

    def score(self, view: View) -> Score | None:
        """Score the tokens; not where the endpoint counts none."""
        usage = view.summary.usage
        total = usage.prompt_tokens + usage.completion_tokens
        return amount(self.name, view, total) if total else None


class Cost:
    name = "cost"
    means = "US dollars, by the settings' price or the installed list"
    unit: Unit = "USD"
    better: Literal["less"] = "less"
    stages = FINAL

    def score(self, view: View) -> Score | None:
        """Score the price; not where it is not known."""
        usage = view.summary.usage
        return amount(self.name, view, usage.cost_usd) if usage.calls and usage.cost_usd is not None else None


class Latency:
    name = "latency"
    means = "seconds that the calls took when they were recorded (live: now), one after the other"
    unit: Unit = "s"
    better: Literal["less"] = "less"
    stages = FINAL

    def score(self, view: View) -> Score | None:
        """Score the seconds; not for authored answers."""
        return None if view.seconds is None else amount(self.name, view, round(view.seconds, 3))

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
    means = "price of the tokens, from evals/prices.yaml"
    unit: Unit = "USD"
    better: Literal["less"] = "less"
    stages = FINAL

    def score(self, view: View) -> Score | None:
        """Score the price; not where the model has none."""
        if view.price is None:
            return None
        usage, (read, write) = view.summary.usage, view.price
        return amount(self.name, view, (usage.prompt_tokens * read + usage.completion_tokens * write) / 1_000_000)


class Latency:
    name = "latency"
    means = "seconds that the calls took when they were recorded (live: now), one after the other"
    unit: Unit = "s"
    better: Literal["less"] = "less"
    stages = FINAL

    def score(self, view: View) -> Score | None:
        """Score the seconds; not for authored answers."""
        return None if view.seconds is None else amount(self.name, view, round(view.seconds, 3))

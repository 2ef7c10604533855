"""Are figures and quotations written as slots, where the prompt asks for that?"""

from typing import Literal

from evals.results import Miss, Score
from evals.scorers.view import DRAFT, Unit, View
from service.drafting import SLOT_FAULT


class Slots:
    """Counted by claim. Where a claim breaks the rule, the sentence that it cites stands in for it in the draft."""

    name = "slots_kept"
    means = "claims whose figures and quotations stand in slots only (prompts with slots)"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = DRAFT

    def score(self, view: View) -> Score | None:
        """Score the claims that the model wrote."""
        if not view.slots:
            return None
        broken = [r for r in view.summary.repairs if any(x.startswith(SLOT_FAULT) for x in r.reasons)]
        of = max(view.repairs.drafted, len(broken))
        return Score(
            measure=f"{view.stage}.{self.name}",
            good=of - len(broken),
            of=of,
            misses=tuple(Miss(text=r.draft, reason=" ".join(r.reasons)) for r in broken),
        )

"""Does the summary say what matters? Without this, saying nothing would pass."""

from typing import Literal

from evals.results import Miss, Score
from evals.scorers.view import FINAL, Unit, View
from evals.scorers.words import words_of

LIGHT = frozenset(
    "a an the and or of to in on at by for with from as is are was were be been has have had will would that this it "
    "its their his her he she they said says say who which not any".split()
)
"""Words that a point is not recognised by."""

ENOUGH = 0.5
"""Part of a point's words that one claim has to share."""


class Coverage:
    """A main point (from the gold, or the case's own words) is covered where one claim has half of its words."""

    name = "coverage"
    means = "main points of the articles that the summary has"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = FINAL

    def score(self, view: View) -> Score | None:
        """Score the case's points."""
        if not view.points:
            return None
        claims = [_stems(text) for text in view.texts()]
        missing = {p: text for p, text in view.points.items() if not any(_covers(c, _stems(text)) for c in claims)}
        return Score(
            measure=f"{view.stage}.{self.name}",
            good=len(view.points) - len(missing),
            of=len(view.points),
            misses=tuple(Miss(text=text, reason=_missed(p, text)) for p, text in missing.items()),
        )


def _missed(point: str, text: str) -> str:
    return "No claim has this point." if point == text else f"No claim has the point {point}."


class GoldCoverage:
    """The same for all that the gold has: how much of two pages a few sentences can hold, so no floor is set."""

    name = "gold_coverage"
    means = "statements of the whole gold that the summary has"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = FINAL

    def score(self, view: View) -> Score | None:
        """Score the gold of the case's articles."""
        claims = [_stems(text) for text in view.texts()]
        had = sum(any(_covers(c, _stems(text)) for c in claims) for text in view.gold.values())
        return Score(measure=f"{view.stage}.{self.name}", good=had, of=len(view.gold)) if view.gold else None


def _covers(claim: frozenset[str], point: frozenset[str]) -> bool:
    return len(claim & point) >= ENOUGH * len(point)


def _stems(text: str) -> frozenset[str]:
    return frozenset(w.removesuffix("'s")[:6] for w in words_of(text) if w not in LIGHT)

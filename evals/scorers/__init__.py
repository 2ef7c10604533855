"""One small file for each measure. A further one is a class like these, named in `SCORERS`."""

from evals.scorers.attributions import Attributions, Hedges
from evals.scorers.coverage import Coverage, GoldCoverage
from evals.scorers.effort import Calls, Cost, Drafts, Latency, Repairs, Tokens
from evals.scorers.expectations import Caught, Demands
from evals.scorers.figures import Figures, FigureSubjects
from evals.scorers.quotations import Quotations
from evals.scorers.slots import Slots
from evals.scorers.statements import Citations, Names, Polarity
from evals.scorers.view import Scorer, View
from evals.scorers.words import Compression, Extractiveness, Repetition

SCORERS: dict[str, Scorer] = {
    scorer.name: scorer
    for scorer in (
        Figures(),
        FigureSubjects(),
        Quotations(),
        Attributions(),
        Hedges(),
        Names(),
        Polarity(),
        Citations(),
        Coverage(),
        GoldCoverage(),
        Slots(),
        Caught(),
        Demands(),
        Repairs(),
        Drafts(),
        Compression(),
        Extractiveness(),
        Repetition(),
        Calls(),
        Tokens(),
        Cost(),
        Latency(),
    )
}
"""Every scorer by its name."""

__all__ = ["SCORERS", "Scorer", "View"]

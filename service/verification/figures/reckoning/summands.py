"""How many things another figure of the claim is reckoned from: "the two plants employ 2,200", "600,000 in two years".

Such a number counts nothing that the source counts; it says of how many figures of the source the other one is the sum
or the difference.
"""

from decimal import Decimal
from itertools import combinations

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.english.changes import (
    DIFFERENCE_BESIDE,
)
from service.verification.figures.english.sums import (
    DURING,
    THE_SEVERAL,
)
from service.verification.figures.reckoning.operands import Term, terms_of
from service.verification.figures.reckoning.tasks import PAIR, Derivation, Task, task_of, tells

K = FigureKind

MOST = 4
"""Terms of a sum that a reader counts."""


def summands(task: Task) -> Derivation | None:
    """Tell "the two" of a sum, or a difference, of two figures of the source."""
    figure = task.figure
    if figure.value is None or not PAIR <= figure.value <= MOST or not _says_several(task):
        return None
    for other in task.claim.reading.figures:
        if other.span != figure.span and other.value and other.kind in {K.CARDINAL, K.MONEY, K.MEASURE, K.DURATION}:
            terms = _terms_of(task, other, int(figure.value))
            if terms:
                reason = f"As many figures of the source make {other.text!r}."
                return task.derivation(reason, None, [t.figure for t in terms])
    return None


def _says_several(task: Task) -> bool:
    """Say whether the figure points back to several things, or is the time over which something came together."""
    before = task.claim.text[: task.figure.span.start - task.claim.span.start]
    if task.figure.kind is K.DURATION:
        return DURING.search(before) is not None
    return task.figure.kind is K.CARDINAL and THE_SEVERAL.search(before) is not None


def _terms_of(task: Task, other: Figure, number: int) -> tuple[Term, ...]:
    """Return that many figures of the source whose sum the claim's other figure tells."""
    theirs = task_of(other, task.claim, task.evidence)
    behind = task.claim.text[other.span.end - task.claim.span.start :]
    if DIFFERENCE_BESIDE.match(behind):
        return ()
    pool = [t for t in terms_of(theirs) if t.place >= 0 and not t.apart]
    for some in combinations(pool, number):
        total = sum((t.amount for t in some), Decimal(0))
        if total == other.value or (other.qualifier is not Qualifier.NONE and tells(other, total)):
            return some
    return ()

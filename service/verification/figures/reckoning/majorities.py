"""How many a majority needs: 31 of 60 seats, so two more for those who hold 29."""

from collections.abc import Iterator
from decimal import Decimal

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import head
from service.verification.figures.english.tallies import LACKING, MAJORITY, SEATS
from service.verification.figures.reckoning.tasks import Derivation, Task

K = FigureKind


def majority(task: Task) -> Derivation | None:
    """Tell how many make a majority, or how many those lack who hold fewer: "two seats short of the 31"."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or figure.value is None or not task.says(MAJORITY):
        return None
    for whole in _wholes(task):
        needed = int(whole.value or 0) // 2 + 1
        if figure.value == needed:
            return task.derivation("More than half of them.", f"{whole.value:f} ÷ 2 → {needed}", (whole,))
        for held in task.evidence.library.figures[whole.sentence] if task.says(LACKING) else ():
            left = needed - (held.value or Decimal(0))
            if _is_held(task, held, whole) and left == figure.value:
                shown = f"{needed} − {held.value:f} = {left:f}"
                return task.derivation("What is lacking of a majority.", shown, (held, whole))
    return None


def _wholes(task: Task) -> Iterator[Figure]:
    """Yield how many seats there are in all: "29 of the 60 seats"."""
    for figure in task.reach:
        if figure.kind is K.CARDINAL and head(figure) in SEATS and task.context.part_of(figure) is not None:
            yield figure


def _is_held(task: Task, held: Figure, whole: Figure) -> bool:
    part = task.context.part_of(whole)
    return part is not None and part.span == held.span and held.value is not None

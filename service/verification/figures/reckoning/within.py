"""What a claim's own figures give: "a dozen held back, nine by voting against it and three by abstaining".

Each of them is checked by itself; where the articles print every part, the whole needs no other proof.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.english.lists import PARTS_OPENED, PARTS_PARTED
from service.verification.figures.reckoning.tasks import PAIR, Derivation, Task

K, Q = FigureKind, Qualifier

MOST_PARTS = 4
"""Parts that a claim tells of one whole."""


def told_in_parts(task: Task) -> Derivation | None:
    """Tell a whole that the claim itself parts, where the articles have each part."""
    whole = task.figure
    if whole.kind is not K.CARDINAL or whole.unit is not None or whole.qualifier is not Q.NONE:
        return None
    behind = [f for f in task.claim.reading.figures if f.span.start >= whole.span.end and _may_be_part(whole, f)]
    if len(behind) < PAIR or not PARTS_OPENED.search(_between(task, whole, behind[0])):
        return None
    for size in range(PAIR, min(MOST_PARTS, len(behind)) + 1):
        parts = behind[:size]
        total = sum((f.value or Decimal(0) for f in parts), Decimal(0))
        joined = all(PARTS_PARTED.search(_between(task, a, b)) for a, b in pairwise(parts))
        sources = _printed(task, parts)
        if total == whole.value and joined and len(sources) == size:
            shown = f"{' + '.join(f'{f.value:f}' for f in parts)} = {total:f}"
            return task.derivation("The sum of the parts that the summary tells.", shown, sources)
    return None


def _may_be_part(whole: Figure, figure: Figure) -> bool:
    counts = figure.kind is K.CARDINAL and figure.unit is None and figure.value is not None
    return counts and figure.qualifier is Q.NONE and (figure.value or 0) < (whole.value or 0)


def _between(task: Task, a: Figure, b: Figure) -> str:
    return task.claim.text[a.span.end - task.claim.span.start : b.span.start - task.claim.span.start]


def _printed(task: Task, parts: Sequence[Figure]) -> list[Figure]:
    """Return a figure of the articles for each part, none twice."""
    found: list[Figure] = []
    for part in parts:
        alike = [f for f in task.everywhere if f.kind is K.CARDINAL and f.value == part.value and f not in found]
        if alike:
            found.append(max(alike, key=lambda f: task.context.share(task.neighbours, f.sentence)))
    return found

"""Which of two operands is which side of a claim's comparison: "Twice as many were hurt on the tram as on the bus".

A claim names what it compares before "than" or "as" and the other side behind. Where the words of either side stand
nearer to another operand, nothing else can be meant; and where the larger is so the one that is called less, the claim
turns the comparison round.
"""

from collections.abc import Sequence
from itertools import permutations

from service import patterns as re
from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import content_words, meaning
from service.verification.figures.english.changes import OTHER_SIDE_OPENS, PLACED
from service.verification.figures.english.holders import LABELLED_BEHIND, SEVERAL
from service.verification.figures.english.tallies import A_MARGIN
from service.verification.figures.reckoning.tasks import PAIR, Task

NEARER = 1.5
"""Times as near to one operand as to the other that the words of one side must stand."""


def sides_of(task: Task, a: Figure, b: Figure) -> tuple[Figure, Figure] | None:
    """Return which of two operands the claim compares, and which with; None where it names not both sides."""
    this, other = _sides_told(task)
    if not this or not other:
        return None
    first, second = _leaning(task, this - other, a, b), _leaning(task, other - this, a, b)
    if first is None or second is None or first is second:
        return None
    return first, second


def _sides_told(task: Task) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of a claim's two sides, without what it counts."""
    base = task.claim.span.start
    before, behind = task.claim.text[: task.figure.span.start - base], task.claim.text[task.figure.span.end - base :]
    cue = OTHER_SIDE_OPENS.search(behind)
    if cue is None:
        return frozenset(), frozenset()
    counted = {meaning(w) for w in (task.figure.noun or "").split()}
    before = re.split(r"[;:]", before)[-1]
    placed = PLACED.search(behind[: cue.start()])
    told = placed["place"] if placed is not None else f"{before} {behind[: cue.start()]}"
    this = {w for _, w, _ in content_words(told)} - counted
    other = {w for _, w, _ in content_words(re.split(r"[;:,]", behind[cue.end() :])[0])} - counted
    return frozenset(this), frozenset(other)


def _leaning(task: Task, said: frozenset[str], a: Figure, b: Figure) -> Figure | None:
    """Return the operand that some words plainly stand nearer to."""
    near = [_nearness(task, said, f) for f in (a, b)]
    if max(near) == 0 or max(near) < NEARER * min(near):
        return None
    return a if near[0] > near[1] else b


def _nearness(task: Task, said: frozenset[str], figure: Figure) -> float:
    around = task.context.around(figure)
    return sum(task.context.rarity(w) / (1 + around[w]) for w in said if w in around)


def joins_alternatives(task: Task, operands: Sequence[Figure]) -> bool:
    """Say whether the claim tells of one what two come to: "£14 for adults and £7 for children" told of adults."""
    figures = sorted(operands, key=lambda f: (f.sentence, f.span.start))
    if len(figures) != PAIR or figures[0].sentence != figures[1].sentence:
        return False
    labels = [LABELLED_BEHIND.match(task.behind(f)[len(f.noun or "") if f.unit is None else 0 :]) for f in figures]
    if any(label is None for label in labels) or len({m["by"].lower() for m in labels if m}) > 1:
        return False
    if not all(SEVERAL.search(m["label"]) for m in labels if m):
        return False
    words = [{w for _, w, _ in content_words(m["label"])} for m in labels if m]
    told = [bool((own - other) & set(task.neighbours)) for own, other in permutations(words)]
    return told[0] is not told[1]


def margin_alone(task: Task) -> bool:
    """Say whether the claim tells the margin of a vote that a sentence it rests on gives as a tally: "22 to 13"."""
    before = task.claim.text[: task.figure.span.start - task.claim.span.start]
    if A_MARGIN.search(before) is None:
        return False
    return any(task.context.whole(f).kind is FigureKind.SCORE for f in task.beside)


def names_other_item(task: Task, part: Figure) -> bool:
    """Say whether a list of the source gives another number for the name that the claim tells it of.

    "17 were in Lancashire, nine in Northumberland": half of the 34 are in Lancashire, and not in Northumberland.
    """
    named = {n.text for n in task.claim.reading.names}
    if any(name in _item(task, part) for name in named):
        return False
    others = (f for f in task.evidence.library.figures[part.sentence] if f.kind is part.kind and f.span != part.span)
    return any(name in _item(task, other) for other in others for name in named)


def _item(task: Task, figure: Figure) -> str:
    """Return what stands behind a number of a list, up to where its item ends: " were in Lancashire"."""
    return ITEM_ENDS.split(task.behind(figure), maxsplit=1)[0]


ITEM_ENDS = re.compile(r"[,;.(]|\band\b")
"""What ends an item of a list."""

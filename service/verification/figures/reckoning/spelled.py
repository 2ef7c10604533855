"""A count that the claim spells out itself: "two commodities, grain and energy"."""

from collections.abc import Iterator

from service.domain import FigureKind, Operand, Span
from service.verification.figures.binding.context import meanings_in
from service.verification.figures.english.lists import CARRIED, LIST_JOINTS, SPELLED_BEFORE, SPELLED_OUT
from service.verification.figures.reckoning.tasks import PAIR, Derivation, Task

MOST = 12
"""Things that a reader counts."""


def spelled_out(task: Task) -> Derivation | None:
    """Tell a number of things that the claim names one by one where one sentence of the source has them all."""
    figure = task.figure
    if figure.kind is not FigureKind.CARDINAL or figure.unit is not None or not figure.noun:
        return None
    if figure.value is None or not PAIR <= figure.value <= MOST:
        return None
    for listed in _lists(task):
        items = [meanings_in(item) for item in LIST_JOINTS.split(listed)]
        if len(items) != figure.value or not all(items):
            continue
        near = task.evidence.neighbours()
        sentence = next((s for s in near if _holds(task, s, items)), None)
        if sentence is None and all(any(_holds(task, s, [item]) for s in near) for item in items):
            sentence = next(s for s in near if _holds(task, s, items[:1]))
        if sentence is not None:
            found = task.evidence.library.sentences[sentence]
            ref = task.evidence.library.ref(sentence, Span(start=found.span.start, end=found.span.end))
            return Derivation(f"The source has each of {listed}.", None, (Operand(value=listed, source=ref),))
    return None


def _lists(task: Task) -> Iterator[str]:
    """Yield what the claim lists right behind what it counts, or right before it."""
    end = (task.figure.noun_span or task.figure.span).end - task.claim.span.start
    behind = SPELLED_OUT.match(CARRIED.sub("", task.claim.text[end:]))
    if behind is not None:
        yield behind["list"]
    before = SPELLED_BEFORE.search(task.claim.text[: task.figure.span.start - task.claim.span.start])
    if before is not None:
        yield before["list"]


def _holds(task: Task, sentence: str, items: list[frozenset[str]]) -> bool:
    return all(task.context.holds(sentence, word) for item in items for word in item)

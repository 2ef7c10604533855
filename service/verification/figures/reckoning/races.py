"""Times that racers took: each is his whose name stands last before it."""

from service import patterns as re
from service.domain import Figure, FigureKind
from service.verification.figures.reckoning.operands import TO_THE_SECOND, figures_of
from service.verification.figures.reckoning.outcomes import Operation, Result
from service.verification.figures.reckoning.tasks import Task


def is_of_others(task: Task, hit: Result) -> bool:
    """Say whether a time between two racers is not that of those whom the claim names.

    A time is his whose name stands last before it: "second in 2:22:25 and Portugal's Ana Duarte third in 2:23:10".
    """
    if hit.operation is not Operation.DIFFERENCE or not any(TO_THE_SECOND.fullmatch(f.text) for f in hit.operands):
        return False
    timed = [f for f in figures_of(task) if f.kind is FigureKind.DURATION and f.value and _named_for(task, f)]
    taken = [_named_for(task, f) for f in hit.operands]
    if not all(taken):
        return False
    for name in task.claim.reading.names:
        said = set(name.text.split())
        if any(said & _named_for(task, f) for f in timed) and not any(said & words for words in taken):
            return True
    return False


def _named_for(task: Task, figure: Figure) -> set[str]:
    """Return the words with a capital between a source figure and the one before it."""
    before = [f.span.end for f in task.evidence.library.figures[figure.sentence] if f.span.end <= figure.span.start]
    text = task.evidence.library.field_of(figure.sentence)
    start = max((end for end in before if _CAPITALIZED.search(text[end : figure.span.start])), default=None)
    start = task.evidence.library.sentences[figure.sentence].span.start if start is None else start
    return set(_CAPITALIZED.findall(text[start : figure.span.start]))


_CAPITALIZED = re.compile(r"\b[A-Z][\w’'-]*[^\W\d_]")

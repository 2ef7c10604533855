"""Lists of one and one and so many: "a guard, a cook and four passengers died" told as six people."""

from collections.abc import Iterator
from decimal import Decimal

from service import patterns as re
from service.domain import Figure, FigureKind, Operand, Span
from service.verification.figures.binding.context import is_of_people
from service.verification.figures.english.lists import GROUP_NOUNS, ONE_ITEM, PERSON_ITEM
from service.verification.figures.reckoning.tasks import PAIR, Derivation, Task

K = FigureKind

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the sentence of the list."""

JOINT = re.compile(r"(?:, (?:and )?| and )")
"""What joins the items of a list."""


def mixed(task: Task) -> Derivation | None:
    """Tell how many a list comes to that names some one by one and counts others."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or not figure.noun or not figure.value or figure.value <= PAIR:
        return None
    people = is_of_people(figure)
    if not people and figure.noun.split()[-1].lower() not in GROUP_NOUNS:
        return None
    for counted in dict.fromkeys(f.sentence for f in task.reach if f.kind is K.CARDINAL):
        if task.context.share(task.neighbours, counted) < RELATED:
            continue
        for total, span, sentence in _lists(task, counted, people=people):
            if total == figure.value:
                ref = task.evidence.library.ref(sentence, span)
                return Derivation(f"The source lists {ref.text}.", None, (Operand(value=ref.text, source=ref),))
    return None


def _lists(task: Task, sentence: str, *, people: bool) -> Iterator[tuple[Decimal, Span, str]]:
    """Yield the longest lists of a sentence that hold a single thing and a number of others."""
    text, base = task.evidence.library.sentences[sentence].text, task.evidence.library.sentences[sentence].span.start
    counts = {
        f.span.start - base: f
        for f in task.evidence.library.figures[sentence]
        if f.kind is K.CARDINAL and f.unit is None and f.noun_span is not None and f.value is not None
    }
    end = 0
    for at in sorted([*counts, *(m.start() for m in ONE_ITEM.finditer(text))]):
        if at < end:
            continue
        total, ones, end = _read(text, at, counts, base, people=people)
        if ones and total > ones:
            yield Decimal(total), Span(start=base + at, end=base + end), sentence


def _read(text: str, at: int, counts: dict[int, Figure], base: int, *, people: bool) -> tuple[int, int, int]:
    """Return what the list that begins at `at` comes to, how many of that are told singly, and where it ends."""
    total, ones, end = 0, 0, at
    while True:
        figure = counts.get(at)
        one = None if figure is not None else (PERSON_ITEM if people else ONE_ITEM).match(text, at)
        if figure is not None and figure.noun_span is not None and (not people or is_of_people(figure)):
            total, end = total + int(figure.value or 0), figure.noun_span.end - base
        elif one is not None:
            total, ones, end = total + 1, ones + 1, one.end()
        else:
            return total, ones, end
        joint = JOINT.match(text, end)
        if joint is None:
            return total, ones, end
        at = joint.end()

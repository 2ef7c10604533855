"""What ties the operands of a result to a claim, beside the number that comes out: each tie leaves chance less room.

That one number comes out of some two others proves little among small ones. It proves more if the claim names the
operation, if it tells one of the two itself, if the source lays them side by side or in one sentence, and if both
count what the claim counts. Each of these is rarely so by accident, and they have little to do with one another.
"""

from service.domain import FigureKind
from service.verification.figures.binding.context import content_words, head, is_of_people, meaning
from service.verification.figures.english.changes import EXPECTED, LAID_BESIDE
from service.verification.figures.english.rests import (
    AFTER_FIRST,
    FIRST_PART,
    OF_NAMED,
    OF_WHOLE_OPENED,
    OF_WHOLE_TOLD,
    PART_LAID,
)
from service.verification.figures.english.sums import JOINED_BY, WORTH_SO_MUCH
from service.verification.figures.english.words import OF_THESE, OPPOSITES
from service.verification.figures.reckoning.named import sides_of
from service.verification.figures.reckoning.outcomes import Operation, Result
from service.verification.figures.reckoning.tasks import PAIR, Task
from service.verification.figures.reckoning.ways import CLAUSE

K = FigureKind

BACK = 3
"""Sentences before a part in which its whole may stand."""

FAR_BACK = 8
"""The same where the part is told as some of the whole's own noun."""

NEAREST = 3.0
"""Words away from a figure without a noun at which a word says what it counts."""

LAID_BY = {
    Operation.DIFFERENCE: (LAID_BESIDE, PART_LAID),
    Operation.CHANGE: (LAID_BESIDE,),
    Operation.SHARE: (LAID_BESIDE, PART_LAID),
    Operation.SUM: (JOINED_BY,),
    Operation.EACH: (WORTH_SO_MUCH,),
}
"""What stands between two figures with which the source itself invites an operation."""


def is_laid_beside(task: Task, result: Result) -> bool:
    """Say whether the source itself lays the two operands side by side: "310,000, down from 372,000"."""
    patterns = LAID_BY.get(result.operation, ())
    if not patterns or len(result.operands) != PAIR:
        return False
    first, last = sorted(result.operands, key=lambda f: (f.sentence, f.span.start))
    if first.sentence != last.sentence or first.span.end > last.span.start:
        return False
    between = task.between(first, last)
    if not any(p.fullmatch(between) for p in patterns):
        return False
    alike = last.noun is None or head(first) == head(last) or (is_of_people(first) and is_of_people(last))
    return result.operation is not Operation.SUM or alike


def is_told(task: Task, result: Result) -> bool:
    """Say whether the claim tells one of the operands itself: "eight of the 11", "three more than the 19"."""
    told = [f for f in task.claim.reading.figures if f.span != task.figure.span and f.value is not None]
    return any(
        f.value == each.value and (f.kind is each.kind or K.CARDINAL in {f.kind, each.kind})
        for f in told
        for each in result.operands
    )


def nearness(result: Result) -> float:
    """Return how close the operands stand: 1 in one sentence, half a tie in two that follow one another."""
    places = [t.place for t in result.terms if t.place >= 0]
    if len(places) < PAIR:
        return 0.0
    return {0: 1.0, 1: 0.5}.get(max(places) - min(places), 0.0)


def is_parted(task: Task, result: Result) -> bool:
    """Say whether the source tells the smaller as some of what it told before: "Of the participants, 1,610"."""
    if result.operation not in {Operation.DIFFERENCE, Operation.SHARE} or len(result.operands) != PAIR:
        return False
    if is_part_of_it(task, result):
        return True
    whole, part = sorted(result.terms, key=lambda t: -t.amount)
    if not 0 <= part.place - whole.place <= BACK:
        return False
    if FIRST_PART.search(task.before(part.figure)) and task.says(AFTER_FIRST):
        return True
    behind = task.source_has(part.figure, OF_NAMED) or task.source_has(part.figure, OF_THESE)
    return behind or OF_WHOLE_OPENED.search(task.before(part.figure).rstrip(" ,") + " ") is not None


def is_part_of_it(task: Task, result: Result) -> bool:
    """Say whether the source tells one as some of the other: "nine of 14 amendments", "nine of the routes" of 14."""
    if result.operation not in {Operation.DIFFERENCE, Operation.SHARE} or len(result.operands) != PAIR:
        return False
    whole, part = sorted(result.terms, key=lambda t: -t.amount)
    beside = task.context.whole_of(part.figure)
    if beside is not None and beside.span == whole.figure.span and part.place == whole.place:
        return True
    named = OF_WHOLE_TOLD.match(task.behind(part.figure))
    if named is None or not 0 <= part.place - whole.place <= FAR_BACK or not head(whole.figure):
        return False
    return head(whole.figure) in {w for _, w, _ in content_words(named["whole"])[:1]}


def is_of_opposites(task: Task, result: Result) -> bool:
    """Say whether the part taken away counts the contrary of what the claim counts: girls, where it counts boys."""
    if result.operation is not Operation.DIFFERENCE or len(result.operands) != PAIR:
        return False
    told = {meaning(w) for w in (task.figure.noun or "").split()}
    told |= set() if told else {w for w, away in task.neighbours.items() if away <= NEAREST}
    part = min(result.terms, key=lambda t: t.amount)
    stated = {meaning(w) for w in (part.figure.noun or "").split()[:1]}
    return any(OPPOSITES.get(w, frozenset()) & stated for w in told) and not told & stated


def counts_same(task: Task, result: Result) -> bool:
    """Say whether all operands count, or measure, what the claim does, and say so."""
    noun = head(task.figure)
    if task.figure.unit is not None:  # a unit binds little where it is not told per something
        return "/" in task.figure.unit and all(f.unit == task.figure.unit for f in result.operands)
    return bool(noun) and all(head(f) == noun for f in result.operands)


def names_both(task: Task, result: Result) -> bool:
    """Say whether the claim names either operand as one side of a comparison."""
    if len(result.operands) != PAIR or result.operation not in {
        Operation.DIFFERENCE,
        Operation.SHARE,
        Operation.CHANGE,
    }:
        return False
    return sides_of(task, *result.operands) is not None


def is_expected(task: Task, result: Result) -> bool:
    """Say whether the claim lays what came beside what was hoped for, and the source tells one of the two as that."""
    if len(result.operands) != PAIR or EXPECTED.search(task.claim.text) is None:
        return False
    hoped = [EXPECTED.search(CLAUSE.split(task.before(f))[-1]) is not None for f in result.operands]
    return hoped[0] is not hoped[1]


def of_told_whole(task: Task, result: Result) -> bool:
    """Say whether the whole of a share is what the claim names behind "of": "half of the nests" of 34 nests."""
    told = OF_WHOLE_TOLD.match(task.claim.text, task.end)
    if result.operation is not Operation.SHARE or len(result.operands) != PAIR or told is None:
        return False
    whole = max(result.terms, key=lambda t: t.amount).figure
    named = {w for _, w, _ in content_words(told["whole"])}
    around = task.context.around(whole)
    return any(meaning(w) in named for w in (whole.noun or "").split()) or any(
        around.get(w, NEAREST + 1) <= NEAREST for w in named
    )


def names_part(task: Task, result: Result) -> bool:
    """Say whether the claim has a word that stands beside the part of a share, and not beside its whole."""
    if result.operation is not Operation.SHARE or len(result.operands) != PAIR:
        return False
    small, large = sorted(result.terms, key=lambda t: t.amount)
    near = [
        {w for w, away in task.context.around(t.figure).items() if away <= BESIDE and w[0] not in "@#"}
        for t in (small, large)
    ]
    return bool((near[0] - near[1]) & set(task.neighbours))


BESIDE = 4.0
"""Words away from a part at which a word says which part it is."""


def ties_of(task: Task, result: Result, *, named: bool) -> float:
    """Return how many ties bind a result to the claim."""
    return (
        named
        + is_laid_beside(task, result)
        + is_told(task, result)
        + is_parted(task, result)
        + nearness(result)
        + counts_same(task, result)
        + names_both(task, result)
        + is_expected(task, result)
        + (of_told_whole(task, result) and names_part(task, result))
        + is_of_opposites(task, result)
    )

"""Which operations the words of a claim, or of its source, name, and which they leave possible."""

from collections.abc import Callable

from service.domain import FigureKind
from service.verification.figures.binding.context import head
from service.verification.figures.english.bounds import WITHIN_REACH
from service.verification.figures.english.changes import BESIDE_A_CHANGE, DIFFERENCE_BESIDE, GOES_DOWN, GOES_UP
from service.verification.figures.english.rests import FURTHER, REST_CUES, SOURCE_REST_CUES
from service.verification.figures.english.sums import (
    EACH_CUES,
    MARGIN_CUES,
    OF_A_WHOLE,
    SCORED,
    SEVERAL_AS_ONE,
    SUM_CUES,
)
from service.verification.figures.english.words import CHANGED, DIFFERENCE_CUES, stems
from service.verification.figures.reckoning.named import margin_alone
from service.verification.figures.reckoning.outcomes import Operation, Result
from service.verification.figures.reckoning.rests import pair_of
from service.verification.figures.reckoning.tasks import SHARES, Task

K = FigureKind


def named_by(task: Task) -> frozenset[Operation]:
    """Return the operations that the claim's words, or the source's, name: a price names the product itself."""
    found = {Operation.PRODUCT}
    if task.says(SUM_CUES):
        found |= {Operation.SUM, Operation.PRODUCT}
    if tells_rest(task):
        found |= {Operation.DIFFERENCE, Operation.REST}
    if task.says(DIFFERENCE_CUES) or task.says_beside(DIFFERENCE_BESIDE):
        found |= {Operation.DIFFERENCE, Operation.CHANGE, Operation.SWING}
    if WITHIN_REACH.search(task.claim.text[: task.figure.span.start - task.claim.span.start]):
        found.add(Operation.DIFFERENCE)
    if task.figure.kind in {K.RATIO, K.MULTIPLE} or task.says_beside(OF_A_WHOLE):
        found.add(Operation.SHARE)
    if SEVERAL_AS_ONE.search(task.claim.text):
        found.add(Operation.SUM)
    if task.says(EACH_CUES):
        found |= {Operation.EACH, Operation.PRODUCT}
    return frozenset(found)


def may_be(task: Task, result: Result) -> bool:
    """Say whether the claim's words allow the operation: what is so much more, or less, is a difference."""
    before = task.claim.text[: task.figure.span.start - task.claim.span.start]
    apart = tells_change(task)
    if not _is_of_one_article(result) or not _keeps_sides(task, result):
        return False
    if (change := CHANGED.search(before)) is not None and change.group("way") == "to":
        return result.operation is Operation.PART or result.operation is _led_to(change.group())
    if margin_alone(task):
        return result.operation is Operation.MARGIN
    if apart and result.operation is not Operation.MARGIN:
        return result.operation in APART
    allows = ALLOWED_BY.get(result.operation)
    return allows is None or result.bound or allows(task)


def _led_to(change: str) -> Operation | None:
    """Return what leads to the new amount of a change: what was lost is taken away, what came is added."""
    up, down = GOES_UP.search(change) is not None, GOES_DOWN.search(change) is not None
    return None if up is down else Operation.SUM if up else Operation.DIFFERENCE


def _is_of_one_article(result: Result) -> bool:
    """Say whether one article gives all operands: what two of them count is no sum, and may be the same."""
    return len({f.sentence.partition(".")[0] for f in result.operands}) <= 1


def _keeps_sides(task: Task, result: Result) -> bool:
    """Say whether a part of "12 of the 17" stays below its whole and is no sum with it, and the whole is one."""
    pair = pair_of(task)
    if pair is None:
        return task.figure.kind not in SHARES or _joins_shares(task, result)
    part, whole = pair
    amounts = [t.amount for t in result.terms]
    if whole.span == task.figure.span:
        return result.operation in WHOLES and (task.figure.value or 0) > (part.value or 0)
    if whole.value is not None and (task.figure.value or 0) >= whole.value:
        return False
    return whole.value not in (amounts if result.operation is Operation.SUM else amounts[1:])


def _joins_shares(task: Task, result: Result) -> bool:
    """Say whether the claim names a sum, or a rest, of two shares: how far two lie apart is told in points."""
    if result.operation is Operation.DIFFERENCE:
        return FURTHER.search(task.rest) is not None or (tells_rest(task) and not _are_sides(result))
    return result.operation is not Operation.SUM or Operation.SUM in named_by(task)


def _are_sides(result: Result) -> bool:
    """Say whether two shares of one sentence are both parts of one whole: "51% for it, 43% against" leave no eight."""
    one = len({f.sentence for f in result.operands}) == 1
    return one and sum(t.amount for t in result.terms) <= (100 if result.operands[0].kind is K.PERCENTAGE else 1)


def _tells_each(task: Task) -> bool:
    return task.says(EACH_CUES) or "/" in (task.figure.unit or "")


def tells_rest(task: Task) -> bool:
    return task.says(REST_CUES) or task.source_says(SOURCE_REST_CUES)


def _tells_margin(task: Task) -> bool:
    if head(task.figure) in PLAYED and not tells_change(task):
        return False
    return task.says(MARGIN_CUES) and SCORED.match(task.figure.noun or "points") is not None


PLAYED = stems("sets games frames rounds")
"""What is counted without being a margin: "won in three sets"."""


def _speaks_of_change(task: Task) -> bool:
    share = task.figure.kind in SHARES and task.says_beside(OF_A_WHOLE)
    return not share and task.says(DIFFERENCE_CUES)


APART = frozenset(
    {Operation.DIFFERENCE, Operation.CHANGE, Operation.SWING, Operation.PART, Operation.PRODUCT, Operation.EACH}
)
"""Operations that give how far something went, or lies apart."""

WHOLES = frozenset({Operation.SUM, Operation.PRODUCT})
"""Operations that give a whole of which the claim tells a part: "12 of the 17"."""

ALLOWED_BY: dict[Operation, Callable[[Task], bool]] = {
    Operation.MARGIN: _tells_margin,
    Operation.CHANGE: _speaks_of_change,
    Operation.REST: tells_rest,
    Operation.EACH: _tells_each,
}
"""Operations that some word of the claim must allow."""


def tells_change(task: Task) -> bool:
    """Say whether the figure is how far something went or lies apart: no part that could be the source's."""
    before = task.claim.text[: task.figure.span.start - task.claim.span.start]
    return task.says_beside(DIFFERENCE_BESIDE) or BESIDE_A_CHANGE.search(before) is not None

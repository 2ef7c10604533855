"""Arithmetic that no word of the claim names, taken for meant where it can hardly be chance.

Some pair of an article's figures always differs by twelve; hardly any differs by 55,400. So a told figure follows from
the figures of the articles if one operation gives it and it is improbable that so many operations would give it, or
come as near, by accident. Of the results that are possible only those count that fit the claim at least as well as the
one found: a pair that the claim plainly speaks of has fewer rivals than one from anywhere.
"""

import math
from dataclasses import dataclass
from decimal import Decimal

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.binding.context import nouns_meet
from service.verification.figures.english.changes import (
    DIFFERENCE_BESIDE,
)
from service.verification.figures.english.rests import (
    OF_NAMED,
    REST_CUES,
)
from service.verification.figures.english.sums import (
    THE_SEVERAL,
)
from service.verification.figures.english.words import ALL_BUT, OF_THESE
from service.verification.figures.reckoning.allowed import may_be, named_by, tells_change
from service.verification.figures.reckoning.denied import is_contradicted
from service.verification.figures.reckoning.outcomes import Operation, Result
from service.verification.figures.reckoning.results import results
from service.verification.figures.reckoning.tasks import ENDLESS, PAIR, SHARES, Derivation, Task, tells
from service.verification.figures.reckoning.ties import (
    is_expected,
    is_laid_beside,
    is_of_opposites,
    is_part_of_it,
    names_part,
    of_told_whole,
    ties_of,
)
from service.verification.figures.values.bounds import step

K, Q = FigureKind, Qualifier

IMPROBABLE = 0.032
"""Accidental matches that are borne where nothing ties the operands to the claim.

At 0.045 two of 500 faithful sentences more pass, and a fifth more of the numbers that are put in at random are excused.
"""

TIE = 2.5
"""How many times as many are borne for each tie of the operands."""

MOST_BORNE = 0.4
"""Accidental matches that no ties outweigh."""

SPREAD = 3
"""Times the told figure, up and down, over which a result could as well have come out."""

RANGE = 2 * math.log(SPREAD)

LEAST_FIT = 0.1
"""How well the operands of a small figure, or those taken for the claim's own, must fit the claim, on the whole.

Of larger figures nothing is asked: operands that fit worse have more rivals, and chance seldom gives 55,400 at all.
"""

FEW_WORDS = 20
"""Letters before a number in which the words stand that say of how many things it tells."""

SMALL = 20
"""Figures up to which operands must fit the claim, however few others give the same."""

NAMED = 0.25
"""What it is worth that the claim's words name the operation."""

EVEN = 0.02
"""How much worse a result may fit and still be as likely a meaning as the one found."""

PLAIN = frozenset({Q.NONE, Q.EXACTLY, Q.ONLY})
"""Qualifiers with which a number is told as it is."""

COARSE = Decimal("0.05")
"""Part of a simple share ("a fifth") on either side that the next such share leaves to it."""

FINEST = Decimal("0.001")
"""Part of a figure that is told to the minute, or to the ounce, on either side."""

FAR_BACK = 10
"""The same where the claim tells the rest as the exception ("all but seven of the sailors")."""

BACK = 2
"""Sentences before a part in which its whole may stand."""

REASONS = {
    Operation.SUM: "The sum of what the source gives.",
    Operation.DIFFERENCE: "The difference of two figures of the source.",
    Operation.REST: "What is left of the whole.",
    Operation.PRODUCT: "The product of what the source gives.",
    Operation.EACH: "What each comes to.",
    Operation.SHARE: "How two figures of the source compare.",
    Operation.CHANGE: "The change between two figures of the source.",
    Operation.MARGIN: "By how much the score is won.",
    Operation.SWING: "How far a loss and a profit of the source lie apart.",
    Operation.PART: "The part that the source's share gives.",
}
"""How each operation is reported."""


def improbable(task: Task) -> Derivation | None:
    """Tell what one operation gives, where chance would hardly give it."""
    if task.figure.value is None or task.figure.value <= 0 or _is_printed(task):
        return None
    near = [r for r in results(task) if _is_near(task, r)]
    if not any(_tells(task, r) for r in near):
        return None
    weighing = Weighing(task, named_by(task), tuple(r for r in near if may_be(task, r)))
    hits = [r for r in weighing.possible if weighing.tells(r)]
    for hit in sorted(hits, key=lambda r: -weighing.likely(r)):
        if hit.operands and not is_contradicted(task, hit) and weighing.is_meant(hit):
            return task.derivation(REASONS[hit.operation], hit.shown, hit.operands)
    return None


@dataclass(frozen=True, slots=True)
class Weighing:
    """What may give a claim's figure: the operations that words name, and all results that could have come out."""

    task: Task
    named: frozenset[Operation]
    possible: tuple[Result, ...]

    def is_meant(self, hit: Result) -> bool:
        """Say whether the operands are the claim's, and chance would hardly give the figure."""
        task = self.task
        least = LEAST_FIT / 2 if tells_change(task) else LEAST_FIT
        bound = any(
            tie(task, hit) for tie in (is_laid_beside, _agrees_in_number, is_of_opposites, is_expected, is_part_of_it)
        )
        if hit.fit < least and _is_small(task.figure) and not bound:
            return False
        return _is_bound(task, hit) or self.expected(hit) <= self.borne(hit)

    def borne(self, hit: Result) -> float:
        """Return how many accidental matches are borne: more, the more ties bind the operands to the claim."""
        named = hit.operation in self.named
        ties = ties_of(self.task, hit, named=named) - (hit.operation is Operation.SUM and not named)
        return min(MOST_BORNE, IMPROBABLE * math.pow(TIE, ties))

    def expected(self, hit: Result) -> float:
        """Return how many of the possible results would fall as near by chance, each anywhere within its range."""
        told = float(self.task.figure.value or 1)
        width = float(_resolution(self.task, hit))
        least = self.likely(hit) - EVEN
        rivals = sum(1 for r in self.possible if self.likely(r) >= least)
        return rivals * min(1.0, 2 * width / told / RANGE)

    def likely(self, result: Result) -> float:
        """Return how likely a result is what the claim speaks of, by the words around its operands."""
        told = (
            result.operation in self.named,
            is_laid_beside(self.task, result),
            of_told_whole(self.task, result),
            names_part(self.task, result),
        )
        return result.fit + NAMED * sum(told)

    def tells(self, result: Result) -> bool:
        """Say whether the figure tells the result; where no word names the operation, as exactly as it is told."""
        figure = self.task.figure
        if not _tells(self.task, result):
            return False
        exact = abs(result.amount - (figure.value or Decimal(0))) <= result.amount * ENDLESS
        return (
            exact
            or result.operation in self.named
            or is_laid_beside(self.task, result)
            or figure.qualifier not in PLAIN
        )


def _is_small(figure: Figure) -> bool:
    """Say whether a figure is one of the few numbers that anything may come to: 1.62 is not."""
    value = figure.value or Decimal(0)
    return value <= SMALL and (value == value.to_integral_value() or figure.kind in SHARES | {K.MULTIPLE})


def _tells(task: Task, result: Result) -> bool:
    """Say whether the figure tells the result, its bounds and those of the operands kept."""
    taken = result.terms[1] if result.operation in {Operation.DIFFERENCE, Operation.REST} else None
    bounding = result.operands[:1]
    if taken is not None and taken.place >= 0 and task.source_has(taken.figure, OF_NAMED):
        bounding = ()  # the source itself takes a count so far for the whole: "at least 87 … 64 of the deaths were"
    if tells(task.figure, result.amount, *bounding, minus=taken.figure if taken is not None else None):
        return True
    return result.operation is Operation.PRODUCT and tells(task.figure, result.amount, *result.operands)


def _is_bound(task: Task, hit: Result) -> bool:
    """Say whether the operands are bound closely: the margin of a score, "five of her victims have died"."""
    if hit.operation is Operation.MARGIN or hit.bound or _goes_on(task, hit):
        return True
    if tells_change(task) and hit.fit >= LEAST_FIT and is_laid_beside(task, hit):
        return True
    if hit.operation is not Operation.DIFFERENCE or not task.says(REST_CUES) or len(hit.operands) < PAIR:
        return False
    whole, part = hit.terms
    parted = task.source_has(part.figure, OF_NAMED) or task.source_has(part.figure, OF_THESE)
    near = 0 <= part.place - whole.place <= (FAR_BACK if task.says(ALL_BUT) else BACK)
    return parted and near and nouns_meet(whole.figure, task.figure)


def _goes_on(task: Task, hit: Result) -> bool:
    """Say whether the claim lays a figure beside the one right before: "140 people, 30 more than the permitted 110"."""
    before = [f for f in task.claim.reading.figures if f.span.end <= task.figure.span.start]
    if hit.operation is not Operation.DIFFERENCE or not before or not task.says_beside(DIFFERENCE_BESIDE):
        return False
    own = [t for t in hit.terms if t.figure.value == before[-1].value]
    others = [t for t in hit.terms if t.place >= 0 and t not in own]
    return bool(own) and bool(others) and others[0].fit >= LEAST_FIT


def _is_printed(task: Task) -> bool:
    """Say whether the articles print the very number: then its place decides, and no reckoning excuses another."""
    told = task.figure
    return any(
        f.value == told.value and f.kind is told.kind and f.unit == told.unit and (told.unit or nouns_meet(f, told))
        for f in task.everywhere
    )


def _resolution(task: Task, hit: Result) -> Decimal:
    """Return how near to the told figure chance would have to fall, on either side."""
    told = task.figure.value or Decimal(1)
    apart = abs(told - hit.amount)
    if task.figure.kind in SHARES - {K.PERCENTAGE} | {K.MULTIPLE}:
        return max(apart, told * COARSE)
    shown = step(told)
    if apart < shown / 1000 and hit.grain:
        shown = min(shown, hit.grain)
    return max(apart, shown / 2, told * FINEST / 2)


def _is_near(task: Task, result: Result) -> bool:
    told = task.figure.value or Decimal(1)
    return told / SPREAD <= result.amount <= told * SPREAD


def _agrees_in_number(task: Task, hit: Result) -> bool:
    """Say whether the claim tells of how many things the sum is, and one sentence tells them: "the two shared"."""
    if hit.operation is not Operation.SUM or len({f.sentence for f in hit.operands}) != 1:
        return False
    before = (f for f in task.claim.reading.figures if f.value == len(hit.operands))
    return any(THE_SEVERAL.search(_words_before(task, f)) for f in before)


def _words_before(task: Task, figure: Figure) -> str:
    """Return what the claim says right before a figure: the whole of a long one would be read again for each figure."""
    end = figure.span.start - task.claim.span.start
    return task.claim.text[max(0, end - FEW_WORDS) : end]

"""Arithmetic that no word of the claim names, taken for meant where it can hardly be chance.

Some pair of an article's figures always differs by twelve; hardly any differs by 55,400. So a told figure follows from
the figures of the articles if one operation gives it and it is improbable that so many operations would give it, or
come as near, by accident. Of the results that are possible only those count that fit the claim at least as well as the
one found: a pair that the claim plainly speaks of has fewer rivals than one from anywhere.
"""

import math
from collections.abc import Callable, Sequence
from decimal import Decimal

from service.domain import FigureKind, Qualifier
from service.verification.figures.binding.context import content_words, head, is_of_people, meaning, nouns_meet
from service.verification.figures.english.bounds import WITHIN_REACH
from service.verification.figures.english.changes import (
    BESIDE_A_CHANGE,
    DIFFERENCE_BESIDE,
    LAID_BESIDE,
)
from service.verification.figures.english.rests import (
    DENIED,
    OF_NAMED,
    REST_CUES,
    SOURCE_REST_CUES,
)
from service.verification.figures.english.sums import (
    EACH_CUES,
    JOINED_BY,
    MARGIN_CUES,
    OF_A_WHOLE,
    SCORED,
    SUM_CUES,
    THE_SEVERAL,
)
from service.verification.figures.english.words import ALL_BUT, CHANGED, DIFFERENCE_CUES, OF_THESE, stems
from service.verification.figures.reckoning.operands import Term
from service.verification.figures.reckoning.outcomes import Operation, Result
from service.verification.figures.reckoning.rests import is_of_named
from service.verification.figures.reckoning.results import results
from service.verification.figures.reckoning.tasks import ENDLESS, PAIR, SHARES, Derivation, Task, tells
from service.verification.figures.reckoning.ways import CLAUSE, goes_against, lies_above, turns_round
from service.verification.figures.values.bounds import step

K, Q = FigureKind, Qualifier

IMPROBABLE = 0.06
"""Accidental matches to be expected up to which a match counts as meant, where words name the operation."""

UNNAMED = 0.015
"""The same where no word does."""

LAID = 0.2
"""The same where the source lays the two operands side by side."""

NAMED_SHARE = 0.1
"""The same for a share that is told coarsely: "less than a quarter of", "almost 60 percent of"."""

SPREAD = 3
"""Times the told figure, up and down, over which a result could as well have come out."""

RANGE = 2 * math.log(SPREAD)

LEAST_FIT = 0.1
"""How well the operands must fit the claim, on the whole."""

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

BESIDE = 2
"""Words behind a part that say what is true of it."""

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
    possible = [r for r in results(task) if _is_near(task, r) and _may_be(task, r)]
    hits = [r for r in possible if _tells(task, r)]
    for hit in sorted(hits, key=lambda r: -_likely(task, r)):
        if not hit.operands or _is_contradicted(task, hit):
            continue
        least = LEAST_FIT / 2 if _tells_change_of(task) else LEAST_FIT
        if hit.fit < least and not is_laid_beside(task, hit) and not _agrees_in_number(task, hit):
            continue
        if _is_bound(task, hit) or expected(task, hit, possible) <= _accidents(task, hit):
            return task.derivation(REASONS[hit.operation], hit.shown, hit.operands)
    return None


def _is_bound(task: Task, hit: Result) -> bool:
    """Say whether the operands are bound closely: the margin of a score, "five of her victims have died"."""
    if hit.operation is Operation.MARGIN or hit.bound or _goes_on(task, hit):
        return True
    if _tells_change_of(task) and hit.fit >= LEAST_FIT and is_laid_beside(task, hit):
        return True
    if hit.operation is not Operation.DIFFERENCE or not task.says(REST_CUES) or len(hit.operands) < PAIR:
        return False
    whole, part = hit.terms
    parted = task.source_has(part.figure, OF_NAMED) or task.source_has(part.figure, OF_THESE)
    near = 0 <= part.place - whole.place <= (FAR_BACK if task.says(ALL_BUT) else BACK)
    return parted and near and nouns_meet(whole.figure, task.figure)


def _accidents(task: Task, hit: Result) -> float:
    """Return how many accidental matches are borne: more where the source itself, or the claim, ties the operands."""
    if is_laid_beside(task, hit):
        return LAID
    if hit.operation not in _named(task):
        return UNNAMED
    simple = task.figure.kind in SHARES and (task.figure.kind is not K.PERCENTAGE or task.figure.qualifier not in PLAIN)
    return NAMED_SHARE if simple else IMPROBABLE


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


def expected(task: Task, hit: Result, possible: Sequence[Result]) -> float:
    """Return how many of the possible results would fall as near by chance, each anywhere within its range."""
    told = float(task.figure.value or 1)
    width = float(_resolution(task, hit))
    rivals = sum(1 for r in possible if _likely(task, r) >= _likely(task, hit) - EVEN)
    return rivals * min(1.0, 2 * width / told / RANGE)


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


def _tells(task: Task, result: Result) -> bool:
    """Say whether the figure tells the result; where no word names the operation, as exactly as it is told."""
    minus = result.terms[1].figure if result.operation in {Operation.DIFFERENCE, Operation.REST} else None
    if not tells(task.figure, result.amount, *result.operands[:1], minus=minus):
        return False
    exact = abs(result.amount - (task.figure.value or Decimal(0))) <= result.amount * ENDLESS
    meant = result.operation in _named(task) or is_laid_beside(task, result)
    return exact or meant or task.figure.qualifier not in PLAIN


def _likely(task: Task, result: Result) -> float:
    return result.fit + NAMED * (result.operation in _named(task)) + NAMED * is_laid_beside(task, result)


def is_laid_beside(task: Task, result: Result) -> bool:
    """Say whether the source itself lays the two operands side by side: "310,000, down from 372,000"."""
    pattern = LAID_BY.get(result.operation)
    if pattern is None or len(result.operands) != PAIR:
        return False
    first, last = sorted(result.operands, key=lambda f: (f.sentence, f.span.start))
    if first.sentence != last.sentence or pattern.fullmatch(task.between(first, last)) is None:
        return False
    alike = last.noun is None or head(first) == head(last) or (is_of_people(first) and is_of_people(last))
    return result.operation is not Operation.SUM or alike


def _agrees_in_number(task: Task, result: Result) -> bool:
    """Say whether the claim tells of how many things the sum is, and one sentence tells them: "the two shared"."""
    before = [f for f in task.claim.reading.figures if f.value == len(result.operands)]
    several = any(THE_SEVERAL.search(task.claim.text[: f.span.start - task.claim.span.start]) for f in before)
    return several and result.operation is Operation.SUM and len({f.sentence for f in result.operands}) == 1


LAID_BY = {
    Operation.DIFFERENCE: LAID_BESIDE,
    Operation.CHANGE: LAID_BESIDE,
    Operation.SHARE: LAID_BESIDE,
    Operation.SUM: JOINED_BY,
}
"""What stands between two figures with which the source itself invites an operation."""


def _named(task: Task) -> frozenset[Operation]:
    """Return the operations that the claim's words, or the source's, name: a price names the product itself."""
    found = {Operation.PRODUCT}
    if task.says(SUM_CUES):
        found |= {Operation.SUM, Operation.PRODUCT}
    if _tells_rest(task):
        found |= {Operation.DIFFERENCE, Operation.REST}
    if task.says(DIFFERENCE_CUES):
        found |= {Operation.DIFFERENCE, Operation.CHANGE, Operation.SWING}
    if WITHIN_REACH.search(task.claim.text[: task.figure.span.start - task.claim.span.start]):
        found.add(Operation.DIFFERENCE)
    if task.figure.kind is K.RATIO or task.says_beside(OF_A_WHOLE):
        found.add(Operation.SHARE)
    if task.says(EACH_CUES):
        found |= {Operation.EACH, Operation.PRODUCT}
    return frozenset(found)


def _may_be(task: Task, result: Result) -> bool:
    """Say whether the claim's words allow the operation: what is so much more, or less, is a difference."""
    before = task.claim.text[: task.figure.span.start - task.claim.span.start]
    apart = _tells_change_of(task)
    if (change := CHANGED.search(before)) is not None and change.group("way") == "to":
        return result.operation is Operation.PART
    if apart and result.operation is not Operation.MARGIN:
        return result.operation in {Operation.DIFFERENCE, Operation.CHANGE, Operation.SWING, Operation.PART}
    allows = ALLOWED_BY.get(result.operation)
    return allows is None or allows(task)


def _tells_each(task: Task) -> bool:
    return task.says(EACH_CUES) or "/" in (task.figure.unit or "")


def _tells_rest(task: Task) -> bool:
    return task.says(REST_CUES) or task.source_says(SOURCE_REST_CUES)


def _tells_margin(task: Task) -> bool:
    if head(task.figure) in PLAYED and not _tells_change_of(task):
        return False
    return task.says(MARGIN_CUES) and SCORED.match(task.figure.noun or "points") is not None


PLAYED = stems("sets games frames rounds")
"""What is counted without being a margin: "won in three sets"."""


def _tells_change(task: Task) -> bool:
    return task.says(DIFFERENCE_CUES)


ALLOWED_BY: dict[Operation, Callable[[Task], bool]] = {
    Operation.MARGIN: _tells_margin,
    Operation.CHANGE: _tells_change,
    Operation.REST: _tells_rest,
    Operation.EACH: _tells_each,
}
"""Operations that some word of the claim must allow."""


def _is_contradicted(task: Task, hit: Result) -> bool:
    """Say whether the claim turns the difference round, or tells of the rest what the source says of the part."""
    if _is_turned_round(task, hit):
        return True
    if hit.operation is Operation.SUM and any(t.place >= 0 and task.is_each(t.figure) for t in hit.terms):
        return True
    if hit.operation not in {Operation.DIFFERENCE, Operation.REST}:
        return False
    if not is_of_named(task, hit.terms[0].amount) or any(
        lies_above(task, t.figure) for t in hit.terms[1:] if t.place >= 0
    ):
        return True
    if _tells_rest(task) and not task.says_beside(DIFFERENCE_BESIDE) and _has_more_parts(task, hit):
        return True
    return not _tells_change_of(task) and any(_says_same(task, part) for part in hit.terms[1:] if part.place >= 0)


def _is_turned_round(task: Task, hit: Result) -> bool:
    """Say whether the claim calls a rise what was a fall, or more what is less."""
    if hit.operation is Operation.CHANGE and turns_round(task, hit.terms[0].figure, hit.terms[1].figure):
        return True
    pair = hit.operation in {Operation.DIFFERENCE, Operation.CHANGE} and len(hit.operands) == PAIR
    return pair and goes_against(task, hit.operands[0], hit.operands[1])


def _tells_change_of(task: Task) -> bool:
    """Say whether the figure is how far something went or lies apart: no part that could be the source's."""
    before = task.claim.text[: task.figure.span.start - task.claim.span.start]
    return task.says_beside(DIFFERENCE_BESIDE) or BESIDE_A_CHANGE.search(before) is not None


def _has_more_parts(task: Task, hit: Result) -> bool:
    """Say whether the passage of the part takes away more than what was taken: "6.2 from the south and 3.9 …"."""
    parts = hit.operands[1:]
    for part in parts:
        for other in task.evidence.library.figures[part.sentence]:
            whole = task.context.whole(other)
            same = whole.kind is part.kind and whole.unit == part.unit and (part.unit or whole.noun == part.noun)
            known = any(f.span == other.span and f.sentence == other.sentence for f in hit.operands)
            if same and not known and (whole.value or 0) < (hit.operands[0].value or 0):
                return True
    return False


def _says_same(task: Task, part: Term) -> bool:
    """Say whether the claim says of its figure what the source says of what was taken away."""
    figure = part.figure
    nouns = {meaning(w) for f in (figure, task.figure) for w in (f.noun or "").split()}
    clause = CLAUSE.split(task.behind(figure), maxsplit=1)[0]
    said = [w for _, w, _ in content_words(clause) if w not in nouns][:BESIDE]
    if not said and task.context.whole_of(figure) is not None:  # "will cut 180 of its 640 jobs": the verb stands before
        said = [w for _, w, _ in content_words(task.before(figure))][-1:]
    told = {w for w, away in task.neighbours.items() if away <= 2 * BESIDE + 1}
    if not said or not set(said) <= told:
        return False
    library = task.evidence.library
    denied = DENIED.search(library.sentences[figure.sentence].text) is not None
    return (DENIED.search(task.claim.text) is not None) is denied

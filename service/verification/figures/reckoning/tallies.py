"""Votes and scores told apart: "six votes to three" for 6-3, "in three sets" for three scores, "five goals" for 3-2."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import head
from service.verification.figures.english.tallies import (
    ABSENT,
    ABSTAINED,
    AGAINST,
    GAME,
    GOALS,
    IN_FAVOUR,
    LEFT_OUT,
    LOSSES,
    NEXT_SET,
    ONE_CLAUSE,
    OPPOSED,
    RECORD,
    SETS,
    VERSUS,
    VOTED,
    VOTED_DOWN,
    VOTERS,
    WINS,
)
from service.verification.figures.english.words import stems
from service.verification.figures.reckoning.tasks import Derivation, Task

K = FigureKind


ALIKE = 0.05
"""How much worse a score may fit than the best and still be the one that is meant."""


def told_apart(task: Task) -> Derivation | None:
    """Tell either side of "6-3" in the words of a vote: "by six votes to three", "six in favour and three against"."""
    sides = _sides(task)
    if sides is None:
        return None
    for score in task.reach:
        if score.kind is K.SCORE and sides == (score.low, score.high):
            return task.derivation(f"The source has both in {score.text!r}.", None, (score,))
    return None


def one_side(task: Task) -> Derivation | None:
    """Tell those in favour, or those against, of a vote: "three were opposed" for 8-3, the first for the motion."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or figure.unit is not None:
        return None
    told = task.claim.text
    if (AGAINST.search(told) is None) is (IN_FAVOUR.search(told) is None):
        told = _clause(task)
    against, in_favour = AGAINST.search(told) is not None, IN_FAVOUR.search(told) is not None
    if against is in_favour:
        return None
    for score in _spoken_of(task):
        sentence = task.evidence.library.sentences[score.sentence].text
        if not VOTED.search(sentence) or VOTED_DOWN.search(sentence):
            continue
        if figure.value == (score.high if against else score.low):
            return task.derivation(f"One side of {score.text!r}.", None, (score,))
    return None


def _clause(task: Task) -> str:
    """Return the clause of the claim that the figure stands in."""
    text, at = task.claim.text, task.figure.span.start - task.claim.span.start
    start = max((m.end() for m in ONE_CLAUSE.finditer(text) if m.end() <= at), default=0)
    behind = ONE_CLAUSE.search(text, at)
    return text[start : behind.start() if behind else len(text)]


def record(task: Task) -> Derivation | None:
    """Tell the games won or lost of a record: "won 12 and lost four" for "was 12-4"."""
    if task.figure.kind is not K.CARDINAL:
        return None
    before = task.claim.text[: task.figure.span.start - task.claim.span.start]
    won, lost = WINS.search(before) is not None, LOSSES.search(before) is not None
    for score in _spoken_of(task) if won is not lost else ():
        if task.figure.value == (score.low if won else score.high) and RECORD.search(task.before(score)):
            return task.derivation(f"The source has it in {score.text!r}.", None, (score,))
    return None


def _sides(task: Task) -> tuple[Decimal | None, Decimal | None] | None:
    """Return the two numbers of the claim that make one score, the figure among them."""
    base, text = task.claim.span.start, task.claim.text
    for a, b in pairwise(task.claim.reading.figures):
        if task.figure.span not in (a.span, b.span) or a.kind is not K.CARDINAL or b.kind is not K.CARDINAL:
            continue
        gap, behind = text[a.span.end - base : b.span.start - base], text[b.span.end - base :]
        opposed = LEFT_OUT.fullmatch(gap) is not None and OPPOSED.match(behind) is not None
        if VERSUS.fullmatch(gap) or opposed:
            return a.value, b.value
    return None


def _scores(task: Task) -> Iterator[Figure]:
    """Yield the scores that the claim may speak of."""
    return (f for f in task.reach if f.kind is K.SCORE)


def _spoken_of(task: Task) -> list[Figure]:
    """Return the score that the claim speaks of, or those that fit it alike."""
    scores = list(_scores(task))
    fits = [task.context.fit(task.neighbours, score) for score in scores]
    return [score for score, fit in zip(scores, fits, strict=True) if fit >= max(fits) - ALIKE]


def voters(task: Task) -> Derivation | None:
    """Tell how many sit on a body that voted 6-3; who stayed away counts too."""
    if task.figure.kind is not K.CARDINAL or not _words(task) & VOTERS:
        return None
    for score in _spoken_of(task):
        sentence = task.evidence.library.sentences[score.sentence].text
        neither = _neither(task, score)
        if not VOTED.search(sentence) or (ABSENT.search(sentence) and neither is None):
            continue
        parts = [n for n in (score.low, score.high, neither.value if neither else None) if n is not None]
        total = sum(parts, Decimal(0))
        if task.figure.value == total:
            reckoning = f"{' + '.join(f'{part:f}' for part in parts)} = {total:f}"
            return task.derivation("All who voted.", reckoning, (score, neither) if neither else (score,))
    return None


def _neither(task: Task, score: Figure) -> Figure | None:
    """Return how many took no side in a vote: "9-3, with one abstention"."""
    for figure in task.reach:
        same = figure.sentence == score.sentence and figure.kind is K.CARDINAL and figure.unit is None
        if same and ABSTAINED.match(f"{figure.text}{task.behind(figure)}"):
            return figure
    return None


def _words(task: Task) -> frozenset[str]:
    return stems((task.figure.noun or "").lower())


def goals(task: Task) -> Derivation | None:
    """Tell all the goals of a game: "five goals" for 3-2."""
    if task.figure.kind is not K.CARDINAL or not GOALS.match(task.figure.noun or "") or not task.says(GAME):
        return None
    for score in _spoken_of(task):
        total = (score.low or Decimal(0)) + (score.high or Decimal(0))
        if task.figure.value == total:
            return task.derivation("All that were scored.", f"{score.low:f} + {score.high:f} = {total:f}", (score,))
    return None


def sets(task: Task) -> Derivation | None:
    """Tell how many sets were played: the scores of one match stand side by side."""
    if task.figure.kind is not K.CARDINAL or head(task.figure) not in SETS:
        return None
    near = _spoken_of(task)
    for run in _matches(task):
        if len(run) == task.figure.value and any(score in near for score in run):
            return task.derivation(f"The source gives {len(run)} scores.", None, run)
    return None


def _matches(task: Task) -> Iterator[tuple[Figure, ...]]:
    """Yield the scores of each match, tie-breaks left out."""
    run: list[Figure] = []
    for score in _scores(task):
        if task.before(score).endswith("("):
            continue
        if run and (run[-1].sentence != score.sentence or not NEXT_SET.fullmatch(task.between(run[-1], score))):
            yield tuple(run)
            run = []
        run.append(score)
    if run:
        yield tuple(run)

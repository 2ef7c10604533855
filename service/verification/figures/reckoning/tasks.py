"""What every rule of deriving is given, and how well a claim's figure tells an amount that was reckoned."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from service.domain import Figure, FigureKind, Operand, Qualifier
from service.domain.once import once
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.binding.context import Context, context_of, neighbours_of, nouns_meet
from service.verification.figures.binding.counted import as_counted
from service.verification.figures.english.changes import COMPARES_WITHIN
from service.verification.figures.english.rests import (
    OF_SOME_LATELY,
    REST_CUES,
)
from service.verification.figures.english.sums import (
    EACH_BEHIND,
)
from service.verification.figures.english.words import NEGATION
from service.verification.figures.values.bounds import BOUND, CLOSE, OFF, digits, step
from service.verification.lexicon.phrases import Wording, says

K, Q = FigureKind, Qualifier

PAIR = 2
"""Things of which a plural speaks at least, and operands of a difference."""

MOST_OPERANDS = 12
"""Figures that are combined; more would always give the wanted number."""

ROUND = 2
"""Digits of a number that people bound with ("more than 1.5 million"): others must lie near."""

SHARED, MOST_SENTENCES = 0.25, 5
"""Part of a claim's words by which a plain text's sentence counts as one that it rests on, and how many do."""

FEW_WORDS = 6
"""Words between several and what each of them has."""

FIVE = 5
"""Last digit of a number that is told to the five, or the fifty."""

ENDLESS = Decimal("0.000001")
"""Part of an amount by which it may be off for want of places: 11 stone 8 is 11.571428… stone."""

SHARES = frozenset({K.PERCENTAGE, K.FRACTION, K.RATIO})
"""Kinds that tell a part of a whole."""

AMOUNTS = frozenset({K.CARDINAL, K.MONEY, K.MEASURE})
"""Kinds that change, add up and have shares."""

_LOWER, _UPPER = frozenset({Q.MORE_THAN, Q.AT_LEAST}), frozenset({Q.LESS_THAN, Q.UP_TO, Q.NEARLY})
_PLAIN = frozenset({Q.NONE, Q.EXACTLY, Q.ONLY})
_LEAST = frozenset({K.CARDINAL, K.DURATION})


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a figure follows: the reason in words, the arithmetic, and its operands with their spans."""

    reason: str
    arithmetic: str | None
    operands: tuple[Operand, ...]


@dataclass(frozen=True)
class Task:
    """A claim's figure, the figures of the cited sentences, and those of the sentences beside them.

    Some sixty rules ask it, so what it says of itself is reckoned once.
    """

    figure: Figure
    claim: ReadClaim
    evidence: Evidence
    figures: tuple[Figure, ...]
    beside: tuple[Figure, ...]
    context: Context
    neighbours: dict[str, float] = field(default_factory=dict)

    @once
    def everywhere(self) -> tuple[Figure, ...]:
        """Return the figures of the whole article, or of all."""
        return tuple(f for figures in self.evidence.library.figures.values() for f in figures)

    @once
    def reach(self) -> tuple[Figure, ...]:
        """Return the figures that a strongly named operation may reckon with: all, where the claim cites nothing."""
        return self.everywhere if self.claim.citations is None else self.beside

    @once
    def reading(self) -> list[str]:
        """Return the sentences with the figures `beside`, each with the one behind it, in reading order."""
        ids, places = self.evidence.library.ids, self.evidence.library.places
        wanted = {places[f.sentence] + step for f in self.beside for step in (0, 1)}
        return [ids[at] for at in sorted(wanted) if at < len(ids)]

    @once
    def rest(self) -> str:
        """Return the claim's words without the figure itself: its own "fewer than" names no operation."""
        start, end = (x - self.claim.span.start for x in (self.figure.span.start, self.figure.span.end))
        return f"{self.claim.text[:start]} … {self.claim.text[end:]}"

    @once
    def operands(self) -> list[Figure]:
        """What the figures of the articles are as operands, as soon as that was asked for."""
        return []

    def says(self, cues: Wording) -> bool:
        """Say whether the claim's words name the operation."""
        return says(self.rest, cues)

    @once
    def end(self) -> int:
        """Return where the figure ends in the claim: before the word that compares, in "36,000 fewer barrels"."""
        base, number = self.claim.span.start, self.figure.number.end
        compares = COMPARES_WITHIN.match(self.claim.text, number - base, self.figure.span.end - base)
        return (number if compares else self.figure.span.end) - base

    def says_beside(self, cues: Wording) -> bool:
        """Say whether the words right behind the figure name it ("three years less than")."""
        return cues.match(self.claim.text[self.end :]) is not None

    def source_says(self, cues: Wording) -> bool:
        """Say whether a cited sentence, or one beside it, has the words."""
        sentences = self.evidence.library.sentences
        return any(says(sentences[s].text, cues) for s in self.evidence.neighbours())

    def source_match(self, figure: Figure, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match what stands right behind a source figure."""
        return pattern.match(self.evidence.library.field_of(figure.sentence), figure.span.end)

    def source_has(self, figure: Figure, pattern: re.Pattern[str]) -> bool:
        """Say whether the pattern stands right behind a source figure."""
        return self.source_match(figure, pattern) is not None

    def before(self, figure: Figure) -> str:
        """Return the text of a source figure's sentence up to the figure."""
        library = self.evidence.library
        return library.field_of(figure.sentence)[library.sentences[figure.sentence].span.start : figure.span.start]

    def behind(self, figure: Figure) -> str:
        """Return the text of a source figure's sentence behind the figure."""
        library = self.evidence.library
        return library.field_of(figure.sentence)[figure.span.end : library.sentences[figure.sentence].span.end]

    def is_each(self, figure: Figure) -> bool:
        """Say whether a source figure is told of each of several: "90,000 dollars each"."""
        return EACH_BEHIND.match(self.behind(figure)) is not None

    def holders(self, figure: Figure) -> int:
        """Return how many have a source figure each: two of "two pension funds 20 percent each", one where one has."""
        if not self.is_each(figure):
            return 1
        figures = self.evidence.library.figures.get(figure.sentence, ())
        counts = [f for f in figures if f.kind is K.CARDINAL and f.span.end <= figure.span.start and f.unit is None]
        near = counts and len(self.between(counts[-1], figure).split()) <= FEW_WORDS
        whole = near and counts[-1].value is not None and counts[-1].value == int(counts[-1].value)
        return int(counts[-1].value or 1) if whole else 1

    def owned_whole(self, part: Figure) -> Figure | None:
        """Return the whole that a source figure is told as a part of, its owner between: "of the city's 14"."""
        behind = (f for f in self.evidence.library.figures[part.sentence] if f.span.start >= part.span.end)
        whole = next(behind, None)
        if whole is None or whole.kind is not part.kind:
            return None
        gap = self.between(part, whole)
        some = OF_SOME_LATELY.match(gap)
        return whole if some is not None and some.end() == len(gap) else None

    def between(self, a: Figure, b: Figure) -> str:
        """Return the text between two figures of one sentence."""
        return self.evidence.library.field_of(a.sentence)[a.span.end : b.span.start]

    def derivation(self, reason: str, arithmetic: str | None, operands: Sequence[Figure]) -> Derivation:
        """Return what was found, each operand with its place."""
        refs = tuple(Operand(value=f.text, source=self.evidence.library.ref(f.sentence, f.span)) for f in operands)
        return Derivation(reason, arithmetic, refs)


def task_of(figure: Figure, claim: ReadClaim, evidence: Evidence) -> Task:
    """Gather what the rules look at."""
    held = evidence.library.figures
    figure = as_counted(figure, claim, (f for figures in held.values() for f in figures))
    context, neighbours = context_of(evidence.library), neighbours_of(figure, claim)
    cited = evidence.cited if claim.citations is not None else _further(evidence, context, neighbours)
    return Task(
        figure=figure,
        claim=claim,
        evidence=evidence,
        figures=tuple(f for s in cited for f in held.get(s, ())),
        beside=tuple(f for s in _in_order(evidence, cited) for f in held.get(s, ())),
        context=context,
        neighbours=neighbours,
    )


def _further(evidence: Evidence, context: Context, neighbours: dict[str, float]) -> tuple[str, ...]:
    """Return the sentences that a claim without citations rests on: those found for it, and those that share most."""
    shares = {s: share for s in evidence.library.ids if (share := context.share(neighbours, s)) >= SHARED}
    best = sorted(shares, key=lambda s: -shares[s])[:MOST_SENTENCES]
    return evidence.cited + tuple(s for s in evidence.library.ids if s in best and s not in evidence.cited)


def _in_order(evidence: Evidence, cited: tuple[str, ...]) -> list[str]:
    """Return the sentences that a claim rests on and those beside the cited ones, in reading order."""
    wanted = {*evidence.neighbours(), *cited}
    return [s for s in evidence.library.ids if s in wanted]


def tells(figure: Figure, amount: Decimal, *operands: Figure, minus: Figure | None = None) -> bool:
    """Say whether the figure tells `amount`: exactly, rounded to the digits shown, or as a bound that it implies.

    The bounds of the operands go over to the amount, turned round for what was taken away.
    """
    if figure.value is None or amount <= 0:
        return False
    side = _side(operands, minus)
    if side is None or (side and figure.qualifier not in side | {Q.ABOUT}):
        return False
    if figure.value == amount and (side or (figure.qualifier is Q.AT_LEAST and figure.kind in _LEAST)):
        return True
    return _fits(figure, figure.value, amount)


def _side(operands: Sequence[Figure], minus: Figure | None) -> frozenset[Qualifier] | None:
    """Return what the claim may say of the amount: anything (empty), a bound from one side, or nothing (None)."""
    sides = {_LOWER if f.qualifier in _LOWER else _UPPER for f in operands if f.qualifier in _LOWER | _UPPER}
    if minus is not None and minus.qualifier in _LOWER | _UPPER:
        sides.add(_UPPER if minus.qualifier in _LOWER else _LOWER)
    if len(sides) > 1:
        return None
    return next(iter(sides), frozenset())


def _fits(figure: Figure, told: Decimal, amount: Decimal) -> bool:
    near = abs(told - amount)
    if figure.qualifier is Q.ABOUT:
        return near <= min(amount * CLOSE, _roundness(figure, told) / 2)
    bound = _bound(figure, told)
    if bound is not None:
        return bound[0] <= amount <= bound[1] and amount != told and near < _roundness(figure, told)
    if told == amount or near < amount * ENDLESS:
        return True
    rounded = digits(amount) > digits(told) and near * 2 <= step(told) and near <= amount / 20
    return rounded or (figure.kind in SHARES - {K.PERCENTAGE} and near < Decimal("0.000001"))


def _roundness(figure: Figure, told: Decimal) -> Decimal:
    """Return how far the next number lies that could have been told instead: 10 for 40, 50 for 450, all for a fifth."""
    if figure.kind in SHARES - {K.PERCENTAGE} | {K.MULTIPLE, K.DURATION}:
        return told
    last = told.normalize().as_tuple().digits[-1]
    return step(told) * (FIVE if last == FIVE and digits(told) > 1 else 1)


def _bound(figure: Figure, told: Decimal) -> tuple[Decimal, Decimal] | None:
    """Return between what an amount may lie that the figure bounds, None where it bounds none."""
    plain = digits(told) <= ROUND or figure.kind in SHARES - {K.PERCENTAGE}
    width = CLOSE if figure.qualifier is Q.NEARLY else BOUND if plain else OFF
    if figure.qualifier in _LOWER:
        return told, told * (1 + width)
    if figure.qualifier not in _UPPER:
        return None
    least = figure.kind is K.PERCENTAGE and told == 1 and figure.qualifier is not Q.NEARLY
    return Decimal(0) if least else told * (1 - width), told


def like(task: Task, pool: Sequence[Figure], *, loose: bool = False) -> list[Figure]:
    """Return the figures of `pool` that may be reckoned with: the claim's kind, unit and noun."""
    return [f for f in pool if _alike(task, f, loose=loose)][:MOST_OPERANDS]


def _alike(task: Task, source: Figure, *, loose: bool) -> bool:
    figure = task.figure
    if source.value is None:
        return False
    if source.kind is figure.kind and source.unit == figure.unit:
        return loose or figure.unit is not None or nouns_meet(figure, source)
    return figure.unit is not None and borrows_unit(task, source, figure.unit)


def borrows_unit(task: Task, source: Figure, unit: str) -> bool:
    """Say whether a bare number leaves out the unit told beside it ("to 61 francs from 75")."""
    return source.unit is None and task.context.whole(source).unit == unit


def same_things(
    task: Task, figures: Sequence[Figure], kinds: frozenset[FigureKind] = AMOUNTS
) -> Iterator[tuple[Figure, Figure]]:
    """Yield pairs of counts or amounts with one unit and one noun; what leaves its unit out takes it on."""
    pool = [f for f in figures if f.value is not None and {f.kind, task.context.whole(f).kind} & kinds]
    for pair in combinations(pool[:MOST_OPERANDS], 2):
        full = (task.context.whole(pair[0]), task.context.whole(pair[1]))
        if pair[0].value == pair[1].value:
            continue
        if _one_thing(*pair):
            yield pair
        elif _one_thing(*full):
            yield full


def _one_thing(a: Figure, b: Figure) -> bool:
    return a.kind is b.kind and base_of(a) == base_of(b) and (a.unit is not None or nouns_meet(a, b))


def base_of(figure: Figure) -> str | None:
    """Return the unit without what it is told per."""
    return figure.unit.partition("/")[0] if figure.unit else None


def negates(task: Task) -> bool:
    """Say whether the claim tells what is left, or what is not."""
    return task.says(REST_CUES) or task.says(NEGATION)

"""Sums, differences, changes, multiples, shares and products of what the source gives."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.binding.context import content_words, is_of_people, meaning
from service.verification.figures.english.changes import (
    DIFFERENCE_BESIDE,
)
from service.verification.figures.english.lists import GROUP_NOUNS
from service.verification.figures.english.rests import (
    DENIED,
    REST_CUES,
    SOURCE_REST_CUES,
)
from service.verification.figures.english.sums import (
    BODY_OF,
    COORDINATED,
    PLACED_JOINT,
    SUM_CUES,
)
from service.verification.figures.english.words import ALL_BUT, DIFFERENCE_CUES, OF_THESE
from service.verification.figures.reckoning.named import joins_alternatives, margin_alone
from service.verification.figures.reckoning.rests import is_of_named
from service.verification.figures.reckoning.tasks import (
    AMOUNTS,
    MOST_OPERANDS,
    PAIR,
    Derivation,
    Task,
    like,
    same_things,
    tells,
)
from service.verification.figures.reckoning.ways import CLAUSE, goes_against, lies_above, turns_multiple, way_of

K = FigureKind

LARGE = 1000
"""A number without noun or unit from which it may stand for money."""

A_SUM = "The sum of what the source gives."
"""Why a sum is accepted."""

RELATED = 0.12
"""Part of the claim's neighbours that must stand around what is reckoned with, where no word names the operation."""

FAINT = 0.05
"""Part of the claim's neighbours that must stand around either of two figures, if many stand around the other."""

MOST_FITTING, BEST = 0.75, 0.5
"""Part of the best pair's fit that another may have and still be meant: as a multiple, and as a share or a change."""

LEAST = 0.5
"""Part of the best pair's fit that two figures must have to be laid beside each other."""

SMALL_SUM = 100
"""Number from which operands may stand beside the cited sentences."""


def summed(task: Task) -> Derivation | None:
    """Tell the sum: "in total", or one number for two nouns ("soldiers and firefighters")."""
    pool = _operands(task, task.beside) if task.says(SUM_CUES) else _joined_nouns(task)
    for size in (2, 3, 4):
        for operands in combinations(pool, size):
            total = sum((f.value for f in operands if f.value is not None), Decimal(0))
            if any(task.is_each(f) for f in operands) or joins_alternatives(task, operands):
                continue
            if tells(task.figure, total, *operands) and _distinct(operands):
                return _sum(task, operands, total)
    return None


def coordinated(task: Task) -> Derivation | None:
    """Tell the sum of one list of the source: "six wolves" for "two adults and four pups"."""
    figure = task.figure
    before = task.claim.text[: figure.span.start - task.claim.span.start]
    if figure.kind is not K.CARDINAL or not (figure.noun or BODY_OF.search(before)):
        return None
    for run in _parts_of_runs(task):
        total = sum((f.value for f in run if f.value is not None), Decimal(0))
        related = _sorts(figure) or task.context.share(task.neighbours, run[0].sentence) >= RELATED
        if related and tells(figure, total, *run) and not any(_same_noun(figure, f) for f in run):
            return _sum(task, run, total)
    return None


def listed_alike(task: Task) -> Derivation | None:
    """Tell the sum of one list that counts one thing at several places: "six flights from Oslo and two from"."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or not figure.noun or task.says_beside(DIFFERENCE_BESIDE):
        return None
    for run in _runs_alike(task):
        total = sum((f.value for f in run if f.value is not None), Decimal(0))
        if tells(figure, total, *run) and task.context.share(task.neighbours, run[0].sentence) >= RELATED:
            return _sum(task, run, total)
    return None


def _runs_alike(task: Task) -> Iterator[tuple[Figure, ...]]:
    """Yield the counts of the claim's noun, or of none, that a sentence lists by place, as long as it does."""
    for sentence in dict.fromkeys(f.sentence for f in task.beside):
        run: list[Figure] = []
        for figure in task.evidence.library.figures[sentence]:
            counts = figure.kind is K.CARDINAL and figure.unit is None and figure.value is not None
            if (
                run
                and counts
                and _parts_places(task, run[-1], figure)
                and (_same_noun(run[0], figure) or not figure.noun)
            ):
                run.append(figure)
            elif run:
                break
            elif counts and _same_noun(task.figure, figure):
                run.append(figure)
        if len(run) > 1 and " and " in f" {task.between(run[-2], run[-1])}":
            yield tuple(run)


def _parts_places(task: Task, a: Figure, b: Figure) -> bool:
    """Say whether nothing but a place, or what is counted, stands between two counts of a list."""
    return PLACED_JOINT.fullmatch(_gap(task, a, b)) is not None


def _sorts(figure: Figure) -> bool:
    """Say whether things of several sorts are counted: "15 aircraft" for nine helicopters and six tankers."""
    return not GROUP_NOUNS.isdisjoint((figure.noun or "").lower().split()[-1:])


def _parts_of_runs(task: Task) -> Iterator[tuple[Figure, ...]]:
    """Yield each list, and what of it counts people, or other things, as the claim does."""
    for run in _runs(task):
        yield run
        alike = tuple(f for f in run if is_of_people(f) is is_of_people(task.figure))
        if 1 < len(alike) < len(run):
            yield alike


def _runs(task: Task) -> Iterator[tuple[Figure, ...]]:
    """Yield the counts of the source that "and" and commas join, as long as they go on."""
    run: list[Figure] = []
    for figure in task.figures:
        counts = figure.kind is K.CARDINAL and figure.value is not None and figure.noun is not None
        joined = run and run[-1].sentence == figure.sentence and COORDINATED.fullmatch(_gap(task, run[-1], figure))
        if not counts or not joined:
            if len(run) > 1:
                yield tuple(run)
            run = []
        if counts:
            run.append(figure)
    if len(run) > 1:
        yield tuple(run)


def _gap(task: Task, a: Figure, b: Figure) -> str:
    """Return what stands between the noun of one count and the next count."""
    return task.between(a, b).strip().removeprefix(a.noun or "")


def _same_noun(a: Figure, b: Figure) -> bool:
    return bool(a.noun and b.noun) and meaning((a.noun or "").split()[-1]) == meaning((b.noun or "").split()[-1])


def _joined_nouns(task: Task) -> list[Figure]:
    """Return counts of each of the two nouns that the claim counts together."""
    noun = task.figure.noun
    if noun is None or task.figure.noun_span is None:
        return []
    behind = task.claim.text[task.figure.noun_span.end - task.claim.span.start :].split()
    if len(behind) < 2 or behind[0] != "and":
        return []
    nouns = {meaning(noun.split()[-1]), meaning(behind[1].strip(",."))}
    found = [f for f in task.figures if f.kind is task.figure.kind and f.noun and f.value is not None]
    kept = [f for f in found if nouns & {meaning(w) for w in (f.noun or "").split()}]
    return kept if len(kept) == 2 and kept[0].noun != kept[1].noun else []


def _sum(task: Task, operands: Sequence[Figure], total: Decimal) -> Derivation:
    shown = " + ".join(f"{f.value:f}" for f in operands) + f" = {total:f}"
    return task.derivation(A_SUM, shown, operands)


def differed(task: Task) -> Derivation | None:
    """Tell the difference of two figures of one thing, or the rest of 100 percent."""
    rest = task.says(REST_CUES) or task.source_says(SOURCE_REST_CUES)
    beside = task.says_beside(DIFFERENCE_BESIDE)
    if not rest and not beside and not task.says(DIFFERENCE_CUES):
        return None
    if task.figure.kind is K.PERCENTAGE:
        return None
    points = task.figure.kind is K.PERCENTAGE_POINTS or (task.figure.noun or "").lower().startswith("point")
    pool = task.beside if beside else task.figures
    if margin_alone(task):
        return None
    pairs = list(_pairs(task, pool, K.PERCENTAGE if points else None))
    for a, b in best_fitting(task, pairs, LEAST) if beside else pairs:
        if not beside and rest and not task.says(REST_CUES) and _has_more_parts(task, a, b):
            continue
        if not _are_spoken_of(task, a, b, beside=beside) or _count_apart(task, a, b):
            continue
        high, low = sorted((a, b), key=lambda f: f.value or 0, reverse=True)
        if not rest and task.context.part_of(high) == low:
            continue  # what is left of a whole is no difference: `remained` looks at what is said of it
        if (
            high.value is not None
            and low.value is not None
            and tells(task.figure, high.value - low.value, high, minus=low)
            and (rest or not goes_against(task, high, low))
            and is_of_named(task, high.value)
            and not lies_above(task, low)
            and (beside or not _says_of_part(task, low))
        ):
            shown = f"{high.value:f} − {low.value:f} = {high.value - low.value:f}"
            return task.derivation("The difference of two figures of the source.", shown, (a, b))
    return _span_of_range(task)


def _says_of_part(task: Task, part: Figure) -> bool:
    """Say whether the claim tells of what is left what the source says of the part: "82 players, 37 of them women"."""
    some = OF_THESE.match(task.behind(part))
    told = any(f.value == part.value for f in task.claim.reading.figures)
    if some is None or told:
        return False
    clause = CLAUSE.split(task.behind(part)[some.end() :], maxsplit=1)[0]
    said = {w for _, w, _ in content_words(clause)[:PAIR]}
    denied = [DENIED.search(text) is not None for text in (task.claim.text, clause)]
    return bool(said) and said <= set(task.neighbours) and denied[0] is denied[1]


def _count_apart(task: Task, a: Figure, b: Figure) -> bool:
    """Say whether two counts, one without a noun, stand too far from each other to count the same."""
    places = task.evidence.library.places
    bare = a.unit is None and not (a.noun and b.noun)
    return bare and abs(places[a.sentence] - places[b.sentence]) > BACK


BACK = 2
"""Sentences over which a count may leave its noun out."""


def _are_spoken_of(task: Task, a: Figure, b: Figure, *, beside: bool) -> bool:
    """Say whether the claim speaks of one of the two at least, and if it lays them beside each other, of both."""
    low, high = sorted(task.context.fit(task.neighbours, f) for f in (a, b))
    return high < RELATED or low >= FAINT if beside else high >= RELATED


def _has_more_parts(task: Task, a: Figure, b: Figure) -> bool:
    """Say whether the sentence of the source that speaks of the rest takes away more than one of two figures."""
    library = task.evidence.library
    said = [s for s in {a.sentence, b.sentence} if SOURCE_REST_CUES.search(library.sentences[s].text)]
    return any(f not in (a, b) and f.kind is a.kind and f.unit == a.unit for s in said for f in library.figures[s])


def _span_of_range(task: Task) -> Derivation | None:
    """Tell how far the ends of one change lie apart ("from 180,000 dollars to 265,000")."""
    for source in task.figures:
        if source.low is None or source.high is None or source.kind not in AMOUNTS or source.unit != task.figure.unit:
            continue
        if tells(task.figure, source.high - source.low):
            shown = f"{source.high:f} − {source.low:f} = {source.high - source.low:f}"
            return task.derivation("The difference of two figures of the source.", shown, (source,))
    return None


def changed(task: Task) -> Derivation | None:
    """Tell a change in percent, or as a fraction, between two figures of one thing."""
    figure = task.figure
    if figure.kind not in {K.PERCENTAGE, K.FRACTION} or not task.says(DIFFERENCE_CUES):
        return None
    scale, way = (100 if figure.kind is K.PERCENTAGE else 1), way_of(task)
    meant = best_fitting(task, list(same_things(task, task.figures)), BEST)
    pairs: list[tuple[tuple[Figure, ...], Decimal | None, Decimal | None]]
    pairs = [((a, b), a.value, b.value) for a, b in meant]
    pairs += [((f,), f.low, f.high) for f in task.figures if f.kind in AMOUNTS and f.high is not None]
    for operands, a, b in pairs:
        for old, new in ((a, b), (b, a)):
            if old and new and tells(figure, abs(new - old) / old * scale, *operands) and way in {None, new > old}:
                shown = f"|{new:f} − {old:f}| ÷ {old:f} = {abs(new - old) / old * 100:.1f}%"
                return task.derivation("The change between two figures of the source.", shown, operands)
    return None


def multiplied(task: Task) -> Derivation | None:
    """Tell "doubled", "five times as much" of two figures of one thing."""
    if task.figure.kind is not K.MULTIPLE or task.figure.value is None:
        return None
    for a, b in best_fitting(task, list(same_things(task, task.beside, AMOUNTS | {K.PERCENTAGE, K.DURATION}))):
        small, large = sorted((a, b), key=lambda f: f.value or 0)
        if not small.value or not large.value:
            continue
        times = large.value / small.value
        if turns_multiple(task, large, small):
            continue
        if _multiple_told(task.figure, task.figure.value, times):
            shown = f"{large.value:f} ÷ {small.value:f} = {large.value / small.value:.2f}"
            return task.derivation("How two figures of the source compare.", shown, (a, b))
    return None


def best_fitting(
    task: Task, pairs: Sequence[tuple[Figure, Figure]], part: float = 0.75
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs that the claim speaks of nearly as plainly as of the best: any others give some multiple, too."""
    fits = [sum(task.context.fit(task.neighbours, f) for f in pair) for pair in pairs]
    least = max(fits, default=0.0) * part
    yield from (pair for pair, fit in zip(pairs, fits, strict=True) if fit >= least)


def _multiple_told(figure: Figure, told: Decimal, times: Decimal) -> bool:
    """Say whether "doubled", "more than halved", "five times as much" tells how many times one is the other."""
    if told < 1:
        told = 1 / told
    if figure.qualifier is Qualifier.NONE:
        return abs(times - told) <= told / 20
    return tells(replace(figure, value=told), times)


def covered(task: Task) -> Derivation | None:
    """Tell the area of "5 metres by 4"."""
    figure = task.figure
    base = (figure.unit or "").removeprefix("square ")
    if base == figure.unit or figure.value is None:
        return None
    for a, b in combinations(task.figures, 2):
        by = a.sentence == b.sentence and task.between(a, b).strip() in {"by", "x", "×"}
        if by and base in {a.unit, b.unit} and a.value and b.value and tells(figure, a.value * b.value, a, b):
            return task.derivation("The area of what the source gives.", f"{a.value:f} × {b.value:f}", (a, b))
    return None


def _operands(task: Task, pool: Sequence[Figure]) -> list[Figure]:
    """Return operands of the figure's kind, unit and noun; "450 million more" borrows the unit told beside it.

    Small numbers are reckoned with only in the cited sentences: among more of them some pair always fits.
    """
    figure = task.figure
    if (figure.value or 0) < SMALL_SUM:
        pool = task.figures
    units = {f.unit for f in task.claim.reading.figures if f.kind is K.MONEY}
    if figure.kind is K.CARDINAL and units and (figure.value or 0) >= LARGE:
        return [f for f in pool if f.unit in units and f.value is not None][:MOST_OPERANDS]
    return like(task, pool, loose=task.says(ALL_BUT))


def _pairs(task: Task, pool: Sequence[Figure], kind: FigureKind | None) -> Iterator[tuple[Figure, Figure]]:
    """Yield pairs that may be subtracted: like the figure, or of the kind that its points are of."""
    if kind:
        found = [full for f in pool if (full := task.context.whole(f)).kind is kind and full.value is not None]
    elif pool is task.figures:
        found = _operands(task, pool)
    else:
        found = like(task, pool)
    found = [f for f in found if f.value != 1]
    yield from combinations(found[:MOST_OPERANDS], 2)


def _distinct(operands: Sequence[Figure]) -> bool:
    """Say whether the operands are different statements and no vague ones."""
    return all(f.qualifier is not Qualifier.VAGUE for f in operands) and len({f.value for f in operands}) > 1

"""Sums, differences, changes, multiples, shares and products of what the source gives."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from service.domain import Figure, FigureKind, Operand, Qualifier, Span
from service.verification.figures.context import content_words, meaning, nouns_meet
from service.verification.figures.english import (
    AGAIN,
    ALL_BUT,
    BEFORE_CUES,
    COORDINATED,
    DIFFERENCE_BESIDE,
    DIFFERENCE_CUES,
    EACH_CUES,
    MORE_THAN_OTHER,
    NEGATION,
    OF_WHAT,
    REST_CUES,
    RISE_OF,
    SHARE_CUES,
    SOURCE_REST_CUES,
    SUM_CUES,
)
from service.verification.figures.tasks import (
    AMOUNTS,
    MOST_OPERANDS,
    SHARES,
    Derivation,
    Task,
    borrows_unit,
    like,
    tells,
)

K = FigureKind

LARGE = 1000
"""A number without noun or unit from which it may stand for money."""

RELATED = 0.12
"""Part of the claim's neighbours that must stand around what is reckoned with, where no word names the operation."""

BOUND_TO = 0.25
"""The same for a share that is taken of a whole."""


def summed(task: Task) -> Derivation | None:
    """Tell the sum: "in total", or one number for two nouns ("soldiers and firefighters")."""
    pool = _operands(task) if task.says(SUM_CUES) else _joined_nouns(task)
    for size in (2, 3, 4):
        for operands in combinations(pool, size):
            total = sum((f.value for f in operands if f.value is not None), Decimal(0))
            if tells(task.figure, total, *operands) and _distinct(operands):
                return _sum(task, operands, total)
    return None


def coordinated(task: Task) -> Derivation | None:
    """Tell the sum of one list of the source: "six wolves" for "two adults and four pups"."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or not figure.noun:
        return None
    for run in _runs(task):
        total = sum((f.value for f in run if f.value is not None), Decimal(0))
        related = task.context.share(task.neighbours, run[0].sentence) >= RELATED
        if related and tells(figure, total, *run) and not any(_same_noun(figure, f) for f in run):
            return _sum(task, run, total)
    return None


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
    return task.derivation("The sum of what the source gives.", shown, operands)


def differed(task: Task) -> Derivation | None:
    """Tell the difference of two figures of one thing, or the rest of 100 percent."""
    rest = task.says(REST_CUES) or task.source_says(SOURCE_REST_CUES)
    beside = task.says_beside(DIFFERENCE_BESIDE)
    if not rest and not beside and not task.says(DIFFERENCE_CUES):
        return None
    if task.figure.kind is K.PERCENTAGE:
        return _complement(task) if rest else None
    points = task.figure.kind is K.PERCENTAGE_POINTS
    pool = task.beside if beside else task.figures
    for a, b in _pairs(task, pool, K.PERCENTAGE if points else None):
        if not beside and max(task.context.fit(task.neighbours, f) for f in (a, b)) < RELATED:
            continue
        high, low = sorted((a, b), key=lambda f: f.value or 0, reverse=True)
        if (
            high.value is not None
            and low.value is not None
            and tells(task.figure, high.value - low.value, high, minus=low)
        ):
            shown = f"{high.value:f} − {low.value:f} = {high.value - low.value:f}"
            return task.derivation("The difference of two figures of the source.", shown, (a, b))
    return _span_of_range(task) or (_complement(task) if rest and task.figure.kind in SHARES else None)


def _span_of_range(task: Task) -> Derivation | None:
    """Tell how far the ends of one change lie apart ("from 180,000 dollars to 265,000")."""
    for source in task.figures:
        if source.low is None or source.high is None or source.kind not in AMOUNTS or source.unit != task.figure.unit:
            continue
        if tells(task.figure, source.high - source.low):
            shown = f"{source.high:f} − {source.low:f} = {source.high - source.low:f}"
            return task.derivation("The difference of two figures of the source.", shown, (source,))
    return None


def _complement(task: Task) -> Derivation | None:
    """Tell the rest of a whole: a quarter for what 75 percent leaves."""
    for source in task.figures:
        if source.kind not in SHARES or source.value is None:
            continue
        rest = 1 - _part(source, source.value)
        amount = rest if task.figure.kind is not K.PERCENTAGE else rest * 100
        if not 0 < rest < 1:
            continue
        if tells(task.figure, amount, minus=source):
            shown = f"100% − {_shown(1 - rest)}% = {_shown(rest)}%"
            return task.derivation("What is left of the whole.", shown, (source,))
    return _rest_of_several(task)


def _rest_of_several(task: Task) -> Derivation | None:
    """Tell the rest that a sentence leaves after several shares: "7 in 10 for it, a fifth against, the rest"."""
    scale = 100 if task.figure.kind is K.PERCENTAGE else 1
    for sentence in {f.sentence: None for f in task.figures}:
        shares = [f for f in task.figures if f.sentence == sentence and f.kind in SHARES and f.value is not None]
        if len(shares) < 2 or not SOURCE_REST_CUES.search(task.evidence.library.sentences[sentence].text):
            continue
        rest = 1 - sum((_part(f, f.value) for f in shares if f.value is not None), Decimal(0))
        if rest > 0 and tells(task.figure, rest * scale):
            shown = f"100% − {_shown(1 - rest)}% = {_shown(rest)}%"
            return task.derivation("What is left of the whole.", shown, shares)
    return None


def _shown(part: Decimal) -> str:
    """Return a part in percent, to one place at most."""
    return f"{round(part * 100, 1).normalize():f}"


def _part(figure: Figure, value: Decimal) -> Decimal:
    return value / 100 if figure.kind is K.PERCENTAGE else value


def changed(task: Task) -> Derivation | None:
    """Tell a change in percent, or as a fraction, between two figures of one thing."""
    figure = task.figure
    if figure.kind not in {K.PERCENTAGE, K.FRACTION} or not task.says(DIFFERENCE_CUES):
        return None
    scale = 100 if figure.kind is K.PERCENTAGE else 1
    pairs: list[tuple[tuple[Figure, ...], Decimal | None, Decimal | None]]
    pairs = [((a, b), a.value, b.value) for a, b in _same_things(task)]
    pairs += [((f,), f.low, f.high) for f in task.figures if f.kind in AMOUNTS and f.high is not None]
    for operands, a, b in pairs:
        for old, new in ((a, b), (b, a)):
            if old and new and tells(figure, abs(new - old) / old * scale, *operands):
                shown = f"|{new:f} − {old:f}| ÷ {old:f} = {abs(new - old) / old * 100:.1f}%"
                return task.derivation("The change between two figures of the source.", shown, operands)
    return None


def shared(task: Task) -> Derivation | None:
    """Tell one figure as a share of another: 45 of 610 shops as one in 14."""
    figure = task.figure
    if figure.kind not in SHARES or not (task.says(SHARE_CUES) or figure.kind is K.RATIO):
        return None
    for a, b in _same_things(task):
        small, large = sorted((a, b), key=lambda f: f.value or 0)
        if not large.value or not small.value or small.value >= large.value:
            continue
        part = small.value / large.value
        odds = figure.kind is K.RATIO and figure.low == 1 and figure.high == round(1 / part) and figure.high < 100
        if odds or tells(figure, part * (100 if figure.kind is K.PERCENTAGE else 1), small, large):
            shown = f"{small.value:f} ÷ {large.value:f} = {part:.3f}"
            return task.derivation("The share that two figures of the source give.", shown, (small, large))
    return None


def multiplied(task: Task) -> Derivation | None:
    """Tell "doubled", "five times as much" of two figures of one thing."""
    if task.figure.kind is not K.MULTIPLE or task.figure.value is None:
        return None
    for a, b in _same_things(task, task.beside):
        small, large = sorted((a, b), key=lambda f: f.value or 0)
        if not small.value or not large.value:
            continue
        times = large.value / small.value if task.figure.value > 1 else small.value / large.value
        near = task.figure.qualifier is Qualifier.NONE and abs(times - task.figure.value) <= task.figure.value / 20
        if near or tells(task.figure, times):
            shown = f"{large.value:f} ÷ {small.value:f} = {large.value / small.value:.2f}"
            return task.derivation("How two figures of the source compare.", shown, (a, b))
    return None


def taken(task: Task) -> Derivation | None:
    """Tell the part itself: 632 for half of 1,264 patients; and what each costs: 160 million for 4.8 billion by 30."""
    figure = task.figure
    if figure.kind not in AMOUNTS:
        return None
    for share in task.beside:
        if share.kind not in SHARES or not share.value or task.context.fit(task.neighbours, share) < BOUND_TO:
            continue
        if task.source_has(share, OF_WHAT):
            found = _whole_of(task, share)
            if found:
                return found
        for whole in like(task, task.beside):
            part = _part(share, share.value) * (whole.value or 0)
            if part < (whole.value or 0) and _exact(figure, part) and tells(figure, part, share, whole):
                shown = f"{share.text} × {whole.value:f} = {part.normalize():f}"
                return task.derivation("The part that the source's share gives.", shown, (share, whole))
    return _each(task) if task.says(EACH_CUES) else None


def _whole_of(task: Task, share: Figure) -> Derivation | None:
    """Tell 200 million where 40 million are "a fifth of what is needed"."""
    for part in like(task, task.beside):
        whole = (part.value or 0) / _part(share, share.value or Decimal(1))
        if tells(task.figure, whole, part):
            shown = f"{part.value:f} ÷ {share.text} = {whole.normalize():f}"
            return task.derivation("The whole that the source's share gives.", shown, (part, share))
    return None


def undone(task: Task) -> Derivation | None:
    """Tell what was before it "halved to 214"."""
    if task.figure.kind not in AMOUNTS or not task.says(BEFORE_CUES):
        return None
    for times, now in combinations(task.figures, 2):
        joined = (
            times.kind is K.MULTIPLE and times.sentence == now.sentence and task.between(times, now).strip() == "to"
        )
        if joined and times.value and now.value and tells(task.figure, now.value / times.value, now):
            shown = f"{now.value:f} ÷ {times.value:f} = {(now.value / times.value).normalize():f}"
            return task.derivation("What it was before the change that the source gives.", shown, (times, now))
    return None


def compared(task: Task) -> Derivation | None:
    """Tell the other side of "186 passengers, 12 more than the old ones"."""
    for own, apart in combinations(task.beside, 2):
        if own.sentence != apart.sentence or own.value is None or apart.value is None or own.value <= apart.value:
            continue
        match = task.source_match(apart, MORE_THAN_OTHER)
        if match is not None and {w for _, w, _ in content_words(match.group("other"))} & set(task.neighbours):
            more = match.group("way").lower() in {"more", "higher", "longer", "larger", "bigger", "older", "heavier"}
        elif (rise := RISE_OF.search(task.between(own, apart))) and task.says(BEFORE_CUES):
            more = rise.lastgroup == "up"
        else:
            continue
        other = own.value - apart.value if more else own.value + apart.value
        if own in like(task, task.beside) and tells(task.figure, other, own):
            shown = f"{own.value:f} {'−' if more else '+'} {apart.value:f} = {other:f}"
            return task.derivation("What the source compares it with.", shown, (own, apart))
    return None


def repeated(task: Task) -> Derivation | None:
    """Tell "twice" of what the source says happened again."""
    if task.figure.text.lower() != "twice":
        return None
    for sentence in task.evidence.neighbours():
        text = task.evidence.library.sentences[sentence]
        match = AGAIN.search(text.text)
        if match and task.context.share(task.neighbours, sentence) >= RELATED:
            at = text.span.start + match.start()
            span = Span(start=at, end=at + len(match.group()))
            ref = task.evidence.library.ref(sentence, span)
            return Derivation(
                "The source says that it happened again.", None, (Operand(value=match.group(), source=ref),)
            )
    return None


def _exact(figure: Figure, amount: Decimal) -> bool:
    """Say whether a small count comes out whole: a third of 23 homes is none."""
    return figure.kind is not K.CARDINAL or amount == amount.to_integral_value() or amount > LARGE


def _each(task: Task) -> Derivation | None:
    counts = [f for f in task.figures if f.kind is K.CARDINAL and f.value and f.value > 1 and f.unit is None]
    for total in like(task, task.figures):
        for number in counts:
            if number is not total and total.value and number.value and tells(task.figure, total.value / number.value):
                shown = f"{total.value:f} ÷ {number.value:f} = {total.value / number.value:f}"
                return task.derivation("What each comes to.", shown, (total, number))
    return None


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


def _operands(task: Task) -> list[Figure]:
    """Return operands of the figure's kind, unit and noun; "450 million more" borrows the unit told beside it."""
    figure = task.figure
    units = {f.unit for f in task.claim.reading.figures if f.kind is K.MONEY}
    if figure.kind is K.CARDINAL and units and (figure.value or 0) >= LARGE:
        return [f for f in task.figures if f.unit in units and f.value is not None][:MOST_OPERANDS]
    return like(task, task.figures, loose=task.says(ALL_BUT))


def _pairs(task: Task, pool: Sequence[Figure], kind: FigureKind | None) -> Iterator[tuple[Figure, Figure]]:
    """Yield pairs that may be subtracted: like the figure, or of the kind that its points are of."""
    if kind:
        found = [f for f in pool if f.kind is kind and f.value is not None]
    elif pool is task.figures:
        found = _operands(task)
    else:
        found = like(task, pool)
    found = [f for f in found if f.value != 1]
    yield from combinations(found[:MOST_OPERANDS], 2)


def _same_things(task: Task, figures: Sequence[Figure] | None = None) -> Iterator[tuple[Figure, Figure]]:
    """Yield pairs of counts or amounts with one unit and one noun."""
    pool = [f for f in figures or task.figures if f.kind in AMOUNTS and f.value is not None]
    for a, b in combinations(pool[:MOST_OPERANDS], 2):
        if a.value == b.value:
            continue
        if (
            (a.kind is b.kind and _base(a) == _base(b) and (a.unit is not None or nouns_meet(a, b)))
            or (a.unit and borrows_unit(task, b, a.unit))
            or (b.unit and borrows_unit(task, a, b.unit))
        ):
            yield a, b


def _base(figure: Figure) -> str | None:
    return figure.unit.partition("/")[0] if figure.unit else None


def _distinct(operands: Sequence[Figure]) -> bool:
    """Say whether the operands are different statements and no vague ones."""
    return all(f.qualifier is not Qualifier.VAGUE for f in operands) and len({f.value for f in operands}) > 1


def negates(task: Task) -> bool:
    """Say whether the claim tells what is left, or what is not."""
    return task.says(REST_CUES) or task.says(NEGATION)

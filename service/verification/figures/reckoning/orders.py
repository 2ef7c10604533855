"""Numbers that an order gives: the fifth of a list, five of whom a fifth is told, the others of whom one is named."""

import re
from collections.abc import Iterator

from service.domain import Figure, FigureKind, Name, Operand, Qualifier, Span
from service.verification.figures.binding.context import head, is_of_people, meaning, nouns_meet
from service.verification.figures.binding.counting import items_of
from service.verification.figures.english.orders import (
    A_NEXT,
    AHEAD_OF,
    AMONG,
    ARTICLES,
    EARLIER_THAN,
    FOR_THE,
    LAST_OF,
    LAST_PART,
    MORE_THAN_IT,
    ONE_WILL,
    ONLY_BEFORE,
    OTHER_ONES,
    STILL_TO_COME,
    SUPERLATIVE,
    SURPASSING,
    WON,
)
from service.verification.figures.reckoning.tasks import PAIR, Derivation, Task

K, Q = FigureKind, Qualifier

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the sentence that gives the order."""

FAR = 6
"""Words between a name of the claim and its place."""


def placed(task: Task) -> Derivation | None:
    """Tell "Dunne was fifth" where "Simic was fourth, followed by Dunne and Haan"."""
    figure = task.figure
    if figure.kind is not K.ORDINAL or figure.value is None or figure.value < PAIR:
        return None
    holder = _holder(task)
    if holder is None:
        return None
    surname = holder.text.removesuffix("'s").removesuffix("’s").split()[-1]
    for place, item, span, sentence in _places(task):
        if place == figure.value and surname in re.findall(r"[\w’'-]+", item):
            listed = Operand(value=item, source=task.evidence.library.ref(sentence, span))
            return Derivation(f"The source has {item} in that place.", None, (listed,))
    return None


def _holder(task: Task) -> Name | None:
    """Return whose place it is: the name right before the ordinal."""
    before = [n for n in task.claim.reading.names if n.span.end <= task.figure.span.start]
    if not before:
        return None
    base = task.claim.span.start
    gap = task.claim.text[before[-1].span.end - base : task.figure.span.start - base]
    return before[-1] if len(gap.split()) <= FAR else None


def _places(task: Task) -> Iterator[tuple[int, str, Span, str]]:
    """Yield who came in which place by the lists of the sentences that the claim rests on."""
    library = task.evidence.library
    for sentence in dict.fromkeys((*task.evidence.neighbours(), *(f.sentence for f in task.reach))):
        text, start = library.sentences[sentence].text, library.sentences[sentence].span.start
        for cue in AHEAD_OF.finditer(text):
            first = _place_before(task, sentence, start + cue.start(), text[: cue.start()])
            if first is None:
                continue
            for step, (item, at) in enumerate(items_of(text, cue.end()), 1):
                span = Span(start=start + at, end=start + at + len(item))
                yield first + step, item, span, sentence
            yield from _by_numbers(task, sentence, first, start + cue.end())


def _by_numbers(task: Task, sentence: str, first: int, at: int) -> Iterator[tuple[int, str, Span, str]]:
    """Yield those of a list each of whom has a number, falling: "ahead of Ann Lee with 90 and Bo Ek, on 40"."""
    field = task.evidence.library.field_of(sentence)
    step, last = 0, None
    for figure in task.evidence.library.figures.get(sentence, ()):
        if figure.span.start < at or figure.value is None or figure.kind not in {K.CARDINAL, K.MONEY, K.MEASURE}:
            continue
        item = field[at : figure.span.start]
        if (last is not None and figure.value > last) or re.search(r"[A-Z]", item) is None:
            return
        step, last = step + 1, figure.value
        yield first + step, item, Span(start=at, end=figure.span.start), sentence
        at = figure.span.end


def _place_before(task: Task, sentence: str, end: int, text: str) -> int | None:
    """Return the place of whoever is told before "followed by"."""
    ordinals = [
        f
        for f in task.evidence.library.figures.get(sentence, ())
        if f.kind is K.ORDINAL and f.unit == "rank" and f.span.end <= end and f.value is not None
    ]
    if ordinals:
        return int(ordinals[-1].value or 0)
    return 1 if WON.search(text) else None


def last_of_kind(task: Task) -> Derivation | None:
    """Tell "the five suspects" of "four men … a fifth suspect"."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or not figure.noun or (figure.value or 0) <= PAIR:
        return None
    for source in task.reach:
        if source.kind is not K.ORDINAL or source.value != figure.value or not A_NEXT.search(task.before(source)):
            continue
        if head(source) == head(figure) or (is_of_people(source) and is_of_people(figure)):
            return task.derivation(f"The source counts them: {source.text!r}.", None, (source,))
    return _one_more(task)


def _one_more(task: Task) -> Derivation | None:
    """Tell "three workers" of "two workers … and a third will": the third is no share."""
    for source in task.reach:
        third = source.kind is K.FRACTION and source.value and round(1 / source.value) == task.figure.value
        if not third or not ONE_WILL.match(task.behind(source)):
            continue
        here = task.evidence.library.figures[source.sentence]
        before = [f for f in here if f.kind is K.CARDINAL and f.span.end <= source.span.start]
        for counted in before[-1:]:
            if counted.value == (task.figure.value or 0) - 1 and nouns_meet(counted, task.figure):
                return task.derivation(f"The source counts them: {source.text!r}.", None, (counted, source))
    return None


def next_one(task: Task) -> Derivation | None:
    """Tell "the third woman to do it" where two others had done it."""
    figure = task.figure
    if figure.kind is not K.ORDINAL or figure.value is None or figure.value < PAIR:
        return None
    for source in task.reach:
        others = source.kind is K.CARDINAL and source.value == figure.value - 1
        if others and OTHER_ONES.match(f" {source.noun or ''}") and _is_same_sort(figure, source):
            return task.derivation(f"The source counts the others: {source.text!r}.", None, (source,))
    return None


def those_ahead(task: Task) -> Derivation | None:
    """Tell "only three are bigger" of the fourth biggest, and "behind just three others"."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or figure.unit is not None or figure.value is None:
        return None
    if figure.qualifier not in {Q.NONE, Q.ONLY, Q.EXACTLY} or not task.says(SURPASSING):
        return None
    for source in task.reach:
        ranked = source.kind is K.ORDINAL and source.value == figure.value + 1
        if not ranked or not SUPERLATIVE.match(f" {source.noun or ''}"):
            continue
        if task.context.share(task.neighbours, source.sentence) >= RELATED:
            return task.derivation("Those before that place.", f"{source.value:f} − 1 = {figure.value:f}", (source,))
    return None


def those_before(task: Task) -> Derivation | None:
    """Tell "only two women had won it before" of the third woman to win it."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or figure.unit is not None or figure.value is None or not task.says(EARLIER_THAN):
        return None
    for source in task.reach:
        ranked = source.kind is K.ORDINAL and source.unit == "rank" and source.value == figure.value + 1
        if not ranked or not head(figure) or not _is_same_sort(source, figure):
            continue
        if task.context.share(task.neighbours, source.sentence) >= RELATED:
            return task.derivation("Those before that one.", f"{source.value:f} − 1 = {figure.value:f}", (source,))
    return None


def behind_only(task: Task) -> Derivation | None:
    """Tell "the second dearest" of what only one other thing surpasses."""
    figure = task.figure
    if figure.kind is not K.ORDINAL or figure.value is None or not task.says_beside(SUPERLATIVE):
        return None
    for source in task.reach:
        alone = source.qualifier is Q.ONLY or ONLY_BEFORE.search(task.before(source)) is not None
        if source.kind is not K.CARDINAL or source.value != figure.value - 1 or not alone:
            continue
        if MORE_THAN_IT.search(task.behind(source)) and _is_spoken_of(task, source.sentence):
            return task.derivation(f"The source has only {source.text!r} before it.", None, (source,))
    return None


def _is_spoken_of(task: Task, sentence: str) -> bool:
    """Say whether the claim speaks of a sentence, or of the one before it that it takes up."""
    near = [sentence, task.evidence.library.before(sentence)]
    return max(task.context.share(task.neighbours, s) for s in near if s) >= RELATED


def still_to_come(task: Task) -> Derivation | None:
    """Tell "four more are to come" of the second of six."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or figure.value is None or not task.says(STILL_TO_COME):
        return None
    for source in task.reach:
        whole = task.context.whole_of_order(source)
        if whole is None or whole.value is None or source.value is None:
            continue
        left = whole.value - source.value
        if left == figure.value and _is_spoken_of(task, source.sentence) and nouns_meet(figure, whole):
            shown = f"{whole.value:f} − {source.value:f} = {left:f}"
            return task.derivation("Those behind that one.", shown, (source, whole))
    return None


def within_top(task: Task) -> Derivation | None:
    """Tell "among the five biggest" of the fourth biggest."""
    figure = task.figure
    before = task.claim.text[: figure.span.start - task.claim.span.start]
    if figure.kind is not K.CARDINAL or figure.unit is not None or figure.value is None or not AMONG.search(before):
        return None
    top = SUPERLATIVE.match(f" {figure.noun or ''}")
    for source in task.reach:
        if source.kind is not K.ORDINAL or not source.value or not 1 < source.value <= figure.value:
            continue
        stated = SUPERLATIVE.match(f" {source.noun or ''}")
        if not top or not stated or meaning(top.group().split()[-1]) != meaning(stated.group().split()[-1]):
            continue
        if task.context.share(task.neighbours, source.sentence) >= RELATED:
            return task.derivation(f"The source has it in that place: {source.text!r}.", None, (source,))
    return None


def articles_told(task: Task) -> Derivation | None:
    """Tell how many articles there are: "appears in two articles" of the two that were given."""
    figure = task.figure
    counted = figure.kind is K.CARDINAL and (figure.noun or "").lower() in ARTICLES
    if not counted or figure.value != len(task.evidence.library.analyses):
        return None
    return Derivation("So many articles were given.", None, ())


def _is_same_sort(figure: Figure, source: Figure) -> bool:
    """Say whether the noun of an ordinal, which may have taken in more words, holds what the others are."""
    told = {meaning(w) for w in (figure.noun or "").split()}
    return meaning((source.noun or "").split()[-1]) in told or (is_of_people(figure) and is_of_people(source))


def last_part(task: Task) -> Derivation | None:
    """Tell "in the last quarter" of a game's fourth quarter."""
    match = LAST_PART.fullmatch(task.figure.text)
    if match is None:
        return None
    part = match["part"].lower()
    for source in task.reach:
        if f"{source.text} {source.noun or ''}".lower().startswith(
            (f"{LAST_OF[part]} {part}", f"the {LAST_OF[part]} {part}")
        ):
            return task.derivation(f"The source says {source.text!r}: there are no more.", None, (source,))
    return None


def another(task: Task) -> Derivation | None:
    """Tell "they look for a third" of "a third suspect is sought": no fraction."""
    figure = task.figure
    if figure.kind is not K.FRACTION or not figure.value or figure.noun or task.says_beside(FOR_THE):
        return None
    number = round(1 / figure.value)
    for source in task.reach:
        ordered = source.kind is K.ORDINAL and source.value == number and A_NEXT.search(task.before(source))
        if ordered and task.context.share(task.neighbours, source.sentence) >= RELATED:
            return task.derivation(f"The source has it: {source.text!r}.", None, (source,))
    return None


def others(task: Task) -> Derivation | None:
    """Tell "Dostal and four others" of five of whom the source names him."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or figure.value is None or not task.claim.reading.names:
        return None
    if not OTHER_ONES.match(f" {figure.noun or ''}") and not task.says_beside(OTHER_ONES):
        return None
    for source in task.reach:
        if source.kind is not K.CARDINAL or source.unit or source.value != figure.value + 1:
            continue
        if OTHER_ONES.match(f" {source.noun or ''}") or not nouns_meet(figure, source):
            continue
        if task.context.share(task.neighbours, source.sentence) >= RELATED and _is_one_of_them(task, source):
            return task.derivation("The others of those.", f"{source.value:f} − 1 = {figure.value:f}", (source,))
    return None


def _is_one_of_them(task: Task, source: Figure) -> bool:
    """Say whether the source names somebody of the claim in the sentence of the count or right behind it."""
    library = task.evidence.library
    near = [source.sentence, library.after(source.sentence), library.before(source.sentence)]
    told = {n.text.removesuffix("'s").removesuffix("’s").split()[-1] for n in task.claim.reading.names}
    return any(told & set(re.findall(r"[\w-]+", library.sentences[s].text)) for s in near if s)

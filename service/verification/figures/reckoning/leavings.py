"""What is left once all that a passage tells of is taken away: "52 aboard, 14 killed and 31 hurt" leaves seven.

Which numbers are parts the passage itself says: all counts of its sentence, those "of them" before "the others", or
the number that the claim told before.
"""

from collections.abc import Iterator
from decimal import Decimal

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import content_words, is_of_people, nouns_meet, told_by
from service.verification.figures.english.rests import (
    DRAWN,
    LEAVING,
    OF_NAMED,
    ONLY_SO_MANY,
    REST_CUES,
    STAYS,
    THE_OTHERS_DO,
)
from service.verification.figures.english.sums import STRICKEN
from service.verification.figures.english.words import NEGATION, OF_THESE, OPPOSITES
from service.verification.figures.reckoning.rests import LEFT
from service.verification.figures.reckoning.tasks import PAIR, Derivation, Task, tells
from service.verification.figures.reckoning.ways import CLAUSE

K = FigureKind

BACK = 15
"""Sentences before "the others" in which the whole may stand."""

NEAR, FEW = 4, 12
"""Sentences over which a whole may stand that leaves no more than so many."""

BESIDE = 3
"""Words behind a part that say what is true of it."""

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the passage."""

PLAINLY = 0.12
"""The same where the whole may stand anywhere."""


def rest_of_passage(task: Task) -> Derivation | None:
    """Tell what all counts of one sentence leave of the greatest: nobody else was told of."""
    if task.figure.kind is not K.CARDINAL or not (task.says(REST_CUES) or task.says(DRAWN)):
        return None
    for sentence in dict.fromkeys(f.sentence for f in task.beside):
        counts = [f for f in _counts(task, sentence) if not _is_narrower(task, f)]
        if len(counts) <= PAIR or task.context.share(task.neighbours, sentence) < RELATED:
            continue
        whole = max(counts, key=lambda f: f.value or 0)
        found = _left(task, whole, [f for f in counts if f is not whole])
        if found is not None:
            return found
    return None


def _counts(task: Task, sentence: str) -> list[Figure]:
    """Return the counts of a sentence that may be of one sort."""
    figures = task.evidence.library.figures.get(sentence, ())
    found = [f for f in figures if f.kind is K.CARDINAL and f.unit is None and f.value is not None]
    people = any(is_of_people(f) for f in found)
    return [f for f in found if is_of_people(f) is people or f.noun is None or nouns_meet(task.figure, f)]


def _is_narrower(task: Task, figure: Figure) -> bool:
    """Say whether a count is some of another: "14 people, two of them children"."""
    return OF_THESE.match(task.behind(figure)) is not None


def _left(task: Task, whole: Figure, parts: list[Figure]) -> Derivation | None:
    left = (whole.value or Decimal(0)) - sum((f.value for f in parts if f.value is not None), Decimal(0))
    if not parts or left <= 0 or not tells(task.figure, left, whole, minus=parts[0]):
        return None
    shown = " − ".join(f"{f.value:f}" for f in (whole, *parts)) + f" = {left:f}"
    return task.derivation(LEFT, shown, (whole, *parts))


def others_of_earlier(task: Task) -> Derivation | None:
    """Tell who "the others" are: of a number told some sentences before, so many "of them" are told of already."""
    if task.figure.kind is not K.CARDINAL:
        return None
    library = task.evidence.library
    for sentence in task.reading:
        text = library.sentences[sentence].text
        cue = THE_OTHERS_DO.search(text)
        if cue is None or not _said_behind(task, sentence, cue.end()) & set(task.neighbours):
            continue
        before = list(_before(task, sentence))
        for parts in _told_of(task, sentence, before[:1]):
            for earlier in before:
                for whole in library.figures.get(earlier, ()):
                    large = before.index(earlier) < NEAR or (task.figure.value or 0) > FEW
                    if large and whole.kind is K.CARDINAL and whole.unit is None and whole.value and whole not in parts:
                        found = _left(task, whole, parts)
                        if found is not None:
                            return found
    return None


def _said_behind(task: Task, sentence: str, at: int) -> set[str]:
    """Return the words, and the figures, that a sentence has behind a place."""
    library = task.evidence.library
    said = {w for _, w, _ in content_words(library.sentences[sentence].text[at:])}
    start = library.sentences[sentence].span.start + at
    return said | {told_by(f) for f in library.figures.get(sentence, ()) if f.span.start >= start}


def _told_of(task: Task, sentence: str, before: list[str]) -> Iterator[list[Figure]]:
    """Yield the counts beside whom "the others" are: so many "of them", or all those of the sentence before."""
    narrower = [f for s in (sentence, *before) for f in _counts(task, s) if _is_narrower(task, f)]
    if narrower:
        yield narrower[-1:]
    here = [f for f in _counts(task, sentence) if f.span.end <= _cue_at(task, sentence)]
    if here:
        yield here
    elif before:
        yield _counts(task, before[0])


def _cue_at(task: Task, sentence: str) -> int:
    """Return where a sentence begins to speak of the others."""
    text = task.evidence.library.sentences[sentence]
    cue = THE_OTHERS_DO.search(text.text)
    return text.span.start + (cue.start() if cue else 0)


def rest_of_some(task: Task) -> Derivation | None:
    """Tell how many need none of what "three of the pictures" need: the whole is counted somewhere else."""
    figure = task.figure
    if figure.kind is not K.CARDINAL:
        return None
    named = task.says(NEGATION) or task.says(REST_CUES) or task.says(STAYS)
    for part in task.beside:
        opposed = _says_opposite(task, part)
        some = task.source_has(part, OF_NAMED) or (part.noun is None and (opposed or _is_only(task, part)))
        if not named and not opposed:
            continue
        if part.kind is not K.CARDINAL or part.value is None or not some:
            continue
        if task.context.share(task.neighbours, part.sentence) < PLAINLY or NEGATION.search(
            CLAUSE.split(task.behind(part))[0]
        ):
            continue
        for whole in task.everywhere:
            stricken = STRICKEN.search(figure.noun or "") is not None and is_of_people(whole)
            same = (stricken or nouns_meet(whole, figure)) and nouns_meet(whole, part)
            loose = (figure.value or 0) > FEW and task.source_has(part, OF_NAMED)
            counted = whole.kind is K.CARDINAL and whole.unit is None and whole.noun and (same or loose)
            if counted and (whole.value or 0) > part.value:
                found = _left(task, whole, [part])
                if found is not None:
                    return found
    return None


def _is_only(task: Task, part: Figure) -> bool:
    return ONLY_SO_MANY.search(task.before(part)) is not None


def _says_opposite(task: Task, part: Figure) -> bool:
    """Say whether the claim tells the contrary of what the source says right behind a part: "badly hurt", "lightly"."""
    said = {w for _, w, _ in content_words(task.behind(part))[:BESIDE]}
    return any(OPPOSITES.get(w, frozenset()) & said for w in task.neighbours)


def _before(task: Task, sentence: str) -> Iterator[str]:
    """Yield the sentences before another, nearest first."""
    at: str | None = sentence
    for _ in range(BACK):
        at = task.evidence.library.before(at) if at else None
        if at:
            yield at


def left_by_told(task: Task) -> Derivation | None:
    """Tell what a number that the claim told before leaves: "the state pays 12 million, leaving the city with six"."""
    figure, base = task.figure, task.claim.span.start
    if figure.value is None or LEAVING.search(task.claim.text[: figure.span.start - base]) is None:
        return None
    told = [
        f for f in task.claim.reading.figures if f.span.end <= figure.span.start and f.unit == figure.unit and f.value
    ]
    for part in told[-1:]:
        for whole in task.everywhere:
            if whole.kind is not figure.kind or whole.unit != figure.unit or whole.value is None:
                continue
            left = whole.value - (part.value or Decimal(0))
            near = task.context.share(task.neighbours, whole.sentence) >= RELATED
            if near and left > 0 and tells(figure, left, whole, minus=part):
                shown = f"{whole.value:f} − {part.value:f} = {left:f}"
                return task.derivation(LEFT, shown, (whole,))
    return None

"""What is left of a whole that the source gives with a part: 19 of 60 nights where 41 were not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import content_words
from service.verification.figures.english.rests import (
    ADDED,
    AMONG,
    OF_NAMED,
    OF_WHOLE,
)
from service.verification.figures.english.sums import (
    APPOSED_SHARE,
)
from service.verification.figures.english.words import ALL_BUT, NEGATION, OF_THESE, PART_OF
from service.verification.figures.reckoning.tasks import SHARES, Derivation, Task, negates, tells

K = FigureKind
_COUNTS = frozenset({K.CARDINAL, K.MONEY, K.MEASURE, K.DURATION})

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the sentence of a counted part, where the claim denies nothing."""

NEAREST = 1
"""Words around a part that say what is true of it."""


@dataclass(frozen=True, slots=True)
class Split:
    """A whole, a part of it, and whether the source's words are about the rest ("all but 40 of 5,210")."""

    part: Figure
    whole: Figure
    rest: bool


def remained(task: Task) -> Derivation | None:
    """Tell the other part. The claim must not say of it what the source says of the part that it names."""
    if task.figure.kind not in _COUNTS:
        return None
    for split in _splits(task):
        part, whole = split.part.value or Decimal(0), split.whole.value or Decimal(0)
        if not 0 < part < whole or not tells(task.figure, whole - part, split.whole, minus=split.part):
            continue
        if split.whole.kind is K.CARDINAL and not negates(task) and not _is_related(task, split):
            continue
        if _says_same(task, split) if split.rest else _says_other(task, split):
            shown = f"{whole:f} − {part:f} = {whole - part:f}"
            return task.derivation("What is left of the whole.", shown, (split.whole, split.part))
    return None


def _is_related(task: Task, split: Split) -> bool:
    return task.context.share(task.neighbours, split.part.sentence) >= RELATED


def _says_same(task: Task, split: Split) -> bool:
    """Say whether the claim says of the rest what "all but" says of it, and as the source does: denied or not."""
    behind = task.behind(split.part)
    return negates(task) is (NEGATION.search(behind) is not None)


def _says_other(task: Task, split: Split) -> bool:
    """Say whether the claim tells something else than the source of the part, or negates it."""
    if negates(task):
        return True
    said = _predicate(task, split)
    return bool(said) and not said & set(task.neighbours)


def _predicate(task: Task, split: Split) -> set[str]:
    """Return the words that say what happened to the part, the counted nouns left out."""
    library = task.evidence.library
    sentence = library.sentences[split.part.sentence]
    words = content_words(sentence.text, sentence.span.start)
    first, last = sorted((split.part, split.whole), key=lambda f: f.span.start)
    ends = [f.noun_span.end for f in (first, last) if f.noun_span] + [last.span.end]
    nouns = {w for f in (first, last) if f.noun for _, w, _ in content_words(f.noun)}
    before = [w for at, w, _ in words if at < first.span.start][-NEAREST:]
    after = [w for at, w, _ in words if at >= max(ends)][:NEAREST]
    return set(before + after) - nouns


def _splits(task: Task) -> Iterator[Split]:
    for whole in task.beside:
        if whole.kind not in _COUNTS or whole.value is None:
            continue
        part = task.context.part_of(whole)
        if part is not None and part.kind in SHARES:
            yield from (Split(apposed, whole, rest=False) for apposed in _apposed(task, part, whole))
        if part is not None and part.kind in _COUNTS and part.value is not None:
            yield Split(part, whole, rest=_all_but(task, part))
        yield from _behind(task, whole)
    yield from _excepted(task)


def _apposed(task: Task, share: Figure, whole: Figure) -> Iterator[Figure]:
    """Yield the part that a share is told beside: "1,250 jobs, about half of the 2,480"."""
    for part in task.beside:
        alike = part.kind is whole.kind and part.unit == whole.unit and part.sentence == share.sentence
        if alike and part.span.end <= share.span.start and APPOSED_SHARE.fullmatch(task.between(part, share)):
            yield part


def _behind(task: Task, whole: Figure) -> Iterator[Split]:
    """Yield parts that stand behind their whole: "of the five, two", "86 people, among them 12 children"."""
    before = task.before(whole)
    opened = re.search(r"(?:^|[.!?,;]\s+)\w*$", before[: -len("the ")].rstrip()) and PART_OF.search(before)
    for part in task.beside:
        if part.sentence != whole.sentence or part.span.start <= whole.span.end or part.kind not in _COUNTS:
            continue
        gap = task.between(whole, part)
        parted = AMONG.search(gap) or (opened and OF_WHOLE.fullmatch(gap)) or task.source_has(part, OF_THESE)
        if part.value is not None and parted:
            yield Split(part, whole, rest=False)
            return
        if part.value is not None and ADDED.search(gap) and part.noun is None:
            yield Split(whole, part, rest=False)
            return


def _excepted(task: Task) -> Iterator[Split]:
    """Yield "83 cases … All but seven of the patients had": the whole stands in the sentence before."""
    library = task.evidence.library
    for part in task.beside:
        if part.kind not in _COUNTS or not _all_but(task, part) or not task.source_has(part, OF_NAMED):
            continue
        first = library.before(part.sentence)
        second = library.before(first) if first else None
        for whole in (*library.figures.get(first or "", ()), *library.figures.get(second or "", ())):
            if whole.kind is part.kind and whole.unit == part.unit and whole.value is not None:
                yield Split(part, whole, rest=True)


def _all_but(task: Task, part: Figure) -> bool:
    before = task.evidence.library.field_of(part.sentence)[: part.span.start]
    return ALL_BUT.search(before[-12:]) is not None

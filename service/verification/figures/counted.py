"""What a claim's figure counts where its noun stands elsewhere: "three hundred of the job cuts" are cuts."""

import re
from collections.abc import Iterable
from dataclasses import replace

from service.domain import Figure, FigureKind
from service.verification.claims import ReadClaim
from service.verification.figures.english import FUNCTION_WORDS, PART_OF, PERSONS, stems
from service.verification.figures.english_sums import DIRECTIONS, OF_SOME

NOUN_WORDS = 4
"""Words of a noun behind "of the" that are looked at."""


def as_counted(figure: Figure, claim: ReadClaim, articles: Iterable[Figure]) -> Figure:
    """Return the figure with what it counts alone: "fewer new cases" are new cases, "ten of its shops" are shops.

    Where it is some of a number that the articles have of another noun ("five flights"), it counts both.
    """
    first, _, noun = (figure.noun or "").partition(" ")
    if first.lower() in DIRECTIONS:
        return replace(figure, noun=noun or None)
    if figure.kind is FigureKind.CARDINAL and figure.noun is None and figure.unit is None:
        return replace(figure, noun=_noun_of_whole(figure, claim, articles))
    return figure


def _noun_of_whole(figure: Figure, claim: ReadClaim, articles: Iterable[Figure]) -> str | None:
    """Return what the figure is told as some of: with its number ("of the 14 wards"), or without ("of its shops")."""
    base, end = claim.span.start, figure.span.end
    behind = claim.text[end - base :]
    for whole in claim.reading.figures:
        if whole.span.start >= end and whole.noun and whole.kind is figure.kind:
            if PART_OF.fullmatch(behind[: whole.span.start - end].strip() + " ") or _of_owner(behind, whole, end):
                others = {f.noun for f in articles if f.value == whole.value and f.kind is whole.kind and f.noun}
                return " ".join([*sorted(others), whole.noun])
            break
    some = OF_SOME.match(behind)
    return _first_noun(behind[some.end() :]) if some else None


def _of_owner(behind: str, whole: Figure, end: int) -> bool:
    """Say whether a name stands between: "ten of the city's 14 wards"."""
    gap = behind[: whole.span.start - end]
    some = OF_SOME.match(gap)
    return some is not None and not gap[some.end() :].strip()


def _first_noun(text: str) -> str | None:
    """Return the words up to the first plural: "job cuts" of "job cuts will be"."""
    found: list[str] = []
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*|\S", text)[:NOUN_WORDS]:
        if not word[0].isalpha() or word.lower() in FUNCTION_WORDS:
            break
        found.append(word)
        if word.endswith("s") or stems(word.lower()) & PERSONS:
            break
    return " ".join(found) or None

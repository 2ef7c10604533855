"""What a claim's figure counts where its noun stands elsewhere: "three hundred of the job cuts" are cuts."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from service.domain import Figure, FigureKind, Qualifier
from service.verification.claims import ReadClaim
from service.verification.figures.english.changes import (
    A_SHARE,
    COMPARATIVE,
    DIRECTIONS,
)
from service.verification.figures.english.lists import AMONG, LIST_OF_FIGURES
from service.verification.figures.english.rests import (
    OF_SOME,
)
from service.verification.figures.english.sums import (
    TO_ONE,
)
from service.verification.figures.english.times import EARLIER, TO_LAST
from service.verification.figures.english.words import FUNCTION_WORDS, PART_OF, PERSONS, stems

PAIR = 2
"""Ordinal up to which no share is told: "a second cheaper" is none."""

ORDERED = frozenset("last first next past latest final other same remaining".split())
"""Words before a noun that say nothing of what is counted."""

NOUN_WORDS = 4
"""Words of a noun behind "of the" that are looked at."""


def as_told(figure: Figure, claim: ReadClaim) -> Figure:
    """Return the figure as the claim's words around it make it: "a fifth dearer" is a share and no place.

    "Two to one" is a multiple, "will last 11 weeks" a stretch of time; the 14 of "14, ten and seven years" are years.
    """
    base = claim.span.start
    before, behind = claim.text[: figure.span.start - base], claim.text[figure.span.end - base :]
    share = figure.kind is FigureKind.ORDINAL and (figure.value or 0) > PAIR and A_SHARE.search(before)
    if share and COMPARATIVE.match(behind):
        return replace(figure, kind=FigureKind.FRACTION, value=1 / (figure.value or Decimal(1)), unit=None, noun=None)
    if figure.kind is FigureKind.RELATIVE_DATE and figure.text.lower().startswith("last ") and TO_LAST.search(before):
        return replace(figure, kind=FigureKind.DURATION, date=None)
    compares = figure.kind is FigureKind.DURATION and figure.value == 1 and COMPARATIVE.match(figure.text)
    if compares and EARLIER.match(behind):
        return replace(figure, qualifier=Qualifier.NONE)  # "lower than a year before" bounds no year
    if figure.kind is not FigureKind.CARDINAL or figure.unit is not None or figure.noun is not None:
        counted = AMONG.match(behind) if figure.kind is FigureKind.CARDINAL else None
        return replace(figure, noun=counted["noun"]) if counted is not None else figure
    if TO_ONE.match(behind):
        return replace(figure, kind=FigureKind.MULTIPLE)
    lender = _lender(figure, claim, behind) or _lender_before(figure, claim)
    return replace(figure, kind=lender.kind, unit=lender.unit) if lender is not None else figure


def _lender(figure: Figure, claim: ReadClaim, behind: str) -> Figure | None:
    """Return the figure that ends the list which the figure stands in, if it has a unit: "14, ten and seven years"."""
    end, listed = figure.span.end, False
    for other in claim.reading.figures:
        if other.span.start < figure.span.end:
            continue
        joint = LIST_OF_FIGURES.fullmatch(behind[end - figure.span.end : other.span.start - figure.span.end])
        if joint is None:
            return None
        listed = listed or joint["last"] is not None
        if other.unit is not None:
            return other if listed and other.kind in _LENDING else None
        if other.kind is not FigureKind.CARDINAL or other.noun is not None:
            return None
        end = other.span.end
    return None


def _lender_before(figure: Figure, claim: ReadClaim) -> Figure | None:
    """Return the figure before it that is told with the same "by": "by 30 percentage points and specialists by 18"."""
    base = claim.span.start
    earlier = [f for f in claim.reading.figures if f.span.end <= figure.span.start and f.unit is not None]
    if not earlier or (figure.value or 0) <= 1:
        return None
    last = earlier[-1]
    by = [BY_BEFORE.search(claim.text[: f.span.start - base]) for f in (last, figure)]
    points = last.kind in _LENDING or last.kind is FigureKind.PERCENTAGE_POINTS
    return last if points and all(by) and COUNTS_NOTHING.match(claim.text[figure.span.end - base :]) else None


BY_BEFORE = re.compile(r"\bby (?:about |some |just |only |over |almost |nearly )?$", re.IGNORECASE)
COUNTS_NOTHING = re.compile(r"\s*(?:[,.;:)]|$|and\b|but\b|according\b|as\b|while\b|in\b|at\b|on\b|over\b)")
"""What stands before, and behind, a bare number that is told with the unit of another."""

_LENDING = frozenset({FigureKind.DURATION, FigureKind.MEASURE, FigureKind.MONEY, FigureKind.PERCENTAGE})


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
        if word.lower() in ORDERED and not found:
            continue
        if not word[0].isalpha() or word.lower() in FUNCTION_WORDS:
            break
        found.append(word)
        if word.endswith("s") or stems(word.lower()) & PERSONS:
            break
    return " ".join(found) or None

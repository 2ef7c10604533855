"""Units that a figure leaves out because one before it tells them: "from 40 to 60 million crowns", "given seven"."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from service.domain import Figure, FigureKind, Qualifier, Span
from service.verification.figures.english.words import ANOTHER, GIVEN
from service.verification.figures.values.money import FAMILIES, plain_name
from service.verification.library import Library

_MEASURED = frozenset({FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENTAGE, FigureKind.DURATION})
"""Kinds whose unit a second figure may leave out."""

CARRIED = 2
"""Sentences over which an amount of money may leave its currency out."""

A_SUM = 10_000
"""Least bare number that may be money of the sentence before."""


def completed(library: Library, order: Sequence[str]) -> dict[tuple[str, int], Figure]:
    """Give bare numbers the unit of the figure before them; big ones the currency of the sentence before, too."""
    found: dict[tuple[str, int], Figure] = {}
    national = _national(library)
    money: tuple[int, Figure] | None = None
    stretch: tuple[int, Figure] | None = None
    for at, sentence in enumerate(order):
        figures = library.figures.get(sentence, ())
        if not figures:
            stretch = None
            continue
        carried = money[1] if money is not None and at - money[0] <= CARRIED else None
        if carried is not None and carried.sentence.partition(".")[0] != sentence.partition(".")[0]:
            carried = None
        doubled = {f.span for f in figures if _is_bracketed(library, f)}
        for figure, full in zip(figures, _with_units(figures, carried, doubled), strict=True):
            lent = (
                full is figure
                and stretch is not None
                and at - stretch[0] == 1
                and _may_borrow(library, figure, stretch[1])
            )
            meant = _borrowed(figure, stretch[1]) if lent and stretch else full
            if meant.kind is FigureKind.MONEY and (named := national.get(plain_name(meant))):
                meant = replace(meant, unit=named + (meant.unit or "")[len(named) :])
            found[figure.sentence, figure.span.start] = meant
            if figure.kind is FigureKind.MONEY:
                money = at, figure
        last = next((f for f in reversed(figures) if f.kind in _STRETCHES), None)
        stretch = (at, last) if last is not None else None
    return found


def _national(library: Library) -> dict[str, str]:
    """Return the plain name of a money → the currency that the articles name for it, where they name one alone."""
    codes = {f.unit.partition("/")[0] for fs in library.figures.values() for f in fs if _is_national(f) and f.unit}
    named = {name: family & codes for name, family in FAMILIES.items()}
    return {name: next(iter(found)) for name, found in named.items() if len(found) == 1}


def _is_national(figure: Figure) -> bool:
    """Say whether a figure is money whose nation is told: "CFA francs"."""
    return figure.kind is FigureKind.MONEY and not plain_name(figure)


_STRETCHES = frozenset({FigureKind.DURATION, FigureKind.MEASURE})
"""Kinds whose unit a number of the next sentence may leave out."""


def _borrowed(figure: Figure, lender: Figure) -> Figure:
    return replace(figure, kind=lender.kind, unit=lender.unit)


def _may_borrow(library: Library, figure: Figure, lender: Figure) -> bool:
    """Say whether a number that counts nothing goes on with what the sentence before measured.

    "Ilir was given seven." behind sentences in years; "brought down by another three before Friday" behind two metres.
    """
    if figure.kind is not FigureKind.CARDINAL or figure.unit is not None or figure.value == 1:
        return False
    field = library.field_of(figure.sentence)
    if ANOTHER.search(field, max(0, figure.span.start - 24), figure.span.start) is not None:
        return figure.noun is None or figure.noun_span is None or figure.noun_span.start > figure.span.end + 1
    if figure.noun is not None or lender.kind is not FigureKind.DURATION:
        return False
    return (
        field[figure.span.end : figure.span.end + 1] in {".", ",", ";", ""}
        and GIVEN.search(field, max(0, figure.span.start - 24), figure.span.start) is not None
    )


def _is_bracketed(library: Library, figure: Figure) -> bool:
    """Say whether a figure in brackets tells the one before it again: "1.84 billion crowns ($175 million)"."""
    return library.field_of(figure.sentence).startswith("(", max(0, figure.span.start - 1))


def _with_units(figures: Sequence[Figure], carried: Figure | None, doubled: Collection[Span]) -> list[Figure]:
    """Give bare numbers the unit of the figure before them in their sentence, or the currency carried over.

    What tells a figure again in another unit lends its own to none.
    """
    found: list[Figure] = []
    lenders: list[Figure] = []
    for figure in figures:
        before = next((f for f in reversed(lenders) if _may_lend(f, figure)), None)
        bare = figure.kind is FigureKind.CARDINAL and figure.unit is None and figure.noun is None and figure.value != 1
        unit = before or (carried if (figure.value or 0) >= A_SUM else None)
        if bare and unit is not None and figure.qualifier is not Qualifier.VAGUE:
            found.append(replace(figure, kind=unit.kind, unit=unit.unit))
            continue
        found.append(figure)
        if figure.unit is not None and figure.kind in _MEASURED and not (lenders and figure.span in doubled):
            lenders.append(figure)
    return found


def _may_lend(lender: Figure, figure: Figure) -> bool:
    """Say whether a figure may leave out the lender's unit: 650,000 behind "5% short" are no percent."""
    return lender.kind is not FigureKind.PERCENTAGE or (figure.value or 0) <= MOST_PERCENT


MOST_PERCENT = 1000
"""Number beyond which nobody means percent who does not say so."""

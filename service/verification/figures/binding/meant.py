"""What the words around a claim's figure make of it: "limited to 50" is 50 at most, "its £300,000 maximum" too."""

from dataclasses import replace

from service.domain import Figure, FigureKind, Qualifier
from service.verification.claims import ReadClaim
from service.verification.figures.binding.stated import limit_behind
from service.verification.figures.english.bounds import AS_MUCH, DENIED, NONE_BEYOND, OF_MARK, WITHIN_REACH
from service.verification.figures.english.words import CAPPED, PART_OF, UNREACHED


def as_meant(figure: Figure, claim: ReadClaim) -> Figure:
    """Return the figure with the unit and the bound that the claim's other words give it."""
    whole = next((f for f in claim.reading.figures if f.span.start >= figure.span.end), None)
    if whole is not None and figure.kind is FigureKind.CARDINAL and figure.noun is None and whole.unit is not None:
        gap = claim.text[figure.span.end - claim.span.start : whole.span.start - claim.span.start]
        if PART_OF.fullmatch(gap.strip() + " "):
            return replace(figure, kind=whole.kind, unit=whole.unit)
    bound = _bound(figure, claim)
    return figure if bound is None else replace(figure, qualifier=bound)


def _bound(figure: Figure, claim: ReadClaim) -> Qualifier | None:
    """Return the qualifier that the words around a figure give it, None where they leave it as it is."""
    before = claim.text[: figure.span.start - claim.span.start]
    if figure.qualifier is Qualifier.MORE_THAN and NONE_BEYOND.search(before):
        return Qualifier.UP_TO
    if figure.qualifier is Qualifier.UP_TO and AS_MUCH.match(figure.text) and DENIED.search(before):
        return Qualifier.NONE  # "nobody had expected a cut of as much as half a point"
    if figure.qualifier is not Qualifier.NONE:
        return None
    if CAPPED.search(before):
        return Qualifier.UP_TO
    if UNREACHED.search(before) or (WITHIN_REACH.search(before) and _is_of_mark(figure, claim)):
        return Qualifier.LESS_THAN
    return limit_behind(claim.text, figure.span.end - claim.span.start)


def _is_of_mark(figure: Figure, claim: ReadClaim) -> bool:
    """Say whether the figure says how near a mark something came: "within ten seconds of the record"."""
    return OF_MARK.match(claim.text, figure.span.end - claim.span.start) is not None

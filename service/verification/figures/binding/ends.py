"""A change that the claim tells as one figure and the source as two: "from $60 to $69" for "to $69 from $60"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from service.domain import Figure, Qualifier
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.binding.context import Context
from service.verification.figures.binding.fitting import end_of
from service.verification.figures.values.comparing import compare


def both_ends(figure: Figure, claim: ReadClaim, evidence: Evidence, context: Context) -> tuple[Figure, Figure] | None:
    """Return the two figures of one sentence that are the ends of the claim's change, in its order."""
    if figure.low is None or figure.high is None or not _is_change(figure, claim):
        return None
    first, last = (replace(figure, value=v, low=None, high=None) for v in (figure.low, figure.high))
    for sentence in sorted(evidence.cited):
        figures = evidence.library.figures.get(sentence, ())
        at = {f: end_of(evidence.library.field_of(sentence), f.span.start, f.span.end) for f in figures}
        pair = next(_pairs(first, last, at, context), None)
        if pair is not None:
            return pair
    return None


def _is_change(figure: Figure, claim: ReadClaim) -> bool:
    """Say whether the claim's range is a change: "from $60 to $69"."""
    before = claim.text[: figure.number.start - claim.span.start].rstrip(SIGNS)
    return figure.qualifier is Qualifier.NONE and before.lower().endswith("from")


SIGNS = "$£€¥₹ "
"""What may stand between "from" and a number."""


def _pairs(
    first: Figure, last: Figure, at: dict[Figure, str | None], context: Context
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures that have the value of either end, and stand at that end of a change."""
    for one, other in permutations(at, 2):
        ordered = (at[one], at[other]) in _ORDERED
        if ordered and compare(first, context.whole(one)).good and compare(last, context.whole(other)).good:
            yield one, other


_ORDERED = frozenset({("start", "end"), ("start", None), (None, "end")})
"""Ends of a change that two figures may stand at, the earlier one first."""

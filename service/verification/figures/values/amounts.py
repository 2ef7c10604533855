"""Units of two amounts: the same, convertible, or at odds."""

from decimal import Decimal

from service.analysis.figures.units import UNITS
from service.analysis.wording import stem
from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.english.words import PERSONS
from service.verification.figures.values.agreement import NONE, ONE, SAME, Agreement
from service.verification.figures.values.money import currencies_agree

K = FigureKind
METRIC = frozenset(
    [
        "millimetre",
        "centimetre",
        "metre",
        "kilometre",
        "millilitre",
        "centilitre",
        "litre",
        "milligram",
        "microgram",
        "gram",
        "kilogram",
        "tonne",
        "square metre",
        "square kilometre",
        "hectare",
    ]
)
"""Units that differ by powers of ten: to change among them is no conversion that a source must state."""


def units_agree(claim: Figure, source: Figure) -> Agreement:
    """Say how the units of two amounts agree."""
    told, stated = claim.unit, source.unit
    if claim.kind is source.kind and told == stated:
        return SAME
    kinds = {claim.kind, source.kind}
    if kinds == _LIFETIMES:
        aged = claim if claim.kind is K.AGE else source
        thing = "old" in aged.text and aged.noun is not None and stem(aged.noun.split()[-1].lower()) not in PERSONS
        return Agreement(ONE, same=False) if thing and told == stated else NONE
    if told == stated:
        return _kinds(claim, source)
    if kinds <= _PROPORTIONS:
        return _shares(claim, source)
    if told is None or stated is None:
        return _unitless(claim, source)
    return _units(claim, source, told, stated)


_LIFETIMES = frozenset({K.AGE, K.DURATION})
_PROPORTIONS = frozenset({K.PERCENTAGE, K.FRACTION, K.RATIO, K.MULTIPLE})
_COUNT_OR_AGE = frozenset({K.CARDINAL, K.AGE})
_MEASURED = frozenset({K.PERCENTAGE_POINTS, K.PERCENTAGE, K.MONEY})
"""Kinds that are asked for with each pair of figures; those of the last are never told without their unit."""


def _kinds(claim: Figure, source: Figure) -> Agreement:
    """Judge equal units: a fraction is no count."""
    kinds = {claim.kind, source.kind}
    if kinds in ({K.FRACTION, K.CARDINAL}, {K.RATIO, K.CARDINAL}):
        return Agreement(ONE if "." in str(claim.value) else None)
    if kinds == {K.MULTIPLE, K.CARDINAL}:
        counted = claim if claim.kind is K.CARDINAL else source
        return SAME if (counted.noun or "times").lower().startswith("time") else NONE
    return SAME


def _shares(claim: Figure, source: Figure) -> Agreement:
    """Turn percent into fractions and back."""
    if claim.kind is source.kind:
        return SAME
    if K.MULTIPLE in {claim.kind, source.kind}:
        return NONE
    if claim.kind is K.PERCENTAGE:
        return Agreement(Decimal(100), same=False)
    return Agreement(Decimal("0.01"), same=False) if source.kind is K.PERCENTAGE else SAME


def _unitless(claim: Figure, source: Figure) -> Agreement:
    """Judge a count against a measure: an age between commas has no unit, and a doubtful "m" may be millions."""
    if {claim.kind, source.kind} == _COUNT_OR_AGE:
        counted = claim if claim.kind is K.CARDINAL else source
        return NONE if counted.noun or counted.text.isalpha() else Agreement(ONE, same=False)
    bare = claim if claim.unit is None else source
    other = source if bare is claim else claim
    if other.kind in _MEASURED:
        return Agreement(None, reason=f"The source says {source.text!r}, the summary {claim.text!r}.")
    if (bare.noun or "").lower().startswith(other.unit or "-"):
        return SAME  # "eight weeks" whose unit was not read; "eight times" are no eight minutes
    return NONE


def _units(claim: Figure, source: Figure, told: str, stated: str) -> Agreement:  # noqa: PLR0911
    base, _, per = told.partition("/")
    other, _, rate = stated.partition("/")
    if per and rate and per != rate:
        return Agreement(None, reason=f"The source says per {rate}, the summary per {per}.")
    if base == other:
        return Agreement(ONE, same=False)
    if claim.kind is K.MONEY and source.kind is K.MONEY:
        return currencies_agree(claim, source, base, other)
    if {base, other} == {"GBP", "pound"}:
        return Agreement(ONE, same=False)
    if {UNITS.get(u, ("",))[0] for u in (base, other)} == {"time", "calendar"} and claim.qualifier in _ROUGH:
        return _roughly(base, other)
    if _is_full_months(source, base, other):
        return Agreement(ONE / THIRTY, same=False)
    if base in UNITS and other in UNITS and UNITS[base][0] == UNITS[other][0]:
        return _convert(claim, source, base, other)
    if (claim.kind in _PERIODS) is not (source.kind in _PERIODS):
        return NONE
    return Agreement(None, reason=f"The source says {source.text!r}, not {claim.text!r}.")


_PERIODS = frozenset({K.DURATION, K.RELATIVE_DATE, K.AGE})
"""Kinds that measure time: no slip of a unit makes a length or a sum of one ("half an hour", "half a mile")."""


THIRTY = Decimal(30)
"""Days that a month of a term counts."""


def _is_full_months(source: Figure, told: str, stated: str) -> bool:
    """Say whether a term of days is one of full months: "60 days" and "two months"."""
    return told == "month" and stated == "day" and source.value is not None and source.value % THIRTY == 0


_ROUGH = frozenset({Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.ABOUT, Qualifier.NEARLY})
"""Words with which days may be told in months."""

MONTH = Decimal("30.4")
"""Days of a month, roughly."""


def _roughly(told: str, stated: str) -> Agreement:
    """Turn days into months and back: good enough for "more than three months"."""
    day = UNITS["day"][1]
    sizes = {u: UNITS[u][1] * (day * MONTH if UNITS[u][0] == "calendar" else 1) for u in (told, stated)}
    return Agreement(sizes[stated] / sizes[told], same=False)


def _convert(claim: Figure, source: Figure, base: str, other: str) -> Agreement:
    """Convert within one dimension; between systems of measure only the source may (it then states both)."""
    factor = UNITS[other][1] / UNITS[base][1]
    natural = UNITS[base][0] in {"time", "calendar", "share", "points", "data", "power"} or {base, other} <= METRIC
    if natural:
        return Agreement(factor, same=False)
    if claim.value is not None and claim.value == source.value:
        return Agreement(None, reason=f"The source says {source.text!r}, not {claim.text!r}.")
    return Agreement(
        factor, same=False, reason=f"The source states {source.text!r} only; the conversion is not its own."
    )

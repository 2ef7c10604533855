"""One figure of a summary against one of the source: how near the two are, and why not nearer."""

from collections.abc import Callable
from decimal import Decimal
from enum import IntEnum
from itertools import product

from service.domain import Figure, FigureKind, Qualifier
from service.domain.values import record
from service.verification.figures.english.words import PLACES
from service.verification.figures.values.agreement import Agreement
from service.verification.figures.values.amounts import units_agree
from service.verification.figures.values.bounds import CLOSE, rounds_to, weeks_make
from service.verification.figures.values.calendar import dates_agree, is_day_of, is_same_past, time_rounds, times_agree
from service.verification.figures.values.qualifiers import qualifiers_agree

K = FigureKind

VAGUE = Qualifier.VAGUE
"""Asked for with each pair of figures: a module finds it sooner than an enumeration does."""


class Relation(IntEnum):
    """How a source figure bears a claim's figure out, best first."""

    EXACT = 0
    EQUIVALENT = 1
    ROUNDED = 2
    WRONG_QUALIFIER = 3
    WRONG_UNIT = 4
    NONE = 9


@record
class Match:
    """A relation, with the reason where it is not exact."""

    relation: Relation
    reason: str = ""

    @property
    def good(self) -> bool:
        """Say whether the source bears the figure out."""
        return self.relation <= Relation.ROUNDED


MOST_ROUNDS = 20
"""Beyond it an ordinal is a place in a list, whatever noun follows."""

HALF = Decimal("0.5")

TO_NEXT = Decimal("0.3")
"""Part of a half that what is told as less, or more, than half may be off: beyond it people say a third, or two."""

PRECISION = 16
"""Digits from which a converted value has no finite form."""

NO_MATCH = Match(Relation.NONE)

_AMOUNTS = frozenset(
    {
        K.CARDINAL,
        K.MONEY,
        K.MEASURE,
        K.PERCENTAGE,
        K.PERCENTAGE_POINTS,
        K.FRACTION,
        K.MULTIPLE,
        K.DURATION,
        K.AGE,
        K.RATIO,
    }
)
"""Kinds that are compared by value and unit."""


def compare(claim: Figure, source: Figure) -> Match:
    """Compare two figures. Neither's surroundings are looked at."""
    rule = _RULES_OF.get((claim.kind, source.kind))
    return rule(claim, source) if rule and not far_apart(claim, source) else NO_MATCH


def are_unlike(claim: Figure, source: Figure) -> bool:
    """Say at once of two figures that no qualifier makes them one: of kinds never compared, or far apart."""
    return (claim.kind, source.kind) not in _RULES_OF or far_apart(claim, source)


def far_apart(claim: Figure, source: Figure) -> bool:
    """Say at once of two amounts of one kind and unit that no rounding and no bound brings them together."""
    told, stated = claim.value, source.value
    if told is None or stated is None or claim.kind is not source.kind or claim.unit != source.unit:
        return False
    if claim.kind not in _PLAIN_AMOUNTS or VAGUE in {claim.qualifier, source.qualifier}:
        return False
    return told > 0 and stated > 0 and (told / 2 > stated or stated / 2 > told)


_PLAIN_AMOUNTS = _AMOUNTS - {K.FRACTION, K.RATIO, K.MULTIPLE}
"""Kinds of amounts of which no two values are one unless they are near."""

_GROUPS: dict[FigureKind, str] = {kind: "amount" if kind in _AMOUNTS else kind.value for kind in FigureKind}
"""Kinds → what they are compared as."""


def _amounts(claim: Figure, source: Figure) -> Match:
    one = claim.value == 1 and claim.kind in {K.DURATION, K.MEASURE}
    if one and (source.unit or "").endswith(f"/{claim.unit}"):
        return Match(Relation.EQUIVALENT)
    if claim.kind is not source.kind and {claim.kind, source.kind} in _MULTIPLIED:
        return _multiples(claim, source)
    return _measured(claim, source)


_MULTIPLIED = ({K.MULTIPLE, K.PERCENTAGE}, {K.MULTIPLE, K.FRACTION})
"""Two kinds that tell one change."""


def _measured(claim: Figure, source: Figure) -> Match:
    if _vague(claim) or _vague(source):
        return _vaguely(claim, source)
    if (claim.unit, source.unit) == ("month", "week") and _are_weeks(claim, source):
        return Match(Relation.ROUNDED, f"{source.text!r} is {claim.text!r}.")
    agreement = units_agree(claim, source)
    if agreement.factor is None:
        same = claim.value is not None and claim.value == source.value
        return Match(Relation.WRONG_UNIT, agreement.reason) if same and agreement.reason else NO_MATCH
    if claim.kind is K.RATIO and source.kind is K.RATIO:
        return _ratios(claim, source)
    factor = agreement.factor
    if claim.value is not None and source.value is not None:
        return _values(claim, claim.value, source, _converted(source.value, factor), agreement)
    return _ranges(claim, source, factor)


def _are_weeks(claim: Figure, source: Figure) -> bool:
    """Say whether the claim tells the source's weeks in months."""
    plain = claim.qualifier in {Qualifier.NONE, Qualifier.ABOUT} and source.qualifier is Qualifier.NONE
    return plain and bool(claim.value and source.value) and weeks_make(claim.value or HALF, source.value or HALF)


def _multiples(claim: Figure, source: Figure) -> Match:
    """Compare "halved" with "50 percent fewer", "doubled" with "rose 100 percent"."""
    multiple, share = (claim, source) if claim.kind is K.MULTIPLE else (source, claim)
    part = None if share.value is None else share.value / (100 if share.kind is K.PERCENTAGE else 1)
    halved = multiple.value == HALF and part == HALF
    same = halved or (part is not None and share.kind is K.PERCENTAGE and multiple.value == part + 1)
    return _equal(claim, source, same=False) if same else NO_MATCH


def _converted(value: Decimal, factor: Decimal) -> Decimal:
    """Return the value in another unit, to so many places that a reader may round it ("52 hours" in days)."""
    exact = value * factor
    return exact if factor == 1 or len(exact.as_tuple().digits) < PRECISION else round(exact, 6)


def _ratios(claim: Figure, source: Figure) -> Match:
    if (claim.low, claim.high) == (source.low, source.high):
        return _equal(claim, source, same=True)
    cross = claim.low is not None and claim.high is not None and source.low is not None and source.high is not None
    if cross and claim.low * source.high == source.low * claim.high:  # type: ignore[operator]
        return _equal(claim, source, same=False)
    return NO_MATCH


def _values(claim: Figure, told: Decimal, source: Figure, stated: Decimal, agreement: Agreement) -> Match:
    if told == stated or _thirds(claim, source, told, stated) or _compound(told, stated):
        if agreement.reason:
            return Match(Relation.WRONG_UNIT, agreement.reason)
        return _equal(claim, source, same=agreement.same)
    if agreement.reason:
        return NO_MATCH
    if claim.kind in {K.FRACTION, K.RATIO} and source.kind in {K.FRACTION, K.RATIO, K.PERCENTAGE}:
        return _simple_share(claim, told, source, stated)
    return _near(claim, told, source, stated)


def _simple_share(claim: Figure, told: Decimal, source: Figure, stated: Decimal) -> Match:
    """Judge "nearly two thirds" for 64 percent: the word says on which side, and near it is."""
    apart = (stated - told) / told
    near = TO_NEXT if told == HALF else CLOSE
    fits = {
        Qualifier.NEARLY: -CLOSE <= apart < 0,
        Qualifier.LESS_THAN: -near <= apart < 0,
        Qualifier.MORE_THAN: 0 < apart <= near,
        Qualifier.AT_LEAST: 0 < apart <= CLOSE,
        Qualifier.ABOUT: abs(apart) <= CLOSE,
        Qualifier.NONE: abs(stated - told) <= HALF_A_POINT,
    }
    plain = source.qualifier in {Qualifier.NONE, Qualifier.EXACTLY, Qualifier.ABOUT, Qualifier.ONLY}
    return (
        Match(Relation.ROUNDED, f"{source.text!r} is {claim.text!r}.")
        if plain and fits.get(claim.qualifier)
        else NO_MATCH
    )


HALF_A_POINT = Decimal("0.005")
"""How far a simple share without a qualifier may be off: "three in ten" for 29.8 percent."""

_SHARES = frozenset({K.FRACTION, K.RATIO})

EVEN = Decimal("0.000001")
"""How far apart two shares are one."""


def _thirds(claim: Figure, source: Figure, told: Decimal, stated: Decimal) -> bool:
    """Say whether two shares are one: a third is no finite decimal."""
    return (claim.kind in _SHARES or source.kind in _SHARES) and abs(told - stated) < EVEN


def _compound(told: Decimal, stated: Decimal) -> bool:
    """Say whether two values are one but for the last of many places: "a year and two months" and 14 months."""
    endless = max(len(told.as_tuple().digits), len(stated.as_tuple().digits)) >= PRECISION
    return endless and abs(told - stated) < Decimal("0.00001") * stated


def _equal(claim: Figure, source: Figure, *, same: bool) -> Match:
    """Judge two equal amounts by their qualifiers and surfaces."""
    fault = qualifiers_agree(claim, source)
    if fault:
        return Match(Relation.WRONG_QUALIFIER, fault)
    alike = same and _surface(claim) == _surface(source)
    return Match(Relation.EXACT if alike else Relation.EQUIVALENT)


def _surface(figure: Figure) -> str:
    return "".join(c for c in figure.text.lower() if c.isalnum() or c in "$£€%.")


def _near(claim: Figure, told: Decimal, source: Figure, stated: Decimal) -> Match:
    """Judge two amounts that differ: a rounding, or a weaker bound that the source implies."""
    how = rounds_to(claim, told, source, stated)
    return Match(Relation.ROUNDED, how) if how else NO_MATCH


def _ranges(claim: Figure, source: Figure, factor: Decimal) -> Match:
    """Compare where at least one side is a range."""
    if claim.value is None and source.value is None:
        if claim.low is None or source.low is None:
            return NO_MATCH
        alike = claim.low == source.low * factor and claim.high == (source.high and source.high * factor)
        return _equal(claim, source, same=True) if alike else NO_MATCH
    if claim.kind is K.AGE and claim.low is not None and claim.high is not None and source.value is not None:
        return Match(Relation.EQUIVALENT) if claim.low <= source.value * factor <= claim.high else NO_MATCH
    if claim.value is not None and source.low is not None and source.high is not None:
        return _within(claim, claim.value, source, source.low * factor, source.high * factor)
    return NO_MATCH


def _within(claim: Figure, told: Decimal, source: Figure, low: Decimal, high: Decimal) -> Match:
    """Judge one number told for a range: an end of "from 5 to 7", or a bound that the range implies."""
    if source.kind is K.RATIO:
        return NO_MATCH
    ends = " to " in source.text.lower() and "between" not in source.text.lower()
    if told in {low, high} and (ends or source.text.lower().startswith("from")):
        return Match(Relation.EQUIVALENT)
    if told == high and claim.qualifier in {Qualifier.UP_TO, Qualifier.LESS_THAN}:
        return Match(Relation.EQUIVALENT)
    if told == low and claim.qualifier in {Qualifier.AT_LEAST, Qualifier.MORE_THAN}:
        return Match(Relation.EQUIVALENT)
    if told in {low, high}:
        return Match(Relation.WRONG_QUALIFIER, f"The source gives a range, {source.text!r}.")
    return NO_MATCH


def _vague(figure: Figure) -> bool:
    if figure.qualifier is VAGUE:
        return True
    return figure.value is None and figure.low is not None and figure.high is None


def _vaguely(claim: Figure, source: Figure) -> Match:
    """Compare where a side is vague: "hundreds" for 340 is right, 340 for "hundreds" is not."""
    if claim.unit != source.unit and claim.unit is not None and source.unit is not None:
        return NO_MATCH
    if claim.value is None and source.value is None and claim.low == source.low:
        return Match(Relation.EXACT)
    if claim.value is not None:
        return NO_MATCH
    if claim.low is None:
        several = claim.unit == source.unit and (source.value is None or source.value >= 2)
        return Match(Relation.EQUIVALENT) if several else NO_MATCH
    stated = source.value if source.value is not None else source.low
    if stated is not None and claim.low * Decimal("1.5") <= stated < claim.low * 20:
        return Match(Relation.ROUNDED, f"{claim.text!r} covers {source.text!r}.")
    return NO_MATCH


def _dates(claim: Figure, source: Figure) -> Match:
    found = dates_agree(claim.date or "", source.date or "")
    if found is None or (_of_this_year(claim) and not _of_this_year(source)):
        return NO_MATCH
    return Match(Relation.EXACT if found and _surface(claim) == _surface(source) else Relation.EQUIVALENT)


def _of_this_year(figure: Figure) -> bool:
    """Say whether a day is told to be of this year: a source that does not say so may mean another."""
    return figure.text.lower().endswith("this year")


def _relatives(claim: Figure, source: Figure) -> Match:
    if claim.date != source.date:
        one = is_day_of(claim.date or "", source.date or "") or is_same_past(claim.date or "", source.date or "")
        return Match(Relation.EQUIVALENT) if one else NO_MATCH
    return Match(Relation.EXACT if _surface(claim) == _surface(source) else Relation.EQUIVALENT)


def _year_of_day(claim: Figure, source: Figure) -> Match:
    """Compare "this year" with a day that the source gives as one of this year."""
    told, stated = claim.text.lower(), source.text.lower()
    this = told.startswith("this ") and stated.endswith(told)
    return Match(Relation.EQUIVALENT) if this else NO_MATCH


def _clock(claim: Figure, source: Figure) -> Match:
    if not times_agree(claim, source) and time_rounds(claim, source):
        return Match(Relation.ROUNDED, f"{source.text!r} is {claim.text!r}.")
    return (
        Match(Relation.EXACT if claim.text == source.text else Relation.EQUIVALENT)
        if times_agree(claim, source)
        else NO_MATCH
    )


def _scores(claim: Figure, source: Figure) -> Match:
    told, stated = (claim.low, claim.high), (source.low, source.high)
    if told == stated:
        return Match(Relation.EXACT)
    return Match(Relation.EQUIVALENT, "The sides are turned round.") if told == stated[::-1] else NO_MATCH


def _ordinals(claim: Figure, source: Figure) -> Match:
    if claim.value != source.value or (claim.unit != source.unit and not _is_place(claim, source)):
        return NO_MATCH
    return _equal(claim, source, same=True)


def _is_place(claim: Figure, source: Figure) -> bool:
    """Say whether "number two" and "second" may be one: not where the second is a round or a man."""
    plain = claim if claim.unit == "rank" else source
    if plain.value is not None and plain.value > MOST_ROUNDS:
        return True
    return plain.noun is not None and plain.noun.lower().split()[0] in PLACES


def _rank(claim: Figure, source: Figure) -> Match:
    """Compare "number two" with "second", "70th anniversary" with "70 years"."""
    ordinal, other = (claim, source) if claim.kind is K.ORDINAL else (source, claim)
    if ordinal.value != other.value or other.value is None:
        return NO_MATCH
    yearly = (ordinal.noun or "").lower().startswith(("anniversary", "birthday", "year"))
    minute = (ordinal.noun or "").lower().startswith("minute") and other.unit == "minute"
    fits = (
        (yearly and other.unit == "year")
        or minute
        or (other.kind is K.CARDINAL and not other.noun and not other.text.isalpha())
    )
    return Match(Relation.EQUIVALENT) if fits else NO_MATCH


def _ago(claim: Figure, source: Figure) -> Match:
    """Compare "two years ago" with "two years"."""
    return _amounts(claim, source) if claim.value is not None and source.value is not None else NO_MATCH


def _year(claim: Figure, source: Figure) -> Match:
    """Compare a year with a bare number of four digits."""
    date, other = (claim, source) if claim.kind is K.DATE else (source, claim)
    same = date.date is not None and date.date.isdecimal() and other.unit is None and other.value == int(date.date)
    return Match(Relation.EQUIVALENT) if same else NO_MATCH


def _score_of_amounts(claim: Figure, source: Figure) -> Match:
    """Compare "10-8" read as a score with the same read as a range."""
    same = {claim.low, claim.high} == {source.low, source.high} and source.low is not None
    return Match(Relation.EQUIVALENT) if same else NO_MATCH


_RULES: dict[tuple[str, str], Callable[[Figure, Figure], Match]] = {
    ("amount", "amount"): _amounts,
    ("date", "date"): _dates,
    ("relative_date", "relative_date"): _relatives,
    ("relative_date", "date"): _year_of_day,
    ("time", "time"): _clock,
    ("score", "score"): _scores,
    ("ordinal", "ordinal"): _ordinals,
    ("ordinal", "amount"): _rank,
    ("amount", "ordinal"): _rank,
    ("relative_date", "amount"): _ago,
    ("amount", "relative_date"): _ago,
    ("date", "amount"): _year,
    ("amount", "date"): _year,
    ("score", "amount"): _score_of_amounts,
    ("amount", "score"): _score_of_amounts,
}
"""Groups of kinds → how they are compared; kinds without a rule never match."""

_RULES_OF: dict[tuple[FigureKind, FigureKind], Callable[[Figure, Figure], Match]] = {
    (told, stated): _RULES[_GROUPS[told], _GROUPS[stated]]
    for told, stated in product(FigureKind, repeat=2)
    if (_GROUPS[told], _GROUPS[stated]) in _RULES
}
"""The same for the kinds themselves."""

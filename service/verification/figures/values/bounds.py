"""Roundings and bounds of two amounts that differ: which weaker statement a source implies, and which it does not."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal

from service import patterns as re
from service.domain import Figure, FigureKind, Qualifier
from service.verification.figures.values.qualifiers import PLAIN, SIDES, WORDS

Q = Qualifier

CLOSE = Decimal("0.1")
"""Part of a value that "about" and "nearly" may be off."""

BOUND = Decimal("0.25")
"""Part of a value that a weaker bound ("more than 1.5 million") may stand off."""

MOST_DIGITS = 20
"""Digits beyond which nobody rounds by eye (and exact arithmetic would need care)."""

ONE, TEN = Decimal(1), Decimal(10)
"""Below ten people bound with the next number: "more than five" is no way to tell of seven."""

SMALL = 1000
"""Whole numbers below it are told as they are: 48 is not 50 without a word that says so."""

OFF = Decimal("0.05")
"""Part of a value that a rounding without a qualifier may be off."""


def rounds_to(claim: Figure, told: Decimal, source: Figure, stated: Decimal) -> str:
    """Return how `told` rounds or bounds `stated`, empty where it does not.

    A rounding shows fewer digits than the source. Without a qualifier it is correct to the digits shown; "nearly" lies
    below, "over" above, "about" on either side.
    """
    if told <= 0 or stated <= 0 or told / 2 > stated or stated / 2 > told:  # no rule reaches so far
        return ""
    if implies(claim, told, source, stated):
        return f"{source.text!r} is {WORDS[claim.qualifier]} that."
    rounds = _rounds_time(claim, told, source, stated) or _rounds(claim, told, source, stated)
    return f"{source.text!r} rounds to {claim.text!r}." if rounds else ""


def _rounds(claim: Figure, told: Decimal, source: Figure, stated: Decimal) -> bool:
    if digits(told) >= digits(stated) or digits(stated) > MOST_DIGITS:
        return False
    if source.kind in {FigureKind.AGE, FigureKind.ORDINAL} or claim.kind is FigureKind.AGE:
        return False
    rough = source.qualifier is Q.ABOUT and claim.qualifier in {Q.NEARLY, Q.MORE_THAN, Q.LESS_THAN}
    if source.qualifier not in PLAIN and not rough and not _same_side(claim.qualifier, source.qualifier):
        return False
    return _FITS.get(claim.qualifier, _plainly)(claim, told, stated)


HALVES = Decimal("0.5")
"""What people count long times in: "close to an hour and a half" is told to the half hour."""


def weeks_make(months: Decimal, weeks: Decimal) -> bool:
    """Say whether so many weeks are told as so many months, to the half: six weeks as a month and a half."""
    return months % HALVES == 0 and abs(months * DAYS_OF_MONTH - weeks * DAYS_OF_WEEK) <= FEW_DAYS


DAYS_OF_MONTH, DAYS_OF_WEEK = Decimal("30.4"), 7

FEW_DAYS = 4
"""Days by which so many weeks may miss so many months."""


def _rounds_time(claim: Figure, told: Decimal, source: Figure, stated: Decimal) -> bool:
    """Say whether minutes are told in hours, or months in years, to the half, with a word for on which side."""
    if claim.kind is not FigureKind.DURATION or source.qualifier not in PLAIN:
        return False
    if claim.unit == source.unit and stated % HALVES == 0:
        return False
    away = (stated - told) / told
    beyond = PAST_HALF if told == HALVES else CLOSE
    sides = {
        Q.NEARLY: -CLOSE <= away < 0,
        Q.LESS_THAN: -CLOSE <= away < 0,
        Q.MORE_THAN: 0 < away <= beyond,
        Q.ABOUT: abs(away) <= CLOSE,
    }
    return (told % HALVES == 0 or told < 1) and sides.get(claim.qualifier, False)


PAST_HALF = Decimal("0.35")
"""Part of half an hour, or half a year, by which "more than" it may be more: beyond it people tell the quarters."""


def implies(claim: Figure, told: Decimal, source: Figure, stated: Decimal) -> bool:
    """Say whether the source's value, or its bound, lies beyond a round number that the claim bounds it with.

    "more than two dozen" for 27, "more than 25" for "at least 26". The same word with another number is no bound that
    the source implies: somebody changed the number; "over 2,500" for "more than 2,600" is one told anew.
    """
    above = claim.qualifier in {Q.MORE_THAN, Q.AT_LEAST}
    if not above and claim.qualifier not in {Q.LESS_THAN, Q.UP_TO}:
        return False
    allowed = PLAIN | ({Q.AT_LEAST, Q.MORE_THAN} if above else {Q.UP_TO, Q.LESS_THAN})
    if source.qualifier not in allowed or not _round(told, claim):
        return False
    if source.qualifier is claim.qualifier and _bound_word(claim) == _bound_word(source):
        return False
    width = _width(claim, told, source)
    return told < stated <= told + width if above else told - width <= stated < told


def _width(claim: Figure, told: Decimal, source: Figure) -> Decimal:
    """Return how far a value may stand off a bound: farther off a week or an hour of which the source tells days."""
    if told == ONE and claim.kind is FigureKind.DURATION and claim.unit != source.unit:
        return HALVES
    return min(told * BOUND, ONE) if told < TEN else told * BOUND


def _bound_word(figure: Figure) -> str:
    """Return the words that bound a figure: "more than", "over"."""
    return figure.text[: max(0, figure.number.start - figure.span.start)].lower().strip(" $£€")


def _round(value: Decimal, claim: Figure) -> bool:
    """Say whether people bound with such a number: one digit, a last digit of five, dozens."""
    meant = digits(value)
    return meant == 1 or "dozen" in claim.text.lower() or (meant == 2 and value.normalize().as_tuple().digits[-1] == 5)


def digits(value: Decimal) -> int:
    """Return how many digits of `value` carry meaning: 1,300,000 has two."""
    return len(value.normalize().as_tuple().digits)


def step(value: Decimal) -> Decimal:
    """Return the last place that `value` shows: 1,300,000 is told to the hundred thousand."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def _same_side(told: Qualifier, stated: Qualifier) -> bool:
    """Say whether both bound from the same side, or the claim is the vaguer."""
    return told is Q.ABOUT or any({told, stated} <= side for side in SIDES)


def _plainly(claim: Figure, told: Decimal, stated: Decimal) -> bool:
    place = step(told)
    if (stated / place).quantize(Decimal(1), rounding=ROUND_HALF_UP) * place != told:
        return False
    if abs(told - stated) > stated * (CLOSE if place < 1 or _scaled(claim) else OFF):
        return False
    return stated != stated.to_integral_value() or stated >= SMALL or _scaled(claim)


def _scaled(claim: Figure) -> bool:
    """Say whether the figure is written with a scale ("1.6 million"), which shows its digits."""
    return _SCALE.search(claim.text) is not None


_SCALE = re.compile(r"\d[\s-]?(?:thousand|[mbtr]+illion|lakh|crore|mln|bln|[kmbt]n?\b)", re.IGNORECASE)
"""A scale behind digits."""


def _near(_claim: Figure, told: Decimal, stated: Decimal) -> bool:
    return abs(told - stated) <= stated * CLOSE


def _below(_claim: Figure, told: Decimal, stated: Decimal) -> bool:
    """Judge "nearly": the value lies below what is told, no further than the digits shown."""
    return stated < told <= stated * (1 + CLOSE) and told == _up(stated, told)


def _up(stated: Decimal, told: Decimal) -> Decimal:
    place = step(told)
    return (stated / place).quantize(Decimal(1), rounding=ROUND_UP) * place


def _over(_claim: Figure, told: Decimal, stated: Decimal) -> bool:
    """Judge "more than": the value lies above what is told, and what is told is the next rounder number."""
    place = step(told)
    down = (stated / place).quantize(Decimal(1), rounding=ROUND_DOWN) * place
    return told < stated and (told == down or stated - told <= stated * OFF) and stated - told <= stated * BOUND


def _under(_claim: Figure, told: Decimal, stated: Decimal) -> bool:
    return stated < told <= stated * (1 + BOUND) and told == _up(stated, told)


_FITS = {
    Q.ABOUT: _near,
    Q.NEARLY: _below,
    Q.MORE_THAN: _over,
    Q.AT_LEAST: _over,
    Q.LESS_THAN: _under,
    Q.UP_TO: _under,
}
"""Qualifier → whether a value that differs bears it out."""

"""Smaller parts of one measure: "5 ft 2 in", "1 hour and 30 minutes", "two dollars and fifty cents"."""

from decimal import Decimal

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Numeral
from service.analysis.figures.numerals import read_numeral
from service.analysis.figures.signs import INCHES
from service.analysis.figures.tails import Tail
from service.analysis.figures.tokens import Tokens
from service.analysis.figures.units import UNITS
from service.domain import FigureKind

MONEY = FigureKind.MONEY


def add_parts(tokens: Tokens, numeral: Numeral, tail: Tail, grammar: Grammar) -> None:
    """Add the smaller parts that stand behind `tail` to the number and widen the tail over them."""
    if tail.kind is MONEY:
        _add_cents(tokens, numeral, tail, grammar)
    elif tail.unit == "foot" and _add_bare_inches(tokens, numeral, tail, grammar):
        return
    elif not add_half(tokens, numeral, tail, grammar):
        part = tail.unit
        while part:
            part = _add_part(tokens, numeral, tail, part, grammar)


def _add_cents(tokens: Tokens, numeral: Numeral, tail: Tail, grammar: Grammar) -> None:
    """Add "forty-five cents", or a bare "and 15" at the end, to dollars."""
    words, joined = tokens.words, tokens.words[tail.last] in grammar.conjunctions
    part = read_numeral(tokens, tail.last + joined, grammar)
    if part is None or part.value >= 100 or part.ordinal or part.fraction:
        return
    cents = words[part.last] in grammar.cents
    bare = joined and numeral.scale == 1 and not words[part.last].isalnum()
    if cents or (bare and (words[tail.last - 1].isalpha() or (not part.plain and part.value >= TENS))):
        numeral.value += part.value / 100
        tail.last = part.last + cents


def _add_bare_inches(tokens: Tokens, numeral: Numeral, tail: Tail, grammar: Grammar) -> bool:
    """Add inches that are not named: "six foot two", "5-foot-6", `5'11"`."""
    words, before = tokens.words, tokens.words[tail.last - 1]
    hyphened = words[tail.last] == "-" and tokens.glued(tail.last) and tokens.glued(tail.last + 1)
    at = tail.last + hyphened
    word, after = words[at], words[at + 1]
    inches = int(word) if word.isdecimal() else grammar.units_below_twenty.get(word, FOOT)
    quoted = after in INCHES and tokens.glued(at + 1)
    named = after in {"in", "ins", "inch", "inches"}
    if inches >= FOOT or before not in {"foot", "feet", "ft", "'", "′", "’"} or (named and not hyphened):
        return False
    if before in {"'", "′", "’"}:
        fits = tokens.glued(at) or quoted
    else:
        fits = hyphened or not after.isalpha() or after in grammar.noun_stops
    if fits:
        numeral.value += Decimal(inches) / FOOT
        tail.last = at + 1 + quoted
        tail.last += 2 * (words[tail.last] == "-" and words[tail.last + 1] in {"inch", "in"})
    return fits


FOOT, TENS = 12, 10
"""Inches of a foot; the least number in words that is taken for cents behind a sign: "$100 and fifty"."""


def add_half(tokens: Tokens, numeral: Numeral, tail: Tail, grammar: Grammar) -> bool:
    """Add "and a half" to whole units: "a pint and a half", "two years and a quarter"."""
    words, at = tokens.words, tail.last
    if words[at] not in grammar.conjunctions or words[at + 1] not in grammar.articles:
        return False
    after, below = words[at + 3], grammar.denominators.get(words[at + 2])
    counts = after.isalpha() and after not in grammar.noun_stops and after not in grammar.ago
    if below not in {2, 4} or counts or after in grammar.of or numeral.value != int(numeral.value):
        return False
    numeral.value += Decimal(1) / below
    tail.last = at + 3
    return True


def _add_part(tokens: Tokens, numeral: Numeral, tail: Tail, larger: str, grammar: Grammar) -> str | None:
    """Add one part of a smaller unit than `larger` and return its unit, or None where none follows."""
    words = tokens.words
    listed = words[tail.last] == ","
    if words[tail.last] == "." and larger == "foot" and words[tail.last + 2] in {"in", "ins"}:
        tail.last += 1
    at = tail.last + (words[tail.last] in grammar.conjunctions or listed)
    word = words[at]
    if larger not in UNITS or not (word.isdecimal() or word in grammar.units_below_twenty or word in grammar.tens):
        return None
    part = read_numeral(tokens, at, grammar)
    if part is None or part.fraction:
        return None
    unit = _unit_behind(tokens, part, larger, grammar)
    if unit is None or (listed and _next_smaller(larger) != unit):
        return None
    below = UNITS[larger][1] / UNITS[unit][1]
    if part.value >= below:
        return None
    numeral.value += part.value * UNITS[unit][1] / UNITS[tail.unit or unit][1]
    tail.last = part.last + 1
    return unit


def _unit_behind(tokens: Tokens, part: Numeral, larger: str, grammar: Grammar) -> str | None:
    """Return the unit behind `part` that measures what `larger` does and is smaller; "3h 20m" has minutes."""
    if larger == "stone" and tokens.words[part.last] in {"pounds", "pound"}:
        return "pound"
    if larger == "hour" and tokens.words[part.last] == "m" and tokens.glued(part.last):
        return "minute"
    for rest, kind, unit in grammar.tails.get(tokens.words[part.last], ()):
        if not rest and kind in {"time", "unit"} and unit in UNITS and UNITS[unit][0] == UNITS[larger][0]:
            return unit if UNITS[unit][1] < UNITS[larger][1] else None
    return None


def _next_smaller(unit: str) -> str | None:
    """Return the unit that people count below another one behind a comma: "5 feet, 6 inches"."""
    return {
        "foot": "inch",
        "hour": "minute",
        "minute": "second",
        "pound": "ounce",
        "stone": "pound",
        "year": "month",
    }.get(unit)

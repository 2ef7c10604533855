"""Digits and number words → values: "1,300,000", "1.3 million", "two-thirds of a million", "2 1/2", "a dozen"."""

from decimal import Decimal

from service.analysis.figures.digit_runs import read_digits
from service.analysis.figures.fractions import read_fraction
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Numeral
from service.analysis.figures.number_words import THOUSAND, read_words
from service.analysis.figures.tokens import Tokens

HYPHENS = frozenset("-‐‑–")

YEARS = range(1000, 2200)
"""What four bare digits may mean beside a number of things."""


def read_numeral(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read the number that starts at token `i`, or None where there is none."""
    found = read_digits(tokens, i) if tokens.words[i][:1].isdecimal() else read_words(tokens, i, grammar)
    if found is None or found.ordinal:
        return found
    if not found.vague:
        _scale(tokens, found, grammar)
        read_fraction(tokens, found, grammar)
    return found


def _scale(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Multiply by what follows: "1.3 million", "$300-million", "5 crore", "4 thousand 3 hundred and 21", "3 dozen"."""
    words, last = tokens.words, found.last
    if words[last] not in grammar.scale_openers:
        return
    hyphened = words[last] == "-"
    word = words[last + hyphened]
    scale = grammar.scales.get(word) or (DOZEN if word in {"dozen", "dozens"} else None)
    if word == "score" and not found.plain and found.value < 10:
        scale = 20
    if scale is None or (not found.plain and words[found.last - 1] in grammar.scales and scale <= THOUSAND):
        return
    if words[found.last - 1] in grammar.dozens and words[found.last - 1] != "couple":
        return
    whole = _whole_hundreds(tokens, found, grammar) if scale == DOZEN else 0
    found.value = whole + (found.value - whole) * scale
    found.scale = scale
    found.last, found.plain = last + hyphened + 1, ""
    while words[found.last] in grammar.scales and words[found.last] != "grand":
        found.value *= grammar.scales[words[found.last]]
        found.last += 1
    _lower_part(tokens, found, grammar, scale)


DOZEN = 12


def _whole_hundreds(tokens: Tokens, found: Numeral, grammar: Grammar) -> Decimal:
    """Return what an "and" parts from the dozens behind it: the hundreds of "one hundred and two dozen"."""
    joined = bool(grammar.conjunctions & set(tokens.words[found.first : found.last]))
    return found.value - found.value % 100 if joined and found.value % 100 else Decimal(0)


def _lower_part(tokens: Tokens, found: Numeral, grammar: Grammar, scale: int) -> None:
    """Add "3 hundred and 21" behind "4 thousand"."""
    words = tokens.words
    at = found.last + (words[found.last] in grammar.conjunctions)
    part = words[at]
    if part.isdecimal() and words[at + 1] in grammar.scales and grammar.scales[words[at + 1]] < scale:
        lower = Decimal(part) * grammar.scales[words[at + 1]]
        found.last = at + 2
        if grammar.scales.get(words[found.last], scale) < scale:
            lower, found.last = lower * grammar.scales[words[found.last]], found.last + 1
        found.value += lower
        _lower_part(tokens, found, grammar, grammar.scales[words[at + 1]])
    elif part in grammar.units_below_twenty and words[at + 1] == "hundred" and scale > THOUSAND // 10:
        found.value += grammar.units_below_twenty[part] * 100
        found.last = at + 2
    elif at > found.last and part.isdecimal() and 0 < int(part) < scale and scale == 100:
        found.value += int(part)
        found.last = at + 1

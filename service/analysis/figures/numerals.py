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
        if tokens.words[found.last] == "to":
            _to_the_power(tokens, found, grammar)
    return found


LARGEST_POWER = 99


def _to_the_power(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Read "4 to the power of 3", "ten to the power of minus six"."""
    words, at = tokens.words, found.last + 4
    if words[found.last + 1 : at] != ["the", "power", "of"]:
        return
    below = words[at] in grammar.minus or words[at] in {"-", "−"}
    word = words[at + below]
    power = int(word) if word.isdecimal() and len(word) < 3 else grammar.units_below_twenty.get(word)
    if power is not None and abs(found.value) < LARGEST_POWER:
        found.value **= -power if below else power
        found.last, found.plain = at + below + 1, ""


def _scale(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Multiply by what follows: "1.3 million", "$300-million", "5 crore", "4 thousand 3 hundred and 21", "3 dozen"."""
    words, last = tokens.words, found.last
    coupled = words[last - 1] == "couple" and words[last] in grammar.of
    if not (words[last] in grammar.scale_openers or words[last] in grammar.plural_scales or coupled):
        return
    hyphened = words[last] == "-"
    word = words[last + hyphened]
    if word == "hundreds" and (words[last + 1] in grammar.noun_stops or words[last + 1] in grammar.of):
        return  # "two hundreds by Root" are two
    of = word in grammar.of and words[last - 1] == "couple" and words[last + 1] in {*grammar.scales, "dozen"}
    if of:
        word = words[last + 1]
    scale = (
        grammar.scales.get(word) or grammar.plural_scales.get(word) or (DOZEN if word in {"dozen", "dozens"} else None)
    )
    if word == "gross" and words[last + 1] in grammar.of:
        scale = grammar.dozens[word]
    if word == "score" and not found.plain and found.value < 10:
        scale = SCORE
    if scale is None or (not found.plain and words[found.last - 1] in grammar.scales and scale <= THOUSAND):
        return
    if words[found.last - 1] in grammar.dozens and words[found.last - 1] != "couple":
        return
    whole = _whole_hundreds(tokens, found, grammar) if scale == DOZEN else 0
    found.value = whole + (found.value - whole) * scale
    found.scale = scale
    found.last, found.plain = last + hyphened + of + 1, ""
    while words[found.last] in grammar.scales and words[found.last] != "grand":
        found.value *= grammar.scales[words[found.last]]
        found.last += 1
    _lower_part(tokens, found, grammar, scale)


DOZEN, SCORE = 12, 20


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
    elif at > found.last and part.isdecimal() and 0 < int(part) < scale:
        _joined_part(tokens, found, grammar, scale, at)
    elif (
        at > found.last
        and scale == THOUSAND // 10
        and (words[at] in grammar.tens or words[at] in grammar.units_below_twenty)
    ):
        _spelt_part(tokens, found, grammar, at)
    elif at > found.last and scale == SCORE and 0 < grammar.units_below_twenty.get(part, 0) < SCORE:
        found.value += grammar.units_below_twenty[part]
        found.last = at + 1


def _spelt_part(tokens: Tokens, found: Numeral, grammar: Grammar, at: int) -> None:
    """Add what "and" joins in words: "3 hundred and twelve"."""
    part = read_words(tokens, at, grammar)
    if part is not None and not part.ordinal and not part.fraction and 0 < part.value < THOUSAND // 10:
        found.value, found.last = found.value + part.value, part.last


def _joined_part(tokens: Tokens, found: Numeral, grammar: Grammar, scale: int, at: int) -> None:
    """Add what "and" joins in digits: "3 hundred and 21", "3 thousand and 12", "3 hundred and 2 dozen"."""
    words, part = tokens.words, int(tokens.words[at])
    dozens = words[at + 1] in {"dozen", "dozens"}
    if dozens and scale >= THOUSAND // 10:
        found.value, found.last = found.value + part * DOZEN, at + 2
    elif scale == THOUSAND // 10 or (
        scale == THOUSAND
        and words[found.first - 1] not in {"between", "from"}
        and not _measured(words, at + 1, grammar)
    ):
        found.value, found.last = found.value + part, at + 1


def _measured(words: list[str], at: int, grammar: Grammar) -> bool:
    """Say whether what follows a number gives it a size of its own: a scale, a unit, or more digits."""
    return words[at] in grammar.scales or words[at] in grammar.tails or words[at] in {":", "-", "/", "to"}

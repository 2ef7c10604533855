"""What makes a fraction of a number: "two-thirds", "1/2", "2 1/2", "three and a half", "point five", "of a million"."""

from decimal import Decimal

from service.analysis.figures.decimals import add_decimals
from service.analysis.figures.digit_runs import read_digits
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Numeral
from service.analysis.figures.number_words import ONE, read_words, sign_value
from service.analysis.figures.tokens import Tokens

TEN = 10


def read_fraction(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Read what makes a fraction of it: "two-thirds", "1/2", "5/16ths", "three and a half", "of a million"."""
    words, last = tokens.words, found.last
    word = words[last]
    if found.fraction:
        pass
    elif word == "/" and words[last + 1].isdecimal() and found.plain.isdecimal() and len(words[last + 1]) <= 4:
        if _is_denominator(words, found):
            found.value, found.last, found.fraction = found.value / int(words[last + 1]), last + 2, True
            found.last += tokens.glued(last + 2) and words[last + 2] in grammar.denominator_endings
    elif len(word) == 1 and not word.isascii() and word.isnumeric() and not word.isdigit():
        found.value, found.last, found.plain = found.value + sign_value(word), last + 1, ""
    elif found.plain and _part_at(tokens, last):
        at = _part_at(tokens, last)
        found.value += Decimal(words[at]) / int(words[at + 2])
        found.last, found.plain = at + 3, ""
    elif word in grammar.conjunctions:
        _and_fraction(tokens, found, grammar)
    elif word == "-" and words[last + 1] in grammar.conjunctions:
        _hyphened_part(tokens, found, grammar)
    else:
        _denominate(tokens, found, grammar)
    if word == "point" and not found.fraction and not (found.value == 1 and words[found.first - 1] == "at"):
        add_decimals(tokens, found, grammar, at=last + 1)
    if found.fraction or found.plain == "":
        _of_scale(tokens, found, grammar)


def is_split(above: Decimal | int, below: Decimal | int) -> bool:
    """Say whether two numbers with a stroke between them share a hundred: "50/50", "60/40"."""
    return above + below == 100


def _is_denominator(words: list[str], found: Numeral) -> bool:
    """Say whether what stands behind the stroke divides: no year, no third part of a date, no split ("60/40")."""
    below = int(words[found.last + 1])
    return below > 0 and not 1900 <= below <= 2100 and words[found.last + 2] != "/" and not is_split(found.value, below)


_FINE = frozenset({*range(2, 17), 32, 64, 100})
"""Denominators of what is written behind a whole number: "2 11/32"."""


def _part_at(tokens: Tokens, last: int) -> int:
    """Return where a fraction in digits stands behind a whole number ("2 1/2", "2-1/2"), or 0."""
    words, at = tokens.words, last
    if words[at] == "-" and tokens.glued(at) and tokens.glued(at + 1):
        at += 1
    return at if words[at + 1] == "/" and _is_part(words, at) else 0


def _is_part(words: list[str], at: int) -> bool:
    """Say whether the digits at `at`, a stroke behind them, are a fraction behind a whole number ("2 1/2")."""
    above, below = words[at], words[at + 2]
    if not (above.isdecimal() and below.isdecimal() and len(below) <= 3) or words[at + 3] == "/":
        return False
    return 0 < int(above) < int(below) and int(below) in _FINE


def _hyphened_part(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Add "-and-a-half", "-and-three-quarters"."""
    words, at = tokens.words, found.last + 3
    above = 1 if words[at] in grammar.articles else grammar.units_below_twenty.get(words[at], 0)
    below = grammar.plural_denominators.get(words[at + 2]) or grammar.denominators.get(words[at + 2], 0)
    if words[at - 1] == words[at + 1] == "-" and 0 < above < below:
        found.value, found.last, found.plain = found.value + Decimal(above) / below, at + 3, ""


def _denominate(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Divide by "thirds", "-fifths", "quarter", "over one hundred"."""
    words, last = tokens.words, found.last
    at = last
    while words[at] == "-":
        at += 1
    word = words[at]
    hundredth = word in grammar.units_below_twenty and words[at + 1 + (words[at + 1] == "-")] in grammar.ordinals
    if word in grammar.tens or word == "one" or hundredth or words[last] == "over":
        _long_denominator(tokens, found, grammar, at)
        return
    if word == "seconds":
        return
    if word in grammar.plural_denominators and words[at - 1 - (words[at - 1] == "-")] in grammar.tens:
        _compound_denominator(tokens, found, grammar, at)
        return
    single = word in grammar.denominators and (found.value == 1 or _stands_for_plural(tokens, found, at))
    if word in grammar.plural_denominators or single:
        months = word == "quarters" and (words[at + 1 : at + 4] == ["in", "a", "row"] or words[at + 1] == "running")
        if months or (word == "quarters" and not found.plain and found.value > 9):
            return
        divisor = grammar.plural_denominators.get(word) or grammar.denominators[word]
        found.value, found.last, found.fraction, found.plain = found.value / divisor, at + 1, True, ""


def _stands_for_plural(tokens: Tokens, found: Numeral, at: int) -> bool:
    """Say whether one quarter is told for several: "three-quarter million", "two-third majority"."""
    words = tokens.words
    hyphened = words[at - 1] == "-" and words[at + 1] != "-"
    return words[at] in {"quarter", "third"} and found.value < TEN and not found.plain and hyphened


def _long_denominator(tokens: Tokens, found: Numeral, grammar: Grammar, at: int) -> None:
    """Divide by "twenty-firsts", "one hundred fifth", "over one hundred": denominators of several words."""
    words = tokens.words
    j = at + 1 + (words[at + 1] == "-")
    single = found.value == 1 and grammar.ordinals.get(words[j], TEN) < TEN and words[at + 1] == "-"
    if words[at] in grammar.tens and single:
        below, last = Decimal(grammar.tens[words[at]] + grammar.ordinals[words[j]]), j + 1
    elif (
        words[at] in grammar.tens
        and words[j] in grammar.plural_denominators
        and (words[j] != "seconds" or words[j - 1] == "-")
    ):
        below, last = Decimal(grammar.tens[words[at]] + grammar.plural_denominators[words[j]]), j + 1
    elif (found.value == 1 and _is_hundredth(words[j], grammar)) or words[at] == "over":
        part = _below(tokens, at + (words[at] == "over"), grammar)
        if part is None or part.ordinal == (words[at] == "over") or part.value < 2 or part.fraction:
            return
        if words[at] == "over" and not _divides(tokens, found, part):
            return
        below, last = part.value, part.last
    else:
        return
    found.value, found.last, found.fraction, found.plain = found.value / below, last, True, ""


def _is_hundredth(word: str, grammar: Grammar) -> bool:
    """Say whether a denominator goes on with this word: "one one-hundredth", "one ten-thousandth"."""
    return word == "hundred" or grammar.ordinals.get(word, 0) >= grammar.scales["hundred"]


def _below(tokens: Tokens, at: int, grammar: Grammar) -> Numeral | None:
    """Read the whole number that stands at `at`, in digits or words."""
    words = tokens.words
    at += words[at] in grammar.articles and words[at + 1] in grammar.scales
    return read_digits(tokens, at) if words[at][:1].isdecimal() else read_words(tokens, at, grammar)


_EQUALS = frozenset({"is", "of", "equals"})
"""Words before a fraction told as "3 over 4"."""


def _divides(tokens: Tokens, above: Numeral, below: Numeral) -> bool:
    """Say whether "over" is a fraction's line: "one over twenty", not "3 over four years" nor "won 20 over 30"."""
    apart = not tokens.words[above.first - 1].isalpha() or tokens.words[above.first - 1] in _EQUALS
    spelt = not below.plain or above.value == 1 or apart
    return spelt and below.value > above.value and not tokens.words[below.last].isalpha()


def _compound_denominator(tokens: Tokens, found: Numeral, grammar: Grammar, at: int) -> None:
    """Divide by "twenty-firsts": the tens before it belong to the denominator where a numerator stands before them."""
    tens = grammar.tens[tokens.words[at - 1 - (tokens.words[at - 1] == "-")]]
    ones = grammar.plural_denominators[tokens.words[at]]
    joined = {tokens.words[at - 2], tokens.words[at - 3]} & grammar.conjunctions
    split = found.value > tens and ones < TEN and not joined
    whole, below = (found.value - tens, tens + ones) if split else (found.value, ones)
    found.value, found.last, found.fraction, found.plain = whole / below, at + 1, True, ""


def _and_fraction(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Add "and a half", "and two thirds", "and one fourth", "and a quarter"."""
    words, at = tokens.words, found.last + 1
    if words[at + 1] == "/" and _is_part(words, at):
        found.value, found.last, found.plain = found.value + Decimal(words[at]) / int(words[at + 2]), at + 3, ""
        return
    numerator = 1 if words[at] in grammar.articles else grammar.units_below_twenty.get(words[at], 0)
    j = at + 1 + (words[at + 1] == "-")
    word = words[j]
    if words[at].isdecimal() and len(words[at]) < 3 and word in grammar.plural_denominators:
        numerator = int(words[at])
    if words[at] == "half" and words[at + 1] in grammar.scales and found.value < TEN:
        found.value, found.last = (found.value + ONE / 2) * grammar.scales[words[at + 1]], at + 2
        return
    if (
        words[at] in grammar.articles
        and words[at + 1] == "half"
        and words[at + 2] in grammar.scales
        and found.value >= grammar.scales[words[at + 2]]
    ):
        numerator = 0
    if words[at] == "half" and words[at + 1] not in grammar.scales:
        numerator, j, word = 1, at, "half"
    divisor = grammar.plural_denominators.get(word) or grammar.denominators.get(word)
    if (
        numerator
        and divisor
        and numerator < divisor
        and word != "seconds"
        and (divisor <= TEN or word in grammar.plural_denominators or words[at] == "one")
    ):
        before = words[found.last - 1]
        part = Decimal(numerator) / divisor
        scale = (grammar.scales.get(before) or grammar.dozens.get(before, 1)) if before != "hundred" else 1
        found.value, found.last, found.plain = found.value + part * scale, j + 1, ""
        following = grammar.scales.get(words[found.last]) or (12 if words[found.last] == "dozen" else None)
        if following and scale == 1:
            found.value, found.last = found.value * following, found.last + 1
    elif words[at] in grammar.articles and words[at + 1] == "half" and words[at + 2] in grammar.scales:
        found.value, found.last = found.value + Decimal(grammar.scales[words[at + 2]]) / 2, at + 3


def _of_scale(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Multiply by "of a million", "million"."""
    words, at = tokens.words, found.last
    if words[at] == "of" and words[at + 1] in grammar.articles and words[at + 2] in grammar.scales:
        _multiply(found, grammar.scales[words[at + 2]], at + 3)
    elif (found.fraction or words[at - 1].isnumeric()) and found.scale == 1 and words[at] in grammar.scales:
        _multiply(found, grammar.scales[words[at]], at + 1)


def _multiply(found: Numeral, scale: int, last: int) -> None:
    found.value, found.scale, found.last, found.fraction = found.value * scale, scale, last, False

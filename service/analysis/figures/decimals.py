"""Decimals in words: "two point five", "zero point one two", "point five"."""

from decimal import Decimal

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Numeral
from service.analysis.figures.tokens import Tokens

TEN = 10

_POINT_OPENERS = frozenset("is was by of to only about just than minus negative around nearly".split())
"""Words before a decimal without its nought: "by point five percent". "At that point two" tells none."""


def read_point(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read "point two five", where token `i` is the point and no number stands before it."""
    words, before, after = tokens.words, tokens.words[i - 1], tokens.words[i + 1]
    nought = before in _OH
    apart = nought or not before.isalpha() or before in _POINT_OPENERS
    if not apart or grammar.units_below_twenty.get(after, TEN) >= TEN or (before.isdecimal() and words[i - 2] != "."):
        return None
    found = Numeral(i - nought, i, Decimal(0))
    add_decimals(tokens, found, grammar, at=i + 1)
    return found


_OH = frozenset({"oh", "o"})
"""Nought, as it is said among other digits: "two point oh five"."""


def add_decimals(tokens: Tokens, found: Numeral, grammar: Grammar, *, at: int) -> None:
    """Add the decimals that start at `at`, behind the point, and the scale behind them: "two point five million"."""
    digits, last = _at_once(tokens, at, grammar)
    if not digits:
        digits, last = _one_by_one(tokens, at, grammar)
    if not digits:
        return
    found.value, found.last, found.plain = Decimal(f"{found.value}.{digits}"), last, ""
    scale = grammar.scales.get(tokens.words[last])
    if scale:
        found.value, found.last = found.value * scale, last + 1


def _at_once(tokens: Tokens, at: int, grammar: Grammar) -> tuple[str, int]:
    """Return the decimals that one word tells, and where it ends: "3 point 75", "ten point ten"."""
    word = tokens.words[at]
    teens = grammar.units_below_twenty.get(word, 0)
    digits = word if word.isdecimal() else str(teens) if teens >= TEN else ""
    return digits, at + 1


def _one_by_one(tokens: Tokens, at: int, grammar: Grammar) -> tuple[str, int]:
    """Return the decimals that are told one after the other, and where they end: "one four", "oh five", "fifty-six"."""
    digits, ones = "", grammar.units_below_twenty
    while True:
        word, after = tokens.words[at], tokens.words[at + 1]
        if ones.get(word, TEN) < TEN:
            digits += str(ones[word])
        elif word in _OH and after in ones:
            digits += "0"
        elif word in grammar.tens:
            ten, one = divmod(grammar.tens[word], TEN)
            digits += f"{ten}{one}" if one or (after != "-" and after not in ones) else str(ten)
        elif word != "-" or not digits:
            return digits, at
        at += 1

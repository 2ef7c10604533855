"""Numbers with what they measure → mentions: counts, money, measures, shares, multiples."""

from decimal import Decimal

from service.analysis.figures.ages import read_age
from service.analysis.figures.decimals import read_point
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.numerals import read_numeral
from service.analysis.figures.ones import is_pronoun
from service.analysis.figures.orders import is_order, read_order
from service.analysis.figures.pairs import read_other_side, read_pair
from service.analysis.figures.parts import add_parts
from service.analysis.figures.relative import read_ago, read_counted_relative
from service.analysis.figures.shares import part_of_one
from service.analysis.figures.tails import Tail, add_rate, read_currency_before, read_tail
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind, Qualifier

CARDINAL, MONEY = FigureKind.CARDINAL, FigureKind.MONEY
LONGEST_SUM = 15
"""Digits of a sum that is told by how many it has."""


def read_quantity(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read the quantity whose number starts at token `i`."""
    numeral = read_numeral(tokens, i, grammar)
    if numeral is None:
        return None
    if is_order(tokens, numeral, grammar):
        return read_order(tokens, numeral, grammar)
    counted = read_counted_relative(tokens, numeral, grammar)
    if counted is not None:
        return counted
    if tokens.words[i] in grammar.pronoun_like and is_pronoun(tokens, numeral, grammar):
        return None
    _negative(tokens, numeral, grammar)
    before = read_currency_before(tokens, numeral.first, grammar)
    tail = read_tail(tokens, numeral, grammar, money=before is not None)
    return (
        close_quantity(tokens, numeral, tail, grammar)
        if before is None
        else _priced(tokens, numeral, tail, grammar, before)
    )


def read_rounded(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "1000s of people": at least so many."""
    words = tokens.words
    digits = words[i].replace(",", "")
    value = int(digits) if digits.isdecimal() and len(digits) <= LONGEST_SUM else 0
    if words[i + 1] != "s" or not tokens.glued(i + 1) or words[i + 2] not in grammar.of or value not in ROUND:
        return None
    return _mention(Numeral(i, i + 2, Decimal(value), vague=True), i + 2, CARDINAL, None)


ROUND = frozenset(10**power for power in range(2, 10))
"""Numbers whose plural is a vague one."""


def read_decimal(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "point five percent", where token `i` is the point."""
    numeral = read_point(tokens, i, grammar)
    if numeral is None:
        return None
    _negative(tokens, numeral, grammar)
    return close_quantity(tokens, numeral, read_tail(tokens, numeral, grammar, money=False), grammar)


def _priced(tokens: Tokens, numeral: Numeral, tail: Tail | None, grammar: Grammar, before: tuple[int, str]) -> Mention:
    """Return the mention of a number behind a currency that starts at the first of `before`: "$5", "$1.5m to $2m"."""
    start, code = before
    tail = _money(tokens, numeral, tail, code, grammar)
    below = tokens.words[start - 1] in _MINUS and tokens.glued(start) and _begins(tokens, start - 1)
    if below:
        numeral.value, start = -numeral.value, start - 1
    joined = read_pair(tokens, numeral, tail, grammar, money=before)
    if joined is not None:
        joined.first = start
        return joined
    mention = _single(tokens, numeral, tail, grammar)
    mention.first = min(mention.first, start)
    return mention


def close_quantity(tokens: Tokens, numeral: Numeral, tail: Tail | None, grammar: Grammar) -> Mention:
    """Return the mention of a number that no currency stands before, with the number that may be joined to it."""
    return read_pair(tokens, numeral, tail, grammar, money=None) or _single(tokens, numeral, tail, grammar)


def _money(tokens: Tokens, numeral: Numeral, tail: Tail | None, code: str, grammar: Grammar) -> Tail:
    """Close an amount whose currency stood in front; "$5 a year" and "$75 USD" keep their tail."""
    if tokens.words[numeral.first - 1] in grammar.million_codes and numeral.scale == 1:
        numeral.value, numeral.scale = numeral.value * 10**6, 10**6
    if tail is not None and tail.kind is MONEY:
        return tail
    return add_rate(tokens, Tail(MONEY, code, numeral.last), grammar)


def _single(tokens: Tokens, numeral: Numeral, tail: Tail | None, grammar: Grammar) -> Mention:
    """Make the mention of one number with its tail."""
    if tail is not None and tail.ago:
        return read_ago(numeral, tail.last, tail.unit or "")
    if tail is not None:
        add_parts(tokens, numeral, tail, grammar)
        if tail.unit in _DEGREES and tokens.phrase(tail.last, _BELOW_ZERO):
            numeral.value, tail.last = -numeral.value, tail.last + 2
        return _mention(numeral, tail.last, tail.kind, tail.unit)
    if numeral.vague:
        return _mention(numeral, numeral.last, CARDINAL, None)
    return _unmeasured(tokens, numeral, grammar)


_DEGREES = frozenset({"degree", "celsius", "fahrenheit"})
_BELOW_ZERO = ("below", "zero")
"""Words that turn degrees, and a bare number, below nought."""


def _unmeasured(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention:
    """Make the mention of one number that no unit follows at once."""
    if tokens.words[numeral.last] == "below" and tokens.phrase(numeral.last, _BELOW_ZERO):
        numeral.value = -numeral.value
        return _mention(numeral, numeral.last + 2, FigureKind.MEASURE, "degree")
    side = read_other_side(tokens, numeral, grammar)
    if side is not None:
        return _mention(numeral, numeral.last, side.kind, side.unit)
    if tokens.phrase(numeral.last, ("-", "figure")):
        return _figures(numeral)
    if tokens.words[numeral.last + (tokens.words[numeral.last] == "-")] in grammar.times:
        return _times(tokens, numeral, grammar)
    return _bare(tokens, numeral, grammar)


def _figures(numeral: Numeral) -> Mention:
    """Read "a six-figure sum": at least the least number of six digits."""
    low = Decimal(10) ** (min(int(numeral.value), LONGEST_SUM) - 1)
    found = Mention(numeral.first, numeral.last + 2, CARDINAL, numeral.first, numeral.last, low=low)
    found.qualifier = Qualifier.VAGUE
    return found


def _bare(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention:
    """Make the mention of a number without a unit: a fraction, a rank, an age or a count."""
    if numeral.fraction:
        return part_of_one(tokens, numeral, grammar) or _mention(numeral, numeral.last, FigureKind.FRACTION, None)
    if _is_rank(tokens, numeral, grammar):
        return _mention(numeral, numeral.last, FigureKind.ORDINAL, "number")
    return read_age(tokens, numeral, grammar) or _mention(numeral, numeral.last, CARDINAL, None)


def _is_rank(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> bool:
    """Say whether this is "number two" or "No. 2"."""
    words, i = tokens.words, numeral.first
    at = i - 1 - (words[i - 1] == "." and words[i - 2] == "no")
    counts = words[at] == "number" and words[at - 1] in grammar.number_verb_openers
    return words[at] in grammar.rank_words and not counts and numeral.value < 1000


def _mention(numeral: Numeral, last: int, kind: FigureKind, unit: str | None) -> Mention:
    """Make a mention of one number; a vague one has a low end only."""
    found = Mention(numeral.first, last, kind, numeral.first, numeral.last, value=numeral.value, unit=unit)
    if numeral.vague:
        found.value, found.low, found.qualifier = None, numeral.value, Qualifier.VAGUE
    return found


def _times(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention:
    """Tell "four times as many" and "fourfold" from "shot four times" and "four times a week"."""
    at = numeral.last + (tokens.words[numeral.last] == "-")
    word, after = tokens.words[at], tokens.words[at + 1]
    if word in {"fold", "x"} or (after in grammar.comparatives and after not in {"a", "an"}):
        glued = word != "x" or tokens.glued(at)
        return _mention(numeral, at + 1 if glued else numeral.last, FigureKind.MULTIPLE if glued else CARDINAL, None)
    if after in grammar.per and tokens.words[at + 2] in grammar.time_units:
        return _mention(numeral, at + 3, CARDINAL, f"time/{grammar.time_units[tokens.words[at + 2]]}")
    return _mention(numeral, numeral.last, CARDINAL, None)


_MINUS = frozenset("-−")
_OPEN = frozenset("([{=<>≤≥±:|")
"""Signs that a minus may be glued to."""


def _begins(tokens: Tokens, at: int) -> bool:
    """Say whether the sign at `at` stands behind a blank or an opening sign, so that it joins nothing."""
    return not tokens.glued(at) or tokens.words[at - 1] in _OPEN


def _negative(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> None:
    """Take the minus in; one that a space parts is a dash, unless the number is all there is."""
    words, i = tokens.words, numeral.first
    sign = words[i - 1]
    if (sign not in _MINUS and sign not in grammar.minus) or words[i - 2] == "or":  # "plus or minus 3"
        return
    alone = i == 1 and tokens.count <= numeral.last + 1
    if sign in _MINUS and not words[i - 2].isalpha() and words[i - 2] in grammar.currencies_before:
        numeral.value, numeral.first = -numeral.value, i - 1
        return
    dash = sign in _MINUS and _begins(tokens, i - 1) and words[i - 2] not in {"to", "and"}
    if sign in grammar.minus or (dash and (tokens.glued(i) or alone)):
        numeral.value, numeral.first = -numeral.value, i - 1

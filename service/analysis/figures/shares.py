"""Parts of one thing: "a quarter of voters", "half an hour", "a third of a million"."""

from decimal import Decimal

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.tails import read_tail
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind


def read_share(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "a quarter of", "by a quarter", where token `i` is the quarter."""
    scale = _scaled_quarter(tokens, i, grammar)
    if scale is not None:
        return scale
    if tokens.words[i - 1] not in {"a", "one"} or not is_whole_of(tokens, i - 1, i + 1, grammar):
        return None
    return close_share(tokens, Numeral(i - 1, i + 1, Decimal("0.25"), fraction=True), grammar)


_QUARTERED = frozenset({"pound", "mile", "inch", "acre", "ounce", "pint", "gallon", "ton"})
"""Units of which "a quarter pound" is a quarter."""


_TIMED = frozenset({"hour", "century", "decade"})
"""Times of which "quarter of a century", "a quarter-hour" is a quarter."""


def _scaled_quarter(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "a quarter million", "quarter of a million", "a quarter pound", where token `i` is the quarter."""
    words = tokens.words
    articled = words[i + 1] in grammar.of and words[i + 2] in grammar.articles
    at = i + 1 + (2 if articled else words[i + 1] == "-")
    first = i - (words[i - 1] in grammar.articles)
    if words[at] in _TIMED and at > i + 1:
        unit = grammar.time_units[words[at]]
        return Mention(first, at + 1, FigureKind.DURATION, first, i + 1, value=Decimal("0.25"), unit=unit)
    if words[at] in _QUARTERED and (articled or (first < i and at == i + 1 + (words[i + 1] == "-"))):
        _, _, unit = grammar.tails[words[at]][-1]
        unit = "pound" if unit == "GBP" else unit
        return Mention(first, at + 1, FigureKind.MEASURE, first, i + 1, value=Decimal("0.25"), unit=unit)
    if words[at] not in grammar.scales:
        return None
    value = Decimal(grammar.scales[words[at]]) / 4
    numeral = Numeral(first, at + 1, value, scale=grammar.scales[words[at]])
    tail = read_tail(tokens, numeral, grammar, money=False)
    if tail is None or tail.ago:
        return Mention(first, at + 1, FigureKind.CARDINAL, first, at + 1, value=value)
    return Mention(first, tail.last, tail.kind, first, at + 1, value=numeral.value, unit=tail.unit)


_SHARE_OPENERS = frozenset("by to about almost nearly over than around roughly only between from".split())
"""Words before "a third" that make a share of it, whatever follows."""


def is_whole_of(tokens: Tokens, first: int, end: int, grammar: Grammar) -> bool:
    """Say whether what stands around `[first, end)` lets it be a share: "of", "more", "by a quarter and", no noun."""
    after = tokens.words[end]
    if not after.isalpha() or after == "of" or after in grammar.comparatives:
        return True
    return tokens.words[first - 1] in _SHARE_OPENERS and after in grammar.noun_stops


def close_share(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention:
    """Read what a share is of: "of a million", "of an hour", or nothing that is counted as one."""
    words, at = tokens.words, numeral.last
    scale = grammar.scales.get(words[at + 2]) if words[at] == "of" and words[at + 1] in grammar.articles else None
    if scale:
        value = numeral.value * scale
        return Mention(numeral.first, at + 3, FigureKind.CARDINAL, numeral.first, at + 3, value=value)
    found = part_of_one(tokens, numeral, grammar)
    return found or Mention(numeral.first, at, FigureKind.FRACTION, numeral.first, at, value=numeral.value)


def part_of_one(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "half an hour", "a quarter of a mile", "half a percentage point"."""
    words, end = tokens.words, numeral.last
    at = end + (words[end] == "of")
    one = words[at] == "one" and words[end] in grammar.of
    if not (words[at] in grammar.articles or one) or words[at + 1] in grammar.glued_units:
        return None
    numeral.last = at + 1
    tail = read_tail(tokens, numeral, grammar, money=False)
    numeral.last = end
    if tail is None or tail.ago:
        return None
    return Mention(numeral.first, tail.last, tail.kind, numeral.first, end, value=numeral.value, unit=tail.unit)

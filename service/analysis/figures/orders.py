"""Ordinals: places, rounds and halves, and the dates and shares that are told with them."""

from service.analysis.figures.calendar import read_day_first, read_day_of_month, read_quarter
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.shares import close_share, is_whole_of
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind

SIMPLE = frozenset({*range(3, 11), *(10**power for power in range(2, 16))})
"""Denominators that an ordinal names in whatever words follow; others ("a twentieth of") need their "of"."""

SIMPLEST = 3


def is_order(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> bool:
    """Say whether the number is an ordinal in words, or in digits with an ending ("21st", but "12st" is a weight)."""
    if numeral.ordinal:
        return True
    ending = tokens.words[numeral.last]
    glued = bool(numeral.plain) and ending in grammar.ordinal_suffixes and tokens.glued(numeral.last)
    if not glued or numeral.value != int(numeral.value):
        return False
    return ending != "st" or (numeral.value % 10 == 1 and numeral.value % 100 != 11)


def read_order(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "fourth", "21st", "third quarter", "second of August", "a third of", "second half"."""
    words = tokens.words
    numeral.last += not numeral.ordinal
    found = (
        read_day_first(tokens, numeral, grammar)
        or read_quarter(tokens, numeral, grammar)
        or read_day_of_month(tokens, numeral, grammar)
    )
    if found:
        return found
    if _is_share(tokens, numeral, grammar):
        return close_share(tokens, numeral, grammar)
    after = words[numeral.last]
    pairs = {(words[numeral.first - 1], words[numeral.first]), (words[numeral.first], after)}
    if pairs & grammar.name_pairs:
        return None
    last = numeral.last + (after == "half") + 2 * (after == "-" and words[numeral.last + 1] == "half")
    unit = "half" if last > numeral.last else "rank"
    return Mention(numeral.first, last, FigureKind.ORDINAL, numeral.first, numeral.last, value=numeral.value, unit=unit)


def _is_share(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> bool:
    """Say whether "a third" is a share ("a third of", "by a third", not "a third man"), and make one of it."""
    words = tokens.words
    if (
        words[numeral.first : numeral.first + 2] == ["one", "-"]
        and numeral.value in SIMPLE
        and words[numeral.first - 1] != "the"
    ):
        numeral.value, numeral.fraction, numeral.ordinal = 1 / numeral.value, True, False
        return True
    before = numeral.first - (words[numeral.first - 1] in grammar.articles)
    rare = numeral.value not in SIMPLE and (numeral.value < SIMPLEST or words[numeral.last] not in grammar.of)
    if rare or not is_whole_of(tokens, before, numeral.last, grammar):
        return False
    size = numeral.last - numeral.first - (words[numeral.first + 1] == "-")
    one = words[numeral.first] == "one" and size == 2 and words[numeral.first - 1] != "the"
    if words[numeral.first - 1] not in grammar.articles and not one:
        return False
    numeral.first -= not one
    numeral.value, numeral.fraction, numeral.ordinal = 1 / numeral.value, True, False
    return True

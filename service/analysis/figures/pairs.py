"""Two numbers told together: ranges, scores, ratios, tolerances, and sides that share a unit."""

from decimal import Decimal

from service.analysis.figures.ages import OLDEST
from service.analysis.figures.fractions import is_split
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.numerals import HYPHENS, read_numeral
from service.analysis.figures.tails import Tail, add_rate, read_tail
from service.analysis.figures.tokens import Tokens
from service.analysis.figures.units import dimension
from service.domain import FigureKind

CARDINAL, MONEY = FigureKind.CARDINAL, FigureKind.MONEY

_PLUS_MINUS = {"±": (("±",),), "+": (("+", "/", "-"), ("+", "-")), "plus": (("plus", "or", "minus"),)}
"""Signs before how far a value may be off, by the first."""


def read_pair(
    tokens: Tokens, numeral: Numeral, tail: Tail | None, grammar: Grammar, *, money: tuple[int, str] | None
) -> Mention | None:
    """Read a second number behind this one: a range, a score or a ratio."""
    words = tokens.words
    last = tail.last if tail else numeral.last
    word = words[last]
    if numeral.value == 1 and tail is None and (at := _one_of_many(tokens, last, grammar)):
        return _ratio(tokens, numeral, at, grammar)
    if word in _PLUS_MINUS:
        tolerance = next((signs for signs in _PLUS_MINUS[word] if tokens.phrase(last, signs)), None)
        if tolerance:
            return _tolerance(tokens, numeral, tail, grammar, last + len(tolerance))
    if word not in grammar.joints or numeral.vague:
        return _of_whole(tokens, numeral, grammar) if tail is None and money is None else None
    hyphened = word in HYPHENS and words[last + 1] in grammar.ratio
    if word in grammar.ratio or hyphened:
        last += hyphened
        return _ratio(tokens, numeral, last, grammar) if tail is None and money is None else None
    at = last + 1 + (word in HYPHENS and words[last + 1] == "to" and words[last + 1] != "")
    if words[last] == "-" and words[last + 1] == "to":
        at = last + 2 + (words[last + 2] == "-")
    opener = words[(money[0] if money else numeral.first) - 1]
    if word == "and" and opener != "between":
        return None
    return _second(tokens, numeral, tail, grammar, at=at, joint=word, opener=opener, money=money)


def _one_of_many(tokens: Tokens, at: int, grammar: Grammar) -> int:
    """Return where "in" and a number follow the noun of "one", 0 if they do not: "one bathing spot in seven"."""
    words = tokens.words
    for place in range(at + 1, at + 1 + LONGEST_NOUN):
        before = words[place - 1]
        if not before.isalpha() or before in grammar.noun_stops or before in grammar.joints:
            return 0
        number = words[place + 1][:1].isdecimal() or words[place + 1] in grammar.number_words
        if words[place] == "in" and number:
            return place
    return 0


LONGEST_NOUN = 3
"""Words of what is one in so many."""


def _of_whole(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "60/40", which shares a hundred, and "one of every five"."""
    words, last = tokens.words, numeral.last
    if words[last] in grammar.of and words[last + 1] == "every":
        return _ratio(tokens, numeral, last, grammar)
    if words[last] != "/" or not words[last + 1].isdecimal() or not (tokens.glued(last) and tokens.glued(last + 1)):
        return None
    second = read_numeral(tokens, last + 1, grammar)
    return _pair(FigureKind.SCORE, numeral, second) if second and is_split(numeral.value, second.value) else None


def _second(
    tokens: Tokens,
    numeral: Numeral,
    tail: Tail | None,
    grammar: Grammar,
    *,
    at: int,
    joint: str,
    opener: str,
    money: tuple[int, str] | None,
) -> Mention | None:
    words = tokens.words
    sign = grammar.currencies_before.get(words[at]) if not words[at].isalpha() else None
    at += sign is not None
    at += words[at] == "the" and joint == "and"
    below = words[at] in {"-", "−", "minus"} and joint in {"to", "and"} and words[at + 1][:1].isdecimal()
    at += below
    if not (words[at][:1].isdecimal() or words[at] in grammar.number_words):
        return None
    second = read_numeral(tokens, at, grammar)
    if second is None or second.vague or (second.ordinal != numeral.ordinal):
        return None
    if second.plain and words[second.last] in grammar.ordinal_suffixes and tokens.glued(second.last):
        return None
    if below:
        second.value = -second.value
    other = read_tail(tokens, second, grammar, money=sign is not None or money is not None)
    if money and (other is None or other.kind is not MONEY):
        other = add_rate(tokens, Tail(MONEY, money[1], second.last), grammar)
    if _is_aged(tokens, numeral) and tail is None and other is None and numeral.value < second.value <= OLDEST:
        found = _pair(FigureKind.AGE, numeral, second)
        found.unit = "year"
        return found
    if joint in HYPHENS and _is_score(tokens, numeral, second, tail or other, grammar):
        return _pair(FigureKind.SCORE, numeral, second)
    scale = max(second.scale, _spoken_scale(tokens, second, grammar))
    return _range(numeral, second, tail, other, scale=scale, joint=joint, opener=opener)


def _spoken_scale(tokens: Tokens, second: Numeral, grammar: Grammar) -> int:
    """Return the scale that a number of two words ends in ("six thousand"), else 1."""
    two = second.last == second.first + 2 and second.value >= 1
    return grammar.scales.get(tokens.words[second.last - 1], 1) if two else 1


def _tolerance(tokens: Tokens, numeral: Numeral, unit: Tail | None, grammar: Grammar, at: int) -> Mention | None:
    """Read "12.9 ± 0.1 km", "3 m ± 10%", whose first number has `unit`, as the range that it is."""
    second = read_numeral(tokens, at, grammar) if tokens.words[at][:1].isdecimal() else None
    if second is None or second.ordinal:
        return None
    tail = read_tail(tokens, second, grammar, money=False)
    off = second.value
    if tail and tail.kind is FigureKind.PERCENTAGE and unit and unit.kind is not tail.kind:
        off, tail = abs(numeral.value) * off / 100, Tail(unit.kind, unit.unit, tail.last)
    elif tail is None and tokens.words[second.last] == ")" and tokens.words[numeral.first - 1] == "(":
        second.last += 1
        tail = read_tail(tokens, second, grammar, money=False)
    found = _pair(tail.kind if tail else CARDINAL, numeral, second)
    found.low, found.high = numeral.value - off, numeral.value + off
    if tail:
        found.unit, found.last = tail.unit, tail.last
    return found


def _is_aged(tokens: Tokens, numeral: Numeral) -> bool:
    """Say whether "aged" stands before a range: "aged 18 to 24", "aged between 18 and 24"."""
    before = tokens.words[numeral.first - 1]
    return (tokens.words[numeral.first - 2] if before in {"between", "from"} else before) in {"aged", "ages"}


def _pair(kind: FigureKind, numeral: Numeral, second: Numeral) -> Mention:
    """Make a mention of two numbers whose order counts."""
    return Mention(numeral.first, second.last, kind, numeral.first, second.last, low=numeral.value, high=second.value)


def _is_score(tokens: Tokens, numeral: Numeral, second: Numeral, tail: Tail | None, grammar: Grammar) -> bool:
    """Tell "beat them 38-12" from "10-15 people" and "3-4 years"."""
    if tail is not None or numeral.scale != 1 or second.scale != 1 or numeral.fraction or second.fraction:
        return False
    if max(numeral.value, second.value) > 999 or "." in numeral.plain + second.plain:
        return False
    after, before = tokens.words[second.last], tokens.words[numeral.first - 1]
    if before in {"between", "from"} and numeral.value < second.value:
        return False
    if numeral.value >= second.value or after in grammar.score_words or before in grammar.score_words:
        return True
    return not after.isalpha() or after in grammar.noun_stops


def _range(
    numeral: Numeral, second: Numeral, tail: Tail | None, other: Tail | None, *, scale: int, joint: str, opener: str
) -> Mention | None:
    """Make a range of two numbers with one unit: "50-60%", "between five and six", "$1.5m to $2m", "8- to 16-metre".

    `scale` is what the second is told in: "five to six thousand".
    """
    if tail and other and tail.kind is not FigureKind.MONEY and tail.unit != other.unit:
        return None
    if tail and not other and not (joint == "to" and opener == "from"):
        return None
    low, high = numeral.value, second.value
    if scale > 1 and numeral.scale == 1 and low < high / scale and not numeral.fraction:
        low *= scale
    if high < low < 0:
        low, high = high, low
    if low >= high or (joint == "or" and high > 3 * low):
        return None
    if joint == "to" and opener not in {"from", "between"} and (high > 10 * low > 0 or opener == "by"):
        return None
    first = numeral.first - 1 if opener in {"between", "from"} and joint in {"and", "to"} else numeral.first
    last = max(second.last, other.last if other else 0)
    joined = other or tail
    kind = joined.kind if joined else CARDINAL
    return Mention(
        first, last, kind, numeral.first, second.last, low=low, high=high, unit=joined.unit if joined else None
    )


_ROUND_WHOLES = frozenset(10**power for power in range(2, 7))
"""Wholes of which more than ten may be told: "30 in 1,000"."""


def _ratio(tokens: Tokens, numeral: Numeral, last: int, grammar: Grammar) -> Mention | None:
    """Read "one in five", "nine out of 10"."""
    words = tokens.words
    at = last + 1 + (words[last + 1] == "of") * (words[last] == "out")
    at += words[at] in {"every", "-"}
    if words[last] == "out" and words[last + 1] != "of":
        return None
    at += words[at] in grammar.articles and words[at + 1] in grammar.scales
    if not (words[at][:1].isdecimal() or words[at] in grammar.number_words):
        return None
    second = read_numeral(tokens, at, grammar)
    if second is None or second.ordinal or second.fraction or second.value <= numeral.value or second.vague:
        return None
    tight = words[last - 1] in HYPHENS
    if (
        words[last] == "in"
        and not tight
        and (read_tail(tokens, second, grammar, money=False) or 1900 <= second.value <= 2100)
    ):
        return None
    if words[last] == "in" and numeral.value > 10 and second.value not in _ROUND_WHOLES:
        return None
    found = _pair(FigureKind.RATIO, numeral, second)
    found.value = Decimal(numeral.value) / second.value
    return found


def read_other_side(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Tail | None:
    """Return what the other side of "3 by 4 metres", "3x4 m", "8-by-10-foot", "54 to 31 percent" is told in."""
    words, at = tokens.words, numeral.last
    at += words[at] == "-" and words[at + 1] == "by"
    falls = words[at] == "to"
    if words[at] not in {"x", "×", "by", "to"}:
        return None
    at += 1 + (words[at + 1] == "-")
    if not (words[at][:1].isdecimal() or words[at] in grammar.number_words):
        return None
    second = read_numeral(tokens, at, grammar)
    tail = read_tail(tokens, second, grammar, money=False) if second and not second.ordinal else None
    if tail is None or second is None:
        return None
    if falls:
        return tail if _falls(tokens, numeral, second, tail) else None
    return tail if dimension(tail.unit) == "length" else None


def _falls(tokens: Tokens, numeral: Numeral, second: Numeral, tail: Tail) -> bool:
    """Say whether two shares, or "from" and "to", have one unit: "from 54 to 31 percent" is no range but a fall."""
    if second.value >= numeral.value or numeral.fraction:
        return False
    opened = tokens.words[numeral.first - 1] == "from" and tail.kind in {FigureKind.MEASURE, FigureKind.DURATION}
    return tail.kind is FigureKind.PERCENTAGE or opened

"""Numbers with what they measure → mentions: counts, money, shares, multiples, scores, ratios, ranges."""

from decimal import Decimal

from service.analysis.figures.fractions import is_split
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.numerals import HYPHENS, read_numeral
from service.analysis.figures.orders import is_order, read_order
from service.analysis.figures.parts import add_parts
from service.analysis.figures.relative import read_ago, read_counted_relative
from service.analysis.figures.shares import part_of_one
from service.analysis.figures.tails import Tail, add_rate, read_currency_before, read_tail
from service.analysis.figures.tokens import Tokens
from service.analysis.figures.units import dimension
from service.domain import FigureKind, Qualifier

CARDINAL, MONEY = FigureKind.CARDINAL, FigureKind.MONEY
LONGEST_SUM = 15
"""Digits of a sum that is told by how many it has."""

OLDEST = 120
"""Years: beyond it a number behind a name is no age."""


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
    if tokens.words[i] in grammar.pronoun_like and _is_pronoun(tokens, numeral, grammar):
        return None
    _negative(tokens, numeral, grammar)
    before = read_currency_before(tokens, numeral.first, grammar)
    tail = read_tail(tokens, numeral, grammar, money=before is not None)
    return (
        close_quantity(tokens, numeral, tail, grammar)
        if before is None
        else _priced(tokens, numeral, tail, grammar, before)
    )


def _priced(tokens: Tokens, numeral: Numeral, tail: Tail | None, grammar: Grammar, before: tuple[int, str]) -> Mention:
    """Return the mention of a number behind a currency that starts at the first of `before`: "$5", "$1.5m to $2m"."""
    start, code = before
    tail = _money(tokens, numeral, tail, code, grammar)
    joined = _joined(tokens, numeral, tail, grammar, money=before)
    if joined is not None:
        joined.first = start
        return joined
    mention = _single(tokens, numeral, tail, grammar)
    mention.first = min(mention.first, start)
    return mention


def close_quantity(tokens: Tokens, numeral: Numeral, tail: Tail | None, grammar: Grammar) -> Mention:
    """Return the mention of a number that no currency stands before, with the number that may be joined to it."""
    return _joined(tokens, numeral, tail, grammar, money=None) or _single(tokens, numeral, tail, grammar)


def read_over_age(tokens: Tokens, i: int) -> Mention | None:
    """Read "over-50s", "under-21s": people by age."""
    words = tokens.words
    at = i - 1 - (words[i - 1] == "-")
    if words[i + 1] != "s" or not tokens.glued(i + 1) or words[at] not in {"over", "under"} or len(words[i]) > 2:
        return None
    return Mention(i, i + 2, FigureKind.AGE, i, i + 1, value=Decimal(words[i]), unit="year")


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
        return _mention(numeral, tail.last, tail.kind, tail.unit)
    if numeral.vague:
        return _mention(numeral, numeral.last, CARDINAL, None)
    return _unmeasured(tokens, numeral, grammar)


def _unmeasured(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention:
    """Make the mention of one number that no unit follows at once."""
    side = _other_side(tokens, numeral, grammar)
    if side is not None:
        return _mention(numeral, numeral.last, side.kind, side.unit)
    if tokens.phrase(numeral.last, ("-", "figure")):
        return _figures(numeral)
    if tokens.words[numeral.last + (tokens.words[numeral.last] == "-")] in grammar.times:
        return _times(tokens, numeral, grammar)
    return _bare(tokens, numeral, grammar)


def _other_side(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Tail | None:
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
    return _age(tokens, numeral, grammar) or _mention(numeral, numeral.last, CARDINAL, None)


def _is_rank(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> bool:
    """Say whether this is "number two" or "No. 2"."""
    words, i = tokens.words, numeral.first
    at = i - 1 - (words[i - 1] == "." and words[i - 2] == "no")
    return words[at] in grammar.rank_words and numeral.value < 1000


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


def _is_pronoun(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> bool:
    """Say whether "one" stands for a thing or a person rather than a number."""
    words, i = tokens.words, numeral.first
    if numeral.last != i + 1 or numeral.value != 1:
        return False
    before, after = words[i - 1], words[i + 1]
    if before in grammar.minus:
        return False
    if before == "at" and after in {"point", "time", "stage"}:
        return True
    if tokens.upper(i) and tokens.upper(i + 1) and before not in {"", ".", "\n", '"', "“", "!", "?", ":"}:
        return True
    if before in grammar.pronoun_ones or after in {"another", "thing", "day", "who", "that", "way", "reason"}:
        return not (after in grammar.tails and after != "in")
    return (
        not after.isalpha()
        and after != "-"
        and (before.isalpha() and before not in {"number", "than", "least", "just", "only", "is"})
    )


_MINUS = frozenset("-−")


def _negative(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> None:
    """Take the minus in; one that a space parts is a dash, unless the number is all there is."""
    words, i = tokens.words, numeral.first
    sign = words[i - 1]
    if sign not in _MINUS and sign not in grammar.minus:
        return
    alone = i == 1 and tokens.count <= numeral.last + 1
    dash = sign in _MINUS and not tokens.glued(i - 1) and words[i - 2] not in {"to", "and"}
    if sign in grammar.minus or (dash and (tokens.glued(i) or alone)):
        numeral.value, numeral.first = -numeral.value, i - 1


def _age(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "aged 26", "at the age of 74", "Jo Bloggs, 26, said"."""
    words, i = tokens.words, numeral.first
    if not 0 < numeral.value <= OLDEST:
        return None
    first = -1
    if words[i - 1] in grammar.age_before and not (words[i - 1].startswith("turn") and _counts(words[i + 1], grammar)):
        first = i - 1
    elif words[i - 1] == "of" and words[i - 2] in {"age", "ages"}:
        first = i - 2
    elif (
        _is_person_of(tokens, numeral, grammar)
        or _was_when(tokens, numeral)
        or (numeral.plain.isdecimal() and _apposed(tokens, i, grammar))
    ):
        first = i
    if first < 0:
        return None
    return Mention(first, numeral.last, FigureKind.AGE, i, numeral.last, value=numeral.value, unit="year")


def _is_person_of(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> bool:
    """Say whether this is "a boy of six", "a woman of 40"."""
    words, i = tokens.words, numeral.first
    before = words[i - 1] == "of" and words[i - 2] in grammar.aged_persons and words[i - 3] in grammar.articles
    return before and not _counts(words[numeral.last], grammar)


_WHO = frozenset({"he", "she", "i", "who"})


def _was_when(tokens: Tokens, numeral: Numeral) -> bool:
    """Say whether this is "she was 19 when", "Mara Voss was 19 when"."""
    words, i = tokens.words, numeral.first
    i -= words[i - 1] in {"only", "just"}
    if words[numeral.last] != "when" or words[i - 1] not in {"was", "is"} or i < 2:
        return False
    return words[i - 2] in _WHO or tokens.upper(i - 2)


def _counts(after: str, grammar: Grammar) -> bool:
    """Say whether the word behind a number is something that it counts."""
    return after.isalpha() and after not in grammar.noun_stops


def _apposed(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether a number stands between commas behind a name."""
    name, after = tokens.words[i - 2], tokens.words[i + 1]
    if (
        tokens.words[i - 1] != ","
        or not name.isalpha()
        or name in grammar.months
        or name in grammar.weekdays
        or name in grammar.noun_stops
    ):
        return False
    return after in {",", ".", ")", ";", "\n", "", "and", "from", "who"}


_PLUS_MINUS = {"±": (("±",),), "+": (("+", "/", "-"), ("+", "-")), "plus": (("plus", "or", "minus"),)}
"""Signs before how far a value may be off, by the first."""


def _joined(
    tokens: Tokens, numeral: Numeral, tail: Tail | None, grammar: Grammar, *, money: tuple[int, str] | None
) -> Mention | None:
    """Read a second number behind this one: a range, a score or a ratio."""
    words = tokens.words
    last = tail.last if tail else numeral.last
    word = words[last]
    if numeral.value == 1 and tail is None and _one_of_many(tokens, last, grammar):
        return _ratio(tokens, numeral, last + 1, grammar)
    if word in _PLUS_MINUS:
        tolerance = next((signs for signs in _PLUS_MINUS[word] if tokens.phrase(last, signs)), None)
        if tolerance:
            return _tolerance(tokens, numeral, grammar, last + len(tolerance))
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


def _one_of_many(tokens: Tokens, at: int, grammar: Grammar) -> bool:
    """Say whether "in" and a number follow the noun of "one": "one shop in 14"."""
    words = tokens.words
    counted = words[at].isalpha() and words[at] not in grammar.noun_stops and words[at] not in grammar.joints
    number = words[at + 2][:1].isdecimal() or words[at + 2] in grammar.number_words
    return counted and words[at + 1] == "in" and number


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
        other = Tail(MONEY, money[1], second.last)
    if _is_aged(tokens, numeral) and tail is None and other is None and numeral.value < second.value <= OLDEST:
        found = _pair(FigureKind.AGE, numeral, second)
        found.unit = "year"
        return found
    if joint in HYPHENS and _is_score(tokens, numeral, second, tail or other, grammar):
        return _pair(FigureKind.SCORE, numeral, second)
    return _range(numeral, second, tail, other, joint=joint, opener=opener)


def _tolerance(tokens: Tokens, numeral: Numeral, grammar: Grammar, at: int) -> Mention | None:
    """Read "12.9 ± 0.1 km" as the range that it is."""
    second = read_numeral(tokens, at, grammar) if tokens.words[at][:1].isdecimal() else None
    if second is None or second.ordinal:
        return None
    tail = read_tail(tokens, second, grammar, money=False)
    found = _pair(tail.kind if tail else CARDINAL, numeral, second)
    found.low, found.high = numeral.value - second.value, numeral.value + second.value
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
    if numeral.value >= second.value or after in grammar.score_words or before in grammar.score_words:
        return True
    return not after.isalpha() or after in grammar.noun_stops


def _range(
    numeral: Numeral, second: Numeral, tail: Tail | None, other: Tail | None, *, joint: str, opener: str
) -> Mention | None:
    """Make a range of two numbers with one unit: "50-60%", "between five and six", "$1.5m to $2m", "8- to 16-metre"."""
    if tail and other and tail.kind is not FigureKind.MONEY and tail.unit != other.unit:
        return None
    if tail and not other and not (joint == "to" and opener == "from"):
        return None
    low, high = numeral.value, second.value
    if second.scale > 1 and numeral.scale == 1 and numeral.value < second.value / second.scale and not numeral.fraction:
        low *= second.scale
    if high < low < 0:
        low, high = high, low
    if low >= high or (joint == "or" and high > 3 * low):
        return None
    if joint == "to" and opener not in {"from", "between"} and (high > 10 * low or opener == "by"):
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

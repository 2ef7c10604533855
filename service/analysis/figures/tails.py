"""What follows a number and says what it measures: percent, money, unit, time, age, rate."""

from dataclasses import dataclass

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Numeral
from service.analysis.figures.numerals import HYPHENS
from service.analysis.figures.signs import is_kelvin, is_sign
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind


@dataclass(slots=True)
class Tail:
    """Kind and unit that stand behind a number, up to token `last`. `ago` makes it a relative date."""

    kind: FigureKind
    unit: str | None
    last: int
    ago: bool = False


MONEY, MEASURE, DURATION, AGE = FigureKind.MONEY, FigureKind.MEASURE, FigureKind.DURATION, FigureKind.AGE


def read_currency_before(tokens: Tokens, i: int, grammar: Grammar) -> tuple[int, str] | None:
    """Return where the currency in front of token `i` starts and its code: "$", "US$", "Rs.", "EUR"."""
    word, letters = tokens.words[i - 1], tokens.words[i - 2]
    if not word or word not in grammar.currencies_before:
        return (i - 2, "INR") if word == "." and letters == "rs" else None
    if letters and letters + word in grammar.currencies_before and (tokens.glued(i - 1) or len(letters) > 1):
        return i - 2, grammar.currencies_before[letters + word]
    return (i - 1, grammar.currencies_before[word]) if _is_currency(tokens, i, grammar) else None


_RANDS = 3
"""Digits from which "R250" is rand and "N920" naira: "R7", "R44", "N95" are reports, roads, helicopters, masks."""


def _is_currency(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether the word before token `i` is money there: a code that is a word too needs a capital, a scale …"""
    word = tokens.words[i - 1]
    if word in {"dollar", "dollars"} and not _scaled_or_decimal(tokens, i, grammar):
        return False
    if word in {"r", "n"} and len(tokens.words[i]) < _RANDS and not _scaled_or_decimal(tokens, i, grammar):
        return False
    if word == "#" and not _amount(tokens, i, grammar):
        return False
    code = len(word) > 2
    return word not in grammar.capital_codes or (tokens.raw(i - 1).isupper() if code else tokens.upper(i - 1))


def read_tail(tokens: Tokens, numeral: Numeral, grammar: Grammar, *, money: bool) -> Tail | None:
    """Read the unit behind `numeral`; glued scales ("£25m", "5k") are multiplied into it on the way."""
    words, at = tokens.words, numeral.last
    at += words[at] in grammar.of and (words[at - 1] in grammar.dozens or words[at - 1] in grammar.vague)
    if words[at] == "k" and not money and is_kelvin(tokens, at):
        return Tail(MEASURE, "kelvin", at + 1)
    parted = words[at] in grammar.glued_scales and (money or len(words[at]) == 2 or words[at] == "k")
    if words[at] in grammar.glued_scales and (parted or tokens.glued(at) or _stands_alone(tokens, at)):
        _glued_scale(tokens, numeral, grammar, money=money)
        at = numeral.last
    at += 2 * (words[at] == "-" and words[at + 1] == "odd")
    at += words[at] in grammar.unit_adjectives and _is_spelled_unit(words[at + 1], grammar)
    if tokens.phrase(at, ("of", "a", "percentage", "point")):  # "0.7 of a percentage point"
        return Tail(FigureKind.PERCENTAGE_POINTS, "percentage point", at + 4)
    at += words[at] in HYPHENS and tokens.glued(at) and tokens.glued(at + 1) and words[at + 1].isalpha()
    found = grammar.tails.get(words[at])
    if found is None:
        return None
    for rest, kind, unit in found:
        if (not rest or tokens.phrase(at + 1, rest)) and _fits(tokens, at, kind, grammar, rest):
            return _tail(tokens, numeral, grammar, at=at, last=at + 1 + len(rest), kind=kind, unit=unit)
    return None


def _is_spelled_unit(word: str, grammar: Grammar) -> bool:
    """Say whether a word is a unit in the plural that may have an adjective: "36,000 fewer barrels"."""
    if word in grammar.time_units:
        return True
    return word.endswith("s") and len(word) >= _SPELLED and any(k == "unit" for _, k, _ in grammar.tails.get(word, ()))


_SPELLED = 5
"""Letters from which a unit is no sign."""


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Say whether a capital scale is parted from its digits: "1.5 B"."""
    long = len(tokens.words[at - 1]) > 1
    return long and tokens.words[at] in {"m", "b", "t", "g"} and tokens.upper(at) and not tokens.words[at + 1].isalnum()


def _scaled_or_decimal(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    return "." in tokens.words[i] or tokens.words[i + 1] in grammar.scales


def _amount(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether "#1m" is money: a rank ("#1") is not."""
    return (
        "," in tokens.words[i]
        or tokens.words[i + 1] in grammar.glued_scales
        or tokens.words[i + 1] in grammar.scales
        or (tokens.words[i + 1] == ",")
    )


def _glued_scale(tokens: Tokens, numeral: Numeral, grammar: Grammar, *, money: bool) -> None:
    """Multiply by "m", "bn", "k": `m` alone is metres unless money or people say otherwise, `b` and `t` need money."""
    words, at = tokens.words, numeral.last
    word = words[at]
    raised = "^" in words[numeral.first : at]
    if numeral.scale != 1 or raised or (word == "mm" and not money):
        return
    if not money and not _scales_without_money(tokens, at, word, numeral, grammar):
        return
    if word == "t" and not money and not tokens.upper(at):
        return
    numeral.scale = grammar.glued_scales[word]
    numeral.value *= numeral.scale
    numeral.last, numeral.plain = at + 1, ""


def _scales_without_money(tokens: Tokens, at: int, word: str, numeral: Numeral, grammar: Grammar) -> bool:
    after = tokens.words[at + 1]
    if word in {"m", "b", "g"}:
        if tokens.upper(at):
            return True
        if word == "g":
            return False
    if word == "m":
        counted = after.endswith("s") or after == "bpd" or after in grammar.people or after in grammar.currency_openers
        further = tokens.words[at + 2]
        plural = (further.endswith("s") or further in grammar.people) and further not in grammar.noun_stops
        described = "." in numeral.plain and after.isalpha() and plural
        return (counted or described) and after not in grammar.distance_words and after not in grammar.noun_stops
    return word != "b" or "." in numeral.plain or after in grammar.people


def _fits(tokens: Tokens, at: int, kind: str, grammar: Grammar, rest: tuple[str, ...]) -> bool:
    """Say whether a unit stands where it may: a sign of few letters glued to its digits, a code with its capital."""
    word = tokens.words[at]
    if rest and rest[-1] in {"2", "3"}:
        return tokens.glued(at + len(rest))
    if not rest and word in grammar.glued_units:
        return is_sign(tokens, at, kind, grammar)
    if kind == "money" and word == "mark" and "the" in tokens.words[max(at - 4, 0) : at]:  # "passed the 500 mark"
        return False
    if word in grammar.capital_units:
        return not tokens.raw(at).islower()
    return not (kind == "money" and word in {"real", "won", "mark", "marks", "crowns"} and tokens.upper(at))


def _tail(tokens: Tokens, numeral: Numeral, grammar: Grammar, *, at: int, last: int, kind: str, unit: str) -> Tail:
    if kind == "time":
        return close_time(tokens, last, unit, grammar)
    if kind == "share":
        return Tail(FigureKind.PERCENTAGE_POINTS if unit.endswith("point") else FigureKind.PERCENTAGE, unit, last)
    if kind in {"millions", "money"}:
        scale = 10**6 if kind == "millions" else grammar.scales.get(tokens.words[last])
        if scale and numeral.scale == 1:
            numeral.value, numeral.scale, last = numeral.value * scale, scale, last + (kind == "money")
        if unit == "GBP" and tokens.words[at] in {"pound", "pounds"} and _weighs(tokens, at, grammar):
            return Tail(MEASURE, "pound", last)
    if kind == "age":
        return Tail(AGE, unit, last)
    sort = MEASURE if kind in {"unit", "torque"} else MONEY
    return add_rate(tokens, Tail(sort, unit, last), grammar)


def _weighs(tokens: Tokens, at: int, grammar: Grammar) -> bool:
    """Say whether these pounds are a weight."""
    return tokens.words[at + 1] == "of" or any(w in grammar.weight_words for w in tokens.words[max(0, at - 8) : at + 5])


def close_time(tokens: Tokens, last: int, unit: str, grammar: Grammar) -> Tail:
    """Close a duration: an age before "old", a relative date before "ago"."""
    for rest, _ in grammar.age_after.get(tokens.words[last], ()):
        if tokens.phrase(last + 1, rest):
            return Tail(AGE, unit, last + 1 + len(rest))
    possessive = tokens.words[last] in {"'", "’"} and tokens.glued(last)
    after = last + possessive + (possessive and tokens.words[last + 1] == "s")
    if tokens.words[after] in grammar.ago:
        return Tail(DURATION, unit, after + 1, ago=True)
    return Tail(DURATION, unit, last)


_OF_THE_PAST = frozenset({"ago", "earlier", "before", "previously"})
"""Words that make "a year" behind an amount a time and no rate: "355,000 tonnes a year ago"."""


def add_rate(tokens: Tokens, tail: Tail, grammar: Grammar) -> Tail:
    """Take in "a year", "per hour", "/hour", "a barrel"."""
    words, at = tokens.words, tail.last
    at += words[at] == "-" and (words[at + 1] in grammar.articles or words[at + 1] == "per")
    if words[at] in grammar.articles and words[at + 2] in _OF_THE_PAST:
        return tail
    if words[at] in grammar.per and words[at] != "every":
        word = words[at + 1 + (words[at + 1] == "-")]
        unit = grammar.time_units.get(word) if len(word) > 2 or words[at] == "/" else None
        if unit is None and tail.kind is MONEY and word in grammar.priced:
            unit = word
        if unit is None and words[at] in {"per", "/"} and word.isalpha():
            unit = grammar.priced_units.get(word)
        if unit and not word.endswith("s"):
            tail.unit, tail.last = f"{tail.unit}/{unit}", at + 2 + (words[at + 1] == "-")
        elif words[at] in {"per", "/"} or (tail.kind is MONEY and words[at] in grammar.articles):
            _per_measure(tokens, tail, at, grammar)
    elif words[at] == "pa" and tail.kind is MONEY:
        tail.unit, tail.last = f"{tail.unit}/year", at + 1
    return tail


def _per_measure(tokens: Tokens, tail: Tail, at: int, grammar: Grammar) -> None:
    """Take in "/m3", "per square metre", "a kilo"."""
    words = tokens.words
    first = at + 1 + (words[at + 1] == "-")
    for rest, kind, unit in grammar.tails.get(words[first], ()):
        short = words[at] != "/" and len(words[first]) < 3 and words[first].isalpha() and not rest
        glued = not rest or rest[-1] not in {"2", "3"} or tokens.glued(first + len(rest))
        if kind in {"unit", "time"} and not short and glued and tokens.phrase(first + 1, rest):
            tail.unit, tail.last = f"{tail.unit}/{unit}", first + 1 + len(rest)
            return

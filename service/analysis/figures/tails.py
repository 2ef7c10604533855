"""What follows a number and says what it measures: percent, money, unit, time, age, rate."""

from dataclasses import dataclass
from decimal import Decimal

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Numeral
from service.analysis.figures.numerals import HYPHENS, read_numeral
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
    word = tokens.words[i - 1]
    if not word or word not in grammar.currencies_before:
        return (i - 2, "INR") if word == "." and tokens.words[i - 2] == "rs" else None
    letters = tokens.words[i - 2]
    if (
        word == "$"
        and letters
        and letters + "$" in grammar.currencies_before
        and (tokens.glued(i - 1) or len(letters) > 1)
    ):
        return i - 2, grammar.currencies_before[letters + "$"]
    if word in {"dollar", "dollars"} and not _scaled_or_decimal(tokens, i, grammar):
        return None
    if word == "#" and not _amount(tokens, i, grammar):
        return None
    return i - 1, grammar.currencies_before[word]


def read_tail(tokens: Tokens, numeral: Numeral, grammar: Grammar, *, money: bool) -> Tail | None:
    """Read the unit behind `numeral`; glued scales ("£25m", "5k") are multiplied into it on the way."""
    words, at = tokens.words, numeral.last
    at += words[at] in grammar.of and words[at - 1] in grammar.dozens
    parted = words[at] in grammar.glued_scales and (money or len(words[at]) == 2 or words[at] == "k")
    if words[at] in grammar.glued_scales and (parted or tokens.glued(at) or _stands_alone(tokens, at)):
        _glued_scale(tokens, numeral, grammar, money=money)
        at = numeral.last
    at += 2 * tokens.phrase(at, ("-", "odd"))
    at += words[at] in grammar.unit_adjectives and words[at + 1] in grammar.time_units
    at += words[at] in HYPHENS and tokens.glued(at) and tokens.glued(at + 1) and words[at + 1].isalpha()
    found = grammar.tails.get(words[at])
    if found is None:
        return None
    for rest, kind, unit in found:
        if (not rest or tokens.phrase(at + 1, rest)) and _fits(tokens, at, kind, grammar, phrase=bool(rest)):
            return _tail(tokens, numeral, grammar, at=at, last=at + 1 + len(rest), kind=kind, unit=unit)
    return None


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
        counted = after.endswith("s") or after in grammar.people or after in grammar.currency_openers
        return counted and after not in grammar.distance_words and after not in grammar.noun_stops
    return word != "b" or "." in numeral.plain or after in grammar.people


def _fits(tokens: Tokens, at: int, kind: str, grammar: Grammar, *, phrase: bool) -> bool:
    """Say whether a short unit stands where it may: glued, or "in" before what is thick or tall."""
    word = tokens.words[at]
    if phrase or word not in grammar.glued_units:
        return not (kind == "money" and word in {"real", "won", "mark", "marks", "crowns"} and tokens.upper(at))
    if word == "in":
        return tokens.words[at + 1] in {"thick", "tall", "long", "wide", "high", "deep", "x"} or (
            tokens.glued(at) and tokens.words[at + 1] != "the" and tokens.words[at - 1] != "-"
        )
    if word in {"f", "c"}:
        return tokens.glued(at) and tokens.upper(at) and not (tokens.glued(at + 1) and tokens.words[at + 1].isalnum())
    if word in {"m", "g", "l", "t"} and not tokens.glued(at):
        return tokens.words[at + 1] in grammar.distance_words or not tokens.words[at + 1].isalnum()
    return tokens.glued(at) and not (tokens.words[at + 1].isdecimal() and tokens.glued(at + 1))


def _tail(tokens: Tokens, numeral: Numeral, grammar: Grammar, *, at: int, last: int, kind: str, unit: str) -> Tail:
    if kind == "time":
        return _time(tokens, last, unit, grammar)
    if kind == "share":
        return Tail(FigureKind.PERCENTAGE_POINTS if unit.endswith("point") else FigureKind.PERCENTAGE, unit, last)
    if kind in {"millions", "money"}:
        scale = 10**6 if kind == "millions" else grammar.scales.get(tokens.words[last])
        if scale and numeral.scale == 1:
            numeral.value, numeral.scale, last = numeral.value * scale, scale, last + (kind == "money")
        if unit == "GBP" and tokens.words[at] in {"pound", "pounds"} and _weighs(tokens, at, grammar):
            return Tail(MEASURE, "pound", last)
    sort = MEASURE if kind == "unit" else MONEY
    return add_rate(tokens, Tail(sort, unit, last), grammar)


def _weighs(tokens: Tokens, at: int, grammar: Grammar) -> bool:
    """Say whether these pounds are a weight."""
    return tokens.words[at + 1] == "of" or any(w in grammar.weight_words for w in tokens.words[max(0, at - 8) : at + 5])


def _time(tokens: Tokens, last: int, unit: str, grammar: Grammar) -> Tail:
    """Close a duration: an age before "old", a relative date before "ago"."""
    for rest, _ in grammar.age_after.get(tokens.words[last], ()):
        if tokens.phrase(last + 1, rest):
            return Tail(AGE, unit, last + 1 + len(rest))
    possessive = tokens.words[last] in {"'", "’"} and tokens.glued(last)
    after = last + possessive + (possessive and tokens.words[last + 1] == "s")
    if tokens.words[after] in grammar.ago:
        return Tail(DURATION, unit, after + 1, ago=True)
    return Tail(DURATION, unit, last)


def add_rate(tokens: Tokens, tail: Tail, grammar: Grammar) -> Tail:
    """Take in "a year", "per hour", "/hour", "a barrel"."""
    words, at = tokens.words, tail.last
    at += words[at] == "-" and words[at + 1] in grammar.articles
    if words[at] in grammar.per and words[at] != "every":
        word = words[at + 1 + (words[at + 1] == "-")]
        unit = grammar.time_units.get(word) if len(word) > 2 or words[at] == "/" else None
        if unit is None and tail.kind is MONEY and word in grammar.priced:
            unit = word
        if unit is None and words[at] in {"per", "/"} and word.isalpha():
            unit = grammar.priced_units.get(word)
        if unit and not word.endswith("s"):
            tail.unit, tail.last = f"{tail.unit}/{unit}", at + 2 + (words[at + 1] == "-")
    return tail


def _add_cents(tokens: Tokens, numeral: Numeral, tail: Tail, grammar: Grammar) -> None:
    """Add "forty-five cents", or a bare "and 15" at the end, to dollars."""
    words, joined = tokens.words, tokens.words[tail.last] in grammar.conjunctions
    part = read_numeral(tokens, tail.last + joined, grammar) if numeral.scale == 1 else None
    if part is None or part.value >= 100 or part.ordinal or part.fraction:
        return
    cents = words[part.last] in grammar.cents
    if cents or (joined and not words[part.last].isalnum() and words[tail.last - 1].isalpha()):
        numeral.value += part.value / 100
        tail.last = part.last + cents


def _adds_inches(tokens: Tokens, at: int, grammar: Grammar) -> bool:
    """Say whether bare inches follow: "six foot two", 5'11"."""
    word, after, before = tokens.words[at], tokens.words[at + 1], tokens.words[at - 1]
    inches = int(word) if word.isdecimal() else grammar.units_below_twenty.get(word, 99)
    if inches > 11 or before not in {"foot", "'", "′"}:
        return False
    return tokens.glued(at) if before != "foot" else not after.isalpha() or after in grammar.noun_stops


def add_parts(
    tokens: Tokens, numeral: Numeral, tail: Tail, grammar: Grammar, sizes: dict[str, tuple[str, Decimal]]
) -> None:
    """Add a smaller part of the same measure: "5 ft 2 in", "1 hour and 30 minutes"."""
    words = tokens.words
    at = tail.last + (words[tail.last] in grammar.conjunctions or words[tail.last] == ",")
    word = words[at]
    if tail.kind is MONEY:
        _add_cents(tokens, numeral, tail, grammar)
        return
    if tail.unit == "foot" and at == tail.last and _adds_inches(tokens, at, grammar):
        inches = Decimal(word) if word.isdecimal() else Decimal(grammar.units_below_twenty[word])
        numeral.value += inches / 12
        tail.last = at + 1 + (tokens.words[at + 1] == '"' and tokens.glued(at + 1))
        return
    if tail.unit not in sizes or not (word.isdecimal() or word in grammar.units_below_twenty or word in grammar.tens):
        return
    if at > tail.last and words[tail.last] == ",":
        return
    part = read_numeral(tokens, at, grammar)
    entries = grammar.tails.get(words[part.last]) if part and not part.fraction else None
    for rest, kind, unit in entries or ():
        if (
            not rest
            and kind in {"time", "unit", "cents"}
            and unit in sizes
            and sizes[unit][0] == sizes[tail.unit][0]
            and part
        ):
            if sizes[unit][1] < sizes[tail.unit][1]:
                numeral.value += part.value * sizes[unit][1] / sizes[tail.unit][1]
                tail.last = part.last + 1
            return

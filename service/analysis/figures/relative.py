"""Dates that are told from the day of writing: "last month", "the next few weeks", "two years ago"."""

from decimal import Decimal

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.numerals import read_numeral
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind, Qualifier

RELATIVE = FigureKind.RELATIVE_DATE


def read_relative(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "last month", "the next few weeks", "this summer", "last Tuesday", "the past three years"."""
    words = tokens.words
    offset = grammar.relative_words[words[i]]
    first = i - 1 if words[i - 1] == "the" else i
    word = words[i + 1]
    if word in grammar.relative_units:
        return _relative_unit(tokens, first, i, grammar, offset)
    sort = word in grammar.sorts_of_year and grammar.relative_units.get(words[i + 2])
    if sort and not words[i + 2].endswith("s"):
        return Mention(first, i + 3, RELATIVE, i + 1, i + 3, unit=sort, date=f"{sort}{offset:+d}")
    if word in grammar.seasons:
        return Mention(first, i + 2, RELATIVE, i + 1, i + 2, unit="season", date=f"{grammar.seasons[word]}{offset:+d}")
    return _relative_count(tokens, first, i, grammar, offset)


def _relative_count(tokens: Tokens, first: int, i: int, grammar: Grammar, offset: int) -> Mention | None:
    """Read "the next few weeks", "the past three years"."""
    words, word = tokens.words, tokens.words[i + 1]
    if any(tokens.phrase(i - len(rest), rest) for rest, _ in grammar.qualifiers_before.get(words[i], ())):
        return None  # "drag on past two weeks" is a bound
    if word in grammar.few or (word == "a" and words[i + 2] in grammar.few):
        at = i + 2
        while words[at] in grammar.few or words[at] == "of":
            at += 1
        unit = grammar.relative_units.get(words[at])
        if unit:
            date = f"{unit}{offset:+d}n"
            return Mention(first, at + 1, RELATIVE, i + 1, at + 1, unit=unit, date=date, qualifier=Qualifier.VAGUE)
        return None
    if word[:1].isdecimal() or word in grammar.units_below_twenty or word in grammar.tens:
        numeral = _counted_unit(tokens, i + 1, grammar)
        unit = grammar.time_units.get(words[numeral.last]) if numeral else None
        if numeral and unit and offset:
            date = f"{unit}{offset * int(numeral.value):+d}n"
            return Mention(
                first,
                numeral.last + 1,
                RELATIVE,
                numeral.first,
                numeral.last,
                value=numeral.value,
                unit=unit,
                date=date,
            )
    return None


def read_half_ago(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "half an hour ago", where token `i` is the half."""
    words = tokens.words
    unit = grammar.time_units.get(words[i + 2]) if words[i + 1] in grammar.articles else None
    if unit is None or words[i + 3] not in grammar.ago:
        return None
    return read_ago(Numeral(i, i + 1, Decimal("0.5")), i + 4, unit)


def read_beyond(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "the year before last", "the week after next", where token `i` is the year or week."""
    words = tokens.words
    offset = grammar.beyond_units.get((words[i + 1], words[i + 2]))
    unit = grammar.relative_units.get(words[i])
    if offset is None or unit is None or words[i - 1] != "the" or words[i].endswith("s"):
        return None
    return Mention(i, i + 3, RELATIVE, i, i + 3, unit=unit, date=f"{unit}{offset:+d}")


def read_to_date(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "year to date", where token `i` is the year."""
    words, unit = tokens.words, grammar.relative_units.get(tokens.words[i])
    if unit not in _WITHIN:
        return None
    if words[i + 1] == "to" and words[i + 2] == "date":
        return Mention(i, i + 3, RELATIVE, i, i + 3, unit=unit, date=f"{unit}+0")
    return None


_WITHIN = frozenset({"week", "month", "quarter", "year"})
"""Stretches that are told up to now."""


def _counted_unit(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read the number before a unit of time; behind "last" and "next", quarters are no fraction."""
    words = tokens.words
    value = int(words[i]) if words[i].isdecimal() else grammar.units_below_twenty.get(words[i], 0)
    if value and words[i + 1] == "quarters":
        return Numeral(i, i + 1, Decimal(value))
    return read_numeral(tokens, i, grammar)


def read_counted_relative(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "two upcoming months", "the six past years"."""
    words, at = tokens.words, numeral.last
    offset = grammar.relative_words.get(words[at], 0)
    unit = grammar.time_units.get(words[at + 1]) if offset else None
    if unit is None or not words[at + 1].endswith("s"):
        return None
    date = f"{unit}{offset * int(numeral.value):+d}n"
    return Mention(numeral.first, at + 2, RELATIVE, numeral.first, at, value=numeral.value, unit=unit, date=date)


def read_ago(numeral: Numeral, last: int, unit: str) -> Mention:
    """Return "three weeks ago" over tokens up to `last`."""
    date = f"{unit}-{numeral.value.normalize():f}"
    return Mention(
        numeral.first, last, RELATIVE, numeral.first, numeral.last, value=numeral.value, unit=unit, date=date
    )


def _relative_unit(tokens: Tokens, first: int, i: int, grammar: Grammar, offset: int) -> Mention | None:
    word = tokens.words[i + 1]
    unit = grammar.relative_units[word]
    plural = word.endswith("s") and word != "century"
    if plural:
        if tokens.words[i] not in {"recent", "coming", "following", "past", "previous", "next", "last"}:
            return None
        return Mention(
            first, i + 2, RELATIVE, i + 1, i + 2, unit=unit, date=f"{unit}{offset:+d}n", qualifier=Qualifier.VAGUE
        )
    if unit == "minute" or (unit == "hour" and tokens.words[i] != "past") or tokens.words[i] == "recent":
        return None
    return Mention(first, i + 2, RELATIVE, i + 1, i + 2, unit=unit, date=f"{unit}{offset:+d}")

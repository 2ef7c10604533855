"""Tokens → mentions: one pass from candidate to candidate, each read by table look-ups around it."""

from collections.abc import Callable
from decimal import Decimal

from service.analysis.figures.ages import read_over_age
from service.analysis.figures.calendar import (
    read_decade_word,
    read_letter_quarter,
    read_month,
    read_numeric_date,
    read_season,
    read_weekday,
)
from service.analysis.figures.clock import read_clock, read_past
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.names import names_more, skip_name
from service.analysis.figures.parts import add_half, add_parts
from service.analysis.figures.plain import read_plain
from service.analysis.figures.qualifiers import qualify
from service.analysis.figures.quantities import read_decimal, read_quantity, read_rounded
from service.analysis.figures.relative import read_beyond, read_half_ago, read_relative, read_to_date
from service.analysis.figures.shares import read_share
from service.analysis.figures.tails import Tail
from service.analysis.figures.tokens import Tokens
from service.analysis.figures.years import read_era, read_fiscal_year, read_short_year, read_year_words
from service.domain import FigureKind, Qualifier

Reader = Callable[[Tokens, int, Grammar], "Mention | int | None"]
"""Reads what starts at a token: a mention, or the token to go on from, or nothing."""


WEEKS = 53
"""Weeks of a year at most."""


def scan(tokens: Tokens, grammar: Grammar) -> list[Mention]:
    """Return the mentions of `tokens`, in order, none overlapping."""
    found: list[Mention] = []
    triggers, words, done = grammar.triggers, tokens.words, 0
    candidates = [
        i
        for i, word in enumerate(words[: tokens.count])
        if word in triggers or (not "a" <= word < "{" and word[0].isdecimal())
    ]
    for i in candidates:
        if i < done:
            continue
        mention = READERS[triggers.get(words[i], "digits")](tokens, i, grammar)
        if isinstance(mention, int):
            done = mention
        elif mention is not None:
            qualify(tokens, mention, grammar)
            found.append(mention)
            done = mention.last
    return found


def _read_digits(tokens: Tokens, i: int, grammar: Grammar) -> Mention | int | None:
    plain = read_plain(tokens, i, grammar)
    if plain is not None:
        return plain
    end = skip_name(tokens, i, grammar)
    if end:
        return end
    return (
        read_rounded(tokens, i, grammar)
        or read_over_age(tokens, i)
        or read_era(tokens, i, grammar)
        or read_fiscal_year(tokens, i)
        or read_clock(tokens, i, grammar)
        or read_numeric_date(tokens, i, grammar)
        or read_quantity(tokens, i, grammar)
    )


def _read_number(tokens: Tokens, i: int, grammar: Grammar) -> Mention | int | None:
    """Read number words: a name ("Channel One"), a time ("ten o'clock", "half past five") or a quantity."""
    words = tokens.words
    named = names_more(tokens, i, grammar)
    if named:
        return named
    if words[i + 1].isdecimal() and tokens.glued(i + 1):
        return i + 2
    following = words[i + 1] if words[i + 1] != "-" else words[i + 2]
    if (words[i - 1], words[i]) in grammar.name_pairs or (words[i], following) in grammar.name_pairs:
        return i + 1
    if words[i] == "second" and words[i - 1] == "per":
        return i + 1
    dated = _read_when(tokens, i, grammar)
    if dated:
        return dated
    return read_share(tokens, i, grammar) if words[i] == "quarter" else read_quantity(tokens, i, grammar)


def _read_when(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read number words that tell a time ("ten past five"), a year ("nineteen eighty-four") or "half a year ago"."""
    words = tokens.words
    if words[i] == grammar.half:
        ago = read_half_ago(tokens, i, grammar)
        if ago:
            return ago
    if words[i + 1] in _CLOCK_FOLLOWERS or words[i + 1] in grammar.clock_halves or words[i + 1] in grammar.tens:
        found = read_past(tokens, i, grammar) or read_clock(tokens, i, grammar)
        if found:
            return found
    return read_year_words(tokens, i, grammar)


_CLOCK_FOLLOWERS = frozenset({"past", "to", "o", "a", "p", "and", "in", "at", "minutes"})
"""Words behind a number word that may make a time of it."""


def _read_day(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    words, code = tokens.words, grammar.relative_days[tokens.words[i]]
    beyond = grammar.beyond_days.get((words[i - 1], code))
    if beyond and words[i - 2] == "day":
        return Mention(i - 2, i + 1, FigureKind.RELATIVE_DATE, i - 2, i + 1, unit="day", date=beyond)
    part = words[i + 1] if words[i + 1] in grammar.day_parts and code.startswith("day") else ""
    if part and not code.endswith("0"):
        return Mention(
            i, i + 2, FigureKind.RELATIVE_DATE, i, i + 2, unit=part, date=f"{part}{code.removeprefix('day')}"
        )
    return Mention(i, i + 1, FigureKind.RELATIVE_DATE, i, i + 1, unit="day", date=code)


def _read_clock_word(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    return Mention(i, i + 1, FigureKind.TIME, i, i + 1, date=grammar.clock_words[tokens.words[i]])


def _read_multiple(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "twice", "doubled", "fourfold"; "double" only where it multiplies ("double the number")."""
    words = tokens.words
    word = words[i]
    if word in {"twice", "thrice"} and words[i + 1] in grammar.per and words[i + 2] in grammar.time_units:
        value, unit = Decimal(grammar.multiples[word]), f"time/{grammar.time_units[words[i + 2]]}"
        return Mention(i, i + 3, FigureKind.MULTIPLE, i, i + 1, value=value, unit=unit)
    if word in {"double", "triple", "treble", "quadruple"} and not (
        words[i + 1] in {"the", "its", "their", "that", "what"} or words[i - 1] in grammar.multiple_openers
    ):
        return None
    return Mention(i, i + 1, FigureKind.MULTIPLE, i, i + 1, value=Decimal(grammar.multiples[word]))


def _read_coin(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "a penny", "a mile": an article counts as one."""
    if tokens.words[i - 1] not in grammar.articles or tokens.upper(i):
        return None
    if grammar.tails[tokens.words[i]][-1][1] == "share":
        return _read_point_of_share(tokens, i)
    _, sort, unit = grammar.tails[tokens.words[i]][-1]
    kind = FigureKind.MEASURE if sort == "unit" else FigureKind.MONEY
    one, tail = Numeral(i - 1, i, Decimal(1)), Tail(kind, unit, i + 1)
    add_half(tokens, one, tail, grammar)
    return Mention(i - 1, tail.last, kind, i - 1, i, value=one.value, unit=unit)


def _read_point_of_share(tokens: Tokens, i: int) -> Mention | None:
    """Read "a percentage point", but no "a percentage of"."""
    if tokens.words[i + 1] != "point":
        return None
    kind, unit = FigureKind.PERCENTAGE_POINTS, "percentage point"
    return Mention(i - 1, i + 2, kind, i - 1, i, value=Decimal(1), unit=unit)


def _read_period(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "a year", "an hour and a half", "a decade ago", "hour-long", and "for months" as a vague stretch."""
    words = tokens.words
    unit = grammar.time_units[words[i]]
    if words[i].endswith("s"):
        vague = words[i - 1] in grammar.vague_time_openers or words[i + 1] in grammar.ago
        return _vague_period(tokens, i, grammar, unit) if vague else None
    beyond = read_beyond(tokens, i, grammar) or read_to_date(tokens, i, grammar)
    if beyond:
        return beyond
    if unit in {"second", "minute", "quarter", "season", "night"}:
        return None
    if words[i] == "week" and words[i + 1].isdecimal() and 0 < int(words[i + 1]) <= WEEKS:
        return Mention(i, i + 2, FigureKind.DATE, i, i + 2, date=f"-week-{int(words[i + 1])}")
    if words[i + 1] == "-" and words[i + 2] == "long":
        return Mention(i, i + 3, FigureKind.DURATION, i, i + 1, value=Decimal(1), unit=unit)
    return _single_period(tokens, i, grammar, unit) if words[i - 1] in grammar.articles else None


_AFTER_A_DAY = frozenset({"ago", "later", "after", "before", "earlier"})
"""Words before which "a day" is a stretch of time and no day trip."""


def _single_period(tokens: Tokens, i: int, grammar: Grammar, unit: str) -> Mention | None:
    """Read "a year" as one, "a year and two months", but not "twice a year" nor "a day trip"."""
    words, after = tokens.words, tokens.words[i + 1]
    if words[i - 2] in {"once", "twice", "times"}:
        return None
    halved = after in grammar.conjunctions and words[i + 2] in grammar.articles and words[i + 3] == grammar.half
    if unit == "day" and after.isalpha() and not halved and after not in _AFTER_A_DAY:
        return None
    if not halved and after not in _AFTER_A_DAY and _is_rate(tokens, i - 2, grammar):
        return None
    one = Mention(i - 1, i + 1, FigureKind.DURATION, i - 1, i, value=Decimal(1), unit=unit)
    if halved:
        one.value, one.last = Decimal("1.5"), i + 4
    elif after in grammar.conjunctions:
        number, tail = Numeral(i - 1, i, Decimal(1)), Tail(FigureKind.DURATION, unit, i + 1)
        add_parts(tokens, number, tail, grammar)
        one.value, one.last = number.value, tail.last
    if tokens.words[one.last] == "old":
        one.kind, one.last = FigureKind.AGE, one.last + 1
    elif after in grammar.ago:
        one.kind, one.last, one.date = FigureKind.RELATIVE_DATE, i + 2, f"{unit}-1"
    return one


def _is_rate(tokens: Tokens, at: int, grammar: Grammar) -> bool:
    """Say whether token `at` ends what is counted, so that "a day" behind it says how often: "1,300 loaves a day"."""
    words = tokens.words
    if at < 1 or not words[at].isalpha() or words[at] in grammar.noun_stops:
        return False
    return any(words[j][:1].isdecimal() or words[j] in grammar.number_words for j in range(max(0, at - 2), at))


def _vague_period(tokens: Tokens, i: int, grammar: Grammar, unit: str) -> Mention:
    """Read "months" and "months ago" without a number."""
    if tokens.words[i + 1] in grammar.ago:
        found = Mention(i, i + 2, FigureKind.RELATIVE_DATE, i, i + 1, unit=unit, date=f"{unit}-n")
    else:
        found = Mention(i, i + 1, FigureKind.DURATION, i, i + 1, unit=unit)
    found.qualifier = Qualifier.VAGUE
    return found


READERS: dict[str, Reader] = {
    "digits": _read_digits,
    "number": _read_number,
    "month": read_month,
    "weekday": read_weekday,
    "relative": read_relative,
    "day": _read_day,
    "period": _read_period,
    "multiple": _read_multiple,
    "clock": _read_clock_word,
    "season": read_season,
    "decade": read_decade_word,
    "quarter": read_letter_quarter,
    "short year": read_short_year,
    "coin": _read_coin,
    "point": read_decimal,
}
"""Trigger → reader."""

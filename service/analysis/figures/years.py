"""Years, decades and spans of years: "2015", "2015/16", "nineteen eighty-four", "the 1990s", "'68"."""

from decimal import Decimal

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention
from service.analysis.figures.number_words import read_words
from service.analysis.figures.numerals import YEARS, read_numeral
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind


def age_decade(first: int, last: int, low: int) -> Mention:
    """Return "in his 40s"."""
    return Mention(first, last, FigureKind.AGE, first, last, low=Decimal(low), high=Decimal(low + 9), unit="year")


def dated(first: int, last: int, date: str) -> Mention:
    return Mention(first, last, FigureKind.DATE, first, last, date=date)


def find_year(tokens: Tokens, at: int, grammar: Grammar) -> tuple[int, int]:
    """Return a year behind an optional comma, "of", slash or hyphen, or 0."""
    words = tokens.words
    start = at
    at += words[at] in {",", "of", "/", "-"}
    word = words[at]
    if word.isdecimal() and len(word) == 4 and int(word) in YEARS and not _unit_follows(tokens, at, grammar, start):
        return int(word), at + 1
    if word == "two" and words[at + 1] == "thousand":
        numeral = read_numeral(tokens, at, grammar)
        return (int(numeral.value), numeral.last) if numeral and numeral.value in YEARS else (0, start)
    return 0, start


def _unit_follows(tokens: Tokens, at: int, grammar: Grammar, start: int) -> bool:
    """Say whether "1500" behind a comma counts something instead ("On May 2, 1500 people")."""
    after = tokens.words[at + 1]
    return tokens.words[start] == "," and after.endswith("s") and after.isalpha() and after not in grammar.noun_stops


def read_compact(tokens: Tokens, i: int) -> Mention | None:
    """Read "20200701"."""
    word = tokens.words[i]
    fits = word[:2] in {"19", "20"} and "01" <= word[4:6] <= "12" and "01" <= word[6:] <= "31"
    return dated(i, i + 1, f"{word[:4]}-{word[4:6]}-{word[6:]}") if fits else None


def read_era(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "44 BC", "44 B.C.", "AD 79", "79 CE": a year counted from the turn of the eras, whose sign has capitals."""
    words = tokens.words
    if not words[i].isdecimal() or len(words[i]) > LONGEST_YEAR:
        return None
    if words[i - 1] == "ad" and tokens.raw(i - 1).isupper() and not tokens.glued(i):
        return _from_era(tokens, i)
    opened, after = words[i - 1] in grammar.year_openers, words[i + 2]
    apart = opened or not after.isalpha() or after in grammar.noun_stops
    if words[i + 1] in grammar.eras and tokens.raw(i + 1).isupper() and apart:
        return dated(i, i + 2, _of_era(words[i], words[i + 1]))
    dotted = words[i + 1] + words[i + 3]
    if words[i + 2] == "." and dotted in grammar.eras and tokens.upper(i + 1) and tokens.upper(i + 3):
        return dated(i, i + 4 + (words[i + 4] == "."), _of_era(words[i], dotted))
    return None


LONGEST_YEAR = 5


def _from_era(tokens: Tokens, i: int) -> Mention:
    """Read "AD 300", "AD 300 to 330", where token `i` is the first year."""
    words = tokens.words
    joined = words[i + 1] in {"to", "-", "–"} or (words[i + 1] == "and" and words[i - 2] == "between")
    second = words[i + 2] if joined and words[i + 2].isdecimal() and len(words[i + 2]) < LONGEST_YEAR else ""
    if second and int(words[i]) < int(second):
        return dated(i - 1, i + 3, f"{int(words[i]):04d}/{int(second):04d}")
    return dated(i - 1, i + 1, f"{int(words[i]):04d}")


def _of_era(year: str, era: str) -> str:
    """Return a year as a date; before the era it has a minus."""
    return f"-{int(year):04d}" if era.startswith("b") else f"{int(year):04d}"


def read_fiscal_year(tokens: Tokens, i: int) -> Mention | None:
    """Read "FY18", where token `i` is the year."""
    if tokens.words[i - 1] != "fy" or not tokens.glued(i) or len(tokens.words[i]) != 2:
        return None
    return dated(i - 1, i + 1, f"XX{tokens.words[i]}")


def read_short_decade(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "the '90s", "80s"; "in his 40s" is an age."""
    if is_age_decade(tokens, i, grammar):
        return age_decade(i, i + 2, int(tokens.words[i]))
    first = i - 1 if tokens.words[i - 1] in {"'", "’", "‘"} and tokens.glued(i) else i
    return dated(first, i + 2, f"XX{tokens.words[i][0]}X")


def read_short_year(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "'68" behind "in", "since", "of", a month …, where token `i` is the apostrophe."""
    words = tokens.words
    year, before = words[i + 1], words[i - 1]
    opened = before in grammar.year_openers or before in grammar.months or before in grammar.seasons
    if len(year) != 2 or not year.isdecimal() or not tokens.glued(i + 1) or tokens.glued(i) or not opened:
        return None
    after = words[i + 2]
    counts = after.isalpha() and after not in grammar.noun_stops
    return None if counts or (after == "s" and tokens.glued(i + 2)) else dated(i, i + 2, f"XX{year}")


def read_year_words(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "nineteen eighty-four", "twenty ten", "eighteen oh five", "two thousand and eight" behind "in", "since" …"""
    words = tokens.words
    if words[i - 1] not in grammar.year_openers and words[i - 1] not in grammar.months:
        return None
    if words[i] in SPELT_CENTURIES and words[i + 1] in grammar.decades:
        return dated(i, i + 2, f"{SPELT_CENTURIES[words[i]]}{grammar.decades[words[i + 1]]}X")
    century, spelt = SPELT_CENTURIES.get(words[i], 0), words[i] == "two" and words[i + 1] == "thousand"
    numeral = read_words(tokens, i if spelt else i + 1, grammar) if century or spelt else None
    if century and words[i + 1] == "oh" and words[i + 2] in grammar.units_below_twenty:
        year, last = century * 100 + grammar.units_below_twenty[words[i + 2]], i + 3
    elif numeral is None or numeral.ordinal or numeral.vague or (not spelt and not TEN <= numeral.value < HUNDRED):
        return None
    else:
        year, last = int(numeral.value) + century * 100, numeral.last
    after = words[last]
    counts = (after.isalpha() and after not in grammar.noun_stops) or after == "-"
    return dated(i, last, f"{year}") if year in YEARS and not counts else None


SPELT_CENTURIES = {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}
"""Words that a year in words starts with."""

TEN, HUNDRED = 10, 100


def is_age_decade(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether "40s" is an age: "in his 40s", "in their late forties or"."""
    words = tokens.words
    at = i - 1 - (words[i - 1] == "-")
    at -= words[at] in {"late", "early", "mid"}
    if words[at] in {"or", "and"} and (words[at - 1] in grammar.decades or words[at - 1] == "s"):
        return is_age_decade(tokens, at - 1 - (words[at - 1] == "s"), grammar)
    return words[at] in grammar.possessives and words[at - 1] in grammar.age_openers


def read_year_first(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "2015-11-24", "2015/16", "2014-2018", "1990s", "2015 Q3" and a year alone."""
    words = tokens.words
    word, mark, second = words[i], words[i + 1], words[i + 2]
    if mark == "q" and second in {"1", "2", "3", "4"} and tokens.glued(i + 2):
        return dated(i, i + 3, f"{word}-Q{second}")
    if mark == "s" and word[-1] == "0":
        return dated(i, i + 2, word[:3] + "X")
    if mark in {"'", "’"} and second == "s" and word[-1] == "0" and tokens.glued(i + 1):
        return dated(i, i + 3, word[:3] + "X")
    if mark in {"/", "-", "–", "~"} and second and (tokens.glued(i + 1) == tokens.glued(i + 2)):
        ranged = _year_joined(tokens, i, grammar)
        if ranged:
            return ranged
    span = mark in {"to", "until", "till", "through"} and words[i - 1] in {"from", "in", "the"}
    if span and len(second) == 4 and second.isdecimal() and int(word) < int(second) < YEARS.stop:
        return dated(i, i + 3, f"{word}/{second}")
    return dated(i, i + 1, word) if _is_year(tokens, i, grammar) else None


def _year_joined(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    words = tokens.words
    word, second = words[i], words[i + 2]
    third = words[i + 4] if words[i + 3] == words[i + 1] else ""
    if third.isdecimal() and len(third) <= 2:
        month = grammar.months.get(second) or (int(second) if second.isdecimal() and len(second) <= 2 else 0)
        fits = 1 <= month <= 12 and 1 <= int(third) <= 31
        return dated(i, i + 5, f"{word}-{month:02d}-{int(third):02d}") if fits else None
    if not second.isdecimal() or third:
        return None
    if len(second) == 4 and int(second) in YEARS and int(second) > int(word):
        return dated(i, i + 3, f"{word}/{second}")
    if len(second) == 2 and int(second) == (int(word) + 1) % 100:
        return dated(i, i + 3, f"{word}/{int(word) + 1}")
    if len(second) == 2 and int(second) > int(word[2:]) and words[i + 3] != "-":
        return dated(i, i + 3, f"{word}/{word[:2]}{second}")
    return None


def _is_year(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether four bare digits are a year rather than a number of things."""
    words = tokens.words
    year, before, after = int(words[i]), words[i - 1], words[i + 1]
    after = "" if after in {"'", "’"} else after
    if after in grammar.year_followers and after != "or" and year >= 1900:
        return True
    if before in grammar.months or before in {"year", "(", "season", "euro", "the"}:
        return True
    if (
        after in grammar.tails and not (after == "in" or (len(after) == 1 and not tokens.glued(i + 1)))
    ) or after in grammar.scales:
        return False
    plural = (
        after.endswith("s")
        and len(after) > 3
        and after not in grammar.noun_stops
        and after not in grammar.year_followers
    )
    counted = plural or after in grammar.people
    if before in grammar.year_openers and before not in {
        "the",
        "to",
        "about",
        "around",
        "of",
        "between",
        "and",
        "from",
    }:
        return not (before in {"by", "after", "before", "until"} and counted)
    return 1900 <= year <= 2099 and not counted

"""Dates in figures: full, partial, ranges, seasons, decades, centuries, quarters, and relative ones."""

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.numerals import HYPHENS, YEARS, read_numeral
from service.analysis.figures.tokens import Tokens
from service.analysis.figures.years import (
    age_decade,
    dated,
    find_year,
    is_age_decade,
    read_compact,
    read_short_decade,
    read_year_first,
)
from service.domain import FigureKind

_DATE_OPENERS = frozenset(
    "on from friday date between until by since next before after monday tuesday wednesday thursday saturday".split()
) | {"sunday"}
"""Words that make "5/12" a date."""

DATE = FigureKind.DATE


def read_numeric_date(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read a date that starts with digits: "24 February 2015", "2019-01-04", "2015/16", "1990s", "2015"."""
    words = tokens.words
    word, after = words[i], words[i + 1]
    if not word.isdecimal():
        return _dotted(tokens, i)
    size = len(word)
    if size <= 2:
        if after == "s" and tokens.glued(i + 1) and word[-1] == "0" and size == 2:
            return read_short_decade(tokens, i, grammar)
        return _day_first(tokens, i, grammar) or (_slashed(tokens, i) if after in {"/", "-"} else None)
    if size == 8:
        return read_compact(tokens, i)
    if size == 4 and int(word) in YEARS:
        return read_year_first(tokens, i, grammar)
    return None


def read_day_first(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "second of August", "twenty-seventh April": a day in words before its month."""
    at = numeral.last + (tokens.words[numeral.last] == "of")
    if tokens.words[at] not in grammar.months or not 1 <= numeral.value <= 31:
        return None
    return _close(
        tokens, numeral.first, at + 1, grammar, month=grammar.months[tokens.words[at]], day=int(numeral.value)
    )


_DAY_OPENERS = frozenset("on by until till since before after from through between".split())
"""Words that make "the 4th" a day of the month."""

LAST_DAY = 31


def read_day_of_month(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "on the 4th", "by the twenty-first", "the 15th of every month": a day whose month is told elsewhere."""
    words, first, last = tokens.words, numeral.first, numeral.last
    if not numeral.plain and last < first + 2:
        return None
    if words[first - 1] != "the" or numeral.value > LAST_DAY:
        return None
    monthly = words[last] in grammar.of and words[last + 2] == "month"
    counts = _counts_behind(tokens, last, grammar) or words[last] in grammar.of
    joined = words[first - 2] in {"and", "to"} and words[first - 5] == "the" and words[first - 6] in {"between", "from"}
    if not monthly and (not (words[first - 2] in _DAY_OPENERS or joined) or counts):
        return None
    return dated(first, last, f"---{int(numeral.value):02d}")


def read_month(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read a date that starts with its month: "February 24, 2015", "Feb. 24th", "May 2020", "in March"."""
    words = tokens.words
    month = grammar.months[words[i]]
    at = i + 1
    if words[at] in {".", "/", "-"} and (words[at + 1][:1].isdecimal() or (words[at] == "." and len(words[i]) < 5)):
        at += 1
    dot = at
    at += words[at] == "the"
    day, end = _day(tokens, at, grammar)
    if day and not (words[at].isdecimal() and words[at + 1] in {":", "%"}):
        return _month_day(tokens, i, end, grammar, month=month, day=day)
    year, end = find_year(tokens, dot, grammar)
    if year:
        return dated(i, end, f"{year:04d}-{month:02d}")
    return dated(i, i + 1, f"--{month:02d}") if _is_month(tokens, i, grammar) else None


def read_weekday(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read a day of the week; short forms only beside a date."""
    word = tokens.words[i]
    if word in grammar.weekdays:
        last = i + 1
        if tokens.words[last] == "s" and tokens.glued(last):
            return None
        return Mention(i, last, DATE, i, last, date=f"-W-{grammar.weekdays[word]}")
    if tokens.upper(i) and _is_short_weekday(tokens, i, grammar):
        return Mention(i, i + 1, DATE, i, i + 1, date=f"-W-{grammar.short_weekdays[word]}")
    after = tokens.words[i + 1 + (tokens.words[i + 1] in {".", ","})]
    if after in grammar.months or (after.isdecimal() and len(after) <= 2 and tokens.upper(i)):
        return Mention(i, i + 1, DATE, i, i + 1, date=f"-W-{grammar.short_weekdays[word]}")
    return None


_DAY_POINTERS = frozenset({"on", "this", "next", "last", "every", "by", "until", "from", "and", "or"})
"""Words before a short weekday."""

_DAYS_ONLY = frozenset({"tues", "weds", "thur", "thurs"})
"""Short weekdays that are no other word; "Sun" and "Sat" are read beside a date only."""


def _is_short_weekday(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether a short form with a capital is a day: "Tues", "on Fri", "Mon-Wed", but no "Wed" nor "the Sun"."""
    words = tokens.words
    word, before, after = words[i], words[i - 1], words[i + 1]
    if word in _DAYS_ONLY:
        return True
    joined = (before in HYPHENS and words[i - 2] in grammar.short_weekdays) or (
        after in HYPHENS and words[i + 2] in grammar.short_weekdays
    )
    pointed = before in _DAY_POINTERS and not after.isalnum() and word not in {"sun", "sat"}
    return joined or pointed


def read_season(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "summer 2015", "the winter of 2014"."""
    words = tokens.words
    year, end = find_year(tokens, i + 1, grammar)
    if not year:
        return None
    if words[end] in HYPHENS and words[end + 1].isdecimal() and tokens.glued(end) and tokens.glued(end + 1):
        end += 2
    return dated(i, end, f"{year:04d}-{grammar.seasons[words[i]]}")


def read_decade_word(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "the nineties"; "in her twenties" is an age."""
    before, decade = tokens.words[i - 1], grammar.decades[tokens.words[i]]
    if is_age_decade(tokens, i, grammar):
        return age_decade(i, i + 1, decade * 10)
    named = before in {"the", "-", "early", "late", "mid"} or (before.isalpha() and tokens.words[i - 2] == "the")
    return dated(i, i + 1, f"XX{decade}X") if named else None


def read_quarter(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "third quarter", "first-quarter", "the 21st century"."""
    words = tokens.words
    at = numeral.last + (words[numeral.last] in HYPHENS)
    if words[at] in {"century", "centuries"} and numeral.value < 30:
        return dated(numeral.first, at + 1, f"{int(numeral.value) - 1:02d}XX")
    if words[at] == "half" and words[at + 1] == "of" and numeral.value <= 2:
        year, end = find_year(tokens, at + 2, grammar)
        return dated(numeral.first, end, f"{year:04d}-H{numeral.value}") if year else None
    if words[at] in {"quarter", "qtr"} and numeral.value <= 4 and words[at + 1] not in {"final", "finals"}:
        year, end = find_year(tokens, at + 1, grammar)
        return dated(numeral.first, end if year else at + 1, f"{year or ''}-Q{numeral.value}")
    return None


def read_letter_quarter(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "Q3 2015" and "H1"."""
    letter, number = tokens.words[i], tokens.words[i + 1]
    if not tokens.glued(i + 1) or number not in {"1", "2", "3", "4"} or (letter == "h" and number > "2"):
        return None
    year, end = find_year(tokens, i + 2, grammar)
    before = tokens.words[i - 1]
    first, start = i, end if year else i + 2
    if not year and before.isdecimal() and len(before) == 4:
        year, first = int(before), i - 1
    if letter == "h" and not year:
        return None
    return dated(first, start, f"{year or ''}-{letter.upper()}{number}")


def _day(tokens: Tokens, at: int, grammar: Grammar) -> tuple[int, int]:
    """Return a day of the month and where it ends, or 0."""
    word = tokens.words[at]
    if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
        suffix = tokens.words[at + 1] in grammar.ordinal_suffixes and tokens.glued(at + 1)
        return int(word), at + 1 + suffix
    if word in grammar.ordinals or (word in grammar.tens and grammar.tens[word] <= 30):
        numeral = read_numeral(tokens, at, grammar)
        if numeral and numeral.ordinal and numeral.value <= 31:
            return int(numeral.value), numeral.last
    return 0, at


def _is_month(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether a month's name alone means the month: "may" and "march" are words too."""
    word, before = tokens.words[i], tokens.words[i - 1]
    if before == "-" and tokens.words[i - 2] in {"mid", "early", "late"}:
        return tokens.upper(i)
    if word not in grammar.doubtful_months:
        return len(word) > 3 or tokens.upper(i)
    if before not in grammar.month_openers or (before == "to" and word in {"may", "march"} and not tokens.upper(i)):
        return False
    return tokens.upper(i) or (
        (before in {"in", "since", "until", "late", "early", "last", "mid"} and len(word) > 3)
        or (word == "may" and before == "in")
    )


def _month_day(tokens: Tokens, i: int, end: int, grammar: Grammar, *, month: int, day: int) -> Mention:
    """Close "November 19", perhaps a range of days, perhaps with a year."""
    words = tokens.words
    joined = words[end] in HYPHENS or words[end] in {"to", "and"}
    if joined:
        other, stop = _day(tokens, end + 1 + (words[end + 1] == "the"), grammar)
        if other > day and not _counts_behind(tokens, stop, grammar):
            year, last = find_year(tokens, stop, grammar)
            head = f"{year:04d}" if year else "-"
            return dated(i, last if year else stop, f"{head}-{month:02d}-{day:02d}/{head}-{month:02d}-{other:02d}")
    return _close(tokens, i, end, grammar, month=month, day=day)


def _counts_behind(tokens: Tokens, at: int, grammar: Grammar) -> bool:
    """Say whether the number before token `at` counts something: "on July 4 and 7 people"."""
    after = tokens.words[at]
    return (after.isalpha() and after not in grammar.noun_stops) or after in {"%", ":", "-"}


def _close(tokens: Tokens, first: int, end: int, grammar: Grammar, *, month: int, day: int) -> Mention:
    """Add the year, or "this year", behind day and month; "last year" is a date of its own, and another year's."""
    year, last = find_year(tokens, end + (tokens.words[end] == "." and tokens.words[end + 1].isdecimal()), grammar)
    if year:
        return dated(first, last, f"{year:04d}-{month:02d}-{day:02d}")
    words = tokens.words
    if words[end] == "this" and words[end + 1] == "year":
        end += 2
    return dated(first, end, f"--{month:02d}-{day:02d}")


def _day_first(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    words = tokens.words
    day, at = _day(tokens, i, grammar)
    if not day:
        return None
    second, stop = 0, at
    if words[at] in HYPHENS or words[at] in {"to", "and", "or", "/"}:
        second, stop = _day(tokens, at + 1, grammar)
    month_at = (stop if second else at) + (words[stop if second else at] in {"of", "-", "/"})
    month = grammar.months.get(words[month_at])
    if not month or (words[month_at] in {"may", "march", "mar"} and not _month_after_day(tokens, month_at)):
        return None
    if second <= day:
        return _close(tokens, i, month_at + 1, grammar, month=month, day=day) if not second else None
    year, last = find_year(tokens, month_at + 1, grammar)
    head = f"{year:04d}" if year else "-"
    return dated(i, last if year else month_at + 1, f"{head}-{month:02d}-{day:02d}/{head}-{month:02d}-{second:02d}")


def _month_after_day(tokens: Tokens, at: int) -> bool:
    """Say whether "may" behind a number is the month: "12 may" but not "13 may be"."""
    return tokens.upper(at) or tokens.words[at + 1] not in {
        "be",
        "have",
        "not",
        "also",
        "well",
        "still",
        "now",
        "never",
    }


def _slashed(tokens: Tokens, i: int) -> Mention | None:
    """Read "22/04/2019", "5/3/18", "22/04" behind "on"."""
    words, mark = tokens.words, tokens.words[i + 1]
    second = words[i + 2]
    if mark == "/" and _is_year_behind(tokens, i):
        return dated(i, i + 3, f"{second}-{int(words[i]):02d}")
    if not (second.isdecimal() and len(second) <= 2 and tokens.glued(i + 1) and tokens.glued(i + 2)):
        return None
    third = words[i + 4] if words[i + 3] == mark and tokens.glued(i + 4) else ""
    a, b = int(words[i]), int(second)
    if third.isdecimal() and len(third) in {2, 4}:
        year = third if len(third) == 4 else f"XX{third}"
        parts = _day_month(a, b)
        return dated(i, i + 5, f"{year}-{parts[1]:02d}-{parts[0]:02d}") if parts else None
    plain = mark == "/" and not third and (_opens_date(tokens, i) or (a > 12 and second[0] == "0"))
    parts = _day_month(a, b) if plain else None
    return dated(i, i + 3, f"--{parts[1]:02d}-{parts[0]:02d}") if parts else None


def _is_year_behind(tokens: Tokens, i: int) -> bool:
    """Say whether this is a month and its year: "07/2018"."""
    words = tokens.words
    year = words[i + 2].isdecimal() and len(words[i + 2]) == 4 and words[i + 2][:2] in {"19", "20"}
    return year and 0 < int(words[i]) <= 12 and tokens.glued(i + 2) and words[i + 3] != "/"


def _opens_date(tokens: Tokens, i: int) -> bool:
    """Say whether "on", "between" … stands before a date in digits, or another such date does."""
    words = tokens.words
    if words[i - 1] in _DATE_OPENERS:
        return True
    if _is_range_of_dates(tokens, i):
        return True
    listed = words[i - 1] in {"or", "and", ",", "-", "to"} and words[i - 3] == "/" and words[i - 2].isdecimal()
    return listed and words[i - 4].isdecimal() and _opens_date(tokens, i - 4)


def _is_range_of_dates(tokens: Tokens, i: int) -> bool:
    """Say whether two days in digits are joined, which as fractions would be more than one: "10/1 - 11/7"."""
    words = tokens.words
    for a, b in ((i, i + 4), (i - 4, i)):
        if a < 0 or not all(words[at].isdecimal() and words[at + 2].isdecimal() for at in (a, b)):
            continue
        joined = words[a + 1] == words[b + 1] == "/" and words[a + 3] in {*HYPHENS, "to"}
        if joined and int(words[a]) > int(words[a + 2]) and int(words[b]) > int(words[b + 2]):
            return True
    return False


def _day_month(a: int, b: int) -> tuple[int, int] | None:
    """Tell day from month in "a/b": the one that can be no month is the day; else American order."""
    if 1 <= a <= 12 and 1 <= b <= 31:
        return b, a
    return (a, b) if 1 <= b <= 12 and 1 <= a <= 31 else None


def _dotted(tokens: Tokens, i: int) -> Mention | None:
    """Read "23.04.2022"."""
    parts = tokens.words[i].split(".")
    if len(parts) != 3 or len(parts[2]) != 4 or not all(p.isdecimal() for p in parts) or len(parts[0]) > 2:
        return None
    day, month = int(parts[0]), int(parts[1])
    return dated(i, i + 1, f"{parts[2]}-{month:02d}-{day:02d}") if 1 <= month <= 12 and day <= 31 else None

"""Dates in figures: full, partial, ranges, seasons, decades, centuries, quarters, and relative ones."""

from decimal import Decimal

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.numerals import HYPHENS, YEARS, read_numeral
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind, Qualifier

_DATE_OPENERS = frozenset(
    "on from friday date between until by since next before after monday tuesday wednesday thursday saturday".split()
) | {"sunday"}
"""Words that make "5/12" a date."""

DATE, RELATIVE = FigureKind.DATE, FigureKind.RELATIVE_DATE


def read_numeric_date(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read a date that starts with digits: "24 February 2015", "2019-01-04", "2015/16", "1990s", "2015"."""
    words = tokens.words
    word, after = words[i], words[i + 1]
    if not word.isdecimal():
        return _dotted(tokens, i)
    size = len(word)
    if size <= 2:
        if after == "s" and tokens.glued(i + 1) and word[-1] == "0" and size == 2:
            return _short_decade(tokens, i, grammar)
        return _day_first(tokens, i, grammar) or (_slashed(tokens, i) if after in {"/", "-"} else None)
    if size == 8:
        return _compact(tokens, i)
    if size == 4 and int(word) in YEARS:
        return _year_first(tokens, i, grammar)
    return None


def read_day_first(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "second of August", "twenty-seventh April": a day in words before its month."""
    at = numeral.last + (tokens.words[numeral.last] == "of")
    if tokens.words[at] not in grammar.months or not 1 <= numeral.value <= 31:
        return None
    return _close(
        tokens, numeral.first, at + 1, grammar, month=grammar.months[tokens.words[at]], day=int(numeral.value)
    )


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
    year, end = _year(tokens, dot, grammar)
    if year:
        return _mention(i, end, f"{year:04d}-{month:02d}")
    return _mention(i, i + 1, f"--{month:02d}") if _is_month(tokens, i, grammar) else None


def read_weekday(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read a day of the week; short forms only beside a date."""
    word = tokens.words[i]
    if word in grammar.weekdays:
        last = i + 1
        if tokens.words[last] == "s" and tokens.glued(last):
            return None
        return Mention(i, last, DATE, i, last, date=f"-W-{grammar.weekdays[word]}")
    after = tokens.words[i + 1 + (tokens.words[i + 1] in {".", ","})]
    if after in grammar.months or (after.isdecimal() and len(after) <= 2 and tokens.upper(i)):
        return Mention(i, i + 1, DATE, i, i + 1, date=f"-W-{grammar.short_weekdays[word]}")
    return None


def read_season(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "summer 2015", "the winter of 2014"."""
    year, end = _year(tokens, i + 1, grammar)
    return _mention(i, end, f"{year:04d}-{grammar.seasons[tokens.words[i]]}") if year else None


def read_decade_word(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "the nineties"; "in her twenties" is an age."""
    before, decade = tokens.words[i - 1], grammar.decades[tokens.words[i]]
    if _is_age_decade(tokens, i, grammar):
        return age_decade(i, i + 1, decade * 10)
    named = before in {"the", "-", "early", "late", "mid"} or (before.isalpha() and tokens.words[i - 2] == "the")
    return _mention(i, i + 1, f"XX{decade}X") if named else None


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
    if word in grammar.few or word == "a":
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
    offset, unit = grammar.relative_words.get(words[at], 0), grammar.time_units.get(words[at + 1])
    if not offset or unit is None or not words[at + 1].endswith("s"):
        return None
    date = f"{unit}{offset * int(numeral.value):+d}n"
    return Mention(numeral.first, at + 2, RELATIVE, numeral.first, at, value=numeral.value, unit=unit, date=date)


def read_ago(numeral: Numeral, last: int, unit: str) -> Mention:
    """Return "three weeks ago" over tokens up to `last`."""
    date = f"{unit}-{numeral.value.normalize():f}"
    return Mention(
        numeral.first, last, RELATIVE, numeral.first, numeral.last, value=numeral.value, unit=unit, date=date
    )


def read_quarter(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "third quarter", "first-quarter", "the 21st century"."""
    words = tokens.words
    at = numeral.last + (words[numeral.last] in HYPHENS)
    if words[at] in {"century", "centuries"} and numeral.value < 30:
        return _mention(numeral.first, at + 1, f"{int(numeral.value) - 1:02d}XX")
    if words[at] == "half" and words[at + 1] == "of" and numeral.value <= 2:
        year, end = _year(tokens, at + 2, grammar)
        return _mention(numeral.first, end, f"{year:04d}-H{numeral.value}") if year else None
    if words[at] in {"quarter", "qtr"} and numeral.value <= 4 and words[at + 1] not in {"final", "finals"}:
        year, end = _year(tokens, at + 1, grammar)
        return _mention(numeral.first, end if year else at + 1, f"{year or ''}-Q{numeral.value}")
    return None


def read_letter_quarter(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "Q3 2015" and "H1"."""
    letter, number = tokens.words[i], tokens.words[i + 1]
    if not tokens.glued(i + 1) or number not in {"1", "2", "3", "4"} or (letter == "h" and number > "2"):
        return None
    year, end = _year(tokens, i + 2, grammar)
    before = tokens.words[i - 1]
    first, start = i, end if year else i + 2
    if not year and before.isdecimal() and len(before) == 4:
        year, first = int(before), i - 1
    if letter == "h" and not year:
        return None
    return _mention(first, start, f"{year or ''}-{letter.upper()}{number}")


def age_decade(first: int, last: int, low: int) -> Mention:
    """Return "in his 40s"."""
    return Mention(first, last, FigureKind.AGE, first, last, low=Decimal(low), high=Decimal(low + 9), unit="year")


def _mention(first: int, last: int, date: str) -> Mention:
    return Mention(first, last, DATE, first, last, date=date)


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
    if unit in {"minute", "hour"} or (tokens.words[i] == "recent"):
        return None
    return Mention(first, i + 2, RELATIVE, i + 1, i + 2, unit=unit, date=f"{unit}{offset:+d}")


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


def _year(tokens: Tokens, at: int, grammar: Grammar) -> tuple[int, int]:
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


def _is_month(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether a month's name alone means the month: "may" and "march" are words too."""
    word, before = tokens.words[i], tokens.words[i - 1]
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
    if words[end] in HYPHENS and tokens.glued(end):
        other, stop = _day(tokens, end + 1, grammar)
        if other > day:
            year, last = _year(tokens, stop, grammar)
            head = f"{year:04d}" if year else "-"
            return _mention(i, last if year else stop, f"{head}-{month:02d}-{day:02d}/{head}-{month:02d}-{other:02d}")
    return _close(tokens, i, end, grammar, month=month, day=day)


def _close(tokens: Tokens, first: int, end: int, grammar: Grammar, *, month: int, day: int) -> Mention:
    """Add the year, or "this year", behind day and month; "last year" is a date of its own, and another year's."""
    year, last = _year(tokens, end + (tokens.words[end] == "." and tokens.words[end + 1].isdecimal()), grammar)
    if year:
        return _mention(first, last, f"{year:04d}-{month:02d}-{day:02d}")
    words = tokens.words
    if words[end] == "this" and words[end + 1] == "year":
        end += 2
    return _mention(first, end, f"--{month:02d}-{day:02d}")


def _day_first(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    words = tokens.words
    day, at = _day(tokens, i, grammar)
    if not day:
        return None
    second, stop = 0, at
    if words[at] in HYPHENS or words[at] in {"to", "and", "/"}:
        second, stop = _day(tokens, at + 1, grammar)
    month_at = (stop if second else at) + (words[stop if second else at] in {"of", "-", "/"})
    month = grammar.months.get(words[month_at])
    if not month or (words[month_at] in {"may", "march", "mar"} and not _month_after_day(tokens, month_at)):
        return None
    if second <= day:
        return _close(tokens, i, month_at + 1, grammar, month=month, day=day) if not second else None
    year, last = _year(tokens, month_at + 1, grammar)
    head = f"{year:04d}" if year else "-"
    return _mention(i, last if year else month_at + 1, f"{head}-{month:02d}-{day:02d}/{head}-{month:02d}-{second:02d}")


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
    if not (second.isdecimal() and len(second) <= 2 and tokens.glued(i + 1) and tokens.glued(i + 2)):
        return None
    third = words[i + 4] if words[i + 3] == mark and tokens.glued(i + 4) else ""
    a, b = int(words[i]), int(second)
    if third.isdecimal() and len(third) in {2, 4}:
        year = third if len(third) == 4 else f"XX{third}"
        parts = _day_month(a, b)
        return _mention(i, i + 5, f"{year}-{parts[1]:02d}-{parts[0]:02d}") if parts else None
    plain = mark == "/" and not third and (_opens_date(tokens, i) or (a > 12 and second[0] == "0"))
    parts = _day_month(a, b) if plain else None
    return _mention(i, i + 3, f"--{parts[1]:02d}-{parts[0]:02d}") if parts else None


def _opens_date(tokens: Tokens, i: int) -> bool:
    """Say whether "on", "between" … stands before a date in digits, or another such date does."""
    words = tokens.words
    if words[i - 1] in _DATE_OPENERS:
        return True
    listed = words[i - 1] in {"or", "and", ",", "-", "to"} and words[i - 3] == "/" and words[i - 2].isdecimal()
    return listed and words[i - 4].isdecimal() and _opens_date(tokens, i - 4)


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
    return _mention(i, i + 1, f"{parts[2]}-{month:02d}-{day:02d}") if 1 <= month <= 12 and day <= 31 else None


def _compact(tokens: Tokens, i: int) -> Mention | None:
    """Read "20200701"."""
    word = tokens.words[i]
    fits = word[:2] in {"19", "20"} and "01" <= word[4:6] <= "12" and "01" <= word[6:] <= "31"
    return _mention(i, i + 1, f"{word[:4]}-{word[4:6]}-{word[6:]}") if fits else None


def _short_decade(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "the '90s", "80s"; "in his 40s" is an age."""
    if _is_age_decade(tokens, i, grammar):
        return age_decade(i, i + 2, int(tokens.words[i]))
    first = i - 1 if tokens.words[i - 1] in {"'", "’", "‘"} and tokens.glued(i) else i
    return _mention(first, i + 2, f"XX{tokens.words[i][0]}X")


def _is_age_decade(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether "40s" is an age: "in his 40s", "in their late forties or"."""
    words = tokens.words
    at = i - 1 - (words[i - 1] == "-")
    at -= words[at] in {"late", "early", "mid"}
    if words[at] in {"or", "and"} and (words[at - 1] in grammar.decades or words[at - 1] == "s"):
        return _is_age_decade(tokens, at - 1 - (words[at - 1] == "s"), grammar)
    return words[at] in grammar.possessives and words[at - 1] in grammar.age_openers


def _year_first(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "2015-11-24", "2015/16", "2014-2018", "1990s", "2015 Q3" and a year alone."""
    words = tokens.words
    word, mark, second = words[i], words[i + 1], words[i + 2]
    if mark == "s" and (tokens.glued(i + 1) or word[-1] == "0") and word[-1] == "0":
        return _mention(i, i + 2, word[:3] + "X")
    if mark in {"'", "’"} and second == "s" and word[-1] == "0" and tokens.glued(i + 1):
        return _mention(i, i + 3, word[:3] + "X")
    if mark in {"/", "-", "–", "~"} and second and (tokens.glued(i + 1) == tokens.glued(i + 2)):
        ranged = _year_joined(tokens, i, grammar)
        if ranged:
            return ranged
    span = mark in {"to", "until", "till", "through"} and words[i - 1] in {"from", "in", "the"}
    if span and len(second) == 4 and second.isdecimal() and int(word) < int(second) < YEARS.stop:
        return _mention(i, i + 3, f"{word}/{second}")
    return _mention(i, i + 1, word) if _is_year(tokens, i, grammar) else None


def _year_joined(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    words = tokens.words
    word, second = words[i], words[i + 2]
    third = words[i + 4] if words[i + 3] == words[i + 1] else ""
    if third.isdecimal() and len(third) <= 2:
        month = grammar.months.get(second) or (int(second) if second.isdecimal() and len(second) <= 2 else 0)
        fits = 1 <= month <= 12 and 1 <= int(third) <= 31
        return _mention(i, i + 5, f"{word}-{month:02d}-{int(third):02d}") if fits else None
    if not second.isdecimal() or third:
        return None
    if len(second) == 4 and int(second) in YEARS and int(second) > int(word):
        return _mention(i, i + 3, f"{word}/{second}")
    if len(second) == 2 and int(second) == (int(word) + 1) % 100:
        return _mention(i, i + 3, f"{word}/{int(word) + 1}")
    if len(second) == 2 and int(second) > int(word[2:]) and words[i + 3] != "-":
        return _mention(i, i + 3, f"{word}/{word[:2]}{second}")
    return None


def _is_year(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether four bare digits are a year rather than a number of things."""
    words = tokens.words
    year, before, after = int(words[i]), words[i - 1], words[i + 1]
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

"""Times of day: "5pm", "17:30", "5.30 p.m.", "10 o'clock", "half past five", "noon"."""

from decimal import Decimal

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind

OPENERS = frozenset({"at", "by", "until", "before", "after", "from"})
"""Words that make "0630" and "1400 hours" a time."""

DIGITS = 4
"""Digits of a time without a mark: two of the hour, two of the minute."""


def read_clock(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read a time that starts at token `i`, digits or a word below twenty."""
    words = tokens.words
    if words[i + 1] == ":" and "." in words[i + 2]:
        return _race_time(tokens, i)
    hour, minute, second, at = _hands(tokens, i, grammar)
    if hour < 0:
        return None
    half, end = _half_of_day(tokens, at, grammar)
    if end == at:
        shared = _shared_half(tokens, at, grammar)
        if shared is not None and minute < 0:
            half, end = (0 if shared and hour > _hour(words[at + 1], grammar) else shared), at
        elif words[at] == "oclock":
            end = at + 1
            half = _later_half(tokens, end)
        elif words[at] == "o" and "clock" in words[at + 2 : at + 4]:
            end = words.index("clock", at) + 1
            half = _later_half(tokens, end)
        elif not _is_military(tokens, i, grammar) and (
            minute < 0 or (words[i + 1] != ":" and (words[i - 1] != "at" or _is_measured(words[at], grammar)))
        ):
            return None
    if half is not None and hour > 12:
        return None
    if half is not None:
        hour = hour % 12 + half
    return _mention(
        tokens, i, end, f"T{hour:02d}:{max(minute, 0):02d}" + (f":{second:02d}" if second >= 0 else ""), grammar
    )


def _is_measured(word: str, grammar: Grammar) -> bool:
    """Say whether a unit or a scale follows: "at 4.25 percent", "at 5.10 million"; hours may go with a time."""
    units = () if word == "in" else grammar.tails.get(word, ())
    return word in grammar.scales or any(kind != FigureKind.DURATION.value for _, kind, _ in units)


def _shared_half(tokens: Tokens, at: int, grammar: Grammar) -> int | None:
    """Return the half of the day that a second hour tells for both: "between 4 and 5pm", "9-5pm"."""
    words = tokens.words
    if words[at] not in {"-", "–", "to", "and", "or"} or not 1 <= _hour(words[at + 1], grammar) <= 12:
        return None
    half, end = _half_of_day(tokens, at + 2, grammar)
    return half if end > at + 2 else None


def _race_time(tokens: Tokens, i: int) -> Mention | None:
    """Read "8:04.95", minutes and seconds of a race."""
    minutes, seconds = tokens.words[i], tokens.words[i + 2]
    if not minutes.isdecimal() or seconds.count(".") != 1 or "," in seconds or not tokens.glued(i + 2):
        return None
    value = int(minutes) * 60 + Decimal(seconds)
    return Mention(i, i + 3, FigureKind.DURATION, i, i + 3, value=value, unit="second")


def read_past(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "half past five", "quarter to six"."""
    words = tokens.words
    minutes = {"half": 30, "quarter": 15}.get(words[i], grammar.units_below_twenty.get(words[i], 0))
    to = words[i + 1] == "to" and words[i] != "quarter" and not (words[i - 1] == "at" and minutes % 5 == 0)
    named = words[i + 1] == "minutes"
    mark = words[i + 1 + named]
    if mark not in {"past", "to"} or not minutes or (to and not named):
        return None
    hour = _hour(words[i + 2 + named], grammar)
    if not 1 <= hour <= 12 or (named and _counts(words[i + 3 + named], grammar)):
        return None
    half, end = _half_of_day(tokens, i + 3 + named, grammar)
    total = hour % 12 * 60 + (minutes if mark == "past" else -minutes) + (half or 0) * 60
    return _mention(tokens, i, end, f"T{total % 1440 // 60:02d}:{total % 60:02d}", grammar)


def _counts(after: str, grammar: Grammar) -> bool:
    return after.isalpha() and after not in grammar.noun_stops and after not in {"o", "a", "p", "am", "pm"}


def _mention(tokens: Tokens, first: int, last: int, time: str, grammar: Grammar) -> Mention:
    zone = tokens.words[last] in grammar.time_zones and (last > first + 1 or tokens.upper(last))
    unit = tokens.words[last].upper() if zone else None
    return Mention(first, last + zone, FigureKind.TIME, first, last, date=time, unit=unit)


def _hour(word: str, grammar: Grammar) -> int:
    return int(word) if word.isdecimal() and len(word) <= 2 else grammar.units_below_twenty.get(word, -1)


def _hands(tokens: Tokens, i: int, grammar: Grammar) -> tuple[int, int, int, int]:
    """Return hour, minute, second (−1 where missing) and where they end; hour −1 where this is no time."""
    words = tokens.words
    word = words[i]
    if words[i + 1] == ":" and tokens.glued(i + 2) and word.isdecimal() and len(words[i + 2]) == 2:
        return _colon(tokens, i)
    if "." in word:
        whole, _, rest = word.partition(".")
        if whole.isdecimal() and len(whole) <= 2 and len(rest) == 2 and rest.isdecimal() and rest < "60":
            return (int(whole) if int(whole) < 24 else -1), int(rest), -1, i + 1
        return -1, -1, -1, i
    if word.isdecimal() and len(word) in {3, 4} and words[i + 1] in {"a", "p", "am", "pm"} and int(word[-2:]) < 60:
        return (int(word[:-2]) if int(word[:-2]) < 24 else -1), int(word[-2:]), -1, i + 1
    return _plain_hour(tokens, i, grammar)


def _plain_hour(tokens: Tokens, i: int, grammar: Grammar) -> tuple[int, int, int, int]:
    """Return the hands of "three thirty", "1400" before a zone, or of an hour alone."""
    word = tokens.words[i]
    if _shows_24_hours(word) and _is_military(tokens, i, grammar):
        return int(word[:2]), int(word[2:]), -1, i + 1 + (tokens.words[i + 1] == "hours")
    hour = _hour(word, grammar)
    minute, end = _minutes_in_words(tokens, i + 1, grammar)
    if 1 <= hour <= 12 and not word.isdecimal() and minute > 0:
        return hour, minute, -1, end
    return (hour if hour < 25 else -1), -1, -1, i + 1


def _minutes_in_words(tokens: Tokens, at: int, grammar: Grammar) -> tuple[int, int]:
    """Return "thirty", "forty-five" before "pm" or behind "at", and where they end; (−1, at) where there are none."""
    words = tokens.words
    ten, end = grammar.tens.get(words[at], 0), at + 1
    if words[at] == "oh" and words[end] in grammar.units_below_twenty:
        return grammar.units_below_twenty[words[end]], end + 1
    if not ten or ten > 50:
        return -1, at
    one = grammar.units_below_twenty.get(words[end + (words[end] == "-")], 0)
    if 0 < one < 10:
        ten, end = ten + one, end + 1 + (words[end] == "-")
    timed = _half_of_day(tokens, end, grammar)[1] > end or (words[at - 2] == "at" and not words[end].isalpha())
    return (ten, end) if timed else (-1, at)


def is_four_digit_time(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether token `i` is a time of four digits and no beginning of a phone number: "0400 GMT", "at 0630"."""
    return (
        _shows_24_hours(tokens.words[i])
        and _is_military(tokens, i, grammar)
        and not tokens.words[i + 1].isdecimal()
        and tokens.words[i + 1] not in {"-", "–"}
    )


def _shows_24_hours(word: str) -> bool:
    return len(word) == DIGITS and word.isdecimal() and word[:2] < "24" and word[2:] < "60"


def _is_military(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether digits are a time of 24 hours: "1400 GMT", "at 0630", "by 1800 hours". "After 24 hours" is none."""
    word, after = tokens.words[i], tokens.words[i + 1]
    if after in grammar.time_zones and (len(after) > 2 or tokens.upper(i + 1)):
        return True
    timed = after == "hours" and (len(word) == DIGITS or tokens.words[i + 2] in grammar.time_zones)
    return tokens.words[i - 1] in OPENERS and (word[0] == "0" or timed)


def _colon(tokens: Tokens, i: int) -> tuple[int, int, int, int]:
    words = tokens.words
    hour, minute = int(words[i]) if len(words[i]) <= 2 else 99, words[i + 2]
    if hour > 24 or not minute.isdecimal() or minute >= "60":
        return -1, -1, -1, i
    if words[i + 3] == ":" and words[i + 4].isdecimal() and len(words[i + 4]) == 2:
        return hour, int(minute), int(words[i + 4]), i + 5
    return hour, int(minute), -1, i + 3


def _half_of_day(tokens: Tokens, at: int, grammar: Grammar) -> tuple[int | None, int]:
    """Return 0 for "am", "a.m.", 12 for "pm", and where it ends."""
    words = tokens.words
    word = words[at]
    if word in grammar.clock_halves:
        return grammar.clock_halves[word], at + 1
    if word in {"a", "p"} and words[at + 1] == "." and words[at + 2] == "m":
        return (0 if word == "a" else 12), at + 3 + (words[at + 3] == ".")
    if word == "at" and words[at + 1] == "night":
        return 12, at + 2
    if word == "in" and words[at + 1] == "the" and words[at + 2] in {"morning", "afternoon", "evening"}:
        return (0 if words[at + 2] == "morning" else 12), at + 3
    return None, at


def _later_half(tokens: Tokens, at: int) -> int | None:
    """Return the half of the day that "in the afternoon" tells, None where nothing does."""
    return (
        12 if tokens.words[at : at + 2] == ["in", "the"] and tokens.words[at + 2] in {"afternoon", "evening"} else None
    )

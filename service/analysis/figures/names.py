"""Digits that name rather than count: MI6, F-16, Covid-19, section 230, phone numbers, addresses of the web."""

from service.analysis.figures.clock import is_four_digit_time
from service.analysis.figures.decimals import TEN
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.tails import read_currency_before
from service.analysis.figures.tokens import Tokens


def skip_name(tokens: Tokens, i: int, grammar: Grammar) -> int:
    """Return where the name that holds the digits at token `i` ends, or 0 where they are a figure."""
    words = tokens.words
    before = words[i - 1]
    if tokens.glued(i) and i and (before.isalpha() or before in _TIES):
        end = _tied(tokens, i, before, grammar)
        if end:
            return end
    if (before, words[i]) in grammar.name_pairs and tokens.upper(i - 1):
        return i + 1
    if before in grammar.name_heads and _heads_name(tokens, i, before, grammar):
        return i + 1
    if tokens.upper(i + 1) and _is_address(tokens, i, grammar):
        return i + 1
    return _code(tokens, i, grammar)


def names_more(tokens: Tokens, i: int, grammar: Grammar) -> int:
    """Return where a name that begins with the number word at `i` ends, or 0: "Second World War", "the Two Ronnies"."""
    words = tokens.words
    for rest, _ in grammar.name_phrases.get(words[i], ()):
        if tokens.phrase(i + 1, rest) and tokens.upper(i + len(rest)):
            return i + 1 + len(rest)
    if tokens.upper(i) and words[i - 1] == "of" and words[i - 2] in grammar.bodies and tokens.upper(i - 2):
        return i + 1
    titled = (
        words[i + 1] != "o"
        and tokens.upper(i)
        and tokens.upper(i + 1)
        and words[i - 1].isalpha()
        and words[i - 2].isalpha()
    )
    if not titled or tokens.upper(i - 1) or tokens.upper(i - 2) or _is_titled_number(tokens, i, grammar):
        return 0
    return i + 1


def _is_titled_number(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether a number is written in capitals, its parts alone: "Twenty Two people", "TWO HUNDRED"."""
    words = tokens.words
    if words[i] in grammar.tens:
        goes_on = 0 < grammar.units_below_twenty.get(words[i + 1], 0) < TEN
    else:
        goes_on = words[i] in grammar.units_below_twenty and words[i + 1] in grammar.scales
    return goes_on and not tokens.upper(i + 2)


def _is_address(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether a street is numbered: "10 Downing Street"."""
    return any(tokens.words[at] in grammar.streets and tokens.upper(at) for at in (i + 2, i + 3))


FARTHEST = 24
"""Tokens that an address of the web may be long."""

_FIXED = frozenset({("24", "/", "7"), ("9", "/", "11"), ("7", "/", "7"), ("4", "x", "4")})
"""Set phrases of digits."""

_TIES = frozenset("-‐‑@_/=.&")


def _tied(tokens: Tokens, i: int, before: str, grammar: Grammar) -> int:
    """Judge digits that are glued to a word, or to a hyphen behind a word."""
    if before == "x" and tokens.words[i - 2].isdecimal():
        return 0
    if before.isalpha():
        return _run_end(tokens, i) if _is_code(tokens, i, before, grammar) else 0
    word = tokens.words[i - 2]
    if before in {"-", "‐", "‑"} and word.isalpha() and tokens.glued(i - 1):
        counted = (
            word in grammar.prefixes
            or word in grammar.months
            or word in grammar.number_words
            or word in grammar.weekdays
            or (word in grammar.clock_halves and tokens.words[i - 3].isdecimal())
        )
        return 0 if counted or word in {"to", "and", "or", "by"} else _run_end(tokens, i)
    web = before == "/" and _in_web_address(tokens, i)
    assigned = before == "=" and not tokens.words[i - 2].isdecimal()
    if tokens.glued(i - 1) and (web or assigned or before in {"@", "_"}):
        return _run_end(tokens, i)
    return 0


def _is_code(tokens: Tokens, i: int, before: str, grammar: Grammar) -> bool:
    """Say whether the letters that digits are glued to make a code of them: "MI6", "H1N1", but "GBP20", "Sept11"."""
    if before in grammar.number_words or (tokens.glued(i - 1) and tokens.words[i - 2] in _TIES):
        return True
    glued_text = len(before) >= 4 and not tokens.raw(i - 1).isupper()
    money = before in grammar.currencies_before and read_currency_before(tokens, i, grammar) is not None
    return not (glued_text or money or before in grammar.months or before == "fy")


def _in_web_address(tokens: Tokens, i: int) -> bool:
    """Say whether the glued run before token `i` is an address of the web."""
    at = i
    while at > i - FARTHEST and at > 0 and tokens.glued(at):
        at -= 1
    run = tokens.words[at:i]
    return bool({"www", "http", "https", "@"} & set(run)) or (len(run) > 3 and run[1] == "." and run[0].isalpha())


def _run_end(tokens: Tokens, i: int) -> int:
    """Return the end of the run of glued letters and digits that token `i` is in."""
    at = i + 1
    while tokens.glued(at) and (tokens.words[at].isalnum() or tokens.words[at] == "-") and at < tokens.count:
        at += 1
    return at


def _heads_name(tokens: Tokens, i: int, before: str, grammar: Grammar) -> bool:
    """Say whether "channel", "section" … before the digits makes them a name: a capital, or a legal word.

    A time behind them does not: "crossed the line 45 seconds later".
    """
    del before
    lower = not tokens.upper(i - 1)
    counted = lower and (tokens.words[i - 2] in {"a", "every"} or tokens.words[i + 1] in grammar.time_units)
    return len(tokens.words[i]) <= 4 and tokens.words[i + 1] != "%" and not counted


def _code(tokens: Tokens, i: int, grammar: Grammar) -> int:
    """Return the end of a phone number, an address or a part number that starts here, or 0."""
    words = tokens.words
    word = words[i]
    dialled = word.isdecimal() and word[0] == "0" and (len(word) >= 4 or (len(word) == 3 and words[i + 1].isdecimal()))
    if word.count(".") >= 3 or (dialled and not is_four_digit_time(tokens, i, grammar)):
        return _groups_end(tokens, i)
    spaced = words[i + 1].isdecimal() and words[i + 2].isdecimal() and tokens.glued(i)
    if words[i - 1] == "+" and len(word) <= 3 and (spaced or words[i + 1] in {"-", "("}):
        return _groups_end(tokens, i)
    if words[i + 1] in _JOINTS:
        return _phone(tokens, i)
    if not tokens.glued(i + 1):
        return 0
    if (len(word) == 1 and words[i + 1] in {"g", "d"} and tokens.upper(i + 1)) or (
        words[i + 1] == "p" and word in _LINES
    ):
        return i + 2
    letters = words[i + 1].isalpha() and words[i + 2].isdecimal() and tokens.glued(i + 2)
    part = words[i + 1] not in _AMID_DIGITS or (words[i + 1] == "m" and len(words[i + 2]) >= PART)
    return _run_end(tokens, i) if letters and part else i + 3 if _fixed(tokens, i) else 0


PART = 3
"""Digits behind an "m" that make a part's number: "24703m212", but "3m50"."""


def _phone(tokens: Tokens, i: int) -> int:
    """Return the end of digit groups that are too many, or too long, for a date or a score."""
    words, at = tokens.words, i
    if _fixed(tokens, i):
        return i + 3
    while words[at + 1] in _JOINTS and words[at + 2].isdecimal() and tokens.glued(at + 1) and tokens.glued(at + 2):
        at += 2
    sizes = [len(words[j]) for j in range(i, at + 1, 2)]
    many = len(sizes) >= 3 and (sum(sizes) >= 9 or (sum(sizes) > 6 and sizes[0] == 3))
    return at + 1 if many or sizes == [3, 4] else 0


def _fixed(tokens: Tokens, i: int) -> bool:
    return (tokens.words[i], tokens.words[i + 1], tokens.words[i + 2]) in _FIXED


_LINES = frozenset({"480", "720", "1080", "1440", "2160"})
"""Lines of a screen: "1080p"."""

_JOINTS = frozenset("-/")
_AMID_DIGITS = frozenset({"st", "nd", "rd", "th", "x", "e", "k", "m"})
"""Letters between digits that do not make a code of them."""


def _groups_end(tokens: Tokens, i: int) -> int:
    at = i + 1
    while tokens.words[at].isdecimal() or (
        tokens.words[at] in {"-", "/", "(", ")"} and tokens.words[at + 1].isdecimal()
    ):
        at += 1
    return at

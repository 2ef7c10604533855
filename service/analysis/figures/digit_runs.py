"""Runs of digits → values: "40 000", "5, 000", "1'000'000", "46 . 8 million", "4e14", "1.3x10^6"."""

import unicodedata
from decimal import Decimal

from service.analysis.figures.digits import parse_digits
from service.analysis.figures.mention import Numeral
from service.analysis.figures.tokens import Tokens

SPACES = frozenset(" \u00a0\u2009\u202f\u2007")
"""What may stand between groups of three digits; all but the first keep a number together."""

_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")

_TIMES = frozenset({"x", "×", "*", "·", "⋅"})
"""Signs between a number and its power of ten."""

_GOES_ON = frozenset({".", "e", "^", "⁻", *_TIMES})
"""What may go on with a number behind its digits."""


def read_digits(tokens: Tokens, i: int) -> Numeral | None:
    word = tokens.words[i]
    last, joined = _join_groups(tokens, i)
    value = parse_digits(joined or word)
    if value is None:
        return None
    found = Numeral(i, last, value, "" if joined else word)
    after = tokens.words[last]
    if after in _GOES_ON or (after[:1] in _RAISED and after):
        _spaced_decimal(tokens, found)
        _power(tokens, found)
    return found


def _join_groups(tokens: Tokens, i: int) -> tuple[int, str]:
    """Join groups of three that spaces or a tokeniser parted: "40 000", "5, 000", "80 , 000", "1'000'000"."""
    word, after = tokens.words[i], tokens.words[i + 1]
    if after.isalpha() or len(word) > 3 or not word.isdecimal():
        return i + 1, ""
    if after in {"'", "’"}:
        return _apostrophes(tokens, i)
    groups, last, safe = [word], i + 1, False
    while True:
        comma = tokens.words[last] == ","
        j = last + comma
        following, _, decimals = tokens.words[j].partition("," if "," in tokens.words[j] else ".")
        if len(following) != 3 or not following.isdecimal() or ("," in tokens.words[j] and len(decimals) not in {1, 2}):
            break
        gap = tokens.text[tokens.end(last - 1) : tokens.starts[j]]
        if not comma and (len(gap) != 1 or gap not in SPACES):
            break
        safe = safe or following.startswith("0") or (not comma and (gap != " " or _loose_group(tokens, i, j)))
        safe = safe or (comma and tokens.words[i - 1] in "$£€#" and tokens.words[i - 1] != "")
        groups.append(tokens.words[j])
        last = j + 1
    return (last, "".join(groups)) if safe else (i + 1, "")


def _apostrophes(tokens: Tokens, i: int) -> tuple[int, str]:
    """Join Swiss groups: "1'000'000"."""
    words, last = tokens.words, i + 1
    digits = words[i]
    while words[last] in {"'", "’"} and tokens.glued(last) and tokens.glued(last + 1):
        whole, _, rest = words[last + 1].partition(".")
        if len(whole) != 3 or not whole.isdecimal():
            break
        digits += words[last + 1]
        last += 2
        if rest:
            break
    return (last, digits) if last > i + 1 else (i + 1, "")


def _loose_group(tokens: Tokens, i: int, j: int) -> bool:
    """Say whether a space alone joins: three groups, or nothing glued behind."""
    alone = not tokens.glued(j + 1) or tokens.words[j + 1] in {".", ",", ";", ":", ")", "?", "!"}
    return tokens.words[i] != "0" and alone and j > i + 1


def _spaced_decimal(tokens: Tokens, found: Numeral) -> None:
    """Join "46 . 8 million" and "£1. 8m": a stop parted from the digits behind it, where a scale or percent follows."""
    i, word = found.last, tokens.words[found.last + 1]
    if tokens.words[i] != "." or not word.isdecimal() or len(word) > 2 or tokens.glued(i + 1):
        return
    spaced = not tokens.glued(i)
    money = tokens.words[found.first - 1] in {"$", "£", "€", "#"}
    after = tokens.words[i + 2]
    if (spaced or money or len(str(found.value)) <= 3) and (
        after in {"million", "billion", "trillion", "%", "bn", "m", "per", "percent"} or (money and spaced)
    ):
        found.value = Decimal(f"{found.value}.{word}")
        found.last, found.plain = i + 2, ""


def _is_raised(word: str) -> bool:
    """Say whether a word is an exponent in small raised digits."""
    return 0 < len(word) <= 2 and all(c in _RAISED for c in word)


def _raised(word: str) -> int:
    return int("".join(str(unicodedata.digit(c)) for c in word))


def _power(tokens: Tokens, found: Numeral) -> None:
    """Read "4e14", "1.3x10^6" and "2^10"."""
    words, i = tokens.words, found.last
    if words[i] in _TIMES and words[i + 1] == "10" and words[i + 2] == "⁻" and _is_raised(words[i + 3]):
        found.value, found.last, found.plain = found.value / 10 ** _raised(words[i + 3]), i + 4, ""
        return
    if words[i] in _TIMES and words[i + 1] == "10" and _is_raised(words[i + 2]):
        found.value, found.last, found.plain = found.value * 10 ** _raised(words[i + 2]), i + 3, ""
        return
    if words[i] == "⁻" and tokens.glued(i) and _is_raised(words[i + 1]):
        found.value, found.last, found.plain = found.value ** -_raised(words[i + 1]), i + 2, ""
        return
    if _is_raised(words[i]) and tokens.glued(i):
        found.value, found.last, found.plain = found.value ** _raised(words[i]), i + 1, ""
        return
    if words[i] in _TIMES and words[i + 1] == "10" and words[i + 2] in {"^", "-", "−"}:
        base, at = Decimal(10), i + 2 + (words[i + 2] == "^")
    elif words[i] == "e" and tokens.glued(i) and (tokens.glued(i + 1)):
        base, at = Decimal(10), i + 1
    elif words[i] == "^":
        base, at = found.value, i + 1
    else:
        return
    sign = 1
    while words[at] in {"-", "+", "−"}:
        sign, at = (sign if words[at] == "+" else -sign), at + 1
    exponent = words[at]
    if exponent.isdecimal() and len(exponent) < 4:
        power = base ** (sign * int(exponent))
        found.value = power if words[i] == "^" else found.value * power
        found.last, found.plain = at + 1, ""

"""Digits with separators → values: "1,300,000", "1.234,5", "12,34,567"."""

from decimal import Decimal

LONGEST = 60
"""Code points of a number at most: a longer run of digits is a code, and would take long to reckon with."""


def parse_digits(word: str) -> Decimal | None:
    """Return the value of one group of digits with separators, or None where it is no number ("192.168.1.2")."""
    if len(word) > LONGEST:
        return None
    if word.isdecimal():
        return Decimal(word)
    commas, dots = word.count(","), word.count(".")
    if commas and dots:
        return _both(word)
    groups = word.split("," if commas else ".")
    if len(groups) == 2 and dots:
        return Decimal(word)
    if _grouped(groups):
        return Decimal("".join(groups))
    return Decimal(word.replace(",", ".")) if commas == 1 else None


def _both(word: str) -> Decimal | None:
    """Read "1,234.5" and "1.234,5": the last separator is the decimal one."""
    mark, other = (".", ",") if word.rindex(".") > word.rindex(",") else (",", ".")
    whole, _, rest = word.rpartition(mark)
    groups = whole.split(other)
    return Decimal("".join(groups) + "." + rest) if mark not in whole and _grouped(groups) else None


def _grouped(groups: list[str]) -> bool:
    """Say whether these are groups of thousands, or of lakhs and crores ("1,23,456")."""
    first, *middle, last = groups
    return (
        0 < len(first) <= 3
        and len(last) == 3
        and (all(len(g) == 3 for g in middle) or (len(first) < 3 and all(len(g) == 2 for g in middle)))
    )

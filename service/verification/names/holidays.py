"""Holidays in the place of their dates: "by Independence Day" where an article has "by 4 July"."""

from functools import lru_cache

from service import patterns as re
from service.domain import Name
from service.verification.claims import ReadClaim
from service.verification.lexicon.holidays import DATES, MONTHS
from service.verification.library import Library

HOLIDAY = re.compile("|".join(sorted(map(re.escape, DATES), key=len, reverse=True)))
"""The name of a holiday, in small letters."""


def is_dated(name: Name, claim: ReadClaim, library: Library) -> bool:
    """Say whether a name is that of a holiday, and the articles have the day on which it falls."""
    told = claim.text[name.span.start - claim.span.start :].lower().replace("’", "'")
    match = HOLIDAY.match(told)
    if match is None or match.end() < len(name.text):
        return False
    return any(_dated(date).search(s.text) for date in DATES[match.group()] for s in library.sentences.values())


@lru_cache(maxsize=256)
def _dated(date: str) -> re.Pattern[str]:
    """Return how a text has a day of the year: "4 July", "July 4th", "4th of July"."""
    day, month = date.split()
    named = rf"{month}(?:{MONTHS[month]})?\.?"
    number = rf"{day}(?:st|nd|rd|th)?"
    return re.compile(rf"\b(?:{number} (?:of )?{named}|{named} (?:the )?{number})\b", re.IGNORECASE)

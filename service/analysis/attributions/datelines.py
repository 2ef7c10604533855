"""Where and when a report was filed, before it begins: "OSLO, Oct 23 (Reuters) - …", "GENEVA: …"."""

from service import patterns as re
from service.analysis.english.places import CITIES, COUNTRIES
from service.domain import Sentence

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_PLACE = r"[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,3}"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?:, (?!{_MONTH} \d){_PLACE}){{0,2}}"
    rf"(?P<date>[,;]? (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)?"
    r"(?P<wire>,? ?\((?:[A-Z]{2,6}|Reuters|Xinhua|Bloomberg|dpa|Tass|Interfax|Kyodo|Yonhap)(?:[ /][\w.]+){0,2}\))?"
    r"(?P<mark> ?(?:—|–|--|:)| -)?(?= )"
)
_LONGEST = 60
"""Code points of a dateline at most."""


def end_of_dateline(sentence: Sentence) -> int:
    """Return where the report begins in a sentence that opens a paragraph: its start, or behind a dateline."""
    if sentence.heading:
        return sentence.span.start
    match = _DATELINE.match(sentence.text[: _LONGEST + 1])
    if match is None or not _is_one(match):
        return sentence.span.start
    return sentence.span.start + match.end() + 1


DATING = frozenset({"—", "–", "--", "-", ")", ":"})
"""Marks of which every dateline has one."""


def _is_one(match: re.Match[str]) -> bool:
    """Say whether it names a wire, a day, or a place written as one: in capitals, or known."""
    if match["wire"]:
        return bool(match["mark"] or match["date"])
    if not match["mark"]:
        return False
    if match["date"]:
        return True
    place = match["place"]
    known = place.title() in CITIES or place.title() in COUNTRIES
    dashed = match["mark"].strip() != ":"
    return known or (dashed and place.isupper() and len(place) > _SHORTEST)


_SHORTEST = 3
"""Letters of a place in capitals: less is somebody's initials."""

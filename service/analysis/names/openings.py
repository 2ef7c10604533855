"""What opens a sentence: its capital tells nothing, so that an ordinary first word is cut off the name behind it."""

from collections.abc import Sequence
from functools import lru_cache

from service import patterns as re
from service.analysis.english.common_words import COMMON
from service.analysis.english.function_words import PREPOSITIONS
from service.analysis.english.nouns import CARRIERS, DOCUMENTS, INTRODUCING, ORGANISATIONS, ROLES
from service.analysis.english.places import CITIES, COUNTRIES, LONG_COUNTRIES
from service.analysis.names.kinds import GIVEN, NATIONAL, ORG_HEADS, kind_of
from service.analysis.names.runs import MAX_SHAPES, PLAIN, words_in
from service.analysis.words import words_of
from service.domain.once import once

_INNER = re.compile(r"[A-Z](?<=[a-z,’'] .)[\w-]+")
"""Capitalised words that do not open a sentence."""

_COMMON_ENDINGS = (
    "ings",
    "ions",
    "ments",
    "ers",
    "ors",
    "ists",
    "ants",
    "ents",
    "ies",
    "ing",
    "ed",
    "ly",
    "tion",
    "ment",
    "ness",
    "ity",
    "ls",
    "ks",
    "ts",
    "ds",
    "es",
    "ns",
    "ps",
    "gs",
)
_ABSTRACT = ("oval", "usal", "ision", "ation", "ment", "ness", "ance", "ence")
"""How a noun ends that opens a sentence before a small word: "Approval for Cognavel"."""


class Elsewhere:
    """The words of the whole text, which tell of a capital what the place where it stands does not."""

    def __init__(self, text: str) -> None:
        self._text = text

    @once
    def words(self) -> frozenset[str]:
        """All words as they stand."""
        return frozenset(words_of(self._text).word)

    @once
    def inner(self) -> frozenset[str]:
        """Capitalised words that do not open a sentence."""
        return frozenset(_INNER.findall(self._text))


def opening_cut(run: str, elsewhere: Elsewhere) -> int:
    """Return how much of a run that opens a sentence is no name: its ordinary first words."""
    cut, told = _first(run)
    if told is None:
        words = words_in(run)
        told = _is_ordinary(words[0][0], len(words), elsewhere)
    return cut if told else 0


@lru_cache(maxsize=MAX_SHAPES)
def _first(run: str) -> tuple[int, bool | None]:
    """Return where a run begins without its first words, and whether they are ordinary; None where the text tells."""
    words = words_in(run)
    at = 1
    while at < len(words) and words[at][0].islower():
        at += 1
    cut = words[at][1] if at < len(words) else len(run)
    if _begins_name(words):
        return cut, False
    return cut, _colours(words) or _introduces(words) or _governs(words) or _told(words[0][0], len(words))


def _begins_name(words: Sequence[tuple[str, int, int]]) -> bool:
    """Say whether an ordinary word begins a name all the same: "New York", "Third Street", "Radio Sol"."""
    if len(words) == 1:
        return False
    first, second = words[0][0], words[1][0]
    if second in _STREETS or second in _NAMED_AFTER.get(first, ()):
        return True
    if first in {"Radio", "Channel"}:
        return second[0].isupper() and second.lower() not in ORG_HEADS
    return f"{first} {second}" in LONG_COUNTRIES or (first == "Air" and second in COUNTRIES)


_STREETS = frozenset("Street Avenue Road Lane Boulevard".split())
"""Words that make a name with whatever stands before them."""

_NAMED_AFTER: dict[str, frozenset[str]] = {
    first: frozenset(seconds.split())
    for first, seconds in {
        "New": "York Delhi Jersey Orleans Mexico Hampshire England South Zealand Haven Brunswick Yorkers",
        "Great": "Britain Yarmouth",
        "Human": "Rights",
        "Save": "the",
        "Black": "Lives Sea Friday",
        "White": "House",
        "Red": "Cross Sea Crescent Army Sox Bull",
        "Blue": "Origin",
        "Big": "Ben Tech",
        "Good": "Friday",
        "Green": "Party Bay Berets",
        "Home": "Office Depot",
        "High": "Court",
        "Old": "Trafford Bailey",
        "Royal": "Mail Navy Marines Society Bank",
        "National": "Guard Grid Trust Rally Assembly Audit",
        "World": "Bank Cup Health Food Trade Series",
        "International": "Monetary Criminal Court Olympic",
        "General": "Motors Electric Assembly Synod",
        "Deep": "Mind",
        "Central": "Bank Park",
        "State": "Department Duma",
        "Social": "Democrats",
        "Third": "Reich",
        "Right": "to",
    }.items()
}
"""Ordinary word → what it makes a name with, wherever that stands."""


def _colours(words: Sequence[tuple[str, int, int]]) -> bool:
    """Say whether an adjective opens the sentence before a given name: "Fuming Kelly", "Heartbroken Jane"."""
    if len(words) == 1 or words[1][0].lower() not in GIVEN or words[0][0].lower() in GIVEN:
        return False
    return words[0][0].endswith(("ing", "ed", "ous", "broken", "ful"))


def _introduces(words: Sequence[tuple[str, int, int]]) -> bool:
    """Say whether the noun for a body opens the sentence before its name: "Airline Transpolar", "Carmaker Velden"."""
    if len(words) == 1 or words[0][0].lower() not in INTRODUCING:
        return False
    return words[1][0][0].isupper() and words[-1][0].lower() not in ORG_HEADS


def _governs(words: Sequence[tuple[str, int, int]]) -> bool:
    """Say whether a preposition that is a given name, too, opens the sentence before a body: "Per Reuters"."""
    if len(words) == 1 or words[0][0].lower() not in PREPOSITIONS & GIVEN:
        return False
    body = tuple(w for w, _, _ in words[1:])
    return body[0].lower() in _WIRES or kind_of(body, titled="") == "organisation"


def _told(word: str, length: int) -> bool | None:
    """Say whether the first of `length` words is ordinary, where it tells by itself."""
    low = word.lower()
    plain = low in PLAIN and not (length > 1 and low in GIVEN)
    if _is_abstract(low, length) or (plain and _in_capitals(word)):
        return None
    return True if plain else _by_class(word, length)


def _is_ordinary(word: str, length: int, elsewhere: Elsewhere) -> bool:
    """Say the same of a word that does not tell by itself."""
    low = word.lower()
    if _is_abstract(low, length) and word not in elsewhere.inner:
        return True
    plain = low in PLAIN and not (length > 1 and low in GIVEN)
    if plain and not (_in_capitals(word) and word in elsewhere.inner):
        return True
    told = _by_class(word, length)
    if told is not None:
        return told
    return low in elsewhere.words or (length == 1 and word not in elsewhere.inner and _is_common(low))


def _is_common(low: str) -> bool:
    """Say whether a single word that opens a sentence is hardly a name: "Wet weather", "Court papers"."""
    return (
        low.endswith(_COMMON_ENDINGS)
        or low in COMMON
        or low.startswith(_PREFIXES)
        or (low in _BODIES and low not in _NAMED_BODIES)
    )


_PREFIXES = ("non-", "anti-", "pre-", "post-", "self-", "mid-", "under-", "over-", "re-", "multi-", "semi-", "half-")
"""How compounds begin that are no names: "Non-compliance"."""

_BODIES = ORGANISATIONS.keys() | DOCUMENTS.keys()
_NAMED_BODIES = frozenset("parliament congress senate cabinet monarchy presidency kingdom".split()) | CARRIERS
"""Bodies that have no other name: "Parliament voted"."""


_WIRES = frozenset("reuters bloomberg xinhua tass interfax kyodo yonhap politico axios".split())
"""Agencies whose names end like common words."""


def _by_class(word: str, length: int) -> bool | None:
    low = word.lower()
    if low in _WIRES or word in NATIONAL or word in CITIES or _in_capitals(word) or low in GIVEN:
        return False
    return True if length > 1 and ROLES.get(low, low) != low else None


def _is_abstract(low: str, length: int) -> bool:
    return length > 1 and low.endswith(_ABSTRACT) and not (low in GIVEN or low in ORG_HEADS)


def _in_capitals(word: str) -> bool:
    return word.isupper() and len(word) > 1

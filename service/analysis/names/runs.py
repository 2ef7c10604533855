"""Runs of capitalised words → names: cut at titles, peoples, possessives; tell kinds apart.

What a run yields depends on its words alone, so it is kept: names recur.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from service.analysis.english import function_words as f
from service.analysis.english.given_names import FEMALE, MALE
from service.analysis.english.nouns import CARRIERS, ORGANISATIONS, ROLES, TIMES, TITLE_ABBREVIATIONS, TITLES
from service.analysis.english.ordinary import OPENERS
from service.analysis.english.places import (
    ABBREVIATED,
    CITIES,
    COUNTRIES,
    DEMONYMS,
    LONG_BODIES,
    LONG_COUNTRIES,
    LONG_PLACES,
    PLACE_HEADS,
    PLURAL_DEMONYMS,
)
from service.analysis.figures.english_words import ORDINALS, PLURAL_DENOMINATORS, TENS, UNITS_BELOW_TWENTY, VAGUE

Kind = Literal["person", "place", "organisation", "other"]

RUN = re.compile(
    r"[A-Z\u0080-\U0010ffff](?<=[^\W\d_a-z])(?<![\w@#].)(?:(?<=[A-Z])(?:\.[A-Z])+\.?|\w*(?:[’'.-]\w+)*\.?)"
    r"(?:(?:[ \u00a0]+(?:of|the|for|and|de|da|di|del|della|der|den|van|von|"
    r"bin|bint|ibn|al|el|la|le|du|do|dos|das|ter|ten|on|&)){0,3}[ \u00a0]+"
    r"(?:(?:al|el|ul|as|an|ad|ar|at|az|ez)-[^\W\d_a-z]\w*(?:[’'.-]\w+)*|[\"“‘][A-Z]\w+[\"”’](?= [A-Z])|"
    r"[A-Z](?:\.[A-Z])+\.?|[A-Z]\.|[^\W\d_a-z]\w*(?:[’'.-]\w+)*|[1-9]\d?(?=\W)(?=[^\n]{0,1}$))){0,12}",
    re.DOTALL,
)
"""Capitalised words, joined by small ones. It begins with a plain class of characters, which lets `re` skip to the next
capital; what it is and what stands before is looked at behind that. An article is joined to an Arab name
("Bashar al-Assad"), and a nickname may stand in quotation marks ('Leonard "Lenny" Orr').
"""

JOINED_ARTICLE = re.compile(r"(?:al|el|ul|as|an|ad|ar|at|az|ez)-(?=[^\W\d_])", re.IGNORECASE)
"""An article that is joined to the last part of an Arab name."""

_SURNAMES = frozenset("hill hills lake forest bay beach parish heights rivers".split())
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+$")
"""A given name of two parts: "Hye-jin"."""

_WITHOUT = frozenset({"sans", "without", "sin", "ohne"})
"""Words that stand in the names of bodies: "Médecins Sans Frontières"."""

_PARTISANS = frozenset("Republican Democrat Conservative Liberal Tory Labour Green Communist Independent".split())
"""What a member of parliament is called behind his place: "the Nebraska Republican"."""

"""Words for places that are surnames behind a given name."""

_SURNAMES_TOO = frozenset("fox forbes slate church street house court".split())
"""Words of bodies that are surnames behind a given name."""

_WORD = re.compile(r"\S+")

_MARKS = frozenset('"“‘')
"""What opens a nickname, which is no part of the name."""

_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_ABBREVIATION = re.compile(rf"^(?:{TITLE_ABBREVIATIONS})\.$")
_PERSONAL_LINKS = frozenset("de da di del della der den van von bin bint ibn al el la le du do dos das ter ten".split())
_BODY_LINKS = frozenset("of the for and on &".split())
_ROLE_TITLES = frozenset(w for w, one in ROLES.items() if w == one) - frozenset(
    """
star champion head guard expert boy girl angel rebel winner hopeful fan person man local human hero general
youth student child parent voter worker consumer customer patient employer victim survivor investor taxpayer user
    """.split()
)
_TITLE_WORDS = TITLES | {t + "." for t in TITLES} | _ROLE_TITLES
NATIONAL = DEMONYMS | frozenset(COUNTRIES) | frozenset(ABBREVIATED)
_COMPASS = frozenset("North South East West Northern Southern Eastern Western Central".split())
ORG_HEADS = (
    frozenset(ORGANISATIONS)
    | CARRIERS
    | frozenset(
        """
inc ltd plc corp co llc gmbh times post union nations foundation fund intelligence commons lords parliament crown
treasury church united rovers athletic fc cup games olympics act bill party house street
pharma pharmaceuticals biotech biologics therapeutics laboratories holdings partners capital securities systems
forum caucus front network directorate technologies motors airlines airways logistics foods industries enterprises
ventures electronics robotics dynamics
software chemicals petroleum steel air shipyard railways academy college aid
""".split()
    )
)
_NUMBERS = frozenset(
    {*UNITS_BELOW_TWENTY, *TENS, *VAGUE}
    | {f"{ten}-{one}" for ten in TENS for one in (*UNITS_BELOW_TWENTY, *ORDINALS)}
    | {f"{one}-{part}" for one in UNITS_BELOW_TWENTY for part in PLURAL_DENOMINATORS}
)
"""Number words that open a sentence: "Twenty-three visitors", "Two-thirds of them"."""

PLAIN = (
    OPENERS
    | _NUMBERS
    | f.DETERMINERS
    | f.PREPOSITIONS
    | f.SUBORDINATORS
    | f.ADVERBS
    | f.MODALS
    | f.AUXILIARIES
    | f.SUBJECT_PRONOUNS
    | f.OBJECT_PRONOUNS
    | f.CONTRACTED_SUBJECTS
    | f.NEGATIONS
)
GIVEN = MALE | FEMALE
_DAYS = frozenset(
    """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december jan feb mar apr jun jul aug sept sep oct nov dec
christmas easter ramadan
""".split()
)


MAX_SHAPES = 20_000
"""Runs whose names are kept at most."""

FULL_NAME = 2
"""Words of a name that "of" only adds a place to."""

_POSTNOMINAL = frozenset("MP MEP MSP MLA QC KC OBE MBE CBE PhD MD".split())
"""Letters behind a person's name that are no part of it: "Jim Ford MP"."""

_PLACE_OPENERS = frozenset("mount mt lake cape port fort gulf isle puerto loch san santa são los las el".split())
"""First words of places."""

_WHENS = TIMES | _DAYS


@dataclass(frozen=True, slots=True)
class Shape:
    """A name inside a run; places count from the run's start."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: Kind
    titled: str
    key: str
    """The words as one."""


@lru_cache(maxsize=MAX_SHAPES)
def shapes_of(run: str) -> tuple[Shape, ...]:
    """Cut a run into names: titles and peoples go, bodies keep their small words."""
    found = (_shape(piece, titled) for piece, titled in _pieces(words_in(run)))
    return tuple(shape for shape in found if shape is not None)


@lru_cache(maxsize=MAX_SHAPES)
def words_in(run: str) -> tuple[tuple[str, int, int], ...]:
    """Return the words of a run with their places; a nickname lies within the word before it."""
    found: list[tuple[str, int, int]] = []
    for m in _WORD.finditer(run):
        if m.group()[0] in _MARKS:
            text, start, _ = found.pop()
            found.append((text, start, m.end()))
        else:
            found.append(_unpossessed((m.group(), m.start(), m.end())))
    return tuple(found)


def _unpossessed(word: tuple[str, int, int]) -> tuple[str, int, int]:
    text, start, end = word
    if text[-1] not in "s’'.":
        return word
    for tail in ("’s", "'s", "’", "'"):
        if text.endswith(tail):
            return text[: -len(tail)], start, end - len(tail)
    if text[-1] == "." and not _INITIALS.fullmatch(text) and not _ABBREVIATION.match(text):
        return text[:-1], start, end - 1
    return word


def _pieces(words: Sequence[tuple[str, int, int]]) -> Iterator[tuple[list[tuple[str, int, int]], str]]:
    """Split a run where a possessive, "and", a title or a people ends one name and begins another."""
    piece: list[tuple[str, int, int]] = []
    titled = ""
    previous_end = None
    for at, word in enumerate(words):
        low = word[0].lower()
        saint = bool(piece) and piece[0][0] in {"St", "St.", "Saint"} and low in ORG_HEADS
        possessive = previous_end is not None and piece and word[1] - piece[-1][2] > 2 and not saint
        if low == "of" and _is_somebody(piece, words[at + 1 :]):
            yield _trimmed(piece), titled
            piece, titled, previous_end = [], "", word[2]
            continue
        if low in _DAYS and piece and piece[-1][0] == "on":
            yield _trimmed(piece), titled
            piece, titled = [], ""
            continue
        if (
            possessive
            or (low == "and" and not _body_so_far(piece, words[at:]))
            or (low in {"the", "on"} and not _body_so_far(piece, words[at:]))
        ):
            yield _trimmed(piece), titled
            piece, titled = [], ""
            if word[0].islower():
                previous_end = word[2]
                continue
        if (
            (_is_title(low, words[at + 1 :]) or (low == "con" and titled == "det" and not piece))
            and at + 1 < len(words)
            and (word[0][0].isupper())
            and not _organisation(piece)
            and not _heads_body(words, at)
        ):
            if piece:
                yield _trimmed(piece), titled
                piece = []
            titled = low.rstrip(".")
        else:
            if piece and word[0][0].isupper() and _parts(piece, words[at:]):
                yield _trimmed(piece), titled
                piece = []
            piece.append(word)
        previous_end = word[2]
    yield _trimmed(piece), titled


_OFFICES = PLACE_HEADS | TITLES | frozenset(ROLES)
"""Words before "of" that name a place or an office and nobody."""


def _is_title(low: str, rest: Sequence[tuple[str, int, int]]) -> bool:
    """Say whether a word stands before a name as its title, alone or as one of two ("Director-General")."""
    if low in _TITLE_WORDS:
        return True
    if low == "ch":
        return bool(rest) and rest[0][0].lower().rstrip(".") in {"insp", "supt"}
    if low.endswith("s") and low[:-1] in TITLES:
        return bool(rest) and rest[0][0].lower() in GIVEN
    parts = low.split("-")
    return len(parts) > 1 and all(p in _TITLE_WORDS for p in parts)


def _is_somebody(piece: list[tuple[str, int, int]], rest: Sequence[tuple[str, int, int]]) -> bool:
    """Say whether "of" only says where somebody belongs: "Jonas Petty of Lark Capital", "Weibel of Bank Horn"."""
    if not piece or _organisation(piece) or piece[0][0].lower() in _OFFICES:
        return False
    if len(piece) > 1:
        return piece[0][0].lower() in GIVEN or (len(piece) == FULL_NAME and not _is_place(piece))
    return bool(rest) and rest[0][0].lower() in ORG_HEADS


def _is_place(piece: list[tuple[str, int, int]]) -> bool:
    return any(w[0].lower() in PLACE_HEADS or w[0] in NATIONAL or w[0] in _COMPASS for w in piece)


def _heads_body(words: Sequence[tuple[str, int, int]], at: int) -> bool:
    """Say whether a title word belongs to a body's name: "Justice Department", "Defense News"."""
    return any(w[0].lower() in ORG_HEADS and w[0].lower() not in TITLES for w in words[at + 1 : at + 4])


def _parts(piece: list[tuple[str, int, int]], rest: Sequence[tuple[str, int, int]]) -> bool:
    """Say whether a new name begins: behind a people ("Russian | Igor"), or an acronym before a given name."""
    first = " ".join(w[0] for w in piece)
    if first in NATIONAL or (
        piece[0][0] in _COMPASS and len(piece) == 2 and piece[1][0] in DEMONYMS | {"Korean", "African"}
    ):
        return not _joins_national(piece[-1][0], rest[0][0], rest)
    low = rest[0][0].lower()
    return len(first) > 1 and first.isupper() and len(rest) > 1 and (low in GIVEN)


def _joins_national(first: str, second: str, rest: Sequence[tuple[str, int, int]]) -> bool:
    if f"{first} {second}" in LONG_COUNTRIES or (first in _COMPASS and second in DEMONYMS | {"Korean", "African"}):
        return True
    if first in DEMONYMS and (second.lower() in ORGANISATIONS or second.lower() in CARRIERS) and len(rest) > 1:
        return rest[1][0].islower()
    return any(w[0].lower() in ORG_HEADS or w[0].lower() in PLACE_HEADS for w in rest)


def _organisation(piece: list[tuple[str, int, int]]) -> bool:
    return not _is_surname(tuple(w[0] for w in piece)) and any(w[0].lower() in ORG_HEADS for w in piece)


def _body_so_far(piece: list[tuple[str, int, int]], rest: Sequence[tuple[str, int, int]]) -> bool:
    """Say whether a small word continues a body's name ("Department of Health and Social Care")."""
    if not piece:
        return False
    low = rest[0][0].lower()
    if low == "and" and len(rest) > 1 and rest[1][0] == "the":
        return False
    if low in {"and", "on", "the"}:
        return (any(w[0] in {"of", "for", "on"} for w in piece) and _organisation(piece)) or (
            low != "and" and _organisation(piece[-1:])
        )
    return True


def _trimmed(piece: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    while piece and piece[-1][0].islower():
        piece = piece[:-1]
    while piece and piece[0][0].islower():
        piece = piece[1:]
    return piece


def _shape(piece: list[tuple[str, int, int]], titled: str) -> Shape | None:
    entitled = len(piece) > 1 and piece[0][0] in {"The", "A", "An"} and not titled
    if piece and (
        piece[0][0] in {"The", "A", "An"}
        or (len(piece) > 1 and piece[0][0].endswith(("-based", "-born", "-led", "-owned", "-backed")))
    ):
        piece = piece[1:]
    if len(piece) > 2 and piece[1][0].endswith(("-based", "-born", "-led", "-owned", "-backed")):
        piece = piece[2:]
    if piece and len(piece) > 2 and piece[1][0] == "of" and not _organisation(piece) and piece[0][0].lower() in ROLES:
        piece = piece[2:]
    if len(piece) > FULL_NAME and piece[-1][0] in _POSTNOMINAL:
        piece = piece[:-1]
    if not piece:
        return None
    words = tuple(w[0] for w in piece)
    low = words[0].lower()
    if len(words) == 1 and (
        low in _DAYS
        or low in TITLES
        or low in {"i", "i'm", "i’m", "mr", "mrs", "tv", "ok"}
        or len(low) < 2
        or (low in PLAIN and not titled)
    ):
        return None
    if all(w.lower().rstrip(".") in _WHENS for w in words):
        return None
    kind = _kind(words, titled)
    kind = "other" if kind == "person" and entitled else kind
    return Shape(piece[0][1], piece[-1][2], words, kind, titled, " ".join(words))


def _is_surname(words: tuple[str, ...]) -> bool:
    """Say whether a body's word is a surname here: "Liam Fox"."""
    return len(words) == FULL_NAME and words[1].lower() in _SURNAMES_TOO and words[0].lower() in GIVEN


def _kind(words: tuple[str, ...], titled: str) -> Kind:
    key = " ".join(words)
    last = words[-1].lower()
    if key in COUNTRIES or key in LONG_COUNTRIES or key in CITIES:
        return "place"
    if key in LONG_PLACES:
        return "place"
    if key in LONG_BODIES:
        return "organisation"
    if key.isupper() and len(words) == 1 and (key.title() in CITIES or key.title() in COUNTRIES):
        return "place"
    if key in ABBREVIATED:
        return "organisation" if key in {"UN", "U.N.", "EU", "E.U."} else "place"
    if (
        key in DEMONYMS
        or key in PLURAL_DEMONYMS
        or (words[0] in _COMPASS and len(words) == 2 and words[1].rstrip("s") in DEMONYMS)
    ):
        return "other"
    if len(words) == FULL_NAME and words[1] in _PARTISANS and (words[0] in CITIES or words[0] in NATIONAL):
        return "other"
    given = words[0].lower() in GIVEN
    if _is_surname(words):
        return "person"
    if words[0].lower() in _PLACE_OPENERS and len(words) > 1 and last not in ORG_HEADS:
        return "place"
    hyphened = _HYPHENED.match(words[0]) is not None and len(words) == FULL_NAME and last in {"park", *_SURNAMES}
    if len(words) == FULL_NAME and words[0].lower() not in GIVEN and not titled:
        if words[1] in _COMPASS:
            return "place"
        if words[1] == "General":
            return "organisation"
    if last in PLACE_HEADS and len(words) > 1 and not (given and last in _SURNAMES) and not hyphened:
        return "place"
    if (
        last in ORG_HEADS
        or any(w.lower() in ORG_HEADS for w in words[:-1] if w.lower() not in {"sun", "star"})
        or (len(words) > 1 and any(w in {"of", "for", "&"} for w in words))
    ):
        return "organisation"
    if any(w.lower() in _WITHOUT for w in words[1:]):
        return "organisation"
    if titled or given or hyphened:
        return "person"
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        return "organisation"
    if (
        2 <= len(words) <= 4
        and all(w[:1].isupper() or w.lower() in _PERSONAL_LINKS or JOINED_ARTICLE.match(w) for w in words)
        and not any(w.isupper() and len(w) > 2 for w in words)
    ):
        return "person"
    return "other"

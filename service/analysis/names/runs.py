"""Runs of capitalised words → names: cut at titles, peoples, possessives.

What a run yields depends on its words alone, so it is kept: names recur.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from service import patterns as re
from service.analysis.english import function_words as f
from service.analysis.english.nouns import (
    CARRIERS,
    ORGANISATIONS,
    PORTFOLIOS,
    ROLES,
    TIMES,
    TITLE_ABBREVIATIONS,
    TITLES,
)
from service.analysis.english.ordinary import OPENERS
from service.analysis.english.places import DEMONYMS, LONG_COUNTRIES, PLACE_HEADS
from service.analysis.figures.english_words import ORDINALS, PLURAL_DENOMINATORS, TENS, UNITS_BELOW_TWENTY, VAGUE
from service.analysis.names.kinds import COMPASS, FULL_NAME, GIVEN, NATIONAL, ORG_HEADS, Kind, is_surname, kind_of
from service.domain.values import record

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

_WORD = re.compile(r"\S+")

_MARKS = frozenset('"“‘')
"""What opens a nickname, which is no part of the name."""

_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_ABBREVIATION = re.compile(rf"^(?:{TITLE_ABBREVIATIONS})\.$")
_ROLE_TITLES = frozenset(w for w, one in ROLES.items() if w == one) - frozenset(
    """
star champion head guard expert boy girl angel rebel winner hopeful fan person man local human hero general
youth student child parent voter worker consumer customer patient employer victim survivor investor taxpayer user
    """.split()
)
_TITLE_WORDS = TITLES | {t + "." for t in TITLES} | _ROLE_TITLES
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
_DAYS = frozenset(
    """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december jan feb mar apr jun jul aug sept sep oct nov dec
christmas easter ramadan
""".split()
)


Word = tuple[str, int, int]
"""A word, and where it begins and ends in its run."""

MAX_SHAPES = 20_000
"""Runs whose names are kept at most."""


@record
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
def words_in(run: str) -> tuple[Word, ...]:
    """Return the words of a run with their places; a nickname lies within the word before it."""
    found: list[Word] = []
    for m in _WORD.finditer(run):
        if m.group()[0] in _MARKS:
            text, start, _ = found.pop()
            found.append((text, start, m.end()))
        else:
            found.append(_unpossessed((m.group(), m.start(), m.end())))
    return tuple(found)


def _unpossessed(word: Word) -> Word:
    text, start, end = word
    if text[-1] not in "s’'.":
        return word
    for tail in ("’s", "'s", "’", "'"):
        if text.endswith(tail):
            return text[: -len(tail)], start, end - len(tail)
    if text[-1] == "." and not _INITIALS.fullmatch(text) and not _ABBREVIATION.match(text):
        return text[:-1], start, end - 1
    return word


def _pieces(words: Sequence[Word]) -> Iterator[tuple[list[Word], str]]:
    """Split a run where a possessive, "and", a title or a people ends one name and begins another."""
    piece: list[Word] = []
    titled = ""
    for at, word in enumerate(words):
        if _ends_with(piece, words[at:]):
            yield _trimmed(piece), titled
            piece, titled = [], ""
            continue
        if _ends_before(piece, words[at:]):
            yield _trimmed(piece), titled
            piece, titled = [], ""
            if word[0].islower():
                continue
        if _entitles(piece, words[at:], titled):
            while piece and piece[-1][0] in _COURTS:
                piece = piece[:-1]
            yield _trimmed(piece), titled
            piece, titled = [], word[0].lower().rstrip(".")
            continue
        if piece and word[0][0].isupper() and _parts(piece, words[at:]):
            yield _trimmed(piece), titled
            piece = []
        piece.append(word)
    yield _trimmed(piece), titled


def _ends_with(piece: list[Word], rest: Sequence[Word]) -> bool:
    """Say whether the first of the rest ends a name and begins none: "Petty | of | Lark", "on Monday"."""
    low = rest[0][0].lower()
    if low == "of" and _is_somebody(piece, rest[1:]):
        return True
    return low in _DAYS and bool(piece) and piece[-1][0] == "on"


def _ends_before(piece: list[Word], rest: Sequence[Word]) -> bool:
    """Say whether a name ends before the first of the rest: behind a possessive, at a small word of no body."""
    low = rest[0][0].lower()
    saint = bool(piece) and piece[0][0] in _SAINTS and low in ORG_HEADS
    possessive = bool(piece) and rest[0][1] - piece[-1][2] > 2 and not saint
    return possessive or (low in {"and", "the", "on"} and not _body_so_far(piece, rest))


_SAINTS = frozenset({"St", "St.", "Saint"})


def _entitles(piece: list[Word], rest: Sequence[Word], titled: str) -> bool:
    """Say whether the first of the rest is the title of who is named behind it."""
    word = rest[0][0]
    low = word.lower()
    constable = low == "con" and titled == "det" and not piece
    if len(rest) == 1 or not word[0].isupper() or not (_is_title(low, rest[1:]) or constable):
        return False
    of_court = low in _OF_COURTS and piece and piece[-1][0] in _COURTS
    return (bool(of_court) or not _organisation(piece)) and not _heads_body(rest)


_OF_COURTS = frozenset(["judge", "justice", "attorney"])
_COURTS = frozenset("District Circuit Magistrate Bankruptcy".split())
"""Titles of lawyers, and words for where they sit: "U.S. District Judge Maria Ocasio"."""


_OFFICES = PLACE_HEADS | TITLES | frozenset(ROLES)
"""Words before "of" that name a place or an office and nobody."""


def _is_title(low: str, rest: Sequence[Word]) -> bool:
    """Say whether a word stands before a name as its title, alone or as one of two ("Director-General")."""
    if low in _TITLE_WORDS:
        return True
    if low == "ch":
        return bool(rest) and rest[0][0].lower().rstrip(".") in {"insp", "supt"}
    if low.endswith("s") and low[:-1] in TITLES:
        return bool(rest) and rest[0][0].lower() in GIVEN
    parts = low.split("-")
    return len(parts) > 1 and all(p in _TITLE_WORDS for p in parts)


def _is_somebody(piece: list[Word], rest: Sequence[Word]) -> bool:
    """Say whether "of" only says where somebody belongs: "Jonas Petty of Lark Capital", "Weibel of Bank Horn"."""
    if not piece or _organisation(piece) or piece[0][0].lower() in _OFFICES:
        return False
    if len(piece) > 1:
        return piece[0][0].lower() in GIVEN or (len(piece) == FULL_NAME and not _is_place(piece))
    return bool(rest) and rest[0][0].lower() in ORG_HEADS


def _is_place(piece: list[Word]) -> bool:
    return any(w[0].lower() in PLACE_HEADS or w[0] in NATIONAL or w[0] in COMPASS for w in piece)


def _heads_body(words: Sequence[Word]) -> bool:
    """Say whether the title word that stands first belongs to a body's name: "Justice Department", "Defense News"."""
    return any(w[0].lower() in ORG_HEADS and w[0].lower() not in TITLES for w in words[1:4])


def _parts(piece: list[Word], rest: Sequence[Word]) -> bool:
    """Say whether a new name begins: behind a people ("Russian | Igor"), or an acronym before a given name."""
    first = " ".join(w[0] for w in piece)
    if first in NATIONAL or (
        piece[0][0] in COMPASS and len(piece) == 2 and piece[1][0] in DEMONYMS | {"Korean", "African"}
    ):
        return not _joins_national(piece[-1][0], rest[0][0], rest)
    low = rest[0][0].lower()
    return len(first) > 1 and first.isupper() and len(rest) > 1 and (low in GIVEN)


def _joins_national(first: str, second: str, rest: Sequence[Word]) -> bool:
    if f"{first} {second}" in LONG_COUNTRIES or (first in COMPASS and second in DEMONYMS | {"Korean", "African"}):
        return True
    if first in DEMONYMS and (second.lower() in ORGANISATIONS or second.lower() in CARRIERS) and len(rest) > 1:
        return rest[1][0].islower()
    return any(w[0].lower() in ORG_HEADS or w[0].lower() in PLACE_HEADS for w in rest)


def _organisation(piece: list[Word]) -> bool:
    return not is_surname(tuple(w[0] for w in piece)) and any(w[0].lower() in ORG_HEADS for w in piece)


def _body_so_far(piece: list[Word], rest: Sequence[Word]) -> bool:
    """Say whether a small word continues a body's name ("Department of Health and Social Care")."""
    if not piece:
        return False
    low = rest[0][0].lower()
    if low == "and" and len(rest) > 1 and rest[1][0] == "the":
        return False
    if low == "and" and _joins_fields(piece, rest):
        return True
    if low in {"and", "on", "the"}:
        return (any(w[0] in {"of", "for", "on"} for w in piece) and _organisation(piece)) or (
            low != "and" and _organisation(piece[-1:])
        )
    return True


def _joins_fields(piece: list[Word], rest: Sequence[Word]) -> bool:
    """Say whether "and" joins two fields of one body: "Food and Drug Administration"."""
    fields = piece[1:] if len(piece) > 1 and (piece[0][0] in NATIONAL or piece[0][0] in _ARTICLES) else piece
    behind = rest[1:4]
    return (
        len(fields) == 1
        and fields[0][0].lower() in _FIELDS
        and any(w[0].lower() in ORG_HEADS for w in behind[1:])
        and all(w[0][:1].isupper() for w in behind[:2])
    )


_FIELDS = PORTFOLIOS | frozenset("drug nursing securities customs engineering fire safety research revenue oil".split())
"""Words for what a body is concerned with."""


def _trimmed(piece: list[Word]) -> list[Word]:
    while piece and piece[-1][0].islower():
        piece = piece[:-1]
    while piece and piece[0][0].islower():
        piece = piece[1:]
    return piece


def _shape(piece: list[Word], titled: str) -> Shape | None:
    entitled = len(piece) > 1 and piece[0][0] in _ARTICLES and not titled
    piece = _bare(piece)
    if not piece:
        return None
    words = tuple(w[0] for w in piece)
    if _is_no_name(words, titled):
        return None
    kind = kind_of(words, titled)
    kind = "other" if kind == "person" and entitled else kind
    return Shape(piece[0][1], piece[-1][2], words, kind, titled, " ".join(words))


_ARTICLES = frozenset({"The", "A", "An"})


def _bare(piece: list[Word]) -> list[Word]:
    """Leave out what stands around a name: an article, whence somebody is ("Leeds-based"), his role, his letters."""
    if piece and (piece[0][0] in _ARTICLES or (len(piece) > 1 and piece[0][0].endswith(_ORIGINS))):
        piece = piece[1:]
    if len(piece) > 2 and piece[1][0].endswith(_ORIGINS):
        piece = piece[2:]
    if len(piece) > 2 and piece[1][0] == "of" and not _organisation(piece) and piece[0][0].lower() in ROLES:
        piece = piece[2:]
    if len(piece) > FULL_NAME and piece[-1][0] in _POSTNOMINAL:
        piece = piece[:-1]
    return piece


_ORIGINS = ("-based", "-born", "-led", "-owned", "-backed")
"""How words end that say whence or whose somebody is."""

_POSTNOMINAL = frozenset("MP MEP MSP MLA QC KC OBE MBE CBE PhD MD".split())
"""Letters behind a person's name that are no part of it: "Jim Ford MP"."""


def _is_no_name(words: tuple[str, ...], titled: str) -> bool:
    """Say whether the words only tell a time, or are one plain word that opens a sentence."""
    if all(w.lower().rstrip(".") in _WHENS for w in words):
        return True
    low = words[0].lower()
    if len(words) > 1 or words[0] in f.LETTERS:
        return False
    if _MONEY.fullmatch(words[0]):
        return True
    return low in _NO_NAMES or len(low) < 2 or (low in PLAIN and not titled)


_MONEY = re.compile(r"(?:Rs|Tk|K?Sh)(?:\d[\d.,]*)?")
"""Short forms of currencies that stand before an amount, or with it as one word."""

_WHENS = TIMES | _DAYS

_NO_NAMES = _DAYS | TITLES | {"i", "i'm", "i’m", "mr", "mrs", "tv", "ok"}
"""Words that are no name alone."""

"""What kind of thing a name names: a person, a place, a body or something else; so says the first rule that knows."""

from collections.abc import Callable
from typing import Literal

from service import patterns as re
from service.analysis.english.given_names import FEMALE, MALE
from service.analysis.english.nouns import CARRIERS, ORGANISATIONS
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
from service.domain.values import record

Kind = Literal["person", "place", "organisation", "other"]

GIVEN = MALE | FEMALE
"""Given names."""

NATIONAL = DEMONYMS | frozenset(COUNTRIES) | frozenset(ABBREVIATED)
"""Countries, and what belongs to one."""

COMPASS = frozenset("North South East West Northern Southern Eastern Western Central".split())
"""Parts of a country or a town."""

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
"""Words that name a body, in lower case."""

JOINED_ARTICLE = re.compile(r"(?:al|el|ul|as|an|ad|ar|at|az|ez)-(?=[^\W\d_])", re.IGNORECASE)
"""An article that is joined to the last part of an Arab name."""

FULL_NAME = 2
"""Words of a given name and a surname."""

LONG_FULL_NAME = 4
"""Words that a person's name has at most."""


def kind_of(words: tuple[str, ...], titled: str) -> Kind:
    """Say what the words of a name name; `titled` is the title before them, if any."""
    name = _Named(words, tuple(w.lower() for w in words), " ".join(words), titled)
    return next((kind for rule in _RULES if (kind := rule(name)) is not None), "other")


def is_surname(words: tuple[str, ...]) -> bool:
    """Say whether a body's word is a surname here: "Liam Fox"."""
    return len(words) == FULL_NAME and words[1].lower() in _SURNAMES_OF_BODIES and words[0].lower() in GIVEN


_SURNAMES_OF_BODIES = frozenset("fox forbes slate church street house court".split())
"""Words of bodies that are surnames behind a given name."""


@record
class _Named:
    """The words of a name as they stand and in lower case, all as one, and the title before them."""

    words: tuple[str, ...]
    low: tuple[str, ...]
    key: str
    titled: str

    @property
    def is_full(self) -> bool:
        return len(self.words) == FULL_NAME

    @property
    def is_single(self) -> bool:
        return len(self.words) == 1

    @property
    def is_given(self) -> bool:
        """Say whether a given name stands first."""
        return self.low[0] in GIVEN

    @property
    def is_hyphened(self) -> bool:
        """Say whether it is a given name of two parts and a surname that is a place, too: "Hye-jin Park"."""
        parted = self.is_full and _TWO_PARTS.match(self.words[0]) is not None
        return parted and (self.low[1] == "park" or self.low[1] in _SURNAMES_OF_PLACES)


_TWO_PARTS = re.compile(r"[A-Z][a-z]+-[a-z]+$")
"""A given name of two parts: "Hye-jin"."""

_SURNAMES_OF_PLACES = frozenset("hill hills lake forest bay beach parish heights rivers".split())
"""Words for places that are surnames behind a given name."""


def _known(name: _Named) -> Kind | None:
    """A country, a town or a body that is listed as a whole; one word in capitals may be a town's."""
    if name.key in COUNTRIES or name.key in LONG_COUNTRIES or name.key in CITIES or name.key in LONG_PLACES:
        return "place"
    if name.key in LONG_BODIES:
        return "organisation"
    plain = name.key.title() if name.is_single and name.key.isupper() else ""
    return "place" if plain in CITIES or plain in COUNTRIES else None


def _abbreviated(name: _Named) -> Kind | None:
    """A country by its letters, or a union of countries: "US", "EU"."""
    if name.key not in ABBREVIATED:
        return None
    return "organisation" if name.key in _UNIONS else "place"


_UNIONS = frozenset({"UN", "U.N.", "EU", "E.U."})


def _people(name: _Named) -> Kind | None:
    """A people, or who sits for a place: "North Koreans", "the Nebraska Republican"."""
    if name.key in DEMONYMS or name.key in PLURAL_DEMONYMS:
        return "other"
    if not name.is_full:
        return None
    first, second = name.words
    directed = first in COMPASS and second.rstrip("s") in DEMONYMS
    seated = second in _PARTISANS and (first in CITIES or first in NATIONAL)
    return "other" if directed or seated else None


_PARTISANS = frozenset("Republican Democrat Conservative Liberal Tory Labour Green Communist Independent".split())
"""What a member of parliament is called behind his place."""


def _surnamed(name: _Named) -> Kind | None:
    """A person whose surname is the word of a body."""
    return "person" if is_surname(name.words) else None


def _opened(name: _Named) -> Kind | None:
    """A place by its first word: "Mount Vale", "San Lucio"."""
    opens = not name.is_single and name.low[0] in _PLACE_OPENERS
    return "place" if opens and name.low[-1] not in ORG_HEADS else None


_PLACE_OPENERS = frozenset("mount mt lake cape port fort gulf isle puerto loch san santa são los las el".split())
"""First words of places."""


def _closed(name: _Named) -> Kind | None:
    """A part of a place or an office by its second word: "Leeds North", "Attorney General"."""
    if not name.is_full or name.is_given or name.titled:
        return None
    if name.words[1] in COMPASS:
        return "place"
    return "organisation" if name.words[1] == "General" else None


def _located(name: _Named) -> Kind | None:
    """A place by its last word, where that is no surname here: "Lark Hill"."""
    if name.is_single or name.low[-1] not in PLACE_HEADS:
        return None
    surnamed = name.is_given and name.low[-1] in _SURNAMES_OF_PLACES
    return None if surnamed or name.is_hyphened else "place"


def _incorporated(name: _Named) -> Kind | None:
    """A body by one of its words, or by a small word that joins them: "Lark Capital", "Doctors for Peace"."""
    if name.low[-1] in ORG_HEADS or any(w in ORG_HEADS and w not in _NICKNAMES for w in name.low[:-1]):
        return "organisation"
    joined = not name.is_single and not _LINKS.isdisjoint(name.words)
    return "organisation" if joined or not _WITHOUT.isdisjoint(name.low[1:]) else None


_NICKNAMES = frozenset({"sun", "star"})
"""Words of newspapers that stand first in other names, too."""

_LINKS = frozenset({"of", "for", "&"})
"""Small words that stand in the names of bodies."""

_WITHOUT = frozenset({"sans", "without", "sin", "ohne"})
"""Words that do so in the names of those who go without: "Médecins Sans Frontières"."""


def _personal(name: _Named) -> Kind | None:
    """A person by a title or a given name."""
    return "person" if name.titled or name.is_given or name.is_hyphened else None


def _initialled(name: _Named) -> Kind | None:
    """A body by its letters alone: "NRDC"."""
    return "organisation" if name.is_single and name.key.isupper() and len(name.key) > 1 else None


def _shaped(name: _Named) -> Kind | None:
    """A person by the shape of the name: a few words in capitals, and what joins them in a surname."""
    if not FULL_NAME <= len(name.words) <= LONG_FULL_NAME or any(w.isupper() and len(w) > 2 for w in name.words):
        return None
    return "person" if all(_is_part(word) for word in name.words) else None


def _is_part(word: str) -> bool:
    return word[:1].isupper() or word.lower() in _PERSONAL_LINKS or JOINED_ARTICLE.match(word) is not None


_PERSONAL_LINKS = frozenset("de da di del della der den van von bin bint ibn al el la le du do dos das ter ten".split())
"""Small words that stand in the names of people."""

_RULES: tuple[Callable[[_Named], Kind | None], ...] = (
    _known,
    _abbreviated,
    _people,
    _surnamed,
    _opened,
    _closed,
    _located,
    _incorporated,
    _personal,
    _initialled,
    _shaped,
)

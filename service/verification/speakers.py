"""Whether two descriptions mean the same speaker: short and long names, roles, bodies and those who speak for them."""

from collections.abc import Sequence
from functools import lru_cache

from service.verification.evidence import Library
from service.verification.wording import Word, words

TITLES: frozenset[str] = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady president prime minister chancellor senator sen rep
    congressman congresswoman governor gov mayor judge justice gen general col colonel capt captain lt lieutenant sgt
    maj major adm admiral inspector detective chief superintendent constable officer pope king queen prince princess
    father rev reverend bishop archbishop imam rabbi sheikh secretary the a an of""".split()
)
"""What may stand before a name without being part of it."""

PARTICLES: frozenset[str] = frozenset("de da di la le van von der den bin al el ben".split())

SPOKEN: frozenset[str] = frozenset(
    """spokesman spokeswoman spokesperson spokespeople official officials chief executive head director chair chairman
    chairwoman chairperson president boss leader lawyer lawyers attorney solicitor secretary manager managing general
    founder owner minister commissioner governor captain press office statement representative negotiator""".split()
)
"""Roles that speak for a body: what they say, it says."""

NEAR = 8
"""Words between a name and the role or body that belongs to it, at most."""


@lru_cache(maxsize=4_096)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles, lower case ("the New York Post" → new, york, post)."""
    low = tuple(w.text.removesuffix("'s") for w in words(name.strip("()")))
    kept = tuple(w for w in low if w not in TITLES)
    return kept or low


def same_name(one: str, other: str) -> bool:
    """Say whether two forms can be the same name: one holds the other, or is made of its initials."""
    a, b = name_words(one), name_words(other)
    if not a or not b:
        return False
    if set(a) <= set(b) or set(b) <= set(a):
        return _surname_kept(a, b)
    return _initials(a, other) or _initials(b, one)


def _surname_kept(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Refuse a bare particle ("van") as the short form of anything."""
    shorter = min(a, b, key=len)
    return any(w not in PARTICLES for w in shorter)


def _initials(short: tuple[str, ...], long: str) -> bool:
    """Say whether "cfr" is the first letters of "Council on Foreign Relations"."""
    return len(short) == 1 and len(short[0]) > 1 and short[0].replace(".", "") in _acronyms(long)


@lru_cache(maxsize=1_024)
def _acronyms(name: str) -> frozenset[str]:
    found = words(name)
    every = "".join(w.text[0] for w in found)
    capitals = "".join(name[w.start].lower() for w in found if name[w.start].isupper())
    return frozenset((every, capitals))


def same_speaker(one: str, other: str, library: Library) -> bool:
    """Say whether `one` and `other` may name one speaker, as far as the articles tell."""
    return (
        same_name(one, other)
        or same_name(_full(one, library), _full(other, library))
        or speaks_for(one, other, library)
    )


def _full(name: str, library: Library) -> str:
    """Return the fullest form of `name` in the articles."""
    return library.fullest.get(" ".join(name_words(name)), name)


def speaks_for(one: str, other: str, library: Library) -> bool:
    """Say whether one of the two is named in the articles as belonging to the other ("Ruth Amadi, chief inspector")."""
    return _belongs(one, other, library) or _belongs(other, one, library)


def _belongs(name: str, role: str, library: Library) -> bool:
    """Say whether all words of `role` stand within `NEAR` words of `name` in one sentence."""
    wanted, own = set(name_words(role)), name_words(name)[-1:]
    if not wanted or not own or own[0] in wanted:
        return False
    return any(_near(words(sentence.text), own[0], wanted) for sentence in library.sentences_with(own[0]))


def _near(found: Sequence[Word], name: str, wanted: set[str]) -> bool:
    texts = [w.text.removesuffix("'s") for w in found]
    places = [i for i, w in enumerate(texts) if w == name]
    return any(wanted <= set(texts[max(0, i - NEAR) : i + NEAR + 1]) for i in places)

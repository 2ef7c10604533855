"""Whether two forms are one name: short and long forms, titles, initials."""

from functools import lru_cache

from service.analysis.wording import words

TITLES: frozenset[str] = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady president prime minister chancellor senator sen rep
    congressman congresswoman governor gov mayor judge justice gen general col colonel capt captain lt lieutenant sgt
    maj major adm admiral inspector detective chief superintendent constable officer pope king queen prince princess
    father rev reverend bishop archbishop imam rabbi sheikh secretary the a an of""".split()
)
"""What may stand before a name without being part of it."""

MIN_TAIL = 3
"""Initials that the end of a name must give to stand for the whole ("WFP" for the U.N. World Food Programme)."""

PARTICLES: frozenset[str] = frozenset("de da di la le van von der den bin al el ben".split())


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
    return is_short_for(one, other) or is_short_for(other, one)


def is_short_for(short: str, long: str) -> bool:
    """Say whether "CFR" is the first letters of "Council on Foreign Relations", or of the end of a longer name."""
    found = name_words(short)
    return len(found) == 1 and len(found[0]) > 1 and found[0].replace(".", "") in _acronyms(long)


def _surname_kept(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Refuse a bare particle ("van") as the short form of anything."""
    shorter = min(a, b, key=len)
    return any(w not in PARTICLES for w in shorter)


@lru_cache(maxsize=1_024)
def _acronyms(name: str) -> frozenset[str]:
    found = words(name)
    every = "".join(w.text[0] for w in found)
    capitals = "".join(name[w.start].lower() for w in found if name[w.start].isupper())
    tails = (capitals[at:] for at in range(1, len(capitals) - MIN_TAIL + 1))
    return frozenset((every, capitals, *tails))

"""Whether two descriptions mean the same speaker: short and long names, roles, bodies and those who speak for them."""

import re
from collections.abc import Sequence
from functools import lru_cache

from service.verification.evidence import Library
from service.verification.wording import CUES, Word, words

TITLES: frozenset[str] = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady president prime minister chancellor senator sen rep
    congressman congresswoman governor gov mayor judge justice gen general col colonel capt captain lt lieutenant sgt
    maj major adm admiral inspector detective chief superintendent constable officer pope king queen prince princess
    father rev reverend bishop archbishop imam rabbi sheikh secretary the a an of""".split()
)
"""What may stand before a name without being part of it."""

PARTICLES: frozenset[str] = frozenset("de da di la le van von der den bin al el ben".split())

NEAR = 5
"""Words between a name and the role or body that belongs to it, at most."""

JOINING: frozenset[str] = frozenset(
    """and or but with to was is were are has had have called told met by against over that than as while when if
    who which will would""".split()
)
"""Words that do not stand between somebody and what he is."""


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
    """Say whether `role` stands right beside `name` in one sentence, with nothing but a description between."""
    wanted, own = name_words(role), name_words(name)
    if not wanted or not own or own[-1] in wanted or wanted[-1] in own:
        return False
    return any(_beside(sentence.text, own, wanted) for sentence in library.sentences_with(own[-1]))


def _beside(text: str, own: Sequence[str], wanted: Sequence[str]) -> bool:
    found = words(text)
    texts = [w.text.removesuffix("'s").rstrip("'") for w in found]
    for i in (i for i, w in enumerate(texts) if w == own[-1]):
        first = max(0, i - len(own) + 1)
        for at in (j for j, w in enumerate(texts) if w == wanted[-1]):
            left, right = (at, first) if at < i else (i, max(i + 1, at - len(wanted) + 1))
            held = set(wanted) <= set(texts[max(0, at - NEAR) : at + 1])
            gap = text[found[left].end : found[max(left, right)].start]
            if held and _describes(found[left + 1 : right], gap):
                return True
    return False


def _describes(between: Sequence[Word], gap: str) -> bool:
    """Say whether the words between two mentions only describe: no verb of saying, no joining, no quotation mark."""
    if len(between) > NEAR or re.search(r"[“”\"«»;:.!?]", gap.replace("Mr.", "").replace("Dr.", "")):
        return False
    return all(w.text not in JOINING and w.text not in CUES and not w.text[0].isdigit() for w in between)

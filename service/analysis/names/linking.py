"""Short forms → the fullest mention that they can stand for."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from service.analysis.english.given_names import FEMALE, MALE
from service.analysis.english.nouns import CARRIERS, HONORIFICS, ORGANISATIONS, ROLES, TITLES
from service.analysis.english.places import CITIES
from service.analysis.names.kinds import JOINED_ARTICLE, NATIONAL, ORG_HEADS, Kind
from service.analysis.names.runs import MAX_SHAPES, PLAIN, Shape

_NO_SHORT_FORM = (
    PLAIN
    | NATIONAL
    | frozenset(c.lower() for c in CITIES)
    | ROLES.keys()
    | ORGANISATIONS.keys()
    | TITLES
    | {"new", "st"}
)
"""First words by which nobody calls a body."""


type_links = dict[tuple[str, str], Shape]
"""Short form and the gender that its title tells → the fullest shape that it can stand for."""


def links_of(shapes: Iterable[Shape]) -> type_links:
    """Link each short form to the fullest of the shapes that it can stand for."""
    links: type_links = {}
    full = {(shape.key, shape.kind, shape.titled): shape for shape in shapes if len(shape.words) > 1}
    for shape in full.values():
        gender = _gender(shape.words, shape.titled)
        for short in _short_forms(shape.words, shape.kind):
            for told in _TOLD[gender]:
                known = links.get((short, told))
                longer = (
                    known is not None
                    and known.key != shape.key
                    and len(known.words) < len(shape.words)
                    and known.key in shape.key
                )
                if known is None or longer:
                    links[short, told] = shape
    for shape in full.values():
        best = links.get((shape.words[-1], _gender(shape.words, shape.titled)))
        fuller = best is not None and best.kind == shape.kind == "person" and len(best.words) > len(shape.words)
        if best is not None and fuller and set(shape.words) <= set(best.words):
            links[shape.key, ""] = best
    return links


_TOLD = {"": ("", "m", "f"), "m": ("", "m"), "f": ("", "f")}
"""Gender of a name → what the title of a short form of it may tell."""


@lru_cache(maxsize=MAX_SHAPES)
def _gender(words: tuple[str, ...], titled: str) -> str:
    """Return "m" or "f" where title or given name tells."""
    first = words[0].lower()
    told = HONORIFICS.get(titled, "")
    return told or ("" if (first in MALE) == (first in FEMALE) else "m" if first in MALE else "f")


@lru_cache(maxsize=MAX_SHAPES)
def _short_forms(words: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    return tuple(_shortened(words, kind))


def _shortened(words: tuple[str, ...], kind: Kind) -> Iterator[str]:
    if kind == "person":
        yield words[-1]
        if article := JOINED_ARTICLE.match(words[-1]):
            yield words[-1][article.end() :]
            yield words[-1].capitalize()[: article.end()] + words[-1][article.end() :]
        if len(words) > 2:
            yield " ".join(words[1:])
            yield " ".join(words[-2:])
        yield words[0]
    elif kind == "organisation":
        initials = "".join(w[0] for w in words if w[0].isupper())
        if len(initials) > 1:
            yield initials
            yield ".".join(initials) + "."
        if words[-1].lower() in CARRIERS:
            yield words[-1]
        if words[-1].lower() not in ORG_HEADS:
            yield words[-1]
        if words[-1].lower() not in CARRIERS and words[0].lower() not in _NO_SHORT_FORM and words[0] not in NATIONAL:
            yield words[0]

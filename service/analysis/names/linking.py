"""Short forms → the fullest mention that they can stand for."""

from collections.abc import Iterator, Sequence

from service.analysis.english.given_names import FEMALE, MALE
from service.analysis.english.nouns import CARRIERS, HONORIFICS, ORGANISATIONS, ROLES, TITLES
from service.analysis.english.places import CITIES
from service.analysis.names.mentions import Mention
from service.analysis.names.runs import JOINED_ARTICLE, NATIONAL, ORG_HEADS, PLAIN

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


def links_of(mentions: Sequence[Mention]) -> dict[tuple[str, str], Mention]:
    """Map each short form (with the gender that its title tells) to the fullest mention that it can stand for."""
    links: dict[tuple[str, str], Mention] = {}
    full = [m for m in mentions if len(m.words) > 1]
    for mention in full:
        gender = _gender(mention)
        for short in _short_forms(mention):
            for told in ("", "m", "f"):
                if told and gender and told != gender:
                    continue
                known = links.get((short, told))
                longer = (
                    known is not None
                    and known.key != mention.key
                    and len(known.words) < len(mention.words)
                    and known.key in mention.key
                )
                if known is None or longer:
                    links[short, told] = mention
    for mention in full:
        best = links.get((mention.words[-1], _gender(mention)))
        fuller = best is not None and best.kind == mention.kind == "person" and len(best.words) > len(mention.words)
        if best is not None and fuller and set(mention.words) <= set(best.words):
            links[mention.key, ""] = best
    return links


def _gender(mention: Mention) -> str:
    """Return "m" or "f" where title or given name tells."""
    first = mention.words[0].lower()
    told = HONORIFICS.get(mention.titled, "")
    return told or ("" if (first in MALE) == (first in FEMALE) else "m" if first in MALE else "f")


def _short_forms(mention: Mention) -> Iterator[str]:
    words = mention.words
    if mention.kind == "person":
        yield words[-1]
        if article := JOINED_ARTICLE.match(words[-1]):
            yield words[-1][article.end() :]
            yield words[-1].capitalize()[: article.end()] + words[-1][article.end() :]
        if len(words) > 2:
            yield " ".join(words[1:])
            yield " ".join(words[-2:])
        yield words[0]
    elif mention.kind == "organisation":
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

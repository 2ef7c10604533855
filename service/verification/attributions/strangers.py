"""Groups that a claim lets speak and no article has: "transport economists", where nobody is an economist."""

from service import patterns as re
from service.domain import Finding
from service.verification.attributions.told import Told
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library

ROOT = 5
"""Letters of a noun by which another form of it is known: "monitors" of "monitoring"."""

NO_MARK = frozenset(
    """the a an its his her their our my your some two three four five six seven eight nine ten many several most both
    all other another those these one no every each few more fewer at according unnamed unidentified
    anonymous""".split()
)
"""Words before a noun that do not say which sort of people is meant."""

ANY_BODY = frozenset(
    """numbers figures records statistics data documents papers files minutes reports results
    monitors observers watchers trackers forecasters pollsters regulators organisers organizers authorities
    bosses chiefs leaders heads executives managers insiders sources aides people""".split()
)
"""Plurals that are read and do not speak, and those by which a reader may call any body or its heads."""

_UP_TO = re.compile(r",| (?:of|who|in|at|from|for|with|on|near|to|treating|representing|working) ")


def strange_group(told: Told) -> Finding | None:
    """Refuse what is told as the word of a sort of people that the articles mention nowhere, in no other word either.

    Of "officials" or "campaigners" alone it says nothing: a reader may call so whom the article names.
    """
    source = told.source
    if source.kind not in {"anonymous", "organisation"} or not (source.name or "(").startswith("("):
        return None
    marks = _UP_TO.split(source.text, maxsplit=1)[0].split()
    group = marks.pop().lower() if len(marks) > 1 else ""
    if not group.endswith("s") or group.endswith("ss") or group in ANY_BODY or marks[0].lower() in NO_MARK:
        return None
    if _is_known(group, told.library):
        return None
    return told.finding("invented", f"No article has anybody who would be called {source.text}.")


def _is_known(group: str, library: Library) -> bool:
    """Say whether any sentence has the noun, another word for it, or another form of it."""
    meant = meanings(group)
    if not meant or any(meant & known for known in library.meanings.values()):
        return True
    root = re.compile(rf"\b{re.escape(group[:ROOT])}", re.IGNORECASE)
    return any(root.search(s.text) for s in library.sentences.values())

"""Kin: by which words a text tells whose what somebody is, and whether two of them may tell one relation."""

from functools import lru_cache
from typing import NamedTuple

from service import patterns as re
from service.analysis.naming import name_words
from service.analysis.wording import words
from service.verification.lexicon.kinship import ANY_COUPLE, CONVERSE_KIN, COUPLE, FEMALE, IMPLIED_KIN, KIN, MALE
from service.verification.library import Library

RELATION: dict[str, str] = {word: relation for relation, told in KIN for word in told.split()}
"""Word → the relation that it tells."""

_KIN = "|".join(sorted(map(re.escape, RELATION), key=len, reverse=True))

BEARER = re.compile(rf"\b({_KIN}),? ([A-Z][\w’'-]+)")
"""A word for kin, and the name right behind it."""


SIBLING = "sibling"
"""The relation that two have to one another, whatever each of them is called by it."""

OWNER = re.compile(r"\b((?:[A-Z][\w’'-]* )*[A-Z][\w-]*)[’']s? (?:[a-z-]+ )?$")
"""Whose kin somebody is told to be by name."""


OWNERS: frozenset[str] = frozenset("his her their its my our your whose".split())
"""Words for whose kin somebody is."""

OWNED = 3
"""Words before a word for kin within which whose it is stands ("her two elder brothers")."""


class Kin(NamedTuple):
    """A word for kin: the word, its relation, its place in the text."""

    word: str
    relation: str
    start: int
    end: int


@lru_cache(maxsize=2_048)
def find_kin(text: str) -> tuple[Kin, ...]:
    """Return the words for kin of a text, in order."""
    found = ((w.text.removesuffix("'s").removesuffix("'"), w) for w in words(text))
    return tuple(Kin(word, RELATION[word], w.start, w.end) for word, w in found if word in RELATION)


def is_somebodys(kin: Kin, text: str) -> bool:
    """Say whether a word for kin has whose kin it is beside it: "her late mother", "Lund's brother", "a son of"."""
    near = [w for w in words(text) if w.end <= kin.start][-OWNED:]
    behind = text[kin.end :].lstrip(" ").split(" ", 1)[0]
    return behind in {"of", "to"} or any(w.text in OWNERS or w.text.endswith(("'s", "s'")) for w in near)


def is_strange_kin(text: str, library: Library) -> bool:
    """Say whether somebody is told as another's kin of whom no article has any such: "the mayor's daughter"."""
    told = [kin for kin in find_kin(text) if is_somebodys(kin, text)]
    return bool(told) and not any(is_told(kin, library, text) for kin in told)


def is_told(kin: Kin, library: Library, text: str = "") -> bool:
    """Say whether any article has such kin, from either side, or a word that implies them.

    Where `text` tells by name whose they are, kin of whom an article has that by another name are others.
    """
    sentences, owner = library.sentences.values(), OWNER.search(text[: kin.start])
    if any(may_be(kin, o) and not _is_of_others(kin, o, s.text, owner) for s in sentences for o in find_kin(s.text)):
        return True
    return any(IMPLIED_KIN.get(w.text) == kin.relation for s in sentences for w in words(s.text))


def _is_of_others(kin: Kin, other: Kin, text: str, owner: re.Match[str] | None) -> bool:
    """Say whether the same kin are of two people who are named, neither of them the other's."""
    theirs = OWNER.search(text[: other.start]) if owner is not None and kin.relation == other.relation else None
    if owner is None or theirs is None:
        return False
    named = {*name_words(theirs[1]), *name_words(text[other.end :].lstrip(" ,").split(" ")[0])}
    return named.isdisjoint(name_words(owner[1]))


def may_be(kin: Kin, other: Kin) -> bool:
    """Say whether both may tell one relation, from one side or from the other."""
    if CONVERSE_KIN.get(kin.relation) == other.relation:
        return True
    if {kin.word, other.word} & ANY_COUPLE and {kin.relation, other.relation} <= COUPLE:
        return True
    return kin.relation == other.relation and not _is_contrary(kin.word, other.word)


def _is_contrary(one: str, other: str) -> bool:
    """Say whether one is a man's and the other a woman's; of a couple each is the other's."""
    if RELATION[one] in COUPLE:
        return False
    return (one in MALE and other in FEMALE) or (one in FEMALE and other in MALE)

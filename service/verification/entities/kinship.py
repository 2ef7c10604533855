"""Whose what somebody is: "the mayor's daughter" where the articles only have his sister."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from service.analysis.naming import name_words
from service.analysis.wording import words
from service.domain import Finding
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.lexicon.kinship import ANY_COUPLE, CONVERSE_KIN, COUPLE, FEMALE, IMPLIED_KIN, KIN, MALE
from service.verification.lexicon.meaning import meaning, meanings
from service.verification.library import Library
from service.verification.matching import misnamed

RELATION: dict[str, str] = {word: relation for relation, told in KIN for word in told.split()}
"""Word → the relation that it tells."""

_KIN = "|".join(sorted(map(re.escape, RELATION), key=len, reverse=True))

BEARER = re.compile(rf"\b({_KIN}),? ([A-Z][\w’'-]+)")
"""A word for kin, and the name right behind it."""


SIBLING = "sibling"
"""The relation that two have to one another, whatever each of them is called by it."""

OWNER = re.compile(r"\b((?:[A-Z][\w’'-]* )*[A-Z][\w-]*)[’']s? (?:[a-z-]+ )?$")
"""Whose kin somebody is told to be by name."""

WHOSE = re.compile(r"\b(her|his|whose|their|[\w-]+[’']s?) (?:[a-z-]+ )?$", re.IGNORECASE)
"""Whose kin somebody is told to be."""

_UNFIT = {"her": MALE, "his": FEMALE}
"""A pronoun that tells man from woman → the words that do not tell what she or he is to the other."""

OWNERS: frozenset[str] = frozenset("his her their its my our your whose".split())
"""Words for whose kin somebody is."""

OWNED = 3
"""Words before a word for kin within which whose it is stands ("her two elder brothers")."""

ALIKE = 0.3
"""What a sentence of the source shares with the claim, kin aside, before other kin in it count against the claim's."""

OPENED_BY_OWNER = re.compile(r"(?:His|Her|Their|Its) ")
"""How a sentence begins that goes on about whoever the one before it names."""

KIN_WORDS: frozenset[str] = frozenset(meaning(word) for word in RELATION)
"""Meanings of all words for kin."""


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


def wrong_kin(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for the first word for kin that the articles have another one for, and nowhere this one."""
    for kin in find_kin(claim.text):
        if _is_quoted(kin, claim):
            continue
        rival = _of_same_bearer(kin, claim.text, evidence) or _from_other_side(kin, claim, evidence)
        if rival is not None:
            other, sentence = rival
            yield misnamed(
                claim,
                claim.place(kin.start, kin.end),
                f"The source speaks of a {other.word} here, not of a {kin.word}.",
                source=evidence.library.ref(sentence),
                expected=other.word,
            )
            return


def _is_quoted(kin: Kin, claim: ReadClaim) -> bool:
    span = claim.place(kin.start, kin.end)
    return any(q.span.contains(span) for q in claim.reading.quotations)


def _from_other_side(kin: Kin, claim: ReadClaim, evidence: Evidence) -> tuple[Kin, str] | None:
    """Return other kin likewise; of two siblings the article may have called the other one by what he is to her.

    "Her brother, Arvid" makes her Arvid's sister, and not his brother.
    """
    owner = OWNER.search(claim.text[: kin.start]) if kin.relation == SIBLING else None
    told = [t for name in (owner[1].split() if owner else ()) for t in _siblings(name, evidence.library)]
    if not told:
        return _instead(kin, claim, evidence)
    fitting = any(kin.word not in other for other, _, _ in told) or _has_another(kin, told[0][1], evidence.library)
    return None if fitting else (told[0][1], told[0][2])


def _has_another(kin: Kin, only: Kin, library: Library) -> bool:
    """Say whether the articles have more such kin than one: the claim may mean another."""
    every = [other for s in library.sentences.values() for other in find_kin(s.text) if _may_be(kin, other)]
    return len(every) > 1 or only.word.endswith("s")


def _siblings(name: str, library: Library) -> Iterator[tuple[frozenset[str], Kin, str]]:
    """Yield each "her brother, Arvid" of the articles, behind the words that do not tell what she is to him."""
    for sentence in library.sentences_with(name.lower()):
        for named in BEARER.finditer(sentence.text):
            whose = WHOSE.search(sentence.text[: named.start()])
            if named[2] == name and RELATION[named[1]] == SIBLING and whose is not None:
                kin = Kin(named[1], SIBLING, named.start(1), named.end(1))
                yield _UNFIT.get(whose[1].lower(), frozenset()), kin, sentence.id


def _instead(kin: Kin, claim: ReadClaim, evidence: Evidence) -> tuple[Kin, str] | None:
    """Return other kin of whom the source says what the claim says, where no article has this one from either side.

    Only of somebody's: "two mothers" are nobody's kin, and "her mother" of one sentence is no "partner" of another.
    """
    library = evidence.library
    if not _is_somebodys(kin, claim.text):
        return None
    told = [(other, s) for s in evidence.neighbours() for other in find_kin(library.sentences[s].text)]
    if not told or _is_told(kin, library):
        return None
    return next(((other, s) for other, s in told if _is_told_alike(claim, s, library)), None)


def _is_somebodys(kin: Kin, text: str) -> bool:
    """Say whether a word for kin has whose kin it is beside it: "her late mother", "Lund's brother", "a son of"."""
    near = [w for w in words(text) if w.end <= kin.start][-OWNED:]
    behind = text[kin.end :].lstrip(" ").split(" ", 1)[0]
    return behind in {"of", "to"} or any(w.text in OWNERS or w.text.endswith(("'s", "s'")) for w in near)


def is_strange_kin(text: str, library: Library) -> bool:
    """Say whether somebody is told as another's kin of whom no article has any such: "the mayor's daughter"."""
    told = [kin for kin in find_kin(text) if _is_somebodys(kin, text)]
    return bool(told) and not any(_is_told(kin, library, text) for kin in told)


def _is_told(kin: Kin, library: Library, text: str = "") -> bool:
    """Say whether any article has such kin, from either side, or a word that implies them.

    Where `text` tells by name whose they are, kin of whom an article has that by another name are others.
    """
    sentences, owner = library.sentences.values(), OWNER.search(text[: kin.start])
    if any(_may_be(kin, o) and not _is_of_others(kin, o, s.text, owner) for s in sentences for o in find_kin(s.text)):
        return True
    return any(IMPLIED_KIN.get(w.text) == kin.relation for s in sentences for w in words(s.text))


def _is_of_others(kin: Kin, other: Kin, text: str, owner: re.Match[str] | None) -> bool:
    """Say whether the same kin are of two people who are named, neither of them the other's."""
    theirs = OWNER.search(text[: other.start]) if owner is not None and kin.relation == other.relation else None
    if owner is None or theirs is None:
        return False
    named = {*name_words(theirs[1]), *name_words(text[other.end :].lstrip(" ,").split(" ")[0])}
    return named.isdisjoint(name_words(owner[1]))


def _is_told_alike(claim: ReadClaim, sentence: str, library: Library) -> bool:
    """Say whether a sentence says much of what the claim says, the words for kin aside."""
    ours = meanings(claim.text) - KIN_WORDS
    theirs = library.referred[sentence]
    if (before := library.before(sentence)) is not None and OPENED_BY_OWNER.match(library.sentences[sentence].text):
        theirs |= library.meanings[before]
    return library.weight(ours & theirs) >= ALIKE * library.weight(ours)


def _may_be(kin: Kin, other: Kin) -> bool:
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


def _of_same_bearer(kin: Kin, text: str, evidence: Evidence) -> tuple[Kin, str] | None:
    """Return what else the articles call the one who is named right behind the word: "his wife, Lena"."""
    named = BEARER.match(text, kin.start)
    if named is None:
        return None
    library = evidence.library
    others = list(_called(named[2], library))
    if any(_may_be(kin, other) for other, _ in others):
        return None
    return others[0] if others else None


def _called(name: str, library: Library) -> Iterator[tuple[Kin, str]]:
    """Yield the words for kin that stand right before this name in the articles."""
    for sentence in library.sentences_with(name.lower()):
        for named in BEARER.finditer(sentence.text):
            if named[2] == name:
                yield Kin(named[1], RELATION[named[1]], named.start(1), named.end(1)), sentence.id

"""The check of kin: "the mayor's daughter" where the articles only have his sister."""

from collections.abc import Iterator

from service import patterns as re
from service.domain import Finding
from service.verification.claims import ReadClaim
from service.verification.entities.kinship import (
    BEARER,
    OWNER,
    RELATION,
    SIBLING,
    Kin,
    find_kin,
    is_somebodys,
    is_told,
    may_be,
)
from service.verification.evidence import Evidence
from service.verification.lexicon.kinship import FEMALE, MALE
from service.verification.lexicon.meaning import meaning, meanings
from service.verification.library import Library
from service.verification.matching import misnamed

WHOSE = re.compile(r"\b(her|his|whose|their|[\w-]+[’']s?) (?:[a-z-]+ )?$", re.IGNORECASE)
"""Whose kin somebody is told to be."""

_UNFIT = {"her": MALE, "his": FEMALE}
"""A pronoun that tells man from woman → the words that do not tell what she or he is to the other."""

ALIKE = 0.3
"""What a sentence of the source shares with the claim, kin aside, before other kin in it count against the claim's."""

OPENED_BY_OWNER = re.compile(r"(?:His|Her|Their|Its) ")
"""How a sentence begins that goes on about whoever the one before it names."""

KIN_WORDS: frozenset[str] = frozenset(meaning(word) for word in RELATION)
"""Meanings of all words for kin."""


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
    every = [other for s in library.sentences.values() for other in find_kin(s.text) if may_be(kin, other)]
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
    if not is_somebodys(kin, claim.text):
        return None
    told = [(other, s) for s in evidence.neighbours() for other in find_kin(library.sentences[s].text)]
    if not told or is_told(kin, library):
        return None
    return next(((other, s) for other, s in told if _is_told_alike(claim, s, library)), None)


def _is_told_alike(claim: ReadClaim, sentence: str, library: Library) -> bool:
    """Say whether a sentence says much of what the claim says, the words for kin aside."""
    ours = meanings(claim.text) - KIN_WORDS
    theirs = library.referred[sentence]
    if (before := library.before(sentence)) is not None and OPENED_BY_OWNER.match(library.sentences[sentence].text):
        theirs |= library.meanings[before]
    return library.weight(ours & theirs) >= ALIKE * library.weight(ours)


def _of_same_bearer(kin: Kin, text: str, evidence: Evidence) -> tuple[Kin, str] | None:
    """Return what else the articles call the one who is named right behind the word: "his wife, Lena"."""
    named = BEARER.match(text, kin.start)
    if named is None:
        return None
    library = evidence.library
    others = list(_called(named[2], library))
    if any(may_be(kin, other) for other, _ in others):
        return None
    return others[0] if others else None


def _called(name: str, library: Library) -> Iterator[tuple[Kin, str]]:
    """Yield the words for kin that stand right before this name in the articles."""
    for sentence in library.sentences_with(name.lower()):
        for named in BEARER.finditer(sentence.text):
            if named[2] == name:
                yield Kin(named[1], RELATION[named[1]], named.start(1), named.end(1)), sentence.id

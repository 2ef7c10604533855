"""A name that stands between the very words between which the articles have another name."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from service.analysis.naming import same_name
from service.analysis.wording import Word, words
from service.domain import Name, Span
from service.verification.claims import ReadClaim
from service.verification.entities.aliases import lies_in, same_place
from service.verification.entities.speakers import same_speaker
from service.verification.evidence import Evidence
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library

REACH = 3
"""Words on either side of a name that are laid beside those of an article."""

FEWEST = 3
"""Of those, on both sides together, that must be the same unless neither sentence has more …"""

ONE_SENTENCE = 0.75
"""… where the claim's other words are the sentence's to this part at least: a phrase may stand anywhere."""

_START, _END = attrgetter("start"), attrgetter("end")

RIVALS: frozenset[str] = frozenset({"person", "organisation"})
"""Kinds of names that are never one another's; a place may lie in another."""


def stands_for(name: Name, claim: ReadClaim, evidence: Evidence) -> tuple[Name, str] | None:
    """Return the name, and its sentence, that an article has in the place of the claim's, word for word around it.

    None where any sentence has the claim's own name there, or where the two may be one.
    """
    library, found = evidence.library, None
    ours = _around(claim.text, name.span.shifted(-claim.span.start))
    told = meanings(claim.text) - meanings(name.text)
    for sentence in evidence.neighbours():
        for other in library.names.get(sentence, ()) if _one_sentence(told, sentence, library) else ():
            there = _around(library.sentences[sentence].text, _within(other.span, sentence, library))
            if not _same_place(ours, there):
                continue
            if same_name(name.canonical, other.canonical) or same_speaker(name.text, other.canonical, library):
                return None
            found = found or ((other, sentence) if _are_rivals(name, other, library) else None)
    return found


def _are_rivals(name: Name, other: Name, library: Library) -> bool:
    """Say whether one may not stand for the other: a place may, in which the other lies or that is named beside it."""
    if {name.kind, other.kind} <= RIVALS:
        return True
    if same_place(name.text, other.text) or lies_in(name.text, other.text) or lies_in(other.text, name.text):
        return False
    return not any({name.text, other.text} <= {n.text for n in found} for found in library.names.values())


def _within(span: Span, sentence: str, library: Library) -> Span:
    return span.shifted(-library.sentences[sentence].span.start)


def _around(text: str, span: Span) -> tuple[Sequence[str], Sequence[str]]:
    """Return the words before a place, nearest first, and those behind it."""
    found = words(text)
    at, to = bisect_right(found, span.start, key=_END), bisect_left(found, span.end, key=_START)
    return [_plain(w) for w in reversed(found[max(0, at - REACH) : at])], [_plain(w) for w in found[to : to + REACH]]


def _plain(word: Word) -> str:
    return word.text.removesuffix("'s").removesuffix("’s")


def _same_place(ours: tuple[Sequence[str], Sequence[str]], theirs: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Say whether the words on both sides are the same, as far as either sentence has any there."""
    (before, behind), (there_before, there_behind) = ours, theirs
    if bool(before) != bool(there_before) or bool(behind) != bool(there_behind):
        return False
    alike = _run(before, there_before), _run(behind, there_behind)
    ends = not before, not behind
    whole = alike == (len(before), len(behind)) == (len(there_before), len(there_behind))
    return all(n or end for n, end in zip(alike, ends, strict=True)) and (whole or sum(alike) >= FEWEST)


def _run(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return how many words are the same from the first on."""
    return next((i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)))


def _one_sentence(told: frozenset[str], sentence: str, library: Library) -> bool:
    return library.weight(told & library.meanings[sentence]) >= ONE_SENTENCE * library.weight(told)

"""What is set above what: "A is poorer than B" is "B is richer than A", and never "A is richer than B"."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from service import patterns as re
from service.analysis.wording import LIGHT, Word, words
from service.domain import Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import read_clauses
from service.verification.deeds.reading import NATION, with_nations
from service.verification.evidence import Evidence
from service.verification.lexicon.degrees import BEATING, EXPECTING, GRADED, NONE, SUPERLATIVES, WORDS
from service.verification.lexicon.numbers import NUMBERS
from service.verification.library import Library
from service.verification.matching import contradicted

REACH = 9
"""Words between a comparative and its "than" at most."""

MIN_FIT = 0.4
"""What two superlatives must share of the claim's other words, where they name nobody alike."""

EXPECTED = "expected:"
"""Stands for whatever was thought before: no word means this."""

GUARDS: frozenset[str] = SUPERLATIVES | BEATING.keys() | {"than"}
"""Without one of these, a sentence compares nothing."""

_STOP = re.compile(r"[,;:.()–—]")


class Comparison(NamedTuple):
    """Something set above (1) or below (-1) something else on a scale; above all where `right` is None."""

    scale: str
    side: int
    left: frozenset[str]
    right: frozenset[str] | None


@lru_cache(maxsize=2_048)
def read_comparisons(text: str) -> tuple[Comparison, ...]:
    """Read the comparisons of one sentence, in order."""
    if GUARDS.isdisjoint(w.text for w in words(text)):
        return ()
    return tuple(_read(text, with_nations(text)))


def _read(text: str, found: tuple[Word, ...]) -> Iterator[Comparison]:
    for at, word in enumerate(found):
        if word.text in BEATING and any(w.text in EXPECTING for w in found[at + 1 : at + 1 + REACH]):
            yield Comparison("extent", BEATING[word.text], _content(found[:at]), frozenset([EXPECTED]))
        if word.text in SUPERLATIVES:
            start, end = _clause(text, word)
            told = _degree(found, at)
            if told is not None:
                yield Comparison(*told, _content(w for w in found if start <= w.start < end and w is not word), None)
        elif word.text in WORDS and (than := _than(text, found, at)) is not None:
            told = _degree(found, at)
            if told is not None:
                yield from _compared(text, found, at, than, told)


def _compared(text: str, found: tuple[Word, ...], at: int, than: int, degree: tuple[str, int]) -> Iterator[Comparison]:
    scale, side = degree
    left = [w for w in (*found[:at], *found[at + 1 : than]) if w.start >= _clause(text, found[at])[0]]
    stop = _STOP.search(text, found[than].end)
    end = stop.start() if stop else len(text)
    right = [w for w in found[than + 1 :] if w.start < end]
    if any(w.text[0].isdigit() or w.text in NUMBERS - {"one"} for w in right[:3]):
        return
    if any(w.text in NONE for w in found[:at]):
        yield Comparison(scale, side, _content([*right, *left]), None)
    elif any(w.text in EXPECTING for w in right):
        yield Comparison(scale, side, _content(left), frozenset([EXPECTED]))
    else:
        yield Comparison(scale, side, _content(left), _content(right))


def _degree(found: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    """Return the scale and direction of a comparative, with the adjective that "more" or "less" belongs to."""
    word = found[at].text
    scale, side = WORDS[word]
    after = found[at + 1].text if at + 1 < len(found) else ""
    if word in {"more", "most", "less", "least"} and after in GRADED:
        return GRADED[after][0], side * GRADED[after][1]
    return (scale, side)


def _than(text: str, found: tuple[Word, ...], at: int) -> int | None:
    for i in range(at + 1, min(at + 1 + REACH, len(found))):
        if _STOP.search(text, found[i - 1].end, found[i].start):
            return None
        if found[i].text == "than":
            return i
    return None


def _clause(text: str, word: Word) -> tuple[int, int]:
    """Return the stretch of the sentence that a word's clause is, with the subject that a relative clause parts off."""
    clauses = read_clauses(text)
    at = max((i for i, c in enumerate(clauses) if c.start <= word.start), default=0)
    first = at - 2 if at > 1 and clauses[at - 1].opening in {"where", "which", "who"} else at
    return clauses[first].start, clauses[at].end


def _content(found: Iterator[Word] | list[Word] | tuple[Word, ...]) -> frozenset[str]:
    return frozenset([w.stem for w in found if not w.text[0].isdigit() and w.text not in WORDS]) - LIGHT - NUMBERS


def turned_comparison(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a comparison of the claim that the source has the other way round, and nowhere as the claim has it."""
    library = evidence.library
    for ours in read_comparisons(claim.text):
        told = [
            (sentence, verdict)
            for sentence in evidence.neighbours()
            for theirs in read_comparisons(library.sentences[sentence].text)
            if (verdict := _agree(ours, theirs, library)) is not None
        ]
        if told and not any(agrees for _, agrees in told):
            source = library.ref(told[0][0])
            return contradicted(claim, claim.span, f"The source compares the other way round: “{source.text}”.", source)
    return None


def _agree(ours: Comparison, theirs: Comparison, library: Library) -> bool | None:
    """Say whether two comparisons tell the same; None where they may be of different things."""
    if ours.scale != theirs.scale or (ours.right is None) != (theirs.right is None):
        return None
    same = ours.side == theirs.side
    if ours.right is None or theirs.right is None:
        shared = ours.left & theirs.left
        named = shared & library.naming or any(word.startswith(NATION) for word in shared)
        alike = named or library.weight(shared) >= MIN_FIT * library.weight(ours.left)
        return same if shared and alike else None
    left, right = ours.left - ours.right, ours.right - ours.left
    if left & theirs.right and (right & theirs.left or not theirs.left):
        return not same
    if not ours.right & theirs.right or (theirs.left and not ours.left & theirs.left):
        return None
    return same

"""The expressions of a sentence that say no, with a negator or without one."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from service.analysis.wording import words
from service.verification.clauses import Clause, read_clauses
from service.verification.lexicon.meaning import meant
from service.verification.lexicon.nays import EXPLICIT, IMPLICIT, LESS, PAIRED, RESTRICTING


class Noes(NamedTuple):
    """One clause, its negators, what stands for whatever else in it says no, and how much only restricts."""

    clause: Clause
    explicit: int
    implied: tuple[str, ...]
    restricting: int


@lru_cache(maxsize=2_048)
def read_noes(text: str) -> tuple[Noes, ...]:
    """Read the noes of one sentence, clause by clause; asked of a sentence for each claim that rests on it."""
    return tuple([_read(text, clause, implied_noes(text)) for clause in read_clauses(text)])


def _read(text: str, clause: Clause, implied: Sequence[re.Match[str]]) -> Noes:
    """Count the noes of one clause; "vote no" is one."""
    inside = [m for m in implied if clause.start <= m.start() < clause.end]
    within = sum(len(EXPLICIT.findall(text, m.start(), m.end())) for m in inside)
    return Noes(
        clause,
        max(0, count_negators(text, clause) - within),
        tuple([_meant(text, m) for m in inside]),
        len(RESTRICTING.findall(text, clause.start, clause.end)),
    )


def count_negators(text: str, clause: Clause) -> int:
    """Count the negators of a clause, "neither … nor" as one."""
    start, end = clause.start, clause.end
    return len(EXPLICIT.findall(text, start, end)) - len(PAIRED.findall(text, start, end))


@lru_cache(maxsize=2_048)
def implied_noes(text: str) -> tuple[re.Match[str], ...]:
    """Return the expressions that say no without a negator; asked of a sentence for each claim that rests on it."""
    found = list(LESS.finditer(text)) if "less" in text else []
    end = 0
    for word in words(text):
        pattern = IMPLICIT.get(word.text[0])
        match = pattern.match(text, word.start) if pattern is not None and word.start >= end else None
        if match is not None:
            found.append(match)
            end = match.end()
    return tuple(sorted(found, key=lambda m: m.start()))


def is_of_a_no(clause: Clause, text: str) -> bool:
    """Say whether a clause negates what says no itself: "did not stop" needs two noes of its source, or none."""
    denied = {w.start for w in meant(text) if clause.start <= w.start < clause.end and w.stem in clause.targets}
    return any(m.start() <= at < m.end() for m in implied_noes(text) for at in denied)


def _meant(text: str, match: re.Match[str]) -> str:
    """Return what stands for an expression: the meaning of its first word ("turned down" is "rejected")."""
    inside = [w.stem for w in meant(text) if match.start() <= w.start < match.end()]
    return inside[0] if inside else match.group().lower()

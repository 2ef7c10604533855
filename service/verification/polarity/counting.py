"""How often a claim says no, and its passage: a claim that says it oftener has a "not" of its own.

A free paraphrase shares few words with its source, and a no may go over into a verb, an adjective or a prefix. What it
cannot do is come from nowhere: each has its counterpart in what the claim was taken from, explicit or not.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from service.domain import Check, FigureKind, Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.evidence import Evidence
from service.verification.lexicon.nays import CORRECTING, EXPLICIT, INFERRED, PAIRED, RESTRICTING
from service.verification.lexicon.negation import TELLING
from service.verification.matching import finding, sources_of, span_of
from service.verification.meaning import meaning, meanings, meant
from service.verification.polarity.affirming import is_flat, is_none
from service.verification.polarity.noes import implied_noes

MIN_COVER = 0.2
"""What the best of the cited sentences must share of the claim."""

MIN_COVER_OF_NONE = 0.3
"""The same for "no grounds" and "none": a thing that is not there has more names than a deed that was not done."""

NONE: frozenset[str] = frozenset("no none nothing nobody neither".split())
"""Negators of things."""

NEAR_BEST = 0.7
"""A sentence with this part of what the best one shares counts as a whole; of others only clauses that share a word."""

SIDE: frozenset[str] = frozenset("who which whose because though although while whereas".split())
"""Words that open a clause which tells of something else, where it shares nothing with the claim."""

SHARES: frozenset[FigureKind] = frozenset([FigureKind.PERCENTAGE, FigureKind.FRACTION])
"""Kinds of figures of which the rest is another."""

_UNSAID: frozenset[str] = frozenset(map(meaning, TELLING | INFERRED))
"""Meanings of what a source may deny without any no: that somebody tells a thing, or that a thing will do."""


class Passage(NamedTuple):
    """How often the cited sentences say no, with which words that are no negators, of what, and their numbers."""

    nays: int
    implicit: frozenset[str]
    denied: frozenset[str]
    values: frozenset[Decimal | None]


def outnumbered(clause: Clause, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a "not" of a claim that says no oftener than all that it can have been taken from."""
    no = EXPLICIT.search(claim.text, clause.start, clause.end)
    if no is None or no.group().lower() == "without" or not clause.firm & clause.verbal or not clause.targets:
        return None
    if clause.targets & _UNSAID or not is_flat(clause, claim):
        return None
    if _corrects(clause, claim, evidence) or is_none(clause, claim, evidence):
        return None
    passage = _read(claim, evidence, MIN_COVER_OF_NONE if no.group().lower() in NONE else MIN_COVER)
    if passage is None or not _counted(clause, claim, no.start()) <= passage.values:
        return None
    if _said(clause, claim.text, passage) <= passage.nays:
        return None
    return finding(
        claim,
        span_of(clause, claim),
        check=Check.POLARITY,
        verdict="reversed",
        reason="The claim negates this; the passage that it rests on says no less often.",
        source=evidence.library.ref(_best(claim, evidence)),
    )


def _read(claim: ReadClaim, evidence: Evidence, cover: float) -> Passage | None:
    """Count the noes of what the claim can have been taken from; None where too little of it is there."""
    library, wanted = evidence.library, meanings(claim.text)
    shares = {s: library.weight(wanted & library.referred[s]) for s in evidence.cited}
    best = max(shares.values(), default=0.0)
    if not best or best < cover * library.weight(wanted):
        return None
    told = wanted - sources_of(claim)
    held = {s: library.weight(told & library.referred[s]) for s in evidence.cited}
    whole = {s for s in shares if shares[s] >= NEAR_BEST * best or held[s] >= NEAR_BEST * max(held.values()) > 0}
    nays = 0
    implicit: set[str] = set()
    denied: set[str] = set()
    for sentence in evidence.neighbours():
        text = library.sentences[sentence].text
        about = wanted if sentence in shares else wanted - library.naming
        for part in _relevant(text, claim.text, about, whole=sentence in whole):
            found = [_meant(text, m) for m in implied_noes(text) if part.start <= m.start() < m.end() <= part.end]
            said = _explicit(text, part) + len(found) + len(RESTRICTING.findall(text, part.start, part.end))
            nays += said
            implicit.update(found)
            denied |= part.content if said else set()
    values = frozenset(f.value for s in evidence.cited for f in library.figures.get(s, ()))
    return Passage(nays, frozenset(implicit), frozenset(denied), values)


def _corrects(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the claim only sets aside what the source does not say, for what it says: "not wine but water"."""
    m = CORRECTING.search(claim.text, clause.start)
    there = frozenset[str]().union(*(evidence.library.meanings[s] for s in evidence.cited))
    return m is not None and m.start() < clause.end and bool(found := meanings(m.group("instead"))) and found <= there


def _best(claim: ReadClaim, evidence: Evidence) -> str:
    wanted = meanings(claim.text)
    return max(evidence.cited, key=lambda s: evidence.library.weight(wanted & evidence.library.meanings[s]))


def _relevant(text: str, claim: str, about: frozenset[str], *, whole: bool) -> Iterator[Clause]:
    """Yield the clauses of a sentence that the claim may be about; those that say something else aside."""
    aside = SIDE - {c.opening for c in read_clauses(claim)}
    for clause in read_clauses(text):
        if clause.content & about or (whole and clause.opening not in aside):
            yield clause


def _counted(clause: Clause, claim: ReadClaim, no: int) -> frozenset[Decimal | None]:
    """Return the numbers of what was not done: "nine of forty were not" may be reckoned from those that were.

    They stand before the "not"; a share may stand behind it ("not in 8% of cases").
    """
    start, end = clause.start + claim.span.start, clause.end + claim.span.start
    return frozenset(
        f.value
        for f in claim.reading.figures
        if start <= f.number.start < (end if f.kind in SHARES else no + claim.span.start) and f.value
    )


def _said(clause: Clause, text: str, passage: Passage) -> int:
    """Count the noes of a claim: negators, what else says no as its passage does, and what is negated itself.

    Those of another clause count where the passage says no there, too: else their place may be another sentence.
    """
    negators = sum(_explicit(text, c) for c in read_clauses(text) if c is clause or c.targets & passage.denied)
    return negators + sum(
        _meant(text, m) in passage.implicit or (clause.start <= m.start() < clause.end and _is_negated(clause, text, m))
        for m in implied_noes(text)
    )


def _explicit(text: str, clause: Clause) -> int:
    start, end = clause.start, clause.end
    return len(EXPLICIT.findall(text, start, end)) - len(PAIRED.findall(text, start, end))


def _is_negated(clause: Clause, text: str, match: re.Match[str]) -> bool:
    return any(w.stem in clause.targets for w in meant(text) if match.start() <= w.start < match.end())


def _meant(text: str, match: re.Match[str]) -> str:
    """Return what stands for an expression: the meaning of its first word ("turned down" is "rejected")."""
    inside = [w.stem for w in meant(text) if match.start() <= w.start < match.end()]
    return inside[0] if inside else match.group().lower()

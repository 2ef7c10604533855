"""Whether a claim has the opposite of a word of its source in its place."""

import re

from service.verification.claims import ReadClaim
from service.verification.clauses import Clause
from service.verification.evidence import Evidence, Match
from service.verification.lexicon.negation import NEGATIVE_PREFIX
from service.verification.lexicon.opposites import OPPOSITES
from service.verification.meaning import meaning, meant, particles
from service.verification.polarity.negation import parity

COMPARING: frozenset[str] = frozenset("more less fewer".split())
"""Words that set a bound behind "no": "no fewer than six" is at least six."""

_BOUND = re.compile(r"(?:more|less|fewer|higher|lower|over|under|above|below) than\b", re.IGNORECASE)
"""What sets a bound to a figure: the figure check's business."""

_UNSAID = re.compile(r"\b(?:out of|\d+ or) $")
"""What stands before a word that says the contrary of itself ("out of danger") or sets a bound ("74 or older")."""


def opposed(clause: Clause, claim: ReadClaim, match: Match, evidence: Evidence) -> str | None:
    """Return a word of the claim whose opposite stands in its place in the source, or that has or has lost an "un-"."""
    other = match.clause
    said = other.verbal
    bounded = "no" in clause.every and "than" in clause.every
    there = other.verbal.union(map(meaning, other.every - clause.every)) - clause.verbal
    completing = particles(claim.text)
    for word in meant(claim.text):
        ours = word.stem
        if ours not in OPPOSITES or ours in said or not clause.start <= word.start < clause.end:
            continue
        if word.start in completing or _UNSAID.search(claim.text[: word.start]):
            continue
        if (bounded and word.text in COMPARING) or _BOUND.match(claim.text, word.start):
            continue
        theirs = min(there & OPPOSITES[ours], default=None)
        if theirs and parity(clause, ours) == parity(other, theirs):
            return word.text
    return _prefixed(clause, other, evidence.words)


def _prefixed(clause: Clause, other: Clause, there: frozenset[str]) -> str | None:
    """Return a word that has or has lost an "un-" against the source."""
    if clause.negations % 2 != other.negations % 2:
        return None
    ours, theirs = clause.every - there, other.every - clause.every
    for word in sorted(ours):
        if any(_is_negative_of(word, w) or _is_negative_of(w, word) for w in theirs):
            return word
    return None


def _is_negative_of(word: str, positive: str) -> bool:
    m = NEGATIVE_PREFIX.match(word)
    return m is not None and word[m.end() :] == positive

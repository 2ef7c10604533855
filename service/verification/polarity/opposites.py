"""Whether a claim has the opposite of a word of its source in its place."""

from service.verification.clauses import Clause
from service.verification.evidence import Evidence, Match
from service.verification.lexicon.negation import NEGATIVE_PREFIX
from service.verification.lexicon.opposites import OPPOSITES
from service.verification.meaning import meaning
from service.verification.polarity.negation import parity

COMPARING: frozenset[str] = frozenset("more less fewer".split())
"""Words that set a bound behind "no": "no fewer than six" is at least six."""


def opposed(clause: Clause, match: Match, evidence: Evidence) -> str | None:
    """Return a word of the claim whose opposite stands in its place in the source, or that has or has lost an "un-"."""
    there, other = evidence.words, match.clause
    meant = evidence.word_meanings
    bounded = "no" in clause.every and "than" in clause.every
    for word in sorted(clause.every - there - (COMPARING if bounded else frozenset())):
        ours = meaning(word)
        if ours in meant or ours not in OPPOSITES:
            continue
        theirs = next((m for w in sorted(other.every - clause.every) if (m := meaning(w)) in OPPOSITES[ours]), None)
        if theirs and parity(clause, ours) == parity(other, theirs):
            return word
    return _prefixed(clause, other, there)


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

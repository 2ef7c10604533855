"""Whether a claim has the opposite of a word of its source in its place."""

from collections.abc import Sequence
from functools import lru_cache

from service import patterns as re
from service.analysis.wording import LIGHT, Word
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.evidence import Evidence, Match
from service.verification.lexicon.meaning import meaning, meant, particles
from service.verification.lexicon.negation import NEGATIVE_PREFIX, NO_PREFIX
from service.verification.lexicon.opposites import GOVERNING, MODIFYING, OPPOSITES
from service.verification.polarity.negation import parity

COMPARING: frozenset[str] = frozenset("more less fewer".split())
"""Words that set a bound behind "no": "no fewer than six" is at least six."""

_NO_SUCH = re.compile(r"\s(?:no|nothing|nobody|none|little|few|neither|hardly)\b", re.IGNORECASE)
"""What turns round the preposition before it."""

_LETTING = re.compile(
    r"(?:lea(?:ve|ves|ving)|left) (?:[\w’'-]+ ){1,5}?(?:as|intact|alone|open|shut|closed|standing|empty|un\w{4,}|\w+ed"
    r"|where|in (?:use|place|force|office|charge|power|service))\b",
    re.IGNORECASE,
)
"""A "leave" that lets something remain as it is."""

_BOUND = re.compile(r"(?:more|less|fewer|higher|lower|over|under|above|below) than\b", re.IGNORECASE)
"""What sets a bound to a figure: the figure check's business."""

CONTEST: frozenset[str] = frozenset(map(meaning, "win won lose lost winner loser victory defeat beat beaten".split()))
"""Meanings of words for the two ends of a contest: one's victory is another's defeat."""

WITHIN = 3
"""Words on either side of one within which what it belongs to stands."""

_UNSAID = re.compile(r"\b(?:out of|\d+ or) $")
"""What stands before a word that says the contrary of itself ("out of danger") or sets a bound ("74 or older")."""


def opposed(clause: Clause, claim: ReadClaim, match: Match, evidence: Evidence) -> str | None:
    """Return a word of the claim whose opposite stands in its place in the source, or that has or has lost an "un-"."""
    other, text = match.clause, evidence.library.sentences[match.sentence].text
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
        if _LETTING.match(claim.text, word.start):
            continue
        theirs = min(there & OPPOSITES[ours], default=None)
        if theirs is None or parity(clause, ours) != parity(other, theirs):
            continue
        if _is_from_the_other_end(claim, word, text, theirs, evidence):
            continue
        if _is_of_the_same(claim.text, word, text, other, theirs) and not _is_said_beside(ours, theirs, text, match):
            return word.text
    return _prefixed(clause, other, evidence.words)


def _is_from_the_other_end(claim: ReadClaim, word: Word, text: str, theirs: str, evidence: Evidence) -> bool:
    """Say whether one wins in the claim and another loses in the source: names of two stand before the two words."""
    there = next((w for w in meant(text) if w.stem == theirs), None)
    if word.stem not in CONTEST or there is None:
        return False
    naming = evidence.library.naming
    ours, others = (
        {w.stem for w in meant(t) if w.end <= x.start} & naming for t, x in ((claim.text, word), (text, there))
    )
    return bool(ours and others) and ours.isdisjoint(others)


def _is_of_the_same(said: str, word: Word, text: str, other: Clause, theirs: str) -> bool:
    """Say whether two modifiers belong to the same: "early" in "early February" is no opposite of "days late".

    What a preposition governs stands behind it; a "no" there turns it round itself ("with no hope": "without hope").
    """
    if word.stem not in MODIFYING:
        return True
    told = meant(text)
    behind = word.stem in GOVERNING
    if behind and _NO_SUCH.match(said, word.end):
        return False
    ours = _around(meant(said), word, behind=behind)
    return any(
        ours & _around(told, w, behind=behind) for w in told if w.stem == theirs and other.start <= w.start < other.end
    )


def _around(found: Sequence[Word], word: Word, *, behind: bool) -> frozenset[str]:
    """Return what the words beside one mean; those behind it alone where it governs them."""
    at = next(i for i, w in enumerate(found) if w.start == word.start)
    before = () if behind else found[max(0, at - WITHIN) : at]
    return frozenset([w.stem for w in (*before, *found[at + 1 : at + 1 + WITHIN])]) - LIGHT


def _is_said_beside(ours: str, theirs: str, text: str, match: Match) -> bool:
    """Say whether another clause of the sentence is on the claim's side: "52% approve; 38% are opposed" of "back"."""
    return any(
        word not in {ours, theirs}
        for clause in read_clauses(text)
        if clause.start != match.clause.start
        for word in clause.verbal & OPPOSITES[theirs]
    )


def _prefixed(clause: Clause, other: Clause, there: frozenset[str]) -> str | None:
    """Return a word that has or has lost an "un-" against the source; "never declared" is "undeclared"."""
    if clause.negations % 2 != other.negations % 2:
        return None
    ours, theirs = clause.every - there, other.every - clause.every
    plain = {word: told for word in ours | theirs if (told := _unprefixed(word))}
    for word in sorted(ours) if plain else ():
        turned = (w for w in theirs if plain.get(word) == w or plain.get(w) == word)
        if any(parity(clause, meaning(word)) == parity(other, meaning(w)) for w in turned):
            return word
    return None


@lru_cache(maxsize=4_096)
def _unprefixed(word: str) -> str:
    """Return the word that one with an "un-" turns round, empty where it has none."""
    m = NEGATIVE_PREFIX.match(word)
    return word[m.end() :] if m is not None and NO_PREFIX.match(word) is None else ""

"""Reasons why a difference in polarity is none: the source denies it elsewhere, or says it in both ways."""

import re

from service.analysis.wording import CUES, FUNCTION, stem, words
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.deeds.reading import UNDONE, read_deeds
from service.verification.evidence import Evidence, Match
from service.verification.lexicon.hedging import LEFT_OPEN, hedges_in
from service.verification.lexicon.meaning import meaning, meaning_of
from service.verification.lexicon.nays import (
    EMPTY,
    ENDED,
    NO_LONGER,
    NOBODY_IN,
    NONE_SUCH,
    NOT_SO,
    RANKING,
    REQUIRING,
    TWICE_UNREAL,
    UNREAL,
    WITHOUT_IT,
)
from service.verification.lexicon.negation import AFFIRMING, ANAPHORIC, DENIALS, DOUBTING, NAYS, NOT_UNTIL, SOFT
from service.verification.matching import about_the_same
from service.verification.polarity.negation import parity
from service.verification.polarity.noes import read_noes

ANSWER = 40
"""Code points of the next sentence in which a denial still answers this one."""

SPOKEN: frozenset[str] = frozenset(meaning_of(stem(w)) for w in CUES | {"call", "urge", "want", "promise", "demand"})
"""Meanings of verbs of speaking: that somebody denies what was said does not unsay it."""


_NAYS: frozenset[str] = frozenset(map(meaning, NAYS))
"""Their meanings."""


def answered(clause: Clause, match: Match, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether what follows the source's clause denies it without repeating it ("Ruud denied this")."""
    if _done_by_another(clause, match, evidence):
        return True
    if clause.negations <= match.clause.negations or clause.targets & SPOKEN or _tells_denial(clause, claim):
        return False
    sentences = evidence.library.sentences
    after = evidence.library.after(match.sentence)
    rest = sentences[match.sentence].text[match.clause.end :] + " "
    return ANAPHORIC.search(rest + (sentences[after].text[:ANSWER] if after else "")) is not None


def _done_by_another(clause: Clause, match: Match, evidence: Evidence) -> bool:
    """Say whether the source goes on that another did what it denies of the first ("I did")."""
    after = evidence.library.after(match.sentence)
    rest = evidence.library.sentences[match.sentence].text[match.clause.end :]
    following = rest + (" " + evidence.library.sentences[after].text if after else "")
    return clause.negations < match.clause.negations and AFFIRMING.search(following) is not None


def worded_otherwise(clause: Clause, match: Match, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the side without a negator says no in words that the other has not ("loses", "was cleared of").

    "Not until May" is no negation either where the other side has the date alone.
    """
    source = evidence.library.sentences[match.sentence].text
    if (NOT_UNTIL.search(claim.text) is None) != (NOT_UNTIL.search(source) is None):
        return True
    if clause.negations == match.clause.negations:
        return False
    plain, other = sorted((clause, match.clause), key=lambda c: c.negations)
    if plain.verbal & _NAYS - other.verbal or _implies_no(plain, claim.text if plain is clause else source, other):
        return True
    return not plain.every & DENIALS and any(meaning(w) in plain.verbal for w in other.every & DENIALS)


def _implies_no(plain: Clause, text: str, other: Clause) -> bool:
    """Say whether a clause says no in words that the other has not, and that count as no denial: "let it lapse"."""
    return plain.every.isdisjoint(DENIALS) and any(
        word not in other.verbal
        for noes in read_noes(text)
        if noes.clause.start == plain.start
        for word in noes.implied
    )


def doubted(claim: ReadClaim, other: Clause) -> bool:
    """Say whether the claim has another word for the source's denial ("questions" for "doubted")."""
    return bool(other.every & SOFT) and DOUBTING.search(claim.text) is not None


def _tells_denial(clause: Clause, claim: ReadClaim) -> bool:
    """Say whether another clause of the claim tells of the denial: then this one is not it."""
    return any(c.every & DENIALS for c in read_clauses(claim.text) if c is not clause)


def is_also_said(clause: Clause, word: str, match: Match, evidence: Evidence) -> bool:
    """Say whether another clause of the source says it with the claim's own polarity."""
    wanted = word if word in clause.verbal else meaning(word)
    return any(
        wanted in other.content
        and parity(other, wanted) == parity(clause, wanted)
        and len(other.content & clause.content) >= min(2, len(match.shared))
        and about_the_same(clause, other, evidence.library)
        for s in evidence.cited
        for other in read_clauses(evidence.library.sentences[s].text)
        if other is not match.clause
    )


def leaves_open(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether a "not" of the claim leaves open what its passage does too ("does not rule out" for "may")."""
    if not LEFT_OPEN.search(claim.text, clause.start, clause.end):
        return False
    sentences = evidence.library.sentences
    return any(hedges_in(sentences[s].text) for s in evidence.cited)


def is_over(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the claim has "no longer" for what the source says has ended ("had left the clinic")."""
    if NO_LONGER.search(claim.text, clause.start, clause.end) is None:
        return False
    return any(ENDED.search(evidence.library.sentences[s].text) for s in evidence.neighbours())


def ranks_above_all(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the "no" of a claim only sets one thing above all others, as its source does in other words."""
    above = NONE_SUCH.search(claim.text, clause.start, clause.end + len(" than")) or NOT_SO.search(
        claim.text, clause.start
    )
    if above is None:
        return False
    return any(RANKING.search(evidence.library.sentences[s].text) for s in evidence.cited)


def finds_nobody(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the claim has nobody somewhere, and its passage that it was empty: "nobody was in the houses"."""
    if NOBODY_IN.search(claim.text, clause.start, clause.end) is None:
        return False
    return any(EMPTY.search(evidence.library.sentences[s].text) for s in evidence.neighbours())


def is_unreal(clause: Clause, claim: ReadClaim, match: Match, evidence: Evidence) -> bool:
    """Say whether one of the two tells what would have been, and the other what was: the one says no, the other yes."""
    text = evidence.library.sentences[match.sentence].text
    theirs = UNREAL.search(text, match.clause.start, match.clause.end) or TWICE_UNREAL.match(text, match.clause.start)
    ours = UNREAL.search(claim.text, clause.start, clause.end)
    return (ours is None) != (theirs is None)


def requires(clause: Clause, match: Match, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the claim has as a condition what its source will not do without ("not until they leave")."""
    if clause.negations >= match.clause.negations:
        return False
    source = evidence.library.sentences[match.sentence].text
    no = WITHOUT_IT.search(source)
    return no is not None and any(not _binds_alike(claim.text, m, source, no) for m in REQUIRING.finditer(claim.text))


def _binds_alike(text: str, told: re.Match[str], source: str, no: re.Match[str]) -> bool:
    """Say whether a claim has the very bound of its source's no: "asked before the vote" for "not asked before it"."""
    if told.group().lower() != no["bound"].lower():
        return False
    ours, theirs = (
        {w.stem for w in words(t) if w.text not in FUNCTION} for t in (text[told.end() :], source[no.end() :])
    )
    return ours == theirs or bool(ours & theirs)


def is_yet_to_come(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the claim says "not yet" of what its passage has as still to be done: "must still approve"."""
    if "yet" not in clause.every:
        return False
    verbs = {d.verb for d in read_deeds(claim.text) if clause.start <= d.start < clause.end}
    told = (d for s in evidence.cited for d in read_deeds(evidence.library.sentences[s].text))
    return any(d.verb in verbs and d.status in UNDONE for d in told)

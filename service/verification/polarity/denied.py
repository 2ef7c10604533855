"""Whether what a claim negates is denied by its passage in other words: "did not survive", where somebody died."""

from collections.abc import Iterable

from service.verification.claims import ReadClaim
from service.verification.clauses import Clause
from service.verification.evidence import Evidence
from service.verification.lexicon.contraries import DENIED_BY
from service.verification.lexicon.meaning import meaning, meanings
from service.verification.polarity.negation import SUPPOSED, kin
from service.verification.polarity.noes import is_of_a_no, read_noes

NEAR_BEST = 0.7
"""What a sentence must share of a claim, against the best one, for it to deny any word of it but the first negated."""

MIN_SHARED = 2
"""Words that a clause must share which has the negated word itself, and without any no."""


def is_denied(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the contrary stands in the cited sentences, and the negated word itself nowhere plainly."""
    return has_contrary(clause, claim, evidence) and not any(
        _affirms(clause, evidence.library.sentences[s].text) for s in evidence.cited
    )


def has_contrary(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether a cited sentence has the contrary of the word that the clause negates first.

    The sentences that it was surely taken from may have that of any word that it negates; not where that word says no
    itself, as "suspended work" is no contrary of "has not halted the work".
    """
    library, wanted = evidence.library, meanings(claim.text)
    if _denies(clause.targets, evidence.cited, wanted, evidence):
        return True
    if is_of_a_no(clause, claim.text):
        return False
    shares = {s: library.weight(wanted & library.referred[s]) for s in evidence.cited}
    best = [s for s in shares if shares[s] >= NEAR_BEST * max(shares.values())]
    return _denies(clause.firm & clause.verbal, best, wanted, evidence)


def _denies(words: Iterable[str], sentences: Iterable[str], said: frozenset[str], evidence: Evidence) -> bool:
    """Say whether one of the sentences has the contrary of a word; what the claim has too is none."""
    patterns = [DENIED_BY[word] for word in words if word in DENIED_BY]
    return any(
        meaning(found.group().lower()) not in said
        for sentence in sentences
        for pattern in patterns
        for found in pattern.finditer(evidence.library.sentences[sentence].text)
    )


def _affirms(clause: Clause, text: str) -> bool:
    """Say whether a clause of a sentence has the negated word, and says no in no way."""
    return any(
        not (noes.explicit or noes.implied or noes.restricting or noes.clause.condition)
        and noes.clause.opening not in SUPPOSED
        and len(clause.content & noes.clause.content) >= MIN_SHARED
        for noes in read_noes(text)
        if any(kin(word, noes.clause.verbal) for word in clause.targets)
    )

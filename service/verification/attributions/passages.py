"""Hedges and conditions of a whole sentence, where no clause of a free paraphrase can be laid beside one of its source.

The claim is then held to the sentence that it was surely taken from: whoever acts there acts only perhaps, or only if.
"""

from service.analysis.wording import words
from service.domain import Check, Finding
from service.verification.attributions.keeping import keeps_condition, keeps_hedge
from service.verification.claims import ReadClaim
from service.verification.clauses import read_clauses
from service.verification.deeds.reading import read_deeds
from service.verification.evidence import Evidence
from service.verification.lexicon.hedging import (
    CERTAIN,
    CONDITIONAL,
    FUTURE,
    HEARSAY,
    HEDGE,
    HEDGING,
    OPEN_ENDED,
    PROSPECTIVE,
)
from service.verification.matching import finding
from service.verification.meaning import meanings, meant

SURE = 0.5
"""What a sentence must share of the claim's words to be the one that it was taken from."""

AHEAD = 1.3
"""How many times as much as any other sentence it must share."""

LIKELY = 0.35
"""What it must share where the claim says "will" and the sentence "may": that alone tells that it was changed."""

WITH_MAIN = 2
"""Clauses of a sentence that has a condition and one more."""


def lost_in_passage(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Return `hedge_dropped` where the only clause about the claim's doer is hedged, and the claim in no way."""
    if _is_weak(claim.text):
        return None
    sentence = _taken_from(claim, evidence)
    if sentence is None:
        return _made_sure(claim, evidence)
    text = evidence.library.sentences[sentence].text
    clauses = read_clauses(text)
    hearsay = HEARSAY.match(text)
    if hearsay:
        return _finding(claim, evidence, sentence, hearsay.group("how"))
    for agent in {d.agent & evidence.library.naming for d in read_deeds(claim.text)} - {frozenset()}:
        about = [c for c in clauses if agent <= c.content]
        hedge = next((h for c in about for h in c.hedges if h.kind in {"report", "modal", "probable"}), None)
        if len(about) == 1 and hedge and not keeps_hedge(claim.text, text, hedge.start, hedge.end, kind=hedge.kind):
            return _finding(claim, evidence, sentence, text[hedge.start : hedge.end])
    return _made_sure(claim, evidence)


def _made_sure(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Return `hedge_dropped` where the claim says "will" and its source, which has no word for it, "may"."""
    if not any(w.text in CERTAIN for w in words(claim.text)):
        return None
    sentence = _taken_from(claim, evidence, sure=LIKELY)
    if sentence is None:
        return None
    text = evidence.library.sentences[sentence].text
    if FUTURE.search(text):
        return None
    hedges = [h for c in read_clauses(text) for h in c.hedges if h.kind in {"modal", "probable"}]
    return _finding(claim, evidence, sentence, text[hedges[0].start : hedges[0].end]) if hedges else None


def lost_condition_in_passage(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Return `hedge_dropped` where all that the sentence says hangs on a condition, and the claim names none."""
    sentence = _taken_from(claim, evidence)
    if sentence is None or CONDITIONAL.search(claim.text):
        return None
    text, naming = evidence.library.sentences[sentence].text, evidence.library.naming
    clauses = [c for c in read_clauses(text) if c.condition or c.content - naming]
    condition = next((c for c in clauses if c.condition), None)
    if condition is None or len(clauses) != WITH_MAIN:
        return None
    words_of = text[condition.start : condition.end].strip(' ,;.”"')
    if meanings(claim.text) & condition.content - naming or keeps_condition(
        claim.text, text, condition.start, condition.end
    ):
        return None
    return _finding(claim, evidence, sentence, words_of)


def _taken_from(claim: ReadClaim, evidence: Evidence, *, sure: float = SURE) -> str | None:
    """Return the sentence that shares most of the claim's words, where no other comes near."""
    library = evidence.library
    wanted = meanings(claim.text) - library.naming
    shares = sorted(((library.weight(wanted & library.meanings[s]), s) for s in evidence.cited), reverse=True)
    if not wanted or not shares or shares[0][0] < sure * library.weight(wanted):
        return None
    return shares[0][1] if len(shares) == 1 or shares[0][0] >= AHEAD * shares[1][0] else None


def _is_weak(text: str) -> bool:
    """Say whether the claim weakens what it says in any way."""
    said = {w.text for w in meant(text)}
    if said & HEDGING or said & PROSPECTIVE:
        return True
    return HEDGE.search(text) is not None or OPEN_ENDED.search(text) is not None


def _finding(claim: ReadClaim, evidence: Evidence, sentence: str, words_of: str) -> Finding:
    return finding(
        claim,
        claim.span,
        check=Check.ATTRIBUTION,
        verdict="hedge_dropped",
        reason=f"The source says this with “{words_of}”; the claim states it without.",
        source=evidence.library.ref(sentence),
        expected=words_of,
    )

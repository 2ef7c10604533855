"""A cause that a claim names where the article has it open: "gas caused the fire" while police still look for it."""

from collections.abc import Iterator

from service.analysis.wording import words
from service.domain import Check, Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import read_clauses
from service.verification.lexicon.causes import CAUSAL, CAUSE_OPEN, NAMING_CAUSE, TELLING_CAUSE
from service.verification.lexicon.hedging import HEDGING
from service.verification.lexicon.meaning import meanings
from service.verification.lexicon.phrases import says
from service.verification.library import Library
from service.verification.matching import finding

BEFORE = 4
"""Sentences before one on an open cause within which that is named of which it is the cause."""


def check_causes(claim: ReadClaim, library: Library) -> Iterator[Finding]:
    """Yield `hedge_dropped` for a cause that a claim states where the articles have it open, and tell none."""
    if not says(claim.text, NAMING_CAUSE) or any(w.text in HEDGING for w in words(claim.text)):
        return
    if any(c.hedges or c.negations or c.condition for c in read_clauses(claim.text)):
        return
    told = next((m for shape in CAUSAL if (m := shape.search(claim.text))), None)
    if told is None:
        return
    effect, agent = meanings(told["effect"]), meanings(told["agent"]) - meanings(told["effect"])
    if not effect or not agent or any(_may_tell(agent, s.text) for s in library.sentences.values()):
        return
    for sentence in library.ids:
        if CAUSE_OPEN.search(library.sentences[sentence].text) and _is_of(effect, sentence, library):
            yield finding(
                claim,
                claim.span,
                check=Check.ATTRIBUTION,
                verdict="hedge_dropped",
                reason="The source has the cause of this open; the claim states one.",
                source=library.ref(sentence),
                expected=library.sentences[sentence].text,
            )
            return


def _may_tell(agent: frozenset[str], text: str) -> bool:
    """Say whether a sentence has one of the words of the claim's cause beside a word that may give it as one."""
    return TELLING_CAUSE.search(CAUSE_OPEN.sub(" ", text)) is not None and not agent.isdisjoint(meanings(text))


def _is_of(effect: frozenset[str], sentence: str, library: Library) -> bool:
    """Say whether an open cause is that of what the claim tells: named beside it or shortly before."""
    at = library.places[sentence]
    return any(effect & library.meanings[s] for s in library.ids[max(0, at - BEFORE) : at + 1])

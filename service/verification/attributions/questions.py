"""What the source leaves open as a question, told as answered: "did not say whether she had spoken to them"."""

from service.analysis.wording import words
from service.domain import Finding
from service.verification.attributions.losses import lost
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, Hedge, read_clauses
from service.verification.deeds.reading import read_deeds
from service.verification.evidence import Evidence, Match
from service.verification.lexicon.meaning import meanings, meant
from service.verification.lexicon.phrases import Phrases

OPEN = "open"
"""The kind of a hedge that leaves open whether something is so."""

STILL_OPEN = Phrases(r"\b(?:whether|if|unclear|unknown|question\w*|ask\w*|decid\w+|decision|rul(?:e|ed|ing))\b")
"""Words of a claim that may leave it open as well, or tell what came of it."""


def told_as_answered(claim: ReadClaim, clause: Clause, evidence: Evidence) -> Finding | None:
    """Judge a claim whose verb and all of whose words stand in one sentence, which asks whether it is so."""
    if clause.hedges or len(clause.content) < 2 or STILL_OPEN.search(claim.text):
        return None
    wanted = meanings(claim.text)
    for sentence in evidence.cited:
        whole = wanted <= evidence.library.meanings[sentence]
        if not whole and not _asks_it_of_him(claim.text, sentence, evidence):
            continue
        for asking in read_clauses(evidence.library.sentences[sentence].text):
            question = next((h for h in asking.hedges if h.kind == OPEN and h.target in clause.verbal), None)
            if question is not None and _asks_alone(question, sentence, evidence):
                match = Match(sentence, asking, clause.content & asking.content)
                reason = "The source leaves open whether it is so; the claim tells it as so."
                return lost(claim, clause, match, evidence, reason=reason, expected="whether")
    return None


def _asks_it_of_him(text: str, sentence: str, evidence: Evidence) -> bool:
    """Say whether the sentence names who does the one thing that the claim tells, and no other tells of that.

    "Hallam has not said whether it paid" leaves open that Hallam paid the thieves, of whom another sentence tells.
    """
    library, deeds = evidence.library, read_deeds(text)
    if len(deeds) != 1 or not deeds[0].agent or not deeds[0].agent <= library.naming & library.meanings[sentence]:
        return False
    forms = {w.text for w in meant(text) if w.stem == deeds[0].verb}
    others = (words(other.text) for s, other in library.sentences.items() if s != sentence)
    return deeds[0].verb in library.meanings[sentence] and not any(w.text in forms for found in others for w in found)


def _asks_alone(question: Hedge, sentence: str, evidence: Evidence) -> bool:
    """Say whether no other clause of the sentence tells what the question asks."""
    text = evidence.library.sentences[sentence].text
    others = [c for c in read_clauses(text) if not c.start <= question.start < c.end]
    return not any(question.target in c.verbal for c in others)

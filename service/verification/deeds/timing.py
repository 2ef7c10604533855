"""Whether a claim tells as done what its source has only as planned, asked for, possible or yet to come."""

from service.analysis.wording import words
from service.verification.claims import ReadClaim
from service.verification.clauses import read_clauses
from service.verification.deeds.comparing import is_about, shares_a_part
from service.verification.deeds.reading import UNDONE, Deed, deeds_of, deeds_with, read_deeds
from service.verification.evidence import Evidence
from service.verification.lexicon.deeds import MEANING_TO, OBJECTS, REALISING
from service.verification.lexicon.hedging import HEDGING
from service.verification.lexicon.meaning import meaning_of
from service.verification.lexicon.negation import DENIALS, NEGATORS

REALISED: frozenset[str] = frozenset(map(meaning_of, REALISING))
"""Meanings of verbs by which the thing behind them comes about."""

MEANT: frozenset[str] = frozenset(map(meaning_of, MEANING_TO))
"""Meanings of verbs by which it is only meant."""

UNSURE: frozenset[str] = HEDGING | DENIALS | NEGATORS
"""Words of a claim with which it may leave open itself whether something was done."""


Told = tuple[Deed, str]
"""A deed of the source, and the sentence that tells it."""


def still_to_come(deed: Deed, claim: ReadClaim, evidence: Evidence) -> Told | None:
    """Return where the source has a deed that the claim tells as done only as planned, promised or expected."""
    if deed.status != "done":
        return None
    told = deeds_with(frozenset([deed.verb]), evidence.neighbours(), evidence.library)
    if told and all(d.status in UNDONE for _, d in told):
        found = next(((d, s) for s, d in told if d.status != "possible" and is_about(deed, d)), None)
        if found is None and not _leaves_open(claim) and not _is_ever_done(deed, evidence):
            found = next(
                ((d, s) for s, d in told if s in evidence.cited and _is_of_the_same(deed, d, s, evidence)), None
            )
        return found
    return None


def only_meant(deed: Deed, claim: ReadClaim, evidence: Evidence) -> Told | None:
    """Return where what the claim has as brought about ("filed a claim") is only thought of ("considering a claim")."""
    thing = deed.parts.get("patient", frozenset())
    if deed.status != "done" or deed.verb not in REALISED - MEANT or not thing or _leaves_open(claim):
        return None
    found = None
    for sentence in evidence.neighbours():
        if not thing & evidence.library.meanings[sentence]:
            continue
        every = deeds_of(sentence, evidence.library)
        here = [d for d in every if any(thing <= d.parts.get(part, frozenset()) for part in OBJECTS)]
        done = any(d.verb == deed.verb or thing & d.agent for d in every)
        if done or not here or any(d.verb not in MEANT for d in here):
            return None
        found = found or (here[0], sentence)
    return found


def _is_of_the_same(deed: Deed, other: Deed, sentence: str, evidence: Evidence) -> bool:
    """Say whether the two share a part, or the source's sentence names the claim's doer anywhere."""
    named = deed.agent & evidence.library.meanings[sentence] & evidence.library.naming
    both = deed.parts.get("patient", frozenset()), other.parts.get("patient", frozenset())
    return shares_a_part(deed, other) or bool(named and not all(both))


def _leaves_open(claim: ReadClaim) -> bool:
    clauses = read_clauses(claim.text)
    return any(c.hedges or c.negations or c.condition for c in clauses) or any(
        w.text in UNSURE for w in words(claim.text)
    )


def _is_ever_done(deed: Deed, evidence: Evidence) -> bool:
    """Say whether any sentence of the articles tells this as done."""
    library = evidence.library
    return any(
        d.verb == deed.verb and d.status not in UNDONE
        for s in library.sharing([deed.verb])
        for d in read_deeds(library.sentences[s].text)
    )

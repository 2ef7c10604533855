"""A "not" of a claim that its source need not have: it affirms, leaves open, or tells of the rest.

Where the claim's own words stand nowhere in its source, all that can be counted is how often each of them says no.
That counts for nothing where a "not" says no to a no ("did not stand in the way"), sets one thing above all others, or
is what the source says from the other side ("were against it" for "were not in favour").
"""

from service.verification.claims import ReadClaim
from service.verification.clauses import Clause
from service.verification.evidence import Evidence
from service.verification.lexicon.affirming import (
    ALONE,
    FIRST,
    FIRST_TIME,
    FLAT,
    MODAL,
    NEED_NOT,
    NO_OTHER,
    OBSTRUCTING,
    SO_FAR,
    WHOEVER,
)
from service.verification.lexicon.hedging import hedges_in
from service.verification.lexicon.meaning import meanings
from service.verification.lexicon.nays import CORRECTING, UNREAL
from service.verification.lexicon.negation import NOT_UNTIL, PLAIN_NO
from service.verification.polarity.noes import implied_noes
from service.verification.polarity.sides import on_the_same_side
from service.verification.polarity.telling import is_over, leaves_open, ranks_above_all


def is_none(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the source may tell what the clause negates without any negation of its own."""
    return any(is_idle(clause, claim, evidence) for is_idle in _IDLE)


def is_flat(clause: Clause, claim: ReadClaim) -> bool:
    """Say whether the clause denies a whole statement, rather than that somebody can, or has to, or does so yet."""
    return FLAT.search(claim.text, clause.start, clause.end) is not None


def _is_supposed(clause: Clause, _claim: ReadClaim, _evidence: Evidence) -> bool:
    """Say whether the clause is a condition: "if it does not get too dear" for "price permitting"."""
    return clause.condition


def _is_quoted(clause: Clause, claim: ReadClaim, _evidence: Evidence) -> bool:
    """Say whether the first "not" stands in quotation marks: whether it was said is the quotation check's business."""
    no = PLAIN_NO.search(claim.text, clause.start, clause.end)
    return no is not None and any(
        q.span.start <= no.start() + claim.span.start < q.span.end and q.kind != "scare"
        for q in claim.reading.quotations
    )


def _affirms(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the clause says no to a no that its source has in other words ("would not cancel": "will stand")."""
    if not evidence.cited or OBSTRUCTING.search(claim.text, clause.start, clause.end) is None:
        return False
    library = evidence.library
    nearest = max(evidence.cited, key=lambda s: library.weight(clause.content & library.meanings[s]))
    return clause.targets.isdisjoint(library.meanings[nearest]) and not implied_noes(library.sentences[nearest].text)


def _would_have(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the claim tells what would not have been for what was, and why ("was there only because")."""
    if UNREAL.search(claim.text, clause.start, clause.end) is None:
        return False
    return not any(UNREAL.search(evidence.library.sentences[s].text) for s in evidence.cited)


def _is_whoever(clause: Clause, claim: ReadClaim, _evidence: Evidence) -> bool:
    """Say whether the "not" only tells who or what is meant: "whatever it did not pay", "those that do not may"."""
    no = PLAIN_NO.search(claim.text, clause.start, clause.end)
    return (
        no is not None and WHOEVER.search(claim.text[: no.end()] + MODAL.sub("~", claim.text[no.end() :])) is not None
    )


def _has_only(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether it says of any other what the source says of one alone: "not of any second" for "of only one"."""
    if NO_OTHER.search(claim.text, clause.start, clause.end) is None:
        return False
    return any(ALONE.search(evidence.library.sentences[s].text) for s in evidence.cited)


def _need_not(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the clause only leaves open what its source does."""
    if NEED_NOT.search(claim.text, clause.start, clause.end) is None:
        return False
    return any(hedges_in(evidence.library.sentences[s].text) for s in evidence.cited)


def _is_only_if(_clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the claim has "not … unless" for a condition that its source has in other words ("only if")."""
    if "unless" not in claim.text.lower():
        return False
    return not any("unless" in evidence.library.sentences[s].text.lower() for s in evidence.cited)


def _corrects(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the claim only sets aside what the source does not say, for what it says: "not wine but water"."""
    m = CORRECTING.search(claim.text, clause.start)
    if m is None or m.start() >= clause.end:
        return False
    instead = meanings(m.group("instead"))
    return bool(instead) and instead <= frozenset().union(*(evidence.library.meanings[s] for s in evidence.cited))


def _comes_after(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether one thing has to come before the other, as in the source ("cannot be sold until it is tested")."""
    if NOT_UNTIL.search(claim.text, clause.start) is None:
        return False
    return any(FIRST.search(evidence.library.sentences[s].text) for s in evidence.cited)


def is_the_first(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the claim has "not … until now" for "the first time" of its source."""
    if SO_FAR.search(claim.text, clause.start) is None:
        return False
    return any(FIRST_TIME.search(evidence.library.sentences[s].text) for s in evidence.cited)


_IDLE = (
    _is_supposed,
    _is_quoted,
    _affirms,
    _would_have,
    _is_whoever,
    _has_only,
    _need_not,
    _is_only_if,
    _corrects,
    _comes_after,
    is_the_first,
    is_over,
    ranks_above_all,
    leaves_open,
    on_the_same_side,
)
"""The reasons, the cheapest first."""

"""A source's claim that is told as fact."""

from collections.abc import Iterator

from service.domain import Check, Finding
from service.verification.attributions.sources import is_speech, speaks_of
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence, Statement
from service.verification.lexicon import HEDGE
from service.verification.matching import finding
from service.verification.wording import stems

ATTRIBUTED = 0.5
"""What a statement must share of the claim's words for the claim to be taken from it."""

MARGIN = 0.2
"""By how much more it must share than what the articles say in their own voice."""


def check_dropped(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield `dropped` where an unattributed claim repeats what only a source says."""
    if any(a.source is not None for a in claim.reading.attributions) or _keeps_hearsay(claim.text):
        return
    wanted = stems(claim.text)
    if not wanted or not evidence.library.statements:
        return
    statement, share = _best(wanted, evidence)
    if share < ATTRIBUTED or share < _in_own_voice(wanted, evidence) + MARGIN or speaks_of(claim.text, statement):
        return
    speaker = (statement.source.name or statement.source.text).strip("()")
    yield finding(
        claim,
        claim.span,
        check=Check.ATTRIBUTION,
        verdict="dropped",
        reason=f"The source gives this as the word of {speaker}; the claim tells it as fact.",
        source=evidence.library.ref(statement.sentence),
        expected=speaker,
    )


def _keeps_hearsay(text: str) -> bool:
    """Say whether the claim shows that it is hearsay, if not whose."""
    return any(m.lastgroup == "report" for m in HEDGE.finditer(text))


def _best(wanted: frozenset[str], evidence: Evidence) -> tuple[Statement, float]:
    library = evidence.library
    whole = library.weight(wanted)
    said = [s for s in library.statements if is_speech(s)]
    scored = [(library.weight(wanted & s.content) / whole, -i) for i, s in enumerate(said)]
    share, at = max(scored, default=(0.0, 0))
    return (said or library.statements)[-at], share


def _in_own_voice(wanted: frozenset[str], evidence: Evidence) -> float:
    """Return what the two best sentences of the articles' own voice share together."""
    library = evidence.library
    whole = library.weight(wanted)
    best = max(library.own_voice.values(), key=lambda w: library.weight(w & wanted), default=frozenset())
    rest = wanted - best
    second = max(library.own_voice.values(), key=lambda w: library.weight(w & rest), default=frozenset())
    return library.weight(wanted & (best | second)) / whole

"""Denials and confirmations: what a claim has denied or confirmed, against what its speaker does."""

from service import patterns as re
from service.analysis.wording import words
from service.domain import Finding
from service.verification.attributions.fits import (
    Fit,
)
from service.verification.attributions.sources import (
    mentions,
)
from service.verification.attributions.speech import denies
from service.verification.attributions.told import Told
from service.verification.attributions.withholding import refuses, withholds
from service.verification.clauses import read_clauses
from service.verification.lexicon.negation import DENIALS

OUTRIGHT = 0.6
"""What a statement must share of a denial's words to be what is denied."""

FEW = 2
"""Words of a denial below which it may be about anything ("denied this")."""

REFUSAL = re.compile(r"\bturn(?:s|ed|ing)? (?:\S+ ){0,4}?down\b|\bsa(?:y|ys|id) no\b|\b(?:spurn|rebuff)", re.IGNORECASE)
"""Other words by which somebody refuses something."""

CONFIRMING: frozenset[str] = frozenset(
    """confirm confirms confirmed confirming acknowledge acknowledges acknowledged admit admits admitted concede
    concedes conceded""".split()
)
"""Cues of those who say themselves that something is so."""


def withheld(told: Told) -> Finding | None:
    """Judge a denial or a word of confirming by whom the articles only have as saying neither."""
    cue = told.attribution.cue_text
    confirms = any(w.text in CONFIRMING for w in words(cue or ""))
    if not (denies(cue) or confirms) or refuses(cue) or withholds(told.claim.text):
        return None
    library = told.library
    near = [s for s in library.ids if mentions(told.source, library.sentences[s].text)]
    found = next((s for s in near if withholds(library.sentences[s].text)), None)
    alike = DENIALS if denies(cue) else CONFIRMING
    elsewhere = any(not alike.isdisjoint(w.text for w in words(library.sentences[s].text)) for s in near if s != found)
    if found is None or elsewhere:
        return None
    reason = f"In the source {told.source.text} neither confirms nor denies it."
    return told.finding("misattributed", reason, source=library.ref(found))


def turned_into_denial(told: Told, fit: Fit) -> str | None:
    """Say how the claim has denied what its speaker says outright, and no denial of the articles is about it."""
    cue = told.attribution.cue_text or ""
    if not denies(cue) or "doubt" in cue or _judges(told) or fit.share < OUTRIGHT:
        return None
    denials = (s for s in told.library.statements if denies(s.attribution.cue_text))
    alike = any(len(s.content) < FEW or s.content & told.content for s in denials)
    said = told.library.sentences[fit.statement.sentence].text
    denied = alike or REFUSAL.search(said) or any(c.negations or c.every & DENIALS for c in read_clauses(said))
    return None if denied else "say this; the claim has it denied"


_AS = re.compile(r"[^.;:]{0,80}?\bas\b", re.IGNORECASE)
"""How a claim goes on that has somebody call something what he thinks of it: "dismissed the warning as"."""


def _judges(told: Told) -> bool:
    """Say whether the cue with its "as" tells what somebody calls a thing, and denies no more than that."""
    cue = told.attribution.cue
    if cue is None or (told.attribution.cue_text or "").endswith(" as"):
        return cue is not None
    return _AS.match(told.claim.text, max(0, cue.end - told.claim.span.start)) is not None


def turned_into_word(told: Told, fit: Fit) -> str | None:
    """Say how the claim has its speaker confirm what he only denies."""
    confirms = any(w.text in CONFIRMING for w in words(told.attribution.cue_text or ""))
    if not confirms or fit.share < OUTRIGHT or not denies(fit.statement.attribution.cue_text):
        return None
    denied = any(c.negations or c.every & DENIALS for c in read_clauses(told.claim.text))
    return None if denied else "deny this; the claim has it confirmed"

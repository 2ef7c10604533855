"""Deeds of speaking: who urged, praised or turned down what."""

import re

from service.analysis.wording import words
from service.domain import Attribution, Finding, Source
from service.verification.attributions.fits import FITS, ITS_OWN, MIN_SHARED, best_fits, likeness_of, share_of
from service.verification.attributions.sources import (
    NEITHER,
    Likeness,
    mentions,
)
from service.verification.attributions.speech import (
    DEEDS,
    is_speech,
)
from service.verification.attributions.told import Told
from service.verification.attributions.verdicts import misattributed
from service.verification.library import Statement


def done_by_another(told: Told) -> Finding | None:
    """Judge a deed of speaking that the articles tell, of the same thing in the same word, of others alone."""
    verbs = _deed_words(told.attribution.cue_text)
    if not verbs or told.source.kind == "pronoun" or not told.content:
        return None
    library, enough = told.library, ITS_OWN if len(told.content) >= MIN_SHARED else 1.0
    alike = [
        s
        for s in library.statements
        if verbs & _deed_words(s.attribution.cue_text) and share_of(told.content, s.content, library) >= enough
    ]
    if not alike or any(likeness_of(told, s) is not Likeness.OTHER or _takes_part(told.source, s) for s in alike):
        return None
    own, _ = best_fits(told)
    if own and own.share >= FITS and own.likeness is not Likeness.OPEN:
        return None
    return misattributed(told, alike[0])


_BOTH = re.compile(r"(?:both|the two|each|all)\b", re.IGNORECASE)


def done_by_neither(told: Told) -> Finding | None:
    """Judge a word of two that the articles have of neither: "both have confirmed" for "neither has confirmed"."""
    if not _BOTH.match(told.source.text):
        return None
    verbs = {w.stem for w in words(told.attribution.cue_text or "") if w.content}
    for statement in told.library.statements:
        cue = {w.stem for w in words(statement.attribution.cue_text or "") if w.content}
        if NEITHER.match(statement.source.text) and verbs & cue and told.content & statement.content:
            return misattributed(told, statement)
    return None


def _takes_part(source: Source, statement: Statement) -> bool:
    """Say whether the article names the source among those who do it: "Holt and two others urged"."""
    return mentions(source, statement.source.text)


def _deed_words(cue: str | None) -> frozenset[str]:
    """Return the stems of the deeds of speaking among the words of a cue that says nothing else."""
    return frozenset() if is_speech(cue) else frozenset(w.stem for w in words(cue or "") if w.text in DEEDS)


def is_same_deed(told: Told, statement: Statement) -> bool:
    """Say whether the article has another do in words just what the claim has its source do: "praised the soldiers"."""
    if is_speech(told.attribution.cue_text) or told.source.kind == "pronoun":
        return False
    ours, theirs = (
        {w.stem for w in words(cue or "") if w.content and w.text in DEEDS}
        for cue in (told.attribution.cue_text, statement.attribution.cue_text)
    )
    return bool(ours & theirs)


def is_deed(attribution: Attribution) -> bool:
    """Say whether the article has somebody do something rather than say it ("the district may push back the start")."""
    return attribution.kind == "indirect" and bool(attribution.cue_text) and not is_speech(attribution.cue_text)

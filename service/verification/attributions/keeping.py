"""Whether a claim keeps a hedge or a condition, in whatever words."""

from functools import lru_cache

from service import patterns as re
from service.analysis.wording import words
from service.verification.claims import ReadClaim
from service.verification.lexicon.hedging import (
    CONDITION,
    HEDGING,
    OPEN_ENDED,
    PROSPECTIVE,
    TENTATIVE,
    conditions_in,
    hedges_in,
)
from service.verification.lexicon.meaning import meanings

ABLE = re.compile(r"\b(?:able|capable|manag(?:e|es|ed|ing) to|in a position)\b", re.IGNORECASE)
"""Words for what somebody "could" do because he was able to."""

ALLEGED = re.compile(r"alleged that\b", re.IGNORECASE)
"""A hedge that is somebody's word: a claim keeps it that gives it as such, by whatever verb."""

ASSERTING: frozenset[str] = frozenset(
    """say says said according claimed claims claim claiming alleges alleging accused accuses accusing maintained
    maintains argued argues insisted insists asserted asserts stated states complained complains contended contends
    charged""".split()
)
"""Verbs by which a claim gives what somebody alleges."""


@lru_cache(maxsize=16)
def without_sources(claim: ReadClaim, *, cues: bool = False) -> str:
    """Return the claim, as long as it is, with blanks for its sources, and for their cues where asked.

    Who says it weakens nothing of what he says (two people "close to" somebody), unless it is unsure who he is. Many
    rules ask for it.
    """
    text, at = claim.text, claim.span.start
    for attribution in claim.reading.attributions:
        if attribution.source is None:
            continue
        for span in (attribution.source.span, attribution.cue if cues else None):
            if span is not None and span.start >= at and not hedges_in(span.shifted(-at).of(claim.text)):
                start, end = span.start - at, span.end - at
                text = text[:start] + " " * len(text[start:end]) + text[end:]
    return text


def keeps_hedge(claim: str, source: str, start: int, end: int, *, kind: str = "") -> bool:
    """Say whether `claim` weakens what `source` weakens by its words `[start, end)`.

    Another word of hearsay will do for hearsay, and any other wording that does not stand elsewhere in the source:
    there it weakens something else.
    """
    if kind in {"", "report"} and any(kind == found for found, _ in hedges_in(claim)):
        return True
    if (
        OPEN_ENDED.search(claim)
        or _is_tentative(claim, source)
        or (kind == "modal" and (_keeps_its_condition(claim, source) or _would_if(claim)))
    ):
        return True
    if _says_so_otherwise(claim, source, start, end):
        return True
    if kind == "prospect" and any(w.text in PROSPECTIVE for w in words(claim)):
        return True
    others = {w.text for w in words(source) if not start <= w.start < end}
    if any(w.text in HEDGING and w.text not in others for w in words(claim)):
        return True
    rest = f"{source[:start]} {source[end:]}".lower()
    beside = {"prospect"} & {found for found, _ in hedges_in(rest)} if kind == "report" else set()
    return any(phrase not in rest and found not in beside for found, phrase in hedges_in(claim))


def _says_so_otherwise(claim: str, source: str, start: int, end: int) -> bool:
    """Say whether the hedge only told what somebody was able to do, or alleged, and the claim tells that too."""
    if source[start:end].lower() == "could" and ABLE.search(claim):
        return True
    return ALLEGED.match(source, start) is not None and any(w.text in ASSERTING for w in words(claim))


def _is_tentative(claim: str, source: str) -> bool:
    """Say whether the claim holds back by a phrase that its source has in no words ("the danger": a risk)."""
    low = source.lower()
    return any(m.group() not in low and not _has(m.group(), source) for m in TENTATIVE.finditer(claim))


def _has(phrase: str, source: str) -> bool:
    """Say whether a source has what the content words of a phrase mean."""
    content = meanings(phrase)
    return bool(content) and content <= meanings(source)


def _keeps_its_condition(claim: str, source: str) -> bool:
    """Say whether what "could" be holds only on a condition that the claim has too, and no "will" makes it sure."""
    told = CONDITION.search(source) is not None and bool(conditions_in(claim))
    return told and not any(w.text in {"will", "won't", "shall"} for w in words(claim))


def _would_if(claim: str) -> bool:
    """Say whether the claim has a condition of its own for what "may" be: "would, if it came, be of use"."""
    return CONDITION.search(claim) is not None and any(w.text == "would" for w in words(claim))


def keeps_condition(claim: str, source: str, start: int, end: int) -> bool:
    """Say likewise whether `claim` keeps the condition that stands at `[start, end)` in `source`."""
    others = (source[:start] + source[end:]).lower()
    return any(re.search(rf"\b{phrase}\b", others) is None for phrase in conditions_in(claim))

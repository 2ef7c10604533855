"""A mark that something lies above in the claim and below in the source."""

from service.domain import Figure
from service.verification.figures.binding.frames import Frame
from service.verification.figures.english.bounds import SIDE
from service.verification.figures.english.words import NEGATION
from service.verification.lexicon.phrases import says


def across(frame: Frame) -> str:
    """Find "inflation is below the bank's 2% target" told as above it."""
    told = _side(frame.claim.text, frame.figure, frame.claim.span.start)
    stated = _side(frame.field, frame.source, 0) if told else None
    if told is None or stated is None or told == stated:
        return ""
    if says(frame.claim.text, NEGATION) or NEGATION.search(frame.before(frame.source)):
        return ""
    return "The source puts it on the other side"


def _side(text: str, figure: Figure, base: int) -> str | None:
    """Return on which side of the figure something is said to lie, if it is told as a mark."""
    end = figure.number.start - base
    found = SIDE.search(text[max(0, end - REACH) : end])
    return found.lastgroup if found else None


REACH = 60
"""Code points before a figure in which the word stands that says on which side of it."""

"""Two figures side by side, each with a label of its own: "11% of patients on the drug and 3% on placebo"."""

from service.domain import Figure
from service.verification.figures.binding.context import content_words, meaning
from service.verification.figures.binding.frames import Frame
from service.verification.figures.english.holders import LABELLED, NEXT_LABELLED

WORDS = 3
"""Words behind the preposition that say whose a figure is."""


def other_label(frame: Frame) -> str:
    """Find "11% on placebo" where the source has 11% on the drug, and 3% on placebo."""
    own = _label(frame, frame.source)
    if not own:
        return ""
    told = set(frame.neighbours)
    for rival in frame.rivals:
        if rival.sentence != frame.source.sentence or rival.kind is not frame.source.kind or not _beside(frame, rival):
            continue
        theirs = _label(frame, rival)
        if theirs - own and (theirs - own) <= told and not (own - theirs) & told:
            return f"The source gives {rival.text!r} there"
    return ""


def _label(frame: Frame, figure: Figure) -> set[str]:
    """Return the words that say whose a figure is: what stands behind "of", "on", "in", "among"."""
    match = LABELLED.match(frame.behind(figure))
    if match is None:
        return set()
    nouns = {meaning(w) for f in (figure, frame.source, frame.figure) for w in (f.noun or "").split()}
    return {w for _, w, _ in content_words(match["label"])[:WORDS]} - nouns


def _beside(frame: Frame, rival: Figure) -> bool:
    """Say whether nothing but the first one's label and a joint stands between the two."""
    first, last = sorted((frame.source, rival), key=lambda f: f.span.start)
    return NEXT_LABELLED.fullmatch(frame.field, first.span.end, last.span.start) is not None

"""What befell those who are counted: "two people were rescued" told as "two people died"."""

from collections.abc import Iterable, Mapping

from service.domain import FigureKind
from service.verification.figures.binding.context import meanings_in
from service.verification.figures.binding.frames import Frame
from service.verification.figures.english.fates import APART, FATES
from service.verification.figures.english.words import NEGATION, PARTITIVE
from service.verification.lexicon.phrases import says

BESIDE = 5.0
"""Words away from the figure at which a word still says what befell those whom it counts."""


def other_fate(frame: Frame) -> str:
    """Find a fate that the source tells of nobody or of others near by, where it tells another of the counted."""
    if frame.figure.kind is not FigureKind.CARDINAL or says(frame.claim.text, NEGATION):
        return ""
    if PARTITIVE.search(frame.before_claimed()) or _is_half(frame):
        return ""
    told, stated = _nearest(frame.neighbours), _nearest(frame.around)
    if told is None or stated not in APART[told]:
        return ""
    library, at = frame.evidence.library, frame.source.sentence
    if any(_tells(frame, s, told) for s in (library.before(at), at, library.after(at)) if s):
        return ""
    return "The source tells another fate of them"


def _is_half(frame: Frame) -> bool:
    """Say whether the claim makes it half of a whole that it names: as many are left as the source's fate befell."""
    twice = 2 * frame.figure.value if frame.figure.value is not None else None
    return any(f.value == twice and f.span != frame.figure.span for f in frame.claim.reading.figures)


def _tells(frame: Frame, sentence: str, fate: str) -> bool:
    """Say whether a sentence tells this fate, and not only of those whom another figure counts."""
    library = frame.evidence.library
    words = FATES[fate] & meanings_in(library.sentences[sentence].text)
    others = [
        f for f in library.figures.get(sentence, ()) if f.kind is FigureKind.CARDINAL and f.value != frame.source.value
    ]
    theirs = [frame.context.around(f) for f in others]
    return any(all(around.get(word, BESIDE + 1) > BESIDE for around in theirs) for word in words)


def _nearest(around: Mapping[str, float]) -> str | None:
    """Return the fate whose word stands nearest to a figure."""
    near = {fate: min(_distances(around, words), default=BESIDE + 1) for fate, words in FATES.items()}
    fate = min(near, key=lambda f: near[f])
    return fate if near[fate] <= BESIDE else None


def _distances(around: Mapping[str, float], words: Iterable[str]) -> list[float]:
    return [around[word] for word in words if word in around]

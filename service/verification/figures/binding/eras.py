"""What was and what is: "employed 640 people before the flood and has 215 now"."""

from collections.abc import Sequence

from service.domain import Figure
from service.verification.claims import ReadClaim
from service.verification.figures.binding.context import Context
from service.verification.figures.binding.frames import Frame
from service.verification.figures.english.eras import JOINT, NOW, THEN


def other_era(frame: Frame) -> str:
    """Find what the source says was so told as so today, where it has today's number beside it, or the reverse."""
    told = _era(frame.claim.text, frame.claim.span.start, frame.figure, frame.claim.reading.figures)
    if told is None:
        return ""
    eras = _eras(frame.context, frame.source.sentence)
    if eras.get(frame.source.span.start) not in {"now", "then"} - {told}:
        return ""
    own = (frame.source.kind, frame.source.unit)
    for rival in frame.rivals:
        whole = frame.context.whole(rival)
        beside = rival.sentence == frame.source.sentence and (whole.kind, whole.unit) == own
        if beside and eras.get(rival.span.start) == told:
            return f"The source gives {rival.text!r} for that time"
    return ""


def same_era(claim: ReadClaim, figure: Figure, source: Figure, rival: Figure | None, context: Context) -> bool:
    """Say whether claim and source tell a figure of one time, and a rival beside it of the other."""
    if rival is None or rival.sentence != source.sentence:
        return False
    told = _era(claim.text, claim.span.start, figure, claim.reading.figures)
    if told is None:
        return False
    eras = _eras(context, source.sentence)
    return eras.get(source.span.start) == told and eras.get(rival.span.start) not in {None, told}


def _eras(context: Context, sentence: str) -> dict[int, str]:
    """Return where the figures of a sentence start, and the time of each that tells one."""
    library = context.library
    text, start = library.sentences[sentence].text, library.sentences[sentence].span.start
    figures = library.figures.get(sentence, ())
    found = {f.span.start: _era(text, start, f, figures) for f in figures}
    return {at: era for at, era in found.items() if era is not None}


def _era(text: str, base: int, figure: Figure, figures: Sequence[Figure]) -> str | None:
    """Return the time that the words of a figure's own part of a text tell: "now" or "then"."""
    others = [f for f in figures if f.kind is figure.kind and f.span != figure.span]
    before = max((f.span.end - base for f in others if f.span.end <= figure.span.start), default=0)
    behind = min((f.span.start - base for f in others if f.span.start >= figure.span.end), default=len(text))
    own = text[before : figure.span.start - base]
    ahead = text[figure.span.end - base : behind]
    if before:
        own = own[_last_joint(own) :]
    if behind < len(text):
        joint = JOINT.search(ahead)
        ahead = ahead[: joint.start()] if joint else ahead
    return _nearest(own, ahead)


def _last_joint(text: str) -> int:
    return max((m.end() for m in JOINT.finditer(text)), default=len(text))


def _nearest(before: str, behind: str) -> str | None:
    """Return the time whose word stands nearest to a figure, among those before and those behind it."""
    places = {
        era: min(
            [len(before) - m.end() for m in words.finditer(before)] + [m.start() for m in words.finditer(behind)],
            default=None,
        )
        for era, words in (("now", NOW), ("then", THEN))
    }
    known = {era: away for era, away in places.items() if away is not None}
    return min(known, key=lambda era: known[era], default=None)

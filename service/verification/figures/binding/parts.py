"""Parts told as wholes and wholes as parts: what the source says of some of them, of all of them, or of the rest."""

import re
from decimal import Decimal

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import content_words, meaning
from service.verification.figures.binding.frames import Frame, first_word, last_word
from service.verification.figures.english.words import (
    ALL_BUT,
    NEGATION,
    OF_THESE,
    OF_THESE_BEFORE,
    PART_OF,
    PARTITIVE,
    SOME_OF_IT,
    THE_OTHERS,
    THE_REST,
    WHOLLY,
)

PREDICATE = 4
"""Words behind a part that say what is true of it."""


def whole(frame: Frame) -> str:
    """Find "45 of its 610 shops" told as what happened to 610."""
    part = frame.context.part_of(frame.source)
    told_so = frame.before_claimed()
    if part is None or PART_OF.search(told_so) or PARTITIVE.search(told_so) or _tells(frame, part):
        return ""
    told = set(frame.neighbours)
    predicate = last_word(frame.before(part)) | first_word(frame.behind(frame.source), frame.source)
    return _whole_of(part) if told & predicate else ""


def turned(frame: Frame) -> str:
    """Find "45 of its 610 shops" told as 610 of 45: a whole told as a part, or a part greater than its whole."""
    told = _told_whole(frame)
    if told is None:
        return ""
    if told.kind is frame.figure.kind and (frame.figure.value or 0) > (told.value or 0):
        return "A part cannot be more than its whole"
    part = frame.context.part_of(frame.source)
    return "" if part is None else _whole_of(part)


def _told_whole(frame: Frame) -> Figure | None:
    """Return the figure that the claim makes this one a part of."""
    behind, end = frame.behind_claimed(), frame.figure.span.end
    for other in frame.claim.reading.figures:
        if other.span.start >= end and PART_OF.fullmatch(behind[: other.span.start - end].strip() + " "):
            return other
    return None


def whole_before(frame: Frame) -> str:
    """Find "612 pupils, 40 of whom board" or "184,000 cars, of which 40,500 were electric" told as all who do."""
    parts = [f for f in frame.same_kind(frame.source.sentence) if f.span.start >= frame.source.span.end]
    if not parts or NEGATION.search(frame.claim.text) or PARTITIVE.search(frame.before_claimed()):
        return ""
    for part in parts:
        larger = (part.value or 0) > (frame.source.value or part.value or 0)
        words = None if larger or _tells(frame, part) else _predicate(frame, part)
        if words is not None and words & set(frame.neighbours):
            return _whole_of(part)
    return ""


def _predicate(frame: Frame, part: Figure) -> set[str] | None:
    """Return what the source says of a part that it parts from the figures before it, None where it parts none."""
    behind, before = frame.behind(part), frame.before(part)
    match = OF_THESE.match(behind)
    if match is not None:
        words = content_words(behind[match.end() :])
        return {words[0][1]} if words else set()
    if not OF_THESE_BEFORE.search(before):
        return None
    known = {w for _, w, _ in content_words(before)}
    words = content_words(behind[len(part.noun or "") :] if part.noun else behind)
    return {w for _, w, _ in words[:2]} - known


def exception(frame: Frame) -> str:
    """Find "all but seven had been spared" told as seven who had."""
    if not ALL_BUT.search(_beside(frame.before(frame.source))) or ALL_BUT.search(_beside(frame.before_claimed())):
        return ""
    text = frame.behind(frame.source)
    negated = [NEGATION.search(t) is not None for t in (frame.claim.text, text)]
    nouns = {meaning(w) for w in (frame.figure.noun or "").split()} | {
        meaning(w) for w in (frame.source.noun or "").split()
    }
    said = {w for _, w, _ in content_words(text)} & set(frame.neighbours) - nouns
    return "The source says it of all the others" if said and negated[0] is negated[1] else ""


def excepted(frame: Frame) -> str:
    """Find "31 were taken to hospital; all but two were sent home" told as 31 who were sent home."""
    behind = frame.behind(frame.source)
    cue = ALL_BUT.search(behind)
    if cue is None or ALL_BUT.search(frame.claim.text) or PARTITIVE.search(frame.before_claimed()):
        return ""
    parts = [f for f in frame.same_kind(frame.source.sentence) if f.span.start >= frame.source.span.end + cue.start()]
    if not parts or _tells(frame, parts[0]) or NEGATION.search(frame.claim.text):
        return ""
    words = [w for _, w, _ in content_words(frame.behind(parts[0]))][:1]
    own = {w for _, w, _ in content_words(frame.before(frame.source) + " " + behind[: cue.start()])}
    said = set(words) - own
    return "The source excepts some of them" if said and said <= set(frame.neighbours) else ""


def held_by_rest(frame: Frame) -> str:
    """Find "Kerr put in 20 million, the state 15 and three funds the rest" told as the 15 of three funds."""
    text, at = frame.behind(frame.source), frame.source.span.end
    cue = THE_REST.search(text)
    if cue is None or THE_REST.search(frame.claim.text) or frame.source.unit is None:
        return ""
    figures = frame.same_kind(frame.source.sentence)
    if any(at <= f.span.start < at + cue.start() for f in figures):
        return ""
    start = max((f.span.end for f in figures if f.span.end <= frame.source.span.start), default=0)
    counts = {w.lower() for f in frame.evidence.library.figures[frame.source.sentence] for w in f.text.split()}
    others = re.split(r",|\band\b", text[: cue.start()].rstrip(" ,"))[-1]
    holder = {w for at, w, _ in content_words(others) if others[at:].split()[0].lower() not in counts}
    own = {w for _, w, _ in content_words(frame.field[start : frame.source.span.start])} if start else set()
    told = set(frame.neighbours)
    return "The source says the rest of it" if own and holder - own and holder <= told and not own & told else ""


def wholly(frame: Frame) -> str:
    """Find "£310,000, most of it from a grant" told as a grant that met the entire £310,000."""
    if not WHOLLY.search(frame.before_claimed() + frame.figure.text[: _number(frame.figure)]):
        return ""
    some = SOME_OF_IT.match(frame.behind(frame.source))
    if some is None:
        return ""
    said = {w for _, w, _ in content_words(re.split(r"[;.]", frame.behind(frame.source)[some.end() :])[0])[:PREDICATE]}
    return "The source says it of a part only" if said & set(frame.neighbours) else ""


def _number(figure: Figure) -> int:
    """Return where the number starts in a figure's text."""
    return max(0, figure.number.start - figure.span.start)


def _beside(text: str) -> str:
    """Return the words right before a figure."""
    return " ".join(text.split()[-3:])


def rest(frame: Frame) -> str:
    """Find "31 percent are against and the others undecided" told as 31 percent who are undecided."""
    behind = frame.behind(frame.source)
    others = THE_OTHERS.search(behind)
    if others is None or THE_OTHERS.search(frame.claim.text) or PARTITIVE.search(frame.before_claimed()):
        return ""
    if any(f.span.start >= frame.source.span.end for f in frame.same_kind(frame.source.sentence)):
        return ""
    noun = {meaning(w) for w in (frame.figure.noun or "").split()}
    own = {w for _, w, _ in content_words(frame.before(frame.source) + " " + behind[: others.start()])}
    theirs = {w for _, w, _ in content_words(behind[others.end() :])} - own
    told = set(frame.neighbours) - noun
    return "The source says it of the rest" if told & theirs and not told & own else ""


def part_alone(frame: Frame) -> str:
    """Find "18 jets, ten of them foreign" told as "ten jets": nothing of what marks the ten."""
    match = OF_THESE.match(frame.behind(frame.source))
    if match is None or not frame.figure.noun or PARTITIVE.search(frame.before_claimed()):
        return ""
    counted = (frame.context.noun(frame.source) or "").split()
    if not counted or meaning(counted[-1]) != meaning(frame.figure.noun.split()[-1]):
        return ""
    clause = re.split(r"[,;.]", frame.behind(frame.source)[match.end() :])[0]
    marks = {w for _, w, _ in content_words(clause)[:PREDICATE]}
    told = {w for w in frame.neighbours if w[0] not in "@#"}
    strange = {w for w in told if not frame.context.holds(frame.source.sentence, w)}
    return "In the source it is a part of them" if marks and not marks & told and len(strange) <= 1 else ""


def _tells(frame: Frame, part: Figure) -> bool:
    """Say whether the claim tells the part as well, in its own number or as a share: of the whole, or rounded."""
    figures = frame.claim.reading.figures
    if any(f.value == part.value for f in figures):
        return True
    if part.kind in _SHARES and any(f.kind in _SHARES and _is_rounded(f, part) for f in figures):
        return True
    share = (part.value or 0) / frame.source.value if frame.source.value else None
    return share is not None and any(
        f.kind in _SHARES and f.value is not None and abs(share - _as_part(f)) <= NEAR_SHARE
        for f in frame.claim.reading.figures
    )


_SHARES = frozenset({FigureKind.FRACTION, FigureKind.RATIO, FigureKind.PERCENTAGE})

NEAR_SHARE = Decimal("0.06")
"""How near a share must come to the part of the whole that it tells."""


def _is_rounded(told: Figure, part: Figure) -> bool:
    """Say whether a share told otherwise is about the source's: "three in ten" for 29.8 percent."""
    known = told.value is not None and part.value is not None
    return known and abs(_as_part(told) - _as_part(part)) <= HALF_A_POINT


HALF_A_POINT = Decimal("0.005")


def _as_part(share: Figure) -> Decimal:
    value = share.value or Decimal(0)
    return value / 100 if share.kind is FigureKind.PERCENTAGE else value


def _whole_of(part: Figure) -> str:
    return f"In the source it is the whole that {part.text!r} is a part of"

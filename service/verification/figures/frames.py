"""What stands right at a figure and contradicts the claim: an opposite word, another's name, the whole of a part.

Each rule looks at a source figure that has the claim's value and says why it is nevertheless about something else.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from service.analysis.figures.english_words import MONTHS, WEEKDAYS
from service.domain import Figure, FigureKind, Name
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.context import Context, content_words, meaning
from service.verification.figures.english import (
    CHANGED,
    COMPARED,
    DIRECTION,
    FUNCTION_WORDS,
    GAPPED,
    LABEL,
    NEGATION,
    OF_THESE,
    OPPOSITES,
    PART_OF,
    PARTED,
    PLACED,
    PLACEHOLDERS,
)

_WHEN = frozenset({FigureKind.DATE, FigureKind.RELATIVE_DATE, FigureKind.DURATION, FigureKind.TIME, FigureKind.ORDINAL})
"""Kinds that hold of many at once: what happened in 2012 happened to several people."""

CLOSE = 4.0
"""Words away from the figure at which a word still says what the figure is."""

FEW = 4
"""Words that a figure without a noun may have for itself."""

_SHARES = frozenset({FigureKind.PERCENTAGE, FigureKind.FRACTION})

FARTHER = 2.0
"""Words that an opposite must be nearer than the claim's own word to speak against it."""

_NAME_BEFORE = re.compile(r"((?:[A-Z][\w-]+ )*[A-Z][\w-]+), $")
_NAME_BEHIND = re.compile(r"^(?: [a-z-]+){0,3},? ((?:[A-Z][\w-]+ )*[A-Z][\w-]+)")


@dataclass(frozen=True, slots=True)
class Frame:
    """A claim's figure, a source figure of the same value, and what stands around both."""

    figure: Figure
    source: Figure
    claim: ReadClaim
    evidence: Evidence
    context: Context
    neighbours: dict[str, float]
    rivals: tuple[Figure, ...]

    @property
    def around(self) -> dict[str, float]:
        """Return the words of the source's sentence, and how far each is from the figure."""
        return self.context.around(self.source)

    @property
    def field(self) -> str:
        """Return the text that the source figure's span is in."""
        return self.evidence.library.field_of(self.source.sentence)

    def close(self) -> set[str]:
        """Return the claim's words that stand close to the figure."""
        return {word for word, distance in self.neighbours.items() if distance <= FEW}

    def before_claimed(self) -> str:
        """Return the claim's text up to the figure."""
        return self.claim.text[: self.figure.span.start - self.claim.span.start]

    def behind_claimed(self) -> str:
        """Return the claim's text from the figure on."""
        return self.claim.text[self.figure.span.end - self.claim.span.start :]

    def before(self, figure: Figure) -> str:
        """Return the text of a source figure's sentence up to the figure."""
        library = self.evidence.library
        return library.field_of(figure.sentence)[library.sentences[figure.sentence].span.start : figure.span.start]

    def behind(self, figure: Figure) -> str:
        """Return the text of a source figure's sentence from the figure on."""
        library = self.evidence.library
        return library.field_of(figure.sentence)[figure.span.end : library.sentences[figure.sentence].span.end]


def contradiction(frame: Frame) -> str:
    """Return why the source figure is about something else, empty where nothing says so."""
    return next((why for rule in RULES if (why := rule(frame))), "")


def _opposed(frame: Frame) -> str:
    """Find "loss" beside the source's figure where the claim says "profit"."""
    if NEGATION.search(frame.claim.text):
        return ""
    around = frame.around
    for word, distance in frame.neighbours.items():
        if distance > CLOSE:
            continue
        for opposite in OPPOSITES.get(word, ()):
            away = around.get(opposite)
            if away is None or away > CLOSE or opposite in frame.neighbours:
                continue
            if around.get(word, away + FARTHER + 1) > away + FARTHER:
                return f"The source says the opposite of {word!r} there"
    return ""


def _whole(frame: Frame) -> str:
    """Find "45 of its 610 shops" told as what happened to 610."""
    part = frame.context.part_of(frame.source)
    if part is None:
        return _whole_before(frame)
    if PART_OF.search(frame.before_claimed()):
        return ""
    if any(f.value == part.value for f in frame.claim.reading.figures):
        return ""
    told = set(frame.neighbours)
    predicate = _last_word(frame.before(part)) | _first_word(frame.behind(frame.source), frame.source)
    if told & predicate:
        return f"In the source it is the whole that {part.text!r} is a part of"
    return ""


def _whole_before(frame: Frame) -> str:
    """Find "612 pupils, 40 of whom board" told as 612 who board."""
    if NEGATION.search(frame.claim.text):
        return ""
    library = frame.evidence.library
    for part in library.figures[frame.source.sentence]:
        match = OF_THESE.match(library.field_of(part.sentence), part.span.end)
        if match is None or part.span.start < frame.source.span.end or part.kind is not frame.source.kind:
            continue
        if any(f.value == part.value for f in frame.claim.reading.figures):
            continue
        words = content_words(frame.behind(part)[match.end() - part.span.end :])
        if words and words[0][1] in frame.neighbours:
            return f"In the source it is the whole that {part.text!r} is a part of"
    return ""


def _last_word(text: str) -> set[str]:
    words = [w for w in re.findall(r"[^\W\d_]+", text) if w.lower() not in FUNCTION_WORDS]
    return {meaning(words[-1])} if words else set()


def _first_word(text: str, figure: Figure) -> set[str]:
    """Return the word behind the counted noun."""
    noun = len((figure.noun or "").split())
    words = [w for w in re.findall(r"[^\W\d_]+", text)[noun:] if w.lower() not in FUNCTION_WORDS]
    return {meaning(words[0])} if words else set()


def _gapped(frame: Frame) -> str:
    """Find "Kaldor will receive 750,000, Wrenfield 300,000" where the claim gives Wrenfield the first number."""
    told = frame.before_claimed()
    for rival in frame.rivals:
        if rival.sentence != frame.source.sentence or rival.span.start < frame.source.span.start:
            continue
        match = GAPPED.search(frame.before(rival))
        name = match.group("name").split()[-1] if match else ""
        if name and re.search(rf"\b{name}\b", told) and not re.search(rf"\b{name}\b", frame.before(frame.source)):
            return f"The source gives {name} {rival.text!r}"
        if rival.noun is None and rival.value != 1 and _own_words(frame, rival) & frame.close():
            return f"The source gives {rival.text!r} there"
    return ""


def _own_words(frame: Frame, rival: Figure) -> set[str]:
    """Return what a figure without a noun has for itself: "…, in secondary schools 24", "… but has found only 190"."""
    before = frame.before(frame.source)
    gap = frame.before(rival)[len(before) + len(frame.source.text) :]
    own = PARTED.split(gap)[-1] if PARTED.search(gap) else ""
    if len(own.split()) > FEW:
        return set()
    theirs = {w for _, w, _ in content_words(before + frame.source.text)} | {
        meaning(w) for w in (frame.source.noun or "").split()
    }
    return {w for _, w, _ in content_words(own)} - theirs


def _dated(frame: Frame) -> str:
    """Find "five in May, the other 18 next year" where the claim dates the 18 in May."""
    dates = {w for w in frame.neighbours if w.startswith("@")}
    mine = {w: d for w, d in frame.around.items() if w.startswith("@")}
    if not dates & set(mine) or not set(mine) - dates:
        return ""
    own = min(mine, key=lambda w: mine[w])
    if own in dates:
        return ""
    for rival in frame.rivals:
        theirs = frame.context.around(rival) if rival.sentence == frame.source.sentence else {}
        if any(theirs.get(d, 99) + FARTHER <= mine[d] for d in dates & set(mine)):
            return f"The source dates {rival.text!r} so"
    return ""


def _direction(frame: Frame) -> str:
    """Find "12 percent fewer" told as "12 percent more"; "risen to" told as "risen by"."""
    told, stated = DIRECTION.match(frame.behind_claimed()), DIRECTION.match(frame.behind(frame.source))
    if told and stated and told.lastgroup != stated.lastgroup:
        return "The source says the opposite"
    ways = [CHANGED.search(text) for text in (frame.before_claimed(), frame.before(frame.source))]
    if ways[0] and ways[1] and ways[0].group("way").lower() != ways[1].group("way").lower():
        return "The source tells the amount and not the change, or the other way round"
    return ""


def _share_of(frame: Frame) -> str:
    """Find "64 percent of voters" told of workers, whom the article names elsewhere."""
    if frame.figure.kind not in _SHARES or not frame.figure.noun or not frame.source.noun:
        return ""
    told, stated = (meaning(f.noun.split()[-1]) for f in (frame.figure, frame.source) if f.noun)
    if told == stated or {told, stated} & PLACEHOLDERS or stated in frame.neighbours:
        return ""
    if not (frame.behind_claimed().startswith(" of ") and frame.behind(frame.source).startswith(" of ")):
        return ""
    if frame.context.holds(frame.source.sentence, told) or not any(
        frame.context.holds(s, told) for s in frame.context.counting
    ):
        return ""
    return f"The source says it of {frame.source.noun}"


def _other_person(frame: Frame) -> str:
    """Find "Jun Park, 19," told as "Tariq Aziz, 19,"."""
    if frame.figure.kind is not FigureKind.AGE:
        return ""
    told = _bearer(frame.before_claimed(), frame.figure, frame.behind_claimed())
    stated = _bearer(frame.before(frame.source), frame.source, frame.behind(frame.source))
    known = frame.evidence.library.capitalised
    if told and stated and not told & stated and told | stated <= known and not stated & _words(frame.claim.text):
        return f"In the source it is the age of {' '.join(sorted(stated))}"
    return ""


def _bearer(before: str, age: Figure, behind: str) -> frozenset[str]:
    """Return the names of whom an age belongs to: "Jun Park, 19", "19-year-old striker Jun Park"."""
    match = _NAME_BEHIND.match(behind) if "old" in age.text else _NAME_BEFORE.search(before)
    names = frozenset(match.group(1).split()) if match else frozenset()
    return names if not any(n.lower() in WEEKDAYS or n.lower() in MONTHS for n in names) else frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text))


def _compared(frame: Frame) -> str:
    """Find "three times as many women as men" told the other way round."""
    told, stated = COMPARED.search(frame.behind_claimed()), COMPARED.search(frame.behind(frame.source))
    if told is None or stated is None:
        return ""
    mine, theirs = (
        [{meaning(w) for w in re.findall(r"[^\W\d_]+", m.group(side))} - {""} for side in ("this", "that")]
        for m in (told, stated)
    )
    if mine[0] & theirs[1] and mine[1] & theirs[0] and not (mine[0] & theirs[0]):
        return "The source compares the two the other way round"
    return ""


def _labelled(frame: Frame) -> str:
    """Find "60km south … at a depth of 12km" told as "a depth of 60km"."""
    told = LABEL.search(frame.before_claimed())
    if told is None:
        return ""
    label = meaning(told.group(1))
    stated = LABEL.search(frame.before(frame.source))
    if stated is not None and meaning(stated.group(1)) == label:
        return ""
    around = frame.around.get(label, 99.0)
    for rival in frame.rivals:
        match = LABEL.search(frame.before(rival))
        if match is not None and meaning(match.group(1)) == label and around > 0:
            return f"The source gives a {told.group(1)} of {rival.text!r}"
    return ""


def _elsewhere(frame: Frame) -> str:
    """Find "in Asia they grew by 15 percent" told of Europe."""
    here = frame.evidence.library.sentences[frame.source.sentence].text
    stated = dict(_places(here))
    for preposition, name in _places(frame.claim.text):
        other = stated.get(preposition)
        if other is None or other == name or name in here or other in frame.claim.text:
            continue
        for rival in frame.rivals:
            if name in frame.evidence.library.sentences[rival.sentence].text and rival.kind is frame.source.kind:
                return f"The source says it of {other}"
    return ""


def _other_name(frame: Frame) -> str:
    """Find "Wrenfield, who had not lost in 16 games" told of Kaldor."""
    if frame.figure.kind in _WHEN:
        return ""
    library = frame.evidence.library
    names = library.names.get(frame.source.sentence, [])
    told = _nearest(frame.claim.reading.names, frame.figure)
    stated = _nearest(names, frame.source)
    if told is None or stated is None or (told.kind == "person") is not (stated.kind == "person"):
        return ""
    mine, theirs = told.text.split()[-1].removesuffix("'s"), stated.canonical.split()[-1]
    if (
        mine in library.sentences[frame.source.sentence].text
        or theirs in _words(frame.claim.text)
        or mine not in library.capitalised
    ):
        return ""
    if any(
        a.source and a.source.span.overlaps(stated.span) for a in library.attributions.get(frame.source.sentence, ())
    ):
        return ""
    return f"The source says it of {stated.text}"


def _nearest(names: Iterable[Name], figure: Figure) -> Name | None:
    """Return the last name before the figure."""
    before = [n for n in names if n.span.end <= figure.span.start]
    return before[-1] if before else None


def _places(text: str) -> Iterator[tuple[str, str]]:
    for match in PLACED.finditer(text):
        yield match.group(1).lower(), match.group(2)


RULES: tuple[Callable[[Frame], str], ...] = (
    _opposed,
    _whole,
    _gapped,
    _other_person,
    _compared,
    _labelled,
    _dated,
    _direction,
    _share_of,
    _elsewhere,
    _other_name,
)
"""What may speak against a source figure."""

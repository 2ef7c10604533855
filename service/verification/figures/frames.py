"""What stands right at a figure and contradicts the claim: an opposite word, another's name, the whole of a part.

Each rule looks at a source figure that has the claim's value and says why it is nevertheless about something else.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from service.domain import Figure, FigureKind, Name
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.context import Context, meaning
from service.verification.figures.english import (
    COMPARED,
    FUNCTION_WORDS,
    GAPPED,
    LABEL,
    NEGATION,
    OPPOSITES,
    PART_OF,
    PLACED,
)

_WHEN = frozenset({FigureKind.DATE, FigureKind.RELATIVE_DATE, FigureKind.DURATION, FigureKind.TIME, FigureKind.ORDINAL})
"""Kinds that hold of many at once: what happened in 2012 happened to several people."""

CLOSE = 4.0
"""Words away from the figure at which a word still says what the figure is."""

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
    if part is None or PART_OF.search(frame.before_claimed()):
        return ""
    if any(f.value == part.value for f in frame.claim.reading.figures):
        return ""
    told = set(frame.neighbours)
    predicate = _last_word(frame.before(part)) | _first_word(frame.behind(frame.source), frame.source)
    if told & predicate:
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
    return ""


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
    return frozenset(match.group(1).split()) if match else frozenset()


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
    here, mine = _words(library.sentences[frame.source.sentence].text), _words(told.text)
    if mine & here or _words(stated.canonical) & _words(frame.claim.text) or not mine <= library.capitalised:
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
    _elsewhere,
    _other_name,
)
"""What may speak against a source figure."""

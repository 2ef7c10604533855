"""What the readers of a frame find, before names and chains are known. Places are items of the frame."""

from dataclasses import dataclass, field
from enum import Enum, auto

from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import type_span
from service.domain import Quotation


class Shape(Enum):
    """How the words stand to each other."""

    BEFORE = auto()
    """Source, cue, content."""
    AFTER = auto()
    """Content, then source and cue in either order."""
    EVIDENTIAL = auto()
    """A passive or an adverb without a source."""
    NOUN = auto()
    """Read "the belief that …"."""
    COLON = auto()
    """Read "X: …", and in headlines "…: X"."""
    ALONE = auto()
    """A quotation or a sentence without a cue of its own."""


@dataclass(slots=True)
class Outer:
    """A carrier around an attribution: "…, the Post reported"."""

    source: type_span
    cue: type_span


@dataclass(slots=True)
class Draft:
    """One attribution as it stands in a frame. `content` is runs of items; `quotes` are quotations of later frames."""

    frame: Frame
    shape: Shape
    content: list[type_span]
    cue: type_span | None = None
    source: type_span | None = None
    lemma: str = ""
    venue: type_span | None = None
    outer: list[Outer] = field(default_factory=list)
    hedges: list[type_span] = field(default_factory=list)
    quotes: list[Quotation] = field(default_factory=list)
    reports: bool = True
    """The cue says that somebody spoke; what he only thinks or wants may be told by another."""
    thing: bool = False
    """What follows the cue is a thing or a deed, not a clause or words of somebody's."""
    denied: bool = False
    within: "Draft | None" = None
    """The attribution inside whose quotation this one stands."""
    continued: bool = False
    shared: bool = False
    """The source is the subject of a verb before."""
    heard: bool = False
    """The source speaks to or through `venue`, which passes it on."""

    @property
    def begin(self) -> int:
        """The first item of cue and source."""
        cue, source = self.cue, self.source
        if cue is not None:
            return cue[0] if source is None or self.shared else min(cue[0], source[0])
        if source is not None:
            return source[0]
        return self.content[0][0] if self.content else 0

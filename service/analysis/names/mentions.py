"""What the readers of names pass on to each other."""

from dataclasses import dataclass

from service.analysis.names.runs import Shape
from service.domain import Sentence


@dataclass(slots=True)
class Mention:
    """A run of words that names something, before it is linked."""

    start: int
    end: int
    shape: Shape
    sentence: Sentence

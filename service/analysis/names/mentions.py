"""What the readers of names pass on to each other."""

from dataclasses import dataclass
from typing import Literal

from service.domain import Sentence

Kind = Literal["person", "place", "organisation", "other"]


@dataclass(slots=True)
class Mention:
    """A run of words that names something, before it is linked."""

    start: int
    end: int
    words: tuple[str, ...]
    sentence: Sentence
    kind: Kind
    titled: str = ""

    @property
    def key(self) -> str:
        return " ".join(self.words)

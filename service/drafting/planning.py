"""What may be cited → the parts that are drafted one by one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from service.analysis.chunking import Chunk, Count, Show, chunk
from service.domain import Sentence

IN_ONE_TOKEN = 999
"""Up to here a number is one token in the vocabularies that tokens are counted with."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How one prompt cuts what may be cited: the tokens that one call holds, what it shows, and how that is counted.

    `show` is told the highest number that a line has.
    """

    budget: int
    show: Callable[[int], Show]
    count: Count

    def chunks(self, sentences: Sequence[Sentence]) -> tuple[Chunk, ...]:
        chunks = self._chunks(sentences, IN_ONE_TOKEN)
        most = max((len(c.sentences) for c in chunks), default=0)
        return chunks if most <= IN_ONE_TOKEN else self._chunks(sentences, most)

    def _chunks(self, sentences: Sequence[Sentence], highest: int) -> tuple[Chunk, ...]:
        return chunk(sentences, budget=self.budget, count=self.count, show=self.show(highest))


def plan(sentences: Sequence[Sentence], whole: Cut, parts: Cut) -> tuple[Chunk, ...]:
    """Cut as the prompt for parts does, where the one for a whole text does not hold all in one call.

    Where the shorter prompt for parts would, there are two parts all the same: the longer one writes single texts.
    """
    chunks = whole.chunks(sentences) if whole.budget > 0 else None
    if chunks is not None and sum(c.tokens for c in chunks) <= whole.budget:
        return chunks
    chunks = parts.chunks(sentences)
    return chunks if len(chunks) > 1 else replace(parts, budget=2 * chunks[0].tokens // 3).chunks(sentences)

"""Sentences into chunks: whole sentences, under a token budget, as few as that allows and as even as can be."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

from service.domain import Sentence, Value

Count = Callable[[Sequence[str]], Sequence[int]]
"""Texts → tokens of each."""

Show = Callable[[Sentence], str]
"""A sentence → what a prompt shows of it."""


class Chunk(Value):
    """A run of whole sentences. `tokens` counts them as a prompt shows them; `part` says that there are others."""

    sentences: tuple[Sentence, ...]
    tokens: int
    part: bool = False


def shown(sentence: Sentence) -> str:
    """Return the line that a prompt shows for a sentence with its id."""
    return f"[{sentence.id}] {sentence.text}\n"


def chunk(sentences: Sequence[Sentence], *, budget: int, count: Count, show: Show = shown) -> tuple[Chunk, ...]:
    """Cut `sentences` into as few chunks of at most `budget` tokens as possible, of about the same size.

    Every sentence is in exactly one chunk, in order. A sentence that is longer than the budget by itself makes a chunk
    of its own: it is never cut or lost.
    """
    if not sentences:
        return ()
    counts = count([show(s) for s in sentences])
    borders = partition(counts, budget)
    return tuple(
        Chunk(sentences=tuple(sentences[a:b]), tokens=sum(counts[a:b]), part=len(borders) > 2)
        for a, b in pairwise(borders)
    )


def partition(counts: Sequence[int], budget: int) -> tuple[int, ...]:
    """Return the borders of as few runs as possible with sums up to `budget`, the largest sum being least.

    `counts[border[i]:border[i + 1]]` is run i. A single count over the budget stands alone.
    """
    sums = [0, *accumulate(counts)]
    if sums[-1] <= budget:
        return 0, len(counts)
    number = len(_fill(sums, budget)) - 1
    low, high = min(-(-sums[-1] // number), budget), budget
    while low < high:
        middle = (low + high) // 2
        if len(_fill(sums, middle)) - 1 <= number:
            high = middle
        else:
            low = middle + 1
    return _spread(sums, low, number)


def _fill(sums: Sequence[int], cap: int) -> list[int]:
    """Return the borders of runs that are filled from the left up to `cap`; `sums[n]` is what the first n count."""
    borders, last = [0], len(sums) - 1
    while borders[-1] < last:
        begun = borders[-1]
        end = bisect_right(sums, sums[begun] + cap, begun) - 1
        borders.append(end if sums[end] > sums[begun] or end == last else end + 1)
    return borders


def _spread(sums: Sequence[int], cap: int, number: int) -> tuple[int, ...]:
    """Move the borders of the fullest-first filling towards equal sums, never over `cap`."""
    borders = _fill(sums, cap)
    for index in range(len(borders) - 2, 0, -1):
        ideal = sums[-1] * index / number
        border, right = borders[index], borders[index + 1]
        while (
            border - 1 > borders[index - 1]
            and abs(sums[border - 1] - ideal) < abs(sums[border] - ideal)
            and sums[right] - sums[border - 1] <= cap
        ):
            border -= 1
        borders[index] = border
    return tuple(borders)

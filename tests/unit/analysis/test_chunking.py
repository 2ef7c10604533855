"""Chunks: whole sentences, under budget, few, even, lossless."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.analysis.chunking import chunk, partition
from service.analysis.segmentation import segment
from service.analysis.tokens import count_each


@pytest.mark.parametrize(
    ("counts", "budget", "borders"),
    [
        ([5], 10, (0, 1)),
        ([5, 5], 10, (0, 2)),
        ([5, 5, 5], 10, (0, 2, 3)),
        ([4, 4, 4, 4], 12, (0, 2, 4)),
        ([1, 1, 1, 1, 1, 1], 5, (0, 3, 6)),
        ([50, 1, 1], 10, (0, 1, 3)),
        ([1, 50, 1], 10, (0, 1, 2, 3)),
        ([9, 1, 9, 1], 10, (0, 2, 4)),
    ],
)
def test_partitions_are_few_and_even(counts: list[int], budget: int, borders: tuple[int, ...]) -> None:
    assert partition(counts, budget) == borders


def fewest(counts: list[int], budget: int) -> int:
    """How many runs a greedy filling takes: no partition of a line takes fewer."""
    runs, load = 1, 0
    for size in counts:
        if load and load + size > budget:
            runs, load = runs + 1, 0
        load += size
    return runs


@given(st.lists(st.integers(1, 60), min_size=1, max_size=80), st.integers(1, 120))
def test_partitions_lose_nothing_and_keep_the_budget(counts: list[int], budget: int) -> None:
    borders = partition(counts, budget)
    runs = [counts[a:b] for a, b in pairwise(borders)]
    assert [c for run in runs for c in run] == counts
    assert all(runs)
    assert all(sum(run) <= budget or len(run) == 1 for run in runs)
    assert len(runs) == fewest(counts, budget)


def test_chunks_of_a_seed_hold_every_sentence_once(seed_a) -> None:
    sentences = segment(seed_a.text)
    chunks = chunk(sentences, budget=200, count=count_each)
    assert [s for c in chunks for s in c.sentences] == list(sentences)
    assert len(chunks) > 2
    assert max(c.tokens for c in chunks) <= 200
    assert min(c.tokens for c in chunks) > 0.6 * max(c.tokens for c in chunks)


def test_no_sentence_no_chunk() -> None:
    assert chunk((), budget=100, count=count_each) == ()

"""Passages that are not the article's: promo lines, polls, share and newsletter lines. Marked, never deleted."""

from collections.abc import Sequence

from service.domain import Excluded, Sentence


def find_excluded(sentences: Sequence[Sentence]) -> tuple[Excluded, ...]:
    """Return the excluded passages in order, each with its rule and reason."""
    del sentences
    return ()

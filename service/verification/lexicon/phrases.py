"""Phrases that are looked for in a text whatever its letters are: capitals or small ones."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from sys import maxsize

from service import patterns as re
from service.analysis.wording import small

MOST = 1_000
"""Letters of a text whose small letters are kept for the next pattern; sentences are shorter."""


def _small(text: str) -> str:
    return _kept(text) if len(text) <= MOST else small(text)


@lru_cache(maxsize=256)
def _kept(text: str) -> str:
    return small(text)


class Phrases:
    """A pattern of small letters that is searched in a text's small letters, which keep their places.

    A pattern that ignores case tries each of its alternatives in full at each word: on a list of fifty phrases this is
    up to nine times as fast. What a match gives is in small letters; its places are those of the text. It is for
    sentences: each asking takes a whole text's small letters.

    `needs` are letters of which any text with a match has some: most sentences have none, and are told by them at once.
    """

    def __init__(self, pattern: str, *, needs: Sequence[str] = ("",)) -> None:
        self.pattern, self.needs = pattern, tuple(needs)
        compiled = re.compile(pattern)
        self._search, self._match, self._fullmatch = compiled.search, compiled.match, compiled.fullmatch
        self._finditer = compiled.finditer

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the first phrase in `text[start:end]`, which may look at what stands before it."""
        text = _small(text)
        for needed in self.needs:
            if needed in text:
                return self._search(text, start, end)
        return None

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the phrase that stands at `start`."""
        return self._match(_small(text), start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the phrase that `text[start:end]` is as a whole."""
        return self._fullmatch(_small(text), start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Return the phrases in `text[start:end]`, one behind the other."""
        return self._finditer(_small(text), start, end)


Wording = re.Pattern[str] | Phrases
"""What a rule may look for in a text."""


@lru_cache(maxsize=1_024)
def says(text: str, wording: Wording) -> bool:
    """Say whether a sentence has such a wording anywhere. Many rules ask the same of one claim."""
    return wording.search(text) is not None

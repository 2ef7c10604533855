"""The place that a nation has beside another word: "time for Russia", "Moscow's hopes", "independent from Ukraine".

Two tellings of one thing may differ in all other words; a nation stands where it stood, under whichever of its names.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from service.analysis.wording import CUES, Word
from service.verification.entities.aliases import Mention, find_nations
from service.verification.lexicon.meaning import meant

PREPOSITIONS: frozenset[str] = frozenset("from to for with against by over of in on into at".split())
"""Words before a nation that tie it to the word before them."""

BETWEEN: frozenset[str] = frozenset("the a an its their his her our".split())
"""What may stand between a preposition and its nation."""

GENITIVE = "'s"
"""How the place of a nation is called that stands before its word, as a genitive or an adjective."""


ATTRIBUTIVE: tuple[str, ...] = ("'s", "’s", "s'", "s’", "an", "ish", "ese", "ch", "ss")
"""How a nation's name ends that belongs to the word behind it."""


class Slot(NamedTuple):
    """A nation beside a word: the meaning of that word, the preposition between them, and where the nation stands."""

    nation: str
    head: str
    tie: str
    start: int
    end: int


@lru_cache(maxsize=2_048)
def find_slots(text: str) -> tuple[Slot, ...]:
    """Return the slots of the nations that `text` names."""
    mentions = find_nations(text)
    if not mentions:
        return ()
    found = meant(text)
    return tuple(slot for m in mentions for slot in _slots_of(m, text, found))


def _slots_of(mention: Mention, text: str, found: tuple[Word, ...]) -> Iterator[Slot]:
    first = next(i for i, w in enumerate(found) if w.start == mention.start)
    last = next(i for i in range(len(found) - 1, -1, -1) if found[i].end <= mention.end)
    before = first - 1
    while before >= 0 and found[before].text in BETWEEN:
        before -= 1
    if before >= 1 and found[before].text in PREPOSITIONS and _adjoin(text, found[before - 1], found[before]):
        head = found[before - 1]
        if head.content and head.text[0].isalpha() and head.text not in CUES:
            yield Slot(mention.nation, head.stem, found[before].text, mention.start, mention.end)
    after = found[last + 1] if last + 1 < len(found) else None
    beyond = found[last + 2] if last + 2 < len(found) else None
    if after is not None and _belongs(text, mention, after) and not _goes_on(text, after, beyond):
        yield Slot(mention.nation, after.stem, GENITIVE, mention.start, mention.end)


def _adjoin(text: str, one: Word, two: Word) -> bool:
    return text[one.end : two.start] == " "


def _belongs(text: str, mention: Mention, after: Word) -> bool:
    """Say whether a common noun follows, behind a genitive or an adjective ("Russian hopes")."""
    if text[mention.end : after.start] != " " or not after.content or not text[after.start].islower():
        return False
    named = text[mention.start : mention.end]
    return named.endswith(("'s", "’s", "s'", "s’", "an", "ian", "ish", "ese", "ch", "ss")) and not after.text.endswith(
        "ed"
    )


def _goes_on(text: str, after: Word, beyond: Word | None) -> bool:
    """Say whether the noun only describes another: "a Russian military specialist" is no military."""
    return beyond is not None and beyond.content and _adjoin(text, after, beyond) and text[beyond.start].islower()

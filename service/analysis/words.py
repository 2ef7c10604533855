"""Text → words and marks with their places and classes: what every reader of clauses works on."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, compress, count
from sys import intern
from typing import Any

from service import patterns as re
from service.analysis.english import function_words as f
from service.analysis.english import nouns
from service.analysis.english.cues import APPEARANCE, CUE_NOUNS, CUES, EVIDENTIAL, EVIDENTIAL_ADVERBS
from service.analysis.english.hedges import HEDGE_WORDS

DET = 1 << 0
PREP = 1 << 1
AUX = 1 << 2
BE = 1 << 3
MODAL = 1 << 4
NEG = 1 << 5
PRON = 1 << 6
REL = 1 << 7
WH = 1 << 8
CONJ = 1 << 9
SUB = 1 << 10
ADV = 1 << 11
ROLE = 1 << 12
ORG = 1 << 13
DOC = 1 << 14
CARRIER = 1 << 15
TITLE = 1 << 16
TIME = 1 << 17
CUE = 1 << 18
NOUN_CUE = 1 << 19
PASSIVE = 1 << 20
SEEM = 1 << 21
EVID = 1 << 22
CLITIC = 1 << 23
OBJ = 1 << 24
PUNCT = 1 << 25
QUOTE = 1 << 26
CAP = 1 << 27
NUM = 1 << 28
THAT = 1 << 29
HEDGE = 1 << 30
VERB = 1 << 31

FINITE = AUX | MODAL | CLITIC
TRIGGER = CUE | NOUN_CUE | PASSIVE | SEEM | EVID
SOURCE_NOUN = ROLE | ORG | DOC | CARRIER

_TABLE: tuple[tuple[int, frozenset[str]], ...] = (
    (DET, f.DETERMINERS),
    (PREP, f.PREPOSITIONS),
    (AUX, f.AUXILIARIES),
    (BE, f.FORMS_OF_BE),
    (MODAL, f.MODALS),
    (NEG, f.NEGATIONS),
    (PRON, f.SUBJECT_PRONOUNS),
    (REL, f.RELATIVES),
    (WH, f.QUESTION_WORDS),
    (CONJ, f.COORDINATORS),
    (SUB, f.SUBORDINATORS),
    (ADV, f.ADVERBS),
    (OBJ, f.OBJECT_PRONOUNS),
    (CLITIC, f.CONTRACTED_SUBJECTS),
    (ROLE, frozenset(nouns.ROLES)),
    (ORG, frozenset(nouns.ORGANISATIONS)),
    (DOC, frozenset(nouns.DOCUMENTS)),
    (CARRIER, nouns.CARRIERS),
    (TITLE, nouns.TITLES),
    (TIME, nouns.TIMES),
    (CUE, frozenset(CUES)),
    (NOUN_CUE, CUE_NOUNS),
    (PASSIVE, EVIDENTIAL),
    (SEEM, APPEARANCE),
    (EVID, EVIDENTIAL_ADVERBS),
    (THAT, frozenset({"that"})),
    (HEDGE, HEDGE_WORDS),
    (VERB, f.COMMON_VERBS),
)

PROFESSIONS = (
    "ologist",
    "ologists",
    "ographer",
    "ographers",
    "iatrist",
    "iatrists",
    "ician",
    "icians",
    "keeper",
    "keepers",
)
"""How nouns for people end that stand in no list."""

_NAMES_IN_LY = ("elly", "olly", "illy", "emily", "sally", "beverly", "kimberly", "daly", "healy", "italy", "july")
"""How names end that are no adverbs."""

CLASSES: dict[str, int] = {}
"""Word in lower case → its class bits."""

for _bit, _words in _TABLE:
    for _word in _words:
        CLASSES[_word] = CLASSES.get(_word, 0) | _bit

_PIECE = re.compile(
    r"[a-z]{2,}+(?![\w.’'/-])"
    r"|[a-z]\w+(?:[.’'/-]\w+)*"
    r"|(?:[A-Za-z]\.){2,}"
    r"|(?=[A-Z][a-z]{1,4}\.)"
    rf"(?:{nouns.TITLE_ABBREVIATIONS})\."
    r"|\d+(?:[.,:]\d+)+(?:[a-z]+\b)?|\w+(?:[.’'/-]\w+)*"
    r"|\.\.\.|--|[^\w\s]|\s"
)
"""Words, marks and the white space between them: together they are the whole text, so lengths give the places.

The plain word comes first because most pieces are one: the first line finds nothing but what the second and the last
find too.
"""

JOINED_ARTICLES = frozenset("al el ul as an ad ar at az ez".split())
"""Articles that are joined to the last part of an Arab name ("Bashar al-Assad")."""

MAX_KNOWN = 50_000
"""Words whose classes are kept at most, and stretches between two blanks whose words are."""

MAX_STRETCH = 40
"""Code points of such a stretch at most: a longer one hardly recurs."""

type_item = tuple[str, str, int, int]
"""A word or mark: as it stands, in lower case, its classes, and how far behind its start the next one begins."""

FIELDS = 4
"""Of such an item."""


class _Known(dict[str, tuple[Any, ...]]):
    """What stands between two blanks → the fields of its words and marks, one behind the other.

    A pure function's answers, kept because they recur. No word holds a blank, so that a text's words are those of its
    stretches, and a stretch is mostly one word. The fields of a whole text are then taken by their places, which is
    faster than taking item by item apart.
    """

    def __missing__(self, stretch: str) -> tuple[Any, ...]:
        parted = over_paragraphs(stretch)
        if parted is not None:  # the blank behind the first is one of two line breaks
            above, below = map(self.__getitem__, parted)
            return (*above[:-1], above[-1] + 1, *below)
        pieces = plainly_cut(stretch)
        if pieces is None or _may_abbreviate(pieces):
            found = tuple(chain.from_iterable(_items(stretch)))
        else:
            found = _fields(pieces)
        if len(stretch) <= MAX_STRETCH:
            if len(self) >= MAX_KNOWN:
                self.clear()
            self[stretch] = found
        return found


OPENING, CLOSING = "\"'“‘([", ",.;:?!)]\"'”’"
"""Marks that stand before and behind a word, each a mark by itself."""


def over_paragraphs(stretch: str) -> tuple[str, str] | None:
    """Return the last stretch of a paragraph and the first of the next, which an empty line makes look like one."""
    above, gap, below = stretch.partition("\n\n")
    if not (gap and above and below) or above[-1].isspace() or below[0].isspace() or "\n" in below:
        return None
    return above, below


def plainly_cut(stretch: str) -> Sequence[str] | None:
    """Return the word that a stretch is and the marks around it; None where a pattern has to find its words.

    Most stretches are plain letters, which tell this at once.
    """
    if stretch.isalpha():
        return (stretch,) if stretch.isascii() else None
    word = stretch.lstrip(OPENING)
    before, word = stretch[: len(stretch) - len(word)], word.rstrip(CLOSING)
    behind = stretch[len(before) + len(word) :]
    return (*before, word, *behind) if word.isalpha() and word.isascii() and ".." not in behind else None


def _may_abbreviate(pieces: Sequence[str]) -> bool:
    """Say whether a word before a stop may be a title, which has the stop for its own: "Mr.", "Cmdr."."""
    return "." in pieces and any(word[0].isupper() and len(word) <= MAX_TITLE for word in pieces)


MAX_TITLE = 5
"""Letters of such a title at most."""


def _fields(pieces: Sequence[str]) -> tuple[Any, ...]:
    """Return the fields of a word and of the marks around it."""
    *before, last = [(intern(piece), *classes_of(piece), len(piece)) for piece in pieces]
    return (*chain.from_iterable(before), *last[:-1], last[-1] + 1)


def _items(stretch: str) -> Iterator[type_item]:
    """Yield the words of a stretch; an empty one stands for white space that it begins with or is."""
    pieces = _PIECE.findall(stretch)
    begins = accumulate(map(len, pieces), initial=0)
    found = [(begin, piece) for begin, piece in zip(begins, pieces, strict=False) if not piece.isspace()]
    if not found or found[0][0]:
        found.insert(0, (0, ""))
    ends = [*(begin for begin, _ in found[1:]), len(stretch) + 1]
    for (begin, word), end in zip(found, ends, strict=True):
        yield (intern(word), *classes_of(word), end - begin)


_items_of = _Known().__getitem__


@lru_cache(maxsize=4)
def stretches_of(text: str) -> Sequence[str]:
    """Cut a text at its blanks, once for the readers that look its stretches up: each string keeps its hash."""
    return text.split(" ")


class Words:
    """Parallel sequences over the words and marks of a text: `word`, `low`, `start`, `tag` (class bits)."""

    __slots__ = ("_hedges", "low", "start", "tag", "word")

    def __init__(self, text: str) -> None:
        self.word: Sequence[str]
        self.low: Sequence[str]
        self.tag: Sequence[int]
        items = list(chain.from_iterable(map(_items_of, stretches_of(text))))
        self.word, self.low, self.tag, steps = (items[field::FIELDS] for field in range(FIELDS))
        self.start: Sequence[int] = list(accumulate(steps[:-1], initial=0))
        self._hedges: tuple[list[int], list[int]] | None = None
        if "" in self.word:
            self._drop_blanks()

    def _drop_blanks(self) -> None:
        kept = [word != "" for word in self.word]
        self.word, self.low = list(compress(self.word, kept)), list(compress(self.low, kept))
        self.start, self.tag = list(compress(self.start, kept)), list(compress(self.tag, kept))

    def __len__(self) -> int:
        return len(self.word)

    def at(self, place: int) -> int:
        """Return the index of the first word that starts at or after `place`."""
        return bisect_left(self.start, place)

    def end(self, at: int) -> int:
        """Return where the word `at` ends."""
        return self.start[at] + len(self.word[at])

    def hedges(self, start: int, end: int) -> list[int]:
        """Return which of the words that start in `[start, end)` may limit what is said."""
        if self._hedges is None:
            hedges = list(compress(count(), map(HEDGE_WORDS.__contains__, self.low)))
            self._hedges = hedges, [self.start[at] for at in hedges]
        hedges, starts = self._hedges
        return hedges[bisect_left(starts, start) : bisect_left(starts, end)]


@lru_cache(maxsize=4)
def words_of(text: str) -> Words:
    """Return the words of `text`; the readers of one text share them."""
    return Words(text)


@lru_cache(maxsize=MAX_KNOWN)
def classes_of(word: str) -> tuple[str, int]:
    """Return a word in lower case and its class bits, each as the one object that stands for all its equals.

    A name in letters that would be a small word in lower case stays as it is.

    A text's words are met again in other words and other texts: what is one object is found in the processor's cache.
    """
    if word in f.LETTERS:
        return intern(word), CAP
    low = intern(word.lower())
    tag = classify(word, low) if word else 0
    return low, _TAGS.setdefault(tag, tag)


_TAGS: dict[int, int] = {}
"""Class bits → the object that stands for them: words have some hundred different ones."""


def classify(word: str, low: str) -> int:
    """Return the class bits of one word."""
    tag = CLASSES.get(low, 0)
    first = word[0]
    if first.isupper() or (word[2:3] == "-" and low[:2] in JOINED_ARTICLES and word[3:4].isupper()):
        tag |= CAP
    elif not first.isalpha():
        return tag | (NUM if first.isdigit() else PUNCT)
    if not tag & ~CAP:
        if low.endswith("ly") and not (tag & CAP and low.endswith(_NAMES_IN_LY)):
            tag |= ADV
        elif low[-2:] in {"’s", "'s"}:
            tag |= CLASSES.get(low[:-2], 0) & (SOURCE_NOUN | TIME)
        elif low.endswith(PROFESSIONS) or ("-of-" in low and low.split("-", 1)[0] in nouns.ROLES):
            tag |= ROLE
        elif low.endswith("."):
            tag |= CLASSES.get(low[:-1], 0) & TITLE
    return tag

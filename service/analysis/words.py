"""Text → words and marks with their places and classes: what every reader of clauses works on."""

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate, chain, compress

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

_CLASSES: dict[str, int] = {}
for _bit, _words in _TABLE:
    for _word in _words:
        _CLASSES[_word] = _CLASSES.get(_word, 0) | _bit

_PIECE = re.compile(
    r" |[a-z]{2,}+(?![\w.’'/-])"
    r"|[a-z]\w+(?:[.’'/-]\w+)*"
    r"|(?:[A-Za-z]\.){2,}"
    r"|(?=[A-Z][a-z]{1,4}\.)"
    rf"(?:{nouns.TITLE_ABBREVIATIONS})\."
    r"|\d+(?:[.,:]\d+)+(?:[a-z]+\b)?|\w+(?:[.’'/-]\w+)*"
    r"|\.\.\.|--|[^\w\s]|\s"
)
"""Words, marks and the white space between them: together they are the whole text, so lengths give the places.

The blank and the plain word come first because most pieces are one: the first line finds nothing but what the second
and the last find too.
"""

_BLANKS = frozenset(c for c in map(chr, range(0x3001)) if c.isspace())


JOINED_ARTICLES = frozenset("al el ul as an ad ar at az ez".split())
"""Articles that are joined to the last part of an Arab name ("Bashar al-Assad")."""

MAX_KNOWN = 100_000
"""Words whose classes are kept at most."""

_KNOWN: dict[str, tuple[str, int]] = {}
"""Word → lower case and classes: a pure function's answers, kept because words recur."""


class Words:
    """Parallel lists over the words and marks of a text: `word`, `low`, `start`, `end`, `tag` (class bits)."""

    __slots__ = ("_hedges", "end", "low", "start", "tag", "word")

    def __init__(self, text: str) -> None:
        pieces = _PIECE.findall(text)
        stops = list(accumulate(map(len, pieces)))
        kept = [piece not in _BLANKS for piece in pieces]
        self.word: list[str] = list(compress(pieces, kept))
        self.start: list[int] = list(compress(chain((0,), stops), kept))
        self.end: list[int] = list(compress(stops, kept))
        if len(_KNOWN) > MAX_KNOWN:
            _KNOWN.clear()
        classes = [_KNOWN.get(w) or _learn(w) for w in self.word]
        self.low: list[str] = [low for low, _ in classes]
        self.tag: list[int] = [tag for _, tag in classes]
        self._hedges: list[int] | None = None

    def __len__(self) -> int:
        return len(self.word)

    def at(self, place: int) -> int:
        """Return the index of the first word that starts at or after `place`."""
        return bisect_left(self.start, place)

    def hedges(self, first: int, last: int) -> list[int]:
        """Return which of the words `[first, last)` may limit what is said."""
        if self._hedges is None:
            self._hedges = [at for at, tag in enumerate(self.tag) if tag & HEDGE]
        return self._hedges[bisect_left(self._hedges, first) : bisect_left(self._hedges, last)]


@lru_cache(maxsize=4)
def words_of(text: str) -> Words:
    """Return the words of `text`; the readers of one text share them."""
    return Words(text)


def _learn(word: str) -> tuple[str, int]:
    low = word.lower()
    known = _KNOWN[word] = (low, classify(word, low))
    return known


def classify(word: str, low: str) -> int:
    """Return the class bits of one word."""
    tag = _CLASSES.get(low, 0)
    first = word[0]
    if first.isupper() or (word[2:3] == "-" and low[:2] in JOINED_ARTICLES and word[3:4].isupper()):
        tag |= CAP
    elif not first.isalpha():
        return tag | (NUM if first.isdigit() else PUNCT)
    if not tag & ~CAP:
        if low.endswith("ly") and not (tag & CAP and low.endswith(_NAMES_IN_LY)):
            tag |= ADV
        elif low[-2:] in {"’s", "'s"}:
            tag |= _CLASSES.get(low[:-2], 0) & (SOURCE_NOUN | TIME)
        elif low.endswith(PROFESSIONS) or ("-of-" in low and low.split("-", 1)[0] in nouns.ROLES):
            tag |= ROLE
        elif low.endswith("."):
            tag |= _CLASSES.get(low[:-1], 0) & TITLE
    return tag

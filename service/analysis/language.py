"""Which language a text is in, as far as we must know it: whether we have a grammar for it.

Not a general detector. A script that only some languages use names them; Latin letters are English where English
function words are as dense as prose has them, and undetermined ("und") else. In doubt the answer is "und", which
makes a summary `unchecked` rather than passed.
"""

import unicodedata
from collections import Counter

from service import patterns as re

READ: frozenset[str] = frozenset({"en"})
"""Languages whose figures, quotations and attributions are read."""

UNDETERMINED = "und"

SCRIPTS: dict[str, str] = {
    "ARABIC": "ar",
    "CYRILLIC": "ru",
    "DEVANAGARI": "hi",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "GREEK": "el",
    "HEBREW": "he",
    "THAI": "th",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
}
"""First word of a letter's Unicode name → the language most written in that script (used to segment, not to check)."""

ENGLISH: frozenset[str] = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "it",
        "was",
        "on",
        "with",
        "as",
        "his",
        "he",
        "be",
        "by",
        "at",
        "from",
        "are",
        "this",
        "have",
        "has",
        "had",
        "not",
        "but",
        "they",
        "which",
        "you",
        "we",
        "an",
        "or",
        "were",
        "been",
        "their",
        "its",
        "will",
        "would",
        "said",
        "she",
        "her",
        "him",
        "who",
        "more",
        "about",
        "after",
        "up",
        "out",
        "over",
        "when",
        "what",
        "there",
        "could",
        "than",
        "into",
        "if",
        "also",
        "no",
        "against",
        "may",
        "between",
        "during",
        "before",
        "under",
        "where",
        "while",
        "because",
    ]
)
"""Function words of English; one in five words of news prose is among the first twenty."""

OTHER_LATIN: frozenset[str] = frozenset(
    [
        "der",
        "die",
        "das",
        "und",
        "ist",
        "nicht",
        "den",
        "von",
        "zu",
        "mit",
        "ein",
        "eine",
        "im",
        "dem",
        "auf",
        "sich",
        "für",
        "le",
        "la",
        "les",
        "des",
        "et",
        "est",
        "une",
        "du",
        "dans",
        "que",
        "qui",
        "pas",
        "pour",
        "sur",
        "au",
        "el",
        "los",
        "las",
        "del",
        "y",
        "en",
        "es",
        "por",
        "con",
        "una",
        "se",
        "il",
        "di",
        "che",
        "è",
        "per",
        "non",
        "della",
        "gli",
        "het",
        "een",
        "van",
        "niet",
        "dat",
        "o",
        "os",
        "da",
        "do",
        "não",
        "em",
        "um",
        "uma",
        "och",
        "att",
        "det",
        "som",
        "inte",
        "av",
        "på",
        "jest",
        "nie",
        "na",
        "się",
        "z",
        "w",
        "i",
        "że",
        "ve",
        "bir",
        "bu",
        "için",
        "och",
        "og",
        "til",
        "af",
        "er",
        "yang",
        "dan",
        "untuk",
    ]
)
"""Function words of other languages in Latin letters, to tell them from English."""

PLAINLY_ENGLISH: frozenset[str] = frozenset(
    """last year years month months week weeks monday tuesday wednesday thursday friday saturday sunday january february
    october percent says say told rose fell lost won killed died dead prices shares sales profit profits people police
    court judge city council company workers government prime new first second third two three four five six seven
    eight nine ten hundred thousand billion""".split()
)
"""Words of short news that are English and nothing else: a line of eight words may have no function word."""

SHORT = 25
"""Words below which a text is short."""

_NOT_ENGLISH = OTHER_LATIN - ENGLISH

SAMPLE = 4_000
"""Code points that are looked at: from the start, which is enough to tell."""

_WORD = re.compile(r"[^\W\d_]+")
_BLANK = str.maketrans({chr(c): " " for c in range(128) if not chr(c).isalpha()})
_MARKS = "“”‘’–—…\u00a0"
"""Signs of print that part words, and are the only ones beyond ASCII in most English texts."""
_LETTER = re.compile(r"[^\W\d_]")
_FOREIGN = re.compile("[\u0370-\u1dff\u2c00-\udfff\uf900-\ufdff\U00020000-\U0003ffff]")
"""Letters of scripts other than Latin, without the typographic marks that stand between them."""


def detect_language(text: str, declared: str | None = None) -> str:
    """Return the BCP 47 primary tag: the declared one, or what script and function words tell, or "und".

    A language that we read is not taken on trust where the script belies it: nothing would be read, and all would pass.
    """
    said = declared.split("-")[0].lower() if declared is not None else None
    if said is not None and said not in READ:
        return said
    sample = _without_marks(text[:SAMPLE])
    foreign = [] if sample.isascii() else _FOREIGN.findall(sample)
    if foreign and len(foreign) * 2 > len(_LETTER.findall(sample)):
        scripts = Counter(_script(letter) for letter in foreign)
        kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
        return "ja" if kana else SCRIPTS.get(scripts.most_common(1)[0][0], UNDETERMINED)
    return said or _latin(sample)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _latin(sample: str) -> str:
    words = _words(sample)
    english = sum(map(ENGLISH.__contains__, words))
    other = sum(map(_NOT_ENGLISH.__contains__, words))
    short = len(words) < SHORT
    if short and not other:
        english += sum(map(PLAINLY_ENGLISH.__contains__, words))
    return "en" if words and english > other and (short or english >= 0.12 * len(words)) else UNDETERMINED


def _without_marks(sample: str) -> str:
    """Return the sample with blanks for signs of print: most English texts are plain then, and quick to look at."""
    if not sample.isascii():
        for mark in _MARKS:
            sample = sample.replace(mark, " ")
    return sample


def _words(sample: str) -> list[str]:
    """Return the words in lower case. Plain text is cut at blanks, which takes a third of the time of a pattern."""
    if sample.isascii():
        return sample.lower().translate(_BLANK).split()
    return _WORD.findall(sample.lower())

"""Text → tokens: words in lower case, digit groups and single signs, with their spans."""

import re
from collections.abc import Sequence
from itertools import accumulate, chain, compress

from service.analysis.figures.digits import parse_digits

_PIECE = re.compile(
    r" |[a-z]++(?![^\W\d_])"
    r"|[^\W\d_]+|[^\S\n]|(?:(?<![\w.,])\.)?\d+(?:[.,]\d+)*|\n|[^\w\s]|_+|.",
    re.DOTALL,
)
"""Tokens and the white space between them: together they are the whole text, so lengths give the spans.

The blank and the plain word come first because most pieces are one; the second line would read them the same.
"""

_BARE_POINT = re.compile(r"\.(?<![\w.,]\.)\d")
""".5", which is read as "0.5"."""

_GROUPS = re.compile(r"(?<!\d)\d++,\d++,\d++(?:[.,]\d++)*")
"""Groups that commas part: where they make no number ("22,24,26,31") they are several."""

_PARTED = re.compile(r",\d++,\d")
"""What such groups have in them. It begins with a comma, which lets `re` skip to the next one."""

_BLANKS = frozenset(c for c in map(chr, range(0x3001)) if c.isspace() and c != "\n")
"""White space on a line. A line break is a token: no figure runs over it."""

_PLAIN_SIGNS = (("\u2010", "-"), ("\u2011", "-"), ("\u2044", "/"))
"""Signs of print → what they are typed as: two hyphens, the stroke of a fraction."""

PAD = ("", "", "", "", "", "", "", "")
"""Empty words behind the last: looking ahead (and one back from the first) needs no check of bounds."""


class Tokens:
    """Parallel lists, one entry a token. `words[-1]` and what follows the last are empty."""

    __slots__ = ("count", "ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        pieces = _PIECE.findall(_lower(text))
        if _PARTED.search(text) and any(_is_list(match.group()) for match in _GROUPS.finditer(text)):
            pieces = [part for piece in pieces for part in _apart(piece)]
        stops = list(accumulate(map(len, pieces)))
        kept = [piece not in _BLANKS for piece in pieces]
        self.text = text
        self.words: list[str] = list(compress(pieces, kept))
        self.ends = list(compress(stops, kept))
        self.starts = list(compress(chain((0,), stops), kept))
        self.count = len(self.words)
        if _BARE_POINT.search(text):
            self.words = ["0" + w if w[0] == "." and len(w) > 1 else w for w in self.words]
        self.words += PAD
        beyond = range(len(text) + 1, len(text) + 1 + len(PAD))
        self.starts += beyond
        self.ends += beyond

    def glued(self, i: int) -> bool:
        """Say whether token `i` follows the one before it without white space."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def upper(self, i: int) -> bool:
        """Say whether token `i` starts with a capital."""
        start = self.starts[i]
        return start < len(self.text) and self.text[start].isupper()

    def phrase(self, i: int, words: tuple[str, ...]) -> bool:
        """Say whether `words` stand from token `i` on."""
        return not words or (self.words[i] == words[0] and self.words[i : i + len(words)] == list(words))


def _apart(piece: str) -> Sequence[str]:
    """Cut a list of numbers at its commas."""
    return re.split("(,)", piece) if piece.count(",") > 1 and _is_list(piece) else (piece,)


def _is_list(groups: str) -> bool:
    """Say whether groups of digits make no number."""
    return "." not in groups and parse_digits(groups) is None


def _lower(text: str) -> str:
    """Return `text` in lower case, code point for code point (a few letters grow: they stay as they are)."""
    lower = text.lower()
    for sign, plain in _PLAIN_SIGNS:
        lower = lower.replace(sign, plain)
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)

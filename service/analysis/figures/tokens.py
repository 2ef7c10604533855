"""Text → tokens: words in lower case, digit groups and single signs, with their spans."""

from collections.abc import Sequence
from itertools import accumulate, chain, compress
from operator import sub
from sys import intern
from typing import Any

from service import patterns as re
from service.analysis.figures.digits import parse_digits
from service.analysis.words import over_paragraphs, plainly_cut, stretches_of

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

_PARTED = re.compile(r",\d++,\d")
"""A group between commas: several may make no number ("22,24,26,31"). A comma comes first: `re` skips to the next."""

_BLANKS = frozenset(c for c in map(chr, range(0x3001)) if c.isspace() and c != "\n")
"""White space on a line. A line break is a token: no figure runs over it."""

_PLAIN_SIGNS = (("\u2010", "-"), ("\u2011", "-"), ("\u2044", "/"), ("º", "°"), ("˚", "°"))
"""Signs of print → what they are typed as: two hyphens, the stroke of a fraction, two rings for degrees."""

_GROWING = "İ"
"""The only letter that is longer in lower case."""

PAD = ("", "", "", "", "", "", "", "")
"""Empty words behind the last: looking ahead (and one back from the first) needs no check of bounds."""


class Tokens:
    """Parallel lists, one entry a token. `words[-1]` and what follows the last are empty."""

    __slots__ = ("count", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words, self.starts = _cut(text)
        self.count = len(self.words)
        self.words += PAD
        self.starts += range(len(text) + 1, len(text) + 1 + len(PAD))

    def end(self, i: int) -> int:
        """Return where token `i` ends."""
        start, word = self.starts[i], self.words[i]
        return start + len(word) - (word[:2] == "0." and self.text[start] == ".")

    def raw(self, i: int) -> str:
        """Return token `i` as it stands in the text."""
        return self.text[self.starts[i] : self.end(i)]

    def glued(self, i: int) -> bool:
        """Say whether token `i` follows the one before it without white space."""
        return 0 < i < self.count and self.text[self.starts[i] - 1] not in _BLANKS

    def upper(self, i: int) -> bool:
        """Say whether token `i` starts with a capital."""
        start = self.starts[i]
        return start < len(self.text) and self.text[start].isupper()

    def phrase(self, i: int, words: tuple[str, ...]) -> bool:
        """Say whether `words` stand from token `i` on."""
        return not words or (self.words[i] == words[0] and self.words[i : i + len(words)] == list(words))


def _cut(text: str) -> tuple[list[str], list[int]]:
    """Return the tokens of `text` and where they start.

    No token runs over a blank, so a text is cut at its blanks and each run looked up, which takes half the time of a
    pattern. A text whose blanks do not stand one by one between such runs is cut whole.
    """
    if "  " in text or _GROWING in text:
        return _cut_whole(text)
    cuts: list[Any] = list(chain.from_iterable(map(_KNOWN.__getitem__, stretches_of(text))))
    starts = list(accumulate(cuts[1::2], initial=0))
    if starts.pop() != len(text) + 1:
        return _cut_whole(text)
    return cuts[::2], starts


Cut = tuple[Any, ...]
"""Each token of a run, and behind it how far it is to the next; behind the last stand its white space and a blank."""

MAX_KNOWN, MAX_LENGTH = 32_768, 32
"""How many runs are kept cut, and how long they are at most."""


class _Runs(dict[str, Cut]):
    """Run of text between two blanks → its tokens: a pure function's answers, kept because words recur."""

    def __missing__(self, run: str) -> Cut:
        parted = over_paragraphs(run)
        if parted is not None:  # no blank stands behind the first, but two line breaks, which are tokens
            above, below = map(self.__getitem__, parted)
            return (*above[:-1], above[-1] - 1, "\n", 1, "\n", 1, *below)
        pieces = plainly_cut(run)
        found = _cut_by_pattern(run) if pieces is None else _in_order(pieces)
        if len(self) >= MAX_KNOWN:
            self.clear()
        if len(run) <= MAX_LENGTH:
            self[run] = found
        return found


_KNOWN = _Runs()


def _in_order(pieces: Sequence[str]) -> Cut:
    """Return the cut of a run whose tokens are known."""
    *before, last = [(intern(piece.lower()), len(piece)) for piece in pieces]
    return (*chain.from_iterable(before), last[0], last[1] + 1)


def _cut_by_pattern(run: str) -> Cut:
    words, starts = _cut_whole(run)
    lengths = map(sub, [*starts[1:], len(run) + 1], starts)
    return tuple(chain.from_iterable(zip(map(intern, words), lengths, strict=True)))


def _cut_whole(text: str) -> tuple[list[str], list[int]]:
    pieces = _PIECE.findall(_lower(text))
    if _PARTED.search(text):
        pieces = [part for piece in pieces for part in _apart(piece)]
    kept = [piece not in _BLANKS for piece in pieces]
    words = list(compress(pieces, kept))
    if _BARE_POINT.search(text):
        words = ["0" + w if w[0] == "." and len(w) > 1 else w for w in words]
    return words, list(compress(chain((0,), accumulate(map(len, pieces))), kept))


def _apart(piece: str) -> Sequence[str]:
    """Cut a list of numbers at its commas."""
    return re.split("(,)", piece) if piece.count(",") > 1 and _is_list(piece) else (piece,)


def _is_list(groups: str) -> bool:
    """Say whether groups of digits make no number."""
    return "." not in groups and parse_digits(groups) is None


def _lower(text: str) -> str:
    """Return `text` in lower case, code point for code point (a letter that grows stays as it is)."""
    lower = text.lower()
    for sign, plain in _PLAIN_SIGNS:
        lower = lower.replace(sign, plain)
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)

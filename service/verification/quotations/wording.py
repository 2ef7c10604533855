"""The words of a quotation, with what an editor put in brackets or left out, and where they stand in another."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from service import patterns as re
from service.analysis.wording import Stretch, find, words

_ELLIPSIS = re.compile(r"\[?(?:…|\.\s?\.\s?\.)\.?\]?")
_INSERTION = re.compile(r"\[[^\]\n]{0,200}\]|\((?=[^)\n]{1,40}\))[^)\n]*\)")

MAX_REPLACED = 5
"""Words of the source that one insertion of the summary may stand for."""


class Token(NamedTuple):
    """One word of a quotation, and whether an editor inserted it."""

    text: str
    start: int
    end: int
    inserted: bool

    @property
    def marked(self) -> str:
        """The word, in brackets where it was."""
        return f"[{self.text}]" if self.inserted else self.text


@lru_cache(maxsize=4_096)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a quotation's inner text."""
    inserted = [m.span() for m in _INSERTION.finditer(text) if m.group()[0] == "["]
    return tuple(Token(w.text, w.start, w.end, any(a <= w.start < b for a, b in inserted)) for w in words(text))


def parts(text: str) -> list[list[Token]]:
    """Cut a summary's quotation where it leaves something out or inserts something of its own."""
    gaps = [m.span() for m in _ELLIPSIS.finditer(text)]
    found: list[list[Token]] = [[]]
    before = 0
    for token in tokens(text):
        if token.inserted or any(before <= a and b <= token.start + 1 for a, b in gaps if a >= before):
            found.append([])
        before = token.end
        if not token.inserted:
            found[-1].append(token)
    return [p for p in found if p]


def elides(text: str) -> bool:
    """Say whether the quotation itself shows that something is left out."""
    return _ELLIPSIS.search(text) is not None


def find_parts(wanted: Sequence[Sequence[str]], inside: Sequence[str], *, reach: int | None = None) -> list[Stretch]:
    """Return where each of `wanted` stands, in order, at most `reach` words apart; empty where one does not."""
    found: list[Stretch] = []
    for part in wanted:
        stretch = find(part, inside, found[-1].last if found else 0)
        if stretch is None or (found and reach is not None and stretch.first - found[-1].last > reach):
            return []
        found.append(stretch)
    return found


def likeness(wanted: Sequence[str], inside: Sequence[str]) -> int:
    """Return how many of `wanted` stand in `inside` in the same order."""
    return int(LCSseq.similarity(wanted, inside))


def closest(wanted: Sequence[str], inside: Sequence[str]) -> Stretch:
    """Return the stretch of `inside` that `wanted` was most likely made from."""
    blocks = [b for b in LCSseq.opcodes(wanted, inside) if b.tag == "equal"]
    if not blocks:
        return Stretch(0, 0)
    lead, trail = blocks[0].src_start, len(wanted) - blocks[-1].src_end
    return Stretch(max(0, blocks[0].dest_start - lead), min(len(inside), blocks[-1].dest_end + trail))


def differences(wanted: Sequence[str], inside: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what was changed: the words of the summary and those of the source, between what is equal."""
    for equal, codes in groupby(LCSseq.opcodes(wanted, inside), key=lambda code: code.tag == "equal"):
        if not equal:
            first, *_ = changed = list(codes)
            last = changed[-1]
            yield " ".join(wanted[first.src_start : last.src_end]), " ".join(inside[first.dest_start : last.dest_end])


def longest_prefix(wanted: Sequence[str], inside: Sequence[str]) -> int:
    """Return how many of the first words of `wanted` stand together somewhere in `inside`."""
    best = 0
    for at, word in enumerate(inside):
        if word == wanted[0]:
            size = 1
            while size < len(wanted) and at + size < len(inside) and inside[at + size] == wanted[size]:
                size += 1
            best = max(best, size)
    return best

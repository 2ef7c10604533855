"""The recipe: pair the marks, tell whole utterances from fragments and from marks that only name or distance."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from service import patterns as re
from service.analysis.quotations.marks import Pair
from service.analysis.quotations.pairing import pairs_of
from service.domain import Quotation, Sentence, Span

MAX_SCARE = 3
"""Words of a scare quote at most, where nothing else tells."""

NAMING = re.compile(
    r"(?:\bso-called|\b(?:known|dubbed|nicknamed|named|titled|entitled|billed|styled)"
    r"(?: \w+)?(?: as)?(?: an?| the)?"
    r"|\b(?:words?|terms?|phrases?|book|novel|film|movie|song|single|album|series|show|play|hit|drama)"
    r"(?: \w+)?)\s*$",
    re.IGNORECASE,
)
"""Words before a mark after which it names or distances. What somebody "called" or "described" decides the cue."""

_INSERTION = re.compile(r"\[[^\[\]\n]{1,200}\]")
_WORD = re.compile(r"\w+(?:[.'’-]\w+)*")


def read_quotations(text: str, sentences: Sequence[Sentence], *, language: str = "en") -> tuple[Quotation, ...]:
    """Return the quotations of `text` that stand in `sentences`, in order, as yet without speakers."""
    del language
    if not sentences:
        return ()
    starts = [s.span.start for s in sentences]
    found = []
    for pair in sorted(pairs_of(text), key=lambda p: (p.start, -p.end)):
        within = _overlapped(pair.start, pair.end, sentences, starts)
        if within:
            found.append(_quotation(text, pair, within))
    return tuple(found)


def _overlapped(start: int, end: int, sentences: Sequence[Sentence], starts: list[int]) -> tuple[str, ...]:
    at = max(bisect_right(starts, start) - 1, 0)
    ids = []
    while at < len(sentences) and starts[at] < end:
        if sentences[at].span.end > start:
            ids.append(sentences[at].id)
        at += 1
    return tuple(ids)


def _quotation(text: str, pair: Pair, sentences: tuple[str, ...]) -> Quotation:
    start, end = pair.inner
    insertions: tuple[Span, ...] = ()
    if "[" in text[start:end]:
        insertions = tuple(Span(start=m.start(), end=m.end()) for m in _INSERTION.finditer(text, start, end))
    return Quotation(
        span=Span(start=pair.start, end=pair.end),
        inner=Span(start=start, end=end),
        text=text[pair.start : pair.end],
        sentences=sentences,
        kind=_kind(text, pair),
        insertions=insertions,
    )


def _kind(text: str, pair: Pair) -> Literal["full", "partial", "scare"]:
    """Tell a whole utterance from a fragment, and both from marks that only name or distance."""
    inner = text[pair.inner[0] : pair.inner[1]].strip()
    words = _WORD.findall(inner)
    stopped = inner[-1:] in ".,!?…—-;"
    if not stopped and len(words) <= 12 and _names(words):
        return "scare"
    before = text[max(0, pair.start - 40) : pair.start].rstrip(" ")
    introduced = not before or before[-1] in ',:\n.!?”"’'
    begins = inner[:1].isupper() or inner[:1] in "[…." or not inner[:1].isalpha()
    if stopped and len(words) > 3 and before.endswith(("that", "That")):
        return "full"
    if stopped and (introduced or len(words) > 3) and (begins or introduced):
        return "full" if len(words) > 1 or introduced else "partial"
    if introduced and begins and len(words) > MAX_SCARE:
        return "full"
    if not stopped and (len(words) <= MAX_SCARE or (len(words) <= 6 and NAMING.search(before))):
        return "scare"
    return "partial"


def names_a_thing(quotation: Quotation) -> bool:
    """Say whether the marks set off a title or a name rather than words of somebody's."""
    return _names(_WORD.findall(quotation.text))


def _names(words: list[str]) -> bool:
    """Say whether the words are set as a title: two or more, capitalised but for the small ones."""
    large = [w for w in words if len(w) > 3]
    return len(words) > 1 and bool(large) and words[0][:1].isupper() and all(w[:1].isupper() for w in large)

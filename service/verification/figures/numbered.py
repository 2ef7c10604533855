"""Numbers that name rather than count: "MI6", "Article 50", "World War Two". An article must have the same number."""

import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from service.analysis.figures.english_words import ORDINALS, TENS, UNITS_BELOW_TWENTY
from service.domain import Span
from service.verification.claims import ReadClaim
from service.verification.evidence import Library
from service.verification.figures.english import ROMAN

_NUMBERS = {word: value for word, value in (UNITS_BELOW_TWENTY | TENS).items() if value > 1}
"""Words that may number a name. "One" is left out: it seldom numbers anything."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+")

_KNOWN: WeakKeyDictionary[Library, frozenset[int]] = WeakKeyDictionary()


def strange_numbers(claim: ReadClaim, library: Library) -> Iterator[Span]:
    """Yield the numbers of the claim that are part of a name and that no article has in any form."""
    spans = [f.span for f in claim.reading.figures]
    for match in _TOKEN.finditer(claim.text):
        word = match.group()
        value = int(word) if word.isdecimal() and len(word) < 10 else _NUMBERS.get(word.lower())
        span = Span(start=match.start() + claim.span.start, end=match.end() + claim.span.start)
        if value is not None and not any(s.overlaps(span) for s in spans) and value not in _known(library):
            yield span


def _known(library: Library) -> frozenset[int]:
    """Return every number of the articles, in digits, words, as an order or in Roman letters."""
    if library not in _KNOWN:
        words = (m.group() for s in library.sentences.values() for m in _TOKEN.finditer(s.text))
        found = {value for word in words if (value := _value(word)) is not None}
        read = (f.value for figures in library.figures.values() for f in figures if f.value is not None)
        _KNOWN[library] = frozenset(found | {int(value) for value in read if value == int(value)})
    return _KNOWN[library]


def _value(word: str) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) < 10 else None
    low = word.lower()
    return _NUMBERS.get(low) or ORDINALS.get(low) or ROMAN.get(word)

"""Numbers that name rather than count: "MI6", "Article 50", "World War Two". An article must name the same."""

from collections import defaultdict
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from service import patterns as re
from service.analysis.figures.english_words import ORDINALS, TENS, UNITS_BELOW_TWENTY
from service.domain import Span
from service.verification.claims import ReadClaim
from service.verification.figures.english.words import FUNCTION_WORDS, ROMAN
from service.verification.library import Library

_NUMBERS = {word: value for word, value in (UNITS_BELOW_TWENTY | TENS).items() if value > 1}
"""Words that may number a name. "One" is left out: it seldom numbers anything."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+")

Named = dict[int, set[str]]
"""Number → all words of the sentences that have it, in any form."""

_KNOWN: WeakKeyDictionary[Library, Named] = WeakKeyDictionary()


def strange_numbers(claim: ReadClaim, library: Library) -> Iterator[Span]:
    """Yield the numbers of the claim's names that no article has, in any form, together with the word before them."""
    spans = [f.span for f in claim.reading.figures]
    before, uncased = "", claim.text.islower()
    for match in _TOKEN.finditer(claim.text):
        word = match.group().lower()
        value = int(word) if word.isdecimal() and len(word) < 10 else _NUMBERS.get(word)
        span = None if value is None else Span(start=match.start(), end=match.end()).shifted(claim.span.start)
        if value is not None and span is not None and not any(s.overlaps(span) for s in spans):
            held = _known(library).get(value)
            named = (before[:1].isupper() or uncased) and before.lower() not in FUNCTION_WORDS
            if held is None or (named and before.lower() not in held and word.isalpha()):
                yield span
        before = match.group()


def _known(library: Library) -> Named:
    """Return every number of the articles, in digits, words, as an order or in Roman letters."""
    if library not in _KNOWN:
        found: Named = defaultdict(set)
        for sentence in library.sentences.values():
            words = _TOKEN.findall(sentence.text)
            lower = {word.lower() for word in words}
            read = (f.value for f in library.figures.get(sentence.id, ()) if f.value is not None)
            numbers = {value for word in words if (value := _value(word)) is not None}
            for number in numbers | {int(value) for value in read if value == int(value)}:
                found[number] |= lower
        _KNOWN[library] = dict(found)
    return _KNOWN[library]


def _value(word: str) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) < 10 else None
    low = word.lower()
    return _NUMBERS.get(low) or ORDINALS.get(low) or ROMAN.get(word)

"""The recipe: cut into tokens, scan, qualify, bind to the noun, and say which sentence each figure stands in."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from service.analysis.figures.english import ENGLISH
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention
from service.analysis.figures.nouns import find_noun
from service.analysis.figures.scanner import scan
from service.analysis.figures.tokens import Tokens
from service.domain import Figure, Sentence, Span

GRAMMARS: dict[str, Grammar] = {"en": ENGLISH}
"""Language → its grammar."""


def find_figures(text: str, *, language: str = "en") -> tuple[Figure, ...]:
    """Return the figures of any string, in order; `sentence` is empty. Empty where the language has no grammar."""
    grammar = GRAMMARS.get(language)
    if grammar is None:
        return ()
    tokens = Tokens(text)
    return tuple(_figure(tokens, m, grammar, "") for m in scan(tokens, grammar))


def read_figures(text: str, sentences: Sequence[Sentence], *, language: str = "en") -> tuple[Figure, ...]:
    """Return the figures of `sentences`, in order; spans are in `text`, the field that the sentences stand in."""
    grammar = GRAMMARS.get(language)
    if grammar is None or not sentences:
        return ()
    tokens = Tokens(text)
    starts = [s.span.start for s in sentences]
    found = []
    for mention in scan(tokens, grammar):
        start = tokens.starts[mention.number_first]
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < sentences[at].span.end:
            found.append(_figure(tokens, mention, grammar, sentences[at].id))
    return tuple(found)


def _figure(tokens: Tokens, mention: Mention, grammar: Grammar, sentence: str) -> Figure:
    first, last, number_first, number_last = mention.first, mention.last, mention.number_first, mention.number_last
    span = _span(tokens, first, last)
    alone = first == number_first and last == number_last
    noun = find_noun(tokens, mention, grammar)
    noun_span = _span(tokens, *noun) if noun else None
    return Figure(
        span,
        span if alone else _span(tokens, number_first, number_last),
        span.of(tokens.text),
        sentence,
        mention.kind,
        _plain(mention.value),
        mention.low,
        mention.high,
        mention.unit,
        mention.date,
        mention.qualifier,
        noun_span.of(tokens.text) if noun_span else None,
        noun_span,
    )


def _span(tokens: Tokens, first: int, last: int) -> Span:
    return Span(tokens.starts[first], tokens.end(last - 1))


def _plain(value: Decimal | None) -> Decimal | None:
    """Return a whole number without a decimal point: 1.3 million is 1300000."""
    if value is None:
        return None
    whole = int(value)
    return Decimal(whole) if value == whole else value

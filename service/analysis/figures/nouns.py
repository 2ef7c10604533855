"""The noun that a figure counts or measures: the words behind it, up to the end of their phrase."""

from collections.abc import Sequence

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind

MAX_WORDS = 4
"""Words of a noun phrase at most."""

_POSSESSIVES = frozenset({"'", "’"})
"""Marks that make a noun the owner of what is counted: "4,306 of the town's residents"."""

_NOUNLESS = frozenset({FigureKind.DATE, FigureKind.RELATIVE_DATE, FigureKind.TIME, FigureKind.SCORE})


def find_noun(tokens: Tokens, mention: Mention, grammar: Grammar) -> tuple[int, int] | None:
    """Return the tokens `[first, last)` of the noun phrase behind `mention`, or None."""
    if mention.kind in _NOUNLESS:
        return None
    words, at = tokens.words, mention.last
    if _begins_another(words, mention):
        return None
    stops = grammar.noun_stops
    first = at = _opening(words, at, grammar)
    while words[at].isalpha() and (words[at] not in stops or _hyphened(tokens, at)) and at - first < MAX_WORDS:
        if words[at] in grammar.number_words or _compares(tokens, at, first, grammar):
            break
        if at > first and (words[at][-2:] in {"ed", "ly"} or words[at - 1] in grammar.plain_people):
            break
        at += 1
        if first > mention.last and words[at] in _POSSESSIVES and words[at + 1] == "s" and tokens.glued(at):
            return None
        if words[at] == "-" and words[at + 1].isalpha() and tokens.glued(at):
            at += 1
    if at == first + 1 and _is_no_noun(words, first, mention, grammar):
        return None
    return (first, at) if at > first else None


def _opening(words: Sequence[str], at: int, grammar: Grammar) -> int:
    """Return where a noun may begin: behind "of the", and behind an age in one word."""
    limit = at + 3
    while words[at] in grammar.noun_skips and at < limit:
        at += 1
    return at + 5 if words[at].isdecimal() and words[at + 1 : at + 5] == ["-", "year", "-", "old"] else at


def _begins_another(words: Sequence[str], mention: Mention) -> bool:
    """Say whether another phrase begins right behind a count: "raises to 500 the number of schools"."""
    return words[mention.last] == "the" and mention.kind is FigureKind.CARDINAL


def _is_no_noun(words: Sequence[str], first: int, mention: Mention, grammar: Grammar) -> bool:
    """Say whether a single word is a verb ("40 resigned", "six selling at"), or stands before a whole.

    In "150 of its usual 600 trains" the noun is the whole's; no noun in "-ing" is counted without an "s".
    """
    after = words[first + 1]
    of_whole = first > mention.last and (after.isdecimal() or after in grammar.number_words)
    several = mention.kind is FigureKind.CARDINAL and (mention.value or 0) > 1 and first == mention.last
    verb = words[first].endswith("ed") or (several and words[first].endswith(tuple(grammar.verb_endings)))
    return of_whole or (verb and words[first] not in grammar.people)


def _compares(tokens: Tokens, at: int, first: int, grammar: Grammar) -> bool:
    """Say whether a word tells a difference and counts nothing: "19 fewer than before", "two seats short of"."""
    after = tokens.words[at + 1]
    if tokens.words[at] == "short":
        return after == "of" and at > first
    return tokens.words[at] in grammar.comparatives and (after == "than" or not after.isalpha())


def _hyphened(tokens: Tokens, at: int) -> bool:
    """Say whether a word that would end the phrase is the first part of another: "high-profile cases"."""
    return tokens.words[at + 1] == "-" and tokens.glued(at + 1) and tokens.glued(at + 2)

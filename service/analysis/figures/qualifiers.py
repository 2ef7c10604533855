"""What the words around a figure say of it: "over 50", "nearly a third", "50 or more"."""

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind, Qualifier

_LONG = frozenset({FigureKind.DURATION, FigureKind.MEASURE})
"""Kinds that "as long as" bounds; before others it makes a condition: "as long as 12 members vote for it"."""

_VAGUE = Qualifier.VAGUE

_BARE = frozenset({FigureKind.DATE, FigureKind.RELATIVE_DATE, FigureKind.ORDINAL, FigureKind.SCORE})
"""Kinds that only "about" and its like may qualify: "over 2015" says nothing of the year."""


def qualify(tokens: Tokens, mention: Mention, grammar: Grammar) -> None:
    """Set the qualifier of `mention` and widen it over the words that say it."""
    if mention.qualifier is _VAGUE:
        return
    words = tokens.words
    if words[mention.number_last] == "-" and words[mention.number_last + 1] == "odd":  # "20-odd years"
        mention.qualifier = Qualifier.ABOUT
        mention.last = max(mention.last, mention.number_last + 2)
        return
    if words[mention.first - 1] == "-" and _near(words, mention):
        mention.qualifier, mention.first = Qualifier.NEARLY, mention.first - 2
        return
    if not _before(tokens, mention, grammar):
        _after(tokens, mention, grammar)


def _near(words: list[str], mention: Mention) -> bool:
    """Say whether "near-" stands before the number: "a near-$100 million opening"."""
    return mention.first > 1 and words[mention.first - 2] == "near" and mention.kind not in _BARE


def _before(tokens: Tokens, mention: Mention, grammar: Grammar) -> bool:
    words = tokens.words
    at = mention.first - 1
    if words[at] == "the" and words[at - 1] in grammar.passing and words[mention.last] in grammar.passed:
        mention.qualifier, mention.first = Qualifier.MORE_THAN, at - 1
        return True
    if words[at] in grammar.qualifier_gaps and at > 0 and (words[at] != "the" or words[at - 1] != "than"):
        at -= 1
    entries = grammar.qualifiers_before.get(words[at])
    if entries is None or at < 0:
        return False
    if _compares(tokens, at, mention.last, grammar) or _says_where_or_of_what(words, at, grammar):
        return False
    for rest, qualifier in entries:
        start = at - len(rest)
        if start >= 0 and tokens.phrase(start, rest):
            if not _may_qualify(mention, qualifier, (*rest, words[at])):
                return False
            mention.qualifier, mention.first = qualifier, start
            return True
    return False


def _says_where_or_of_what(words: list[str], at: int, grammar: Grammar) -> bool:
    """Say whether "over", "up to" or "about" is no bound: "spread over 6", "add up to 12", "a claim about 12 cases"."""
    before = words[at - 1]
    if words[at] == "over":
        return before in grammar.over_verbs
    if words[at - 1 : at + 1] == ["up", "to"]:
        return words[at - 2] in grammar.up_verbs
    spoken_of = before in grammar.about_openers or (
        before in grammar.about_nouns and words[at - 2] in grammar.noun_openers
    )
    return words[at] == "about" and spoken_of


def _may_qualify(mention: Mention, qualifier: Qualifier, words: tuple[str, ...]) -> bool:
    """Say whether the words before a figure say something of it."""
    ago = mention.value is not None and not (mention.date or "n").endswith("n")
    if mention.kind in _BARE and not ago:
        soft = qualifier in {Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.ONLY}
        return soft and words[-1] not in {"just", "some", "only", "close"}
    return "long" not in words or mention.kind in _LONG


def _compares(tokens: Tokens, at: int, last: int, grammar: Grammar) -> bool:
    """Say whether "than" compares: "12 percent less than a year before", "15 crowns more than a year earlier".

    "Shut 12 shops more than a year ago" does not: "ago" tells a time as it stands.
    """
    words = tokens.words
    if words[at] != "than" or words[last] not in {"before", "earlier", "ago", "previously"}:
        return False
    apart = words[at - 2]
    if apart in {"%", "percent", "cent", "point", "points"} or _is_number(apart, grammar):
        return True
    return words[last] != "ago" and apart.isalpha() and _is_number(words[at - 3], grammar)


def _is_number(word: str, grammar: Grammar) -> bool:
    return word[:1].isdecimal() or word in grammar.number_words


def _adds(tokens: Tokens, at: int) -> bool:
    """Say whether the "+" at `at` adds a number to the one before it: "3+4"."""
    return tokens.words[at + 1][:1].isdecimal() and tokens.glued(at + 1)


def _after(tokens: Tokens, mention: Mention, grammar: Grammar) -> None:
    words = tokens.words
    at = mention.last + (words[mention.last] == "-")
    if words[at + 1] in {"or", "plus"} and words[at].isalpha() and words[at] not in grammar.qualifiers_after:
        at += words[at + 2] in {"more", "so", "fewer", "less"}
    entries = grammar.qualifiers_after.get(tokens.words[at])
    if entries is None or mention.kind in _BARE:
        return
    for rest, name in entries:
        if tokens.phrase(at + 1, rest):
            if not rest and tokens.words[at] == "+" and (not tokens.glued(at) or _adds(tokens, at)):
                return
            mention.qualifier = Qualifier(name)
            mention.last = at + 1 + len(rest)
            return

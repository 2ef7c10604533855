"""Ages without "old": "aged 26", "at the age of 74", "Jo Bloggs, 26, said", "over-50s"."""

from decimal import Decimal

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind

OLDEST = 120
"""Years: beyond it a number behind a name is no age."""


def read_over_age(tokens: Tokens, i: int) -> Mention | None:
    """Read "over-50s", "under-21s": people by age."""
    words = tokens.words
    at = i - 1 - (words[i - 1] == "-")
    if words[i + 1] != "s" or not tokens.glued(i + 1) or words[at] not in {"over", "under"} or len(words[i]) > 2:
        return None
    return Mention(i, i + 2, FigureKind.AGE, i, i + 1, value=Decimal(words[i]), unit="year")


def read_age(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> Mention | None:
    """Read "aged 26", "at the age of 74", "Jo Bloggs, 26, said"."""
    words, i = tokens.words, numeral.first
    if not 0 < numeral.value <= OLDEST:
        return None
    first = -1
    if words[i - 1] in grammar.age_before and not (words[i - 1].startswith("turn") and _counts(words[i + 1], grammar)):
        first = i - 1
    elif words[i - 1] == "of" and words[i - 2] in {"age", "ages"}:
        first = i - 2
    elif _since(tokens, numeral, grammar) or (
        _is_person_of(tokens, numeral, grammar)
        or _was_when(tokens, numeral)
        or _who_is(tokens, numeral)
        or (numeral.plain.isdecimal() and _apposed(tokens, i, grammar))
    ):
        first = i
    if first < 0:
        return None
    return Mention(first, numeral.last, FigureKind.AGE, i, numeral.last, value=numeral.value, unit="year")


def _is_person_of(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> bool:
    """Say whether this is "a boy of six", "a woman of 40"."""
    words, i = tokens.words, numeral.first
    before = words[i - 1] == "of" and words[i - 2] in grammar.aged_persons and words[i - 3] in grammar.articles
    return before and not _counts(words[numeral.last], grammar)


_SOFT = frozenset({"about", "around", "roughly", "just", "only", "nearly", "almost"})
"""Words that may stand between "the age of" and a number."""


def _since(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> bool:
    """Say whether this is "the age of about 22", "since he was 22"."""
    words, i = tokens.words, numeral.first
    soft = words[i - 1] in _SOFT
    i -= soft
    if soft and words[i - 1] == "of" and words[i - 2] in {"age", "ages"}:
        return True
    since = words[i - 1] in {"was", "were"} and words[i - 3] in {"since", "from"} and words[i - 2] in _SUBJECTS
    return since and not _counts(words[numeral.last], grammar)


_SUBJECTS = frozenset({"he", "she", "i", "they", "we"})

_WHO = frozenset({"he", "she", "i", "who"})


def _was_when(tokens: Tokens, numeral: Numeral) -> bool:
    """Say whether this is "she was 19 when", "Mara Voss was 19 when"."""
    words, i = tokens.words, numeral.first
    i -= words[i - 1] in {"only", "just"}
    if words[numeral.last] != "when" or words[i - 1] not in {"was", "is"} or i < 2:
        return False
    return words[i - 2] in _WHO or tokens.upper(i - 2)


def _who_is(tokens: Tokens, numeral: Numeral) -> bool:
    """Say whether this is "the King, who is 76, planted", "Edith Vale, is 103."."""
    words, i = tokens.words, numeral.first
    if words[i - 1] not in {"is", "was"} or words[numeral.last] not in {",", ".", ";", ")"} or i < 3:
        return False
    return words[i - 2] == "who" or (words[i - 2] == "," and tokens.upper(i - 3))


def _counts(after: str, grammar: Grammar) -> bool:
    """Say whether the word behind a number is something that it counts."""
    return after.isalpha() and after not in grammar.noun_stops


def _apposed(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether a number stands between commas behind a name."""
    name, after = tokens.words[i - 2], tokens.words[i + 1]
    if (
        tokens.words[i - 1] != ","
        or not name.isalpha()
        or name in grammar.months
        or name in grammar.weekdays
        or name in grammar.noun_stops
    ):
        return False
    return after in {",", ".", ")", ";", "\n", "", "and", "from", "who"}

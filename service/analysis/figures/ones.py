"""When "one" is a number and when it stands for a thing or a person: "only one survived", "the only one"."""

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Numeral
from service.analysis.figures.tokens import Tokens

_OWNERS = frozenset({"the", "my", "his", "her", "its", "our", "their", "your", "s", "an"})
"""Words before "only one" that make a pronoun of it."""

_OPENERS = frozenset({"", ".", "\n", '"', "“", "!", "?", ":"})
"""What stands before a sentence's first word, whose capital names nothing."""

_STOOD_FOR = frozenset({"another", "thing", "day", "who", "that", "way", "reason"})
"""Words behind "one" that make a pronoun of it."""

_COUNTED = frozenset({"number", "than", "least", "just", "only", "is"})
"""Words before a bare "one" that count."""


def is_pronoun(tokens: Tokens, numeral: Numeral, grammar: Grammar) -> bool:
    """Say whether "one" stands for a thing or a person rather than a number."""
    words, i = tokens.words, numeral.first
    before, after = words[i - 1], words[i + 1]
    if numeral.last != i + 1 or numeral.value != 1 or before in grammar.minus or _is_only_one(words, i):
        return False
    if _is_set_phrase(words, i) or (tokens.upper(i) and tokens.upper(i + 1) and before not in _OPENERS):
        return True
    if before in grammar.pronoun_ones or after in _STOOD_FOR:
        return not (after in grammar.tails and after != "in")
    return not after.isalpha() and after != "-" and before.isalpha() and before not in _COUNTED


def _is_only_one(words: list[str], i: int) -> bool:
    return words[i - 1] == "only" and words[i - 2] not in _OWNERS


def _is_set_phrase(words: list[str], i: int) -> bool:
    """Say whether this is "at one point" or "one by one"."""
    if words[i - 1] == "at" and words[i + 1] in {"point", "time", "stage"}:
        return True
    return "by" in {words[i - 1], words[i + 1]} and "one" in {words[i - 2], words[i + 2]}

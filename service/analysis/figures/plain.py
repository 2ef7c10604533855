"""Numbers that only count, read at a glance: "321 ships", "1,300 voters"."""

from service.analysis.figures.digits import parse_digits
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind

SIGNS = frozenset("+-‐‑−.@_/=&")
"""Signs before a number that make more of it than a count."""

TELLING = frozenset({"clock", "earlier", "http", "https", "previously", "qtr", "reason", "running", "thing", "www"})
"""Words that a reader looks for beside a number, and that stand in none of a grammar's tables."""

SHORTEST, FEWEST = 3, 3
"""Letters of a word behind a count at least, and digits of a number that may be no year at most."""


def read_count(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read the number at token `i` where nothing beside it can make more of it than a count.

    Every other reader asks for a word of `grammar.telling` or of `TELLING`, for a sign, or for a capital.
    """
    words = tokens.words
    word, before, after = words[i], words[i - 1], words[i + 1]
    if after in grammar.telling or after in TELLING or before in grammar.heads or before in SIGNS:
        return None
    if word[0] == "0" or tokens.glued(i) or len(after) < SHORTEST or not _is_plain(tokens, i + 1):
        return None
    if len(word) > FEWEST and ("," not in word or "." in word):
        return None
    value = parse_digits(word)
    return None if value is None or value == 1 else Mention(i, i + 1, FigureKind.CARDINAL, i, i + 1, value)


def _is_plain(tokens: Tokens, i: int) -> bool:
    """Say whether token `i` is a word in small letters that stands apart."""
    word = tokens.words[i]
    return word.isascii() and word.isalpha() and not tokens.glued(i) and not tokens.upper(i)

"""Numbers that only count things or time, read at a glance: "321 ships", "1,300 voters", "31 days"."""

from decimal import Decimal

from service.analysis.figures.clock import OPENERS
from service.analysis.figures.digits import parse_digits
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Mention, Numeral
from service.analysis.figures.quantities import close_quantity
from service.analysis.figures.tails import close_time
from service.analysis.figures.tokens import Tokens
from service.domain import FigureKind

SIGNS = frozenset("+-‐‑−.@_/=&")
"""Signs before a number that make more of it than a count."""

TELLING = frozenset(
    "boils clock cooled earlier heated http https melts oclock power previously qtr reason running temperature"
    " temperatures thing www".split()
)
"""Words that a reader looks for beside a number, and that stand in none of a grammar's tables."""

SHORTEST, FEWEST = 3, 3
"""Letters of a word behind a count at least, and digits of a number that may be no year at most."""


def read_plain(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read the number at token `i` where nothing beside it can make more of it than a count or a stretch of time.

    Every other reader asks for a word of `grammar.telling` or of `TELLING`, for a sign, or for a capital.
    """
    before, after = tokens.words[i - 1], tokens.words[i + 1]
    if before in grammar.heads or before in SIGNS:
        return None
    if after in grammar.stretches:
        return _stretch(tokens, i, grammar) if before not in OPENERS and _stands_apart(tokens, i) else None
    if after in grammar.telling or after in TELLING or not _stands_apart(tokens, i):
        return None
    word = tokens.words[i]
    value = parse_digits(word) if len(word) <= FEWEST or ("," in word and "." not in word) else None
    return None if value is None or value == 1 else Mention(i, i + 1, FigureKind.CARDINAL, i, i + 1, value)


def _stretch(tokens: Tokens, i: int, grammar: Grammar) -> Mention | None:
    """Read "31 days" and what may follow: "31 days ago", "31 days to 40 days", "2 hours and 5 minutes"."""
    word, unit = tokens.words[i], grammar.stretches[tokens.words[i + 1]]
    if len(word) > FEWEST or not word.isdecimal():
        return None
    return close_quantity(
        tokens, Numeral(i, i + 1, Decimal(word), word), close_time(tokens, i + 2, unit, grammar), grammar
    )


def _stands_apart(tokens: Tokens, i: int) -> bool:
    """Say whether the number at `i`, no code that begins with 0, and the word in small letters behind it stand apart.

    The word must be long enough to be no sign of a unit.
    """
    word, after = tokens.words[i], tokens.words[i + 1]
    plain = len(after) >= SHORTEST and after.isascii() and after.isalpha() and word[0] != "0"
    return plain and not (tokens.glued(i) or tokens.glued(i + 1) or tokens.upper(i + 1))

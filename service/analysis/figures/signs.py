"""Signs of few letters that are units in some places only: "5m", "6 in", "37.5 C", "300 K", feet and inches."""

from collections.abc import Callable, Mapping

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.tokens import Tokens

_LONELY = frozenset({"m", "mi", "g", "l", "t", "h", "s", "w", "v", "ha"})
"""Letters that may stand apart from their digits where nothing follows: "4 m", "240 V"."""

INCHES = frozenset({'"', "”", "″"})
"""Signs of inches, where feet stand before them."""

_HEAT = frozenset({"temperature", "temperatures", "cooled", "heated", "boils", "melts"})
"""Words near which "300 K" is kelvins."""

FAR = 12
"""Words before "300 K" in which heat may be told, and before "two'" in which a quotation may begin."""


def is_sign(tokens: Tokens, at: int, kind: str, grammar: Grammar) -> bool:
    """Say whether the few letters at `at`, which may be of `kind`, are a unit."""
    word, after = tokens.words[at], tokens.words[at + 1]
    rule = _RULES.get(word)
    if rule is not None:
        return rule(tokens, at, kind)
    if word in _LONELY and not tokens.glued(at):
        code = after == "-" and tokens.glued(at + 1) and tokens.words[at + 2].isdecimal()
        alone = after in grammar.distance_words or not (after.isalnum() or code) or _goes_on(tokens, at)
        return alone and (word not in grammar.capital_units or tokens.upper(at))
    return tokens.glued(at) and not (after.isdecimal() and tokens.glued(at + 1))


def _is_inch(tokens: Tokens, at: int, kind: str) -> bool:
    """Say whether "in" is a length: glued, or before what is thick or tall."""
    del kind
    after = tokens.words[at + 1]
    return after in _SIZED or (tokens.glued(at) and after != "the" and tokens.words[at - 1] != "-")


_SIZED = frozenset({"thick", "tall", "long", "wide", "high", "deep", "x"})
"""Words behind "in" that make inches of it."""


def _is_degree(tokens: Tokens, at: int, kind: str) -> bool:
    """Say whether "C" or "F" is a temperature, or "c" cents."""
    capital = kind != "cents"
    if not tokens.glued(at) and capital and tokens.upper(at):
        return _is_warm(tokens, at)
    apart = not (tokens.glued(at + 1) and tokens.words[at + 1].isalnum())
    return tokens.glued(at) and tokens.upper(at) is capital and apart


def _is_warm(tokens: Tokens, at: int) -> bool:
    """Say whether a capital behind a blank tells a temperature: "37.5 C", "90 F.", no room ("12 C 3") nor grade."""
    number, after = tokens.words[at - 1], tokens.words[at + 1]
    return (
        tokens.words[at - 3] != "e"
        and len(number) > 1
        and number.replace(".", "").isdecimal()
        and (not (after.isalnum() or after in {"-", "&"}) or after in {"and", "or", "to"})
    )


def _is_foot(tokens: Tokens, at: int, kind: str) -> bool:
    """Say whether an apostrophe behind digits is feet and ends no quotation: "6' tall", "5’11”"."""
    del kind
    words, after = tokens.words, tokens.words[at + 1]
    if words[at] == "’":
        return tokens.glued(at) and after.isdecimal() and words[at + 2] in INCHES
    opened = any(words[j] == "'" and not tokens.glued(j) for j in range(max(0, at - FAR), at))
    apart = after.isdecimal() or not opened
    return tokens.glued(at) and words[at - 1][:1].isdecimal() and after != "s" and apart


def _is_newton_metre(tokens: Tokens, at: int, kind: str) -> bool:
    """Tell "400 Nm" from "400 nm"."""
    return tokens.upper(at) is (kind == "torque")


_RULES: Mapping[str, Callable[[Tokens, int, str], bool]] = {
    "in": _is_inch,
    "c": _is_degree,
    "f": _is_degree,
    "'": _is_foot,
    "’": _is_foot,
    "nm": _is_newton_metre,
}
"""Signs that mean several things → how the unit is told from them."""


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Say whether the parts of a metre follow: "1 m 80 cm"."""
    return tokens.words[at + 1].isdecimal() and tokens.words[at + 2] in {"cm", "mm"}


def is_kelvin(tokens: Tokens, at: int) -> bool:
    """Say whether the K at `at` is a temperature and no thousand."""
    parted = tokens.words[at] == "k" and tokens.upper(at) and not tokens.glued(at)
    return parted and not _HEAT.isdisjoint(tokens.words[max(0, at - FAR) : at])

"""Number words → values: "one hundred and twenty-one", "a dozen", "hundreds of thousands", "half a million"."""

import unicodedata
from decimal import Decimal

from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Numeral
from service.analysis.figures.tokens import Tokens

ONE, TWO = Decimal(1), Decimal(2)
THOUSAND = 1000


def read_words(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read number words, the fraction signs, and nouns that count."""
    word = tokens.words[i]
    if word in grammar.dozens:
        return _dozen(tokens, i, grammar)
    if word in grammar.vague:
        return _vague(tokens, i, grammar)
    if word == grammar.half:
        return _half(tokens, i, grammar)
    if not word.isascii() and len(word) == 1:
        return Numeral(i, i + 1, sign_value(word), fraction=True) if unicodedata.numeric(word, 0) else None
    return _compound(tokens, i, grammar)


def sign_value(sign: str) -> Decimal:
    """Return the exact value of "½" or "⅔"."""
    above, _, below = unicodedata.normalize("NFKC", sign).partition("⁄")
    return Decimal(above) / Decimal(below) if below else Decimal(str(unicodedata.numeric(sign)))


def _dozen(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    word = tokens.words[i]
    before = tokens.words[i - 1]
    if word == "score" and (
        before not in grammar.articles or tokens.words[i + 1] != "of" or tokens.words[i + 2][:1].isdecimal()
    ):
        return None
    if word not in {"dozen", "couple"} and before not in grammar.articles and tokens.words[i + 1] != "of":
        return _vague(tokens, i, grammar) if word in grammar.vague else None
    first = i - 1 if before in grammar.articles and i else i
    if word in grammar.vague:
        return _vague(tokens, i, grammar)
    if before in grammar.several and i:
        return Numeral(i - 1, i + 1, Decimal(grammar.dozens[word]), vague=True)
    return Numeral(first, i + 1, Decimal(grammar.dozens[word]))


def _vague(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read "hundreds of thousands", "tens of millions": at least the product."""
    value, last = grammar.vague[tokens.words[i]], i + 1
    if tokens.words[last] in {"upon", "and", "on"} and tokens.words[last + 1] == tokens.words[i]:
        last += 2
    while tokens.words[last] == "of" and tokens.words[last + 1] in grammar.vague and last < i + 5:
        value *= grammar.vague[tokens.words[last + 1]]
        last += 2
    return Numeral(i, last, Decimal(value), vague=True)


def _half(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read "half a million", "half million", "half a dozen" and a bare "half"."""
    j = i + 1 + (tokens.words[i + 1] == "-")
    j += tokens.words[j] in grammar.articles
    j += tokens.words[j] == "-" and j > i + 1
    size = grammar.scales.get(tokens.words[j]) or (tokens.words[j] == "dozen" and 12)
    if size:
        return Numeral(i, j + 1, Decimal(size) / 2)
    first = i - 1 if i and tokens.words[i - 1] in grammar.articles else i
    return Numeral(first, i + 1, ONE / 2, fraction=True)


def _compound(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read "one hundred and twenty-one", "two thousand two hundred", "a million", "twenty-first"."""
    words, small, tens, scales, ordinals = (
        tokens.words,
        grammar.units_below_twenty,
        grammar.tens,
        grammar.scales,
        grammar.ordinals,
    )
    total = group = 0
    seen = False
    top = 0
    at = last = i
    ordinal = False
    while True:
        word = words[at]
        if (
            word in small
            and group % 10 == 0
            and (group % 100 == 0 or small[word] in range(1, 10))
            and not (group >= 100 and words[at + 1] == "hundred")
            and (not seen or at - last > 0 or words[last - 1] in tens or words[last - 1] in scales)
        ):
            group += small[word]
        elif word in tens and group % 100 == 0:
            group += tens[word]
        elif word == "hundred" and group < 100:
            group = (group or 1) * 100
        elif word in scales and word != "hundred" and (scales[word] > THOUSAND or not top or top > scales[word]):
            if not seen and not _may_open(tokens, i, grammar):
                break
            total += (group or 1) * scales[word] if group or not total else total * (scales[word] - 1)
            group, top = 0, scales[word]
        elif word in ordinals and _continues(group, ordinals[word], seen):
            value = ordinals[word]
            group = (group or 1) * value if value >= 100 else group + value
            ordinal, at = True, at + 1
            last, seen = at, True
            break
        else:
            break
        seen, at = True, at + 1
        last = at
        at = _skip_joint(tokens, at, grammar, group, total)
    if not seen:
        return None
    first = i - 1 if i and words[i] in scales and words[i - 1] in grammar.articles else i
    vague = words[i] in scales and words[i - 1] in grammar.few
    return Numeral(first - vague, last, Decimal(total + group), ordinal=ordinal, vague=vague)


def _may_open(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    """Say whether a bare scale word is a number: "a million", "half million", "per thousand" but not "the million"."""
    words, before = tokens.words, tokens.words[i - 1]
    goes_on = words[i + 1] in grammar.units_below_twenty and not (before.isalpha() or before == "-")
    return before in grammar.articles or before in {"several", "per", "few"} or goes_on


def _continues(group: int, value: int, seen: bool) -> bool:  # noqa: FBT001
    """Say whether an ordinal word closes the compound before it ("twenty" + "first", "hundred" + "fifth")."""
    if not seen:
        return True
    if value >= 100:
        return group < 100 or (value >= THOUSAND and group < THOUSAND)
    return (group % 100 == 0) or (group % 10 == 0 and value < 10 and group % 100 >= 20)


def _skip_joint(tokens: Tokens, at: int, grammar: Grammar, group: int, total: int) -> int:
    """Return where the number may go on behind a hyphen, an "and" or a comma."""
    words = tokens.words
    word = words[at]
    following = words[at + 1]
    number = following in grammar.units_below_twenty or following in grammar.tens or following in grammar.ordinals
    if word == "-":
        if following in grammar.conjunctions and words[at + 2] == "-":
            return at + 3
        return at + 1 if number or following in grammar.scales else at
    if word in grammar.conjunctions and number and (group >= 100 or (total and not group)):
        joins = words[at - 1] in grammar.scales and not _denominator(tokens, at + 1, grammar)
        return at + 1 if joins and not _hundreds_again(words, at, grammar) else at
    if word == "," and total and not group and number and _lower_group(words, at, grammar):
        return at + 1
    return at


def _hundreds_again(words: list[str], at: int, grammar: Grammar) -> bool:
    """Say whether hundreds stand on both sides of the "and": "between twelve hundred and fifteen hundred"."""
    ahead = words[at + 2 : at + 5 : 2] if words[at + 2] == "-" else words[at + 2 : at + 4]
    number = ahead[0] in grammar.units_below_twenty and "hundred" in ahead
    return words[at - 1] == "hundred" and ("hundred" in ahead[:1] or number)


def _lower_group(words: list[str], at: int, grammar: Grammar) -> bool:
    """Say whether a smaller group follows the comma: "three million, two hundred", "three billion, two million"."""
    scale = grammar.scales.get(words[at - 1], 0)
    return any(THOUSAND // 10 <= grammar.scales.get(word, 0) < scale for word in words[at + 2 : at + 4])


def _denominator(tokens: Tokens, at: int, grammar: Grammar) -> bool:
    """Say whether a fraction starts at `at`, which belongs behind the whole number ("three and two thirds")."""
    words, j = tokens.words, at + 1 + (tokens.words[at + 1] == "-")
    above = grammar.units_below_twenty.get(words[at]) or grammar.tens.get(words[at], 0)
    return words[j] in {"half", "quarter"} or 1 < above < grammar.plural_denominators.get(words[j], 0)

"""Digits and number words → values: "1,300,000", "1.3 million", "two-thirds of a million", "2 1/2", "a dozen"."""

import unicodedata
from decimal import Decimal

from service.analysis.figures.digits import parse_digits
from service.analysis.figures.grammar import Grammar
from service.analysis.figures.mention import Numeral
from service.analysis.figures.tokens import Tokens

ONE, TWO = Decimal(1), Decimal(2)
THOUSAND = 1000
YEARS = range(1000, 2200)
"""What four bare digits may mean beside a number of things."""

SPACES = frozenset(" \u00a0\u2009\u202f\u2007")
"""What may stand between groups of three digits; all but the first keep a number together."""

_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")

_HUNDREDS = frozenset({"hundred", "hundredth", "thousandth"})

_TIMES = frozenset({"x", "×", "*", "·", "⋅"})
"""Signs between a number and its power of ten."""

_GOES_ON = frozenset({".", "e", "^", *_TIMES})
"""What may go on with a number behind its digits."""

HYPHENS = frozenset("-‐‑–")


def read_numeral(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read the number that starts at token `i`, or None where there is none."""
    found = _digits(tokens, i) if tokens.words[i][:1].isdecimal() else _words(tokens, i, grammar)
    if found is None or found.ordinal:
        return found
    if not found.vague:
        _scale(tokens, found, grammar)
        _fraction(tokens, found, grammar)
    return found


def _digits(tokens: Tokens, i: int) -> Numeral | None:
    word = tokens.words[i]
    last, joined = _join_groups(tokens, i)
    value = parse_digits(joined or word)
    if value is None:
        return None
    found = Numeral(i, last, value, "" if joined else word)
    after = tokens.words[last]
    if after in _GOES_ON or (after[:1] in _RAISED and after):
        _spaced_decimal(tokens, found)
        _power(tokens, found)
    return found


def _join_groups(tokens: Tokens, i: int) -> tuple[int, str]:
    """Join groups of three that spaces or a tokeniser parted: "40 000", "5, 000", "80 , 000", "1'000'000"."""
    word = tokens.words[i]
    if len(word) > 3 or not word.isdecimal():
        return i + 1, ""
    if tokens.words[i + 1] in {"'", "’"}:
        return _apostrophes(tokens, i)
    groups, last, safe = [word], i + 1, False
    while True:
        comma = tokens.words[last] == ","
        j = last + comma
        following = tokens.words[j].partition(".")[0]
        if len(following) != 3 or not following.isdecimal() or tokens.words[j].count(","):
            break
        gap = tokens.text[tokens.ends[last - 1] : tokens.starts[j]]
        if not comma and (len(gap) != 1 or gap not in SPACES):
            break
        safe = safe or following.startswith("0") or (not comma and (gap != " " or _loose_group(tokens, i, j)))
        safe = safe or (comma and tokens.words[i - 1] in "$£€#" and tokens.words[i - 1] != "")
        groups.append(tokens.words[j])
        last = j + 1
    return (last, "".join(groups)) if safe else (i + 1, "")


def _apostrophes(tokens: Tokens, i: int) -> tuple[int, str]:
    """Join Swiss groups: "1'000'000"."""
    words, last = tokens.words, i + 1
    digits = words[i]
    while words[last] in {"'", "’"} and tokens.glued(last) and tokens.glued(last + 1):
        whole, _, rest = words[last + 1].partition(".")
        if len(whole) != 3 or not whole.isdecimal():
            break
        digits += words[last + 1]
        last += 2
        if rest:
            break
    return (last, digits) if last > i + 1 else (i + 1, "")


def _loose_group(tokens: Tokens, i: int, j: int) -> bool:
    """Say whether a space alone joins: three groups, or nothing glued behind."""
    alone = not tokens.glued(j + 1) or tokens.words[j + 1] in {".", ",", ";", ":", ")", "?", "!"}
    return tokens.words[i] != "0" and alone and j > i + 1


def _spaced_decimal(tokens: Tokens, found: Numeral) -> None:
    """Join "46 . 8 million" and "£1. 8m": a stop parted from the digits behind it, where a scale or percent follows."""
    i, word = found.last, tokens.words[found.last + 1]
    if tokens.words[i] != "." or not word.isdecimal() or len(word) > 2 or tokens.glued(i + 1):
        return
    spaced = not tokens.glued(i)
    money = tokens.words[found.first - 1] in {"$", "£", "€", "#"}
    after = tokens.words[i + 2]
    if (spaced or money or len(str(found.value)) <= 3) and (
        after in {"million", "billion", "trillion", "%", "bn", "m", "per", "percent"} or (money and spaced)
    ):
        found.value = Decimal(f"{found.value}.{word}")
        found.last, found.plain = i + 2, ""


def _is_raised(word: str) -> bool:
    """Say whether a word is an exponent in small raised digits."""
    return 0 < len(word) <= 2 and all(c in _RAISED for c in word)


def _raised(word: str) -> int:
    return int("".join(str(unicodedata.digit(c)) for c in word))


def _power(tokens: Tokens, found: Numeral) -> None:
    """Read "4e14", "1.3x10^6" and "2^10"."""
    words, i = tokens.words, found.last
    if words[i] in _TIMES and words[i + 1] == "10" and words[i + 2] == "⁻" and _is_raised(words[i + 3]):
        found.value, found.last, found.plain = found.value / 10 ** _raised(words[i + 3]), i + 4, ""
        return
    if words[i] in _TIMES and words[i + 1] == "10" and _is_raised(words[i + 2]):
        found.value, found.last, found.plain = found.value * 10 ** _raised(words[i + 2]), i + 3, ""
        return
    if _is_raised(words[i]) and tokens.glued(i):
        found.value, found.last, found.plain = found.value ** _raised(words[i]), i + 1, ""
        return
    if words[i] in _TIMES and words[i + 1] == "10" and words[i + 2] in {"^", "-", "−"}:
        base, at = Decimal(10), i + 2 + (words[i + 2] == "^")
    elif words[i] == "e" and tokens.glued(i) and (tokens.glued(i + 1)):
        base, at = Decimal(10), i + 1
    elif words[i] == "^" and tokens.glued(i):
        base, at = found.value, i + 1
    else:
        return
    sign = 1
    while words[at] in {"-", "+", "−"}:
        sign, at = (sign if words[at] == "+" else -1), at + 1
    exponent = words[at]
    if exponent.isdecimal() and len(exponent) < 4:
        power = base ** (sign * int(exponent))
        found.value = power if words[i] == "^" else found.value * power
        found.last, found.plain = at + 1, ""


def _words(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read number words, the fraction signs, and nouns that count."""
    word = tokens.words[i]
    if word in grammar.dozens:
        return _dozen(tokens, i, grammar)
    if word in grammar.vague:
        return _vague(tokens, i, grammar)
    if word == grammar.half:
        return _half(tokens, i, grammar)
    if not word.isascii() and len(word) == 1:
        return Numeral(i, i + 1, _sign_value(word), fraction=True) if unicodedata.numeric(word, 0) else None
    return _compound(tokens, i, grammar)


def _sign_value(sign: str) -> Decimal:
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
    return Numeral(first, i + 1, Decimal(grammar.dozens[word]))


def _vague(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read "hundreds of thousands", "tens of millions": at least the product."""
    value, last = grammar.vague[tokens.words[i]], i + 1
    while tokens.words[last] == "of" and tokens.words[last + 1] in grammar.vague and last < i + 5:
        value *= grammar.vague[tokens.words[last + 1]]
        last += 2
    return Numeral(i, last, Decimal(value), vague=True)


def _half(tokens: Tokens, i: int, grammar: Grammar) -> Numeral | None:
    """Read "half a million", "half million", "half a dozen" and a bare "half"."""
    j = i + 1 + (tokens.words[i + 1] in grammar.articles or tokens.words[i + 1] == "-")
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
    return tokens.words[i - 1] in grammar.articles or tokens.words[i - 1] in {"several", "per", "few"}


def _continues(group: int, value: int, seen: bool) -> bool:  # noqa: FBT001
    """Say whether an ordinal word closes the compound before it ("twenty" + "first", "hundred" + "fifth")."""
    if not seen:
        return True
    if value >= 100:
        return group < 100
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
        return at + 1 if words[at - 1] in grammar.scales and not _denominator(tokens, at + 1, grammar) else at
    if word == "," and total and not group and number and _lower_group(words, at, grammar):
        return at + 1
    return at


def _lower_group(words: list[str], at: int, grammar: Grammar) -> bool:
    """Say whether a smaller group follows the comma: "three million, two hundred", "three billion, two million"."""
    scale = grammar.scales.get(words[at - 1], 0)
    return any(THOUSAND // 10 <= grammar.scales.get(word, 0) < scale for word in words[at + 2 : at + 4])


def _denominator(tokens: Tokens, at: int, grammar: Grammar) -> bool:
    """Say whether a fraction starts at `at`, which belongs behind the whole number ("three and two thirds")."""
    words, j = tokens.words, at + 1 + (tokens.words[at + 1] == "-")
    above = grammar.units_below_twenty.get(words[at]) or grammar.tens.get(words[at], 0)
    return words[j] in {"half", "quarter"} or above < grammar.plural_denominators.get(words[j], 0)


def _scale(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Multiply by what follows: "1.3 million", "$300-million", "5 crore", "4 thousand 3 hundred and 21", "3 dozen"."""
    words, last = tokens.words, found.last
    if words[last] not in grammar.scale_openers:
        return
    hyphened = words[last] == "-"
    word = words[last + hyphened]
    scale = grammar.scales.get(word) or (12 if word in {"dozen", "dozens"} else None)
    if word == "score" and not found.plain and found.value < 10:
        scale = 20
    if scale is None or (not found.plain and words[found.last - 1] in grammar.scales and scale <= THOUSAND):
        return
    if words[found.last - 1] in grammar.dozens and words[found.last - 1] != "couple":
        return
    found.value *= scale
    found.scale = scale
    found.last, found.plain = last + hyphened + 1, ""
    while words[found.last] in grammar.scales and words[found.last] != "grand":
        found.value *= grammar.scales[words[found.last]]
        found.last += 1
    _lower_part(tokens, found, grammar, scale)


def _lower_part(tokens: Tokens, found: Numeral, grammar: Grammar, scale: int) -> None:
    """Add "3 hundred and 21" behind "4 thousand"."""
    words = tokens.words
    at = found.last + (words[found.last] in grammar.conjunctions)
    part = words[at]
    if part.isdecimal() and words[at + 1] in grammar.scales and grammar.scales[words[at + 1]] < scale:
        lower = Decimal(part) * grammar.scales[words[at + 1]]
        found.last = at + 2
        if grammar.scales.get(words[found.last], scale) < scale:
            lower, found.last = lower * grammar.scales[words[found.last]], found.last + 1
        found.value += lower
        _lower_part(tokens, found, grammar, grammar.scales[words[at + 1]])
    elif part in grammar.units_below_twenty and words[at + 1] == "hundred" and scale > THOUSAND // 10:
        found.value += grammar.units_below_twenty[part] * 100
        found.last = at + 2
    elif at > found.last and part.isdecimal() and 0 < int(part) < scale and scale == 100:
        found.value += int(part)
        found.last = at + 1


def _fraction(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Read what makes a fraction of it: "two-thirds", "1/2", "2 1/2", "three and a half", "2½", then "of a million"."""
    words, last = tokens.words, found.last
    word = words[last]
    if found.fraction:
        pass
    elif word == "/" and words[last + 1].isdecimal() and found.plain.isdecimal() and len(words[last + 1]) <= 4:
        if int(words[last + 1]) and not 1900 <= int(words[last + 1]) <= 2100 and words[last + 2] != "/":
            found.value, found.last, found.fraction = found.value / int(words[last + 1]), last + 2, True
    elif len(word) == 1 and not word.isascii() and word.isnumeric() and not word.isdigit():
        found.value, found.last = found.value + _sign_value(word), last + 1
    elif word.isdecimal() and words[last + 1] == "/" and _is_part(words, last) and found.plain:
        found.value, found.last = found.value + Decimal(word) / int(words[last + 2]), last + 3
    elif word in grammar.conjunctions:
        _and_fraction(tokens, found, grammar)
    elif word == "-" and words[last + 1] in grammar.conjunctions:
        _hyphened_half(tokens, found)
    else:
        _denominate(tokens, found, grammar)
    if word == "point" and not found.fraction:
        _point(tokens, found, grammar)
    if found.fraction or found.plain == "":
        _of_scale(tokens, found, grammar)


def _is_part(words: list[str], at: int) -> bool:
    """Say whether the digits at `at` are a fraction behind a whole number ("2 1/2")."""
    below = words[at + 2]
    return below.isdecimal() and len(below) <= 2 and 0 < int(words[at]) < int(below) <= 16 and words[at + 3] != "/"


def _hyphened_half(tokens: Tokens, found: Numeral) -> None:
    """Add "-and-a-half"."""
    if tokens.words[found.last : found.last + 6] == ["-", "and", "-", "a", "-", "half"]:
        found.value, found.last, found.plain = found.value + ONE / 2, found.last + 6, ""


def _denominate(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Divide by "thirds", "-fifths", "quarter", "over one hundred"."""
    words, last = tokens.words, found.last
    at = last
    while words[at] == "-":
        at += 1
    word = words[at]
    hundredth = word in grammar.units_below_twenty and words[at + 1] in grammar.ordinals
    if word in grammar.tens or word == "one" or hundredth or words[last] == "over":
        _long_denominator(tokens, found, grammar, at)
        return
    if word in grammar.plural_denominators and words[at - 1 - (words[at - 1] == "-")] in grammar.tens:
        _compound_denominator(tokens, found, grammar, at)
        return
    if word in grammar.plural_denominators or (found.value == 1 and word in grammar.denominators):
        months = word == "quarters" and (words[at + 1 : at + 4] == ["in", "a", "row"] or words[at + 1] == "running")
        if word == "seconds" or months or (word == "quarters" and not found.plain and found.value > 9):
            return
        divisor = grammar.plural_denominators.get(word) or grammar.denominators[word]
        found.value, found.last, found.fraction, found.plain = found.value / divisor, at + 1, True, ""


def _long_denominator(tokens: Tokens, found: Numeral, grammar: Grammar, at: int) -> None:
    """Divide by "twenty-firsts", "one hundred fifth", "over one hundred": denominators of several words."""
    words = tokens.words
    j = at + 1 + (words[at + 1] == "-")
    single = found.value == 1 and words[j] in grammar.denominators and words[at + 1] == "-"
    if words[at] in grammar.tens and single and words[j] not in {"half", "quarter"}:
        below, last = Decimal(grammar.tens[words[at]] + grammar.denominators[words[j]]), j + 1
    elif words[at] in grammar.tens and words[j] in grammar.plural_denominators and words[j] != "seconds":
        below, last = Decimal(grammar.tens[words[at]] + grammar.plural_denominators[words[j]]), j + 1
    elif (found.value == 1 and words[at + 1] in _HUNDREDS) or words[at] == "over":
        part = read_numeral(tokens, at + (words[at] == "over"), grammar)
        if part is None or part.ordinal == (words[at] == "over") or part.value < 2 or part.fraction:
            return
        if words[at] == "over" and not _divides(tokens, found, part):
            return
        below, last = part.value, part.last
    else:
        return
    found.value, found.last, found.fraction, found.plain = found.value / below, last, True, ""


def _divides(tokens: Tokens, above: Numeral, below: Numeral) -> bool:
    """Say whether "over" is a fraction's line: "one over twenty", not "3 over four years" nor "won 20 over 30"."""
    spelt = not below.plain or above.value == 1
    return spelt and below.value > above.value and not tokens.words[below.last].isalpha()


def _compound_denominator(tokens: Tokens, found: Numeral, grammar: Grammar, at: int) -> None:
    """Divide by "twenty-firsts": the tens before it belong to the denominator where a numerator stands before them."""
    tens = grammar.tens[tokens.words[at - 1 - (tokens.words[at - 1] == "-")]]
    ones = grammar.plural_denominators[tokens.words[at]]
    whole, below = (found.value - tens, tens + ones) if found.value > tens and ones < 10 else (found.value, ones)
    found.value, found.last, found.fraction, found.plain = whole / below, at + 1, True, ""


def _and_fraction(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Add "and a half", "and two thirds", "and one fourth", "and a quarter"."""
    words, at = tokens.words, found.last + 1
    if words[at].isdecimal() and words[at + 1] == "/" and _is_part(words, at):
        found.value, found.last, found.plain = found.value + Decimal(words[at]) / int(words[at + 2]), at + 3, ""
        return
    numerator = 1 if words[at] in grammar.articles else grammar.units_below_twenty.get(words[at], 0)
    j = at + 1 + (words[at + 1] == "-")
    word = words[j]
    if (
        words[at] in grammar.articles
        and words[at + 1] == "half"
        and words[at + 2] in grammar.scales
        and found.value >= grammar.scales[words[at + 2]]
    ):
        numerator = 0
    if words[at] == "half" and words[at + 1] not in grammar.scales:
        numerator, j, word = 1, at, "half"
    divisor = grammar.plural_denominators.get(word) or grammar.denominators.get(word)
    if numerator and divisor and numerator < divisor and (divisor <= 10) and word != "seconds":
        before = words[found.last - 1]
        part = Decimal(numerator) / divisor
        scale = grammar.scales.get(before, 1) if before != "hundred" else 1
        found.value, found.last, found.plain = found.value + part * scale, j + 1, ""
        following = grammar.scales.get(words[found.last]) or (12 if words[found.last] == "dozen" else None)
        if following and scale == 1:
            found.value, found.last = found.value * following, found.last + 1
    elif words[at] in grammar.articles and words[at + 1] == "half" and words[at + 2] in grammar.scales:
        found.value, found.last = found.value + Decimal(grammar.scales[words[at + 2]]) / 2, at + 3


def _point(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Read "two point five", "one point zero three"."""
    at, digits = found.last + 1, ""
    while True:
        word = tokens.words[at]
        if word in grammar.units_below_twenty and grammar.units_below_twenty[word] < 10:
            digits += str(grammar.units_below_twenty[word])
        elif word.isdecimal() and not digits:
            digits, at = word, at + 1
            break
        elif word in grammar.tens:
            digits += str(grammar.tens[word] // 10)
            if tokens.words[at + 1] != "-" and tokens.words[at + 1] not in grammar.units_below_twenty:
                digits += "0"
        elif word != "-" or not digits:
            break
        at += 1
    if digits:
        found.value, found.last, found.plain = Decimal(f"{found.value}.{digits}"), at, ""
        scale = grammar.scales.get(tokens.words[at])
        if scale:
            found.value, found.last = found.value * scale, at + 1


def _of_scale(tokens: Tokens, found: Numeral, grammar: Grammar) -> None:
    """Multiply by "of a million", "million"."""
    words, at = tokens.words, found.last
    if words[at] == "of" and words[at + 1] in grammar.articles and words[at + 2] in grammar.scales:
        found.value, found.last, found.fraction = found.value * grammar.scales[words[at + 2]], at + 3, False
    elif found.fraction and words[at] in grammar.scales:
        found.value, found.last, found.fraction = found.value * grammar.scales[words[at]], at + 1, False

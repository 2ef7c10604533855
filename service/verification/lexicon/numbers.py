"""Numbers in English words."""

from service.analysis.figures.english_words import TENS, UNITS_BELOW_TWENTY

NUMBERS: frozenset[str] = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half third quarter dozen""".split()
)
"""Numbers in words, as far as a count is given in them."""

IN_DIGITS: dict[str, str] = {word: str(value) for word, value in {**UNITS_BELOW_TWENTY, **TENS}.items()}
"""Number word → its figure."""

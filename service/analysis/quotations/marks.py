"""Quotation marks and what pairs with what."""

from dataclasses import dataclass

from service import patterns as re

PAIRS: dict[str, str] = {
    "“": "”“",
    "„": "“”",
    "‟": "”",
    '"': '"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "”": "”",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "``": "''",
}
"""Opening mark → the marks that may close it (Swedish opens with ”, German closes with “, TeX and treebanks double)."""

SINGLE = frozenset("‘‚'’")
"""Marks that are apostrophes too."""

SPACED = frozenset("«‹")
"""Opening marks behind which the French leave a space."""

MARK = re.compile(
    r"[“”„‟\"«»‹›「」『』‘‚'’`]"
    r"(?:(?<=`)`|(?<=')'|(?<=[“”„‟\"«»‹›「」『』‘‚])|(?<=['’])(?:(?<![^\W_].)|(?![^\W_])))",
    re.DOTALL,
)
"""A doubled or a double mark, or a single one that does not stand between letters. It begins with a class of marks,
which lets `re` skip to the next one.
"""


@dataclass(slots=True)
class Mark:
    char: str
    start: int
    end: int


@dataclass(slots=True)
class Pair:
    start: int
    end: int
    inner: tuple[int, int]
    depth: int = 0

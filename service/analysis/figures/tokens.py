"""Text → tokens: words in lower case, digit groups and single signs, with their spans."""

import re

_TOKEN = re.compile(r"[^\W\d_]+|(?:(?<![\w.,])\.)?\d+(?:[.,]\d+)*|\n|[^\w\s]|_+|[^\W_]")

_BARE_POINT = re.compile(r"(?<![\w.,])\.\d")
""".5", which is read as "0.5"."""

PAD = ("", "", "", "", "", "", "", "")
"""Empty words behind the last: looking ahead (and one back from the first) needs no check of bounds."""


class Tokens:
    """Parallel lists, one entry a token. `words[-1]` and what follows the last are empty."""

    __slots__ = ("count", "ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        lower = text.lower()
        if len(lower) != len(text):
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        spans = [match.span() for match in _TOKEN.finditer(text)]
        self.text = text
        self.count = len(spans)
        self.words = [lower[start:end] for start, end in spans]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        if _BARE_POINT.search(text):
            self.words = ["0" + w if w[0] == "." and len(w) > 1 else w for w in self.words]
        self.words += PAD
        self.starts += [len(text) + 1 + i for i in range(len(PAD))]
        self.ends += [len(text) + 1 + i for i in range(len(PAD))]

    def glued(self, i: int) -> bool:
        """Say whether token `i` follows the one before it without white space."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def upper(self, i: int) -> bool:
        """Say whether token `i` starts with a capital."""
        start = self.starts[i]
        return start < len(self.text) and self.text[start].isupper()

    def phrase(self, i: int, words: tuple[str, ...]) -> bool:
        """Say whether `words` stand from token `i` on."""
        return all(self.words[i + n] == word for n, word in enumerate(words)) if words else True

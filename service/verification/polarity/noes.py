"""The expressions of a sentence that say no without a negator."""

import re
from functools import lru_cache

from service.analysis.wording import words
from service.verification.lexicon.nays import IMPLICIT, LESS


@lru_cache(maxsize=2_048)
def implied_noes(text: str) -> tuple[re.Match[str], ...]:
    """Return the expressions that say no without a negator; asked of a sentence for each claim that rests on it."""
    found = list(LESS.finditer(text)) if "less" in text else []
    end = 0
    for word in words(text):
        pattern = IMPLICIT.get(word.text[0])
        match = pattern.match(text, word.start) if pattern is not None and word.start >= end else None
        if match is not None:
            found.append(match)
            end = match.end()
    return tuple(sorted(found, key=lambda m: m.start()))

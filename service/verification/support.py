"""Which sentences a claim rests on, where it does not say: the best by shared words, rarer words weighing more."""

import math
import re
from collections import Counter
from functools import lru_cache

from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence, Library, in_order

_WORD = re.compile(r"[^\W_]+(?:[’'.,][^\W_]+)*")

MAX_SUPPORT = 4
"""Sentences that one claim is taken to rest on at most."""

MIN_SHARE = 0.35
"""A sentence is taken where it shares at least this part of the best one's score."""


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """Return the words of `text`, lower case, cut to six letters so that inflections meet."""
    return frozenset(w.lower().replace("’", "'").removesuffix("'s")[:6] for w in _WORD.findall(text))


def find_support(claim: ReadClaim, library: Library) -> Evidence:
    """Return the sentences that share most with `claim`; empty where none shares a word."""
    if claim.citations is not None:
        return Evidence(library, in_order(library, claim.citations))
    words = stems(claim.text)
    spread = Counter(w for s in library.sentences.values() for w in stems(s.text))
    total = len(library.sentences)
    scores = {
        s.id: sum(math.log(1 + total / spread[w]) for w in words & stems(s.text)) for s in library.sentences.values()
    }
    best = max(scores.values(), default=0.0)
    ranked = sorted((s for s in scores if scores[s] > 0 and scores[s] >= MIN_SHARE * best), key=lambda s: -scores[s])
    return Evidence(library, in_order(library, ranked[:MAX_SUPPORT]))

"""Which ministry it is: "the transport ministry" where the articles only have that of finance."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from service import patterns as re
from service.analysis.wording import small, words
from service.domain import Finding
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.lexicon.kinship import OFFICES, PORTFOLIOS
from service.verification.matching import misnamed

FIELD: dict[str, int] = {word: n for n, line in enumerate(PORTFOLIOS) for word in line.split()}
"""Word → the number of its field."""

_FIELD = "|".join(sorted(FIELD, key=len, reverse=True))

OFFICE = re.compile(
    rf"\b(?P<before>{_FIELD})(?: and \w+)? {OFFICES}\b"
    rf"|\b(?:minist(?:er|ers|ry)|department|secretary|committee) (?:of|for|on) (?:the )?(?P<after>{_FIELD})\b"
)
"""A field beside what it is a field of, in small letters."""


class Office(NamedTuple):
    """A field of government that a text names, and where."""

    field: int
    start: int
    end: int


@lru_cache(maxsize=2_048)
def find_offices(text: str) -> tuple[Office, ...]:
    """Return the ministries and their like of a text, in order."""
    return tuple(Office(FIELD[m["before"] or m["after"]], m.start(), m.end()) for m in OFFICE.finditer(small(text)))


def wrong_portfolios(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each ministry whose field no article has, where the passage names that of another."""
    for office in find_offices(claim.text):
        library = evidence.library
        if any(office.field in _fields(sentence.text) for sentence in library.sentences.values()):
            continue
        told = [(other, s) for s in evidence.neighbours() for other in find_offices(library.sentences[s].text)]
        if told:
            other, sentence = told[0]
            at = library.sentences[sentence].text[other.start : other.end]
            yield misnamed(
                claim,
                claim.place(office.start, office.end),
                f"The source has “{at}” here.",
                source=library.ref(sentence),
                expected=at,
            )


@lru_cache(maxsize=2_048)
def _fields(text: str) -> frozenset[int]:
    """Return the fields that a text has a word of, as an office or not."""
    return frozenset(FIELD[w] for word in words(text) if (w := word.text.removesuffix("'s")) in FIELD)

"""How well a clause of a claim and a clause of its source fit, and which fits best."""

from collections.abc import Iterator
from typing import Any

from service.domain import Check, Finding, SourceRef, Span
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.evidence import Evidence, Match
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library

MIN_FIT = 0.5
"""What two clauses must share of the shorter one to be about the same thing."""

MIN_SHARED = 3
"""Content words that the sentences of both must share: a clause alone may be too short to tell."""

MIN_COMMON = 2
"""Content words that will do where they are nearly all of the source's clause."""

ALIGNED = 0.45
"""What a clause must share of the claim's to be the one that it was taken from, where nothing else comes near."""

RIVAL = 0.8
"""A clause with this part of what the best one shares leaves open which of the two was meant."""


PRONOUNS: frozenset[str] = frozenset("he she it they".split())
"""Subjects of which the other telling may well give the name."""


def matches(clause: Clause, claim: ReadClaim, evidence: Evidence) -> tuple[Match, ...]:
    """Return the clauses of the cited sentences that are about the same thing as `clause` of `claim`.

    Several checks ask for the same clause.
    """
    asked = (claim.text, clause.start, clause.end, clause.content)
    if asked not in evidence.matches:
        evidence.matches[asked] = tuple(_matches(clause, claim, evidence))
    return evidence.matches[asked]


def _matches(clause: Clause, claim: ReadClaim, evidence: Evidence) -> Iterator[Match]:
    wanted = meanings(claim.text)
    for sentence in evidence.cited:
        text = evidence.library.sentences[sentence].text
        shared = len(wanted & evidence.library.meanings[sentence])
        whole = len(clause.content) >= 2 and clause.content <= evidence.library.meanings[sentence]
        few = not whole and shared < min(MIN_SHARED, max(1, len(wanted) // 2))
        if few and shared < MIN_COMMON:
            continue
        for other in read_clauses(text):
            if (not few or _is_nearly_all(clause, other)) and about_the_same(clause, other, evidence.library):
                yield Match(sentence, other, clause.content & other.content)


def _is_nearly_all(clause: Clause, other: Clause) -> bool:
    """Say whether all but one word of a short clause of the source stands in the claim's."""
    common = clause.content & other.content
    return len(common) >= MIN_COMMON and len(other.content) - len(common) <= 1


def about_the_same(clause: Clause, other: Clause, library: Library) -> bool:
    """Say whether two clauses share enough words, the rarer weighing more."""
    if not clause.content or not other.content:
        return len(clause.verbal & other.verbal) >= 2
    ours, theirs = clause.content, other.content
    if any(c.opening in PRONOUNS and not _stands_for_nobody(c) for c in (clause, other)):
        ours, theirs = ours - library.naming, theirs - library.naming
    shared = ours & theirs
    if len(shared) < 2 and not (shared and min(len(ours), len(theirs)) <= 2):
        return False
    return library.weight(shared) >= MIN_FIT * min(library.weight(ours), library.weight(theirs))


def _stands_for_nobody(clause: Clause) -> bool:
    """Say whether the "it" that opens a clause means nothing: "it is unclear how"."""
    return clause.opening == "it" and not EXPLETIVE.isdisjoint(clause.every)


EXPLETIVE: frozenset[str] = frozenset(
    "clear unclear known unknown certain uncertain established likely unlikely possible impossible obvious".split()
)
"""Words behind an "it is" in which "it" means nothing."""


def source_of(match: Match, library: Library) -> SourceRef:
    """Point at the clause of the source."""
    at = library.sentences[match.sentence].span.start
    text = library.sentences[match.sentence].text
    start, end = trim(text, match.clause.start, match.clause.end)
    return library.ref(match.sentence, Span(start=at + start, end=at + end))


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return `[start, end)` without white space and commas at its ends."""
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip(" ,;\n"))
    return start + left, start + max(left, len(stretch.rstrip(" ,;\n")))


def span_of(clause: Clause, claim: ReadClaim) -> Span:
    """Return where a clause of the claim stands in the summary."""
    start, end = trim(claim.text, clause.start, clause.end)
    return claim.place(start, end)


def finding(claim: ReadClaim, span: Span, **fields: Any) -> Finding:
    """Make a finding on the stretch `span` of the summary, as far as it lies in the claim."""
    whole = claim.span
    if not whole.contains(span):
        span = Span(max(span.start, whole.start), min(span.end, whole.end))
    text = claim.text[span.start - whole.start : span.end - whole.start]
    return Finding.of_ours(span=span, text=text, claim=claim.id, **fields)


def contradicted(claim: ReadClaim, span: Span, reason: str, source: SourceRef) -> Finding:
    """Make a finding on words of the claim of which `source` has the contrary, as it should have them."""
    fields = {"check": Check.POLARITY, "verdict": "reversed", "reason": reason}
    return finding(claim, span, source=source, expected=source.text, **fields)


def misnamed(claim: ReadClaim, span: Span, reason: str, **fields: Any) -> Finding:
    """Make a finding on a name, or on words that stand for one, which the articles have not in this place."""
    return finding(claim, span, check=Check.NAME, verdict="unsupported_name", reason=reason, **fields)


def sources_of(claim: ReadClaim) -> frozenset[str]:
    """Return the meanings of the words that say whose word it is: what is said may stand where only "she" said it."""
    told = (a.source.text for a in claim.reading.attributions if a.source is not None)
    return frozenset().union(*map(meanings, told))


def best_match(clause: Clause, evidence: Evidence) -> Match | None:
    """Return the clause of the source that `clause` was surely taken from; None where two come close."""
    library = evidence.library
    found = [
        (library.weight(clause.content & other.content), Match(sentence, other, clause.content & other.content))
        for sentence in evidence.cited
        for other in read_clauses(library.sentences[sentence].text)
    ]
    if not found:
        return None
    best, match = max(found, key=lambda f: f[0])
    rivals = [share for share, other in found if other.clause is not match.clause]
    if best < ALIGNED * library.weight(clause.content) or any(share > RIVAL * best for share in rivals):
        return None
    return match

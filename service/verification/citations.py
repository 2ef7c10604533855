"""The citations of a claim: each must name a sentence that exists and is the article's own."""

from collections.abc import Iterator

from service.domain import Check, Finding, SourceRef
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence, Library
from service.verification.meaning import meanings
from service.verification.support import best_support

BORNE_OUT = 0.6
"""Part of a claim's words that a sentence has which the claim was plainly taken from."""

FAR_LESS = 0.6
"""The cited sentences have at most this part of what that sentence has."""


def check_citations(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each citation; none for plain text, which has none to check."""
    if claim.citations is None:
        return
    if not claim.citations:
        yield _finding(claim, "missing", "The claim cites no sentence.")
    elif _beside_the_point(claim, evidence):
        yield _finding(claim, "missing", "The sentences that the claim cites speak of nothing that it speaks of.")
    elif better := _elsewhere(claim, evidence):
        reason = f"The sentences that the claim cites do not bear it out; {better} does."
        yield _finding(claim, "missing", reason, source=evidence.library.ref(better), expected=better)
    yield from list_citations(claim, evidence.library)


def list_citations(claim: ReadClaim, library: Library) -> Iterator[Finding]:
    """Yield whether each citation names a sentence that exists and is the article's own."""
    for citation in dict.fromkeys(claim.citations or ()):
        if citation in library.sentences:
            reason = f"{citation} exists and is the article's own."
            yield _finding(claim, "valid", reason, source=library.ref(citation))
        elif citation in library.excluded:
            yield _finding(claim, "excluded_passage", f"{citation} stands in a passage that is not the article's.")
        else:
            yield _finding(claim, "unknown_id", f"No article has a sentence {citation!r}.")


def _beside_the_point(claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether claim and cited sentences share no word that carries content.

    Only where the language is read: in others, words are not known well enough to tell.
    """
    said = meanings(claim.text)
    library = evidence.library
    read = all(library.analysis_of(s).read for s in evidence.cited)
    return bool(said and evidence.cited) and read and not any(said & library.meanings[s] for s in evidence.cited)


def _elsewhere(claim: ReadClaim, evidence: Evidence) -> str | None:
    """Return the sentence that the claim was taken from, where that is not among the cited ones.

    Only where it is plain: another sentence has most of the claim's words, and the cited ones together far fewer.
    """
    library, said = evidence.library, meanings(claim.text)
    whole = library.weight(said)
    if not evidence.cited or not whole or not all(library.analysis_of(s).read for s in evidence.cited):
        return None
    cited = frozenset[str]().union(*(library.meanings[s] for s in evidence.cited))
    share = library.weight(said & cited) / whole
    best = best_support(claim.text, library) if share <= FAR_LESS else None
    if best is None or best in evidence.cited:
        return None
    found = library.weight(said & library.meanings[best]) / whole
    return best if found >= BORNE_OUT and share <= found * FAR_LESS else None


def _finding(
    claim: ReadClaim, verdict: str, reason: str, *, source: SourceRef | None = None, expected: str | None = None
) -> Finding:
    return Finding(
        check=Check.CITATION,
        verdict=verdict,
        reason=reason,
        span=claim.span,
        text=claim.text,
        claim=claim.id,
        source=source,
        expected=expected,
    )

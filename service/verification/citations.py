"""The citations of a claim: each must name a sentence that exists and is the article's own."""

from collections.abc import Iterable, Iterator

from service.analysis.wording import stem
from service.domain import Check, Finding, SourceRef
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library
from service.verification.nearness import nearness
from service.verification.support import best_support, rank_support

SPOKEN_OF = 0.2
"""Part of a claim's words, rare ones weighing more, that the sentences which share most with it have at least …"""

COUNTED = 0.25
"""… or part of them, each counted once: a name that every sentence has weighs nothing. Of 2,147
faithful sentences in a free wording 4 have too little of all, of 1,341 about other news three in four."""

RETOLD = 0.2
"""Part of the claim, names aside, that a sentence which speaks of it has in words about the same things."""

SLIGHT: frozenset[str] = frozenset(map(stem, "make use give take get put come go keep bring".split()))
"""Stems of verbs that any article has and that say nothing of what it is about."""

BORNE_OUT = 0.6
"""Part of a claim's words that a sentence has which the claim was plainly taken from."""

FAR_LESS = 0.6
"""The cited sentences have at most this part of what that sentence has."""


def check_citations(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each citation; for plain text, which has none, only where no article speaks of the claim."""
    if not _spoken_of(claim, evidence.library):
        yield _finding(claim, "missing", "No article speaks of what the claim says.")
        yield from list_citations(claim, evidence.library)
        return
    if claim.citations is None:
        return
    if not claim.citations:
        yield _finding(claim, "missing", "The claim cites no sentence.")
    elif _beside_the_point(claim, evidence):
        yield _finding(claim, "missing", "The sentences that the claim cites speak of nothing that it speaks of.")
    elif better := elsewhere(claim, evidence):
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


def _spoken_of(claim: ReadClaim, library: Library) -> bool:
    """Say whether the sentences of all articles that share most with a claim share more than a stray word with it.

    Only where every language is read: in others, words are not known well enough to tell.
    """
    said = meanings(claim.text) - SLIGHT
    if not said or not all(a.read for a in library.analyses.values()):
        return True
    if _shares(said, claim, library) or _names_somebody(said, library) or _names_two(claim, library):
        return True
    return max(nearness(claim.text, library).values(), default=0.0) >= RETOLD


def _names_somebody(said: frozenset[str], library: Library) -> bool:
    """Say whether a claim names a person of the articles, and shares another word with them, wherever that stands.

    Of sentences about other news 4 in 1,340 do that share too little otherwise.
    """
    known = said & library.rarity.keys()
    return len(known) > 1 and not known.isdisjoint(library.personal)


def _names_two(claim: ReadClaim, library: Library) -> bool:
    """Say whether a claim has two names of one article, of whatever they are."""
    told = {n.text for n in claim.reading.names}
    return any(len(told & {n.text for n in a.names}) > 1 for a in library.analyses.values())


def _shares(said: frozenset[str], claim: ReadClaim, library: Library) -> bool:
    return _covers(said, claim.citations or (), library) or _covers(said, rank_support(claim.text, library), library)


def _covers(said: frozenset[str], sentences: Iterable[str], library: Library) -> bool:
    shared = said & _held(sentences, library)
    return library.weight(shared) >= SPOKEN_OF * library.weight(said) or len(shared) >= COUNTED * len(said)


def _held(sentences: Iterable[str], library: Library) -> frozenset[str]:
    """Return what the words of some sentences mean."""
    return frozenset[str]().union(*(library.meanings.get(s, ()) for s in sentences))


def _beside_the_point(claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether claim and cited sentences share no word that carries content.

    Only where the language is read: in others, words are not known well enough to tell.
    """
    said = meanings(claim.text)
    library = evidence.library
    read = all(library.analysis_of(s).read for s in evidence.cited)
    return bool(said and evidence.cited) and read and not any(said & library.meanings[s] for s in evidence.cited)


def elsewhere(claim: ReadClaim, evidence: Evidence) -> str | None:
    """Return the sentence that the claim was taken from, where that is not among the cited ones.

    Only where it is plain: another sentence has most of the claim's words, and the cited ones together far fewer.
    """
    library, said = evidence.library, meanings(claim.text)
    whole = library.weight(said)
    if not evidence.cited or not whole or not all(library.analysis_of(s).read for s in evidence.cited):
        return None
    cited = _held(evidence.cited, library)
    share = library.weight(said & cited) / whole
    best = best_support(claim.text, library) if share <= FAR_LESS else None
    if best is None or best in evidence.cited:
        return None
    found = library.weight(said & library.meanings[best]) / whole
    return best if found >= BORNE_OUT and share <= found * FAR_LESS else None


def _finding(
    claim: ReadClaim, verdict: str, reason: str, *, source: SourceRef | None = None, expected: str | None = None
) -> Finding:
    return Finding.of_ours(
        check=Check.CITATION,
        verdict=verdict,
        reason=reason,
        span=claim.span,
        text=claim.text,
        claim=claim.id,
        source=source,
        expected=expected,
    )

"""A negation of the claim, or of its source, whose own words stand on one side only.

A free paraphrase may share no negated word with its source. Then all that can be compared is whether the passage that
it was taken from says no in any way, and whether the claim does.
"""

from collections.abc import Sequence
from functools import lru_cache

from service.analysis.wording import words
from service.domain import Check, Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.evidence import Evidence, Library
from service.verification.lexicon.deeds import NO_DEEDS
from service.verification.lexicon.negation import NEGATIVE, PLAIN_NO, QUANTIFIERS, SWEEPING_NO, TELLING
from service.verification.matching import best_match, finding, source_of, sources_of, span_of
from service.verification.meaning import meaning, meaning_of, meanings
from service.verification.polarity.affirming import is_flat, is_none
from service.verification.polarity.negation import numbers
from service.verification.polarity.noes import implied_noes

MIN_COVER = 0.3
"""What a passage must share of the claim before a "not" that it lacks counts as added."""

SURELY = 0.6
"""What a clause that says no must share of the claim's before a lost "no" counts."""

MIN_SHARED = 2
"""Words that a clause must share to be surely the one that the claim's was taken from."""

NEAR_BEST = 0.75
"""A sentence with this part of what the best one shares may be the one that was meant."""


def added(clause: Clause, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a "not" where what the claim can rest on says no in no way, or less often than the claim."""
    if not evidence.cited or not (clause.firm & clause.verbal) or not clause.targets:
        return None
    if not PLAIN_NO.search(claim.text, clause.start, clause.end) or is_none(clause, claim, evidence):
        return None
    library = evidence.library
    resting = _resting(clause, claim, evidence)
    if (clause.targets & _TELLING or not is_flat(clause, claim)) and not _stands_plainly(clause, resting, library):
        return None
    if not resting or not _gives(numbers(clause), resting, library):
        return None
    around = _around(resting, clause, library)
    if (
        not _stands_plainly(clause, resting, library)
        and _says_no(around, library)
        and _says_no(evidence.neighbours(), library) >= _said(claim)
    ):
        return None
    reason = "The claim negates this; nothing in the passage that it rests on does."
    return _finding(claim, clause, reason, library, resting[0])


_TELLING: frozenset[str] = frozenset(map(meaning, TELLING))
"""Their meanings."""


_COMMON: frozenset[str] = frozenset(map(meaning_of, NO_DEEDS))
"""Meanings of verbs that stand in every passage: "put down to" is not "put out a team"."""


def _stands_plainly(clause: Clause, resting: Sequence[str], library: Library) -> bool:
    """Say whether the source has what the claim negates, and no plain no: "rather" or "stay" elsewhere are none."""
    around = [library.sentences[s].text for s in _around(resting, clause, library)]
    if any(SWEEPING_NO.search(text) for text in around):
        return False
    plain_no = any(PLAIN_NO.search(text) for text in around)
    wanted = clause.targets - library.naming - _COMMON
    holding = [
        library.sentences[s].text[c.start : c.end]
        for s in resting
        for c in read_clauses(library.sentences[s].text)
        if wanted & c.content
        and (not plain_no or len((clause.content & c.content) - library.naming) >= MIN_SHARED)
        and clause.content & c.content - wanted
    ]
    return bool(holding) and not any(NEGATIVE.search(text) for text in holding)


def _says_no(sentences: Sequence[str], library: Library) -> int:
    texts = [library.sentences[s].text for s in sentences]
    return sum(max(len(NEGATIVE.findall(text)), len(implied_noes(text))) for text in texts)


def _said(claim: ReadClaim) -> int:
    return sum(c.negations for c in read_clauses(claim.text))


def _gives(wanted: frozenset[str], resting: Sequence[str], library: Library) -> bool:
    """Say whether the passage has the numbers: "31 of 40 were not" may well be reckoned from the nine that were."""
    return wanted <= frozenset(w.text for s in resting for w in words(library.sentences[s].text))


def _resting(clause: Clause, claim: ReadClaim, evidence: Evidence) -> list[str]:
    """Return the sentences that the clause may have been taken from, best first."""
    library = evidence.library
    wanted = meanings(claim.text)
    shared = _shared(clause, wanted, evidence)
    best = max(shared.values(), default=0.0)
    if best < MIN_COVER * (library.weight(wanted) + library.weight(clause.content)):
        return []
    said = _shared(clause, wanted - sources_of(claim), evidence)
    own = _shared(clause, frozenset(), evidence)
    near = {s for s in shared if clause.targets & library.meanings[s]}
    near.update(s for found in (shared, said, own) for s in found if found[s] >= NEAR_BEST * max(found.values()) > 0)
    return sorted(near, key=lambda s: (-shared[s], library.places[s]))


def _shared(clause: Clause, wanted: frozenset[str], evidence: Evidence) -> dict[str, float]:
    library = evidence.library
    return {
        s: library.weight(wanted & library.referred[s]) + library.weight(clause.content & library.meanings[s])
        for s in evidence.cited
    }


def _around(resting: Sequence[str], clause: Clause, library: Library) -> list[str]:
    """Return the sentences that may say no; "no lives" may well stand for a sentence of its own beside them."""
    if not clause.every & QUANTIFIERS:
        return list(resting)
    beside = (n for s in resting for n in (library.before(s), library.after(s)) if n)
    return [*resting, *beside]


def lost(clause: Clause, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a clause that says no in no way, where the one of the source that it was surely taken from does."""
    if not clause.content or not _denied_in(evidence) or _may_say_no(claim.text):
        return None
    match = best_match(clause, evidence)
    if (
        match is None
        or match.clause.negations % 2 == 0
        or not match.shared & match.clause.firm
        or len(match.shared) < MIN_SHARED
        or evidence.library.weight(match.shared) < SURELY * evidence.library.weight(clause.content)
    ):
        return None
    text = evidence.library.sentences[match.sentence].text
    if not PLAIN_NO.search(text, match.clause.start, match.clause.end):
        return None
    source = source_of(match, evidence.library)
    return finding(
        claim,
        span_of(clause, claim),
        check=Check.POLARITY,
        verdict="reversed",
        reason=f"The source negates this; the claim does not: “{source.text}”.",
        source=source,
        expected=source.text,
    )


def _denied_in(evidence: Evidence) -> bool:
    """Say whether any clause of the cited sentences says no, counted with those that take it back."""
    sentences = evidence.library.sentences
    return any(c.negations % 2 for s in evidence.cited for c in read_clauses(sentences[s].text))


@lru_cache(maxsize=256)
def _may_say_no(text: str) -> bool:
    """Asked of a claim for each of its clauses."""
    return NEGATIVE.search(text) is not None


def _finding(claim: ReadClaim, clause: Clause, reason: str, library: Library, sentence: str) -> Finding:
    return finding(
        claim,
        span_of(clause, claim),
        check=Check.POLARITY,
        verdict="reversed",
        reason=reason,
        source=library.ref(sentence),
    )

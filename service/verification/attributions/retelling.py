"""Hedges and conditions of what is retold in other words: the claim is held to the one sentence that it can come from.

That is what its speaker says of the matter or, where it names none, the sentence that alone has anything of it.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from service import patterns as re
from service.analysis.wording import words
from service.domain import Finding
from service.verification.attributions.keeping import keeps_hedge, without_sources
from service.verification.attributions.losses import lost_in
from service.verification.attributions.sources import Likeness, known_by_name, likeness
from service.verification.attributions.speech import is_speech
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, Hedge, read_clauses
from service.verification.evidence import Evidence
from service.verification.lexicon.hedging import CONDITION, HEDGING, conditions_in, hedges_in
from service.verification.library import Library, Statement
from service.verification.nearness import nearness, nearness_of

ITS_OWN = 0.15
"""What a sentence by the claim's own speaker must have of all that the claim says, in whatever words, …"""

FOREMOST = 1.3
"""… and how many times as much as any other of his."""

RETOLD = 0.35
"""What a sentence must have where the claim names no speaker, …"""

ALONE = 1.6
"""… and how many times as much as any other."""

MOST = 0.6
"""A clause with this part of what the best one has may be what is retold."""

COVERED = 0.34
"""What of a condition a claim has at least that tells it without a word for one."""

ASIDE: frozenset[str] = frozenset(
    "because after before when since as while who which whose where although though".split()
)
"""Words that open a clause which only goes with another."""

WEAK: frozenset[str] = frozenset({"report", "modal", "probable"})
"""Hedges that leave open whether something is so at all."""

OF_A_FIGURE = re.compile(r"\bestimated at\b", re.IGNORECASE)
"""A hedge that only weakens a figure."""

BY_THE_RULES = re.compile(
    r"\b(?:laws?|rules?|licen[cs]es?|permits?|regulations?|statutes?|ordinances?|terms|treaty|constitution|allow\w*)\b",
    re.IGNORECASE,
)
"""What shows that "may" tells of a right and not of a chance."""

LEFT_OPEN: frozenset[str] = frozenset("would could may might can should".split())
"""Verbs by which a clause leaves open what hangs on a condition."""


class Piece(NamedTuple):
    """A clause of the sentence that is retold, and how much of the claim it has."""

    share: float
    clause: Clause


def lost_in_retelling(claim: ReadClaim, sentence: str | None, evidence: Evidence) -> Finding | None:
    """Return `hedge_dropped` where all that comes near the claim in its sentence is hedged, and the claim is not."""
    told = without_sources(claim)
    if sentence is None or _weakens(told) or (conditions_in(told) and not _is_flat(told)):
        return None
    text = evidence.library.sentences[sentence].text
    hedges = [_hedge(piece.clause, text) for piece in _ruling(_pieces(told, text, evidence.library))]
    lost = [h for h in hedges if h is not None and not keeps_hedge(told, text, h.start, h.end, kind=h.kind)]
    if not hedges or len(lost) < len(hedges):
        return None
    return lost_in(claim, evidence, sentence, text[lost[0].start : lost[0].end])


def condition_lost_in_retelling(claim: ReadClaim, sentence: str | None, evidence: Evidence) -> Finding | None:
    """Return `hedge_dropped` where what the claim retells hangs on a condition of which it has next to nothing."""
    if sentence is None or conditions_in(claim.text):
        return None
    text = evidence.library.sentences[sentence].text
    if CONDITION.search(text) is None:
        return None
    condition = _condition_on(_pieces(without_sources(claim), text, evidence.library))
    if condition is None:
        return None
    words_of = text[condition.start : condition.end].strip(' ,;.”"')
    if not condition.content or nearness_of(words_of, claim.text, evidence.library) >= COVERED:
        return None
    return lost_in(claim, evidence, sentence, words_of)


def retold_sentence(claim: ReadClaim, library: Library) -> str | None:
    """Return the one sentence that a claim can have been taken from, where anything could be lost of it.

    So it is not looked for where none that comes into question has a hedge or a condition.
    """
    shares = nearness(without_sources(claim), library)
    most, alone = max(shares.values(), default=0.0), _first(shares, list(shares), RETOLD, ALONE)
    least = max(ITS_OWN, most / FOREMOST)
    if not any(_is_limited(library.sentences[s].text) for s, share in shares.items() if share >= least or s == alone):
        return None
    own = _by_its_speaker(claim, shares, library, least=least / 2 if alone is None else 0.0)
    if own:
        best = _first(shares, own, ITS_OWN, FOREMOST)
        return best if best and shares[best] >= most / FOREMOST else None
    return alone


@lru_cache(maxsize=512)
def _is_limited(text: str) -> bool:
    """Say whether a sentence weakens anything that it says, or makes it hang on a condition."""
    return any(h.kind in WEAK for c in read_clauses(text) for h in c.hedges) or CONDITION.search(text) is not None


def _by_its_speaker(claim: ReadClaim, shares: dict[str, float], library: Library, *, least: float) -> list[str]:
    """Return the two sentences nearest to the claim that are the word of somebody whose word the claim is.

    Those that have less than `least` of it are left out: whose word it is is the dear question.
    """
    told = (a for a in claim.reading.attributions if a.source is not None and is_speech(a.cue_text))
    sources = [known_by_name(a.source, library) for a in told if a.source is not None and a.source.name]
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in library.statements if sources else ():
        said[statement.sentence].append(statement)
    near = [sentence for sentence in said if shares.get(sentence, 0.0) >= least]
    ranked = sorted(near, key=lambda sentence: (-shares.get(sentence, 0.0), sentence))
    own = (
        sentence
        for sentence in ranked
        if any(
            likeness(source, s, library) in {Likeness.SAME, Likeness.DESCRIBED}
            for s in said[sentence]
            for source in sources
        )
    )
    return list(islice(own, 2))


def _first(shares: dict[str, float], among: Sequence[str], least: float, ahead: float) -> str | None:
    ranked = sorted(among, key=lambda s: -shares.get(s, 0.0))[:2]
    if not ranked or shares.get(ranked[0], 0.0) < least:
        return None
    return ranked[0] if len(ranked) == 1 or shares[ranked[0]] >= ahead * shares.get(ranked[1], 0.0) else None


def _pieces(told: str, text: str, library: Library) -> list[Piece]:
    return [Piece(nearness_of(told, text[c.start : c.end], library), c) for c in read_clauses(text)]


def _ruling(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the clauses that may be what is retold; one that only goes with another does not count beside it."""
    best = max(pieces, key=lambda p: p.share)
    near = [p for p in pieces if p.share and p.share >= MOST * best.share]
    return [p for p in near if p is best or p.clause.opening not in ASIDE]


def _hedge(clause: Clause, text: str) -> Hedge | None:
    """Return what weakens a clause, but for a figure's "estimated at" and what one may do by the rules."""
    return next(
        (
            h
            for h in clause.hedges
            if h.kind in WEAK
            and not OF_A_FIGURE.search(text, h.start, h.end)
            and not (text[h.start : h.end].lower() == "may" and BY_THE_RULES.search(text))
        ),
        None,
    )


def _weakens(told: str) -> bool:
    """Say whether a claim has a hedge of its own, whatever it weakens."""
    return any(kind in WEAK for kind, _ in hedges_in(told))


def _condition_on(pieces: Sequence[Piece]) -> Clause | None:
    """Return the condition beside the clause that comes nearest, unless that is a condition itself."""
    best = max(pieces, key=lambda p: p.share)
    if best.clause.condition or not best.share:
        return None
    for one, two in pairwise([p for p in pieces if p is best or p.clause.content]):
        if (one is best or two is best) and (one.clause.condition or two.clause.condition):
            return one.clause if one.clause.condition else two.clause
    return None


def _is_flat(told: str) -> bool:
    """Say whether what a claim makes hang on a condition is told as sure ("is ready if …")."""
    main = [c for c in read_clauses(told) if not c.condition and c.content]
    return bool(main) and not any(
        w.text in LEFT_OPEN or w.text in HEDGING for c in main for w in words(told[c.start : c.end])
    )

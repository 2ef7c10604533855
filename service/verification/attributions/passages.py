"""Hedges and conditions of a whole sentence, where no clause of a free paraphrase can be laid beside one of its source.

The claim is then held to the sentence that it was surely taken from: whoever acts there acts only perhaps, or only if.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from service import patterns as re
from service.analysis.wording import words
from service.domain import Finding, Source
from service.verification.attributions.keeping import keeps_condition, keeps_hedge, without_sources
from service.verification.attributions.losses import lost_in
from service.verification.attributions.questions import OPEN
from service.verification.attributions.sources import has_role
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.deeds.reading import read_deeds
from service.verification.entities.offices import holds_office
from service.verification.entities.speakers import same_speaker
from service.verification.evidence import Evidence
from service.verification.lexicon.hedging import (
    CERTAIN,
    FUTURE,
    HEARSAY,
    HEDGING,
    HOPING,
    IS_GOING,
    OPEN_ENDED,
    PROSPECTIVE,
    TENTATIVE,
    conditions_in,
    hedges_in,
)
from service.verification.lexicon.meaning import meanings, meant
from service.verification.library import Library

SURE = 0.5
"""What a sentence must share of the claim's words to be the one that it was taken from."""

AHEAD = 1.3
"""How many times as much as any other sentence it must share."""

FAR_AHEAD = 2.0
"""… and where a lost hedge of any sort is to be told from it, names counted."""

MOST = 0.6
"""A clause with this part of what the best one shares may be what the claim was taken from."""

LIKELY = 0.35
"""What it must share where the claim says "will" and the sentence "may": that alone tells that it was changed."""

OF_HIS = 0.25
"""What a sentence by the claim's own speaker must share for the same."""

MIN_WORDS = 2
"""Content words of a clause that says something of its own."""

WITH_MAIN = 2
"""Clauses of a sentence that has a condition and one more."""


REMARKS = re.compile(r" … |[.!?][”\"’']? ")
"""What stands between two remarks that are told as one: a condition of the one says nothing of the other."""


def lost_in_passage(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Return `hedge_dropped` where the only clause about the claim's doer is hedged, and the claim in no way."""
    return (
        _lost_by_its_doer(claim, evidence)
        or _made_sure(claim, evidence)
        or _lost_by_its_speaker(claim, evidence)
        or _lost_throughout(claim, evidence)
    )


def _lost_by_its_doer(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    own_words = without_sources(claim)
    sentence = None if _is_weak(own_words) else _taken_from(claim, evidence)
    if sentence is None:
        return None
    text = evidence.library.sentences[sentence].text
    clauses = read_clauses(text)
    hearsay = HEARSAY.match(text)
    if hearsay:
        return lost_in(claim, evidence, sentence, hearsay.group("how"))
    for agent in {d.agent & evidence.library.naming for d in read_deeds(claim.text)} - {frozenset()}:
        about = [c for c in clauses if agent <= c.content]
        hedge = next((h for c in about for h in c.hedges if h.kind in {"report", "modal", "probable"}), None)
        if len(about) == 1 and hedge and not keeps_hedge(own_words, text, hedge.start, hedge.end, kind=hedge.kind):
            return lost_in(claim, evidence, sentence, text[hedge.start : hedge.end])
    return None


def _lost_by_its_speaker(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Return `hedge_dropped` where the claim's speaker says this only with a hedge, and the claim has none at all."""
    if _is_weak(without_sources(claim)) or conditions_in(claim.text):
        return None
    sentence = _said_by_its_source(claim, evidence)
    if sentence is None:
        return None
    library, said = evidence.library, meanings(claim.text)
    for statement in (s for s in library.statements if s.sentence == sentence):
        told = read_clauses(statement.text)
        if any(not c.hedges and c.content and c.content <= said for c in told):
            continue
        clauses = [c for c in told if len(c.content) >= MIN_WORDS]
        if clauses and all(c.hedges for c in clauses):
            hedge = clauses[0].hedges[0]
            if hedge.kind == OPEN and hedge.target not in said:
                continue
            return lost_in(claim, evidence, sentence, statement.text[hedge.start : hedge.end])
    return None


def _lost_throughout(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Return `hedge_dropped` where all that the claim can be taken from in its sentence is hedged, and it in no way."""
    own_words = without_sources(claim)
    if _is_weak(own_words) or conditions_in(own_words):
        return None
    sentence = _named_ahead(claim, evidence, SURE, FAR_AHEAD)
    if sentence is None:
        return None
    text, weight, wanted = evidence.library.sentences[sentence].text, evidence.library.weight, meanings(claim.text)
    shared = [(weight(wanted & c.content), c) for c in read_clauses(text)]
    best = max(share for share, _ in shared)
    about = [c for share, c in shared if share and share >= MOST * best]
    if not all(any(h.kind in {"modal", "probable"} for h in c.hedges) for c in about):
        return None
    if max(len(wanted & c.content) for c in about) < MIN_WORDS:
        return None
    hedge = next(h for h in about[0].hedges if h.kind in {"modal", "probable"})
    return lost_in(claim, evidence, sentence, text[hedge.start : hedge.end])


def _made_sure(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Return `hedge_dropped` where the claim says "will" and its source, which has no word for it, "may"."""
    cues = {w.text for a in claim.reading.attributions for w in words(a.cue_text or "")}
    sure = (c for c in read_clauses(claim.text) if c.every & CERTAIN or IS_GOING.search(claim.text, c.start, c.end))
    clause = next((c for c in sure if not _is_hedged(_ruling(c, claim.text), claim.text, besides=HOLDING & cues)), None)
    if clause is None:
        return None
    library = evidence.library
    places = (
        _taken_from(claim, evidence, sure=LIKELY),
        _named_ahead(claim, evidence, LIKELY, AHEAD),
        _most(clause.content, evidence.cited, library, LIKELY, AHEAD),
        _said_by_its_source(claim, evidence),
    )
    found = list(dict.fromkeys(p for p in places if p is not None))
    for sentence in found[:1] if conditions_in(claim.text) else found:
        hedge = _open_there(clause, library.sentences[sentence].text, evidence)
        if hedge is not None:
            return lost_in(claim, evidence, sentence, hedge)
    return None


def _open_there(clause: Clause, text: str, evidence: Evidence) -> str | None:
    """Return the hedge of the clause of a sentence that is nearest to the claim's, if it has no word for "will"."""
    for theirs in _nearest(clause, text, evidence):
        hedges = [text[h.start : h.end] for h in theirs.hedges if h.kind in {"modal", "probable", "open", "report"}]
        hedges = [h for h in hedges if not HELD.match(h)]
        hedges += [m.group() for m in HOPING.finditer(text, theirs.start, theirs.end)]
        if hedges and not FUTURE.search(text, theirs.start, theirs.end):
            return hedges[0]
    return None


def _ruling(clause: Clause, text: str) -> Clause:
    """Return the clause that a relative one hangs on ("there are probably families | who will never know"), else it."""
    if clause.opening not in RELATIVE:
        return clause
    return next((before for before, c in pairwise(read_clauses(text)) if c is clause), clause)


RELATIVE: frozenset[str] = frozenset("who which that whose".split())
"""Words that open a clause which holds as far as the one before."""

HELD = re.compile(r"expects?\b", re.IGNORECASE)
"""How somebody is said to hold that something will come."""

HOLDING: frozenset[str] = frozenset("think thinks thought believe believes believed".split())
"""Cues that leave what is held as sure, or as unsure, as it is."""


def _is_hedged(clause: Clause, text: str, *, besides: frozenset[str]) -> bool:
    """Say whether the clause itself leaves open what it says, cues aside ("thinks it will")."""
    if clause.hedges or clause.every & HEDGING - besides:
        return True
    return bool(OPEN_ENDED.search(text, clause.start, clause.end) or TENTATIVE.search(text[: clause.end]))


def _nearest(clause: Clause, text: str, evidence: Evidence) -> Sequence[Clause]:
    """Return the clause of a sentence that shares most with the claim's; all, where none shares anything."""
    weight, naming = evidence.library.weight, evidence.library.naming
    own = clause.content - naming
    found = read_clauses(text)
    best = max(found, key=lambda c: weight(own & c.content), default=None)
    return [best] if best is not None and own & best.content else found


def _said_by_its_source(claim: ReadClaim, evidence: Evidence) -> str | None:
    """Return the sentence by the claim's own speaker that shares most with it, where no other of his comes near."""
    if claim not in evidence.spoken:
        evidence.spoken[claim] = _find_said(claim, evidence)
    return evidence.spoken[claim]


def _find_said(claim: ReadClaim, evidence: Evidence) -> str | None:
    speakers = [a.source.name for a in claim.reading.attributions if a.source is not None and a.source.name]
    if not speakers:
        return None
    library = evidence.library
    wanted = meanings(claim.text) - library.naming
    least = OF_HIS / AHEAD * library.weight(wanted)
    own = dict.fromkeys(
        s.sentence
        for s in library.statements
        if s.source.name
        and library.weight(wanted & library.meanings[s.sentence]) >= least
        and _is_any(speakers, s.source.name, library)
    )
    return _ahead(claim, tuple(own), library, OF_HIS) or _only_word(claim, speakers, evidence)


def _only_word(claim: ReadClaim, speakers: Sequence[str], evidence: Evidence) -> str | None:
    """Return the one sentence in which a speaker of the claim says anything at all, unless it was taken from another's.

    It must come from there, however little of it stands there in like words.
    """
    library = evidence.library
    if not speakers or _named_ahead(claim, evidence, LIKELY, AHEAD):
        return None
    by_name = {s.sentence for s in library.statements if s.source.name and _is_any(speakers, s.source.name, library)}
    by_somebody = {s.sentence for s in library.statements if s.source.name is None and _may_be_a_person(s.source)}
    return by_name.pop() if len(by_name) == 1 and by_somebody <= by_name else None


def _may_be_a_person(source: Source) -> bool:
    return source.kind == "pronoun" or has_role(source)


def _is_any(speakers: Sequence[str], name: str, library: Library) -> bool:
    return any(_is_he(called, name, library) for called in speakers)


def _is_he(called: str, name: str, library: Library) -> bool:
    """Say whether a speaker of the claim, by his name or by his role, is the one named."""
    return same_speaker(called, name, library) or (called.startswith("(") and holds_office(called, name, library))


def lost_condition_in_passage(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Return `hedge_dropped` where all that the sentence says hangs on a condition, and the claim names none."""
    return _condition_lost_by_its_doer(claim, evidence) or _condition_lost_by_its_speaker(claim, evidence)


def _condition_lost_by_its_speaker(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Return likewise where the claim's speaker says it only on a condition, in whatever other words."""
    library = evidence.library
    if not claim.reading.attributions or conditions_in(claim.text):
        return None
    sentence = _said_by_its_source(claim, evidence)
    if sentence is None:
        return None
    at = claim.span.start
    told = (c.shifted(-at).of(claim.text) for a in claim.reading.attributions for c in a.content if c.start >= at)
    wanted = meanings(" ".join(told)) - library.naming
    said = (part for s in library.statements if s.sentence == sentence for part in REMARKS.split(s.text))
    for part in said:
        main, condition, words_of = _hanging(part, library)
        if wanted & main and not wanted & condition and len(condition) >= MIN_WORDS:
            return lost_in(claim, evidence, sentence, words_of)
    return None


def _hanging(text: str, library: Library) -> tuple[frozenset[str], frozenset[str], str]:
    """Return what a remark says that hangs on a condition as a whole, that condition, and its words; else nothing."""
    clauses = [c for c in read_clauses(text) if c.content - library.naming]
    place = next((i for i, c in enumerate(clauses) if c.condition), -1)
    if place != 1 and (place or len(clauses) != WITH_MAIN):
        return frozenset(), frozenset(), ""
    main, conditions = (clauses[0], clauses[1:]) if place else (clauses[1], clauses[:1])
    content = frozenset[str]().union(*(c.content for c in conditions))
    return main.content, content, text[conditions[0].start : conditions[0].end].strip(' ,;.”"(')


def _condition_lost_by_its_doer(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    sentence = _taken_from(claim, evidence)
    if sentence is None:
        return None
    text, naming = evidence.library.sentences[sentence].text, evidence.library.naming
    clauses = [c for c in read_clauses(text) if c.condition or c.content - naming]
    condition = next((c for c in clauses if c.condition), None)
    if condition is None or len(clauses) != WITH_MAIN or conditions_in(claim.text):
        return None
    words_of = text[condition.start : condition.end].strip(' ,;.”"')
    if meanings(claim.text) & condition.content - naming or keeps_condition(
        claim.text, text, condition.start, condition.end
    ):
        return None
    return lost_in(claim, evidence, sentence, words_of)


def _taken_from(claim: ReadClaim, evidence: Evidence, *, sure: float = SURE) -> str | None:
    """Return the sentence that shares most of the claim's words, where no other comes near."""
    return _ahead(claim, evidence.cited, evidence.library, sure)


def _named_ahead(claim: ReadClaim, evidence: Evidence, sure: float, ahead: float) -> str | None:
    """Return likewise the sentence that shares most of the claim's words, whom it names among them."""
    return _most(meanings(without_sources(claim)), evidence.cited, evidence.library, sure, ahead)


def _ahead(claim: ReadClaim, sentences: Sequence[str], library: Library, sure: float) -> str | None:
    """Return the one of `sentences` that shares `sure` of the claim's words, and far more than any other of them."""
    return _most(meanings(claim.text) - library.naming, sentences, library, sure, AHEAD)


def _most(wanted: frozenset[str], sentences: Sequence[str], library: Library, sure: float, ahead: float) -> str | None:
    shares = sorted(((library.weight(wanted & library.meanings[s]), s) for s in sentences), reverse=True)
    if not wanted or not shares or shares[0][0] < sure * library.weight(wanted):
        return None
    return shares[0][1] if len(shares) == 1 or shares[0][0] >= ahead * shares[1][0] else None


@lru_cache(maxsize=256)
def _is_weak(text: str) -> bool:
    """Say whether the claim weakens what it says in any way."""
    said = {w.text for w in meant(text)}
    if said & HEDGING or said & PROSPECTIVE - {"would"}:
        return True
    return bool(hedges_in(text)) or any(phrase.search(text) is not None for phrase in (OPEN_ENDED, TENTATIVE))

"""Hedges and conditions: what the source weakens or makes depend on something, the claim may not state flatly."""

from collections.abc import Iterator, Sequence

from service.analysis.wording import words
from service.domain import Check, Finding
from service.verification.attributions.keeping import keeps_condition, keeps_hedge
from service.verification.attributions.passages import lost_condition_in_passage, lost_in_passage
from service.verification.attributions.sources import is_speech
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, Hedge, read_clauses
from service.verification.evidence import Evidence, Match
from service.verification.lexicon.hedging import BOOSTERS, FACTIVE, OPINION
from service.verification.matching import finding, matches, source_of, span_of
from service.verification.meaning import meanings, meant

CLOSE = 4
"""Content words that claim and sentence share for a clause of a single word to be taken as the same."""

REPLACED = 0.6
"""Where the hedged word itself is not in the claim, the clause must share this part of the claim's clause."""

CONTINUING: frozenset[str] = frozenset("before after until when who which whose and or".split())
"""Words that open a clause which only goes on with the one before it."""


def check_hedges(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield `hedge_dropped` once each for a lost hedge, a lost condition and an opinion that is told as knowledge."""
    clauses = read_clauses(claim.text)
    hedges = [*(_lost_hedge(claim, clause, evidence) for clause in clauses), lost_in_passage(claim, evidence)]
    conditions = [_lost_condition(claim, clause, evidence) for clause in clauses]
    conditions.append(lost_condition_in_passage(claim, evidence))
    certain = [_made_certain(claim, clause, evidence) for clause in clauses]
    for found in (hedges, conditions, certain):
        yield from [f for f in found if f][:1]


def _lost_hedge(claim: ReadClaim, clause: Clause, evidence: Evidence) -> Finding | None:
    wanted = meanings(claim.text)
    fitting = matches(clause, claim, evidence)
    for match in fitting:
        text = evidence.library.sentences[match.sentence].text
        few = len(match.shared) < 2 < len(wanted)
        close = len(wanted & evidence.library.meanings[match.sentence]) >= CLOSE
        for hedge in match.clause.hedges:
            if few and not (close and hedge.target in match.shared):
                continue
            beside = hedge.kind != "report" and any(h.kind != "report" for h in clause.hedges)
            if beside or keeps_hedge(claim.text, text, hedge.start, hedge.end, kind=hedge.kind):
                continue
            flat = fitting if claim.reading.attributions else _in_own_voice(fitting, evidence)
            if _weakens(hedge, match, clause, evidence) and not _flat_elsewhere(hedge, match, flat, evidence):
                return _hedge_finding(claim, clause, match, hedge, evidence)
    return None


def _in_own_voice(fitting: Sequence[Match], evidence: Evidence) -> list[Match]:
    """Return the matches in sentences that give nobody's word."""
    spoken = (s.attribution for s in evidence.library.statements if is_speech(s.attribution.cue_text))
    told = {sentence for attribution in spoken for sentence in attribution.sentences}
    return [m for m in fitting if m.sentence not in told]


def _weakens(hedge: Hedge, match: Match, clause: Clause, evidence: Evidence) -> bool:
    """Say whether the hedge bears on what the claim repeats, more than on whom it names."""
    if hedge.target in match.shared:
        return True
    if match.shared <= evidence.library.naming:
        return False
    weight = evidence.library.weight
    return weight(match.shared) >= REPLACED * weight(clause.content)


def _flat_elsewhere(hedge: Hedge, match: Match, fitting: Sequence[Match], evidence: Evidence) -> bool:
    """Say whether another clause of the source states the same, as fully, without a hedge."""
    weight, naming = evidence.library.weight, evidence.library.naming
    return any(
        all(h.kind != hedge.kind for h in other.clause.hedges)
        and other.clause is not match.clause
        and weight(other.shared - naming) >= weight(match.shared - naming)
        and bool(other.shared - naming)
        for other in fitting
    )


def _hedge_finding(claim: ReadClaim, clause: Clause, match: Match, hedge: Hedge, evidence: Evidence) -> Finding:
    words_of = evidence.library.sentences[match.sentence].text[hedge.start : hedge.end]
    reason = f"The source says this with “{words_of}”; the claim states it as certain."
    return _dropped(claim, clause, match, evidence, reason=reason, expected=words_of)


def _dropped(
    claim: ReadClaim, clause: Clause, match: Match, evidence: Evidence, *, reason: str, expected: str | None = None
) -> Finding:
    return finding(
        claim,
        span_of(clause, claim),
        check=Check.ATTRIBUTION,
        verdict="hedge_dropped",
        reason=reason,
        source=source_of(match, evidence.library),
        expected=expected,
    )


def _lost_condition(claim: ReadClaim, clause: Clause, evidence: Evidence) -> Finding | None:
    fitting = matches(clause, claim, evidence)
    for match in fitting:
        condition = _condition_on(match, evidence)
        if condition is None or match.clause.condition:
            continue
        text = evidence.library.sentences[match.sentence].text
        if keeps_condition(claim.text, text, condition.start, condition.end):
            continue
        if _repeats(claim.text, text[condition.start : condition.end], match.clause) or _flat_elsewhere_if(
            match, fitting, evidence
        ):
            continue
        words_of = text[condition.start : condition.end].strip(' ,;.”"')
        reason = f"In the source this holds only on a condition, “{words_of}”; the claim leaves it out."
        return _dropped(claim, clause, match, evidence, reason=reason, expected=words_of)
    return None


def _made_certain(claim: ReadClaim, clause: Clause, evidence: Evidence) -> Finding | None:
    """Judge "certainly" where the source has no such word, and "knew" for "believed"."""
    sentences = evidence.library.sentences
    there = {w.text for s in evidence.cited for w in words(sentences[s].text)}
    boosted = clause.every & BOOSTERS - there
    match = next(iter(matches(clause, claim, evidence)), None) if boosted else None
    if match is not None:
        reason = f"The source says this without “{min(boosted)}”; the claim makes it certain."
        return _dropped(claim, clause, match, evidence, reason=reason)
    if clause.every & FACTIVE - there and not clause.every & OPINION:
        return _held_told_as_known(claim, clause, evidence)
    return None


def _held_told_as_known(claim: ReadClaim, clause: Clause, evidence: Evidence) -> Finding | None:
    """Judge a word of knowing where the source has one of holding."""
    if {w.text for w in words(claim.text)} & OPINION:
        return None
    for match in matches(clause, claim, evidence):
        held = match.clause.every & OPINION
        if held:
            reason = f"In the source somebody only holds this (“{min(held)}”); the claim makes it certain."
            return _dropped(claim, clause, match, evidence, reason=reason, expected=min(held))
    return None


def _repeats(claim: str, condition: str, clause: Clause) -> bool:
    """Say whether the claim takes up a word of the condition that is neither a name nor in the main clause."""
    common = {w.stem for w in meant(condition) if w.content and condition[w.start].islower()}
    return bool(meanings(claim) & common - clause.content)


def _condition_on(match: Match, evidence: Evidence) -> Clause | None:
    """Return the condition that the clause depends on: the one that opens its sentence, or the next one after it."""
    clauses = read_clauses(evidence.library.sentences[match.sentence].text)
    at = clauses.index(match.clause)
    naming = evidence.library.naming
    after = [c for c in clauses[at + 1 :] if c.content - naming or c.condition]
    before = [c for c in clauses[:at] if (c.content - naming and c.opening not in CONTINUING) or c.condition]
    return next((c for c in (*after[:1], *before[-1:]) if c.condition), None)


def _flat_elsewhere_if(match: Match, fitting: Sequence[Match], evidence: Evidence) -> bool:
    weight = evidence.library.weight
    return any(
        other.clause is not match.clause
        and _condition_on(other, evidence) is None
        and weight(other.shared) >= weight(match.shared)
        for other in fitting
    )

"""Hedges: what the source weakens, or somebody only holds, the claim may not state flatly."""

from collections.abc import Iterator, Sequence

from service import patterns as re
from service.analysis.wording import words
from service.domain import Finding
from service.verification.attributions.conditions import changed_condition, lost_condition, set_aside, told_as_fact
from service.verification.attributions.keeping import keeps_hedge, without_sources
from service.verification.attributions.losses import denies_rumour, lost
from service.verification.attributions.passages import lost_condition_in_passage, lost_in_passage
from service.verification.attributions.questions import OPEN, told_as_answered
from service.verification.attributions.retelling import condition_lost_in_retelling, lost_in_retelling, retold_sentence
from service.verification.attributions.speech import is_speech
from service.verification.attributions.withholding import withholds
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, Hedge, read_clauses
from service.verification.evidence import Evidence, Match
from service.verification.lexicon.deeds import NO_DEEDS
from service.verification.lexicon.hedging import BOOSTERS, CERTAIN, FACTIVE, OPINION
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library
from service.verification.matching import matches

CLOSE = 4
"""Content words that claim and sentence share for a clause of a single word to be taken as the same."""

ABOUT_A_REPORT = re.compile(
    r"(?:The|That|This)(?: [\w,.’'-]+){0,3}? (?:figure|number|claim|report|story|account|talk|rumou?r|estimate)s?\b"
    r"(?: [\w’',-]+){0,8}? (?:comes?|came|originat\w+|stems?|stemmed|(?:was|were|is|are) (?:reported|made|given|aired)"
    r"|trac\w+|go(?:es)? back|dates? back)\b"
)
"""A claim that says where something said comes from, and nothing of whether it is so …"""

GOING_ON = re.compile(
    r"\W*(?:who|which|that|whose|according|by way|via|through|citing|quoting|in turn)\b", re.IGNORECASE
)
"""… while its other clauses only say more of that."""

LITTLE = 0.35
"""What a single word is at most of a clause for it to be one of many things said of the same people."""

REPLACED = 0.6
"""Where the hedged word itself is not in the claim, the clause must share this part of the claim's clause."""


def check_hedges(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield `hedge_dropped` once each for a lost hedge, a lost condition and an opinion that is told as knowledge."""
    clauses = read_clauses(claim.text)
    if ABOUT_A_REPORT.match(claim.text) and all(GOING_ON.match(claim.text, c.start) for c in clauses[1:]):
        return
    hedges = [*(_lost_hedge(claim, clause, evidence) for clause in clauses), lost_in_passage(claim, evidence)]
    retold = retold_sentence(claim, evidence.library)
    hedges += [lost_in_retelling(claim, retold, evidence)]
    conditions = [lost_condition(claim, clause, evidence) for clause in clauses]
    conditions += [told_as_fact(claim, clause, evidence) for clause in clauses]
    conditions += [lost_condition_in_passage(claim, evidence), set_aside(claim, evidence)]
    conditions += [condition_lost_in_retelling(claim, retold, evidence)]
    conditions += [changed_condition(claim, clause, evidence) for clause in clauses]
    conditions += [told_as_answered(claim, clause, evidence) for clause in clauses]
    certain = [_made_certain(claim, clause, evidence) for clause in clauses]
    for found in (hedges, conditions, certain):
        yield from [f for f in found if f and not denies_rumour(claim.text, f)][:1]


def _lost_hedge(claim: ReadClaim, clause: Clause, evidence: Evidence) -> Finding | None:
    wanted, own_words = meanings(claim.text), without_sources(claim)
    fitting = matches(clause, claim, evidence)
    for match in fitting:
        text = evidence.library.sentences[match.sentence].text
        few = len(match.shared) < 2 < len(wanted) or _shares_a_word(match, clause, evidence.library)
        close = clause.every & CERTAIN or len(wanted & evidence.library.meanings[match.sentence]) >= CLOSE
        for hedge in match.clause.hedges:
            if few and not (close and hedge.target in match.shared):
                continue
            asks = hedge.kind == OPEN and clause.condition
            beside = asks or (hedge.kind != "report" and any(h.kind != "report" for h in clause.hedges))
            if beside or keeps_hedge(own_words, text, hedge.start, hedge.end, kind=hedge.kind):
                continue
            flat = fitting if claim.reading.attributions else _in_own_voice(fitting, evidence)
            if _weakens(hedge, match, clause, evidence) and not _flat_elsewhere(hedge, match, flat, evidence):
                return _hedge_finding(claim, clause, match, hedge, evidence)
    return None


def _shares_a_word(match: Match, clause: Clause, library: Library) -> bool:
    """Say whether all but names that two clauses share is one word, and far from all that the claim's says."""
    telling, own = match.shared - library.naming - NO_DEEDS, clause.content - library.naming
    return len(telling) < 2 and library.weight(telling) < LITTLE * library.weight(own)


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
    return lost(claim, clause, match, evidence, reason=reason, expected=words_of)


def _made_certain(claim: ReadClaim, clause: Clause, evidence: Evidence) -> Finding | None:
    """Judge "certainly" where the source has no such word, and "knew" for "believed"."""
    there = evidence.words
    boosted = clause.every & BOOSTERS - there
    match = next(iter(matches(clause, claim, evidence)), None) if boosted else None
    if match is not None:
        reason = f"The source says this without “{min(boosted)}”; the claim makes it certain."
        return lost(claim, clause, match, evidence, reason=reason)
    if (
        clause.every & FACTIVE - there
        and not withholds(claim.text[clause.start : clause.end])
        and not clause.every & OPINION
    ):
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
            return lost(claim, clause, match, evidence, reason=reason, expected=min(held))
    return None

"""The recipe: each clause of the claim against those that say the same, then a "not" that nothing bears out."""

from collections.abc import Iterator

from service import patterns as re
from service.domain import Check, Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.deeds.reading import read_deeds
from service.verification.evidence import Evidence, Match
from service.verification.matching import (
    PRONOUNS,
    contradicted,
    finding,
    matches,
    source_of,
    sources_of,
    span_of,
)
from service.verification.polarity.affirming import is_the_first
from service.verification.polarity.comparing import turned_comparison
from service.verification.polarity.conditions import kept_conditions, turned_condition
from service.verification.polarity.denied import has_contrary
from service.verification.polarity.lost import lost
from service.verification.polarity.negation import SUPPOSED, figures_agree, numbers, turned
from service.verification.polarity.opposites import opposed
from service.verification.polarity.rests import is_of_the_rest
from service.verification.polarity.sides import on_the_same_side, other_side
from service.verification.polarity.telling import (
    answered,
    doubted,
    finds_nobody,
    is_also_said,
    is_over,
    is_unreal,
    is_yet_to_come,
    requires,
    worded_otherwise,
)
from service.verification.polarity.unborne import unborne
from service.verification.polarity.verbatim import turned_word_for_word
from service.verification.polarity.votes import is_of_the_losers, other_outcome, other_vote

COUNTING: frozenset[str] = frozenset(["no", "none", "neither"])
"""Negators that count a noun: the rest may be worded as its contrary ("no tank was damaged", "all are intact")."""

ALL_BUT = re.compile(
    r"\b(?:all|every\w*|everybody) (?:\w+ )?(?:but|except|apart from|save) (?:for )?([\w-]+)", re.IGNORECASE
)
"""How a claim leaves out some."""

CONDITIONS: frozenset[str] = frozenset(["if", "unless", "provided", "providing", "should", "assuming"])
"""Words that open a condition, which is compared with conditions only."""


def check_polarity(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield `reversed` for the first main word whose negation differs, else `same` where something was negated."""
    said = read_clauses(claim.text)
    kept = kept_conditions(claim, evidence)
    found = turned_word_for_word(claim, evidence) or turned_condition(claim, evidence)
    for judge in (_reversed, unborne, lost):
        found = found or next((f for c in said if c not in kept and (f := judge(c, claim, evidence))), None)
    found = found or other_side(claim, evidence) or turned_comparison(claim, evidence)
    found = found or other_outcome(claim, evidence) or other_vote(claim, evidence)
    if found:
        yield found
    elif any(c.negations for c in said) and evidence.cited:
        yield nothing_negated(claim)


def nothing_negated(claim: ReadClaim) -> Finding:
    """Return what is said of a claim with a "not" that its source has too."""
    reason = "The claim negates nothing that its source affirms."
    return finding(claim, claim.span, check=Check.POLARITY, verdict="same", reason=reason)


def _reversed(clause: Clause, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    for match in matches(clause, claim, evidence):
        if not _comparable(clause, match.clause) or doubted(claim, match.clause) or _is_too_short(clause, claim, match):
            continue
        if is_unreal(clause, claim, match, evidence):
            continue
        for word in filter(None, (turned(clause, match.clause), opposed(clause, claim, match, evidence))):
            if not _is_explained(clause, word, match, claim, evidence):
                return _tell(claim, clause, match, word, evidence)
    return None


def _is_too_short(clause: Clause, claim: ReadClaim, match: Match) -> bool:
    """Say whether the source's clause is a single word of a longer one: "…, not next"; "it has not failed" is whole."""
    whole = match.clause.opening in PRONOUNS and bool(match.clause.targets)
    return not whole and len(match.clause.content) < 2 < len(clause.content - sources_of(claim))


def _is_explained(clause: Clause, word: str, match: Match, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the difference is none: other figures, another wording of the no, or a passage that says both."""
    return (
        not figures_agree(clause, match.clause)
        or (len(match.shared) == 1 and bool((clause.every | match.clause.every) & COUNTING))
        or worded_otherwise(clause, match, claim, evidence)
        or requires(clause, match, claim, evidence)
        or answered(clause, match, claim, evidence)
        or is_over(clause, claim, evidence)
        or _is_from_the_other_end(clause, match, claim, evidence)
        or on_the_same_side(clause, claim, evidence)
        or _is_of_the_rest(clause, match.clause)
        or is_of_the_losers(clause, evidence.library.sentences[match.sentence].text)
        or _is_of_all_but(clause, match.clause, claim)
        or (clause.negations > match.clause.negations and is_yet_to_come(clause, claim, evidence))
        or _is_reckoned(clause, match.clause, evidence)
        or (clause.negations > match.clause.negations and is_of_the_rest(clause, claim, evidence))
        or (clause.negations != match.clause.negations and is_the_first(clause, claim, evidence))
        or (clause.negations > match.clause.negations and has_contrary(clause, claim, evidence))
        or (clause.negations > match.clause.negations and finds_nobody(clause, claim, evidence))
        or is_also_said(clause, word, match, evidence)
    )


def _is_from_the_other_end(clause: Clause, match: Match, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the two tell one deed from its two ends: "A borrows from B", "B lends to A"."""
    told = read_deeds(evidence.library.sentences[match.sentence].text)
    return any(
        ours.verb == other.verb and ours.agent & other.agent and clause.start <= ours.start < clause.end
        for ours in read_deeds(claim.text)
        if ours.turned
        for other in told
    )


def _is_of_the_rest(clause: Clause, other: Clause) -> bool:
    """Say whether the claim denies of something else what the source says of one alone ("only at high tide")."""
    return "only" in other.every and clause.negations > other.negations and not clause.content <= other.content


def _is_of_all_but(clause: Clause, other: Clause, claim: ReadClaim) -> bool:
    """Say whether the claim tells it of all but those of whom the source tells the contrary: "all but four"."""
    number = ALL_BUT.search(claim.text, 0, clause.end)
    return number is not None and number[1].lower() in numbers(other)


def _is_reckoned(clause: Clause, other: Clause, evidence: Evidence) -> bool:
    """Say whether the claim denies it of a number that no cited sentence has: the rest of those of whom it holds."""
    ours = numbers(clause)
    return clause.negations > other.negations and bool(ours) and ours.isdisjoint(evidence.words)


def _comparable(clause: Clause, other: Clause) -> bool:
    """Say whether both clauses state something, or the source's is a condition like the claim's."""
    if other.opening in SUPPOSED or clause.opening == "whether":
        return False
    return (other.opening in CONDITIONS) == (clause.opening in CONDITIONS) or other.opening not in CONDITIONS


def _tell(claim: ReadClaim, clause: Clause, match: Match, word: str, evidence: Evidence) -> Finding:
    source = source_of(match, evidence.library)
    ours, theirs = clause.negations % 2, match.clause.negations % 2
    if ours < theirs:
        said = "says this without the negation that the source has"
    elif ours > theirs:
        said = "negates what the source says"
    else:
        said = f"turns round what the source says (“{word}”)"
    return contradicted(claim, span_of(clause, claim), f"The claim {said}: “{source.text}”.", source)

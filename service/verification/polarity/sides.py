"""Whether a claim takes the other side of a scale than all that it can have been taken from.

A free paraphrase shares few words with its source: "gave in to the government" for "defying the government". So what is
laid beside one another here is not clause and clause but each expression that takes a side, with whoever and whatever
stands around it; and what tells against the claim counts only where nothing of the article tells for it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from service import patterns as re
from service.analysis.roles import role_of
from service.analysis.wording import words
from service.domain import Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause
from service.verification.evidence import Evidence
from service.verification.lexicon.meaning import meaning, meanings, meant
from service.verification.lexicon.nays import UNREAL
from service.verification.lexicon.numbers import NUMBERS
from service.verification.lexicon.stances import BORNE
from service.verification.library import Library
from service.verification.matching import contradicted, span_of
from service.verification.polarity.negation import figures_agree, numbers
from service.verification.polarity.stances import Stance, read_stances, stances_on
from service.verification.polarity.votes import is_of_the_losers

MIN_FIT = 0.4
"""What the words around an expression of the source must share of those around the claim's, two of them at least."""

MIN_SHARED = 2

MIN_BESIDE = 0.5
"""The same for a sentence beside the cited ones."""

YEAR = 4
"""Digits of a year, which counts nobody."""

RIVAL = 0.6
"""An expression with this part of what the best one shares may be the one that was meant."""

MEASURES: frozenset[str] = frozenset(["point", "percen", "percentage"])
"""Meanings of words that only measure: two things may have risen and fallen by as many points."""

TOLD_OF: frozenset[str] = frozenset(["admission", "regret", "likelihood"])
"""Scales on which the same must stand behind both: what is admitted or denied."""

LIMITING: frozenset[str] = frozenset("only except".split())
"""Words of a clause that says something and its contrary ("won only for editing")."""

IDLE: frozenset[str] = frozenset(
    map(
        meaning,
        """seem appear become remain find entirely rather quite later already still fully wholly completely
        totally""".split(),
    )
)
"""Meanings of words that tell nothing of what the rest is about."""

ANAPHORIC = re.compile(
    r"\b(?:th(?:is|at|ese|ose)|such an?|the) (?:request|claim|accusation|charge|idea|proposal|plan|offer|bid|appeal"
    r"|demand|call|allegation|suggestion|criticism|view|move|argument|motion|amendment|application|petition|step|version"
    r"|account|invitation|conclusion|complaint|warning|theory|rumou?r)s?\b|\b(?:it|them|so)\b"
)
"""Words that take up what the sentence before tells."""

OPEN: frozenset[str] = frozenset("he she it they them him this that these those who which one i we you".split())
"""Words that may mean whoever the claim names."""


class _Beside(NamedTuple):
    """An expression of the source beside one of the claim: how well they fit, and its sentence."""

    fit: float
    shared: frozenset[str]
    stance: Stance
    sentence: str


def other_side(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge the first expression of the claim of which the source has only the other side.

    What the claim negates itself is left to the checks that count negations.
    """
    borne: set[int] = set()
    for ours in read_stances(claim.text):
        if ours.negated or ours.wished or ours.clause.condition or ours.start in borne or _is_idle(ours, claim.text):
            continue
        told = list(_beside(ours, evidence))
        against = _against(ours, told, claim.text, evidence)
        if against is None:
            continue
        if any(_bears(ours, b, against, evidence) for b in told if _counts_agree(ours, b.stance)):
            borne.add(ours.start)
        else:
            source = evidence.library.ref(against.sentence)
            return contradicted(
                claim,
                span_of(ours.clause, claim),
                f"The claim has the contrary of what the source says: “{_words(against, evidence)}”.",
                source,
            )
    return None


def _beside(ours: Stance, evidence: Evidence) -> Iterator[_Beside]:
    """Yield the expressions on the scale of the claim's in the sentences about it, and in those that share a word."""
    library = evidence.library
    own = _telling(ours.around)
    whole = library.weight(own)
    for sentence in {**dict.fromkeys(evidence.neighbours()), **library.sharing(own)} if own else ():
        for stance in stances_on(ours.scale, library.sentences[sentence].text):
            shared = own & _around(stance, sentence, library)
            yield _Beside(library.weight(shared) / whole, shared, stance, sentence)


def _around(stance: Stance, sentence: str, library: Library) -> frozenset[str]:
    """Return the words around an expression, with those of the sentence before where it takes that up.

    A clause that opens with "which" is about what stands before it: "two pumps, which the council has accepted".
    """
    text = library.sentences[sentence].text
    around = stance.around
    if stance.clause.opening == "which":
        return around | library.meanings[sentence]
    if stance.before and not ANAPHORIC.search(text, stance.clause.start, stance.clause.end):
        return around
    if stance.clause.start:
        around |= library.meanings[sentence]
    before = library.before(sentence)
    return around if before is None else around | library.meanings[before]


def _telling(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in words if not w[0].isdigit()) - NUMBERS - MEASURES - IDLE


def _against(ours: Stance, told: list[_Beside], said: str, evidence: Evidence) -> _Beside | None:
    """Return what tells most plainly against the claim, if anything fits it or names the same before it.

    What the claim has in the same words tells nothing against it.
    """
    own = meanings(said[: ours.start]) | meanings(said[ours.end :])
    cited, near = frozenset(evidence.cited), frozenset(evidence.neighbours())
    contrary = [
        b
        for b in told
        if b.stance.side == -ours.side
        and _is_near(b, cited, near, ours, evidence.library)
        and _counts_agree(ours, b.stance)
        and _states(ours, b, evidence.library)
        and meant(_expression(b, evidence.library))[0].stem not in own
    ]
    best = max(contrary, key=lambda b: b.fit, default=None)
    if best is None:
        return None
    named = ours.before & _voters(best, evidence.library)
    enough = best.fit >= MIN_FIT and len(best.shared) >= MIN_SHARED
    return best if named or enough or (best.fit >= 1 and best.sentence in cited) else None


def _is_idle(ours: Stance, text: str) -> bool:
    """Say whether the claim tells a vote, which is judged as a decision alone."""
    return ours.scale == "attitude" and _BALLOT.match(text, ours.start) is not None


def _is_near(beside: _Beside, cited: frozenset[str], near: frozenset[str], ours: Stance, library: Library) -> bool:
    """Say whether the claim may rest on this: on a bare vote ("Pell and Yoder voted no") where it names him."""
    named = ours.before & _voters(beside, library)
    if _BALLOT.match(_expression(beside, library)):
        alone = ours.before <= library.naming and not numbers(ours.clause)
        return bool(named) and alone and not beside.stance.after
    return beside.sentence in cited or (beside.sentence in near and beside.fit >= MIN_BESIDE)


def _voters(beside: _Beside, library: Library) -> frozenset[str]:
    """Return the names before an expression; before a bare vote, all since the last one: "Fenn, Marsh and Petty"."""
    text = library.sentences[beside.sentence].text
    before = beside.stance.before
    if _BALLOT.match(text, beside.stance.start):
        last = max((m.end() for m in _BALLOT.finditer(text, 0, beside.stance.start)), default=0)
        told = meant(text[last : beside.stance.start])
        before = frozenset([w.stem for w in told if role_of(w.text) is None])
    return before & library.naming


_BALLOT = re.compile(r"vot\w+ (?:yes|no)\b", re.IGNORECASE)


def _counts_agree(ours: Stance, other: Stance) -> bool:
    """Say whether both may be told of as many: "eight backed it" is not what "three opposed it" denies."""
    told = numbers(ours.clause) | numbers(other.clause)
    return any(len(number) == YEAR and number.isdigit() for number in told) or figures_agree(ours.clause, other.clause)


def _states(ours: Stance, beside: _Beside, library: Library) -> bool:
    """Say whether the source states this plainly, of what the claim says it of where the scale hangs on that."""
    stance, clause = beside.stance, beside.stance.clause
    if stance.wished or clause.condition or clause.every & LIMITING:
        return False
    text = library.sentences[beside.sentence].text
    if UNREAL.search(text, clause.start, clause.end) or is_of_the_losers(ours.clause, text):
        return False
    if ours.scale in TOLD_OF and ours.after and stance.after and not ours.after & stance.after:
        return False
    before = stance.before or _around(stance, beside.sentence, library)
    if ours.scale not in BORNE:
        return not _is_of_another(ours, beside, library)
    moving = ours.scale == "trend" and stance.borrowed and "ing" in _expression(beside, library)
    return bool(_telling(ours.before) & (stance.after if moving else before))


def _is_of_another(ours: Stance, beside: _Beside, library: Library) -> bool:
    """Say whether the claim has this of a person alone whom the source does not have beside it, but somebody else."""
    people = ours.before & library.personal
    alone = bool(people) and ours.before <= library.naming
    return alone and not people & beside.stance.around and not _is_open(beside, library)


def _is_open(beside: _Beside, library: Library) -> bool:
    """Say whether it may be of whomever the claim names: nobody or "she" stands before the expression."""
    stance, told = beside.stance, words(library.sentences[beside.sentence].text)
    return not stance.before or any(w.text in OPEN for w in told if stance.clause.start <= w.start < stance.start)


def _expression(beside: _Beside, library: Library) -> str:
    return library.sentences[beside.sentence].text[beside.stance.start : beside.stance.end]


def _bears(ours: Stance, beside: _Beside, against: _Beside, evidence: Evidence) -> bool:
    """Say whether this expression of the source may bear the claim out; one of another person does not."""
    stance, personal = beside.stance, evidence.library.personal
    if stance.side == -ours.side or (stance.wished and not ours.wished):
        return False
    if _is_anchored(ours, beside, against, evidence):
        return False
    if ours.before & personal and stance.before & personal and not ours.before & stance.before & personal:
        return False
    is_open = _is_open(beside, evidence.library)
    if not is_open and ours.before & against.stance.before and not ours.before & stance.before:
        return False
    if beside.fit >= RIVAL * against.fit:
        return True
    near = beside.sentence in evidence.neighbours()
    return near and (bool(beside.shared) or is_open)


def _is_anchored(ours: Stance, beside: _Beside, against: _Beside, evidence: Evidence) -> bool:
    """Say whether the claim's figures stand with what tells against it, and not with this."""
    figures = frozenset(w for w in ours.clause.every if w[0].isdigit())
    meanings = evidence.library.meanings
    return bool(figures) and figures <= meanings[against.sentence] and not figures & meanings[beside.sentence]


def _words(beside: _Beside, evidence: Evidence) -> str:
    clause = beside.stance.clause
    return evidence.library.sentences[beside.sentence].text[clause.start : clause.end].strip(" ,;.")


def on_the_same_side(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether the source has an expression of the clause on its own side without its negation, or with one.

    So "acquitted" for "not guilty", "did not grant" for "turned down".
    """
    told = (s for s in read_stances(claim.text) if s.side and clause.start <= s.start < clause.end)
    return any(
        b.stance.side == ours.side
        and b.stance.negated != ours.negated
        and b.sentence in evidence.cited
        and b.fit >= MIN_FIT
        for ours in told
        for b in _beside(ours, evidence)
    )

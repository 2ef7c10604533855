"""What holds only on a condition: the claim may not leave it out, set it aside, put another in its place or add one."""

from collections.abc import Sequence

from service import patterns as re
from service.domain import Check, Finding
from service.verification.attributions.keeping import keeps_condition
from service.verification.attributions.losses import lost
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.evidence import Evidence, Match
from service.verification.lexicon.hedging import CONDITION, UNCONDITIONAL, conditions_in
from service.verification.lexicon.meaning import meaning, meanings, meant
from service.verification.lexicon.nays import TWICE_UNREAL
from service.verification.library import Library
from service.verification.matching import finding, matches, span_of

CONTINUING: frozenset[str] = frozenset("before after until when who which whose and or".split())
"""Words that open a clause which only goes on with the one before it."""

SURELY = 0.5
"""What a clause must share with a condition to be that condition, told as something that is so."""

MIN_SHARED = 2
"""Words besides names that it must share at least."""

FEW = 2
"""Sentences that may hold a word of the condition for it to tell that the claim has that condition, …"""

SPREAD = 0.25
"""… or this part of all."""

OPENING: frozenset[str] = frozenset(
    map(meaning, "provided providing long case event condition given only well even".split())
)
"""Meanings of words that only belong to the opening of a condition."""


def lost_condition(claim: ReadClaim, clause: Clause, evidence: Evidence) -> Finding | None:
    """Judge a clause whose source says the same only on a condition that the claim has in no words."""
    fitting = matches(clause, claim, evidence)
    for match in fitting:
        condition = _condition_on(match, evidence)
        if condition is None or match.clause.condition:
            continue
        text = evidence.library.sentences[match.sentence].text
        if _stands_apart(match.clause, condition, text) or _is_disowned(claim.text, match, evidence.library):
            continue
        if keeps_condition(claim.text, text, condition.start, condition.end):
            continue
        words_of = text[condition.start : condition.end]
        if _repeats(claim.text, words_of, match.clause, evidence.library) or _flat_elsewhere(match, fitting, evidence):
            continue
        words_of = words_of.strip(' ,;.”"')
        reason = f"In the source this holds only on a condition, “{words_of}”; the claim leaves it out."
        return lost(claim, clause, match, evidence, reason=reason, expected=words_of)
    return None


DISOWNING = re.compile(
    r"\b(?:no truth (?:in|to)|(?:untrue|not true|false|wrong)(?= (?:to say|that)\b)|denied|denies|disputed|disputes)\b"
    r"(?P<what>[^,;]*)",
    re.IGNORECASE,
)
"""How a claim has denied what it tells next, …"""

DISOWNED = re.compile(
    r"\b(?:claim|report|rumou?r|suggestion|allegation|idea|story|talk)s? (?P<what>[^;]*?) "
    r"(?:is|are|was|were) (?:\w+ )?(?:untrue|not true|false|baseless|unfounded|wrong|denied|disputed)\b",
    re.IGNORECASE,
)
"""… or what it has just told."""


def _is_disowned(claim: str, match: Match, library: Library) -> bool:
    """Say whether the claim only has denied what the source says: what that hangs on may go."""
    told = [meanings(m["what"]) for pattern in (DISOWNING, DISOWNED) for m in pattern.finditer(claim)]
    return any(library.weight(match.shared & what) >= SURELY * library.weight(match.shared) for what in told)


def _stands_apart(one: Clause, other: Clause, text: str) -> bool:
    """Say whether a quotation or a sentence ends between two clauses: the one does not hang on the other."""
    first, second = sorted((one, other), key=lambda c: c.start)
    between = text[max(first.start, first.end - 3) : second.start + 1]
    return re.search(r"[.!?,]?[”\"]|[.!?] ", between) is not None


def told_as_fact(claim: ReadClaim, clause: Clause, evidence: Evidence) -> Finding | None:
    """Judge a clause that tells as so what its source only has as a condition ("has come" for "if … comes")."""
    if clause.condition or clause.hedges or conditions_in(claim.text):
        return None
    weight, naming = evidence.library.weight, evidence.library.naming
    fitting = matches(clause, claim, evidence)
    best = max(fitting, key=lambda m: weight(m.shared), default=None)
    if best is None or not best.clause.condition or not all(m.clause.condition for m in fitting):
        return None
    if len(best.shared - naming) < MIN_SHARED or weight(best.shared) < SURELY * weight(clause.content):
        return None
    text = evidence.library.sentences[best.sentence].text
    if TWICE_UNREAL.match(text):
        return None
    words_of = text[best.clause.start : best.clause.end].strip(' ,;.”"')
    reason = f"The source has this only as a condition, “{words_of}”; the claim tells it as so."
    return lost(claim, clause, best, evidence, reason=reason, expected=words_of)


def set_aside(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a claim that says "regardless of" what its source makes the condition."""
    m = UNCONDITIONAL.search(claim.text)
    if m is None:
        return None
    naming = evidence.library.naming
    tail = meanings(claim.text[m.end() :]) - naming
    for sentence in evidence.cited:
        text = evidence.library.sentences[sentence].text
        conditions = [c for c in read_clauses(text) if c.condition]
        condition = next((c for c in conditions if c.content & tail), None)
        if condition is None and len(conditions) == 1 and _tells_the_rest(claim.text[: m.start()], sentence, evidence):
            condition = conditions[0]
        if condition and not UNCONDITIONAL.search(text):
            words_of = text[condition.start : condition.end].strip(' ,;.”"')
            reason = f"In the source this holds only on a condition, “{words_of}”; the claim sets it aside."
            return finding(
                claim,
                claim.span,
                check=Check.ATTRIBUTION,
                verdict="hedge_dropped",
                reason=reason,
                source=evidence.library.ref(sentence),
                expected=words_of,
            )
    return None


def _tells_the_rest(main: str, sentence: str, evidence: Evidence) -> bool:
    """Say whether a claim's main clause was surely taken from this sentence."""
    library = evidence.library
    wanted = meanings(main)
    shared = wanted & library.meanings[sentence]
    return len(shared - library.naming) >= 1 and library.weight(shared) >= SURELY * library.weight(wanted)


def changed_condition(claim: ReadClaim, clause: Clause, evidence: Evidence) -> Finding | None:
    """Judge a condition of which the passage has no word, or not where it has a condition of its own."""
    if not clause.condition:
        return None
    own = clause.content - OPENING
    telling = own - evidence.library.naming
    if len(own) < MIN_SHARED or not telling or not evidence.cited or _asks(clause, claim):
        return None
    library = evidence.library
    around = frozenset[str]().union(*(library.meanings[s] for s in evidence.neighbours()))
    theirs = _their_condition(claim, clause, evidence)
    if theirs:
        others = (own - telling) | _capitalised(clause, claim)
        if telling & library.meanings[theirs[0]] or not others or others <= library.meanings[theirs[0]]:
            return None
    elif telling & around or any(_DEPENDING.search(library.sentences[s].text) for s in evidence.neighbours()):
        return None
    words_of = claim.text[clause.start : clause.end].strip(' ,;.”"')
    instead = f"the source has “{theirs[1]}”" if theirs else "no passage has such a condition"
    return finding(
        claim,
        span_of(clause, claim),
        check=Check.ATTRIBUTION,
        verdict="condition_changed",
        reason=f"The claim makes this hang on a condition, “{words_of}”; {instead}.",
        source=library.ref(theirs[0] if theirs else evidence.cited[0]),
        expected=theirs[1] if theirs else None,
    )


def _capitalised(clause: Clause, claim: ReadClaim) -> frozenset[str]:
    """Return the names of a clause, whether the articles have them or not."""
    return frozenset(
        w.stem
        for w in meant(claim.text)
        if clause.start < w.start < clause.end and claim.text[w.start].isupper() and w.content
    )


_DEPENDING = re.compile(
    rf"{CONDITION.pattern}|\b(?:without|depend\w*|subject to|permitting|conditional|contingent)\b", re.IGNORECASE
)
"""Any words by which a source makes something hang on another."""

_ASKING = re.compile(r"\b(?:question|ask|wonder|doubt|inquir|enquir)\w*\b[^,.;]{0,60}$", re.IGNORECASE)


def _asks(clause: Clause, claim: ReadClaim) -> bool:
    """Say whether "if" only opens what somebody asks."""
    return _ASKING.search(claim.text[: clause.start + 1]) is not None


def _their_condition(claim: ReadClaim, clause: Clause, evidence: Evidence) -> tuple[str, str] | None:
    """Return the sentence that surely says the rest of the claim, and its condition, if it has one."""
    library = evidence.library
    rest = meanings(claim.text[: clause.start] + " " + claim.text[clause.end :]) - library.naming
    best = max(evidence.cited, key=lambda s: library.weight(rest & library.meanings[s]))
    if library.weight(rest & library.meanings[best]) < SURELY * library.weight(rest):
        return None
    text = library.sentences[best].text
    found = next((c for c in read_clauses(text) if c.condition), None)
    return (best, text[found.start : found.end].strip(' ,;.”"')) if found else None


def _repeats(claim: str, condition: str, clause: Clause, library: Library) -> bool:
    """Say whether the claim takes up a word of the condition: no name, none of the main clause, and not as its verb.

    What the whole article is about says nothing of the condition.
    """
    own = {w.stem for w in meant(condition) if w.content and condition[w.start].islower()} - clause.content
    own = {w for w in own if len(library.sharing([w])) <= max(FEW, SPREAD * len(library.sentences))}
    found = meant(claim)
    return any(
        w.stem in own and w.content and not (at and found[at - 1].text in AUXILIARIES) for at, w in enumerate(found)
    )


AUXILIARIES: frozenset[str] = frozenset("will would shall be been is are was were has have had to".split())
"""Words that a verb follows."""


def _condition_on(match: Match, evidence: Evidence) -> Clause | None:
    """Return the condition that the clause depends on: the one that opens its sentence, or the next one after it."""
    clauses = read_clauses(evidence.library.sentences[match.sentence].text)
    at = clauses.index(match.clause)
    naming = evidence.library.naming
    after = [c for c in clauses[at + 1 :] if c.content - naming or c.condition]
    before = [c for c in clauses[:at] if (c.content - naming and c.opening not in CONTINUING) or c.condition]
    return next((c for c in (*after[:1], *before[-1:]) if c.condition), None)


def _flat_elsewhere(match: Match, fitting: Sequence[Match], evidence: Evidence) -> bool:
    weight = evidence.library.weight
    return any(
        other.clause is not match.clause
        and _condition_on(other, evidence) is None
        and weight(other.shared) >= weight(match.shared)
        for other in fitting
    )

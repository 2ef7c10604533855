"""A condition and what hangs on it: turned round as a whole where one of the two is, the same where both are."""

from collections.abc import Iterator
from typing import NamedTuple

from service.domain import Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.evidence import Evidence
from service.verification.lexicon.opposites import OPPOSITES
from service.verification.library import Library
from service.verification.matching import contradicted

OPENINGS: frozenset[str] = frozenset(["if", "unless", "provided", "providing", "should"])
"""Words that open a condition."""

MIN_FIT = 0.5
"""What two conditions, and what hangs on them, must share of the shorter one."""


class Conditional(NamedTuple):
    """A condition, and the clause beside it that holds only then."""

    condition: Clause
    main: Clause

    @property
    def turns(self) -> int:
        """How often the two say no; "unless" is "if not"."""
        return self.condition.negations + self.main.negations + (self.condition.opening == "unless")


def turned_condition(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge "unless" for "if", or a "not" lost or added on either side of a condition."""
    library = evidence.library
    for ours in _conditionals(claim.text):
        for sentence in evidence.cited:
            for theirs in _conditionals(library.sentences[sentence].text):
                turned = (ours.turns + theirs.turns + _opposed(ours, theirs)) % 2
                if turned and _fit(ours, theirs, library) and _alike(ours, theirs):
                    source = library.ref(sentence)
                    return contradicted(
                        claim, claim.span, f"The claim turns the condition round: “{source.text}”.", source
                    )
    return None


def kept_conditions(claim: ReadClaim, evidence: Evidence) -> list[Clause]:
    """Return the claim's clauses that belong to a condition which means the same in the source."""
    library = evidence.library
    return [
        clause
        for ours in _conditionals(claim.text)
        for sentence in evidence.cited
        for theirs in _conditionals(library.sentences[sentence].text)
        if _fit(ours, theirs, library) and not (ours.turns + theirs.turns + _opposed(ours, theirs)) % 2
        for clause in ours
    ]


def _conditionals(text: str) -> Iterator[Conditional]:
    clauses = [c for c in read_clauses(text) if c.content]
    for at, clause in enumerate(clauses):
        if clause.opening not in OPENINGS or len(clauses) < 2:
            continue
        yield Conditional(clause, clauses[at - 1] if at else clauses[1])


def _fit(ours: Conditional, theirs: Conditional, library: Library) -> bool:
    return all(
        library.weight(a.content & b.content) >= MIN_FIT * min(library.weight(a.content), library.weight(b.content))
        for a, b in zip(ours, theirs, strict=True)
    )


def _alike(ours: Conditional, theirs: Conditional) -> bool:
    """Say whether what one of the two negates stands in the other: "drag on" may well be "are not decided".

    So may "unless it reached 40" be "if it fell below 40".
    """
    one, two = ours.condition, theirs.condition
    if "unless" in {one.opening, two.opening} and one.opening != two.opening:
        own, other = (_predicates(c) for c in (one, two))
        if own - other and other - own:
            return False
    return all(
        a.negations % 2 == b.negations % 2 or a.targets & b.verbal or b.targets & a.verbal
        for a, b in zip(ours, theirs, strict=True)
    )


def _predicates(clause: Clause) -> frozenset[str]:
    return frozenset(w for w in clause.verbal if not w[0].isdigit()) - OPENINGS


def _opposed(ours: Conditional, theirs: Conditional) -> int:
    """Count the words of one whose opposite stands in the other."""
    return sum(
        bool(OPPOSITES.get(word, frozenset()) & (b.verbal - a.verbal))
        for a, b in zip(ours, theirs, strict=True)
        for word in a.verbal - b.verbal
    )

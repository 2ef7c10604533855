"""Whether one of two clauses about the same thing negates what the other does not."""

from service.verification.clauses import Clause
from service.verification.lexicon.numbers import IN_DIGITS, NUMBERS

SUPPOSED: frozenset[str] = frozenset(["once", "whether", "when", "whenever"])
"""Words that open a clause that states nothing: it can neither be denied nor affirmed."""

MIN_ROOT = 4
"""Letters that two words of one root share at least."""


def turned(clause: Clause, other: Clause) -> str | None:
    """Return the word that one of the two negates and the other does not."""
    if not _differ(clause, other) or ("unless" in clause.every) != ("unless" in other.every):
        return None
    for word in sorted(clause.targets | other.targets):
        ours, theirs = kin(word, clause.verbal), kin(word, other.verbal)
        if not ours or not theirs or parity(clause, ours) == parity(other, theirs):
            continue
        if ours in clause.firm or not parity(clause, ours):
            return ours
    return None


def kin(word: str, there: frozenset[str]) -> str | None:
    """Return the word itself or, of longer ones, one that begins alike ("know", "knowledge")."""
    if word in there or len(word) < MIN_ROOT:
        return word if word in there else None
    return next((w for w in sorted(there) if len(w) >= MIN_ROOT and w[:MIN_ROOT] == word[:MIN_ROOT]), None)


def _differ(clause: Clause, other: Clause) -> bool:
    """Say whether one of the two is negated and the other is not (two negations that hold for two words are two)."""
    if clause.negations % 2 != other.negations % 2:
        return True
    return clause.negations != other.negations and 0 in {clause.negations, other.negations}


def parity(clause: Clause, word: str) -> int:
    """Return 1 where the clause negates the word with this meaning, else 0."""
    return clause.negated[word] % 2


def numbers(clause: Clause) -> frozenset[str]:
    """Return the numbers that the clause gives, as they stand."""
    return frozenset(w for w in clause.every if w[0].isdigit() or w in NUMBERS)


def figures_agree(clause: Clause, other: Clause) -> bool:
    """Say whether the two may be about the same figures: "50 million was never spent" does not deny that 20 was."""
    ours, theirs = (frozenset(IN_DIGITS.get(n, n) for n in numbers(c)) for c in (clause, other))
    return not ours or not theirs or ours <= theirs or theirs <= ours

"""The recipe: find the source figures that come near, choose the best bound one, and say what it proves."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain import Check, Figure, Finding
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.comparing import NO_MATCH, Match, Relation, compare
from service.verification.figures.deriving import Derivation, derive

VERDICT: dict[Relation, str] = {
    Relation.EXACT: "exact",
    Relation.EQUIVALENT: "equivalent",
    Relation.ROUNDED: "rounded",
    Relation.WRONG_QUALIFIER: "wrong_qualifier",
    Relation.WRONG_UNIT: "wrong_unit",
}
"""How a relation is reported."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source figure that comes near a claim's figure."""

    figure: Figure
    match: Match
    cited: bool


def check_figures(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each of the claim's figures."""
    for figure in claim.reading.figures:
        finding = check_figure(figure, claim, evidence)
        if finding is not None:
            yield finding


def check_figure(figure: Figure, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Check one figure."""
    candidates = find_candidates(figure, evidence)
    good = [c for c in candidates if c.match.good]
    if good:
        return _borne_out(figure, good[0], claim, evidence)
    derived = derive(figure, claim, evidence)
    if derived is not None:
        return _derived(figure, derived, claim)
    if is_weak(figure):
        return None
    if candidates:
        best = candidates[0]
        verdict = VERDICT[best.match.relation]
        return _finding(figure, claim, evidence, verdict=verdict, reason=best.match.reason, source=best.figure)
    return _finding(
        figure, claim, evidence, verdict="unsupported", reason=f"No article says {figure.text!r}.", source=None
    )


def find_candidates(figure: Figure, evidence: Evidence) -> list[Candidate]:
    """Return the source figures that come near, best first: cited before uncited, then by relation."""
    found = []
    for sentence, figures in evidence.library.figures.items():
        cited = sentence in evidence.cited
        for source in figures:
            match = compare(figure, source)
            if match is not NO_MATCH:
                found.append(Candidate(source, match, cited))
    return sorted(found, key=lambda c: (not c.match.good, not c.cited, c.match.relation))


def is_weak(figure: Figure) -> bool:
    """Say whether the figure is a word that seldom counts: "one", "first", a vague stretch."""
    return figure.value == 1 and not any(c.isdecimal() for c in figure.text)


def _borne_out(figure: Figure, best: Candidate, claim: ReadClaim, evidence: Evidence) -> Finding:
    verdict = VERDICT[best.match.relation]
    if not best.cited and claim.citations is not None:
        verdict = "uncited"
    reason = best.match.reason or f"The source says {best.figure.text!r}."
    return _finding(figure, claim, evidence, verdict=verdict, reason=reason, source=best.figure)


def _derived(figure: Figure, derived: Derivation, claim: ReadClaim) -> Finding:
    return Finding(
        check=Check.FIGURE,
        verdict="derived",
        reason=derived.reason,
        span=figure.span,
        text=figure.text,
        claim=claim.id,
        source=derived.operands[0].source if derived.operands else None,
        arithmetic=derived.arithmetic,
        operands=derived.operands,
    )


def _finding(
    figure: Figure, claim: ReadClaim, evidence: Evidence, *, verdict: str, reason: str, source: Figure | None
) -> Finding:
    return Finding(
        check=Check.FIGURE,
        verdict=verdict,
        reason=reason,
        span=figure.span,
        text=figure.text,
        claim=claim.id,
        source=evidence.library.ref(source.sentence, source.span) if source else None,
        expected=source.text if source and verdict.startswith("wrong") else None,
    )

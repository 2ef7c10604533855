"""The recipe: find the source figures that come near, choose the best bound one, and say what it proves."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain import Check, Figure, FigureKind, Finding, Standing
from service.domain.report import STANDING
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.binding import Context, context_of, lacks_noun, neighbours_of, nouns_clash, same_noun
from service.verification.figures.calendar import grain
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


MARGIN = 0.2
"""How much better a rival's surroundings must fit before a figure counts as told of the wrong thing."""

SURE = 0.45
"""How well a rival's surroundings must fit to prove anything."""

LOOSE = 0.2
"""Fit below which two different nouns are two different things."""


CERTAIN = 0.6
"""How well a rival with the figure's own noun must fit."""

FAINT = 0.06
"""Fit below which a figure must at least share its noun."""

COUNTED = frozenset({FigureKind.CARDINAL, FigureKind.ORDINAL})
"""Kinds that are bound to a noun."""

WHEN = frozenset({FigureKind.DATE, FigureKind.RELATIVE_DATE})
"""Kinds that answer "when?"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source figure that comes near a claim's figure, and how well its surroundings fit."""

    figure: Figure
    match: Match
    cited: bool
    fit: float


def check_figures(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each of the claim's figures."""
    for figure in claim.reading.figures:
        finding = check_figure(figure, claim, evidence)
        if finding is not None:
            yield finding


def check_figure(figure: Figure, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Check one figure."""
    context = context_of(evidence.library)
    neighbours = neighbours_of(figure, claim)
    candidates = find_candidates(figure, neighbours, evidence, context)
    good = [c for c in candidates if c.match.good]
    rival = find_rival(figure, neighbours, claim, evidence, context)
    if good and not is_misbound(figure, good[0], rival, neighbours, context):
        return _borne_out(figure, good[0], claim, evidence)
    derived = derive(figure, claim, evidence)
    if derived is not None:
        return _derived(figure, derived, claim)
    if is_weak(figure) and not (good or (rival is not None and rival.fit >= SURE and same_noun(figure, rival.figure))):
        return None
    bad = [c for c in candidates if not c.match.good]
    if good and not (bad and bad[0].fit > good[0].fit):
        return _misbound(figure, good[0], rival, claim, evidence)
    if bad:
        best = bad[0]
        verdict = VERDICT[best.match.relation]
        return _finding(figure, claim, evidence, verdict=verdict, reason=best.match.reason, source=best.figure)
    return _unsupported(figure, rival, claim, evidence)


def find_candidates(
    figure: Figure, neighbours: dict[str, int], evidence: Evidence, context: Context
) -> list[Candidate]:
    """Return the source figures that come near, best first: borne out, then by fit (a cited one is worth a little)."""
    found = []
    for sentence, figures in evidence.library.figures.items():
        cited = sentence in evidence.cited
        for source in figures:
            match = compare(figure, source)
            if match is not NO_MATCH:
                found.append(Candidate(source, match, cited, context.fit(neighbours, source)))
    return sorted(found, key=lambda c: (not c.match.good, -(c.fit + MARGIN * c.cited), c.match.relation))


def find_rival(
    figure: Figure, neighbours: dict[str, int], claim: ReadClaim, evidence: Evidence, context: Context
) -> Candidate | None:
    """Return the best fitting source figure of the same kind with another value, which the claim does not tell."""
    told = claim.reading.figures
    best: Candidate | None = None
    for sentence, figures in evidence.library.figures.items():
        for source in figures:
            if not are_rivals(figure, source):
                continue
            fit = context.fit(neighbours, source)
            if (best is None or fit > best.fit) and not any(compare(t, source) is not NO_MATCH for t in told):
                best = Candidate(source, NO_MATCH, sentence in evidence.cited, fit)
    return best


def are_rivals(figure: Figure, source: Figure) -> bool:
    """Say whether one could stand in the other's place: both of one kind, and dates of one grain."""
    if figure.kind in WHEN and source.kind in WHEN:
        return grain(figure) == grain(source)
    return source.kind is figure.kind


def is_misbound(
    figure: Figure, best: Candidate, rival: Candidate | None, neighbours: dict[str, int], context: Context
) -> bool:
    """Say whether the figure's surroundings belong to another figure, or it counts another thing."""
    if rival is not None and rival.fit >= SURE and rival.fit - best.fit > MARGIN:
        return not is_weak(figure) or same_noun(figure, rival.figure)
    if rival is not None and takes_noun(figure, best, rival):
        return True
    if is_weak(figure):
        return False
    if best.fit < FAINT and figure.kind is FigureKind.CARDINAL and best.figure.kind is FigureKind.AGE:
        return True
    if (
        figure.kind is FigureKind.CARDINAL
        and best.fit < LOOSE
        and nouns_clash(figure, best.figure, neighbours, context)
    ):
        return True
    return figure.kind in COUNTED and best.fit < FAINT and lacks_noun(figure, best.figure, context)


def takes_noun(figure: Figure, best: Candidate, rival: Candidate) -> bool:
    """Say whether the source gives the counted noun, in this very place, another number."""
    return (
        rival.fit >= CERTAIN
        and rival.fit > best.fit
        and same_noun(figure, rival.figure)
        and not same_noun(figure, best.figure)
    )


def is_weak(figure: Figure) -> bool:
    """Say whether the figure is a word that seldom counts: "one", "first", a vague stretch."""
    return figure.value == 1 and not any(c.isdecimal() for c in figure.text)


def _borne_out(figure: Figure, best: Candidate, claim: ReadClaim, evidence: Evidence) -> Finding:
    verdict = VERDICT[best.match.relation]
    if not best.cited and claim.citations is not None:
        verdict = "uncited"
    reason = best.match.reason or f"The source says {best.figure.text!r}."
    return _finding(figure, claim, evidence, verdict=verdict, reason=reason, source=best.figure)


def _misbound(
    figure: Figure, best: Candidate, rival: Candidate | None, claim: ReadClaim, evidence: Evidence
) -> Finding:
    there = f"{best.figure.text} {best.figure.noun or ''}".strip()
    if rival is not None and rival.fit > best.fit:
        reason = f"What the summary says of {figure.text!r} the source says of {rival.figure.text!r}."
        return _finding(figure, claim, evidence, verdict="wrong_subject", reason=reason, source=rival.figure)
    reason = f"The source says {there!r}, which is about something else."
    return _finding(figure, claim, evidence, verdict="wrong_subject", reason=reason, source=best.figure)


def _unsupported(figure: Figure, rival: Candidate | None, claim: ReadClaim, evidence: Evidence) -> Finding:
    """Report a figure that no article has; where one fits its place, show it."""
    reason = f"No article says {figure.text!r}."
    shown = rival.figure if rival is not None and rival.fit > LOOSE else None
    if shown is not None:
        reason = f"No article says {figure.text!r}; here the source says {shown.text!r}."
    return _finding(figure, claim, evidence, verdict="unsupported", reason=reason, source=shown)


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
        expected=source.text if source and STANDING[Check.FIGURE, verdict] is Standing.VIOLATION else None,
    )

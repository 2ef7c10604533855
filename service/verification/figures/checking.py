"""The recipe: gather the source figures that come near, then ask the rules in order what the best of them proves."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from service import patterns as re
from service.domain import Check, Figure, FigureKind, Finding, Qualifier, Span, Standing
from service.domain.once import once
from service.domain.report import STANDING
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.binding.context import Context, context_of, is_of_people, neighbours_of
from service.verification.figures.binding.contradictions import A_DIFFERENCE, contradiction
from service.verification.figures.binding.counted import as_told
from service.verification.figures.binding.ends import both_ends
from service.verification.figures.binding.eras import same_era
from service.verification.figures.binding.fitting import (
    CANDIDATE_BONUS,
    Candidate,
    is_beyond_rivals,
    is_chance_rounding,
    is_misbound,
    is_turned,
    is_weak,
    proves_weak_wrong,
)
from service.verification.figures.binding.frames import Frame
from service.verification.figures.binding.holders import mends, says_before
from service.verification.figures.binding.meant import as_meant
from service.verification.figures.binding.numbered import strange_numbers
from service.verification.figures.deriving import A_SUM, LEFT_OF_WHOLE, LISTED, Derivation, derive
from service.verification.figures.english.changes import COMPARES
from service.verification.figures.english.words import OF_A_WHOLE
from service.verification.figures.reckoning.rests import LEFT
from service.verification.figures.values.calendar import are_rivals
from service.verification.figures.values.comparing import NO_MATCH, Match, Relation, are_unlike, compare
from service.verification.figures.values.qualifiers import are_contrary

VERDICT: dict[Relation, str] = {
    Relation.EXACT: "exact",
    Relation.EQUIVALENT: "equivalent",
    Relation.ROUNDED: "rounded",
    Relation.WRONG_QUALIFIER: "wrong_qualifier",
    Relation.WRONG_UNIT: "wrong_unit",
}
"""How a relation is reported."""

IN_PLACE = 0.85
"""How well a source figure must fit to stand in the very place of the claim's: then arithmetic excuses nothing."""

VERY_PLACE = 0.95
"""The same where it may not even be a part of the sum."""

SHOWN = 0.2
"""How well a source figure must fit to be shown as what the source has instead."""


MAX_FIGURES = 60
"""Figures of one claim that are checked; those behind them are refused unseen. No sentence of prose holds as many."""

MAX_CANDIDATES = 60
"""Source figures with the value of the claim's that are asked, best fitting first, if they mean another thing."""


@dataclass(frozen=True)
class Case:
    """A claim's figure and what the articles have for it.

    `best` bears it out better than any other, `bad` has its value under another unit or qualifier, best first; `untold`
    could stand in its place and are not told by the claim.
    """

    figure: Figure
    claim: ReadClaim
    evidence: Evidence
    context: Context
    neighbours: dict[str, float]
    best: Candidate | None
    bad: tuple[Candidate, ...]
    untold: tuple[Figure, ...]

    @once
    def rival(self) -> Candidate | None:
        """The figure that fits best of those that could stand in the place of the claim's."""
        found = (
            Candidate(f, NO_MATCH, f.sentence in self.evidence.cited, self.context.fit(self.neighbours, f))
            for f in self.untold
            if self._may_stand(f)
        )
        return max(found, key=lambda c: c.fit, default=None)

    def _may_stand(self, source: Figure) -> bool:
        """Say whether a figure may stand in the claim's place: no word that seldom counts does in a number's."""
        counts = source.noun is not None or self.context.whole_of(source) is not None
        return counts or is_weak(self.figure) or not is_weak(source)

    def misbound(self, candidate: Candidate) -> bool:
        """Say whether the candidate is told of another thing."""
        if candidate.against:
            return True
        whole = OF_A_WHOLE.search(self.claim.text, 0, self.figure.span.start - self.claim.span.start) is not None
        alone = whole or is_beyond_rivals(self.figure, candidate) or self._is_of_its_time(candidate)
        rival = None if alone else self.rival
        return is_misbound(self.figure, candidate, rival, self.neighbours, self.context)

    def _is_of_its_time(self, candidate: Candidate) -> bool:
        """Say whether the claim says "now", or "then", as the source does of this figure and not of the rival."""
        rival = self.rival.figure if self.rival is not None else None
        return same_era(self.claim, self.figure, candidate.figure, rival, self.context)

    def finding(self, verdict: str, reason: str, source: Figure | None) -> Finding:
        """Report `verdict`; a violation shows what the source has."""
        violation = STANDING[Check.FIGURE, verdict] is Standing.VIOLATION
        return Finding.of_ours(
            check=Check.FIGURE,
            verdict=verdict,
            reason=reason,
            span=self.figure.span,
            text=self.figure.text,
            claim=self.claim.id,
            source=self.evidence.library.ref(source.sentence, source.span) if source else None,
            expected=source.text if source and violation else None,
        )


class Telling:
    """Which figures of the articles a claim tells anywhere; each is looked for once, however many the claim has."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures = tuple({(f.text, f.noun, f.kind, f.value, f.unit, f.date): f for f in figures}.values())
        self._compared: dict[tuple[int, str, int], Match] = {}
        self._matches: dict[tuple[str, int], bool] = {}

    def compare(self, told: Figure, source: Figure) -> Match:
        """Compare one of the claim's figures, as it stands, with one of the articles', as it stands."""
        pair = (told.span.start, source.sentence, source.span.start)
        match = self._compared.get(pair)
        if match is None:
            match = self._compared[pair] = compare(told, source)
        return match

    def matches(self, source: Figure) -> bool:
        """Say whether the claim tells a source figure, be it with another unit or qualifier."""
        place = (source.sentence, source.span.start)
        if place not in self._matches:
            self._matches[place] = any(self.compare(told, source) is not NO_MATCH for told in self._figures)
        return self._matches[place]

    def values(self, source: Figure) -> bool:
        """Say whether the claim tells its value at all, of whatever it counts."""
        return self.matches(source) or (
            source.value is not None and any(told.value == source.value for told in self._figures)
        )


def check_figures(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each of the claim's figures."""
    telling = Telling(claim.reading.figures)
    for figure in claim.reading.figures[:MAX_FIGURES]:
        finding = check_figure(figure, claim, evidence, telling)
        if finding is not None:
            yield finding
    for figure in claim.reading.figures[MAX_FIGURES:]:
        yield _one_too_many(figure, claim)
    for span in strange_numbers(claim, evidence.library):
        yield _strange(claim, span)


def _is_list_mark(figure: Figure, claim: ReadClaim) -> bool:
    """Say whether a number only counts the claims: "2. The mill burned down"."""
    if figure.span.start != claim.span.start or figure.kind is not FigureKind.CARDINAL:
        return False
    return _LIST_MARK.match(claim.text) is not None


_LIST_MARK = re.compile(r"\d{1,2}[.)] +[A-Z]")


def _one_too_many(figure: Figure, claim: ReadClaim) -> Finding:
    """Refuse a figure that is not compared: each one compared takes time for every figure of the articles."""
    return Finding(
        check=Check.FIGURE,
        verdict="unsupported",
        reason=f"Only the first {MAX_FIGURES} figures of a sentence are checked; {figure.text!r} stands behind them.",
        span=figure.span,
        text=figure.text,
        claim=claim.id,
    )


def _strange(claim: ReadClaim, span: Span) -> Finding:
    """Refuse a name's number that no article has."""
    text = span.shifted(-claim.span.start).of(claim.text)
    return Finding(
        check=Check.FIGURE,
        verdict="unsupported",
        reason=f"No article has a name with the number {text!r}.",
        span=span,
        text=text,
        claim=claim.id,
    )


def check_figure(figure: Figure, claim: ReadClaim, evidence: Evidence, telling: "Telling") -> Finding | None:
    """Check one figure: the first rule with an answer decides. None where a weak word ("one") proves nothing."""
    if figure.kind is FigureKind.ORDINAL and _only_parts(figure, claim):
        return None
    case = gather(figure, claim, evidence, telling)
    return next((found for rule in RULES if (found := rule(case)) is not None), None)


def _only_parts(figure: Figure, claim: ReadClaim) -> bool:
    """Say whether an ordinal only takes up one of several told before: "the first …, the second …", none left out."""
    parts = [f for f in claim.reading.figures if f.kind is FigureKind.ORDINAL and _takes_up(f, claim)]
    return figure in parts and sorted(f.value or 0 for f in parts) == list(range(1, max(len(parts), PAIR) + 1))


PAIR = 2
"""Parts that are told at least where one is taken up by its number."""


def _takes_up(figure: Figure, claim: ReadClaim) -> bool:
    """Say whether an ordinal stands where one of several is taken up: ", the second from …"."""
    base, text = claim.span.start, claim.text
    before, behind = text[: figure.span.start - base], text[figure.span.end - base :]
    return _PART_BEFORE.search(before) is not None and _PART_BEHIND.match(behind) is not None


_PART_BEFORE = re.compile(r"(?:, |; |: |and |while )the $", re.IGNORECASE)
_PART_BEHIND = re.compile(r" (?:according to|per|from|by|to|in|is|was|being|for)\b")
"""What stands around "the first" and "the second" of two that were just named."""


def gather(figure: Figure, claim: ReadClaim, evidence: Evidence, telling: "Telling") -> Case:
    """Compare the figure with all figures of the articles, and judge how each fits."""
    figure = as_told(figure, claim)
    context, neighbours = context_of(evidence.library), neighbours_of(figure, claim)
    told = as_meant(figure, claim)
    plain = (told.kind, told.unit, told.value) == (figure.kind, figure.unit, figure.value)
    good: list[Candidate] = []
    bad: list[Candidate] = []
    rivals: list[Figure] = []
    compares = figure.kind is FigureKind.MULTIPLE and COMPARES.match(claim.text, figure.span.end - claim.span.start)
    for source, whole in context.figures:
        if compares and source.kind is FigureKind.CARDINAL:
            continue  # "twice as much" is no count
        if whole is source and plain and are_unlike(figure, source):
            match = NO_MATCH
        else:
            match = _match(figure, told, (source, whole, context.as_meant(source)), telling)
        if match is NO_MATCH:
            if are_rivals(figure, source) or (whole is not source and are_rivals(figure, whole)):
                rivals.append(source)
            continue
        found = Candidate(source, match, source.sentence in evidence.cited, context.fit(neighbours, source))
        if match.relation is Relation.ROUNDED and is_chance_rounding(figure, found):
            continue
        (good if match.good else bad).append(found)
    others = tuple(r for r in rivals if not telling.values(r))
    framed = (
        (c, Frame(figure, c.figure, claim, evidence, context, neighbours, others))
        for c in sorted(good, key=_rank)[:MAX_CANDIDATES]
    )
    return Case(
        figure=figure,
        claim=claim,
        evidence=evidence,
        context=context,
        neighbours=neighbours,
        best=_best(framed),
        bad=tuple(sorted(bad, key=_rank)),
        untold=tuple(r for r in rivals if not telling.matches(r)),
    )


def _match(figure: Figure, told: Figure, forms: tuple[Figure, Figure, Figure], telling: "Telling") -> Match:
    """Compare a figure with a source figure: both as they stand, and as the words around them mean them."""
    source, whole, meant = forms
    if told is figure and whole is source and meant is source:
        return telling.compare(figure, source)
    pairs = {(f.qualifier, f.unit, s.qualifier, s.unit): (f, s) for f in (figure, told) for s in forms}
    return min((compare(*pair) for pair in pairs.values()), key=lambda m: m.relation)


def _best(framed: Iterable[tuple[Candidate, Frame]]) -> Candidate | None:
    """Return the first that nothing speaks against, with what does; a change turned round is worse than any else."""
    best, least = None, (True, True)
    for candidate, frame in framed:
        turned = is_turned(frame.figure, candidate.figure, frame.claim, frame.evidence)
        against = contradiction(frame)
        if best is None or (turned, bool(against)) < least:
            best, least = replace(candidate, against=against), (turned, bool(against))
        if least == (False, False):
            break
    return best


def _rank(candidate: Candidate) -> tuple[float, Relation]:
    """Order by fit, a cited sentence being worth a little, then by relation."""
    return -(candidate.fit + CANDIDATE_BONUS * candidate.cited), candidate.match.relation


def _forged(case: Case) -> Finding | None:
    """Refuse a number whose digits are of several scripts: it looks like one number and may be read as another."""
    if not is_forged(case.figure):
        return None
    return case.finding("unsupported", f"{case.figure.text!r} mixes digits of several scripts.", None)


def is_forged(figure: Figure) -> bool:
    """Say whether the digits of a figure are of several scripts."""
    return not figure.text.isascii() and len({ord(c) - unicodedata.digit(c) for c in figure.text if c.isdecimal()}) > 1


def _turned(case: Case) -> Finding | None:
    """Refuse "from A to B" told as "from B to A"."""
    if case.best is None or not is_turned(case.figure, case.best.figure, case.claim, case.evidence):
        return None
    source = case.best.figure
    return case.finding("wrong_subject", f"The source has {source.text!r} at the other end of the change.", source)


def _borne_out(case: Case) -> Finding | None:
    """Accept what a source figure bears out in the right place."""
    best = case.best
    if best is None or case.misbound(best):
        return None
    verdict = VERDICT[best.match.relation]
    if not best.cited and case.claim.citations is not None:
        counts = not is_weak(case.figure) and not _is_list_mark(case.figure, case.claim)
        if counts and not mends(case.figure, best.figure, case.claim, case.context, best.fit):
            return None
        verdict = "uncited"
    return case.finding(verdict, best.match.reason or f"The source says {best.figure.text!r}.", best.figure)


def _derived(case: Case) -> Finding | None:
    """Accept what follows from the cited sentences."""
    derived = derive(case.figure, case.claim, case.evidence)
    if derived is None and (meant := as_meant(case.figure, case.claim)).qualifier is Qualifier.LESS_THAN:
        derived = derive(meant, case.claim, case.evidence)
    if derived is None or _is_told_otherwise(case, derived) or _is_contradicted(case, derived):
        return None
    return case.finding("derived", derived.reason, None).model_copy(
        update={
            "source": derived.operands[0].source if derived.operands else None,
            "arithmetic": derived.arithmetic,
            "operands": derived.operands,
        }
    )


def _is_contradicted(case: Case, derived: Derivation) -> bool:
    """Say whether the source has the very figure: under another qualifier, or of another thing and unreckoned."""
    for bad in case.bad[:1]:
        if bad.match.relation is Relation.WRONG_QUALIFIER and bad.figure.value == case.figure.value:
            if derived.reason == LEFT_OF_WHOLE:
                return False  # "almost half" leaves "more than half"
            if are_contrary(case.figure, bad.figure) and bad.fit >= SHOWN:
                return True  # "nearly 30 years" are not more than 30, whatever else makes them
            return any(o.source.span.overlaps(bad.figure.span) for o in derived.operands)
    best = case.best
    if best is None or not best.against or best.match.relation is not Relation.EXACT:
        return False
    if best.fit < _fit_of(case, derived):
        return False  # the words around the operands are the claim's, those around the other are not
    return best.against != A_DIFFERENCE or not any(o.source.span.overlaps(best.figure.span) for o in derived.operands)


def _fit_of(case: Case, derived: Derivation) -> float:
    """Return how well that operand fits which fits least."""
    return min((case.context.fit(case.neighbours, f) for f in _reckoned_from(case, derived)), default=0.0)


def _reckoned_from(case: Case, derived: Derivation) -> list[Figure]:
    """Return the figures of the articles that a figure was reckoned from."""
    figures = case.evidence.library.figures
    spans = {(o.source.sentence, o.source.span.start) for o in derived.operands}
    return [f for s in sorted({s for s, _ in spans}) for f in figures.get(s, ()) if (s, f.span.start) in spans]


def _is_told_otherwise(case: Case, derived: Derivation) -> bool:
    """Say whether another figure stands in the very place of this one, and has no part in the reckoning."""
    rival = case.rival
    listed = derived.reason.startswith(LISTED) and rival is not None and not is_of_people(rival.figure)
    if listed and proves_weak_wrong(case.figure, rival):
        return True  # "two republics" stand there, whatever else is listed somewhere near
    if rival is None or rival.fit < IN_PLACE or rival.figure.kind is not case.figure.kind:
        return False
    if _is_the_whole(case, derived, rival.figure):
        return False
    if rival.fit >= VERY_PLACE and derived.reason == A_SUM:
        return True
    if derived.reason == LEFT and says_before(case.claim, case.figure, rival.figure, case.evidence.library):
        return True  # "the state paid $30m of it and the council the rest" leaves nothing for the state
    return not any(o.source.span.overlaps(rival.figure.span) for o in derived.operands)


def _is_the_whole(case: Case, derived: Derivation, rival: Figure) -> bool:
    """Say whether a rival is the whole of what was reckoned with, told a second time or with its part.

    In "900 of its 12,000 jobs, a third of them" the words around the whole are the part's as well.
    """
    values = [f.value for f in _reckoned_from(case, derived) if f.value is not None]
    if derived.reason == LEFT and rival.value is not None and rival.value == max(values, default=None):
        return True
    part = case.context.part_of(rival)
    return part is not None and any(o.source.span.overlaps(part.span) for o in derived.operands)


def _ended(case: Case) -> Finding | None:
    """Accept "from $60 to $69" where one sentence has both, each at its own end of the change."""
    pair = both_ends(case.figure, case.claim, case.evidence, case.context)
    if pair is None:
        return None
    return case.finding("equivalent", f"The source says {pair[0].text!r} and {pair[1].text!r}.", pair[1])


def _misbound(case: Case) -> Finding | None:
    """Refuse a figure that the source has for another thing."""
    best, rival = case.best, case.rival
    if best is None or (case.bad and case.bad[0].fit > best.fit):
        return None
    if best.against:
        return case.finding("wrong_subject", f"{best.against}: {best.figure.text!r}.", best.figure)
    if rival is not None and rival.fit > best.fit:
        reason = f"What the summary says of {case.figure.text!r} the source says of {rival.figure.text!r}."
        return case.finding("wrong_subject", reason, rival.figure)
    there = f"{best.figure.text} {best.figure.noun or ''}".strip()
    return case.finding("wrong_subject", f"The source says {there!r}, which is about something else.", best.figure)


def _mismatched(case: Case) -> Finding | None:
    """Refuse the right number under another unit or qualifier."""
    if not case.bad or is_weak(case.figure):
        return None
    best = case.bad[0]
    return case.finding(VERDICT[best.match.relation], best.match.reason, best.figure)


def _is_vague_time(figure: Figure) -> bool:
    """Say whether a stretch of time is told without any number: "for years"."""
    return figure.kind is FigureKind.DURATION and figure.value is None and figure.low is None


def _unsupported(case: Case) -> Finding | None:
    """Refuse what no article has; where a figure stands in its place, show it."""
    shown = case.rival.figure if case.rival is not None and case.rival.fit > SHOWN else None
    if is_weak(case.figure) and not proves_weak_wrong(case.figure, case.rival):
        return None
    if _is_vague_time(case.figure) and not any(_is_vague_time(f) for f, _ in case.context.figures):
        return None  # "for years" counts nothing, but where the article has "for months"
    reason = f"No article says {case.figure.text!r}"
    return case.finding(
        "unsupported", f"{reason}; here the source says {shown.text!r}." if shown else f"{reason}.", shown
    )


RULES: tuple[Callable[[Case], Finding | None], ...] = (
    _forged,
    _turned,
    _borne_out,
    _derived,
    _ended,
    _misbound,
    _mismatched,
    _unsupported,
)
"""Asked in this order; the first with an answer decides."""

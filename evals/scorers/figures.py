"""Does every figure in the summary stand in its source?"""

import re
from collections.abc import Iterator
from typing import Literal

from evals.results import Mark, Miss, Score
from evals.scorers.view import BOTH, Unit, View
from service.domain import Check, FigureKind, Span

WRONG = ("unsupported", "wrong_unit", "wrong_qualifier")
"""Verdicts about the figure itself; whom it counts is `figure_subjects`."""

_DIGITS = re.compile(r"\d[\d.,]*\d|\d")


class Figures:
    """The verifier's findings, and beside them a plain look of its own: digits that no article has, unexplained.

    The second is there because a checker must not grade itself: it knows nothing of how figures are read.
    """

    name = "figures_supported"
    means = "figures that the source bears out: value, unit, qualifier"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = BOTH

    def score(self, view: View) -> Score:
        """Score the figures that the verifier read, and the digits that it did not speak of."""
        findings = view.of(Check.FIGURE)
        wrong = [view.miss(f, kind=_kind(view, f.span, f.claim)) for f in findings if f.verdict in WRONG]
        covered = {(f.claim == "h", i) for f in findings for i in range(f.span.start, f.span.end)}
        strays = list(_strays(view, covered))
        of = len(findings) + len(strays)
        return Score(
            measure=f"{view.stage}.{self.name}",
            good=of - len(wrong) - len(strays),
            of=of,
            misses=(*wrong, *strays),
        )


class FigureSubjects:
    """Figures that are in the source, but count something else there."""

    name = "figure_subjects"
    means = "figures that count what they count in the source (not `wrong_subject`)"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = BOTH

    def score(self, view: View) -> Score:
        """Score the figures whose value stands."""
        standing = [f for f in view.of(Check.FIGURE) if f.verdict not in WRONG]
        wrong = [view.miss(f, kind=_kind(view, f.span, f.claim)) for f in standing if f.verdict == "wrong_subject"]
        return Score(
            measure=f"{view.stage}.{self.name}",
            good=len(standing) - len(wrong),
            of=len(standing),
            misses=tuple(wrong),
        )


def _strays(view: View, covered: set[tuple[bool, int]]) -> Iterator[Miss]:
    """Yield digits that no finding speaks of and that no article has."""
    written = "\n".join(a.text or a.html or "" for a in view.articles.values())
    titles = "\n".join(a.title or "" for a in view.articles.values())
    there = set(_DIGITS.findall(f"{written}\n{titles}"))
    for headline, text in _fields(view):
        for found in _DIGITS.finditer(text):
            if (headline, found.start()) not in covered and found[0] not in there:
                where = f"{view.stage}.headline" if headline else view.stage
                mark = Mark(where=where, start=found.start(), end=found.end(), text=found[0])
                yield Miss(text=found[0], reason="No article has these digits.", verdict="unread", mark=mark)


def _fields(view: View) -> Iterator[tuple[bool, str]]:
    yield False, view.summary.text
    if view.summary.headline is not None:
        yield True, view.summary.headline.text


def _kind(view: View, span: Span, claim: str) -> str | None:
    """Return what kind of figure stands at `span`, where it was read."""
    claims = [view.summary.headline] if claim == "h" and view.summary.headline else view.summary.claims
    kinds: list[FigureKind] = [f.kind for c in claims for f in c.figures if f.span.overlaps(span)]
    return kinds[0].value if kinds else None

"""What a case says must be so."""

from collections.abc import Iterator
from typing import Literal

from evals.results import Miss, Score
from evals.scorers.view import BOTH, DRAFT, Unit, View
from evals.suites import Expected


class Caught:
    """What the check had to see in the draft."""

    name = "caught"
    means = "wrong things in an authored draft that the check names"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = DRAFT

    def score(self, view: View) -> Score | None:
        """Score the expected findings."""
        wanted = view.case.expect.draft
        if not wanted:
            return None
        missed = [w for w in wanted if not _found(w, view)]
        return Score(
            measure=f"{view.stage}.{self.name}",
            good=len(wanted) - len(missed),
            of=len(wanted),
            misses=tuple(
                Miss(text=w.text or "", reason="The check does not say so.", verdict=f"{w.check}: {w.verdict or 'any'}")
                for w in missed
            ),
        )


class Demands:
    """What the case says of the texts themselves: has, lacks, engine, number of claims, a draft that passes."""

    name = "demands_met"
    means = "what a case says of the text: words it has and lacks, its engine, its number of claims"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = BOTH

    def score(self, view: View) -> Score | None:
        """Score the demands of this stage."""
        demands = list(_demands(view))
        if not demands:
            return None
        return Score(
            measure=f"{view.stage}.{self.name}",
            good=sum(met for met, _, _ in demands),
            of=len(demands),
            misses=tuple(Miss(text=text, reason=reason) for met, text, reason in demands if not met),
        )


def _found(wanted: Expected, view: View) -> bool:
    return any(
        f.violation and wanted.verdict in {None, f.verdict} and (wanted.text is None or wanted.text in f.text)
        for f in view.of(wanted.check)
    )


def _demands(view: View) -> Iterator[tuple[bool, str, str]]:
    expect, said = view.case.expect, "\n".join(view.texts())
    if view.stage == "draft":
        if expect.draft_passes:
            wrong = "; ".join(f.reason for f in view.report.violations)
            yield view.report.verdict == "pass", "", f"The draft is true, and the check refuses it: {wrong}"
        return
    yield view.report.verdict != "fail", "", "The final summary does not stand the check."
    for words in expect.has:
        yield words in said, words, "The summary lacks these words."
    for words in expect.lacks:
        yield words not in said, words, "The summary has these words."
    if expect.engine is not None:
        yield view.summary.provenance.engine == expect.engine, expect.engine, "Another engine answered."
    if expect.notice is not None:
        told = {n.code for a in view.summary.articles for n in a.notices}
        yield expect.notice in told, expect.notice, "No article has this notice."
    if expect.conflict is not None:
        told = {e.text for c in view.summary.corroboration.conflicts for e in c.evidence}
        yield (
            any(expect.conflict in text for text in told),
            expect.conflict,
            "No conflict between the articles says so.",
        )
    if expect.claims is not None:
        yield len(view.summary.claims) >= expect.claims, str(expect.claims), "There are fewer claims."

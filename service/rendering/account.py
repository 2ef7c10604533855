"""What came of a summary, in plain sentences: what was checked, what was changed, what was left out."""

from collections.abc import Iterator, Sequence

from service.domain import Provenance, RepairCounts, Report, SharedOrigin, Summary

MAX_ACROSS = 4
"""Sentences about what several articles share that stand in an account; the rest is counted."""

COUNTED: tuple[tuple[str, str], ...] = (
    ("figure", "figures"),
    ("quotation", "quotations"),
    ("attribution", "attributions"),
    ("name", "names"),
)
"""Checks that a reader cares for: one and many."""


def account_for(summary: Summary) -> tuple[str, ...]:
    """Return one sentence per thing that a reader has to know of a summary, the most important first."""
    return (
        *_verdict(summary.verification),
        *_changes(summary.repair_counts),
        *_left_out(summary),
        *_across(summary),
        _engine(summary.provenance),
    )


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return "1 figure" or "3 figures"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(parts: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def _verdict(report: Report) -> Iterator[str]:
    if report.verdict == "unchecked":
        yield f"Not checked. {report.why or ''}".strip()
        return
    if report.verdict == "fail":
        yield f"Not all of it is borne out: {counted(len(report.violations), 'violation')}."
        return
    found = [(sum(report.counts.get(one, {}).values()), one, many) for one, many in COUNTED]
    seen = [counted(number, one, many) for number, one, many in found if number]
    yield f"Checked against the articles: {listed(seen)}, all borne out." if seen else "Checked against the articles."


def _changes(counts: RepairCounts) -> Iterator[str]:
    done = (
        (counts.repaired, "rewritten"),
        (counts.extracted, "replaced by the article's own words"),
        (counts.dropped, "left out"),
        (counts.flagged, "flagged"),
    )
    parts = [f"{number} {'was' if number == 1 else 'were'} {what}" for number, what in done if number]
    if parts:
        yield f"Of {counted(counts.drafted, 'drafted sentence')}, {listed(parts)}."


def _left_out(summary: Summary) -> Iterator[str]:
    for article in summary.articles:
        if article.excluded:
            what = counted(len(article.excluded), "passage")
            yield f"Not read as news in {article.id}: {what}, such as promotions and polls."
        if article.notices:
            yield f"Mind that {article.id} {article.notices[0].message}."


def _across(summary: Summary) -> Iterator[str]:
    """Tell what several articles share or contradict, as far as the summary rests on it; the rest is counted."""
    found = summary.corroboration
    cited = {sentence for claim in summary.claims for sentence in claim.cited}
    said = [(_origin(o), o.evidence) for o in found.shared_origins]
    said += [(f"The articles differ. {c.reason}", c.evidence) for c in found.conflicts]
    near = [sentence for sentence, evidence in said if cited & {e.sentence for e in evidence}][:MAX_ACROSS]
    yield from near
    if rest := len(said) - len(near):
        yield f"The articles rest on one origin or differ in {counted(rest, 'other place' if near else 'place')}."


def _origin(shared: SharedOrigin) -> str:
    return f"One origin, not {len(shared.articles)} sources: {shared.origin} ({listed(shared.articles)})."


def _engine(made: Provenance) -> str:
    if made.engine == "model":
        return f"Drafted by {made.model or 'a model'}."
    why = f" The model's draft was not used: {made.fallback}" if made.fallback else ""
    return f"Extractive engine, no model: these are the articles' own sentences.{why}"

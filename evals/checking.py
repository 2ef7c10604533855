"""The checker itself on trial: true sentences must pass, mutations of them must not."""

from collections import defaultdict
from collections.abc import Sequence

from evals.mutations import mutate
from evals.results import Miss, Score
from evals.suites import Case, TrueClaim
from service import Article, verify


def check_claims(case: Case, articles: Sequence[Article]) -> tuple[Score, ...]:
    """Score a case of the kind `checks`: `false_alarms`, and `detected.<kind>` for each kind of mutation."""
    seen: defaultdict[str, list[Miss | None]] = defaultdict(list)
    for claim in case.claims:
        alarm = _alarm(claim.text, articles)
        seen["false_alarms"].append(Miss(text=claim.text, reason=alarm) if alarm else None)
        for kind, miss in _trials(claim, articles):
            seen[f"detected.{kind}"].append(miss)
    return tuple(_score(measure, trials) for measure, trials in sorted(seen.items()))


def _trials(claim: TrueClaim, articles: Sequence[Article]) -> list[tuple[str, Miss | None]]:
    made = mutate(claim.text, speakers=claim.speakers, chain=claim.chain, hedges=claim.hedges)
    return [
        (m.kind, None if _alarm(m.text, articles) else Miss(text=m.text, reason=f"Not seen: {m.change}.", kind=m.kind))
        for m in made
    ]


def _alarm(text: str, articles: Sequence[Article]) -> str | None:
    """Return why the checker refuses a text, or None."""
    return next((f.reason for f in verify(text, articles).findings if f.violation), None)


def _score(measure: str, trials: Sequence[Miss | None]) -> Score:
    misses = tuple(m for m in trials if m is not None)
    good = len(misses) if measure == "false_alarms" else len(trials) - len(misses)
    return Score(measure=measure, good=good, of=len(trials), misses=misses)

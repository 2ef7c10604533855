"""The checker itself on trial: true sentences must pass, mutations of them must not."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile

from evals.mutations import Mutation, mutate
from evals.results import Mark, Miss, Score
from evals.suites import Case, TrueClaim
from service import Article, verify

TRIAL = "trial"
"""Where a mark of this kind of suite stands: in the sentence that was tried, which is the mark's text."""


def check_claims(case: Case, articles: Sequence[Article]) -> tuple[Score, ...]:
    """Score a case of the kind `checks`: `false_alarms`, and `detected.<kind>` for each kind of mutation."""
    seen: defaultdict[str, list[Miss | None]] = defaultdict(list)
    for claim in case.claims:
        alarm = _alarm(claim.text, articles)
        seen["false_alarms"].append(_false(claim, alarm) if alarm else None)
        for kind, miss in _trials(claim, articles):
            seen[f"detected.{kind}"].append(miss)
    return tuple(_score(measure, trials) for measure, trials in sorted(seen.items()))


def _alike(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _trials(claim: TrueClaim, articles: Sequence[Article]) -> list[tuple[str, Miss | None]]:
    made = mutate(claim.text, speakers=claim.speakers, chain=claim.chain, hedges=claim.hedges)
    return [(m.kind, None if _alarm(m.text, articles) else _unseen(claim, m)) for m in made]


def _false(claim: TrueClaim, alarm: str) -> Miss:
    return Miss(text=claim.text, reason=alarm, mark=Mark(where=TRIAL, start=0, end=0, text=claim.text))


def _unseen(claim: TrueClaim, made: Mutation) -> Miss:
    """Return what was not seen, with the stretch marked in which the false sentence differs from the true one."""
    start, end = changed_stretch(claim.text, made.text)
    mark = Mark(where=TRIAL, start=start, end=end, text=made.text)
    return Miss(text=made.text, reason=f"Not seen: {made.change}.", kind=made.kind, mark=mark)


def changed_stretch(true: str, false: str) -> tuple[int, int]:
    """Return the stretch of `false` outside what both begin and end with, to the borders of words."""
    start = _alike(true, false)
    end = len(false) - _alike(true[start:][::-1], false[start:][::-1])
    while start > 0 and false[start - 1].isalnum():
        start -= 1
    while end < len(false) and false[end].isalnum():
        end += 1
    return start, end


def _alarm(text: str, articles: Sequence[Article]) -> str | None:
    """Return why the checker refuses a text, or None."""
    return next((f.reason for f in verify(text, articles).findings if f.violation), None)


def _score(measure: str, trials: Sequence[Miss | None]) -> Score:
    misses = tuple(m for m in trials if m is not None)
    good = len(misses) if measure == "false_alarms" else len(trials) - len(misses)
    return Score(measure=measure, good=good, of=len(trials), misses=misses)

"""Are the words in quotation marks the source's own, said by whom the summary says?"""

import re
import unicodedata
from typing import Literal

from evals.results import Mark, Miss, Score
from evals.scorers.view import BOTH, Unit, View
from service.domain import Check

_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_WORDS = re.compile(r"\w+")


class Quotations:
    """The verifier's findings, and beside them a plain look of its own for words that stand in no article."""

    name = "quotations_verbatim"
    means = "quotations that are the source's own words, by the same speaker"
    unit: Unit = "share"
    better: Literal["more"] = "more"
    stages = BOTH

    def score(self, view: View) -> Score:
        """Score the quotations that the verifier read, and those that it did not speak of."""
        findings = view.of(Check.QUOTATION)
        wrong = [view.miss(f) for f in findings if f.violation]
        covered = [f.span for f in findings if f.claim != "h"]
        strays = [
            Miss(
                text=q[0],
                reason="No article has these words in this order.",
                verdict="unread",
                mark=Mark(where=view.stage, start=q.start(), end=q.end(), text=q[0]),
            )
            for q in _QUOTED.finditer(view.summary.text)
            if not any(s.start < q.end() and q.start() < s.end for s in covered) and not _stands(q[1], view)
        ]
        of = len(findings) + len(strays)
        return Score(
            measure=f"{view.stage}.{self.name}",
            good=of - len(wrong) - len(strays),
            of=of,
            misses=(*wrong, *strays),
        )


def _stands(words: str, view: View) -> bool:
    return any(_plain(words) in _plain(a.text or a.html or "") for a in view.articles.values())


def _plain(text: str) -> str:
    return f" {' '.join(_WORDS.findall(unicodedata.normalize('NFKC', text).lower()))} "

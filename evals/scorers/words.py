"""Measures of wording: how long, how much copied, how much said twice."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from evals.results import Score
from evals.scorers.view import FINAL, Unit, View, amount

_WORD = re.compile(r"\w+(?:['’.,]\w+)*")

FRAGMENT = 3
"""Words in a row from which a stretch counts as copied."""


def words_of(text: str) -> list[str]:
    """Return the words of `text`, lower case."""
    return [w.lower().replace("’", "'") for w in _WORD.findall(text)]


class Compression:
    name = "compression"
    means = "length of the summary as a part of its articles, in words"
    unit: Unit = "ratio"
    better: Literal["neither"] = "neither"
    stages = FINAL

    def score(self, view: View) -> Score:
        """Score words in, words out."""
        source = sum(len(words_of(a.text or a.html or "")) for a in view.articles.values())
        return amount(self.name, view, len(words_of(view.summary.text)) / max(source, 1))


class Extractiveness:
    name = "extractiveness"
    means = "words of the summary that stand in runs of three or more copied from an article"
    unit: Unit = "share"
    better: Literal["neither"] = "neither"
    stages = FINAL

    def score(self, view: View) -> Score:
        """Score the copied words."""
        runs = {run for a in view.articles.values() for run in _runs(words_of(a.text or a.html or ""))}
        words = words_of(view.summary.text)
        copied = {i + k for i, run in enumerate(_runs(words)) if run in runs for k in range(FRAGMENT)}
        return Score(measure=f"{view.stage}.{self.name}", good=len(copied), of=len(words))


class Repetition:
    name = "repetition"
    means = "runs of three words that the summary has said before"
    unit: Unit = "share"
    better: Literal["less"] = "less"
    stages = FINAL

    def score(self, view: View) -> Score:
        """Score the runs that come again."""
        runs = _runs(words_of(view.summary.text))
        again = sum(n - 1 for n in Counter(runs).values())
        return Score(measure=f"{view.stage}.{self.name}", good=again, of=len(runs))


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + FRAGMENT]) for i in range(len(words) - FRAGMENT + 1)]

"""Measure which share of a corpus's cues and hedges our lists read: python tests/bench/cues.py FOLDER [-v]

FOLDER holds cues_lemma.tsv (`lemma`, `n`) and hedges.tsv (`expression`, `n`). A cue counts as read when one plain frame
around its past tense gives an attribution by it, a hedge when it is found in what somebody said. Shares are by count.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from service import Article, analyze
from service.analysis.english.inflection import inflect

FRAMES = (
    "The minister {} that the plan would fail.",
    "“The plan will fail,” the minister {}.",
    "“The plan will fail,” {} the minister.",
    "The minister {} the plan.",
    "The minister {} the plan as “a dangerous mistake”.",
    "The minister {} to leave.",
    "The minister {} reporters that the plan would fail.",
    "The minister {} the mayor to resign.",
    "The minister {} the mayor of lying.",
    "The plan was {} to fail.",
    "The plan {} to fail.",
    *(f"The minister {{}} {particle} the plan." for particle in "about of to for on against out at with".split()),
)
"""Where an attribution stands in plain news prose; the braces take the verb."""

PLAIN = (
    "The plan will fail, {} the minister.",
    "Minister{} “The plan will fail.”",
    "{} the minister’s view, the plan will fail.",
    "The minister’s {} that the plan would fail were ignored.",
)
"""Frames of cues that are no verbs."""

HEDGED = (
    "The minister said that the plan {} fail.",
    "The minister said that {} the plan failed.",
    "The minister said that the {} plan failed.",
    "The minister said that the plan {} a failure.",
    "There were {} that the plan had failed.",
    "The minister {} that the plan had failed.",
    "The minister {} a request for comment.",
    "The plan has failed, {} the minister.",
    "The plan has failed, a {} the minister.",
    "The plan has failed, {}.",
    "Speaking {}, a minister said that the plan had failed.",
    "The minister, {}, said that the plan had failed.",
    "The minister resigned after {} “a dangerous mistake”.",
)


def rows(path: Path, column: str) -> Iterator[tuple[str, int]]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row[column], int(row["n"])


def forms_of(lemma: str) -> set[str]:
    """Return the past tense of a verb, or what is no verb as it stands."""
    return {form for form, which in inflect(lemma).items() if which in {"past", "participle"}} | {lemma}


def cue_is_read(lemma: str) -> bool:
    return any(_cued(frame.format(form), form) for form in forms_of(lemma) for frame in (*FRAMES, *PLAIN))


def _cued(text: str, form: str) -> bool:
    found = analyze(Article(text=text, language="en")).attributions
    return any(form in (a.cue_text or "").lower() for a in found)


def hedge_is_read(expression: str) -> bool:
    """Say whether the expression hedges, or attributes in a way that holds back."""
    texts = [frame.format(expression) for frame in HEDGED] + [f"{expression} that the plan had failed.".capitalize()]
    for text in texts:
        at = text.lower().find(expression)
        for a in analyze(Article(text=text, language="en")).attributions:
            spans = [*a.hedges, *([a.cue] if a.cue else []), *([a.source.span] if a.source else [])]
            if any(s.start < at + len(expression) and at < s.end for s in spans):
                return True
    return False


def report(name: str, counts: list[tuple[str, int, bool]]) -> None:
    whole, read = sum(n for _, n, _ in counts), sum(n for _, n, good in counts if good)
    print(f"{name}: {sum(good for *_, good in counts)} of {len(counts)} read, {read / max(whole, 1):.3f} by count")
    if "-v" in sys.argv:
        print("  not read:", ", ".join(f"{word} {n}" for word, n, good in counts if not good) or "none")


if __name__ == "__main__":
    folder = Path(next(a for a in sys.argv[1:] if a != "-v"))
    report("cues", [(c, n, cue_is_read(c)) for c, n in rows(folder / "cues_lemma.tsv", "lemma")])
    report("hedges", [(h, n, hedge_is_read(h)) for h, n in rows(folder / "hedges.tsv", "expression")])

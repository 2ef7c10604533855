"""Little articles told again: faithful retellings pass, ones with a wrong figure are caught.

A row with `open` is a known miss: the day it is mended, its mark must go (docs/figures.md, "Known misses").
"""

from pathlib import Path

import pytest

from service import Article, verify
from tests.cases import read_cases

CASES = Path(__file__).parent / "cases"
ROWS = [
    pytest.param(
        article["text"],
        row["text"],
        label,
        id=f"{article['id']}: {row['text']}",
        marks=[pytest.mark.xfail(strict=True)] if row.get("open") else [],
    )
    for path in sorted(CASES.glob("*.yaml"))
    for article in read_cases(path)
    for label in ("faithful", "wrong")
    for row in (r if isinstance(r, dict) else {"text": r} for r in article[label])
]


@pytest.mark.parametrize(("article", "sentence", "label"), ROWS)
def test_a_retelling_is_judged(article: str, sentence: str, label: str) -> None:
    report = verify(sentence, [Article(text=article, language="en")])
    refused = [(f.text, f.verdict, f.reason) for f in report.violations if f.check == "figure"]
    assert bool(refused) is (label == "wrong"), refused

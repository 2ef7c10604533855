"""How news refers back to who speaks: pronouns, roles, bodies, descriptions, short names, people together."""

from pathlib import Path

import pytest

from service import Article, analyze
from tests.bench.constructions import same
from tests.cases import read_cases

ROWS = read_cases(Path(__file__).parent / "speakers.yaml")

MISSED = {
    "s11": "two friends, of whom either may be meant",
    "s17": "who is asked is named in the question alone",
    "s44": "of two bodies one is meant, which is told as nobody named",
    "s50": "a noun that only the sentence before explains",
    "t16": "who is new to the text is left open",
    "t19": "a body whose noun holds a verb",
    "t21": "a body of an unnamed one",
    "t24": "a given name that is a people's too",
}


def rows():
    for row in ROWS:
        marks = [pytest.mark.xfail(reason=MISSED[row["id"]], strict=True)] if row["id"] in MISSED else []
        yield pytest.param(row["text"], row["who"], id=f"{row['id']} {row['kind']}", marks=marks)


@pytest.mark.parametrize(("text", "who"), list(rows()))
def test_who_is_meant(text, who):
    found = analyze(Article(text=text, language="en")).attributions
    for words, name in who.items():
        holding = [a for a in found if any(words.lower() in c.of(text).lower() for c in a.content)]
        assert holding, words
        innermost = min(holding, key=lambda a: sum(len(c) for c in a.content))
        have = innermost.source.name if innermost.source is not None else None
        assert (have is None and name is None) or (have and name and same(have, name)), (words, have)

"""The seeds' gold analysis: every attribution, chain, hedge and quotation of it is found."""

import json
from pathlib import Path

import pytest

from service import Article, analyze

SEEDS = Path(__file__).parents[4] / "seeds"
GOLD = json.loads((SEEDS / "gold.json").read_text("utf-8"))["articles"]
ANALYSES = {
    key: analyze(Article(text=(SEEDS / "articles" / gold["file"]).read_text("utf-8"))) for key, gold in GOLD.items()
}
ROWS = [pytest.param(key, row, id=row["id"]) for key, gold in GOLD.items() for row in gold["attributions"]]
QUOTES = [pytest.param(key, row, id=row["id"]) for key, gold in GOLD.items() for row in gold["quotes"]]


@pytest.mark.parametrize(("key", "row"), ROWS)
def test_attribution(key, row):
    wanted = (row["what"]["start"], row["what"]["end"])
    (found,) = [a for a in ANALYSES[key].attributions if [(c.start, c.end) for c in a.content] == [wanted]]
    speaker = row["speaker"]
    assert found.kind == row["kind"]
    assert (found.source.name if found.source else None) == (speaker["resolved"] if speaker else None)
    assert list(found.chain) == row["chain"]
    assert list(found.chain_inferred) == row["chain_inferred"]
    assert [(h.start, h.end) for h in found.hedges] == [(h["start"], h["end"]) for h in row["hedges"]]
    if row["cue"]:
        assert (found.cue.start, found.cue.end) == (row["cue"]["start"], row["cue"]["end"])


@pytest.mark.parametrize(("key", "row"), QUOTES)
def test_quotation(key, row):
    (found,) = [q for q in ANALYSES[key].quotations if (q.span.start, q.span.end) == (row["start"], row["end"])]
    assert (found.inner.start, found.inner.end) == (row["inner"]["start"], row["inner"]["end"])
    assert found.speaker == row["speaker"]
    assert [(i.start, i.end) for i in found.insertions] == [(i["start"], i["end"]) for i in row["editorial_insertions"]]


@pytest.mark.parametrize("key", sorted(GOLD))
def test_nothing_else_is_quoted(key):
    assert len(ANALYSES[key].quotations) == len(GOLD[key]["quotes"])

"""Passages of the constructions that break extractors: content, source, speaker, kind, chain, hedges and quotations."""

import pytest

from service import Article, analyze
from tests.bench.constructions import FOLDER, faults_of, filled
from tests.cases import read_cases

_RELAYED = "a chain in words that are not known"
_VIEW = "a view in words that are not known"
_OTHERS = "a construction that is not known"

MISSED = {
    **dict.fromkeys("o24_6 p24_3 p24_8".split(), _RELAYED),
    **dict.fromkeys("o35_9 o35_13 p35_14".split(), _VIEW),
    "c2-12-2": "'would not say who' is an attribution here, and none for the passage's author",
    **dict.fromkeys("o17_9 o21_4 o30_4 p36_7 q17_9 q19_2 q34_2 q34_9".split(), _OTHERS),
}
"""Passages that are not read rightly, and why."""


def passages():
    for path in sorted(FOLDER.glob("*.yaml")):
        if not path.stem.startswith("held"):
            for passage in read_cases(path):
                reason = MISSED.get(passage["id"])
                marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
                yield pytest.param(filled(passage), id=passage["id"], marks=marks)


@pytest.mark.parametrize("passage", list(passages()))
def test_a_passage_is_read_rightly(passage):
    assert list(faults_of(passage, analyze(Article(text=passage["text"], language="en")))) == []

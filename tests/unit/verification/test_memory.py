"""What a check has read goes with it: a service that checks for months may not keep an article."""

import gc

from service import Article, verify
from service.verification.library import Library

TEXT = (
    'The council said on Monday it would spend £4.2 million on 31 new buses. "We are late," the mayor, Ann Lee, said. '
    "Nine of the buses run on batteries, according to the operator."
)
SUMMARY = 'The council will spend £4.2 million on 30 buses. "We are late," said Ann Lee. Nine of them run on batteries.'


def libraries():
    gc.collect()
    return sum(isinstance(o, Library) for o in gc.get_objects())


def test_no_article_outlives_its_check():
    before = libraries()
    for _ in range(5):
        assert verify(SUMMARY, [Article(text=TEXT)]).findings
    assert libraries() == before

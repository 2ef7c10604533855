"""Input that is written to hurt: no error but ours, no hang, and no time that grows faster than the text."""

import gc
import time
from contextlib import suppress

import pytest

from service import Article, analyze, verify
from service.analysis import analyze_all
from service.analysis.corroboration import corroborate
from service.analysis.extraction import extract
from service.errors import CopydeskError

SMALL = 8_000
"""Code points of an article: four times the text may take about four times as long, and not sixteen."""

FASTER = 8.0
"""Times as long, at most. Between four and sixteen, with room for a busy machine."""

SOON = 0.1
"""Seconds under which nothing can be told."""

HEAD = "The mayor said it costs 5 pounds.\n\n"
PAGE = "<html><body><article><p>The council voted to close the bridge, the mayor said on Monday.</p></article>"

TEXTS = {
    "quote marks": '"',
    "opening marks": "“",
    "closing marks": "”",
    "apostrophes": "'",
    "empty quotations": "“”",
    "quoted letters": '"a" ',
    "open quotations": "“We go. ",
    "quotations with a speaker": '"Yes," he said. ',
    "a chain each": "“a b,” said John Smith, according to Reuters, which cited CNN. ",
    "digits": "1",
    "digits and commas": "1,",
    "groups of digits": "1,234,",
    "digits and stops": "1.",
    "ranges": "1-",
    "fractions": "1/2/",
    "money": "$1 ",
    "percentages": "5% ",
    "numbers in words": "twenty ",
    "endless numbers in words": "hundred and ",
    "dates": "May 5, ",
    "one word": "a",
    "words": "word ",
    "names without end": "John Smith and ",
    "capitals": "A ",
    "initials": "A. ",
    "titles": "Mr. ",
    "opening brackets": "(",
    "closing brackets": ")",
    "square brackets": "[",
    "said": "said ",
    "he said that": "he said that ",
    "according to": "according to ",
    "reportedly": "reportedly ",
    "of the": "of the ",
    "commas": ",",
    "stops": ".",
    "ellipses": "… ",
    "dashes": "—",
    "hyphens": "a-",
    "spaces": " ",
    "tabs": "\t",
    "lines": "a\n",
    "paragraphs": "a b c.\n\n",
    "combining marks": "\u0301",
    "zero-width spaces": "\u200b",
    "reversed": "\u202e",
    "joined emoji": "👩‍👩‍👧",
    "Chinese": "中",
    "addresses": "http://a.b/c ",
}
"""Name → what is repeated."""

PAGES = {
    "divisions": "<div>",
    "paragraphs": "<p>",
    "short paragraphs": "<p>a b c</p>",
    "runs of text": "<span>a</span> ",
    "line breaks": "a<br>",
    "headings": "<h1>a b c</h1>",
    "brackets": "<",
    "open tags": "<a ",
    "open attributes": '<p a="',
    "ampersands": "&",
    "entities": "&lt;",
    "comments": "<!--",
    "scripts": "<script>",
    "tables in tables": "<table><tr><td>",
    "lists in lists": "<ul><li>",
    "links with dates": '<a href="http://x.y/2020/01/02">a b c d</a>',
}
"""Name → what is repeated."""


def repeated(piece, size):
    return (piece * (size // len(piece) + 1))[:size]


def seconds(work):
    """Return the CPU time of `work`. The collector waits: what it takes grows with all that the test process holds."""
    gc.disable()
    try:
        started = time.process_time()
        with suppress(CopydeskError):
            work()
        return time.process_time() - started
    finally:
        gc.enable()


def grows_no_faster(work, first=SMALL):
    """Do `work(size)` for a size and four times that size; a busy machine gets a second chance."""
    for _ in range(2):
        small, large = (seconds(lambda size=size: work(size)) for size in (first, 4 * first))
        if large < SOON or large < FASTER * small:
            return
    pytest.fail(f"{first} code points took {small:.2f} s, {4 * first} took {large:.2f} s")


@pytest.mark.parametrize("piece", TEXTS.values(), ids=TEXTS)
def test_reading_takes_time_in_proportion(piece):
    grows_no_faster(lambda size: analyze(Article(text=HEAD + repeated(piece, size))))


@pytest.mark.parametrize("piece", PAGES.values(), ids=PAGES)
def test_finding_the_article_takes_time_in_proportion(piece):
    extract(Article(html=PAGE))
    grows_no_faster(lambda size: extract(Article(html=PAGE + repeated(piece, 4 * size))))


SUMMARIES = (
    "quote marks",
    "quoted letters",
    "digits and commas",
    "money",
    "percentages",
    "dates",
    "names without end",
    "he said that",
    "capitals",
    "a chain each",
)


@pytest.mark.parametrize("name", SUMMARIES)
def test_checking_takes_time_in_proportion(name, seed_b):
    grows_no_faster(lambda size: verify("Korotchenko said it. " + repeated(TEXTS[name], size), [seed_b]), first=1_000)


def articles_of(piece, size, number=4):
    """Several articles of `size` code points together, each with its own beginning."""
    return [
        Article(text=f"The mayor of town {n} said it costs {n + 5} pounds.\n\n" + repeated(piece, size // number))
        for n in range(number)
    ]


@pytest.mark.parametrize("piece", TEXTS.values(), ids=TEXTS)
def test_comparing_articles_takes_time_in_proportion(piece):
    """Of several articles that hold the same thing again and again: as many as may be sent, and long ones."""
    read = {size: analyze_all(articles_of(piece, size)) for size in (SMALL // 2, 2 * SMALL)}
    grows_no_faster(lambda size: corroborate(read[size]), first=SMALL // 2)


def test_comparing_fifty_articles_of_the_same_speaker_is_bounded():
    words = [
        f"{root}{end}" for root in ("ship", "bridge", "council", "river", "court") for end in ("s", "ing", "ed", "er")
    ]
    quoted = "\n\n".join(
        f"“{' '.join(words[(n * 7 + k * k) % 20] for k in range(12))},” said John Smith on Monday about {n + 2} {words[n % 20]}."
        for n in range(60)
    )
    found = []
    analyses = analyze_all([Article(text=f"Town {n} speaks up today.\n\n{quoted}") for n in range(50)])
    assert seconds(lambda: found.append(corroborate(analyses))) < 30
    (corroboration,) = found
    assert corroboration.agreements
    assert len(corroboration.agreements) + len(corroboration.conflicts) < 2_000


MEGABYTES = {
    "quote marks": '"' * 1_000_000,
    "digits and commas": "1," * 500_000,
    "one word": "a" * 1_000_000,
    "nested brackets": "(" * 500_000 + ")" * 500_000,
}


@pytest.mark.parametrize("text", MEGABYTES.values(), ids=MEGABYTES)
def test_a_megabyte_is_read(text):
    assert seconds(lambda: analyze(Article(text=HEAD + text))) < 60

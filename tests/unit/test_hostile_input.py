"""Work grows with the text and not faster, whatever the text: a table of inputs that made some reader slow.

Work is counted in calls, which are the same on every machine; the time is only held to a bound that a hang would break.
"""

import time
from collections.abc import Callable
from cProfile import Profile
from typing import Any

import pytest

from service import Article, analyze, verify
from service.errors import InvalidInput

SIZE = 2_500
"""Code points of the smaller text: more than any reader looks at in one go."""

GROWTH = 2.6
"""Times the work that twice the text may take."""

SECONDS = 60
"""What no text of this size takes, on however busy a machine."""

UNITS = {
    "quotation marks": "“'\"‘",
    "double marks": '"',
    "open marks": " ‘a",
    "marks that open, line by line": "“a b c.\n",
    "short quotations": "“a,” he said. ",
    "digits and commas": "1,234,",
    "digits": "7",
    "dates": "May 5, ",
    "amounts": "$5m-",
    "number words": "one hundred and ",
    "one word": "word ",
    "one long token": "a",
    "one-letter lines": "a b c\n",
    "nested brackets": "[(",
    "line breaks": "\n",
    "tags": "<b>",
    "stops": ". ",
    "cues": "he said ",
    "cues in a row": "said ",
    "according to": "according to X, ",
    "passives": "is believed to ",
    "joined names": "John Smith of the Bank of England and ",
    "capitals": "Aa ",
    "conditions": "if ",
    "promo lines": "Share this\n",
    "poll lines": "Do you agree?\n",
    "addresses": "https://a.b/c ",
    "zero-width": "\u200b",
    "no spaces": "中文。",
}

CLAIM = "Ann Lee said on Monday that five million people had left the country, according to the agency."
ARTICLE = "Ann Lee, who speaks for the agency, said on Monday that five million people had left the country."


def text_of(unit: str, size: int) -> str:
    return "One two three.\n" + (unit * (size // len(unit) + 1))[:size]


def read(unit: str, size: int) -> Callable[[], Any]:
    article = Article(text=text_of(unit, size))
    return lambda: analyze(article)


def check(unit: str, size: int) -> Callable[[], Any]:
    """Check an ordinary claim against the text."""
    articles = [Article(text=f"{ARTICLE}\n{text_of(unit, size)}")]
    return lambda: verify(CLAIM, articles)


def calls_of(work: Callable[[], Any]) -> int:
    """Count the calls that `work` makes."""
    with Profile() as profile:
        work()
    return sum(called.callcount for called in profile.getstats())


@pytest.mark.slow
@pytest.mark.parametrize("work", [read, check])
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_twice_the_text_takes_twice_the_work(unit: str, work: Callable[[str, int], Callable[[], Any]]) -> None:
    work(unit, SIZE // 2)()  # what is made once and kept is made here
    started = time.thread_time()
    small, large = calls_of(work(unit, SIZE)), calls_of(work(unit, 2 * SIZE))
    assert large < GROWTH * small + 2_000
    assert time.thread_time() - started < SECONDS


def test_a_summary_of_too_many_sentences_is_refused() -> None:
    with pytest.raises(InvalidInput, match="at most 1,000 are checked at once"):
        verify("It is so. " * 1_001, [Article(text=ARTICLE)])


def test_figures_behind_the_sixtieth_of_a_sentence_are_refused_unseen() -> None:
    figures = ", ".join(str(n) for n in range(1_001, 1_072))
    report = verify(f"The numbers drawn were {figures}.", [Article(text=f"The numbers drawn were {figures}.")])
    unseen = [f for f in report.findings if "Only the first 60 figures" in f.reason]
    assert unseen
    assert all(f.violation for f in unseen)

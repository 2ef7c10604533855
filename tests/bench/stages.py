"""What a request's reading and checking cost, stage by stage, in CPU time of one thread."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from time import process_time
from typing import TypeVar

from service import Article
from service.analysis import analyze
from service.analysis.attributions import read_attributions
from service.analysis.cleaning import find_excluded
from service.analysis.figures import read_figures
from service.analysis.instructions import find_instructions
from service.analysis.language import detect_language
from service.analysis.names import read_names
from service.analysis.quotations import read_quotations
from service.analysis.segmentation import segment
from service.delivery.cli.serving import rarely_collect
from service.domain import DraftClaim, Finding
from service.verification import Library, ReadClaim, read_claims
from service.verification.copies import check_copy
from service.verification.evidence import Evidence
from service.verification.support import find_support
from service.verification.verify import CHECKS
from tests.bench.articles import article
from tests.bench.endpoint import Row

T = TypeVar("T")
CLAIMS = 4
"""Claims of a summary: a headline and three sentences, each the words of the sentence that it cites."""


class Clock:
    """Adds up what each stage took."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def __call__(self, stage: str, work: Callable[[], T]) -> T:
        started = process_time()
        done = work()
        self.spent[stage] += process_time() - started
        return done


def stages(rounds: int) -> Iterator[Row]:
    """Read and check articles of 2 KB, each another one, as a request does; then whole articles of 5 KB."""
    rarely_collect()
    for number in range(10):
        _one_request(article(number), Clock())
    clock = Clock()
    for number in range(10, 10 + rounds):
        _one_request(article(number), clock)
    for stage, seconds in clock.spent.most_common():
        yield Row(stage, f"{seconds / rounds * 1e3:.2f} ms a request")
    yield Row("reading and checking together", f"{clock.spent.total() / rounds * 1e3:.1f} ms a request")
    started = process_time()
    for number in range(rounds):
        analyze(Article(text=article(10_000 + number, 5_000)))
    yield Row("reading articles of 5 KB", f"{rounds / (process_time() - started):.0f} a second of CPU time", "≥ 500")


def _one_request(text: str, clock: Clock) -> None:
    clock("reading: language", lambda: detect_language(text))
    sentences = clock("reading: sentences", lambda: segment(text))
    clock("reading: excluded lines and instructions", lambda: (find_excluded(sentences), find_instructions(sentences)))
    names = clock("reading: words and names", lambda: read_names(text, sentences))
    marked = clock("reading: quotations", lambda: read_quotations(text, sentences))
    clock("reading: attributions", lambda: read_attributions(text, sentences, marked, names))
    clock("reading: figures", lambda: read_figures(text, sentences))
    library = Library([analyze(Article(text=text))])
    drafts = [DraftClaim(text=s.text, citations=(s.id,)) for s in sentences[:CLAIMS]]
    headline = clock("reading the headline", lambda: read_claims(drafts[:1]))
    claims = clock("reading the claims", lambda: read_claims(drafts[1:], separator=" "))
    for claim in (*headline.claims, *claims.claims):
        evidence = clock("finding the sentences of a claim", partial(find_support, claim, library))
        clock("checking: a claim word for word", partial(check_copy, claim, evidence))
        for check in CHECKS:
            clock(f"checking: {check.__name__.removeprefix('check_')}", partial(_all, check, claim, evidence))


def _all(
    check: Callable[[ReadClaim, Evidence], Iterator[Finding]], claim: ReadClaim, evidence: Evidence
) -> list[Finding]:
    return list(check(claim, evidence))

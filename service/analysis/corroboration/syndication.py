"""Near-identical copies among articles: one text, however many print it, shorten it, retitle it or touch it up.

Each article is cut into runs of five words; two articles of which one's runs mostly stand in the other are copies. An
index from runs to articles finds the pairs, so that the work grows with the text and not with the pairs of articles;
of very long texts only a share of the runs is looked at, the same share everywhere (as in MinHash's mod sampling).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import combinations

from service.analysis.corroboration.passages import Dossier, articles_of
from service.analysis.wording import words
from service.domain import SharedOrigin

SAME_TEXT = "the same text"
"""What the origin of copies is called."""

RUN = 5
"""Words in a row."""

COPY = 0.5
"""The share of the shorter one's runs that has to stand in the other: a word changed in each sentence leaves 70%."""

FEWEST = 12
"""Runs that two articles share at least: less is a quotation or a phrase."""

MOST = 200_000
"""Runs of all articles together that are looked at."""

SHOWN = 2
"""Sentences of each copy that are pointed at."""

Runs = dict[int, str]
"""Run → the first sentence that it begins in."""


def find_copies(dossier: Dossier) -> Iterator[SharedOrigin]:
    """Yield one origin for each set of copies."""
    runs = _runs_of(dossier)
    shared = _shared(runs)
    pairs = [pair for pair, number in shared.items() if number >= max(FEWEST, COPY * _shorter(pair, runs))]
    for group in _joined(pairs):
        yield _origin(group, runs, dossier)


def _runs_of(dossier: Dossier) -> dict[str, Runs]:
    """Return the runs of every article, of long ones a share of them."""
    texts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for sentence, analysis in dossier.sentences.values():
        if sentence.field == "text":
            texts[analysis.id] += [(word.text, sentence.id) for word in words(sentence.text)]
    rate = 1 + sum(map(len, texts.values())) // MOST
    return {article: dict(_runs(text, rate)) for article, text in texts.items()}


def _runs(text: Sequence[tuple[str, str]], rate: int) -> Iterator[tuple[int, str]]:
    """Yield runs from the last to the first, so that of equal ones the first is kept."""
    for i in range(len(text) - RUN, -1, -1):
        run = _fingerprint([word for word, _ in text[i : i + RUN]])
        if run % rate == 0:
            yield run, text[i][1]


def _fingerprint(run: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join(run).encode(), digest_size=8).digest(), "big")


def _shared(runs: dict[str, Runs]) -> Counter[tuple[str, str]]:
    """Count for each pair of articles the runs that stand in both."""
    holders: dict[int, list[str]] = defaultdict(list)
    for article, own in runs.items():
        for run in own:
            holders[run].append(article)
    alike = Counter(tuple(articles) for articles in holders.values() if len(articles) > 1)
    shared: Counter[tuple[str, str]] = Counter()
    for articles, number in alike.items():
        for pair in combinations(articles, 2):
            shared[pair] += number
    return shared


def _shorter(pair: tuple[str, str], runs: dict[str, Runs]) -> int:
    return min(len(runs[article]) for article in pair)


def _joined(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Put copies of copies together."""
    of: dict[str, set[str]] = {}
    for one, two in pairs:
        group = of.get(one, {one}) | of.get(two, {two})
        for article in group:
            of[article] = group
    groups = {id(group): group for group in of.values()}
    return sorted((tuple(sorted(g, key=lambda a: int(a[1:]))) for g in groups.values()), key=lambda g: int(g[0][1:]))


def _origin(group: Sequence[str], runs: dict[str, Runs], dossier: Dossier) -> SharedOrigin:
    """Point at the sentences of each copy that stand in another one of them."""
    holders = Counter(run for article in group for run in runs[article])
    refs = []
    for article in group:
        shared = [sentence for run, sentence in runs[article].items() if holders[run] > 1]
        fullest = [sentence for sentence, _ in Counter(shared).most_common(SHOWN)]
        refs += [dossier.ref(sentence) for sentence in sorted(fullest, key=lambda s: int(s.rpartition("s")[2]))]
    return SharedOrigin(
        origin=SAME_TEXT,
        articles=articles_of(refs),
        basis="inferred",
        reason=f"{len(group)} articles print mostly the same words in the same order: one text, however many print it.",
        evidence=tuple(refs),
    )

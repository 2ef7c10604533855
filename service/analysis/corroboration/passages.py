"""The articles cut into what can be compared: remarks, statements and sentences, each with its words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from service.analysis.cleaning import outside
from service.analysis.naming import same_name
from service.analysis.wording import Word, stems, words
from service.domain import Analysis, Attribution, Figure, Quotation, Sentence, SourceRef, Span
from service.domain.once import once

T = TypeVar("T")

COMMON = 40
"""A word that stands in more passages than this brings none of them together."""

MOST_REMARKS = 600
"""Quotations of all articles together that are compared, of each article its first: the pairs grow with the square."""

LONGEST = 200
"""Words of a quotation that are compared."""

MEETINGS = 1_000_000
"""Times that two passages may meet in a word. The rarest words come first, so that what is left out says least."""

MOST_NAMES = 200
"""Different names that are told apart by comparing each with all before."""

MOST_FOUND = 200
"""Findings of one kind that are told: nobody reads more, and only articles that are written to hurt give more."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Words in quotation marks, and who said them."""

    article: str
    quotation: Quotation
    words: tuple[Word, ...]
    ref: SourceRef

    @property
    def texts(self) -> list[str]:
        """The words, lower case."""
        return [w.text for w in self.words]


@dataclass(frozen=True, slots=True)
class Passage:
    """What one attribution attributes, or what a sentence says where it attributes nothing."""

    article: str
    sentence: str
    content: frozenset[str]
    attribution: Attribution | None
    ref: SourceRef

    @property
    def chain(self) -> tuple[str, ...]:
        """Everybody it is stated to have come through."""
        return self.attribution.chain if self.attribution else ()


class Dossier:
    """All articles of a request, without their excluded passages."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self.analyses = tuple(analyses)
        self._contents: dict[str, frozenset[str]] = {}

    @once
    def sentences(self) -> dict[str, tuple[Sentence, Analysis]]:
        """Sentence id → the sentence and its article."""
        return {s.id: (s, a) for a in self.analyses for s in outside(a.sentences, a.excluded)}

    @once
    def figures(self) -> dict[str, list[Figure]]:
        """Sentence id → its figures."""
        found: dict[str, list[Figure]] = defaultdict(list)
        for analysis in self.analyses:
            for figure in analysis.figures:
                if figure.sentence in self.sentences:
                    found[figure.sentence].append(figure)
        return dict(found)

    def said(self, passage: "Passage") -> str:
        """Return the words of a passage: what is attributed, or the whole sentence."""
        if passage.attribution is None:
            return passage.ref.text
        field = self.sentences[passage.sentence][1].text_of(self.sentences[passage.sentence][0])
        return " ".join(c.of(field) for c in passage.attribution.content)

    def content(self, sentence: str) -> frozenset[str]:
        """Return the stems of a sentence."""
        found = self._contents.get(sentence)
        if found is None:
            found = self._contents[sentence] = stems(self.sentences[sentence][0].text)
        return found

    def ref(self, sentence: str, span: Span | None = None) -> SourceRef:
        """Point at `span`, or at the whole sentence."""
        found, analysis = self.sentences[sentence]
        span = span or found.span
        return SourceRef(article=analysis.id, sentence=sentence, span=span, text=span.of(analysis.text_of(found)))

    @once
    def remarks(self) -> tuple[Remark, ...]:
        """The quotations that are compared, with their words."""
        found = [
            (a.id, q)
            for a in self.analyses
            for q in a.quotations
            if q.sentences and all(s in self.sentences for s in q.sentences)
        ]
        return tuple(self._remark(article, q) for article, q in shared_out(found, MOST_REMARKS))

    def _remark(self, article: str, quotation: Quotation) -> Remark:
        ref = self.ref(quotation.sentences[0], quotation.inner)
        return Remark(article, quotation, words(ref.text)[:LONGEST], ref)

    @once
    def passages(self) -> tuple[Passage, ...]:
        """Every statement, and every sentence that attributes nothing."""
        said = list(self._said())
        covered = {p.sentence for p in said}
        own = (
            Passage(a.id, s.id, stems(s.text), None, self.ref(s.id))
            for s, a in self.sentences.values()
            if s.id not in covered
        )
        return (*said, *own)

    def _said(self) -> Iterator[Passage]:
        for analysis in self.analyses:
            for attribution in analysis.attributions:
                if not attribution.content or any(s not in self.sentences for s in attribution.sentences):
                    continue
                sentence = attribution.sentences[0]
                field = analysis.text_of(self.sentences[sentence][0])
                text = " ".join(c.of(field) for c in attribution.content)
                yield Passage(analysis.id, sentence, stems(text), attribution, self.ref(sentence))

    @once
    def pairs(self) -> tuple[tuple[Passage, Passage], ...]:
        """Pairs of passages of two articles that share at least two rarer words."""
        return tuple(_pairs(self.passages, [p.content for p in self.passages]))


def _pairs(passages: Sequence[Passage], contents: Sequence[frozenset[str]]) -> Iterator[tuple[Passage, Passage]]:
    places: dict[str, list[int]] = defaultdict(list)
    for i, content in enumerate(contents):
        for word in content:
            places[word].append(i)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    left = MEETINGS
    for found in sorted(places.values(), key=len):
        left -= len(found) * (len(found) - 1) // 2
        if len(found) > COMMON or left < 0:
            break
        for pair in combinations(found, 2):
            shared[pair] += 1
    for (i, j), count in sorted(shared.items()):
        one, two = sorted((passages[i], passages[j]), key=_number)
        if count >= 2 and one.article != two.article:
            yield one, two


def _number(passage: Passage) -> int:
    """Return which article a passage stands in."""
    return int(passage.article[1:])


def shared_out(found: Sequence[tuple[str, T]], most: int) -> list[tuple[str, T]]:
    """Return at most so many of what stands in articles, in order: of each its first, as many of one as of another.

    `found` is (article, what stands there), in order.
    """
    if len(found) <= most:
        return list(found)
    seen: Counter[str] = Counter()
    turns = []
    for place, (article, _) in enumerate(found):
        turns.append((seen[article], place))
        seen[article] += 1
    return [found[place] for place in sorted(place for _, place in sorted(turns)[:most])]


def overlap(one: frozenset[str], two: frozenset[str]) -> float:
    """Return which part of the shorter of the two stands in both."""
    return len(one & two) / (min(len(one), len(two)) or 1)


def same_speaker(one: str | None, two: str | None) -> bool:
    """Say whether both are the same named speaker."""
    return one is not None and two is not None and not one.startswith("(") and same_name(one, two)


def longest_run(one: Sequence[str], two: Sequence[str]) -> tuple[int, int, int]:
    """Return the longest run of words that both hold: its place in each, and its length."""
    best, ends = (0, 0, 0), [0] * (len(two) + 1)
    for i, word in enumerate(one):
        above = 0
        for j, other in enumerate(two):
            kept, ends[j + 1] = ends[j + 1], above + 1 if word == other else 0
            above = kept
            if ends[j + 1] > best[2]:
                best = (i - ends[j + 1] + 1, j - ends[j + 1] + 1, ends[j + 1])
    return best


def articles_of(refs: Iterable[SourceRef]) -> tuple[str, ...]:
    """Return the articles that the passages are in, each once, in order."""
    return tuple(sorted({r.article for r in refs}, key=lambda a: int(a[1:])))

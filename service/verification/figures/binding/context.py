"""The words around a figure: which stand near it, and how many of a claim's stand near a figure of the source.

Near is measured in content words. The end of a clause and another figure of the same kind in between count as several:
in "profit fell 12 percent, and sales rose 4 percent" the sales are the second figure's.
"""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from weakref import WeakKeyDictionary, proxy

from service.analysis.english.places import PLURAL_DEMONYMS
from service.analysis.wording import stem, words
from service.domain import Figure, FigureKind, Span
from service.domain.once import once
from service.verification.claims import ReadClaim
from service.verification.figures.binding.completing import completed
from service.verification.figures.binding.stated import as_stated
from service.verification.figures.english.words import (
    AGENTS,
    CLAUSE_BREAK,
    FUNCTION_WORDS,
    OF_ORDERED,
    OF_OWNED,
    OF_THESE,
    PERSONS,
    SYNONYMS,
)
from service.verification.library import Library

_WHEN = frozenset({FigureKind.DATE, FigureKind.RELATIVE_DATE})

REACH = 4.0
"""Words away from the figure at which a neighbour weighs half."""

REACH_OF: dict[FigureKind, float] = {FigureKind.AGE: 1.5}
"""Kinds bound more closely: an age belongs to the name beside it."""

DRIFT = 5.0
"""Words further away in the source than in the claim at which a neighbour proves half."""

COMMA, CLAUSE, RIVAL = 0.5, 2, 2
"""Words that a comma or "and", the end of a clause, and a figure of the same kind stand for."""

SIGHT = 400
"""Code points on either side of a claim's figure that are looked at. Sentences are shorter."""

STRANGE = 1.0
"""What a word that no article has weighs, as part of the rarest one: it tells no figure from another."""

AROUND: tuple[tuple[int, float], ...] = ((-1, 0.3), (1, 0.18), (-2, 0.18))
"""Sentences around the source figure, and what a word in them proves: a pronoun may have put the rest there."""

OPENING = 0.18
"""What a word in the first sentence of an article proves: it says what the whole is about."""

PEOPLES = tuple([people] for people in sorted(PLURAL_DEMONYMS))
"""Nouns that are people of a nation, each as the last word of what is counted."""

Item = tuple[int, str, float]
"""Where a word starts, its stem (empty for a break), and how far it pushes apart what stands on its two sides."""


def meaning(word: str) -> str:
    """Return the stem of a word, one for all words that tell the same of a figure ("died", "killed")."""
    found = stem(word.lower())
    return SYNONYMS.get(found, found)


def content_words(text: str, base: int = 0) -> list[Item]:
    """Return the words that carry meaning, in order."""
    return [(start + base, word, 1.0) for start, word in _meant(text)]


def meanings_in(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    return frozenset([word for _, word in _meant(text)])


@lru_cache(maxsize=4_096)
def _meant(text: str) -> tuple[tuple[int, str], ...]:
    """Return where the words that carry meaning start, and the stem of each."""
    return tuple(
        [
            (start, SYNONYMS.get(stemmed, stemmed))
            for word, stemmed, start, _ in words(text)
            if word not in FUNCTION_WORDS and not word[0].isdigit()
        ]
    )


def breaks(text: str, base: int = 0) -> list[Item]:
    """Return where clauses end."""
    return [(m.start() + base, "", CLAUSE if m.lastgroup else COMMA) for m in CLAUSE_BREAK.finditer(text)]


def told_by(figure: Figure) -> str:
    """Return a figure as a word: "this year" or "nine countries" beside another binds it as a noun does."""
    if figure.kind in _WHEN:
        return f"@{figure.date}"
    return f"#{figure.value if figure.value is not None else figure.low}{figure.unit or ''}"


def figure_words(figures: Iterable[Figure], kind: FigureKind) -> list[Item]:
    """Return figures as words; those of `kind` push apart what stands on their two sides."""
    return [(f.span.start, told_by(f), RIVAL if f.kind is kind else 1.0) for f in figures if f.value != 1 or f.date]


def distances(items: Sequence[Item], span: Span) -> dict[str, float]:
    """Return for each word how far it is from the figure over `span`; `items` are in order."""
    found: dict[str, float] = {}
    before, behind = bisect_left(items, (span.start,)), bisect_left(items, (span.end,))
    for side in (items[:before][::-1], items[behind:]):
        away = 0.0
        for _, word, cost in side:
            if word and away < found.get(word, math.inf):
                found[word] = away
            away += cost
    return found


def same_noun(claim: Figure, source: Figure) -> bool:
    """Say whether both count the same noun."""
    return bool(head(claim)) and head(claim) == head(source)


def head(figure: Figure) -> str:
    """Return the stem of what a figure counts, empty where it counts nothing."""
    words = (figure.noun or "").split()
    return meaning(words[-1]) if words else ""


def nouns_meet(a: Figure, b: Figure) -> bool:
    """Say whether two nouns share a word, both are of people, or one is missing."""
    if not a.noun or not b.noun:
        return True
    if {meaning(w) for w in a.noun.split()} & {meaning(w) for w in b.noun.split()}:
        return True
    return is_of_people(a) and is_of_people(b)


def is_of_people(figure: Figure) -> bool:
    """Say whether what is counted are people: by the table, by the ending ("runners"), or by their nation."""
    noun = figure.noun or ""
    return head(figure) in PERSONS or noun.lower().endswith(AGENTS) or noun.split()[-1:] in PEOPLES


class Context:
    """The words of all sentences of a library, indexed for judging fits."""

    def __init__(self, library: Library) -> None:
        self._library: Library = proxy(library)  # held fast, it would keep itself alive in _CONTEXTS
        self._items: dict[str, list[Item]] = {}
        self._words = {
            s.id: meanings_in(s.text).union(map(told_by, library.figures.get(s.id, ())))
            for s in library.sentences.values()
        }
        self._order = library.ids
        self._at = library.places
        self.sentences = self._order
        self.counting = [s for s in self._order if library.figures.get(s)]
        self._whole = completed(library, self._order)
        self.figures = [(f, self.whole(f)) for figures in library.figures.values() for f in figures]
        self._near: dict[str, dict[str, float]] = {}
        self._around: dict[tuple[str, int, int], dict[str, float]] = {}
        self._meant: dict[tuple[str, int], Figure] = {}
        self._parts: dict[tuple[str, int], Figure | None] = {}
        self._asked: dict[str, float] = {}
        self._weights: dict[float, tuple[float, list[tuple[str, float, float]]]] = {}

    @property
    def library(self) -> Library:
        """Return the articles whose words these are."""
        return self._library

    @once
    def _rarity(self) -> "_Rarity":
        spread = Counter(chain.from_iterable(self._words.values()))
        return _Rarity(spread, len(self._order))

    def rarity(self, word: str) -> float:
        """Return the weight of a word: one in few sentences tells more."""
        return self._rarity[word]

    def knows(self, word: str) -> bool:
        """Say whether any sentence holds the stem `word`."""
        return self._rarity.spread[word] > 0

    def holds(self, sentence: str, word: str) -> bool:
        """Say whether the sentence holds the stem `word`."""
        return word in self._words[sentence]

    def fit(self, neighbours: dict[str, float], figure: Figure) -> float:
        """Return how much of `neighbours` (word → distance in the claim) stands around a source figure."""
        reach = REACH_OF.get(figure.kind, REACH)
        around, near = self.around(figure), self._beside(figure.sentence)
        total, weighed = self._weighed(neighbours, reach)
        found, drift = 0.0, DRIFT * reach / REACH
        for word, distance, weight in weighed:
            away = around.get(word)
            if away is None:
                found += weight * near.get(word, 0.0)
            elif away > distance:
                found += weight / (1 + (away - distance) / drift)
            else:
                found += weight
        return found / total if total else 1.0

    def _weighed(self, neighbours: dict[str, float], reach: float) -> tuple[float, list[tuple[str, float, float]]]:
        """Return what all neighbours weigh, and each with its distance and weight: one claim asks for them often."""
        if neighbours is not self._asked:
            self._asked, self._weights = neighbours, {}
        known = self._weights.get(reach)
        if known is None:
            rarity = self._rarity
            each = [(word, distance, rarity[word] / (1 + distance / reach)) for word, distance in neighbours.items()]
            known = self._weights[reach] = (sum([weight for _, _, weight in each], 0.0), each)
        return known

    def share(self, words: Iterable[str], sentence: str) -> float:
        """Return how much of `words` stands in a sentence, rare words weighing more."""
        here, rarity = self._words[sentence], self._rarity
        weights = {word: rarity[word] for word in words}
        return sum(w for word, w in weights.items() if word in here) / (sum(weights.values()) or 1.0)

    def told_elsewhere(self, neighbours: dict[str, float], sentence: str) -> float:
        """Return how much of `neighbours` the best sentence holds, leaving out `sentence` and those beside it."""
        at = self._at[sentence]
        weights = {word: self.rarity(word) / (1 + d / REACH) for word, d in neighbours.items()}
        total = sum(weights.values())
        if not total:
            return 0.0
        held = (
            sum(w for word, w in weights.items() if word in here)
            for other, here in self._words.items()
            if abs(self._at[other] - at) > 1
        )
        return max(held, default=0.0) / total

    def around(self, figure: Figure) -> dict[str, float]:
        """Return the words of the figure's sentence and how far each is from it."""
        key = (figure.sentence, figure.span.start, figure.span.end)
        if key not in self._around:
            others = [f for f in self._library.figures.get(figure.sentence, ()) if f.span != figure.span]
            items = sorted(self._items_of(figure.sentence) + figure_words(others, figure.kind))
            self._around[key] = distances(items, figure.span) | dict.fromkeys(self._counted(figure), 0.0)
        return self._around[key]

    def _items_of(self, sentence: str) -> list[Item]:
        if sentence not in self._items:
            text, start = self._library.sentences[sentence].text, self._library.sentences[sentence].span.start
            self._items[sentence] = content_words(text, start) + breaks(text, start)
        return self._items[sentence]

    def whole(self, figure: Figure) -> Figure:
        """Return the figure with the unit that it leaves out ("160 kilometres an hour; passenger trains at 250")."""
        return self._whole[figure.sentence, figure.span.start]

    def as_meant(self, figure: Figure) -> Figure:
        """Return the figure with its unit and the bound that the words before it give it ("could rise to 40m")."""
        key = (figure.sentence, figure.span.start)
        if key not in self._meant:
            field = self._library.field_of(figure.sentence)
            earlier = max(
                (f for f in self._library.figures[figure.sentence] if f.span.end <= figure.span.start),
                key=lambda f: f.span.end,
                default=None,
            )
            bounded = as_stated(earlier, field) if earlier is not None else None
            self._meant[key] = as_stated(self.whole(figure), field, bounded)
        return self._meant[key]

    def noun(self, figure: Figure) -> str | None:
        """Return what the figure counts: "two of whom" as the figure before it, "296 of the 412" as the one behind."""
        if figure.noun is None and (whole := self.whole_of(figure)) is not None:
            return whole.noun
        if figure.noun is not None or not OF_THESE.match(self._library.field_of(figure.sentence), figure.span.end):
            return figure.noun
        before = [f for f in self._library.figures[figure.sentence] if f.span.end <= figure.span.start and f.noun]
        return before[-1].noun if before else None

    def part_of(self, figure: Figure) -> Figure | None:
        """Return the figure that this one is the whole of ("45 of its 610 shops"), if any."""
        key = (figure.sentence, figure.span.start)
        if key not in self._parts:
            self._parts[key] = self._find_part(figure)
        return self._parts[key]

    def _find_part(self, figure: Figure) -> Figure | None:
        field = self._library.field_of(figure.sentence)
        for part in self._library.figures[figure.sentence]:
            if part.span.end < figure.span.start and OF_OWNED.fullmatch(
                field[part.span.end : figure.span.start].strip() + " "
            ):
                return part
        return None

    def whole_of(self, figure: Figure) -> Figure | None:
        """Return the figure that this one is told as a part of, right behind it."""
        behind = (f for f in self._library.figures[figure.sentence] if f.span.start >= figure.span.end)
        following = next(behind, None)
        if following is None or following.kind is not figure.kind:
            return None
        gap = self._library.field_of(figure.sentence)[figure.span.end : following.span.start]
        return following if OF_OWNED.fullmatch(gap.strip() + " ") else None

    def whole_of_order(self, figure: Figure) -> Figure | None:
        """Return the number of things of which one is told by its place: "the second of six"."""
        if figure.kind is not FigureKind.ORDINAL or figure.unit != "rank":
            return None
        behind = (f for f in self._library.figures[figure.sentence] if f.span.start >= figure.span.end)
        following = next(behind, None)
        if following is None or following.kind is not FigureKind.CARDINAL:
            return None
        gap = self._library.field_of(figure.sentence)[figure.span.end : following.span.start]
        return following if OF_ORDERED.fullmatch(gap) else None

    def _counted(self, figure: Figure) -> set[str]:
        """Return the words of a noun that stands with the figure before."""
        return set() if figure.noun else {meaning(w) for w in (self.noun(figure) or "").split()}

    def _beside(self, sentence: str) -> dict[str, float]:
        """Return the words of the sentences around, and what each proves."""
        if sentence not in self._near:
            at, article = self._at[sentence], sentence.partition(".")[0]
            near: dict[str, float] = {}
            places = [(weight, at + step) for step, weight in AROUND] + [(OPENING, self._firsts[article])]
            for weight, place in sorted(places):  # what proves most is put in last
                if 0 <= place < len(self._order) and self._order[place].partition(".")[0] == article and place != at:
                    near |= dict.fromkeys(self._words[self._order[place]], weight)
            self._near[sentence] = near
        return self._near[sentence]

    @once
    def _firsts(self) -> dict[str, int]:
        """Return where the first sentence of each article stands."""
        return {s.partition(".")[0]: at for at, s in reversed([*enumerate(self._order)])}


class _Rarity(dict[str, float]):
    """Word → its weight, reckoned when it is first asked for."""

    def __init__(self, spread: Counter[str], sentences: int) -> None:
        super().__init__()
        self.spread, self._sentences = spread, sentences

    def __missing__(self, word: str) -> float:
        spread = self.spread[word]
        weight = math.log(1 + self._sentences / (1 + spread)) * (1.0 if spread else STRANGE)
        self[word] = weight
        return weight


_CONTEXTS: WeakKeyDictionary[Library, Context] = WeakKeyDictionary()


def context_of(library: Library) -> Context:
    """Return the index of a library, made once."""
    if library not in _CONTEXTS:
        _CONTEXTS[library] = Context(library)
    return _CONTEXTS[library]


def neighbours_of(figure: Figure, claim: ReadClaim) -> dict[str, float]:
    """Return the words around a claim's figure, and how far each is; other figures count as one word each."""
    text, base, figures = _around(figure, claim)
    taken = [False] * (len(text) + 1)
    for each in figures:
        start, end = (max(0, x - base) for x in (each.span.start, each.span.end))
        taken[start:end] = [True] * len(taken[start:end])
    items = content_words(text, base) + breaks(text, base)
    kept = [i for i in items if not taken[i[0] - base]]
    if figure.kind is FigureKind.AGE and "old" not in figure.text:
        kept = [i for i in kept if i[0] < figure.span.start] or kept
    others = [f for f in figures if f.span != figure.span]
    return distances(sorted(kept + figure_words(others, figure.kind)), figure.span)


def _around(figure: Figure, claim: ReadClaim) -> tuple[str, int, list[Figure]]:
    """Return the words of a claim within sight of its figure, where they start, and the figures among them."""
    at, end = claim.span.start, claim.span.end
    if end - at <= SIGHT:
        return claim.text, at, list(claim.reading.figures)
    low, high = max(at, figure.span.start - SIGHT), min(end, figure.span.end + SIGHT)
    figures = [f for f in claim.reading.figures if low <= f.span.start and f.span.end <= high]
    return claim.text[low - at : high - at], low, figures

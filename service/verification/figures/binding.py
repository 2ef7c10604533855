"""What a figure is bound to: do the words around it in the summary stand around it in the source?

A figure told of the wrong thing stands in the article, so value and unit say nothing. Its neighbours do: each
content word near the figure in the claim is looked for near the figure in the source, rare and near words weighing
more. A figure whose neighbours stand around another figure of its kind, not around its own, has the wrong subject.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from weakref import WeakKeyDictionary

from service.domain import Figure, FigureKind, Span
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence, Library
from service.verification.figures.comparing import Match
from service.verification.figures.english import FUNCTION_WORDS, PERSONS, PLACEHOLDERS

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENDINGS = ("ing", "ies", "ed", "es", "s", "e", "y")

_WHEN = frozenset({FigureKind.DATE, FigureKind.RELATIVE_DATE})

CHANGING = frozenset({FigureKind.PERCENTAGE, FigureKind.MONEY, FigureKind.CARDINAL, FigureKind.MEASURE})
"""Kinds that rise and fall."""

REACH = 4.0
"""Words away from the figure at which a neighbour weighs half."""

REACH_OF: dict[FigureKind, float] = {FigureKind.AGE: 1.5}
"""Kinds bound more closely: an age belongs to the name beside it."""

DRIFT = 5.0
"""Words further away in the source than in the claim at which a neighbour proves half."""

AROUND: tuple[tuple[int, float], ...] = ((-1, 0.3), (1, 0.18), (-2, 0.18))
"""Sentences around the source figure, and what a word in them proves: a pronoun may have put the rest there."""

OPENING = 0.18
"""What a word in the first sentence of an article proves: it says what the whole is about."""


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return `word` in lower case without its ending, so that inflections meet."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word.endswith("ly") and len(word) > 5:
        word = word[:-2]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)][:7]
    return word[:7]


def content_words(text: str, base: int = 0) -> list[tuple[int, str]]:
    """Return the stems of the words that carry meaning, each with where it starts."""
    return [
        (match.start() + base, stem(match.group()))
        for match in _WORD.finditer(text)
        if match.group().lower() not in FUNCTION_WORDS
    ]


def dates_among(figures: Iterable[Figure]) -> list[tuple[int, str]]:
    """Return the dates as words of their own: "this year" beside a figure binds it as a noun does."""
    return [(f.span.start, f"@{f.date}") for f in figures if f.date and f.kind in _WHEN]


def distances(words: Iterable[tuple[int, str]], span: Span) -> dict[str, int]:
    """Return for each word how many content words lie between it and the figure."""
    words = sorted(words)
    before = [w for at, w in reversed(words) if at < span.start]
    after = [w for at, w in words if at >= span.end]
    found: dict[str, int] = {}
    for side in (before, after):
        for distance, word in enumerate(side):
            found[word] = min(distance, found.get(word, distance))
    return found


class Context:
    """The words of all sentences of a library, indexed for judging fits."""

    def __init__(self, library: Library) -> None:
        self._sentences = {
            s.id: content_words(s.text, s.span.start) + dates_among(library.figures.get(s.id, ()))
            for s in library.sentences.values()
        }
        self._order = list(self._sentences)
        self._at = {s: i for i, s in enumerate(self._order)}
        self.counting = [s for s in self._sentences if library.figures.get(s)]
        self._near: dict[str, dict[str, float]] = {}
        self._around: dict[tuple[str, int, int], dict[str, int]] = {}

    @cached_property
    def _spread(self) -> Counter[str]:
        return Counter(w for words in self._sentences.values() for w in {word for _, word in words})

    def rarity(self, word: str) -> float:
        """Return the weight of a word: one in few sentences tells more."""
        return math.log(1 + len(self._order) / (1 + self._spread[word]))

    def holds(self, sentence: str, word: str) -> bool:
        """Say whether the sentence holds the stem `word`."""
        return any(word == other for _, other in self._sentences[sentence])

    def fit(self, neighbours: dict[str, int], figure: Figure) -> float:
        """Return how much of `neighbours` (word → distance in the claim) stands around a source figure."""
        reach = REACH_OF.get(figure.kind, REACH)
        around, near = self._distances(figure), self._beside(figure.sentence)
        total = found = 0.0
        for word, distance in neighbours.items():
            weight = self.rarity(word) / (1 + distance / reach)
            total += weight
            if word in around:
                found += weight / (1 + max(0, around[word] - distance) / (DRIFT * reach / REACH))
            else:
                found += weight * near.get(word, 0.0)
        return found / total if total else 1.0

    def share(self, words: Iterable[str], sentence: str) -> float:
        """Return how much of `words` stands in a sentence, rare words weighing more."""
        here = {word for _, word in self._sentences[sentence]}
        weights = {word: self.rarity(word) for word in words}
        return sum(w for word, w in weights.items() if word in here) / (sum(weights.values()) or 1.0)

    def _distances(self, figure: Figure) -> dict[str, int]:
        key = (figure.sentence, figure.span.start, figure.span.end)
        if key not in self._around:
            self._around[key] = distances(self._sentences[figure.sentence], figure.span)
        return self._around[key]

    def _beside(self, sentence: str) -> dict[str, float]:
        """Return the words of the sentences around, and what each proves."""
        if sentence not in self._near:
            at, article = self._at[sentence], sentence.partition(".")[0]
            near: dict[str, float] = {}
            places = [(at + step, weight) for step, weight in AROUND] + [(self._first(article), OPENING)]
            for place, weight in places:
                if 0 <= place < len(self._order) and self._order[place].partition(".")[0] == article and place != at:
                    for _, word in self._sentences[self._order[place]]:
                        near[word] = max(weight, near.get(word, 0.0))
            self._near[sentence] = near
        return self._near[sentence]

    def _first(self, article: str) -> int:
        return next(i for i, s in enumerate(self._order) if s.partition(".")[0] == article)


_CONTEXTS: WeakKeyDictionary[Library, Context] = WeakKeyDictionary()


def context_of(library: Library) -> Context:
    """Return the index of a library, made once."""
    if library not in _CONTEXTS:
        _CONTEXTS[library] = Context(library)
    return _CONTEXTS[library]


def neighbours_of(figure: Figure, claim: ReadClaim) -> dict[str, int]:
    """Return the words around a claim's figure, and how far each is; words inside figures are left out."""
    spans = [f.span for f in claim.reading.figures]
    words = content_words(claim.text, claim.span.start)
    kept = [(at, w) for at, w in words if not any(s.start <= at < s.end for s in spans)]
    kept += dates_among([f for f in claim.reading.figures if f is not figure])
    if figure.kind is FigureKind.AGE and "old" not in figure.text:
        kept = [(at, w) for at, w in kept if at < figure.span.start] or kept
    return distances(kept, figure.span)


def nouns_clash(claim: Figure, source: Figure, claim_words: Iterable[str], context: Context) -> bool:
    """Say whether the two count different things: both nouns known, none of them in the other's sentence."""
    told, stated = _head(claim), _head(source)
    if not told or not stated or told == stated or {told, stated} & PLACEHOLDERS:
        return False
    if told in PERSONS and stated in PERSONS:
        return False
    return not context.holds(source.sentence, told) and stated not in set(claim_words)


def takes_description(claim: Figure, source: Figure, claim_words: Iterable[str], context: Context) -> bool:
    """Say whether the noun is described by what the article says beside another figure ("active" for "reserve")."""
    told, stated = _description(claim), _description(source)
    if not same_noun(claim, source) or not told or not stated or stated & set(claim_words):
        return False
    strange = {word for word in told if not context.holds(source.sentence, word)}
    return any(context.holds(other, word) for word in strange for other in context.counting if other != source.sentence)


_ENDS = {"from": "start", "to": "end"}
"""Word before a figure → the end of a change that it stands at."""


def is_turned(figure: Figure, source: Figure, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether a change "from A to B" is told as one from B to A."""
    if figure.kind not in CHANGING:
        return False
    told = _end_of(claim.text, figure.span.start - claim.span.start)
    stated = _end_of(evidence.library.field_of(source.sentence), source.span.start)
    return bool(told and stated) and told != stated


def _end_of(text: str, start: int) -> str | None:
    words = text[max(0, start - 6) : start].split()
    return _ENDS.get(words[-1].lower()) if words else None


def lacks_noun(claim: Figure, source: Figure, context: Context) -> bool:
    """Say whether the claim counts a thing (no person) that the source's sentence and its title do not name."""
    words = [stem(w) for w in (claim.noun or "").split()]
    if not words or words[-1] in PERSONS | PLACEHOLDERS:
        return False
    return not any(context.holds(source.sentence, w) for w in words)


def same_noun(claim: Figure, source: Figure) -> bool:
    """Say whether both count the same noun."""
    return bool(_head(claim)) and _head(claim) == _head(source)


def _head(figure: Figure) -> str:
    words = (figure.noun or "").split()
    return stem(words[-1]) if words else ""


def _description(figure: Figure) -> frozenset[str]:
    """Return the words before the noun that is counted."""
    return frozenset(stem(word) for word in (figure.noun or "").split()[:-1])


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source figure that comes near a claim's figure, or could stand in its place, and how well it fits."""

    figure: Figure
    match: Match
    cited: bool
    fit: float


MARGIN = 0.2
"""How much better a rival's surroundings must fit before a figure counts as told of the wrong thing."""

ELLIPTIC = 0.4
"""The same beside a figure of one sentence whose noun is left out ("14 storms last year, 21 this year")."""

CANDIDATE_BONUS = 0.2
"""What a cited sentence is worth among figures that bear the claim out."""

SURE = 0.45
"""How well a rival's surroundings must fit to prove anything."""

LOOSE = 0.2
"""Fit below which two different nouns are two different things."""

CERTAIN = 0.4
"""How well a rival with the figure's own noun must fit."""

CLEAR = 0.05
"""How much better it must fit."""

FAINT = 0.06
"""Fit below which a figure must at least share its noun."""

COUNTED = frozenset({FigureKind.CARDINAL, FigureKind.ORDINAL})
"""Kinds that are bound to a noun."""


def is_misbound(
    figure: Figure, best: Candidate, rival: Candidate | None, neighbours: dict[str, int], context: Context
) -> bool:
    """Say whether the figure's surroundings belong to another figure, or it counts another thing."""
    if rival is not None and rival.fit >= SURE and rival.fit - best.fit > _margin(best, rival):
        return not is_weak(figure) or same_noun(figure, rival.figure)
    if rival is not None and takes_noun(figure, best, rival):
        return True
    if figure.kind in COUNTED and takes_description(figure, best.figure, neighbours, context):
        return True
    return not is_weak(figure) and counts_another(figure, best, neighbours, context)


def _margin(best: Candidate, rival: Candidate) -> float:
    """Return the margin; within one sentence, where a second number may leave its noun out, it is wider."""
    return MARGIN if best.figure.sentence != rival.figure.sentence or best.figure.noun else ELLIPTIC


def counts_another(figure: Figure, best: Candidate, neighbours: dict[str, int], context: Context) -> bool:
    """Say whether the nouns, with hardly a neighbour in common, are of two things."""
    count = figure.kind is FigureKind.CARDINAL
    if best.fit < FAINT and count and best.figure.kind is FigureKind.AGE:
        return True
    if best.fit < LOOSE and count and nouns_clash(figure, best.figure, neighbours, context):
        return True
    return best.fit < FAINT and figure.kind in COUNTED and lacks_noun(figure, best.figure, context)


def takes_noun(figure: Figure, best: Candidate, rival: Candidate) -> bool:
    """Say whether the source gives the counted noun, in this very place, another number."""
    better = rival.fit >= CERTAIN and rival.fit - best.fit > CLEAR
    named = best.figure.noun is not None and not same_noun(figure, best.figure)
    return better and named and same_noun(figure, rival.figure)


def is_weak(figure: Figure) -> bool:
    """Say whether the figure is a word that seldom counts: "one", "first"."""
    return figure.value == 1 and not any(c.isdecimal() for c in figure.text)


def proves_weak_wrong(figure: Figure, rival: Candidate | None) -> bool:
    """Say whether the source plainly counts a weak figure's noun otherwise."""
    return rival is not None and rival.fit >= SURE and same_noun(figure, rival.figure)

"""A claim's figure beside a source figure of the same value, and the text around both."""

import re
from dataclasses import dataclass

from service.domain import Figure
from service.domain.once import once
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.binding.context import Context, meaning
from service.verification.figures.english.words import CLAUSE_BREAK, FUNCTION_WORDS, PREPOSITIONS

FEW = 4
"""Words away from the figure, or for itself, that still say what a figure is."""


@dataclass(frozen=True)
class Frame:
    """A claim's figure, a source figure of the same value, and what stands around both.

    Dozens of rules ask for the same stretches of the two texts, so each is cut once.
    """

    figure: Figure
    source: Figure
    claim: ReadClaim
    evidence: Evidence
    context: Context
    neighbours: dict[str, float]
    rivals: tuple[Figure, ...]

    @once
    def around(self) -> dict[str, float]:
        """Return the words of the source's sentence, and how far each is from the figure."""
        return self.context.around(self.source)

    @once
    def field(self) -> str:
        """Return the text that the source figure's span is in."""
        return self.evidence.library.field_of(self.source.sentence)

    def close(self) -> set[str]:
        """Return the claim's words that stand close to the figure."""
        return {word for word, distance in self.neighbours.items() if distance <= FEW}

    def before_claimed(self) -> str:
        """Return the claim's text up to the figure."""
        return self._before_claimed

    @once
    def _before_claimed(self) -> str:
        return self.claim.text[: self.figure.span.start - self.claim.span.start]

    def behind_claimed(self) -> str:
        """Return the claim's text from the figure on."""
        return self._behind_claimed

    @once
    def _behind_claimed(self) -> str:
        return self.claim.text[self.figure.span.end - self.claim.span.start :]

    def before(self, figure: Figure) -> str:
        """Return the text of a source figure's sentence up to the figure."""
        return self._before_source if figure is self.source else self._up_to(figure)

    @once
    def _before_source(self) -> str:
        return self._up_to(self.source)

    def _up_to(self, figure: Figure) -> str:
        library = self.evidence.library
        return library.field_of(figure.sentence)[library.sentences[figure.sentence].span.start : figure.span.start]

    def same_kind(self, sentence: str) -> list[Figure]:
        """Return the figures of a sentence that are of the source figure's kind, itself left out."""
        figures = self.evidence.library.figures.get(sentence, ())
        return [f for f in figures if f.kind is self.source.kind and f.span != self.source.span]

    def stands_behind(self, figure: Figure, date: str) -> bool:
        """Say whether a date stands right behind a source figure: "51 percent a year ago"."""
        for other in self.evidence.library.figures.get(figure.sentence, ()):
            if other.date == date and other.span.start >= figure.span.end:
                between = self.behind(figure)[: other.span.start - figure.span.end]
                return len(between.split()) <= 1 + len((figure.noun or "").split()) and not CLAUSE_BREAK.search(between)
        return False

    def behind(self, figure: Figure) -> str:
        """Return the text of a source figure's sentence from the figure on."""
        return self._behind_source if figure is self.source else self._from(figure)

    @once
    def _behind_source(self) -> str:
        return self._from(self.source)

    def _from(self, figure: Figure) -> str:
        library = self.evidence.library
        return library.field_of(figure.sentence)[figure.span.end : library.sentences[figure.sentence].span.end]


def last_word(text: str) -> set[str]:
    words = [w for w in re.findall(r"[^\W\d_]+", text) if w.lower() not in FUNCTION_WORDS]
    return {meaning(words[-1])} if words else set()


def first_word(text: str, figure: Figure) -> set[str]:
    """Return the word behind the counted noun, unless a preposition parts them ("58 of the 120 seats in the house")."""
    behind = re.findall(r"[^\W\d_]+", text)[len((figure.noun or "").split()) :]
    if behind and behind[0].lower() in PREPOSITIONS:
        return set()
    words = [w for w in behind if w.lower() not in FUNCTION_WORDS]
    return {meaning(words[0])} if words else set()


def words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text))

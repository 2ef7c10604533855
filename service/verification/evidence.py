"""The articles, indexed for checking, and the part of them that one claim rests on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from service.domain import Analysis, Attribution, Figure, Name, Quotation, Sentence, SourceRef, Span


class Library:
    """All articles of a request, by sentence id. Excluded passages are not evidence and are kept apart."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self.analyses = {a.id: a for a in analyses}

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        """Every sentence that may be cited, in order."""
        return {s.id: s for a in self.analyses.values() for s in a.sentences if s.id not in self.excluded}

    @cached_property
    def excluded(self) -> frozenset[str]:
        """Ids of the sentences in excluded passages."""
        return frozenset(
            s.id
            for a in self.analyses.values()
            for s in a.sentences
            if s.field == "text" and any(e.span.overlaps(s.span) for e in a.excluded)
        )

    @cached_property
    def figures(self) -> dict[str, list[Figure]]:
        """Figures by sentence id."""
        found: dict[str, list[Figure]] = defaultdict(list)
        for analysis in self.analyses.values():
            for figure in analysis.figures:
                found[figure.sentence].append(figure)
        return found

    @cached_property
    def names(self) -> dict[str, list[Name]]:
        """Names by sentence id."""
        found: dict[str, list[Name]] = defaultdict(list)
        for analysis in self.analyses.values():
            for name in analysis.names:
                found[name.sentence].append(name)
        return found

    @cached_property
    def quotations(self) -> dict[str, list[Quotation]]:
        """Quotations by the id of each sentence that they touch."""
        found: dict[str, list[Quotation]] = defaultdict(list)
        for analysis in self.analyses.values():
            for quotation in analysis.quotations:
                for sentence in quotation.sentences:
                    found[sentence].append(quotation)
        return found

    @cached_property
    def attributions(self) -> dict[str, list[Attribution]]:
        """Attributions by the id of each sentence that they touch."""
        found: dict[str, list[Attribution]] = defaultdict(list)
        for analysis in self.analyses.values():
            for attribution in analysis.attributions:
                for sentence in attribution.sentences:
                    found[sentence].append(attribution)
        return found

    def analysis_of(self, sentence: str) -> Analysis:
        """Return the article that holds the sentence with this id."""
        return self.analyses[sentence.partition(".")[0]]

    def field_of(self, sentence: str) -> str:
        """Return the text that spans of this sentence point into."""
        return self.analysis_of(sentence).text_of(self.sentences[sentence])

    def ref(self, sentence: str, span: Span | None = None) -> SourceRef:
        """Point at `span` (the whole sentence where missing) in the field of this sentence."""
        span = span or self.sentences[sentence].span
        return SourceRef(
            article=sentence.partition(".")[0], sentence=sentence, span=span, text=span.of(self.field_of(sentence))
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one claim rests on: the ids of its cited sentences that exist, in reading order."""

    library: Library
    cited: tuple[str, ...]

    def neighbours(self, reach: int = 1) -> tuple[str, ...]:
        """Return the cited sentences with up to `reach` sentences on each side, in the same article."""
        ids = list(self.library.sentences)
        at = {s: i for i, s in enumerate(ids)}
        wanted = {
            j
            for s in self.cited
            for j in range(at[s] - reach, at[s] + reach + 1)
            if 0 <= j < len(ids) and ids[j].partition(".")[0] == s.partition(".")[0]
        }
        return tuple(ids[j] for j in sorted(wanted))


def in_order(library: Library, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the ids that exist, each once, in reading order."""
    wanted = set(ids)
    return tuple(s for s in library.sentences if s in wanted)

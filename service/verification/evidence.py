"""The part of the articles that one claim rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from service.analysis.wording import words
from service.domain.once import once
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause
from service.verification.library import Library


class Match(NamedTuple):
    """A clause of the source that is about the same thing as a clause of the claim."""

    sentence: str
    clause: Clause
    shared: frozenset[str]


@dataclass(frozen=True)
class Evidence:
    """What one claim rests on: the ids of its cited sentences that exist, in reading order."""

    library: Library
    cited: tuple[str, ...]

    @once
    def words(self) -> frozenset[str]:
        """Every word of the cited sentences, in lower case."""
        sentences = self.library.sentences
        return frozenset(w.text for s in self.cited for w in words(sentences[s].text))

    @once
    def spoken(self) -> dict[ReadClaim, str | None]:
        """Claim → the sentence by its own speaker that it comes from, if one is known; as far as asked for so far."""
        return {}

    @once
    def matches(self) -> dict[tuple[str, int, int, frozenset[str]], tuple[Match, ...]]:
        """What has been found about clauses of claims: a claim's text, the clause's place and words → what fits."""
        return {}

    def neighbours(self, reach: int = 1) -> tuple[str, ...]:
        """Return the cited sentences with up to `reach` sentences on each side, in the same article."""
        if reach not in self._near:
            self._near[reach] = self._neighbours(reach)
        return self._near[reach]

    @once
    def _near(self) -> dict[int, tuple[str, ...]]:
        return {}

    def _neighbours(self, reach: int) -> tuple[str, ...]:
        ids, at = self.library.ids, self.library.places
        wanted = {
            j
            for s in self.cited
            for j in range(at[s] - reach, at[s] + reach + 1)
            if 0 <= j < len(ids) and ids[j].partition(".")[0] == s.partition(".")[0]
        }
        return tuple(ids[j] for j in sorted(wanted))


def in_order(library: Library, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the ids that exist, each once, in reading order."""
    places = library.places
    return tuple(sorted({s for s in ids if s in places}, key=places.__getitem__))

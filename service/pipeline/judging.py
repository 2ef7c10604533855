"""Claims read as one text and checked each. What was read or checked before is not again."""

from collections.abc import Sequence

from service.domain import DraftClaim, Finding
from service.pipeline.entries import Entry
from service.verification import Library, ReadClaim, ReadSummary, check_claim, read_claims


class Judge:
    """Judges the claims of one run. `separator` stands between two claims."""

    def __init__(self, library: Library, *, separator: str) -> None:
        self._library = library
        self._separator = separator
        self._texts: dict[tuple[DraftClaim, ...], ReadSummary] = {}
        self._found: dict[ReadClaim, tuple[Finding, ...]] = {}

    def read(self, entries: Sequence[Entry]) -> ReadSummary:
        """Read the claims as one text, for a pronoun may look back."""
        claims = tuple(e.claim for e in entries)
        read = self._texts.get(claims)
        if read is None:
            read = self._texts[claims] = read_claims(claims, separator=self._separator)
        return read

    def check(self, entries: Sequence[Entry]) -> list[Entry]:
        """Return the entries with what the check says of each in this text."""
        read = self.read(entries).claims
        return [Entry(e.drafted, e.claim, e.status, self._check(r)) for e, r in zip(entries, read, strict=True)]

    def settled(self, entries: Sequence[Entry], held: int, limit: int) -> int:
        """Return how many of the first `limit` entries stand without what follows too: at least the `held` ones.

        With these told, dropping what would change them for the worse always leaves a text that stands.
        """
        for number in range(limit, held, -1):
            if not self._falls(entries, number, number):
                return number
        return held

    def unsettling(self, entries: Sequence[Entry], held: int) -> int | None:
        """Return the index of the entry with which one of the `held` ones is refused, though they stand alone."""
        if not self._falls(entries, len(entries), held):
            return None
        return next(i for i in range(held, len(entries)) if self._falls(entries, i + 1, held))

    def _falls(self, entries: Sequence[Entry], number: int, held: int) -> bool:
        """Say whether one of the `held` is refused in the text of the first `number`."""
        return any(e.refused for e in self.check(entries[:number])[:held])

    def _check(self, claim: ReadClaim) -> tuple[Finding, ...]:
        found = self._found.get(claim)  # asked once: to hash a claim is to hash all that was read in it
        if found is None:
            found = self._found[claim] = check_claim(claim, self._library)
        return found

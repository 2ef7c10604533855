"""Claims read as one text and checked each. What was read or checked before is not again."""

from collections.abc import Sequence
from typing import TypeAlias

from service.domain import Finding
from service.pipeline.entries import Entry
from service.verification import Library, ReadClaim, ReadSummary, check_claim, read_claims

Cited: TypeAlias = tuple[str, tuple[str, ...]]
"""A claim's words and what they cite: all of it that is read."""


class Judge:
    """Judges the claims of one run. `separator` stands between two claims."""

    def __init__(self, library: Library, *, separator: str) -> None:
        self._library = library
        self._separator = separator
        self._texts: dict[tuple[Cited, ...], ReadSummary] = {}
        self._found: dict[ReadClaim, tuple[Finding, ...]] = {}

    def read(self, entries: Sequence[Entry]) -> ReadSummary:
        """Read the claims as one text, for a pronoun may look back."""
        words = tuple([(e.claim.text, e.claim.citations) for e in entries])
        read = self._texts.get(words)
        if read is None:
            read = self._texts[words] = read_claims([e.claim for e in entries], separator=self._separator)
        return read

    def check(self, entries: Sequence[Entry]) -> list[Entry]:
        """Return the entries with what the check says of each in this text."""
        return [e.judged(self._check(r)) for e, r in zip(entries, self.read(entries).claims, strict=True)]

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
        read = self.read(entries[:number]).claims
        return any(e.judged(self._check(r)).refused for e, r in zip(entries[:held], read, strict=False))

    def _check(self, claim: ReadClaim) -> tuple[Finding, ...]:
        found = self._found.get(claim)
        if found is None:
            found = self._found[claim] = check_claim(claim, self._library)
        return found

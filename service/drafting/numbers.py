"""Short numbers for one call: a prompt shows numbered lines, the answer cites numbers, ids come back from here.

A line that was copied with its number loses it: `12 The bridge closed.` says nothing of twelve.

A sentence's id costs five or six tokens, a number one. The numbers run through the call, over all its articles, and
mean nothing outside it: nobody else sees them. A number that the call did not show stays as it was written, so that the
check calls it unknown.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.domain import Draft, DraftClaim

_SEVERAL = re.compile(r"\s*[,;]\s*|\s+")


@dataclass(frozen=True, slots=True)
class Numbers:
    """What each number of a call stands for: the number n for the ids `ids[n - 1]` and the line `lines[n - 1]`."""

    ids: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]

    @classmethod
    def of(cls, shown: Iterable[tuple[Sequence[str], str]]) -> "Numbers":
        """Number what is shown, in its order: ids and text of each line."""
        known = [(tuple(ids), text) for ids, text in shown]
        return cls(tuple(ids for ids, _ in known), tuple(text for _, text in known))

    def restore(self, draft: Draft) -> Draft:
        """Return a draft with ids in the place of the numbers that it cites."""
        headline = self._restored(draft.headline) if draft.headline is not None else None
        return Draft(claims=tuple(self._restored(c) for c in draft.claims), headline=headline)

    def _restored(self, claim: DraftClaim) -> DraftClaim:
        ids = (i for cited in claim.citations for part in _SEVERAL.split(cited) for i in self._meant(part))
        return claim.model_copy(update={"text": self._unnumbered(claim.text), "citations": tuple(dict.fromkeys(ids))})

    def _unnumbered(self, text: str) -> str:
        """Return a text without the number of the line that it was copied from."""
        opened = _OPENING.match(text)
        number = int(opened[1]) if opened is not None else 0
        if opened is None or not 0 < number <= len(self.lines):
            return text
        rest = text[opened.end() :]
        return rest if self.lines[number - 1].startswith(rest[:ALIKE]) else text

    def _meant(self, cited: str) -> tuple[str, ...]:
        """Return the ids that a number stands for; what is none of the call's numbers as it was written."""
        number = int(cited) if cited.isascii() and cited.isdigit() and len(cited) <= _DIGITS else 0
        return self.ids[number - 1] if 0 < number <= len(self.ids) else (cited,) if cited else ()


_OPENING = re.compile(r"(\d{1,6})[.):]?\s+(?=\S)")
ALIKE = 16
"""Characters behind a number that a line has too which was copied with it."""

_DIGITS = 6
"""Digits of a number at most: no call shows more lines."""

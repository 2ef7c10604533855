"""Tells what stands and what was dropped while a draft is still being settled. What was told never changes."""

from collections.abc import Sequence

from service.domain import Claim, Finding
from service.pipeline.entries import Entry, as_extract, make_claim, make_headline
from service.pipeline.judging import Judge
from service.pipeline.ledger import Ledger
from service.pipeline.telling import ClaimDropped, ClaimSettled, Tell, keep_silent
from service.verification import Library


class Herald:
    """Holds the claims that have been told: from then on they stay as they are."""

    def __init__(self, ledger: Ledger, judge: Judge, library: Library, tell: Tell) -> None:
        self._ledger = ledger
        self._judge = judge
        self._library = library
        self._tell = tell
        self._heard = tell is not keep_silent
        self.held: list[Entry] = []
        self.title: Claim | None = None

    def tell_claims(self, entries: Sequence[Entry], number: int) -> None:
        """Tell the first `number` claims, those that have not been told."""
        self._tell_drops()
        if number == len(self.held):
            return
        read = self._judge.read(entries).claims
        for entry, claim in list(zip(entries, read, strict=True))[len(self.held) : number]:
            told = as_extract(entry, self._ledger.given)
            self.held.append(told)
            if self._heard:
                self._tell(self._settled(told, make_claim(told, claim, self._library)))

    def tell_headline(self, headline: Entry) -> None:
        """Tell the headline."""
        self._tell_drops()
        self.title = make_headline(headline, self._judge.read([headline]).claims[0], self._library)
        if self._heard:
            self._tell(self._settled(headline, self.title))

    def _tell_drops(self) -> None:
        for repair in self._ledger.take_drops():
            self._tell(ClaimDropped(draft=repair.draft, reasons=repair.reasons))

    def _settled(self, entry: Entry, claim: Claim) -> ClaimSettled:
        done = self._ledger.find(entry.status, entry.claim.text)
        return ClaimSettled(
            claim=claim,
            findings=findings_as(entry, claim.id),
            draft=done.draft if done else None,
            reasons=done.reasons if done else (),
        )


def findings_as(entry: Entry, claim: str) -> tuple[Finding, ...]:
    """Return what the check says of an entry, under the id that it leaves with."""
    return tuple(f if f.claim == claim else f.model_copy(update={"claim": claim}) for f in entry.findings)

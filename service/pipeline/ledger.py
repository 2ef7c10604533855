"""What was done to a draft, in order."""

from service.domain import DraftClaim, Repair


class Ledger:
    """Repairs of one run: those that writing brought along, then those that settling makes."""

    def __init__(self) -> None:
        self.given: tuple[Repair, ...] = ()
        self._repairs: list[Repair] = []
        self._told = 0

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """All that was done so far."""
        return tuple(self._repairs)

    def open(self, given: tuple[Repair, ...]) -> None:
        """Begin with what was done before the draft was settled."""
        self.given = given
        self._repairs = list(given)

    def note(self, action: str, draft: DraftClaim, result: DraftClaim | None, reasons: tuple[str, ...]) -> None:
        """Write down that `draft` became `result`, or went, and why."""
        self._repairs.append(
            Repair.model_validate(
                {"action": action, "draft": draft.text, "result": result.text if result else None, "reasons": reasons}
            )
        )

    def take_drops(self) -> tuple[Repair, ...]:
        """Return the claims that were dropped since this was last asked."""
        fresh, self._told = self._repairs[self._told :], len(self._repairs)
        return tuple(r for r in fresh if r.action == "dropped")

    def find(self, action: str, text: str) -> Repair | None:
        """Return the last repair of that kind which ended in that text."""
        return next((r for r in reversed(self._repairs) if (r.action, r.result) == (action, text)), None)

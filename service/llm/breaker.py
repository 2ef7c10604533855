"""Leaving an endpoint alone that keeps failing, so that nobody waits for it and it can recover."""

from collections.abc import Callable

from service.errors import (
    BrokenAnswer,
    CircuitOpen,
    EndpointError,
    EndpointFailed,
    EndpointTimeout,
    EndpointUnreachable,
)

FAILURES = (EndpointUnreachable, EndpointTimeout, EndpointFailed, BrokenAnswer)
"""Errors that speak against the endpoint itself; a 429 or a refusal shows that it is alive."""


class Breaker:
    """Opens after `failures` failed attempts in a row that span `patience` seconds; then lets one through every `rest`.

    The span keeps calls that hung together and so time out together from passing for an outage.
    """

    def __init__(
        self, endpoint: str, *, failures: int, patience: float, rest: float, clock: Callable[[], float]
    ) -> None:
        self._endpoint, self._most, self._patience, self._rest, self._clock = endpoint, failures, patience, rest, clock
        self._failed = 0
        self._since = 0.0
        self._tripped = False
        self._next_trial = 0.0
        self._why: EndpointError | None = None

    @property
    def open(self) -> bool:
        """Whether an attempt now would be turned away."""
        return self._tripped and self._clock() < self._next_trial

    def admit(self) -> None:
        """Let an attempt through, or raise CircuitOpen. While open, a trial pushes the next one back."""
        if not self._tripped:
            return
        wait = self._next_trial - self._clock()
        if wait > 0:
            raise self._refusal(wait)
        self._next_trial = self._clock() + self._rest

    def note(self, error: EndpointError | None) -> None:
        """Note how an attempt ended."""
        if not isinstance(error, FAILURES):
            self._failed, self._tripped = 0, False
            return
        now = self._clock()
        self._since = self._since if self._failed else now
        self._failed, self._why = self._failed + 1, error
        if self._failed >= self._most and now - self._since >= self._patience:
            self._tripped, self._next_trial = True, now + self._rest

    def _refusal(self, wait: float) -> CircuitOpen:
        why = self._why.message if self._why else ""
        return CircuitOpen(
            f"The endpoint {self._endpoint} failed {self._failed} times in a row and is left alone for {wait:.0f} s. "
            f"Last: {why}",
            endpoint=self._endpoint,
            status=self._why.status if self._why else None,
            answered=self._why.answered if self._why else "",
            calls=0,
            retry_after=wait,
            hint="Mend it, or name a further endpoint in COPYDESK_LLM_FALLBACKS.",
        )

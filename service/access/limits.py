"""How much one key may ask for: in a minute, and at once. Counted in the database, for all replicas together."""

from dataclasses import dataclass

from service.domain.access import Key
from service.errors import RateLimited
from service.settings import Settings
from service.storage.takings import Got, KeptTakings, Want

MINUTE = 60.0

MARGIN = 30.0
"""Seconds beyond a request's deadline after which its place is free again, though nobody gave it back."""

ANYBODY = "anybody"
"""Who asks where no keys are asked for."""

REQUESTS, TOKENS, RUNNING = "requests", "tokens", "running"


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one request was allowed: what to give back at its end, and what the answer's headers say."""

    subject: str
    places: tuple[str, ...] = ()
    limit: int | None = None
    left: int = 0
    reset: float = 0.0


class Limiter:
    """Holds keys to their limits. Without limits nothing is asked and nothing kept."""

    def __init__(self, settings: Settings, takings: KeptTakings) -> None:
        self._settings = settings
        self._takings = takings

    async def admit(self, key: Key | None, *, work: bool) -> Allowance:
        """Take a request's part, and a place among those that run where it is `work`. Raises RateLimited."""
        subject = key.id if key else ANYBODY
        wants = self._wants(key, subject, work=work)
        if not wants:
            return Allowance(subject)
        got = await self._takings.take(wants)
        worst = max((g for g in got if not g.fits), key=lambda g: g.wait, default=None)
        if worst is not None:
            raise _limited(worst)
        counted = next((g for g in got if g.want.subject.startswith(REQUESTS)), None)
        places = tuple(g.id for g in got if g.id and g.want.subject.startswith(RUNNING))
        if counted is None:
            return Allowance(subject, places)
        return Allowance(subject, places, counted.want.limit, counted.left, counted.wait)

    async def release(self, allowance: Allowance) -> None:
        """Give a request's place back."""
        if allowance.places:
            await self._takings.give_back(allowance.places)

    async def charge(self, key: Key | None, tokens: int) -> None:
        """Note the tokens that a request of `key` cost, where they are limited."""
        if tokens and self._tokens(key):
            await self._takings.record(f"{TOKENS}:{key.id if key else ANYBODY}", tokens, MINUTE)

    def _wants(self, key: Key | None, subject: str, *, work: bool) -> tuple[Want, ...]:
        wants = []
        requests = key.requests_per_minute if key and key.requests_per_minute else self._settings.requests_per_minute
        if requests:
            wants.append(Want(subject=f"{REQUESTS}:{subject}", limit=requests, seconds=MINUTE))
        if work and (tokens := self._tokens(key)):
            wants.append(Want(subject=f"{TOKENS}:{subject}", limit=tokens, seconds=MINUTE, amount=0))
        if work and self._settings.key_concurrency:
            seconds = self._settings.deadline + MARGIN
            wants.append(Want(subject=f"{RUNNING}:{subject}", limit=self._settings.key_concurrency, seconds=seconds))
        return tuple(wants)

    def _tokens(self, key: Key | None) -> int | None:
        return key.tokens_per_minute if key and key.tokens_per_minute else self._settings.tokens_per_minute


def _limited(got: Got) -> RateLimited:
    what = got.want.subject.partition(":")[0]
    said = {
        REQUESTS: f"More than {got.want.limit} requests in a minute.",
        TOKENS: f"More than {got.want.limit} tokens in a minute.",
        RUNNING: f"More than {got.want.limit} requests at once.",
    }[what]
    return RateLimited(
        said,
        hint="Wait as long as `Retry-After` says.",
        retry_after=1.0 if what == RUNNING else got.wait,
        limit=got.want.limit if what == REQUESTS else None,
    )

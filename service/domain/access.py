"""Who may ask for what."""

from enum import StrEnum

from pydantic import Field

from service.domain.values import Value


class Scope(StrEnum):
    """What a key may be used for. `admin` is for the operator's own pages: metrics, other people's jobs."""

    SUMMARIZE = "summarize"
    VERIFY = "verify"
    ADMIN = "admin"

    @classmethod
    def _missing_(cls, value: object) -> "Scope | None":
        return cls.SUMMARIZE if value == "summarise" else None


class Key(Value):
    """A key without its secret. Times are seconds since the epoch."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    at: float = Field(description="When it was made")
    expires: float | None = None
    revoked: float | None = None
    requests_per_minute: int | None = Field(None, description="Its own limit, instead of the common one")
    tokens_per_minute: int | None = Field(None, description="Its own limit, instead of the common one")

    def alive(self, now: float) -> bool:
        """Say whether it may be used."""
        return self.revoked is None and (self.expires is None or now < self.expires)

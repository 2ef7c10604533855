"""Keys: made, shown once, told apart from wrong ones in the same time."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable, Sequence

from service.domain.access import Key, Scope
from service.errors import InvalidInput, ScopeMissing, Unauthenticated
from service.storage.keys import KeptKeys

PREFIX = "cdk"
"""What a token begins with, so that scanners for leaked secrets can know it: `cdk_<id>_<secret>`."""

ID_BYTES, SECRET_BYTES = 8, 32
"""Random bytes of each. A secret of 32 cannot be guessed, so that a plain hash protects it as well as a slow one."""

DECOY = hashlib.sha256(b"no key").hexdigest()
"""Compared with where there is no such key, so that a wrong id takes as long as a wrong secret."""

MAX_TOKEN = 200
"""Bytes of a token that are read at all."""


class Keys:
    """Makes, lists, revokes and checks keys."""

    def __init__(self, kept: KeptKeys, *, clock: Callable[[], float] = time.time) -> None:
        self._kept = kept
        self._clock = clock

    async def create(
        self,
        name: str,
        scopes: Sequence[Scope],
        *,
        seconds: float | None = None,
        requests_per_minute: int | None = None,
        tokens_per_minute: int | None = None,
    ) -> tuple[Key, str]:
        """Return a new key and its token, which cannot be shown again. It expires after `seconds`."""
        if not scopes:
            raise InvalidInput("A key needs at least one scope.", hint=f"Give {', '.join(Scope)}.")
        now, secret = self._clock(), secrets.token_urlsafe(SECRET_BYTES)
        key = Key(
            id=secrets.token_hex(ID_BYTES),
            name=name,
            scopes=tuple(dict.fromkeys(scopes)),
            at=now,
            expires=None if seconds is None else now + seconds,
            requests_per_minute=requests_per_minute,
            tokens_per_minute=tokens_per_minute,
        )
        await self._kept.add(key, _digest(secret))
        return key, f"{PREFIX}_{key.id}_{secret}"

    async def list(self) -> tuple[Key, ...]:
        """Return every key, oldest first, the dead ones too."""
        return await self._kept.all()

    async def alive(self) -> bool:
        """Say whether anybody could come in."""
        now = self._clock()
        return any(key.alive(now) for key in await self._kept.all())

    async def revoke(self, id: str) -> None:  # noqa: A002
        """Revoke a key for good. Raises InvalidInput where there is none to revoke."""
        if not await self._kept.revoke(id, self._clock()):
            raise InvalidInput(f"There is no key {id!a} that could be revoked.", hint="See `copydesk keys list`.")

    async def authenticate(self, token: str | None) -> Key:
        """Return the key of `token`.

        One look-up and one comparison, whatever is wrong: missing, malformed, unknown, false, expired or revoked.
        Raises Unauthenticated, which does not say which.
        """
        id_, secret = _parts(token or "")
        found = await self._kept.find(id_)
        right = hmac.compare_digest(_digest(secret), DECOY if found is None else found.digest)
        if found is None or not right or not found.alive(self._clock()):
            raise Unauthenticated(
                "A valid key is needed.", hint="Send `Authorization: Bearer <key>`; `copydesk keys create` makes one."
            )
        return found.read()


def require(key: Key, scope: Scope | None) -> None:
    """Raise ScopeMissing where `key` is not for `scope`; None is what every key may do."""
    if scope is not None and scope not in key.scopes:
        raise ScopeMissing(
            f"This key is not for {scope.value}.", hint=f"Make one with `copydesk keys create --scope {scope.value}`."
        )


def _parts(token: str) -> tuple[str, str]:
    prefix, _, rest = token[:MAX_TOKEN].partition("_")
    id_, _, secret = rest.partition("_")
    return (id_, secret) if prefix == PREFIX else ("", "")


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()

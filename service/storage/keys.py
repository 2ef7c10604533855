"""Keys as they are kept: never their secrets, only what a secret hashes to."""

import sqlalchemy as sa

from service.domain.access import Key, Scope
from service.storage.database import Database
from service.storage.schema import table

keys = table(
    "keys",
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("scopes", sa.String(200), nullable=False),
    sa.Column("at", sa.Float, nullable=False, index=True),
    sa.Column("expires", sa.Float),
    sa.Column("revoked", sa.Float),
    sa.Column("requests_per_minute", sa.Integer),
    sa.Column("tokens_per_minute", sa.Integer),
)


class KeptKeys:
    """Keeps keys and finds them by their ids."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, key: Key, digest: str) -> None:
        """Keep a new key with the digest of its secret."""
        values = key.model_dump() | {"scopes": ",".join(key.scopes), "digest": digest}
        async with self._database.write() as connection:
            await connection.execute(keys.insert().values(**values))

    async def find(self, id: str) -> "KeptKey | None":  # noqa: A002
        """Return the key with that id."""
        async with self._database.read() as connection:
            row = (await connection.execute(sa.select(keys).where(keys.c.id == id))).one_or_none()
        return None if row is None else KeptKey(row)

    async def all(self) -> tuple[Key, ...]:
        """Return every key, oldest first."""
        async with self._database.read() as connection:
            rows = (await connection.execute(sa.select(keys).order_by(keys.c.at, keys.c.id))).all()
        return tuple(map(_key, rows))

    async def revoke(self, id: str, now: float) -> bool:  # noqa: A002
        """Revoke a key for good; return False where there is none that is not revoked."""
        change = keys.update().where(keys.c.id == id, keys.c.revoked.is_(None)).values(revoked=now)
        async with self._database.write() as connection:
            return (await connection.execute(change)).rowcount == 1


class KeptKey:
    """A key as it was found. It is read only where it opens something: a wrong one takes no longer than none at all."""

    def __init__(self, row: sa.Row[tuple[object, ...]]) -> None:
        self._row = row

    @property
    def digest(self) -> str:
        """What its secret hashes to."""
        return str(self._row.digest)

    def alive(self, now: float) -> bool:
        """Say whether it may be used."""
        return self._row.revoked is None and (self._row.expires is None or now < self._row.expires)

    def read(self) -> Key:
        """Return the key."""
        return _key(self._row)


def _key(row: sa.Row[tuple[object, ...]]) -> Key:
    values = {name: value for name, value in row._mapping.items() if name != "digest"}  # noqa: SLF001
    return Key(**values | {"scopes": tuple(map(Scope, row.scopes.split(",")))})

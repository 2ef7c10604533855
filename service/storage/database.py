"""One database: an SQLite file, or PostgreSQL; the same code for both."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.util import await_only

from service.closing import Closing
from service.errors import InvalidConfiguration, StorageError, StorageFull, StorageUnavailable
from service.storage.schema import upgrade

SQLITE, POSTGRESQL = "sqlite", "postgresql"

DRIVERS: dict[str, str] = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
"""Scheme of an address → the driver that serves it."""

BUSY_SECONDS = 30.0
"""How long an SQLite writer waits for another process's."""

BUSY_PAUSE = 0.01
"""Seconds between two tries where SQLite itself does not wait."""

CONNECT_SECONDS = 5
"""How long PostgreSQL may take to let us in."""

SCHEMA_LOCK = 0x636F7079
"""The advisory lock of PostgreSQL under which the schema is upgraded ("copy")."""

FULL_STATES = frozenset({"53100"})
"""PostgreSQL's states for a full disk."""

WRITES = "copydesk_writes"
"""The option of a connection that says whether its transaction will write."""


class Database(Closing):
    """Opens at first use, creates or upgrades its schema then, and is safe for many tasks of one event loop.

    `read()` and `write()` give a connection inside one transaction, committed at the end. Everything that goes wrong
    is a StorageError: StorageUnavailable may pass, StorageFull needs somebody to make room.
    """

    def __init__(self, url: str, *, pool: int = 10) -> None:
        self._engine = _engine(url, pool)
        self._opened = False
        self._opening = asyncio.Lock()
        self._turn = asyncio.Lock()

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._engine.dialect.name

    @property
    def url(self) -> sa.URL:
        """Where it is, password included: never log it."""
        return self._engine.url

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[AsyncConnection, None]:
        """Give a connection that only reads."""
        await self.open()
        async with self._transaction(writes=False) as connection:
            yield connection

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[AsyncConnection, None]:
        """Give a connection that may write. On SQLite one transaction at a time writes; keep it short."""
        await self.open()
        async with (
            self._turn if self.dialect == SQLITE else nullcontext(),
            self._transaction(writes=True) as connection,
        ):
            yield connection

    def insert(self, table: sa.Table) -> Any:
        """Return an insert into `table` that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
        return insert_sqlite(table) if self.dialect == SQLITE else insert_postgresql(table)

    async def now(self, connection: AsyncConnection) -> float:
        """Return the time by the one clock that all processes share: PostgreSQL's, or this machine's."""
        if self.dialect == SQLITE:
            return time.time()
        clock = sa.select(sa.extract("epoch", sa.func.clock_timestamp()).cast(sa.Double))
        return float((await connection.execute(clock)).scalar_one())

    async def open(self) -> None:
        """Create or upgrade the schema, once. Several processes may do so at the same time."""
        if self._opened:
            return
        async with self._opening:
            if not self._opened:
                self._make_folder()
                async with self._transaction(writes=True) as connection:
                    if self.dialect == POSTGRESQL:
                        await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(SCHEMA_LOCK)))
                    await connection.run_sync(upgrade)
                self._opened = True

    async def ping(self) -> None:
        """Raise a StorageError where the database cannot be read."""
        async with self.read() as connection:
            await connection.execute(sa.select(1))

    async def aclose(self) -> None:
        """Close all connections; a later use opens it again."""
        self._opened = False
        await self._engine.dispose()

    def __repr__(self) -> str:
        return f"Database({self._name!r})"

    @property
    def _name(self) -> str:
        """The address as errors show it: no password and no query, because secrets stand there."""
        return self._engine.url.set(query={}).render_as_string(hide_password=True)

    @asynccontextmanager
    async def _transaction(self, *, writes: bool) -> AsyncGenerator[AsyncConnection, None]:
        with self._translated():
            async with self._engine.connect() as connection:
                await connection.execution_options(**{WRITES: writes})
                async with connection.begin():
                    yield connection

    @contextmanager
    def _translated(self) -> Generator[None, None, None]:
        """Turn what the drivers raise into our own errors. A broken constraint stays as it is: its query knows it."""
        try:
            yield
        except sa.exc.IntegrityError:
            raise
        except (SQLAlchemyError, OSError, sqlite3.Error) as error:
            raise self._named(error) from error

    def _named(self, error: Exception) -> StorageError:
        original = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
        if _is_full(original):
            return StorageFull(
                f"The database {self._name} has no room left.", hint="Free some space; nothing that was kept is lost."
            )
        return StorageUnavailable(
            f"The database {self._name} cannot be used: {_first_line(original)}.",
            hint="See that it runs and that COPYDESK_DATABASE_URL names it.",
        )

    def _make_folder(self) -> None:
        path = self._engine.url.database
        if self.dialect == SQLITE and path and path != ":memory:":
            with self._translated():
                Path(path).parent.mkdir(parents=True, exist_ok=True)


def _engine(url: str, pool: int) -> AsyncEngine:
    """Return the engine for an address. Raises InvalidConfiguration, which does not show the address."""
    try:
        address = sa.make_url(url)
        driver = DRIVERS.get(address.drivername)
    except ArgumentError:
        driver = None
    if driver is None:
        raise InvalidConfiguration(
            "COPYDESK_DATABASE_URL is no address of a database that is known here.",
            hint="Write postgresql://user@host/name, or sqlite:///path/to/file.",
        )
    address = address.set(drivername=driver)
    return _sqlite(address, pool) if driver.startswith(SQLITE) else _postgresql(address, pool)


def _postgresql(address: sa.URL, pool: int) -> AsyncEngine:
    return create_async_engine(
        address,
        pool_size=pool,
        max_overflow=0,
        pool_pre_ping=True,
        pool_timeout=BUSY_SECONDS,
        connect_args={"connect_timeout": CONNECT_SECONDS, "application_name": "copydesk"},
        hide_parameters=True,
    )


def _sqlite(address: sa.URL, pool: int) -> AsyncEngine:
    engine = create_async_engine(
        address, pool_size=pool, max_overflow=0, connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True
    )

    @sa.event.listens_for(engine.sync_engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun below
        cursor = connection.cursor()
        _write_ahead(cursor)
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @sa.event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        """Take the write lock at once: a reader that turns into a writer half-way may be refused without waiting."""
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _write_ahead(cursor: Any) -> None:
    """Set the journal mode. A new file is locked while another connection sets it, for which SQLite does not wait."""
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            await_only(asyncio.sleep(BUSY_PAUSE))
        else:
            return


def _is_full(error: BaseException) -> bool:
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    return getattr(error, "sqlstate", None) in FULL_STATES


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__

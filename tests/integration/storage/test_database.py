"""One database behind the same code: opened by several at once, away, full, misnamed."""

import asyncio
import multiprocessing
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from service.errors import InvalidConfiguration, StorageFull, StorageUnavailable
from service.storage import Store, schema
from service.storage.schema import Upgrade


@pytest.fixture
async def store(database_url):
    async with Store(database_url) as store:
        yield store


async def test_making_a_store_makes_no_database(tmp_path):
    file = tmp_path / "deep" / "copydesk.sqlite"
    async with Store(f"sqlite:///{file}") as store:
        assert not file.parent.exists()
        await store.database.ping()
        assert file.exists()


def _open(url: str) -> int:
    async def once() -> int:
        async with Store(url) as store:
            return (await store.events.append("run", "started")).sequence

    return asyncio.run(once())


def test_several_processes_may_open_a_new_database_at_once(database_url):
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        assert sorted(pool.map(_open, [database_url] * 4)) == [1, 2, 3, 4]


async def test_an_older_database_is_upgraded_once(store, database_url, monkeypatch):
    await store.database.open()
    added = f"ALTER TABLE {schema.PREFIX}events ADD COLUMN colour VARCHAR(10)"
    monkeypatch.setattr(schema, "UPGRADES", (Upgrade(2, (added,)),))
    for _ in range(2):  # a second time finds nothing to do: adding the column again would fail
        async with Store(database_url) as newer, newer.database.read() as connection:
            columns = await connection.run_sync(
                lambda c: [x["name"] for x in sa.inspect(c).get_columns("copydesk_events")]
            )
            assert "colour" in columns
    monkeypatch.undo()
    async with Store(database_url) as older:  # a worker of the old version goes on beside the new one
        assert (await older.events.append("run", "started")).sequence == 1


async def test_a_failed_transaction_leaves_nothing(store):
    async def fail():
        async with store.database.write() as connection:
            await connection.execute(schema.versions.update().values(version=99))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    async with store.database.read() as connection:
        assert (await connection.execute(sa.select(schema.versions.c.version))).scalar_one() == schema.newest()


@pytest.mark.parametrize(
    "url",
    ["mysql://host/name", "no address", "postgresql+asyncpg://host/name", "sqlite", ""],
)
def test_an_address_that_is_not_known_is_refused_without_showing_it(url):
    with pytest.raises(InvalidConfiguration) as caught:
        Store(url)
    assert "COPYDESK_DATABASE_URL" in str(caught.value)
    assert "postgresql://" in str(caught.value)


async def test_a_database_that_is_away_is_named_without_its_password():
    async with Store("postgresql://me:sesame@127.0.0.1:9/desk?sslkey=secret") as store:
        with pytest.raises(StorageUnavailable) as caught:
            await store.database.ping()
    assert "127.0.0.1:9" in str(caught.value)
    assert "sesame" not in str(caught.value)
    assert "secret" not in str(caught.value)


async def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path: Path):
    file = tmp_path / "notes.txt"
    file.write_text("no database" * 500)
    async with Store(f"sqlite:///{file}") as store:
        with pytest.raises(StorageUnavailable, match="not a database"):
            await store.database.ping()


async def test_a_full_disk_is_said_to_be_full_and_loses_nothing(tmp_path: Path):
    async with Store(f"sqlite:///{tmp_path / 'copydesk.sqlite'}") as store:
        kept = await store.events.append("run", "started")
        async with store.database.write() as connection:
            pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        limited = f"PRAGMA max_page_count = {pages + 2}"
        sa.event.listen(store.database._engine.sync_engine, "begin", lambda c: c.connection.cursor().execute(limited))
        with pytest.raises(StorageFull, match="no room"):
            await store.events.append("run", "progress", {"text": "x" * 50_000})
        assert (await store.events.after("run"))[0] == kept


async def test_postgresql_comes_back(postgres_url):
    async with Store(postgres_url) as store:
        await store.events.append("run", "started")
        async with store.database.write() as connection:
            gone = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'copydesk' AND pid <> pg_backend_pid()"
            await connection.exec_driver_sql(gone)
        assert len(await store.events.after("run")) == 1


def test_sqlite_keeps_what_was_committed(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'copydesk.sqlite'}"
    _open(url)
    with sqlite3.connect(tmp_path / "copydesk.sqlite") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("SELECT count(*) FROM copydesk_events").fetchone() == (1,)


async def test_a_new_file_that_others_set_up_is_waited_for(tmp_path):
    """SQLite refuses the journal mode at once while another connection sets it: no reason to say that it is away."""
    for number in range(20):
        stores = [Store(f"sqlite:///{tmp_path / str(number)}.sqlite") for _ in range(6)]
        await asyncio.gather(*(store.database.ping() for store in stores))
        await asyncio.gather(*(store.aclose() for store in stores))

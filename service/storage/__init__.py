"""What is kept: one database, an SQLite file or PostgreSQL, behind small objects of one subject each.

| module | holds |
|---|---|
| `database` | opens, upgrades, reads and writes; failures as our own errors |
| `schema` | the tables of all modules as one schema, and its upgrades |
| `events` | what happens in runs |
| `presence` | who is there for a run: its process, and listeners elsewhere |
| `store` | all of them on one database, as `bootstrap` hands them on |

To add a table: write a module named after its subject; declare the table in it with `schema.table(name, columns…)`
beside the class that is handed a `Database` and holds every query on it (`async with database.write() as connection`);
add the class to `Store`, which imports the module and so makes the table known. New tables are created when a database
is next opened. To change a table that a release has, write an `Upgrade` in `schema` as well. Times are seconds since
the epoch (`Float`), long JSON is `Text` written by pydantic, ids are `String`. Every table that grows has an `at`
column with an index and a `forget(before)`. Run the module's tests against both databases with the fixture `database`.
"""

from service.storage.database import Database
from service.storage.events import KeptEvents
from service.storage.store import Store

__all__ = ["Database", "KeptEvents", "Store"]

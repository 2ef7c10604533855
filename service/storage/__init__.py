"""What is kept: one database, an SQLite file or PostgreSQL, behind small objects of one subject each.

| module | holds |
|---|---|
| `database` | opens, upgrades, reads and writes; failures as our own errors |
| `schema` | the tables of all modules as one schema, and its upgrades |
| `events` | what happens in runs |
| `presence` | who is there for a run: its process, and listeners elsewhere |
| `journal` | what models answered in a run, until it has ended |
| `grouped` | many small writes in one transaction |
| `meter` | calls and tokens of the last minute, for all workers together |
| `jobs` | what was asked for in the background, how it stands, what came out |
| `idempotency` | answers by `Idempotency-Key` |
| `cache` | summaries by what was asked for |
| `takings` | what was taken of limited things, until it counts no more |
| `places` | places at work and in queues, which replicas hold under a lease |
| `keys` | keys without their secrets |
| `workers` | who works, and who inherits from the dead |
| `store` | all of them on one database, as `service.application` hands them on |

To add a table: write a module named after its subject; declare the table in it with `schema.table(name, columns…)`
beside the class that is handed a `Database` and holds every query on it (`async with database.write() as connection`);
add the class to `Store`, which imports the module and so makes the table known. New tables are created when a database
is next opened. To change a table that a release has, write an `Upgrade` in `schema` as well. Times are seconds since
the epoch (`Float`), long JSON is `Text` written by pydantic, ids are `String`. Every table that grows has an `at`
column with an index and a `forget(before)`. Run the module's tests against both databases with the fixture `database`.
"""

from service.storage.cache import Cache, Stored
from service.storage.database import Database
from service.storage.events import KeptEvents
from service.storage.idempotency import Idempotency, Kept
from service.storage.jobs import Found, KeptJobs, Notice, Submission
from service.storage.journal import KeptJournal
from service.storage.meter import SharedMeter
from service.storage.store import Store
from service.storage.workers import Workers, new_worker

__all__ = [
    "Cache",
    "Database",
    "Found",
    "Idempotency",
    "Kept",
    "KeptEvents",
    "KeptJobs",
    "KeptJournal",
    "Notice",
    "SharedMeter",
    "Store",
    "Stored",
    "Submission",
    "Workers",
    "new_worker",
]

"""The tables of all modules as one schema, and how an older database is brought up to it."""

from dataclasses import dataclass

import sqlalchemy as sa

PREFIX = "copydesk_"
"""What the name of every table begins with, so that a database may be shared with others."""

metadata = sa.MetaData()


def table(name: str, *columns: sa.schema.SchemaItem) -> sa.Table:
    """Declare a table of this schema; see the docstring of `service.storage` for how one is added."""
    return sa.Table(PREFIX + name, metadata, *columns)


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What brings a database of the version before to `version`. A new table needs none: it is created by itself."""

    version: int
    statements: tuple[str, ...]


UPGRADES: tuple[Upgrade, ...] = ()
"""Changes to tables that stand in released versions, oldest first. An entry is never edited once it was released."""

versions = table("schema", sa.Column("version", sa.Integer, primary_key=True, autoincrement=False))
"""One row: the version of the schema that the database has."""


def newest() -> int:
    """Return the version that this code writes."""
    return UPGRADES[-1].version if UPGRADES else 1


def upgrade(connection: sa.Connection) -> None:
    """Create what is missing and apply the upgrades that the database has not had. The caller holds the lock.

    A database of a newer version is left alone: while a new version is rolled out, the old one goes on working.
    """
    fresh = not sa.inspect(connection).has_table(versions.name)
    metadata.create_all(connection)
    if fresh:
        connection.execute(versions.insert().values(version=newest()))
        return
    found: int = connection.execute(sa.select(versions.c.version)).scalar_one()
    for step in UPGRADES:
        if step.version > found:
            for statement in step.statements:
                connection.execute(sa.text(statement))
            connection.execute(versions.update().values(version=step.version))

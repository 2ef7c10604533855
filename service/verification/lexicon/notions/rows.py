"""How the tables are written: a group a line."""

Rows = tuple[tuple[str, ...], ...]
"""Groups of words about one thing, as broad as a retelling may be."""


def rows_of(table: str) -> Rows:
    """Return the words of each line."""
    return tuple(tuple(line.split()) for line in table.strip().splitlines())

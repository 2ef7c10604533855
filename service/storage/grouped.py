"""Many small writes that come at the same time, in one transaction: a disk confirms a group as fast as one."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row")

MOST = 500
"""Rows in one transaction."""


class Grouped(Generic[Row]):
    """Hands rows to `write`: those that arrive while one group is being written make up the next."""

    def __init__(self, write: Callable[[Sequence[Row]], Awaitable[None]], *, most: int = MOST) -> None:
        self._write, self._most = write, most
        self._waiting: list[tuple[Row, asyncio.Future[None]]] = []
        self._task: asyncio.Task[None] | None = None

    async def add(self, row: Row) -> None:
        """Return when the row is written, or raise what writing its group raised."""
        written = asyncio.get_running_loop().create_future()
        self._waiting.append((row, written))
        if self._task is None:
            self._task = asyncio.create_task(self._go())
        await written

    async def _go(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
            try:
                await self._write([row for row, _ in group])
            except Exception as error:  # noqa: BLE001 - it is raised again where each row was added
                for _, written in group:
                    if not written.done():
                        written.set_exception(error)
            else:
                for _, written in group:
                    if not written.done():
                        written.set_result(None)
        self._task = None

"""What waits for words that are still being made, without stopping those who make them."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Generic, TypeVar

from service.delivery.http.running import exceeded

Piece = TypeVar("Piece")


class Feed(Generic[Piece]):
    """Takes pieces from a generator in a task of its own, within `deadline` seconds in all."""

    def __init__(self, pieces: AsyncGenerator[Piece, None], deadline: float) -> None:
        self._taken: asyncio.Queue[Piece | None] = asyncio.Queue()
        self._began = asyncio.Event()
        self._empty = True
        self._task = asyncio.create_task(self._fill(pieces, deadline))

    async def until_ready(self, seconds: float) -> None:
        """Wait so long for a first piece. Raises what the generator raises instead of it."""
        try:
            async with asyncio.timeout(seconds):
                await self._began.wait()
        except TimeoutError:
            return
        except asyncio.CancelledError:
            self.stop()
            raise
        if self._empty:
            await self._task

    async def take(self, seconds: float) -> Piece | None:
        """Return the next piece; None where none comes so soon. Raises what the generator raises."""
        try:
            async with asyncio.timeout(seconds):
                piece = await self._taken.get()
        except TimeoutError:
            return None
        if piece is None:
            await self._task
        return piece

    def stop(self) -> None:
        """Cancel the generator, and with it the calls that it makes."""
        self._task.cancel()

    async def _fill(self, pieces: AsyncGenerator[Piece, None], deadline: float) -> None:
        try:
            async with asyncio.timeout(deadline), aclosing(pieces):
                async for piece in pieces:
                    self._empty = False
                    self._taken.put_nowait(piece)
                    self._began.set()
        except TimeoutError:
            raise exceeded(deadline) from None
        finally:
            self._taken.put_nowait(None)
            self._began.set()

"""All that is kept, on one database."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from service.storage.database import Database
from service.storage.events import KeptEvents
from service.storage.presence import Presence


class Store:
    """What `bootstrap` hands to those who keep things. Making one opens nothing: the first use does."""

    def __init__(self, url: str, *, clock: Callable[[], float] = time.time) -> None:
        self.database = Database(url)
        self.events = KeptEvents(self.database, clock=clock)
        self.presence = Presence(self.database, clock=clock)

    async def aclose(self) -> None:
        """Close the connections."""
        await self.database.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

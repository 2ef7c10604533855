"""All that is kept, on one database."""

import time
from collections.abc import Callable
from typing import Self

from service.closing import Closing
from service.settings import Settings
from service.storage.cache import Cache
from service.storage.database import Database
from service.storage.events import KeptEvents
from service.storage.idempotency import Idempotency
from service.storage.jobs import KeptJobs
from service.storage.journal import KeptJournal
from service.storage.keys import KeptKeys
from service.storage.meter import SharedMeter
from service.storage.places import KeptPlaces
from service.storage.presence import Presence
from service.storage.takings import KeptTakings
from service.storage.workers import Workers

LEASE = 15.0
"""Seconds after its last heartbeat until a worker counts as dead."""


DAY = 86_400.0

CACHE_ENTRIES = 10_000
"""Stored summaries, at most."""


class Store(Closing):
    """What `service.application` hands to those who keep things. Making one opens nothing: the first use does."""

    def __init__(
        self,
        url: str,
        *,
        clock: Callable[[], float] = time.time,
        lease: float = LEASE,
        cache_ttl: float = DAY,
        cache_entries: int = CACHE_ENTRIES,
    ) -> None:
        self.database = Database(url)
        self.events = KeptEvents(self.database, clock=clock)
        self.presence = Presence(self.database, clock=clock)
        self.journal = KeptJournal(self.database, clock=clock)
        self.meter = SharedMeter(self.database)
        self.jobs = KeptJobs(self.database, self.events, clock=clock)
        self.idempotency = Idempotency(self.database, clock=clock)
        self.cache = Cache(self.database, ttl=cache_ttl, most=cache_entries, clock=clock)
        self.workers = Workers(self.database, lease=lease)
        self.keys = KeptKeys(self.database)
        self.takings = KeptTakings(self.database, clock=clock)
        self.places = KeptPlaces(self.database, lease=lease, clock=clock)

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """Return what is kept where the settings say."""
        return cls(
            settings.database,
            lease=settings.worker_lease,
            cache_ttl=settings.cache_ttl or 0.0,
            cache_entries=settings.cache_entries,
        )

    async def forget(self, before: float) -> dict[str, int]:
        """Delete what was kept before that time, keys apart; return how much of each kind."""
        deleted = {
            "events": await self.events.forget(before),
            "journal": await self.journal.forget(before),
            "idempotency": await self.idempotency.forget(before),
            "cache": await self.cache.forget(before),
            "presence": await self.presence.forget(before),
            "takings": await self.takings.forget(before),
            "jobs": 0,
        }
        while gone := await self.jobs.forget(before):
            deleted["jobs"] += len(gone)
        return deleted

    async def aclose(self) -> None:
        """Close the connections."""
        await self.database.aclose()

"""The one composition root: settings in, services out. Tests hand in a transport and a clock.

What speaks to endpoints, and to the web, is loaded where the settings ask for it: most commands start without either.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from service.application import Services
from service.application.admission import Admission
from service.domain.journal import Meter, Taken
from service.drafting import Drafter, ExtractiveDrafter
from service.pipeline import Recipe
from service.prompting import Prompts
from service.settings import Settings

if TYPE_CHECKING:
    import httpx

    from service.fetching.fetcher import Fetcher
    from service.fetching.guard import GuardedTransport
    from service.llm.fallback import Endpoint

Sleep = Callable[[float], Awaitable[None]]


class LateMeter:
    """Counts in the store once there is a call to count, so that building opens no database."""

    def __init__(self, meter: Callable[[], Meter]) -> None:
        self._meter = meter

    async def take(self, name: str, tokens: int, *, calls_most: int | None, tokens_most: int | None) -> Taken:
        return await self._meter().take(name, tokens, calls_most=calls_most, tokens_most=tokens_most)

    async def correct(self, name: str, tokens: int, *, second: int) -> None:
        await self._meter().correct(name, tokens, second=second)


def build(
    settings: Settings | None = None,
    *,
    transport: "httpx.AsyncBaseTransport | None" = None,
    guard: "GuardedTransport | None" = None,
    sleep: Sleep = asyncio.sleep,
) -> Services:
    """Put everything together.

    `transport` (to endpoints), `guard` (to the web) and `sleep` are for tests; the defaults are the real ones.
    Raises InvalidConfiguration where settings or prompt files contradict themselves.
    """
    settings = settings or Settings()
    prompts = Prompts.load(settings.prompts_dir)
    meter = LateMeter(lambda: services.store.meter) if settings.database_url is not None else None
    client = None if settings.llm_base_url is None else _client(settings, transport, sleep, meter)
    extractive = ExtractiveDrafter()
    drafter = extractive if client is None else _model(client, prompts, settings)
    recipe = Recipe(drafter=drafter, stand_in=extractive, repair_attempts=settings.repair_attempts)
    admission = Admission(settings, prompts, _fetcher(settings, guard) if settings.fetch else None)
    services = Services(settings, prompts=prompts, recipe=recipe, client=client, admission=admission)
    return services


def _client(
    settings: Settings, transport: "httpx.AsyncBaseTransport | None", sleep: Sleep, meter: Meter | None
) -> "Endpoint | None":
    from service.llm.config import EndpointConfig
    from service.llm.fallback import connect

    return connect(EndpointConfig.all_from_settings(settings), transport=transport, sleep=sleep, meter=meter)


def _model(client: "Endpoint", prompts: Prompts, settings: Settings) -> Drafter:
    from service.drafting.model import ModelDrafter

    return ModelDrafter(client, prompts, chunk_tokens=settings.chunk_tokens, encoding=settings.llm_encoding)


def _fetcher(settings: Settings, guard: "GuardedTransport | None") -> "Fetcher":
    from service.fetching.fetcher import Fetcher, FetchLimits

    return Fetcher(FetchLimits.from_settings(settings), guard=guard)

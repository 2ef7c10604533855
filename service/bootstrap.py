"""The one composition root: settings in, services out. Tests hand in a transport and a clock."""

import asyncio
from collections.abc import Awaitable, Callable

import httpx

from service.application import Services
from service.application.admission import Admission
from service.domain.journal import Meter, Taken
from service.drafting import ExtractiveDrafter, ModelDrafter
from service.fetching import Fetcher, FetchLimits, GuardedTransport
from service.llm import Endpoint, EndpointConfig, connect
from service.pipeline import Recipe
from service.prompting import Prompts
from service.settings import Settings


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
    transport: httpx.AsyncBaseTransport | None = None,
    guard: GuardedTransport | None = None,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> Services:
    """Put everything together.

    `transport` (to endpoints), `guard` (to the web) and `sleep` are for tests; the defaults are the real ones.
    Raises InvalidConfiguration where settings or prompt files contradict themselves.
    """
    settings = settings or Settings()
    prompts = Prompts.load(settings.prompts_dir)
    meter = LateMeter(lambda: services.store.meter) if settings.database_url is not None else None
    client = connect(EndpointConfig.all_from_settings(settings), transport=transport, sleep=sleep, meter=meter)
    extractive = ExtractiveDrafter()
    drafter = extractive if client is None else _model(client, prompts, settings)
    recipe = Recipe(drafter=drafter, stand_in=extractive, repair_attempts=settings.repair_attempts)
    fetcher = Fetcher(FetchLimits.from_settings(settings), guard=guard) if settings.fetch else None
    admission = Admission(settings, prompts, fetcher)
    services = Services(settings, prompts=prompts, recipe=recipe, client=client, admission=admission)
    return services


def _model(client: Endpoint, prompts: Prompts, settings: Settings) -> ModelDrafter:
    return ModelDrafter(client, prompts, chunk_tokens=settings.chunk_tokens, encoding=settings.llm_encoding)

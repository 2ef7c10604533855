"""The one composition root: settings in, services out. Tests hand in a transport and a clock."""

import asyncio
import json
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

import httpx
from pydantic import Field

from service.access.identity import current_key
from service.analysis import analyze_all
from service.analysis.tokens import count_tokens
from service.domain import (
    Analysis,
    AnalysisRequest,
    Bundle,
    Report,
    Summary,
    SummaryRequest,
    Usage,
    Value,
    VerificationRequest,
)
from service.domain.jobs import Job
from service.domain.journal import Meter
from service.drafting import ExtractiveDrafter, ModelDrafter
from service.errors import ArticleTooLong, Overloaded, StorageError, UnknownPrompt
from service.fetching import Fetcher, FetchLimits, GuardedTransport, fetch_articles
from service.llm import Endpoint, EndpointConfig, EndpointStatus, connect
from service.pipeline import (
    LARGE,
    Completed,
    Created,
    Recipe,
    Statements,
    Tell,
    Told,
    find_statements,
    keep_silent,
    narrate,
    observe_report,
    observed,
    summarize,
)
from service.prompting import Prompts
from service.settings import Settings
from service.verification import verify
from service.version import VERSION

if TYPE_CHECKING:
    from service.access.keys import Keys
    from service.access.limits import Limiter
    from service.jobs import Jobs
    from service.jobs.caching import Caching
    from service.storage import Store

QUEUE_PAUSE = 30.0
"""Seconds after which to come back where too many jobs wait."""

T = TypeVar("T")
Admitted = TypeVar("Admitted", bound=Bundle)


class Readiness(Value):
    """Whether requests can be served, and why not. `checks` is name → "ok" or what is wrong."""

    ready: bool
    engine: str = Field(description="`model` or `extractive`")
    checks: dict[str, str]


class Examination(Value):
    """What every endpoint was found to take and to refuse, in the order in which they are asked."""

    engine: str = Field(description="`model` or `extractive`")
    endpoints: tuple[EndpointStatus, ...]


class Services:
    """What every door of `service.delivery` serves. An async context manager; made by `build`."""

    _store: "Store | None" = None
    _jobs: "Jobs | None" = None
    _caching: "Caching | None" = None

    def __init__(
        self,
        settings: Settings,
        *,
        prompts: Prompts,
        recipe: Recipe,
        client: Endpoint | None,
        fetcher: Fetcher | None = None,
    ) -> None:
        self.settings = settings
        self.prompts = prompts
        self._recipe = recipe
        self._client = client
        self._fetcher = fetcher

    @property
    def store(self) -> "Store":
        """What is kept. Made at first use, so that commands that keep nothing neither load nor make a database."""
        if self._store is None:
            from service.storage import Store

            settings = self.settings
            self._store = Store(
                settings.database,
                lease=settings.worker_lease,
                cache_ttl=settings.cache_ttl or 0.0,
                cache_entries=settings.cache_entries,
            )
        return self._store

    @property
    def jobs(self) -> "Jobs":
        """Summaries in the background. Made at first use, likewise."""
        if self._jobs is None:
            from service.jobs import Jobs, Webhooks

            webhooks = Webhooks(self.settings.webhook_secret, private=self.settings.webhook_private)
            self._jobs = Jobs(self.store, self.summarize, webhooks, self.settings)
        return self._jobs

    @property
    def caching(self) -> "Caching | None":
        """Stored summaries, where the settings store any and a model writes them."""
        if self._caching is None and self.settings.cache_ttl is not None and self._client is not None:
            from service.jobs.caching import Caching

            self._caching = Caching(self.store.cache, lambda: _setup(self.settings, self.prompts))
        return self._caching

    def take_up_jobs(self) -> None:
        """Work on the jobs of a database that is named or there already; one that is not is made for the first job."""
        there = self.settings.database_url is not None or self.settings.database_file.exists()
        if there and self.settings.jobs_concurrency > 0:
            self.jobs.start()

    @cached_property
    def keys(self) -> "Keys":
        """Who may ask."""
        from service.access.keys import Keys

        return Keys(self.store.keys)

    @cached_property
    def limiter(self) -> "Limiter":
        """How much each may ask for."""
        from service.access.limits import Limiter

        return Limiter(self.settings, self.store.takings)

    async def forget(self, seconds: float) -> dict[str, int]:
        """Delete what has been stored for longer than that; return how much of each kind."""
        return await self.store.forget(time.time() - seconds)

    async def summarize(
        self,
        request: SummaryRequest,
        *,
        tell: Tell = keep_silent,
        run: str | None = None,
    ) -> Summary:
        """Answer `POST /v1/summaries`; `tell` is told what happens. Raises the errors of `service.errors`."""
        request = await self._ready(request)
        caching = self.caching if request.cache else None
        if caching is None:
            return await self._write(request, tell, run)
        summary = await caching.summarize(request, lambda: self._write(request, tell, run))
        if summary.provenance.stored_at is not None:
            summary = summary.model_copy(update={"id": run or summary.id})
            tell(Created(id=summary.id))
            tell(Completed(summary=summary))
        return summary

    async def submit(self, request: SummaryRequest, *, owner: str = "", webhook: str | None = None) -> Job:
        """Make a job of `request`: what can be said against it is raised now. Articles are fetched now too."""
        await self._require_room()
        return await self.jobs.submit(await self._ready(request), owner=owner, webhook=webhook)

    def narrate(self, request: SummaryRequest, *, run: str | None = None) -> AsyncGenerator[Told, None]:
        """Yield what happens in a run, `Created` first and `Completed` last; raise what `summarize` raises.

        Closing the generator (`contextlib.aclosing`) cancels the run and its calls.
        """
        return narrate(lambda tell: self.summarize(request, tell=tell, run=run))

    async def verify(self, request: VerificationRequest) -> Report:
        """Answer `POST /v1/verifications`."""
        request = await self.admit(request)
        report = await self._read(request, lambda: verify(request.summary, request.articles))
        observe_report(report)
        return report

    async def analyze(self, request: AnalysisRequest) -> tuple[Analysis, ...]:
        """Answer `POST /v1/analyses`."""
        request = await self.admit(request)
        return await self._read(request, lambda: analyze_all(request.articles))

    async def find_statements(self, request: AnalysisRequest, *, by: str | None = None) -> Statements:
        """Return what the articles attribute to somebody, or to the name or group that is asked for. Calls no model."""
        request = await self.admit(request)
        return await find_statements(request.articles, by=by)

    async def readiness(self) -> Readiness:
        """Say whether the endpoint (where one is configured), the database and the prompts can be used."""
        engine = self._recipe.drafter.engine
        checks = {"prompts": "ok", "database": await self._database_state()}
        if self._client is not None:
            status = await self._client.probe()
            checks["endpoint"] = "ok" if status.reachable else status.problem or "unreachable"
        return Readiness(ready=all(c == "ok" for c in checks.values()), engine=engine, checks=checks)

    async def queued(self) -> int:
        """Return how many jobs wait for a worker; none where no database was made yet."""
        if self.settings.database_url is None and not self.settings.database_file.exists():
            return 0
        return await self.store.jobs.queued()

    async def _require_room(self) -> None:
        """Raise Overloaded where as many jobs wait as may."""
        waiting = await self.store.jobs.queued()
        if waiting >= self.settings.max_queued:
            raise Overloaded(
                f"{waiting} jobs wait for a worker.",
                hint="Wait as long as `Retry-After` says, or run more workers.",
                retry_after=QUEUE_PAUSE,
            )

    async def _charge(self, usage: Usage) -> None:
        """Note what a run cost its key, where that is limited."""
        key = current_key()
        if self.settings.tokens_per_minute or (key is not None and key.tokens_per_minute):
            await self.limiter.charge(key, usage.prompt_tokens + usage.completion_tokens)

    async def _database_state(self) -> str:
        try:
            await self.store.database.ping()
        except StorageError as error:
            return str(error)
        return "ok"

    async def examine(self) -> Examination:
        """Try every endpoint with a little question: the answer of `copydesk doctor`."""
        statuses = await self._client.examine() if self._client is not None else ()
        return Examination(engine=self._recipe.drafter.engine, endpoints=statuses)

    async def aclose(self) -> None:
        """Close the connections."""
        if self._jobs is not None:
            await self._jobs.stop()
        if self._store is not None:
            await self._store.aclose()
        if self._client is not None:
            await self._client.aclose()
        if self._fetcher is not None:
            await self._fetcher.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def admit(self, bundle: Admitted) -> Admitted:
        """Fetch the articles that are only an address, and refuse one that is longer than the settings allow."""
        fetched = await fetch_articles(bundle, self._fetcher)
        self._measure(fetched)
        if self.settings.max_tokens is not None:
            await asyncio.to_thread(self._count, fetched, self.settings.max_tokens)
        return fetched

    async def _write(self, request: SummaryRequest, tell: Tell, run: str | None) -> Summary:
        with observed(self._recipe.drafter.engine, len(request.articles)) as done:
            done.append(await summarize(request, self._recipe, tell=tell, run=run))
        await self._charge(done[0].usage)
        return done[0]

    async def _ready(self, request: SummaryRequest) -> SummaryRequest:
        """Return `request` with its articles, or raise what can be said against it before anything is written."""
        request = await self.admit(request)
        if "articles" not in self.prompts.get(request.prompt).variables:
            raise UnknownPrompt(
                f"{request.prompt} is not a prompt that drafts a summary.",
                hint="Use summarize, or one of your own that takes `articles`.",
                field="/prompt",
            )
        return request

    def _measure(self, bundle: Bundle) -> None:
        """Refuse an article that is longer than the settings allow."""
        limit = self.settings.max_article
        for index, article in enumerate(bundle.articles):
            size = len(article.text or article.html or "")
            if size > limit:
                field = "html" if article.text is None else "text"
                raise ArticleTooLong(
                    f"Article {index + 1} has {size:,} code points; at most {limit:,} are read.",
                    hint="Send it in parts, or raise COPYDESK_MAX_ARTICLE.",
                    field=f"/articles/{index}/{field}",
                )

    def _count(self, bundle: Bundle, limit: int) -> None:
        """Refuse articles that have more tokens together than the settings allow."""
        tokens = sum(count_tokens(article.text or article.html or "") for article in bundle.articles)
        if tokens > limit:
            raise ArticleTooLong(
                f"The articles have {tokens:,} tokens together; at most {limit:,} are read.",
                hint="Send fewer or shorter ones, or raise COPYDESK_MAX_TOKENS.",
                field="/articles",
            )

    async def _read(self, bundle: Bundle, work: Callable[[], T]) -> T:
        """Run `work` here, or in a thread where the input is large enough to keep others waiting."""
        large = sum(len(a.text or a.html or "") for a in bundle.articles) > LARGE
        return await asyncio.to_thread(work) if large else work()


class LateMeter:
    """Counts in the store once there is a call to count, so that building opens no database."""

    def __init__(self, meter: Callable[[], Meter]) -> None:
        self._meter = meter

    async def take(self, name: str, tokens: int, *, calls_most: int | None, tokens_most: int | None) -> float:
        return await self._meter().take(name, tokens, calls_most=calls_most, tokens_most=tokens_most)

    async def correct(self, name: str, tokens: int) -> None:
        await self._meter().correct(name, tokens)


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
    services = Services(settings, prompts=prompts, recipe=recipe, client=client, fetcher=fetcher)
    return services


def _model(client: Endpoint, prompts: Prompts, settings: Settings) -> ModelDrafter:
    return ModelDrafter(client, prompts, chunk_tokens=settings.chunk_tokens, encoding=settings.llm_encoding)


def _setup(settings: Settings, prompts: Prompts) -> str:
    """Return all that decides on a summary beside its request: endpoints, prompts, sizes, and this version's checks."""
    decisive = {"llm_base_url", "llm_model", "llm_context", "llm_max_output", "llm_encoding", "llm_reasoning_effort"}
    decisive |= {"chunk_tokens", "repair_attempts"}
    kept = settings.model_dump(mode="json", include=decisive)
    kept["fallbacks"] = [f.model_dump(mode="json", exclude={"api_key"}) for f in settings.llm_fallbacks]
    kept["prompts"] = [[p.name, p.version, p.sha256, *prompts.labels(p)] for p in prompts.list()]
    return json.dumps([VERSION, kept], sort_keys=True)

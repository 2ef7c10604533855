"""The one composition root: settings in, services out. Tests hand in a transport and a clock."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

import httpx
from pydantic import Field

from service.analysis import analyze_all
from service.domain import (
    Analysis,
    AnalysisRequest,
    Bundle,
    Report,
    Summary,
    SummaryRequest,
    Value,
    VerificationRequest,
)
from service.drafting import ExtractiveDrafter, ModelDrafter
from service.errors import ArticleTooLong, StorageError, UnknownPrompt
from service.fetching import Fetcher, FetchLimits, GuardedTransport, fetch_articles
from service.llm import Endpoint, EndpointConfig, EndpointStatus, connect
from service.pipeline import (
    LARGE,
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

if TYPE_CHECKING:
    from service.storage import Store

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
        self._store: Store | None = None

    @property
    def store(self) -> "Store":
        """What is kept. Made at first use, so that commands that keep nothing neither load nor make a database."""
        if self._store is None:
            from service.storage import Store

            self._store = Store(self.settings.database)
        return self._store

    async def summarize(
        self,
        request: SummaryRequest,
        *,
        tell: Tell = keep_silent,
        run: str | None = None,
    ) -> Summary:
        """Answer `POST /v1/summaries`; `tell` is told what happens. Raises the errors of `service.errors`."""
        request = await self.admit(request)
        if "articles" not in self.prompts.get(request.prompt).variables:
            raise UnknownPrompt(
                f"{request.prompt} is not a prompt that drafts a summary.",
                hint="Use summarize, or one of your own that takes `articles`.",
                field="/prompt",
            )
        with observed(self._recipe.drafter.engine, len(request.articles)) as done:
            done.append(await summarize(request, self._recipe, tell=tell, run=run))
            return done[0]

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
        return fetched

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

    async def _read(self, bundle: Bundle, work: Callable[[], T]) -> T:
        """Run `work` here, or in a thread where the input is large enough to keep others waiting."""
        large = sum(len(a.text or a.html or "") for a in bundle.articles) > LARGE
        return await asyncio.to_thread(work) if large else work()


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
    client = connect(EndpointConfig.all_from_settings(settings), transport=transport, sleep=sleep)
    extractive = ExtractiveDrafter()
    drafter = extractive if client is None else _model(client, prompts, settings)
    recipe = Recipe(drafter=drafter, stand_in=extractive, repair_attempts=settings.repair_attempts)
    fetcher = Fetcher(FetchLimits.from_settings(settings), guard=guard) if settings.fetch else None
    return Services(settings, prompts=prompts, recipe=recipe, client=client, fetcher=fetcher)


def _model(client: Endpoint, prompts: Prompts, settings: Settings) -> ModelDrafter:
    return ModelDrafter(client, prompts, chunk_tokens=settings.chunk_tokens, encoding=settings.llm_encoding)

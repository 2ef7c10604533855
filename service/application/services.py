"""What the doors of `service.delivery` serve: the use cases, and the parts that they need."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import structlog

from service.access.gate import Gate
from service.access.identity import current_key
from service.analysis import analyze_all
from service.application.admission import Admission
from service.application.decisive import decisive
from service.application.health import Examination, Readiness
from service.closing import Closing
from service.domain import (
    Analysis,
    AnalysisRequest,
    Bundle,
    Report,
    Summary,
    SummaryRequest,
    VerificationRequest,
)
from service.domain.jobs import Job
from service.errors import StorageError
from service.llm.spending import charging
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

if TYPE_CHECKING:
    from service.access.keys import Keys
    from service.access.limits import Limiter
    from service.jobs.caching import Caching
    from service.jobs.desk import Jobs
    from service.llm.fallback import Endpoint
    from service.storage import Store

log = structlog.get_logger(__name__)

T = TypeVar("T")


class Services(Closing):
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
        client: "Endpoint | None",
        admission: Admission,
    ) -> None:
        self.settings = settings
        self.prompts = prompts
        self._recipe = recipe
        self._client = client
        self.admission = admission

    @property
    def store(self) -> "Store":
        """What is kept. Made at first use, so that commands that keep nothing neither load nor make a database."""
        if self._store is None:
            from service.storage import Store

            self._store = Store.from_settings(self.settings)
        return self._store

    @property
    def jobs(self) -> "Jobs":
        """Summaries in the background. Made at first use, likewise."""
        if self._jobs is None:
            from service.jobs.desk import Jobs
            from service.jobs.webhooks import Webhooks

            webhooks = Webhooks(self.settings.webhook_secret, private=self.settings.webhook_private)
            self._jobs = Jobs(self.store, self.summarize, webhooks, self.settings)
        return self._jobs

    @property
    def caching(self) -> "Caching | None":
        """Stored summaries, where the settings store any and a model writes them."""
        if self._caching is None and self.settings.cache_ttl is not None and self._client is not None:
            from service.jobs.caching import Caching

            self._caching = Caching(self.store.cache, lambda: decisive(self.settings, self.prompts))
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

    @cached_property
    def gate(self) -> Gate:
        """How much is worked on at once: by this process, or by all that share a database which is named."""
        inside, waiting = self.settings.max_running, self.settings.max_waiting
        if self.settings.database_url is None:
            return Gate(inside=inside, waiting=waiting)
        from service.access.sharing import SharedGate
        from service.storage import new_worker

        return SharedGate(self.store.places, holder=new_worker(), inside=inside, waiting=waiting)

    async def summarize(
        self,
        request: SummaryRequest,
        *,
        tell: Tell = keep_silent,
        run: str | None = None,
    ) -> Summary:
        """Answer `POST /v1/summaries`; `tell` is told what happens. Raises the errors of `service.errors`."""
        request = await self.admission.admit_to_draft(request)
        caching = self.caching if request.cache else None
        if caching is None:
            return await self._write(request, tell, run)
        summary = await caching.summarize(request, lambda: self._write(request, tell, run))
        if summary.provenance.stored_at is not None:
            summary = summary.model_copy(update={"id": run or summary.id})
            tell(Created(id=summary.id))
            tell(Completed(summary=summary))
        return summary

    async def submit(
        self, request: SummaryRequest, *, owner: str = "", webhook: str | None = None, shape: str = ""
    ) -> Job:
        """Make a job of `request`: what can be said against it is raised now. Articles are fetched now too."""
        await self.jobs.require_room()
        admitted = await self.admission.admit_to_draft(request)
        return await self.jobs.submit(admitted, owner=owner, webhook=webhook, shape=shape)

    def narrate(self, request: SummaryRequest, *, run: str | None = None) -> AsyncGenerator[Told, None]:
        """Yield what happens in a run, `Created` first and `Completed` last; raise what `summarize` raises.

        Closing the generator (`contextlib.aclosing`) cancels the run and its calls.
        """
        return narrate(lambda tell: self.summarize(request, tell=tell, run=run))

    async def verify(self, request: VerificationRequest) -> Report:
        """Answer `POST /v1/verifications`."""
        request = await self.admission.admit(request)
        report = await self._read(request, lambda: verify(request.summary, request.articles))
        observe_report(report)
        return report

    async def analyze(self, request: AnalysisRequest) -> tuple[Analysis, ...]:
        """Answer `POST /v1/analyses`."""
        request = await self.admission.admit(request)
        return await self._read(request, lambda: analyze_all(request.articles))

    async def find_statements(self, request: AnalysisRequest, *, by: str | None = None) -> Statements:
        """Return what the articles attribute to somebody, or to the name or group that is asked for. Calls no model."""
        request = await self.admission.admit(request)
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

    async def _charge(self, tokens: int) -> None:
        """Note what a call cost the key that it was made for, where that is limited."""
        key = current_key()
        if not (self.settings.tokens_per_minute or (key is not None and key.tokens_per_minute)):
            return
        try:
            await self.limiter.charge(key, tokens)
        except StorageError as error:  # the answer is there and paid for: it is not thrown away
            log.warning("tokens.not_charged", tokens=tokens, code=error.code)

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
        await self.gate.aclose()
        if self._jobs is not None:
            await self._jobs.stop()
        if self._store is not None:
            await self._store.aclose()
        if self._client is not None:
            await self._client.aclose()
        await self.admission.aclose()

    async def _write(self, request: SummaryRequest, tell: Tell, run: str | None) -> Summary:
        with charging(self._charge), observed(self._recipe.drafter.engine, len(request.articles)) as done:
            done.append(await summarize(request, self._recipe, tell=tell, run=run))
        return done[0]

    async def _read(self, bundle: Bundle, work: Callable[[], T]) -> T:
        """Run `work` here, or in a thread where the input is large enough to keep others waiting."""
        large = sum(len(a.text or a.html or "") for a in bundle.articles) > LARGE
        return await asyncio.to_thread(work) if large else work()

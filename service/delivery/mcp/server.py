"""The MCP server: the tools, their hints, and how far they have come. The only module that imports the SDK."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable
from contextlib import aclosing, asynccontextmanager
from typing import Annotated, Any, Literal, TypeVar

import structlog
from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecuritySettings
from mcp.types import ToolAnnotations
from pydantic import BaseModel, Field, ValidationError

from service.access.identity import current_key
from service.application import Services
from service.delivery.issues import describe
from service.delivery.mcp.answers import (
    AnalysisAnswer,
    JobAnswer,
    SummaryAnswer,
    VerificationAnswer,
    answer_analysis,
    answer_job,
    answer_summary,
    answer_verification,
)
from service.delivery.wording import STAGES
from service.domain import AnalysisRequest, Article, Style, SummaryRequest, VerificationRequest
from service.errors import CopydeskError, InvalidConfiguration
from service.pipeline import ClaimSettled, Completed, Progress, Told
from service.settings import Settings
from service.version import VERSION

INSTRUCTIONS = """Copydesk summarises news articles and checks every figure, quotation and attribution against them. \
Hand it the articles' full text. In what it answers, keep the numbers of the sources and tell the reader what stands \
in `account`. What it refused is not in the summary: do not add it back. `verify_summary` checks a summary that you or \
anybody else wrote."""

LOCAL_HOSTS: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")
"""Names under which a browser may reach the server on its own machine."""

log = structlog.get_logger(__name__)

Requested = TypeVar("Requested", bound=BaseModel)
Answer = TypeVar("Answer")

Detail = Annotated[
    Literal["compact", "full"], Field(description='"full" adds every field that HTTP answers: spans, findings, hashes.')
]
Articles = Annotated[list[Article], Field(description="One to fifty articles, each with `text`, `html` or a `url`.")]
Length = Annotated[
    Literal["short", "medium", "long"] | int, Field(description="Or a number of sentences, from 1 to 50.")
]
Focus = Annotated[str | None, Field(description="What the reader wants to know first.")]


def build_server(services: Services) -> MCPServer[Any]:
    """Return a server whose tools are served by `services`."""
    server: MCPServer[Any] = MCPServer(
        "copydesk",
        title="Copydesk",
        description="News summaries with sources, checked against the articles.",
        instructions=INSTRUCTIONS,
        version=VERSION,
        subscriptions=False,
    )
    fetches = services.settings.fetch
    _add_summarize(server, services, _hints("Summarise news articles", open_world=fetches))
    _add_verify(server, services, _hints("Check a summary against its articles", open_world=fetches))
    _add_analyze(server, services, _hints("Read who says what in an article", open_world=fetches))
    _add_jobs(server, services, open_world=fetches)
    return server


async def serve_stdio(services: Services) -> None:
    """Serve one assistant over standard input and output, until it closes them."""
    await build_server(services).run_stdio_async()


@asynccontextmanager
async def serve_http(services: Services) -> AsyncIterator[StreamableHTTPSessionManager]:
    """Yield what handles the requests to `/mcp`. Nothing is kept between two requests, so that any process answers."""
    server = build_server(services)
    server.streamable_http_app(
        stateless_http=True,
        max_request_body_size=services.settings.max_body,
        transport_security=guard(services.settings),
    )
    async with server.session_manager.run():
        yield server.session_manager


def guard(settings: Settings) -> TransportSecuritySettings:
    """Return the hosts and origins that are answered: no page of another site gets in by DNS rebinding.

    A page has no key, so that where one is asked for, any name will do.
    """
    hosts = [*LOCAL_HOSTS, *settings.hosts]
    schemes = ("http", "https")
    return TransportSecuritySettings(
        enable_dns_rebinding_protection=not settings.asks_for_keys,
        allowed_hosts=[form for host in hosts for form in (host, f"{host}:*")],
        allowed_origins=[f"{s}://{form}" for s in schemes for host in hosts for form in (host, f"{host}:*")],
    )


def _hints(title: str, *, open_world: bool) -> ToolAnnotations:
    return ToolAnnotations(
        title=title, read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=open_world
    )


def _add_summarize(server: MCPServer[Any], services: Services, hints: ToolAnnotations) -> None:
    @server.tool(annotations=hints)
    async def summarize_articles(  # noqa: PLR0917  # the SDK makes a tool's schema of its parameters
        articles: Articles,
        ctx: Context[Any, Any],
        length: Length = "medium",
        style: Style = Style.PARAGRAPH,
        focus: Focus = None,
        detail: Detail = "compact",
    ) -> SummaryAnswer:
        """Summarise news articles; every figure, quotation and attribution in the answer was checked against them."""
        request = _request(SummaryRequest, articles=articles, length=length, style=style, focus=focus)
        async with aclosing(services.narrate(request)) as told:
            summary = await _plainly(_follow(told, ctx))
        return answer_summary(summary.summary, full=detail == "full")


def _add_verify(server: MCPServer[Any], services: Services, hints: ToolAnnotations) -> None:
    @server.tool(annotations=hints)
    async def verify_summary(
        articles: Articles,
        summary: Annotated[str, Field(description="Any summary of them, as plain text.")],
        detail: Detail = "compact",
    ) -> VerificationAnswer:
        """Check a summary that anybody wrote against its articles: wrong figures, altered quotations, lost speakers."""
        request = _request(VerificationRequest, articles=articles, summary=summary)
        return answer_verification(await _plainly(services.verify(request)), full=detail == "full")


def _add_analyze(server: MCPServer[Any], services: Services, hints: ToolAnnotations) -> None:
    @server.tool(annotations=hints)
    async def analyze_article(article: Article, detail: Detail = "compact") -> AnalysisAnswer:
        """Show what an article says: who says what and through whom, quotations, figures, what is not news in it."""
        request = _request(AnalysisRequest, articles=[article])
        (analysis,) = await _plainly(services.analyze(request))
        return answer_analysis(analysis, full=detail == "full")


def _add_jobs(server: MCPServer[Any], services: Services, *, open_world: bool) -> None:
    """Add the two tools for long work: it goes on whatever becomes of the assistant and of this process."""
    keeping = ToolAnnotations(
        title="Summarise in the background", read_only_hint=False, destructive_hint=False, open_world_hint=open_world
    )

    @server.tool(annotations=keeping)
    async def submit_summary(
        articles: Articles, length: Length = "medium", style: Style = Style.PARAGRAPH, focus: Focus = None
    ) -> JobAnswer:
        """Begin a summary of many or long articles in the background; ask for it with get_summary."""
        request = _request(SummaryRequest, articles=articles, length=length, style=style, focus=focus)
        return answer_job(await _plainly(services.submit(request, owner=_owner())), None, full=False)

    @server.tool(annotations=_hints("Ask for a summary in the background", open_world=False))
    async def get_summary(
        id: Annotated[str, Field(description="As submit_summary answered it.")],  # noqa: A002
        detail: Detail = "compact",
    ) -> JobAnswer:
        """Show how a summary in the background stands, and the summary once it is done."""
        job, result, _ = await _plainly(services.jobs.get(id, owner=_owner()))
        return answer_job(job, result, full=detail == "full")


def _owner() -> str:
    """Return the id of the key that asks, as over HTTP: a job is shown to its owner only."""
    key = current_key()
    return "" if key is None else key.id


async def _follow(told: AsyncGenerator[Told, None], ctx: Context[Any, Any]) -> Completed:
    """Report every stage and claim as it comes; return the end."""
    step = 0
    async for event in told:
        if isinstance(event, Completed):
            return event
        if message := _message(event):
            step += 1
            await ctx.report_progress(step, message=message)
    raise RuntimeError("a run ended without its summary")


def _message(event: Told) -> str | None:
    if isinstance(event, Progress):
        counted = f": {event.done} of {event.total}" if event.total > 1 else ""
        return f"{STAGES[event.stage]}{counted}"
    return f"Checked: {event.claim.id}, {event.claim.status.value}" if isinstance(event, ClaimSettled) else None


def _request(model: type[Requested], **fields: Any) -> Requested:
    """Return a request; what is wrong with it is said as over HTTP."""
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        issue = describe(error, fields)[0]
        raise ToolError(f"{issue.field} {issue.message}. {issue.hint or ''}".strip()) from None


async def _plainly(work: Awaitable[Answer]) -> Answer:
    """Await `work`; what goes wrong is told in our words and nothing else."""
    try:
        return await work
    except InvalidConfiguration as error:
        log.exception("misconfigured", exc_info=error)
        raise ToolError("The service is set up wrongly; its log says how.") from None
    except CopydeskError as error:
        raise ToolError(str(error)) from None

"""The one composition root: settings in, services out. Tests hand in a transport and a clock."""

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Self

import httpx
from pydantic import Field

from service.analysis import analyze_all
from service.domain import Analysis, AnalysisRequest, Report, Summary, SummaryRequest, Value, VerificationRequest
from service.settings import Settings
from service.verification import verify

Progress = Callable[[str, int, int], None]
"""Called as `progress(stage, done, total)`; stages are `reading`, `drafting`, `merging`, `checking`, `repairing`."""


class Readiness(Value):
    """Whether requests can be served, and why not. `checks` is name → "ok" or what is wrong."""

    ready: bool
    engine: str = Field(description="`model` or `extractive`")
    checks: dict[str, str]


class Services:
    """What every door of `service.delivery` serves. An async context manager; made by `build`."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    async def summarize(self, request: SummaryRequest, *, progress: Progress | None = None) -> Summary:
        """Answer `POST /v1/summaries`. Raises the errors of `service.errors`."""
        raise NotImplementedError

    async def verify(self, request: VerificationRequest) -> Report:
        """Answer `POST /v1/verifications`."""
        return verify(request.summary, request.articles)

    async def analyze(self, request: AnalysisRequest) -> tuple[Analysis, ...]:
        """Answer `POST /v1/analyses`."""
        return analyze_all(request.articles)

    async def readiness(self) -> Readiness:
        """Say whether the endpoint (where one is configured) and the prompts can be used."""
        return Readiness(ready=True, engine="extractive", checks={})

    async def aclose(self) -> None:
        """Close the connections."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


def build(
    settings: Settings | None = None,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    sleep: Callable[[float], Awaitable[None]] | None = None,
) -> Services:
    """Put everything together. `transport` and `sleep` are for tests; the defaults are the real ones."""
    del transport, sleep
    return Services(settings or Settings())

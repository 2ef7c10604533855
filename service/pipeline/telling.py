"""What a run tells while it is under way, and how somebody listens."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Literal, TypeAlias

from pydantic import Field, JsonValue

from service.domain import ArticleInfo, Claim, Finding, Summary, Value

Stage: TypeAlias = Literal["reading", "drafting", "merging", "checking", "repairing"]


class Told(Value):
    """One thing that a run tells. `kind` and `payload` are what is kept and streamed of it."""

    @property
    def kind(self) -> str:
        raise NotImplementedError

    def payload(self) -> dict[str, JsonValue]:
        """Return its fields as JSON."""
        return self.model_dump(mode="json")


class Created(Told):
    """A run began. `id` is the id that its summary will have."""

    id: str

    @property
    def kind(self) -> str:
        return "summary.created"


class ArticlesRead(Told):
    """The articles were read: what is excluded, what is hidden in them, how many sentences may be cited."""

    articles: tuple[ArticleInfo, ...]

    @property
    def kind(self) -> str:
        return "articles.read"


class Progress(Told):
    """`done` of `total` in a stage: articles, parts, drafts, claims or refused claims."""

    stage: Stage
    done: int = Field(ge=0)
    total: int = Field(ge=0)

    @property
    def kind(self) -> str:
        return "progress"


class ClaimSettled(Told):
    """A claim was checked and leaves with the summary: these words with these citations, in this place.

    Claims are told in order, the headline (`h`) before them.
    What follows never has a told claim refused; it may tell more of it, such as the full name behind a short one: the
    marks and findings of the finished summary count. `draft` is what was written first and `reasons` why it was
    refused, where the claim is not `verified`.
    """

    claim: Claim
    findings: tuple[Finding, ...]
    draft: str | None = None
    reasons: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return f"claim.{self.claim.status.value}"


class ClaimDropped(Told):
    """A drafted claim was left out, and why."""

    draft: str
    reasons: tuple[str, ...]

    @property
    def kind(self) -> str:
        return "claim.dropped"


class Completed(Told):
    """The summary is done. Its payload is the summary."""

    summary: Summary

    @property
    def kind(self) -> str:
        return "summary.completed"

    def payload(self) -> dict[str, JsonValue]:
        return self.summary.model_dump(mode="json")


Tell: TypeAlias = Callable[[Told], None]
"""Takes what a run tells, in order. Called on the event loop's thread only; it must not block."""


def keep_silent(_told: Told) -> None:
    """Listen to nothing."""


async def narrate(run: Callable[[Tell], Awaitable[object]]) -> AsyncGenerator[Told, None]:
    """Yield what `run` tells, as it tells it; raise what it raises. Closing the generator cancels the run."""
    told: asyncio.Queue[Told | None] = asyncio.Queue()

    async def to_the_end() -> None:
        try:
            await run(told.put_nowait)
        finally:
            told.put_nowait(None)

    task = asyncio.create_task(to_the_end())
    try:
        while (event := await told.get()) is not None:
            yield event
        await task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

"""Parts → one draft: drafted at the same time, merged as a tree whose shape the plan gives."""

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from service.analysis.chunking import Chunk
from service.domain import Analysis, Draft, DraftClaim, Options, PromptRef, Usage
from service.drafting import Drafted, Drafter
from service.errors import UnusableAnswer
from service.pipeline.recipe import Progress

T = TypeVar("T")

FAN_IN = 8
"""Drafts that one merging call takes: few enough for a small context, many enough for a flat tree."""


@dataclass(frozen=True, slots=True)
class Written:
    """A draft of everything, and what it took. `fallback` says what stood in for a call that failed."""

    draft: Draft
    drafter: Drafter
    usage: Usage
    prompts: tuple[PromptRef, ...] = ()
    model: str | None = None
    fallback: str | None = None

    def with_cost(self, drafted: Drafted) -> "Written":
        """Add the cost of one more call."""
        return replace(
            self,
            usage=self.usage + drafted.usage,
            prompts=tuple(dict.fromkeys(self.prompts + drafted.prompts)),
            model=self.model or drafted.model,
        )


async def write(
    chunks: Sequence[Chunk],
    analyses: Sequence[Analysis],
    options: Options,
    drafter: Drafter,
    tell: Progress,
) -> Written:
    """Draft every part, then merge. The calls of one level run at the same time; the drafter bounds them."""
    drafts = await _all([drafter.draft(c, analyses, options) for c in chunks], "drafting", tell)
    written = Written(draft=Draft(claims=()), drafter=drafter, usage=Usage())
    for drafted in drafts:
        written = written.with_cost(drafted)
    return await _merge([d.draft for d in drafts], written, options, tell)


async def _merge(drafts: Sequence[Draft], written: Written, options: Options, tell: Progress) -> Written:
    """Merge eight at a time until one is left."""
    while len(drafts) > 1:
        groups = [drafts[i : i + FAN_IN] for i in range(0, len(drafts), FAN_IN)]
        merged = await _all([_merge_group(g, written.drafter, options) for g in groups], "merging", tell)
        for drafted, fallback in merged:
            written = written.with_cost(drafted)
            written = replace(written, fallback=written.fallback or fallback)
        drafts = [drafted.draft for drafted, _ in merged]
    return replace(written, draft=drafts[0])


async def _merge_group(drafts: Sequence[Draft], drafter: Drafter, options: Options) -> tuple[Drafted, str | None]:
    """Merge one group. An answer that cannot be used loses nothing: the claims are taken from the parts in turn."""
    if len(drafts) == 1:
        return Drafted(draft=drafts[0]), None
    try:
        drafted = await drafter.merge(drafts, options)
    except UnusableAnswer as error:
        return Drafted(
            draft=_in_turn(drafts, options.sentences)
        ), f"merging failed, parts taken in turn: {error.message}"
    return replace(drafted, draft=_only_known(drafted.draft, drafts)), None


def _only_known(merged: Draft, drafts: Sequence[Draft]) -> Draft:
    """Keep the citations that the parts had: merging may not cite what it was not given."""
    known = {c for d in drafts for claim in (*d.claims, *([d.headline] if d.headline else [])) for c in claim.citations}

    def keep(claim: DraftClaim) -> DraftClaim:
        return claim.model_copy(update={"citations": tuple(c for c in claim.citations if c in known)})

    return Draft(
        claims=tuple(keep(c) for c in merged.claims), headline=keep(merged.headline) if merged.headline else None
    )


def _in_turn(drafts: Sequence[Draft], number: int) -> Draft:
    """Take first claims first from every part, then second ones, put back into reading order."""
    turns = [(i, part, claim) for part, d in enumerate(drafts) for i, claim in enumerate(d.claims)]
    chosen = sorted(turns, key=lambda t: t[:2])[:number]
    return Draft(claims=tuple(c for _, _, c in sorted(chosen, key=lambda t: (t[1], t[0]))), headline=drafts[0].headline)


async def _all(calls: Sequence[Awaitable[T]], stage: str, tell: Progress) -> list[T]:
    """Run all calls at once; the first failure cancels the rest."""
    done = 0
    tell(stage, 0, len(calls))

    async def counted(call: Awaitable[T]) -> T:
        nonlocal done
        result = await call
        done += 1
        tell(stage, done, len(calls))
        return result

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(counted(call)) for call in calls]
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None
    return [task.result() for task in tasks]

"""Parts → one draft: drafted at the same time, merged as a tree whose shape the plan gives."""

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from service.analysis.chunking import Chunk
from service.domain import Draft, DraftClaim, Options, PromptRef, Repair, Style, Usage
from service.drafting import Drafted, Drafter, charge, find_headline, spent
from service.errors import ContextOverflow, UnusableAnswer
from service.pipeline.telling import Progress, Tell
from service.verification import Library

T = TypeVar("T")

MIN_PART = 2
"""Claims that a part is asked for at least, however many parts there are."""

SLACK = 2
"""Times as many claims are asked for from all parts together as the summary will have: merging chooses."""


@dataclass(frozen=True, slots=True)
class Tree:
    """How many drafts one merging call takes: of parts, which are short, and of what was merged before."""

    parts: int
    merged: int


@dataclass(frozen=True, slots=True)
class Written:
    """A draft of everything, and what it took. `fallback` says what stood in for a call that failed."""

    draft: Draft
    drafter: Drafter
    usage: Usage
    prompts: tuple[PromptRef, ...] = ()
    model: str | None = None
    endpoint: str | None = None
    fallback: str | None = None
    repairs: tuple[Repair, ...] = ()

    def with_cost(self, drafted: Drafted) -> "Written":
        """Add the cost of one more call."""
        return replace(
            self,
            usage=self.usage + drafted.usage,
            prompts=tuple(dict.fromkeys(self.prompts + drafted.prompts)),
            model=self.model or drafted.model,
            endpoint=self.endpoint or drafted.endpoint,
            fallback=self.fallback or drafted.note,
            repairs=self.repairs + drafted.repairs,
        )

    def joined(self, others: Sequence["Written"]) -> "Written":
        """Add the cost of other branches of the tree."""
        joined = self
        for other in others:
            joined = joined.with_cost(
                Drafted(
                    draft=other.draft,
                    usage=other.usage,
                    prompts=other.prompts,
                    model=other.model,
                    endpoint=other.endpoint,
                    note=other.fallback,
                    repairs=other.repairs,
                )
            )
        return joined


async def write(chunks: Sequence[Chunk], library: Library, options: Options, drafter: Drafter, tell: Tell) -> Written:
    """Draft every part and merge the drafts.

    All calls whose input is there are under way at once (the drafter bounds them): a branch of the tree is merged as
    soon as its own parts are drafted. The tree's shape comes from the plan, never from who answers first.

    Raises ContextOverflow with what all parts cost, those that had been answered too.
    """
    tree = await _tree(len(chunks), options, drafter)
    writer = Writer(chunks, library, options, drafter, tell, tree=tree)
    try:
        return await writer.write(0, len(chunks))
    except ContextOverflow as error:
        charge(error, writer.spent)
        raise


async def _tree(parts: int, options: Options, drafter: Drafter) -> Tree:
    """Return the shape that fits: a draft of a part has fewer claims than the summary of many."""
    if parts == 1:
        return Tree(2, 2)
    each = _for_part(options, parts).sentences
    fan_in = [await drafter.fan_in(options, claims) for claims in (each, options.sentences)]
    return Tree(*(max(number, 2) for number in fan_in))


class Writer:
    """Writes one draft. Counts what is done."""

    def __init__(
        self,
        chunks: Sequence[Chunk],
        library: Library,
        options: Options,
        drafter: Drafter,
        tell: Tell,
        *,
        tree: Tree,
    ) -> None:
        self._chunks, self._library, self._options = chunks, library, options
        self._drafter, self._tell = drafter, tell
        self._tree = tree
        self._drafted = 0
        self.spent = Usage()
        tell(Progress(stage="drafting", done=0, total=len(chunks)))

    async def write(self, start: int, end: int) -> Written:
        """Write the parts `[start, end)`."""
        if end - start == 1:
            return await self._draft(start)
        parts = await gather([self.write(a, b) for a, b in branches(start, end, self._tree)])
        return await self._merge(parts, last=end - start == len(self._chunks))

    async def _draft(self, index: int) -> Written:
        options = _for_part(self._options, len(self._chunks))
        drafted = await self._drafter.draft(self._chunks[index], self._library, options)
        self.spent += drafted.usage
        self._drafted += 1
        self._tell(Progress(stage="drafting", done=self._drafted, total=len(self._chunks)))
        empty = Written(draft=drafted.draft, drafter=self._drafter, usage=Usage())
        return empty.with_cost(drafted)

    async def _merge(self, parts: Sequence[Written], *, last: bool) -> Written:
        """Merge drafts. An answer that cannot be used loses nothing: the claims are taken from the parts in turn."""
        if last:
            self._tell(Progress(stage="merging", done=0, total=1))
        drafts = [p.draft for p in parts]
        written = Written(draft=Draft(claims=()), drafter=self._drafter, usage=Usage()).joined(parts)
        try:
            merged = await self._drafter.merge(drafts, self._options)
        except UnusableAnswer as error:
            merged = Drafted(usage=spent(error, "merge"), note=error.message)
        self.spent += merged.usage
        if merged.draft.claims:
            return replace(written.with_cost(merged), draft=only_known(merged.draft, drafts))
        fallback = f"Merging failed, so the parts' claims were taken in turn: {merged.note}"
        written = replace(written.with_cost(merged), fallback=fallback)
        taken = in_turn(drafts, self._options.sentences)
        if last and taken.headline is None:
            taken = taken.model_copy(update={"headline": await asyncio.to_thread(self._headline)})
        return replace(written, draft=taken)

    def _headline(self) -> DraftClaim | None:
        """Return an article's own headline: notes on parts have none."""
        return find_headline(self._library)


def branches(start: int, end: int, tree: Tree) -> list[tuple[int, int]]:
    """Split `[start, end)` into the children of one node: as few even runs as a tree of least depth allows."""
    below, reach = 1, tree.parts
    while reach < end - start:
        below, reach = reach, reach * tree.merged
    count = -(-(end - start) // below)
    borders = [start + (end - start) * i // count for i in range(count + 1)]
    return list(pairwise(borders))


def only_known(merged: Draft, drafts: Sequence[Draft]) -> Draft:
    """Keep the citations that the parts had: merging may not cite what it was not given."""
    known = {c for d in drafts for claim in (*d.claims, *([d.headline] if d.headline else [])) for c in claim.citations}

    def keep(claim: DraftClaim) -> DraftClaim:
        return claim.model_copy(update={"citations": tuple(c for c in claim.citations if c in known)})

    return Draft(
        claims=tuple(keep(c) for c in merged.claims), headline=keep(merged.headline) if merged.headline else None
    )


def in_turn(drafts: Sequence[Draft], number: int) -> Draft:
    """Take first claims first from every part, then second ones, put back into reading order."""
    turns = [(place, part, claim) for part, d in enumerate(drafts) for place, claim in enumerate(d.claims)]
    chosen = sorted(turns, key=lambda t: t[:2])[:number]
    in_order = sorted(chosen, key=lambda t: (t[1], t[0]))
    return Draft(claims=tuple(claim for _, _, claim in in_order), headline=drafts[0].headline)


def _for_part(options: Options, parts: int) -> Options:
    """Ask each of several parts for its share of twice the length, in plain sentences."""
    if parts == 1:
        return options
    share = max(MIN_PART, -(-SLACK * options.sentences // parts))
    return options.model_copy(update={"length": min(share, max(options.sentences, MIN_PART)), "style": Style.PARAGRAPH})


async def gather(calls: Sequence[Awaitable[T]]) -> list[T]:
    """Run all at once; the first failure cancels the rest and is raised as itself."""

    async def run(call: Awaitable[T]) -> T:
        return await call

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(run(call)) for call in calls]
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None
    return [task.result() for task in tasks]

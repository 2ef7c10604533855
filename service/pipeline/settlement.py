"""A draft → claims that may leave: checked, and mended, repaired, extracted, dropped or flagged as the policy says."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from service.domain import (
    Claim,
    Draft,
    DraftClaim,
    OnViolation,
    Options,
    Repair,
    RepairCounts,
    Report,
    Status,
    Style,
)
from service.drafting import Drafted, Refused, extract_sentence, find_headline, spent
from service.errors import EndpointError, InvalidArticle, ViolationsFound
from service.pipeline.announcing import Herald, findings_as
from service.pipeline.entries import HEADLINE, Entry
from service.pipeline.judging import Judge
from service.pipeline.ledger import Ledger
from service.pipeline.observing import observe_draft
from service.pipeline.recipe import Recipe
from service.pipeline.telling import Progress, Tell
from service.pipeline.writing import Written
from service.verification import Library, ReadSummary, rank_support, report_on

STOOD_IN = "The extractive engine answered."

EMPTIED = f"No claim of the model's draft stood the check. {STOOD_IN}"

SEPARATORS: dict[Style, str] = {Style.PARAGRAPH: " ", Style.BULLETS: "\n", Style.HEADLINE: "\n"}
"""What stands between two claims in the text of a summary."""

MENDING: frozenset[OnViolation] = frozenset({OnViolation.REPAIR, OnViolation.REDACT})
"""Policies under which no refused claim leaves, so that claims can be told before the rest is settled."""

T = TypeVar("T")

LARGE = 3_000
"""Code points of all articles from which checking leaves the event loop: a claim is checked against each sentence."""

Act = Callable[[list[Entry], int], Entry | None]
"""What is done with the refused entry at an index: its replacement, or None where it is dropped."""

Release = Callable[[list[Entry]], Awaitable[None]]
"""Tells the claims that will stand whatever follows."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What leaves: the claims that stand, read and reported as the final text, and everything that was done."""

    written: Written
    entries: tuple[Entry, ...]
    headline: Claim | None
    summary: ReadSummary
    report: Report
    repairs: tuple[Repair, ...]
    counts: RepairCounts


async def settle(written: Written, library: Library, options: Options, recipe: Recipe, tell: Tell) -> Settled:
    """Check a draft and settle every claim by the policy; the final text is then checked once more.

    Raises ViolationsFound under `reject`, and InvalidArticle where no sentence at all can stand.
    """
    desk = Desk(library, options, recipe, tell)
    return await desk.settle(written)


class Desk:
    """Settles one draft. The ledger holds what was done, the herald what has been told and so cannot change."""

    def __init__(self, library: Library, options: Options, recipe: Recipe, tell: Tell) -> None:
        self._library = library
        self._options = options
        self._recipe = recipe
        self._tell = tell
        self._judge = Judge(library, separator=SEPARATORS[options.style])
        self._large = sum(len(a.text) for a in library.analyses.values()) > LARGE
        self._mending = options.on_violation in MENDING
        self._added = 0
        self._ledger = Ledger()
        self._herald = Herald(self._ledger, self._judge, library, tell)

    async def settle(self, written: Written) -> Settled:
        """Settle headline and claims; where nothing stands, the extractive engine answers."""
        drafted = len(written.draft.claims) + (written.draft.headline is not None)
        drafted += sum(r.action == "dropped" for r in written.repairs)
        self._ledger.open(written.repairs)
        headline = [Entry(c, c) for c in [written.draft.headline] if c is not None]
        entries = [Entry(c, c) for c in self._once(written.draft.claims)]
        written, headline = await self._apply(written, headline, self._retitle)
        if headline and self._mending:
            self._herald.tell_headline(headline[0])
        written, entries = await self._apply(written, entries, self._extract, self._release)
        if self._options.on_violation is OnViolation.REJECT:
            self._reject(headline, entries)
        entries = await self._shorten(entries)
        if not entries:
            written, entries, headline = await self._stand_in(written, headline)
        if not entries:
            raise InvalidArticle(
                "No sentence of the articles can stand in a summary by itself.",
                hint="Send their whole text: a sentence that says “she” needs the one that names her.",
            )
        return self._close(written, entries, headline[0] if headline else None, drafted)

    def _once(self, claims: Sequence[DraftClaim]) -> list[DraftClaim]:
        """Keep the first of claims in the same words."""
        kept: dict[str, DraftClaim] = {}
        for claim in claims:
            words = " ".join(claim.text.casefold().split()).rstrip(".!? ")
            if words in kept:
                self._ledger.note("dropped", claim, None, ("It repeats an earlier claim.",))
            kept.setdefault(words, claim)
        return list(kept.values())

    async def _apply(
        self, written: Written, entries: list[Entry], replacing: Act, release: Release | None = None
    ) -> tuple[Written, list[Entry]]:
        """Do with refused claims what the policy says, until no refused claim is left."""
        entries = await self._aside(self._check, entries)
        observe_draft(entries)
        match self._options.on_violation:
            case OnViolation.ANNOTATE | OnViolation.REJECT:
                return written, [self._flag(e) for e in entries]
            case OnViolation.REDACT:
                entries = await self._aside(self._mend, entries)
                return written, await self._until_clean(entries, self._redact, release)
            case OnViolation.REPAIR:
                entries = await self._aside(self._mend, entries)
                for _ in range(self._recipe.repair_attempts):
                    written, entries = await self._repair(written, entries, release)
                return written, await self._until_clean(entries, replacing, release)

    async def _aside(self, work: Callable[..., T], *given: Any) -> T:
        """Do it here, or in a thread where the articles are long enough to keep other requests waiting."""
        return await asyncio.to_thread(work, *given) if self._large else work(*given)

    def _check(self, entries: Sequence[Entry]) -> list[Entry]:
        """Check each claim in this text. What would have a told one refused is refused itself: told ones stand."""
        checked, held = self._judge.check(entries), len(self._herald.held)
        disturbing = self._judge.unsettling(entries, held) if held else None
        if disturbing is None:
            return [*map(_with_status, checked, self._herald.held), *checked[held:]]
        checked[disturbing] = replace(checked[disturbing], unsettling=True)
        return [*self._herald.held, *checked[held:]]

    def _mend(self, entries: list[Entry]) -> list[Entry]:
        """Set right what a machine can: citations that do not exist, and figures cited to the wrong sentence."""
        mended = [self._mend_citations(e) for e in entries]
        return mended if mended == entries else self._check(mended)

    def _mend_citations(self, entry: Entry) -> Entry:
        claim = entry.claim
        known = tuple(c for c in claim.citations if c in self._library.sentences)
        if any(f.verdict == "missing" and f.expected for f in entry.findings):
            known = ()
        added = tuple(f.source.sentence for f in entry.findings if f.verdict == "uncited" and f.source is not None)
        citations = tuple(dict.fromkeys(known + added)) or self._likely(claim)
        if citations == claim.citations:
            return entry
        mended = claim.model_copy(update={"citations": citations})
        if set(citations) != set(claim.citations):
            reason = f"Cited {', '.join(claim.citations) or 'nothing'}; now cites {', '.join(citations) or 'nothing'}."
            self._ledger.note("mended", claim, mended, (reason,))
        return replace(entry, claim=mended)

    def _likely(self, claim: DraftClaim) -> tuple[str, ...]:
        """Return the sentences that a claim shares most with, best first."""
        return tuple(rank_support(claim.text, self._library))

    async def _repair(
        self, written: Written, entries: list[Entry], release: Release | None
    ) -> tuple[Written, list[Entry]]:
        """Send refused claims back, all at once; what comes back is tried in the order of the claims.

        Not those that are a stretch of what they cite: no call is spent where the sentence itself says it best.
        """
        await self._let_go(entries, release)
        refused = [i for i, e in enumerate(entries) if e.blocking and not self._is_stretch(e.claim)]
        if not refused:
            return written, entries
        self._tell(Progress(stage="repairing", done=0, total=len(refused)))
        calls = [asyncio.create_task(self._ask_again(written, entries[i])) for i in refused]
        try:
            for done, (index, call) in enumerate(zip(refused, calls, strict=True), 1):
                drafted = await call
                written = written.with_cost(drafted) if drafted is not None else written
                if drafted is not None and drafted.draft.claims:
                    entries = await self._aside(self._try, entries, index, drafted.draft)
                self._tell(Progress(stage="repairing", done=done, total=len(refused)))
                await self._let_go(entries, release)
        finally:
            await stop(calls)
        return written, entries

    def _is_stretch(self, claim: DraftClaim) -> bool:
        """Say whether a claim is word for word a part of a sentence that it cites."""
        words = claim.text.rstrip(".!?…")
        return any(words in self._library.sentences[c].text for c in claim.citations if c in self._library.sentences)

    async def _ask_again(self, written: Written, entry: Entry) -> Drafted | None:
        """A repair that fails is no answer: the extract stands in."""
        sentences = tuple(
            self._library.sentences[s] for s in self._evidence(entry.claim) if s in self._library.sentences
        )
        try:
            return await written.drafter.repair(
                Refused(claim=entry.claim, findings=entry.blocking, sentences=sentences), self._options
            )
        except EndpointError as error:
            return Drafted(draft=Draft(claims=()), usage=spent(error, "repair"))

    def _try(self, entries: list[Entry], index: int, draft: Draft) -> list[Entry]:
        """Put a rewritten claim into its place where it passes there."""
        old = entries[index]
        known = tuple(c for c in draft.claims[0].citations if c in self._library.sentences) or old.claim.citations
        new = replace(old, claim=DraftClaim(text=draft.claims[0].text, citations=known), status=Status.REPAIRED)
        tried = self._check([*entries[:index], new, *entries[index + 1 :]])
        if tried[index].refused:
            return entries
        self._ledger.note("repaired", old.drafted, new.claim, old.reasons)
        return tried

    async def _until_clean(self, entries: list[Entry], act: Act, release: Release | None = None) -> list[Entry]:
        """Settle the first refused claim, check again, and so on: what goes may change what a pronoun means."""
        await self._let_go(entries, release)
        while (index := next((i for i, e in enumerate(entries) if e.refused), None)) is not None:
            entries = await self._aside(self._act, entries, index, act)
            await self._let_go(entries, release)
        return entries

    def _act(self, entries: list[Entry], index: int, act: Act) -> list[Entry]:
        entry = act(entries, index)
        return self._check([*entries[:index], *([entry] if entry else []), *entries[index + 1 :]])

    def _redact(self, entries: list[Entry], index: int) -> Entry | None:
        entry = entries[index]
        if not any(f.violation for f in entry.findings):
            return self._extract(entries, index)
        self._ledger.note("dropped", entry.drafted, None, entry.reasons)
        return None

    def _extract(self, entries: list[Entry], index: int) -> Entry | None:
        """Put the cited sentence itself in the claim's place, or drop the claim."""
        entry = entries[index]
        said = {c for i, e in enumerate(entries) if i != index for c in e.claim.citations}
        for sentence in self._evidence(entry.claim) if entry.status is not Status.EXTRACTED else ():
            claim = extract_sentence(sentence, self._library)
            if claim is None or self._library.sentences[sentence].heading or set(claim.citations) <= said:
                continue
            if not self._judge.check([Entry(drafted=claim, claim=claim)])[0].refused:
                self._ledger.note("extracted", entry.drafted, claim, entry.reasons)
                return replace(entry, claim=claim, status=Status.EXTRACTED)
        self._ledger.note("dropped", entry.drafted, None, entry.reasons)
        return None

    def _retitle(self, entries: list[Entry], index: int) -> Entry | None:
        """Put an article's own headline in the place of a refused one, or have none."""
        entry = entries[index]
        claim = find_headline(self._library) if entry.status is not Status.EXTRACTED else None
        self._ledger.note("extracted" if claim else "dropped", entry.drafted, claim, entry.reasons)
        return replace(entry, claim=claim, status=Status.EXTRACTED) if claim else None

    def _evidence(self, claim: DraftClaim) -> tuple[str, ...]:
        """Return the claim's sentences, those that share most with it first."""
        cited = tuple(c for c in claim.citations if c in self._library.sentences)
        likely = self._likely(claim)
        best = [s for s in likely if s in cited]
        return tuple(dict.fromkeys([*best, *cited])) or likely

    def _flag(self, entry: Entry) -> Entry:
        if not any(f.violation for f in entry.findings):
            return entry
        self._ledger.note("flagged", entry.drafted, entry.claim, entry.reasons)
        return replace(entry, status=Status.FLAGGED)

    def _reject(self, headline: Sequence[Entry], entries: Sequence[Entry]) -> None:
        findings = [f for e in entries for f in e.findings] + [f for e in headline for f in findings_as(e, HEADLINE)]
        report = report_on(findings, tuple(self._library.analyses.values()))
        if report.verdict == "fail":
            raise ViolationsFound(
                f"The summary was refused: {len(report.violations)} violations.",
                report=report,
                hint="Read the report, or ask with on_violation=repair.",
            )

    async def _shorten(self, entries: list[Entry]) -> list[Entry]:
        """Keep as many claims as were asked for."""
        kept, beyond = entries[: self._options.sentences], entries[self._options.sentences :]
        if not beyond:
            return entries
        for entry in beyond:
            self._ledger.note("dropped", entry.drafted, None, ("It goes beyond the length that was asked for.",))
        kept = await self._aside(self._check, kept)
        return await self._until_clean(kept, self._extract) if self._mending else kept

    async def _stand_in(self, written: Written, headline: list[Entry]) -> tuple[Written, list[Entry], list[Entry]]:
        """Nothing of the draft stands: the extractive engine answers, and says so."""
        analyses = tuple(self._library.analyses.values())
        engine = self._recipe.stand_in
        (chunk,) = await engine.plan(analyses, self._options)
        draft = (await engine.draft(chunk, self._library, self._options)).draft
        asked = written.drafter.engine == "model"
        why = EMPTIED if written.draft.claims else f"{written.fallback or ''} {STOOD_IN}".strip()
        written = replace(written, drafter=engine, fallback=why if asked else written.fallback)
        self._added = len(draft.claims) + (draft.headline is not None and not headline)
        entries = await self._aside(self._check, [Entry(c, c) for c in draft.claims])
        entries = await self._until_clean(entries, self._extract)
        if not headline:
            headline = self._judge.check([Entry(c, c) for c in [draft.headline] if c])
            headline = await self._until_clean(headline, self._extract)
        return written, entries, headline

    async def _let_go(self, entries: list[Entry], release: Release | None) -> None:
        if release is not None:
            await release(entries)

    async def _release(self, entries: list[Entry]) -> None:
        """Tell the claims before the first refused one that stand whatever follows."""
        refused = next((i for i, e in enumerate(entries) if e.refused), len(entries))
        limit = min(refused, self._options.sentences)
        self._herald.tell_claims(
            entries, await self._aside(self._judge.settled, entries, len(self._herald.held), limit)
        )

    def _close(self, written: Written, entries: list[Entry], headline: Entry | None, drafted: int) -> Settled:
        """Check the final text once more, as a reader would get it."""
        if headline and self._herald.title is None:
            self._herald.tell_headline(headline)
        self._herald.tell_claims(entries, len(entries))
        entries = self._judge.check(self._herald.held)
        findings = [f for e in entries for f in e.findings]
        findings += findings_as(headline, HEADLINE) if headline else ()
        repairs = self._ledger.repairs
        return Settled(
            written=written,
            entries=tuple(entries),
            headline=self._herald.title,
            summary=self._judge.read(entries),
            report=report_on(findings, tuple(self._library.analyses.values())),
            repairs=repairs,
            counts=_count(drafted, self._added, [*entries, *([headline] if headline else [])], repairs),
        )


def _with_status(entry: Entry, told: Entry) -> Entry:
    """Return an entry with the status that it was told with."""
    return entry if entry.status is told.status else replace(entry, status=told.status)


async def stop(tasks: Sequence["asyncio.Task[Any]"]) -> None:
    """Cancel what still runs, and wait until it has let go."""
    running = [task for task in tasks if task.cancel()]
    await asyncio.gather(*running, return_exceptions=True)


def _count(drafted: int, added: int, entries: Sequence[Entry], repairs: Sequence[Repair]) -> RepairCounts:
    by = {status: sum(e.status is status for e in entries) for status in Status}
    return RepairCounts(
        drafted=drafted,
        added=added,
        verified=by[Status.VERIFIED],
        repaired=by[Status.REPAIRED],
        extracted=by[Status.EXTRACTED],
        flagged=by[Status.FLAGGED],
        dropped=sum(r.action == "dropped" for r in repairs),
    )

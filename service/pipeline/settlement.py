"""A draft → claims that may leave: checked, and mended, repaired, extracted, dropped or flagged as the policy says."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from service.domain import (
    Draft,
    DraftClaim,
    Finding,
    OnViolation,
    Options,
    Repair,
    RepairCounts,
    Report,
    Status,
    Style,
)
from service.drafting import Drafted, Refused, extract_sentence, find_headline
from service.errors import EndpointError, ViolationsFound
from service.pipeline.recipe import Progress, Recipe
from service.pipeline.writing import Written
from service.verification import Library, ReadSummary, check_claim, rank_support, read_claims, report_on

EMPTIED = "No claim of the model's draft stood the check; the extractive engine answered."

HEADLINE = "h"
"""The id of a headline among claims."""

SEPARATORS: dict[Style, str] = {Style.PARAGRAPH: " ", Style.BULLETS: "\n", Style.HEADLINE: "\n"}
"""What stands between two claims in the text of a summary."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim on its way: what was drafted, what it is now, how it came so, and what the check says."""

    drafted: DraftClaim
    claim: DraftClaim
    status: Status = Status.VERIFIED
    findings: tuple[Finding, ...] = ()

    @property
    def refused(self) -> bool:
        """Say whether it may not leave as it is: a violation, or a speaker that nobody can name."""
        return any(f.violation or f.verdict == "unresolved" for f in self.findings)

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(f.reason for f in self.findings if f.violation or f.verdict == "unresolved"))


T = TypeVar("T")

LARGE = 3_000
"""Code points of all articles from which checking leaves the event loop: a claim is checked against each sentence."""

Act = Callable[[list[Entry], int], Entry | None]
"""What is done with the refused entry at an index: its replacement, or None where it is dropped."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What leaves: the claims that stand, read and reported as the final text, and everything that was done."""

    written: Written
    entries: tuple[Entry, ...]
    headline: Entry | None
    summary: ReadSummary
    report: Report
    repairs: tuple[Repair, ...]
    counts: RepairCounts


async def settle(written: Written, library: Library, options: Options, recipe: Recipe, tell: Progress) -> Settled:
    """Check a draft and settle every claim by the policy; the final text is then checked once more.

    Raises ViolationsFound under `reject`.
    """
    desk = Desk(library, options, recipe, tell)
    return await desk.settle(written)


class Desk:
    """Settles one draft. Holds what was done, in order."""

    def __init__(self, library: Library, options: Options, recipe: Recipe, tell: Progress) -> None:
        self._library = library
        self._options = options
        self._recipe = recipe
        self._tell = tell
        self._large = sum(len(a.text) for a in library.analyses.values()) > LARGE
        self._repairs: list[Repair] = []
        self._judged: dict[tuple[DraftClaim, ...], tuple[ReadSummary, tuple[tuple[Finding, ...], ...]]] = {}

    async def settle(self, written: Written) -> Settled:
        """Settle claims and headline; where nothing stands, the extractive engine answers."""
        drafted = len(written.draft.claims) + (written.draft.headline is not None)
        headline = [Entry(c, c) for c in [written.draft.headline] if c is not None]
        entries = [Entry(c, c) for c in self._once(written.draft.claims)]
        written, entries = await self._apply(written, entries, self._extract)
        written, headline = await self._apply(written, headline, self._retitle)
        entries = await self._aside(self._shorten, entries)
        if not entries:
            written, entries, headline = await self._stand_in(written, headline)
        return self._close(written, entries, headline[0] if headline else None, drafted)

    def _once(self, claims: Sequence[DraftClaim]) -> list[DraftClaim]:
        """Keep the first of claims in the same words."""
        kept: dict[str, DraftClaim] = {}
        for claim in claims:
            words = " ".join(claim.text.casefold().split()).rstrip(".!? ")
            if words in kept:
                self._note("dropped", claim, None, ("It repeats an earlier claim.",))
            kept.setdefault(words, claim)
        return list(kept.values())

    async def _apply(self, written: Written, entries: list[Entry], replacing: Act) -> tuple[Written, list[Entry]]:
        """Do with refused claims what the policy says, until no refused claim is left."""
        entries = await self._aside(self._check, entries)
        match self._options.on_violation:
            case OnViolation.ANNOTATE:
                return written, [self._flag(e) for e in entries]
            case OnViolation.REJECT:
                self._reject(entries)
                return written, [self._flag(e) for e in entries]
            case OnViolation.REDACT:
                entries = await self._aside(self._mend, entries)
                return written, await self._aside(self._until_clean, entries, self._redact)
            case OnViolation.REPAIR:
                entries = await self._aside(self._mend, entries)
                for _ in range(self._recipe.repair_attempts):
                    written, entries = await self._repair(written, entries)
                return written, await self._aside(self._until_clean, entries, replacing)

    async def _aside(self, work: Callable[..., T], *given: Any) -> T:
        """Do it here, or in a thread where the articles are long enough to keep other requests waiting."""
        return await asyncio.to_thread(work, *given) if self._large else work(*given)

    def _check(self, entries: Sequence[Entry]) -> list[Entry]:
        """Read the claims as one text, for a pronoun may look back, and check each."""
        _, findings = self._judge(entries)
        return [replace(e, findings=f) for e, f in zip(entries, findings, strict=True)]

    def _judge(self, entries: Sequence[Entry]) -> tuple[ReadSummary, tuple[tuple[Finding, ...], ...]]:
        """Read and check a text made of these claims; the same claims are not judged twice."""
        claims = tuple(e.claim for e in entries)
        if claims not in self._judged:
            read = read_claims(claims, separator=SEPARATORS[self._options.style])
            self._judged[claims] = read, tuple(check_claim(c, self._library) for c in read.claims)
        return self._judged[claims]

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
            self._note("mended", claim, mended, (reason,))
        return replace(entry, claim=mended)

    def _likely(self, claim: DraftClaim) -> tuple[str, ...]:
        """Return the sentences that a claim shares most with, best first."""
        return tuple(rank_support(claim.text, self._library))

    async def _repair(self, written: Written, entries: list[Entry]) -> tuple[Written, list[Entry]]:
        """Send every refused claim back once, all at the same time; keep what comes back only where it passes."""
        refused = [i for i, e in enumerate(entries) if e.refused]
        if not refused:
            return written, entries
        self._tell("repairing", 0, len(refused))
        answers = await asyncio.gather(*(self._ask_again(written, entries[i]) for i in refused))
        for done, (index, drafted) in enumerate(zip(refused, answers, strict=True), 1):
            if drafted is not None:
                written = written.with_cost(drafted)
                entries = await self._aside(self._try, entries, index, drafted.draft)
            self._tell("repairing", done, len(refused))
        return written, entries

    async def _ask_again(self, written: Written, entry: Entry) -> Drafted | None:
        """A repair that fails is no answer: the extract stands in."""
        sentences = tuple(
            self._library.sentences[s] for s in self._evidence(entry.claim) if s in self._library.sentences
        )
        findings = tuple(f for f in entry.findings if f.violation or f.verdict == "unresolved")
        try:
            return await written.drafter.repair(
                Refused(claim=entry.claim, findings=findings, sentences=sentences), self._options
            )
        except EndpointError:
            return None

    def _try(self, entries: list[Entry], index: int, draft: Draft) -> list[Entry]:
        """Put a rewritten claim into its place where it passes there."""
        old = entries[index]
        known = tuple(c for c in draft.claims[0].citations if c in self._library.sentences) or old.claim.citations
        new = replace(old, claim=DraftClaim(text=draft.claims[0].text, citations=known), status=Status.REPAIRED)
        tried = self._check([*entries[:index], new, *entries[index + 1 :]])
        if tried[index].refused:
            return entries
        self._note("repaired", old.drafted, new.claim, old.reasons)
        return tried

    def _until_clean(self, entries: list[Entry], act: Act) -> list[Entry]:
        """Settle the first refused claim, check again, and so on: what goes may change what a pronoun means."""
        while (index := next((i for i, e in enumerate(entries) if e.refused), None)) is not None:
            entry = act(entries, index)
            entries = self._check([*entries[:index], *([entry] if entry else []), *entries[index + 1 :]])
        return entries

    def _redact(self, entries: list[Entry], index: int) -> Entry | None:
        entry = entries[index]
        if not any(f.violation for f in entry.findings):
            return self._extract(entries, index)
        self._note("dropped", entry.drafted, None, entry.reasons)
        return None

    def _extract(self, entries: list[Entry], index: int) -> Entry | None:
        """Put the cited sentence itself in the claim's place, or drop the claim."""
        entry = entries[index]
        said = {c for i, e in enumerate(entries) if i != index for c in e.claim.citations}
        for sentence in self._evidence(entry.claim) if entry.status is not Status.EXTRACTED else ():
            claim = extract_sentence(sentence, self._library)
            if claim is None or self._library.sentences[sentence].heading or set(claim.citations) <= said:
                continue
            if not self._check([Entry(drafted=claim, claim=claim)])[0].refused:
                self._note("extracted", entry.drafted, claim, entry.reasons)
                return replace(entry, claim=claim, status=Status.EXTRACTED)
        self._note("dropped", entry.drafted, None, entry.reasons)
        return None

    def _retitle(self, entries: list[Entry], index: int) -> Entry | None:
        """Put an article's own headline in the place of a refused one, or have none."""
        entry = entries[index]
        claim = find_headline(self._library) if entry.status is not Status.EXTRACTED else None
        self._note("extracted" if claim else "dropped", entry.drafted, claim, entry.reasons)
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
        self._note("flagged", entry.drafted, entry.claim, entry.reasons)
        return replace(entry, status=Status.FLAGGED)

    def _reject(self, entries: Sequence[Entry]) -> None:
        report = report_on((f for e in entries for f in e.findings), tuple(self._library.analyses.values()))
        if report.verdict == "fail":
            raise ViolationsFound(
                f"The summary was refused: {len(report.violations)} violations.",
                report=report,
                hint="Read the report, or ask with on_violation=repair.",
            )

    def _shorten(self, entries: list[Entry]) -> list[Entry]:
        """Keep as many claims as were asked for."""
        for entry in entries[self._options.sentences :]:
            self._note("dropped", entry.drafted, None, ("It goes beyond the length that was asked for.",))
        return self._check(entries[: self._options.sentences])

    async def _stand_in(self, written: Written, headline: list[Entry]) -> tuple[Written, list[Entry], list[Entry]]:
        """Nothing of the draft stands: the extractive engine answers, and says so."""
        analyses = tuple(self._library.analyses.values())
        engine = self._recipe.stand_in
        (chunk,) = await engine.plan(analyses, self._options)
        draft = (await engine.draft(chunk, analyses, self._options)).draft
        written = replace(
            written,
            drafter=engine,
            fallback=EMPTIED if written.drafter.engine == "model" else written.fallback,
        )
        entries = await self._aside(self._check, [Entry(c, c) for c in draft.claims])
        entries = await self._aside(self._until_clean, entries, self._extract)
        heads = self._until_clean(self._check([Entry(c, c) for c in [draft.headline] if c]), self._extract)
        return written, entries, headline or heads

    def _close(self, written: Written, entries: list[Entry], headline: Entry | None, drafted: int) -> Settled:
        """Check the final text once more, as a reader would get it."""
        summary, judged = self._judge(entries)
        findings = [f for found in judged for f in found]
        if headline is not None:
            findings += [f.model_copy(update={"claim": HEADLINE}) for f in headline.findings]
        report = report_on(findings, tuple(self._library.analyses.values()))
        repairs = (*written.repairs, *self._repairs)
        entries = [_as_extract(e, written.repairs) for e in entries]
        return Settled(
            written=written,
            entries=tuple(entries),
            headline=headline,
            summary=summary,
            report=report,
            repairs=repairs,
            counts=_count(drafted, [*entries, *([headline] if headline else [])], repairs),
        )

    def _note(self, action: str, draft: DraftClaim, result: DraftClaim | None, reasons: tuple[str, ...]) -> None:
        self._repairs.append(
            Repair.model_validate(
                {"action": action, "draft": draft.text, "result": result.text if result else None, "reasons": reasons}
            )
        )


def _as_extract(entry: Entry, repairs: Sequence[Repair]) -> Entry:
    """A sentence that stood in for a claim in the draft already is an extract, and says so."""
    extracted = entry.claim.text in {r.result for r in repairs} and entry.status is Status.VERIFIED
    return replace(entry, status=Status.EXTRACTED) if extracted else entry


def _count(drafted: int, entries: Sequence[Entry], repairs: Sequence[Repair]) -> RepairCounts:
    by = {status: sum(e.status is status for e in entries) for status in Status}
    return RepairCounts(
        drafted=drafted,
        verified=by[Status.VERIFIED],
        repaired=by[Status.REPAIRED],
        extracted=by[Status.EXTRACTED],
        flagged=by[Status.FLAGGED],
        dropped=sum(r.action == "dropped" for r in repairs),
    )

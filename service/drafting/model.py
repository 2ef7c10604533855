"""A draft from an endpoint: prompts in, claims with citations out. What comes back is never trusted."""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from typing import Any, Literal

from service.analysis.chunking import Chunk
from service.analysis.tokens import count_each, count_lines
from service.domain import Draft, DraftClaim, Options, Outline, PromptRef, Repair, Style
from service.drafting.answers import CUT, NOTHING, UNFINISHED, read_answer, salvage, visible
from service.drafting.bounds import bounded, required
from service.drafting.costs import paid, spent
from service.drafting.drafter import Drafted, Refused
from service.drafting.extractive import ExtractiveDrafter, extract_sentence, find_headline
from service.drafting.numbers import Numbers
from service.drafting.passages import citable
from service.drafting.planning import Cut, plan
from service.drafting.showing import article_of, articles, heading, lines, showing, slotted
from service.drafting.slots import fill_draft, slots_of_claims, slots_of_sentences
from service.drafting.tidying import echoes, tidied
from service.errors import ContextTooSmall, CutAnswer, InvalidPrompt
from service.llm.chat import ChatRequest, Message
from service.llm.fallback import Endpoint
from service.prompting import Prompt, Prompts, Rendered, fences, render
from service.verification import Library

MIN_ROOM = 100
"""Tokens of articles that one call has to hold: with less, a long sentence does not fit."""

MARGIN = 64
"""Tokens kept free for what an endpoint's chat template adds to a prompt."""

LARGE = 100_000
"""Code points from which tokens are counted in a thread, so that others need not wait."""

CLAIM = 80
"""Tokens of one claim with its citations, generously."""

SUMMARIZE = "summarize"
"""The prompt's name without a version: what fits is chosen."""

PART = "part"
"""The prompt behind that name for one of several parts."""

MAX_FRAMES = 1_000
"""Prompts with their wishes whose own words stay counted at most: a reader's focus may be any."""

MOST_MERGED = 112
"""Claims that one merging call takes at most, sixteen drafts of the usual length: with more, small models lose some."""


class ModelDrafter:
    """Drafts with a model behind an OpenAI-compatible endpoint."""

    engine: Literal["model", "extractive"] = "model"

    def __init__(
        self, client: Endpoint, prompts: Prompts, *, chunk_tokens: int | None = None, encoding: str = "o200k_base"
    ) -> None:
        self._client = client
        self._prompts = prompts
        self._chunk_tokens = chunk_tokens
        self._encoding = encoding
        self._frames: dict[tuple[Any, ...], int] = {}
        self._kept_shapes: dict[tuple[str, int], dict[str, Any]] = {}
        self.endpoint: str | None = client.config.name

    async def plan(self, outlines: Sequence[Outline], options: Options) -> tuple[Chunk, ...]:
        """Everything in one part if the context holds it, else as few even parts as it takes."""
        sentences = citable(outlines)
        several = len({article_of(s) for s in sentences})
        whole, parts = (self._prompt(options, articles=several, part=part) for part in (False, True))
        above = max(count_lines([heading(a) for a in outlines], self._encoding))
        rooms = [await self._room(prompt, options) - above for prompt in (whole, parts)]
        if rooms[1] < MIN_ROOM:
            context = await self._client.context(options.model)
            raise ContextTooSmall(
                f"The model's context of {context:,} tokens leaves {max(rooms[1], 0)} for the articles, "
                "beside the prompt and the answer.",
                hint="Raise the context that the model is served with, and COPYDESK_LLM_CONTEXT where that is lower, "
                "or lower COPYDESK_LLM_MAX_OUTPUT.",
            )
        large = sum(len(a.text) for a in outlines) > LARGE
        counting = count_each if large else count_lines
        cuts = [
            Cut(
                min(room, self._chunk_tokens or room),
                partial(showing, sentences, outlines, numbered=prompt.numbered),
                partial(counting, name=self._encoding),
            )
            for prompt, room in zip((whole, parts), rooms, strict=True)
        ]
        return await asyncio.to_thread(plan, sentences, *cuts) if large else plan(sentences, *cuts)

    async def fan_in(self, options: Options, claims: int) -> int:
        """Return how many drafts of so many claims fit into one prompt beside the answer."""
        room = await self._room(self._merging(options), options)
        return min(room // CLAIM, MOST_MERGED) // claims

    def reads(self, options: Options) -> bool:
        """Slots hold figures and quotations; a prompt without them shows the sentences as they stand."""
        return self._prompts.get(options.prompt).slots

    async def draft(self, chunk: Chunk, library: Library, options: Options) -> Drafted:
        """Ask for claims about one part. For an answer without a claim the part's own sentences stand in."""
        try:
            drafted = await self._draft(chunk, library, options)
        except CutAnswer as cut:
            usage = spent(cut, SUMMARIZE)
            drafted = Drafted(draft=Draft(claims=()), usage=usage, note=UNFINISHED, model=cut.model)
        if drafted.draft.claims or not chunk.part:
            return drafted
        return await _in_its_own_words(drafted, chunk, library, options)

    async def _draft(self, chunk: Chunk, library: Library, options: Options) -> Drafted:
        prompt = self._prompt(options, articles=len({article_of(s) for s in chunk.sentences}), part=chunk.part)
        if not prompt.slots:
            numbers = Numbers.of(([s.id], s.text) for s in chunk.sentences)
            shown = articles(chunk, tuple(library.outlines.values()), numbered=prompt.numbered)
            return await self._ask(prompt, {"articles": shown}, options, numbers)
        analyses = tuple(library.analyses.values())
        slots = slots_of_sentences(chunk.sentences, analyses)
        shown = slotted(chunk, analyses, slots)
        drafted = await self._ask(prompt, {"articles": shown, "slots": slots.legend}, options)
        return fill_draft(
            drafted, slots, instead=lambda c: _cited(c, library), headline=lambda _: find_headline(library)
        )

    async def merge(self, drafts: Sequence[Draft], options: Options) -> Drafted:
        """Ask for one summary of several."""
        prompt = self._merging(options)
        claims = [c for d in drafts for c in d.claims]
        if not prompt.slots:
            values = {"parts": _parts(drafts, numbered=prompt.numbered)}
            return await self._ask(prompt, values, options, Numbers.of((c.citations, c.text) for c in claims))
        slots = slots_of_claims(claims)
        each = iter({"text": visible(t.text), "citations": t.citations} for t in slots.texts)
        parts = [[next(each) for _ in d.claims] for d in drafts]
        drafted = await self._ask(prompt, {"parts": parts, "slots": slots.legend}, options)
        heads = [d.headline for d in drafts if d.headline is not None]
        return fill_draft(drafted, slots, instead=lambda c: _nearest(c, claims), headline=lambda c: _nearest(c, heads))

    async def repair(self, refused: Refused, options: Options) -> Drafted | None:
        """Ask for a refused claim again, with the findings."""
        values = {
            "claim": visible(refused.claim.text),
            "findings": [visible(f.reason) for f in refused.findings],
        }
        prompt = self._prompts.companion("repair", self._prompts.get(options.prompt))
        if not prompt.slots:
            shown = lines(refused.sentences, numbered=prompt.numbered)
            numbers = Numbers.of(([s.id], s.text) for s in refused.sentences)
            drafted = await self._ask(prompt, {**values, "sentences": shown}, options, numbers)
            return _unless_echoed(drafted, refused)
        slots = slots_of_claims([DraftClaim(text=s.text, citations=(s.id,)) for s in refused.sentences])
        slotted = [{"id": t.citations[0], "text": visible(t.text)} for t in slots.texts]
        drafted = await self._ask(prompt, {**values, "sentences": slotted, "slots": slots.legend}, options)
        filled = fill_draft(drafted, slots, instead=lambda _: None, headline=lambda _: None)
        return _unless_echoed(filled, refused)

    def _prompt(self, options: Options, *, articles: int, part: bool) -> Prompt:
        """The prompt that was asked for; behind the bare name, one for parts, for headlines or for several articles."""
        prompt = self._prompts.get(options.prompt)
        special = "headline" if options.style is Style.HEADLINE else "multi" if articles > 1 else None
        special = PART if part else special
        if options.prompt != SUMMARIZE or special is None:
            return prompt
        fitting = self._prompts.get(special)
        return fitting if fitting.slots == prompt.slots else prompt

    def _merging(self, options: Options) -> Prompt:
        """The merging prompt that goes with the one for parts."""
        return self._prompts.companion("merge", self._prompt(options, articles=1, part=True))

    async def _ask(
        self, prompt: Prompt, given: dict[str, Any], options: Options, numbers: Numbers | None = None
    ) -> Drafted:
        """One call: render, complete, read the answer, with ids in the place of the numbers that were shown."""
        messages = _rendered(prompt, given, options)
        numbers = numbers if prompt.numbered else None
        request = ChatRequest(
            messages=(Message(role="system", content=messages.system), Message(role="user", content=messages.user)),
            **self._shapes(prompt, options),
            schema_name=prompt.name,
            model=options.model,
            temperature=options.temperature,
            seed=options.seed,
        )
        taken = partial(_drafted, numbers=numbers, told=messages.system, given=partial(_material, given))
        reference = PromptRef(name=prompt.name, version=prompt.version, sha256=prompt.sha256)
        try:
            answer = await self._client.complete(request)
        except CutAnswer as cut:
            return taken(
                salvage(cut, numbered=prompt.numbered),
                cost=Drafted(usage=spent(cut, prompt.name), prompts=(reference,), note=CUT, model=cut.model),
            )
        read = partial(read_answer, answer.data, endpoint=answer.endpoint, numbered=prompt.numbered)
        return taken(
            paid(read, answer),
            cost=Drafted(
                usage=spent(answer, prompt.name),
                prompts=(reference,),
                model=answer.model,
                endpoint=answer.endpoint or self.endpoint,
            ),
        )

    def _shapes(self, prompt: Prompt, options: Options) -> dict[str, Any]:
        """Return the schemas that an answer has to fit and is asked for: the same for a prompt and so many claims."""
        key = (prompt.sha256, options.sentences)
        if key not in self._kept_shapes:
            self._kept_shapes[key] = {
                "schema": required(prompt.output),
                "bounded": bounded(prompt.output, options, numbered=prompt.numbered) if prompt.output else None,
            }
        return self._kept_shapes[key]

    async def _room(self, prompt: Prompt, options: Options) -> int:
        """Tokens that one call holds beside the prompt's own words, the reader's focus and the answer."""
        context, output = await self._client.context(options.model), self._client.config.max_output
        return context - output - self._frame(prompt, options) - MARGIN

    def _frame(self, prompt: Prompt, options: Options) -> int:
        """Count the tokens of the prompt's own words. They are the same for most requests, so that is kept."""
        key = (prompt.sha256, *_wishes(options).values())
        if key not in self._frames:
            if len(self._frames) >= MAX_FRAMES:
                self._frames.clear()
            self._frames[key] = sum(count_each(_own_words(prompt, options), self._encoding))
        return self._frames[key]


def _rendered(prompt: Prompt, given: dict[str, Any], options: Options) -> Rendered:
    """Fill in a prompt: what is `given`, what is wished, and a fence around the data."""
    values = {**_wishes(options), **given}
    values = {name: value for name, value in values.items() if name in prompt.variables}
    texts = [json.dumps(values, ensure_ascii=False, default=str)]
    return render(prompt, values | fences(prompt, texts))


def _own_words(prompt: Prompt, options: Options) -> tuple[str, str]:
    """Return what a prompt says around its data; the template itself where it cannot be filled in without any."""
    try:
        return _rendered(prompt, {"articles": [], "parts": [], "slots": []}, options)
    except InvalidPrompt:
        return prompt.system, prompt.user


def _drafted(written: Draft, *, numbers: Numbers | None, told: str, given: Callable[[], str], cost: Drafted) -> Drafted:
    """Return what was written as a draft in whole sentences, which cite ids."""
    restored = numbers.restore(written) if numbers is not None else written
    draft, repairs = tidied(restored, told=told, given=given)
    return replace(cost, draft=draft, repairs=repairs, note=cost.note if draft.claims else NOTHING)


def _material(given: Mapping[str, Any]) -> str:
    """Return all that a prompt was given to write from."""
    return json.dumps(given, ensure_ascii=False, default=str)


def _unless_echoed(drafted: Drafted, refused: Refused) -> Drafted:
    """Return a claim that was written again; nothing where it only repeats what was found wrong with it."""
    known = [refused.claim.text, *(s.text for s in refused.sentences)]
    echoed = any(echoes(c.text, [f.reason for f in refused.findings], known) for c in drafted.draft.claims)
    note = drafted.note if drafted.draft.claims else None
    return replace(drafted, draft=Draft(claims=()) if echoed else drafted.draft, repairs=(), note=note)


def _parts(drafts: Sequence[Draft], *, numbered: bool) -> list[list[dict[str, Any]]]:
    """Return the parts' claims as a prompt shows them; numbers run through all parts."""
    numbers = count(1)
    if not numbered:
        return [[c.model_dump() for c in d.claims] for d in drafts]
    return [[{**c.model_dump(), "text": visible(c.text), "number": next(numbers)} for c in d.claims] for d in drafts]


async def _in_its_own_words(drafted: Drafted, chunk: Chunk, library: Library, options: Options) -> Drafted:
    """Stand in for one of several parts, of which nothing was drafted, with its own sentences."""
    own = (await ExtractiveDrafter().draft(chunk, library, options)).draft.claims
    why = drafted.note or NOTHING
    repairs = tuple(Repair(action="extracted", draft=c.text, result=c.text, reasons=(why,)) for c in own)
    return replace(drafted, draft=Draft(claims=own), repairs=(*drafted.repairs, *repairs), note=why)


def _wishes(options: Options) -> dict[str, Any]:
    focus = visible(" ".join(options.focus.split())) if options.focus else None
    return {"sentences": options.sentences, "style": options.style.value, "focus": focus}


def _cited(claim: DraftClaim, library: Library) -> DraftClaim | None:
    """Return the first sentence that a claim cites and that can stand alone."""
    cited = (c for c in claim.citations if c in library.sentences and not library.sentences[c].heading)
    return next((e for e in (extract_sentence(c, library) for c in cited) if e is not None), None)


def _nearest(claim: DraftClaim, others: Sequence[DraftClaim]) -> DraftClaim | None:
    """Return the first of `others` that rests on a sentence of the claim's."""
    return next((o for o in others if set(o.citations) & set(claim.citations)), None)

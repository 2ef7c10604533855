"""A draft from an endpoint: prompts in, claims with citations out. What comes back is never trusted."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import groupby
from typing import Any, Literal

from service.analysis.chunking import Chunk, chunk
from service.analysis.tokens import count_each, count_tokens
from service.domain import Analysis, Draft, DraftClaim, Options, PromptRef, Repair, Sentence, Style
from service.drafting.answers import CUT, UNFINISHED, read_answer, salvage, visible
from service.drafting.bounds import bounded, required
from service.drafting.costs import paid, spent
from service.drafting.drafter import Drafted, Refused
from service.drafting.extractive import ExtractiveDrafter, extract_sentence, find_headline
from service.drafting.passages import citable
from service.drafting.slots import Slots, by_article, fill_draft, slots_of_claims, slots_of_sentences
from service.errors import ContextTooSmall, CutAnswer
from service.llm import ChatRequest, Endpoint, Message
from service.prompting import Prompt, Prompts, boundary, render
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

MAX_FAN_IN = 16
"""Drafts that one merging call takes at most: with more, small models lose some."""


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
        self.endpoint: str | None = client.config.name

    async def plan(self, analyses: Sequence[Analysis], options: Options) -> tuple[Chunk, ...]:
        """Everything in one part if the context holds it, else as few even parts as it takes."""
        budget = await self._budget(analyses, options)
        cut = partial(chunk, citable(analyses), budget=budget, count=partial(count_each, name=self._encoding))
        return await asyncio.to_thread(cut) if sum(len(a.text) for a in analyses) > LARGE else cut()

    async def fan_in(self, options: Options) -> int:
        """Return how many drafts fit into one prompt beside the answer."""
        room = await self._room(self._companion("merge", options), options)
        return min(max(room // (options.sentences * CLAIM), 2), MAX_FAN_IN)

    async def draft(self, chunk: Chunk, analyses: Sequence[Analysis], options: Options) -> Drafted:
        """Ask for claims about one part. An answer that was cut before its first claim leaves nothing unread."""
        try:
            return await self._draft(chunk, analyses, options)
        except CutAnswer as cut:
            return await _unfinished(cut, chunk, analyses, options)

    async def _draft(self, chunk: Chunk, analyses: Sequence[Analysis], options: Options) -> Drafted:
        prompt = self._prompt(options, articles=len({s.id.partition(".")[0] for s in chunk.sentences}))
        if not prompt.slots:
            return await self._ask(prompt, {**_wishes(options), "articles": _articles(chunk, analyses)}, options)
        slots = slots_of_sentences(chunk.sentences, analyses)
        values = {**_wishes(options), "articles": _slotted(chunk, analyses, slots), "slots": slots.legend}
        drafted = await self._ask(prompt, values, options)
        library = Library(analyses)
        return fill_draft(
            drafted, slots, instead=lambda c: _cited(c, library), headline=lambda _: find_headline(library)
        )

    async def merge(self, drafts: Sequence[Draft], options: Options) -> Drafted:
        """Ask for one summary of several."""
        prompt = self._companion("merge", options)
        if not prompt.slots:
            parts = [[c.model_dump() for c in d.claims] for d in drafts]
            return await self._ask(prompt, {**_wishes(options), "parts": parts}, options)
        claims = [c for d in drafts for c in d.claims]
        slots = slots_of_claims(claims)
        lines = iter({"text": visible(t.text), "citations": t.citations} for t in slots.texts)
        parts = [[next(lines) for _ in d.claims] for d in drafts]
        drafted = await self._ask(prompt, {**_wishes(options), "parts": parts, "slots": slots.legend}, options)
        heads = [d.headline for d in drafts if d.headline is not None]
        return fill_draft(drafted, slots, instead=lambda c: _nearest(c, claims), headline=lambda c: _nearest(c, heads))

    async def repair(self, refused: Refused, options: Options) -> Drafted | None:
        """Ask for a refused claim again, with the findings."""
        values = {
            "claim": visible(refused.claim.text),
            "findings": [visible(f.reason) for f in refused.findings],
        }
        prompt = self._companion("repair", options)
        if not prompt.slots:
            return await self._ask(prompt, {**values, "sentences": [_line(s) for s in refused.sentences]}, options)
        slots = slots_of_claims([DraftClaim(text=s.text, citations=(s.id,)) for s in refused.sentences])
        lines = [{"id": t.citations[0], "text": visible(t.text)} for t in slots.texts]
        drafted = await self._ask(prompt, {**values, "sentences": lines, "slots": slots.legend}, options)
        filled = fill_draft(drafted, slots, instead=lambda _: None, headline=lambda _: None)
        return replace(filled, repairs=())

    def _prompt(self, options: Options, *, articles: int) -> Prompt:
        """The prompt that was asked for; behind the bare name, one for headlines and one for several articles."""
        prompt = self._prompts.get(options.prompt)
        if options.prompt != SUMMARIZE or not (articles > 1 or options.style is Style.HEADLINE):
            return prompt
        special = self._prompts.get("headline" if options.style is Style.HEADLINE else "multi")
        return special if special.slots == prompt.slots else prompt

    def _companion(self, name: str, options: Options) -> Prompt:
        return self._prompts.companion(name, self._prompts.get(options.prompt))

    async def _ask(self, prompt: Prompt, values: dict[str, Any], options: Options) -> Drafted:
        """One call: render, complete, read the answer."""
        messages = render(
            prompt, {**values, "boundary": boundary([json.dumps(values, ensure_ascii=False, default=str)])}
        )
        request = ChatRequest(
            messages=(Message(role="system", content=messages.system), Message(role="user", content=messages.user)),
            schema=required(prompt.output),
            bounded=bounded(prompt.output, options) if prompt.output else None,
            schema_name=prompt.name,
            model=options.model,
            temperature=options.temperature,
            seed=options.seed,
        )
        reference = PromptRef(name=prompt.name, version=prompt.version, sha256=prompt.sha256)
        try:
            answer = await self._client.complete(request)
        except CutAnswer as cut:
            return Drafted(
                draft=salvage(cut), usage=spent(cut, prompt.name), prompts=(reference,), note=CUT, model=cut.model
            )
        return Drafted(
            draft=paid(partial(read_answer, answer.data, endpoint=answer.endpoint), answer),
            usage=spent(answer, prompt.name),
            prompts=(reference,),
            model=answer.model,
            endpoint=answer.endpoint or self.endpoint,
        )

    async def _budget(self, analyses: Sequence[Analysis], options: Options) -> int:
        """Tokens of sentences that one call can hold beside the prompt, the facts and the answer."""
        facts = "\n".join(value for a in analyses for _, value in _facts(a))
        room = await self._room(self._prompts.get(options.prompt), options) - count_tokens(facts, self._encoding)
        if room < MIN_ROOM:
            raise ContextTooSmall(
                f"The model's context leaves {max(room, 0)} tokens for the articles, beside the prompt and the answer.",
                hint="Raise COPYDESK_LLM_CONTEXT if the model reads more, or lower COPYDESK_LLM_MAX_OUTPUT.",
            )
        return min(room, self._chunk_tokens or room)

    async def _room(self, prompt: Prompt, options: Options) -> int:
        """Tokens that one call holds beside the prompt's own words, the reader's focus and the answer."""
        frame = _frame(prompt.system, prompt.user, self._encoding) + count_tokens(options.focus or "", self._encoding)
        return await self._client.context(options.model) - self._client.config.max_output - frame - MARGIN


async def _unfinished(cut: CutAnswer, chunk: Chunk, analyses: Sequence[Analysis], options: Options) -> Drafted:
    """Stand in for one of several parts with its own sentences; of a single one nothing was drafted, and it says so."""
    nothing = Drafted(draft=Draft(claims=()), usage=spent(cut, SUMMARIZE), note=UNFINISHED, model=cut.model)
    if len(chunk.sentences) == len(citable(analyses)):
        return nothing
    own = (await ExtractiveDrafter().draft(chunk, analyses, options)).draft.claims
    repairs = tuple(Repair(action="extracted", draft=c.text, result=c.text, reasons=(UNFINISHED,)) for c in own)
    return replace(nothing, draft=Draft(claims=own), repairs=repairs)


@lru_cache(maxsize=64)
def _frame(system: str, user: str, encoding: str) -> int:
    """Count the tokens of a prompt's own words, which stay the same."""
    return count_tokens(system, encoding) + count_tokens(user, encoding)


def _wishes(options: Options) -> dict[str, Any]:
    focus = visible(" ".join(options.focus.split())) if options.focus else None
    return {"sentences": options.sentences, "style": options.style.value, "focus": focus}


def _articles(chunk: Chunk, analyses: Sequence[Analysis]) -> list[dict[str, Any]]:
    """The part's sentences under their articles, with the facts that the caller gave."""
    known = {a.id: a for a in analyses}
    return [
        {"id": article, "facts": _facts(known[article]), "sentences": [_line(s) for s in sentences]}
        for article, sentences in groupby(chunk.sentences, lambda s: s.id.partition(".")[0])
    ]


def _slotted(chunk: Chunk, analyses: Sequence[Analysis], slots: Slots) -> list[dict[str, Any]]:
    """The same with the slots set."""
    known = {a.id: a for a in analyses}
    return [
        {"id": article, "facts": _facts(known[article]), "sentences": lines}
        for article, lines in by_article(chunk.sentences, slots)
    ]


def _cited(claim: DraftClaim, library: Library) -> DraftClaim | None:
    """Return the first sentence that a claim cites and that can stand alone."""
    cited = (c for c in claim.citations if c in library.sentences and not library.sentences[c].heading)
    return next((e for e in (extract_sentence(c, library) for c in cited) if e is not None), None)


def _nearest(claim: DraftClaim, others: Sequence[DraftClaim]) -> DraftClaim | None:
    """Return the first of `others` that rests on a sentence of the claim's."""
    return next((o for o in others if set(o.citations) & set(claim.citations)), None)


def _facts(analysis: Analysis) -> list[tuple[str, str]]:
    article = analysis.article
    published = article.published_at.isoformat() if article.published_at else None
    facts = (("Publisher", article.publisher), ("Author", article.author), ("Published", published))
    return [(name, visible(" ".join(value.split()))) for name, value in facts if value]


def _line(sentence: Sentence) -> dict[str, str]:
    return {"id": sentence.id, "text": visible(" ".join(sentence.text.split()))}

"""A draft from an endpoint: prompts in, claims with citations out. What comes back is never trusted."""

import asyncio
import json
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import groupby
from typing import Any, Literal

from service.analysis.chunking import Chunk, chunk
from service.analysis.tokens import count_each, count_tokens
from service.domain import Analysis, Draft, Options, PromptRef, Sentence, Usage
from service.drafting.answers import CUT, read_answer, salvage, visible
from service.drafting.drafter import Drafted, Refused
from service.drafting.passages import citable
from service.errors import ContextTooSmall, CutAnswer
from service.llm import ChatRequest, Endpoint, Message
from service.prompting import Prompt, Prompts, boundary, render

MIN_ROOM = 100
"""Tokens of articles that one call has to hold: with less, a long sentence does not fit."""

MARGIN = 64
"""Tokens kept free for what an endpoint's chat template adds to a prompt."""

LARGE = 100_000
"""Code points from which tokens are counted in a thread, so that others need not wait."""

CLAIM = 80
"""Tokens of one claim with its citations, generously."""

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
        room = await self._room(self._prompts.get("merge"), options)
        return min(max(room // (options.sentences * CLAIM), 2), MAX_FAN_IN)

    async def draft(self, chunk: Chunk, analyses: Sequence[Analysis], options: Options) -> Drafted:
        """Ask for claims about one part."""
        prompt = self._prompts.get(options.prompt)
        values = {**_wishes(options), "articles": _articles(chunk, analyses)}
        return await self._ask(prompt, values, options)

    async def merge(self, drafts: Sequence[Draft], options: Options) -> Drafted:
        """Ask for one summary of several."""
        parts = [[c.model_dump() for c in d.claims] for d in drafts]
        return await self._ask(self._prompts.get("merge"), {**_wishes(options), "parts": parts}, options)

    async def repair(self, refused: Refused, options: Options) -> Drafted | None:
        """Ask for a refused claim again, with the findings."""
        values = {
            "claim": visible(refused.claim.text),
            "findings": [visible(f.reason) for f in refused.findings],
            "sentences": [_line(s) for s in refused.sentences],
        }
        return await self._ask(self._prompts.get("repair"), values, options)

    async def _ask(self, prompt: Prompt, values: dict[str, Any], options: Options) -> Drafted:
        """One call: render, complete, read the answer."""
        messages = render(
            prompt, {**values, "boundary": boundary([json.dumps(values, ensure_ascii=False, default=str)])}
        )
        request = ChatRequest(
            messages=(Message(role="system", content=messages.system), Message(role="user", content=messages.user)),
            schema=prompt.output,
            schema_name=prompt.name,
            model=options.model,
            temperature=options.temperature,
            seed=options.seed,
        )
        reference = PromptRef(name=prompt.name, version=prompt.version, sha256=prompt.sha256)
        try:
            answer = await self._client.complete(request)
        except CutAnswer as cut:
            spent = Usage(
                calls=cut.calls - cut.retries,
                retries=cut.retries,
                prompt_tokens=cut.prompt_tokens,
                completion_tokens=cut.completion_tokens,
                seconds=cut.seconds,
            )
            return Drafted(draft=salvage(cut), usage=spent, prompts=(reference,), note=CUT, model=cut.model)
        return Drafted(
            draft=read_answer(answer.data, endpoint=answer.endpoint),
            usage=Usage(
                calls=answer.calls,
                retries=answer.retries,
                prompt_tokens=answer.prompt_tokens,
                completion_tokens=answer.completion_tokens,
                seconds=answer.seconds,
            ),
            prompts=(reference,),
            model=answer.model,
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


def _facts(analysis: Analysis) -> list[tuple[str, str]]:
    article = analysis.article
    published = article.published_at.isoformat() if article.published_at else None
    facts = (("Publisher", article.publisher), ("Author", article.author), ("Published", published))
    return [(name, visible(" ".join(value.split()))) for name, value in facts if value]


def _line(sentence: Sentence) -> dict[str, str]:
    return {"id": sentence.id, "text": visible(" ".join(sentence.text.split()))}

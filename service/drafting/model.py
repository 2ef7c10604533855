"""A draft from an endpoint: prompts in, claims with citations out. What comes back is never trusted."""

import asyncio
import json
import re
from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import Any, Literal

from pydantic import ValidationError

from service.analysis.chunking import Chunk, chunk
from service.analysis.tokens import count_each, count_tokens
from service.domain import Analysis, Draft, DraftClaim, Options, PromptRef, Sentence, Usage
from service.drafting.drafter import Drafted, Refused
from service.drafting.passages import citable
from service.errors import MalformedAnswer
from service.llm import Answer, ChatRequest, Endpoint, Message
from service.prompting import Prompt, Prompts, boundary, render

MARGIN = 64
"""Tokens kept free for what an endpoint's chat template adds to a prompt."""

LARGE = 100_000
"""Code points from which tokens are counted in a thread, so that others need not wait."""

CLAIM = 80
"""Tokens of one claim with its citations, generously."""

MAX_FAN_IN = 16
"""Drafts that one merging call takes at most: with more, small models lose some."""

_MARKS = re.compile(r"\s*[\[(](?:a\d+\.s\d+(?:\s*[,;–-]\s*)?)+[\])]")
_ID = re.compile(r"a\d+\.s\d+")
_HIDDEN = re.compile("[\u200b\u2060\u180e\ufeff\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f\x01-\x08\x0b-\x1f\x7f]")
"""What a reader does not see is not shown to the model either. The text itself stays as it is."""


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
        prompt = self._prompts.get("merge")
        room = await self._room(options) - self._count(f"{prompt.system}{prompt.user}{options.focus or ''}")
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
            "claim": _visible(refused.claim.text),
            "findings": [_visible(f.reason) for f in refused.findings],
            "sentences": [_line(s) for s in refused.sentences],
        }
        return await self._ask(self._prompts.get("repair"), values, options)

    async def _ask(self, prompt: Prompt, values: dict[str, Any], options: Options) -> Drafted:
        """One call: render, complete, read the answer."""
        messages = render(
            prompt, {**values, "boundary": boundary([json.dumps(values, ensure_ascii=False, default=str)])}
        )
        answer = await self._client.complete(
            ChatRequest(
                messages=(Message(role="system", content=messages.system), Message(role="user", content=messages.user)),
                schema=prompt.output,
                schema_name=prompt.name,
                model=options.model,
                temperature=options.temperature,
                seed=options.seed,
            )
        )
        return Drafted(
            draft=read_answer(answer, endpoint=self.endpoint or ""),
            usage=Usage(
                calls=answer.calls,
                retries=answer.retries,
                prompt_tokens=answer.prompt_tokens,
                completion_tokens=answer.completion_tokens,
                seconds=answer.seconds,
            ),
            prompts=(PromptRef(name=prompt.name, version=prompt.version, sha256=prompt.sha256),),
            model=answer.model,
        )

    async def _budget(self, analyses: Sequence[Analysis], options: Options) -> int:
        """Tokens of sentences that one call can hold beside the prompt, the facts and the answer."""
        prompt = self._prompts.get(options.prompt)
        facts = "\n".join(value for a in analyses for _, value in _facts(a))
        room = await self._room(options) - self._count(f"{prompt.system}{prompt.user}{facts}{options.focus or ''}")
        return max(min(room, self._chunk_tokens or room), 1)

    async def _room(self, options: Options) -> int:
        """Tokens of one call's prompt: what the context holds beside the answer."""
        return await self._client.context(options.model) - self._client.config.max_output - MARGIN

    def _count(self, text: str) -> int:
        return count_tokens(text, self._encoding)


def read_answer(answer: Answer, *, endpoint: str = "") -> Draft:
    """Read what a model answered as a draft. Raises MalformedAnswer where it is none.

    Citation marks that stand inside a claim's text are taken out of it and join its citations.
    """
    data: dict[str, Any] = answer.data if isinstance(answer.data, dict) else {}
    if "claims" not in data and "text" in data:
        data = {"claims": [data]}
    try:
        given = data["claims"]
        claims = [_claim(c) for c in (given if isinstance(given, list) else [given])]
        headline = data.get("headline")
        draft = Draft(
            claims=tuple(c for c in claims if c is not None),
            headline=_claim(headline) if headline is not None else None,
        )
    except (KeyError, TypeError, AttributeError, ValidationError) as error:
        raise MalformedAnswer(
            "The endpoint's answer has no list of claims with text and citations.",
            endpoint=endpoint,
            hint="Try a larger model, or one that follows JSON schemas.",
        ) from error
    if not draft.claims:
        raise MalformedAnswer("The endpoint's answer holds no claim.", endpoint=endpoint, hint="Try another model.")
    return draft


def _claim(given: Any) -> DraftClaim | None:
    """Read one claim, whether it came as an object or as a bare string; None where it says nothing."""
    if isinstance(given, str) and len(given.split()) > 2:
        given = {"text": given, "citations": []}
    written = str(given["text"])
    cited = [str(c).strip("[] ") for c in given.get("citations") or []]
    text = " ".join(_MARKS.sub("", _visible(written)).split()).replace(" .", ".")
    inside = [i for marks in _MARKS.findall(written) for i in _ID.findall(marks)]
    return DraftClaim(text=text, citations=tuple(dict.fromkeys([*cited, *inside]))) if text else None


def _wishes(options: Options) -> dict[str, Any]:
    focus = _visible(" ".join(options.focus.split())) if options.focus else None
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
    return [(name, _visible(" ".join(value.split()))) for name, value in facts if value]


def _line(sentence: Sentence) -> dict[str, str]:
    return {"id": sentence.id, "text": _visible(" ".join(sentence.text.split()))}


def _visible(text: str) -> str:
    return _HIDDEN.sub("", text)

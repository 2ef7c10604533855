"""What a request must be before anything is done for it: its articles there, and no longer than the settings allow."""

import asyncio
from typing import TYPE_CHECKING, TypeVar

from service.analysis.tokens import count_tokens
from service.domain import Bundle, SummaryRequest
from service.errors import ArticleTooLong, UnknownPrompt
from service.prompting import Prompts
from service.settings import Settings

if TYPE_CHECKING:
    from service.fetching.fetcher import Fetcher

Admitted = TypeVar("Admitted", bound=Bundle)


class Admission:
    """Fetches what is only an address and refuses what is too much."""

    def __init__(self, settings: Settings, prompts: Prompts, fetcher: "Fetcher | None") -> None:
        self._max_article = settings.max_article
        self._max_tokens = settings.max_tokens
        self._prompts = prompts
        self._fetcher = fetcher

    async def admit(self, bundle: Admitted) -> Admitted:
        """Return `bundle` with its articles fetched. Raises ArticleTooLong, and what fetching raises."""
        if any(article.by_address for article in bundle.articles):
            bundle = await self._fetch(bundle)
        _measure(bundle, self._max_article)
        if self._max_tokens is not None:
            await asyncio.to_thread(_count, bundle, self._max_tokens)
        return bundle

    async def _fetch(self, bundle: Admitted) -> Admitted:
        from service.fetching.bundles import fetch_articles  # with the way to the web, which few requests take

        return await fetch_articles(bundle, self._fetcher)

    async def admit_to_draft(self, request: SummaryRequest) -> SummaryRequest:
        """Return `request` with its articles, or raise what can be said against it before anything is written."""
        request = await self.admit(request)
        if "articles" not in self._prompts.get(request.prompt).variables:
            raise UnknownPrompt(
                f"{request.prompt} is not a prompt that drafts a summary.",
                hint="Use summarize, or one of your own that takes `articles`.",
                field="/prompt",
            )
        return request

    async def aclose(self) -> None:
        """Close the connections to the web."""
        if self._fetcher is not None:
            await self._fetcher.aclose()


def _measure(bundle: Bundle, limit: int) -> None:
    """Refuse an article that is longer than the settings allow."""
    for index, article in enumerate(bundle.articles):
        size = len(article.text or article.html or "")
        if size > limit:
            field = "html" if article.text is None else "text"
            raise ArticleTooLong(
                f"Article {index + 1} has {size:,} code points; at most {limit:,} are read.",
                hint="Send it in parts, or raise COPYDESK_MAX_ARTICLE.",
                field=f"/articles/{index}/{field}",
            )


def _count(bundle: Bundle, limit: int) -> None:
    """Refuse articles that have more tokens together than the settings allow."""
    tokens = sum(count_tokens(article.text or article.html or "") for article in bundle.articles)
    if tokens > limit:
        raise ArticleTooLong(
            f"The articles have {tokens:,} tokens together; at most {limit:,} are read.",
            hint="Send fewer or shorter ones, or raise COPYDESK_MAX_TOKENS.",
            field="/articles",
        )

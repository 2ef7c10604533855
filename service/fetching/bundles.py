"""A request whose articles are partly addresses → the same request with all its articles."""

import asyncio
import time
from typing import TypeVar

import httpx
import structlog

from service.domain import Article, Bundle
from service.errors import FetchFailed, FetchingDisabled, InvalidInput
from service.fetching.fetcher import Fetcher
from service.telemetry import metrics, span

Posted = TypeVar("Posted", bound=Bundle)

AT_ONCE = 8
"""Addresses of one request that are fetched at once."""

log = structlog.get_logger(__name__)


async def fetch_articles(bundle: Posted, fetcher: Fetcher | None) -> Posted:
    """Fetch every article of `bundle` that is only an address. Each error names its field.

    Raises FetchingDisabled without a `fetcher`, and what `Fetcher.fetch` raises.
    """
    missing = [index for index, article in enumerate(bundle.articles) if article.by_address]
    if not missing:
        return bundle
    if fetcher is None:
        raise FetchingDisabled(
            "Articles are not fetched by their address here.",
            hint="Send `text` or `html`, or set COPYDESK_FETCH=true.",
            field=_field(missing[0]),
        )
    gate = asyncio.Semaphore(AT_ONCE)
    fetched = await asyncio.gather(
        *(_fetch(fetcher, gate, bundle.articles[index], index) for index in missing), return_exceptions=True
    )
    articles = list(bundle.articles)
    for index, article in zip(missing, fetched, strict=True):
        if isinstance(article, BaseException):
            raise article
        articles[index] = article
    return bundle.model_copy(update={"articles": tuple(articles)})


async def _fetch(fetcher: Fetcher, gate: asyncio.Semaphore, article: Article, index: int) -> Article:
    started, outcome = time.perf_counter(), "cancelled"
    try:
        async with gate:
            with span("fetch", attributes={"server.address": _host(article.url or "")}):
                fetched = await fetcher.fetch(article)
        outcome = "ok"
    except InvalidInput as error:
        outcome = error.code
        raise error.at(_field(index)) from None
    except FetchFailed as error:
        outcome, error.message = error.code, f"{_field(index)}: {error.message}"
        raise
    else:
        return fetched
    finally:
        metrics.FETCHES.labels(outcome).inc()
        seconds = round(time.perf_counter() - started, 4)
        log.info("fetched", host=_host(article.url or ""), outcome=outcome, seconds=seconds)


def _field(index: int) -> str:
    return f"/articles/{index}/url"


def _host(url: str) -> str:
    """Return the host for the log; the rest of an address often spells the headline out."""
    try:
        return httpx.URL(url).raw_host.decode("ascii", "replace")[:100]
    except (httpx.InvalidURL, ValueError):
        return ""

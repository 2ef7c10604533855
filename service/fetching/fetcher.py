"""An article's address → the article. The recipe."""

import asyncio

import httpx

from service.analysis.extraction import extract
from service.domain import Article, Value
from service.errors import FetchFailed, FetchTimeout, InvalidAddress, InvalidArticle, NotAnArticle, Paywalled
from service.fetching.bodies import decode, receive, type_of
from service.fetching.guard import GuardedTransport
from service.fetching.pages import require_article
from service.fetching.targets import parse
from service.settings import Settings
from service.version import VERSION

USER_AGENT = f"Copydesk/{VERSION} (article fetcher)"
"""Who we say that we are: a site that does not want us can say so."""

REDIRECTS = frozenset((301, 302, 303, 307, 308))

WALLED = frozenset((401, 402, 407))
"""Statuses that ask for an account or for money."""

SUCCESS = 200


class FetchLimits(Value):
    """How much one address may cost: seconds for all of it, bytes (also unpacked), redirects."""

    timeout: float = 15.0
    max_bytes: int = 5_000_000
    redirects: int = 5
    user_agent: str = USER_AGENT

    @classmethod
    def from_settings(cls, settings: Settings) -> "FetchLimits":
        """Return what the settings say."""
        return cls(
            timeout=settings.fetch_timeout,
            max_bytes=settings.fetch_max_bytes,
            redirects=settings.fetch_redirects,
            user_agent=settings.fetch_user_agent or USER_AGENT,
        )


class Fetcher:
    """Fetches articles through a guard. It keeps no cookies, sends no credentials and follows no proxy."""

    def __init__(self, limits: FetchLimits | None = None, *, guard: GuardedTransport | None = None) -> None:
        self._limits = limits or FetchLimits()
        self._guard = guard or GuardedTransport()

    async def fetch(self, article: Article) -> Article:
        """Return `article` with what its `url` gives as `html` or `text`, and the address that gave it.

        Raises InvalidAddress, ForbiddenAddress, FetchFailed, FetchTimeout, NotAnArticle and Paywalled.
        """
        try:
            async with asyncio.timeout(self._limits.timeout):
                url, kind, text = await self._page(parse(article.url or ""))
        except TimeoutError:
            raise FetchTimeout(
                f"The address did not give its page within {self._limits.timeout:g} s.",
                hint="Try again, or send the article's text as `text`.",
            ) from None
        return await asyncio.to_thread(_article, article, url, kind, text)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._guard.aclose()

    async def _page(self, url: httpx.URL) -> tuple[httpx.URL, str, str]:
        """Follow redirects to a page: where it stands, its type, its text."""
        for _ in range(self._limits.redirects + 1):
            response = await self._send(url)
            try:
                if response.status_code not in REDIRECTS:
                    return url, *await self._read(response)
                url = _redirected(url, response)
            finally:
                await response.aclose()
        raise FetchFailed(
            f"The address leads on and on: more than {self._limits.redirects} redirects.",
            hint="It may want cookies. Send the article's text as `text`.",
        )

    async def _send(self, url: httpx.URL) -> httpx.Response:
        request = httpx.Request("GET", url.copy_with(fragment=None), headers=self._headers())
        try:
            return await self._guard.handle_async_request(request)
        except (httpx.TransportError, OSError) as error:
            raise _unreached(error) from error

    async def _read(self, response: httpx.Response) -> tuple[str, str]:
        _require_success(response.status_code)
        kind = type_of(response)
        try:
            body = await receive(response, self._limits.max_bytes)
        except (httpx.TransportError, httpx.StreamError, OSError) as error:
            raise _unreached(error) from error
        return kind, decode(body, response.headers.get("content-type", ""))

    def _headers(self) -> dict[str, str]:
        return {
            "User-Agent": self._limits.user_agent,
            "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }


def _article(article: Article, url: httpx.URL, kind: str, text: str) -> Article:
    """Put the page into the article; raise what stands there instead of one."""
    if not text.strip():
        raise NotAnArticle("The address gives an empty page.", hint="Send the article's text as `text`.")
    field = "text" if kind == "text/plain" else "html"
    found = article.model_copy(update={field: text, "url": str(url)[:2000]})
    require_article(found if field == "text" else _extracted(found), text)
    return found


def _extracted(article: Article) -> Article | InvalidArticle:
    try:
        return extract(article)[0]
    except InvalidArticle as error:
        return error


def _redirected(url: httpx.URL, response: httpx.Response) -> httpx.URL:
    try:
        return parse(str(url.join(response.headers["location"])))
    except (InvalidAddress, httpx.InvalidURL, KeyError, ValueError) as error:
        raise InvalidAddress("The address leads on to one that cannot be used.") from error


def _require_success(status: int) -> None:
    if status == SUCCESS:
        return
    if status in WALLED:
        raise Paywalled(
            f"The address wants an account first (status {status}).", hint="Send the text that you may read as `text`."
        )
    if status in {404, 410}:
        raise NotAnArticle(f"There is nothing at the address (status {status}).", hint="Check its spelling.")
    raise FetchFailed(
        f"The address answered with status {status}.",
        hint="The site may refuse programs. Send the article's text as `text`.",
    )


def _unreached(error: Exception) -> FetchFailed:
    if isinstance(error, httpx.TimeoutException):
        return FetchTimeout("The address did not answer in time.", hint="Try again.")
    what = "certificate does not fit it" if "certificate" in str(error).lower() else "connection failed"
    return FetchFailed(f"The address could not be read: its {what}.", hint="Check it in a browser, or try again.")

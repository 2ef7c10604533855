"""The way out: one HTTP client, with the key where nothing prints it, and failures as our own errors."""

import asyncio
import os
from collections.abc import AsyncIterator, Generator

import aiohttp
import httpcore
import httpx
from httpx_aiohttp import HttpxAiohttpClient
from pydantic import SecretStr

from service.errors import BrokenAnswer, EndpointError, EndpointTimeout, EndpointUnreachable, UnusableAnswer
from service.llm.config import EndpointConfig

KEEPALIVE = 4.0
"""Seconds that an idle connection is kept: below the 5 s after which common servers close theirs."""

MAX_BODY = 16 * 1024 * 1024
"""Bytes of one answer; more is no answer."""


class BearerAuth(httpx.Auth):
    """Sends the key, and shows it nowhere."""

    def __init__(self, key: SecretStr) -> None:
        self._key = key

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._key.get_secret_value()}"
        yield request


def http_client(config: EndpointConfig, transport: httpx.AsyncBaseTransport | None) -> httpx.AsyncClient:
    """Return a client over `transport`, or over aiohttp, which relays about three times as much as httpx's own.

    Only the connection has its timeout here: first byte and whole answer are timed by `exchange`, so that they hold for
    every transport alike. Proxies are taken from the environment, as httpx does.
    """
    room = config.concurrency + 4
    limits = httpx.Limits(max_connections=room, max_keepalive_connections=room, keepalive_expiry=KEEPALIVE)
    make = httpx.AsyncClient if transport is not None else HttpxAiohttpClient
    return make(
        transport=transport,
        auth=BearerAuth(config.api_key) if config.api_key is not None else None,
        timeout=httpx.Timeout(None, connect=config.connect_timeout),
        limits=limits,
        headers={"User-Agent": "copydesk", "Accept": "application/json"},
    )


async def exchange(client: httpx.AsyncClient, request: httpx.Request, config: EndpointConfig) -> httpx.Response:
    """Send `request` and read its whole answer. Raises EndpointUnreachable, EndpointTimeout or BrokenAnswer."""
    stage, response = "first byte", None
    try:
        async with asyncio.timeout(config.timeout):
            async with asyncio.timeout(config.first_byte_timeout):
                response = await client.send(request, stream=True)
                pieces = response.aiter_bytes()
                first = await anext(pieces, b"")
            stage = "whole answer"
            return _whole(response, await _rest(first, pieces, config))
    except TimeoutError as error:
        raise _too_slow(stage, config) from error
    except httpx.TimeoutException as error:
        raise _no_connection(error, config) from error
    except (httpx.RequestError, httpx.InvalidURL, OSError) as error:
        raise (_lost if response is None else _cut_off)(error, config) from error
    finally:
        if response is not None:
            await response.aclose()


async def _rest(first: bytes, pieces: AsyncIterator[bytes], config: EndpointConfig) -> bytes:
    """Read the body to its end, or up to the limit."""
    body = bytearray(first)
    async for piece in pieces:
        body += piece
        if len(body) > MAX_BODY:
            raise UnusableAnswer(
                f"The endpoint {config.name} answered more than {MAX_BODY} bytes.",
                endpoint=config.name,
                hint="Check that COPYDESK_LLM_BASE_URL is a chat endpoint.",
            )
    return bytes(body)


def _whole(response: httpx.Response, body: bytes) -> httpx.Response:
    """Return the answer with its body, which is decoded by now."""
    headers = response.headers
    headers.pop("content-encoding", None)
    return httpx.Response(response.status_code, headers=headers, content=body, request=response.request)


def _too_slow(stage: str, config: EndpointConfig) -> EndpointError:
    seconds = config.first_byte_timeout if stage == "first byte" and config.first_byte_timeout else config.timeout
    return EndpointTimeout(
        f"The endpoint {config.name} did not give its {stage} within {seconds:g} s.",
        endpoint=config.name,
        hint="Raise COPYDESK_LLM_TIMEOUT if the model is slow, or lower COPYDESK_LLM_CONCURRENCY if it is crowded.",
    )


def _no_connection(error: Exception, config: EndpointConfig) -> EndpointError:
    if error.__cause__ is not None and not _timed_out(error.__cause__):
        return _lost(error, config)
    return EndpointTimeout(
        f"No connection to {config.name} within {config.connect_timeout:g} s.",
        endpoint=config.name,
        hint="Check the address and the way there (firewall, proxy), or raise COPYDESK_LLM_CONNECT_TIMEOUT.",
    )


def _lost(error: Exception, config: EndpointConfig) -> EndpointError:
    """No answer began. Where a connection stood and was dropped, a fresh one is tried at once."""
    never = (httpx.ConnectError, httpx.UnsupportedProtocol, httpx.ProxyError)
    refused = isinstance(error, never) or isinstance(error.__cause__, aiohttp.ClientConnectorError)
    return EndpointUnreachable(
        f"The endpoint {config.name} cannot be reached: {_reason(error)}.",
        endpoint=config.name,
        retry_after=None if refused else 0.0,
        hint="Check that it runs and that COPYDESK_LLM_BASE_URL is right.",
    )


def _cut_off(error: Exception, config: EndpointConfig) -> EndpointError:
    return BrokenAnswer(
        f"The answer of {config.name} broke off on the way: {_reason(error)}.",
        endpoint=config.name,
        hint="Look at the endpoint's own log, or at what stands between (a proxy's timeout or size limit).",
    )


def _timed_out(cause: BaseException) -> bool:
    """httpx-aiohttp reports refused and dropped connections as ConnectTimeout too; their cause tells them apart."""
    return isinstance(cause, TimeoutError | httpcore.TimeoutException)


def _reason(error: Exception) -> str:
    cause = error.__cause__
    number = cause.os_error.errno if isinstance(cause, aiohttp.ClientConnectorError) else None
    said = os.strerror(number) if number is not None and number > 0 else None
    return " ".join(str(said or error).split()).rstrip(".") or type(error).__name__

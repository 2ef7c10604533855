"""The guard at the door to the web: a transport that reaches public hosts only.

A name is resolved once, every address that it has is checked, and the connection goes to an address that was checked: a
name that changes its mind between the check and the connection (DNS rebinding) changes nothing. TLS and the `Host`
header still carry the name. Because it is a transport, each redirect passes through it again.
"""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from typing import TypeAlias

import httpx

from service.errors import FetchFailed, FetchTimeout
from service.fetching.addresses import closed
from service.fetching.targets import WEB_PORTS, Target, forbidden, read_target

Resolver: TypeAlias = Callable[[str, int], Awaitable[Sequence[str]]]
"""(name, port) → its addresses, the one to try first at the front."""

RESOLVING = 5.0
"""Seconds that a name may take to resolve."""

TRIES = 3
"""Addresses of one name that are tried."""


async def resolve(name: str, port: int) -> Sequence[str]:
    """Ask the machine's own resolver."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(name, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def plain_transport(*, connections: int = 20) -> httpx.AsyncHTTPTransport:
    """Return the transport under the guard: no proxy, no HTTP/2, and no connection that is used twice.

    Connections are pooled by address. Two hosts behind one address would share a connection, and the second would be
    trusted on the first one's certificate.
    """
    limits = httpx.Limits(max_connections=connections, max_keepalive_connections=0)
    return httpx.AsyncHTTPTransport(verify=trust(), limits=limits)


@cache
def trust() -> ssl.SSLContext:
    """Return whom connections trust, read once: there are many authorities to read."""
    return httpx.create_ssl_context()


class GuardedTransport(httpx.AsyncBaseTransport):
    """Sends a request to a public host, or raises InvalidAddress, ForbiddenAddress, FetchFailed or FetchTimeout.

    `ports` are those that may be named, None for any. `resolver` and `transport` are for tests.
    """

    def __init__(
        self,
        *,
        resolver: Resolver = resolve,
        transport: httpx.AsyncBaseTransport | None = None,
        ports: frozenset[int] | None = WEB_PORTS,
    ) -> None:
        self._resolver = resolver
        self._transport = transport or plain_transport()
        self._ports = ports

    async def check(self, url: str) -> None:
        """Raise what a request to `url` would raise before anything is sent."""
        await self._addresses(read_target(url, ports=self._ports))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        target = read_target(request.url, ports=self._ports)
        failure: httpx.TransportError | None = None
        for address in (await self._addresses(target))[:TRIES]:
            try:
                return await self._transport.handle_async_request(_pinned(request, target, address))
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
        raise failure or FetchFailed(f"The name {target.host} has no address.")

    async def aclose(self) -> None:
        await self._transport.aclose()

    async def _addresses(self, target: Target) -> Sequence[str]:
        """Return the addresses of `target`. One closed one among them refuses all: no honest name mixes them."""
        if target.literal:
            return (target.host,)
        addresses = await self._resolved(target)
        kind = next(filter(None, map(closed, addresses)), None)
        if kind is not None:
            raise forbidden(kind)
        return addresses

    async def _resolved(self, target: Target) -> Sequence[str]:
        try:
            async with asyncio.timeout(RESOLVING):
                addresses = await self._resolver(target.host, target.port)
        except TimeoutError:
            raise FetchTimeout(f"The name {target.host} was not resolved within {RESOLVING:g} s.") from None
        except (OSError, UnicodeError):
            addresses = ()
        if not addresses:
            raise FetchFailed(f"The name {target.host} has no address.", hint="Check its spelling.")
        return addresses


def _pinned(request: httpx.Request, target: Target, address: str) -> httpx.Request:
    """Return `request` to `address`; its `Host` header stays, and TLS asks for and checks the name."""
    name = {} if target.literal else {"sni_hostname": target.host}
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions=request.extensions | name,
    )

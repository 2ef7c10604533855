"""The door: before a body is read, who asks is known, may ask, has something left, and gets a place inside."""

from collections.abc import Awaitable, Callable, Mapping
from functools import lru_cache, partial
from ipaddress import ip_address
from typing import Any

import structlog
from litestar.connection import ASGIConnection
from litestar.handlers.base import BaseRouteHandler

from service.access.identity import act_for
from service.access.keys import require
from service.access.limits import Allowance
from service.application import Services
from service.delivery.http.problems import rate_headers
from service.domain.access import Key, Scope
from service.errors import AccessDenied, ForeignRequest, LimitReached
from service.telemetry import metrics

PUBLIC: frozenset[str] = frozenset(("/", "/check", "/docs", "/examples.json", "/healthz", "/readyz", "/openapi.json"))
"""Addresses that need no key: they tell nothing of anybody's."""

SIGNED = "/integrations/"
"""Below it, hosts sign what they send: that is their key."""

PUBLIC_BELOW: tuple[str, ...] = ("/assets/", "/static/", SIGNED)
"""Below these no key is asked for either: the page's own files, and what is signed."""

SCOPES: Mapping[str, Scope] = {
    "/v1/summaries": Scope.SUMMARIZE,
    "/v1/jobs": Scope.SUMMARIZE,
    "/v1/batches": Scope.SUMMARIZE,
    "/v1/chat": Scope.SUMMARIZE,
    "/mcp": Scope.SUMMARIZE,
    "/v1/verifications": Scope.VERIFY,
    "/v1/analyses": Scope.VERIFY,
    "/metrics": Scope.ADMIN,
}
"""Beginning of an address → what a key for it is for. Any other address takes every key."""

INNER: tuple[str, ...] = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
"""Ends of names that nobody outside can own."""

Leaving = list[Callable[[], Awaitable[None]]]


class Doorkeeper:
    """A guard of Litestar's: runs before every handler. What it took is given back with the end of the answer."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._settings = services.settings
        self._gate = services.gate
        metrics.watch_queue("requests", lambda: self._gate.waiting)

    async def __call__(self, connection: "ASGIConnection[Any, Any, Any, Any]", handler: BaseRouteHandler) -> None:
        path = address_of(connection, handler)
        try:
            if not path.startswith(SIGNED):
                self._refuse_foreign(connection)
            if not is_public(path):
                await self._admit(connection, path)
        except (AccessDenied, LimitReached) as error:
            metrics.REFUSALS.labels(error.code).inc()
            raise

    async def _admit(self, connection: "ASGIConnection[Any, Any, Any, Any]", path: str) -> None:
        key = await self._identify(connection, path) if self._settings.asks_for_keys else None
        act_for(key)
        leaving: Leaving = connection.scope["copydesk_leaving"]  # type: ignore[typeddict-item]
        work = connection.scope.get("method") == "POST" and path.startswith(tuple(SCOPES))
        allowance = await self._allow(key, work=work)
        if allowance.places:
            leaving.append(partial(self._services.limiter.release, allowance))
        if allowance.limit is not None:
            told = rate_headers(allowance.limit, allowance.left, allowance.reset)
            connection.scope["copydesk_headers"].update(told)  # type: ignore[typeddict-item]
        if work:
            entered = await self._gate.enter(self._settings.deadline)
            leaving.append(partial(self._leave, entered))

    async def _identify(self, connection: "ASGIConnection[Any, Any, Any, Any]", path: str) -> Key:
        scheme, _, token = connection.headers.get("authorization", "").partition(" ")
        key = await self._services.keys.authenticate(token.strip() if scheme.lower() == "bearer" else None)
        structlog.contextvars.bind_contextvars(key=key.id)
        require(key, scope_of(path))
        return key

    async def _allow(self, key: Key | None, *, work: bool) -> Allowance:
        """Ask the limiter, where there is anything to limit: without that no database is opened."""
        settings = self._settings
        limited = key or settings.requests_per_minute or settings.tokens_per_minute or settings.key_concurrency
        return await self._services.limiter.admit(key, work=work) if limited else Allowance("")

    async def _leave(self, entered: float) -> None:
        self._gate.leave(entered)

    def _refuse_foreign(self, connection: "ASGIConnection[Any, Any, Any, Any]") -> None:
        """Where no keys are asked for, refuse what a browser sends on behalf of another site."""
        if self._settings.asks_for_keys:
            return
        origin = connection.headers.get("origin")
        cross = connection.headers.get("sec-fetch-site") == "cross-site" and connection.headers.get(
            "sec-fetch-mode"
        ) not in {"navigate", None}
        if cross and origin not in self._settings.cors_origins and "*" not in self._settings.cors_origins:
            raise ForeignRequest(
                "Another site's page sent this.", hint="Name the site in COPYDESK_CORS_ORIGINS to let it ask."
            )
        if self._settings.open is None and not is_ours(connection.headers.get("host", ""), self._settings.hosts):
            raise ForeignRequest(
                "This service is reached under a name that it does not know.",
                hint="Name it in COPYDESK_HOSTS, or ask for keys with COPYDESK_OPEN=false.",
            )


def address_of(connection: "ASGIConnection[Any, Any, Any, Any]", handler: BaseRouteHandler) -> str:
    """Return the address that a handler was reached by, as it is declared. A mounted one has the root's template."""
    if getattr(handler, "is_mount", False):
        return min(handler.paths)
    return str(connection.scope.get("path_template") or connection.scope["path"])


def is_public(path: str) -> bool:
    """Say whether an address needs no key."""
    return path in PUBLIC or path.startswith(PUBLIC_BELOW)


def scope_of(path: str) -> Scope | None:
    """Return what a key for an address has to be for; None where any will do."""
    return next((scope for start, scope in SCOPES.items() if path == start or path.startswith(f"{start}/")), None)


@lru_cache(maxsize=256)
def is_ours(host: str, names: tuple[str, ...]) -> bool:
    """Say whether `host` (a `Host` header) is an address, a name that nobody outside can own, or one of `names`."""
    name = host.lower().rpartition(":")[0] if _has_port(host) else host.lower()
    name = name.strip("[]").removesuffix(".")
    if name in names or "." not in name or name.endswith(INNER):
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _has_port(host: str) -> bool:
    return host.rpartition(":")[2].isdecimal() and (host.count(":") == 1 or "]:" in host)

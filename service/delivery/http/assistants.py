"""`/mcp`: the Model Context Protocol over HTTP, where its extra is installed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from typing import Any

from litestar import asgi
from litestar.exceptions import NotFoundException
from litestar.handlers import ASGIRouteHandler
from litestar.types import Receive, Scope, Send

from service.application import Services


class Assistants:
    """Answers `/mcp` while it is open. Closed, and without the extra, there is nothing at that address."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._manager: Any = None

    @property
    def route(self) -> ASGIRouteHandler:
        """Return the route that serves it."""

        @asgi("/mcp", is_mount=True, copy_scope=True)
        async def mcp(scope: Scope, receive: Receive, send: Send) -> None:
            if self._manager is None:
                raise NotFoundException
            await self._manager.handle_request(scope, receive, send)

        return mcp

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Serve until the end of the context."""
        if find_spec("mcp") is None:
            yield
            return
        from service.delivery.mcp.server import serve_http

        async with serve_http(self._services) as manager:
            self._manager = manager
            try:
                yield
            finally:
                self._manager = None

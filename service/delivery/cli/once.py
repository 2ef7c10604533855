"""One thing done with the services: what a command that drafts or checks does between its options and its output.

The services are loaded then, and not to list the options or to refuse them.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from service.delivery.configuration import load_settings

if TYPE_CHECKING:
    from service.application import Services
    from service.delivery.cli.progress import Bar

T = TypeVar("T")


def serve_once(work: Callable[["Services", "Bar"], Awaitable[T]]) -> T:
    """Build the services, do one thing with them under a progress bar, and close them."""
    from service.bootstrap import build
    from service.delivery.cli.progress import PATIENCE, Bar

    async def once() -> T:
        with Bar() as bar:
            asyncio.get_running_loop().call_later(PATIENCE, bar.show)
            async with build(load_settings()) as services:
                return await work(services, bar)

    return asyncio.run(once())

"""`copydesk serve`: one process that listens, and drains when it is told to end; `copydesk mcp`, for one assistant."""

import asyncio
import gc
import os
import signal
import socket
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated

import typer

from service.delivery.cli.options import text_option
from service.delivery.cli.terminal import failing_plainly, warn_of_misspelt
from service.delivery.configuration import export_traces, load_settings, require_extra
from service.errors import InvalidConfiguration
from service.settings import Settings
from service.telemetry import configure_logging

if TYPE_CHECKING:
    from service.application import Services

YOUNG_VALUES = 50_000
"""New values between two looks for cycles; a request makes about as many."""

GRACE = 1
"""Seconds beyond the deadline of a request that a process waits for what it has begun."""

app = typer.Typer(rich_markup_mode=None)


@app.command()
def serve(
    host: Annotated[str | None, text_option("Address to listen on, instead of COPYDESK_HOST.", "ADDRESS")] = None,
    port: Annotated[int | None, text_option("Port to listen on, instead of COPYDESK_PORT.", "NUMBER")] = None,
) -> None:
    """Serve over HTTP."""
    with failing_plainly():
        warn_of_misspelt()
        run_server(load_settings(host=host, port=port))


@app.command()
def mcp() -> None:
    """Serve an assistant over standard input and output (Model Context Protocol). Needs copydesk[mcp]."""
    with failing_plainly():
        asyncio.run(serve_assistant(load_settings()))


def run_server(settings: Settings) -> None:
    """Serve until told to end; then take nothing new, answer what was begun, and return.

    Raises InvalidConfiguration where nobody can listen at the address.
    """
    check_address(settings.host, settings.port)
    import uvicorn

    from service.bootstrap import build
    from service.delivery.http import create_app

    services = build(settings)
    asyncio.run(require_door(services))
    configure_logging(settings.log_level, settings.log_format)
    export_traces(settings)
    _end_cleanly()
    rarely_collect()
    uvicorn.run(
        create_app(services=services),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=int(settings.deadline) + GRACE,
    )


async def require_door(services: "Services") -> None:
    """Raise InvalidConfiguration where others reach us, keys are asked for, and nobody has one."""
    try:
        if services.settings.asks_for_keys and not await services.keys.alive():
            raise InvalidConfiguration(
                f"{services.settings.host} can be reached from elsewhere, and there is no valid key yet.",
                hint="Make one with `copydesk keys create`, or set COPYDESK_OPEN=true to let everybody in.",
            )
    finally:
        await services.store.aclose()


def check_address(host: str, port: int, *, setting: str = "--host and --port") -> None:
    """Raise InvalidConfiguration where nobody can listen there: uvicorn would only log it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        raise InvalidConfiguration(
            f"Cannot listen on {host}:{port}: {os.strerror(error.errno or 0).lower()}.",
            hint=f"Choose another address with {setting}.",
        ) from None


def rarely_collect() -> None:
    """Look for cycles seldom, and never among what was loaded at the start.

    Reading and checking make tens of thousands of small values a request, none in a cycle: they go by their counts.
    Looking at them again and again took a tenth of the time of a request, and a fifth with 64 of them in flight.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG_VALUES, *gc.get_threshold()[1:])


def _end_cleanly() -> None:
    """Exit with 0 after SIGTERM: uvicorn drains, and then raises the signal again for whoever handled it before."""
    signal.signal(signal.SIGTERM, lambda *_: None)


async def serve_assistant(settings: Settings) -> None:
    """Serve one assistant over standard input and output. Raises InvalidConfiguration without the extra."""
    require_extra(find_spec("mcp") is not None, "mcp", "copydesk mcp")
    from service.bootstrap import build
    from service.delivery.mcp.server import serve_stdio

    export_traces(settings)
    async with build(settings) as services:
        await serve_stdio(services)

"""`copydesk worker`: one more process, or machine, for the jobs."""

import asyncio
import signal
from collections.abc import Generator
from contextlib import contextmanager

import typer

from service.delivery.cli.serving import check_address, rarely_collect
from service.delivery.cli.terminal import complain, failing_plainly, warn_of_misspelt
from service.delivery.configuration import export_traces, load_settings
from service.errors import InvalidConfiguration
from service.settings import Settings
from service.telemetry import configure_logging, metrics

STOPPING = (signal.SIGTERM, signal.SIGINT)
"""Signals that ask a worker to finish what it has and go."""

app = typer.Typer(rich_markup_mode=None)


@app.command()
def worker() -> None:
    """Work on jobs: one more process, or machine, beside `copydesk serve`.

    All processes that name the same COPYDESK_DATABASE_URL share the jobs. SIGTERM or Ctrl-C finishes what is under way.
    """
    with failing_plainly():
        settings = load_settings()
        if settings.jobs_concurrency == 0:
            raise InvalidConfiguration(
                "With COPYDESK_JOBS_CONCURRENCY=0 there is nothing to do.", hint="Set it to 1 or more."
            )
        warn_of_misspelt()
        configure_logging(settings.log_level, settings.log_format)
        export_traces(settings)
        with _metrics(settings):
            rarely_collect()
            asyncio.run(_work(settings))


@contextmanager
def _metrics(settings: Settings) -> Generator[None, None, None]:
    """Show the metrics where the settings say: nobody else could see what is done here."""
    if settings.metrics_port is None:
        yield
        return
    check_address(settings.host, settings.metrics_port, setting="COPYDESK_METRICS_PORT")
    with metrics.shown(settings.host, settings.metrics_port):
        yield


async def _work(settings: Settings) -> None:
    from service.bootstrap import build

    async with build(settings) as services:
        stop = asyncio.Event()
        for number in STOPPING:
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        services.jobs.start()
        stopping = asyncio.create_task(stop.wait())
        working = asyncio.create_task(services.jobs.working())
        await asyncio.wait({stopping, working}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            working.result()
        complain("Stopping: no new jobs are taken; those under way are finished.")
        working.cancel()
        stopping.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)

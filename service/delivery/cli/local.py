"""`copydesk local`: a small model on this machine, for a first try and for tests."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from queue import SimpleQueue
from typing import Annotated

import typer

from service.delivery.cli.terminal import failing_plainly
from service.llm.local import CONTEXT, LocalModel, Served, serve_locally

PATIENT = {"COPYDESK_LLM_TIMEOUT": "600", "COPYDESK_LLM_RETRY_BUDGET": "600", "COPYDESK_DEADLINE": "1800"}
"""What a command is given where nothing else is set: a model on a processor takes its time."""

app = typer.Typer(rich_markup_mode=None)


@app.command()
def local(
    command: Annotated[list[str] | None, typer.Argument(metavar="COMMAND", hidden=True)] = None,
    port: Annotated[int, typer.Option(metavar="NUMBER", help="Port to listen on; 0 takes a free one.")] = 8080,
    weights: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A GGUF file of your own.", show_default=False)
    ] = None,
    context: Annotated[int, typer.Option(min=512, metavar="TOKENS", help="What all slots hold together.")] = CONTEXT,
    slots: Annotated[int, typer.Option(min=1, metavar="NUMBER", help="Calls at once; they share the context.")] = 1,
    threads: Annotated[
        int | None, typer.Option(min=1, metavar="NUMBER", help="All cores but one without it.", show_default=False)
    ] = None,
) -> None:
    """Serve SmolLM2 on loopback with llama.cpp, as an OpenAI-compatible endpoint.

    With a COMMAND after --, run it with the endpoint set, then stop; its exit code is handed on.
    """
    wanted = LocalModel(weights=weights, port=port, context=context, slots=slots, threads=threads)
    with failing_plainly(), serve_locally(wanted) as served:
        if command:
            raise typer.Exit(_run(command, served))
        stopped = _listen_for_the_end()  # before anybody is told that there is something to stop
        _announce(served, context // slots)
        stopped.get()
        typer.echo("Stopped.")


def _run(command: list[str], served: Served) -> int:
    """Run a command that finds the endpoint in its environment. A key that is set is for somebody else."""
    endpoint = {"COPYDESK_LLM_BASE_URL": served.base_url, "COPYDESK_LLM_MODEL": served.model}
    others = {k: v for k, v in os.environ.items() if k not in {"COPYDESK_LLM_API_KEY", "OPENAI_API_KEY"}}
    try:
        return subprocess.run(command, env={**PATIENT, **others, **endpoint}, check=False).returncode  # noqa: S603
    except FileNotFoundError:
        sys.stderr.write(f"copydesk: there is no command {command[0]!r}.\n")
        return 127


def _announce(served: Served, tokens: int) -> None:
    typer.echo(f"{served.model} answers at {served.base_url} ({tokens:,} tokens). Stop it with Ctrl-C.")
    typer.echo("It is small and often wrong: what it writes wrongly is what the check is there for.\n")
    typer.echo(f"  export COPYDESK_LLM_BASE_URL={served.base_url}")
    typer.echo("  export COPYDESK_LLM_TIMEOUT=600")


def _listen_for_the_end() -> SimpleQueue[int]:
    """Return what holds the signal of Ctrl-C, or of a polite request to end.

    An event would not do: a signal that comes while it takes its own lock to wait would wait for that lock for ever.
    """
    stopped: SimpleQueue[int] = SimpleQueue()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda given, _: stopped.put(given))
    return stopped

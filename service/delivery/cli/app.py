"""The `copydesk` command: its list of commands, of which only the one that is asked for is loaded."""

import re
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

from service.version import VERSION

COMMANDS = {
    "summarize": ("summarizing", "Summarise articles, with numbered citations and the check of every claim."),
    "verify": ("verifying", "Check any summary against its articles."),
    "analyze": ("analyzing", "Show what articles say: sentences, figures, quotations, and who said what."),
    "batch": ("batching", "Summarise a corpus."),
    "serve": ("serving", "Serve over HTTP."),
    "worker": ("working", "Work on jobs: one more process, or machine, beside `copydesk serve`."),
    "mcp": ("serving", "Serve an assistant over standard input and output (Model Context Protocol)."),
    "local": ("local", "Serve SmolLM2 on loopback with llama.cpp, as an OpenAI-compatible endpoint."),
    "prompts": ("prompts", "The prompts and their versions."),
    "keys": ("keys", "Who may ask, and for what."),
    "forget": ("keys", "Delete what has been stored for long: jobs that have ended, events, stored answers."),
    "doctor": ("doctoring", "Look at settings, prompts, database, keys and endpoints, and say what to mend."),
}
"""Command → the module beside this one whose `app` holds it, and the line that lists it: its own help's first.

A command's module is loaded when it is asked for. So its imports, at its head as everywhere, are what it needs alone.
"""

FOREIGN = (
    (re.compile(r"^Value error, "), ""),
    (re.compile(r", unable to parse .*"), "."),
    (re.compile(r"^Input should be"), "it has to be"),
)
"""What pydantic, by which typer reads options, says in its own way → how a shell's user reads it."""


class Listed(TyperCommand):
    """A command by its name and its line; its module is loaded, and takes over, once the command is asked for."""

    def __init__(self, name: str, module: str, line: str) -> None:
        super().__init__(name, help=line)
        self.module = module

    def load(self) -> Any:
        """Return the command itself."""
        commands = get_group(import_module(f"{__package__}.{self.module}").app).commands
        return commands[str(self.name)]

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Read its options, as the command itself does."""
        return self.load().make_context(info_name, args, parent=parent, **extra)


class Commands(TyperGroup):
    """The commands. A value that an option cannot have is refused in plain words."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        for name, (module, line) in COMMANDS.items():
            self.add_command(Listed(name, module, line))

    def invoke(self, ctx: Any) -> Any:
        """Do what was typed."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as wrong:
            for foreign, ours in FOREIGN:
                wrong.message = foreign.sub(ours, wrong.message)
            raise


app = typer.Typer(
    name="copydesk",
    cls=Commands,
    help="News summaries with sources: every figure, quotation and attribution is checked against the articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Run the command."""
    app(prog_name="copydesk")


@app.callback()
def _root(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", is_eager=True, callback=lambda asked: _print_version(asked=asked)
        ),
    ] = False,
) -> None:
    from service.telemetry import configure_logging

    configure_logging("error")


def _print_version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"copydesk {VERSION}")
        raise typer.Exit

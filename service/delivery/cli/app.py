"""`copydesk summarize | verify | analyze | prompts | doctor | local | serve`."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Annotated, Any, TypeVar

import typer
from typer.core import TyperGroup

from service.application import Services
from service.bootstrap import build
from service.delivery.bodies import Analyses, list_prompts, write_body
from service.delivery.cli.addresses import naming
from service.delivery.cli.batching import batch
from service.delivery.cli.doctoring import diagnose
from service.delivery.cli.inputs import Form, build_request, read_text
from service.delivery.cli.keys import forget, keys_app
from service.delivery.cli.local import local
from service.delivery.cli.progress import PATIENCE, Bar
from service.delivery.cli.prompts import authoring
from service.delivery.cli.serving import run_server, serve_assistant
from service.delivery.cli.terminal import Exit, complain, failing_plainly, open_output, warn_of_misspelt, write_json
from service.delivery.cli.views.analysis import show_analyses
from service.delivery.cli.views.examination import show_diagnosis
from service.delivery.cli.views.prompts import show_prompt, show_prompts
from service.delivery.cli.views.report import show_report
from service.delivery.cli.views.summary import show_summary
from service.delivery.cli.working import worker
from service.delivery.configuration import load_settings
from service.domain import AnalysisRequest, OnViolation, Report, Style, SummaryRequest, VerificationRequest
from service.errors import InvalidInput, ViolationsFound
from service.telemetry import configure_logging
from service.version import VERSION

T = TypeVar("T")

FOREIGN = (
    (re.compile(r"^Value error, "), ""),
    (re.compile(r", unable to parse .*"), "."),
    (re.compile(r"^Input should be"), "it has to be"),
)
"""What pydantic, by which typer reads options, says in its own way → how a shell's user reads it."""


class Commands(TyperGroup):
    """The commands. A value that an option cannot have is refused in plain words."""

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
prompts_app = typer.Typer(help="The prompts and their versions.", no_args_is_help=True, rich_markup_mode=None)
prompts_app.add_typer(authoring)
app.add_typer(prompts_app, name="prompts")
app.command()(worker)
app.command()(batch)
app.command("local")(local)
app.add_typer(keys_app, name="keys")
app.command()(forget)

Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE", hidden=True),
]
AsForm = Annotated[Form, typer.Option("--as", help="What the files hold.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the JSON that HTTP answers.")]


def _text(help_: str, metavar: str = "TEXT") -> Any:
    return typer.Option(help=help_, metavar=metavar, show_default=False)


Title = Annotated[str | None, _text("The headline of a single article.")]
Publisher = Annotated[str | None, _text("Who published it.")]
Author = Annotated[str | None, _text("Who wrote it.")]
Language = Annotated[str | None, _text("Its language, such as en. It is detected otherwise.", "TAG")]


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
    configure_logging("error")


@app.command()
def summarize(
    files: Files = None,
    length: Annotated[
        str | None, _text("short, medium (the default), long, or a number of sentences.", "LENGTH")
    ] = None,
    style: Annotated[Style | None, _text("paragraph (the default), bullets or headline.", "STYLE")] = None,
    focus: Annotated[str | None, _text("What to tell first.")] = None,
    prompt: Annotated[str | None, _text("A prompt, such as summarize@1.0.0.", "NAME")] = None,
    model: Annotated[str | None, _text("A model of the endpoint.", "NAME")] = None,
    temperature: Annotated[float | None, _text("0 (the default) to 2.", "NUMBER")] = None,
    seed: Annotated[int | None, _text("For models that take one.", "NUMBER")] = None,
    on_violation: Annotated[
        OnViolation | None,
        _text("What becomes of a refused claim: repair (the default), redact, annotate or reject.", "POLICY"),
    ] = None,
    title: Title = None,
    publisher: Publisher = None,
    author: Author = None,
    language: Language = None,
    form: AsForm = Form.AUTO,
    as_json: AsJson = False,
) -> None:
    """Summarise articles, with numbered citations and the check of every claim.

    A FILE is plain text, a page (.html, .htm) or a whole request (.json); - is standard input. With COPYDESK_FETCH
    it may be an address (https://…).
    """
    with failing_plainly():
        options = {
            "length": int(length) if length and length.isdecimal() else length,
            "style": style,
            "focus": focus,
            "prompt": prompt,
            "model": model,
            "temperature": temperature,
            "seed": seed,
            "on_violation": on_violation,
        }
        metadata = {"title": title, "publisher": publisher, "author": author, "language": language}
        request = build_request(SummaryRequest, files or [], form=form, metadata=metadata, more=options)
        warn_of_misspelt(near=True)
        try:
            with naming(files or []):
                summary = _serve_once(lambda services, bar: services.summarize(request, tell=bar))
        except ViolationsFound as refused:
            _print(refused.report, as_json, _refused)
            raise
        _print(summary, as_json, lambda value: show_summary(open_output(), value))


@app.command()
def verify(
    source: Annotated[list[str], typer.Option(metavar="FILE", help="An article, or its address; repeat it for more.")],
    summary: Annotated[str | None, _text("The summary; - is standard input.", "FILE")] = None,
    summary_text: Annotated[str | None, _text("The summary itself, instead of a file.")] = None,
    form: AsForm = Form.AUTO,
    as_json: AsJson = False,
) -> None:
    """Check any summary against its articles.

    Exits 0 where everything is borne out, 1 on a violation, 2 where the check cannot be made.
    """
    with failing_plainly():
        text = _summary(source, summary, summary_text)
        request = build_request(VerificationRequest, source, form=form, more={"summary": text})
        with naming(source):
            report = _serve_once(lambda services, _: services.verify(request))
        _print(report, as_json, lambda value: show_report(open_output(), value, text))
    if report.verdict == "unchecked":
        complain(f"warning: unchecked. {report.why or ''}")
    raise typer.Exit(Exit.VIOLATION if report.verdict == "fail" else Exit.PASS)


@app.command()
def analyze(
    files: Files = None,
    title: Title = None,
    publisher: Publisher = None,
    author: Author = None,
    language: Language = None,
    form: AsForm = Form.AUTO,
    as_json: AsJson = False,
) -> None:
    """Show what articles say: sentences, figures, quotations, and who said what.

    A FILE is plain text, a page (.html, .htm) or a request of articles alone (.json); - is standard input. With
    COPYDESK_FETCH it may be an address (https://…).
    """
    with failing_plainly():
        metadata = {"title": title, "publisher": publisher, "author": author, "language": language}
        request = build_request(AnalysisRequest, files or [], form=form, metadata=metadata)
        with naming(files or []):
            analyses = _serve_once(lambda services, _: services.analyze(request))
        _print(Analyses(analyses=analyses), as_json, lambda value: show_analyses(open_output(), value.analyses))


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Look at settings, prompts, database, keys and endpoints, and say what to mend.

    Of each endpoint: reachable, which model and context, and what it really enforces or refuses. Exits 0 where all
    can be used, 2 where something here cannot, 3 where an endpoint cannot.
    """
    with failing_plainly():
        found = _serve_once(lambda services, _: diagnose(services))
        _print(found, as_json, lambda value: show_diagnosis(open_output(), value))
    if found.broken:
        raise typer.Exit(Exit.INPUT)
    raise typer.Exit(Exit.ENDPOINT if any(status.problem for status in found.endpoints) else Exit.PASS)


@app.command()
def serve(
    host: Annotated[str | None, _text("Address to listen on, instead of COPYDESK_HOST.", "ADDRESS")] = None,
    port: Annotated[int | None, _text("Port to listen on, instead of COPYDESK_PORT.", "NUMBER")] = None,
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


@prompts_app.command("list")
def list_all(as_json: AsJson = False) -> None:
    """List every prompt version."""
    with failing_plainly():
        prompts = list_prompts(build(load_settings()).prompts)
        _print(prompts, as_json, lambda value: show_prompts(open_output(), value))


@prompts_app.command("show")
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="summarize, summarize@1 or summarize@1.0.0")],
    as_json: AsJson = False,
) -> None:
    """Show one prompt with its text."""
    with failing_plainly():
        prompt = build(load_settings()).prompts.get(name)
        _print(prompt, as_json, lambda value: show_prompt(open_output(), value))


def _summary(sources: Sequence[str], file: str | None, text: str | None) -> str:
    if (file is None) == (text is None):
        raise InvalidInput("Give the summary by --summary or by --summary-text, one of them.")
    if [*sources, file].count("-") > 1:
        raise InvalidInput("Standard input can be read only once.", hint="Name files for the others.")
    return read_text(file) if file is not None else text or ""


def _serve_once(work: Callable[[Services, Bar], Awaitable[T]]) -> T:
    """Build the services, do one thing with them under a progress bar, and close them."""

    async def once() -> T:
        with Bar() as bar:
            asyncio.get_running_loop().call_later(PATIENCE, bar.show)
            async with build(load_settings()) as services:
                return await work(services, bar)

    return asyncio.run(once())


def _print(value: Any, as_json: bool, show: Callable[[Any], None]) -> None:  # noqa: FBT001
    if as_json:
        write_json(write_body(value))
    else:
        show(value)


def _refused(report: Report) -> None:
    show_report(open_output(), report, None)


def _print_version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"copydesk {VERSION}")
        raise typer.Exit

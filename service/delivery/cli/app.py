"""`copydesk summarize | verify | analyze | prompts | serve`."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, TypeVar

import typer

from service.bootstrap import Services, build
from service.delivery.bodies import Analyses, list_prompts, write_body
from service.delivery.cli.inputs import Form, build_request, read_text
from service.delivery.cli.progress import PATIENCE, Bar
from service.delivery.cli.terminal import Exit, complain, failing_plainly, open_output, write_json
from service.delivery.cli.views.analysis import show_analyses
from service.delivery.cli.views.prompts import show_prompt, show_prompts
from service.delivery.cli.views.report import show_report
from service.delivery.cli.views.summary import show_summary
from service.delivery.configuration import load_settings
from service.domain import AnalysisRequest, OnViolation, Report, Style, SummaryRequest, VerificationRequest
from service.errors import InvalidInput, ViolationsFound
from service.telemetry import configure_logging
from service.version import VERSION

T = TypeVar("T")

app = typer.Typer(
    name="copydesk",
    help="News summaries with sources: every figure, quotation and attribution is checked against the articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
prompts_app = typer.Typer(help="The prompts and their versions.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(prompts_app, name="prompts")

Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE…", help="Text, .html or a .json request; - is standard input.", show_default=False),
]
AsForm = Annotated[Form, typer.Option("--as", help="What the files hold.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the JSON that HTTP answers.")]
Title = Annotated[str | None, typer.Option(help="The headline, of a single article.", show_default=False)]
Publisher = Annotated[str | None, typer.Option(help="Who published it.", show_default=False)]
Author = Annotated[str | None, typer.Option(help="Who wrote it.", show_default=False)]
Language = Annotated[
    str | None, typer.Option(help="Its language, such as en. Else it is detected.", show_default=False)
]


def main() -> None:
    """Run the command."""
    app()


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
        str | None, typer.Option(help="short, medium, long or a number of sentences.", show_default="medium")
    ] = None,
    style: Annotated[Style | None, typer.Option(help="How the claims are set.", show_default="paragraph")] = None,
    focus: Annotated[str | None, typer.Option(help="What to tell first.", show_default=False)] = None,
    prompt: Annotated[
        str | None, typer.Option(help="A prompt, such as summarize@1.0.0.", show_default="summarize")
    ] = None,
    model: Annotated[str | None, typer.Option(help="A model of the endpoint.", show_default=False)] = None,
    temperature: Annotated[float | None, typer.Option(help="0 to 2.", show_default="0")] = None,
    seed: Annotated[int | None, typer.Option(help="For models that take one.", show_default=False)] = None,
    on_violation: Annotated[
        OnViolation | None, typer.Option(help="What becomes of a refused claim.", show_default="repair")
    ] = None,
    title: Title = None,
    publisher: Publisher = None,
    author: Author = None,
    language: Language = None,
    form: AsForm = Form.AUTO,
    as_json: AsJson = False,
) -> None:
    """Summarise articles, with numbered citations and the check of every claim."""
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
        try:
            summary = _serve_once(lambda services, bar: services.summarize(request, progress=bar))
        except ViolationsFound as refused:
            _print(refused.report, as_json, _refused)
            raise
        _print(summary, as_json, lambda value: show_summary(open_output(), value))


@app.command()
def verify(
    source: Annotated[list[str], typer.Option("--source", help="An article; repeat it for more.", show_default=False)],
    summary: Annotated[str, typer.Option("--summary", help="The summary; - is standard input.", show_default=False)],
    form: AsForm = Form.AUTO,
    as_json: AsJson = False,
) -> None:
    """Check any summary against its articles.

    Exits 0 where everything is borne out, 1 on a violation, 2 where the check cannot be made.
    """
    with failing_plainly():
        if [*source, summary].count("-") > 1:
            raise InvalidInput("Standard input can be read only once.", hint="Name files for the others.")
        text = read_text(summary)
        request = build_request(VerificationRequest, source, form=form, more={"summary": text})
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
    """Show what articles say: sentences, figures, quotations, and who said what through whom."""
    with failing_plainly():
        metadata = {"title": title, "publisher": publisher, "author": author, "language": language}
        request = build_request(AnalysisRequest, files or [], form=form, metadata=metadata)
        analyses = _serve_once(lambda services, _: services.analyze(request))
        _print(Analyses(analyses=analyses), as_json, lambda value: show_analyses(open_output(), value.analyses))


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.", show_default="COPYDESK_HOST")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.", show_default="COPYDESK_PORT")] = None,
) -> None:
    """Serve over HTTP."""
    with failing_plainly():
        import uvicorn

        from service.delivery.http import create_app

        settings = load_settings(host=host, port=port)
        configure_logging(settings.log_level, settings.log_format)
        uvicorn.run(
            create_app(settings),
            host=settings.host,
            port=settings.port,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=int(settings.deadline) + 1,
        )


@prompts_app.command("list")
def list_all(as_json: AsJson = False) -> None:
    """List every prompt version."""
    with failing_plainly():
        prompts = list_prompts(build(load_settings()).prompts.list())
        _print(prompts, as_json, lambda value: show_prompts(open_output(), value))


@prompts_app.command("show")
def show(
    name: Annotated[str, typer.Argument(help="summarize, summarize@1 or summarize@1.0.0", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Show one prompt with its text."""
    with failing_plainly():
        prompt = build(load_settings()).prompts.get(name)
        _print(prompt, as_json, lambda value: show_prompt(open_output(), value))


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

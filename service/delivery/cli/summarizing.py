"""`copydesk summarize`."""

from typing import Annotated

import typer

from service.delivery.cli.addresses import naming
from service.delivery.cli.answering import answer
from service.delivery.cli.inputs import Form, build_request
from service.delivery.cli.once import serve_once
from service.delivery.cli.options import AsForm, AsJson, Author, Files, Language, Publisher, Title, text_option
from service.delivery.cli.terminal import failing_plainly, open_output, warn_of_misspelt
from service.delivery.cli.views.report import show_report
from service.delivery.cli.views.summary import show_summary
from service.domain import OnViolation, Report, Style, SummaryRequest
from service.errors import ViolationsFound

app = typer.Typer(rich_markup_mode=None)


@app.command()
def summarize(
    files: Files = None,
    length: Annotated[
        str | None, text_option("short, medium (the default), long, or a number of sentences.", "LENGTH")
    ] = None,
    style: Annotated[Style | None, text_option("paragraph (the default), bullets or headline.", "STYLE")] = None,
    focus: Annotated[str | None, text_option("What to tell first.")] = None,
    prompt: Annotated[str | None, text_option("A prompt, such as summarize@1.0.0.", "NAME")] = None,
    model: Annotated[str | None, text_option("A model of the endpoint.", "NAME")] = None,
    temperature: Annotated[float | None, text_option("0 (the default) to 2.", "NUMBER")] = None,
    seed: Annotated[int | None, text_option("For models that take one.", "NUMBER")] = None,
    on_violation: Annotated[
        OnViolation | None,
        text_option("What becomes of a refused claim: repair (the default), redact, annotate or reject.", "POLICY"),
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
                summary = serve_once(lambda services, bar: services.summarize(request, tell=bar))
        except ViolationsFound as refused:
            answer(refused.report, as_json, _refused)
            raise
        answer(summary, as_json, lambda value: show_summary(open_output(), value))


def _refused(report: Report) -> None:
    show_report(open_output(), report, None)

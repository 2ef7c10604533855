"""`copydesk verify`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from service.delivery.cli.addresses import naming
from service.delivery.cli.answering import answer
from service.delivery.cli.inputs import Form, build_request, read_text
from service.delivery.cli.once import serve_once
from service.delivery.cli.options import AsForm, AsJson, text_option
from service.delivery.cli.terminal import Exit, complain, failing_plainly, open_output
from service.delivery.cli.views.report import show_report
from service.domain import VerificationRequest
from service.errors import InvalidInput

app = typer.Typer(rich_markup_mode=None)


@app.command()
def verify(
    source: Annotated[list[str], typer.Option(metavar="FILE", help="An article, or its address; repeat it for more.")],
    summary: Annotated[str | None, text_option("The summary; - is standard input.", "FILE")] = None,
    summary_text: Annotated[str | None, text_option("The summary itself, instead of a file.")] = None,
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
            report = serve_once(lambda services, _: services.verify(request))
        answer(report, as_json, lambda value: show_report(open_output(), value, text))
    if report.verdict == "unchecked":
        complain(f"warning: unchecked. {report.why or ''}")
    raise typer.Exit(Exit.VIOLATION if report.verdict == "fail" else Exit.PASS)


def _summary(sources: Sequence[str], file: str | None, text: str | None) -> str:
    if (file is None) == (text is None):
        raise InvalidInput("Give the summary by --summary or by --summary-text, one of them.")
    if [*sources, file].count("-") > 1:
        raise InvalidInput("Standard input can be read only once.", hint="Name files for the others.")
    return read_text(file) if file is not None else text or ""

"""`copydesk analyze`."""

import typer

from service.delivery.bodies import Analyses
from service.delivery.cli.addresses import naming
from service.delivery.cli.answering import answer
from service.delivery.cli.inputs import Form, build_request
from service.delivery.cli.once import serve_once
from service.delivery.cli.options import AsForm, AsJson, Author, Files, Language, Publisher, Title
from service.delivery.cli.terminal import failing_plainly, open_output
from service.delivery.cli.views.analysis import show_analyses
from service.domain import AnalysisRequest

app = typer.Typer(rich_markup_mode=None)


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
            analyses = serve_once(lambda services, _: services.analyze(request))
        answer(Analyses(analyses=analyses), as_json, lambda value: show_analyses(open_output(), value.analyses))

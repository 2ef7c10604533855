"""`copydesk doctor`."""

import typer

from service.delivery.cli.answering import answer
from service.delivery.cli.diagnosis import diagnose
from service.delivery.cli.once import serve_once
from service.delivery.cli.options import AsJson
from service.delivery.cli.terminal import Exit, failing_plainly, open_output
from service.delivery.cli.views.examination import show_diagnosis

app = typer.Typer(rich_markup_mode=None)


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Look at settings, prompts, database, keys and endpoints, and say what to mend.

    Of each endpoint: reachable, which model and context, and what it really enforces or refuses. Exits 0 where all
    can be used, 2 where something here cannot, 3 where an endpoint cannot.
    """
    with failing_plainly():
        found = serve_once(lambda services, _: diagnose(services))
        answer(found, as_json, lambda value: show_diagnosis(open_output(), value))
    if found.broken:
        raise typer.Exit(Exit.INPUT)
    raise typer.Exit(Exit.ENDPOINT if any(status.problem for status in found.endpoints) else Exit.PASS)

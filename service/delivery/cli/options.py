"""Options that several commands have."""

from typing import Annotated, Any

import typer

from service.delivery.cli.inputs import Form


def text_option(help_: str, metavar: str = "TEXT") -> Any:
    """Return an option that takes a value and has no default to show."""
    return typer.Option(help=help_, metavar=metavar, show_default=False)


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE", hidden=True),
]
AsForm = Annotated[Form, typer.Option("--as", help="What the files hold.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the JSON that HTTP answers.")]
Title = Annotated[str | None, text_option("The headline of a single article.")]
Publisher = Annotated[str | None, text_option("Who published it.")]
Author = Annotated[str | None, text_option("Who wrote it.")]
Language = Annotated[str | None, text_option("Its language, such as en. It is detected otherwise.", "TAG")]

"""An answer, printed for a reader or as JSON."""

from collections.abc import Callable
from typing import Any

from service.delivery.bodies import write_body
from service.delivery.cli.terminal import write_json


def answer(value: Any, as_json: bool, show: Callable[[Any], None]) -> None:  # noqa: FBT001
    """Print a value by `show`, or as the JSON that HTTP answers."""
    if as_json:
        write_json(write_body(value))
    else:
        show(value)

"""What the doctor found, as a person reads it."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from service.delivery.cli.diagnosis import Diagnosis
from service.delivery.cli.views.layout import heading, item
from service.llm.chat import Mode
from service.llm.status import EndpointStatus

WIDTH = 9

MARKS: dict[str, str] = {"good": "", "warning": "warning: ", "broken": "broken: "}
"""State of a check → how it is marked."""

SHAPES: dict[Mode, str] = {
    Mode.JSON_SCHEMA: "json_schema",
    Mode.JSON_OBJECT: "json_object, the schema in words",
    Mode.TEXT: "plain text, the schema in words",
}


def show_diagnosis(console: Console, found: Diagnosis) -> None:
    """Print what was looked at and what to mend, then each endpoint with what it takes and refuses."""
    for check in found.checks:
        item(console, check.name, f"{MARKS[check.state]}{check.message}", width=WIDTH)
        if check.mend is not None:
            item(console, "", check.mend, width=WIDTH)
    if not found.endpoints:
        console.print(Text("No endpoint is set (COPYDESK_LLM_BASE_URL): the extractive engine answers."))
    for status in found.endpoints:
        heading(console, status.endpoint, "can be used" if status.problem is None else "cannot be used")
        for label, value in _facts(status):
            item(console, label, value, width=WIDTH)


def _facts(status: EndpointStatus) -> Iterator[tuple[str, str]]:
    if status.problem is not None:
        yield "problem", status.problem
    if status.model is not None:
        yield "model", status.model
    yield "context", f"{status.context} tokens ({CONTEXT_SOURCES[status.context_source]})"
    yield "answers", f"up to {status.max_output} tokens"
    if status.seconds is None:
        return
    yield "shape", f"{SHAPES[status.mode]}{', kept to' if status.enforces_schema else ''}"
    yield "refuses", ", ".join(status.dropped) or "nothing that is sent"
    for old, new in status.exchanged.items():
        yield "instead", f"{new} for {old}"
    yield "trial", f"answered in {status.seconds:.1f} s"


CONTEXT_SOURCES: dict[str, str] = {
    "settings": "as set in COPYDESK_LLM_CONTEXT",
    "/models": "the endpoint says so",
    "/props": "the endpoint says so",
    "error": "learnt from an overflow",
    "default": "nobody says; set COPYDESK_LLM_CONTEXT",
}

"""`copydesk-evals run | compare | list`."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals.comparing import choose, compare, load_run
from evals.errors import EvalError
from evals.gating import SHIPPED, judge, load_gate
from evals.page import write_page
from evals.reporting import junit, show, show_differences, write_json
from evals.running import Plan, run
from evals.suites import known_suites
from service.errors import CopydeskError
from service.telemetry import configure_logging

app = typer.Typer(
    name="copydesk-evals",
    help="Evaluates prompts, models and the check itself; offline, unless told otherwise.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Run the command."""
    app(prog_name="copydesk-evals")


@app.command("run")
def _run(
    suites: Annotated[list[str] | None, typer.Argument(metavar="SUITE", help="Names or files.")] = None,
    *,
    prompt: Annotated[list[str] | None, typer.Option(help="A prompt version, instead of the suite's own.")] = None,
    model: Annotated[list[str] | None, typer.Option(help="A model, instead of the suite's own.")] = None,
    case: Annotated[list[str] | None, typer.Option(help="Only this case.")] = None,
    repeat: Annotated[int, typer.Option(min=1, help="Run every case so often.")] = 1,
    live: Annotated[bool, typer.Option(help="Ask the endpoint that COPYDESK_LLM_BASE_URL names.")] = False,
    record: Annotated[bool, typer.Option(help="Ask it, and keep its answers as cassettes.")] = False,
    gate: Annotated[Path | None, typer.Option(help="Thresholds; those that ship without it.")] = None,
    json_: Annotated[Path | None, typer.Option("--json", help="Write the run here as JSON.")] = None,
    html_: Annotated[
        Path | None, typer.Option("--html", help="Write one page with plots and failing cases here.")
    ] = None,
    junit_: Annotated[Path | None, typer.Option("--junit", help="Write JUnit XML here.")] = None,
) -> None:
    """Run suites and hold them to a gate. Exit code 1: the gate failed; 2: something could not be used."""
    configure_logging("error")
    plan = Plan(
        suites=tuple(suites or known_suites()),
        prompts=tuple(prompt or ()),
        models=tuple(model or ()),
        cases=tuple(case or ()),
        repeat=repeat,
        live=live,
        record=record,
    )
    try:
        thresholds = load_gate(gate or SHIPPED)
        done = run(plan)
    except (CopydeskError, EvalError) as error:
        raise _refused(error) from error
    done = done.model_copy(update={"gate": judge(thresholds, done)})
    for file, text in ((json_, write_json(done)), (junit_, junit(done)), (html_, write_page(done))):
        if file is not None:
            file.write_text(text, "utf-8")
    show(done, Console(width=120))
    raise typer.Exit(1 if done.gate is not None and done.gate.verdict == "fail" else 0)


@app.command("compare")
def _compare(
    first: Annotated[Path, typer.Argument(metavar="A", help="A run's JSON.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="Another one's, or the same.")],
    *,
    before: Annotated[str | None, typer.Option(help="The prompt version to take from A.")] = None,
    after: Annotated[str | None, typer.Option(help="The prompt version to take from B.")] = None,
) -> None:
    """Compare two runs case by case."""
    try:
        old, new = choose(load_run(first), prompt=before), choose(load_run(second), prompt=after)
    except (CopydeskError, EvalError) as error:
        raise _refused(error) from error
    show_differences(compare(old, new), old, new, Console(width=120))


def _refused(error: CopydeskError | EvalError) -> typer.Exit:
    """Say what could not be used."""
    hint = f"\n{error.hint}" if error.hint else ""
    sys.stderr.write(f"{error.message}{hint}\n")
    return typer.Exit(2)


@app.command("list")
def _list() -> None:
    """List the suites that ship."""
    sys.stdout.write("".join(f"{name}\n" for name in known_suites()))


if __name__ == "__main__":
    main()

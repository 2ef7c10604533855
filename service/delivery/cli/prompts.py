"""`copydesk prompts list | show`; `diff | render | new | release | label`: from one version of a prompt to the next."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from service.delivery.catalog import list_prompts
from service.delivery.cli.answering import answer
from service.delivery.cli.inputs import read_text
from service.delivery.cli.options import AsJson
from service.delivery.cli.terminal import failing_plainly, open_output
from service.delivery.cli.views.prompts import show_prompt, show_prompts
from service.delivery.configuration import load_settings
from service.errors import InvalidInput
from service.prompting import (
    LABELS,
    MANIFEST,
    Prompt,
    Prompts,
    diff,
    fences,
    labels_text,
    manifest_text,
    move_label,
    new_version,
    next_version,
    read_labels,
    read_manifest,
    release,
    render,
    shipped,
)

app = typer.Typer(rich_markup_mode=None)
prompts_app = typer.Typer(help="The prompts and their versions.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(prompts_app, name="prompts")

Name = Annotated[str, typer.Argument(metavar="NAME", help="summarize, summarize@1 or summarize@1.0.0")]


class Step(StrEnum):
    """What a change is."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"


@prompts_app.command("list")
def list_all(as_json: AsJson = False) -> None:
    """List every prompt version."""
    with failing_plainly():
        prompts, _ = _load()
        answer(list_prompts(prompts), as_json, lambda value: show_prompts(open_output(), value))


@prompts_app.command("show")
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="summarize, summarize@1 or summarize@1.0.0")],
    as_json: AsJson = False,
) -> None:
    """Show one prompt with its text."""
    with failing_plainly():
        prompts, _ = _load()
        answer(prompts.get(name), as_json, lambda value: show_prompt(open_output(), value))


@prompts_app.command("diff")
def compare(old: Name, new: Annotated[str, typer.Argument(metavar="OTHER", help="The other version.")]) -> None:
    """Show what changed between two versions."""
    with failing_plainly():
        prompts, _ = _load()
        _write(diff(prompts.get(old), prompts.get(new)))


@prompts_app.command("render")
def fill(
    name: Name,
    values: Annotated[str, typer.Option(metavar="FILE", help="Variables as a JSON object; - is standard input.")],
) -> None:
    """Show a prompt as a model would get it."""
    with failing_plainly():
        prompts, _ = _load()
        prompt, given = prompts.get(name), _values(values)
        rendered = render(prompt, {**fences(prompt, [json.dumps(given, ensure_ascii=False)]), **given})
        _write(f"## system\n\n{rendered.system}\n\n## user\n\n{rendered.user}\n")


@prompts_app.command("new")
def begin(
    name: Name,
    why: Annotated[str, typer.Option(help="One line: why there is a new version.")],
    step: Annotated[Step, typer.Option(help="major: a new way to answer; minor: wording; patch: a slip.")] = Step.MINOR,
) -> None:
    """Write the file of the next version, with the same text, to be changed."""
    with failing_plainly():
        if not why.strip() or "\n" in why:
            raise InvalidInput("--why wants one line of text.", hint="Say what the new version is for.")
        prompts, folder = _load()
        base = prompts.get(name)
        file = folder / base.name / f"{next_version(base.version, step.value)}.md"
        if file.stem in {p.version for p in prompts.list() if p.name == base.name}:
            raise InvalidInput(f"{base.name}@{file.stem} is there already.", hint="Start from that one.")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(new_version(_source(base, folder), file.stem, why), "utf-8")
        _write(f"Wrote {file}\n")


@prompts_app.command("release")
def freeze(name: Name) -> None:
    """Put a version into the manifest: from then on it may not change."""
    with failing_plainly():
        prompts, folder = _load()
        prompt = prompts.get(name)
        if not (folder / prompt.path).exists():
            raise InvalidInput(f"{prompt.path} does not stand in {folder}.")
        (folder / MANIFEST).write_text(manifest_text(release(read_manifest(folder), prompt)), "utf-8")
        _write(f"Released {prompt.name}@{prompt.version} {prompt.sha256}\n")


@prompts_app.command("label")
def point(
    name: Name,
    label: Annotated[str, typer.Argument(metavar="LABEL", help="production, candidate or a word of yours.")],
) -> None:
    """Let a label point at a version. A running service follows at once."""
    with failing_plainly():
        prompts, folder = _load()
        prompt = prompts.get(name)
        known = {p.name: [o.version for o in prompts.list() if o.name == p.name] for p in prompts.list()}
        moved = move_label(read_labels(folder / LABELS, known), prompt.name, label, prompt.version)
        (folder / LABELS).write_text(labels_text(moved), "utf-8")
        _write(f"{prompt.name}@{label} is {prompt.version}\n")


def _load() -> tuple[Prompts, Path]:
    """Return all prompts, and the folder that is written to: one's own, or the one that ships."""
    own = load_settings().prompts_dir
    return Prompts.load(own), own or shipped()


def _source(prompt: Prompt, folder: Path) -> str:
    """Return the text of a version's file, from one's own folder before the one that ships."""
    files = (folder / prompt.path, shipped() / prompt.path)
    return next(f for f in files if f.exists()).read_text("utf-8")


def _values(file: str) -> dict[str, Any]:
    try:
        given = json.loads(read_text(file))
    except ValueError as error:
        raise InvalidInput(f"{file} is not JSON: {error}") from error
    if not isinstance(given, dict):
        raise InvalidInput(f"{file} is no JSON object of variables.")
    return given


def _write(text: str) -> None:
    sys.stdout.write(text)

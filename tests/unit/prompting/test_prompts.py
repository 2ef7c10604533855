"""Prompt files: what is refused, which version a name means, what is rendered."""

import json
from pathlib import Path

import pytest

from service.errors import InvalidPrompt, UnknownPrompt
from service.prompting import Prompts, boundary, read_prompt, render
from service.prompting.library import read_folder, shipped

FRONT = {
    "name": "greet",
    "version": "1.0.0",
    "why": "first",
    "use": "greets",
    "variables": {"who": "whom to greet"},
}
TEXT = "## system\n\nYou greet.\n\n## user\n\nGreet {{ who }}.\n"


def write(
    folder: Path, *, front: dict | None = None, text: str = TEXT, path: str = "greet/1.0.0.md", raw: str | None = None
) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        raw if raw is not None else f"---\n{json.dumps(FRONT if front is None else front)}\n---\n{text}", "utf-8"
    )
    return file


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"front": {**FRONT, "colour": "red"}}, "colour: Extra inputs"),
        ({"front": {k: v for k, v in FRONT.items() if k != "why"}}, "why: Field required"),
        ({"front": {**FRONT, "version": "1.0"}}, "version: String should match"),
        ({"front": {**FRONT, "variables": {}}}, "uses who, which `variables` does not declare"),
        ({"front": {**FRONT, "variables": {"who": "w", "when": "t"}}}, "declares when, which the text does not use"),
        ({"front": {**FRONT, "version": "1.0.1"}}, "the file belongs at greet/1.0.1.md"),
        ({"front": {**FRONT, "name": "other"}}, "the file belongs at other/1.0.0.md"),
        ({"text": "Greet {{ who }}"}, "needs a part `## system`"),
        ({"text": TEXT.replace("}}", "}")}, "template cannot be read"),
        ({"raw": "no front matter"}, "does not begin with front matter"),
        ({"raw": "---\n[1, 2]\n---\n" + TEXT}, "not a mapping"),
        ({"raw": "---\na: b: c\n---\n" + TEXT}, "not YAML"),
    ],
)
def test_a_prompt_file_with_a_mistake_is_refused_and_named(tmp_path: Path, change: dict, says: str) -> None:
    with pytest.raises(InvalidPrompt) as refusal:
        read_prompt(write(tmp_path, **change))
    assert says in str(refusal.value)
    assert "greet/1.0.0.md" in str(refusal.value)


def test_a_released_file_that_changed_is_refused(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "manifest.json").write_text(json.dumps({"greet/1.0.0.md": "0" * 64}), "utf-8")
    with pytest.raises(InvalidPrompt, match=r"greet/1\.0\.0\.md was changed after its release"):
        list(read_folder(tmp_path))


def test_a_released_file_that_is_missing_is_named(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps({"greet/1.0.0.md": "0" * 64}), "utf-8")
    with pytest.raises(InvalidPrompt, match=r"greet/1\.0\.0\.md, which is missing"):
        list(read_folder(tmp_path))


def test_every_shipped_prompt_is_released_and_unchanged() -> None:
    folder = shipped()
    released = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert {p.path: p.sha256 for p in read_folder(folder)} == released


@pytest.fixture
def greetings(tmp_path: Path) -> Prompts:
    for version in ("1.0.0", "1.2.0", "1.10.0", "2.0.0"):
        write(tmp_path, front={**FRONT, "version": version}, path=f"greet/{version}.md")
    return Prompts(tuple(read_folder(tmp_path)))


@pytest.mark.parametrize(
    ("spec", "version"),
    [("greet", "2.0.0"), ("greet@1", "1.10.0"), ("greet@1.2", "1.2.0"), ("greet@1.2.0", "1.2.0"), ("greet@2", "2.0.0")],
)
def test_a_name_means_its_newest_fitting_version(greetings: Prompts, spec: str, version: str) -> None:
    assert greetings.get(spec).version == version


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ("grate", "no prompt named 'grate'. Known: greet."),
        ("greet@3", "greet has no version 3. Known: 1.0.0, 1.2.0, 1.10.0, 2.0.0."),
        ("greet@1.1", "no version 1.1"),
    ],
)
def test_an_unknown_prompt_names_the_known_ones(greetings: Prompts, spec: str, says: str) -> None:
    with pytest.raises(UnknownPrompt) as refusal:
        greetings.get(spec)
    assert says in str(refusal.value)


def test_an_own_folder_overrides_and_adds(tmp_path: Path) -> None:
    write(tmp_path)
    prompts = Prompts.load(tmp_path)
    assert prompts.get("greet").use == "greets"
    assert prompts.get("summarize@1.0.0").name == "summarize"


def test_an_own_folder_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidPrompt, match="COPYDESK_PROMPTS_DIR"):
        Prompts.load(tmp_path / "nowhere")


@pytest.mark.parametrize(("values", "says"), [({}, "who"), ({"who": "you", "extra": 1}, "extra")])
def test_rendering_takes_the_declared_variables_and_no_others(greetings: Prompts, values: dict, says: str) -> None:
    with pytest.raises(InvalidPrompt, match=says):
        render(greetings.get("greet"), values)


def test_values_are_data_and_never_templates(greetings: Prompts) -> None:
    assert render(greetings.get("greet"), {"who": "{{ 7 * 7 }} <b>"}).user == "Greet {{ 7 * 7 }} <b>."


def test_no_text_can_hold_its_own_boundary() -> None:
    line = boundary(["an article"])
    assert boundary(["an article"]) == line
    assert line not in boundary([f"an article that knows {line}"])

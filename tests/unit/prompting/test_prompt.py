"""Reading and rendering one version."""

from pathlib import Path

import pytest

from service.errors import InvalidPrompt
from service.prompting import boundary, read_prompt, render
from tests.unit.prompting.writing import write


def broken(tmp_path: Path, old: str, new: str) -> Path:
    file = write(tmp_path, "news", "1.0.0")
    file.write_text(file.read_text().replace(old, new))
    return file


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("---\nname", "name", "front matter between two lines"),
        ("name: news", "name: [", "not YAML"),
        ("name: news", "name: gossip", "belongs at gossip/1.0.0.md"),
        ("version: 1.0.0", "version: 1.0.1", r"belongs at news/1.0.1.md"),
        ("version: 1.0.0", "version: '1.0'", "version: String should match"),
        ("why: A test.\n", "", "why: Field required"),
        ("use: Tests.", "use: Tests.\nmood: sunny", "mood: Extra inputs"),
        ("## system", "## System", "a part `## system`"),
        ("{{ place }}", "{{ town }}", "uses town, which `variables` does not declare"),
        ("{{ place }}", "here", "declares place, which the text does not use"),
        ("{{ place }}", "{{ place", "cannot be read"),
    ],
)
def test_a_bad_file_is_refused_by_name_and_cause(tmp_path: Path, old: str, new: str, says: str) -> None:
    with pytest.raises(InvalidPrompt, match=says) as refusal:
        read_prompt(broken(tmp_path, old, new))
    assert "news/1.0.0.md" in str(refusal.value)


def test_variables_are_filled_in(tmp_path: Path) -> None:
    prompt = read_prompt(write(tmp_path, "news", "1.0.0"))
    assert render(prompt, {"place": "Oslo {{ x }}"}) == ("Be brief.", "What is new in Oslo {{ x }}?")


@pytest.mark.parametrize("values", [{}, {"place": "Oslo", "mood": "sunny"}])
def test_values_and_declared_variables_must_agree(tmp_path: Path, values: dict) -> None:
    with pytest.raises(InvalidPrompt, match="differ in"):
        render(read_prompt(write(tmp_path, "news", "1.0.0")), values)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("{{ place.name }}", "Oslo"),
        ("{{ place['name'] }}", "Oslo"),
        ("{{ place.items is callable }}", "True"),  # what a dictionary itself has goes before its fields, as in Jinja
        ("{{ place['items'] }}", "two"),
    ],
)
def test_fields_of_a_value_are_shown(tmp_path: Path, asked: str, shown: str) -> None:
    prompt = read_prompt(broken(tmp_path, "{{ place }}", asked))
    assert render(prompt, {"place": {"name": "Oslo", "items": "two"}}).user == f"What is new in {shown}?"


def test_a_field_that_is_missing_is_an_error(tmp_path: Path) -> None:
    prompt = read_prompt(broken(tmp_path, "{{ place }}", "{{ place.mood }}"))
    with pytest.raises(InvalidPrompt, match="mood"):
        render(prompt, {"place": {"name": "Oslo"}})


@pytest.mark.parametrize("attack", ["{{ place.__class__.__mro__ }}", "{{ place.upper.__globals__ }}"])
def test_templates_are_sandboxed(tmp_path: Path, attack: str) -> None:
    prompt = read_prompt(broken(tmp_path, "{{ place }}", attack))
    with pytest.raises(InvalidPrompt):
        render(prompt, {"place": "Oslo"})


def test_no_text_can_hold_its_own_boundary() -> None:
    texts = ["one", "two"]
    fence = boundary(texts)
    assert boundary(texts) == fence
    assert boundary([*texts, fence]) != fence

"""Which version a name means, and that a released one cannot change."""

import json
import os
from pathlib import Path

import pytest

from service.errors import InvalidPrompt, UnknownPrompt
from service.prompting import Prompts, read_manifest, shipped
from tests.unit.prompting.writing import write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for version in ("1.0.0", "1.2.0", "1.10.0", "2.0.0"):
        write(tmp_path, "news", version)
    (tmp_path / "labels.json").write_text(json.dumps({"news": {"production": "1.2.0", "candidate": "2.0.0"}}))
    return tmp_path


@pytest.mark.parametrize(
    ("spec", "version"),
    [
        ("news", "1.2.0"),
        ("news@production", "1.2.0"),
        ("news@candidate", "2.0.0"),
        ("news@1", "1.10.0"),
        ("news@1.2", "1.2.0"),
        ("news@1.0.0", "1.0.0"),
    ],
)
def test_a_name_means_one_version(folder: Path, spec: str, version: str) -> None:
    assert Prompts.load(folder).get(spec).version == version


def test_without_labels_the_newest_is_meant(tmp_path: Path) -> None:
    write(tmp_path, "news", "1.9.0")
    write(tmp_path, "news", "1.10.0")
    assert Prompts.load(tmp_path).get("news").version == "1.10.0"


@pytest.mark.parametrize("spec", ["gossip", "news@3", "news@1.0.9", "news@nightly"])
def test_what_is_missing_is_named_with_what_there_is(folder: Path, spec: str) -> None:
    with pytest.raises(UnknownPrompt, match="Known: "):
        Prompts.load(folder).get(spec)


def test_every_shipped_prompt_is_released_and_labelled() -> None:
    prompts = Prompts.load()
    assert {p.path for p in prompts.list()} == set(read_manifest(shipped()))
    for name in {p.name for p in prompts.list()}:
        assert "production" in prompts.labels(prompts.get(name))


@pytest.mark.parametrize("prompt", Prompts.load().list(), ids=lambda p: f"{p.name}@{p.version}")
def test_one_changed_character_of_a_released_prompt_is_refused(tmp_path: Path, prompt) -> None:
    for file in shipped().rglob("*"):
        if file.is_file():
            copy = tmp_path / file.relative_to(shipped())
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    changed = tmp_path / prompt.path
    changed.write_bytes(changed.read_bytes().replace(b"You ", b"you ", 1))
    with pytest.raises(InvalidPrompt, match="changed after its release"):
        Prompts.load(tmp_path)


def test_a_released_prompt_that_is_gone_is_missed(folder: Path) -> None:
    (folder / "news/1.0.0.md").unlink()
    with pytest.raises(InvalidPrompt, match=r"news/1\.0\.0\.md"):
        Prompts.load(folder)


def test_an_own_folder_overrides_and_adds(tmp_path: Path) -> None:
    write(tmp_path, "summarize", "9.0.0")
    write(tmp_path, "gossip", "1.0.0", released=False)
    prompts = Prompts.load(tmp_path)
    assert prompts.get("summarize@9").system == "Be brief."
    assert prompts.get("gossip").version == "1.0.0"
    assert prompts.get("merge").name == "merge"


def test_a_label_moves_while_the_service_runs(folder: Path) -> None:
    prompts = Prompts.load(folder)
    labels = folder / "labels.json"
    labels.write_text(json.dumps({"news": {"production": "2.0.0"}}))
    os.utime(labels, ns=(1, 1))
    assert prompts.get("news").version == "2.0.0"
    assert prompts.labels(prompts.get("news")) == ("production",)


def test_labels_that_cannot_be_read_are_not_taken_over(folder: Path) -> None:
    prompts = Prompts.load(folder)
    (folder / "labels.json").write_text("{")
    assert prompts.get("news").version == "1.2.0"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ('{"news": "1.0.0"}', "not a JSON object"),
        ('{"news": {"production": "7.0.0"}}', "which is missing"),
        ('{"gossip": {"production": "1.0.0"}}', "Known: none"),
        ('{"news": {"1.0": "1.0.0"}}', "is no label"),
    ],
)
def test_a_bad_label_file_is_refused_at_start(folder: Path, text: str, says: str) -> None:
    (folder / "labels.json").write_text(text)
    with pytest.raises(InvalidPrompt, match=says):
        Prompts.load(folder)

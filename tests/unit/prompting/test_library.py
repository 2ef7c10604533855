"""Which version a name means, and that a released one cannot change."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from service.errors import InvalidPrompt, UnknownPrompt
from service.prompting import Prompts, read_folder, read_manifest, shipped
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


RELEASED = sorted(read_manifest(shipped()))


@pytest.fixture
def copied(tmp_path: Path, path: str) -> Path:
    """One version that ships, with its line of the manifest."""
    (tmp_path / path).parent.mkdir()
    shutil.copy(shipped() / path, tmp_path / path)
    (tmp_path / "manifest.json").write_text(json.dumps({path: read_manifest(shipped())[path]}))
    return tmp_path


@pytest.mark.parametrize("path", RELEASED)
def test_one_changed_character_of_a_released_prompt_is_refused(copied: Path, path: str) -> None:
    file = copied / path
    whole = file.read_text("utf-8")
    for at in {0, len(whole) - 1, *range(7, len(whole), len(whole) // 12)}:
        file.write_text(f"{whole[:at]}{'~' if whole[at] != '~' else '-'}{whole[at + 1 :]}", "utf-8")
        with pytest.raises(InvalidPrompt, match=re.escape(path)):
            list(read_folder(copied))
    file.write_text(whole, "utf-8")
    list(read_folder(copied))


@pytest.mark.parametrize("path", RELEASED)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("type: string", "type: number"),
        ("citations", "sources"),
        ("that ", "which "),
        ("why: ", "why:  "),
        ("\n", "\r\n"),
        ("use: ", "use: To "),
    ],
)
def test_a_changed_schema_reason_or_line_end_is_a_change(copied: Path, path: str, old: str, new: str) -> None:
    file = copied / path
    raw = file.read_bytes()
    changed = raw.replace(old.encode(), new.encode(), 1)
    assert changed != raw
    file.write_bytes(changed)
    with pytest.raises(InvalidPrompt, match=f"{re.escape(path)}( was changed after its release|:)"):
        list(read_folder(copied))


@pytest.mark.parametrize("path", RELEASED)
def test_a_changed_digest_in_the_manifest_is_refused(copied: Path, path: str) -> None:
    manifest = json.loads((copied / "manifest.json").read_text())
    manifest[path] = f"{'0' if manifest[path][0] != '0' else '1'}{manifest[path][1:]}"
    (copied / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(InvalidPrompt, match="changed after its release"):
        list(read_folder(copied))


@pytest.mark.parametrize("path", RELEASED)
def test_a_shipped_version_that_is_gone_is_missed(copied: Path, path: str) -> None:
    (copied / path).unlink()
    with pytest.raises(InvalidPrompt, match=re.escape(path)):
        list(read_folder(copied))


@pytest.mark.parametrize("text", ["{", "[]", '{"news/1.0.0.md": 1}', "null"])
def test_a_bad_manifest_is_refused(folder: Path, text: str) -> None:
    (folder / "manifest.json").write_text(text)
    with pytest.raises(InvalidPrompt, match=r"manifest\.json"):
        Prompts.load(folder)


@pytest.mark.parametrize(
    ("prompt", "merge"), [("summarize@1.0.0", "1.0.0"), ("summarize@2.0.0", "2.0.0"), ("summarize@2.1.0", "2.1.0")]
)
def test_a_further_version_leaves_what_goes_with_an_older_one(prompt: str, merge: str) -> None:
    prompts = Prompts.load()
    for name in ("merge", "repair"):
        assert prompts.companion(name, prompts.get(prompt)).version == merge


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

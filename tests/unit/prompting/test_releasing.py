"""New versions, comparisons, releases."""

import json
from pathlib import Path

import pytest

from service.errors import InvalidPrompt
from service.prompting import (
    Prompts,
    diff,
    labels_text,
    manifest_text,
    move_label,
    new_version,
    next_version,
    read_prompt,
    release,
    shipped,
)
from tests.unit.prompting.writing import write


@pytest.mark.parametrize(("step", "version"), [("major", "2.0.0"), ("minor", "1.3.0"), ("patch", "1.2.4")])
def test_versions_follow_each_other(step: str, version: str) -> None:
    assert next_version("1.2.3", step) == version


@pytest.mark.parametrize("why", ["Shorter: asks for less.", 'Says "no" sooner', r"With a \1 in it"])
def test_a_new_version_differs_in_version_and_reason_only(tmp_path: Path, why: str) -> None:
    old = write(tmp_path, "news", "1.0.0", why="Once\n  more.")
    new = old.with_name("1.1.0.md")
    new.write_text(new_version(old.read_text(), "1.1.0", why))
    was, now = read_prompt(old), read_prompt(new)
    assert (now.version, now.why) == ("1.1.0", why)
    assert (now.system, now.user, now.variables) == (was.system, was.user, was.variables)


def test_a_diff_shows_what_changed_and_nothing_else(tmp_path: Path) -> None:
    old = read_prompt(write(tmp_path, "news", "1.0.0"))
    new = read_prompt(write(tmp_path, "news", "1.1.0", more=" Today only."))
    lines = diff(old, new).splitlines()
    assert lines[:2] == ["--- news/1.0.0.md", "+++ news/1.1.0.md"]
    assert {x for x in lines[2:] if x[0] in "+-"} == {
        "-version: 1.0.0",
        "+version: 1.1.0",
        "-What is new in {{ place }}?",
        "+What is new in {{ place }}? Today only.",
    }
    assert diff(old, old) == ""


def test_a_release_enters_the_manifest_once(tmp_path: Path) -> None:
    prompt = read_prompt(write(tmp_path, "news", "1.0.0", released=False))
    manifest = release({"a/1.0.0.md": "x"}, prompt)
    assert manifest == {"a/1.0.0.md": "x", "news/1.0.0.md": prompt.sha256}
    assert release(manifest, prompt) == manifest
    with pytest.raises(InvalidPrompt, match="changed after its release"):
        release({prompt.path: "0" * 64}, prompt)


def test_the_shipped_files_are_as_the_program_writes_them() -> None:
    for name, text in (("manifest.json", manifest_text), ("labels.json", labels_text)):
        written = (shipped() / name).read_text("utf-8")
        assert written == text(json.loads(written))


def test_a_label_is_moved_and_others_stay() -> None:
    before = {"news": {"production": "1.0.0", "candidate": "2.0.0"}}
    assert move_label(before, "news", "production", "2.0.0") == {"news": {"production": "2.0.0", "candidate": "2.0.0"}}
    assert move_label(before, "other", "production", "1.0.0")["news"] == before["news"]
    assert Prompts.load()

"""`copydesk prompts …`: a new version is made, compared, released and labelled, in one's own folder."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from service.delivery.cli.app import app


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYDESK_PROMPTS_DIR", str(tmp_path))
    return tmp_path


def prompts(*words: str) -> Result:
    return CliRunner().invoke(app, ["prompts", *words])


def test_from_one_version_to_the_next(own: Path) -> None:
    assert prompts("new", "repair@1.1.0", "--why", "Shorter: models ramble.", "--step", "minor").exit_code == 0
    file = own / "repair/1.2.0.md"
    file.write_text(file.read_text("utf-8").replace("## system\n", "## system\n\nBe brief.\n"), "utf-8")
    shown = prompts("diff", "repair@1.1.0", "repair@1.2.0").output
    assert "+Be brief." in shown
    assert "Shorter: models ramble." in shown
    assert prompts("release", "repair@1.2.0").exit_code == 0
    assert list(json.loads((own / "manifest.json").read_text("utf-8"))) == ["repair/1.2.0.md"]
    assert prompts("label", "repair@1.2.0", "trial").output == "repair@trial is 1.2.0\n"
    assert "Be brief." in prompts("show", "repair@trial").output


def test_a_released_version_may_not_change(own: Path) -> None:
    prompts("new", "repair@1.1.0", "--why", "A try.")
    prompts("release", "repair@1.2.0")
    file = own / "repair/1.2.0.md"
    file.write_text(file.read_text("utf-8") + "x", "utf-8")
    done = prompts("list")
    assert done.exit_code == 2
    assert "was changed after its release" in " ".join(done.output.split())


def test_a_new_version_overwrites_none(own: Path) -> None:
    assert prompts("new", "repair@1.1.0", "--why", "A try.").exit_code == 0
    again = prompts("new", "repair@1.1.0", "--why", "Another.")
    assert again.exit_code == 2
    assert "is there already" in again.output


def test_a_new_version_hides_none_that_ships(own: Path) -> None:
    done = prompts("new", "repair@2.0.0", "--why", "A try.")
    assert done.exit_code == 2
    assert "repair@2.1.0 is there already" in done.output
    assert not list(own.iterdir())


@pytest.mark.parametrize("why", ["", "  ", "One line.\nAnother."])
def test_a_reason_is_one_line(own: Path, why: str) -> None:
    done = prompts("new", "repair@1.1.0", "--why", why)
    assert done.exit_code == 2
    assert "--why wants one line" in done.output
    assert not list(own.iterdir())


@pytest.mark.parametrize("label", ["1.0", "Best one", ""])
def test_a_bad_label_is_not_written(own: Path, label: str) -> None:
    done = prompts("label", "repair@1.0.0", label)
    assert done.exit_code == 2
    assert "is no label" in " ".join(done.output.split())
    assert not list(own.iterdir())


def test_the_list_shows_which_labels_point_where(own: Path) -> None:
    prompts("label", "summarize@1.2.0", "trial")
    listed = json.loads(prompts("list", "--json").stdout)["prompts"]
    labels = {(p["name"], p["version"]): p["labels"] for p in listed}
    assert labels["summarize", "1.2.0"] == ["production", "trial"]
    assert labels["summarize", "2.1.0"] == ["candidate"]
    assert labels["summarize", "2.0.0"] == []


def test_rendering(own: Path) -> None:
    values = own / "values.json"
    sentences = [{"id": "a1.s1", "text": "Nine cracks were found."}]
    values.write_text(
        json.dumps({"claim": "Ten cracks.", "findings": ["It is nine."], "sentences": sentences}), "utf-8"
    )
    done = prompts("render", "repair@1.0.0", "--values", str(values))
    assert done.exit_code == 0, done.output
    assert "[a1.s1] Nine cracks were found." in done.output
    values.write_text("{}", "utf-8")
    missing = prompts("render", "repair@1.0.0", "--values", str(values))
    assert missing.exit_code == 2
    assert "claim" in missing.output

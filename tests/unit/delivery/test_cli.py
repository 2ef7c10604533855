"""The commands as a shell sees them: what they print, where, and how they exit."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from service.delivery.cli.app import COMMANDS, Listed, app

PROSE = """A bridge closes

The council voted 7–2 on Monday to close the old bridge, the mayor said.

Repairs will cost $4 million and begin in the spring of 2027, according to the city engineer.

The engineer said that the river had worn the two middle piers thin over fifty years.

Shopkeepers on the north bank said that they would ask the court to stop the work."""


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path):
    """No endpoint, no .env, a plain terminal of 80 columns, and a folder of its own."""
    for name in ("COPYDESK_LLM_BASE_URL", "OPENAI_BASE_URL", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bridge.txt").write_text(PROSE, "utf-8")
    (tmp_path / "page.html").write_text(f"<html><body><article><p>{PROSE}</p></article></body></html>", "utf-8")
    (tmp_path / "latin.txt").write_bytes("Der Bürgermeister sagte das gestern.".encode("latin-1"))
    (tmp_path / "empty.txt").write_text("", "utf-8")
    (tmp_path / "good.txt").write_text("Repairs will cost $4 million, according to the city engineer.", "utf-8")
    (tmp_path / "russian.txt").write_text("Город закрыл старый мост в понедельник, сказал мэр.", "utf-8")
    (tmp_path / "request.json").write_text(json.dumps({"articles": [{"text": PROSE}], "length": 1}), "utf-8")
    (tmp_path / "array.json").write_text("[]", "utf-8")
    (tmp_path / "misspelt.json").write_text(json.dumps({"articles": [{"text": PROSE}], "lenght": 1}), "utf-8")
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": PROSE}) + "\n", "utf-8")
    (tmp_path / "folder").mkdir()


def run(*arguments, stdin=None):
    return CliRunner().invoke(app, list(arguments), input=stdin, prog_name="copydesk")


BAD = [
    ("a missing file", ["summarize", "none.txt"], "none.txt cannot be read: no such file or directory."),
    ("a folder", ["summarize", "folder"], "folder cannot be read: is a directory."),
    ("not UTF-8", ["summarize", "latin.txt"], "latin.txt is not UTF-8: byte 5 cannot be read."),
    ("empty", ["analyze", "empty.txt"], "empty.txt is empty."),
    ("a NUL in a name", ["analyze", "a\0b"], "is not the name of a file"),
    ("the same file twice", ["analyze", "bridge.txt", "bridge.txt"], "bridge.txt is given twice."),
    ("a wrong length", ["summarize", "bridge.txt", "--length", "huge"], "--length has to be 'short'"),
    ("a wrong temperature", ["summarize", "bridge.txt", "--temperature", "9"], "--temperature has to be 2 or less."),
    ("an unknown prompt", ["summarize", "bridge.txt", "--prompt", "haiku"], "no prompt named 'haiku'"),
    ("a malformed prompt", ["summarize", "bridge.txt", "--prompt", "H!"], "--prompt does not have the right form."),
    ("a wrong language", ["summarize", "bridge.txt", "--language", "e"], "bridge.txt: --language does not have the right"),
    ("metadata of two", ["analyze", "bridge.txt", "good.txt", "--title", "X"], "--title describes one article"),
    ("JSON and text", ["summarize", "request.json", "bridge.txt"], "A JSON file is a whole request"),
    ("JSON that is none", ["summarize", "bridge.txt", "--as", "json"], "bridge.txt: The body is not JSON"),
    ("JSON for another command", ["analyze", "request.json"], "/length: is not a field that is known here. Remove it; known here: articles."),
    ("JSON that is an array", ["analyze", "array.json"], "array.json: The body has to be an object. Send it in curly"),
    ("a misspelt field", ["summarize", "misspelt.json"], "/lenght: is not a field that is known here. `length` may be meant."),
    ("a language in words", ["summarize", "bridge.txt", "--language", "english"], "Send a tag such as en or de-AT."),
    ("a language that is none", ["summarize", "bridge.txt", "--language", "xx"], "--language is no language. Send its ISO 639 code"),
    ("a wrong length of a batch", ["batch", "in.jsonl", "--out", "o", "--length", "huge"], "--length has to be 'short'"),
    ("a missing summary", ["verify", "--source", "bridge.txt", "--summary", "none"], "none cannot be read"),
    ("an empty summary", ["verify", "--source", "bridge.txt", "--summary", "empty.txt"], "empty.txt is empty."),
    ("standard input twice", ["verify", "--source", "-", "--summary", "-"], "read only once"),
    ("no such prompt", ["prompts", "show", "haiku"], "no prompt named 'haiku'"),
    ("two words", ["analyze", "-"], "standard input is not prose"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "says"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_bad_input_is_one_clear_line(arguments, says):
    result = run(*arguments, stdin="Two words")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("copydesk: ")
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [["summarize", "--what"], ["verify"], ["verify", "--source", "bridge.txt"], ["nonsense"]]
)
def test_bad_usage_exits_2(arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr


USAGE = [
    (["--style", "poem"], "Invalid value for '--style': 'poem' is not one of 'paragraph', 'bullets', 'headline'."),
    (["--on-violation", "x"], "'x' is not one of 'repair', 'redact', 'annotate', 'reject'."),
    (["--seed", "1.5"], "Invalid value for '--seed': it has to be a valid integer."),
    (["--temperature", "warm"], "Invalid value for '--temperature': it has to be a valid number."),
]


@pytest.mark.parametrize(("options", "says"), USAGE)
def test_a_value_that_an_option_cannot_have(options, says):
    result = run("summarize", "bridge.txt", *options)
    assert result.exit_code == 2
    assert says in " ".join(result.stderr.split())
    assert "Value error" not in result.stderr


@pytest.mark.parametrize("arguments", [["summarize", "bridge.txt"], ["summarize", "bridge.txt", "--json"]])
def test_a_closed_pipe_is_no_refused_summary(arguments):
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    with subprocess.Popen(
        [sys.executable, "-m", "service", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_finished_batch_says_so_and_exits_0():
    batch = ["batch", "in.jsonl", "--out", "out.jsonl"]
    assert run(*batch).exit_code == 0
    again = run(*batch)
    assert again.exit_code == 0
    assert "out.jsonl is finished: all 1 lines are done, and nothing was asked again." in again.stderr
    assert run("batch", "in.jsonl", "--out", "bridge.txt").exit_code == 2


def test_a_wrong_setting_is_named_without_its_value(monkeypatch):
    monkeypatch.setenv("COPYDESK_LLM_BASE_URL", "http://user:sk-secret@host/v1")
    result = run("summarize", "bridge.txt")
    assert result.exit_code == 2
    assert "COPYDESK_LLM_BASE_URL cannot be used" in result.stderr
    assert "sk-secret" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "name", "said"),
    [
        (["summarize", "bridge.txt"], 0, "COPYDESK_LLM_BASEURL", True),
        (["summarize", "bridge.txt"], 0, "COPYDESK_FOO", False),
        (["serve", "--host", "0.0.0.0"], 2, "COPYDESK_FOO", True),
        (["serve", "--host", "0.0.0.0"], 2, "COPYDESK_LLM_BASEURL", True),
    ],
)
def test_a_misspelt_setting_is_a_warning_and_no_error(monkeypatch, tmp_path, arguments, code, name, said):
    monkeypatch.setenv("COPYDESK_DATA_DIR", str(tmp_path))
    monkeypatch.setenv(name, "http://127.0.0.1:1/v1")
    result = run(*arguments, *(["--port", "0"] if arguments[0] == "serve" else []))
    assert result.exit_code == code
    assert (f"copydesk: warning: {name} is not a setting" in result.stderr) is said
    assert ("COPYDESK_LLM_BASE_URL may be meant." in result.stderr) is (said and "FOO" not in name)


def test_an_endpoint_that_is_down_exits_3(monkeypatch):
    monkeypatch.setenv("COPYDESK_LLM_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("COPYDESK_LLM_RETRIES", "0")
    result = run("summarize", "bridge.txt")
    assert result.exit_code == 3
    assert result.stderr.startswith("copydesk: ")
    assert result.stderr.count("\n") == 1


def test_a_summary_is_plain_and_fits_80_columns():
    result = run("summarize", "bridge.txt")
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    assert max(len(line) for line in result.stdout.splitlines()) <= 80
    assert not [line for line in result.stdout.splitlines() if line.endswith(" ")]
    assert "[1]" in result.stdout
    assert "Extractive engine, no model" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["summarize", "request.json"],
        ["summarize", "bridge.txt"],
        ["summarize", "page.html"],
        ["summarize", "-"],
        ["summarize"],
    ],
)
def test_every_way_in(arguments):
    result = run(*arguments, "--json", stdin=PROSE)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["provenance"]["engine"] == "extractive"


def test_options_stand_over_a_json_request():
    claims = json.loads(run("summarize", "request.json", "--length", "2", "--json").stdout)["claims"]
    assert len(claims) == 2


def test_metadata_reach_the_article():
    result = run("analyze", "-", "--title", "A bridge closes", "--publisher", "The Post", "--json", stdin=PROSE)
    article = json.loads(result.stdout)["analyses"][0]["article"]
    assert (article["id"], article["title"], article["publisher"]) == ("stdin", "A bridge closes", "The Post")


def test_a_summary_that_holds_exits_0():
    result = run("verify", "--source", "bridge.txt", "--summary", "good.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("PASS")


def test_a_violation_exits_1():
    result = run("verify", "--source", "bridge.txt", "--summary", "-", stdin="Repairs will cost $5 million.")
    assert result.exit_code == 1
    assert result.stdout.startswith("FAIL")
    assert "✗ unsupported" in result.stdout


def test_a_violation_exits_1_with_json_too():
    result = run("verify", "--source", "bridge.txt", "--summary", "-", "--json", stdin="Repairs will cost $5 million.")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["verdict"] == "fail"


def test_what_is_not_read_says_so_and_exits_0():
    result = run("verify", "--source", "russian.txt", "--summary", "-", stdin="Город закрыл мост.")
    assert result.exit_code == 0
    assert result.stdout.startswith("UNCHECKED")
    assert result.stderr.startswith("copydesk: warning: unchecked.")


def test_what_is_not_read_is_listed_as_not_checked():
    report = json.loads(run("verify", "--source", "russian.txt", "--summary-text", "Мост закрыт.", "--json").stdout)
    assert report["checked"] == ["citations"]
    unread = "figures, quotations, attributions, names, denials and deeds of articles in: ru (a1)"
    assert report["not_checked"][0] == unread
    shown = run("verify", "--source", "russian.txt", "--summary-text", "Мост закрыт.").stdout
    assert unread in " ".join(shown.split())


def test_text_may_not_command_the_terminal():
    result = run("analyze", "-", stdin=f"\x1b[2J\x1b]0;owned\x07{PROSE} The \u202emayor\u202c left.")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert "<U+001B>" in result.stdout


def test_markup_of_rich_is_text():
    assert "[bold]the mayor[/bold]" in run("analyze", "-", stdin="We met [bold]the mayor[/bold] on Monday.").stdout


def test_prompts_are_listed_and_shown():
    assert "summarize" in run("prompts", "list").stdout
    assert json.loads(run("prompts", "show", "summarize", "--json").stdout)["name"] == "summarize"
    assert "Variables" in run("prompts", "show", "summarize@1").stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_listed_by_the_line_of_its_own_help(name):
    listed = Listed(name, *COMMANDS[name])
    command = listed.load()
    assert command.name == name
    for width in (45, 200):
        assert listed.get_short_help_str(width) == command.get_short_help_str(width)


def test_a_command_that_is_misspelt_is_named():
    assert "Did you mean 'summarize'?" in run("summarise").stderr
    assert "Did you mean 'list'?" in run("keys", "lst").stderr


def test_version():
    result = run("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("copydesk ")


def test_two_articles_are_compared(tmp_path):
    (tmp_path / "other.txt").write_text(f"{PROSE}\n\nAnother paper says much the same of it.", "utf-8")
    result = run("summarize", "bridge.txt", "other.txt")
    assert result.exit_code == 0
    assert "What the articles share" in result.stdout
    assert max(len(line) for line in result.stdout.splitlines()) <= 80

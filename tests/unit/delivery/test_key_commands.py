"""`copydesk keys`, `forget`, `doctor` and the door of `serve`, as they are typed."""

import json

import pytest
from typer.testing import CliRunner

from service.delivery.cli.app import app
from service.delivery.cli.keys import read_duration
from service.errors import InvalidInput


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("COPYDESK_DATA_DIR", str(tmp_path))
    for name in ("COPYDESK_LLM_BASE_URL", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return lambda *arguments: CliRunner().invoke(app, arguments)


def test_a_key_is_made_listed_and_revoked(run):
    made = json.loads(
        run("keys", "create", "--name", "desk", "--scope", "summarise", "--expires", "90d", "--json").stdout
    )
    assert made["token"].startswith(f"cdk_{made['key']['id']}_")
    assert made["key"]["scopes"] == ["summarize"]
    assert made["key"]["expires"] == pytest.approx(made["key"]["at"] + 90 * 86_400)
    shown = run("keys", "list").stdout
    assert made["key"]["id"] in shown
    assert made["token"] not in shown
    assert made["token"].split("_", 2)[2] not in run("keys", "list", "--json").stdout
    assert run("keys", "revoke", made["key"]["id"]).exit_code == 0
    assert "revoked" in run("keys", "list").stdout
    assert run("keys", "revoke", made["key"]["id"]).exit_code == 2


def test_the_token_is_shown_on_a_line_of_its_own(run):
    token = run("keys", "create", "--name", "desk").stdout.splitlines()[0]
    assert token.startswith("cdk_")
    assert len(token) > 60


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("keys", "create", "--name", "x", "--scope", "everything"), "no scope"),
        (("keys", "create", "--name", " "), "--name is empty"),
        (("keys", "create", "--name", "x", "--expires", "soon"), "no time"),
        (("keys", "create", "--name", "x", "--expires", "0d"), "no time"),
        (("keys", "revoke", "nothing"), "no key"),
        (("serve", "--host", "0.0.0.0", "--port", "0"), "copydesk keys create"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(run, arguments, says):
    done = run(*arguments)
    assert done.exit_code == 2
    assert says in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("text", "seconds"), [("30m", 1_800), ("12h", 43_200), ("90d", 7_776_000), ("1w", 604_800)])
def test_times(text, seconds):
    assert read_duration(text) == seconds


def test_a_time_without_a_unit_is_refused():
    with pytest.raises(InvalidInput):
        read_duration("90")


def test_what_is_stored_is_deleted(run):
    done = json.loads(run("forget", "--days", "0", "--json").stdout)
    assert set(done["deleted"]) >= {"events", "jobs", "journal", "cache", "takings"}
    assert "keys" not in done["deleted"]


def test_the_doctor_finds_all_well(run):
    done = run("doctor")
    assert done.exit_code == 0
    assert "sqlite, can be read and written" in done.stdout
    assert "versions, each as it was released" in done.stdout


MENDS = [
    ({"COPYDESK_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"}, 2, "COPYDESK_DATABASE_URL names it"),
    ({"COPYDESK_HOST": "0.0.0.0"}, 2, "copydesk keys create"),
    ({"COPYDESK_HOST": "0.0.0.0", "COPYDESK_OPEN": "true"}, 0, "Leave COPYDESK_OPEN out"),
    ({"COPYDESK_HOST": "0.0.0.0", "COPYDESK_OPEN": "true", "COPYDESK_FETCH": "true"}, 0, "leave COPYDESK_FETCH out"),
    ({"COPYDESK_CORS_ORIGINS": '["*"]'}, 0, "Name the sites"),
    ({"COPYDESK_LLM_BASE_URL": "http://127.0.0.1:1/v1"}, 3, "cannot be reached"),
    (
        {"COPYDESK_LLM_BASE_URL": "http://127.0.0.1:1/v1", "COPYDESK_LLM_TIMEOUT": "500", "COPYDESK_LLM_RETRIES": "0"},
        3,
        "Make COPYDESK_LLM_TIMEOUT smaller",
    ),
    ({"COPYDESK_LLM_BASEURL": "http://127.0.0.1:1/v1"}, 0, "warning: COPYDESK_LLM_BASEURL is not a setting"),
    ({"COPYDESK_LLM_BASEURL": "http://127.0.0.1:1/v1"}, 0, "COPYDESK_LLM_BASE_URL may be meant."),
    ({"COPYDESK_FOO": "1"}, 0, "warning: COPYDESK_FOO is not a setting, and nobody here reads it."),
    ({"COPYDESK_LLM_CONTEXT": "three"}, 2, "COPYDESK_LLM_CONTEXT cannot be used"),
]


@pytest.mark.parametrize(("environment", "code", "says"), MENDS)
def test_the_doctor_says_what_to_mend(run, monkeypatch, environment, code, says):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    done = run("doctor")
    assert done.exit_code == code
    assert says in " ".join((done.stdout + done.stderr).split())

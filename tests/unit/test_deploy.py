"""What is deployed is what is here: linted, and held to the settings, the commands and the lock files."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from service.delivery.cli.app import app
from service.settings import Settings

ROOT = Path(__file__).parents[2]
DOCKERFILE = ROOT / "deploy" / "Dockerfile"
COMPOSE = ROOT / "deploy" / "compose.yaml"
INSTRUCTION = re.compile(r"^([A-Z]+)\s+((?:.*\\\n)*.*)$", re.MULTILINE)


def instructions():
    """Every instruction with its arguments, the lines of each joined."""
    text = re.sub(r"^#.*\n", "", DOCKERFILE.read_text("utf-8"), flags=re.MULTILINE)
    return [(word, re.sub(r"\s*\\\n\s*", " ", rest)) for word, rest in INSTRUCTION.findall(text)]


def of(word):
    return [rest for name, rest in instructions() if name == word]


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load(COMPOSE.read_text("utf-8"))


def environment(text):
    return dict(pair.partition("=")[::2] for pair in text.split())


def settings_named():
    return {f"COPYDESK_{name.upper()}" for name in Settings.model_fields}


def test_hadolint_finds_nothing():
    hadolint = Path(sys.executable).with_name("hadolint")
    done = subprocess.run([hadolint, "--format", "json", DOCKERFILE], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout) == []


def test_hadolint_would_find_something(tmp_path):
    wrong = tmp_path / "Dockerfile"
    wrong.write_text("FROM python\nRUN cd /tmp && sudo pip install x\n", "utf-8")
    hadolint = Path(sys.executable).with_name("hadolint")
    assert subprocess.run([hadolint, wrong], capture_output=True, check=False).returncode != 0


def test_it_runs_as_nobody_in_particular():
    assert of("USER") == ["10001:10001"]
    last = [word for word, _ in instructions()]
    assert last.index("USER") > len(last) - 1 - last[::-1].index("COPY"), "nothing is copied as that user"
    assert not [rest for rest in of("RUN") if "sudo" in rest or "chmod 777" in rest]


def test_two_stages_and_only_the_environment_goes_over():
    assert [rest.partition(" AS ")[2] for rest in of("FROM")] == ["build", ""]
    assert len({rest.partition(" AS ")[0] for rest in of("FROM")}) == 1
    assert all("-slim" in rest for rest in of("FROM"))
    second = instructions()[[rest for _, rest in instructions()].index(of("FROM")[1], 1) :]
    assert [rest for word, rest in second if word == "COPY"] == ["--from=build /opt/copydesk /opt/copydesk"]


def test_all_that_is_installed_is_pinned_with_hashes():
    installs = [rest for rest in of("RUN") if "pip install" in rest]
    assert len(installs) == 2
    assert "--require-hashes --only-binary :all: -r requirements.lock" in installs[0]
    assert "--no-deps --build-constraint requirements-dev.lock ." in installs[1]
    pinned = {line.partition("==")[0] for line in (ROOT / "requirements-dev.lock").read_text("utf-8").splitlines()}
    assert "hatchling" in pinned


def test_what_is_copied_is_there_and_not_ignored():
    kept = {
        line.removeprefix("!") for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line[:1] == "!"
    }
    for rest in of("COPY"):
        if "--from" not in rest:
            for source in rest.split()[:-1]:
                assert (ROOT / source).exists()
                assert source in kept


def test_its_settings_exist_and_it_listens_where_it_says():
    named = {key: value for rest in of("ENV") for key, value in environment(rest).items()}
    ours = {key for key in named if key.startswith("COPYDESK_")}
    assert ours <= settings_named()
    assert of("EXPOSE") == [named["COPYDESK_PORT"]]
    assert f":{named['COPYDESK_PORT']}/healthz" in of("HEALTHCHECK")[0]
    assert of("VOLUME") == [json.dumps([named["COPYDESK_DATA_DIR"]])]
    Settings(_env_file=None, **{key.removeprefix("COPYDESK_").lower(): named[key] for key in ours})


def test_the_health_check_fails_where_nobody_listens():
    command = json.loads(of("HEALTHCHECK")[0].partition("CMD ")[2])
    command[2] = command[2].replace("8000", "1")
    assert subprocess.run([sys.executable, *command[1:]], capture_output=True, check=False).returncode != 0


def commands():
    return set(get_command(app).commands)


def test_its_commands_exist(compose):
    assert json.loads(of("ENTRYPOINT")[0]) == ["copydesk"]
    assert json.loads(of("CMD")[0])[0] in commands()
    for service in compose["services"].values():
        if service["image"] == "copydesk":
            assert service["command"][0] in commands()


def test_compose_names_real_settings_and_no_secret(compose):
    for service in compose["services"].values():
        for name, value in service["environment"].items():
            if service["image"] == "copydesk":
                assert name in settings_named(), name
            if "PASSWORD" in name or "KEY" in name or "URL" in name:
                assert "${" in str(value), name


def test_compose_has_postgresql_and_two_workers(compose):
    services = compose["services"]
    assert services["database"]["image"].startswith("postgres:")
    assert services["worker"]["deploy"]["replicas"] == 2
    for name in ("api", "worker"):
        assert services[name]["depends_on"]["database"]["condition"] == "service_healthy"
        assert services[name]["environment"]["COPYDESK_DATABASE_URL"].startswith("postgresql://")
        assert services[name]["read_only"] is True
        assert services[name]["cap_drop"] == ["ALL"]
        assert services[name]["security_opt"] == ["no-new-privileges:true"]
        assert "privileged" not in services[name]
    assert "healthcheck" in services["database"]
    assert set(compose["volumes"]) == {
        volume.partition(":")[0] for service in services.values() for volume in service.get("volumes", ())
    }


def test_only_this_machine_reaches_it_until_somebody_says_otherwise(compose):
    published = [port for service in compose["services"].values() for port in service.get("ports", ())]
    assert published == ["127.0.0.1:8000:8000"]


def test_it_is_given_the_time_that_it_needs_to_end(compose):
    settings = Settings(_env_file=None)
    grace = {name: int(service["stop_grace_period"].rstrip("s")) for name, service in compose["services"].items()}
    assert grace["api"] > settings.deadline + 1
    assert grace["worker"] > settings.drain


@pytest.mark.parametrize("file", [DOCKERFILE, COMPOSE, ROOT / ".dockerignore"])
def test_no_address_and_no_token_stands_in_it(file):
    text = file.read_text("utf-8")
    assert not re.search(r"https?://(?!127\.0\.0\.1|…)|index-url|sk-|latest", text)

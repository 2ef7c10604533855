"""The image without an engine: what the Dockerfile copies is built, installed and run as it says, under its settings.

It is no image: its base, its user and its read-only root are not tried here, and it runs on the Python of the tests.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement

from tests.e2e.test_wheel import ROOT, installed, lend_dependencies, run
from tests.unit.test_deploy import environment, of
from tests.waiting import PATIENCE, free_port

PIN = re.compile(r"^[\w.-]+==[^\\\n]+", re.MULTILINE)


def test_the_tests_run_on_what_the_image_installs():
    """Version by version: what its lock file pins is what is installed here."""
    lines = PIN.findall((ROOT / "requirements.lock").read_text("utf-8"))
    pinned = [pin for pin in map(Requirement, lines) if pin.marker is None or pin.marker.evaluate()]
    assert len(pinned) > 30
    assert [f"{pin.name}=={version(pin.name)}" for pin in pinned] == [f"{pin.name}{pin.specifier}" for pin in pinned]


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    """Build from a folder that holds only what is copied; return the command that the image would run."""
    folder = tmp_path_factory.mktemp("image")
    context, target = folder / "build", folder / "opt"
    for rest in of("COPY"):
        if "--from" not in rest:
            copy(rest.split()[:-1], context)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, context, cwd=context)
    (wheel,) = folder.glob("copydesk-*.whl")
    lend_dependencies(installed(wheel, target), folder)
    return target / "bin" / json.loads(of("ENTRYPOINT")[0])[0]


def copy(sources, context):
    for source in sources:
        target = context / source
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / source, target)


@pytest.mark.slow
def test_what_is_copied_builds_serves_and_is_found_healthy(image, tmp_path):
    data, port = tmp_path / "data", free_port()
    data.mkdir()
    settings = {
        k: v for rest in of("ENV") for k, v in environment(rest).items() if k.startswith(("COPYDESK_", "PYTHON"))
    }
    settings |= {"COPYDESK_DATA_DIR": str(data), "COPYDESK_PORT": str(port), "PATH": os.environ["PATH"]}
    refused = subprocess.run([image, "serve"], env=settings, cwd=data, capture_output=True, text=True, check=False)
    assert (refused.returncode, "copydesk keys create" in refused.stderr) == (2, True)
    subprocess.run([image, "keys", "create", "--name", "desk"], env=settings, cwd=data, check=True, capture_output=True)
    before = written(image.parents[1])
    with subprocess.Popen([image, *json.loads(of("CMD")[0])], env=settings, cwd=data, stderr=subprocess.PIPE) as served:
        try:
            wait_for(port, served)
            command = json.loads(of("HEALTHCHECK")[0].partition("CMD ")[2])
            command[2] = command[2].replace("8000", str(port))
            assert subprocess.run([image.parent / "python", *command[1:]], check=False).returncode == 0
        finally:
            served.terminate()
            told = served.stderr.read().decode()
    assert served.returncode == 0, told
    assert all(line.startswith("{") for line in told.splitlines()), "the log is JSON"
    assert written(image.parents[1]) == before, "it writes into its data folder only"
    assert {path.name.partition("-")[0] for path in data.iterdir()} == {"copydesk.sqlite"}


def written(folder):
    return {path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()}


def wait_for(port, child):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and child.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("it did not listen")

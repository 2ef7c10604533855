"""The command as a process of its own: serving, pipes, terminals."""

import json
import os
import pty
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager

import httpx
import pytest

from tests.bench.mock_endpoint import MockEndpoint
from tests.e2e.readme import ROOT
from tests.waiting import PATIENCE

SEED = "seeds/articles/000_a66ef248912c14bd.txt"
COMMAND = [sys.executable, "-m", "service"]


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    return kept | {"PYTHONUNBUFFERED": "1"} | more


@contextmanager
def served(**variables):
    """`copydesk serve` on a free port: its address, and the process."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"],
        cwd=ROOT,
        env=environment(**variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        for line in process.stderr:
            if "running on" in line:
                break
        yield json.loads(line)["event"].split()[3], process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_told_to_stop(stop):
    with served(COPYDESK_LLM_API_KEY="sk-secret-0123456789") as (address, process):
        assert httpx.get(f"{address}/healthz").json()["status"] == "ok"
        body = {"articles": [{"text": "The zebra council met on Monday, the mayor said."}]}
        assert httpx.post(f"{address}/v1/summaries", json=body).status_code == 200
        process.send_signal(stop)
        printed, logged = process.communicate(timeout=PATIENCE)
    events = [json.loads(line) for line in logged.splitlines()]
    assert printed == ""
    assert [e["status"] for e in events if e["event"] == "request"] == [200, 200]
    assert "zebra" not in logged
    assert "sk-secret" not in logged
    assert "Traceback" not in logged


def test_a_port_that_is_taken_is_said():
    with served() as (address, _):
        port = address.rpartition(":")[2]
        done = subprocess.run(
            [*COMMAND, "serve", "--port", port],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode != 0
    assert "address already in use" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_stops_early_is_no_fault():
    done = subprocess.run(
        f"{sys.executable} -m service analyze {SEED} | head -1",
        shell=True,
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith("a1")
    assert done.stderr == ""


def test_an_output_that_knows_no_unicode_is_no_fault():
    done = subprocess.run(
        [*COMMAND, "summarize", SEED],
        cwd=ROOT,
        env=environment(PYTHONIOENCODING="ascii"),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"North Korea" in done.stdout


def on_a_terminal(*arguments, **variables):
    """What a command prints when standard output is a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=ROOT,
        env=environment(TERM="xterm-256color", **variables),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    printed = b""
    try:
        while chunk := os.read(ours, 65536):
            printed += chunk
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(ours)
    process.wait(PATIENCE)
    return printed.decode()


def test_colours_are_for_terminals_that_want_them():
    assert "\x1b[1m" in on_a_terminal("analyze", SEED)
    assert "\x1b[3" not in on_a_terminal("analyze", SEED, NO_COLOR="1")


def test_a_terminal_without_a_file_is_told_how():
    assert "Name a file, or - for standard input." in on_a_terminal("summarize")


def test_long_work_shows_how_far_it_is():
    with MockEndpoint(latency=0.7) as endpoint:
        setting = {"COPYDESK_LLM_BASE_URL": endpoint.url, "COPYDESK_LLM_MODEL": "mock"}
        printed = on_a_terminal("summarize", SEED, **setting)
        piped = subprocess.run(
            [*COMMAND, "summarize", SEED],
            cwd=ROOT,
            env=environment(**setting),
            capture_output=True,
            text=True,
            check=False,
        )
    assert "Drafting" in printed
    assert (piped.returncode, piped.stderr) == (0, "")


def test_serving_where_somebody_listens_says_so():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        command = [*COMMAND, "serve", "--port", str(taken.getsockname()[1])]
        done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Cannot listen on 127.0.0.1" in done.stderr
    assert "--port" in done.stderr

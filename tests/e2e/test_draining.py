"""A real process that is told to end: it answers what it has begun, takes nothing new, and ends cleanly."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time

import httpx
import pytest

from tests.bench.mock_endpoint import MockEndpoint

BODY = {
    "articles": [{"text": "The council voted to close the old bridge on Monday, the mayor said. It costs $4 million."}]
}


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]


@pytest.fixture
def slow_endpoint():
    with MockEndpoint(latency=1.5) as endpoint:
        yield endpoint


@pytest.fixture
def process(slow_endpoint, tmp_path):
    port = free_port()
    environment = os.environ | {
        "COPYDESK_LLM_BASE_URL": slow_endpoint.url,
        "COPYDESK_LLM_MODEL": "mock",
        "COPYDESK_DATA_DIR": str(tmp_path),
        "COPYDESK_LOG_FORMAT": "json",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "service", "serve", "--port", str(port)],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        url = f"http://127.0.0.1:{port}"
        wait_for(lambda: answers(f"{url}/healthz"))
        yield child, url
        child.kill()


def answers(url):
    try:
        return httpx.get(url).status_code == 200
    except httpx.TransportError:
        return False


def wait_for(condition):
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_request_in_flight_is_answered_before_the_end(process, slow_endpoint):
    child, url = process
    answered = []
    client = threading.Thread(target=lambda: answered.append(httpx.post(f"{url}/v1/summaries", json=BODY, timeout=30)))
    client.start()
    wait_for(lambda: slow_endpoint.calls)
    child.send_signal(signal.SIGTERM)
    wait_for(lambda: not answers(f"{url}/healthz"))
    assert not answered, "the request was still in flight when nothing new was taken any more"
    client.join(30)
    assert answered[0].status_code == 200
    assert answered[0].json()["claims"]
    assert child.wait(30) == 0
    assert "unhandled" not in child.stderr.read()


def test_without_a_request_it_ends_at_once(process):
    child, _ = process
    started = time.monotonic()
    child.send_signal(signal.SIGTERM)
    assert child.wait(30) == 0
    assert time.monotonic() - started < 10

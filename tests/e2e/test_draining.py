"""A real process that is told to end: it answers what it has begun, takes nothing new, and ends cleanly."""

import os
import signal
import subprocess
import sys
import threading

import httpx
import pytest

from tests.bench.mock_endpoint import MockEndpoint
from tests.waiting import PATIENCE, free_port, until

BODY = {
    "articles": [{"text": "The council voted to close the old bridge on Monday, the mayor said. It costs $4 million."}]
}


@pytest.fixture
def slow_endpoint():
    with MockEndpoint() as endpoint:
        endpoint.hold()
        yield endpoint


@pytest.fixture
def process(slow_endpoint, tmp_path):
    port = free_port()
    environment = os.environ | {
        "COPYDESK_LLM_BASE_URL": slow_endpoint.url,
        "COPYDESK_LLM_MODEL": "mock",
        "COPYDESK_LLM_TIMEOUT": "600",
        "COPYDESK_DEADLINE": "600",
        "COPYDESK_DRAIN": "600",
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
        until(lambda: answers(f"{url}/healthz"))
        yield child, url
        child.kill()


def answers(url):
    try:
        return httpx.get(url).status_code == 200
    except httpx.TransportError:
        return False


def test_a_request_in_flight_is_answered_before_the_end(process, slow_endpoint):
    child, url = process
    answered = []
    client = threading.Thread(
        target=lambda: answered.append(httpx.post(f"{url}/v1/summaries", json=BODY, timeout=PATIENCE))
    )
    client.start()
    until(lambda: slow_endpoint.calls)
    child.send_signal(signal.SIGTERM)
    until(lambda: not answers(f"{url}/healthz"))
    assert not answered, "the request was still in flight when nothing new was taken any more"
    slow_endpoint.release()
    client.join(PATIENCE)
    assert answered[0].status_code == 200
    assert answered[0].json()["claims"]
    assert child.wait(PATIENCE) == 0
    assert "unhandled" not in child.stderr.read()


def test_without_a_request_it_ends_at_once(process):
    """Where it waited for something, as it may for a request or a job, it would for ten minutes."""
    child, _ = process
    child.send_signal(signal.SIGTERM)
    assert child.wait(PATIENCE) == 0

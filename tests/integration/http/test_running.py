"""Deadlines, clients that leave, and work that is kept off the loop. Over a real server."""

import json
import threading

import httpx
import pytest

from service.bootstrap import build
from service.delivery.http import running
from tests.integration.http.serving import Server, Told, forever, raw_post, settings_for
from tests.waiting import PATIENCE

BODY = {"articles": [{"text": "The council voted to close the bridge, the mayor said."}]}
POSTS = [("/v1/summaries", BODY), ("/v1/verifications", BODY | {"summary": "It closes."}), ("/v1/analyses", BODY)]


@pytest.mark.parametrize(("path", "body"), POSTS)
def test_a_client_that_leaves_stops_its_run(path, body):
    services = Told(forever)
    with Server(services) as server:
        with server.connect() as connection:
            connection.sendall(raw_post(path, json.dumps(body).encode()))
            assert services.began.wait(PATIENCE)
            assert not services.cancelled.is_set()
        assert services.cancelled.wait(PATIENCE)


def test_a_client_that_leaves_while_it_sends_is_no_fault(json_log, capsys):
    with Server(Told(forever)) as server:
        with server.connect() as connection:
            connection.sendall(raw_post("/v1/summaries", b'{"articles"', length=1000))
        assert httpx.get(f"{server.url}/healthz").status_code == 200
    assert "unhandled" not in capsys.readouterr().err


def test_the_deadline_stops_the_run_and_says_so():
    services = Told(forever, deadline=0.1)
    with Server(services) as server:
        response = httpx.post(f"{server.url}/v1/summaries", json=BODY)
        assert services.cancelled.wait(PATIENCE)
    assert (response.status_code, response.json()["code"]) == (504, "deadline_exceeded")
    assert "COPYDESK_DEADLINE" in response.json()["detail"]


def test_a_body_that_never_arrives_is_given_up():
    with Server(Told(forever, deadline=0.1)) as server, server.connect() as connection:
        connection.sendall(raw_post("/v1/summaries", b'{"articles"', length=1000))
        answer = connection.recv(65536)
    assert answer.startswith(b"HTTP/1.1 408")


def test_others_are_served_while_one_waits():
    services = Told(forever)
    with Server(services) as server, server.connect() as connection:
        connection.sendall(raw_post("/v1/summaries", json.dumps(BODY).encode()))
        assert services.began.wait(PATIENCE)
        assert httpx.get(f"{server.url}/healthz").status_code == 200


@pytest.mark.parametrize(("size", "elsewhere"), [(running.LARGE - 1, False), (running.LARGE, True)])
async def test_large_bodies_are_read_in_a_thread(size, elsewhere):
    thread = await running.aside(size, threading.get_ident)
    assert (thread != threading.get_ident()) == elsewhere


def test_a_large_body_is_answered(seed_a):
    services = build(settings_for())
    text = "\n\n".join([seed_a.text] * 40)
    with Server(services) as server:
        response = httpx.post(f"{server.url}/v1/analyses", json={"articles": [{"text": text}]})
    assert response.status_code == 200
    assert response.json()["analyses"][0]["text"] == text


def test_others_are_served_while_much_is_read_and_checked(seed_a, seed_b):
    body = {"articles": [{"text": article.text} for article in (seed_a, seed_b) * 10], "length": "long"}
    finished = threading.Event()

    def summarize():
        assert httpx.post(f"{server.url}/v1/summaries", json=body).status_code == 200
        finished.set()

    with Server(build(settings_for())) as server:
        client = threading.Thread(target=summarize)
        client.start()
        answered = 0
        while not finished.is_set():
            assert httpx.get(f"{server.url}/healthz").status_code == 200
            answered += 1
        client.join()
    assert answered > 3

"""Summaries as server-sent events, from a real server, read by httpx-sse: resumed, shared, left, broken."""

import asyncio
import contextlib
import json
import socket
import threading
import time

import httpx
import jsonschema_rs
import pytest
from httpx_sse import connect_sse

from service.bootstrap import build
from service.delivery.http import listening
from service.delivery.http.sse import EventStream
from service.domain.access import Scope
from tests.integration.http.serving import Server, raw_post, settings_for
from tests.waiting import PATIENCE, until

TEXT = (
    "Bridge to close for repairs\n\n"
    "The council agreed on Monday to close the old bridge for 18 months.\n\n"
    "Engineers found 42 cracks in two of the piers, according to a report by the county.\n\n"
    "The work will cost about £3.5 million, the council said."
)
CLOSED = {"text": "The council agreed to close the old bridge for 18 months.", "citations": ["a1.s2"]}
CRACKS = {"text": "Engineers found 42 cracks in two piers, according to a county report.", "citations": ["a1.s3"]}
COST = {"text": "The work will cost about £3.5 million, the council said.", "citations": ["a1.s4"]}
WRONG = {"text": "The work will cost about £9.5 million, the council said.", "citations": ["a1.s4"]}
HEAD = {"text": "Bridge to close for repairs", "citations": ["a1.s1"]}
BODY = {"articles": [{"text": TEXT}]}
STREAM = {"Accept": "text/event-stream"}
GRACE = 6.0
"""Seconds within which a listener comes back, on a busy machine too."""

TOLD = ["summary.created", "claim.verified", "claim.verified", "claim.verified", "claim.repaired", "summary.completed"]


class Model:
    """An endpoint that writes a draft with one wrong claim, and mends it once it is told to go on."""

    def __init__(self, *, held=False, answer=None):
        self.go_on, self.asked, self.cancelled = threading.Event(), threading.Event(), threading.Event()
        self._answer = answer
        if not held:
            self.go_on.set()

    async def __call__(self, request):
        if request.method == "GET":
            return httpx.Response(200, json={"data": [{"id": "m"}]})
        written = {"headline": HEAD, "claims": [CLOSED, CRACKS, WRONG]}
        if "mend one sentence" in json.loads(request.content)["messages"][0]["content"]:
            written = COST
            await self._wait()
        if self._answer is not None:
            await self._wait()
            return self._answer
        message = {"role": "assistant", "content": json.dumps(written)}
        usage = {"prompt_tokens": len(request.content) // 3, "completion_tokens": 50}
        body = {"model": "m", "choices": [{"finish_reason": "stop", "message": message}], "usage": usage}
        return httpx.Response(200, json=body)

    async def _wait(self):
        self.asked.set()
        try:
            while not self.go_on.is_set():
                await asyncio.sleep(0.01)
        except asyncio.CancelledError:
            self.cancelled.set()
            raise


@pytest.fixture
def database(tmp_path):
    return f"sqlite:///{tmp_path / 'kept.sqlite'}"


@pytest.fixture
def serve(database):
    """Start a server whose model is `model`; all servers of a test share one database."""
    with contextlib.ExitStack() as stack:

        def start(model, **settings):
            values = {
                "llm_base_url": "http://model.test/v1",
                "llm_model": "m",
                "llm_retries": 0,
                "llm_timeout": 600,
                **settings,
            }
            services = build(settings_for(database_url=database, **values), transport=httpx.MockTransport(model))
            return stack.enter_context(Server(services)).url

        yield start


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """A server for tests that each begin a run of their own and leave it as it is; its model answers at once."""
    database = f"sqlite:///{tmp_path_factory.mktemp('plain') / 'kept.sqlite'}"
    settings = settings_for(database_url=database, llm_base_url="http://model.test/v1", llm_model="m", llm_retries=0)
    with Server(build(settings, transport=httpx.MockTransport(Model()))) as server:
        yield server.url


def listen(url, *, method="POST", path="/v1/summaries", to=None, **more):
    """Read events until the stream ends or one of kind `to` came."""
    events = []
    with httpx.Client(timeout=PATIENCE) as client, connect_sse(client, method, f"{url}{path}", **more) as source:
        source.response.raise_for_status()
        for event in source.iter_sse():
            events.append(event)
            if event.event == to:
                break
    return events


def resume(url, run, last, **more):
    headers = {"Last-Event-ID": last} if last is not None else {}
    return listen(url, method="GET", path=f"/v1/summaries/{run}/events", headers=headers, **more)


def run_of(events):
    return json.loads(events[0].data)["id"]


def told(events):
    return [e.event for e in events if e.event not in {"progress", "articles.read"}]


def numbers(events):
    return [int(e.id) for e in events]


def test_a_summary_is_told_as_it_is_made(plain):
    events = listen(plain, json=BODY, headers=STREAM)
    assert told(events) == TOLD
    assert numbers(events) == list(range(1, len(events) + 1))
    summary = json.loads(events[-1].data)
    claims = [json.loads(e.data)["claim"] for e in events if e.event.startswith("claim.")]
    same = ("id", "text", "span", "status", "citations")
    assert [[c[k] for k in same] for c in claims] == [
        [c[k] for k in same] for c in [summary["headline"], *summary["claims"]]
    ]
    assert summary["id"] == run_of(events)
    assert httpx.get(f"{plain}/v1/summaries/{run_of(events)}").json() == summary


def test_every_event_fits_the_document(plain):
    document = httpx.get(f"{plain}/openapi.json").json()
    answer = document["paths"]["/v1/summaries"]["post"]["responses"]["200"]
    schemas = answer["content"]["text/event-stream"]["x-events"]
    events = listen(plain, json=BODY, headers=STREAM)
    assert len({e.event for e in events}) > 5
    for event in events:
        schema = schemas[event.event] | {"components": document["components"]}
        jsonschema_rs.validator_for(schema).validate(json.loads(event.data))


def test_claims_come_before_the_model_has_mended_the_wrong_one(serve):
    model = Model(held=True)
    url = serve(model)
    with (
        httpx.Client(timeout=PATIENCE) as client,
        connect_sse(client, "POST", f"{url}/v1/summaries", json=BODY, headers=STREAM) as source,
    ):
        seen = []
        for event in source.iter_sse():
            seen.append(event.event)
            if seen.count("claim.verified") == 3:
                assert model.asked.wait(PATIENCE)
                model.go_on.set()
    assert seen[-2:] == ["claim.repaired", "summary.completed"]


@pytest.mark.parametrize("stop_at", ["summary.created", "articles.read", "claim.verified"])
def test_a_dropped_connection_is_resumed_without_loss_or_repetition(serve, stop_at):
    model = Model(held=True)
    url = serve(model)
    first = listen(url, json=BODY, headers=STREAM, to=stop_at)
    assert first[-1].event == stop_at
    model.go_on.set()
    second = resume(url, run_of(first), first[-1].id)
    assert numbers(first + second) == list(range(1, len(first + second) + 1))
    assert told(first + second) == TOLD
    assert not model.cancelled.is_set()


def test_two_listeners_hear_the_same(serve):
    model = Model(held=True)
    url = serve(model)
    other = []
    with (
        httpx.Client(timeout=PATIENCE) as client,
        connect_sse(client, "POST", f"{url}/v1/summaries", json=BODY, headers=STREAM) as source,
    ):
        stream = source.iter_sse()
        one = [next(stream)]
        second = threading.Thread(target=lambda: other.extend(resume(url, run_of(one), None)))
        second.start()
        until(model.asked.is_set)
        model.go_on.set()
        one += list(stream)
        second.join(PATIENCE)
    assert [(e.id, e.event, e.data) for e in one] == [(e.id, e.event, e.data) for e in other]
    assert told(one) == TOLD


def test_a_run_that_nobody_listens_to_is_stopped_with_its_calls(serve):
    model = Model(held=True)
    url = serve(model, stream_grace=0.3)
    with (
        httpx.Client(timeout=PATIENCE) as client,
        connect_sse(client, "POST", f"{url}/v1/summaries", json=BODY, headers=STREAM) as source,
    ):
        stream = source.iter_sse()
        first = [next(stream)]
        assert model.asked.wait(PATIENCE)
        time.sleep(0.5)
        assert not model.cancelled.is_set()
    assert model.cancelled.wait(PATIENCE)
    until(lambda: resume(url, run_of(first), None)[-1].event == "summary.cancelled")
    assert httpx.get(f"{url}/v1/summaries/{run_of(first)}").status_code == 404


def test_who_comes_back_within_the_grace_saves_the_run(serve):
    model = Model(held=True)
    url = serve(model, stream_grace=GRACE)
    first = listen(url, json=BODY, headers=STREAM, to="claim.verified")
    second = resume(url, run_of(first), first[-1].id, to="claim.verified")
    left = time.monotonic()
    third_events = []
    third = threading.Thread(target=lambda: third_events.extend(resume(url, run_of(first), second[-1].id)))
    third.start()
    time.sleep(left + GRACE + 0.5 - time.monotonic())
    assert not model.cancelled.is_set()
    model.go_on.set()
    third.join(PATIENCE)
    assert third_events[-1].event == "summary.completed"


def test_a_listener_that_does_not_read_holds_nobody_up(serve):
    model = Model(held=True)
    url = serve(model, llm_context=100_000)
    streets = "".join(f"<p>Street number {n} will be closed too, the council said on Monday.</p>" for n in range(300))
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n"))
    body = {"articles": [{"html": f"<html><body><article>{paragraphs}{streets}</article></body></html>"}]}
    request = raw_post("/v1/summaries", json.dumps(body).encode())
    host, port = url.removeprefix("http://").split(":")
    with socket.socket() as slow:
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.settimeout(PATIENCE)
        slow.connect((host, int(port)))
        slow.sendall(request.replace(b"Host: x", b"Host: x\r\nAccept: text/event-stream"))
        seen = b""
        while b"summary.created" not in seen or b"}" not in seen:
            seen += slow.recv(512)
        run = seen.partition(b'"id": "')[2].partition(b'"')[0].decode()
        assert model.asked.wait(PATIENCE)
        model.go_on.set()
        assert resume(url, run, None)[-1].event == "summary.completed"
        while not seen.endswith(b"\r\n0\r\n\r\n"):
            seen += slow.recv(65536)
    assert seen.count(b"event: summary.completed") == 1
    assert len(seen) > 40_000


async def test_a_client_that_leaves_while_it_is_sent_something_is_let_go():
    closed = asyncio.Event()

    async def chunks():
        try:
            yield b"data: 1\n\n"
        finally:
            closed.set()

    async def receive():
        await asyncio.sleep(0.05)
        return {"type": "http.disconnect"}

    async def send(message):
        if message["type"] == "http.response.body":
            await asyncio.Event().wait()

    await EventStream(chunks()).to_asgi_response()({}, receive, send)
    assert closed.is_set()


def test_a_quiet_stream_beats(serve):
    model = Model(held=True)
    url = serve(model, stream_heartbeat=0.1)
    with httpx.stream("POST", f"{url}/v1/summaries", json=BODY, headers=STREAM, timeout=PATIENCE) as response:
        text = ""
        for piece in response.iter_text():
            text += piece
            if text.count(": heartbeat\n") >= 3:
                model.go_on.set()
    assert text.startswith("retry: 1000\nid: 1\n")
    assert "event: summary.completed" in text.rpartition(": heartbeat\n")[2]


@pytest.mark.parametrize(
    ("status", "code"), [(401, "endpoint_unauthorized"), (500, "endpoint_failed"), (404, "model_not_found")]
)
def test_a_failure_in_the_middle_is_told_as_a_problem(serve, status, code):
    answer = httpx.Response(
        status,
        json={
            "error": {"message": "The model `m` does not exist", "code": "model_not_found" if status == 404 else None}
        },
    )
    url = serve(Model(answer=answer))
    events = listen(url, json=BODY, headers=STREAM | {"X-Request-ID": "mine-1"})
    problem = json.loads(events[-1].data)
    assert events[-1].event == "summary.failed"
    assert (problem["code"], problem["request_id"]) == (code, "mine-1")
    assert not any(e.event.startswith("claim.") for e in events)
    again = httpx.get(f"{url}/v1/summaries/{run_of(events)}")
    assert (again.status_code, again.json()["code"]) == (problem["status"], code)
    assert again.headers["content-type"] == "application/problem+json"


def test_a_rejected_summary_tells_its_report_and_no_claim(plain):
    events = listen(plain, json=BODY | {"on_violation": "reject"}, headers=STREAM)
    assert told(events) == ["summary.created", "summary.failed"]
    assert json.loads(events[-1].data)["report"]["verdict"] == "fail"


def test_a_rendition_is_streamed_where_it_is_asked_for(plain):
    events = listen(plain, json=BODY | {"citation_format": "anthropic"}, headers=STREAM)
    assert json.loads(events[-1].data)["rendition"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b'{"articles": []}', 400),
        (b'{"articles": [{"text": "The council met."}], "prompt": "nothing"}', 400),
        (b'{"articles": [{"text": "' + b"The council met. " * 100 + b'"}]}', 413),
    ],
)
def test_what_is_wrong_with_the_request_is_an_ordinary_problem(serve, body, status):
    url = serve(Model(), max_article=1000)
    response = httpx.post(f"{url}/v1/summaries", content=body, headers=STREAM | {"Content-Type": "application/json"})
    assert (response.status_code, response.headers["content-type"]) == (status, "application/problem+json")


def test_a_database_that_cannot_be_used_is_said_at_once(serve, tmp_path):
    (tmp_path / "file").write_text("no folder")
    services = build(
        settings_for(database_url=f"sqlite:///{tmp_path / 'file' / 'kept.sqlite'}"),
        transport=httpx.MockTransport(Model()),
    )
    with Server(services) as server:
        response = httpx.post(f"{server.url}/v1/summaries", json=BODY, headers=STREAM)
    assert response.status_code in {500, 503}
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("last", ["x", "-1", "1.5", "٣", "9" * 11, "1 2"])
def test_a_last_event_id_that_is_no_number_is_refused(plain, last):
    run = run_of(listen(plain, json=BODY, headers=STREAM))
    response = httpx.get(f"{plain}/v1/summaries/{run}/events", headers={"Last-Event-ID": last.encode()})
    assert (response.status_code, response.json()["code"]) == (400, "bad_request")


def test_after_the_end_nothing_follows(plain):
    events = listen(plain, json=BODY, headers=STREAM)
    path = f"{plain}/v1/summaries/{run_of(events)}/events"
    assert httpx.get(path, headers={"Last-Event-ID": events[-1].id}).status_code == 204
    assert httpx.get(path, headers={"Last-Event-ID": "999"}).status_code == 204
    assert [e.event for e in resume(plain, run_of(events), events[-2].id)] == ["summary.completed"]


@pytest.mark.parametrize("path", ["/v1/summaries/sum_0/events", "/v1/summaries/sum_0"])
def test_an_unknown_run_is_not_found(plain, path):
    response = httpx.get(f"{plain}{path}")
    assert (response.status_code, response.json()["code"]) == (404, "unknown_summary")


def test_a_run_that_goes_on_is_not_finished(serve):
    model = Model(held=True)
    url = serve(model)
    first = listen(url, json=BODY, headers=STREAM, to="claim.verified")
    response = httpx.get(f"{url}/v1/summaries/{run_of(first)}")
    assert (response.status_code, response.json()["code"]) == (409, "still_running")


@pytest.mark.parametrize(
    ("accept", "streamed"),
    [
        ("text/event-stream", True),
        ("application/json", False),
        ("*/*", False),
        ("application/json, text/event-stream;q=0.5", False),
        ("text/event-stream, application/json;q=0.5", True),
        ("text/html", False),
        ("text/*", True),
        ("*/*;q=0.8, text/event-stream", True),
        ("", False),
    ],
)
def test_who_asks_for_events_gets_them(plain, accept, streamed):
    with httpx.stream(
        "POST", f"{plain}/v1/summaries", json=BODY, headers={"Accept": accept}, timeout=PATIENCE
    ) as response:
        assert response.headers["content-type"].startswith("text/event-stream" if streamed else "application/json")


def test_a_listener_at_another_process_keeps_the_run_alive(serve, monkeypatch):
    monkeypatch.setattr(listening, "BEAT_SECONDS", 0.1)
    model = Model(held=True)
    home, other = serve(model, stream_grace=GRACE), serve(Model())
    first = listen(home, json=BODY, headers=STREAM, to="claim.verified")
    left = time.monotonic()
    rest = []
    elsewhere = threading.Thread(target=lambda: rest.extend(resume(other, run_of(first), first[-1].id)))
    elsewhere.start()
    time.sleep(left + GRACE + 1.5 - time.monotonic())
    assert not model.cancelled.is_set()
    model.go_on.set()
    elsewhere.join(PATIENCE)
    assert numbers(first + rest) == list(range(1, len(first + rest) + 1))
    assert rest[-1].event == "summary.completed"


def test_a_run_whose_process_has_gone_is_told_as_lost(serve, monkeypatch, database):
    monkeypatch.setattr(listening, "BEAT_SECONDS", 0.1)
    monkeypatch.setattr(listening, "LOST_SECONDS", 0.5)
    url = serve(Model())

    async def leave_behind():
        async with build(settings_for(database_url=database)) as services:
            await services.store.events.append("sum_left", "summary.created", {"id": "sum_left"})
            await services.store.presence.touch("sum_left", "runner")

    asyncio.run(leave_behind())
    events = resume(url, "sum_left", None)
    assert [e.event for e in events] == ["summary.created", "summary.failed"]
    assert json.loads(events[-1].data)["code"] == "run_lost"


def test_a_stream_is_its_owners_alone(database):
    services = build(
        settings_for(database_url=database, open=False, llm_base_url="http://model.test/v1", llm_model="m"),
        transport=httpx.MockTransport(Model()),
    )

    async def tokens():
        async with build(settings_for(database_url=database)) as one:
            return [(await one.keys.create(name, (Scope.SUMMARIZE,)))[1] for name in ("mine", "theirs")]

    mine, theirs = [{"Authorization": f"Bearer {token}"} for token in asyncio.run(tokens())]
    with Server(services) as server:
        events = listen(server.url, json=BODY, headers=STREAM | mine)
        assert events[-1].event == "summary.completed"
        for path in (f"/v1/summaries/{run_of(events)}", f"/v1/summaries/{run_of(events)}/events"):
            assert httpx.get(server.url + path, headers=mine).status_code == 200
            assert httpx.get(server.url + path, headers=theirs).json()["code"] == "unknown_summary"
            assert httpx.get(server.url + path).status_code == 401
        for path in ("/", "/check", "/docs", "/examples.json", "/assets/desk.css"):
            assert httpx.get(server.url + path).status_code == 200

"""Jobs over HTTP: taken in, followed, listed, cancelled; webhooks; and keys that make a request safe to repeat."""

import asyncio
import base64
import hashlib
import hmac
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import pytest

from service.access.keys import Keys
from service.bootstrap import build
from service.domain.access import Scope
from service.jobs import webhooks
from service.storage import Store
from tests.bench.articles import article
from tests.integration.http.serving import Server, settings_for
from tests.integration.jobs.conftest import SECRET
from tests.waiting import PATIENCE, happens, until

BODY = {"articles": [{"text": article(1, 800)}], "length": "short"}
ASYNC = {"Prefer": "respond-async"}


def client(server):
    return httpx.Client(base_url=server.url, timeout=PATIENCE)


def ended(http, job):
    until(lambda: http.get(f"/v1/jobs/{job}").json()["status"] not in {"queued", "running"})
    return http.get(f"/v1/jobs/{job}").json()


def test_a_job_from_request_to_result(serving_both):
    with serving_both() as server, client(server) as http:
        taken = http.post("/v1/summaries", json=BODY, headers=ASYNC)
        assert taken.status_code == 202
        assert taken.headers["preference-applied"] == "respond-async"
        job = taken.json()
        assert taken.headers["location"] == f"/v1/jobs/{job['id']}"
        assert job["status"] in {"queued", "running"}

        events = http.get(f"/v1/jobs/{job['id']}/events").text
        kinds = [line.removeprefix("event: ") for line in events.splitlines() if line.startswith("event: ")]
        assert (kinds[0], kinds[-1]) == ("job.created", "job.completed")

        detail = ended(http, job["id"])
        result = http.get(f"/v1/jobs/{job['id']}/result").json()
        assert detail["status"] == "completed"
        assert detail["result"] == result
        here = http.post("/v1/summaries", json=BODY).json()
        assert [c["text"] for c in result["claims"]] == [c["text"] for c in here["claims"]]

        last = events.count("\nid: ")
        assert http.get(f"/v1/jobs/{job['id']}/events", headers={"Last-Event-ID": str(last)}).status_code == 204
        after = http.get(f"/v1/jobs/{job['id']}/events", headers={"Last-Event-ID": "1"}).text
        assert "job.created" not in after
        assert "job.completed" in after

        late = http.delete(f"/v1/jobs/{job['id']}")
        assert (late.status_code, late.json()["code"]) == (409, "job_ended")


@pytest.mark.parametrize(
    "wish",
    [{"citation_format": f} for f in ("anthropic", "openai", "markdown")]
    + [{"citation_format": "markdown", "host": "telegram"}],
)
def test_a_job_answers_in_the_shape_that_was_asked_for(serving, wish):
    with serving() as server, client(server) as http:
        here = http.post("/v1/summaries", json={**BODY, **wish}).json()
        job = http.post("/v1/summaries", json={**BODY, **wish}, headers=ASYNC).json()["id"]
        detail = ended(http, job)
        result = http.get(f"/v1/jobs/{job}/result").json()
    assert result["rendition"]["format"] == wish["citation_format"]
    assert result["rendition"] == here["rendition"]
    assert detail["result"] == result
    assert result.keys() == here.keys()


def test_much_to_read_makes_a_job_by_itself(serving):
    with serving(async_above=500) as server, client(server) as http:
        assert http.post("/v1/summaries", json=BODY).status_code == 202
        assert http.post("/v1/summaries", json={"articles": [{"text": article(2, 300)}]}).status_code == 200


def test_cancelling_a_job_cancels_its_calls(serving_both, endpoint):
    endpoint.hold()
    with serving_both() as server, client(server) as http:
        job = http.post("/v1/summaries", json=BODY, headers=ASYNC).json()["id"]
        until(lambda: endpoint.calls)
        unfinished = http.get(f"/v1/jobs/{job}/result")
        assert (unfinished.status_code, unfinished.json()["code"]) == (409, "job_unfinished")
        assert http.delete(f"/v1/jobs/{job}").json()["status"] == "cancelled"
        assert http.delete(f"/v1/jobs/{job}").json()["status"] == "cancelled"
        until(lambda: endpoint.calls[0].outcome == "gone")
        assert [c.outcome for c in endpoint.calls] == ["gone"]
        assert "job.cancelled" in http.get(f"/v1/jobs/{job}/events").text


def test_a_job_that_fails_says_why(serving):
    with serving(llm_base_url="http://127.0.0.1:9/v1", llm_retries=0, job_patience=0) as server, client(server) as http:
        job = http.post("/v1/summaries", json=BODY, headers=ASYNC).json()["id"]
        failed = ended(http, job)
        assert (failed["status"], failed["problem"]["code"]) == ("failed", "endpoint_unreachable")
        assert "endpoint_unreachable" in http.get(f"/v1/jobs/{job}/events").text
        assert http.get(f"/v1/jobs/{job}/result").json()["code"] == "job_ended"


def test_jobs_are_listed_newest_first_in_pages(serving_both):
    with serving_both() as server, client(server) as http:
        ids = [http.post("/v1/summaries", json=BODY, headers=ASYNC).json()["id"] for _ in range(5)]
        for job in ids:
            ended(http, job)
        seen, cursor = [], None
        while True:
            page = http.get("/v1/jobs", params={"limit": 2, **({"cursor": cursor} if cursor else {})}).json()
            seen += [j["id"] for j in page["jobs"]]
            cursor = page["next"]
            if cursor is None:
                break
        assert seen == ids[::-1]
        assert len(http.get("/v1/jobs", params={"status": "completed"}).json()["jobs"]) == 5
        assert http.get("/v1/jobs", params=[("status", "failed"), ("status", "queued")]).json()["jobs"] == []


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/v1/jobs/job_none", 404, "unknown_job"),
        ("/v1/jobs/job_none/result", 404, "unknown_job"),
        ("/v1/jobs/job_none/events", 404, "unknown_job"),
        ("/v1/jobs?cursor=nonsense", 400, "invalid_input"),
        ("/v1/jobs?limit=0", 400, "invalid_input"),
        ("/v1/jobs?limit=1000", 400, "invalid_input"),
        ("/v1/jobs?status=done", 400, "invalid_input"),
    ],
)
def test_what_is_asked_wrongly_is_said(serving, path, status, code):
    with serving() as server, client(server) as http:
        answer = http.get(path)
        assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize(
    ("more", "headers", "settings", "field"),
    [
        ({"webhook": "https://example.com/"}, {}, {}, "/webhook"),
        ({"webhook": "https://example.com/"}, ASYNC, {"webhook_secret": None}, "/webhook"),
        ({"webhook": "ftp://example.com/"}, ASYNC, {}, "/webhook"),
        ({"host": "telegram"}, ASYNC, {}, "/host"),
        ({"articles": [{"text": "no prose"}]}, ASYNC, {}, "/articles/0/text"),
    ],
)
def test_what_a_job_cannot_be_is_said_at_once(serving, more, headers, settings, field):
    with serving(**settings) as server, client(server) as http:
        answer = http.post("/v1/summaries", json={**BODY, **more}, headers=headers)
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)


def test_a_webhook_may_not_reach_inside(serving):
    with serving(webhook_private=False) as server, client(server) as http:
        asked = {**BODY, "webhook": "http://127.0.0.1/hook"}
        answer = http.post("/v1/summaries", json=asked, headers=ASYNC)
        assert (answer.status_code, answer.json()["code"]) == (400, "forbidden_address")


class Receiver(BaseHTTPRequestHandler):
    """Takes webhooks; refuses as many as it is told to."""

    refuse = 0
    got = None

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        Receiver.got.append((dict(self.headers.items()), body))
        self.send_response(500 if len(Receiver.got) <= Receiver.refuse else 204)
        self.end_headers()

    def log_message(self, *_):
        return


def test_a_webhook_is_signed_and_repeated_until_it_is_taken(serving, monkeypatch):
    monkeypatch.setattr(webhooks, "SCHEDULE", (0.2, 0.2, 0.2))
    Receiver.got, Receiver.refuse = [], 2
    receiver = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    with serving() as server, client(server) as http:
        hook = f"http://127.0.0.1:{receiver.server_port}/hook"
        job = http.post("/v1/summaries", json={**BODY, "webhook": hook}, headers=ASYNC).json()["id"]
        until(lambda: http.get(f"/v1/jobs/{job}").json()["webhook"] == "delivered")
    receiver.shutdown()
    receiver.server_close()
    assert len(Receiver.got) == 3
    headers, body = Receiver.got[-1]
    headers = {name.lower(): value for name, value in headers.items()}
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert len({h["webhook-id"] for h, _ in Receiver.got}) == 1
    told = json.loads(body)
    assert (told["type"], told["data"]["id"], told["data"]["status"]) == ("job.completed", job, "completed")
    assert BODY["articles"][0]["text"][:40] not in body.decode()


def key(name):
    return {"Idempotency-Key": name}


@pytest.mark.parametrize("path", ["/v1/summaries", "/v1/verifications", "/v1/analyses"])
def test_the_same_request_with_the_same_key_is_answered_the_same(serving, endpoint, path):
    body = {"articles": BODY["articles"]} | ({"summary": "Nothing happened."} if path == "/v1/verifications" else {})
    with serving() as server, client(server) as http:
        first = http.post(path, json=body, headers=key("k1"))
        calls = len(endpoint.calls)
        again = http.post(path, json=body, headers=key("k1"))
        assert first.status_code == again.status_code == 200
        assert first.content == again.content
        assert (first.headers.get("idempotency-replayed"), again.headers["idempotency-replayed"]) == (None, "true")
        assert again.headers["content-type"] == first.headers["content-type"]
        assert again.headers["x-request-id"] != first.headers["x-request-id"]
        assert len(endpoint.calls) == calls
        other = http.post(path, json={**body, "articles": [{"text": article(3, 600)}]}, headers=key("k1"))
        assert (other.status_code, other.json()["code"]) == (422, "key_misused")


def test_a_job_is_made_once_for_a_key(serving):
    with serving() as server, client(server) as http:
        first, again = (http.post("/v1/summaries", json=BODY, headers=ASYNC | key("k")) for _ in range(2))
        assert first.status_code == again.status_code == 202
        assert first.headers["location"] == again.headers["location"]
        assert len(http.get("/v1/jobs").json()["jobs"]) == 1


async def test_of_two_at_once_one_is_done_and_the_other_told_so(serving_both, endpoint):
    endpoint.hold()
    with serving_both() as server:
        async with httpx.AsyncClient(base_url=server.url, timeout=PATIENCE) as http:
            asking = [
                asyncio.create_task(http.post("/v1/summaries", json=BODY, headers=key("twice"))) for _ in range(5)
            ]
            await happens(lambda: sum(task.done() for task in asking) == 4)
            endpoint.release()
            answers = await asyncio.gather(*asking)
            statuses = sorted(a.status_code for a in answers)
            assert statuses == [200, 409, 409, 409, 409]
            refused = next(a for a in answers if a.status_code == 409)
            assert (refused.json()["code"], refused.headers["retry-after"]) == ("still_answering", "1")
            assert (await http.post("/v1/summaries", json=BODY, headers=key("twice"))).status_code == 200
    assert len(endpoint.calls) == 1


def test_a_key_whose_request_failed_is_free_again(serving, endpoint):
    with serving(llm_retries=0) as server, client(server) as http:
        endpoint.configure(faults={"failed": 1.0})
        assert http.post("/v1/summaries", json=BODY, headers=key("k")).status_code == 502
        endpoint.configure(faults={})
        assert http.post("/v1/summaries", json=BODY, headers=key("k")).status_code == 200


@pytest.mark.parametrize("sent", ["", "with space", "x" * 256, "ü"])
def test_a_key_that_cannot_be_used_is_refused(serving, sent):
    with serving() as server, client(server) as http:
        answer = http.post("/v1/analyses", json=BODY, headers={b"Idempotency-Key": sent.encode("latin-1")})
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_input")


def test_a_stored_summary_answers_the_same_request_and_says_so(serving, endpoint):
    with serving(cache_ttl=600) as server, client(server) as http:
        first = http.post("/v1/summaries", json=BODY).json()
        calls = len(endpoint.calls)
        again = http.post("/v1/summaries", json=BODY).json()
        assert len(endpoint.calls) == calls
        assert first["provenance"]["stored_at"] is None
        assert again["provenance"]["stored_at"] is not None
        assert (again["text"], again["usage"]["calls"]) == (first["text"], 0)
        http.post("/v1/summaries", json={**BODY, "cache": False})
        assert len(endpoint.calls) == 2 * calls
        http.post("/v1/summaries", json={**BODY, "length": "long"})
        assert len(endpoint.calls) == 3 * calls


async def test_a_crowd_makes_one_run(serving_both, endpoint):
    endpoint.configure(latency=0.5)
    with serving_both(cache_ttl=600) as one, serving_both(cache_ttl=600) as other:
        async with httpx.AsyncClient(timeout=PATIENCE) as http:
            servers = [one.url, other.url] * 10
            answers = await asyncio.gather(*(http.post(f"{url}/v1/summaries", json=BODY) for url in servers))
    assert {a.status_code for a in answers} == {200}
    assert len({a.json()["text"] for a in answers}) == 1
    assert len(endpoint.calls) == 1


def test_a_service_without_jobs_makes_no_database(tmp_path, monkeypatch):
    monkeypatch.setenv("COPYDESK_DATA_DIR", str(tmp_path / "none"))
    with Server(build(settings_for(data_dir=tmp_path / "none"))) as server, client(server) as http:
        assert http.post("/v1/analyses", json={"articles": BODY["articles"]}).status_code == 200
    assert not (tmp_path / "none").exists()


def test_a_database_that_is_away_leaves_the_rest_at_work(endpoint):
    away = settings_for(llm_base_url=endpoint.url, llm_model="mock", database_url="postgresql://127.0.0.1:9/none")
    with Server(build(away)) as server, client(server) as http:
        assert http.post("/v1/summaries", json=BODY).status_code == 200
        for answer in (
            http.post("/v1/summaries", json=BODY, headers=ASYNC),
            http.post("/v1/summaries", json=BODY, headers=key("k")),
            http.get("/v1/jobs"),
        ):
            assert (answer.status_code, answer.json()["code"]) == (503, "storage_unavailable")
            assert answer.headers["retry-after"] == "1"


async def make_keys(folder, *names):
    async with Store(f"sqlite:///{folder / 'jobs.sqlite'}") as store:
        keys = Keys(store.keys)
        return [(await keys.create(name, tuple(Scope)))[1] for name in names]


def test_a_key_answers_only_whoever_may_ask(serving, tmp_path):
    """An answer that is kept under an Idempotency-Key is its owner's: no other key of ours gets it, nor does nobody."""
    mine, other = ({"Authorization": f"Bearer {token}"} for token in asyncio.run(make_keys(tmp_path, "one", "other")))
    with serving(open=False) as server, client(server) as http:
        first = http.post("/v1/summaries", json=BODY, headers=ASYNC | key("k") | mine)
        assert first.status_code == 202
        assert http.post("/v1/summaries", json=BODY, headers=ASYNC | key("k")).status_code == 401
        again = http.post("/v1/summaries", json=BODY, headers=ASYNC | key("k") | mine)
        assert (again.status_code, again.headers["location"]) == (202, first.headers["location"])
        another = http.post("/v1/summaries", json=BODY, headers=ASYNC | key("k") | other)
        assert another.headers["location"] != first.headers["location"]
        where = first.headers["location"]
        assert http.get(where, headers=mine).status_code == 200
        assert http.get(where, headers=other).status_code == 404
        assert http.delete(where, headers=other).status_code == 404
        assert len(http.get("/v1/jobs", headers=other).json()["jobs"]) == 1

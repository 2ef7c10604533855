"""What goes wrong with jobs on purpose or by chance: redirected webhooks, late cancels, jobs that are gone, odd keys."""

import asyncio
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import pytest
import sqlalchemy as sa

from service.bootstrap import build
from service.jobs import upkeep, webhooks
from service.storage import Database, Workers
from service.storage.journal import journal
from tests.bench.articles import article
from tests.bench.crashing import environment_for, request_of, settings_of
from tests.integration.jobs.test_over_http import ASYNC, BODY, client, ended, key
from tests.waiting import PATIENCE, until


@pytest.fixture
async def database(database_url):
    async with Database(database_url) as database:
        yield database


async def journaled(database):
    async with database.read() as connection:
        return (await connection.execute(sa.select(sa.func.count()).select_from(journal))).scalar_one()


class Redirecting(BaseHTTPRequestHandler):
    """Sends whoever comes to another place on this machine."""

    paths = None

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        Redirecting.paths.append(self.path)
        self.send_response(307)
        self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}/inside")
        self.end_headers()

    do_GET = do_POST  # noqa: N815 - http.server asks for that name

    def log_message(self, *_):
        return


def test_a_webhook_is_not_led_inside(serving, monkeypatch):
    monkeypatch.setattr(webhooks, "SCHEDULE", (0.1,))
    Redirecting.paths = []
    receiver = HTTPServer(("127.0.0.1", 0), Redirecting)
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    with serving() as server, client(server) as http:
        hook = f"http://127.0.0.1:{receiver.server_port}/hook"
        job = http.post("/v1/summaries", json={**BODY, "webhook": hook}, headers=ASYNC).json()["id"]
        until(lambda: http.get(f"/v1/jobs/{job}").json()["webhook"] == "failed")
    receiver.shutdown()
    receiver.server_close()
    assert set(Redirecting.paths) == {"/hook"}


def test_a_job_that_is_gone_is_unknown_everywhere(serving, monkeypatch):
    with serving(retention=0.1) as server, client(server) as http:
        job = http.post("/v1/summaries", json=BODY, headers=ASYNC).json()["id"]
        ended(http, job)
        monkeypatch.setattr(upkeep, "TIDY_SECONDS", 0.0)
        until(lambda: http.get(f"/v1/jobs/{job}").status_code == 404)
        for method, path in (("GET", ""), ("GET", "/result"), ("GET", "/events"), ("DELETE", "")):
            answer = http.request(method, f"/v1/jobs/{job}{path}")
            assert (answer.status_code, answer.json()["code"]) == (404, "unknown_job")
        assert http.get("/v1/jobs").json()["jobs"] == []


def test_a_finished_jobs_events_are_read_from_where_one_was(serving):
    with serving() as server, client(server) as http:
        job = http.post("/v1/summaries", json=BODY, headers=ASYNC).json()["id"]
        ended(http, job)
        last = http.get(f"/v1/jobs/{job}/events").text.count("\nid: ")
        rows = [
            ("0", 200),
            (str(last - 1), 200),
            (str(last), 204),
            ("999999", 204),
            ("-1", 400),
            ("x", 400),
            ("1.5", 400),
        ]
        for sent, status in rows:
            assert http.get(f"/v1/jobs/{job}/events", headers={"Last-Event-ID": sent}).status_code == status, sent


def test_a_key_that_made_a_job_makes_no_other(serving):
    with serving() as server, client(server) as http:
        first = http.post("/v1/summaries", json=BODY, headers=ASYNC | key("k"))
        other = http.post("/v1/summaries", json={**BODY, "length": "long"}, headers=ASYNC | key("k"))
        assert (other.status_code, other.json()["code"]) == (422, "key_misused")
        assert http.delete(first.headers["location"]).status_code in {200, 409}
        again = http.post("/v1/summaries", json=BODY, headers=ASYNC | key("k"))
        assert again.headers["location"] == first.headers["location"]
        assert len(http.get("/v1/jobs").json()["jobs"]) == 1


async def test_two_submissions_of_one_key_at_once_make_one_job(serving):
    with serving() as server:
        async with httpx.AsyncClient(base_url=server.url, timeout=PATIENCE) as http:
            answers = await asyncio.gather(
                *(http.post("/v1/summaries", json=BODY, headers=ASYNC | key("once")) for _ in range(8))
            )
            assert {a.status_code for a in answers} <= {202, 409}
            assert len({a.headers["location"] for a in answers if a.status_code == 202}) == 1
            assert len((await http.get("/v1/jobs")).json()["jobs"]) == 1


def test_a_job_cancelled_while_it_merges_asks_no_more(serving, endpoint):
    """One call at a time; all parts are answered, and the merge hangs when it is cancelled."""
    body = {"articles": [{"text": article(5, 1_200)}], "length": "short"}
    with serving(chunk_tokens=150, llm_concurrency=1) as server, client(server) as http:
        whole = len(http.post("/v1/summaries", json=body).json()["usage"]["by_call"])
        assert whole > 2
        endpoint.reset()
        endpoint.hold(after=whole - 1)
        job = http.post("/v1/summaries", json=body, headers=ASYNC).json()["id"]
        until(lambda: (http.get(f"/v1/jobs/{job}").json()["progress"] or {}).get("stage") == "merging")
        until(lambda: len(endpoint.calls) == whole)
        assert http.delete(f"/v1/jobs/{job}").json()["status"] == "cancelled"
        until(lambda: endpoint.calls[-1].outcome == "gone")
        assert [c.outcome for c in endpoint.calls] == ["ok"] * (whole - 1) + ["gone"]
        result = http.get(f"/v1/jobs/{job}/result")
        assert (result.status_code, result.json()["code"]) == (409, "job_ended")


async def test_what_was_taken_in_before_the_queue_was_open_is_begun_with_it(endpoint, tmp_path, monkeypatch):
    """Nobody else places it: whoever opens the queue does so at once, and not only after the time for the dead."""
    monkeypatch.setattr(upkeep, "UNPLACED_SECONDS", 3_600.0)
    endpoint.configure(latency=0.0)
    environment = environment_for(f"sqlite:///{tmp_path / 'jobs.sqlite'}", endpoint.url, tmp_path)
    async with build(settings_of(environment)) as services, asyncio.timeout(PATIENCE):
        job = await services.submit(request_of(1, 300))
        kinds = [e.kind async for e in services.store.events.follow(job.id)]
        assert (kinds[0], kinds[-1]) == ("job.created", "job.completed")
        assert await journaled(services.store.database) == 0, "an ended job has no journal"


async def test_a_workers_name_is_its_own(database):
    """Two that say the same name are one to the leases; once it is inherited, neither may go on."""
    first, second = Workers(database, lease=60.0), Workers(database, lease=60.0)
    for workers in (first, second):
        await workers.enter("host:1:same", "1")
    assert await first.living() == ["host:1:same"]
    assert [await first.renew("host:1:same"), await second.renew("host:1:same")] == [True, True]
    await first.expire("host:1:same")
    heirs = await asyncio.gather(first.inherit("a"), second.inherit("b"))
    assert sorted(map(len, heirs)) == [0, 1], "one heir, not two"
    assert [await first.renew("host:1:same"), await second.renew("host:1:same")] == [False, False]

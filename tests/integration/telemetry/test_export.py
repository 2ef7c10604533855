"""Traces at a real collector: what one process serves and another works on is one trace, without a word of an article."""

import os
import re
import signal
import subprocess
import sys

import httpx
import pytest

from tests.bench.crashing import start_worker
from tests.bench.mock_endpoint import MockEndpoint
from tests.bench.processes import service_process
from tests.integration.telemetry.collector import Collector
from tests.waiting import PATIENCE, until

TEXT = (
    "The zebra council voted seven to two to close the marmalade bridge on Monday, mayor Quillfeather said. "
    "Repairs of the bridge will cost $4 million, according to the Wexcombe Gazette."
)
BODY = {"articles": [{"text": TEXT, "title": "Bumblethorpe closes"}], "length": "short"}
DIRECT, JOB = "4bf92f3577b34da6a3ce929d0e0e4736", "0af7651916cd43dd8448eb211c80319c"
PARENT = "00f067aa0ba902b7"
SERVER, CLIENT, CONSUMER = 2, 3, 5


def headers(trace, identity, **more):
    return {"traceparent": f"00-{trace}-{PARENT}-01", "X-Request-ID": identity, **more}


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Serve in one process, work on jobs in another, and gather what both export, log and send to the endpoint."""
    folder = tmp_path_factory.mktemp("export")
    log = folder / "worker.log"
    with Collector() as collector, MockEndpoint(steady=True, faults={"busy": 0.3}, seed=3) as endpoint:
        environment = {
            "COPYDESK_DATABASE_URL": f"sqlite:///{folder / 'a.sqlite'}",
            "COPYDESK_LLM_BASE_URL": endpoint.url,
            "COPYDESK_LLM_MODEL": "mock",
            "COPYDESK_OTLP_ENDPOINT": collector.url,
            "COPYDESK_WORKER_LEASE": "60",  # long enough that no busy machine has the worker taken for dead
            "COPYDESK_LOG_FORMAT": "json",
        }
        worker = start_worker(environment, log)
        try:
            with (
                service_process(environment | {"COPYDESK_JOBS_CONCURRENCY": "0"}) as (url, _),
                httpx.Client(base_url=url, timeout=PATIENCE) as http,
            ):
                direct = http.post("/v1/summaries", json=BODY, headers=headers(DIRECT, "desk-1"))
                taken = http.post("/v1/summaries", json=BODY, headers=headers(JOB, "desk-2", Prefer="respond-async"))
                job = ended(http, taken.headers["location"])
            worker.send_signal(signal.SIGTERM)
            try:
                worker.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                pytest.fail(f"the worker does not stop: {log.read_text()}")
        finally:
            worker.kill()
        assert (direct.status_code, taken.status_code, job["status"]) == (200, 202, "completed"), log.read_text()
        until(lambda: {span.name for span in collector.of(DIRECT)} >= {"POST /v1/summaries"})
        yield collector, endpoint.calls, log.read_text()


def ended(http, where):
    until(lambda: http.get(where).json()["finished_at"])
    return http.get(where).json()


def by_name(spans):
    return {span.name: span for span in spans}


def test_it_speaks_otlp(told):
    collector, _, _ = told
    assert collector.types == {"application/x-protobuf"}
    assert {span.resource["service.name"] for span in collector.spans} == {"copydesk"}
    assert all(span.resource["service.version"] for span in collector.spans)


def test_a_request_is_one_tree_under_its_caller_s_span(told):
    collector, _, _ = told
    spans = by_name(collector.of(DIRECT))
    assert spans.keys() >= {"POST /v1/summaries", "summarize", "read", "draft", "settle", "chat mock"}
    root = spans["POST /v1/summaries"]
    assert (root.kind, root.parent, root.attributes["copydesk.request_id"]) == (SERVER, PARENT, "desk-1")
    assert spans["summarize"].parent == root.id
    assert spans["chat mock"].parent == spans["draft"].id


def test_a_worker_goes_on_with_the_trace_of_the_request_that_asked(told):
    collector, _, log = told
    spans = by_name(collector.of(JOB))
    assert spans.keys() >= {"POST /v1/summaries", "job", "summarize", "draft", "settle", "chat mock"}
    assert (spans["job"].kind, spans["job"].parent) == (CONSUMER, spans["POST /v1/summaries"].id)
    assert spans["job"].attributes["copydesk.job"].startswith("job_")
    assert spans["summarize"].parent == spans["job"].id
    assert '"request_id": "desk-2"' in log
    assert f'"trace_id": "{JOB}"' in log


def test_the_endpoint_is_told_of_request_and_trace(told):
    _, calls, _ = told
    named = {(call.headers["x-request-id"], call.headers["traceparent"].split("-")[1]) for call in calls}
    assert named == {("desk-1", DIRECT), ("desk-2", JOB)}


def test_calls_are_described_as_the_conventions_for_generative_ai_have_it(told):
    collector, calls, _ = told
    chats = [span for span in collector.spans if span.name == "chat mock"]
    assert len(chats) == len(calls)
    for span in chats:
        assert span.kind == CLIENT
        known = span.attributes
        assert (known["gen_ai.operation.name"], known["gen_ai.request.model"]) == ("chat", "mock")
        assert known["gen_ai.provider.name"]
        assert known["gen_ai.request.max_tokens"] > 0
        assert known["server.address"] == "127.0.0.1"
        assert known["server.port"] > 0
        assert span.failed == ("error.type" in known)
    busy = [span for span in chats if span.attributes.get("error.type") == "endpoint_busy"]
    assert len(busy) == [call.outcome for call in calls].count("busy") > 0
    for span in (span for span in chats if not span.failed):
        assert span.attributes["gen_ai.usage.input_tokens"] > 0
        assert span.attributes["gen_ai.usage.output_tokens"] > 0
        assert span.attributes["gen_ai.response.finish_reasons"] == ("stop",)
        assert span.attributes["gen_ai.response.model"]


@pytest.mark.parametrize("word", sorted(set(re.findall(r"[A-Za-z]{7,}", TEXT + BODY["articles"][0]["title"]))))
def test_no_word_of_the_article_goes_over_the_wire(told, word):
    collector, _, log = told
    assert word.casefold().encode() not in collector.raw.lower()
    assert word.casefold() not in log.casefold()
    assert not any(span.events for span in collector.spans)


def test_a_collector_that_is_away_stops_nothing(tmp_path):
    environment = {
        "COPYDESK_OTLP_ENDPOINT": "http://127.0.0.1:9",
        "COPYDESK_DATA_DIR": str(tmp_path),
        "COPYDESK_LOG_LEVEL": "error",
    }
    with service_process(environment) as (url, _):
        assert httpx.post(f"{url}/v1/summaries", json=BODY).status_code == 200


def test_the_command_says_which_extra_is_missing():
    """Without the SDK nothing is exported silently."""
    program = (
        "import sys; sys.modules['opentelemetry.sdk'] = None; sys.argv = ['copydesk', 'worker'];"
        "from service.delivery.cli.app import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "COPYDESK_OTLP_ENDPOINT": "http://127.0.0.1:9"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 2
    assert "copydesk[otel]" in done.stderr

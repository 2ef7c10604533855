"""The whole way: a POST to a real server, a played endpoint behind it, and the answer."""

import json

import httpx
import pytest

from service.bootstrap import build
from tests.bench.mock_endpoint import MockEndpoint
from tests.integration.http.serving import Server, raw_post, settings_for
from tests.waiting import until


def serving(endpoint, **settings):
    return Server(build(settings_for(llm_model="mock", **{"llm_base_url": endpoint.url, "llm_retries": 0, **settings})))


@pytest.fixture(scope="module")
def body(seed_a, seed_b):
    return {"articles": [{"text": seed_a.text, "id": "one"}, {"text": seed_b.text, "id": "two"}]}


def test_a_lying_model_gets_nothing_through(body):
    with MockEndpoint(lies=("all",), claims=6) as endpoint, serving(endpoint) as server:
        response = httpx.post(f"{server.url}/v1/summaries", json=body)
    summary = response.json()
    assert response.status_code == 200
    assert endpoint.told
    assert [f for f in summary["verification"]["findings"] if f["violation"]] == []
    counts = summary["repair_counts"]
    assert counts["drafted"] == sum(counts[k] for k in ("verified", "repaired", "extracted", "dropped", "flagged"))
    assert counts["repaired"] + counts["extracted"] + counts["dropped"] > 0
    assert summary["claims"]
    assert summary["repairs"]


def test_a_client_that_leaves_ends_the_call_to_the_model(body):
    with MockEndpoint(latency=600) as endpoint, serving(endpoint) as server:
        with server.connect() as connection:
            connection.sendall(raw_post("/v1/summaries", json.dumps(body).encode()))
            until(lambda: endpoint.calls)
        until(lambda: endpoint.calls[0].outcome == "gone")


def test_the_deadline_ends_the_call_to_the_model(body):
    with MockEndpoint() as endpoint, serving(endpoint) as server:  # what is made once and kept is made here
        httpx.post(f"{server.url}/v1/summaries", json=body)
    with MockEndpoint(latency=600) as endpoint, serving(endpoint, deadline=5) as server:
        response = httpx.post(f"{server.url}/v1/summaries", json=body)
        until(lambda: endpoint.calls[0].outcome == "gone")
    assert (response.status_code, response.json()["code"]) == (504, "deadline_exceeded")


FAULTS = [
    ({"faults": {"busy": 1.0}}, {}, 503, "endpoint_busy"),
    ({"faults": {"failed": 1.0}}, {}, 502, "endpoint_failed"),
    ({"faults": {"garbage": 1.0}}, {}, 502, "broken_answer"),
    ({"faults": {"empty": 1.0}}, {}, 502, "empty_answer"),
    ({"faults": {"hang": 1.0}}, {"llm_timeout": 0.3}, 504, "endpoint_timeout"),
    ({"key": "right"}, {"llm_api_key": "sk-wrong-0123456789"}, 502, "endpoint_unauthorized"),
    ({"models": ("other",)}, {}, 502, "model_not_found"),
]


@pytest.mark.parametrize(("behaviour", "settings", "status", "code"), FAULTS, ids=[row[3] for row in FAULTS])
def test_a_failing_endpoint_is_a_problem(body, behaviour, settings, status, code):
    with MockEndpoint(**behaviour) as endpoint, serving(endpoint, **settings) as server:
        response = httpx.post(f"{server.url}/v1/summaries", json=body)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert "sk-wrong" not in response.text


def test_an_endpoint_that_is_down_is_a_problem(body):
    with MockEndpoint() as endpoint:
        pass
    with serving(endpoint) as server:
        response = httpx.post(f"{server.url}/v1/summaries", json=body)
        ready = httpx.get(f"{server.url}/readyz")
    assert (response.status_code, response.json()["code"]) == (503, "endpoint_unreachable")
    assert (ready.status_code, ready.json()["ready"]) == (503, False)


def test_a_refused_summary_is_a_422_with_its_report(body):
    with MockEndpoint(lies=("figure",), claims=4) as endpoint, serving(endpoint) as server:
        response = httpx.post(f"{server.url}/v1/summaries", json=body | {"on_violation": "reject"})
    problem = response.json()
    assert (response.status_code, problem["code"]) == (422, "violations_found")
    assert problem["report"]["verdict"] == "fail"
    assert any(f["violation"] for f in problem["report"]["findings"])

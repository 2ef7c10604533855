"""Every error becomes a problem with its status, and nothing of our inside is told or logged."""

import json

import pytest
from litestar.testing import TestClient

from service.delivery.http import create_app
from service.domain import Report
from service.errors import (
    ContextOverflow,
    CutAnswer,
    DeadlineExceeded,
    EndpointBusy,
    EndpointFailed,
    EndpointTimeout,
    EndpointUnauthorized,
    EndpointUnreachable,
    InvalidConfiguration,
    MalformedAnswer,
    ModelNotFound,
    ViolationsFound,
)
from tests.integration.http.serving import Told, raising

SECRET = "sk-secret-0123456789"
MARKER = "The zebra council voted to close the marmalade bridge, the mayor said."
BODY = {"articles": [{"text": MARKER}]}

ERRORS = [
    (EndpointUnreachable("The endpoint at http://host/v1 cannot be reached.", hint="Start it."), 503, "endpoint_unreachable"),
    (EndpointTimeout("No answer within 60 s."), 504, "endpoint_timeout"),
    (EndpointUnauthorized("It refused the key."), 502, "endpoint_unauthorized"),
    (ModelNotFound("It knows no model x."), 502, "model_not_found"),
    (ContextOverflow("Too long."), 502, "context_overflow"),
    (EndpointBusy("429 after 3 tries."), 503, "endpoint_busy"),
    (EndpointFailed("500 after 3 tries."), 502, "endpoint_failed"),
    (CutAnswer("Cut."), 502, "cut_answer"),
    (MalformedAnswer("Not JSON."), 502, "malformed_answer"),
    (DeadlineExceeded("Too slow."), 504, "deadline_exceeded"),
    (ViolationsFound("2 violations.", report=Report(verdict="fail")), 422, "violations_found"),
    (InvalidConfiguration("COPYDESK_X is wrong at /secret/place"), 500, "invalid_configuration"),
    (RuntimeError(f"{SECRET} {MARKER}"), 500, "internal_error"),
    (KeyError(SECRET), 500, "internal_error"),
]  # fmt: skip


@pytest.fixture
def logged(json_log, capsys):
    """What has been logged, as text."""
    return lambda: capsys.readouterr().err


def post(work, **headers):
    with TestClient(create_app(services=Told(work)), raise_server_exceptions=False) as client:
        return client.post("/v1/summaries", json=BODY, headers=headers)


@pytest.mark.parametrize(("error", "status", "code"), ERRORS, ids=[type(e[0]).__name__ for e in ERRORS])
def test_every_error_has_its_status(error, status, code, logged):
    response = post(raising(error))
    problem = response.json()
    assert (response.status_code, problem["status"], problem["code"]) == (status, status, code)
    assert response.headers["content-type"] == "application/problem+json"
    assert problem["type"] == f"urn:copydesk:problem:{code}"
    assert (status == 500) == (str(error) not in problem["detail"])
    log = logged()
    for inside in (SECRET, MARKER, "/secret/place"):
        assert inside not in response.text
        assert inside not in log


def test_a_refused_summary_carries_its_report():
    report = Report(verdict="fail", why="because")
    problem = post(raising(ViolationsFound("One violation.", report=report))).json()
    assert problem["report"]["why"] == "because"


def test_a_fault_is_logged_with_its_place_and_its_request(logged):
    post(raising(RuntimeError(SECRET)), **{"x-request-id": "abc-1"})
    events = [json.loads(line) for line in logged().splitlines()]
    fault = next(e for e in events if e["event"] == "unhandled")
    assert (fault["exception"], fault["request_id"], fault["level"]) == ("builtins.RuntimeError", "abc-1", "error")
    assert "serving.py" in fault["frames"][-1]
    request = next(e for e in events if e["event"] == "request")
    assert (request["method"], request["path"], request["status"]) == ("POST", "/v1/summaries", 500)
    assert request["request_id"] == "abc-1"


IDS = [
    ("taken over", "3f6c-9.a:b_C", True),
    ("as long as may be", "x" * 128, True),
    ("longer", "x" * 129, False),
    ("empty", "", False),
    ("with a space", "a b", False),
    ("with a line break", "a%0d%0ab", False),
    ("markup", "<script>", False),
]


@pytest.mark.parametrize(("sent", "kept"), [row[1:] for row in IDS], ids=[row[0] for row in IDS])
def test_request_ids(sent, kept):
    with TestClient(create_app(services=Told())) as client:
        got = client.get("/nothing", headers={"x-request-id": sent})
    assert (got.headers["x-request-id"] == sent) == kept
    assert got.json()["request_id"] == got.headers["x-request-id"]
    assert len(got.headers["x-request-id"]) >= 1


@pytest.mark.parametrize(("ready", "status"), [(True, 200), (False, 503)])
def test_readiness(ready, status):
    with TestClient(create_app(services=Told(ready=ready))) as client:
        response = client.get("/readyz")
    assert (response.status_code, response.json()["ready"]) == (status, ready)


def test_no_document_or_page_calls_another_host():
    with TestClient(create_app(services=Told())) as client:
        assert client.get("/schema").status_code == 404
        texts = [client.get(path).text for path in ("/openapi.json", "/", "/check", "/docs")]
    for text in texts:
        assert "cdn" not in text
        assert "http://" not in text
        assert "https://" not in text

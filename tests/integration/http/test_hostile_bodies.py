"""What is written to hurt, over real HTTP on every POST route: an answer that is no fault, in time that grows with it."""

import hashlib
import hmac
import json
import time
from urllib.parse import urlencode

import httpx
import pytest

from service.bootstrap import build
from service.delivery.http.routes import ROUTES
from tests.integration.http.serving import Server, settings_for
from tests.property.test_hostile import grows_no_faster, repeated

HEAD = "The mayor said on Monday that the bridge costs 5 pounds.\n\n"
SECRET = "a signing secret of Slack's"
SMALL = 4_000

TEXTS = {
    "quote marks": '"',
    "empty quotations": "“”",
    "digits and commas": "1,",
    "one word": "a",
    "nested brackets": "([",
    "a chain each": "“a b,” said John Smith, according to Reuters, which cited CNN. ",
}


def summaries(text):
    return {"json": {"articles": [{"text": text}, {"text": f"Another paper. {text}"}], "length": "short"}}


def jobs(text):
    return summaries(text) | {"headers": {"Prefer": "respond-async"}}


def streamed(text):
    return summaries(text) | {"headers": {"Accept": "text/event-stream"}}


def verifications(text):
    return {"json": {"articles": [{"text": text}], "summary": "The bridge costs 5 pounds, the mayor said."}}


def analyses(text):
    return {"json": {"articles": [{"text": text}]}}


def chat(text):
    return {"json": {"model": "copydesk", "messages": [{"role": "user", "content": text}]}}


def tool(text):
    called = {"name": "summarize_articles", "arguments": {"articles": [{"text": text}]}}
    return {
        "json": {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": called},
        "headers": {"Accept": "application/json, text/event-stream"},
    }


def slack(text):
    body = urlencode(
        {"command": "/summarize", "text": text, "response_url": "https://hooks.slack.com/x", "trigger_id": "1"}
    )
    stamp = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {
        "content": body,
        "headers": {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={signature}",
        },
    }


WAYS = {
    "summaries": ("/v1/summaries", summaries),
    "streams": ("/v1/summaries", streamed),
    "jobs": ("/v1/summaries", jobs),
    "verifications": ("/v1/verifications", verifications),
    "analyses": ("/v1/analyses", analyses),
    "chat": ("/v1/chat/completions", chat),
    "mcp": ("/mcp", tool),
    "slack": ("/integrations/slack/commands", slack),
}


@pytest.fixture(scope="module")
def http(tmp_path_factory):
    kept = f"sqlite:///{tmp_path_factory.mktemp('hostile') / 'a.sqlite'}"
    settings = settings_for(database_url=kept, jobs_concurrency=0, slack_signing_secret=SECRET, deadline=500)
    with Server(build(settings)) as server, httpx.Client(base_url=server.url, timeout=600) as http:
        yield http


def test_every_route_that_takes_a_body_is_attacked():
    posted = {path for route in ROUTES if "POST" in route.http_methods for path in route.paths}
    assert posted | {"/mcp"} == {path for path, _ in WAYS.values()}


@pytest.mark.parametrize("piece", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("way", WAYS)
def test_time_grows_with_the_body_and_no_fault_is_met(http, way, piece):
    path, form = WAYS[way]
    statuses = []

    def ask(size):
        answer = http.post(path, **form(HEAD + repeated(piece, size)))
        statuses.append(answer.status_code)
        assert "internal_error" not in answer.text

    grows_no_faster(ask, first=SMALL)
    assert set(statuses) <= {200, 202, 400, 413}, statuses


def test_the_seeds_of_a_hostile_body_are_answered_at_all(http):
    """An ordinary body goes through on every way: what is measured above is work, not refusals."""
    for path, form in WAYS.values():
        answer = http.post(path, **form(HEAD * 5))
        assert answer.status_code in {200, 202}, (path, answer.text[:300])
        assert json.dumps(answer.text)

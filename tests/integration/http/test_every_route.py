"""Every route of the OpenAPI document, and the mounted one, against what holds for all: a new route cannot be forgotten.

Real HTTP; the table is taken from the document that is served.
"""

import asyncio
import gzip
import json
import time

import httpx
import pytest

from service.access.keys import Keys
from service.bootstrap import build
from service.delivery.http.doorkeeping import scope_of
from service.delivery.http.routes import ROUTES
from service.domain.access import Scope
from service.storage import Store
from tests.integration.http.serving import Server, settings_for
from tests.waiting import PATIENCE, until

MCP = ("POST", "/mcp")

SCOPES = {
    **dict.fromkeys(
        [
            ("POST", "/v1/summaries"),
            ("GET", "/v1/summaries/{run}"),
            ("GET", "/v1/summaries/{run}/events"),
            ("GET", "/v1/jobs"),
            ("GET", "/v1/jobs/{job}"),
            ("GET", "/v1/jobs/{job}/result"),
            ("GET", "/v1/jobs/{job}/events"),
            ("DELETE", "/v1/jobs/{job}"),
            ("POST", "/v1/chat/completions"),
            MCP,
        ],
        frozenset({Scope.SUMMARIZE}),
    ),
    ("POST", "/v1/verifications"): {Scope.VERIFY},
    ("POST", "/v1/analyses"): {Scope.VERIFY},
    ("GET", "/metrics"): {Scope.ADMIN},
    **dict.fromkeys(
        [
            ("GET", "/v1/prompts"),
            ("GET", "/v1/prompts/{name}"),
            ("GET", "/v1/prompts/{name}/{version}"),
            ("GET", "/v1/models"),
            ("GET", "/v1/models/{model}"),
        ],
        frozenset(Scope),
    ),
}
"""Which scopes open which address, written down once more by hand: the code's own table is what is tested."""

PUBLIC = {
    ("GET", path)
    for path in ("/", "/check", "/docs", "/examples.json", "/healthz", "/readyz", "/openapi.json", "/assets/{name}")
} | {("POST", "/integrations/slack/commands")}


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """One server that asks for keys, with one key for each scope and the dead ones."""
    kept = f"sqlite:///{tmp_path_factory.mktemp('routes') / 'a.sqlite'}"
    tokens = asyncio.run(make_keys(kept))
    settings = settings_for(database_url=kept, open=False, jobs_concurrency=0, requests_per_minute=10_000, deadline=60)
    with Server(build(settings)) as server, httpx.Client(base_url=server.url, timeout=PATIENCE) as http:
        yield http, tokens


async def make_keys(kept):
    async with Store(kept) as store:
        keys = Keys(store.keys)
        tokens = {scope: (await keys.create(scope, (scope,)))[1] for scope in Scope}
        tokens["expired"] = (await keys.create("expired", tuple(Scope), seconds=0.001))[1]
        dead, tokens["revoked"] = await keys.create("revoked", tuple(Scope))
        await keys.revoke(dead.id)
        return tokens


@pytest.fixture(scope="module")
def documented(shared):
    http, _ = shared
    paths = http.get("/openapi.json").json()["paths"]
    return {
        (method.upper(), path): operation for path, methods in paths.items() for method, operation in methods.items()
    }


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def address(path):
    return path.replace("{", "").replace("}", "")


def send(http, method, path, **more):
    """Send a request with a body that is read only by whoever may ask."""
    body = {"content": b"[", "headers": {"Content-Type": "application/json"}} if method == "POST" else {"headers": {}}
    body["headers"] |= more.pop("headers", {})
    with http.stream(method, address(path), **(body | more)) as answer:
        if answer.headers.get("content-type", "").startswith("text/event-stream"):
            return answer
        answer.read()
    return answer


def test_the_table_names_every_route(documented):
    assert documented.keys() | {MCP} == SCOPES.keys() | PUBLIC


@pytest.mark.parametrize("scope", list(Scope))
def test_a_key_opens_what_it_is_for_and_nothing_else(shared, documented, scope):
    http, tokens = shared
    for (method, path), scopes in SCOPES.items():
        status = send(http, method, path, headers=bearer(tokens[scope])).status_code
        assert (status == 403) == (scope not in scopes), (method, path, status)
        assert status != 401


@pytest.mark.parametrize("key", ["missing", "false", "expired", "revoked", "basic", "in the query"])
def test_no_other_key_opens_anything(shared, key):
    http, tokens = shared
    valid = tokens[Scope.SUMMARIZE]
    headers = {
        "missing": {},
        "false": bearer(valid[:-2] + "xx"),
        "expired": bearer(tokens["expired"]),
        "revoked": bearer(tokens["revoked"]),
        "basic": {"Authorization": f"Basic {valid}"},
        "in the query": {},
    }[key]
    for method, path in SCOPES:
        query = {"key": valid, "access_token": valid} if key == "in the query" else {}
        answer = send(http, method, path, headers=headers, params=query)
        assert answer.status_code == 401, (method, path)
        assert answer.headers["www-authenticate"].startswith("Bearer")
        assert "ratelimit-limit" not in answer.headers


def test_the_document_says_what_a_key_has_to_be_for(documented):
    for (method, path), operation in documented.items():
        if (method, path) in PUBLIC:
            assert operation["security"] == []
            continue
        (named,) = operation["security"][0].values()
        asked = set(map(Scope, named)) or set(Scope)
        assert asked == SCOPES[method, path]
        assert {"401", "403", "429", "503"} <= operation["responses"].keys(), path


def test_every_answer_to_a_key_tells_of_its_share_whatever_it_is(shared):
    http, tokens = shared
    left = {}
    for (method, path), scopes in SCOPES.items():
        answer = send(http, method, path, headers=bearer(tokens[min(scopes)]))
        told = {name: answer.headers.get(name) for name in ("ratelimit-limit", "ratelimit-policy")}
        assert told == {"ratelimit-limit": "10000", "ratelimit-policy": "10000;w=60"}, (method, path)
        before, now = left.get(min(scopes)), int(answer.headers["ratelimit-remaining"])
        assert before is None or now < before, (method, path)
        left[min(scopes)] = now
        assert 0 < int(answer.headers["ratelimit-reset"]) <= 60


def test_every_answer_carries_an_id_and_the_headers_that_protect(shared):
    http, tokens = shared
    for method, path in [*SCOPES, *PUBLIC]:
        for headers in ({}, bearer(tokens[Scope.SUMMARIZE])):
            answer = send(http, method, path, headers=headers | {"X-Request-ID": "desk-1"})
            assert answer.headers["x-request-id"] == "desk-1", (method, path)
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["x-frame-options"] == "DENY"
            assert answer.headers["content-security-policy"].startswith("default-src 'none'")
            assert "server" not in answer.headers or answer.headers["server"] == "uvicorn"
            assert answer.status_code < 500 or answer.headers.get("retry-after"), (method, path)


def test_head_is_answered_as_get_without_the_body(shared):
    http, tokens = shared
    for method, path in [*SCOPES, *PUBLIC]:
        if method == "GET":
            for headers in ({}, bearer(tokens[Scope.ADMIN]), bearer(tokens[Scope.SUMMARIZE])):
                get, head = send(http, "GET", path, headers=headers), http.head(address(path), headers=headers)
                assert (head.status_code, head.content) == (get.status_code, b""), path
                assert head.headers["content-type"] == get.headers["content-type"]
                if path != "/metrics" and "content-length" in get.headers:
                    assert abs(int(head.headers["content-length"]) - int(get.headers["content-length"])) < 60


def test_head_is_counted_as_head_and_a_stream_ends_at_once(shared):
    http, tokens = shared
    body = {"articles": [{"text": "The council voted to close the old bridge on Monday, the mayor said."}]}
    headers = bearer(tokens[Scope.SUMMARIZE])
    job = http.post("/v1/summaries", json=body, headers=headers | {"Prefer": "respond-async"}).headers["location"]
    answer = http.head(f"{job}/events", headers=headers)
    assert answer.headers["content-type"].startswith("text/event-stream")
    metrics = http.get("/metrics", headers=bearer(tokens[Scope.ADMIN])).text
    assert 'copydesk_requests_total{method="HEAD",route="/v1/jobs/{job}/events",status="200"}' in metrics
    assert http.head("/v1/summaries", headers=headers).status_code == 405


def posts():
    return [key for key in [*SCOPES, *PUBLIC] if key[0] == "POST"]


DEEP = b'{"articles":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
PACKED = gzip.compress(b"0" * 50_000_000)

BODIES = [
    # what is sent, its headers, and which statuses say so (Slack refuses by signature, MCP in its own protocol)
    ("nothing", b"", {}, {400}),
    ("no JSON", b"{", {}, {400}),
    ("a list", b"[]", {}, {400}),
    ("null", b"null", {}, {400}),
    ("deep", DEEP, {}, {400}),
    ("not UTF-8", b'{"articles": [{"text": "\xff"}]}', {}, {400}),
    ("NaN", b'{"articles": NaN}', {}, {400}),
    ("a field twice", b'{"articles": [], "articles": []}', {}, {400}),
    ("a huge number", b'{"articles": ' + b"9" * 10_000 + b"}", {}, {400}),
    ("a packed bomb", PACKED, {"Content-Encoding": "gzip"}, {413, 415}),
    ("packed twice", PACKED, {"Content-Encoding": "gzip, gzip"}, {413, 415}),
    ("a form", b"a=b", {"Content-Type": "application/x-www-form-urlencoded"}, {415}),
    ("a file", b"--x--", {"Content-Type": "multipart/form-data; boundary=x"}, {415}),
    ("another charset", b"{}", {"Content-Type": "application/json; charset=utf-16"}, {415}),
]


@pytest.mark.parametrize("row", BODIES, ids=[row[0] for row in BODIES])
def test_a_body_that_cannot_be_used_is_refused_on_every_route(shared, row):
    """With little work, with a problem, and with none of it told back. The server works in this process."""
    http, tokens = shared
    _, body, headers, statuses = row
    for method, path in posts():
        started = time.process_time()
        scope = min(SCOPES.get((method, path), set(Scope)))
        answer = send(http, method, path, content=body, headers=bearer(tokens[scope]) | headers)
        allowed = {404} if "slack" in path else statuses | ({400, 406, 413, 415} if path == "/mcp" else set())
        assert answer.status_code in allowed, (path, answer.text[:300])
        assert time.process_time() - started < 5
        assert len(answer.content) < 3_000
        assert "Traceback" not in answer.text
        if path not in {"/v1/chat/completions", "/mcp"}:
            assert answer.headers["content-type"] == "application/problem+json"


def test_a_body_over_the_limit_is_refused_on_every_route(tmp_path):
    with (
        Server(build(settings_for(max_body=2_000))) as server,
        httpx.Client(base_url=server.url, timeout=PATIENCE) as http,
    ):
        for said in (True, False):
            for method, path in posts():
                body = b'{"articles": "' + b"x" * 3_000 + b'"}'
                content = body if said else iter([body[:1_500], body[1_500:]])
                accept = {"Accept": "application/json, text/event-stream"}
                status = send(http, method, path, content=content, headers=accept).status_code
                assert status == (404 if "slack" in path else 413), (path, status)


SPOOFED = ["127.0.0.1", "10.0.0.1", "::1", "unknown", "1.2.3.4, 127.0.0.1", "x" * 5000]


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Forwarded-Host", "X-Original-URL"])
def test_headers_of_proxies_open_nothing(shared, header):
    http, _ = shared
    for value in SPOOFED:
        assert http.get("/v1/prompts", headers={header: value}).status_code == 401


def test_a_limit_counts_by_key_and_not_by_what_a_caller_says_of_itself(tmp_path, long_minute):
    with Server(
        build(settings_for(database_url=f"sqlite:///{tmp_path / 'a.sqlite'}", requests_per_minute=3))
    ) as server:
        statuses = [
            httpx.get(f"{server.url}/v1/prompts", headers={"X-Forwarded-For": f"10.0.0.{n}"}).status_code
            for n in range(5)
        ]
    assert statuses == [200, 200, 200, 429, 429]


def test_slow_bodies_hold_no_place_beyond_the_deadline(tmp_path):
    """A client that drips its body holds one place, until the deadline, and then others get it.

    They have the same deadline, which may pass on a busy machine: so they ask until they are answered.
    """
    body = json.dumps(
        {"articles": [{"text": "The council voted to close the old bridge on Monday, he said."}]}
    ).encode()
    head = b"POST /v1/analyses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"
    services = build(settings_for(max_running=1, max_waiting=4, deadline=1))
    with Server(services) as server, server.connect() as dripping:
        started = time.monotonic()
        dripping.sendall(head + body[:10])
        time.sleep(0.3)
        until(lambda: httpx.post(f"{server.url}/v1/analyses", content=body).status_code == 200)
        assert time.monotonic() - started > 1
        assert dripping.recv(65536).startswith(b"HTTP/1.1 408")


def test_secrets_in_addresses_are_not_logged(shared, json_log, capsys):
    http, tokens = shared
    secret = tokens[Scope.SUMMARIZE].split("_", 2)[2]
    http.get("/v1/prompts", params={"key": secret, "password": "hunter2zebra"})
    for token in (tokens[Scope.SUMMARIZE], "sk-hunter2zebra", "whsec_hunter2zebra"):
        http.get(f"/v1/prompts/{token}")
        http.get(f"/nothing/{token}/more")
    http.post("/v1/summaries", headers=bearer(secret), content=b"{")
    http.get("/v1/prompts", headers={"Cookie": f"session={secret}", "X-Request-ID": f"{secret} x"})
    logged = capsys.readouterr().err
    assert '"event": "request"' in logged
    assert '"path": "/nothing/\\u2026/more"' in logged
    assert "hunter2zebra" not in logged
    assert secret not in logged


def test_every_post_that_works_is_known_to_the_gate():
    """What is behind a scope is behind the gate; what is not works on nothing, or bounds itself (Slack)."""
    worked = {path for route in ROUTES if "POST" in route.http_methods for path in route.paths}
    assert {path for path in worked if scope_of(path) is None} == {"/integrations/slack/commands"}

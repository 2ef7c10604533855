"""The official client over both transports."""

import asyncio
import json
import sys
from functools import partial

import httpx
import jsonschema_rs
import pytest
from anyio.from_thread import start_blocking_portal
from mcp import Client, StdioServerParameters

from service.access.identity import act_for
from service.bootstrap import build
from service.delivery.mcp.server import build_server
from service.domain.access import Scope
from tests.integration.http.serving import Server, settings_for

ARTICLE = {
    "text": "The council agreed on Monday to close the old bridge for 18 months. Repairs will cost $4 million, the mayor "
    "said. “The bridge is safe for nobody,” said Ann Poe, the chief engineer, according to the Daily News.",
    "publisher": "The Post",
    "url": "https://post.example/bridge",
}


@pytest.fixture(scope="module")
def server():
    with Server(build(settings_for(max_article=5_000))) as server:
        yield server


STDIO = StdioServerParameters(
    command=sys.executable, args=["-m", "service", "mcp"], env={"COPYDESK_MAX_ARTICLE": "5000", "OPENAI_BASE_URL": ""}
)


class Assistant:
    """A client in an event loop of its own, for tests that only ask."""

    def __init__(self, portal, client):
        self._portal, self.client = portal, client

    def tools(self):
        return {t.name: t for t in self._portal.call(self.client.list_tools).tools}

    def call(self, name, arguments, **options):
        return self._portal.call(partial(self.client.call_tool, name, arguments, **options))


@pytest.fixture(scope="module", params=["http", "stdio"])
def assistant(request, server):
    target = f"{server.url}/mcp" if request.param == "http" else STDIO
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Client(target)) as client:
        yield Assistant(portal, client)


def test_the_tools_and_their_hints(assistant):
    tools = assistant.tools()
    assert "keep the numbers" in assistant.client.instructions
    assert set(tools) >= {"summarize_articles", "verify_summary", "analyze_article"}
    for name in ("summarize_articles", "verify_summary", "analyze_article"):
        assert tools[name].annotations.read_only_hint is True
        assert tools[name].annotations.destructive_hint is False
        assert tools[name].output_schema["type"] == "object"
        assert "articles" in tools[name].input_schema["required"] or "article" in tools[name].input_schema["required"]
    assert len(json.dumps([t.model_dump(mode="json") for t in tools.values()])) < 26_000


CALLS = [
    ("summarize_articles", {"articles": [ARTICLE], "length": 2, "style": "bullets", "focus": "costs"}),
    ("summarize_articles", {"articles": [ARTICLE, {"text": "A second text, which says little of it."}]}),
    ("verify_summary", {"articles": [ARTICLE], "summary": "Repairs will cost $5 million."}),
    ("analyze_article", {"article": ARTICLE}),
]


@pytest.mark.parametrize(("name", "arguments"), CALLS)
@pytest.mark.parametrize("detail", [None, "full"])
def test_structured_content_fits_its_schema_and_the_text_is_the_same(assistant, name, arguments, detail):
    schema = assistant.tools()[name].output_schema
    result = assistant.call(name, arguments | ({"detail": detail} if detail else {}))
    assert not result.is_error
    jsonschema_rs.validator_for(schema).validate(result.structured_content)
    assert json.loads(result.content[0].text) == result.structured_content
    assert (result.structured_content["full"] is None) is (detail is None)


def test_a_summary_keeps_its_sources_in_the_text(assistant):
    answer = assistant.call("summarize_articles", {"articles": [ARTICLE]}).structured_content
    assert "Repairs will cost $4 million, the mayor said. [2]" in answer["text"]
    assert answer["sources"][1] == {
        "number": 2,
        "sentences": ["a1.s2"],
        "quoted_text": "Repairs will cost $4 million, the mayor said.",
        "source": "The Post",
        "url": "https://post.example/bridge",
    }
    assert answer["verdict"] == "pass"
    assert any("no model" in line for line in answer["account"])


def test_a_wrong_summary_is_refused_with_the_reason(assistant):
    wrong = {"articles": [ARTICLE], "summary": "Repairs will cost $5 million."}
    answer = assistant.call("verify_summary", wrong).structured_content
    assert answer["verdict"] == "fail"
    assert "$4 million" in next(v["reason"] for v in answer["violations"] if v["check"] == "figure")


def test_who_says_what_and_through_whom(assistant):
    answer = assistant.call("analyze_article", {"article": ARTICLE}).structured_content
    poe = next(a for a in answer["attributions"] if a["who"] == "Ann Poe")
    assert poe["through"] == ["Daily News"]
    assert {"words": "$4 million", "of": None, "sentence": "a1.s2"} in [f | {"of": None} for f in answer["figures"]]


@pytest.fixture(params=["http", "stdio"])
def keeping(request, tmp_path):
    """A server of its own, with a database of its own."""
    database = f"sqlite:///{tmp_path / 'copydesk.sqlite'}"
    if request.param == "stdio":
        environment = {"COPYDESK_DATABASE_URL": database, "OPENAI_BASE_URL": ""}
        yield StdioServerParameters(command=sys.executable, args=["-m", "service", "mcp"], env=environment)
        return
    with Server(build(settings_for(database_url=database))) as server:
        yield f"{server.url}/mcp"


async def test_long_work_goes_on_in_the_background(keeping):
    async with Client(keeping) as client:
        tools = {t.name: t for t in (await client.list_tools()).tools}
        submitted = (await client.call_tool("submit_summary", {"articles": [ARTICLE], "length": 2})).structured_content
        assert submitted["ended"] is False
        for _ in range(1_000):
            answer = (await client.call_tool("get_summary", {"id": submitted["id"]})).structured_content
            if answer["ended"]:
                break
            await asyncio.sleep(0.25)
        missing = await client.call_tool("get_summary", {"id": "job_0"})
    assert answer["status"] == "completed"
    assert "Repairs will cost $4 million, the mayor said. [2]" in answer["summary"]["text"]
    assert answer["summary"]["full"] is None
    jsonschema_rs.validator_for(tools["get_summary"].output_schema).validate(answer)
    assert missing.is_error
    assert "no such job" in missing.content[0].text
    assert tools["submit_summary"].annotations.read_only_hint is False
    assert tools["get_summary"].annotations.read_only_hint is True


def test_progress_is_told(assistant):
    told = []

    async def note(progress, total, message):
        told.append((progress, message))

    assistant.call("summarize_articles", {"articles": [ARTICLE]}, progress_callback=note)
    assert [p for p, _ in told] == sorted({p for p, _ in told})
    assert any(message == "Checked: c1, verified" for _, message in told)


BAD = [
    ("no articles", {"articles": []}, "/articles"),
    ("no text", {"articles": [{"title": "x"}]}, "neither"),
    ("too long", {"articles": [{"text": "The mayor said so again. " * 300}]}, "at most 5,000"),
    ("no such style", {"articles": [ARTICLE], "style": "haiku"}, "style"),
    ("no such length", {"articles": [ARTICLE], "length": 99}, "1 to 50"),
    ("an address while none are fetched", {"articles": [{"url": "https://a.example"}]}, "COPYDESK_FETCH"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "said"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
async def test_bad_input_is_a_clear_error(server, arguments, said):
    async with Client(f"{server.url}/mcp") as client:
        result = await client.call_tool("summarize_articles", arguments)
    assert result.is_error
    assert said in result.content[0].text


INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}},
}

HEADERS = [
    ({}, 200),
    ({"host": "evil.example"}, 403),
    ({"host": "localhost"}, 200),
    ({"host": "copydesk.example.org"}, 200),
    ({"origin": "https://evil.example"}, 403),
    ({"origin": "http://localhost:3000"}, 200),
]


@pytest.fixture(scope="module")
def named():
    with Server(build(settings_for(hosts=("copydesk.example.org",)))) as server:
        yield server


@pytest.mark.parametrize(("headers", "status"), HEADERS)
def test_only_known_hosts_and_origins_are_answered(named, headers, status):
    accepting = {"accept": "application/json, text/event-stream"}
    response = httpx.post(f"{named.url}/mcp", json=INITIALIZE, headers=accepting | headers)
    assert response.status_code == status


def test_the_core_serves_without_the_extra(monkeypatch):
    monkeypatch.setattr("service.delivery.http.assistants.find_spec", lambda _: None)
    with Server(build(settings_for())) as server:
        assert httpx.get(f"{server.url}/healthz").status_code == 200
        response = httpx.post(f"{server.url}/mcp", json=INITIALIZE)
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


async def test_a_job_is_shown_to_the_key_that_submitted_it(tmp_path):
    async with build(settings_for(database_url=f"sqlite:///{tmp_path / 'copydesk.sqlite'}")) as services:
        one, two = [(await services.keys.create(name, tuple(Scope)))[0] for name in ("one", "two")]

        async def call(key, name, arguments):
            act_for(key)
            async with Client(build_server(services)) as client:
                return await client.call_tool(name, arguments)

        job = (await call(one, "submit_summary", {"articles": [ARTICLE]})).structured_content["id"]
        assert (await call(one, "get_summary", {"id": job})).structured_content["id"] == job
        for other in (two, None):
            refused = await call(other, "get_summary", {"id": job})
            assert refused.is_error
            assert "no such job" in refused.content[0].text

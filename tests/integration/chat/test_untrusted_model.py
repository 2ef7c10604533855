"""A model that lies behind every door: no reader ever sees the lie, and each is told what was done."""

import asyncio
import json

import openai
import pytest
from mcp import Client

from service.delivery.chat.blocks import write_blocks
from service.domain import SummaryRequest
from service.rendering import Sheet, write_html, write_plain
from tests.integration.http.serving import Server
from tests.unit.pipeline.test_summarize import GOOD, HEAD, TEXT, WRONG, desk

FOREIGN = {"text": "Martians landed in Paris with 900 ships.", "citations": ["a9.s9"]}
CALL = {
    "text": "Engineers found 42 cracks <!channel> [here](https://evil.example) in two of the piers.",
    "citations": ["a1.s4"],
}
LIES = ("28 months", "900", "Martians", "evil.example")


def lying(task, _body):
    return WRONG if task == "repair" else {"headline": HEAD, "claims": [GOOD, WRONG, FOREIGN, CALL]}


@pytest.fixture(scope="module")
def server():
    services, _ = desk(lying)
    with Server(services) as server:
        yield server


def clean(text):
    assert not [lie for lie in LIES if lie in text], text
    assert "close the old bridge for 18 months" in text
    return text


@pytest.mark.parametrize("stream", [False, True])
def test_no_lie_leaves_through_the_facade(server, stream):
    messages = [{"role": "user", "content": TEXT}]
    with openai.OpenAI(base_url=f"{server.url}/v1", api_key="x", max_retries=0) as client:
        answer = client.chat.completions.create(model="copydesk", messages=messages, stream=stream)
        if stream:
            text = "".join(c.choices[0].delta.content or "" for c in answer)
        else:
            text = answer.choices[0].message.content
            assert answer.usage.prompt_tokens > 0
    assert "Of 5 drafted sentences," in clean(text)
    assert "Drafted by m." in text


async def test_no_lie_leaves_over_mcp(server):
    async with Client(f"{server.url}/mcp") as client:
        result = await client.call_tool("summarize_articles", {"articles": [{"text": TEXT}]})
    clean(json.dumps(result.structured_content))
    assert any(line.startswith("Of 5 drafted sentences,") for line in result.structured_content["account"])


def test_no_lie_leaves_through_a_renderer():
    async def run():
        services, _ = desk(lying)
        async with services:
            return await services.summarize(SummaryRequest(articles=({"text": TEXT},)))

    sheet = Sheet.of(asyncio.run(run()))
    for page in (write_plain(sheet), write_html(sheet), json.dumps(write_blocks(sheet))):
        assert "Of 5 drafted sentences," in clean(page)


@pytest.mark.parametrize("policy", ["annotate"])
def test_what_is_only_flagged_says_so_in_every_form(policy):
    async def run():
        services, _ = desk(lying)
        async with services:
            return await services.summarize(SummaryRequest(articles=({"text": TEXT},), on_violation=policy))

    summary = asyncio.run(run())
    sheet = Sheet.of(summary)
    for page in (summary.markdown, write_plain(sheet), write_html(sheet), json.dumps(write_blocks(sheet))):
        assert "28 months" in page
        assert "do not bear this out" in page

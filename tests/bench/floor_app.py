"""The least that a service in front of an endpoint can do: what ours is measured against.

`/direct` answers by itself, `/relay` asks the endpoint through httpx as it comes, `/client` through our client, and
`/client_httpx` through our client over httpx's own transport. Run by `make bench` under uvicorn, with the endpoint's
address in UPSTREAM.
"""

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import httpx
from litestar import Litestar, Request, post
from litestar.params import JSONBody
from pydantic import BaseModel

from service.llm.chat import ChatRequest, Message
from service.llm.client import Client
from service.llm.config import EndpointConfig

UPSTREAM = os.environ.get("UPSTREAM", "http://127.0.0.1:9000/v1")
CALLS = 128
"""In flight at once: more than the load generator ever asks."""


class Text(BaseModel):
    text: str


class Said(BaseModel):
    said: str
    tokens: int


@asynccontextmanager
async def upstream(app: Litestar) -> AsyncGenerator[None, None]:
    config = EndpointConfig(base_url=UPSTREAM, model="mock", concurrency=CALLS)
    limits = httpx.Limits(max_connections=CALLS, max_keepalive_connections=CALLS)
    async with (
        httpx.AsyncClient(limits=limits, timeout=60) as bare,
        Client(config) as ours,
        Client(config, transport=httpx.AsyncHTTPTransport(limits=limits)) as ours_on_httpx,
    ):
        app.state.update(bare=bare, ours=ours, ours_on_httpx=ours_on_httpx)
        yield


def prompt(text: str) -> str:
    return f"Summarise:\n\n{text}"


@post("/direct", status_code=200)
async def direct(data: JSONBody[Text]) -> Said:
    return Said(said=data.text[:200], tokens=len(data.text) // 4)


@post("/relay", status_code=200)
async def relay(data: JSONBody[Text], request: Request) -> Said:
    body = {"model": "mock", "messages": [{"role": "user", "content": prompt(data.text)}]}
    answer = (await request.app.state.bare.post(f"{UPSTREAM}/chat/completions", json=body)).json()
    return Said(said=answer["choices"][0]["message"]["content"], tokens=answer["usage"]["prompt_tokens"])


@post("/client", status_code=200)
async def client(data: JSONBody[Text], request: Request) -> Said:
    return await asked(request.app.state.ours, data)


@post("/client_httpx", status_code=200)
async def client_httpx(data: JSONBody[Text], request: Request) -> Said:
    return await asked(request.app.state.ours_on_httpx, data)


async def asked(one: Client, data: Text) -> Said:
    answer = await one.complete(ChatRequest(messages=(Message(role="user", content=prompt(data.text)),)))
    return Said(said=answer.text, tokens=answer.prompt_tokens)


app = Litestar([direct, relay, client, client_httpx], lifespan=[upstream], logging_config=None, openapi_config=None)

"""A client whose endpoint answers from a list."""

import json
from typing import Any

import httpx

from service.llm.chat import ChatRequest, Message
from service.llm.client import Client
from service.llm.config import EndpointConfig

SCHEMA = {
    "type": "object",
    "properties": {
        "headline": {"type": "string"},
        "claims": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"text": {"type": "string"}, "citations": {"type": "array", "items": {"type": "string"}}},
            },
        },
    },
}

KEY = "sk-planted-0123456789"


class PlayedClient(Client):
    """Keeps what it sent in `requests` and the pauses it made in `pauses`; its clock runs on those pauses alone."""

    requests: list[httpx.Request]
    pauses: list[float]


def client(*answers: httpx.Response | Exception, model: str | None = "tiny", **settings: Any) -> PlayedClient:
    """Return a client that gets `answers` one after the other; one more call than answers is an error."""
    left, requests, pauses = list(answers), [], []

    def play(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        answer = left.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    config = EndpointConfig(**{"base_url": "http://desk.test/v1", "api_key": KEY, "model": model} | settings)
    made = PlayedClient(config, transport=httpx.MockTransport(play), sleep=sleep, clock=lambda: sum(pauses))
    made.requests, made.pauses = requests, pauses
    return made


def chat(
    content: str | None, *, finish_reason: str = "stop", prompt_tokens: int = 11, **message: Any
) -> httpx.Response:
    """Return a chat completion that says `content`."""
    return httpx.Response(
        200,
        json={
            "model": "tiny",
            "choices": [
                {"message": {"role": "assistant", "content": content, **message}, "finish_reason": finish_reason}
            ],
            "usage": {"prompt_tokens": prompt_tokens, "completion_tokens": 7},
        },
    )


def refuse(status: int, message: str, *, headers: dict[str, str] | None = None, **error: Any) -> httpx.Response:
    """Return an error as OpenAI words it."""
    return httpx.Response(status, json={"error": {"message": message, **error}}, headers=headers)


def ask(content: str = "What happened?", **options: Any) -> ChatRequest:
    return ChatRequest(messages=(Message(role="user", content=content),), **options)


def body_of(request: httpx.Request) -> dict[str, Any]:
    return json.loads(request.content)

"""The OpenAI-compatible façade: chat tools and OpenAI's clients use Copydesk as a model."""

import json
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Stream

from service.application import Services
from service.delivery.chat.completions import (
    MODELS,
    ChatAnswer,
    ChatChoice,
    ChatCompletion,
    ChatError,
    ChatRequest,
    ChatUsage,
    Model,
    ModelList,
    list_models,
    unknown_model,
)
from service.delivery.chat.conversation import Task, understand
from service.delivery.chat.replies import Ending, Reply, reply_to
from service.delivery.http.faults import FAULT_HANDLERS, fault_of
from service.delivery.http.feed import Feed
from service.delivery.http.openapi import ENDPOINT, JSON, READING, bodies
from service.delivery.http.requests import AnyRequest
from service.delivery.http.running import aside, read_request, run
from service.version import VERSION

PATIENCE = 1.0
"""Seconds that a stream waits for its first words: what fails until then is answered with its status."""

HEARTBEAT = 10.0
"""Seconds of silence after which a comment keeps the connection open."""

CHAT_EXAMPLE = {
    "model": "copydesk",
    "messages": [
        {
            "role": "user",
            "content": "The council voted 7–2 to close the bridge, the mayor said. Repairs will cost $4 million.",
        }
    ],
}


@get(
    "/v1/models",
    tags=["Chat"],
    summary="List the models",
    description="What a chat tool can choose: Copydesk as it is, or beginning short, long, in bullets, as a headline.",
    operation_id="list_models",
    exception_handlers=FAULT_HANDLERS,
    opt=bodies({200: ModelList}, problems=(500,), problem=ChatError, problem_type=JSON),
)
async def get_models() -> Response[bytes]:
    return _json(list_models().model_dump_json())


@get(
    "/v1/models/{model:str}",
    tags=["Chat"],
    summary="Show a model",
    operation_id="show_model",
    exception_handlers=FAULT_HANDLERS,
    opt=bodies({200: Model}, problems=(404, 500), problem=ChatError, problem_type=JSON),
)
async def get_model(model: FromPath[str]) -> Response[bytes]:
    if model not in MODELS:
        raise unknown_model(model)
    return _json(Model(id=model).model_dump_json())


@post(
    "/v1/chat/completions",
    status_code=200,
    tags=["Chat"],
    summary="Chat",
    description="OpenAI's chat completions: articles in the user's messages, a checked summary with its sources out. "
    "With `stream`, as server-sent events.",
    operation_id="chat",
    exception_handlers=FAULT_HANDLERS,
    opt=bodies(
        {200: ChatCompletion},
        asked=ChatRequest,
        problems=(*READING, 404, *ENDPOINT),
        problem=ChatError,
        problem_type=JSON,
        streams=True,
        example=CHAT_EXAMPLE,
    ),
)
async def post_chat_completion(request: AnyRequest, services: NamedDependency[Services]) -> Response[bytes] | Stream:
    body, size = await read_request(request, ChatRequest, services.settings)
    head = Head(id=f"chatcmpl-{uuid4().hex}", created=int(time.time()), model=body.chosen)
    task: Task = await aside(size, understand, [m.said for m in body.messages], body.options, MODELS[head.model])
    reply, deadline = reply_to(task, services), services.settings.deadline
    if not body.stream:
        content, ending = await run(request, _collect(reply), deadline=deadline)
        return _json(head.completion(content, ending).model_dump_json())
    feed = Feed(reply, deadline)
    await feed.until_ready(PATIENCE)
    include_usage = bool(body.stream_options and body.stream_options.include_usage)
    return Stream(
        _events(feed, head, include_usage=include_usage),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-cache", "X-Accel-Buffering": "no"},
    )


FACADE = (get_models, get_model, post_chat_completion)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands in a completion and in each of its chunks."""

    id: str
    created: int
    model: str

    def completion(self, content: str, ending: Ending) -> ChatCompletion:
        """Return a whole answer."""
        answer = ChatAnswer(content=content, annotations=ending.annotations)
        return ChatCompletion(
            id=self.id,
            created=self.created,
            model=self.model,
            choices=(ChatChoice(message=answer),),
            usage=ChatUsage.of(ending.usage),
            system_fingerprint=_FINGERPRINT,
        )

    def chunk(self, delta: dict[str, Any], *, finish: str | None = None, **more: Any) -> bytes:
        """Return one event of a stream."""
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return self._event({"choices": [choice], **more})

    def last(self, usage: ChatUsage) -> bytes:
        """Return the event that tells the usage: it has no choices."""
        return self._event({"choices": [], "usage": usage.model_dump()})

    def _event(self, fields: dict[str, Any]) -> bytes:
        known = {"id": self.id, "object": "chat.completion.chunk", "created": self.created, "model": self.model}
        return _event(known | {"system_fingerprint": _FINGERPRINT} | fields)


_FINGERPRINT = f"copydesk-{VERSION}"


async def _events(feed: Feed[str | Ending], head: Head, *, include_usage: bool) -> AsyncGenerator[bytes, None]:
    """Yield the events of a stream: the role, the pieces as they come, the ending, `[DONE]`; a fault ends it."""
    more: dict[str, Any] = {"usage": None} if include_usage else {}
    try:
        yield head.chunk({"role": "assistant", "content": "", "refusal": None}, **more)
        while True:
            piece = await feed.take(HEARTBEAT)
            match piece:
                case None:
                    yield b": checking\n\n"
                case str():
                    yield head.chunk({"content": piece}, **more)
                case Ending():
                    annotations = [a.model_dump() for a in piece.annotations]
                    yield head.chunk({"annotations": annotations} if annotations else {}, finish="stop", **more)
                    if include_usage:
                        yield head.last(ChatUsage.of(piece.usage))
                    break
        yield b"data: [DONE]\n\n"
    except Exception as error:  # noqa: BLE001  # the status has been sent: a fault can only be told in the stream
        yield _event(fault_of(error)[1].model_dump())
    finally:
        feed.stop()


async def _collect(reply: Reply) -> tuple[str, Ending]:
    pieces: list[str] = []
    ending = Ending()
    async with aclosing(reply):
        async for piece in reply:
            if isinstance(piece, Ending):
                ending = piece
            else:
                pieces.append(piece)
    return "".join(pieces), ending


def _event(data: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(data, ensure_ascii=False)}\n\n".encode()


def _json(content: str) -> Response[bytes]:
    return Response(content=content.encode(), media_type=JSON)

"""What is asked of an endpoint, and what it answered."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field

from service.domain import Value


class Mode(StrEnum):
    """How an answer's shape is asked for, strictest first: the rungs of the ladder."""

    JSON_SCHEMA = "json_schema"
    JSON_OBJECT = "json_object"
    TEXT = "text"


class Message(Value):
    """One turn of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


class ChatRequest(Value):
    """One question. With a `schema` (JSON Schema of an object) the answer is data; without one it is plain text.

    `bounded` is the same schema with limits on length: what an endpoint that enforces schemas is asked for, so that a
    weak model comes to an end. An answer needs to fit `schema` only.
    """

    messages: Annotated[tuple[Message, ...], Field(min_length=1)]
    schema_: dict[str, Any] | None = Field(None, alias="schema")
    bounded: dict[str, Any] | None = None
    schema_name: str = "answer"
    model: str | None = None
    temperature: float = 0.0
    seed: int | None = None
    max_tokens: int | None = None


class Spent(Value):
    """What asking an endpoint cost that gave no answer of use in the end: `calls` it answered, `retries` it did not."""

    model: str | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    calls: int = 0
    retries: int = 0
    seconds: float = 0.0
    cost_usd: float | None = 0.0


class Answer(Value):
    """What came back.

    `data` is the checked JSON object where a schema was given. Tokens are the endpoint's own count, summed over
    `calls` (the first one and a re-ask); `retries` counts failed attempts on the way. `read_in_full` says whether the
    endpoint's count of the prompt bears out that it read all of it; None where it does not count.
    `cost_usd` is None where a price is not known. `elsewhere` is what the endpoints cost that were asked before.
    """

    text: str
    data: Any | None = None
    model: str
    finish_reason: str | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    calls: int = 1
    retries: int = 0
    seconds: float = 0.0
    cost_usd: float | None = None
    mode: Mode = Mode.TEXT
    read_in_full: bool | None = None
    endpoint: str = ""
    elsewhere: tuple[Spent, ...] = ()

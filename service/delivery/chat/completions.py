"""OpenAI's chat completions, as far as Copydesk speaks them: requests read tolerantly, answers in every field."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from service.delivery.chat.conversation import Role, Said
from service.delivery.chat.renditions import Annotation
from service.delivery.chat.wishes import Wishes
from service.domain import Usage, Value
from service.domain.summary import LENGTHS, Style
from service.errors import UnknownModel

OWNER = "copydesk"

MODELS: Mapping[str, Wishes] = {
    "copydesk": Wishes(),
    "copydesk-short": Wishes(sentences=LENGTHS["short"]),
    "copydesk-long": Wishes(sentences=LENGTHS["long"]),
    "copydesk-bullets": Wishes(style=Style.BULLETS),
    "copydesk-headline": Wishes(style=Style.HEADLINE),
}
"""Models that can be chosen in a chat tool, and what each begins with. What the reader says counts more."""

RELEASED = 1_764_547_200
"""`created` of every model: a date has to stand there."""


class _Tolerant(BaseModel):
    """Fields that are not known are not read: clients send many."""

    model_config = ConfigDict(frozen=True, extra="ignore", json_schema_extra={"additionalProperties": True})


class ChatPart(_Tolerant):
    """A part of a message. Parts that are no text are counted and not read."""

    type: str = "text"
    text: str | None = None


class ChatMessage(_Tolerant):
    role: str
    content: str | tuple[str | ChatPart, ...] | None = None

    @property
    def said(self) -> Said:
        """Return the message as it is understood."""
        role = ROLES.get(self.role, "other")
        if isinstance(self.content, str):
            return Said(role=role, texts=(self.content,))
        parts = [ChatPart(text=part) if isinstance(part, str) else part for part in self.content or ()]
        texts = tuple(part.text for part in parts if part.text)
        return Said(role=role, texts=texts, unread=sum(not part.text for part in parts))


ROLES: Mapping[str, Role] = {"system": "system", "developer": "system", "user": "user", "assistant": "assistant"}


class StreamOptions(_Tolerant):
    include_usage: bool | None = None


class ChatRequest(_Tolerant):
    """The body of `POST /v1/chat/completions`. Any other field is taken and not read."""

    model: str | None = Field(None, description="One of `GET /v1/models`; `copydesk` where missing.")
    messages: tuple[ChatMessage, ...] = Field(min_length=1, description="The chat so far, oldest first.")
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    temperature: float | None = Field(None, description="Passed on to the model, between 0 and 2.")
    seed: int | None = Field(None, description="Passed on to the model.")

    @property
    def chosen(self) -> str:
        """Return the chosen model's name. Raises UnknownModel."""
        name = self.model or "copydesk"
        if name not in MODELS:
            raise unknown_model(name)
        return name

    @property
    def options(self) -> dict[str, Any]:
        """Return what is passed on to the pipeline."""
        known: dict[str, Any] = {}
        if self.temperature is not None:
            known["temperature"] = max(0.0, min(self.temperature, 2.0))
        if self.seed is not None and 0 <= self.seed < 2**63:
            known["seed"] = self.seed
        return known


class Model(Value):
    """A model as OpenAI lists it."""

    id: str
    object: Literal["model"] = "model"
    created: int = RELEASED
    owned_by: Literal["copydesk"] = "copydesk"


class ModelList(Value):
    object: Literal["list"] = "list"
    data: tuple[Model, ...]


class ChatUsage(Value):
    """Tokens that the model behind Copydesk was asked with and answered; 0 where none was asked."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int

    @classmethod
    def of(cls, usage: Usage) -> "ChatUsage":
        return cls(
            prompt_tokens=usage.prompt_tokens,
            completion_tokens=usage.completion_tokens,
            total_tokens=usage.prompt_tokens + usage.completion_tokens,
        )


class ChatAnswer(Value):
    """`annotations` point at the footnote marks in `content`."""

    role: Literal["assistant"] = "assistant"
    content: str
    refusal: None = None
    annotations: tuple[Annotation, ...]


class ChatChoice(Value):
    index: Literal[0] = 0
    message: ChatAnswer
    logprobs: None = None
    finish_reason: Literal["stop"] = "stop"


class ChatCompletion(Value):
    """The answer of `POST /v1/chat/completions`."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str
    choices: tuple[ChatChoice]
    usage: ChatUsage
    system_fingerprint: str = Field(description="Copydesk's version")


class ChatFault(Value):
    """What went wrong, as OpenAI's clients read it."""

    message: str
    type: str
    param: str | None
    code: str


class ChatError(Value):
    """The body of every answer of the façade that is not a success."""

    error: ChatFault


def list_models() -> ModelList:
    """Return the models that can be chosen."""
    return ModelList(data=tuple(Model(id=name) for name in MODELS))


def unknown_model(name: str) -> UnknownModel:
    """Return the error of a model that is not offered."""
    return UnknownModel(f"There is no model {name[:100]!r}.", hint=f"There are {', '.join(MODELS)}.", field="/model")

"""One endpoint's settings as a frozen value."""

from functools import cached_property
from typing import Annotated, Self

import httpx
from pydantic import ConfigDict, Field, SecretStr, field_validator

from service.domain import Value
from service.settings import Settings

DEFAULT_CONTEXT = 8192
"""Tokens that are planned with where neither the settings nor the endpoint say how many it reads."""


class EndpointConfig(Value):
    """Where an endpoint is and how it may be used.

    Durations are seconds, sizes tokens, prices US dollars for a million tokens.

    | timeout | starts | ends |
    |---|---|---|
    | `connect_timeout` | a connection is opened | it stands |
    | `first_byte_timeout` | a request is sent | the answer begins |
    | `timeout` | an attempt begins | its answer is complete |
    | `retry_budget` | a call begins | no further attempt is made after it |
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    base_url: str
    api_key: SecretStr | None = None
    model: str | None = None
    context: Annotated[int, Field(ge=512)] | None = None
    max_output: Annotated[int, Field(ge=1)] = 1024
    concurrency: Annotated[int, Field(ge=1)] = 16
    requests_per_minute: Annotated[int, Field(ge=1)] | None = None
    tokens_per_minute: Annotated[int, Field(ge=1)] | None = None
    retries: Annotated[int, Field(ge=0)] = 3
    retry_budget: Annotated[float, Field(gt=0)] = 60.0
    breaker_failures: Annotated[int, Field(ge=1)] = 8
    breaker_patience: Annotated[float, Field(ge=0)] = 2.0
    breaker_rest: Annotated[float, Field(gt=0)] = 10.0
    connect_timeout: Annotated[float, Field(gt=0)] = 5.0
    first_byte_timeout: Annotated[float, Field(gt=0)] | None = None
    timeout: Annotated[float, Field(gt=0)] = 60.0
    stream: bool = False
    encoding: str = "o200k_base"
    reasoning_effort: str | None = None
    price_input: Annotated[float, Field(ge=0)] | None = None
    price_output: Annotated[float, Field(ge=0)] | None = None

    @field_validator("base_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        try:
            url = httpx.URL(value)
        except httpx.InvalidURL as error:
            raise ValueError(f"is not an address: {error}") from error
        if url.scheme not in {"http", "https"} or not url.host:
            raise ValueError("is not an http(s) address such as http://127.0.0.1:8080/v1")
        if url.userinfo:
            raise ValueError("holds credentials; give the key as api_key")
        return value

    @cached_property
    def name(self) -> str:
        """The address as errors and logs show it: no query, because keys hide there."""
        return str(httpx.URL(self.base_url).copy_with(query=None)).rstrip("/")

    def url(self, path: str) -> httpx.URL:
        """Return the address of `path` under the base address; its query (an `api-version`, say) stays."""
        base = httpx.URL(self.base_url)
        return base.copy_with(path=base.path.rstrip("/") + path)

    @classmethod
    def from_settings(cls, settings: Settings) -> Self | None:
        """Return the first endpoint that the settings name, or None."""
        return next(iter(cls.all_from_settings(settings)), None)

    @classmethod
    def all_from_settings(cls, settings: Settings) -> tuple[Self, ...]:
        """Return the endpoints that the settings name, in the order in which they are asked."""
        if settings.llm_base_url is None:
            return ()
        first = cls(
            base_url=str(settings.llm_base_url),
            api_key=settings.llm_api_key,
            model=settings.llm_model,
            context=settings.llm_context,
            max_output=settings.llm_max_output,
            concurrency=settings.llm_concurrency,
            requests_per_minute=settings.llm_requests_per_minute,
            tokens_per_minute=settings.llm_tokens_per_minute,
            retries=settings.llm_retries,
            retry_budget=settings.llm_retry_budget,
            connect_timeout=settings.llm_connect_timeout,
            first_byte_timeout=settings.llm_first_byte_timeout,
            timeout=settings.llm_timeout,
            stream=settings.llm_stream,
            encoding=settings.llm_encoding,
            reasoning_effort=settings.llm_reasoning_effort,
            price_input=settings.llm_price_input,
            price_output=settings.llm_price_output,
        )
        further = (fallback.model_dump() for fallback in settings.llm_fallbacks)
        return first, *(cls(**first.model_dump() | own | {"base_url": str(own["base_url"])}) for own in further)

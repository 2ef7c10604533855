"""Every attempt at an endpoint as log, metrics and trace see it: how long, how many tokens, how it ended. No text."""

import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import httpx
import structlog
from opentelemetry.trace import Span

from service.errors import EndpointError
from service.llm.config import EndpointConfig
from service.llm.reply import Reply
from service.telemetry import CLIENT, metrics, span

PARAMETERS: Mapping[str, str] = {
    "max_tokens": "gen_ai.request.max_tokens",
    "max_completion_tokens": "gen_ai.request.max_tokens",
    "temperature": "gen_ai.request.temperature",
    "seed": "gen_ai.request.seed",
}
"""Parameters of a call → their names in OpenTelemetry's conventions for generative AI."""

log = structlog.get_logger(__name__)


class Watch:
    """One attempt under way. Tell it the reply when there is one."""

    def __init__(self, opened: Span, host: str) -> None:
        self._span, self._host = opened, host
        self.reply: Reply | None = None

    def answered(self, reply: Reply) -> Reply:
        """Count what the endpoint counted, and hand the reply on."""
        self.reply = reply
        metrics.TOKENS.labels(self._host, "prompt").inc(reply.prompt_tokens)
        metrics.TOKENS.labels(self._host, "completion").inc(reply.completion_tokens)
        self._span.set_attribute("gen_ai.response.model", reply.model)
        self._span.set_attribute("gen_ai.usage.input_tokens", reply.prompt_tokens)
        self._span.set_attribute("gen_ai.usage.output_tokens", reply.completion_tokens)
        if reply.finish_reason:
            self._span.set_attribute("gen_ai.response.finish_reasons", (reply.finish_reason,))
        return reply


@contextmanager
def watched(config: EndpointConfig, body: Mapping[str, Any], model: str) -> Generator[Watch, None, None]:
    """Watch one attempt at `config`: a span, a line in the log, a count."""
    url, model = _address(config.base_url), model[:100]
    host = host_of(config)
    started, outcome = time.perf_counter(), "cancelled"
    with span(f"chat {model}", CLIENT, _attributes(url, body, model)) as opened:
        watch = Watch(opened, host)
        try:
            yield watch
            outcome = "ok"
        except EndpointError as error:
            outcome = error.code
            raise
        finally:
            seconds = time.perf_counter() - started
            metrics.UPSTREAM_CALLS.labels(host, outcome).inc()
            metrics.UPSTREAM_SECONDS.labels(host).observe(seconds)
            counted = {} if watch.reply is None else _tokens(watch.reply)
            log.info(
                "endpoint.call",
                endpoint=config.name,
                model=model,
                outcome=outcome,
                seconds=round(seconds, 4),
                **counted,
            )


def host_of(config: EndpointConfig) -> str:
    """Return the host and port of an endpoint: its label in metrics."""
    return _address(config.base_url).netloc.decode("ascii", "replace")


@lru_cache(maxsize=64)
def _address(base_url: str) -> httpx.URL:
    """Take an address apart: each call asks for the same few."""
    return httpx.URL(base_url)


def _tokens(reply: Reply) -> dict[str, int]:
    return {"prompt_tokens": reply.prompt_tokens, "completion_tokens": reply.completion_tokens}


def _attributes(url: httpx.URL, body: Mapping[str, Any], model: str) -> dict[str, Any]:
    asked = {name: body[key] for key, name in PARAMETERS.items() if isinstance(body.get(key), int | float)}
    return {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",
        "gen_ai.request.model": model,
        "server.address": url.host,
        "server.port": url.port or (443 if url.scheme == "https" else 80),
        **asked,
    }

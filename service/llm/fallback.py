"""Several endpoints in order: the first that answers."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

import httpx
import structlog

from service.closing import Closing
from service.domain.journal import Meter
from service.errors import ContextOverflow, CutAnswer, EndpointError, InvalidConfiguration
from service.llm.chat import Answer, ChatRequest, Spent
from service.llm.client import Client
from service.llm.config import EndpointConfig
from service.llm.status import EndpointStatus

log = structlog.get_logger(__name__)

OWN_FAULT = (ContextOverflow, CutAnswer)
"""Errors that lie in the question, not in the endpoint: another endpoint is no way out."""


class Endpoint(Protocol):
    """Whoever answers questions: one client, or several behind one face. `config` is that of the first."""

    @property
    def config(self) -> EndpointConfig: ...

    async def complete(self, request: ChatRequest) -> Answer: ...

    async def context(self, model: str | None = None) -> int: ...

    async def probe(self) -> EndpointStatus: ...

    async def examine(self) -> tuple[EndpointStatus, ...]: ...

    async def aclose(self) -> None: ...


class Fallback(Closing):
    """Asks `clients` in order. A further one is asked for its own model, where it has one set."""

    def __init__(self, clients: Sequence[Client]) -> None:
        if not clients:
            raise InvalidConfiguration("no endpoint to fall back on", hint="Set COPYDESK_LLM_BASE_URL.")
        self.clients = tuple(clients)

    @property
    def config(self) -> EndpointConfig:
        """The settings of the first."""
        return self.clients[0].config

    async def complete(self, request: ChatRequest) -> Answer:
        """Return the first answer, with what the endpoints before it cost.

        Raises the error of the last endpoint, which then also tells the others', and what they cost.
        """
        failures: list[EndpointError] = []
        for client in self.clients:
            try:
                answer = await client.complete(_for(client, request, first=client is self.clients[0]))
                return answer.model_copy(update={"elsewhere": tuple(map(_spent, failures))}) if failures else answer
            except OWN_FAULT as error:
                error.charge(failures)
                raise
            except EndpointError as error:
                failures.append(error)
                log.warning("endpoint.fell_back", endpoint=client.config.name, error=error.code)
        raise _together(failures)

    async def context(self, model: str | None = None) -> int:
        """Return the context of the endpoint that will most likely answer."""
        client = next((client for client in self.clients if not client.resting), self.clients[0])
        return await client.context(model)

    async def probe(self) -> EndpointStatus:
        """Return the status of the first endpoint that can be used, else that of the first."""
        statuses = [await client.probe() for client in self.clients]
        return next((status for status in statuses if status.reachable), statuses[0])

    async def examine(self) -> tuple[EndpointStatus, ...]:
        """Return what was learnt of each, in order."""
        return tuple([status for client in self.clients for status in await client.examine()])

    async def aclose(self) -> None:
        for client in self.clients:
            await client.aclose()


def connect(
    configs: Sequence[EndpointConfig],
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    meter: Meter | None = None,
) -> Endpoint | None:
    """Return whoever answers for `configs`: nobody for none, a client for one, all in order for several."""
    clients = [Client(config, transport=transport, sleep=sleep, meter=meter) for config in configs]
    return Fallback(clients) if len(clients) > 1 else next(iter(clients), None)


def _for(client: Client, request: ChatRequest, *, first: bool) -> ChatRequest:
    return request if first or client.config.model is None else request.model_copy(update={"model": None})


def _together(failures: list[EndpointError]) -> EndpointError:
    """Return the last error, with what the endpoints before it said in its message."""
    *earlier, last = failures
    if earlier:
        last.message = " ".join(error.message for error in failures)
        last.charge(earlier)
    return last


def _spent(error: EndpointError) -> Spent:
    return Spent(
        model=error.model,
        prompt_tokens=error.prompt_tokens,
        completion_tokens=error.completion_tokens,
        calls=error.calls - error.retries,
        retries=error.retries,
        seconds=error.seconds,
        cost_usd=error.cost_usd,
    )

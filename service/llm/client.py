"""One endpoint: ask, wait, ask again, and hand on nothing that was not checked."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, TypeVar

import httpx
import structlog

from service.closing import Closing
from service.domain.journal import Meter
from service.errors import ContextOverflow, EndpointError, EndpointRejected, MalformedAnswer, ModelNotFound
from service.llm.breaker import Breaker
from service.llm.chat import Answer, ChatRequest, Message, Mode
from service.llm.config import DEFAULT_CONTEXT, EndpointConfig
from service.llm.discovery import Listing, context_of, listing_of, listing_payload
from service.llm.learning import Learnt
from service.llm.limits import Limits
from service.llm.prices import Prices
from service.llm.refusal import answered
from service.llm.reply import Reply, check_end, context_full, cut_answer, read_reply
from service.llm.request import again, answer_limit, body_of, tokens_at_most
from service.llm.retrying import pause_before
from service.llm.spending import spend
from service.llm.status import TRIAL, EndpointStatus
from service.llm.structure import Unfit, object_in
from service.llm.tape import Recorded, current_tape
from service.llm.transport import exchange, http_client
from service.llm.truncation import read_in_full, truncated
from service.llm.watching import host_of, watched
from service.telemetry import metrics, outgoing_headers

T = TypeVar("T")

ROUND = 512
"""Contexts are multiples of this. Ollama says `length` when prompt and answer fill one, and never how large it is."""

log = structlog.get_logger(__name__)


@dataclass
class Tally:
    """What one question cost so far. `tries` counts requests sent, `calls` those that were answered."""

    started: float
    tries: int = 0
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost_usd: float | None = 0.0
    model: str | None = None
    endpoint: str | None = None

    def charge(self, error: EndpointError, now: float) -> None:
        """Write what was spent on `error`."""
        error.calls, error.retries = self.tries, self.tries - self.calls
        error.prompt_tokens, error.completion_tokens = self.prompt_tokens, self.completion_tokens
        error.seconds, error.model = now - self.started, self.model
        error.cost_usd = self.cost_usd

    def add(self, reply: Reply, cost_usd: float | None) -> None:
        """Add what an answer cost, whether it can be used or not."""
        self.model = reply.model
        self.prompt_tokens += reply.prompt_tokens
        self.completion_tokens += reply.completion_tokens
        self.cost_usd = None if cost_usd is None or self.cost_usd is None else self.cost_usd + cost_usd


class Client(Closing):
    """Asks one endpoint. An async context manager; safe to use from many tasks of one event loop.

    `transport`, `clock`, `sleep` and `rng` are for tests; the defaults are the real ones.
    """

    def __init__(
        self,
        config: EndpointConfig,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        rng: random.Random | None = None,
        meter: Meter | None = None,
    ) -> None:
        self._config = config
        self._chat = config.url("/chat/completions")
        self._http = http_client(config, transport)
        self._clock, self._sleep = clock, sleep
        self._rng = rng or random.Random()  # noqa: S311 - jitter, not a secret
        self._prices = Prices(config)
        self._limits = Limits(config, clock=clock, sleep=sleep, meter=meter)
        self._breaker = Breaker(
            config.name,
            failures=config.breaker_failures,
            patience=config.breaker_patience,
            rest=config.breaker_rest,
            clock=clock,
        )
        self._learnt: dict[str, Learnt] = {}
        self._listing: Listing | None = None
        self._listing_lock = asyncio.Lock()

    async def complete(self, request: ChatRequest) -> Answer:
        """Answer `request`. With a schema the answer holds checked `data`; one re-ask mends what does not fit.

        Raises the EndpointErrors of `service.errors`; each names the endpoint, what it answered, and the way out.
        """
        model = request.model or await self._model()
        tally = Tally(self._clock())
        try:
            return await self._complete(request, model, tally)
        except EndpointError as error:
            tally.charge(error, self._clock())
            if isinstance(error, ContextOverflow) and (tape := current_tape()) is not None:
                await tape.unpin(request.model)
            raise

    async def probe(self) -> EndpointStatus:
        """Say whether the endpoint can be used and what is known of it, without asking it to write."""
        try:
            self._listing = await self._look()
        except ModelNotFound as error:  # an endpoint without a list can be used all the same
            self._listing = Listing()
            return self._status(problem=None if self.config.model else str(error))
        except EndpointError as error:
            return self._status(problem=str(error))
        return self._status(problem=self._missing())

    async def examine(self) -> tuple[EndpointStatus, ...]:
        """Ask for a little structured output, and say what was learnt on the way. For `copydesk doctor`."""
        status = await self.probe()
        if status.problem:
            return (status,)
        started = self._clock()
        try:
            await self.complete(TRIAL)
        except EndpointError as error:
            return (self._status(problem=str(error)),)
        return (self._status(problem=None, seconds=self._clock() - started),)

    async def context(self, model: str | None = None) -> int:
        """Return the tokens that prompt and answer share: as set, else as learnt, else a careful default."""
        if self.config.context is None and self._listing is None and not self.resting:
            await self.probe()
        context, tape = self._context(model or self._known_model())[0], current_tape()
        if tape is None or self.config.context is not None:
            return context
        return await tape.pinned(model, context)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    @property
    def config(self) -> EndpointConfig:
        """The settings, which do not change."""
        return self._config

    @property
    def resting(self) -> bool:
        """Whether the endpoint failed so often that it is left alone for a while."""
        return self._breaker.open

    def __repr__(self) -> str:
        return f"Client({self.config.name!r})"

    # -- one question

    async def _complete(self, request: ChatRequest, model: str, tally: Tally) -> Answer:
        """Return plain text, or data that fits; what does not fit is asked again once."""
        if request.schema_ is None:
            reply, full = await self._ask(request, request.messages, model, tally)
            return self._answer(self._whole(reply, request, model), tally, mode=Mode.TEXT, full=full)
        learnt = self._known(model)
        mode = learnt.mode
        try:
            answer = await self._structured(request, request.messages, model, tally)
        except MalformedAnswer as error:
            learnt.judge(mode, fits=False)
            log.info("endpoint.reasked", endpoint=self.config.name, model=model, mode=learnt.mode)
            return await self._structured(request, again(request, error.text, error.answered), model, tally)
        learnt.judge(mode, fits=True)
        return answer

    async def _structured(
        self, request: ChatRequest, messages: tuple[Message, ...], model: str, tally: Tally
    ) -> Answer:
        reply, full = await self._ask(request, messages, model, tally)
        mode = self._known(model).mode
        try:
            data = object_in(reply.text, reply.reasoning, request.schema_ or {})
        except Unfit as problem:
            self._whole(reply, request, model)
            raise self._malformed(reply, problem) from problem
        return self._answer(reply, tally, mode=mode, full=full, data=data)

    async def _ask(
        self, request: ChatRequest, messages: tuple[Message, ...], model: str, tally: Tally
    ) -> tuple[Reply, bool | None]:
        """Return the endpoint's answer and whether it read all of the prompt, adapting to what it refuses."""
        learnt, tape = self._known(model), current_tape()
        if tape is not None and (recorded := tape.find(request, messages)) is not None:
            tally.tries, tally.calls, tally.endpoint = tally.tries + 1, tally.calls + 1, recorded.endpoint
            tally.add(recorded.reply, await self._prices.of(recorded.reply))
            return recorded.reply, await self._proof(recorded.reply, messages, learnt)
        while True:
            body = body_of(request, messages, model, self.config, learnt)
            try:
                reply = await self._persist(partial(self._attempt, body, model, tally), tally)
            except EndpointRejected as refusal:
                if not learnt.adapt(refusal, body):
                    raise
                log.info("endpoint.adapted", endpoint=self.config.name, model=model, mode=learnt.mode)
                continue
            tally.calls += 1
            if tape is not None:
                await tape.keep(request, messages, Recorded(reply, self.config.name))
            full = await self._proof(reply, messages, learnt)
            return reply, full

    async def _persist(self, attempt: Callable[[], Awaitable[T]], tally: Tally) -> T:
        """Try until there is an answer, the attempts are used up, or the time is."""
        for number in count(1):
            tally.tries += 1
            self._breaker.admit()
            try:
                reply = await attempt()
            except EndpointError as error:
                self._breaker.note(error)
                elapsed = self._clock() - tally.started
                pause = pause_before(error, attempt=number, elapsed=elapsed, config=self.config, rng=self._rng)
                if pause is None:
                    raise
                metrics.UPSTREAM_RETRIES.labels(host_of(self.config)).inc()
                log.info("endpoint.retry", endpoint=self.config.name, error=error.code, attempt=number, pause=pause)
            else:
                self._breaker.note(None)
                return reply
            await self._sleep(pause)
        raise AssertionError("unreachable")

    async def _attempt(self, body: dict[str, Any], model: str, tally: Tally) -> Reply:
        async with self._limits.slot(tokens_at_most(body)) as grant:
            with watched(self.config, body, model) as watch:
                request = self._http.build_request("POST", self._chat, json=body, headers=outgoing_headers())
                response = await exchange(self._http, request, self.config)
                reply = watch.answered(read_reply(response, self.config, model=model))
                grant.tokens = reply.prompt_tokens + reply.completion_tokens or grant.tokens
                await self._pay(reply, tally)
                check_end(reply, response, self.config)
        return reply

    async def _pay(self, reply: Reply, tally: Tally) -> None:
        """Count what an answer cost; one that cannot be used is paid for too."""
        cost = await self._prices.of(reply)
        metrics.COST.labels(host_of(self.config)).inc(cost or 0.0)
        tally.add(reply, cost)
        await spend(reply.prompt_tokens + reply.completion_tokens)

    async def _proof(self, reply: Reply, messages: tuple[Message, ...], learnt: Learnt) -> bool | None:
        full = read_in_full(reply, messages, self.config, learnt)
        if full is False:
            raise learnt.overflowed(truncated(reply, messages, self.config))
        return full

    def _whole(self, reply: Reply, request: ChatRequest, model: str) -> Reply:
        """Return `reply` where it came to its end. One that filled the context is an overflow, not a short limit."""
        if not reply.cut:
            return reply
        learnt, used = self._known(model), reply.prompt_tokens + reply.completion_tokens
        known = context_of(self.config, learnt, self._listing, model)
        stopped_short = 0 < reply.completion_tokens < answer_limit(request, self.config, learnt)
        if (known is not None and used >= known[0]) or (stopped_short and used % ROUND == 0):
            raise learnt.overflowed(context_full(reply, self.config, limit=used))
        raise cut_answer(reply, self.config)

    def _answer(self, reply: Reply, tally: Tally, *, mode: Mode, full: bool | None, data: Any = None) -> Answer:
        return Answer(
            text=reply.text or reply.reasoning,
            data=data,
            model=reply.model,
            finish_reason=reply.finish_reason,
            prompt_tokens=tally.prompt_tokens,
            completion_tokens=tally.completion_tokens,
            calls=tally.calls,
            retries=tally.tries - tally.calls,
            seconds=self._clock() - tally.started,
            cost_usd=tally.cost_usd,
            mode=mode,
            read_in_full=full,
            endpoint=tally.endpoint or self.config.name,
        )

    def _malformed(self, reply: Reply, problem: Unfit) -> MalformedAnswer:
        error = MalformedAnswer(
            f"The answer of {self.config.name} is not the JSON that was asked for: {problem}.",
            endpoint=self.config.name,
            status=200,
            answered=answered(str(problem), self.config),
            hint="Try a model that follows instructions better, or an endpoint that enforces JSON Schema.",
        )
        error.text = reply.text or reply.reasoning
        return error

    # -- what is known of the endpoint

    def _known(self, model: str) -> Learnt:
        return self._learnt.setdefault(model, Learnt())

    def _known_model(self) -> str | None:
        first = self._listing.models[0] if self._listing and self._listing.models else None
        return self.config.model or first

    async def _model(self) -> str:
        """Return the model to ask for: the configured one, else the first that the endpoint lists."""
        if self.config.model is not None:
            return self.config.model
        async with self._listing_lock:
            if self._listing is None:
                self._listing = await self._persist(self._look, Tally(self._clock()))
        return self._known_model() or "default"

    async def _look(self) -> Listing:
        """Ask what the endpoint lists and, where it is llama.cpp, what its slots hold."""
        models = await self._get(self.config.url("/models"))
        listing = listing_of(models)
        wanted = self.config.model or (listing.models[0] if listing.models else None)
        if listing.contexts.get(wanted or "") is None:
            listing = listing.with_props(await self._maybe(self.config.url("").copy_with(path="/props")))
        return listing

    async def _get(self, url: httpx.URL) -> Any:
        response = await exchange(self._http, self._http.build_request("GET", url), self.config)
        return listing_payload(response, self.config)

    async def _maybe(self, url: httpx.URL) -> Any:
        try:
            return await self._get(url)
        except EndpointError:
            return None

    def _context(self, model: str | None) -> tuple[int, str]:
        learnt = self._learnt.get(model or "")
        return context_of(self.config, learnt, self._listing, model) or (DEFAULT_CONTEXT, "default")

    def _missing(self) -> str | None:
        listed = self._listing.models if self._listing else ()
        if self.config.model is None and not listed:
            return f"The endpoint {self.config.name} lists no model. Set COPYDESK_LLM_MODEL."
        if self.config.model is None or not listed or self.config.model in listed:
            return None
        return f"The endpoint {self.config.name} does not list {self.config.model!r}. It has {', '.join(listed[:5])}."

    def _status(self, *, problem: str | None, seconds: float | None = None) -> EndpointStatus:
        model = self._known_model()
        learnt = self._learnt.get(model or "", Learnt())
        context, source = self._context(model)
        return EndpointStatus(
            endpoint=self.config.name,
            reachable=self._listing is not None and problem is None,
            problem=problem,
            seconds=seconds,
            model=model,
            models=self._listing.models if self._listing else (),
            context=context,
            context_source=source,
            max_output=learnt.max_output or self.config.max_output,
            mode=learnt.mode,
            enforces_schema=learnt.enforces,
            dropped=tuple(sorted(learnt.dropped)),
            exchanged=dict(learnt.exchanged),
        )

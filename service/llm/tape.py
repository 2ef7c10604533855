"""A run's answers, so that a run that is begun again asks only what it has not been answered.

What is asked is recognised by what the run means to ask (messages, shape, model, seed), not by the bytes that were
sent: those depend on what was learnt of the endpoint meanwhile. Never by position: calls end in any order.
"""

import hashlib
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass

from service.domain.journal import Journal
from service.llm.chat import ChatRequest, Message
from service.llm.reply import Reply

CONTEXT = "context:"
"""Key of the context that a run was planned with: another plan would ask other questions."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """An answer of an earlier attempt at the same run, and which endpoint gave it."""

    reply: Reply
    endpoint: str


class Tape:
    """The answers of one run: those that a journal holds, and those that come."""

    def __init__(self, journal: Journal, run: str, known: dict[str, str]) -> None:
        self._journal, self._run = journal, run
        self._known = known

    def find(self, request: ChatRequest, messages: tuple[Message, ...]) -> Recorded | None:
        """Return what this was answered before, or None."""
        kept = self._known.get(fingerprint(request, messages))
        if kept is None:
            return None
        fields = json.loads(kept)
        return Recorded(endpoint=fields.pop("endpoint"), reply=Reply(**fields))

    async def keep(self, request: ChatRequest, messages: tuple[Message, ...], recorded: Recorded) -> None:
        """Keep an answer; return when it is safe."""
        fields = asdict(recorded.reply) | {"endpoint": recorded.endpoint}
        await self._keep(fingerprint(request, messages), json.dumps(fields))

    async def pinned(self, model: str | None, context: int) -> int:
        """Return the context that the run was planned with; `context` where it is planned for the first time."""
        key = _context_key(model)
        if key not in self._known:
            await self._keep(key, str(context))
        return int(self._known[key])

    async def unpin(self, model: str | None) -> None:
        """Let the run be planned anew: the context turned out smaller."""
        if self._known.pop(_context_key(model), None) is not None:
            await self._journal.drop(self._run, _context_key(model))

    async def _keep(self, key: str, value: str) -> None:
        self._known[key] = value
        await self._journal.keep(self._run, key, value)


_TAPE: ContextVar[Tape | None] = ContextVar("tape", default=None)


@asynccontextmanager
async def recording(journal: Journal, run: str, *, first: bool = False) -> AsyncGenerator[None, None]:
    """Keep the answers to all calls inside in `journal`, and take from there what was answered before.

    `first` says that nobody has begun this run before, so that there is nothing to look for.
    """
    token = _TAPE.set(Tape(journal, run, {} if first else await journal.load(run)))
    try:
        yield
    finally:
        _TAPE.reset(token)


def current_tape() -> Tape | None:
    """Return the tape of the run that this task belongs to."""
    return _TAPE.get()


def fingerprint(request: ChatRequest, messages: tuple[Message, ...]) -> str:
    """Return a digest of what is asked."""
    asked = [
        [[m.role, m.content] for m in messages],
        request.schema_,
        request.model,
        request.temperature,
        request.seed,
        request.max_tokens,
    ]
    written = json.dumps(asked, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _context_key(model: str | None) -> str:
    return f"{CONTEXT}{hashlib.sha256((model or '').encode()).hexdigest()[:32]}"

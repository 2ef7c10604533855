"""What an endpoint refuses or ignores, learnt from its own answers and remembered for each model."""

import json
from dataclasses import dataclass, field
from typing import Any

from service.errors import ContextOverflow, EndpointRejected
from service.llm.chat import Mode

RUNGS: tuple[Mode, ...] = (Mode.JSON_SCHEMA, Mode.JSON_OBJECT, Mode.TEXT)
"""The ladder, from what an endpoint enforces down to what any model can try."""

EXCHANGES: dict[str, str] = {"max_tokens": "max_completion_tokens"}
"""Parameters that go by another name elsewhere: tried under it before they are dropped."""

DISPENSABLE: tuple[str, ...] = (
    "max_tokens",
    "max_completion_tokens",
    "temperature",
    "seed",
    "stream_options",
    "stream",
    "reasoning_effort",
)
"""Parameters that a call can do without."""

STRUCTURE_WORDS: tuple[str, ...] = (
    "response_format",
    "json_schema",
    "json_object",
    "json mode",
    "structured output",
    "grammar",
    "guided",
    "schema",
)
"""Words in a refusal that tell that the asked-for shape was meant."""

BOUND_WORDS: tuple[str, ...] = (
    "minitems",
    "maxitems",
    "maxlength",
    "pattern",
    "regex",
    "regular expression",
    "keyword",
    "invalid schema",
    "features not supported",
)
"""Words in a refusal that tell that the limits inside a schema were meant, not the schema."""

MISSES_OF_A_STRANGER = 1
"""Answers of the wrong shape after which the next rung is used, where none ever had it: nothing is enforced there."""

MISSES_OF_A_FRIEND = 3
"""The same in a row, where answers had the right shape before."""


@dataclass
class Learnt:
    """What is known of one model behind one endpoint. Starts with nothing and changes only on evidence."""

    mode: Mode = Mode.JSON_SCHEMA
    takes_bounds: bool = True
    dropped: set[str] = field(default_factory=set)
    exchanged: dict[str, str] = field(default_factory=dict)
    context: int | None = None
    context_source: str = "default"
    max_output: int | None = None
    fits: int = 0
    misses_in_a_row: int = 0
    tokens_ratio: float | None = None

    def adapt(self, refusal: EndpointRejected, body: dict[str, Any]) -> bool:
        """Change what is sent so that `refusal` does not come again; say whether that could be done."""
        if isinstance(refusal, ContextOverflow):
            self.overflowed(refusal)
            return False
        ways = (self._lower_limit, self._without, self._without_bounds, self._lower_rung)
        return any(way(refusal, body) for way in ways)

    def overflowed(self, error: ContextOverflow) -> ContextOverflow:
        """Remember the context that `error` names, and hand it on."""
        if error.limit:
            self.context, self.context_source = error.limit, "error"
        return error

    def judge(self, mode: Mode, *, fits: bool) -> None:
        """Note whether a first answer had the shape asked for; a rung that does not hold is left for the next."""
        if mode is not self.mode:
            return
        self.fits, self.misses_in_a_row = self.fits + fits, 0 if fits else self.misses_in_a_row + 1
        if self.misses_in_a_row >= (MISSES_OF_A_FRIEND if self.fits else MISSES_OF_A_STRANGER):
            self._step_down(mode)

    @property
    def enforces(self) -> bool | None:
        """Whether the asked-for shape was kept so far; None before the first answer."""
        if self.mode is not Mode.JSON_SCHEMA:
            return False
        return True if self.fits else None

    def _lower_limit(self, refusal: EndpointRejected, body: dict[str, Any]) -> bool:
        asked = body.get("max_tokens") or body.get("max_completion_tokens")
        if not asked or not refusal.most or refusal.most >= asked:
            return False
        self.max_output = refusal.most
        return True

    def _without(self, refusal: EndpointRejected, body: dict[str, Any]) -> bool:
        name = next((name for name in DISPENSABLE if name in body and refusal.names(name)), None)
        if name is None:
            return False
        if name in self.exchanged or name in self.dropped:
            return True  # another call learnt it while this one was on its way
        if name in EXCHANGES:
            self.exchanged[name] = EXCHANGES[name]
        else:
            self.dropped |= {name} | {old for old, new in self.exchanged.items() if new == name}
        return True

    def _without_bounds(self, refusal: EndpointRejected, body: dict[str, Any]) -> bool:
        """Ask for the schema without its limits, where these were refused."""
        asked = body.get("response_format", {}).get("type") == Mode.JSON_SCHEMA
        named = any(word in refusal.answered.lower() for word in BOUND_WORDS)
        if not (asked and named and "Items" in json.dumps(body["response_format"])):
            return False
        self.takes_bounds = False
        return True

    def _lower_rung(self, refusal: EndpointRejected, body: dict[str, Any]) -> bool:
        if "response_format" not in body or not any(word in refusal.answered.lower() for word in STRUCTURE_WORDS):
            return False
        self._step_down(Mode(body["response_format"]["type"]))
        return True

    def _step_down(self, refused: Mode) -> None:
        """Leave the rung `refused`, unless another call has left it meanwhile."""
        if refused is not self.mode:
            return
        self.mode = RUNGS[min(RUNGS.index(self.mode) + 1, len(RUNGS) - 1)]
        self.fits = self.misses_in_a_row = 0

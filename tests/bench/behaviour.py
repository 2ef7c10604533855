"""What the mock endpoint does, and what it takes and what not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.bench.bodies import SHAPES, prompt_of, shape_of
from tests.bench.dialects import DIALECTS, Dialect
from tests.bench.liar import LIES

FAULTS = ("busy", "failed", "hang", "cut", "garbage", "empty", "drop", "hidden_error", "short")
"""429 · 500 · silence · half a body · not JSON · no content · no answer at all · an error inside a 200 · `length`."""


@dataclass(frozen=True, kw_only=True)
class Behaviour:
    """What the endpoint does. Times are seconds, rates shares of all calls."""

    latency: float = 0.0
    jitter: float = 0.0
    per_token: float = 0.0
    models: tuple[str, ...] = ("mock",)
    context: int = 0  # tokens it reads; 0: any number
    dialect: str = "openai"  # whose wordings and habits: a key of DIALECTS
    on_overflow: Literal["refuse", "truncate", "halve"] = "refuse"  # Ollama keeps half a context of what is too long
    tells_context: bool = False  # in /v1/models, where the dialect does
    claims: int = 3  # in one answer
    lies: tuple[str, ...] = ()  # kinds, in turn; ("all",) for each
    lie_rate: float = 1.0  # share of the claims that are lies
    rewords: bool = False  # tells no sentence word for word
    structured: Literal["json_schema", "json_object", "none"] = "json_schema"  # the strictest that it knows …
    on_unknown: Literal["refuse", "ignore"] = "refuse"  # … and what it does with others
    refuses: tuple[str, ...] = ()  # parameters that it answers with a 400
    wraps: Literal["plain", "fence", "prose", "reasoning"] = "plain"  # how its JSON is set
    faults: dict[str, float] = field(default_factory=dict)  # fault → rate
    retry_after: float = 0.05
    hang: float = 30.0
    usage: bool = True
    count: Literal["bytes4", "exact"] = "bytes4"
    key: str | None = None  # the only one that it takes
    script: tuple[str, ...] = ()  # contents, given one after the other before anything else
    seed: int = 1
    steady: bool = False  # the same prompt is answered the same, whatever was asked before

    def __post_init__(self) -> None:
        """Refuse a misspelt fault or lie, and spell "all" out."""
        if unknown := set(self.faults) - set(FAULTS) | set(self.lies) - {"all", *LIES}:
            raise ValueError(f"no such fault or lie: {', '.join(sorted(unknown))}")
        if "all" in self.lies:
            object.__setattr__(self, "lies", tuple(LIES))

    @property
    def speech(self) -> Dialect:
        return DIALECTS[self.dialect]

    def read(self, tokens: int) -> int:
        """Return how many of `tokens` are read."""
        if not 0 < self.context < tokens or self.on_overflow == "refuse":
            return tokens
        return self.context // 2 + 2 if self.on_overflow == "halve" else self.context


def behave(**options: Any) -> Behaviour:
    """Return the behaviour with `options`; a dialect brings its habits, which options overrule."""
    habits = dict(DIALECTS[options.get("dialect", "openai")].behaviour)
    return Behaviour(**habits | options)


Refused = tuple[int, dict[str, Any]]


def refusal(
    acts: Behaviour, body: dict[str, Any], headers: Mapping[str, str], count: Callable[[str], int]
) -> Refused | None:
    """Return the status and the body of the 4xx for a request that this endpoint does not take."""
    speech = acts.speech
    if acts.key and headers.get("authorization") != f"Bearer {acts.key}":
        return 401, speech.error("Incorrect API key provided.", "invalid_api_key")
    if body.get("model") not in acts.models:
        return 404, speech.error(speech.no_model.format(model=body.get("model")), "model_not_found")
    for name in acts.refuses:
        if name in body:
            return 400, speech.error(speech.unsupported.format(name=name), "unsupported_parameter", name)
    form = shape_of(body)
    if form != "none" and SHAPES.index(form) < SHAPES.index(acts.structured) and acts.on_unknown == "refuse":
        return 400, speech.error(speech.no_shape.format(form=form), "unsupported_value", "response_format")
    return _overflow(acts, body, count)


def listing(acts: Behaviour) -> dict[str, Any]:
    """Return the answer to `GET /v1/models`."""
    key = acts.speech.context_key if acts.tells_context else None
    outer, _, inner = (key or "").partition(".")
    told = {outer: {inner: acts.context} if inner else acts.context} if key else {}
    return {"object": "list", "data": [{"id": name, "object": "model", **told} for name in acts.models]}


def _overflow(acts: Behaviour, body: dict[str, Any], count: Callable[[str], int]) -> Refused | None:
    if not acts.context or acts.on_overflow != "refuse":
        return None
    tokens, speech = count(prompt_of(body)), acts.speech
    if tokens <= acts.context:
        return None
    payload = speech.error(speech.overflow.format(tokens=tokens, limit=acts.context), speech.overflow_code, "messages")
    numbers = dict(zip(speech.overflow_fields, (tokens, acts.context), strict=False))
    if numbers:
        payload["error"] |= numbers
    return 400, payload

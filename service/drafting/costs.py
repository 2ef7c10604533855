"""What a question to an endpoint took, whether its answer could be used or not."""

from collections.abc import Callable
from typing import TypeVar

from service.domain import Call, Usage
from service.errors import EndpointError
from service.llm.chat import Answer, Spent

T = TypeVar("T")


def spent(ended: Answer | EndpointError, task: str) -> Usage:
    """Return the usage of one question. An error's `calls` counts attempts; those that were answered are calls."""
    if isinstance(ended, EndpointError):
        return _usage(ended, task, calls=ended.calls - ended.retries, used=False)
    before = [_usage(other, task, calls=other.calls, used=False) for other in ended.elsewhere]
    return sum(before, _usage(ended, task, calls=ended.calls, used=True))


def _usage(ended: Answer | EndpointError | Spent, task: str, *, calls: int, used: bool) -> Usage:
    call = Call(
        task=task,
        model=ended.model,
        prompt_tokens=ended.prompt_tokens,
        completion_tokens=ended.completion_tokens,
        cost_usd=ended.cost_usd,
        seconds=round(ended.seconds, 6),
        used=used,
    )
    return Usage(
        calls=calls,
        retries=ended.retries,
        prompt_tokens=ended.prompt_tokens,
        completion_tokens=ended.completion_tokens,
        cost_usd=ended.cost_usd,
        seconds=ended.seconds,
        by_call=(call,),
    )


def charge(error: EndpointError, usage: Usage) -> None:
    """Add to an error what was spent beside it: other parts of a draft that comes to nothing."""
    beside = EndpointError("", calls=usage.calls + usage.retries)
    beside.retries, beside.seconds, beside.cost_usd = usage.retries, usage.seconds, usage.cost_usd
    beside.prompt_tokens, beside.completion_tokens = usage.prompt_tokens, usage.completion_tokens
    error.charge([beside])


def paid(read: Callable[[], T], answer: Answer) -> T:
    """Read an answer; where it cannot be used, its error says what it took."""
    try:
        return read()
    except EndpointError as error:
        error.calls, error.retries = answer.calls + answer.retries, answer.retries
        error.prompt_tokens, error.completion_tokens = answer.prompt_tokens, answer.completion_tokens
        error.cost_usd, error.seconds, error.model = answer.cost_usd, answer.seconds, answer.model
        raise
